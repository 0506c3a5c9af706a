"""Places: whole-year places, special places, capacity changes, and an increase inside a year."""
from collections import Counter
from fractions import Fraction
from math import floor

import read
from figures import amount_text, decimal_text, percent_text, place_days_text, rounded
from financing import INHABITANTS
from periods import Days, days_within, refuse_period, refuse_turned, stay_days
from read import Optional, items, record
from registry import rule
from splitting import METHOD, refuse_duplicates, refuse_part_of_unit, refuse_weights, share_list, split, split_fields

MOST_ITEMS = 1_000
MOST_STAYS = 100_000


@rule(occupied_days=read.place_days, days=read.day_count)
def whole_year_places(reading, occupied_days, days):
    return {"places": place_days_text(occupied_days / days)}


PLACES = items(record(first_day=read.date, last_day=read.date, places=read.integer(1, 1_000)), most=MOST_ITEMS)
STAYS = items(record(first_day=read.date, last_day=Optional(read.date)), most=MOST_STAYS)


@rule(
    first_day=read.date,
    last_day=read.date,
    created=PLACES,
    relabelled=Optional(PLACES),
    bought_free=Optional(PLACES),
    relabel_percent=read.percent_of_whole,
    stays=Optional(STAYS),
    day_rate=read.amount_not_negative,
    population=INHABITANTS,
    unit=read.unit,
    method=METHOD,
)
def special_places(
    reading, first_day, last_day, created, relabelled, bought_free, relabel_percent, stays, day_rate, population,
    unit, method,
):
    period = refuse_period(reading, first_day, last_day)
    lists = {"created": created, "relabelled": relabelled, "bought_free": bought_free, "stays": stays}
    turned = [refuse_all_turned(reading, name, entries or []) for name, entries in lists.items()]
    account = None
    if period and not any(turned):
        account = places_account(period, lists, relabel_percent)
        refuse_account(reading, account)
    days_are_right = account is not None and not account["problems"]
    refuse_weights(reading, "population", population, "inhabitants")
    if days_are_right:
        vacancy_cost = account["unused_days"] * day_rate
        refuse_part_of_unit(reading, [vacancy_cost], unit, method)
    reading.stop_if_refused()
    return {
        "quota": account["quota"],
        "available_days": account["available_days"],
        "used_days": account["used_days"],
        "unused_days": account["unused_days"],
        "occupancy": percent_text(Fraction(account["used_days"], account["available_days"])),
        "whole_year_places": place_days_text(Fraction(account["used_days"], account["days"])),
        "vacancy_cost": amount_text(vacancy_cost),
        **split_fields(vacancy_cost, split(vacancy_cost, unit, method, population, "inhabitants")),
    }


def refuse_all_turned(reading, name, entries):
    """Return whether one of them ends before it starts."""
    return any([refuse_turned(reading, entry, f"{name}[{index}]") for index, entry in enumerate(entries)])


def places_account(period, lists, relabel_percent):
    days = days_within(period, period)
    created, relabelled, bought_free = (
        places_by_day(period, lists[name] or []) for name in ["created", "relabelled", "bought_free"]
    )
    used = Counter()
    for stay in lists["stays"] or []:
        used.update(days_within(stay_days(stay, "at_least_one_day"), period))
    available = {day: created[day] - relabelled[day] - bought_free[day] for day in days}
    quota = floor(relabel_percent / 100 * created[period.first])
    problems = []
    if not any(available[day] > 0 for day in days):
        problems.append(("zero_sum", "created"))
    if any(relabelled[day] > quota for day in days):
        problems.append(("out_of_range", "relabelled"))
    if any(available[day] < 0 for day in days):
        problems.append(("out_of_range", "bought_free"))
    if any(used[day] > max(available[day], 0) for day in days):
        problems.append(("out_of_range", "stays"))
    available_days, used_days = sum(available.values()), sum(used.values())
    return {
        "days": len(days),
        "quota": quota,
        "available_days": available_days,
        "used_days": used_days,
        "unused_days": available_days - used_days,
        "problems": problems,
    }


