"""The development of costs by municipality, area and region."""
from fractions import Fraction

import read
from figures import OERE, amount_text, decimal_text, rounded
from read import Optional, items, record
from registry import rule
from splitting import refuse_duplicates

MOST_ACCOUNTS = 10_000

ACCOUNT = record(
    municipality=read.party_id,
    area=read.party_id,
    account_before=read.amount,
    account_after=read.amount,
    budget=Optional(read.amount),
)
MUNICIPALITY = record(id=read.party_id, region=Optional(read.party_id), inhabitants=Optional(read.inhabitants))


@rule(
    accounts=items(ACCOUNT, most=MOST_ACCOUNTS),
    municipalities=Optional(items(MUNICIPALITY, most=read.MOST_PARTIES)),
    price_change=Optional(read.change),
)
def cost_development(reading, accounts, municipalities, price_change):
    known = {entry["id"]: entry for entry in municipalities or []}
    refuse_accounts(reading, accounts, municipalities or [], price_change)
    reading.stop_if_refused()
    region_of = {name: entry["region"] for name, entry in known.items()}

    def developed(names, entries):
        """The development of some accounts; names are the municipalities that they are of."""
        people = [known.get(name, {}).get("inhabitants") for name in names]
        return development(entries, None if None in people else sum(people), price_change)

    def of_municipality(name):
        return developed([name], [entry for entry in accounts if entry["municipality"] == name])

    names = unique(entry["municipality"] for entry in accounts)
    areas = unique(entry["area"] for entry in accounts)
    regions = unique(region_of[name] for name in names if region_of.get(name))
    whole = {name: of_municipality(name) for name in names}
    rows = [(entry["municipality"], entry["area"], developed([entry["municipality"]], [entry])) for entry in accounts]
    inside = {region: [name for name in names if region_of.get(name) == region] for region in regions}
    return {
        "rows": [{"municipality": name, "area": area, "development": told} for name, area, told in rows],
        "municipalities": [
            {"id": name, "region": region_of.get(name), "development": whole[name]} for name in names
        ],
        "areas": [
            {
                "id": area,
                "development": developed(
                    [name for name, of_area, _ in rows if of_area == area],
                    [entry for entry in accounts if entry["area"] == area],
                ),
                "spread": spread({name: told for name, of_area, told in rows if of_area == area}),
            }
            for area in areas
        ],
        "regions": [
            {
                "id": region,
                "development": developed(of, [entry for entry in accounts if entry["municipality"] in of]),
                "spread": spread({name: whole[name] for name in of}),
            }
            for region, of in inside.items()
        ],
        "total": developed(names, accounts),
        "spread": spread(whole),
    }


def refuse_accounts(reading, accounts, municipalities, price_change):
    seen = set()
    for index, entry in enumerate(accounts):
        pair = entry["municipality"], entry["area"]
        if pair in seen:
            reading.refuse("duplicate", f"accounts[{index}].area")
        seen.add(pair)
    refuse_duplicates(reading, "municipalities", municipalities, "id")
    for index, entry in enumerate(municipalities):
        if entry["id"] not in {name for name, _ in seen}:
            reading.refuse("unknown_choice", f"municipalities[{index}].id")
    if price_change == -100:
        reading.refuse("out_of_range", "price_change")


def unique(names):
    return list(dict.fromkeys(names))


def development(entries, people, price_change):
    before = sum(entry["account_before"] for entry in entries)
    after = sum(entry["account_after"] for entry in entries)
    budgets = [entry["budget"] for entry in entries]
    budget = None if None in budgets else sum(budgets)
    fixed = None if price_change is None else rounded(before * (100 + price_change) / 100, OERE)
    return {
        "account_before": amount_text(before),
        "account_after": amount_text(after),
        "change": amount_text(after - before),
        "percent": in_percent(after, before),
        "per_inhabitant": amount_text(rounded(after / people)) if people else None,
        "budget": None if budget is None else amount_text(budget),
        "budget_gap": None if budget is None else amount_text(after - budget),
        "budget_percent": None if budget is None else in_percent(after, budget),
        "fixed_before": None if fixed is None else amount_text(fixed),
        "fixed_change": None if fixed is None else amount_text(after - fixed),
        "fixed_percent": None if fixed is None else in_percent(after, fixed),
    }


def in_percent(after, before):
    return decimal_text((after - before) / before * 100, 1) if before > 0 else None


def spread(developments):
    changes = {name: number(told["change"]) for name, told in developments.items()}
    falling = [name for name, change in changes.items() if change < 0]
    rising = [name for name, change in changes.items() if change > 0]
    unchanged = len(changes) - len(falling) - len(rising)
    return {
        "falling": len(falling),
        "unchanged": unchanged,
        "falling_or_unchanged": len(falling) + unchanged,
        "rising": len(rising),
        "largest_fall": largest(falling, developments, min),
        "largest_rise": largest(rising, developments, max),
    }


def largest(names, developments, of):
    printed = {name: developments[name]["percent"] for name in names if developments[name]["percent"] is not None}
    if not printed:
        return None
    percent = of(printed.values(), key=number)
    return {"percent": percent, "names": sorted(name for name in printed if printed[name] == percent)}


def number(text):
    return Fraction(text)
