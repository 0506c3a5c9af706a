"""Checks every published figure in the domain reference, and its statements about them."""
import sys
from fractions import Fraction

from figures import amount_text
from oracle import settle
from published_costs import checks_of_costs

ROEJLESKOV = {"basis": "21076560", "places": "8", "days": 365, "unit": "1"}
USAGES = [
    ("Haderslev", "77.066"), ("Kolding", "9.749"), ("Sønderborg", "3.018"), ("Aabenraa", "7.149"), ("Staten", "3.018"),
]
PRINTED = ["16600000", "2100000", "650000", "1540000", "650000"]


def output(rule, agreement=None, on=None, **given):
    told = settle({"rule": rule, "agreement": agreement, "on": on, "input": given})
    if "error" in told:
        raise ValueError(told["error"])
    return told["output"]


def rate_at(occupancy):
    given = {"reference_rate": "8020", "reference_occupancy": "90", "occupancy": occupancy, "unit": "1"}
    return output("rate_at_occupancy", **given)["rate"]


def closing_rate(deficit, base):
    result = output(
        "year_result", revenue="0", cost=deficit, base=base, base_kind="turnover", band_percent="5", reading="own_risk"
    )
    given = {"year": 2023, "years_later": 2, "regulated": result["regulated"], "normal_rate": "8020", "places": "8"}
    rate = output("reregulated_rate", **given, days=365, occupancy="90", unit="1")
    return result["regulated"], rate["rate_year"], rate["rate"]


def closure(deficit, turnover, users, published=None):
    return output(
        "closure_account", deficit=deficit, turnover=turnover, band_percent="5", unit="10000",
        method="largest_remainder", operator="Haderslev", users=users, published=published,
    )


def odinsgaard(**changed):
    users = [{"id": name, "usage": usage} for name, usage in USAGES]
    shares = [{"id": name, "share": share} for (name, _), share in zip(USAGES, PRINTED)]
    printed = {"unit": "10000", "own_share": "1180000", "rest": "21560000", "shares": shares, "sum": "21540000"}
    return closure("22720000.00", "23600000", users, {**printed, **changed})


def surplus():
    result = output(
        "year_result", revenue="8418000", cost="7648000", base="8000000", base_kind="basis", band_percent="5",
        reading="carry_over", kept="400000",
    )
    return result["result"], result["band"], result["regulated"]


def whole_deficit_rate():
    return output(
        "reregulated_rate", year=2023, years_later=2, regulated="-4000000", normal_rate="8020", places="8", days=365,
        occupancy="90", unit="1",
    )["rate"]


def package_prices(interval, packages):
    table = output("package_table", interval=interval, packages=packages, unit="1")["packages"]
    return [package["price"] for package in table]


def rate_per_day(month_rate):
    return output("day_rate", month_rate=month_rate, days_per_month="30.5", unit="1")["rate"]


def special_places_2023():
    """All places vacant: 151 days with 24 places and 214 with 20."""
    year = {"first_day": "2023-01-01", "last_day": "2023-12-31"}
    account = output(
        "special_places", agreement="saerlige-pladser-2021-2024", on="2023-01-01", **year,
        created=[{**year, "places": 32}],
        relabelled=[{**year, "places": 8}],
        bought_free=[{"first_day": "2023-06-01", "last_day": "2023-12-31", "places": 4}],
        day_rate="4269", population=[{"id": "Vejle", "inhabitants": 1}], unit="0.01", method="largest_remainder",
    )
    return account["quota"], account["available_days"], account["vacancy_cost"]


def parts(amount, percent, unit, agreement=None, on=None):
    """Return the objective part and the remainder; the percentage may come from an agreement."""
    payer = {"id": "Vejle"}
    financing = output(
        "objective_financing", agreement, on, amount=amount, objective_percent=percent, age_band="0-17",
        population_date="2022-01-01", population=[{**payer, "inhabitants": 1}], cases=[{**payer, "weight": "1"}],
        unit=unit, method="largest_remainder",
    )
    return financing["objective_part"], financing["case_part"]


def supervision(base):
    classes = [
        {"lowest_places": lowest, "weight": weight} for lowest, weight in zip([0, 8, 25, 50], ["1", "1.2", "2", "3"])
    ]
    rates = output("supervision_rates", classes=classes, base=base, unit="1")["rates"]
    return [int(Fraction(rate["rate"])) for rate in rates]


