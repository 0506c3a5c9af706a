"""Danish *rammeaftale* tariffs: what a place in specialised social care costs, and who pays what.

Every rule is a function of keywords. Amounts and other figures are ``Decimal``, ``int`` or text, never ``float``; the
result holds the named figures and explains each of them::

    >>> from rammeaftale import daily_rate
    >>> result = daily_rate(basis=21_076_560, places=8, days=365, occupancy=90, unit=1)
    >>> result.rate
    Decimal('8020.00')
    >>> print(result.statement("en"))  # doctest: +ELLIPSIS
    Daily rate...

``agreement`` and ``on`` select an agreement and a day; the fields that it decides may then be omitted. ``terms`` are agreements
of your own laid over others: see :class:`Terms`. ``dialect`` is
the notation of numbers and dates in texts: ``machine`` (``1234.56``) or ``danish`` (``1.234,56``).

An invalid input raises one :class:`RammeaftaleError` with the code and the place of every problem.
"""

# The functions and classes are generated below from the rules listed by the native module, so a new rule needs no code
# here. The types for editors and type checkers are in `__init__.pyi`, generated from the same list.

import sys
from collections.abc import Callable, Mapping, Sequence  # `Mapping` is in annotations
from datetime import date
from decimal import Decimal
from inspect import Parameter, Signature
from typing import Any, Literal, NotRequired, TypedDict, Union

from rammeaftale import _native
from rammeaftale._errors import Problem, RammeaftaleError, RammeaftaleWarning
from rammeaftale._native import Agreement, Statement, Terms, __version__, agreement_template, agreements
from rammeaftale._plot import PLOTS
from rammeaftale._results import Record, Result, named_class
from rammeaftale._schema import schema
from rammeaftale._terms import WithTerms, read_agreement

_KEYWORD = Parameter.KEYWORD_ONLY
_RECORDS: dict[str, type[Record]] = {}
_RESULTS: dict[str, type[Result]] = {}


def settle(text: str) -> Result:
    """Settle a case: a JSON text with ``rule``, ``input`` and the other keys of a case.

    Parameters
    ----------
    text : str
        The case.

    Returns
    -------
    Result
        The result of the case's rule, such as a `DailyRate`.

    Raises
    ------
    RammeaftaleError
        With every problem of the case or its input.

    See Also
    --------
    settle_cases : Every case of a file.

    Examples
    --------
    >>> from rammeaftale import settle
    >>> settle('{"rule": "vacancy", "input": {"vacant_places": "2", "days": 365, "base_rate": "732"}}').lost_revenue
    Decimal('534360.00')
    """
    return _native.settle_case(text)


def settle_cases(text: str) -> list[Result]:
    """Settle every case of a file: one case, or ``{"cases": [case, …]}``.

    Parameters
    ----------
    text : str
        The file's text.

    Returns
    -------
    list of Result
        The results, in the order of the cases.

    Raises
    ------
    RammeaftaleError
        With every problem of every case; in a list, places begin with ``cases[i]``.

    See Also
    --------
    settle : A single case.

    Examples
    --------
    >>> from rammeaftale import settle_cases
    >>> case = '{"rule": "vacancy", "input": {"vacant_places": "2", "days": 365, "base_rate": "732"}}'
    >>> [result.lost_revenue for result in settle_cases(f'{{"cases": [{case}, {case}]}}')]
    [Decimal('534360.00'), Decimal('534360.00')]
    """
    return _native.settle_cases(text)


def amount(text: str, dialect: str | None = None) -> Decimal:
    """Read an amount in kroner, such as ``"1.234,56"`` in the Danish dialect.

    Parameters
    ----------
    text : str
        The amount, with at most 2 decimals.
    dialect : str, optional
        ``machine`` or ``danish``: how the amount is written.

    Returns
    -------
    Decimal
        The amount, with 2 decimals.

    Raises
    ------
    RammeaftaleError
        If the text is not an amount in the dialect.

    See Also
    --------
    RammeaftaleError : The problems, in Danish and English.

    Examples
    --------
    >>> from rammeaftale import amount
    >>> amount("1.234,5", dialect="danish")
    Decimal('1234.50')
    """
    return _native.amount(text, dialect)


