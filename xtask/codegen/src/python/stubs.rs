//! The type stubs of the Python package.

use std::fmt::Write as _;

use rammeaftale::value::{Field, Schema};
use rammeaftale::{RULES, Rule};

use super::annotations::{Types, field_type, input_type, record_name, result_type};
use super::docstrings::{Examples, function_doc, table_doc};
use crate::schema::{field_doc, flow, is_optional, is_supplied, options};

/// The text of `py/python/rammeaftale/__init__.pyi`.
#[must_use]
pub fn init_pyi(examples: &Examples) -> String {
    let types = Types::of_rules();
    let mut stubs = String::from(START);
    list_of_names(&mut stubs, &types);
    stubs.push_str(BASE);

    for number in &types.numbers {
        let _ = writeln!(stubs, "{number}Like: TypeAlias = Decimal | int | str");
    }
    for (name, choices) in &types.choices {
        let choices: Vec<_> = choices.iter().map(|(choice, _)| format!("{choice:?}")).collect();
        let _ = writeln!(stubs, "{name}: TypeAlias = Literal[{}]", choices.join(", "));
    }
    for schema in &types.inputs {
        input(&mut stubs, schema);
    }
    for schema in &types.records {
        class(&mut stubs, &record_name(schema), "_Record", schema);
    }
    for rule in RULES {
        class(&mut stubs, rule.result.name, "Result", rule.result);
        plot(&mut stubs, rule);
    }
    for rule in RULES {
        function(&mut stubs, rule, examples);
    }
    stubs
}

/// The text of `py/python/rammeaftale/table.pyi`.
#[must_use]
pub fn table_pyi(examples: &Examples) -> String {
    let mut names = String::new();
    for rule in RULES {
        let _ = writeln!(names, "    {:?},", rule.name);
    }
    let mut stubs = TABLE_START.replace("{names}", &names);
    for rule in RULES {
        let _ = write!(stubs, "def {}(\n    data: Any = None,\n    /,\n    *,\n{TABLE_PARAMETERS}", rule.name);
        for field in rule.input.fields.iter().chain(options()) {
            let _ = writeln!(stubs, "    {}: Any = None,", field.name);
        }
        stubs.push_str(") -> Table:\n");
        doc(&mut stubs, "    ", &table_doc(rule, examples));
    }
    stubs
}

/// The beginning of `table.pyi`.
const TABLE_START: &str = r#"# Written from the schemas of the rules by `cargo xtask generate`.

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal

from rammeaftale._native import Table

__all__ = [
    "Table",
    "settle",
{names}]

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
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    **fields: Any,
) -> Table:
    """Settle every row of a table by the name of a rule."""
"#;

/// The parameters of every table function besides the fields.
const TABLE_PARAMETERS: &str = r#"    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
"#;

fn list_of_names(stubs: &mut String, types: &Types) {
    let numbers = types.numbers.iter().map(|number| format!("{number}Like"));
    let choices = types.choices.iter().map(|(name, _)| (*name).to_owned());
    let inputs = types.inputs.iter().map(|schema| schema.name.to_owned());
    let records = types.records.iter().map(|schema| record_name(schema));
    let rules = RULES.iter().map(|rule| rule.result.name.to_owned());
    let functions = RULES.iter().map(|rule| rule.name.to_owned());
    for name in numbers.chain(choices).chain(inputs).chain(records).chain(rules).chain(functions) {
        let _ = writeln!(stubs, "    {name:?},");
    }
    stubs.push_str("]\n");
}

/// The class of an object inside an input.
fn input(stubs: &mut String, schema: &Schema) {
    let _ = write!(stubs, "\nclass {}(TypedDict):\n", schema.name);
    doc(stubs, "    ", &flow(schema.doc));
    for field in schema.fields {
        let annotation = input_type(field.shape);
        let annotation = if is_optional(field) { format!("NotRequired[{annotation}]") } else { annotation };
        let _ = writeln!(stubs, "    {}: {annotation}", field.name);
        doc(stubs, "    ", &field_doc(field));
    }
}

/// The class of a result, or of an object inside one.
fn class(stubs: &mut String, name: &str, base: &str, schema: &Schema) {
    let _ = write!(stubs, "\nclass {name}({base}):\n");
    doc(stubs, "    ", &flow(schema.doc));
    let names: Vec<_> = schema.fields.iter().map(|field| format!("Literal[{:?}]", field.name)).collect();
    let _ = writeln!(stubs, "    __match_args__: ClassVar[tuple[{}]]", names.join(", "));
    for field in schema.fields {
        let _ = write!(stubs, "    @property\n    def {}(self) -> {}:\n", field.name, result_type(field.shape));
        doc(stubs, "        ", &field_doc(field));
    }
}

