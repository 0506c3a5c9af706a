"""Bills: the days of each stay at the rate that is valid on each day."""
from fractions import Fraction

import read
from figures import amount_text
from periods import DAY_COUNTS, days_from, days_within, refuse_period, refuse_turned, stay_days
from read import Optional, items, record
from registry import rule
from splitting import refuse_duplicates

MOST_LINES = 1_000_000
PACKAGE = record(number=read.package_number, price=read.amount)
SUPPLEMENT = record(name=read.party_id, price=read.amount)
RATE = record(
    service=read.party_id,
    first_day=read.date,
    last_day=read.date,
    base_rate=read.amount,
    packages=Optional(items(PACKAGE)),
    supplements=Optional(items(SUPPLEMENT)),
)
STAY = record(
    citizen=read.party_id,
    service=read.party_id,
    first_day=read.date,
    last_day=Optional(read.date),
    payer=read.party_id,
    acting=Optional(read.party_id),
    residence=Optional(read.party_id),
    package=Optional(read.package_number),
    supplements=Optional(items(read.party_id)),
)


@rule(
    first_day=read.date,
    last_day=read.date,
    day_count=read.choice(*DAY_COUNTS),
    rates=items(RATE, most=100_000),
    stays=items(STAY, most=1_000_000),
)
def bills(reading, first_day, last_day, day_count, rates, stays):
    if line_count(days_from(first_day, last_day), day_count, rates, stays) > MOST_LINES:
        reading.refuse("too_many", "stays")
        reading.stop_if_refused()
    period = refuse_period(reading, first_day, last_day)
    turned_services = refuse_rates(reading, rates)
    refuse_stays(reading, period, day_count, rates, stays, turned_services)
    reading.stop_if_refused()
    lines = []
    for stay in stays:
        lines += stay_lines(stay, days_within(stay_days(stay, day_count), period), rates)
    lines.sort(key=line_order)
    return {
        "lines": [shown_line(line) for line in lines],
        "payers": totals(lines, "payer"),
        "residences": totals(lines, "residence"),
        "days": sum(line["days"] for line in lines),
        "amount": amount_text(total_amount(lines)),
    }


def line_count(period, day_count, rates, stays):
    """Count the lines: days of a stay at one rate in one month."""
    if period is None:
        return 0
    by_service = {}
    for rate in rates:
        by_service.setdefault(rate["service"], []).append(days_from(rate["first_day"], rate["last_day"]))
    count = 0
    for stay in stays:
        days, valid = stay_days(stay, day_count), by_service.get(stay["service"], [None])
        if days is None or None in valid:
            continue
        for rate in valid:
            first, last = max(days.first, rate.first, period.first), min(days.last, rate.last, period.last)
            if first <= last:
                count += 12 * (last.year - first.year) + last.month - first.month + 1
    return count


def refuse_rates(reading, rates):
    """Return the services with a rate that ends before it starts, for which no day has a certain rate."""
    turned_services = set()
    for index, rate in enumerate(rates):
        place = f"rates[{index}]"
        if refuse_turned(reading, rate, place):
            turned_services.add(rate["service"])
        refuse_duplicates(reading, place + ".packages", rate["packages"] or [], "number")
        refuse_duplicates(reading, place + ".supplements", rate["supplements"] or [], "name")
    days = [days_from(rate["first_day"], rate["last_day"]) for rate in rates]
    refuse_overlaps(reading, "rates", [rate["service"] for rate in rates], days)
    return turned_services


def refuse_stays(reading, period, day_count, rates, stays, turned_services):
    services = {rate["service"] for rate in rates}
    for index, stay in enumerate(stays):
        place = f"stays[{index}]"
        refuse_turned(reading, stay, place)
        if stay["service"] not in services:
            reading.refuse("unknown_choice", place + ".service")
        refuse_twice(reading, stay["supplements"] or [], place + ".supplements")
        if period and stay["service"] in services - turned_services:
            refuse_days(reading, stay, days_within(stay_days(stay, day_count), period), rates, place)
    keys = [(stay["citizen"], stay["service"]) for stay in stays]
    refuse_overlaps(reading, "stays", keys, [stay_days(stay, day_count) for stay in stays])


