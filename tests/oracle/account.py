"""The account of a service from year to year: amounts charged, kept, regulated, and open for a later rate."""
from collections import namedtuple
from fractions import Fraction
from math import trunc

from figures import OERE, rounded

NOTHING = Fraction(0)
LAST_YEAR = 2199
# One run over the years: the figures of each, the opening balance, and the carried amounts.
Run = namedtuple("Run", "years opening_balance open settled set_aside moved lapses")
Terms = namedtuple("Terms", "band_percent base_kind reading years_later unit life_years", defaults=[None])
OF_A_YEAR = ["band_percent", "base_kind", "reading", "years_later"]  # the terms that a year may have of its own


def run(terms, carried, years, closes=False, corrected=True):
    """With `closes`, the service closes in the last year."""
    open_amounts = [dict(entry) for entry in carried["open"] or []]
    settled = {entry["year"]: dict(entry) for entry in carried["settled"] or []}
    opening_balance = balance(open_amounts)
    left = {entry["year"]: entry["amount"] for entry in carried.get("set_aside") or []}
    shown, moved, lapses = [], [], []
    for index, year in enumerate(years):
        closing_year = closes and index == len(years) - 1
        own = terms_of_year(terms, year)
        figures, open_amounts = run_year(own, open_amounts, settled, year, closing_year, corrected)
        if terms.life_years is not None:
            movement, gone = set_aside_of_year(own, left, year, figures, corrected)
            moved.append(movement)
            lapses += gone
            figures["lapsed"] = movement["lapsed"]
            figures["lands_too_late"] = figures.get("lands_too_late") or any(
                entry["landing_year"] > LAST_YEAR for entry in gone
            )
            if closing_year:
                figures["closed"] += movement["lapsed"]
            else:
                open_amounts += gone
                figures["closing"] += movement["lapsed"]
        shown.append(figures)
    return Run(shown, opening_balance, open_amounts, settled, left, moved, lapses)


def set_aside_of_year(terms, left, year, figures, corrected):
    """Move what is set aside, by the year that it stems from; return the movements, and what lapses into a later rate."""
    opening = sum(left.values(), NOTHING)
    used = year["used"] or NOTHING
    too_much = used > opening
    if not corrected:
        used = min(used, opening)  # it was used of what there is with the corrections
    to_use = used
    for stems_from in sorted(left):
        taken = min(to_use, left[stems_from])
        left[stems_from], to_use = left[stems_from] - taken, to_use - taken
    gone, put = [], NOTHING
    if year["cost"] is not None:
        for stems_from in sorted(left):
            if left[stems_from] and stems_from + terms.life_years <= year["year"]:
                landing_year = year["year"] + terms.years_later
                gone.append({"result_year": stems_from, "landing_year": landing_year, "amount": left[stems_from]})
                left[stems_from] = NOTHING
        put = max(NOTHING, figures["kept"])
    left[year["year"]] = put
    movement = {
        "year": year["year"],
        "opening": opening,
        "set_aside": put,
        "used": used,
        "lapsed": balance(gone),
        "closing": sum(left.values(), NOTHING),
        "too_much": too_much,
    }
    return movement, gone


def terms_of_year(terms, year):
    return terms._replace(**{name: year[name] for name in OF_A_YEAR if year[name] is not None})


def balance(open_amounts):
    return sum((entry["amount"] for entry in open_amounts), NOTHING)


def lands_too_late(account):
    return any(figures.get("lands_too_late") for figures in account.years)


