"""Draws ledgers: results at the band, terms that change, corrections, openings from an earlier run, closures."""
from fractions import Fraction
from math import floor

import draw
from account import within_band
from draw import amount_text, count, nudge, text
from draw_closure import whole_rest
from draw_financing import METHODS
from figures import OERE, rounded
from ledger import ledger as settle
from read import Refused

BASE_KINDS = ["turnover", "cost_based_budget", "basis"]


def ledger(rng, edge):
    given = terms(rng, edge)
    first_year, number = first_year_of(rng, edge), rng.choice([1, 2, 3, 3, 4, 5])
    if rng.random() < 0.25:
        given["opening"] = opening(rng, edge, first_year)
    elif rng.random() < 0.1:
        given["opening"] = rng.choice([None, {}, {"open": [], "settled": []}])
    settled = number if rng.random() < 0.5 else rng.randint(0, number)
    if rng.random() < 0.35:
        put_life(rng, given, first_year)
    given["years"] = []
    terms_change = rng.random() < 0.4
    for index in range(number):
        own = own_terms(rng, edge) if terms_change else {}
        budget = budget_year(rng, edge, given, first_year + index, own)
        given["years"].append(budget)
        put_budget_tie(rng, edge, given, budget)
        if index < settled:
            put_result(rng, edge, given, budget)
            put_used(rng, edge, given, budget)
    if settled == number and rng.random() < 0.35:
        put_closure(rng, edge, given)
    if number > 1 and rng.random() < 0.4:
        given = later_run(given, rng.randint(1, number - 1))
    return given


def terms(rng, edge):
    percent = rng.choice([Fraction(5)] * 5 + [Fraction(0), Fraction(1000), Fraction(rng.randint(0, 200_000), 10_000)])
    return {
        "band_percent": text(rng, percent, 4),
        "base_kind": rng.choice(BASE_KINDS),
        "reading": rng.choice(["own_risk", "own_risk", "carry_over"]),
        "years_later": count(rng, rng.choice([2, 2, 2, 1, rng.randint(1, 10)])),
        "unit": draw.unit(rng)[1] if edge else rng.choice(["1", "1", "0.01", "10"]),
    }


def put_life(rng, given, first_year):
    """Let surpluses be set aside; some are left of earlier years, of which a few are older than their life."""
    given["life_years"] = count(rng, rng.choice([1, 1, 2, 3, 5, 10]))
    if rng.random() < 0.5:
        before = given.get("opening") or {}
        years = rng.sample(range(max(1900, first_year - 8), first_year), min(rng.randint(0, 4), max(0, first_year - 1900)))
        before["set_aside"] = [{"year": year, "amount": amount_text(rng, draw.everyday_amount(rng))} for year in years]
        if before.get("uncorrected") is not None and rng.random() < 0.5:
            before["uncorrected"]["set_aside"] = before["set_aside"][:1]
        given["opening"] = before


def put_used(rng, edge, given, budget):
    """Use some of what is set aside, or all of it, or an øre more of the oldest."""
    account = settled_so_far(given) if "life_years" in given and rng.random() < 0.6 else None
    if account is None:
        return
    here = account["set_aside"]["years"][-1]
    there_is = Fraction(here["opening"])
    used = rng.choice([there_is, there_is / 2, Fraction(0), there_is - OERE if edge else there_is / 3])
    budget["used"] = amount_text(rng, max(Fraction(0), rounded(used)))


def own_terms(rng, edge):
    """Draw the terms that a year has of its own; it may land in the year of another result."""
    drawn = {**terms(rng, edge), "years_later": count(rng, rng.choice([1, 2, 3]))}
    del drawn["unit"]
    own = {name: value for name, value in drawn.items() if rng.random() < 0.4}
    return {name: None if rng.random() < 0.05 else value for name, value in own.items()}


def term(given, budget, name):
    """Return a term of a year: its own, or that of the account."""
    own = budget.get(name)
    return given[name] if own is None else own


def first_year_of(rng, edge):
    """Draw the first year, rarely so late that a re-regulation falls after the last valid year."""
    return rng.choice([1900, 2190, 2194]) if edge and rng.random() < 0.1 else rng.randint(2015, 2030)


def settled_so_far(given):
    try:
        return settle(given)
    except Refused:
        return None


