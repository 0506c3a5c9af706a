"""The ledger of a service: every øre of every year has exactly one destination."""
from fractions import Fraction

import read
from account import Terms, balance, lands_too_late, run, terms_of_year, within_band
from closure import USERS, account_fields, own_share_and_rest
from figures import amount_text, decimal_text, exact_amount_text, place_days_text, rounded
from limits import refuse_overflow
from read import Optional, items, record
from registry import rule
from set_aside import LEFT
from splitting import METHOD, refuse_part_of_unit, refuse_weights

MOST_ENTRIES = 1_000
MOST_OPEN = 100_000
MOST_YEARS = 100

CORRECTION = record(year=read.year, amount=read.amount)
YEAR = record(
    year=read.year,
    basis=read.amount,
    cost_based_budget=Optional(read.amount_not_negative),
    places=read.places,
    days=read.day_count,
    occupancy=read.occupancy,
    charged_rate=Optional(read.amount),
    occupied_days=Optional(read.place_days),
    cost=Optional(read.amount),
    kept=Optional(read.amount),
    collected_directly=Optional(read.truth),
    corrections=Optional(items(CORRECTION, most=MOST_ENTRIES)),
    band_percent=Optional(read.percent),
    base_kind=Optional(read.base_kind),
    reading=Optional(read.result_reading),
    years_later=Optional(read.years_later),
    used=Optional(read.amount_not_negative),
)
CLOSURE = record(
    turnover=read.amount_not_negative,
    band_percent=read.percent,
    unit=read.unit,
    method=METHOD,
    operator=read.party_id,
    users=USERS,
)
OPEN_AMOUNT = record(result_year=read.year, landing_year=read.year, amount=read.amount)
SETTLED_YEAR = record(
    year=read.year,
    result=read.amount,
    base=read.amount_not_negative,
    band_percent=read.percent,
    reading=read.result_reading,
    collected_directly=read.truth,
    kept=read.amount,
    regulated=read.amount,
)
LISTS = {
    "open": Optional(items(OPEN_AMOUNT, most=MOST_OPEN, fewest=0)),
    "settled": Optional(items(SETTLED_YEAR, most=MOST_ENTRIES, fewest=0)),
}
SET_ASIDE = {"set_aside": Optional(items(LEFT, most=300, fewest=0))}
CARRIED = record(**LISTS, uncorrected=Optional(record(**LISTS, **SET_ASIDE)), **SET_ASIDE)
NOTHING_CARRIED = {"open": None, "settled": None, "uncorrected": None, "set_aside": None}
MOVED = ["opening", "set_aside", "used", "lapsed", "closing"]


@rule(
    band_percent=read.percent,
    base_kind=read.base_kind,
    reading=read.result_reading,
    years_later=read.years_later,
    unit=read.unit,
    life_years=Optional(read.years_later),
    opening=Optional(CARRIED),
    years=items(YEAR, most=MOST_YEARS),
    closure=Optional(CLOSURE),
)
def ledger(problems, band_percent, base_kind, reading, years_later, unit, life_years, opening, years, closure):
    terms = Terms(band_percent, base_kind, reading, years_later, unit, life_years)
    carried = opening or NOTHING_CARRIED
    refuse_carried(problems, carried, years[0]["year"])
    has_some = carried["set_aside"] or (carried["uncorrected"] or {}).get("set_aside")
    if life_years is None and has_some:
        problems.refuse("missing", "life_years")
    refuse_years(problems, terms, carried, years, closure)
    refuse_closure(problems, years, closure)
    problems.stop_if_refused()
    closes = closure is not None
    corrected = run(terms, carried, years, closes)
    uncorrected = run(terms, carried["uncorrected"] or carried, years, closes, corrected=False)
    refuse_decisions(problems, years, corrected)
    first_corrected = first_corrected_year(carried, years)
    shown = shown_years(years, corrected, uncorrected, first_corrected)
    refuse_overflow(problems, {"years": shown}, "years")  # a closure has the balance of years that fit
    account = settle_closure(problems, closure, corrected)
    output = {
        "years": shown,
        "closure": account,
        **totals(corrected, account),
        "closing": {
            **shown_carried(corrected),
            "uncorrected": None if first_corrected is None else shown_carried(uncorrected) | shown_left(uncorrected),
            **shown_left(corrected),
        },
        "set_aside": None if life_years is None else shown_set_aside(corrected),
    }
    runs = [corrected] if first_corrected is None else [corrected, uncorrected]
    refuse_overflow(problems, output, "years", any(map(lands_too_late, runs)))
    return output


