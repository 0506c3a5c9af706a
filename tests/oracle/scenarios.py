"""Scenarios of financing the same years: payments by party, and the remainder."""
from fractions import Fraction

import read
from account import NOTHING, OF_A_YEAR, Terms, lands_too_late, run
from figures import amount_text, place_days_text
from financing import INHABITANTS
from ledger import MOST_YEARS, NOTHING_CARRIED
from limits import refuse_overflow
from read import Optional, items, record
from registry import rule
from splitting import METHOD, refuse_duplicates, refuse_part_of_unit, split

MOST_PAYMENTS = 100_000
MOST_SCENARIOS = 20
FINANCING = read.choice("rule", "direct_by_population", "direct_by_buyers")
AMOUNTS = ["paid_by_rates", "paid_directly", "borne_by_operator", "left_over"]

YEAR = record(
    year=read.year,
    basis=read.amount,
    cost_based_budget=Optional(read.amount_not_negative),
    places=read.places,
    days=read.day_count,
    occupancy=read.occupancy,
    cost=read.amount,
    users=items(record(id=read.party_id, days=read.stay_days), most=read.MOST_PARTIES),
)
SCENARIO = record(
    name=read.party_id,
    financing=FINANCING,
    direct_years=Optional(items(read.year)),
    collected_later=Optional(read.years_later),
    occupancies=Optional(items(record(year=read.year, occupancy=read.occupancy))),
    band_percent=Optional(read.percent),
    years_later=Optional(read.years_later),
)


@rule(
    band_percent=read.percent,
    base_kind=read.base_kind,
    years_later=read.years_later,
    unit=read.unit,
    share_unit=read.unit,
    method=METHOD,
    operator=read.party_id,
    years=items(YEAR, most=MOST_YEARS),
    population=Optional(INHABITANTS),
    scenarios=items(SCENARIO, most=MOST_SCENARIOS),
)
def scenarios(
    reading, band_percent, base_kind, years_later, unit, share_unit, method, operator, years, population, scenarios
):
    payments = len(all_parties(years, population or [], scenarios)) * len(years) * len(scenarios)
    if payments > MOST_PAYMENTS:
        reading.refuse("too_many", "scenarios")
    reading.stop_if_refused()
    refuse_years(reading, base_kind, years)
    if population is not None:
        refuse_duplicates(reading, "population", population, "id")
        if not any(party["inhabitants"] for party in population):
            reading.refuse("zero_sum", "population")
    refuse_scenarios(reading, years, population, scenarios)
    reading.stop_if_refused()
    terms = Terms(band_percent, base_kind, "own_risk", years_later, unit)
    parties = all_parties(years, population, scenarios)
    financed, too_late = [], False
    for scenario in scenarios:
        account = run(own_terms(terms, scenario), NOTHING_CARRIED, own_years(years, scenario))
        too_late = too_late or lands_too_late(account)
        direct = direct_payments(reading, scenario, years, population, account, share_unit, method)
        financed.append(financed_scenario(scenario, years, parties, account, direct))
    output = {
        "cost": amount_text(sum(year["cost"] for year in years)),
        "scenarios": [shown_scenario(scenario) for scenario in financed],
        "comparisons": [comparison(scenario, financed[0]) for scenario in financed[1:]],
    }
    refuse_overflow(reading, output, "scenarios", too_late)
    return output


def refuse_years(reading, base_kind, years):
    for index, year in enumerate(years):
        place = f"years[{index}]"
        if index and year["year"] != years[index - 1]["year"] + 1:
            reading.refuse("out_of_range", place + ".year")
        if base_kind == "cost_based_budget" and year["cost_based_budget"] is None:
            reading.refuse("missing", place + ".cost_based_budget")
        refuse_duplicates(reading, place + ".users", year["users"], "id")


def refuse_scenarios(reading, years, population, scenarios):
    names, noted = set(), set()
    for index, scenario in enumerate(scenarios):
        place = f"scenarios[{index}]"
        if scenario["name"] in names:
            reading.refuse("duplicate", place + ".name")
        names.add(scenario["name"])
        for name in ["direct_years", "collected_later"]:
            if (scenario["financing"] == "rule") != (scenario[name] is None):
                reading.refuse("missing" if scenario[name] is None else "not_allowed", f"{place}.{name}")
        direct_years = scenario["direct_years"] or []
        refuse_named_years(reading, years, direct_years, place + ".direct_years[{}]")
        if scenario["financing"] == "direct_by_population" and population is None and "population" not in noted:
            reading.refuse("missing", "population")
            noted.add("population")
        if scenario["financing"] == "direct_by_buyers":
            refuse_without_buyers(reading, years, direct_years, noted)
        own = [entry["year"] for entry in scenario["occupancies"] or []]
        refuse_named_years(reading, years, own, place + ".occupancies[{}].year")