/// The method that draws a result, as `py/python/rammeaftale/_plot.py` has it.
fn plot(stubs: &mut String, rule: &Rule) {
    let (own, draws) = match rule.name {
        "daily_rate" => (
            "*, base_kind: Literal[\"turnover\", \"basis\"] | None = None, band_percent: PercentLike | None = None, ",
            "the rate that covers the basis against the occupancy, with break-even and, given `base_kind`, the 5 % line",
        ),
        "rate_at_occupancy" => ("*, ", "the rate against the occupancy: what is known and what was asked"),
        "early_warning" => (
            "*, service: str | None = None, ",
            "the result of a service's year against its occupancy: break-even and the 5 % line",
        ),
        "ledger" => ("*, ", "results, what is kept and regulated, and the balance, year by year"),
        "rate_history" => ("*, ", "the rate through the years, as it was charged and in fixed prices"),
        "rate_change" => ("*, ", "the way from the old rate to the new, cause by cause, as a waterfall"),
        "scenarios" => (
            "kind: Literal[\"rates\", \"payers\"] = \"rates\", *, largest: int | None = None, ",
            "the scenarios side by side: the rates of every year, or who pays how much in all",
        ),
        "allocate"
        | "bills"
        | "closure_account"
        | "joint_budget"
        | "objective_financing"
        | "special_places"
        | "subscription" => ("*, largest: int = 20, ", "who pays how much, the largest first, the others summed"),
        _ => return,
    };
    let _ = write!(
        stubs,
        "    def plot(\n        self, {own}language: str | None = None, ax: Axes | None = None\n    ) -> Axes:\n"
    );
    doc(stubs, "        ", &format!("Draw {draws}. It needs matplotlib: ``pip install rammeaftale[plot]``."));
}

fn function(stubs: &mut String, rule: &Rule, examples: &Examples) {
    let text = function_doc(rule, examples);
    let supplied = |field: &Field| !is_optional(field) && is_supplied(rule, field);
    if rule.input.fields.iter().any(supplied) {
        // Without an agreement every field is needed; with one, those that it decides may be left out.
        stubs.push_str("\n@overload\n");
        signature(stubs, rule, &text, &[], |_| false);
        for options in [&["agreement", "on"][..], &["terms"]] {
            stubs.push_str("@overload\n");
            signature(stubs, rule, "", options, supplied);
        }
    } else {
        stubs.push('\n');
        signature(stubs, rule, &text, &[], |_| false);
    }
}

fn signature(stubs: &mut String, rule: &Rule, text: &str, needed: &[&str], left_out: impl Fn(&Field) -> bool) {
    let _ = write!(stubs, "def {}(\n    *,\n", rule.name);
    for field in rule.input.fields.iter().chain(options()) {
        let annotation = field_type(field);
        let _ = if needed.contains(&field.name) {
            writeln!(stubs, "    {}: {},", field.name, annotation.trim_end_matches(" | None"))
        } else if left_out(field) {
            writeln!(stubs, "    {}: {annotation} | None = None,", field.name)
        } else if is_optional(field) {
            writeln!(stubs, "    {}: {annotation} = None,", field.name)
        } else {
            writeln!(stubs, "    {}: {annotation},", field.name)
        };
    }
    let end = if text.is_empty() { " ..." } else { "" };
    let _ = writeln!(stubs, ") -> {}:{end}", rule.result.name);
    if !text.is_empty() {
        doc(stubs, "    ", text);
    }
}

/// Writes a docstring.
fn doc(stubs: &mut String, indent: &str, text: &str) {
    let text = text.trim_end().replace('\\', "\\\\").replace("\"\"\"", "'''");
    if text.contains('\n') {
        let _ = write!(stubs, "{indent}\"\"\"");
        for (number, line) in text.lines().enumerate() {
            let indent = if number == 0 || line.is_empty() { "" } else { indent };
            let _ = writeln!(stubs, "{indent}{line}");
        }
        let _ = writeln!(stubs, "{indent}\"\"\"");
    } else {
        let _ = writeln!(stubs, "{indent}\"\"\"{text}\"\"\"");
    }
}

const START: &str = r#"# Written by `cargo xtask generate` from the schemas of the rules: do not edit.

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, ClassVar, Final, Literal, NotRequired, Self, TypeAlias, TypedDict, overload

from matplotlib.axes import Axes

from rammeaftale._native import Agreement as Agreement
from rammeaftale._native import Statement as Statement
from rammeaftale._native import Terms as Terms
from rammeaftale._native import agreement_template as agreement_template
from rammeaftale._native import agreements as agreements

__version__: Final[str]

__all__ = [
    "RULES",
    "Agreement",
    "Problem",
    "RammeaftaleError",
    "RammeaftaleWarning",
    "Result",
    "Statement",
    "Terms",
    "WithTerms",
    "agreement_template",
    "agreements",
    "amount",
    "document",
    "format_figure",
    "read_agreement",
    "schema",
    "settle",
    "settle_cases",
    "with_terms",
    "workbook",
    "DateLike",
"#;

const BASE: &str = r#"
RULES: tuple[str, ...]
"""The names of the rules, which are the names of their functions."""

class WithTerms:
    """The functions of the rules, and those of tables, under terms that are said once."""
    terms: Terms
    table: WithTerms
    def __init__(self, terms: Terms, functions: Any, rules: Iterable[str], table: Any = None) -> None: ...
    def __getattr__(self, rule: str) -> Callable[..., Any]: ...

def with_terms(terms: Terms) -> WithTerms:
    """Bind the functions of the rules to terms, so that a notebook says them once."""

def read_agreement(path: str | Path) -> Agreement:
    """Read an agreement from a file: JSON if its name ends in ``.json``, otherwise TOML."""

class _Record:
    """An object inside a result."""
    def __new__(cls, *figures: object) -> Self: ...
    def to_dict(self) -> dict[str, Any]:
        """Return the figures by name, in their order; with lists and dictionaries in place of what is inside."""
    def __hash__(self) -> int: ...
    def __eq__(self, other: object) -> bool: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: object) -> Self: ...

