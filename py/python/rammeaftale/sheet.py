"""Excel and CSV files, read exactly and with the address of every invalid cell.

The heading of a column selects a field of a rule; every cell is parsed as the type of that field, with the rules' own
grammar in a declared dialect. The result is a table for :mod:`rammeaftale.table`, pandas and Polars::

    >>> from io import BytesIO
    >>> from rammeaftale import sheet, table
    >>> sent = "Tilbud;Takstgrundlag;Pladser\\r\\nSolgården;kr. 21.076.560,-;8\\r\\nElmely;8.000.000,00;5\\r\\n".encode("cp1252")
    >>> services = sheet.read_csv(
    ...     BytesIO(sent), "daily_rate", dialect="danish", encoding="cp1252", columns={"basis": "Takstgrundlag"}, keep="Tilbud"
    ... )
    >>> rates = table.daily_rate(services, days=365, occupancy="90", unit="1", keep="Tilbud")
    >>> import polars as pl
    >>> pl.DataFrame(rates)["rate"].to_list()
    [Decimal('8020.00'), Decimal('4871.00')]

Cells are parsed as follows, in both formats:

* A number in text has the grammar of the dialect (Danish ``-1.234,56``, machine ``-1234.56``). An amount may have
  ``kr.``, ``kr`` or ``DKK`` before or after it, and in Danish ``,-`` for no øre; a percentage may end in ``%`` or ``pct.``. A
  minus may follow the number, and a negative one may stand in parentheses; surrounding spaces are ignored, and spaces that do
  not break may part its groups. Nothing else is a number. In Danish the same holds in every function.
* An Excel number is the decimal that Excel shows with 15 digits: ``0.1 + 0.2`` is 0.3. One with more decimals than the field
  has is a problem and is not rounded. The percent sign is the only number format that matters: 0.9 shown as ``90 %`` is 90
  in a percentage field and a problem in any other; 0.9 shown as ``0,9`` is 0.9 percent.
* A date is an Excel date (in either of Excel's calendars) or a text: ``2024-06-28``, in Danish also ``28-06-2024``,
  ``28-6-2024``, ``28.06.2024`` and ``28/06/2024``, with or without a time of midnight. Another time of day is a problem.
* A boolean is Excel's, or ``ja``, ``nej``, ``sand``, ``falsk`` (machine: ``true``, ``false``). A name may be an integer, with
  the leading zeros of its format (``0461``).
* A formula is its cached value. A formula that was never computed and an error such as ``#DIV/0!`` are problems.
* An empty cell is an omitted field. Rows that are empty in the columns read are skipped.

Every column with a heading is a field, kept, or named in `ignore`; anything else is a problem, and so is a filled cell that
stands under no heading. What can be read in more than one way is a problem that says how to choose: two rows of headings, a
row that is the sum of the others, hidden rows and columns, merged cells, rows outside the table.

At most 5,000,000 cells are read, and reading ends after 10,000 problems.
"""

import csv
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO, StringIO
from itertools import chain, islice
from pathlib import Path
from typing import IO, Any, Literal, TypeAlias
from warnings import catch_warnings, simplefilter

from rammeaftale import Dialect, Problem, RammeaftaleError, _native
from rammeaftale._native import Table
from rammeaftale._workbook import choose, layout, unspoiled
from rammeaftale._workbook import only as _workbooks_only

__all__ = ["Sheet", "read_csv", "read_excel", "write_csv", "write_excel"]

Encoding: TypeAlias = Literal["utf-8"] | Literal["utf-8-sig"] | Literal["utf-16"] | Literal["cp1252"]
Treatment: TypeAlias = Literal["read"] | Literal["skip"]
_Below: TypeAlias = tuple[Iterator[tuple[int, Any]], list[int]]
Source: TypeAlias = str | os.PathLike[str] | IO[bytes]

_SEPARATORS = {"danish": ";", "machine": ","}
_ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "cp1252")
_HEADER_WITHIN = 100
"""The number of rows at the top in which the headings are searched."""


