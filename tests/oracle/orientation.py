"""The orientation of a change: places, decisions, converted costs, rates, and what each paying municipality pays."""
from fractions import Fraction

import read
from capacity import classification
from change import FACTORS, exact_rate
from figures import amount_text, decimal_text, place_days_text, rounded
from limits import fits, refuse_overflow
from read import Optional, items, record
from registry import rule
from splitting import largest_remainder, refuse_duplicates, whole

OERE = Fraction(1, 100)
DECISIONS = ["free", "statement", "hearing", "approval"]
COSTS = record(
    basis=Optional(read.amount), regulated=Optional(read.amount), days=read.day_count, occupancy=read.occupancy
)
STATE = record(
    id=read.party_id,
    part=read.party_id,
    places=Optional(read.places),
    self_owned=Optional(read.truth),
    costs=Optional(COSTS),
    users=Optional(items(record(id=read.party_id, days=read.stay_days), most=read.MOST_PARTIES)),
)
STATES = Optional(items(STATE, most=200))
CONVERSION = record(**{"from_service": read.party_id, "to_service": read.party_id, "key": read.weight})
ORDER = items(read.choice(*FACTORS), most=len(FACTORS), fewest=len(FACTORS))
TEXTS = [
    "target_group", "legal_basis", "time_of_effect", "description", "reasons", "economy", "service_level", "other",
    "recipients",
]


@rule(
    operator=read.party_id,
    service=read.party_id,
    first_day=Optional(read.date),
    regional=read.truth,
    small_service=read.capacity,
    free_places=read.capacity,
    free_percent=read.percent,
    before=STATES,
    after=STATES,
    conversions=Optional(items(CONVERSION, most=1_000)),
    unit=Optional(read.unit),
    causes=Optional(record(price_change=read.change, order=ORDER)),
    texts=Optional(record(**{name: Optional(read.free_text) for name in TEXTS})),
)
def orientation(
    reading, operator, service, first_day, regional, small_service, free_places, free_percent, before, after,
    conversions, unit, causes, texts,
):
    refuse(reading, first_day, before, after, conversions, unit, causes)
    reading.stop_if_refused()
    old, new = by_id(before), by_id(after)
    moves = conversions or []
    moved = {name: split_costs(state, moves) for name, state in old.items() if state["costs"]}

    def decision(places_before, places_after):
        places_before = 1 if places_before is None else places_before
        places_after = 1 if places_after is None else places_after
        limit = free_places if places_before <= small_service else free_percent / 100 * places_before
        return classification(places_before, places_after, regional, limit)

    services = []
    for name in [*old, *(name for name in new if name not in old)]:
        services.append(one_service(name, old.get(name), new.get(name), moves, moved, unit, causes, decision))
    paid = payments(services)
    share = year_left(first_day) if first_day else Fraction(0)
    municipalities = [(name, payer_costs(*amounts, share)) for name, amounts in paid.items()]
    output = {
        "conversions": [
            {"from_service": name, "to_service": move["to_service"], "basis": amount_text(parts[0]), "regulated": amount_text(parts[1])}
            for name in old
            for move in moves
            if move["from_service"] == name and name in moved
            for parts in [moved[name][move["to_service"]]]
        ],
        "services": [shown_service(service) for service in services],
        "parts": nets(services, decision),
        "decisions": [known for known in DECISIONS if any(service["decision"] == known for service in services)],
        "changes_rate": changes_rate(services, moves),
        "changes_places": any(
            service["kind"] not in ("closed", "self_owned") and difference(service["places"]) != 0
            for service in services
        ),
        "closes": any(service["kind"] in ("closed", "self_owned") for service in services),
        "before": totals(services, 0),
        "after": totals(services, 1),
        "municipalities": [{"id": name, "costs": shown_costs(costs)} for name, costs in municipalities],
        "costs": shown_costs([sum(column) for column in zip(*(costs for _, costs in municipalities))]) if municipalities else None,
    }
    costs = [rate["basis"] - rate["regulated"] for service in services for rate in service["rates"] if rate]
    refuse_overflow(reading, {"cost": [amount_text(cost) for cost in costs]}, "services")
    for field, figure in output.items():
        if not fits(field, figure):
            refuse_overflow(reading, {field: figure}, field)
    for service in services:
        if any(not fits("amount", cause["amount"]) for cause in service["causes"]):
            reading.refuse("overflow", "services")
            reading.stop_if_refused()
    return output


def by_id(states):
    return {state["id"]: state for state in states or []}


def refuse(reading, first_day, before, after, conversions, unit, causes):
    every = [*(before or []), *(after or [])]
    if first_day is None and any(state["users"] is not None for state in every):
        reading.refuse("missing", "first_day")
    if before is None and after is None:
        reading.refuse("missing", "before")
    old, new = by_id(before), by_id(after)
    targets = {move["to_service"] for move in conversions or []}
    refuse_states(reading, "before", before, old, new, set())
    refuse_states(reading, "after", after, old, new, targets)
    refuse_conversions(reading, before, after, old, new, conversions or [])
    if unit is None and any(state["costs"] for state in every):
        reading.refuse("missing", "unit")
    if causes:
        for index, factor in enumerate(causes["order"]):
            if factor in causes["order"][:index]:
                reading.refuse("duplicate", f"causes.order[{index}]")
        if causes["price_change"] == -100:
            reading.refuse("out_of_range", "causes.price_change")


