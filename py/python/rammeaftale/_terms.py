"""Functions with terms of their own, and agreements out of files."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

from rammeaftale import _native
from rammeaftale._native import Agreement, Terms


class WithTerms:
    """The functions of the rules, and those of tables, under terms that are said once.

    A call may still give a field itself, or other terms.

    Attributes
    ----------
    terms : Terms
        The terms.
    table : WithTerms
        The functions of :mod:`rammeaftale.table` under the same terms.
    """

    def __init__(self, terms: Terms, functions: Any, rules: Iterable[str], table: Any = None) -> None:
        self.terms = terms
        self._functions = functions
        self._rules = tuple(rules)
        if table is not None:
            self.table = WithTerms(terms, table, self._rules)

    def __getattr__(self, rule: str) -> Callable[..., Any]:
        if rule.startswith("_") or rule not in self._rules:
            raise AttributeError(f"{rule!r} is no rule")
        return partial(getattr(self._functions, rule), terms=self.terms)

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *self._rules]

    def __repr__(self) -> str:
        return f"<Functions under {self.terms!r}>"


WithTerms.__module__ = "rammeaftale"


def read_agreement(path: str | Path) -> Agreement:
    """Read an agreement from a file: JSON if its name ends in ``.json``, otherwise TOML.

    Parameters
    ----------
    path : str or Path
        The file, in UTF-8.

    Returns
    -------
    Agreement
        The agreement.

    Raises
    ------
    RammeaftaleError
        With every problem of the agreement, each at its path, such as ``parameter[3].value``.

    See Also
    --------
    agreement_template : The form to fill in.

    Examples
    --------
    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> from rammeaftale import agreement_template, read_agreement
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder, "min-aftale.toml")
    ...     _ = path.write_text(agreement_template(), encoding="utf-8")
    ...     read_agreement(path).title
    'Min rammeaftale'
    """
    try:
        file = Path(path)
        data = file.read_bytes()
    except OSError:
        raise
    except Exception as error:
        raise _native.wrong_type("path", "file") from error
    text = _native.text_of_file(data)
    return Agreement.from_json(text) if file.name.endswith(".json") else Agreement.from_toml(text)
