"""The fields that agreements decide, and the values of the known agreements; from the domain reference, not from the library."""
from collections import namedtuple
from datetime import date

OPEN = object()  # marks a value that is known to exist and not known

# A value of a field of some rules; it holds on the days, or on every day if there are none.
Parameter = namedtuple("Parameter", "rules field value days")
Agreement = namedtuple("Agreement", "id days parameters")

SURPLUS = ["year_result", "ledger", "scenarios", "early_warning", "year_end"]
SPLIT = [
    "special_places", "special_places_account", "joint_budget", "supplier_loss", "deficit_guarantee", "objective_financing", "allocate",
]
RATES = [
    "daily_rate", "rate_at_occupancy", "day_rate", "package_rate", "package_table", "supervision_rates", "supervision_bill",
    "mid_year_increase", "reregulated_rate", "recalculated_rate", "ledger", "scenarios", "rate_change", "rate_ceiling",
    "orientation", "year_end",
]
CAPACITY = ["capacity_change", "orientation"]
# By field: the rules whose field an agreement can decide.
DECIDED = {
    "classes": ["supervision_rates", "supervision_bill"],
    "fixed_percent": ["deficit_guarantee"],
    "citizens_per_place": ["supervision_bill"],
    "intensified_percent": ["supervision_bill"],
    "band_percent": [*SURPLUS, "closure_account"],
    "base_kind": SURPLUS,
    "reading": ["year_result", "ledger", "year_end"],
    "years_later": ["reregulated_rate", "ledger", "scenarios", "early_warning", "year_end", "set_aside_surplus"],
    "method": ["closure_account", *SPLIT, "scenarios"],
    "unit": ["closure_account", *SPLIT, "rate_rise", *RATES],
    "share_unit": ["scenarios"],
    "limits": ["budgeted_occupancy"],
    "decimals": ["budgeted_occupancy"],
    "small_service": CAPACITY,
    "free_places": CAPACITY,
    "free_percent": CAPACITY,
    "day_count": ["bills", "startup_occupancy", "year_end"],
    "days_per_month": ["day_rate"],
    "interval": ["package_rate", "package_table"],
    "objective_percent": ["objective_financing", "rate_rise"],
    "relabel_percent": ["special_places", "special_places_account"],
    "refund_limits": ["central_refund"],
    "agreed_growth": ["rate_ceiling"],
    "free_choice_percent": ["free_choice"],
    "life_years": ["set_aside_surplus"],
    "interest_percent": ["capital_cost"],
    "watch_points": ["early_warning"],
}
RUNNING = ["year_result", "ledger", "scenarios", "early_warning", "year_end"]


def all_open():
    """Return every value that an agreement of a region decides, none of them known."""
    terms = {rule: {"band_percent": OPEN, "base_kind": OPEN} for rule in RUNNING}
    for rule in ["year_result", "ledger", "year_end"]:
        terms[rule]["reading"] = OPEN
    for rule in ["ledger", "scenarios", "early_warning", "year_end"]:
        terms[rule]["years_later"] = OPEN
    return {
        **terms,
        "reregulated_rate": {"years_later": OPEN},
        "closure_account": {"band_percent": OPEN},
        "budgeted_occupancy": {"limits": OPEN},
        **{rule: {"small_service": OPEN, "free_places": OPEN, "free_percent": OPEN} for rule in CAPACITY},
    }


def surplus_of_nordjylland():
    """Return the terms of Nordjylland: what is known of a surplus, all else open."""
    terms = all_open()
    for rule in RUNNING:
        terms[rule].update(band_percent="5", base_kind="basis")
    for rule in ["year_result", "ledger", "year_end"]:
        terms[rule]["reading"] = "carry_over"
    terms["set_aside_surplus"] = {"life_years": 5}
    return terms


LIMITS = {"day_or_residential": {"lowest": "95", "highest": "100"}, "short_stay": {"lowest": "90"}}


class Years:
    """A value by the years that it holds in."""

    def __init__(self, *years):
        self.years = [(date(first, 1, 1), date(last, 12, 31), value) for first, last, value in years]


def refund_limits(*limits):
    return [{"yearly_limit": limit, "percent": percent} for limit, percent in zip(limits, ["25", "50", "75"])]


KNOWN = {
    "styringsaftaler": {"terms": {"budgeted_occupancy": {"limits": LIMITS}}},
    "hovedstaden": {"terms": {**all_open(), "deficit_guarantee": {"fixed_percent": "50"}}},
    "sjaelland": {"terms": all_open()},
    "nordjylland": {"terms": surplus_of_nordjylland()},
    "midtjylland-2025-2026": {
        "first_day": date(2025, 1, 1),
        "last_day": date(2026, 12, 31),
        "terms": {**all_open(), "rate_ceiling": {"agreed_growth": "0"}},
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
            "year_end": {"band_percent": "5", "base_kind": OPEN, "reading": "own_risk", "years_later": 2},
            "closure_account": {"band_percent": "5"},
            "budgeted_occupancy": {"limits": LIMITS},
            **{rule: {"small_service": "50", "free_places": "5", "free_percent": "10"} for rule in CAPACITY},
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
            "year_end": {"band_percent": "0", "reading": "own_risk", "years_later": 2},
            "objective_financing": {"objective_percent": "60"},
        },
    },
    "saerlige-pladser-2021-2024": {
        "first_day": date(2021, 1, 1),
        "last_day": date(2024, 6, 30),
        "terms": {rule: {"relabel_percent": "25"} for rule in ["special_places", "special_places_account"]},
    },
    "frit-valg-2025-2026": {
        "first_day": date(2025, 7, 1),
        "last_day": date(2026, 12, 31),
        "terms": {"free_choice": {"free_choice_percent": "10"}},
    },
    "central-refusion-2021-2026": {
        "first_day": date(2021, 1, 1),
        "last_day": date(2026, 12, 31),
        "terms": {
            "central_refund": {
                "refund_limits": Years(
                    (2021, 2021, refund_limits("830000", "1630000", "2050000")),
                    (2022, 2022, refund_limits("860000", "1680000", "2120000")),
                    (2023, 2026, OPEN),
                ),
            },
        },
    },
    "socialtilsyn": {
        "terms": {
            "supervision_rates": {
                "classes": [
                    {"lowest_places": lowest, "weight": weight}
                    for lowest, weight in [(1, "1"), (8, "1.2"), (25, "2"), (50, "3")]
                ],
            },
            "supervision_bill": {"citizens_per_place": "10", "intensified_percent": "10"},
        },
    },
}


def agreement(name, known):
    days = (known["first_day"], known["last_day"]) if "first_day" in known else None
    fields = [(rule, field, value) for rule, values in known["terms"].items() for field, value in values.items()]
    return Agreement(name, days, [parameter for field in fields for parameter in parameters(*field, days)])


def parameters(rule, field, value, days):
    if isinstance(value, Years):
        return [Parameter([rule], field, of_years, (first, last)) for first, last, of_years in value.years]
    return [Parameter([rule], field, value, days)]


AGREEMENTS = {name: agreement(name, known) for name, known in KNOWN.items()}
