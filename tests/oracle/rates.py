"""The components of rates: capital costs, the basis, packages and supplements, price levels."""
from fractions import Fraction
from math import ceil, prod

import read
from figures import amount_text, rounded, weight_text
from read import Optional, items, record
from registry import rule
from splitting import refuse_duplicates

HALF = Fraction(1, 2)
MOST_PARTS = 1_000
MOST_SUPPLEMENTS = 100
STEPS = {"residential": Fraction(7), "day": Fraction(7, 3)}


@rule(
    acquisition=read.amount_not_negative,
    first_year=read.year,
    useful_life=read.integer(1, 100),
    interest_percent=read.percent,
)
def capital_cost(reading, acquisition, first_year, useful_life, interest_percent):
    written_off = [rounded(acquisition * years / useful_life) for years in range(useful_life + 1)]
    opening_values = [acquisition - sum_so_far for sum_so_far in written_off[:-1]]
    depreciations = [after - before for before, after in zip(written_off, written_off[1:])]
    interests = [rounded(value * interest_percent / 100) for value in opening_values]
    years = zip(opening_values, depreciations, interests)
    return {
        "years": [capital_year(first_year + index, *figures) for index, figures in enumerate(years)],
        "depreciation_total": amount_text(sum(depreciations)),
        "interest_total": amount_text(sum(interests)),
        "cost_total": amount_text(sum(depreciations) + sum(interests)),
    }


def capital_year(year, opening_value, depreciation, interest):
    return {
        "year": year,
        "opening_value": amount_text(opening_value),
        "depreciation": amount_text(depreciation),
        "interest": amount_text(interest),
        "cost": amount_text(depreciation + interest),
    }


NAMED_AMOUNT = record(name=read.party_id, amount=read.amount)
COST = record(name=read.party_id, amount=read.amount, price_year=Optional(read.year))
OVERHEAD = record(name=read.party_id, percent=read.percent, of=items(read.party_id, most=MOST_PARTS))


@rule(
    costs=items(COST, most=MOST_PARTS),
    overheads=Optional(items(OVERHEAD, most=MOST_PARTS)),
    capital=Optional(items(NAMED_AMOUNT, most=MOST_PARTS)),
    income=Optional(items(NAMED_AMOUNT, most=MOST_PARTS)),
    regulated=Optional(read.amount),
)
def rate_basis(reading, costs, overheads, capital, income, regulated):
    parts = {"costs": costs, "overheads": overheads or [], "capital": capital or [], "income": income or []}
    refuse_parts(reading, **parts)
    reading.stop_if_refused()
    amounts = {part["name"]: part["amount"] for part in parts["costs"] + parts["capital"]}
    shown = []
    for overhead in parts["overheads"]:
        amount = rounded(overhead["percent"] / 100 * sum(amounts[name] for name in overhead["of"]))
        amounts[overhead["name"]] = amount
        shown.append({"name": overhead["name"], "amount": amount_text(amount)})
    totals = {kind: total(parts[kind]) for kind in ["costs", "capital", "income"]}
    overheads_total = sum(amounts[overhead["name"]] for overhead in parts["overheads"])
    basis = totals["costs"] + overheads_total + totals["capital"] - totals["income"] - (regulated or 0)
    return {
        "costs_total": amount_text(totals["costs"]),
        "overheads": shown,
        "overheads_total": amount_text(Fraction(overheads_total)),
        "capital_total": amount_text(totals["capital"]),
        "income_total": amount_text(totals["income"]),
        "basis": amount_text(basis),
    }


def total(entries):
    return sum((entry["amount"] for entry in entries), Fraction(0))


def refuse_parts(reading, costs, overheads, capital, income):
    """Refuse parts in the order of the fields: costs, overheads, capital, income."""
    seen = set()
    price_years = [cost["price_year"] for cost in costs if cost["price_year"] is not None]
    mixed = next((year for year in price_years if year != price_years[0]), None)
    for index, cost in enumerate(costs):
        refuse_seen(reading, seen, cost["name"], f"costs[{index}].name")
        if mixed is not None and cost["price_year"] == mixed:
            reading.refuse("mixed_price_levels", f"costs[{index}].price_year")
            mixed = None  # only the first
    known = {part["name"] for part in costs + capital}
    for index, overhead in enumerate(overheads):
        place = f"overheads[{index}]"
        refuse_seen(reading, seen, overhead["name"], place + ".name")
        refuse_of(reading, known, overhead["of"], place + ".of")
        known.add(overhead["name"])
    for kind, entries in [("capital", capital), ("income", income)]:
        for index, entry in enumerate(entries):
            refuse_seen(reading, seen, entry["name"], f"{kind}[{index}].name")


