"""A guarantee of deficits, or of the fixed costs of vacant places."""
from datetime import date
from fractions import Fraction
from math import floor

import read
from figures import amount_text, rounded
from financing import WEIGHTS
from read import Optional, items, record
from registry import rule
from splitting import METHOD, refuse_weights, share_list, split

MOST_SHARES = 100_000

YEAR = record(
    year=read.year,
    deficit=Optional(read.amount_not_negative),
    vacant_days=Optional(read.place_days),
    cost_per_day=Optional(read.amount_not_negative),
)


@rule(
    first_day=read.date,
    last_day=read.date,
    guaranteed_percent=read.percent_of_whole,
    own_part=Optional(read.amount_not_negative),
    yearly_cap=Optional(read.amount_not_negative),
    total_cap=Optional(read.amount_not_negative),
    fixed_percent=Optional(read.percent_of_whole),
    guarantors=WEIGHTS,
    years=items(YEAR, most=300),
    unit=read.unit,
    method=METHOD,
)
def deficit_guarantee(
    reading, first_day, last_day, guaranteed_percent, own_part, yearly_cap, total_cap, fixed_percent, guarantors,
    years, unit, method,
):
    if len(years) * len(guarantors) > MOST_SHARES:
        reading.refuse("too_many", "years")
        reading.stop_if_refused()
    if last_day < first_day:
        reading.refuse("ends_before_start", "last_day")
    refuse_weights(reading, "guarantors", guarantors, "weight")
    refuse_years(reading, first_day, last_day, years)
    if fixed_percent is None and any(entry["vacant_days"] is not None for entry in years):
        reading.refuse("missing", "fixed_percent")
    reading.stop_if_refused()

    told, totals, losses, covered_in_all = [], dict.fromkeys((party["id"] for party in guarantors), 0), 0, 0
    for entry in years:
        if entry["deficit"] is None:
            loss = inside = rounded(entry["vacant_days"] * entry["cost_per_day"] * fixed_percent / 100)
        else:
            loss = entry["deficit"]
            inside = rounded(loss * share_of_year(entry["year"], first_day, last_day))
        own = min(own_part or Fraction(0), inside)
        guaranteed = rounded((inside - own) * guaranteed_percent / 100)
        caps = [cap for cap in [yearly_cap, None if total_cap is None else total_cap - covered_in_all] if cap is not None]
        covered = floor(min([guaranteed, *caps]) / unit) * unit
        shares = split(covered, unit, method, guarantors, "weight")
        losses, covered_in_all = losses + loss, covered_in_all + covered
        totals = {party: total + shares[party] for party, total in totals.items()}
        told.append({
            "year": entry["year"],
            "loss": amount_text(loss),
            "in_guarantee": amount_text(inside),
            "own_part": amount_text(own),
            "guaranteed": amount_text(guaranteed),
            "covered": amount_text(covered),
            "shares": share_list(shares),
            "missing": amount_text(covered - sum(shares.values())),
            "left": amount_text(loss - covered),
            "cap_left": None if total_cap is None else amount_text(total_cap - covered_in_all),
        })
    return {
        "years": told,
        "loss": amount_text(losses),
        "covered": amount_text(covered_in_all),
        "left": amount_text(losses - covered_in_all),
        "totals": share_list(totals),
    }


def refuse_years(reading, first_day, last_day, years):
    before = None
    for index, entry in enumerate(years):
        place = f"years[{index}]"
        outside = first_day <= last_day and not first_day.year <= entry["year"] <= last_day.year
        if outside or (before is not None and entry["year"] <= before):
            reading.refuse("out_of_range", place + ".year")
        before = entry["year"] if before is None else max(before, entry["year"])
        if entry["deficit"] is None and entry["vacant_days"] is None:
            reading.refuse("missing", place + ".deficit")
        elif entry["deficit"] is not None and entry["vacant_days"] is not None:
            reading.refuse("not_allowed", place + ".vacant_days")
        elif entry["deficit"] is None and entry["cost_per_day"] is None:
            reading.refuse("missing", place + ".cost_per_day")


def share_of_year(year, first_day, last_day):
    first, last = date(year, 1, 1), date(year, 12, 31)
    days = (min(last, last_day) - max(first, first_day)).days + 1
    return Fraction(days, (last - first).days + 1)