def capacity(before, after, regional=False):
    change = output(
        "capacity_change", "syddanmark-2023-2024", "2023-06-01", places_before=before, places_after=after,
        regional=regional,
    )
    return change["change"], change["classification"]


def checks_in_breadth():
    prices = ["159.00", "476.00", "793.00", "1110.00", "1427.00", "1744.00", "2061.00"]
    yield "packages of 317", package_prices("317", 7), prices
    package = output("package_rate", interval="317", hours="45", service="residential", unit="1")
    yield "package of 45 hours", package, {"number": 7, "price": "2061.00"}
    yield "month rate 70,447", rate_per_day("70447"), "2310.00"
    yield "month rate 96,819", rate_per_day("96819"), "3174.00"
    yield "special places 2023", special_places_2023(), (8, 7904, "33742176.00")
    # The parts are published, not the percentage, which is solved back: 31.7 of 54.3 and 31.3 of 57.1.
    yield "Socialtilsyn 2023", parts("54300000", "58.3794", "100000"), ("31700000.00", "22600000.00")
    yield "Socialtilsyn 2022", parts("57100000", "54.8161", "100000"), ("31300000.00", "25800000.00")
    yield "Børnehus", parts("100", None, "1", "boernehuse-2014-2023", "2023-01-01"), ("60.00", "40.00")
    rise = output("rate_rise", amount="9000000", objective_percent="50", unit="100000")
    yield "Egely", rise, {"objective_part": "4500000.00", "users_part": "4500000.00"}
    annual = [39448, 47338, 78896, 118344]
    yield "Øst annual, lowest base", supervision("39447.917"), annual
    yield "Øst annual, highest base", supervision("39448.166"), annual
    yield "Øst, a tenth, lowest base", supervision("3944.7917"), [3945, 4734, 7890, 11834]
    yield "Øst, a tenth, highest base", supervision("3944.8166"), [3945, 4734, 7890, 11834]
    yield "Øst approval", supervision("40876.8"), [40877, 49052, 81754, 122630]
    yield "Øst substantial change", supervision("9205.6"), [9206, 11047, 18411, 27617]
    yield "Duedalen", capacity("8", "14"), ("6", "statement")
    yield "Günderroth", capacity("10", "0"), ("-10", "hearing")
    yield "Bromsmae", capacity("9", "0"), ("-9", "hearing")
    yield "Kelsbjergvej, homes", capacity("0", "35"), ("35", "statement")
    yield "Kelsbjergvej, day places", capacity("0", "40"), ("40", "statement")
    yield "Tornhuset Syd", capacity("10", "0"), ("-10", "hearing")
    yield "Peder Skrams Vej", capacity("11.8", "0"), ("-11.8", "hearing")
    yield "4.9 of 49.5 at 10 %", output(
        "capacity_change", places_before="49.5", places_after="54.4", regional=False, small_service="0",
        free_places="0", free_percent="10",
    )["classification"], "free"


def roejleskov_years(deficit):
    """2023 to 2026: a deficit in the first year and a balanced second."""
    normal = {"places": "8", "days": 365, "occupancy": "90", "basis": "21076560"}
    first = {**normal, "year": 2023, "days": 92, "basis": "5312448", "occupied_days": "398"}
    first["cost"] = amount_text(398 * 8020 + Fraction(deficit))
    second = {**normal, "year": 2024, "occupied_days": "2628", "cost": "21076560"}
    return [first, second, {**normal, "year": 2025}, {**normal, "year": 2026}]


LEDGER = {"band_percent": "5", "base_kind": "turnover", "reading": "own_risk", "years_later": 2, "unit": "1"}


def ledger_rate(deficit, base_kind):
    years = output("ledger", **{**LEDGER, "base_kind": base_kind}, years=roejleskov_years(deficit))["years"]
    return years[0]["regulated"], years[2]["year"], years[2]["rate"]


def corrected_years():
    """Another 262,800 of the deficit, booked a year later: 100 a day two years after that."""
    years = roejleskov_years("3946546")
    years[1]["corrections"] = [{"year": 2023, "amount": "-262800"}]
    return years


def corrected_rates():
    years = output("ledger", **LEDGER, years=corrected_years())["years"]
    return [(year["rate"], year["rate_without_corrections"]) for year in years]