def budget_year(rng, edge, given, year, own):
    places, days = draw.places(rng), draw.days(rng)
    share, occupancy = draw.round_occupancy(rng) if edge else draw.occupancy(rng)
    basis = Fraction(rng.randint(100, 20_000)) * places * days * share
    if rng.random() < 0.1:
        basis = rng.choice([draw.amount(rng), -basis, Fraction(0)])
    budget = {
        "year": count(rng, year),
        "basis": amount_text(rng, basis),
        "places": text(rng, places, 2),
        "days": count(rng, days),
        "occupancy": occupancy,
        **own,
    }
    if term(given, budget, "base_kind") == "cost_based_budget" or rng.random() < 0.2:
        odd = Fraction(2 * rng.randint(0, 10**8) + 1, 10)  # 5 % of it ends in half an øre
        budget["cost_based_budget"] = amount_text(rng, odd if edge else draw.everyday_amount(rng))
    if rng.random() < 0.2:
        rate = rng.choice([Fraction(rng.randint(50_000, 1_500_000), 100), Fraction(0), Fraction(-1, 2)])
        budget["charged_rate"] = amount_text(rng, rate)
    return budget


def put_budget_tie(rng, edge, given, budget):
    """Place the rate, with re-regulation, midway between two units."""
    told = settled_so_far(given) if edge and rng.random() < 0.4 else None
    if told is None:
        return
    latest, unit = told["years"][-1], Fraction(given["unit"])
    wanted = draw.half_unit(rng, unit, 500) * Fraction(latest["expected_days"])
    budget["basis"] = amount_text(rng, wanted + Fraction(latest["landed"]) + nudge(rng))


def put_result(rng, edge, given, budget):
    told = settled_so_far(given)
    if told is None or (len(given["years"]) > 1 and "cost" not in given["years"][-2]):
        return
    latest = told["years"][-1]
    expected = Fraction(latest["expected_days"])
    occupied = rounded(expected * rng.randint(0, 130) / 100, rng.choice([1, 1, 1, OERE, OERE**4]))
    if rng.random() < 0.1:
        occupied = rng.choice([Fraction(0), rounded(expected)])
    revenue = rounded(occupied * Fraction(latest["charged_rate"]))
    bases = {"turnover": revenue, "basis": Fraction(budget["basis"])}
    base = bases.get(term(given, budget, "base_kind"), Fraction(budget.get("cost_based_budget", 0)))
    band = max(Fraction(0), base) * Fraction(term(given, budget, "band_percent")) / 100
    result = wanted_result(rng, edge, band)
    budget["occupied_days"] = text(rng, occupied, 8)
    budget["cost"] = amount_text(rng, revenue + Fraction(latest["landed"]) - result)
    if rng.random() < 0.25:
        budget["collected_directly"] = rng.choice([True, True, False, None])
    if term(given, budget, "reading") == "carry_over" and not budget.get("collected_directly"):
        budget["kept"] = amount_text(rng, decision(rng, edge, within_band(result, band)))
    corrections = drawn_corrections(rng, edge, told["closing"]["settled"])
    if corrections:
        budget["corrections"] = corrections


def wanted_result(rng, edge, band):
    if edge:
        return rng.choice([1, -1, -1]) * rounded(band + rng.choice([0, 0, 0, 1, band])) + nudge(rng)
    return rng.choice([1, -1, -1]) * rounded(band * rng.randint(0, 300) / 100 + rng.randint(0, 10**6))


def decision(rng, edge, within):
    """Draw the amount kept by the operator: zero, the maximum, or between."""
    part = rng.choice([0, 1, 1]) if edge else Fraction(rng.randint(0, 100), 100)
    kept = Fraction(floor(abs(within) * part * 100), 100)
    if edge and rng.random() < 0.03:
        kept += rng.choice([OERE, -kept - OERE])
    return -kept if within < 0 else kept


def drawn_corrections(rng, edge, settled):
    corrections = []
    while settled and rng.random() < 0.3 and len(corrections) < 4:
        corrected = rng.choice(settled)
        amount = rng.choice([1, -1]) * draw.everyday_amount(rng)
        if edge:  # the corrected result at the band, at zero, or unchanged
            band = Fraction(corrected["base"]) * Fraction(corrected["band_percent"]) / 100
            wanted = rng.choice([band, -band, Fraction(0)]) + nudge(rng)
            amount = rng.choice([rounded(wanted) - Fraction(corrected["result"]), Fraction(0), OERE])
        corrections.append({"year": count(rng, corrected["year"]), "amount": amount_text(rng, amount)})
    return corrections


