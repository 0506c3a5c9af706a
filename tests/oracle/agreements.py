"""The values of the known agreements, by rule and field; from the domain reference, not from the library."""
from datetime import date

from read import OPEN

AGREEMENTS = {
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
            "budgeted_occupancy": {
                "limits": {
                    "day_or_residential": {"lowest": "95", "highest": "100"},
                    "short_stay": {"lowest": "90"},
                }
            },
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
    "saerlige-pladser-2021-2023": {
        "first_day": date(2021, 1, 1),
        "last_day": date(2023, 12, 31),
        "terms": {"special_places": {"relabel_percent": "25"}},
    },
}


def with_agreement(given, terms):
    """Return the caller's fields, completed with the agreement's where one is omitted or null."""
    left_out = {name: value for name, value in terms.items() if given.get(name) is None}
    return {**given, **left_out}
