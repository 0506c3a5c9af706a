"""What a file of a workbook says beside its cells: merged ranges, tables, what is hidden; and files that are no workbook."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from posixpath import join, normpath
from typing import Any
from xml.etree import ElementTree
from zipfile import BadZipFile, ZipFile

from rammeaftale import _native
from rammeaftale._errors import RammeaftaleError

_TAG = rb"<(?:[\w.-]+:)?%s\b[^>]*>"
_ROW, _COLUMN, _MERGED = (re.compile(_TAG % name) for name in (b"row", b"col", b"mergeCell"))
_ATTRIBUTE = re.compile(rb"""([\w:]+)\s*=\s*["']([^"']*)["']""")
_ESCAPED = b"x005F_"
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_BIFF = tuple(bytes([9, version]) for version in (0, 2, 4, 8))


def layout(data: bytes, sheet: str) -> dict[str, Any]:
    """Return merged ranges, tables, and hidden rows and columns of a sheet, as the core takes them."""
    with ZipFile(BytesIO(data)) as archive:
        part = _part_of(archive, sheet)
        content = archive.read(part)
        tables = [_table(archive.read(table)) for table in _related(archive, part, "table")]
    return {
        "hidden_rows": list(_hidden_rows(content)),
        "hidden_columns": [
            (int(tag[b"min"]) - 1, int(tag[b"max"]) - 1) for tag in _tags(_COLUMN, content) if _is_on(tag.get(b"hidden"))
        ],
        "merged": [_range(tag[b"ref"].decode()) for tag in _tags(_MERGED, content)],
        "tables": tables,
    }


def _tags(pattern: re.Pattern[bytes], content: bytes) -> Iterator[dict[bytes, bytes]]:
    for tag in pattern.finditer(content):
        yield dict(_ATTRIBUTE.findall(tag[0]))


def _is_on(value: bytes | None) -> bool:
    return value in (b"1", b"true")


def _hidden_rows(content: bytes) -> Iterator[tuple[int, int]]:
    if b"hidden=" not in content:
        return
    row = 0
    for tag in _tags(_ROW, content):
        row = int(tag.get(b"r", row + 1))
        if _is_on(tag.get(b"hidden")):
            yield row, row


def _range(reference: str) -> tuple[int, int, int, int]:
    """Return first and last row, counted from 1, and first and last column, counted from 0."""
    first, _, last = reference.replace("$", "").partition(":")
    (row, column), (last_row, last_column) = _cell(first), _cell(last or first)
    return row, last_row, column, last_column


def _cell(reference: str) -> tuple[int, int]:
    letters = reference.rstrip("0123456789")
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(reference[len(letters) :]), column - 1


def _table(content: bytes) -> tuple[tuple[int, int, int, int], int]:
    table = ElementTree.fromstring(content)
    return _range(table.get("ref", "A1")), int(table.get("totalsRowCount", "0"))


def _part_of(archive: ZipFile, sheet: str) -> str:
    """Return the part of the archive that has a sheet."""
    book = _related(archive, "", "officeDocument")[0]
    for element in ElementTree.fromstring(archive.read(book)).iter():
        if _local(element.tag) == "sheet" and element.get("name") == sheet:
            identifier = next(value for name, value in element.items() if _local(name) == "id")
            return _relations(archive, book)[identifier][1]
    raise KeyError(sheet)


def _related(archive: ZipFile, part: str, kind: str) -> list[str]:
    return [target for of, target in _relations(archive, part).values() if of == kind]


def _relations(archive: ZipFile, part: str) -> dict[str, tuple[str, str]]:
    """Return kind and target of the parts that a part refers to, by their identifiers."""
    folder, _, name = part.rpartition("/")
    path = join(folder, "_rels", f"{name}.rels")
    if path not in archive.namelist():
        return {}
    relations = {}
    for element in ElementTree.fromstring(archive.read(path)):
        target = element.get("Target", "")
        target = target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
        relations[element.get("Id", "")] = (element.get("Type", "").rpartition("/")[2], target)
    return relations


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def unspoiled(data: bytes) -> bytes:
    """Return a workbook from which openpyxl takes escaped underscores as they are, rather than losing them."""
    with ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist() if name.endswith("sharedStrings.xml")}
        if not any(_ESCAPED in content for content in parts.values()):
            return data
        made = BytesIO()
        with ZipFile(made, "w") as changed:
            for name in archive.namelist():
                content = archive.read(name)
                changed.writestr(name, _spared(content) if name in parts else content)
        return made.getvalue()


def _spared(content: bytes) -> bytes:
    """Return strings without ``x005F_``, which openpyxl takes away wherever it stands; they mean the same."""
    return content.replace(b"_x005F_", b"_x005f_").replace(_ESCAPED, b"x005_x0046__")


@contextmanager
def only(data: bytes) -> Iterator[None]:
    """Raise one error of this library where the data is no workbook, whatever a reader of workbooks raises."""
    what = kind(data)
    if what:
        raise _native.not_a_workbook(what)
    try:
        yield
    except (RammeaftaleError, _Choice, ImportError, MemoryError):
        raise
    except Exception:
        # The library that reads workbooks raises whatever it stumbles over.
        raise _native.not_a_workbook("damaged_file") from None


class _Choice(ValueError):
    """A sheet is to be chosen."""


def choose(names: list[str]) -> ValueError:
    """Return the error of a sheet that is not named."""
    return _Choice(f"choose a sheet with `sheet`: {', '.join(map(repr, names))}")


def kind(data: bytes) -> str | None:
    """Name what data is, if it is no workbook that can be read."""
    if not data:
        return "empty_file"
    if data.startswith(_OLE):
        return "password" if "EncryptedPackage".encode("utf-16-le") in data else "xls"
    if data.startswith(_BIFF):
        return "xls"
    if data.startswith(b"PK"):
        try:
            return _kind_of_archive(data)
        except Exception:
            return "damaged_file"
    head = data[:4096]
    return "text_file" if b"\0" not in head or data.startswith((b"\xff\xfe", b"\xfe\xff")) else "other_file"


def _kind_of_archive(data: bytes) -> str | None:
    with ZipFile(BytesIO(data)) as archive:
        names = archive.namelist()
        if "mimetype" in names and b"opendocument" in archive.read("mimetype"):
            return "ods"
        books = _related(archive, "", "officeDocument")
        if not books:
            return "other_file"
        if books[0].endswith(".bin"):
            return "xlsb"
        content = archive.read(books[0])
        if b"purl.oclc.org/ooxml" in content:
            return "strict_xlsx"
        if _local(ElementTree.fromstring(content).tag) != "workbook":
            return "other_file"
        if archive.testzip():
            raise BadZipFile
    return None
