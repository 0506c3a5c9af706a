"""Special places settled in one go: used days by payer and unused ones by population, over sites, day by day."""
from collections import Counter
from fractions import Fraction
from math import floor

import read
from capacity import places_by_day
from figures import amount_text, percent_text, place_days_text
from financing import INHABITANTS
from periods import days_within, refuse_period, refuse_turned, stay_days
from read import Optional, items, record
from registry import rule
from splitting import METHOD, refuse_duplicates, refuse_part_of_unit, refuse_weights, split

PLACES = items(record(first_day=read.date, last_day=read.date, places=read.integer(1, 1000)), most=1000)
STAY = record(payer=read.party_id, first_day=read.date, last_day=Optional(read.date))
SITE = record(
    id=read.party_id,
    created=PLACES,
    relabelled=Optional(PLACES),
    bought_free=Optional(PLACES),
    stays=Optional(items(STAY, most=100_000)),
)
LISTS = ["created", "relabelled", "bought_free", "stays"]


@rule(
    first_day=read.date,
    last_day=read.date,
    sites=items(SITE, most=100),
    relabel_percent=read.percent_of_whole,
    day_rate=read.amount_not_negative,
    population=INHABITANTS,
    unit=read.unit,
    method=METHOD,
)
def special_places_account(
    reading, first_day, last_day, sites, relabel_percent, day_rate, population, unit, method
):
    period = refuse_period(reading, first_day, last_day)
    refuse_duplicates(reading, "sites", sites, "id")
    turned = False
    for index, site in enumerate(sites):
        for name in LISTS:
            for number, entry in enumerate(site[name] or []):
                turned |= refuse_turned(reading, entry, f"sites[{index}].{name}[{number}]")
    told, quotas, used_by = [], [], Counter()
    if period is not None and not turned:
        days = days_within(period, period)
        relabelled, created = Counter(), Counter()
        for index, site in enumerate(sites):
            here = {name: places_by_day(period, site[name] or []) for name in LISTS[:3]}
            used = Counter()
            for stay in site["stays"] or []:
                of_stay = days_within(stay_days(stay, "at_least_one_day"), period)
                used.update(of_stay)
                used_by[stay["payer"]] += len(of_stay)
            available = {
                day: here["created"][day] - here["relabelled"][day] - here["bought_free"][day] for day in days
            }
            if any(places < 0 for places in available.values()):
                reading.refuse("out_of_range", f"sites[{index}].bought_free")
            if any(used[day] > max(available[day], 0) for day in days):
                reading.refuse("out_of_range", f"sites[{index}].stays")
            created.update(here["created"])
            relabelled.update(here["relabelled"])
            told.append((site["id"], sum(available.values()), sum(used.values())))
        if sum(available for _, available, _ in told) < 1:
            reading.refuse("zero_sum", "sites")
        quotas = [quota_of(part, created, relabelled, relabel_percent) for part in half_years(days)]
        for quota in quotas:
            if quota["relabelled"] > quota["quota"]:
                reading.refuse("out_of_range", "sites")
    refuse_weights(reading, "population", population, "inhabitants")
    reading.stop_if_refused()
    available, used = (sum(entry[place] for entry in told) for place in (1, 2))
    vacancy = (available - used) * day_rate
    refuse_part_of_unit(reading, [vacancy], unit, method)
    reading.stop_if_refused()
    shares = split(vacancy, unit, method, population, "inhabitants")
    outside = [stay["payer"] for site in sites for stay in site["stays"] or []]
    payers = [*shares, *(name for name in dict.fromkeys(outside) if name not in shares and used_by[name])]
    return {
        "sites": [
            {"id": name, "available_days": there, "used_days": of, "unused_days": there - of}
            for name, there, of in told
        ],
        "quotas": quotas,
        "available_days": available,
        "used_days": used,
        "unused_days": available - used,
        "occupancy": percent_text(Fraction(used, available)),
        "whole_year_places": place_days_text(Fraction(used, (last_day - first_day).days + 1)),
        "used_cost": amount_text(used * day_rate),
        "vacancy_cost": amount_text(vacancy),
        "cost": amount_text(available * day_rate),
        "payers": [
            {
                "id": name,
                "used_days": used_by[name],
                "used_cost": amount_text(used_by[name] * day_rate),
                "vacancy_share": amount_text(shares.get(name, Fraction(0))),
                "total": amount_text(used_by[name] * day_rate + shares.get(name, Fraction(0))),
            }
            for name in payers
        ],
        "missing": amount_text(vacancy - sum(shares.values())),
    }


def half_years(days):
    """Split the days by half-year."""
    parts = {}
    for day in days:
        parts.setdefault((day.year, day.month > 6), []).append(day)
    return parts.values()


def quota_of(days, created, relabelled, percent):
    return {
        "first_day": str(days[0]),
        "last_day": str(days[-1]),
        "created": created[days[0]],
        "quota": floor(created[days[0]] * percent / 100),
        "relabelled": max(relabelled[day] for day in days),
    }