def places_by_day(period, entries):
    places = Counter()
    for entry in entries:
        for day in days_within(Days(entry["first_day"], entry["last_day"]), period):
            places[day] += entry["places"]
    return places


def refuse_account(reading, account):
    for code, place in account["problems"]:
        reading.refuse(code, place)


@rule(
    places_before=read.capacity,
    places_after=read.capacity,
    regional=read.truth,
    small_service=read.capacity,
    free_places=read.capacity,
    free_percent=read.percent,
)
def capacity_change(reading, places_before, places_after, regional, small_service, free_places, free_percent):
    if places_before == places_after == 0:
        reading.refuse("out_of_range", "places_after")
    reading.stop_if_refused()
    limit = free_places if places_before <= small_service else free_percent / 100 * places_before
    return {
        "change": decimal_text(places_after - places_before, 2),
        "limit": place_days_text(limit),
        "classification": classification(places_before, places_after, regional, limit),
    }


def classification(before, after, regional, limit):
    if before == 0:
        return "approval" if regional else "statement"
    if after == 0:
        return "hearing"
    if abs(after - before) <= limit:
        return "free"
    return "statement" if after > before else "hearing"


DAYS_BY_NAME = record(id=read.party_id, days=read.place_days)
OBJECTIVE = record(
    objective_percent=read.percent_of_whole, population=INHABITANTS, unit=read.unit, method=METHOD
)


@rule(
    amount=read.amount,
    places=read.places,
    first_day=read.date,
    last_day=read.date,
    occupancy=read.occupancy,
    unit=read.unit,
    exempt=Optional(items(DAYS_BY_NAME, most=1_000)),
    objective=Optional(OBJECTIVE),
    year_days=Optional(read.day_count),
    payers=Optional(items(DAYS_BY_NAME, most=read.MOST_PARTIES)),
)
def mid_year_increase(
    reading, amount, places, first_day, last_day, occupancy, unit, exempt, objective, year_days, payers
):
    period = refuse_period(reading, first_day, last_day)
    refuse_duplicates(reading, "exempt", exempt or [], "id")
    if objective:
        refuse_weights(reading, "objective.population", objective["population"], "inhabitants")
        refuse_part_of_unit(reading, [amount], objective["unit"], objective["method"], "objective.unit")
    refuse_duplicates(reading, "payers", payers or [], "id")
    reading.stop_if_refused()
    days = len(days_within(period, period))
    expected_days = places * days * occupancy
    paid_days = expected_days - sum(group["days"] for group in exempt or [])
    if paid_days <= 0:
        reading.refuse("out_of_range", "exempt")
        reading.stop_if_refused()
    part, shares = objective_part(amount, **objective) if objective else (None, {})
    to_collect = amount if part is None else amount - part
    increase = rounded(to_collect / paid_days, unit)
    collected = rounded(increase * paid_days)

    def in_a_year(collected):
        return None if year_days is None else amount_text(rounded(collected * year_days / days))

    return {
        "days": days,
        "expected_days": place_days_text(expected_days),
        "rising_days": None if exempt is None else place_days_text(paid_days),
        "objective_part": None if part is None else amount_text(part),
        "users_part": None if part is None else amount_text(to_collect),
        "increase": amount_text(increase),
        "collected": amount_text(collected),
        "gap": amount_text(collected - to_collect),
        "whole_year": in_a_year(increase * paid_days),
        "objective_shares": share_list(shares),
        "objective_missing": None if part is None else amount_text(part - sum(shares.values())),
        "effects": [
            {
                "id": payer["id"],
                "share": amount_text(rounded(increase * payer["days"])),
                "whole_year": in_a_year(increase * payer["days"]),
            }
            for payer in payers or []
        ],
    }


def objective_part(amount, objective_percent, population, unit, method):
    exact = amount * objective_percent / 100
    part = rounded(exact, unit) if method == "largest_remainder" else rounded(exact)
    return part, split(exact, unit, method, population, "inhabitants")