def refuse_carried(problems, carried, first_year, place="opening"):
    for index, entry in enumerate(carried["open"] or []):
        if entry["landing_year"] < first_year:
            problems.refuse("out_of_range", f"{place}.open[{index}].landing_year")
    seen = set()
    for index, entry in enumerate(carried["settled"] or []):
        if entry["year"] >= first_year:
            problems.refuse("out_of_range", f"{place}.settled[{index}].year")
        elif entry["year"] in seen:
            problems.refuse("duplicate", f"{place}.settled[{index}].year")
        seen.add(entry["year"])
    if carried.get("uncorrected") is not None:
        refuse_carried(problems, carried["uncorrected"], first_year, place + ".uncorrected")
    seen = set()
    for index, entry in enumerate(carried["set_aside"] or []):
        if entry["year"] >= first_year:
            problems.refuse("out_of_range", f"{place}.set_aside[{index}].year")
        elif entry["year"] in seen:
            problems.refuse("duplicate", f"{place}.set_aside[{index}].year")
        seen.add(entry["year"])


def refuse_years(problems, terms, carried, years, closure):
    known = {entry["year"] for entry in carried["settled"] or []}
    known |= {year["year"] for year in years if year["cost"] is not None}
    after_none = False
    for index, year in enumerate(years):
        place, own = f"years[{index}]", terms_of_year(terms, year)
        has_days, has_cost = year["occupied_days"] is not None, year["cost"] is not None
        if index and year["year"] != years[index - 1]["year"] + 1:
            problems.refuse("out_of_range", place + ".year")
        if own.base_kind == "cost_based_budget" and has_cost and year["cost_based_budget"] is None:
            problems.refuse("missing", place + ".cost_based_budget")
        if has_days != has_cost:
            problems.refuse("missing", place + (".cost" if has_days else ".occupied_days"))
        if has_days and has_cost and after_none:
            problems.refuse("not_allowed", place + ".cost")
        after_none = after_none or not (has_days or has_cost)
        closing_year = closure is not None and index == len(years) - 1
        refuse_decision(problems, own, year, closing_year, place + ".kept")
        refuse_corrections(problems, known, year, place + ".corrections")
        if year["used"] is not None and (terms.life_years is None or not has_cost):
            problems.refuse("not_allowed", place + ".used")


def refuse_decision(problems, terms, year, closing_year, place):
    decides = terms.reading == "carry_over" and year["cost"] is not None
    decides = decides and not year["collected_directly"] and not closing_year
    if decides and year["kept"] is None:
        problems.refuse("missing", place)
    if not decides and year["kept"] is not None:
        problems.refuse("not_allowed", place)


def refuse_corrections(problems, known, year, place):
    for index, correction in enumerate(year["corrections"] or []):
        if correction["year"] >= year["year"]:
            problems.refuse("out_of_range", f"{place}[{index}].year")
        elif correction["year"] not in known:
            problems.refuse("unknown_choice", f"{place}[{index}].year")
    if year["corrections"] is not None and year["cost"] is None:
        problems.refuse("not_allowed", place)


def refuse_closure(problems, years, closure):
    if closure is None:
        return
    if years[-1]["cost"] is None and years[-1]["occupied_days"] is None:  # otherwise only the days are reported
        problems.refuse("missing", f"years[{len(years) - 1}].cost")
    refuse_weights(problems, "closure.users", closure["users"], "usage")


def refuse_decisions(problems, years, corrected):
    """Refuse decisions beyond the band, and more used than is set aside."""
    for index, (year, figures) in enumerate(zip(years, corrected.years)):
        if year["kept"] is not None:
            most = within_band(figures["result"], figures["band"])
            if not min(0, most) <= year["kept"] <= max(0, most):
                problems.refuse("out_of_range", f"years[{index}].kept")
        problems.stop_if_refused()
        if corrected.moved and corrected.moved[index]["too_much"]:
            problems.refuse("out_of_range", f"years[{index}].used")
        problems.stop_if_refused()


