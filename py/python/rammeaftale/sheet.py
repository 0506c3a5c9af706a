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
  minus may follow the number; surrounding spaces, including non-breaking ones, are ignored. Nothing else is a number.
* An Excel number is the decimal that Excel shows with 15 digits: ``0.1 + 0.2`` is 0.3. One with more decimals than the field
  has is a problem and is not rounded. The percent sign is the only number format that matters: 0.9 shown as ``90 %`` is 90
  in a percentage field and a problem in any other; 0.9 shown as ``0,9`` is 0.9 percent.
* A date is an Excel date (in either of Excel's calendars) or a text, in Danish ``28-06-2024``. A time of day is a problem.
* A boolean is Excel's, or ``ja``, ``nej``, ``sand``, ``falsk`` (machine: ``true``, ``false``). A name may be an integer, with
  the leading zeros of its format (``0461``).
* A formula is its cached value. A formula that was never computed and an error such as ``#DIV/0!`` are problems.
* An empty cell is an omitted field. Rows that are empty in the columns read are skipped; a row of totals counts as a row.
* Hidden rows, columns and sheets are read like others. A merged cell has its value in its first cell; the others are empty.

At most 5,000,000 cells are read, and reading ends after 10,000 problems.
"""

import csv
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO, StringIO
from pathlib import Path
from typing import IO, Any, Literal, TypeAlias
from warnings import catch_warnings, simplefilter

from rammeaftale import Dialect, Problem, RammeaftaleError, _native
from rammeaftale._native import Table

__all__ = ["Sheet", "read_csv", "read_excel", "write_csv", "write_excel"]

Encoding: TypeAlias = Literal["utf-8"] | Literal["utf-8-sig"] | Literal["cp1252"]
Source: TypeAlias = str | os.PathLike[str] | IO[bytes]

_SEPARATORS = {"danish": ";", "machine": ","}
_ENCODINGS = ("utf-8", "utf-8-sig", "cp1252")
_HEADER_WITHIN = 100
"""The number of rows at the top in which the headings are searched."""


class Sheet:
    """The rows of a sheet as a table of a rule's fields.

    It can be passed wherever a table is expected: ``table.daily_rate(sheet)``, ``pl.DataFrame(sheet)``, ``pa.table(sheet)``.
    """

    def __init__(self, table: Table, problems: tuple[Problem, ...], reader: _native.SheetReader) -> None:
        self._table = table
        self._problems = problems
        self._reader = reader

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
        address = self._reader.address(row, column) if row >= 0 else None
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
    columns: Mapping[str, str] | None = None,
    keep: str | Iterable[str] = (),
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
    columns : mapping of str to str, optional
        The heading of a field, if it is neither the field's name nor its label in the statements:
        ``{"basis": "Takstgrundlag"}``. Case and line breaks in headings are ignored. Two fields may share a heading.
    keep : str or iterable of str
        Headings of other columns to keep, as text.
    errors : {"stop", "collect"}
        Whether invalid cells raise, or are read as null and listed in `problems` of the result and, by row, in a column
        ``error``.

    Returns
    -------
    Sheet
        The rows below the first row with the heading of a field. Decimals have the scale of their field.

    Raises
    ------
    RammeaftaleError
        With every invalid cell, at its address (``Ark1!B7``); ``missing`` at the sheet if no heading matches a field;
        ``unknown_field`` at the first cell of the headings for a requested heading that is missing, and ``duplicate`` for one
        that occurs twice.
    ValueError
        If there are several sheets and none is named.
    """
    data = _bytes(source)
    name = _sheet_name(data, sheet)
    reader = _reader(rule, dialect, columns, keep, errors, name)
    with catch_warnings():
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
    columns: Mapping[str, str] | None = None,
    keep: str | Iterable[str] = (),
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
    encoding : {"utf-8", "utf-8-sig", "cp1252"}
        The encoding; Danish Excel writes ``cp1252`` by default. UTF-8 may start with a byte order mark.
    separator : str, optional
        The separator of columns; defaults to ``;`` in the Danish and ``,`` in the machine dialect.
    columns, keep, errors
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
    text = _decoded(_bytes(source), encoding)
    reader = _reader(rule, dialect, columns, keep, errors, None)
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
    encoding : {"utf-8", "utf-8-sig", "cp1252"}
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
    errors: str,
    sheet: str | None,
) -> _native.SheetReader:
    if errors not in ("stop", "collect"):
        raise ValueError(f'errors must be "stop" or "collect", not {errors!r}')
    settings = {
        "rule": rule,
        "dialect": dialect,
        "columns": list((columns or {}).items()),
        "keep": [keep] if isinstance(keep, str) else list(keep),
        "collect": errors == "collect",
        "sheet": sheet,
    }
    return _native.SheetReader(settings)


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
    return Sheet(table, problems, reader)


# Excel


def _sheet_name(data: bytes, wanted: str | None) -> str:
    book = _workbook(data, data_only=True)
    names = [str(sheet.title) for sheet in book.worksheets]
    book.close()
    if wanted is None and len(names) == 1:
        return names[0]
    if wanted is not None and wanted in names:
        return wanted
    raise ValueError(f"choose a sheet with `sheet`: {', '.join(map(repr, names))}")


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
    used: list[int] | None = None
    # Opened when a cell has no value: its formula may never have been computed.
    formulas: Iterator[tuple[int, Any]] | None = None
    for number, row in _rows_of(data, sheet, data_only=True):
        if used is None:
            if number > _HEADER_WITHIN:
                return
            used = reader.header(number, [_cell(cell) for cell in row])
            continue
        cells = [_cell(cell) if index in used else None for index, cell in enumerate(row)]
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
    rows = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    line, is_below = 1, False
    try:
        for row in rows:
            if is_below:
                yield line, [*row]
            elif line > _HEADER_WITHIN:
                return
            else:
                is_below = reader.header(line, [*row]) is not None
            line = rows.line_num + 1
    except csv.Error as error:
        raise _native.unreadable(str(line), str(error), "quotes") from None


def _decoded(data: bytes, encoding: str) -> str:
    _known(encoding)
    try:
        return data.decode("cp1252" if encoding == "cp1252" else "utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("latin-1")
        raise _unreadable(before, f"0x{error.object[error.start]:02X}", encoding) from None


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
