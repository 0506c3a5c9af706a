"""Draws printed tables: printed of accounts, some with a slip; at an edge ranges that only just meet, or just not."""
from fractions import Fraction

import draw
from draw import amount_text, count, text
from figures import rounded

AREAS = ["Børn", "Voksne", "Ældre", "Øvrige"]
NAMES = ["falling", "unchanged", "falling_or_unchanged", "rising"]


def printed_costs(rng, edge):
    unit = Fraction(10) ** rng.choice([-2, 0, 3, 5, 5, 6])
    decimals = rng.choice([0, 1, 1, 1, 2, 4])
    areas = rng.sample(AREAS, rng.choice([1, 2, 2, 3]))
    accounts = [(unit * rng.randint(*rng.choice([(1, 20), (100, 100_000)])), share(rng, edge)) for _ in areas]
    changes = [before * of for before, of in accounts]
    befores = [before for before, _ in accounts]
    people = rng.choice([1, 5, 22, 22, 98])
    rows = [
        {"change": change, "percent": change / before * 100, **counts(rng, people)}
        for change, before in [(sum(changes), sum(befores)), *zip(changes, befores)]
    ]
    rows = [in_print(rng, row, unit, decimals) for row in rows]
    for _ in range(rng.choice([0, 1, 1, 2] if edge else [0, 0, 1])):
        slip(rng, rng.choice(rows), unit, decimals)
    given = {"unit": plain(unit), "decimals": decimals, "total": shown(rng, rows[0], decimals)}
    given["areas"] = [{"id": name, **shown(rng, row, decimals)} for name, row in zip(areas, rows[1:])]
    if rng.random() < 0.7:
        given["municipalities"] = count(rng, people + (rng.random() < 0.1))
    return given


def plain(unit):
    return str(unit) if unit >= 1 else "0.01"


def share(rng, edge):
    if edge:
        return Fraction(rng.choice([0, 5, -5, 1, -1, 995, -1000, 10, 45, 55]), 1000)
    return Fraction(rng.randint(-2_000, 3_000), 20_000)


def counts(rng, people):
    falling = rng.randint(0, people)
    unchanged = rng.choice([0, 0, rng.randint(0, people - falling)])
    return dict(zip(NAMES, [falling, unchanged, falling + unchanged, people - falling - unchanged]))


def in_print(rng, row, unit, decimals):
    printed = {"change": rounded(row["change"], unit), "percent": rounded(row["percent"], Fraction(1, 10**decimals))}
    printed = {name: value for name, value in printed.items() if rng.random() < 0.85}
    return printed | {name: row[name] for name in NAMES if rng.random() < 0.5}


def slip(rng, row, unit, decimals):
    name = rng.choice(list(row) or ["change"])
    step = {"change": unit, "percent": Fraction(1, 10**decimals)}.get(name, 1)
    by = step * rng.choice([-10, -2, -1, 1, 1, 2, 10])
    value = row.get(name, 0) + by
    row[name] = max(value, -100 if name == "percent" else value if name == "change" else 0)


def shown(rng, row, decimals):
    told = {}
    for name, value in row.items():
        if name == "change":
            told[name] = amount_text(rng, Fraction(value))
        elif name == "percent":
            told[name] = text(rng, min(Fraction(value), Fraction(1000)), decimals)
        else:
            told[name] = count(rng, value)
    if not told and rng.random() < 0.5:
        told["change"] = None
    return told


RULES = {"printed_costs": printed_costs}
