"""Draws surpluses set aside; at an edge exactly what is there is used, or an øre less."""
from fractions import Fraction

import draw
from draw import amount_text, count
from figures import OERE


def set_aside_surplus(rng, edge):
    life, first = rng.choice([5, 5, 1, 2, 10]), rng.choice([2015, 2020, 1900, 2180])
    before = range(max(1900, first - life), first)
    chosen = sorted(rng.sample(before, min(len(before), rng.randint(0, 3))))
    rng.shuffle(chosen)
    left = {year: draw.everyday_amount(rng) for year in chosen}
    given = {"life_years": count(rng, life), "years_later": count(rng, rng.choice([1, 2, 2, 10]))}
    if left or rng.random() < 0.3:
        given["opening"] = [{"year": count(rng, year), "amount": amount_text(rng, left[year])} for year in chosen]
    given["years"] = [year_of(rng, edge, first + index, left, life) for index in range(rng.randint(1, 9))]
    return given


def year_of(rng, edge, year, left, life):
    """Draw a year, and keep what is left up to date."""
    entry, there = {"year": count(rng, year)}, sum(left.values(), Fraction(0))
    if rng.random() < 0.6:
        used = there * Fraction(rng.randint(0, 1000), 1000)
        if edge:
            used = rng.choice([there, there, max(Fraction(0), there - OERE), *left.values()])
        used = Fraction(int(used * 100), 100)
        entry["used"] = amount_text(rng, used)
        for stems_from in sorted(left):
            taken = min(used, left[stems_from])
            left[stems_from], used = left[stems_from] - taken, used - taken
    for stems_from in [stems_from for stems_from in left if stems_from + life <= year]:
        del left[stems_from]
    if rng.random() < 0.6:
        left[year] = rng.choice([Fraction(0), draw.everyday_amount(rng), draw.everyday_amount(rng)])
        entry["set_aside"] = amount_text(rng, left[year])
    return entry


RULES = {"set_aside_surplus": set_aside_surplus}