def refuse_states(reading, name, states, old, new, targets):
    refuse_duplicates(reading, name, states or [], "id")
    for index, state in enumerate(states or []):
        place = f"{name}[{index}]"
        own, other = old.get(state["id"]), new.get(state["id"])
        if name == "after" and own and own["part"] != state["part"]:
            reading.refuse("unknown_choice", f"{place}.part")
        stays = own and other and not other["self_owned"]
        if state["places"] is None and (stays or state["costs"]):
            reading.refuse("missing", f"{place}.places")
        if state["self_owned"] and not (name == "after" and own):
            reading.refuse("not_allowed", f"{place}.self_owned")
        if not state["costs"]:
            if state["users"] is not None:
                reading.refuse("missing", f"{place}.costs")
        elif state["id"] in targets:
            for field in ["basis", "regulated"]:
                if state["costs"][field] is not None:
                    reading.refuse("not_allowed", f"{place}.costs.{field}")
        elif state["costs"]["basis"] is None:
            reading.refuse("missing", f"{place}.costs.basis")
        refuse_duplicates(reading, f"{place}.users", state["users"] or [], "id")


def refuse_conversions(reading, before, after, old, new, conversions):
    pairs, lacking = set(), set()
    for index, move in enumerate(conversions):
        source, target = old.get(move["from_service"]), new.get(move["to_service"])
        if source is None:
            reading.refuse("unknown_choice", f"conversions[{index}].from_service")
        if target is None:
            reading.refuse("unknown_choice", f"conversions[{index}].to_service")
        pair = (move["from_service"], move["to_service"])
        if pair in pairs:
            reading.refuse("duplicate", f"conversions[{index}].to_service")
        pairs.add(pair)
        if source and target and bool(source["costs"]) != bool(target["costs"]):
            name, states, id = ("after", after, move["to_service"]) if source["costs"] else ("before", before, move["from_service"])
            if (name, id) not in lacking:
                position = [state["id"] for state in states].index(id)
                reading.refuse("missing", f"{name}[{position}].costs")
            lacking.add((name, id))
    for name in sorted({move["from_service"] for move in conversions}):
        if not any(move["key"] for move in conversions if move["from_service"] == name):
            reading.refuse("zero_sum", "conversions")


def split_costs(state, moves):
    """Return the basis and the regulated part that each conversion of a service moves, by the service that it becomes."""
    weights = {move["to_service"]: whole(move["key"] * 10**6) for move in moves if move["from_service"] == state["id"]}
    if not weights:
        return {}
    basis = largest_remainder(state["costs"]["basis"], OERE, weights)
    regulated = largest_remainder(state["costs"]["regulated"] or Fraction(0), OERE, weights)
    return {name: (basis[name], regulated[name]) for name in weights}


def one_service(name, before, after, moves, moved, unit, causes, decision):
    leaves = after is not None and bool(after["self_owned"])
    places = [
        0 if before is None else before["places"],
        0 if after is None or leaves else after["places"],
    ]
    coming = [parts[name] for parts in moved.values() if name in parts]
    rates = [None, None]
    if before and before["costs"]:
        costs = before["costs"]
        rates[0] = rate_of(before, costs["basis"], costs["regulated"] or Fraction(0), unit)
    if after and after["costs"]:
        costs = after["costs"]
        if coming:
            basis, regulated = (sum(part) for part in zip(*coming))
        else:
            basis, regulated = costs["basis"], costs["regulated"] or Fraction(0)
        rates[1] = rate_of(after, basis, regulated, unit)
    return {
        "id": name,
        "part": (before or after)["part"],
        "kind": kind(name, before, after, places, moves),
        "places": places,
        "decision": decision(*places),
        "rates": rates,
        "causes": causes_of(rates, causes, unit) if causes and all(rates) else [],
        "states": [before, after],
    }


def kind(name, before, after, places, moves):
    leaving = [move for move in moves if move["from_service"] == name != move["to_service"]]
    coming = [move for move in moves if move["to_service"] == name != move["from_service"]]
    if after and after["self_owned"]:
        return "self_owned"
    if before and after:
        if leaving:
            return "split"
        if coming:
            return "merged"
        return "extended" if places[1] > places[0] else "reduced" if places[1] < places[0] else "unchanged"
    if before:
        if not leaving:
            return "closed"
        if sum(move["from_service"] == name for move in moves) > 1:
            return "split"
        return "merged" if sum(move["to_service"] == leaving[0]["to_service"] for move in moves) > 1 else "converted"
    if not coming:
        return "new"
    if sum(move["to_service"] == name for move in moves) > 1:
        return "merged"
    return "split" if sum(move["from_service"] == coming[0]["from_service"] for move in moves) > 1 else "converted"


