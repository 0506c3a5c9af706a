"""An independent implementation of every rule from its text, with exact fractions and no code shared with the library."""
import billing  # noqa: F401  importing these registers their rules
import capacity  # noqa: F401
import ceiling  # noqa: F401
import change  # noqa: F401
import closure  # noqa: F401
import costs  # noqa: F401
import financing  # noqa: F401
import guarantee  # noqa: F401
import ledger  # noqa: F401
import orientation  # noqa: F401
import places_account  # noqa: F401
import printed  # noqa: F401
import rates  # noqa: F401
import read
import read_terms
import recalculated  # noqa: F401
import refund  # noqa: F401
import scenarios  # noqa: F401
import small  # noqa: F401
import startup  # noqa: F401
import set_aside  # noqa: F401
import supervision  # noqa: F401
import warning  # noqa: F401
import year_end  # noqa: F401
from agreements import AGREEMENTS
from figures import amount_text, exact_amount_text, percent_text, place_days_text, rounded
from limits import overflowing
from read import Optional, Reading, Refused, items, record
from registry import RULES, WITH_WARNINGS, rule
from splitting import METHOD, refuse_duplicates, refuse_split, split, split_fields
from terms import Terms

LIMITS = record(lowest=read.percent, highest=Optional(read.percent))


@rule(basis=read.amount, places=read.places, days=read.day_count, occupancy=read.occupancy, unit=read.unit)
def daily_rate(reading, basis, places, days, occupancy, unit):
    expected_days = places * days * occupancy
    rate = rounded(basis / expected_days, unit)
    return {
        "expected_days": place_days_text(expected_days),
        "rate": amount_text(rate),
        "rounding_gap": amount_text(rounded(rate * expected_days - basis)),
    }


@rule(reference_rate=read.amount, reference_occupancy=read.occupancy, occupancy=read.occupancy, unit=read.unit)
def rate_at_occupancy(reading, reference_rate, reference_occupancy, occupancy, unit):
    rate = rounded(reference_rate * reference_occupancy / occupancy, unit)
    return {"rate": amount_text(rate), "change": amount_text(rate - reference_rate)}


SEGMENT = record(first_day=read.date, last_day=read.date, places=read.places)


@rule(capacity=items(SEGMENT, most=read.MOST_SEGMENTS), occupied_days=read.place_days)
def occupancy(reading, capacity, occupied_days):
    latest = None
    for index, segment in enumerate(capacity):
        if latest is not None and segment["first_day"] <= latest:
            reading.refuse("overlap", f"capacity[{index}].first_day")
        if segment["last_day"] < segment["first_day"]:
            reading.refuse("ends_before_start", f"capacity[{index}].last_day")
        latest = max(latest or segment["last_day"], segment["last_day"])
    reading.stop_if_refused()
    available_days = sum(segment_days(segment) * segment["places"] for segment in capacity)
    return {
        "available_days": place_days_text(available_days),
        "occupancy": percent_text(occupied_days / available_days),
    }


def segment_days(segment):
    return (segment["last_day"] - segment["first_day"]).days + 1


@rule(
    accounts=items(record(year=read.year, occupancy=read.occupancy), fewest=2),
    service_kind=read.choice("day_or_residential", "short_stay"),
    limits=record(day_or_residential=LIMITS, short_stay=LIMITS),
    decimals=read.integer(0, 4),
)
def budgeted_occupancy(reading, accounts, service_kind, limits, decimals):
    refuse_duplicates(reading, "accounts", accounts, "year")
    lowest, highest = limits[service_kind]["lowest"], limits[service_kind]["highest"]
    if highest is not None and lowest > highest:
        reading.refuse("out_of_range", f"limits.{service_kind}.highest")
    reading.stop_if_refused()
    latest, previous = sorted(accounts, key=lambda account: -account["year"])[:2]
    average = (latest["occupancy"] + previous["occupancy"]) / 2
    budgeted = max(average, lowest / 100)
    if highest is not None:
        budgeted = min(budgeted, highest / 100)
    return {
        "latest_year": latest["year"],
        "previous_year": previous["year"],
        "average": percent_text(average),
        "budgeted": percent_text(budgeted, decimals),
    }


@rule(vacant_places=read.places, days=read.day_count, base_rate=read.amount)
def vacancy(reading, vacant_places, days, base_rate):
    vacant_days = vacant_places * days
    return {
        "vacant_days": place_days_text(vacant_days),
        "lost_revenue": amount_text(rounded(vacant_days * base_rate)),
    }


