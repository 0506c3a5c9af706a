"""Early warning: the expected result of the year from its months so far, and its distance to the line."""
from fractions import Fraction

import read
from figures import amount_text, decimal_text, percent_text, place_days_text, rounded
from limits import fits
from read import Optional, items, record
from registry import rule

MOST_MONTHS = 12
MOST_OCCUPANCY = 10
LATEST_YEAR = 2199

PROJECTION = read.choice("as_so_far", "as_latest_month", "as_budgeted")
MONTH = record(days=read.day_count, occupied_days=read.place_days, cost=read.amount, rate=read.rate)
SERVICE = record(
    id=read.party_id,
    basis=read.amount,
    cost_based_budget=Optional(read.amount_not_negative),
    places=read.places,
    days=read.day_count,
    occupancy=read.occupancy,
    months=items(MONTH, most=MOST_MONTHS),
    rest_rate=read.rate,
    variable_cost=read.amount_not_negative,
    later_places=read.places,
    later_days=read.day_count,
    later_occupancy=read.occupancy,
)
ORDERS = {
    "distance": lambda expected: expected["distance"],
    "result": lambda expected: expected["result"],
    "rate_change": lambda expected: -expected["rate_change"],
}


@rule(
    year=read.year,
    band_percent=read.percent,
    base_kind=read.base_kind,
    years_later=read.years_later,
    occupancy_projection=PROJECTION,
    cost_projection=PROJECTION,
    watch_points=Optional(read.percent),
    order=read.choice(*ORDERS),
    services=items(SERVICE, most=read.MOST_PARTIES),
)
def early_warning(
    reading, year, band_percent, base_kind, years_later, occupancy_projection, cost_projection, watch_points, order,
    services,
):
    refuse_services(reading, base_kind, services)
    reading.stop_if_refused()
    if year + years_later > LATEST_YEAR:
        reading.refuse("overflow", "rate_year")
    reading.stop_if_refused()
    expected = [
        expected_year(service, band_percent / 100, base_kind, occupancy_projection, cost_projection)
        for service in services
    ]
    shown = {figures["id"]: shown_service(figures, watch_points) for figures in expected}
    for index, service in enumerate(services):
        if not fits("services", shown[service["id"]]):
            reading.refuse("overflow", f"services[{index}]")
        reading.stop_if_refused()
    expected.sort(key=lambda figures: (ORDERS[order](figures), figures["id"]))
    return {"rate_year": year + years_later, "services": [shown[figures["id"]] for figures in expected]}


def refuse_services(reading, base_kind, services):
    seen = set()
    for index, service in enumerate(services):
        place = f"services[{index}]"
        if service["id"] in seen:
            reading.refuse("duplicate", place + ".id")
        seen.add(service["id"])
        if sum(month["days"] for month in service["months"]) > service["days"]:
            reading.refuse("out_of_range", place + ".days")
        if base_kind == "cost_based_budget" and service["cost_based_budget"] is None:
            reading.refuse("missing", place + ".cost_based_budget")


