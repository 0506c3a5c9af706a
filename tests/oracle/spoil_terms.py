"""Puts one error into terms or one of their agreements, with the code and place that must be reported."""
from agreements import AGREEMENTS, DECIDED
from spoil import BAD_DATES, BAD_NAMES

BAD_TEXTS = ["", "x" * 10_001, 7, [], "Bilag\n2", "Bilag\u200b2"]


def spoil_terms(rng, case):
    terms = case["terms"]
    own = [layer for layer in terms["agreements"] if isinstance(layer, dict)]
    parameters = [parameter for layer in own for parameter in layer.get("parameter") or []]
    changes = [of_terms, layers]
    if own:
        changes += [of_agreement] * 3
    if parameters:
        changes += [of_parameter] * 8
    rng.choice(changes)(rng, case, terms, own, parameters)


def of_terms(rng, case, terms, own, parameters):
    key, value = rng.choice([
        ("on", rng.choice(BAD_DATES)),
        ("on", "1899-12-31"),
        ("beyond_period", rng.choice(["true", 1, [], {}])),
        ("when", "2024-01-01"),
        ("agreements", rng.choice(["x", {}, [], None, 5])),
    ])
    terms[key] = value
    if rng.random() < 0.1:
        case["terms"] = rng.choice(["syddanmark-2023-2024", ["nordjylland"], 5, True])
    elif rng.random() < 0.1:
        case["agreement"], case["on"] = rng.choice(list(AGREEMENTS)), "2024-01-01"


def layers(rng, case, terms, own, parameters):
    every = terms["agreements"]
    every.insert(rng.randint(0, len(every)), rng.choice([
        "sjaelland-2023-2024", 5, [], True, None, rng.choice(every), {"id": "nordjylland", "title": "En anden"}, {},
    ]))
    if rng.random() < 0.1:
        every.extend({"id": f"lag {index}", "title": "Lag"} for index in range(20))


def of_agreement(rng, case, terms, own, parameters):
    agreement = rng.choice(own)
    key, values = rng.choice([
        ("id", [*BAD_NAMES, "x" * 101, 7, "", None]),
        ("title", [*BAD_TEXTS, None]),
        ("from", BAD_DATES),
        ("to", BAD_DATES),
        ("to", ["1900-01-01"]),
        ("from", ["2199-12-31"]),
        ("national", ["ja", 1, []]),
        ("parameter", [{}, "x", [[]], ["x"], [None], [{}]]),
        ("region", ["Midtjylland"]),
    ])
    if key in ("from", "to") and rng.random() < 0.3:
        agreement.pop(key, None)
    else:
        agreement[key] = rng.choice(values)


def of_parameter(rng, case, terms, own, parameters):
    parameter = rng.choice(parameters)
    rng.choice([key_of_parameter, key_of_parameter, without_key, days_of_parameter, rules_of_parameter])(rng, parameter)
    if rng.random() < 0.1:
        key_of_parameter(rng, rng.choice(parameters))


def key_of_parameter(rng, parameter):
    key, values = rng.choice([
        ("rule", ["occupancy", "year_resutl", "", 5, {}, True]),
        ("field", ["band", "", 5, [], "revenue"]),
        ("value", ["x", "1e3", "-1", [], {}, True, "1.23456", "10000000000000000", "", "own risk"]),
        ("value", [5, 0, -1]),
        ("unit", BAD_TEXTS),
        ("source", BAD_TEXTS),
        ("status", ["known", "Stated", "", 5, []]),
        ("status", ["open"]),
        ("note", ["x", [], {}, {"en": "x"}, {"da": ""}, {"da": "x", "de": "y"}]),
        ("from", BAD_DATES),
        ("to", BAD_DATES),
        ("kilde", ["x"]),
    ])
    parameter[key] = rng.choice(values)


def without_key(rng, parameter):
    key = rng.choice(["rule", "field", "value", "source", "status"])
    if rng.random() < 0.5:
        parameter.pop(key, None)
    else:
        parameter[key] = None


def days_of_parameter(rng, parameter):
    days = {"from": rng.choice(["1900-01-01", "2199-12-31"]), "to": rng.choice(["1900-01-01", "2199-12-31"])}
    parameter.update({key: day for key, day in days.items() if rng.random() < 0.6})


def rules_of_parameter(rng, parameter):
    named = parameter.get("rule")
    rules = named if isinstance(named, list) else [named]
    parameter["rule"] = rng.choice([
        [], [*rules, rules[0]], [*rules, "occupancy"], [*rules, 5], ["daily_rate"], [*rules, rng.choice(DECIDED["unit"])],
    ])
