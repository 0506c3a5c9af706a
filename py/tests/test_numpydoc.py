"""The documentation is in the numpydoc form, as numpydoc itself reads it."""

import pytest
from numpydoc.validate import validate

import rammeaftale
from rammeaftale import table

NAMES = [f"rammeaftale.{name}" for name in (*rammeaftale.RULES, "settle", "settle_cases", "amount", "document")]
NAMES += [f"rammeaftale.table.{name}" for name in table.__all__ if name != "Table"]

# Where the text begins, whether there is more than a summary, and a summary that is no instruction: choices of pandas.
OTHERS = {"GL01", "ES01", "SS05"}


@pytest.mark.parametrize("name", NAMES)
def test_the_form(name: str) -> None:
    assert [problem for problem in validate(name)["errors"] if problem[0] not in OTHERS] == []
