"""The occupancy of a start-up: persons by the day of their admission, places by the day they open."""
import read
from figures import percent_text, place_days_text
from periods import DAY_COUNTS, Days, days_from, refuse_turned, stay_days
from read import Optional, items, record
from registry import rule

OPENING = record(first_day=read.date, places=read.places)
ADMISSION = record(first_day=read.date, last_day=Optional(read.date), persons=read.integer(1, 10_000))


@rule(
    first_day=read.date,
    last_day=read.date,
    openings=items(OPENING, most=1_000),
    admissions=items(ADMISSION, most=100_000),
    day_count=Optional(read.choice(*DAY_COUNTS)),
)
def startup_occupancy(reading, first_day, last_day, openings, admissions, day_count):
    period = days_from(first_day, last_day)
    if period is None:
        reading.refuse("ends_before_start", "last_day")
    opened = [opening["first_day"] for opening in openings if opening["first_day"] <= last_day]
    if period and not opened:
        reading.refuse("zero_sum", "openings")
    for index, admission in enumerate(admissions):
        place = f"admissions[{index}]"
        days = there(admission, day_count)
        if period and opened and is_too_early(days, period, min(opened)):
            reading.refuse("out_of_range", place + ".first_day")
        refuse_turned(reading, admission, place)
    if day_count is None and any(admission["last_day"] is not None for admission in admissions):
        reading.refuse("missing", "day_count")
    reading.stop_if_refused()
    occupied_days = sum(number_of_days(there(one, day_count), period) * one["persons"] for one in admissions)
    available_days = sum(number_of_days(Days(one["first_day"], last_day), period) * one["places"] for one in openings)
    return {
        "occupied_days": place_days_text(occupied_days),
        "available_days": place_days_text(available_days),
        "occupancy": percent_text(occupied_days / available_days),
    }


def there(admission, day_count):
    """Return the days that count, or None; whatever the day count, somebody who stays is there every day."""
    return stay_days(admission, day_count or "both_ends")


def is_too_early(days, period, opening):
    """Return whether one of the days is in the period and before the first opening."""
    return number_of_days(days, period) > 0 and max(days.first, period.first) < opening


def number_of_days(days, period):
    if days is None:
        return 0
    return max(0, (min(days.last, period.last) - max(days.first, period.first)).days + 1)
