"""Whole tables: every rule on the rows of pandas, Polars, pyarrow or DuckDB tables, with exact results.

A function of this module has the name of its rule. A column is a field of the rule, a row is a call::

    >>> import polars as pl
    >>> from rammeaftale import table
    >>> services = pl.DataFrame({"id": ["Solgården", "Elmely"], "basis": ["21076560", "8000000"], "places": ["8", "5"]})
    >>> rates = table.daily_rate(services, days=365, occupancy="90", unit="1", keep=["id"])
    >>> pl.DataFrame(rates)["rate"].to_list()
    [Decimal('8020.00'), Decimal('4871.00')]

Any object with the Arrow PyCapsule interface is a table, and so is the result: nothing is copied on the way. Inputs are
columns of decimals, integers and strings; figures are decimal columns, or whole øre with ``amounts="oere"``. Float columns
are refused, since a float cannot represent øre exactly.
"""

from collections.abc import Callable, Iterable, Mapping
from inspect import Parameter, Signature
from typing import Any

from rammeaftale import _native
from rammeaftale._errors import RammeaftaleError
from rammeaftale._native import Table

_HOW_TO_CAST = (
    "Numbers of a workbook are read rightly by `rammeaftale.sheet.read_excel(path, rule, dialect=\"danish\")` instead of "
    "`pandas.read_excel`. A column of floats has already been rounded in binary. Read it as text or as decimals; where the floats are what "
    "there is, say how they are to be rounded: Polars `pl.col(name).round(2).cast(pl.Decimal(38, 2))`, pandas "
    "`df[name].map(lambda x: Decimal(str(round(x, 2))))`, DuckDB `CAST(name AS DECIMAL(38, 2))`."
)


def settle(
    rule: str,
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: str = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: str = "stop",
    progress: bool | Callable[[int], object] | None = None,
    **fields: Any,
) -> Table:
    """Settle every row of a table by the name of a rule.

    Parameters
    ----------
    rule : str
        The name of the rule, such as ``"daily_rate"``.
    data : table, optional
        One row per call, with columns named as the fields. Without it, there is one call per key of the tables of items,
        or a single call.
    by : str or iterable of str
        The key columns that join tables of items to the rows of `data`.
    keep : str or iterable of str
        Columns of `data` to return beside the figures.
    columns : mapping of str to str, optional
        The column of `data` for a field, where the names differ; two fields may share a column.
    oere : str or iterable of str
        Fields whose integers are øre, not kroner.
    figures : str or iterable of str
        The figures to return, in order; all of them by default.
    amounts : {"decimal", "oere"}
        Whether figures are decimal columns, or 64-bit integers: amounts in øre, every other figure in units of its last
        decimal. The unit is in the metadata of the column's field, such as ``0.01 kr.`` or ``0.00000001 days``.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        An earlier result that is no longer needed, for repeated calls. The figures are written into its memory, and it has no
        rows afterwards. Columns still in use elsewhere keep their memory.
    errors : {"stop", "collect"}
        Whether an invalid row raises, or gets null figures and its problems as text, such as ``out_of_range at occupancy``, in
        a column ``error``.
    progress : bool or callable, optional
        Whether to show a progress bar. By default one appears for long calls if `tqdm` is installed. A callable receives the
        number of rows done.
    **fields
        Constant fields; tables of items for fields that are lists; `agreement`, `on`, `dialect`, `terms`.

    Returns
    -------
    Table
        The key columns, the kept columns and the figures of the result, one row per row of `data`. It supports the Arrow
        PyCapsule interface: ``pl.DataFrame(table)``, ``pa.table(table)``, ``duckdb.from_arrow(table)``.

    Raises
    ------
    RammeaftaleError
        With the problems of the first invalid row, at ``rows[i]``, counted from 0, or at the cells of a sheet; with every
        float column; with every column that is neither read nor named; or with the problems of the keys. With
        ``amounts="oere"`` also `overflow` at a figure that 64 bits do not hold.

    See Also
    --------
    rammeaftale.settle : A single case, as text.

    Examples
    --------
    Three parties share the amount of an account, and every party gets a row.

    >>> import polars as pl
    >>> from rammeaftale import table
    >>> accounts = pl.DataFrame({"account": ["A"], "amount": ["100.00"]})
    >>> parties = pl.DataFrame({"account": ["A"] * 3, "id": ["Odense", "Vejle", "Kolding"], "weight": [1, 1, 1]})
    >>> method = {"unit": "0.01", "method": "largest_remainder"}
    >>> split = table.settle("allocate", accounts, parties=parties, by="account", **method)
    >>> pl.DataFrame(split.explode("shares", keep=["account"])).rows()
    [('A', 'Odense', Decimal('33.33')), ('A', 'Vejle', Decimal('33.33')), ('A', 'Kolding', Decimal('33.34'))]
    """
    settings = {
        "by": by,
        "keep": keep,
        "columns": columns,
        "oere": oere,
        "figures": figures,
        "amounts": amounts,
        "ignore": ignore,
        "out": out,
        "errors": errors,
        "progress": progress,
    }
    return _settled(rule, data, {**settings, **fields})


def _settled(rule: str, data: Any, keywords: dict[str, Any]) -> Table:
    try:
        return _native.settle_table(rule, data, keywords)
    except RammeaftaleError as error:
        if error.code == "binary_number" and not error.place.startswith("rows["):
            error.add_note(_HOW_TO_CAST)
        raise


_BEFORE = ("data",)
_BESIDE = ("by", "keep", "columns", "oere", "figures", "amounts", "ignore", "out", "errors", "progress")


def _function(rule: str, doc: str, fields: list[str]) -> Callable[..., Table]:
    def settle_rows(data: Any = None, /, **keywords: Any) -> Table:
        return _settled(rule, data, keywords)

    settle_rows.__name__ = settle_rows.__qualname__ = rule
    settle_rows.__module__ = __name__
    settle_rows.__doc__ = doc
    of_settle = {name: parameter for name, parameter in _SETTLE.parameters.items() if name in (*_BEFORE, *_BESIDE)}
    own = [Parameter(name, Parameter.KEYWORD_ONLY, default=None) for name in fields if name not in of_settle]
    settle_rows.__signature__ = Signature([*of_settle.values(), *own], return_annotation=Table)  # type: ignore[attr-defined]
    return settle_rows


_SETTLE = Signature.from_callable(settle)
_docs = _native.table_docs()
_made = {
    rule["name"]: _function(rule["name"], _docs[rule["name"]], [field for field, *_ in rule["fields"]])
    for rule in _native.rules()["functions"]
}
globals().update(_made)

__all__ = ["Table", "settle", *_made]
