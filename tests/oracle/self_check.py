"""Recomputes every figure that the domain reference publishes, and the statements it makes about them."""
import sys
from fractions import Fraction

from oracle import settle

ROEJLESKOV = {"basis": "21076560", "places": "8", "days": 365, "unit": "1"}
USAGES = [
    ("Haderslev", "77.066"), ("Kolding", "9.749"), ("Sønderborg", "3.018"), ("Aabenraa", "7.149"), ("Staten", "3.018"),
]
PRINTED = ["16600000", "2100000", "650000", "1540000", "650000"]


def output(rule, **given):
    told = settle({"rule": rule, "input": given})
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


def checks():
    yield "Røjleskov 90 %", output("daily_rate", **ROEJLESKOV, occupancy="90")["rate"], "8020.00"
    yield "Røjleskov 75 %", rate_at("75"), "9624.00"
    yield "Røjleskov 54 %", rate_at("54"), "13367.00"
    yield "Røjleskov 54.08 %", rate_at({"occupied_days": "398", "available_days": "736"}), "13348.00"
    capacity = [{"first_day": "2023-10-01", "last_day": "2023-12-31", "places": "8"}]
    months = output("occupancy", capacity=capacity, occupied_days="398")
    yield "Røjleskov occupancy", months, {"available_days": "736", "occupancy": "54.0761"}
    yield "Røjleskov model 1 a", closing_rate("3946546", "3191960"), ("-3786948.00", "2025", "9461.00")
    yield "Røjleskov model 1 b", closing_rate("4052570.40", "5312448"), ("-3786948.00", "2025", "9461.00")
    yield "Røjleskov model 1 c", closing_rate("4000000", "3191960"), ("-3840402.00", "2025", "9481.00")
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
    for name, computed, published in checks():
        if computed == published:
            print("ok    ", name, computed)
        else:
            wrong += 1
            print("WRONG ", name, computed, "published", published)
    print("all reproduced" if not wrong else f"{wrong} not reproduced")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
