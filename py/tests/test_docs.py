"""Every function and class says what it is, and the documentation agrees with the signatures."""

import doctest
import inspect
import subprocess
import sys
import typing
from pathlib import Path

import pytest

import rammeaftale

OPTIONS = {"agreement", "on", "dialect"}
FUNCTIONS = [getattr(rammeaftale, name) for name in rammeaftale.RULES]
PUBLIC = [getattr(rammeaftale, name) for name in rammeaftale.__all__]
CLASSES = [thing for thing in PUBLIC if isinstance(thing, type)]


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.__name__)
def test_functions(function):
    assert function.__module__ == "rammeaftale" and function.__qualname__ == function.__name__
    parameters = inspect.signature(function).parameters
    assert set(parameters) > OPTIONS
    for name, parameter in parameters.items():
        assert parameter.kind is inspect.Parameter.KEYWORD_ONLY
        assert f"\n{name} : " in function.__doc__
    assert all(parameters[name].default is None for name in OPTIONS)
    assert [line for line in function.__doc__.splitlines() if set(line) == {"-"}] == ["-" * 10, "-" * 7, "-" * 6]
    assert f"\nReturns\n-------\n{inspect.signature(function).return_annotation}\n" in function.__doc__
    assert "\nRaises\n------\nRammeaftaleError\n" in function.__doc__
    assert max(map(len, function.__doc__.splitlines())) <= 110


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.__name__)
def test_annotations_are_types_of_the_package(function):
    hints = typing.get_type_hints(function)
    assert set(hints) == set(inspect.signature(function).parameters) | {"return"}
    assert issubclass(hints["return"], rammeaftale.Result)


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.__name__)
def test_a_call_with_nothing_names_exactly_the_required_fields(function):
    required = [name for name, p in inspect.signature(function).parameters.items() if p.default is p.empty]
    with pytest.raises(rammeaftale.RammeaftaleError) as raised:
        function()
    missing = {problem.place for problem in raised.value.problems if problem.code == "missing"}
    assert set(required) <= missing


@pytest.mark.parametrize("made", CLASSES, ids=lambda made: made.__name__)
def test_classes(made):
    assert made.__doc__ and made.__module__ == "rammeaftale"
    for name in getattr(made, "__match_args__", ()):
        assert inspect.getdoc(getattr(made, name))


def test_no_name_is_made_twice():
    rules = rammeaftale._native.rules()
    names = [f"{number}Like" for number in rules["numbers"]] + [choice for choice, _ in rules["choices"]]
    names += [record["name"] for record in rules["inputs"] + rules["results"]]
    names += [function["name"] for function in rules["functions"]]
    assert len(names) == len(set(names))
    assert len(rammeaftale.__all__) == len(set(rammeaftale.__all__))
    assert set(names) <= set(rammeaftale.__all__)
    assert all(hasattr(rammeaftale, name) for name in rammeaftale.__all__)


def test_the_examples_of_the_module():
    assert doctest.testmod(rammeaftale).failed == 0


def test_importing_is_quick_and_brings_nothing_heavy():
    program = (
        "import sys, time; start = time.perf_counter(); import rammeaftale; print(time.perf_counter() - start);"
        "print(*sys.modules)"
    )
    runs = [subprocess.check_output([sys.executable, "-c", program], text=True).splitlines() for _ in range(5)]
    assert min(float(seconds) for seconds, _ in runs) < 0.1
    assert not {"json", "numpy", "pandas", "asyncio", "dataclasses", "unittest"} & set(runs[0][1].split())


def test_the_package_is_typed():
    folder = Path(rammeaftale.__file__).parent
    assert {"py.typed", "__init__.pyi", "_native.pyi"} <= {path.name for path in folder.iterdir()}
