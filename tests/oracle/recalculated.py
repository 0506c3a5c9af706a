"""The rate that the accounts would have given, beside the charged one."""
import read
from figures import amount_text, rounded
from read import Optional, record
from registry import rule

BUDGET = record(basis=read.amount, expected_days=read.place_days)


@rule(
    basis=read.amount,
    occupied_days=read.place_days,
    charged_rate=read.rate,
    unit=read.unit,
    budget=Optional(BUDGET),
)
def recalculated_rate(reading, basis, occupied_days, charged_rate, unit, budget):
    if occupied_days == 0:
        reading.refuse("out_of_range", "occupied_days")
    reading.stop_if_refused()
    rate = rounded(basis / occupied_days, unit)
    revenue = rounded(charged_rate * occupied_days)
    by_day, in_all = rate - charged_rate, basis - revenue
    return {
        "rate": amount_text(rate),
        "rounding_gap": amount_text(rounded(rate * occupied_days - basis)),
        "rate_difference": amount_text(by_day),
        "revenue": amount_text(revenue),
        "difference": amount_text(in_all),
        "parts": [] if budget is None else parts(basis, occupied_days, charged_rate, budget, by_day, in_all),
    }


def parts(basis, sold, charged, budget, by_day, in_all):
    costs = basis - budget["basis"]
    days = rounded(charged * budget["expected_days"] - charged * sold)
    levels = [0, rounded(costs / sold), rounded((costs + days) / sold), by_day]  # per day, cause by cause
    amounts = [costs, days, in_all - costs - days]
    steps = [after - before for before, after in zip(levels, levels[1:])]
    return [
        {"cause": cause, "per_day": amount_text(step), "amount": amount_text(amount)}
        for cause, step, amount in zip(["costs", "days", "rest"], steps, amounts)
    ]
