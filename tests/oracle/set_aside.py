"""Surpluses set aside: used within some years, the oldest first; what is left then lapses into a later rate."""
from fractions import Fraction

import read
from figures import amount_text
from limits import refuse_overflow
from read import Optional, items, record
from registry import rule

LEFT = record(year=read.year, amount=read.amount_not_negative)
YEAR = record(
    year=read.year, set_aside=Optional(read.amount_not_negative), used=Optional(read.amount_not_negative)
)


@rule(
    life_years=read.years_later,
    years_later=read.years_later,
    opening=Optional(items(LEFT, most=300, fewest=0)),
    years=items(YEAR, most=100),
)
def set_aside_surplus(reading, life_years, years_later, opening, years):
    refuse_opening(reading, life_years, opening or [], years[0]["year"])
    for index, (before, entry) in enumerate(zip(years, years[1:]), 1):
        if entry["year"] != before["year"] + 1:
            reading.refuse("out_of_range", f"years[{index}].year")
    reading.stop_if_refused()
    left = {entry["year"]: entry["amount"] for entry in opening or []}
    told, lapses, before_all = [], [], sum(left.values())
    for index, entry in enumerate(years):
        year, begins = entry["year"], sum(left.values())
        used, set_aside = entry["used"] or Fraction(0), entry["set_aside"] or Fraction(0)
        if used > begins:
            reading.refuse("out_of_range", f"years[{index}].used")
            reading.stop_if_refused()
        to_use = used
        for stems_from in sorted(left):
            taken = min(to_use, left[stems_from])
            left[stems_from], to_use = left[stems_from] - taken, to_use - taken
        gone = {stems_from: amount for stems_from, amount in left.items() if stems_from + life_years <= year and amount}
        for stems_from in sorted(gone):
            if year + years_later > 2199:
                reading.refuse("overflow", "lapses")
                reading.stop_if_refused()
            lapses.append({
                "result_year": stems_from, "landing_year": year + years_later, "amount": amount_text(gone[stems_from]),
            })
            left[stems_from] = Fraction(0)
        left[year] = set_aside
        told.append({
            "year": year,
            "opening": amount_text(begins),
            "set_aside": amount_text(set_aside),
            "used": amount_text(used),
            "lapsed": amount_text(sum(gone.values(), Fraction(0))),
            "closing": amount_text(sum(left.values())),
        })
        refuse_overflow(reading, {"years": told}, "years")
    total = {name: sum(Fraction(entry[name]) for entry in told) for name in ["set_aside", "used", "lapsed"]}
    return {
        "years": told,
        "lapses": lapses,
        "closing": [{"year": year, "amount": amount_text(left[year])} for year in sorted(left) if left[year]],
        "opening_balance": amount_text(Fraction(before_all)),
        **{name: amount_text(amount) for name, amount in total.items()},
        "closing_balance": amount_text(sum(left.values())),
    }


def refuse_opening(reading, life_years, opening, first):
    seen = set()
    for index, entry in enumerate(opening):
        if not first - life_years <= entry["year"] < first:
            reading.refuse("out_of_range", f"opening[{index}].year")
        elif entry["year"] in seen:
            reading.refuse("duplicate", f"opening[{index}].year")
        seen.add(entry["year"])
