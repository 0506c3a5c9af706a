"""Draws the input of every rule, at random or aimed at an edge of the rule."""
from datetime import date, timedelta
from fractions import Fraction
from math import floor

import draw
from draw import amount_text, count, nudge, text
from draw_closure import closure_account
from figures import OERE, rounded


def daily_rate(rng, edge):
    unit, unit_text = draw.unit(rng)
    places, days = draw.places(rng), draw.days(rng)
    share, occupancy = draw.round_occupancy(rng) if edge else draw.occupancy(rng)
    basis = draw.amount(rng)
    if edge:
        basis = draw.half_unit(rng, unit) * places * days * share * rng.choice([1, 1, -1]) + nudge(rng)
    return {
        "basis": amount_text(rng, basis),
        "places": text(rng, places, 2),
        "days": count(rng, days),
        "occupancy": occupancy,
        "unit": unit_text,
    }


def rate_at_occupancy(rng, edge):
    unit, unit_text = draw.unit(rng)
    occupancies = draw.round_occupancy if edge else draw.occupancy
    (reference, reference_text), (share, share_text) = occupancies(rng), occupancies(rng)
    rate = draw.amount(rng)
    if edge:
        rate = draw.half_unit(rng, unit) * share / reference * rng.choice([1, -1]) + nudge(rng)
    return {
        "reference_rate": amount_text(rng, rate),
        "reference_occupancy": reference_text,
        "occupancy": share_text,
        "unit": unit_text,
    }


def occupancy(rng, edge):
    capacity, available = capacity_segments(rng)
    occupied = rounded(available * Fraction(rng.randint(0, 11_000), 10_000), rng.choice([Fraction(1), OERE, OERE**4]))
    if edge:  # half of the last decimal shown
        occupied = available * Fraction(2 * rng.randint(1, 10**6) + 1, 2 * 10**6) + nudge(rng) * OERE**3
    return {"capacity": capacity, "occupied_days": text(rng, min(occupied, Fraction(10**9)), 8)}


def capacity_segments(rng):
    """Draw up to four consecutive segments, with or without gaps, within the valid years."""
    capacity, available, first_day = [], Fraction(0), draw.day(rng)
    for _ in range(rng.randint(1, 4)):
        length, places = draw.days(rng), draw.places(rng)
        last_day = min(first_day + timedelta(length - 1), date(2199, 12, 31))
        available += ((last_day - first_day).days + 1) * places
        capacity.append({"first_day": str(first_day), "last_day": str(last_day), "places": text(rng, places, 2)})
        first_day = last_day + timedelta(rng.choice([1, 1, 1, 32]))
        if first_day.year > 2199:
            break
    return capacity, available


def budgeted_occupancy(rng, edge):
    limits = {
        "day_or_residential": limit(rng, "95", "100"),
        "short_stay": limit(rng, "90", rng.choice([None, "100", "110.5"])),
    }
    decimals = rng.randint(0, 4)
    accounts = [history(rng, year) for year in rng.sample(range(2015, 2026), rng.randint(2, 5))]
    if edge:
        aim_at_limit_or_tie(rng, accounts, decimals)
    return {
        "accounts": accounts,
        "service_kind": rng.choice(["day_or_residential", "short_stay"]),
        "limits": limits,
        "decimals": count(rng, decimals),
    }


def history(rng, year):
    share, written = draw.occupancy(rng)
    if rng.random() < 0.6:  # most are near the limits
        written = text(rng, Fraction(rng.randint(880_000, 1_020_000), 10_000), 4)
    return {"year": count(rng, year), "occupancy": written}


def limit(rng, lowest, highest):
    if rng.random() < 0.2:
        lowest = text(rng, Fraction(rng.randint(0, 990_000), 10_000), 4)
    if highest is None:
        return {"lowest": lowest} if rng.random() < 0.7 else {"lowest": lowest, "highest": None}
    return {"lowest": lowest, "highest": highest}


def aim_at_limit_or_tie(rng, accounts, decimals):
    """Make the two latest accounts average exactly at a limit, or midway between two shown figures."""
    latest = sorted(accounts, key=lambda account: -int(account["year"]))[:2]
    average = Fraction(rng.choice([90, 95, 100])) + rng.choice([-1, 0, 1]) * Fraction(1, 20_000)
    if rng.random() < 0.6:
        average = rng.randint(90, 99) + Fraction(2 * rng.randint(0, 10**decimals - 1) + 1, 2 * 10**decimals)
        if decimals < 4 and rng.random() < 0.4:  # a tie only if the average is rounded first
            average -= Fraction(1, 20_000)
    apart = Fraction(rng.randint(0, 50_000), 10_000)
    if (average * 10**4).denominator != 1:  # half of the last decimal: the two must differ by an odd number
        apart += Fraction(1, 20_000)
    latest[0]["occupancy"] = text(rng, average + apart, 4)
    latest[1]["occupancy"] = text(rng, average - apart, 4)


