"""Every function and class is documented, and the documentation agrees with the signatures."""

import doctest
import inspect
import re
import subprocess
import sys
import tomllib
import typing
from pathlib import Path

import pytest
from packaging.requirements import Requirement

import rammeaftale
from rammeaftale import table

OPTIONS = {"agreement", "on", "dialect"}
SECTIONS = ["Parameters", "Returns", "Raises", "See Also", "Notes", "Examples"]
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
    assert sections(function) == SECTIONS
    assert f"\nReturns\n-------\n{inspect.signature(function).return_annotation}\n" in function.__doc__
    assert "\nRaises\n------\nRammeaftaleError\n" in function.__doc__
    summary, *others = function.__doc__.splitlines()
    # A published sentence in an example is as long as it is.
    prose = [line for line in others if not line.startswith((">>>", "..."))]
    assert len(summary) <= 130 and max(map(len, prose)) <= 110


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.__name__)
def test_functions_of_tables(function):
    of_table = getattr(table, function.__name__)
    assert of_table.__module__ == "rammeaftale.table" and of_table.__qualname__ == function.__name__
    assert set(inspect.signature(function).parameters) < set(inspect.signature(of_table).parameters)
    assert all(f"\n{name} : " in of_table.__doc__ for name in inspect.signature(of_table).parameters)
    # Every figure is a column and is documented.
    figures = typing.get_type_hints(function)["return"].__match_args__
    assert all(f"\n    * `{name}` (" in of_table.__doc__ for name in figures)
    assert sections(of_table) == SECTIONS


def sections(function):
    lines = function.__doc__.splitlines()
    return [title for title, line in zip(lines, lines[1:]) if title and line == "-" * len(title)]


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.__name__)
def test_annotations_are_types_of_the_package(function):
    hints = typing.get_type_hints(function)
    assert set(hints) == set(inspect.signature(function).parameters) | {"return"}
    assert issubclass(hints["return"], rammeaftale.Result)


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.__name__)
def test_a_call_without_fields_reports_exactly_the_required_ones(function):
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


def test_generated_names_are_unique():
    rules = rammeaftale._native.rules()
    names = [f"{number}Like" for number in rules["numbers"]] + [choice for choice, _ in rules["choices"]]
    names += [record["name"] for record in rules["inputs"] + rules["results"]]
    names += [function["name"] for function in rules["functions"]]
    assert len(names) == len(set(names))
    assert len(rammeaftale.__all__) == len(set(rammeaftale.__all__))
    assert set(names) <= set(rammeaftale.__all__)
    assert all(hasattr(rammeaftale, name) for name in rammeaftale.__all__)


@pytest.mark.parametrize("module", [rammeaftale, table], ids=lambda module: module.__name__)
def test_the_examples_run(module):
    """Run the examples of the module and those generated from the cases of every rule."""
    tested = {test.name: test for test in doctest.DocTestFinder().find(module) if test.examples}
    assert {f"{module.__name__}.{rule}" for rule in rammeaftale.RULES} < set(tested)
    assert doctest.testmod(module).failed == 0


def test_importing_is_quick_and_loads_no_heavy_package():
    program = (
        # Processor time, since wall time depends on the load.
        "import sys, time; start = time.process_time(); import rammeaftale; print(time.process_time() - start);"
        "print(*sys.modules)"
    )
    runs = [subprocess.check_output([sys.executable, "-c", program], text=True).splitlines() for _ in range(5)]
    assert min(float(seconds) for seconds, _ in runs) < 0.1
    assert not {"json", "numpy", "pandas", "asyncio", "dataclasses", "unittest"} & set(runs[0][1].split())


def test_importing_loads_no_package_of_an_extra():
    program = "import sys; before = set(sys.modules); import rammeaftale.table; print(*set(sys.modules) - before)"
    brought = {name.split(".")[0] for name in subprocess.check_output([sys.executable, "-c", program], text=True).split()}
    assert not brought - set(sys.stdlib_module_names) - {"rammeaftale"}
    assert len(brought) < 60


def test_every_extra_is_tested_in_a_version_that_it_allows():
    folder = Path(__file__).parents[1]
    project = tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pinned = (folder / "requirements-test.txt").read_text(encoding="utf-8")
    versions = dict(re.findall(r"^([\w.-]+)==([\w.+]+)", pinned, re.MULTILINE))
    assert {"pandas", "polars", "progress", "spark"} <= set(project["optional-dependencies"])
    for extra, requirements in project["optional-dependencies"].items():
        for requirement in map(Requirement, requirements):
            assert requirement.specifier.contains(versions[requirement.name]), f"{extra}: {requirement}"


def test_the_package_is_typed():
    folder = Path(rammeaftale.__file__).parent
    assert {"py.typed", "__init__.pyi", "_native.pyi"} <= {path.name for path in folder.iterdir()}
