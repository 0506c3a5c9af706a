"""Draws orientations: services that open, close, change, are split and merged, with and without costs and users."""
from fractions import Fraction

import draw
from change import FACTORS
from draw import amount_text, count, text
from draw_rates import level_change

PARTS = ["botilbud", "dagtilbud"]
NAMES = ["Tornhuset", "Kelsbjergvej", "Vestbo", "Center Nord", "Center Syd", "Ågård"]


def orientation(rng, edge):
    with_costs = rng.random() < 0.7
    unit, unit_text = draw.unit(rng)
    names = rng.sample(NAMES, len(NAMES))
    before, after, conversions = [], [], []
    for name in names[: rng.randint(1, 3)]:
        part = rng.choice(PARTS)
        way = rng.choice(["new", "closed", "stays", "stays", "split", "self_owned"])
        if way != "new":
            before.append(state(rng, edge, name, part, with_costs, unit))
        if way in ("new", "stays", "self_owned"):
            after.append(state(rng, edge, name, part, with_costs, unit))
        if way == "self_owned":
            after[-1]["self_owned"] = True
        if way == "split":
            targets = [name] if rng.random() < 0.4 else []
            targets += [f"{name} {number}" for number in range(1, rng.randint(2, 4))]
            keys = draw.weights(rng, len(targets), edge)
            for target, key in zip(targets, keys):
                after.append(state(rng, edge, target, part, with_costs, unit, True))
                conversions.append({"from_service": name, "to_service": target, "key": text(rng, key, 6)})
    if rng.random() < 0.3 and conversions:
        extra = state(rng, edge, "Extra", conversions and rng.choice(PARTS), with_costs, unit)
        before.append(extra)
        conversions.append({"from_service": "Extra", "to_service": conversions[0]["to_service"], "key": "1"})
    if not with_costs:
        leave_out_places(rng, before, after)
    small, free, percent = Fraction(50), Fraction(5), Fraction(10)
    given = {
        "operator": rng.choice(["Odense Kommune", "Region Syddanmark"]),
        "service": "Botilbuddet",
        "first_day": str(draw.day(rng)),
        "regional": rng.random() < 0.3,
        "small_service": text(rng, small, 2),
        "free_places": text(rng, free, 2),
        "free_percent": text(rng, percent, 4),
    }
    if before or rng.random() < 0.5:
        given["before"] = before or None
    if after:
        given["after"] = after
    if conversions:
        rng.shuffle(conversions)
        given["conversions"] = conversions
    if with_costs or rng.random() < 0.2:
        given["unit"] = unit_text
    if rng.random() < 0.4:
        change = level_change(rng, edge)
        given["causes"] = {"price_change": text(rng, change, 4), "order": rng.sample(FACTORS, len(FACTORS))}
    if rng.random() < 0.4:
        given["texts"] = {"target_group": "Borgere med autisme", "description": "35 pladser.", "other": None}
    return given


def leave_out_places(rng, before, after):
    old, new = {state["id"] for state in before}, {state["id"] for state in after}
    for states, others in [(before, new), (after, old)]:
        for one in states:
            if one["id"] not in others and rng.random() < 0.4:
                del one["places"]


def state(rng, edge, name, part, with_costs, unit, is_target=False):
    places = draw.places(rng)
    given = {"id": name, "part": part, "places": text(rng, places, 2)}
    if edge and not with_costs:
        given["places"] = rng.choice(["50", "50.01", "45", "55", "44.99", "5", "10"])
    if not with_costs:
        return given
    days = draw.days(rng)
    share, occupancy = draw.round_occupancy(rng) if edge else draw.occupancy(rng)
    costs = {"days": count(rng, days), "occupancy": occupancy}
    if not is_target:
        basis = Fraction(rng.randint(100, 20_000)) * places * days * share
        if edge:  # the rate midway between two units
            basis = draw.half_unit(rng, unit, 5_000) * places * days * share + draw.nudge(rng)
        costs["basis"] = amount_text(rng, basis)
        if rng.random() < 0.5:
            costs["regulated"] = amount_text(rng, rng.choice([1, -1, 0]) * draw.everyday_amount(rng))
    given["costs"] = costs
    if rng.random() < 0.6:
        payers = rng.sample(["Kolding", "Vejle", "Odense", "Ærø"], rng.randint(1, 3))
        given["users"] = [{"id": payer, "days": count(rng, rng.randint(0, 800))} for payer in payers]
    return given


RULES = {"orientation": orientation}
