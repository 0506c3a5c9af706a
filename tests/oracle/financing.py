"""Payments other than by day: objective financing, joint budgets, subscriptions, supervision rates."""
from fractions import Fraction

import read
from figures import amount_text, percent_text, rounded, weight_text
from read import Optional, items, record
from registry import rule
from splitting import METHOD, refuse_duplicates, refuse_part_of_unit, refuse_weights, share_list, split

INHABITANTS = items(record(id=read.party_id, inhabitants=read.inhabitants), most=read.MOST_PARTIES)
WEIGHTS = items(record(id=read.party_id, weight=read.weight), most=read.MOST_PARTIES)


@rule(
    amount=read.amount,
    objective_percent=read.percent_of_whole,
    age_band=read.free_text,
    population_date=read.date,
    population=INHABITANTS,
    cases=Optional(WEIGHTS),
    unit=read.unit,
    method=METHOD,
)
def objective_financing(
    reading, amount, objective_percent, age_band, population_date, population, cases, unit, method
):
    objective = amount * objective_percent / 100
    # Shares that are each rounded add up to what they add up to; those of the largest remainder to whole units.
    objective_part = rounded(objective, unit if method == "largest_remainder" else Fraction(1, 100))
    case_part = amount - objective_part
    refuse_weights(reading, "population", population, "inhabitants")
    if cases is not None:
        refuse_weights(reading, "cases", cases, "weight")
    elif case_part != 0:
        reading.refuse("missing", "cases")
    refuse_part_of_unit(reading, [amount], unit, method)
    reading.stop_if_refused()
    objective_shares = split(objective, unit, method, population, "inhabitants")
    case_shares = split(case_part, unit, method, cases, "weight") if cases else {}
    return {
        "objective_part": amount_text(objective_part),
        "case_part": amount_text(case_part),
        "objective_shares": share_list(objective_shares),
        "objective_missing": amount_text(objective_part - sum(objective_shares.values())),
        "case_shares": share_list(case_shares),
        "case_missing": amount_text(case_part - sum(case_shares.values()) if cases else Fraction(0)),
        "totals": share_list(added(objective_shares, case_shares)),
    }


def added(first, second):
    """Return the entries of the first, then those only in the second."""
    return {party: first.get(party, Fraction(0)) + second.get(party, Fraction(0)) for party in {**first, **second}}


@rule(amount=read.amount, objective_percent=read.percent_of_whole, unit=read.unit)
def rate_rise(reading, amount, objective_percent, unit):
    objective_part = rounded(amount * objective_percent / 100, unit)
    return {"objective_part": amount_text(objective_part), "users_part": amount_text(amount - objective_part)}


BUDGET = record(amount=read.amount, parties=WEIGHTS)


@rule(before=BUDGET, after=BUDGET, unit=read.unit, method=METHOD)
def joint_budget(reading, before, after, unit, method):
    refuse_weights(reading, "before.parties", before["parties"], "weight")
    refuse_weights(reading, "after.parties", after["parties"], "weight")
    refuse_part_of_unit(reading, [before["amount"], after["amount"]], unit, method)
    reading.stop_if_refused()
    first = split(before["amount"], unit, method, before["parties"], "weight")
    second = split(after["amount"], unit, method, after["parties"], "weight")
    parties = {**first, **second}
    changes = [party_change(party, first.get(party, Fraction(0)), second.get(party, Fraction(0))) for party in parties]
    return {
        "before": share_list(first),
        "before_missing": amount_text(before["amount"] - sum(first.values())),
        "after": share_list(second),
        "after_missing": amount_text(after["amount"] - sum(second.values())),
        "changes": changes,
    }


def party_change(party, before, after):
    return {
        "id": party,
        "before": amount_text(before),
        "after": amount_text(after),
        "change": amount_text(after - before),
    }


@rule(rate=read.amount, parties=INHABITANTS)
def subscription(reading, rate, parties):
    refuse_duplicates(reading, "parties", parties, "id")
    reading.stop_if_refused()
    shares = {party["id"]: rate * party["inhabitants"] for party in parties}
    return {"shares": share_list(shares), "sum": amount_text(sum(shares.values()))}