def opening(rng, edge, first_year):
    """Draw the carried amounts of an earlier run: settled years in any order, and open amounts."""
    years = rng.sample(range(max(1900, first_year - 6), first_year), rng.randint(0, min(3, first_year - 1900)))
    carried = {
        "open": [open_amount(rng, edge, first_year) for _ in range(rng.randint(0, 3))],
        "settled": [settled_year(rng, edge, year) for year in years],
    }
    if rng.random() < 0.3:
        carried["uncorrected"] = {
            "open": [dict(entry) for entry in carried["open"] if rng.random() < 0.5],
            "settled": [dict(entry) for entry in carried["settled"]],
        }
    return {name: value for name, value in carried.items() if value or rng.random() < 0.5}


def open_amount(rng, edge, first_year):
    landing_year = min(2199, first_year + rng.choice([0, 0, 1, 2, 9]))
    amount = rng.choice([1, -1, -1]) * draw.everyday_amount(rng) if rng.random() < 0.9 else Fraction(0)
    return {
        "result_year": count(rng, max(1900, landing_year - rng.choice([1, 2, 2]))),
        "landing_year": count(rng, landing_year),
        "amount": amount_text(rng, amount),
    }


def settled_year(rng, edge, year):
    base, directly = draw.everyday_amount(rng), rng.random() < 0.2
    band = base / 20
    result = -draw.everyday_amount(rng) if directly else rounded(wanted_result(rng, edge, band))
    regulated = Fraction(0) if directly else rounded(result - within_band(result, band))
    return {
        "year": count(rng, year),
        "result": amount_text(rng, result),
        "base": amount_text(rng, base),
        "band_percent": text(rng, 5, 4),
        "reading": rng.choice(["own_risk", "own_risk", "carry_over"]),
        "collected_directly": directly,
        "kept": amount_text(rng, Fraction(0) if directly else result - regulated),
        "regulated": amount_text(rng, regulated),
    }


def put_closure(rng, edge, given):
    """Draw a closing deficit that can be split, or rarely a surplus, for which no rule is known."""
    latest = given["years"][-1]
    decides = term(given, latest, "reading") == "carry_over" and not latest.get("collected_directly")
    if decides and "cost" in latest:
        latest["kept"] = "0"
    told = settled_so_far(given)
    if told is None or "cost" not in latest:
        return
    figures = {name: Fraction(value) for name, value in told["years"][-1].items() if name in MET_AT_CLOSURE}
    balance = figures["closing"] - figures["regulated"] + figures["result"]
    names = draw.names(rng, 1, 4)
    (unit, unit_text), method = draw.unit(rng) if rng.random() < 0.3 else (OERE, "0.01"), rng.choice(METHODS)
    turnover = rounded(draw.everyday_amount(rng), 20 * unit)
    given["closure"] = {
        "turnover": amount_text(rng, turnover),
        "band_percent": text(rng, 5, 4),
        "unit": unit_text,
        "method": method,
        "operator": rng.choice([*names, "Fredericia"]),
        "users": [
            {"id": name, "usage": text(rng, weight, 6)}
            for name, weight in zip(names, draw.weights(rng, len(names), edge))
        ],
    }
    latest.pop("kept", None)
    if rng.random() < 0.05:
        return
    deficit = max(Fraction(0), -balance)
    if edge or rng.random() < 0.3:  # at the own share, an øre off, or zero
        deficit = rng.choice([max(Fraction(0), turnover / 20 + nudge(rng)), Fraction(0), deficit])
    if method == "largest_remainder":
        deficit = whole_rest(deficit, turnover / 20, unit)
    latest["cost"] = amount_text(rng, Fraction(latest["cost"]) + balance + deficit)


MET_AT_CLOSURE = {"closing", "regulated", "result"}


def later_run(given, number):
    """Return the same ledger after its first years were settled in a separate run."""
    first = {name: value for name, value in given.items() if name != "closure"}
    told = settled_so_far({**first, "years": given["years"][:number]})
    if told is None:
        return given
    return {**given, "opening": told["closing"], "years": given["years"][number:]}


RULES = {"ledger": ledger}
