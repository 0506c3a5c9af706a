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

At most 5,000,000 cells are read, and reading ends after 5,000 problems.
"""

import csv
import os
from collections.abc import Callable, Iterable, Mapping
from io import StringIO
from pathlib import Path
from typing import IO, Any, Literal, TypeAlias

from rammeaftale import Dialect, Problem, RammeaftaleError, _native
from rammeaftale._native import Table

__all__ = ["Sheet", "read_csv", "read_excel", "write_csv", "write_excel"]

Encoding: TypeAlias = Literal["utf-8"] | Literal["utf-8-sig"] | Literal["utf-16"] | Literal["cp1252"]
Treatment: TypeAlias = Literal["read"] | Literal["skip"]
_Read: TypeAlias = tuple[Table, tuple[Problem, ...], _native.SheetAddresses]
Source: TypeAlias = str | os.PathLike[str] | IO[bytes]



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
        address = self._addresses.address(row, column)
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
    table: str | None = None,
    header: int | str | None = None,
    columns: Mapping[str, str] | None = None,
    keep: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
    totals: Treatment | None = None,
    hidden: Treatment | None = None,
    errors: Literal["stop", "collect"] = "stop",
) -> Sheet:
    """Read a sheet of an Excel workbook (.xlsx) as a rule's fields.

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
    table : str, optional
        The name of an Excel table on the sheet, if only that is to be read.
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
        for another kind of file; ``missing`` at ``sheet`` if there are several sheets and none is named, and
        ``unknown_choice`` at ``sheet`` or ``table`` for one that is not there.
    """
    request = _request(
        rule=rule, dialect=dialect, columns=columns, keep=keep, ignore=ignore, header=header, totals=totals, errors=errors,
        hidden=hidden, table=table,
    )  # fmt: skip
    return _read(lambda: _native.read_excel(_bytes(source), sheet, request), rule)


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
    request = _request(
        rule=rule, dialect=dialect, columns=columns, keep=keep, ignore=ignore, header=header, totals=totals, errors=errors,
        separator=separator,
    )  # fmt: skip
    return _read(lambda: _native.read_csv(_bytes(source), encoding, request), rule)


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
    _write(target, _native.sheet_workbook(tables, rule, language))


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
    known = _native.encoding(encoding)
    rows = _native.sheet_texts(table, dialect, rule, language)
    text = StringIO(newline="")
    csv.writer(text, delimiter=_native.separator(separator, dialect), lineterminator="\r\n").writerows(rows)
    try:
        written = text.getvalue().encode(known)
    except UnicodeEncodeError as error:
        raise _unwritable(error.object[: error.start], error.object[error.start : error.end], known) from None
    _write(target, written)


def _request(**arguments: Any) -> dict[str, Any]:
    return {"separator": None, "table": None, "hidden": None, **arguments}


def _read(read: Callable[[], _Read], rule: str) -> Sheet:
    try:
        return Sheet(*read())
    except RammeaftaleError as error:
        if error.code == "missing" and error.place != "sheet":
            known = (f"{name} ({labels[0]})" if labels else name for name, labels in _native.headings(rule))
            error.add_note(f"The headings of {rule}: {', '.join(known)}. Map fields to other headings with `columns`.")
        raise


def _unwritable(before: str, given: str, encoding: str) -> RammeaftaleError:
    """Return the error for text that the encoding does not support, at its line and character."""
    lines = before.split("\n")
    return _native.unwritable(f"{len(lines)}:{len(lines[-1]) + 1}", given, encoding)


# Files


def _bytes(source: Source) -> bytes:
    try:
        if isinstance(source, str | os.PathLike):
            return Path(source).read_bytes()
        if source.seekable():
            source.seek(0)
        return source.read()
    except (OSError, RammeaftaleError, MemoryError):
        raise
    except Exception as error:
        raise _native.wrong_type("source", "file") from error


def _write(target: str | os.PathLike[str] | IO[bytes], data: bytes) -> None:
    try:
        if isinstance(target, str | os.PathLike):
            Path(target).write_bytes(data)
        else:
            target.write(data)
    except (OSError, RammeaftaleError, MemoryError):
        raise
    except Exception as error:
        raise _native.wrong_type("target", "file") from error
