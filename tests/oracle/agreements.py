"""The values of the known agreements, by rule and field; from the domain reference, not from the library."""
from datetime import date

from read import OPEN

RUNNING = ["year_result", "ledger", "scenarios", "early_warning"]


def all_open():
    """Return every value that an agreement of a region decides, none of them known."""
    terms = {rule: {"band_percent": OPEN, "base_kind": OPEN} for rule in RUNNING}
    for rule in ["year_result", "ledger"]:
        terms[rule]["reading"] = OPEN
    for rule in ["ledger", "scenarios", "early_warning"]:
        terms[rule]["years_later"] = OPEN
    return {
        **terms,
        "reregulated_rate": {"years_later": OPEN},
        "closure_account": {"band_percent": OPEN},
        "budgeted_occupancy": {"limits": OPEN},
        "capacity_change": {"small_service": OPEN, "free_places": OPEN, "free_percent": OPEN},
    }


def surplus_of_nordjylland():
    """Return the terms of Nordjylland: what is known of a surplus, all else open."""
    terms = all_open()
    for rule in RUNNING:
        terms[rule].update(band_percent="5", base_kind="basis")
    for rule in ["year_result", "ledger"]:
        terms[rule]["reading"] = "carry_over"
    return terms


LIMITS = {"day_or_residential": {"lowest": "95", "highest": "100"}, "short_stay": {"lowest": "90"}}
AGREEMENTS = {
    "styringsaftaler": {"terms": {"budgeted_occupancy": {"limits": LIMITS}}},
    "hovedstaden": {"terms": all_open()},
    "sjaelland": {"terms": all_open()},
    "nordjylland": {"terms": surplus_of_nordjylland()},
    "midtjylland-2025-2026": {
        "first_day": date(2025, 1, 1), "last_day": date(2026, 12, 31), "terms": all_open(),
    },
    "syddanmark-2021-2022": {
        "first_day": date(2021, 1, 1), "last_day": date(2022, 12, 31), "terms": all_open(),
    },
    "syddanmark-2025-2026": {
        "first_day": date(2025, 1, 1), "last_day": date(2026, 12, 31), "terms": all_open(),
    },
    "syddanmark-2023-2024": {
        "first_day": date(2023, 1, 1),
        "last_day": date(2024, 12, 31),
        "terms": {
            "year_result": {"base_kind": OPEN, "band_percent": "5", "reading": "own_risk"},
            "reregulated_rate": {"years_later": 2},
            "ledger": {"band_percent": "5", "base_kind": OPEN, "reading": "own_risk", "years_later": 2},
            "scenarios": {"band_percent": "5", "base_kind": OPEN, "years_later": 2},
            "early_warning": {"band_percent": "5", "base_kind": OPEN, "years_later": 2},
            "closure_account": {"band_percent": "5"},
            "budgeted_occupancy": {"limits": LIMITS},
            "capacity_change": {"small_service": "50", "free_places": "5", "free_percent": "10"},
        },
    },
    "boernehuse-2014-2023": {
        "first_day": date(2014, 1, 1),
        "last_day": date(2023, 12, 31),
        "terms": {
            "year_result": {"band_percent": "0", "reading": "own_risk"},
            "reregulated_rate": {"years_later": 2},
            "ledger": {"band_percent": "0", "reading": "own_risk", "years_later": 2},
            "scenarios": {"band_percent": "0", "years_later": 2},
            "early_warning": {"band_percent": "0", "years_later": 2},
            "objective_financing": {"objective_percent": "60"},
        },
    },
    "saerlige-pladser-2021-2024": {
        "first_day": date(2021, 1, 1),
        "last_day": date(2024, 6, 30),
        "terms": {"special_places": {"relabel_percent": "25"}},
    },
    "socialtilsyn": {
        "terms": {
            "supervision_rates": {
                "classes": [
                    {"lowest_places": lowest, "weight": weight}
                    for lowest, weight in [(1, "1"), (8, "1.2"), (25, "2"), (50, "3")]
                ],
            },
        },
    },
}


def with_agreement(given, terms, dialect):
    """Return the caller's fields, completed with the agreement's where one is omitted or null."""
    left_out = {name: written(value, dialect) for name, value in terms.items() if given.get(name) is None}
    return {**given, **left_out}


def written(value, dialect):
    """Return a value of an agreement as the dialect writes it: its numbers have a point, and none has thousands."""
    if isinstance(value, dict):
        return {name: written(part, dialect) for name, part in value.items()}
    if isinstance(value, list):
        return [written(part, dialect) for part in value]
    return value.replace(".", ",") if isinstance(value, str) and dialect == "danish" else value