def vacancy(rng, edge):
    places, rate = draw.places(rng), draw.amount(rng)
    if edge:  # half an øre
        places = Fraction(2 * rng.randint(0, 200) + 1, rng.choice([2, 4, 20, 100]))
        rate = Fraction(rng.randint(1, 10**6), 100) * rng.choice([1, 1, -1])
    return {
        "vacant_places": text(rng, places, 2),
        "days": count(rng, draw.days(rng)),
        "base_rate": amount_text(rng, rate),
    }


def allocate(rng, edge):
    unit, unit_text = draw.unit(rng)
    method = rng.choice(["largest_remainder", "largest_remainder", "each_rounded"])
    names = draw.names(rng, 1, 2 if edge and method == "each_rounded" else 9)
    amount = draw.amount(rng)
    if edge:  # few units, so that many are left over
        amount = rng.randint(-12, 12) * unit
    elif method == "largest_remainder":
        amount = rounded(amount, unit)
    weights = draw.weights(rng, len(names), edge)
    parties = [{"id": name, "weight": text(rng, weight, 6)} for name, weight in zip(names, weights)]
    return {"amount": amount_text(rng, amount), "unit": unit_text, "method": method, "parties": parties}


def year_result(rng, edge):
    reading = rng.choice(["own_risk", "own_risk", "carry_over"])
    percent = rng.choice([Fraction(5)] * 4 + [Fraction(0), Fraction(1000), Fraction(rng.randint(0, 200_000), 10_000)])
    base = draw.amount(rng, negative=False)
    revenue = draw.amount(rng)
    if edge:
        if rng.random() < 0.4:  # a band that ends in half an øre
            percent, base = Fraction(5), Fraction(2 * rng.randint(0, 10**9) + 1, 10)
        band = base * percent / 100
        cost = revenue + rng.choice([1, -1]) * (band + rng.choice([0, 0, 0, 1, band]) + nudge(rng))
    else:
        band = base * percent / 100
        cost = revenue + rng.choice([1, -1]) * draw.everyday_amount(rng) if rng.random() < 0.8 else draw.amount(rng)
    revenue, cost = amount_text(rng, revenue), amount_text(rng, cost)
    given = {
        "revenue": revenue,
        "cost": cost,
        "base": amount_text(rng, base),
        "base_kind": rng.choice(["turnover", "cost_based_budget", "basis"]),
        "band_percent": text(rng, percent, 4),
        "reading": reading,
    }
    if reading == "carry_over":
        given["kept"] = amount_text(rng, kept(rng, edge, Fraction(revenue) - Fraction(cost), band))
    elif rng.random() < 0.1:
        given["kept"] = None
    return given


def kept(rng, edge, result, band):
    """Draw the caller's decision: zero, the maximum, or between."""
    most = min(abs(result), Fraction(floor(band * 100), 100))
    part = rng.choice([0, 1, 1]) if edge else Fraction(rng.randint(0, 100), 100)
    kept = Fraction(floor(most * part * 100), 100)
    if edge and rng.random() < 0.03:
        kept = rng.choice([most + OERE, -OERE])  # an øre above the maximum, or with the wrong sign
    return -kept if result < 0 else kept


def reregulated_rate(rng, edge):
    unit, unit_text = draw.unit(rng)
    places, days = draw.places(rng), draw.days(rng)
    share, occupancy = draw.round_occupancy(rng) if edge else draw.occupancy(rng)
    expected_days = places * days * share
    regulated = draw.everyday_amount(rng) * rng.choice([1, -1]) if rng.random() < 0.8 else draw.amount(rng)
    from_basis = rng.random() < 0.4
    normal = draw.everyday_amount(rng) if rng.random() < 0.8 else draw.amount(rng)
    if edge:
        wanted = draw.half_unit(rng, unit)
        normal = rng.randint(1, 20_000) * (expected_days if from_basis else 1)
        regulated = normal * (1 if from_basis else expected_days) - wanted * expected_days + nudge(rng)
    given = {
        "year": count(rng, rng.randint(1900, 2189)),
        "years_later": count(rng, rng.choice([2, 2, 2, rng.randint(1, 10)])),
        "regulated": amount_text(rng, regulated),
        "basis" if from_basis else "normal_rate": amount_text(rng, normal),
        "places": text(rng, places, 2),
        "days": count(rng, days),
        "occupancy": occupancy,
        "unit": unit_text,
    }
    return given


RULES = {
    "daily_rate": daily_rate,
    "rate_at_occupancy": rate_at_occupancy,
    "occupancy": occupancy,
    "budgeted_occupancy": budgeted_occupancy,
    "vacancy": vacancy,
    "allocate": allocate,
    "year_result": year_result,
    "reregulated_rate": reregulated_rate,
    "closure_account": closure_account,
}
