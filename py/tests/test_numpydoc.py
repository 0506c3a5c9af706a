"""The docstrings pass the validation of numpydoc."""

import pytest
from numpydoc.validate import validate

import rammeaftale
from rammeaftale import table

NAMES = [f"rammeaftale.{name}" for name in (*rammeaftale.RULES, "settle", "settle_cases", "amount", "document")]
NAMES += [f"rammeaftale.table.{name}" for name in table.__all__ if name != "Table"]

# Checks of pandas style: where the text begins, an extended summary, and an imperative summary.
OTHERS = {"GL01", "ES01", "SS05"}


@pytest.mark.parametrize("name", NAMES)
def test_the_form(name: str) -> None:
    assert [problem for problem in validate(name)["errors"] if problem[0] not in OTHERS] == []
