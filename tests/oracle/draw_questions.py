"""Draws questions about settled cases: an input solved back from a printed figure, and printed figures, some with a slip."""
from fractions import Fraction

import oracle
from figures import decimal_text, rounded
from printed_figures import number_of, value_at

# A rule, the fields that its figures only rise or only fall with, and the figures. Where a figure does both, whether a search meets
# it depends on the steps of the search, which the library and this model do not share.
MONOTONE = [
    ("daily_rate", ["basis", "places", "days", "occupancy"], ["rate"]),
    ("rate_at_occupancy", ["reference_rate", "occupancy"], ["rate"]),
    ("vacancy", ["vacant_places", "days", "base_rate"], ["lost_revenue"]),
    ("day_rate", ["month_rate", "days_per_month"], ["rate"]),
    ("supervision_rates", ["base"], ["rates[0].rate", "rates[1].rate"]),
    ("year_result", ["revenue", "cost"], ["regulated", "result"]),
    ("closure_account", ["deficit", "turnover"], ["own_share", "rest"]),
    ("reregulated_rate", ["regulated"], ["rate", "change"]),
    ("joint_budget", ["amount"], ["before[0].share", "after[0].share"]),
    ("cost_development", ["accounts[0].account_after"], ["total.change", "areas[0].development.change"]),
]
UNITS = ["0.01", "0.1", "1", "5", "10", "100", "1000", "100000"]


def put_question(rng, draw_input):
    """Return an entry with a question about a case of one of these rules."""
    name, fields, figures = rng.choice(MONOTONE)
    case = {"rule": name, "input": draw_input(name)}
    result = oracle.settle(case).get("output")
    figure = rng.choice(figures)
    if rng.random() < 0.5:
        asked = {"field": field_of(rng, fields), **printed(rng, result, figure)}
        if rng.random() < 0.1:
            asked["moves_with"] = [field_of(rng, fields)]
        case["solve"] = asked
    else:
        chosen = rng.sample(figures, rng.randint(1, len(figures)))
        asked = {"published": [printed(rng, result, one) for one in chosen]}
        if rng.random() < 0.4:
            asked["unknown"] = field_of(rng, fields)
        elif rng.random() < 0.8:
            asked["inputs"] = rng.sample(fields, rng.randint(0, len(fields)))
        case["audit"] = asked
    if rng.random() < 0.05:
        spoil_question(rng, case["solve"] if "solve" in case else rng.choice([case["audit"], *case["audit"]["published"]]))
    return case


def field_of(rng, fields):
    return rng.choice(fields) if rng.random() < 0.97 else rng.choice(["unit", "basis", "unknown", "parties[9].weight"])


def printed(rng, result, figure):
    """A figure of the result as it may be printed: of it, of a neighbour, or of something else."""
    unit = Fraction(rng.choice(UNITS))
    known = number_of(value_at(result, figure)) if result is not None else None
    value = rounded(known if known is not None else Fraction(rng.randint(-1000, 1000)), unit)
    if rng.random() < 0.4:
        value += unit * rng.choice([-100, -1, 1, 7])
    return {"figure": figure, "value": decimal_text(value, 8), "unit": decimal_text(unit, 8)}


def spoil_question(rng, asked):
    key = rng.choice(list(asked) or ["value"])
    change = rng.choice(["gone", "none", "other", "unknown"])
    if change == "gone":
        asked.pop(key, None)
    elif change == "unknown":
        asked["colour"] = "red"
    else:
        asked[key] = None if change == "none" else rng.choice(["", 5, "x", "0", "-1", [], {}, "0.000000001", "1,5"])