def run_year(terms, open_amounts, settled, year, closing_year, corrected):
    """Return the figures of the year and the amounts open after it."""
    opening = balance(open_amounts)
    landed = balance([entry for entry in open_amounts if entry["landing_year"] == year["year"]])
    still_open = [entry for entry in open_amounts if entry["landing_year"] != year["year"]]
    figures = rate_figures(terms, year, landed)
    if year["cost"] is not None:
        figures.update(result_figures(terms, year, figures, closing_year, corrected))
        settled[year["year"]] = settled_year(terms, year, figures, closing_year)
        booked = [(year["year"], figures["regulated"])]
        changes = corrections(settled, year) if corrected else []
        booked += [(change["year"], change["regulated"]) for change in changes]
        landing_year = year["year"] + terms.years_later
        figures["lands_too_late"] = landing_year > LAST_YEAR and any(amount for _, amount in booked)
        still_open += [
            {"result_year": result_year, "landing_year": landing_year, "amount": amount}
            for result_year, amount in booked
            if amount
        ]
        for figure in ["result", "kept", "regulated"]:
            figures["corrected_" + figure] = sum((change[figure] for change in changes), NOTHING)
    figures["opening"] = opening
    if closing_year:
        figures["closed"], still_open = balance(still_open), []
    figures["closing"] = balance(still_open)
    return figures, still_open


def rate_figures(terms, year, landed):
    expected_days = year["places"] * year["days"] * year["occupancy"]
    rate = rounded((year["basis"] - landed) / expected_days, terms.unit)
    return {
        "year": year["year"],
        "expected_days": expected_days,
        "normal_rate": year["basis"] / expected_days,
        "landed": landed,
        "rate": rate,
        "charged_rate": rate if year["charged_rate"] is None else year["charged_rate"],
        "corrected_result": NOTHING,
        "corrected_kept": NOTHING,
        "corrected_regulated": NOTHING,
        "closed": NOTHING,
    }


def result_figures(terms, year, figures, closing_year, corrected):
    landed = figures["landed"]
    revenue = rounded(year["occupied_days"] * figures["charged_rate"])
    result = revenue - year["cost"] + landed
    collected = rounded(landed * year["occupied_days"] / figures["expected_days"])
    shown = {
        "revenue": revenue,
        "result": result,
        "base": base_of_band(terms, year, revenue),
        "direct": NOTHING,
        "collected": collected,
        "collection_gap": landed - collected,
    }
    if closing_year:
        return {**shown, "band": None, "kept": NOTHING, "regulated": result}
    if year["collected_directly"] and result < 0:
        return {**shown, "band": None, "kept": NOTHING, "regulated": NOTHING, "direct": result}
    band = shown["base"] * terms.band_percent / 100
    if terms.reading == "own_risk":
        regulated = beyond_band(result, band)
    else:
        kept = year["kept"] or NOTHING
        regulated = result - (kept if corrected else as_far_as_allowed(kept, result, band))
    return {**shown, "band": band, "kept": result - regulated, "regulated": regulated}


def base_of_band(terms, year, revenue):
    bases = {"turnover": revenue, "cost_based_budget": year["cost_based_budget"], "basis": year["basis"]}
    return max(NOTHING, bases[terms.base_kind])


def beyond_band(result, band):
    return rounded(result - within_band(result, band))


def within_band(result, band):
    return max(-band, min(band, result))


def as_far_as_allowed(kept, result, band):
    """Limit a decision made for another run: whole øre, never beyond the band."""
    most = trunc(within_band(result, band) * 100) * OERE
    return max(min(NOTHING, most), min(max(NOTHING, most), kept))


def settled_year(terms, year, figures, closing_year):
    return {
        "year": year["year"],
        "result": figures["result"],
        "base": figures["base"],
        "band_percent": NOTHING if closing_year else terms.band_percent,
        "reading": terms.reading,
        "collected_directly": bool(year["collected_directly"]) and figures["result"] < 0 and not closing_year,
        "kept": figures["kept"],
        "regulated": figures["regulated"],
    }


def corrections(settled, year):
    """Return the effect of each correction on the year it corrects, and settle that year as corrected."""
    changes = []
    for correction in year["corrections"] or []:
        corrected = settled[correction["year"]]
        before = dict(corrected)
        corrected["result"] += correction["amount"]
        if corrected["reading"] == "carry_over" or corrected["collected_directly"]:
            corrected["regulated"] += correction["amount"]
        else:
            band = corrected["base"] * corrected["band_percent"] / 100
            corrected["regulated"] = beyond_band(corrected["result"], band)
            corrected["kept"] = corrected["result"] - corrected["regulated"]
        change = {figure: corrected[figure] - before[figure] for figure in ["result", "kept", "regulated"]}
        changes.append({"year": correction["year"], **change})
    return changes