def rate_of(state, basis, regulated, unit):
    costs = state["costs"]
    expected = state["places"] * costs["days"] * costs["occupancy"]
    rate = rounded((basis - regulated) / expected, unit)
    gap = rounded(rate * expected - (basis - regulated))
    return {
        "basis": basis, "regulated": regulated, "expected": expected, "rate": rate,
        "collected": basis - regulated + gap, "gap": gap,
        "of": {
            "basis": basis, "regulated": regulated, "places": state["places"], "days": costs["days"],
            "occupancy": costs["occupancy"],
        },
    }  # fmt: skip


def causes_of(rates, causes, unit):
    before, after = (rate["of"] for rate in rates)
    order, prices = causes["order"], 1 + causes["price_change"] / 100
    shown = [rounded(exact_rate(before, after, prices, order[:steps])) for steps in range(len(order) + 1)]
    parts = [later - earlier for earlier, later in zip(shown, shown[1:])]
    parts.append((rates[1]["rate"] - shown[-1]) - (rates[0]["rate"] - shown[0]))
    return [{"factor": factor, "amount": amount_text(part)} for factor, part in zip([*order, "rounding"], parts)]


def rate_change(service):
    before, after = service["rates"]
    return after["rate"] - before["rate"] if before and after else None


def difference(places):
    return None if None in places else places[1] - places[0]


def places_text(places):
    return None if places is None else decimal_text(Fraction(places), 2)


def shown_service(service):
    change = rate_change(service)
    return {
        "id": service["id"],
        "part": service["part"],
        "kind": service["kind"],
        "places_before": places_text(service["places"][0]),
        "places_after": places_text(service["places"][1]),
        "change": places_text(difference(service["places"])),
        "classification": service["decision"],
        "before": shown_rate(service["rates"][0]),
        "after": shown_rate(service["rates"][1]),
        "rate_change": None if change is None else amount_text(change),
        "causes": service["causes"],
    }


def shown_rate(rate):
    return rate and {
        "basis": amount_text(rate["basis"]),
        "regulated": amount_text(rate["regulated"]),
        "expected_days": place_days_text(rate["expected"]),
        "rate": amount_text(rate["rate"]),
        "collected": amount_text(rate["collected"]),
        "rounding_gap": amount_text(rate["gap"]),
    }


def nets(services, decision):
    parts = []
    for name in dict.fromkeys(service["part"] for service in services):
        columns = list(zip(*(service["places"] for service in services if service["part"] == name)))
        before, after = (None if None in column else sum(column) for column in columns)
        known = None not in (before, after)
        parts.append({
            "id": name,
            "places_before": places_text(before),
            "places_after": places_text(after),
            "change": places_text(after - before) if known else None,
            "classification": decision(before, after) if known and (before or after) else None,
        })
    return parts


def in_agreement(service, side):
    state = service["states"][side]
    return state is not None and not (side == 1 and state["self_owned"])


def changes_rate(services, moves):
    """Whether the rate of a service changes, kept or converted; None if none is known to, and a rate is not known."""
    before, after = ({service["id"]: service["rates"][side] for service in services} for side in (0, 1))
    steps = [(service["id"], service["id"]) for service in services]
    steps += [(move["from_service"], move["to_service"]) for move in moves]
    for source, target in steps:
        if before[source] and after[target] and before[source]["rate"] != after[target]["rate"]:
            return True
    rates = [service["rates"][side] for service in services for side in (0, 1) if in_agreement(service, side)]
    return None if None in rates else False


def totals(services, side):
    rates = [service["rates"][side] for service in services if service["rates"][side] or in_agreement(service, side)]
    if not rates or None in rates:
        return None
    return {
        "budget": amount_text(sum((rate["basis"] - rate["regulated"] for rate in rates), Fraction(0))),
        "collected": amount_text(sum((rate["collected"] for rate in rates), Fraction(0))),
        "rounding_gap": amount_text(sum((rate["gap"] for rate in rates), Fraction(0))),
    }


def payments(services):
    """Return what each municipality pays in a whole year before and after, in order of first appearance."""
    paid = {}
    for service in services:
        for side, (state, rate) in enumerate(zip(service["states"], service["rates"])):
            for user in (state and state["users"]) or []:
                amounts = paid.setdefault(user["id"], [Fraction(0), Fraction(0)])
                amounts[side] += rate["rate"] * user["days"]
    return paid


def year_left(first_day):
    """The part of its year from a day on."""
    last, first = first_day.replace(month=12, day=31), first_day.replace(month=1, day=1)
    return Fraction((last - first_day).days + 1, (last - first).days + 1)


def payer_costs(before, after, share):
    return [before, after, after - before, rounded(after * share), rounded((after - before) * share)]


def shown_costs(costs):
    names = ["before", "whole_year", "whole_year_change", "this_year", "this_year_change"]
    return {name: amount_text(cost) for name, cost in zip(names, costs)}