def two_runs_are_one():
    years = corrected_years()
    whole = output("ledger", **LEDGER, years=years)
    for first in range(1, len(years)):
        before = output("ledger", **LEDGER, years=years[:first])
        after = output("ledger", **LEDGER, opening=before["closing"], years=years[first:])
        if before["years"] + after["years"] != whole["years"] or after["closing"] != whole["closing"]:
            return False
    return True


def odinsgaard_ledger():
    """The closing deficit as the balance of one year; the shares are those of the account."""
    year = {"year": 2025, "basis": "0", "places": "1", "days": 365, "occupancy": "100", "occupied_days": "0"}
    closing = {"turnover": "23600000", "band_percent": "5", "unit": "10000", "method": "largest_remainder"}
    closing.update(operator="Haderslev", users=[{"id": name, "usage": usage} for name, usage in USAGES])
    account = output("ledger", **LEDGER, years=[{**year, "cost": "22720000"}], closure=closing)
    return account["kept"], account["paid_at_closure"], [share["share"] for share in account["closure"]["shares"]]


def roejleskov_scenarios():
    """The yearly rates by the rule, by direct payment, and with a lower occupancy in the first year."""
    years = []
    for year, cost in zip(roejleskov_years("0")[:3], ["7138506", "21076560", "21076560"]):
        used = 398 if year["year"] == 2023 else 2628
        year = {name: year[name] for name in ["year", "basis", "places", "days", "occupancy"]}
        years.append({**year, "cost": cost, "users": [{"id": "Kolding", "days": used}]})
    direct = {"direct_years": [2023], "collected_later": 2}
    told = output(
        "scenarios", band_percent="5", base_kind="turnover", years_later=2, unit="1", share_unit="0.01",
        method="largest_remainder", operator="Haderslev", years=years,
        population=[{"id": "Kolding", "inhabitants": 3}, {"id": "Vejle", "inhabitants": 1}],
        scenarios=[
            {"name": "1", "financing": "rule"},
            {"name": "2a", "financing": "direct_by_population", **direct},
            {"name": "2b", "financing": "direct_by_buyers", **direct},
            {"name": "3", "financing": "rule", "occupancies": [{"year": 2023, "occupancy": "54"}]},
        ],
    )
    rates = [[year["rate"] for year in scenario["years"]] for scenario in told["scenarios"]]
    return rates, [scenario["left_over"] for scenario in told["scenarios"][:3]]


def roejleskov_warning():
    """October with 3 persons, November and December with 5; no month is left to project."""
    months = [(31, "93", "2000000"), (30, "150", "2500000"), (31, "155", "2638506")]
    service = {
        "id": "Røjleskov", "basis": "5312448", "places": "8", "days": 92, "occupancy": "90",
        "months": [
            {"days": days, "occupied_days": occupied, "cost": cost, "rate": "8020"} for days, occupied, cost in months
        ],
        "rest_rate": "8020", "variable_cost": "0", "later_places": "8", "later_days": 365, "later_occupancy": "90",
    }
    (told,) = output(
        "early_warning", year=2023, band_percent="5", base_kind="turnover", years_later=2,
        occupancy_projection="as_so_far", cost_projection="as_so_far", watch_points="5", order="distance",
        services=[service],
    )["services"]
    return told["occupancy"], told["watched"], told["result"], told["regulated"], told["rate_change"]


def roejleskov_change():
    state = {"places": "8", "occupancy": "90"}
    change = output(
        "rate_change", before={**state, "basis": "5312448", "regulated": "0", "days": 92},
        after={**state, "basis": "21076560", "regulated": "-3786948", "days": 365}, price_change="0", unit="1",
        order=["price_level", "costs", "places", "days", "occupancy", "regulation"],
    )
    parts = {part["factor"]: Fraction(part["amount"]) for part in change["parts"]}
    return change["rate_after"], change["sum"], parts["costs"] + parts["days"], parts["regulation"]


def history_at_price_level():
    """A rate that follows the price level, 1.96 % and 3.56 %: the same in fixed prices."""
    series = [
        {"year": year, "change": change, "scope": "social", "source": "Region Syddanmark"}
        for year, change in [(2022, "1.96"), (2023, "3.56")]
    ]
    rates = [{"year": 2023, "rate": "1442.36"}, {"year": 2021, "rate": "1366"}]
    years = output("rate_history", rates=rates, base_year=2021, price_year=2023, series=series, unit="1")["years"]
    return [(year["year"], year["fixed_rate"]) for year in years]


