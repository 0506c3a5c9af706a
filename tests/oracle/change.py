"""Why a rate changed: factor by factor, and its history in fixed prices."""
from fractions import Fraction
from math import prod

import read
from figures import amount_text, rounded, weight_text
from limits import refuse_overflow
from rates import SERIES
from read import items, record
from registry import rule
from splitting import refuse_duplicates

FACTORS = ["price_level", "costs", "places", "days", "occupancy", "regulation"]
MOST_RATES = 300
NAME_OF = {"regulation": "regulated"}  # factors with another name than their field

STATE = record(
    basis=read.amount, regulated=read.amount, places=read.places, days=read.day_count, occupancy=read.occupancy
)


@rule(
    before=STATE,
    after=STATE,
    price_change=read.change,
    unit=read.unit,
    order=items(read.choice(*FACTORS), most=len(FACTORS), fewest=len(FACTORS)),
)
def rate_change(reading, before, after, price_change, unit, order):
    for index, factor in enumerate(order):
        if factor in order[:index]:
            reading.refuse("duplicate", f"order[{index}]")
    if price_change == -100:
        reading.refuse("out_of_range", "price_change")
    reading.stop_if_refused()
    price_factor = 1 + price_change / 100
    exact = [exact_rate(before, after, price_factor, order[:steps]) for steps in range(len(order) + 1)]
    shown = [rounded(rate) for rate in exact]
    rate_before, rate_after = rounded(exact[0], unit), rounded(exact[-1], unit)
    parts = [later - earlier for earlier, later in zip(shown, shown[1:])]
    parts.append((rate_after - shown[-1]) - (rate_before - shown[0]))
    output = {
        "rate_before": amount_text(rate_before),
        "rate_after": amount_text(rate_after),
        "change": amount_text(rate_after - rate_before),
        "parts": [
            {"factor": factor, "amount": amount_text(amount)} for factor, amount in zip([*order, "rounding"], parts)
        ],
        "sum": amount_text(sum(parts)),
    }
    refuse_overflow(reading, output, "parts")
    return output


def exact_rate(before, after, price_factor, changed):
    """The unrounded rate with the changed factors from after and the others from before."""
    bases = {
        (False, False): before["basis"],
        (True, False): before["basis"] * price_factor,
        (False, True): after["basis"] / price_factor,
        (True, True): after["basis"],
    }
    basis = bases["price_level" in changed, "costs" in changed]
    regulated, places, days, occupancy = (
        (after if factor in changed else before)[NAME_OF.get(factor, factor)]
        for factor in ["regulation", "places", "days", "occupancy"]
    )
    return (basis - regulated) / (places * days * occupancy)


@rule(
    rates=items(record(year=read.year, rate=read.rate), most=MOST_RATES),
    base_year=read.year,
    price_year=read.year,
    series=SERIES,
    unit=read.unit,
)
def rate_history(reading, rates, base_year, price_year, series, unit):
    refuse_history(reading, rates, base_year, price_year, series)
    reading.stop_if_refused()
    by_year = {entry["year"]: entry["rate"] for entry in rates}
    fixed = {year: rate * price_factor(year, price_year, series) for year, rate in by_year.items()}
    output = {
        "years": [
            {
                "year": year,
                "rate": amount_text(by_year[year]),
                "index": weight_text(by_year[year] / by_year[base_year] * 100),
                "fixed_rate": amount_text(rounded(fixed[year], unit)),
                "fixed_index": weight_text(fixed[year] / fixed[base_year] * 100),
            }
            for year in sorted(by_year)
        ]
    }
    refuse_overflow(reading, output, "years")
    return output


def refuse_history(reading, rates, base_year, price_year, series):
    refuse_duplicates(reading, "rates", rates, "year")
    years = [entry["year"] for entry in rates]
    if base_year not in years:
        reading.refuse("unknown_choice", "base_year")
    elif rates[years.index(base_year)]["rate"] == 0:
        reading.refuse("out_of_range", f"rates[{years.index(base_year)}].rate")
    used_years = range(min([*years, price_year]) + 1, max([*years, price_year]) + 1)
    if set(used_years) - {entry["year"] for entry in series}:
        reading.refuse("missing", "series")
    for index, entry in enumerate(series):
        if entry["year"] in used_years and entry["change"] == -100:
            reading.refuse("out_of_range", f"series[{index}].change")


def price_factor(from_year, to_year, series):
    used_years = range(min(from_year, to_year) + 1, max(from_year, to_year) + 1)
    changes = [1 + entry["change"] / 100 for entry in series if entry["year"] in used_years]
    factor = prod(changes, start=Fraction(1))
    return factor if from_year <= to_year else 1 / factor
