from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final, Self, TypeAlias, TypedDict, final, type_check_only

from typing_extensions import disjoint_base

from rammeaftale import Problem, RammeaftaleError, Result as _Result

__all__ = [
    "Agreement",
    "Figure",
    "Result",
    "Rule",
    "SheetAddresses",
    "Statement",
    "Table",
    "Terms",
    "__version__",
    "agreement_template",
    "agreements",
    "amount",
    "command",
    "command_file",
    "document",
    "encoding",
    "format_figure",
    "headings",
    "language",
    "read_csv",
    "read_excel",
    "rules",
    "schema",
    "separator",
    "settle_case",
    "settle_cases",
    "settle_table",
    "sheet_texts",
    "sheet_workbook",
    "table_docs",
    "table_from_bytes",
    "text_of_file",
    "too_small",
    "unknown_choice",
    "unwritable",
    "workbook",
    "wrong_type",
]

__version__: Final[str]

# The name of a field, its annotation, whether it must be given, and its doc.
_Field: TypeAlias = tuple[str, str, bool, str]

@type_check_only
class _Record(TypedDict):
    name: str
    doc: str
    fields: list[_Field]

@type_check_only
class _Function(_Record):
    rule: Rule
    result: str

@type_check_only
class _Rules(TypedDict):
    numbers: list[str]
    choices: list[tuple[str, list[str]]]
    inputs: list[_Record]
    results: list[_Record]
    functions: list[_Function]

@disjoint_base
class Result:
    """The result of a rule. The figures become Python objects when the first of them is asked for."""
    def __new__(
        cls, rule: Rule, values: tuple[Any, ...] | None = None, unknown: dict[str, Any] | None = None, /
    ) -> Self: ...
    @property
    def _figures(self) -> tuple[Any, ...]: ...
    def to_json(self) -> str: ...
    def statement(self, language: str | None = None) -> Statement: ...
    def to_workbook(self, language: str | None = None) -> bytes: ...
    def to_document(self, language: str | None = None, *, case: bool = False) -> str: ...
    def under(self, **changes: Any) -> _Result: ...
    def compared_with(self, other: Result, language: str | None = None) -> str: ...
    def solve(self, **asked: Any) -> dict[str, str | None]: ...
    def audit(self, **asked: Any) -> dict[str, Any]: ...
    @property
    def warnings(self) -> tuple[Problem, ...]: ...
    @property
    def provenance(self) -> dict[str, Any]: ...
    def _repr_html_(self) -> str: ...

@final
class Rule:
    """A rule, as its function knows it."""

@final
class Figure:
    """What reads one figure of a result: it stands behind a property of the result's class."""
    def __new__(cls, index: int, /) -> Self: ...
    def of(self, result: Result, /) -> Any:
        """The figure of a result."""

@final
class Agreement:
    """A rammeaftale, or a national act of the same form: values with their source and status."""
    def __new__(cls, data: Mapping[str, object], /) -> Self: ...
    @staticmethod
    def from_toml(text: str, /) -> Agreement:
        """Parses an agreement from TOML."""
    @staticmethod
    def from_json(text: str, /) -> Agreement:
        """Parses an agreement from JSON."""
    @staticmethod
    def named(id: str, /) -> Agreement:
        """The agreement of the library with this id."""
    @property
    def id(self) -> str:
        """Its name in inputs, such as ``syddanmark-2023-2024``."""
    @property
    def title(self) -> str:
        """Its title."""
    @property
    def period(self) -> tuple[date, date] | None:
        """The first and the last day that it covers; ``None`` if they are not known."""
    @property
    def parameters(self) -> list[dict[str, Any]] | None:
        """Its values, as in its file: mappings of ``rule``, ``field``, ``value``, ``source``, ``status`` and others."""
    def to_json(self) -> str:
        """The agreement as canonical JSON."""
    def report(self, language: str | None = None) -> str:
        """The rules that the agreement is enough for, and the values that are open or not mentioned."""
    def beside(self, other: Agreement, language: str | None = None) -> str:
        """This agreement beside another, as a Markdown table."""
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...

@final
class Terms:
    """Agreements laid over each other: for a field that a call leaves out, the first that knows a value decides."""
    def __new__(
        cls,
        *agreements: str | Agreement | Mapping[str, object],
        on: date | str | None = None,
        beyond_period: bool | None = None,
    ) -> Self: ...
    @staticmethod
    def from_json(text: str, /) -> Terms:
        """Parses terms from JSON, such as those of a case."""
    @property
    def agreements(self) -> list[Agreement]:
        """The agreements, the one that decides first in front."""
    @property
    def on(self) -> date | None:
        """The day whose terms hold where an input does not say which days it is about."""
    @property
    def beyond_period(self) -> bool:
        """Whether values hold beyond their period."""
    def to_json(self) -> str:
        """The terms as canonical JSON."""
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...

