"""Rates against an agreed ceiling: one service, or several as an average by days."""
from fractions import Fraction
from math import ceil, prod

import read
from figures import OERE, amount_text, rounded, weight_text
from rates import SERIES
from read import Optional, items, record
from registry import rule
from splitting import refuse_duplicates

SERVICE = record(service=read.party_id, rate_before=read.rate, rate_after=read.rate, days=read.place_days)


@rule(
    base_year=read.year,
    year=read.year,
    services=items(SERVICE, most=10_000),
    series=Optional(SERIES),
    agreed_growth=read.change,
    unit=read.unit,
)
def rate_ceiling(reading, base_year, year, services, series, agreed_growth, unit):
    if year < base_year:
        reading.refuse("out_of_range", "year")
    refuse_services(reading, services)
    between = range(base_year + 1, year + 1)
    if series is not None and set(between) - {change["year"] for change in series}:
        reading.refuse("missing", "series")
    reading.stop_if_refused()
    growths = [change["change"] for change in series or [] if change["year"] in between] + [agreed_growth]
    factor = prod((1 + growth / 100 for growth in growths), start=Fraction(1))
    before, after = average(services, "rate_before"), average(services, "rate_after")
    above = max(Fraction(0), after - before * factor)
    days = sum(service["days"] for service in services)
    return {
        "factor": weight_text(factor),
        "services": [own(service, factor) for service in services],
        "rate_before": amount_text(rounded(before)),
        "rate_after": amount_text(rounded(after)),
        "allowed": amount_text(rounded(before * factor)),
        "distance": amount_text(rounded(before * factor - after)),
        "is_breached": above > 0,
        "reduction": amount_text(rounded_up(above, unit)),
        "excess": amount_text(rounded_up(above * days, OERE)),
    }


def refuse_services(reading, services):
    seen = set()
    for index, service in enumerate(services):
        if service["service"] in seen:
            reading.refuse("duplicate", f"services[{index}].service")
        seen.add(service["service"])
    if all(service["days"] == 0 for service in services):
        reading.refuse("zero_sum", "services")


def average(services, field):
    if len(services) == 1:
        return services[0][field]
    days = sum(service["days"] for service in services)
    return sum(service[field] * service["days"] for service in services) / days


def own(service, factor):
    allowed = service["rate_before"] * factor
    return {
        "service": service["service"],
        "allowed": amount_text(rounded(allowed)),
        "distance": amount_text(rounded(allowed - service["rate_after"])),
    }


def rounded_up(value, unit):
    return ceil(value / unit) * unit
