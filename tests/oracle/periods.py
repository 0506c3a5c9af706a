"""Periods of days, and the three ways to count the days of a stay."""
from collections import namedtuple
from datetime import date, timedelta

DAY_COUNTS = ("both_ends", "last_day_not_counted", "at_least_one_day")
MOST_DAYS = 366

Days = namedtuple("Days", "first last")  # both included


def days_from(first_day, last_day):
    """Return the days, or None if there are none."""
    return Days(first_day, last_day) if first_day <= last_day else None


def stay_days(stay, day_count):
    """Return the days that count; an open stay ends with the calendar."""
    first_day, last_day = stay["first_day"], stay["last_day"]
    if last_day is None:
        return Days(first_day, date.max)
    counts_last = day_count == "both_ends" or (day_count == "at_least_one_day" and first_day == last_day)
    return days_from(first_day, last_day if counts_last else last_day - timedelta(1))


def days_within(days, period):
    """Return the intersection."""
    if days is None:
        return []
    first_day, last_day = max(days.first, period.first), min(days.last, period.last)
    return [first_day + timedelta(index) for index in range((last_day - first_day).days + 1)]


def refuse_period(reading, first_day, last_day):
    """Return the days of the period, or None if it ends before it starts."""
    period = days_from(first_day, last_day)
    if period is None:
        reading.refuse("ends_before_start", "last_day")
    elif len(days_within(period, period)) > MOST_DAYS:
        reading.refuse("out_of_range", "last_day")
    return period


def refuse_turned(reading, entry, place):
    """Return whether the entry ends before it starts."""
    turned = entry["last_day"] is not None and entry["last_day"] < entry["first_day"]
    if turned:
        reading.refuse("ends_before_start", place + ".last_day")
    return turned
