"""Draws the components of rates; at an edge a figure ends in half a unit, or hours fill a package exactly."""
from fractions import Fraction

import draw
from draw import amount_text, count, nudge, text
from figures import OERE

PARTS = [
    "Løn", "Ejendom", "Øvrig drift", "Tilsyn", "Administration", "Udvikling", "løn", "Pension", "Åbning",
    "Ærinder", "Skole", "Transport", "Leje", "Salg", "a", "Z", "7", "Overhead 2",
]


def odd_oere(rng):
    """An odd number of øre: half of it is a tie."""
    return Fraction(2 * rng.randint(0, 10**8) + 1, 100)


def capital_cost(rng, edge):
    life = rng.choice([1, 2, 3, 5, 10, 30, rng.randint(1, 100)])
    percent = Fraction(rng.randint(0, 80_000), 10_000)
    acquisition = draw.everyday_amount(rng) if rng.random() < 0.8 else draw.amount(rng, negative=False)
    first_year = rng.choice([2024, rng.randint(1900, 2100)])
    if edge:
        life, percent = rng.choice([2, 4, 6, 8, 40]), Fraction(rng.choice(["50", "5", "2.5", "0", "0.5"]))
        acquisition = odd_oere(rng) * rng.choice([1, 1, life // 2, 10])
        if rng.random() < 0.2:  # the last valid year, rarely the one after
            first_year = 2200 - life + rng.choice([0, 0, 0, 1])
    return {
        "acquisition": amount_text(rng, acquisition),
        "first_year": count(rng, first_year),
        "useful_life": count(rng, life),
        "interest_percent": text(rng, percent, 4),
    }


def rate_basis(rng, edge):
    names = rng.sample(PARTS, rng.randint(4, 12))
    sizes = rng.randint(1, 4), rng.randint(0, 3), rng.randint(0, 2)
    costs, capital, income = (
        [{"name": names.pop(), "amount": part_amount(rng, edge)} for _ in range(min(size, len(names) - 1))]
        for size in sizes
    )
    year = rng.randint(2015, 2030)
    for cost in costs:
        if rng.random() < 0.4:
            cost["price_year"] = rng.choice([count(rng, year), count(rng, year), None])
    given = {"costs": costs, "overheads": overheads(rng, edge, names, [part["name"] for part in costs + capital])}
    given.update(capital=capital, income=income)
    if rng.random() < 0.6:
        given["regulated"] = part_amount(rng, edge)
    return {name: value for name, value in given.items() if value}


def part_amount(rng, edge):
    return amount_text(rng, odd_oere(rng) * rng.choice([1, 1, -1]) if edge else draw.everyday_amount(rng))


def overheads(rng, edge, names, known):
    """Draw overheads of costs, capital and earlier overheads."""
    drawn = []
    for name in names[: rng.randint(0, 3)]:
        percent = Fraction(rng.choice(["50", "0.5", "2.5", "100", "0"])) if edge else rate_percent(rng)
        of = rng.sample(known, rng.randint(1, min(4, len(known))))
        drawn.append({"name": name, "percent": text(rng, percent, 4), "of": of})
        known.append(name)
    return drawn


def rate_percent(rng):
    return Fraction(rng.randint(0, 250_000), 10_000)


def package_rate(rng, edge):
    unit, unit_text = draw.unit(rng)
    given = {"interval": amount_text(rng, interval(rng, edge, unit))}
    if rng.random() < 0.35:
        given["number"] = count(rng, rng.choice([1, 7, 12, 13, 1000, rng.randint(1, 40)]))
    else:
        hours = Fraction(rng.randint(1, 16_800), 100)
        if edge:  # exactly on a step of either kind, or a hundredth of an hour off
            hours = rng.choice([7 * rng.randint(1, 24), Fraction(7 * rng.randint(1, 72) * 100 // 3, 100)])
            hours = min(Fraction(168), hours + rng.choice([-1, 0, 0, 1]) * OERE)
        given["hours"] = text(rng, hours, 2)
        given["service"] = rng.choice(["residential", "day"])
    return {**given, "unit": unit_text}


def interval(rng, edge, unit):
    if edge:  # an odd number of units: every package is a tie
        return (2 * rng.randint(0, 500) + 1) * unit + rng.choice([0, 0, 0, 1, -1]) * OERE
    return draw.everyday_amount(rng) if rng.random() < 0.9 else draw.amount(rng)


def package_table(rng, edge):
    unit, unit_text = draw.unit(rng)
    packages = rng.choice([7, 12, 1, rng.randint(1, 20)]) if rng.random() < 0.99 else 1000
    written = amount_text(rng, interval(rng, edge, unit))
    return {"interval": written, "packages": count(rng, packages), "unit": unit_text}


def two_part_rate(rng, edge):
    given = {"base_rate": amount_text(rng, draw.everyday_amount(rng))}
    if rng.random() < 0.6:
        given["package"] = amount_text(rng, draw.everyday_amount(rng) if rng.random() < 0.9 else draw.amount(rng))
    if rng.random() < 0.6:
        names = rng.sample(PARTS, rng.randint(1, 4))
        given["supplements"] = [{"name": name, "amount": amount_text(rng, draw.amount(rng))} for name in names]
    if edge or rng.random() < 0.5:
        hours, rate = Fraction(rng.randint(1, 16_800), 100), draw.everyday_amount(rng)
        if edge:  # half an øre, or the limit
            hours, rate = rng.choice([Fraction(1, 2), Fraction(5, 2), Fraction(167, 2), Fraction(168)]), odd_oere(rng)
        given["hours"] = text(rng, hours, 2)
        given["hourly_rate"] = amount_text(rng, rate * rng.choice([1, 1, 1, -1]))
    return given


def day_rate(rng, edge):
    unit, unit_text = draw.unit(rng)
    days = rng.choice([Fraction(61, 2), Fraction(61, 2), Fraction(28), Fraction(31), Fraction(3042, 100)])
    if rng.random() < 0.3:
        days = Fraction(rng.randint(2800, 3100), 100)
    rate = draw.amount(rng)
    if edge:
        rate = draw.half_unit(rng, unit) * days * rng.choice([1, 1, -1]) + nudge(rng)
    return {"month_rate": amount_text(rng, rate), "days_per_month": text(rng, days, 2), "unit": unit_text}


def price_level(rng, edge):
    unit, unit_text = draw.unit(rng)
    year, apart = rng.randint(1910, 2180), rng.choice([0, 1, 1, 2, 3, 5])
    from_year, to_year = rng.choice([(year, year + apart), (year + apart, year)])
    years = [year + step for step in range(1, apart + 1)]
    years += rng.sample(range(year - 2, year + apart + 3), rng.randint(0, 3))  # duplicate or unused
    rng.shuffle(years)
    changes = [level_change(rng, edge) for _ in years or [year]]
    product = Fraction(1)
    for at, change in zip(years, changes):
        product *= 1 + change / 100 if year < at <= year + apart else 1
    amount = draw.everyday_amount(rng) if rng.random() < 0.8 else draw.amount(rng)
    if edge and product:
        wanted = draw.half_unit(rng, unit, 500) * rng.choice([1, 1, -1])
        amount = wanted / product if from_year <= to_year else wanted * product
    series = [
        {"year": count(rng, at), "change": text(rng, change, 4), "scope": "Region Syddanmark", "source": "2, 3 % é"}
        for at, change in zip(years or [year], changes)
    ]
    return {
        "amount": amount_text(rng, amount),
        "from_year": count(rng, from_year),
        "to_year": count(rng, to_year),
        "series": series,
        "unit": unit_text,
    }


def level_change(rng, edge):
    if edge:  # factors that give whole øre in either direction
        return Fraction(rng.choice(["100", "-50", "25", "0", "-20", "300", "-75", "60"]))
    if rng.random() < 0.03:
        return Fraction(rng.choice(["1000", "-99.9999", "1000"]))
    return Fraction(rng.randint(-50_000, 60_000), 10_000)


RULES = {
    "capital_cost": capital_cost,
    "rate_basis": rate_basis,
    "package_rate": package_rate,
    "package_table": package_table,
    "two_part_rate": two_part_rate,
    "day_rate": day_rate,
    "price_level": price_level,
}
