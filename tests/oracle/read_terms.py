"""Reads terms and agreements: every problem of their fields, then of their days, then of what they are together."""
from datetime import timedelta

import read
from agreements import AGREEMENTS, DECIDED, OPEN, Agreement, Parameter
from read import Optional, Reading, items, record
from registry import KINDS
from terms import Terms

MOST_LAYERS, MOST_PARAMETERS, MOST_RULES = 20, 10_000, 100
KNOWN = ["stated", "derived", "assumed"]
RULES = sorted({rule for rules in DECIDED.values() for rule in rules})

status = read.choice(*KNOWN, "open")
rule_name = read.choice(*RULES)
NOTE = record(da=read.free_text, en=Optional(read.free_text))


def rule_names(reading, value, place):
    """Read the name of a rule, or a list of names, each once."""
    if not isinstance(value, list):
        name = rule_name(reading, value, place)
        return [] if name is None else [name]
    names = []

    def name_once(reading, value, place):
        name = rule_name(reading, value, place)
        if name in names:
            return reading.refuse("duplicate", place)
        names.append(name)
        return name

    items(name_once, most=MOST_RULES)(reading, value, place)
    return [name for name in names if name is not None]


def field_of(rules):
    def field(reading, value, place):
        name = read.free_text(reading, value, place)
        for rule in rules if name is not None else []:
            if rule not in DECIDED.get(name, []):
                reading.refuse("unknown_field", place)
        return name

    return field


def field_kind(rules, field):
    """Return how the rules read the field, or None if none of them has it; they all read it in one way."""
    for rule in rules:
        if isinstance(field, str) and rule in DECIDED.get(field, []):
            kind = KINDS[rule][field]
            return kind.kind if isinstance(kind, Optional) else kind
    return None


def value_of(given, rules):
    """Return the kind of the value: as the field takes it, left out while it is open."""
    said = given.get("status")
    kind = field_kind(rules, given.get("field"))

    def unchanged(reading, value, place):
        if kind is not None:
            kind(reading, value, place)
        return value

    if said == "open":
        return Optional(lambda reading, value, place: reading.refuse("not_allowed", place))
    return unchanged if said in KNOWN else Optional(unchanged)


def parameter(reading, given, place):
    if not isinstance(given, dict):
        return reading.refuse("wrong_type", place)
    rules = rule_names(Reading(), given["rule"], "") if given.get("rule") is not None else []
    kinds = {
        "rule": rule_names,
        "field": field_of(rules),
        "value": value_of(given, rules),
        "unit": Optional(read.free_text),
        "from": Optional(read.date),
        "to": Optional(read.date),
        "source": read.free_text,
        "status": status,
        "note": Optional(NOTE),
    }
    return reading.fields(given, kinds, place)


AGREEMENT = record(**{
    "id": read.party_id,
    "title": read.free_text,
    "from": Optional(read.date),
    "to": Optional(read.date),
    "national": Optional(read.truth),
    "parameter": Optional(items(parameter, most=MOST_PARAMETERS, fewest=0)),
})


def agreement(reading, given, place):
    mark = len(reading.problems)
    fields = AGREEMENT(reading, given, place)
    if len(reading.problems) > mark:
        return None
    whole = days_of(reading, fields, None, place)
    if len(reading.problems) > mark:
        return None
    parameters = []
    for index, entry in enumerate(fields["parameter"] or []):
        days = days_of(reading, entry, whole, f"{place}.parameter[{index}]")
        value = OPEN if entry["status"] == "open" else entry["value"]
        parameters.append(Parameter(entry["rule"], entry["field"], value, days))
    if len(reading.problems) == mark:
        refuse_days(reading, parameters, whole, place)
    return Agreement(fields["id"], whole, parameters)


def days_of(reading, fields, whole, place):
    """Return the first and the last day, each that of the whole where it is left out; None if there are none."""
    first, last = fields["from"], fields["to"]
    if whole is not None:
        first, last = first or whole[0], last or whole[1]
        if last < first and (fields["from"] is None or fields["to"] is None):
            return reading.refuse("outside_period", place)
    if first is None and last is None:
        return None
    if first is None or last is None:
        return reading.refuse("missing", place + (".from" if first is None else ".to"))
    if last < first:
        return reading.refuse("ends_before_start", place + ".to")
    return first, last


def refuse_days(reading, parameters, whole, place):
    for index, one in enumerate(parameters):
        for other in parameters[:index]:
            if same_field(one, other) and overlaps(one.days, other.days):
                reading.refuse("overlap", f"{place}.parameter[{index}]")
    for index, one in enumerate(parameters) if whole is not None else []:
        if not whole[0] <= one.days[0] <= one.days[1] <= whole[1]:
            reading.refuse("outside_period", f"{place}.parameter[{index}]")
        elif any(leaves_gap(one, of_rule(parameters, one.field, rule), whole) for rule in one.rules):
            reading.refuse("gap", f"{place}.parameter[{index}]")


def same_field(one, other):
    return one.field == other.field and bool(set(one.rules) & set(other.rules))


def of_rule(parameters, field, rule):
    return [parameter.days for parameter in parameters if parameter.field == field and rule in parameter.rules]


def overlaps(one, other):
    return one is None or other is None or (one[0] <= other[1] and other[0] <= one[1])


def leaves_gap(one, every, whole):
    """Return whether a day after these, or before the first of all, is in none of them."""
    if one.days[0] == min(days[0] for days in every) > whole[0]:
        return True
    if one.days[1] >= whole[1]:
        return False
    after = one.days[1] + timedelta(1)
    return not any(days[0] <= after <= days[1] for days in every)


def layer(reading, value, place):
    if isinstance(value, dict):
        return agreement(reading, value, place)
    name = read.choice(*AGREEMENTS)(reading, value, place)
    return None if name is None else AGREEMENTS[name]


TERMS = record(
    agreements=items(layer, most=MOST_LAYERS), on=Optional(read.date), beyond_period=Optional(read.truth)
)


def terms(reading, value, place):
    mark = len(reading.problems)
    fields = TERMS(reading, value, place)
    if len(reading.problems) > mark:
        return None
    seen = set()
    for index, one in enumerate(fields["agreements"]):
        if one.id in seen or AGREEMENTS.get(one.id, one) is not one:
            reading.refuse("duplicate", f"{place}.agreements[{index}].id")
        seen.add(one.id)
    return Terms(fields["agreements"], fields["on"], fields["beyond_period"] or False)