def refuse_of(reading, known, names, place):
    seen = set()
    for index, name in enumerate(names):
        if name not in known:
            reading.refuse("unknown_choice", f"{place}[{index}]")
        else:
            refuse_seen(reading, seen, name, f"{place}[{index}]")


def refuse_seen(reading, seen, name, place):
    if name in seen:
        reading.refuse("duplicate", place)
    seen.add(name)


@rule(
    interval=read.amount,
    number=Optional(read.package_number),
    hours=Optional(read.hours),
    service=Optional(read.choice(*STEPS)),
    unit=read.unit,
)
def package_rate(reading, interval, number, hours, service, unit):
    if number is None and hours is None:
        reading.refuse("missing", "number")
    if number is not None and hours is not None:
        reading.refuse("not_allowed", "hours")
    if hours is not None and service is None:
        reading.refuse("missing", "service")
    if hours is None and service is not None:
        reading.refuse("not_allowed", "service")
    reading.stop_if_refused()
    if number is None:
        number = ceil(hours / STEPS[service])
    return numbered_price(interval, number, unit)


def numbered_price(interval, number, unit):
    return {"number": number, "price": amount_text(rounded((number - HALF) * interval, unit))}


@rule(interval=read.amount, packages=read.package_number, unit=read.unit)
def package_table(reading, interval, packages, unit):
    return {"packages": [numbered_price(interval, number, unit) for number in range(1, packages + 1)]}


@rule(
    base_rate=read.amount,
    package=Optional(read.amount),
    supplements=Optional(items(NAMED_AMOUNT, most=MOST_SUPPLEMENTS)),
    hours=Optional(read.hours),
    hourly_rate=Optional(read.amount),
)
def two_part_rate(reading, base_rate, package, supplements, hours, hourly_rate):
    refuse_duplicates(reading, "supplements", supplements or [], "name")
    if hours is None and hourly_rate is not None:
        reading.refuse("missing", "hours")
    if hours is not None and hourly_rate is None:
        reading.refuse("missing", "hourly_rate")
    reading.stop_if_refused()
    hours_price = Fraction(0) if hours is None else rounded(hours * hourly_rate)
    supplements_total = total(supplements or [])
    return {
        "hours_price": amount_text(hours_price),
        "supplements_total": amount_text(supplements_total),
        "rate": amount_text(base_rate + (package or 0) + supplements_total + hours_price),
    }


@rule(month_rate=read.amount, days_per_month=read.days_per_month, unit=read.unit)
def day_rate(reading, month_rate, days_per_month, unit):
    return {"rate": amount_text(rounded(month_rate / days_per_month, unit))}


CHANGE = record(year=read.year, change=read.change, scope=read.free_text, source=read.free_text)
SERIES = items(CHANGE, most=1_000)


@rule(
    amount=read.amount,
    from_year=read.year,
    to_year=read.year,
    series=SERIES,
    unit=read.unit,
)
def price_level(reading, amount, from_year, to_year, series, unit):
    used_years = range(min(from_year, to_year) + 1, max(from_year, to_year) + 1)
    if set(used_years) - {entry["year"] for entry in series}:
        reading.refuse("missing", "series")
    for index, entry in enumerate(series):
        if entry["year"] in used_years and entry["change"] == -100:
            reading.refuse("out_of_range", f"series[{index}].change")
    reading.stop_if_refused()
    changes = [1 + entry["change"] / 100 for entry in series if entry["year"] in used_years]
    factor = prod(changes, start=Fraction(1))
    if to_year < from_year:
        factor = 1 / factor
    return {"factor": weight_text(factor), "amount": amount_text(rounded(amount * factor, unit))}