@rule(
    amount=read.amount,
    unit=read.unit,
    method=METHOD,
    parties=items(record(id=read.party_id, weight=read.weight), most=read.MOST_PARTIES),
)
def allocate(reading, amount, unit, method, parties):
    refuse_split(reading, amount, unit, method, "parties", parties, "weight")
    reading.stop_if_refused()
    return split_fields(amount, split(amount, unit, method, parties, "weight"))


@rule(
    revenue=read.amount,
    cost=read.amount,
    base=read.amount_not_negative,
    base_kind=read.base_kind,
    band_percent=read.percent,
    reading=read.result_reading,
    kept=Optional(read.amount),
)
def year_result(problems, revenue, cost, base, base_kind, band_percent, reading, kept):
    result = revenue - cost
    band = base * band_percent / 100
    within_band = max(-band, min(band, result))
    refuse_kept(problems, reading, kept, within_band)
    problems.stop_if_refused()
    regulated = rounded(result - within_band) if reading == "own_risk" else result - kept
    return {
        "result": amount_text(result),
        "band": exact_amount_text(band),
        "kept": amount_text(result - regulated),
        "regulated": amount_text(regulated),
        "distance": amount_text(rounded(band - abs(result))),
    }


def refuse_kept(problems, reading, kept, within_band):
    if reading == "own_risk":
        if kept is not None:
            problems.refuse("not_allowed", "kept")
    elif kept is None:
        problems.refuse("missing", "kept")
    elif not min(0, within_band) <= kept <= max(0, within_band):
        problems.refuse("out_of_range", "kept")


@rule(
    year=read.year,
    years_later=read.years_later,
    regulated=read.amount,
    normal_rate=Optional(read.amount),
    basis=Optional(read.amount),
    places=read.places,
    days=read.day_count,
    occupancy=read.occupancy,
    unit=read.unit,
)
def reregulated_rate(reading, year, years_later, regulated, normal_rate, basis, places, days, occupancy, unit):
    if normal_rate is None and basis is None:
        reading.refuse("missing", "normal_rate")
    if normal_rate is not None and basis is not None:
        reading.refuse("not_allowed", "basis")
    reading.stop_if_refused()
    expected_days = places * days * occupancy
    if normal_rate is None:
        normal_rate = basis / expected_days
    change = -regulated / expected_days
    rate = rounded(normal_rate + change, unit)
    return {
        "rate_year": year + years_later,
        "expected_days": place_days_text(expected_days),
        "normal_rate": amount_text(rounded(normal_rate)),
        "change": amount_text(rounded(change)),
        "rate": amount_text(rate),
        "rounding_gap": amount_text(rounded((rate - normal_rate - change) * expected_days)),
    }


def settle(case):
    """Settle a case: {"output": ..., "warnings": [{"code", "place"}, ...]} or {"error": [{"code", "place"}, ...]}."""
    try:
        settle_rule, terms, dialect = case_keys(case)
        output, warnings = settle_rule(case["input"], dialect, terms)
        beyond = overflowing(output)
        if beyond is not None:
            return {"error": [{"code": "overflow", "place": beyond}]}
        meant = case.get("acknowledge") or []
        return {"output": output, "warnings": [warning for warning in warnings if warning["code"] not in meant]}
    except Refused as refused:
        return {"error": refused.problems}


def case_keys(case):
    """Read the keys of a case; first each alone, then what they are together."""
    reading = Reading()  # the dialect of the input does not apply to keys of the case
    kinds = {
        "on": Optional(read.date),
        "terms": Optional(read_terms.terms),
        "dialect": Optional(read.choice(*read.NUMBERS)),
    }
    keys = reading.fields({name: case[name] for name in kinds if name in case}, kinds)
    reading.stop_if_refused()
    reading.value(case.get("rule"), read.choice(*RULES), "rule")
    terms = keys["terms"]
    if terms is None:
        terms = short_form(reading, case.get("agreement"), keys["on"])
    else:
        for beside in ["agreement", "on"]:
            if case.get(beside) is not None:
                reading.refuse("not_allowed", beside)
    reading.stop_if_refused()
    return WITH_WARNINGS[case["rule"]], terms, keys["dialect"] or "machine"


def short_form(reading, name, on):
    """Return the terms of one known agreement on a day; both are given, or neither."""
    if name is None:
        return Terms() if on is None else reading.refuse("missing", "agreement")
    if reading.value(name, read.choice(*AGREEMENTS), "agreement") is not None and on is not None:
        days = AGREEMENTS[name].days
        if days is not None and not days[0] <= on <= days[1]:
            reading.refuse("outside_period", "on")
        return Terms([AGREEMENTS[name]], on)
    return reading.refuse("missing", "on") if on is None else None
