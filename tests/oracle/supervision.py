"""The bill of a Socialtilsyn: BEK 617/2020 §§ 32-33."""
import calendar
from datetime import date
from fractions import Fraction

import read
from figures import amount_text, place_days_text, rounded
from read import Optional, items, record
from registry import rule

CLASS = record(
    lowest_places=read.integer(0, 10_000),
    yearly_rate=read.amount_not_negative,
    approval_fee=Optional(read.amount_not_negative),
    change_fee=Optional(read.amount_not_negative),
)


@rule(
    year=read.year,
    places=Optional(read.places),
    expected_citizens=Optional(read.integer(1, 100_000)),
    citizens_per_place=Optional(read.weight_above_zero),
    classes=items(CLASS, most=100),
    approved=Optional(read.date),
    new_approval=Optional(read.truth),
    changes=Optional(read.integer(0, 1000)),
    intensified_percent=Optional(read.percent_of_whole),
    intensified=Optional(items(record(first_day=read.date, last_day=read.date), most=100)),
    unit=read.unit,
)
def supervision_bill(
    reading, year, places, expected_citizens, citizens_per_place, classes, approved, new_approval, changes,
    intensified_percent, intensified, unit,
):
    refuse_places(reading, places, expected_citizens, citizens_per_place)
    refuse_order(reading, classes)
    if approved is not None and approved.year > year:
        reading.refuse("out_of_range", "approved")
    if intensified is not None:
        if intensified_percent is None:
            reading.refuse("missing", "intensified_percent")
        refuse_periods(reading, year, intensified)
    reading.stop_if_refused()
    by_citizens = places is None
    if by_citizens:
        places = expected_citizens / citizens_per_place
    fitting = [index for index, entry in enumerate(classes) if entry["lowest_places"] <= places]
    if not fitting:
        reading.refuse("out_of_range", "expected_citizens" if by_citizens else "places")
        reading.stop_if_refused()
    entry, place = classes[fitting[-1]], f"classes[{fitting[-1]}]"
    if new_approval and entry["approval_fee"] is None:
        reading.refuse("missing", place + ".approval_fee")
    if changes and entry["change_fee"] is None:
        reading.refuse("missing", place + ".change_fee")
    reading.stop_if_refused()

    rate = entry["yearly_rate"]
    months = 12 - approved.month if approved is not None and approved.year == year else 12
    supervision = rounded(rate * Fraction(months, 12), unit)
    approval_fee = entry["approval_fee"] if new_approval else Fraction(0)
    change_fees = entry["change_fee"] * changes if changes else Fraction(0)
    begun = sum(begun_months(part["first_day"], part["last_day"]) for part in intensified or [])
    a_month = rounded(rate * intensified_percent / 100, unit) if begun else Fraction(0)
    return {
        "places": place_days_text(Fraction(places)),
        "lowest_places": entry["lowest_places"],
        "yearly_rate": amount_text(rate),
        "months": months,
        "supervision": amount_text(supervision),
        "approval_fee": amount_text(approval_fee),
        "change_fees": amount_text(change_fees),
        "intensified_rate": amount_text(a_month),
        "intensified_months": begun,
        "intensified": amount_text(a_month * begun),
        "total": amount_text(supervision + approval_fee + change_fees + a_month * begun),
    }


def refuse_places(reading, places, expected_citizens, citizens_per_place):
    if places is None and expected_citizens is None:
        reading.refuse("missing", "places")
    elif places is not None and expected_citizens is not None:
        reading.refuse("not_allowed", "expected_citizens")
    elif places is None and citizens_per_place is None:
        reading.refuse("missing", "citizens_per_place")


def refuse_order(reading, classes):
    for index, (before, after) in enumerate(zip(classes, classes[1:]), 1):
        if after["lowest_places"] <= before["lowest_places"]:
            reading.refuse("out_of_range", f"classes[{index}].lowest_places")


def refuse_periods(reading, year, periods):
    latest = None
    for index, part in enumerate(periods):
        place = f"intensified[{index}]"
        for end in ["first_day", "last_day"]:
            if part[end].year != year:
                reading.refuse("out_of_range", f"{place}.{end}")
        if latest is not None and part["first_day"] <= latest:
            reading.refuse("overlap", place + ".first_day")
        if part["last_day"] < part["first_day"]:
            reading.refuse("ends_before_start", place + ".last_day")
        latest = max(latest or part["last_day"], part["last_day"])


def begun_months(first_day, last_day):
    """Count the first day and the same day of every later month, or the last of a shorter one, up to the last day."""
    count, year, month = 0, first_day.year, first_day.month
    while True:
        day = min(first_day.day, calendar.monthrange(year, month)[1])
        if date(year, month, day) > last_day:
            return count
        count += 1
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