def checks_across_years():
    yield "Røjleskov ledger a", ledger_rate("3946546", "turnover"), ("-3786948.00", 2025, "9461.00")
    yield "Røjleskov ledger b", ledger_rate("4052570.40", "basis"), ("-3786948.00", 2025, "9461.00")
    yield "Røjleskov ledger c", ledger_rate("4000000", "turnover"), ("-3840402.00", 2025, "9481.00")
    rates = [("8020.00", None), ("8020.00", "8020.00"), ("9461.00", "9461.00"), ("8120.00", "8020.00")]
    yield "a correction in later rates", corrected_rates(), rates
    yield "two runs are one", two_runs_are_one(), True
    shares = [share + ".00" for share in PRINTED]
    yield "Odinsgård ledger", odinsgaard_ledger(), ("-1180000.00", "-21540000.00", shares)
    normal = ["8020.00", "8020.00", "8020.00"]
    by_rule, lower = ["8020.00", "8020.00", "9461.00"], ["13367.00", "8020.00"]
    rates, left_over = roejleskov_scenarios()
    yield "Røjleskov scenarios", (rates[:3], rates[3][:2]), ([by_rule, normal, normal], lower)
    yield "Røjleskov scenarios, left over", left_over, ["0.00", "0.00", "0.00"]
    warning = ("54.0761", True, "-3946546.00", "-3786948.00", "1441.00")
    yield "Røjleskov early warning", roejleskov_warning(), warning
    yield "Røjleskov, why 9,461", roejleskov_change(), ("9461.00", "1441.00", 0, 1441)
    yield "fixed prices", history_at_price_level(), [(2021, "1442.00"), (2023, "1442.00")]


def parameter(rule, field, value, **more):
    status = {"status": "open"} if value is None else {"status": "stated", "value": value}
    return {"rule": rule, "field": field, "source": "Bilag 2", **status, **more}


def own(name, *parameters, **days):
    return {"id": name, "title": f"Aftale {name}", **days, "parameter": list(parameters)}


def under(*agreements, on=None, **more):
    """Return what the operator of a deficit of 600,000 bears under these terms, or the problems."""
    given = {"revenue": "9400000", "cost": "10000000", "base": "10000000", "base_kind": "turnover", "reading": "own_risk"}
    told = settle({"rule": "year_result", "terms": {"agreements": list(agreements), "on": on, **more}, "input": given})
    return told["output"]["kept"] if "output" in told else told["error"]


def warned(year, *agreements, **more):
    """Return the year whose rate the result of a year goes into, or the problems."""
    service = {
        "id": "A", "basis": "3650000", "places": "10", "days": 365, "occupancy": "100", "rest_rate": "1000",
        "months": [{"days": 31, "occupied_days": "310", "cost": "310000", "rate": "1000"}], "variable_cost": "0",
        "later_places": "10", "later_days": 365, "later_occupancy": "100",
    }
    given = {"year": year, "base_kind": "turnover", "band_percent": "5", "order": "result", "services": [service]}
    given.update(occupancy_projection="as_so_far", cost_projection="as_so_far")
    told = settle({"rule": "early_warning", "terms": {"agreements": list(agreements), **more}, "input": given})
    return told["output"]["rate_year"] if "output" in told else told["error"]


def refused(code, place):
    return [{"code": code, "place": place}]