class Result:
    """The result of a rule: its figures as attributes, and the statement that explains them."""
    def to_dict(self) -> dict[str, Any]:
        """Return the figures by name, in their order; with lists and dictionaries in place of what is inside."""
    def to_json(self) -> str:
        """Return the result as canonical JSON: the same text in every language."""
    def statement(self, language: str | None = None) -> Statement:
        """Return the explanation in Danish (``da``) or English (``en``)."""
    def to_workbook(self, language: str | None = None) -> bytes:
        """Return the result as a workbook (.xlsx): a front sheet, and live formulas beside the library's values."""
    def to_document(self, language: str | None = None, *, case: bool = False) -> str:
        """Return the result as an HTML page of its own, in Danish (``da``) or English (``en``); ``case`` adds the input."""
    def under(self, **changes: Any) -> Self:
        """Settle the same input under other terms, or with other fields: what if?"""
    def compared_with(self, other: Self, language: str | None = None) -> str:
        """Return this result beside another of the same rule: every line that is not the same, as a Markdown table."""
    def solve(
        self, *, field: str, figure: str, value: str, unit: str, moves_with: list[str] | None = None
    ) -> dict[str, str | None]:
        """Return the ``lowest`` and ``highest`` value of a field of the input that give a figure as it is printed; both None if none does."""
    def audit(
        self, *, published: list[dict[str, str]], unknown: str | None = None, inputs: list[str] | None = None
    ) -> dict[str, Any]:
        """Hold printed figures (``figure``, ``value``, ``unit``) against the rule: those that do not follow, and what would mend them."""
    @property
    def warnings(self) -> tuple[Problem, ...]:
        """The warnings about the input, such as an occupancy of 0.95 percent; no figure depends on them."""
    @property
    def provenance(self) -> dict[str, Any]:
        """All that is needed to produce the result again: ``version``, ``agreements``, ``on``, ``terms``, ``digest``, ``case``."""
    def _repr_html_(self) -> str: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object) -> bool: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: object) -> Self: ...

class Problem(_Record):
    """One thing that is wrong with an input."""
    @property
    def code(self) -> str:
        """The kind of the problem: a stable name such as ``missing``."""
    @property
    def place(self) -> str:
        """The path to the field, such as ``users[2].usage``."""
    @property
    def message(self) -> str:
        """The problem in English, with its place."""
    @property
    def given(self) -> str | None:
        """The value given, truncated if long."""
    @property
    def allowed(self) -> dict[str, Any] | None:
        """The values that would have been accepted, if they can be named."""
    def message_in(self, language: str) -> str:
        """Return the problem in Danish (``da``) or English (``en``)."""

class RammeaftaleError(ValueError):
    """Everything that is wrong with an input, all of it at once."""
    def __init__(self, problems: Sequence[Problem]) -> None: ...
    @property
    def problems(self) -> tuple[Problem, ...]:
        """All the problems, in the order of the fields."""
    @property
    def code(self) -> str:
        """The code of the first problem."""
    @property
    def place(self) -> str:
        """The place of the first problem."""
    @property
    def message(self) -> str:
        """The first problem in English."""
    def message_in(self, language: str) -> str:
        """Return every problem, one to a line, in Danish (``da``) or English (``en``)."""

class RammeaftaleWarning(UserWarning):
    """Values that are possible and hardly meant, such as an occupancy of 0.95 percent; no figure depends on it."""

def settle(text: str) -> Result:
    """Settle a case: a JSON text with ``rule``, ``input`` and what else a case can have."""

def settle_cases(text: str) -> list[Result]:
    """Settle every case of a file: one case, or ``{"cases": [case, …]}``."""

def schema(rule: str) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a rule's input, with that of its result in ``$defs``."""

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
    """Show several results in one HTML page of its own; each after its name, where it has one. ``case`` adds the inputs."""

def workbook(
    results: Sequence[Result],
    title: str | None = None,
    language: str | None = None,
    names: Sequence[str | None] | None = None,
) -> bytes:
    """Write several results as one workbook (.xlsx): an index, and for each a front sheet and its calculation."""

def amount(text: str, dialect: Dialect | None = None) -> Decimal:
    """Read an amount in kroner, such as ``"1.234,56"`` in the Danish dialect."""

def format_figure(
    number: Decimal | int | str,
    unit: Literal["kroner", "percent", "days", "places", "none"],
    *,
    decimals: int | None = None,
    language: str | None = None,
) -> str:
    """Write a figure as people read it: grouped, with the decimal mark of the language, a true minus and its unit."""

DateLike: TypeAlias = date | str
"#;