def format_figure(
    number: Decimal | int | str, unit: str, *, decimals: int | None = None, language: str | None = None
) -> str:
    """Write a figure as people read it: grouped, with the decimal mark of the language, a true minus and its unit.

    Parameters
    ----------
    number : Decimal, int or str
        The figure; a text is a machine number, such as ``"1234.5"``.
    unit : str
        ``kroner``, ``percent``, ``days``, ``places`` or ``none``.
    decimals : int, optional
        The decimals that it is rounded to, half away from zero; left out, it keeps those that it has.
    language : str, optional
        ``da`` or ``en``; left out, Danish.

    Returns
    -------
    str
        The figure, for showing it.

    Raises
    ------
    RammeaftaleError
        If the number is none, or a binary floating-point number.

    See Also
    --------
    amount : Reads an amount.

    Examples
    --------
    >>> from decimal import Decimal
    >>> from rammeaftale import format_figure
    >>> format_figure(Decimal("-1705337.50"), "kroner")
    '−1.705.337,50 kr.'
    >>> format_figure(8020, "kroner"), format_figure("95.55", "percent", decimals=1, language="en")
    ('8.020 kr.', '95.6 %')
    """
    return _native.format_figure(number, unit, decimals, language)


def document(
    results: Sequence[Result],
    title: str | None = None,
    language: str | None = None,
    names: Sequence[str | None] | None = None,
    *,
    tables: Any = None,
    rule: str | Mapping[str, str] | None = None,
    case: bool = False,
) -> str:
    """Render several results as one standalone HTML page, such as the settlement of a year.

    Parameters
    ----------
    results : sequence of Result
        The results, in the order of the page.
    title : str, optional
        The title of the page; defaults to that of the first result.
    language : str, optional
        ``da`` or ``en``; Danish if left out.
    names : sequence of str or None, optional
        The heading of each result, or ``None`` for its own title.
    tables : table or mapping of str to table, optional
        Tables that stand before the results, by their captions: from pandas, Polars, pyarrow, DuckDB or this package, of
        10,000 rows at most.
    rule : str or mapping of str to str, optional
        The rule, or a list of it (``"closure_account.shares"``), whose fields and figures the columns of the tables are;
        their headings are then the labels of the statements.
    case : bool, default False
        Whether each annex ends with the case, which produces the result again.

    Returns
    -------
    str
        The page. It needs no other file, and all text is escaped.

    Raises
    ------
    RammeaftaleError
        If the language is unknown, or if the number of names differs from the number of results; ``binary_number`` or
        ``wrong_type`` at a column of floats, lists or objects.

    See Also
    --------
    Result.to_document : A page for a single result.

    Examples
    --------
    >>> from rammeaftale import document, vacancy
    >>> page = document([vacancy(vacant_places=2, days=365, base_rate=732)], title="Bromsmae 2023")
    >>> "Bromsmae 2023" in page, "534.360,00" in page
    (True, True)
    """
    shown = None if tables is None else (tables, rule)
    return _native.document(results, title, language, names, shown, case)


def workbook(
    results: Sequence[Result],
    title: str | None = None,
    language: str | None = None,
    names: Sequence[str | None] | None = None,
) -> bytes:
    """Write several results as one workbook: an index, and for each result a front sheet and its calculation.

    Parameters
    ----------
    results : sequence of Result
        The results, in the order of the index; at most 1,000.
    title : str, optional
        The title of the index, or of the front of a single result.
    language : str, optional
        ``da`` or ``en``; Danish if left out.
    names : sequence of str or None, optional
        The name of each result and its sheets, or ``None`` for its own title.

    Returns
    -------
    bytes
        The .xlsx file. Its formulas are live, and names are texts and never formulas.

    Raises
    ------
    RammeaftaleError
        If there are no results or too many, if the language is unknown, or if the number of names differs from the
        number of results.

    See Also
    --------
    Result.to_workbook : The workbook of a single result.

    Examples
    --------
    >>> from rammeaftale import vacancy, workbook
    >>> places = [vacancy(vacant_places=places, days=365, base_rate=732) for places in (2, 3)]
    >>> workbook(places, title="Bromsmae 2023", names=["Nord", "Syd"])[:2]
    b'PK'
    """
    return _native.workbook(results, title, language, names)


