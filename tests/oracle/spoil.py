"""Puts an error into a valid case whose code and place the contract defines unambiguously."""
import spoil_orientation
import spoil_rules
import spoil_years
from agreements import AGREEMENTS

OWN = {**spoil_rules.OWN, **spoil_years.OWN, **spoil_orientation.OWN}
BAD_NUMBERS = ["1e3", "+5", " 5", "5 ", "05", "00", ".5", "5.", "1.2.3", "--1", "NaN", "\u0665", "1,0,0", "1 000"]
MANY_DECIMALS = "1.123456789"
BAD_DATES = ["2023-02-29", "2024-13-01", "2024-00-10", "2024-6-28", "28.06.2024", "2024-06-31", "20240628"]
BAD_NAMES = [" Vejle", "Vejle ", "Vej  le", "Vej\tle", "A\u030alborg", "Vejle\n"]
NAME_KEYS = {
    "id", "operator", "name", "service", "citizen", "payer", "acting", "residence", "municipality", "area", "region",
    "part", "from", "to",
}
TRUTH_KEYS = {"regional", "self_owned", "collected_directly", "new_approval"}
CHOICE_KEYS = {"method", "service_kind", "base_kind", "reading", "day_count", "financing", "order"}
TEXT_KEYS = {"target_group", "description", "age_band", "scope", "source"}
DATE_KEYS = {"first_day", "last_day", "population_date", "claim_day", "approved"}
LIST_KEYS = {
    "parties", "users", "capacity", "accounts", "shares", "costs", "overheads", "capital", "income", "of",
    "supplements", "packages", "rates", "stays", "population", "cases", "created", "relabelled", "bought_free",
    "classes", "series", "payers", "years", "open", "settled", "corrections", "scenarios", "direct_years",
    "occupancies", "months", "one_off", "refund_limits", "openings", "admissions", "claimed", "municipalities",
    "areas", "ending", "remaining", "intensified", "guarantors", "sites", "conversions", "exempt",
}
COUNT_KEYS = {
    "days", "year", "years_later", "decimals", "first_year", "useful_life", "from_year", "to_year", "price_year",
    "number", "inhabitants", "lowest_places", "services", "persons",
    "base_year", "collected_later", "landing_year", "later_days", "result_year",
    "expected_citizens", "changes", "falling", "unchanged", "falling_or_unchanged", "rising", "life_years", "year_days",
}
OBJECT_KEYS = {
    "limits", "published", "day_or_residential", "short_stay", "before", "after", "opening", "uncorrected", "closure",
    "budget", "total", "texts", "causes", "costs", "objective",
}
MAY_BE_LEFT_OUT = {
    "published", "own_share", "rest", "shares", "sum", "highest", "kept", "price_year", "overheads", "capital",
    "income", "supplements", "payers", "acting", "relabelled", "bought_free",
    "opening", "open", "settled", "uncorrected", "closure", "charged_rate", "corrections", "collected_directly",
    "direct_years", "collected_later", "occupancies", "watch_points", "one_off", "day_count", "budget", "series",
    "residence", "municipalities", "region", "subscription_turnover", "cost_saved", "remaining", "approved",
    "falling", "unchanged", "falling_or_unchanged", "rising",
    "new_approval", "changes", "intensified", "approval_fee", "set_aside", "used", "change_fee", "own_part",
    "self_owned", "conversions", "causes", "texts", "target_group", "description", "yearly_cap", "total_cap", "fixed_percent", "vacant_days", "cost_per_day",
    "exempt", "objective", "year_days", "landed", "other_revenue",
}


def spoil(rng, case):
    own = OWN.get(case["rule"])
    changes = own if own and rng.random() < 0.4 else [spoil_key]
    rng.choice(changes)(rng, case["input"])
    if rng.random() < 0.3:  # two problems: their order matters
        spoil_key(rng, case["input"])
    if rng.random() < 0.05:
        spoil_case_key(rng, case)


def objects(value):
    """Yield every object in the input."""
    if isinstance(value, dict):
        yield value
    children = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    for child in children:
        yield from objects(child)


def spoil_key(rng, given):
    place = rng.choice(list(objects(given)))
    chance = rng.random()
    if chance < 0.15:
        for name in rng.sample(["zz", "note", "Basis", "å"], rng.choice([1, 1, 2])):
            place[name] = rng.choice(["1", 1, None, []])
        return
    if not place:
        return
    key = rng.choice(list(place))
    if chance < 0.4 and key not in MAY_BE_LEFT_OUT:
        if rng.random() < 0.5 and len(place) > 1:
            del place[key]
        else:
            place[key] = None
    else:
        place[key] = bad_value(rng, key)


def bad_value(rng, key):
    if rng.random() < 0.2:
        return True
    if key in NAME_KEYS:
        return rng.choice(BAD_NAMES + ["x" * 101, 7])
    if key in CHOICE_KEYS:
        return rng.choice(["x", "Own_Risk", "largest-remainder", []])
    if key in TEXT_KEYS:
        return rng.choice(["", "x" * 10_001, 7, []])
    if key in TRUTH_KEYS:
        return rng.choice(["true", "", 1, []])
    if key in DATE_KEYS:
        return rng.choice(BAD_DATES + ["1899-12-31", "2200-01-01", {}])
    if key in LIST_KEYS:
        return rng.choice([{}, "x", []])
    if key in COUNT_KEYS:
        return rng.choice(BAD_NUMBERS + ["1.0", "1.5", 3000, "3000", -1, "-1", [], "1" * 65])
    if key in OBJECT_KEYS:
        return rng.choice(["x", []])
    out_of_range = ["-10000000000000.01", "10000000000000.01"]
    return rng.choice(BAD_NUMBERS + [MANY_DECIMALS, "1" * 65, 5, []] + out_of_range)


def spoil_case_key(rng, case):
    key, value = rng.choice([
        ("rule", "no_such_rule"),
        ("agreement", "sjaelland-2023-2024"),
        ("dialect", "swedish"),
        ("on", "2022-12-32"),
        ("on", "1999-01-01"),
        ("on", "2024-01-01"),
    ])
    case[key] = value
    if key == "on" and rng.random() < 0.7:
        case["agreement"] = rng.choice(list(AGREEMENTS))
    if key == "agreement" and rng.random() < 0.7:
        case["on"] = "2023-06-01"
