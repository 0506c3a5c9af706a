"""The year-end of a portfolio: rates from budgets, bills, results against the line, and the rates of a later year."""
from datetime import date
from fractions import Fraction

import read
from billing import STAY, line_order, refuse_stays, shown_line, stay_lines, total_amount, totals
from figures import amount_text, percent_text, place_days_text, rounded
from limits import overflowing
from periods import DAY_COUNTS, Days, days_within, stay_days
from read import Optional, items, record
from registry import rule
from splitting import refuse_duplicates
from warning import LATEST_YEAR

SERVICE = record(
    id=read.party_id,
    basis=read.amount,
    cost_based_budget=Optional(read.amount_not_negative),
    places=read.places,
    days=read.day_count,
    occupancy=read.occupancy,
    landed=Optional(read.amount),
    other_revenue=Optional(read.amount),
    cost=read.amount,
    kept=Optional(read.amount),
    later_basis=read.amount,
    later_places=read.places,
    later_days=read.day_count,
    later_occupancy=read.occupancy,
)


@rule(
    year=read.year,
    day_count=read.choice(*DAY_COUNTS),
    band_percent=read.percent,
    base_kind=read.base_kind,
    reading=read.choice("own_risk", "carry_over"),
    years_later=read.years_later,
    unit=read.unit,
    services=items(SERVICE, most=read.MOST_PARTIES),
    stays=items(STAY, most=1_000_000),
)
def year_end(
    refusals, year, day_count, band_percent, base_kind, reading, years_later, unit, services, stays
):
    refuse_duplicates(refusals, "services", services, "id")
    if base_kind == "cost_based_budget":
        for index, service in enumerate(services):
            if service["cost_based_budget"] is None:
                refusals.refuse("missing", f"services[{index}].cost_based_budget")
    refusals.stop_if_refused()
    if year + years_later > LATEST_YEAR:
        refusals.refuse("overflow", "later_year")
    refusals.stop_if_refused()

    rates = []
    for index, service in enumerate(services):
        budget = (service["basis"], service["places"] * service["days"] * service["occupancy"])
        rate = rounded((budget[0] - (service["landed"] or 0)) / budget[1], unit)
        rates.append((budget[1], rate))
        refuse_too_large(refusals, index, *budget, service["landed"] or 0, rate)
    refusals.stop_if_refused()
    lines = billed_lines(refusals, year, day_count, services, [rate for _, rate in rates], stays)
    bills = {
        "lines": [shown_line(line) for line in lines],
        "payers": totals(lines, "payer"),
        "billed": amount_text(total_amount(lines)),
        "payments": [
            {"service": service["id"], **total}
            for service in services
            for total in totals([line for line in lines if line["stay"]["service"] == service["id"]], "payer")
        ],
    }
    too_large = overflowing(bills)
    if too_large:
        refusals.refuse("overflow", too_large)
    refusals.stop_if_refused()

    shown = []
    for index, (service, (expected_days, rate)) in enumerate(zip(services, rates)):
        own = [line for line in lines if line["stay"]["service"] == service["id"]]
        shown.append(close(refusals, index, service, (band_percent, base_kind, reading, unit), (expected_days, rate), own))
    refusals.stop_if_refused()
    return {
        "later_year": year + years_later,
        "services": [figures for figures, _ in shown],
        "payments": bills["payments"],
        "payers": bills["payers"],
        "lines": bills["lines"],
        "days": sum(line["days"] for line in lines),
        "billed": bills["billed"],
        **{
            name: amount_text(sum((exact[name] for _, exact in shown), Fraction(0)))
            for name in ["revenue", "cost", "result", "kept", "regulated"]
        },
    }


def refuse_too_large(refusals, index, basis, expected_days, regulated, rate):
    figures = {
        "expected_days": place_days_text(expected_days),
        "normal_rate": amount_text(rounded(basis / expected_days)),
        "change": amount_text(rounded(-regulated / expected_days)),
        "rate": amount_text(rate),
        "rounding_gap": amount_text(rounded(rate * expected_days - basis + regulated)),
    }
    if overflowing(figures) is not None:
        refusals.refuse("overflow", f"services[{index}]")


def billed_lines(refusals, year, day_count, services, rates, stays):
    """Return the lines of the bills; every service has one rate on all days of the year."""
    period = Days(date(year, 1, 1), date(year, 12, 31))
    valid = [
        {
            "service": service["id"], "first_day": period.first, "last_day": period.last, "base_rate": rate,
            "packages": None, "supplements": None,
        }
        for service, rate in zip(services, rates)
    ]  # fmt: skip
    refuse_stays(refusals, period, day_count, valid, stays, set())
    refusals.stop_if_refused()
    lines = [
        line for stay in stays for line in stay_lines(stay, days_within(stay_days(stay, day_count), period), valid)
    ]
    return sorted(lines, key=line_order)


def close(refusals, index, service, terms, budgeted, lines):
    """Return the figures of a service as they are shown, and its amounts exactly."""
    (band_percent, base_kind, reading, unit), (expected_days, rate) = terms, budgeted
    billed_days, billed = sum(line["days"] for line in lines), total_amount(lines)
    revenue = billed + (service["other_revenue"] or 0)
    base = {"turnover": revenue, "basis": service["basis"], "cost_based_budget": service["cost_based_budget"]}[base_kind]
    band = max(base, Fraction(0)) * band_percent / 100
    result = revenue - service["cost"]
    within = max(-band, min(result, band))
    kept = service["kept"]
    if refuse_decision(refusals, index, reading, kept, within):
        return None, None
    if kept is None:
        regulated = rounded(result - within)
        kept = result - regulated
    else:
        regulated = result - kept
    later_days = service["later_places"] * service["later_days"] * service["later_occupancy"]
    later_rate = rounded((service["later_basis"] - regulated) / later_days, unit)
    exact = {"revenue": revenue, "cost": service["cost"], "result": result, "kept": kept, "regulated": regulated}
    figures = {
        "id": service["id"],
        "expected_days": place_days_text(expected_days),
        "rate": amount_text(rate),
        "billed_days": billed_days,
        "occupancy": percent_text(billed_days / (service["places"] * service["days"])),
        "billed": amount_text(billed),
        "revenue": amount_text(revenue),
        "result": amount_text(result),
        "band": amount_text(rounded(band)),
        "kept": amount_text(kept),
        "regulated": amount_text(regulated),
        "distance": amount_text(rounded(band - abs(result))),
        "later_expected_days": place_days_text(later_days),
        "later_change": amount_text(rounded(-regulated / later_days)),
        "later_rate": amount_text(later_rate),
    }
    if overflowing(figures) is not None:
        refusals.refuse("overflow", f"services[{index}]")
    else:
        refuse_too_large(refusals, index, service["later_basis"], later_days, regulated, later_rate)
    return figures, exact


def refuse_decision(refusals, index, reading, kept, within):
    """Return whether the part that the operator decides to keep is refused."""
    code = None
    if (reading == "carry_over") != (kept is not None):
        code = "missing" if kept is None else "not_allowed"
    elif kept is not None and not min(within, 0) <= kept <= max(within, 0):
        code = "out_of_range"
    if code:
        refusals.refuse(code, f"services[{index}].kept")
    return code is not None