def expected_year(service, band_share, base_kind, occupancy_projection, cost_projection):
    months = service["months"]
    rest_days = service["days"] - sum(month["days"] for month in months)
    budgeted_days = service["places"] * service["occupancy"]
    rest_occupied = rest_days * per_day(months, "occupied_days", occupancy_projection, budgeted_days)
    rest_cost = rest_days * per_day(months, "cost", cost_projection, service["basis"] / service["days"])
    occupied_so_far = sum(month["occupied_days"] for month in months)
    revenue = sum(month["occupied_days"] * month["rate"] for month in months) + rest_occupied * service["rest_rate"]
    cost = sum(month["cost"] for month in months) + rest_cost
    bases = {"turnover": revenue, "cost_based_budget": service["cost_based_budget"], "basis": service["basis"]}
    band = band_share * max(Fraction(0), bases[base_kind])
    result = revenue - cost
    regulated = rounded(result - max(-band, min(band, result)))
    later_days = service["later_places"] * service["later_days"] * service["later_occupancy"]
    figures = {
        "id": service["id"],
        "rest_days": rest_days,
        "occupied_days": occupied_so_far + rest_occupied,
        "occupancy": (occupied_so_far + rest_occupied) / (service["places"] * service["days"]),
        "revenue": revenue,
        "cost": cost,
        "result": result,
        "band": band,
        "regulated": regulated,
        "distance": band - abs(result),
        "rate_change": -regulated / later_days,
    }
    figures["occupancy_gap"] = figures["occupancy"] - service["occupancy"]
    per_rest_day = service["rest_rate"] - service["variable_cost"]
    band_per_rest_day = band_share * service["rest_rate"] if base_kind == "turnover" else Fraction(0)
    for line, sign in [("break_even", 0), ("deficit_line", 1), ("surplus_line", -1)]:
        above, slope = result + sign * band, per_rest_day + sign * band_per_rest_day
        figures[line] = line_of(service, figures, rest_occupied, above, slope)
    return figures


def per_day(months, name, projection, budgeted):
    if projection == "as_budgeted":
        return budgeted
    counted = months[-1:] if projection == "as_latest_month" else months
    return Fraction(sum(month[name] for month in counted)) / sum(month["days"] for month in counted)


def line_of(service, figures, rest_occupied, above, slope):
    """Solve for the days of the rest at which `above`, given at the projected days, is zero: a number, `every`, or `none`."""
    places_of_rest = service["places"] * figures["rest_days"]
    if not places_of_rest:
        return "none"
    if slope == 0:
        return "every" if above == 0 else "none"
    rest = rest_occupied - above / slope
    if not 0 <= rest <= MOST_OCCUPANCY * places_of_rest:
        return "none"
    days_away = rest - rest_occupied
    return {
        "occupied_days": figures["occupied_days"] + days_away,
        "occupancy": (figures["occupied_days"] + days_away) / (service["places"] * service["days"]),
        "rest_occupancy": rest / places_of_rest,
        "days_away": days_away,
    }


def shown_service(figures, watch_points):
    gap = figures["occupancy_gap"] * 100
    result = rounded(figures["result"])
    return {
        "id": figures["id"],
        "rest_days": figures["rest_days"],
        "occupied_days": place_days_text(figures["occupied_days"]),
        "occupancy": percent_text(figures["occupancy"]),
        "occupancy_gap": decimal_text(gap, 4),
        "watched": None if watch_points is None else abs(gap) >= watch_points,
        "revenue": amount_text(rounded(figures["revenue"])),
        "cost": amount_text(rounded(figures["cost"])),
        "result": amount_text(result),
        "band": amount_text(rounded(figures["band"])),
        "kept": amount_text(result - figures["regulated"]),
        "regulated": amount_text(figures["regulated"]),
        "distance": amount_text(rounded(figures["distance"])),
        "distance_days": distance_days(figures),
        "rate_change": amount_text(rounded(figures["rate_change"])),
        **{name: shown_line(figures[name]) for name in ["break_even", "deficit_line", "surplus_line"]},
    }


def distance_days(figures):
    line = figures["surplus_line" if figures["result"] >= 0 else "deficit_line"]
    if isinstance(line, str):
        return None
    away = abs(line["days_away"])
    return place_days_text(-away if figures["distance"] < 0 else away)


def shown_line(line):
    if isinstance(line, str):
        nothing = dict.fromkeys(["occupied_days", "occupancy", "rest_occupancy", "days_away"])
        return {"solution": line, **nothing}
    return {
        "solution": "one",
        "occupied_days": place_days_text(line["occupied_days"]),
        "occupancy": percent_text(line["occupancy"]),
        "rest_occupancy": percent_text(line["rest_occupancy"]),
        "days_away": place_days_text(line["days_away"]),
    }
