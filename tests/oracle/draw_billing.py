"""Draws bills: consecutive rates, and stays that meet at the ends of months, rates and the period."""
from datetime import date, timedelta

import draw
from draw import amount_text, count
from periods import DAY_COUNTS, stay_days

SERVICES = ["Egely", "Røjleskov", "Ågården", "egely", "Østerbo", "7"]
CITIZENS = ["Borger 1", "Borger 2", "borger 1", "Ø", "Å", "\uff5a", "\U0001d504", "12"]
SUPPLEMENTS = ["Skole", "Nat", "Å-kørsel", "skole"]
FIRST, LAST = date(1900, 1, 1), date(2199, 12, 31)


def bills(rng, edge):
    first_day, last_day = period(rng, edge)
    day_count = rng.choice(DAY_COUNTS)
    services = rng.sample(SERVICES, rng.randint(1, 3))
    rates = [rate for service in services for rate in rates_of(rng, edge, service, first_day, last_day)]
    stays = stays_of(rng, edge, day_count, rates, first_day, last_day)
    rng.shuffle(rates)
    rng.shuffle(stays)
    given = {"first_day": str(first_day), "last_day": str(last_day), "day_count": day_count}
    return {**given, "rates": [shown(rate) for rate in rates], "stays": [shown(stay) for stay in stays]}


def shown(entry):
    return {name: str(value) if isinstance(value, date) else value for name, value in entry.items()}


def kept(day):
    return max(FIRST, min(LAST, day))


def period(rng, edge):
    if edge:
        return rng.choice([
            (date(2024, 2, 1), date(2024, 2, 29)),
            (date(2024, 1, 1), date(2024, 12, 31)),
            (date(2024, 2, 29), date(2024, 2, 29)),
            (date(2023, 2, 1), date(2023, 3, 1)),
            (date(2025, 3, 1), date(2025, 3, 31)),
            (date(2023, 12, 31), date(2024, 12, 30)),
            (date(1900, 2, 1), date(1900, 3, 31)),
            (date(2199, 12, 1), LAST),
        ])
    first_day = draw.day(rng)
    return first_day, kept(first_day + timedelta(rng.choice([27, 30, 90, 180, 364, 365, rng.randint(0, 365)])))


def corners(first_day, last_day):
    """Return days prone to off-by-one errors: the ends of the period, of months and of February."""
    days = [first_day, last_day]
    for offset in range((last_day - first_day).days + 1):
        day = first_day + timedelta(offset)
        if day.day in (1, 28, 29) or (day + timedelta(1)).day == 1:
            days.append(day)
    return sorted(set(days))


def some_day(rng, edge, first_day, last_day):
    if edge and rng.random() < 0.8:
        return kept(rng.choice(corners(first_day, last_day)) + timedelta(rng.choice([-1, 0, 0, 0, 1])))
    return kept(first_day + timedelta(rng.randint(-5, (last_day - first_day).days + 5)))


def rates_of(rng, edge, service, first_day, last_day):
    """Draw one or two rates with the same parts that cover the period, perhaps more, without a gap."""
    start = kept(first_day - timedelta(rng.choice([0, 0, 1, 40])))
    end = kept(last_day + timedelta(rng.choice([0, 0, 1, 40])))
    bounds = [(start, end)]
    change = some_day(rng, edge, first_day, last_day)
    if rng.random() < 0.6 and start < change <= end:
        bounds = [(start, change - timedelta(1)), (change, end)]
    numbers = rng.sample(range(1, 15), rng.randint(0, 3))
    names = rng.sample(SUPPLEMENTS, rng.randint(0, 3))
    base = price(rng)
    return [rate(rng, service, days, rng.choice([base, price(rng)]), numbers, names) for days in bounds]


def rate(rng, service, days, base, numbers, names):
    drawn = {"service": service, "first_day": days[0], "last_day": days[1], "base_rate": base}
    if numbers:
        drawn["packages"] = [{"number": count(rng, number), "price": price(rng)} for number in numbers]
    if names:
        drawn["supplements"] = [{"name": name, "price": price(rng)} for name in names]
    return drawn


def price(rng):
    if rng.random() < 0.5:
        return amount_text(rng, rng.choice([0, 1, 100, 159, 317, -50]))  # few, so that two rates can be equal
    return amount_text(rng, draw.everyday_amount(rng) if rng.random() < 0.98 else draw.amount(rng))


def stays_of(rng, edge, day_count, rates, first_day, last_day):
    citizens = rng.sample(CITIZENS, rng.randint(1, 4))
    payers = rng.sample(draw.NAMES, rng.randint(1, 3))
    parts = {rate["service"]: rate for rate in rates}
    free_from = {}  # by citizen and service: the first day not yet counted
    stays = []
    for _ in range(rng.randint(1, 12)):
        service, citizen = rng.choice(list(parts)), rng.choice(citizens)
        start = some_day(rng, edge, first_day, last_day)
        earliest = free_from.get((citizen, service), FIRST)
        if earliest is None:
            continue  # the previous stay continues
        if start < earliest or (edge and rng.random() < 0.4 and earliest > FIRST):
            start = earliest
        stay = {"citizen": citizen, "service": service, "first_day": start}
        stay.update(stay_end(rng, edge, start, first_day, last_day))
        days = stay_days({"last_day": None, **stay}, day_count)
        if days and days.last >= LAST:
            free_from[citizen, service] = None
        elif days:
            free_from[citizen, service] = days.last + timedelta(1)
        stays.append({**stay, "payer": rng.choice(payers), **stay_parts(rng, parts[service])})
    return stays


def stay_end(rng, edge, start, first_day, last_day):
    chance = rng.random()
    if chance < 0.1:
        return rng.choice([{}, {"last_day": None}])
    if chance < (0.35 if edge else 0.15):
        return {"last_day": start}
    if edge and chance < 0.75:
        return {"last_day": max(start, some_day(rng, edge, first_day, last_day))}
    return {"last_day": kept(start + timedelta(rng.choice([1, 2, 30, 31, rng.randint(0, 120)])))}


def stay_parts(rng, rate):
    drawn = {}
    if rng.random() < 0.3:
        drawn["acting"] = rng.choice(draw.NAMES + [None])
    if rng.random() < 0.3:
        drawn["residence"] = rng.choice(draw.NAMES[:4] + [None])
    if rng.random() < 0.6 and rate.get("packages"):
        drawn["package"] = rng.choice(rate["packages"])["number"]
    if rng.random() < 0.5 and rate.get("supplements"):
        names = [supplement["name"] for supplement in rate["supplements"]]
        drawn["supplements"] = rng.sample(names, rng.randint(1, len(names)))
    return drawn


RULES = {"bills": bills}