class Sheet:
    """The rows of a sheet as a table of a rule's fields.

    It can be passed wherever a table is expected: ``table.daily_rate(sheet)``, ``pl.DataFrame(sheet)``, ``pa.table(sheet)``.
    It can be pickled and copied.
    """

    def __init__(self, table: Table, problems: tuple[Problem, ...], addresses: _native.SheetAddresses) -> None:
        self._table = table
        self._problems = problems
        self._addresses = addresses

    @property
    def table(self) -> Table:
        """The underlying table."""
        return self._table

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Every invalid cell, with ``errors="collect"``; the places are addresses."""
        return self._problems

    @property
    def column_names(self) -> list[str]:
        """The names of the columns: the fields, and the headings of the kept columns."""
        return self._table.column_names

    @property
    def num_rows(self) -> int:
        """The number of rows."""
        return self._table.num_rows

    def address(self, row: int, column: str) -> str:
        """Return the address of a cell in the file.

        Parameters
        ----------
        row : int
            The row of the table, counted from 0, as in the place ``rows[3].occupancy`` of a problem.
        column : str
            The column of the table.

        Returns
        -------
        str
            The address, such as ``Ark1!D7``, or line and column of a CSV file, such as ``7:D``.

        Raises
        ------
        KeyError
            If the table has no such cell.
        """
        address = self._addresses.address(row, column) if row >= 0 else None
        if address is None:
            raise KeyError((row, column))
        return address

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        return self._table.__arrow_c_stream__(requested_schema)

    def __arrow_c_schema__(self) -> Any:
        return self._table.__arrow_c_schema__()

    def __len__(self) -> int:
        return self._table.num_rows

    def __repr__(self) -> str:
        return f"<Sheet of {self.num_rows} rows: {', '.join(self.column_names)}>"


def read_excel(
    source: Source,
    rule: str,
    *,
    dialect: Dialect,
    sheet: str | None = None,
    header: int | str | None = None,
    columns: Mapping[str, str] | None = None,
    keep: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
    totals: Treatment | None = None,
    hidden: Treatment | None = None,
    errors: Literal["stop", "collect"] = "stop",
) -> Sheet:
    """Read a sheet of an Excel workbook (.xlsx) as a rule's fields. Needs `openpyxl` (``rammeaftale[excel]``).

    Parameters
    ----------
    source : path or binary file
        The workbook.
    rule : str
        The rule whose fields are the columns, such as ``"daily_rate"``, or a list field such as
        ``"closure_account.users"``, in which case a row is an item of the list.
    dialect : {"danish", "machine"}
        The notation of numbers and dates in text cells.
    sheet : str, optional
        The name of the sheet; optional if there is only one.
    header : int or str, optional
        The row of the headings: its number, or one of its headings. Otherwise it is the row with most of them.
    columns : mapping of str to str, optional
        The heading of a field, if it is neither the field's name nor its label in the statements:
        ``{"basis": "Takstgrundlag"}``. Headings are compared without regard to case, line breaks, runs of spaces and
        characters that nobody sees. Two fields may share a heading.
    keep : str or iterable of str
        Headings of other columns to keep, as text.
    ignore : str or iterable of str
        Headings of columns that are not read; for a column without a heading its letter.
    totals : {"read", "skip"}, optional
        Whether a row that looks like the sum of the others is read or left out; a problem if not said. The totals row of
        an Excel table is never read.
    hidden : {"read", "skip"}, optional
        Whether hidden rows and columns are read or left out; a problem if not said.
    errors : {"stop", "collect"}
        Whether invalid cells raise, or are null and listed in `problems` of the result and, by row, in a column ``error``. A
        rule that reads the table does not settle such a row.

    Returns
    -------
    Sheet
        The rows below the headings. Decimals have the scale of their field.

    Raises
    ------
    RammeaftaleError
        With every invalid cell, at its address (``Ark1!B7``); ``missing`` at the sheet if no heading matches a field;
        ``unknown_field`` at the first cell of the headings for a requested heading that is missing, ``unread_column`` at a
        heading that nobody reads, and ``duplicate`` at one that occurs twice; ``not_clear`` at what can be read in more than
        one way (cells beyond the headings, merged cells, totals, hidden rows, two rows of headings); ``not_a_workbook``
        for another kind of file.
    ValueError
        If there are several sheets and none is named.
    """
    data = _bytes(source)
    with _workbooks_only(data):
        name = _sheet_name(data, sheet)
        seen = layout(data, name)
        data = unspoiled(data)
    reader = _reader(rule, dialect, columns, keep, ignore, header, totals, errors, sheet=name, hidden=hidden, **seen)
    with catch_warnings(), _workbooks_only(data):
        # openpyxl warns about unsupported features and invalid dates; the latter become problems.
        simplefilter("ignore")
        return _read(_excel_rows(data, name, reader), reader, rule)


def read_csv(
    source: Source,
    rule: str,
    *,
    dialect: Dialect,
    encoding: Encoding,
    separator: str | None = None,
    header: int | str | None = None,
    columns: Mapping[str, str] | None = None,
    keep: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
    totals: Treatment | None = None,
    errors: Literal["stop", "collect"] = "stop",
) -> Sheet:
    """Read a CSV file as a rule's fields.

    Parameters
    ----------
    source : path or binary file
        The file.
    rule : str
        The rule whose fields are the columns, or a list field; see :func:`read_excel`.
    dialect : {"danish", "machine"}
        How numbers and dates are written.
    encoding : {"utf-8", "utf-8-sig", "utf-16", "cp1252"}
        The encoding; Danish Excel writes ``cp1252`` by default. UTF-8 may start with a byte order mark, and UTF-16 must.
    separator : str, optional
        The separator of columns; defaults to ``;`` in the Danish and ``,`` in the machine dialect.
    header, columns, keep, ignore, totals, errors
        As in :func:`read_excel`.

    Returns
    -------
    Sheet
        As in :func:`read_excel`. An apostrophe that protects a text from being a formula is removed.

    Raises
    ------
    RammeaftaleError
        As in :func:`read_excel`, with line and column as addresses (``7:B``); ``wrong_type`` at line and character (``7:12``) of
        bytes that are invalid in the encoding, and at the line of unclosed quotation marks.

    Examples
    --------
    >>> from io import BytesIO
    >>> sent = b"id;usage\\r\\nOdense;77,066\\r\\nVejle;9,x\\r\\nKolding;\\r\\n"
    >>> users = read_csv(BytesIO(sent), "closure_account.users", dialect="danish", encoding="utf-8", errors="collect")
    >>> print(users.problems[0].message_in("da"))
    3:B: teksten er ikke et tal (skrevet: 9,x); skriv et tal som 1.234,56
    """
    _known(encoding)
    text = _native.sheet_text(_bytes(source), encoding)
    reader = _reader(rule, dialect, columns, keep, ignore, header, totals, errors)
    return _read(_csv_rows(text, separator or _SEPARATORS[dialect], reader), reader, rule)


def write_excel(
    target: str | os.PathLike[str] | IO[bytes],
    tables: Any,
    *,
    rule: str | Mapping[str, str] | None = None,
    language: Literal["da", "en"] | None = None,
) -> None:
    """Write tables as an Excel workbook (.xlsx), one sheet each.

    Decimals become numbers in the locale of the reader's Excel; one of more than 15 digits, which Excel cannot represent,
    becomes a text. Dates become dates. A text stays a text, even if it looks like a formula.

    Parameters
    ----------
    target : path or binary file
        Where it goes.
    tables : table or mapping of str to table
        One table, or tables by sheet name: from pandas, Polars, pyarrow, DuckDB or this package.
    rule : str or mapping of str to str, optional
        The rule, or a list of it (``"closure_account.shares"``), whose fields and figures are the columns: their headings are
        then the labels of the statements. With several sheets, one for all or one for each by name.
    language : {"da", "en"}, optional
        The language of the headings; Danish if left out.

    Raises
    ------
    RammeaftaleError
        ``binary_number`` or ``wrong_type`` at a column of floats, lists or objects (`explode` makes lists rows);
        ``not_a_name`` at ``tables`` for an invalid sheet name; ``too_long`` at the address of a text of more than 32,767
        characters; ``too_many`` at a sheet of more rows than Excel has.

    Examples
    --------
    >>> from io import BytesIO
    >>> import polars as pl
    >>> book = BytesIO()
    >>> write_excel(book, {"Takster": pl.DataFrame({"basis": ["8000000"]}).cast(pl.Decimal(18, 2))}, rule="daily_rate")
    >>> read_excel(book, "daily_rate", dialect="danish")
    <Sheet of 1 rows: basis>
    """
    sheets = dict(tables) if isinstance(tables, Mapping) else {"Ark1" if _native.language(language) == "da" else "Sheet1": tables}
    rules = rule if isinstance(rule, Mapping) else dict.fromkeys(sheets, rule)
    if unknown := rules.keys() - sheets.keys():
        raise ValueError(f"there are rules for unknown sheets: {', '.join(map(repr, sorted(unknown)))}")
    book = _native.sheet_workbook([(str(name), table, rules.get(name)) for name, table in sheets.items()], language)
    _write(target, book)


def write_csv(
    target: str | os.PathLike[str] | IO[bytes],
    table: Any,
    *,
    dialect: Dialect,
    encoding: Encoding,
    separator: str | None = None,
    rule: str | None = None,
    language: Literal["da", "en"] | None = None,
) -> None:
    """Write a table as a CSV file, which :func:`read_csv` reads back.

    A text that a spreadsheet could read as a formula (starting with ``=``, ``+``, ``-``, ``@``, a tab, a line break or an
    apostrophe) is prefixed with an apostrophe. Null and an empty text are the same.

    Parameters
    ----------
    target : path or binary file
        Where it goes.
    table : table
        A table from pandas, Polars, pyarrow, DuckDB or this package.
    dialect : {"danish", "machine"}
        The notation of numbers and dates: ``1.234,56`` and ``28-06-2024``, or ``1234.56`` and ``2024-06-28``.
    encoding : {"utf-8", "utf-8-sig", "utf-16", "cp1252"}
        The encoding; Excel recognises ``utf-8-sig`` and ``cp1252``.
    separator : str, optional
        As in :func:`read_csv`.
    rule, language
        As in :func:`write_excel`.

    Raises
    ------
    RammeaftaleError
        As in :func:`write_excel` for columns; ``wrong_type`` at line and character of text that the encoding cannot represent.

    Examples
    --------
    >>> from io import BytesIO
    >>> import polars as pl
    >>> file = BytesIO()
    >>> rates = pl.DataFrame({"id": ["Solgården"], "rate": ["8020"]}).cast({"rate": pl.Decimal(18, 2)})
    >>> write_csv(file, rates, dialect="danish", encoding="cp1252", rule="daily_rate")
    >>> file.getvalue().decode("cp1252").splitlines()
    ['id;Døgntakst', 'Solgården;8.020,00']
    """
    _known(encoding)
    rows = _native.sheet_texts(table, dialect, rule, language)
    text = StringIO(newline="")
    csv.writer(text, delimiter=separator or _SEPARATORS[dialect], lineterminator="\r\n").writerows(rows)
    try:
        written = text.getvalue().encode(encoding)
    except UnicodeEncodeError as error:
        raise _unreadable(error.object[: error.start], error.object[error.start : error.end], encoding) from None
    _write(target, written)


def _reader(
    rule: str,
    dialect: str,
    columns: Mapping[str, str] | None,
    keep: str | Iterable[str],
    ignore: str | Iterable[str],
    header: int | str | None,
    totals: str | None,
    errors: str,
    **seen: Any,
) -> _native.SheetReader:
    if errors not in ("stop", "collect"):
        raise ValueError(f'errors must be "stop" or "collect", not {errors!r}')
    settings = {
        "rule": rule,
        "dialect": dialect,
        "columns": list((columns or {}).items()),
        "keep": [keep] if isinstance(keep, str) else list(keep),
        "ignore": [ignore] if isinstance(ignore, str) else list(ignore),
        "header": header,
        "totals": totals,
        "collect": errors == "collect",
        **_NOTHING_SEEN,
        **seen,
    }
    return _native.SheetReader(settings)


_NOTHING_SEEN: dict[str, Any] = {
    "sheet": None, "hidden": None, "hidden_rows": [], "hidden_columns": [], "merged": [], "tables": [],
}  # fmt: skip


def _read(rows: Iterator[tuple[int, list[Any]]], reader: _native.SheetReader, rule: str) -> Sheet:
    """Read the rows below the headings."""
    for number, cells in rows:
        reader.row(number, cells)
    try:
        table, problems = reader.finish()
    except RammeaftaleError as error:
        if error.code == "missing":
            known = (f"{name} ({labels[0]})" if labels else name for name, labels in _native.headings(rule))
            error.add_note(f"The headings of {rule}: {', '.join(known)}. Map fields to other headings with `columns`.")
        raise
    return Sheet(table, problems, reader.addresses())


def _below(rows: Iterator[tuple[int, Any]], reader: _native.SheetReader, cells_of: Callable[[Any], list[Any]]) -> _Below:
    """Return the rows below the headings, and the columns that are read."""
    top = list(islice(rows, _HEADER_WITHIN))
    found = reader.header([(number, cells_of(row)) for number, row in top])
    if found is None:
        return iter(()), []
    header, used = found
    return chain(((number, row) for number, row in top if number > header), rows), used


# Excel


def _sheet_name(data: bytes, wanted: str | None) -> str:
    book = _workbook(data, data_only=True)
    names = [str(sheet.title) for sheet in book.worksheets]
    book.close()
    if wanted is None and len(names) == 1:
        return names[0]
    if wanted is not None and wanted in names:
        return wanted
    raise choose(names)


def _workbook(data: bytes, *, data_only: bool) -> Any:
    from openpyxl import load_workbook  # type: ignore[import-untyped]

    with catch_warnings():
        simplefilter("ignore")
        return load_workbook(BytesIO(data), read_only=True, data_only=data_only)


def _rows_of(data: bytes, sheet: str, *, data_only: bool) -> Iterator[tuple[int, Any]]:
    book = _workbook(data, data_only=data_only)
    try:
        cells = book[sheet]
        # Some programs write wrong dimensions, so they are ignored.
        cells.reset_dimensions()
        yield from enumerate(cells.iter_rows(), 1)
    finally:
        book.close()


def _excel_rows(data: bytes, sheet: str, reader: _native.SheetReader) -> Iterator[tuple[int, list[Any]]]:
    rows, used = _below(_rows_of(data, sheet, data_only=True), reader, lambda row: [_cell(cell) for cell in row])
    # Opened when a cell has no value: its formula may never have been computed.
    formulas: Iterator[tuple[int, Any]] | None = None
    for number, row in rows:
        cells = [_cell(cell) for cell in row]
        blank = [index for index in used if index < len(row) and _may_be_uncomputed(row[index])]
        if blank:
            formulas = formulas or _rows_of(data, sheet, data_only=False)
            uncomputed = next(cells for at, cells in formulas if at == number)
            for index in blank:
                if uncomputed[index].data_type == "f":
                    cells[index] = ("uncomputed", _formula(uncomputed[index].value))
        yield number, cells


def _may_be_uncomputed(cell: Any) -> bool:
    # A formula with an empty text as its value has another type.
    return cell.value is None and hasattr(cell, "row") and cell.data_type == "n"


def _formula(value: Any) -> str:
    return str(getattr(value, "text", value))


def _cell(cell: Any) -> Any:
    """Convert a cell for the core."""
    value = cell.value
    if value is None or isinstance(value, bool):
        return value
    if cell.data_type == "e":
        return "other", str(value)
    if isinstance(value, int | float):
        number, number_format = _shown(value), cell.number_format
        if _is_percentage(number_format):
            # Excel stores percentages as fractions of 1.
            return "percentage", number.scaleb(2)
        width = len(number_format) if set(number_format) == {"0"} else 0
        if isinstance(value, int) and 0 <= value < 10 ** (width - 1):
            return "padded", str(value).zfill(width)
        return number
    if isinstance(value, datetime):
        if value.time() == datetime.min.time():
            return "day", value.date().isoformat()
        return "other", value.isoformat(" ")
    if isinstance(value, date):
        return "day", value.isoformat()
    return value if isinstance(value, str) else ("other", str(value))


def _shown(number: float) -> Decimal:
    """Return the decimal that Excel shows: 15 significant digits."""
    try:
        return Decimal(f"{number:.15g}")
    except OverflowError:
        return Decimal(number)


def _is_percentage(number_format: str) -> bool:
    # Text in quotation marks or after a backslash is literal; brackets hold a colour or a condition.
    return "%" in number_format and "%" in re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', "", number_format)


# CSV


def _csv_rows(text: str, separator: str, reader: _native.SheetReader) -> Iterator[tuple[int, list[Any]]]:
    return _below(_lines(text, separator), reader, list)[0]


def _lines(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Return the rows with the numbers of their first lines."""
    rows = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 1
    try:
        for row in rows:
            yield line, row
            line = rows.line_num + 1
    except csv.Error as error:
        raise _native.unreadable(str(line), str(error), "quotes") from None


def _unreadable(before: str, given: str, encoding: str) -> RammeaftaleError:
    """Return the error for text that the encoding does not support, at its line and character."""
    lines = before.split("\n")
    form = "cp1252" if encoding == "cp1252" else "utf-8"
    return _native.unreadable(f"{len(lines)}:{len(lines[-1]) + 1}", given, form)


def _known(encoding: str) -> None:
    if encoding not in _ENCODINGS:
        raise ValueError(f"encoding must be one of {', '.join(_ENCODINGS)}, not {encoding!r}")


# Files


def _bytes(source: Source) -> bytes:
    if isinstance(source, str | os.PathLike):
        return Path(source).read_bytes()
    if source.seekable():
        source.seek(0)
    return source.read()


def _write(target: str | os.PathLike[str] | IO[bytes], data: bytes) -> None:
    if isinstance(target, str | os.PathLike):
        Path(target).write_bytes(data)
    else:
        target.write(data)