def checks_of_terms():
    band = ["year_result", "band_percent"]
    three, open_band = own("tre", parameter(*band, "3")), own("åben", parameter(*band, None))
    yield "own over built-in", under(three, "syddanmark-2023-2024", on="2023-12-31"), "-300000.00"
    yield "built-in over own", under("syddanmark-2023-2024", three, on="2023-12-31"), "-500000.00"
    yield "open falls through", under(open_band, "syddanmark-2023-2024", on="2023-12-31"), "-500000.00"
    yield "open in all", under(open_band, "syddanmark-2025-2026", on="2025-01-01"), refused("open_value", "band_percent")
    yield "the last day", under("syddanmark-2023-2024", on="2024-12-31"), "-500000.00"
    outside = refused("outside_period", "band_percent")
    yield "the day after", under("syddanmark-2023-2024", on="2025-01-01"), outside
    yield "beyond its period", under("syddanmark-2023-2024", on="2025-01-01", beyond_period=True), "-500000.00"
    yield "no day", under("syddanmark-2023-2024"), refused("missing", "band_percent")
    later = "years_later"
    two = own("a", parameter("early_warning", later, 2), **{"from": "2023-01-01", "to": "2024-12-31"})
    three = own("b", parameter("early_warning", later, 3), **{"from": "2025-01-01", "to": "2026-12-31"})
    years = [warned(year, two, three, on="2025-06-01") for year in [2024, 2025]]
    yield "each year has its agreement, whatever the day", years, [2026, 2028]
    yield "a year beyond both", warned(2027, two, three), refused("outside_period", later)
    yield "a year before both, beyond their days", warned(2022, two, three, beyond_period=True), 2024
    half = own("c", parameter("early_warning", later, 1), **{"from": "2024-07-01", "to": "2026-12-31"})
    yield "a value of half a year", warned(2024, half, two), 2026
    bad = own("d", parameter(*band, "5", **{"to": "2023-06-30"}), **{"from": "2023-01-01", "to": "2023-12-31"})
    yield "a gap", under(bad, on="2023-01-01"), refused("gap", "terms.agreements[0].parameter[0]")


def checks():
    yield "Røjleskov 90 %", output("daily_rate", **ROEJLESKOV, occupancy="90")["rate"], "8020.00"
    yield "Røjleskov 75 %", rate_at("75"), "9624.00"
    yield "Røjleskov 54 %", rate_at("54"), "13367.00"
    yield "Røjleskov 54.08 %", rate_at({"occupied_days": "398", "available_days": "736"}), "13348.00"
    capacity = [{"first_day": "2023-10-01", "last_day": "2023-12-31", "places": "8"}]
    months = output("occupancy", capacity=capacity, occupied_days="398")
    yield "Røjleskov occupancy", months, {"available_days": "736", "occupancy": "54.0761"}
    yield "Røjleskov model 1 a", closing_rate("3946546", "3191960"), ("-3786948.00", 2025, "9461.00")
    yield "Røjleskov model 1 b", closing_rate("4052570.40", "5312448"), ("-3786948.00", 2025, "9461.00")
    yield "Røjleskov model 1 c", closing_rate("4000000", "3191960"), ("-3840402.00", 2025, "9481.00")
    yield "Røjleskov, the whole deficit", whole_deficit_rate(), "9542.00"
    yield "Nordjylland surplus", surplus(), ("770000.00", "400000.00", "370000.00")
    lost = output("vacancy", vacant_places="2", days=365, base_rate="732")
    yield "Bromsmae lost revenue", lost, {"vacant_days": "730", "lost_revenue": "534360.00"}
    places = [{"first_day": "2023-01-01", "last_day": "2023-12-31", "places": "9"}]
    yield "Bromsmae occupancy", output("occupancy", capacity=places, occupied_days="2555")["occupancy"], "77.7778"
    odins = odinsgaard()
    yield "Odinsgård own share, rest", (odins["own_share"], odins["rest"]), ("1180000.00", "21540000.00")
    shares = [Fraction(share["share"]) for share in odins["shares"]]
    yield "Odinsgård shares", shares, [Fraction(share) for share in PRINTED]
    slip = {
        "figure": "rest", "party": None, "published": "21560000.00", "follows": "21540000.00",
        "difference": "20000.00", "alone": True,
    }
    yield "Odinsgård slip", odins["findings"], [slip]
    yield "Odinsgård without the slip", odinsgaard(rest="21540000")["findings"], []
    within = closure("100000", "23600000", [{"id": "Kolding", "usage": "1"}])
    yield "a deficit within the 5 %", (within["own_share"], within["rest"]), ("100000.00", "0.00")


def main():
    wrong = 0
    for name, computed, published in [
        *checks(), *checks_in_breadth(), *checks_across_years(), *checks_of_costs(), *checks_of_terms(),
    ]:
        if computed == published:
            print("ok    ", name, computed)
        else:
            wrong += 1
            print("WRONG ", name, computed, "published", published)
    print("all reproduced" if not wrong else f"{wrong} not reproduced")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