@final
class Statement:
    """The statement of a result: every figure with its formula, source and status, and the checks that close it."""
    @property
    def language(self) -> str:
        """The language, ``da`` or ``en``."""
    @property
    def rule(self) -> str:
        """The name of the rule."""
    @property
    def title(self) -> str:
        """The title."""
    @property
    def conclusion(self) -> dict[str, str]:
        """The conclusion as data: ``label`` and ``value`` of the figure that answers the question, ``text``, ``assurance``."""
    @property
    def findings(self) -> tuple[str, ...]:
        """Published figures that do not follow from the others."""
    @property
    def text(self) -> str:
        """The statement as plain text."""
    @property
    def markdown(self) -> str:
        """The statement as Markdown."""
    @property
    def html(self) -> str:
        """The statement as an HTML fragment: a table, with everything escaped."""
    @property
    def tables(self) -> tuple[dict[str, Any], ...]:
        """Lines beside each other as data: ``caption``, ``headers``, and ``rows`` of ``label`` and ``cells``."""
    @property
    def lines(self) -> tuple[dict[str, Any], ...]:
        """The lines as data: ``id``, ``listed``, ``label``, ``formula``, ``figures``, ``value``, ``rounding``, ``source``, ``status``."""
    @property
    def lists(self) -> tuple[dict[str, Any], ...]:
        """The figures of several that are worked out or given alike, as far as ``tables`` does not show them, in the same form."""
    @property
    def checks(self) -> tuple[dict[str, Any], ...]:
        """The closing checks as data: ``label``, ``figures``, ``holds``."""
    @property
    def notes(self) -> tuple[str, ...]:
        """What else a reader should know."""
    def to_dict(self) -> dict[str, Any]:
        """The whole statement as data: the rule, the title, the tables, the lines, the checks and the notes."""
    def _repr_html_(self) -> str: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class Table:
    """The figures of a rule for every row of a table: Arrow columns that pandas, Polars, pyarrow and DuckDB take without copying."""

    @property
    def column_names(self) -> list[str]:
        """The names of the columns."""
    @property
    def num_rows(self) -> int:
        """How many rows there are."""
    def explode(self, column: str, keep: str | Iterable[str] | None = None) -> Table:
        """The items of a list column, one row each, after the columns that are repeated for them."""
    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any: ...
    def __arrow_c_schema__(self) -> Any: ...
    def __len__(self) -> int: ...

@final
class SheetAddresses:
    """Where the cells of a table that was read are."""
    def __new__(
        cls,
        sheet: str | None,
        dialect: str,
        rows: list[int],
        columns: list[tuple[str, int, list[tuple[int, str]]]],
        /,
    ) -> Self: ...
    def address(self, row: int, column: str, /) -> str | None:
        """The address of a cell of the table."""

def agreement_template() -> str: ...
def agreements() -> list[Agreement]: ...
def amount(text: str, dialect: str | None, /) -> Decimal: ...
def document(
    results: Sequence[Result],
    title: str | None,
    language: str | None,
    names: Sequence[str | None] | None,
    tables: tuple[Any, Any] | None,
    case: bool,
    /,
) -> str: ...
def workbook(
    results: Sequence[Result],
    title: str | None,
    language: str | None,
    names: Sequence[str | None] | None,
    /,
) -> bytes: ...
def encoding(name: str, /) -> str: ...
def format_figure(number: Any, unit: Any, decimals: Any, language: str | None, /) -> str: ...
def headings(rule: str, /) -> list[tuple[str, list[str] | None]]: ...
def language(code: str | None, /) -> str: ...
def read_csv(
    data: bytes, encoding: str, request: dict[str, Any], /
) -> tuple[Table, tuple[Problem, ...], SheetAddresses]: ...
def read_excel(
    data: bytes, sheet: str | None, request: dict[str, Any], /
) -> tuple[Table, tuple[Problem, ...], SheetAddresses]: ...
def rules() -> _Rules: ...
def separator(given: str | None, dialect: str, /) -> str: ...
def settle_case(text: str, /) -> _Result: ...
def settle_cases(text: str, /) -> list[_Result]: ...
def settle_table(rule: str, data: Any, keywords: dict[str, Any], /) -> Table: ...
def sheet_texts(table: Any, dialect: str, rule: str | None, language: str | None, /) -> list[list[str]]: ...
def sheet_workbook(tables: Any, rule: str | Mapping[str, str] | None, language: str | None, /) -> bytes: ...
def text_of_file(data: bytes, /) -> str: ...
def too_small(place: str, given: str, least: int, /) -> RammeaftaleError: ...
def unknown_choice(place: str, given: Any, choices: list[str], /) -> RammeaftaleError: ...
def unwritable(place: str, given: str, encoding: str, /) -> RammeaftaleError: ...
def table_from_bytes(data: bytes, /) -> Table: ...
def table_docs() -> dict[str, str]: ...
def schema(rule: str, /) -> str: ...
def command_file(arguments: Sequence[str], /) -> str | None: ...
def command(
    arguments: Sequence[str], content: bytes, reason: str | None, /
) -> tuple[int, bytes, str | None, str]: ...
def wrong_type(place: str, form: str, /) -> RammeaftaleError: ...
