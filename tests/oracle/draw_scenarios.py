"""Draws scenarios: every way of financing, deficits collected after the last year, and rounding remainders."""
from fractions import Fraction

import draw
from draw import amount_text, count, nudge, text
from draw_financing import METHODS, population
from draw_ledger import BASE_KINDS, wanted_result
from figures import rounded
from read import Refused
from scenarios import scenarios as settle

SCENARIO_NAMES = ["Takst", "Direkte", "Lavere belægning", "model 2 a", "Æ", "a"]


def scenarios(rng, edge):
    percent = rng.choice([Fraction(5)] * 5 + [Fraction(0), Fraction(rng.randint(0, 200_000), 10_000)])
    share_unit = rng.choice(["0.01", "0.01", "0.01", draw.unit(rng)[1]])
    given = {
        "band_percent": text(rng, percent, 4),
        "base_kind": rng.choice(BASE_KINDS),
        "years_later": count(rng, rng.choice([2, 2, 2, 1, rng.randint(1, 10)])),
        "unit": draw.unit(rng)[1] if edge else rng.choice(["1", "1", "0.01", "10"]),
        "share_unit": share_unit,
        "method": rng.choice(METHODS),
        "operator": "Haderslev",
        "years": [],
    }
    first_year = 2196 if edge and rng.random() < 0.05 else rng.randint(2015, 2030)
    names = draw.names(rng, 1, 5)
    for index in range(rng.choice([1, 2, 3, 4, 4])):
        given["years"].append(year_of(rng, edge, given["base_kind"], first_year + index, names))
        put_cost(rng, edge, given, percent)
    if rng.random() < 0.7:
        given["population"] = population(rng, edge)
    given["scenarios"] = [scenario(rng, edge, given, name) for name in rng.sample(SCENARIO_NAMES, rng.randint(1, 4))]
    finer_where_needed(rng, given)
    return given


def year_of(rng, edge, base_kind, year, names):
    places, days = rng.choice([Fraction(8), draw.places(rng)]), draw.days(rng)
    share, occupancy = draw.round_occupancy(rng) if edge else draw.occupancy(rng)
    expected_days = places * days * share
    basis = Fraction(rng.randint(100, 20_000)) * expected_days
    if edge:
        basis = draw.half_unit(rng, Fraction(1)) * expected_days + nudge(rng)
    users = [{"id": name, "days": count(rng, used)} for name, used in used_days(rng, edge, names, expected_days)]
    drawn = {
        "year": count(rng, year),
        "basis": amount_text(rng, -basis if rng.random() < 0.03 else basis),
        "places": text(rng, places, 2),
        "days": count(rng, days),
        "occupancy": occupancy,
        "cost": "0",
        "users": users,
    }
    if base_kind == "cost_based_budget" or rng.random() < 0.1:
        drawn["cost_based_budget"] = amount_text(rng, draw.everyday_amount(rng))
    return drawn


def used_days(rng, edge, names, expected_days):
    """Draw the days of users, who may come and go; their sum is near the expected days."""
    some = rng.sample(names, rng.randint(1, len(names)))
    most = int(min(10**9, max(2, 2 * expected_days / len(some))))
    for name in some:
        yield name, rng.choice([0, 1, 1, 2, most]) if edge else rng.randint(0, most)


def put_cost(rng, edge, given, percent):
    """Place the result at the band in the first scenario."""
    told = settled_so_far({**given, "scenarios": [{"name": "a", "financing": "rule"}]})
    if told is None:
        return
    year, figures = given["years"][-1], told["scenarios"][0]["years"][-1]
    bases = {"turnover": Fraction(figures["revenue"]), "basis": Fraction(year["basis"])}
    base = bases.get(given["base_kind"], Fraction(year.get("cost_based_budget", 0)))
    result = wanted_result(rng, edge, max(Fraction(0), base) * percent / 100)
    cost = Fraction(figures["result"]) - result
    if given["share_unit"] != "0.01" and rng.random() < 0.7:
        cost = rounded(cost, Fraction(given["share_unit"]))
    year["cost"] = amount_text(rng, cost)


def settled_so_far(given):
    try:
        return settle(given)
    except Refused:
        return None


def scenario(rng, edge, given, name):
    years = [int(year["year"]) for year in given["years"]]
    with_days = [int(year["year"]) for year in given["years"] if any(int(user["days"]) for user in year["users"])]
    financings = ["rule", "direct_by_population", "direct_by_buyers"]
    if "population" not in given:
        financings.remove("direct_by_population")
    if not with_days:
        financings.remove("direct_by_buyers")
    drawn = {"name": name, "financing": rng.choice(financings)}
    if drawn["financing"] != "rule":
        from_years = years if drawn["financing"] == "direct_by_population" else with_days
        direct_years = rng.sample(from_years, rng.randint(1, len(from_years)))
        drawn["direct_years"] = [count(rng, year) for year in direct_years]
        drawn["collected_later"] = count(rng, rng.choice([1, 1, 2, 2, 10]))
    if rng.random() < 0.4:
        occupancies = draw.round_occupancy if edge else draw.occupancy
        own = rng.sample(years, rng.randint(1, len(years)))
        drawn["occupancies"] = [{"year": count(rng, year), "occupancy": occupancies(rng)[1]} for year in own]
    if rng.random() < 0.2:
        drawn["band_percent"] = rng.choice(["0", "5", "2.5", None])
    if rng.random() < 0.2:
        drawn["years_later"] = rng.choice([1, 2, "3", None])
    return drawn


def finer_where_needed(rng, given):
    """Use a finer unit where needed: most direct deficits are not multiples of a coarse one."""
    try:
        settle(given)
    except Refused as refused:
        if {"code": "not_a_multiple", "place": "share_unit"} in refused.problems and rng.random() < 0.95:
            given["share_unit"] = "0.01"


RULES = {"scenarios": scenarios}
