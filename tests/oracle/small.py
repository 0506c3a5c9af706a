"""The deadline of a claim, and the free choice of a dearer service."""
from calendar import monthrange
from datetime import date, timedelta

import read
from figures import amount_text, rounded
from periods import days_from, refuse_turned
from read import items, record
from registry import rule

CLAIMED = record(citizen=read.party_id, first_day=read.date, last_day=read.date, rate=read.rate)
FIRST_DAY = date(1900, 1, 1)


@rule(claim_day=read.date, claimed=items(CLAIMED, most=100_000))
def claim_deadline(reading, claim_day, claimed):
    for index, entry in enumerate(claimed):
        refuse_turned(reading, entry, f"claimed[{index}]")
    reading.stop_if_refused()
    first_timely_day = first_in_time(claim_day)
    late = []
    for entry in claimed:
        days = days_from(entry["first_day"], min(entry["last_day"], first_timely_day - timedelta(1)))
        if days is not None:
            late.append({**entry, "last_day": days.last, "days": number_of_days(days.first, days.last)})
    amounts = [entry["days"] * entry["rate"] for entry in late]
    return {
        "first_timely_day": str(first_timely_day),
        "late": [shown(entry, amount) for entry, amount in zip(late, amounts)],
        "days": sum(number_of_days(entry["first_day"], entry["last_day"]) for entry in claimed),
        "late_days": sum(entry["days"] for entry in late),
        "late_amount": amount_text(rounded(sum(amounts))),
    }


def first_in_time(claim_day):
    """Look for it day by day, from well before: the first whose deadline the claim keeps."""
    day = claim_day - timedelta(400) if claim_day.year > 1901 else FIRST_DAY
    while deadline(day) < claim_day:
        day += timedelta(1)
    return day


def deadline(day):
    """Return the same day of the next year, or the last of its month."""
    last = monthrange(day.year + 1, day.month)[1]
    return date(day.year + 1, day.month, min(day.day, last))


def number_of_days(first, last):
    return (last - first).days + 1


def shown(entry, amount):
    return {
        "citizen": entry["citizen"],
        "first_day": str(entry["first_day"]),
        "last_day": str(entry["last_day"]),
        "days": entry["days"],
        "amount": amount_text(amount),
    }


@rule(suitable_rate=read.rate, chosen_rate=read.rate, free_choice_percent=read.percent)
def free_choice(reading, suitable_rate, chosen_rate, free_choice_percent):
    highest_rate = suitable_rate + suitable_rate * free_choice_percent / 100
    return {
        "highest_rate": amount_text(rounded(highest_rate)),
        "margin": amount_text(rounded(highest_rate - chosen_rate)),
        "is_allowed": chosen_rate <= highest_rate,
    }
