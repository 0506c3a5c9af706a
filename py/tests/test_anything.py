"""Any Python objects as inputs give a result or a `RammeaftaleError`: no other exception and no panic."""

import collections
import datetime
import json
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType

import numpy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import rammeaftale
from rammeaftale import RammeaftaleError, Result

RULES = rammeaftale._native.rules()
NAMES = sorted({field for part in ("functions", "inputs") for record in RULES[part] for field, *_ in record["fields"]})
WORDS = sorted({word for _, words in RULES["choices"] for word in words})
CASES = [
    case
    for path in sorted((Path(__file__).parents[2] / "tests" / "cases").glob("*.json"))
    for case in json.loads(path.read_text("utf-8"))["cases"]
    if case["rule"] in rammeaftale.RULES
]

numbers = st.one_of(
    st.integers(),
    st.integers(-400, 400),
    st.integers(min_value=2**60, max_value=2**140),
    st.decimals(),
    st.decimals(0, 1000, places=2),
    st.builds(lambda sign, digits, exponent: Decimal((sign, tuple(digits), exponent)),
              st.integers(0, 1), st.lists(st.integers(0, 9), max_size=80), st.integers(-10**6, 10**6)),
    st.floats(),
    st.complex_numbers(),
    st.fractions(),
    st.floats(width=32).map(numpy.float32),
    st.floats().map(numpy.float64),
    st.integers(-(2**63), 2**63 - 1).map(numpy.int64),
)  # fmt: skip
texts = st.one_of(
    st.text(max_size=20),
    st.text(st.characters(categories=["Cs", "Cc", "Mn", "Zs"]), max_size=5),
    st.from_regex(r"-?[0-9]{1,20}([.,][0-9]{1,9})?", fullmatch=True),
    st.sampled_from(WORDS),
    st.integers(60, 110).map("9".__mul__),
)
scalars = st.one_of(
    st.none(),
    st.booleans(),
    numbers,
    texts,
    st.dates(),
    st.dates().map(str),
    st.datetimes(),
    st.binary(max_size=5),
    st.sampled_from([object(), ..., int, print, numpy.array([1, 2]), numpy.datetime64("2024-01-01"), numpy.bool_(True)]),
)
keys = st.one_of(st.sampled_from(NAMES), texts, st.integers(), st.decimals(allow_nan=False), st.floats(), st.none())
values = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.lists(inner, max_size=4).map(tuple),
        st.dictionaries(keys, inner, max_size=6),
        st.dictionaries(st.sampled_from(NAMES), inner, max_size=6).map(collections.OrderedDict),
        st.dictionaries(st.sampled_from(NAMES), inner, max_size=3).map(MappingProxyType),
        st.frozensets(st.integers(), max_size=3),
    ),
    max_leaves=20,
)


def settles_or_raises(function, **inputs):
    try:
        result = function(**inputs)
    except RammeaftaleError as error:
        assert error.problems and str(error) and error.message_in("da")
        assert all(problem.code and isinstance(problem.place, str) for problem in error.problems)
    else:
        assert isinstance(result, Result)
        assert result.to_json() and repr(result) and result.to_dict() and hash(result) is not None
        assert result.statement("da").html and result.statement("en").text


@settings(max_examples=500, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(rammeaftale.RULES), st.dictionaries(st.one_of(st.sampled_from(NAMES), texts), values, max_size=12))
def test_anything(rule, inputs):
    settles_or_raises(getattr(rammeaftale, rule), **inputs)


def changed(draw, value):
    """Draw a value with one part replaced."""
    if isinstance(value, (dict, list)) and value and draw(st.integers(0, 4)):
        key = draw(st.sampled_from(list(value) if isinstance(value, dict) else range(len(value))))
        value = value.copy()
        value[key] = changed(draw, value[key])
        return value
    return draw(values)


@settings(max_examples=500, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data(), st.sampled_from(CASES), st.integers(1, 3))
def test_a_case_with_anything_in_some_places(data, case, times):
    inputs = case["input"] | {option: case[option] for option in ("agreement", "on", "dialect") if option in case}
    for _ in range(times):
        inputs = changed(data.draw, inputs)
        if not isinstance(inputs, dict):
            return
        inputs = {key: value for key, value in inputs.items() if isinstance(key, str)}
    settles_or_raises(getattr(rammeaftale, case["rule"]), **inputs)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(), st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
                                         lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)).map(json.dumps)))  # fmt: skip
def test_any_document(text):
    for settle in (lambda text: rammeaftale.settle(text), lambda text: rammeaftale.settle_cases(text)[0]):
        settles_or_raises(settle, text=text)