ENDING = record(id=read.party_id, service=read.party_id, amount=read.amount_not_negative)
REMAINING = record(id=read.party_id, amount=read.amount_not_negative, weight=read.weight)


@rule(
    ending=items(ENDING, most=read.MOST_PARTIES),
    subscription_turnover=Optional(read.amount_not_negative),
    turnover=Optional(read.amount_not_negative),
    cost_saved=Optional(read.amount_not_negative),
    remaining=Optional(items(REMAINING, most=read.MOST_PARTIES)),
    unit=read.unit,
    method=METHOD,
)
def supplier_loss(reading, ending, subscription_turnover, turnover, cost_saved, remaining, unit, method):
    loss = sum(entry["amount"] for entry in ending)
    pairs = [(entry["id"], entry["service"]) for entry in ending]
    for index, pair in enumerate(pairs):
        if pair in pairs[:index]:
            reading.refuse("duplicate", f"ending[{index}].service")
    if subscription_turnover is not None and (subscription_turnover == 0 or subscription_turnover < loss):
        reading.refuse("out_of_range", "subscription_turnover")
    if turnover is not None and (turnover == 0 or turnover < max(loss, subscription_turnover or 0)):
        reading.refuse("out_of_range", "turnover")
    if remaining is not None:
        if cost_saved is None:
            reading.refuse("missing", "cost_saved")
        refuse_weights(reading, "remaining", remaining, "weight")
    reading.stop_if_refused()
    gap = None if cost_saved is None else loss - cost_saved
    shares = {}
    if remaining is not None:
        refuse_part_of_unit(reading, [gap], unit, method)
        reading.stop_if_refused()
        shares = split(gap, unit, method, remaining, "weight")
    before = {entry["id"]: entry["amount"] for entry in remaining or []}
    return {
        "loss": amount_text(loss),
        "by_service": share_list(sums_by(ending, "service")),
        "by_party": share_list(sums_by(ending, "id")),
        "subscription_percent": None if subscription_turnover is None else percent_text(loss / subscription_turnover),
        "turnover_percent": None if turnover is None else percent_text(loss / turnover),
        "gap": None if gap is None else amount_text(gap),
        "shares": share_list(shares),
        "missing": amount_text((gap - sum(shares.values())) if shares else Fraction(0)),
        "changes": [party_change(party, before[party], before[party] + share) for party, share in shares.items()],
    }


def sums_by(entries, key):
    sums = {}
    for entry in entries:
        sums[entry[key]] = sums.get(entry[key], 0) + entry["amount"]
    return sums


CLASS = record(
    lowest_places=read.integer(0, 10_000),
    weight=read.weight_above_zero,
    services=Optional(read.integer(0, 100_000)),
)


@rule(
    classes=items(CLASS, most=100),
    base=Optional(read.weight_above_zero),
    need=Optional(read.amount_not_negative),
    unit=read.unit,
)
def supervision_rates(reading, classes, base, need, unit):
    refuse_classes(reading, classes, services_needed=base is None and need is not None)
    if base is None and need is None:
        reading.refuse("missing", "base")
    if base is not None and need is not None:
        reading.refuse("not_allowed", "need")
    reading.stop_if_refused()
    if base is None:
        base = need / sum(entry["weight"] * entry["services"] for entry in classes)
    rates = [rounded(base * entry["weight"], unit) for entry in classes]
    collected = sum(rate * (entry["services"] or 0) for rate, entry in zip(rates, classes))
    gap = Fraction(0) if need is None else collected - need
    return {
        "base": weight_text(base),
        "rates": [
            {"lowest_places": entry["lowest_places"], "rate": amount_text(rate)} for rate, entry in zip(rates, classes)
        ],
        "collected": amount_text(collected),
        "gap": amount_text(gap),
    }


def refuse_classes(reading, classes, services_needed):
    if services_needed and all(entry["services"] == 0 for entry in classes):
        reading.refuse("zero_sum", "classes")
    lowest_before = -1
    for index, entry in enumerate(classes):
        if entry["lowest_places"] <= lowest_before:
            reading.refuse("out_of_range", f"classes[{index}].lowest_places")
        lowest_before = entry["lowest_places"]
        if services_needed and entry["services"] is None:
            reading.refuse("missing", f"classes[{index}].services")
