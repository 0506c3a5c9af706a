"""Draws places: special places that are exactly full, capacity changes at the limit, increases within a year."""
from datetime import date, timedelta
from fractions import Fraction
from math import floor

import draw
from draw import amount_text, count, nudge, text
from draw_billing import kept, some_day
from draw_financing import METHODS, population
from figures import OERE, rounded


def whole_year_places(rng, edge):
    days = draw.days(rng)
    occupied = Fraction(rng.randint(0, 10**7), rng.choice([1, 2, 100]))
    if edge:  # half of the last decimal shown
        occupied = min(days * Fraction(2 * rng.randint(0, 10**9) + 1, 2 * 10**8), Fraction(10**9))
    return {"occupied_days": text(rng, occupied, 8), "days": count(rng, days)}


def special_places(rng, edge):
    first_day, last_day = special_period(rng, edge)
    (unit, unit_text), method = draw.unit(rng), rng.choice(METHODS)
    places = rng.choice([1, 2, 3, 4, 5, 8, 32, 33, rng.randint(1, 1000)])
    created = [places_item(rng, edge, first_day, last_day, places, True)]
    while rng.random() < 0.4 and len(created) < 3:
        created.append(places_item(rng, edge, first_day, last_day, rng.randint(1, 8), False))
    percent = rng.choice([25, 25, 25, 50, 100, Fraction(rng.randint(0, 10**6), 10**4)])
    quota = floor(Fraction(percent) / 100 * places)  # the least quota of the item over the whole period
    rate = draw.everyday_amount(rng) if rng.random() < 0.7 else Fraction(4269)
    if edge and unit > 1:
        rate = rng.randint(0, 50) * unit
    given = {"first_day": str(first_day), "last_day": str(last_day), "created": created}
    relabelled = min(quota, places - 1) if edge else rng.randint(0, min(quota, places - 1))
    if relabelled and rng.random() < 0.8:
        given["relabelled"] = [places_item(rng, edge, first_day, last_day, relabelled, False)]
    else:
        relabelled = 0
    most_free = places - relabelled - 1
    bought_free = rng.randint(0, min(most_free, 4))
    if bought_free:
        given["bought_free"] = [places_item(rng, edge, first_day, last_day, bought_free, False)]
    given["relabel_percent"] = text(rng, percent, 4)
    stays = special_stays(rng, edge, first_day, last_day, places - relabelled - bought_free)
    if stays or rng.random() < 0.2:
        given["stays"] = stays or None
    if method == "largest_remainder":
        rate = rounded(rate, unit)
    return {
        **given,
        "day_rate": amount_text(rng, rate),
        "population": population(rng, edge),
        "unit": unit_text,
        "method": method,
    }


def special_places_account(rng, edge):
    """Draw one site as special places of their own, and others beside it in the same period."""
    given = special_places(rng, edge)
    first_day, last_day = date.fromisoformat(given["first_day"]), date.fromisoformat(given["last_day"])
    names = draw.names(rng, 3, 3)
    first = {name: given.pop(name) for name in ["created", "relabelled", "bought_free", "stays"] if name in given}
    sites = [{"id": names[0], **first}]
    for name in names[1 : rng.randint(1, 3)]:
        places = rng.randint(1, 20)
        site = {"id": name, "created": [places_item(rng, edge, first_day, last_day, places, True)]}
        if rng.random() < 0.3:
            site["bought_free"] = [places_item(rng, edge, first_day, last_day, rng.randint(1, places), False)]
        else:
            site["stays"] = special_stays(rng, edge, first_day, last_day, places) or None
        sites.append(site)
    payers = [*draw.names(rng, 1, 3), *(party["id"] for party in given["population"])]
    for site in sites:
        if site.get("stays"):
            site["stays"] = [{"payer": rng.choice(payers), **stay} for stay in site["stays"]]
    return {"first_day": given.pop("first_day"), "last_day": given.pop("last_day"), "sites": sites, **given}


def special_period(rng, edge):
    if edge:
        return rng.choice([
            (date(2023, 1, 1), date(2023, 12, 31)),
            (date(2024, 1, 1), date(2024, 6, 30)),
            (date(2024, 2, 28), date(2024, 3, 1)),
            (date(2024, 2, 29), date(2024, 2, 29)),
            (date(2199, 12, 30), date(2199, 12, 31)),
        ])
    first_day = draw.day(rng)
    return first_day, kept(first_day + timedelta(draw.days(rng) - 1))


def places_item(rng, edge, first_day, last_day, places, always):
    """Draw an item over the whole period, perhaps more, or over a part of it."""
    start, end = kept(first_day - timedelta(rng.choice([0, 0, 400]))), kept(last_day + timedelta(rng.choice([0, 0, 9])))
    if not always:
        start, end = sorted(some_day(rng, edge, first_day, last_day) for _ in range(2))
    return {"first_day": str(start), "last_day": str(end), "places": count(rng, places)}


