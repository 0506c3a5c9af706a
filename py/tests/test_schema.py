"""The JSON Schemas say what the rules accept, as far as a schema can."""

import json
import runpy
from decimal import Decimal
from pathlib import Path

import pytest
from fastapi import Response
from fastapi.encoders import jsonable_encoder
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import rammeaftale
from rammeaftale import RULES, RammeaftaleError, schema

TESTS = Path(__file__).parents[2] / "tests"
SCHEMAS = {rule: schema(rule) for rule in RULES}
RUNNER = runpy.run_path(str(TESTS / "runners" / "python.py"))
# Fields beside an input: no schema of an input covers them.
BESIDE = ("terms", "agreement", "on", "dialect", "acknowledge")

# Codes of what no schema can say, with the reason. An input with no other problem is one that the schema must let through.
UNSAYABLE = {
    "does_not_add_up": "figures that are computed",
    "duplicate": "an item compared with another by one of its fields",
    "ends_before_start": "two days compared",
    "gap": "a day compared with the periods of a list",
    "mixed_price_levels": "the years of items compared",
    "no_rate": "a day compared with the periods of a list",
    "not_a_multiple": "an amount divided by another field",
    "not_allowed": "a field that goes with some values of another",
    "open_value": "what an agreement knows",
    "outside_period": "what an agreement covers",
    "overflow": "a figure that is computed",
    "overlap": "two periods compared",
    "zero_sum": "a sum",
}

# Inputs that a schema lets through, although others with the same code are refused.
UNSAID = {
    "an accent of its own or a character in another notation: a class of characters would have hundreds of ranges": [
        "id: decomposed å",
        "id: first combining accent",
        "id: last combining accent",
        "id: sign of the ångström",
        "id: variation selector beyond the first plane",
        "id: last code point of a plane",
        "id: compatibility ideograph",
        "id: mark of Hebrew",
        "income: combining accent in the name",
        "stay: combining accent in the service",
    ],
    "a line break at the end: Python's `$` matches before it, that of ECMA 262 does not": [
        "amount: newline after",
        "id: newline",
    ],
    "29 February: a pattern knows no leap years": ["date: 29 February of a common year"],
    "365.0: for a schema it is an integer": ["days: a whole float"],
    "services before and after, and conversions between them, belong together": [
        "orientation: no services",
        "orientation: costs without unit, basis and places, users without a day",
        "orientation: a name twice, another part, places of one that stays",
        "orientation: conversions of strangers, twice, without keys",
        "orientation: costs on one side of a conversion, and a basis that it decides",
        "orientation: costs of a service after a merger that were not stated before it",
        "orientation: a factor twice, prices that fall to nothing",
    ],
    "two fields together have a limit": [
        "occupancy: no occupied days",
        "occupancy: no available days",
        "occupancy: above 1000 % as place-days",
        "limits: lowest above highest",
        "kept: an øre above the band",
        "kept: below zero of a surplus",
        "kept: more than the result",
        "kept: an øre below the band of a deficit",
        "bills: 367 days",
        "supplier loss: a turnover below the loss",
        "special places: 367 days",
        "special places: quota of none on the first day",
        "special places: re-labelled and bought free above created for a day",
        "special places: five stays for four places",
        "supervision: classes falling",
        "price level: prices fall to nothing",
        "central refund: limits that do not rise, a percentage that falls",
        "recalculated rate: no days sold",
        "special places account: more than a year",
        "special places account: more stays than places",
        "capacity change: from nothing to nothing",
        "mid-year increase: 367 days",
        "mid-year increase: more exempt days than expected",
        "ledger: a year twice and a year left out",
        "ledger: years backwards",
        "ledger: kept an øre above the band",
        "set aside surplus: more used than there is",
        "set aside surplus: left of a year that has lapsed",
        "rate change: prices fall by everything",
        "rate history: base year at no rate",
        "rate history: prices fall to nothing on the way back",
        "deficit guarantee: a year outside the guarantee, a guarantor twice",
        "ledger: opening lands before the first year, settles it, and a year twice",
        "early warning: a day more than the year, an id twice",
        "special places: all bought free, one used",
        "start-up: somebody leaves and no way to count, nobody may come before the places",
        "ledger: corrections of the same year, of a later one and of one that is not settled",
        "ledger: many problems, all at once",
    ],
    "a field that is needed where another is given, or left out": [
        "kept: missing with carry-over",
        "neither a normal rate nor a basis",
        "normal rate and basis null",
        "published: a user missing",
        "objective financing: one percent left without cases",
        "supplier loss: a gap without a cost that falls away",
        "deficit guarantee: vacancy without fixed costs",
        "supervision: neither base nor need",
        "supervision: services null beside a need",
        "price level: no change of the year aimed at",
        "ledger: no cost-based budget in a year with cost",
        "ledger: days without cost, cost without days",
        "ledger: closure when only the cost is left out, noted once",
        "scenarios: direct financing without years and delay",
        "scenarios: two by a population that is not there",
        "scenarios: one by a population that is not there",
        "early warning: no cost-based budget, once null",
        "rate history: no change of the price year",
        "package: number and hours, no service",
        "package: neither number nor hours, but a service",
        "ledger: a band of a budget of its own, and a decision at own risk of its own",
        "ledger: kept missing with carry-over, given without cost and beside direct collection",
        "two-part rate: hours null beside an hourly rate, a supplement twice",
        "rate ceiling: a service twice, a year without prices",
        "ledger: closure without cost in the last year, nobody has used it",
        "scenarios: a year left out, a user twice, no cost-based budget",
    ],
    "a name that must be one of the names in a list": [
        "published: an unknown user",
        "rate basis: overhead of a later overhead",
        "rate basis: overhead of income",
        "bills: service in another case",
        "bills: package that only another service has",
        "bills: supplement only until the rate changes",
        "rate history: base year between the rates",
        "rate basis: overhead of itself, and of a cost twice",
        "scenarios: direct years outside, and twice",
        "scenarios: an occupancy of another year, and twice",
        "cost development: an account twice, and of a stranger",
        "bills: many problems in order",
    ],
    "the items of two lists multiplied": [
        "deficit guarantee: more shares than can be",
        "scenarios: more payments than anybody reads",
    ],
    "what the agreements of the call know": [
        "agreement: share of objective financing is not that of a rate rise",
        "terms: a value of no layer",
        "terms: a dated value without a day",
    ],
}
# A deficit is not negative: its schema says so, although the rule calls it a value that is not known.
SAID = {"closure: a surplus of an øre"}
LISTED = {name for names in UNSAID.values() for name in names}