def settle_closure(problems, closure, corrected):
    if closure is None:
        return None
    deficit = -corrected.years[-1]["closed"]
    if deficit < 0 or any(corrected.set_aside.values()):
        problems.refuse("open_value", "closure")
    problems.stop_if_refused()
    _, rest = own_share_and_rest(deficit, closure["turnover"], closure["band_percent"])
    refuse_part_of_unit(problems, [rest], closure["unit"], closure["method"], "closure.unit")
    problems.stop_if_refused()
    return account_fields(deficit, **closure)


def first_corrected_year(carried, years):
    """The first year if the earlier run was corrected; None if nothing is."""
    if carried["uncorrected"] is not None:
        return years[0]["year"]
    return next((year["year"] for year in years if year["corrections"]), None)


def shown_years(years, corrected, uncorrected, first_corrected):
    shown = []
    for year, figures, without in zip(years, corrected.years, uncorrected.years):
        is_corrected = first_corrected is not None and year["year"] >= first_corrected
        shown.append(shown_year(year, figures, without["rate"] if is_corrected else None))
    return shown


def shown_year(year, figures, rate_without_corrections):
    def shown(name, text=amount_text):
        value = figures.get(name)
        return None if value is None else text(value)

    return {
        "year": year["year"],
        "expected_days": shown("expected_days", place_days_text),
        "normal_rate": amount_text(rounded(figures["normal_rate"])),
        "landed": shown("landed"),
        "rate": shown("rate"),
        "rate_without_corrections": None if rate_without_corrections is None else amount_text(rate_without_corrections),
        "charged_rate": shown("charged_rate"),
        "occupied_days": None if year["occupied_days"] is None else place_days_text(year["occupied_days"]),
        "revenue": shown("revenue"),
        "cost": None if year["cost"] is None else amount_text(year["cost"]),
        "result": shown("result"),
        "band": shown("band", exact_amount_text),
        **{name: shown(name) for name in ["kept", "regulated", "direct"]},
        **{name: shown(name) for name in ["corrected_result", "corrected_kept", "corrected_regulated"]},
        **{name: shown(name) for name in ["collected", "collection_gap", "opening", "closed", "closing"]},
    }


def totals(corrected, account):
    def total(name):
        return sum((figures.get(name) or Fraction(0) for figures in corrected.years), Fraction(0))

    own_share, rest = (Fraction(account[name]) if account else Fraction(0) for name in ["own_share", "rest"])
    return {
        "opening_balance": amount_text(corrected.opening_balance),
        "results": amount_text(total("result") + total("corrected_result")),
        "kept": amount_text(total("kept") + total("corrected_kept") - own_share - total("lapsed")),
        "landed": amount_text(total("landed")),
        "direct": amount_text(total("direct")),
        "paid_at_closure": amount_text(-rest),
        "closing_balance": amount_text(balance(corrected.open)),
    }


def shown_carried(corrected):
    in_order = sorted(corrected.open, key=lambda entry: (entry["landing_year"], entry["result_year"]))
    return {
        "open": [{**entry, "amount": amount_text(entry["amount"])} for entry in in_order],
        "settled": [shown_settled(corrected.settled[year]) for year in sorted(corrected.settled)],
    }


def shown_left(run):
    left = [{"year": year, "amount": amount_text(run.set_aside[year])} for year in sorted(run.set_aside) if run.set_aside[year]]
    return {"set_aside": left or None}


def shown_set_aside(run):
    def total(name):
        return amount_text(sum(entry[name] for entry in run.moved))

    return {
        "years": [{"year": entry["year"], **{name: amount_text(entry[name]) for name in MOVED}} for entry in run.moved],
        "lapses": [{**entry, "amount": amount_text(entry["amount"])} for entry in run.lapses],
        "closing": shown_left(run)["set_aside"] or [],
        "opening_balance": amount_text(run.moved[0]["opening"]),
        **{name: total(name) for name in ["set_aside", "used", "lapsed"]},
        "closing_balance": amount_text(run.moved[-1]["closing"]),
    }


def shown_settled(entry):
    amounts = {name: amount_text(entry[name]) for name in ["result", "base", "kept", "regulated"]}
    return {**entry, **amounts, "band_percent": decimal_text(entry["band_percent"], 4)}