def with_terms(terms: Terms) -> WithTerms:
    """Bind the functions of the rules to terms, so that a notebook says them once.

    Parameters
    ----------
    terms : Terms
        The terms.

    Returns
    -------
    WithTerms
        An object with the functions of the rules, and with those of tables as ``table``.

    See Also
    --------
    Terms : Agreements laid over each other.

    Examples
    --------
    >>> from rammeaftale import Agreement, Terms, with_terms
    >>> own = Agreement({
    ...     "id": "midtby", "title": "Rammeaftale Midtby", "parameter": [{
    ...         "rule": "day_rate", "field": "days_per_month", "value": "30.5", "source": "Bilag 1", "status": "stated",
    ...     }],
    ... })
    >>> midtby = with_terms(Terms(own))
    >>> midtby.day_rate(month_rate=70447, unit=1).rate
    Decimal('2310.00')
    """
    from rammeaftale import table

    return WithTerms(terms, sys.modules[__name__], RULES, table)


# Every field has a default, so that the core reports missing and unknown fields together with all other problems.
_DEFINITION = """
def make(_rule, _result):
    def {name}(*, {keywords}, **_unknown):
        return _result(_rule, ({values},), _unknown)
    return {name}
"""


def _function(made_of: dict[str, Any], result: type[Result]) -> Callable[..., Any]:
    name, fields = made_of["name"], made_of["fields"]
    names = [field for field, *_ in fields]
    definition = {"name": name, "keywords": ", ".join(f"{field}=None" for field in names), "values": ", ".join(names)}
    made: dict[str, Any] = {}
    exec(_DEFINITION.format_map(definition), globals(), made)
    function: Any = made["make"](made_of["rule"], result)
    function.__qualname__, function.__doc__ = name, made_of["doc"]
    function.__annotations__ = {field: annotation for field, annotation, *_ in fields} | {"return": result.__name__}
    parameters = [
        Parameter(field, _KEYWORD, annotation=annotation, default=Parameter.empty if required else None)
        for field, annotation, required, _ in fields
    ]
    function.__signature__ = Signature(parameters, return_annotation=result.__name__)
    return function  # type: ignore[no-any-return]


def _statement(case: str, language: str) -> Statement:
    """Restore a pickled statement."""
    return settle(case).statement(language)


def _make_all(names: dict[str, Any]) -> None:
    rules = _native.rules()
    names["DateLike"] = date | str
    for number in rules["numbers"]:
        names[f"{number}Like"] = Decimal | int | str
    for choice, choices in rules["choices"]:
        names[choice] = Union[tuple(Literal[name] for name in choices)]  # type: ignore[valid-type]
    for record in rules["inputs"]:
        fields = {
            field: annotation if required else NotRequired[annotation]  # type: ignore[valid-type]
            for field, annotation, required, _ in record["fields"]
        }
        names[record["name"]] = made = TypedDict(record["name"], fields)  # type: ignore[misc, operator]
        made.__doc__, made.__module__ = record["doc"], __name__
    for base in (Record, Result):
        for record in rules["records" if base is Record else "results"]:
            names[record["name"]] = made = named_class(record["name"], base, record["doc"], record["fields"])
            if base is Record:
                _RECORDS[record["schema"]] = made
    for rule in rules["functions"]:
        _RESULTS[rule["name"]] = names[rule["result"]]
        if rule["name"] in PLOTS:
            names[rule["result"]].plot = PLOTS[rule["name"]]
        names[rule["name"]] = _function(rule, names[rule["result"]])


_made: dict[str, Any] = {}
_make_all(_made)
globals().update(_made)

RULES: tuple[str, ...] = tuple(_RESULTS)
"""The names of the rules, which are also the names of their functions."""

__all__ = [
    "RULES", "Agreement", "Problem", "RammeaftaleError", "RammeaftaleWarning", "Result", "Statement", "Terms", "WithTerms",
    "agreement_template", "agreements", "amount", "document", "format_figure", "read_agreement", "schema", "settle",
    "settle_cases", "with_terms", "workbook", *_made
]  # fmt: skip