def entries(path):
    document = json.loads(path.read_text("utf-8"))
    return document.get("cases") or document.get("inputs") or [document]


def cases():
    """The cases in machine text, which the schemas are of."""
    for path in sorted((TESTS / "cases").rglob("*.json")):
        for case in entries(path):
            if case.get("dialect") != "danish":
                yield f"{path.relative_to(TESTS)}: {case.get('name')}", case


def bad_inputs():
    """The inputs that are JSON, in machine text, and wrong themselves, not by what stands beside them."""
    for entry in entries(TESTS / "bad_inputs.json"):
        # Python's own reader of JSON goes no deeper than its stack.
        if "$nest" in json.dumps(entry["input"] if "input" in entry else ""):
            continue
        if "text" in entry or entry.get("dialect") == "danish" or "python" not in entry.get("only", ["python"]):
            continue
        problems = entry["error"] if isinstance(entry["error"], list) else [entry["error"]]
        inside = [problem for problem in problems if not problem["place"].startswith(BESIDE)]
        if inside and len(inside) == len(problems) and entry["rule"] in RULES:
            yield entry, {problem["code"] for problem in inside}


def validator(rule, part):
    return Draft202012Validator({**SCHEMAS[rule], "$ref": f"#/$defs/{part}"})


def refused(entry):
    given_beside = any(entry.get(key) for key in ("agreement", "terms"))
    of_input = validator(entry["rule"], "input_under_agreement" if given_beside else "input")
    document = json.loads(RUNNER["write"](entry["input"]))
    error = next(of_input.iter_errors(document), None)
    return error and f"{list(error.absolute_path)}: {error.message[:200]}"


@pytest.mark.parametrize("rule", RULES)
def test_schemas_are_schemas(rule):
    Draft202012Validator.check_schema(SCHEMAS[rule])
    examples = 0
    for name in ("input", "input_under_agreement", "result"):
        for example in SCHEMAS[rule]["$defs"][name].get("examples", []):
            validator(rule, name).validate(example)
            examples += 1
    assert examples >= 2


def test_every_case_is_valid():
    checked = 0
    for name, case in cases():
        if "output" in case:
            assert not refused(case), name
            validator(case["rule"], "result").validate(case["output"])
            checked += 1
    assert checked > 500


