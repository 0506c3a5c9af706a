"""Random cases from a seed: all rules, half of them aimed at an edge, a few with an error."""
import random
import re
from collections import namedtuple

import draw
import draw_billing
import draw_capacity
import draw_ceiling
import draw_change
import draw_costs
import draw_financing
import draw_guarantee
import draw_ledger
import draw_orientation
import draw_printed
import draw_rates
import draw_recalculated
import draw_refund
import draw_rules
import draw_scenarios
import draw_small
import draw_startup
import draw_set_aside
import draw_supervision
import draw_warning
import draw_year_end
from agreements import AGREEMENTS, OPEN
from draw_questions import put_question
from draw_terms import days_of, put_terms
from spoil import spoil
from spoil_terms import spoil_terms

RULES = {
    name: draw
    for subject in [
        draw_rules, draw_rates, draw_billing, draw_financing, draw_capacity, draw_ledger, draw_scenarios, draw_warning,
        draw_change, draw_refund, draw_startup, draw_recalculated,
        draw_ceiling, draw_small,
        draw_change, draw_costs, draw_printed, draw_supervision, draw_guarantee,
        draw_set_aside, draw_orientation, draw_year_end,
    ]
    for name, draw in subject.RULES.items()
}
Drawn = namedtuple("Drawn", "case near_edge")

NEAR_EDGE = 0.5
WITH_ERROR = 0.03
WITH_QUESTION = 0.04
WITH_AGREEMENT = 0.15
WITH_TERMS = 0.25
WITH_BAD_TERMS = 0.1
IN_DANISH = 0.1
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
NOT_TRANSLATED = {
    "id", "operator", "name", "of", "service", "citizen", "payer", "acting", "residence", "supplements", "age_band", "scope",
    "source", "municipality", "area", "region", "part", "from_service", "to_service", "target_group", "description",
}
# Where the rest of the case may be valid only with a value other than the agreed one.
ONLY_AS_AGREED = {"closure_account", "objective_financing", "special_places", "special_places_account", "ledger", "scenarios"}


def generate(seed, count):
    """Yield cases and whether each was aimed at an edge; the same seed gives the same cases."""
    rng = random.Random(seed)
    return [draw_case(rng) for _ in range(count)]


def draw_case(rng):
    if rng.random() < WITH_QUESTION:
        return Drawn(put_question(rng, lambda name: RULES[name](rng, False)), False)
    rule = rng.choice(list(RULES))
    near_edge = rng.random() < NEAR_EDGE
    case = {"rule": rule, "input": RULES[rule](rng, near_edge)}
    if rng.random() < WITH_ERROR:
        near_edge = False
        spoil(rng, case)
    if not {"agreement", "on"} & case.keys():
        chance = rng.random()
        if chance < WITH_AGREEMENT:
            put_agreement(rng, case)
        elif chance < WITH_AGREEMENT + WITH_TERMS and isinstance(case["input"], dict):
            put_terms(rng, case)
            if rng.random() < WITH_BAD_TERMS:
                spoil_terms(rng, case)
    if rng.random() < IN_DANISH and "dialect" not in case:
        case["dialect"] = "danish"
        case["input"] = in_danish(rng, case["input"])
    return Drawn(case, near_edge)


def put_agreement(rng, case):
    """Add an agreement and a day of it; most fields that it decides are omitted."""
    agreement, given = AGREEMENTS[agreement_for(rng, case["input"])], case["input"]
    case["agreement"] = agreement.id
    case["on"] = str(rng.choice(agreement.days) if agreement.days else draw.day(rng))
    if given.get("reading") == "carry_over":
        return  # own risk is agreed, which does not allow the kept amount
    for parameter in agreement.parameters:
        if case["rule"] not in parameter.rules:
            continue
        field, value = parameter.field, parameter.value
        if rng.random() < (0.1 if value is OPEN else 0.8) and left_out_safely(case, field, value):
            if rng.random() < 0.5:
                given.pop(field, None)
            else:
                given[field] = None


def agreement_for(rng, given):
    """Draw one that holds in the first of the years that the input is about, where there is one."""
    first_day, _ = days_of(rng, given)[0]
    holding = [
        name for name, known in AGREEMENTS.items() if known.days is None or known.days[0] <= first_day <= known.days[1]
    ]
    return rng.choice(holding if rng.random() < 0.5 else list(AGREEMENTS))


def left_out_safely(case, field, value):
    """Another band could leave a rest that cannot be split, and another percentage a part that nobody pays."""
    return case["rule"] not in ONLY_AS_AGREED or case["input"].get(field) == value


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