def refuse_named_years(reading, years, named, place):
    known, seen = {year["year"] for year in years}, set()
    for index, year in enumerate(named):
        if year not in known:
            reading.refuse("unknown_choice", place.format(index))
        elif year in seen:
            reading.refuse("duplicate", place.format(index))
        seen.add(year)


def refuse_without_buyers(reading, years, direct_years, noted):
    for direct_year in direct_years:
        for index, year in enumerate(years):
            unused = not any(user["days"] for user in year["users"])
            if year["year"] == direct_year and unused and index not in noted:
                reading.refuse("zero_sum", f"years[{index}].users")
                noted.add(index)


def all_parties(years, population, scenarios):
    """Return all parties in order of first appearance."""
    parties = [user["id"] for year in years for user in year["users"]]
    if any(scenario["financing"] == "direct_by_population" for scenario in scenarios):
        parties += [party["id"] for party in population]
    return list(dict.fromkeys(parties))


def own_terms(terms, scenario):
    given = {name: scenario[name] for name in ["band_percent", "years_later"] if scenario[name] is not None}
    return terms._replace(**given)


def own_years(years, scenario):
    """Return the years in the form of the ledger."""
    occupancies = {entry["year"]: entry["occupancy"] for entry in scenario["occupancies"] or []}
    return [
        {
            **year,
            "occupancy": occupancies.get(year["year"], year["occupancy"]),
            "occupied_days": Fraction(sum(user["days"] for user in year["users"])),
            "charged_rate": None,
            "kept": None,
            "collected_directly": year["year"] in (scenario["direct_years"] or []),
            "corrections": None,
            **dict.fromkeys(OF_A_YEAR),
        }
        for year in years
    ]


def direct_payments(reading, scenario, years, population, account, share_unit, method):
    """Return direct payments by party and year of payment, including those after the last year."""
    paid = {}
    for year, figures in zip(years, account.years):
        if not figures["direct"]:
            continue
        deficit = -figures["direct"]
        refuse_part_of_unit(reading, [deficit], share_unit, method, "share_unit")
        reading.stop_if_refused()
        if scenario["financing"] == "direct_by_population":
            shares = split(deficit, share_unit, method, population, "inhabitants")
        else:
            shares = split(deficit, share_unit, method, year["users"], "days")
        for party, share in shares.items():
            key = party, year["year"] + scenario["collected_later"]
            paid[key] = paid.get(key, NOTHING) + share
    return paid


def financed_scenario(scenario, years, parties, account, direct):
    used = {(user["id"], year["year"]): user["days"] for year in years for user in year["users"]}
    payments = []
    for party in parties:
        for figures in account.years:
            key = party, figures["year"]
            by_rate = used.get(key, 0) * figures["rate"]
            payments.append(payment(party, by_rate, direct.get(key, NOTHING), year=figures["year"]))
    paid_by_rates = sum(paid["by_rate"] for paid in payments)
    paid_directly = sum(paid["direct"] for paid in payments)
    borne_by_operator = -sum(figures["kept"] for figures in account.years)
    cost = sum(year["cost"] for year in years)
    return {
        "name": scenario["name"],
        "years": account.years,
        "payments": payments,
        "totals": [party_total(party, payments) for party in parties],
        "paid_by_rates": paid_by_rates,
        "paid_directly": paid_directly,
        "borne_by_operator": borne_by_operator,
        "left_over": cost - paid_by_rates - paid_directly - borne_by_operator,
    }


def payment(party, by_rate, direct, **year):
    return {"id": party, **year, "by_rate": by_rate, "direct": direct, "total": by_rate + direct}


def party_total(party, payments):
    own = [paid for paid in payments if paid["id"] == party]
    return payment(party, sum(paid["by_rate"] for paid in own), sum(paid["direct"] for paid in own))


def shown_scenario(scenario):
    return {
        "name": scenario["name"],
        "years": [shown_year(figures) for figures in scenario["years"]],
        "payments": [shown_payment(paid) for paid in scenario["payments"]],
        "totals": [shown_payment(total) for total in scenario["totals"]],
        **{name: amount_text(scenario[name]) for name in AMOUNTS},
    }


def shown_year(figures):
    amounts = ["rate", "revenue", "result", "kept", "regulated", "direct", "landed", "closing"]
    return {
        "year": figures["year"],
        "expected_days": place_days_text(figures["expected_days"]),
        **{name: amount_text(figures[name]) for name in amounts},
    }


def shown_payment(paid):
    return {**paid, **{name: amount_text(paid[name]) for name in ["by_rate", "direct", "total"]}}


def comparison(scenario, first):
    return {
        "name": scenario["name"],
        "rates": [
            {"year": own["year"], "difference": amount_text(own["rate"] - other["rate"])}
            for own, other in zip(scenario["years"], first["years"])
        ],
        "totals": [
            {"id": own["id"], "difference": amount_text(own["total"] - other["total"])}
            for own, other in zip(scenario["totals"], first["totals"])
        ],
        **{name: amount_text(scenario[name] - first[name]) for name in AMOUNTS},
    }
