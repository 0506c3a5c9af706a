"""Random cases from a seed: all rules, half of them aimed at an edge, a few with an error."""
import random
import re
from collections import namedtuple
from datetime import date

import draw_billing
import draw_capacity
import draw_change
import draw_financing
import draw_ledger
import draw_rates
import draw_rules
import draw_scenarios
import draw_warning
from agreements import AGREEMENTS
from read import OPEN
from spoil import spoil

RULES = {
    name: draw
    for subject in [
        draw_rules, draw_rates, draw_billing, draw_financing, draw_capacity, draw_ledger, draw_scenarios, draw_warning,
        draw_change,
    ]
    for name, draw in subject.RULES.items()
}
Drawn = namedtuple("Drawn", "case near_edge")

NEAR_EDGE = 0.5
WITH_ERROR = 0.03
WITH_AGREEMENT = 0.2
IN_DANISH = 0.1
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
NOT_TRANSLATED = {
    "id", "operator", "name", "of", "service", "citizen", "payer", "acting", "supplements", "age_band", "scope",
    "source",
}
# Where the rest of the case may be valid only with a value other than the agreed one.
A_DAY = date(2024, 2, 29)  # for an agreement whose days are not known
ONLY_AS_AGREED = {"closure_account", "objective_financing", "special_places", "ledger", "scenarios"}


def generate(seed, count):
    """Yield cases and whether each was aimed at an edge; the same seed gives the same cases."""
    rng = random.Random(seed)
    return [draw_case(rng) for _ in range(count)]


def draw_case(rng):
    rule = rng.choice(list(RULES))
    near_edge = rng.random() < NEAR_EDGE
    case = {"rule": rule, "input": RULES[rule](rng, near_edge)}
    if rng.random() < WITH_ERROR:
        near_edge = False
        spoil(rng, case)
    if rng.random() < WITH_AGREEMENT and not {"agreement", "on"} & case.keys():
        put_agreement(rng, case)
    if rng.random() < IN_DANISH and "dialect" not in case:
        case["dialect"] = "danish"
        case["input"] = in_danish(rng, case["input"])
    return Drawn(case, near_edge)


def put_agreement(rng, case):
    """Add an agreement and a day of it; most fields that it decides are omitted."""
    name = rng.choice(list(AGREEMENTS))
    agreement, given = AGREEMENTS[name], case["input"]
    case["agreement"] = name
    days = [agreement.get("first_day", A_DAY), agreement.get("last_day", A_DAY), agreement.get("first_day", A_DAY)]
    case["on"] = str(rng.choice(days))
    if given.get("reading") == "carry_over":
        return  # own risk is agreed, which does not allow the kept amount
    for field, term in agreement["terms"].get(case["rule"], {}).items():
        if rng.random() < (0.1 if term is OPEN else 0.8) and left_out_safely(case, field, term):
            if rng.random() < 0.5:
                given.pop(field, None)
            else:
                given[field] = None


def left_out_safely(case, field, term):
    """Another band could leave a rest that cannot be split, and another percentage a part that nobody pays."""
    return case["rule"] not in ONLY_AS_AGREED or case["input"].get(field) == term


def in_danish(rng, value, key=None):
    if isinstance(value, dict):
        return {name: in_danish(rng, child, name) for name, child in value.items()}
    if isinstance(value, list):
        return [in_danish(rng, child, key) for child in value]
    if not isinstance(value, str) or key in NOT_TRANSLATED:
        return value
    if DATE.fullmatch(value):
        return DATE.sub(r"\3-\2-\1", value)
    return danish_number(rng, value) if NUMBER.fullmatch(value) else value


def danish_number(rng, text):
    whole, point, part = text.partition(".")
    if rng.random() < 0.5:
        whole = re.sub(r"(?<=[0-9])(?=([0-9]{3})+$)", ".", whole)
    return whole + ("," + part if point else "")