def special_stays(rng, edge, first_day, last_day, places):
    """Draw consecutive stays for each place; at an edge without gaps and with all places taken."""
    stays = []
    for _ in range(places if edge and places <= 5 else rng.randint(0, min(places, 5))):
        start = kept(first_day - timedelta(rng.choice([0, 0, 1, 30])))
        for _ in range(rng.randint(1, 3)):
            end = start if rng.random() < 0.3 else kept(start + timedelta(rng.randint(0, 200)))
            stay = {"first_day": str(start), "last_day": str(end)}
            if rng.random() < 0.15:
                stay["last_day"] = None
            stays.append(stay)
            gap = 0 if edge else rng.randint(0, 5)
            start = kept(max(start + timedelta(1), end) + timedelta(gap))
            if stay["last_day"] is None or start > last_day or start == kept(date.max):
                break
    rng.shuffle(stays)
    return stays


def capacity_change(rng, edge):
    small, free, percent = Fraction(50), Fraction(5), Fraction(10)
    if rng.random() < 0.3:
        small, free = rounded(draw.places(rng)), rounded(draw.places(rng) / 10)
        percent = Fraction(rng.randint(0, 300_000), 10_000)
    before = rng.choice([draw.places(rng), Fraction(rng.randint(1, 120))])
    after = max(Fraction(0), before + Fraction(rng.randint(-1500, 3000), 100))
    if edge:  # at the size where the limit changes, and at the limit or a hundredth beyond
        before = rng.choice([small, small + OERE, small - OERE, Fraction(rng.randint(1, 200)), before])
        before = max(before, Fraction(0))
        limit = free if before <= small else percent / 100 * before
        after = max(Fraction(0), before + rng.choice([1, -1]) * limit + nudge(rng))
    chance = rng.random()
    if chance < 0.1:
        before, after = Fraction(0), max(after, OERE)
    elif chance < 0.2:
        before, after = max(before, OERE), Fraction(0)
    most = Fraction(100_000)
    return {
        "places_before": text(rng, min(before, most), 2),
        "places_after": text(rng, min(after, most), 2),
        "regional": rng.random() < 0.5,
        "small_service": text(rng, small, 2),
        "free_places": text(rng, free, 2),
        "free_percent": text(rng, percent, 4),
    }


def mid_year_increase(rng, edge):
    unit, unit_text = draw.unit(rng)
    first_day, last_day = special_period(rng, edge)
    days = (last_day - first_day).days + 1
    places = draw.places(rng)
    share, occupancy = draw.round_occupancy(rng) if edge else draw.occupancy(rng)
    amount = draw.everyday_amount(rng) if rng.random() < 0.9 else draw.amount(rng)
    if edge:
        amount = draw.half_unit(rng, unit, 500) * places * days * share * rng.choice([1, 1, -1]) + nudge(rng)
    given = {
        "amount": amount_text(rng, amount),
        "places": text(rng, places, 2),
        "first_day": str(first_day),
        "last_day": str(last_day),
        "occupancy": occupancy,
        "unit": unit_text,
    }
    if rng.random() < 0.4:
        given["exempt"] = exempt(rng, edge, places * days * share)
    if rng.random() < 0.4:
        given["objective"], amount = objective(rng, edge, amount)
        given["amount"] = amount_text(rng, amount)
    if rng.random() < 0.4:
        given["year_days"] = count(rng, rng.choice([365, 366]))
    if rng.random() < 0.6:
        given["payers"] = [payer(rng, edge, name) for name in draw.names(rng, 1, 5)]
    return given


def exempt(rng, edge, expected):
    """Draw groups whose rate does not rise; at an edge all but the smallest part of a day is theirs."""
    names = draw.names(rng, 1, 4)
    if edge and rng.random() < 0.3:
        days = [expected - Fraction(1, 10**8), *[Fraction(0) for _ in names[1:]]]
    else:
        days = [floor(expected * rng.randint(0, 900) / 1000 / len(names) * 100) / Fraction(100) for _ in names]
    return [{"id": name, "days": text(rng, number, 8)} for name, number in zip(names, days)]


def objective(rng, edge, amount):
    """Draw a part by population, and the amount that it is of: whole units for the largest remainder."""
    (share_unit, share_unit_text), method = draw.unit(rng), rng.choice(METHODS)
    percent = Fraction(rng.choice(["50", "60", "0", "100", "12.5"])) if edge else Fraction(rng.randint(0, 10**6), 10**4)
    if method == "largest_remainder":
        amount = rounded(amount, share_unit)
    drawn = {
        "objective_percent": text(rng, percent, 4),
        "population": population(rng, edge),
        "unit": share_unit_text,
        "method": method,
    }
    return drawn, amount


def payer(rng, edge, name):
    days = Fraction(rng.randint(0, 400), rng.choice([2, 4]) if edge else 1)
    if not edge and rng.random() < 0.2:
        days = Fraction(rng.randint(0, 10**10), 10**8)
    return {"id": name, "days": text(rng, days, 8)}


RULES = {
    "whole_year_places": whole_year_places,
    "special_places": special_places,
    "special_places_account": special_places_account,
    "capacity_change": capacity_change,
    "mid_year_increase": mid_year_increase,
}