def test_every_bad_input_is_refused_or_listed():
    wrong, seen, checked = [], set(), 0
    for entry, codes in bad_inputs():
        name, error = entry["name"], refused(entry)
        seen.add(name)
        checked += 1
        if name in LISTED or codes <= UNSAYABLE.keys() and name not in SAID:
            wrong += [f"{name}: listed, and the schema refuses it: {error}"] if error else []
        elif not error:
            wrong.append(f"{name} ({', '.join(sorted(codes))}): the schema lets it through")
    assert not wrong, "\n".join(wrong)
    assert LISTED | SAID <= seen, (LISTED | SAID) - seen
    assert checked > 350


def test_a_listed_input_has_a_problem_that_schemas_say_elsewhere():
    codes = {entry["name"]: codes for entry, codes in bad_inputs()}
    assert all(codes[name] - UNSAYABLE.keys() for name in LISTED)


# A field of each type of number, in an input that is otherwise empty.
def number_fields():
    fields = {}
    for rule in RULES:
        for name, field in SCHEMAS[rule]["$defs"]["input_under_agreement"]["properties"].items():
            of_type = field.get("$ref") or next((form.get("$ref") for form in field.get("anyOf", [])), None)
            if of_type and "x-decimals" in SCHEMAS[rule]["$defs"][of_type.rpartition("/")[2]]:
                fields.setdefault(of_type, (rule, name))
    return fields


NUMBERS = number_fields()


def texts(of_type):
    """Texts near the limits of a type, and everywhere else."""
    rule, _ = NUMBERS[of_type]
    limits = SCHEMAS[rule]["$defs"][of_type.rpartition("/")[2]]
    edges = [Decimal(limits.get(key, "1")) for key in ("x-lowest", "x-highest")] + [Decimal(0), Decimal(1)]
    step = Decimal(1).scaleb(-limits["x-decimals"] - 1)
    near = st.builds(lambda edge, steps: edge + steps * step, st.sampled_from(edges), st.integers(-1100, 1100))
    numbers = near | st.decimals(min(edges) - 1, max(edges) + 1, places=limits["x-decimals"])
    trimmed = numbers.map(lambda number: f"{number:f}".rstrip("0").rstrip(".") if "." in f"{number:f}" else f"{number:f}")
    return trimmed | numbers.map(lambda number: f"{number:f}") | st.text("-0123456789.", max_size=12)


def test_there_are_numbers_of_many_types():
    assert len(NUMBERS) >= 20


@pytest.mark.parametrize("of_type", NUMBERS)
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_a_number_is_valid_where_the_rule_reads_it(of_type, data):
    rule, name = NUMBERS[of_type]
    text = data.draw(texts(of_type))
    field = SCHEMAS[rule]["$defs"]["input_under_agreement"]["properties"][name]
    valid = Draft202012Validator({"$defs": SCHEMAS[rule]["$defs"], **field})
    with pytest.raises(RammeaftaleError) as caught:
        rammeaftale.settle(json.dumps({"rule": rule, "input": {name: text, "no such field": "1"}}))
    read = all(problem.place != name for problem in caught.value.problems)
    assert valid.is_valid(text) == read, (rule, name, text)


def test_the_text_is_canonical():
    text = rammeaftale._native.schema("daily_rate")
    assert json.dumps(schema("daily_rate"), ensure_ascii=False, separators=(",", ":")) == text


def test_an_unknown_rule_is_a_problem():
    with pytest.raises(RammeaftaleError) as caught:
        schema("daily_price")
    assert (caught.value.code, caught.value.place) == ("unknown_choice", "rule")


def test_the_json_of_a_result_keeps_text():
    result = rammeaftale.vacancy(vacant_places=2, days=365, base_rate="732.50")
    # The result of a FastAPI function goes through this: a dictionary's decimals become binary floats.
    assert isinstance(jsonable_encoder(result.to_dict())["lost_revenue"], float)
    with pytest.raises(TypeError):
        json.dumps(result.to_dict())
    # The canonical JSON has text, as the schema says, and a response takes it as it is.
    response = Response(result.to_json(), media_type="application/json")
    assert response.body == result.to_json().encode()
    validator("vacancy", "result").validate(json.loads(response.body))
    assert not validator("vacancy", "result").is_valid(jsonable_encoder(result.to_dict()))