def refuse_twice(reading, names, place):
    for index, name in enumerate(names):
        if name in names[:index]:
            reading.refuse("duplicate", f"{place}[{index}]")


def refuse_days(reading, stay, days, rates, place):
    """Refuse days without a rate, and packages or supplements missing from the rate of a day."""
    valid = [valid_rates(stay, day, rates) for day in days]
    if not all(valid):
        reading.refuse("no_rate", place)
    met = [rate for rates_of_day in valid for rate in rates_of_day]
    if stay["package"] is not None and any(stay["package"] not in package_prices(rate) for rate in met):
        reading.refuse("unknown_choice", place + ".package")
    for index, name in enumerate(stay["supplements"] or []):
        if any(name not in supplement_prices(rate) for rate in met):
            reading.refuse("unknown_choice", f"{place}.supplements[{index}]")


def refuse_overlaps(reading, place, keys, days):
    """Refuse the later of two with a common day: by first day, then by position in the list."""
    last_taken, overlapping = {}, []
    some = [index for index in range(len(days)) if days[index] is not None]
    for index in sorted(some, key=lambda index: days[index].first):  # stable for equal days
        key = keys[index]
        if key in last_taken and days[index].first <= last_taken[key]:
            overlapping.append(index)
        last_taken[key] = max(days[index].last, last_taken.get(key, days[index].last))
    for index in sorted(overlapping):
        reading.refuse("overlap", f"{place}[{index}].first_day")


def valid_rates(stay, day, rates):
    """At most one, once the rates are known not to overlap."""
    of_service = [rate for rate in rates if rate["service"] == stay["service"]]
    return [rate for rate in of_service if rate["first_day"] <= day <= rate["last_day"]]


def package_prices(rate):
    return {package["number"]: package["price"] for package in rate["packages"] or []}


def supplement_prices(rate):
    return {supplement["name"]: supplement["price"] for supplement in rate["supplements"] or []}


def price_of(stay, rate):
    package = Fraction(0) if stay["package"] is None else package_prices(rate)[stay["package"]]
    supplements = supplement_prices(rate)
    return rate["base_rate"] + package + sum(supplements[name] for name in stay["supplements"] or [])


def stay_lines(stay, days, rates):
    """One line per month and price, even if the days at that price are not consecutive."""
    lines = {}
    for day in days:
        (rate,) = valid_rates(stay, day, rates)
        month, price = str(day)[:7], price_of(stay, rate)
        first = {"stay": stay, "month": month, "first_day": day, "rate": price, "days": 0}
        lines.setdefault((month, price), first)["days"] += 1
    return list(lines.values())


def line_order(line):
    stay = line["stay"]
    return stay["payer"], line["month"], stay["service"], stay["citizen"], line["first_day"]


def shown_line(line):
    stay = line["stay"]
    return {
        "payer": stay["payer"],
        "month": line["month"],
        "service": stay["service"],
        "citizen": stay["citizen"],
        "acting": stay["acting"],
        "residence": stay["residence"],
        "days": line["days"],
        "rate": amount_text(line["rate"]),
        "amount": amount_text(line["days"] * line["rate"]),
    }


def totals(lines, role):
    """Return the days and the amount of each municipality in this role, by name; without lines that name none."""
    by_name = {}
    for line in lines:
        if line["stay"][role] is not None:
            by_name.setdefault(line["stay"][role], []).append(line)
    return [
        {role: name, "days": sum(line["days"] for line in own), "amount": amount_text(total_amount(own))}
        for name, own in sorted(by_name.items())
    ]


def total_amount(lines):
    return sum((line["days"] * line["rate"] for line in lines), Fraction(0))
