"""Financing scenarios side by side: the rates of every year, or the payers."""

from decimal import Decimal
from typing import Any

from matplotlib.axes import Axes

from rammeaftale import Statement, _native
from rammeaftale._plot_bars import Payer, Row, draw_rows, largest_first
from rammeaftale._plot_style import add, finish, labels, values

_PAGE = 56
"""The number of rows that fit an A4 page."""


def scenarios(result: Any, kind: str, largest: int | None, language: str | None, ax: Axes | None) -> Axes:
    """Draw the scenarios, by rates or by payers."""
    if not isinstance(kind, str) or kind not in ("rates", "payers"):
        raise _native.unknown_choice("kind", kind, ["rates", "payers"])
    statement = result.statement(language)
    rows = _rates(result) if kind == "rates" else _payers(result, statement, largest)
    ax = draw_rows(ax, rows, statement.language, 1)
    # The last three tables of the statement: rates, total payments, and the destination of the cost.
    table = statement.tables[-3 if kind == "rates" else -2]
    notes = [] if kind == "rates" else [f"{labels(statement)['cost']}: {values(statement)['cost']}"]
    caption = table["caption"]
    return finish(ax, f"{statement.title}: {caption[:1].lower()}{caption[1:]}", notes)


def _rates(result: Any) -> list[Row]:
    rows: list[Row] = []
    for nr, year in enumerate(result.scenarios[0].years):
        rows.append(Row(str(year.year)))
        for kind, scenario in enumerate(result.scenarios):
            rate = scenario.years[nr].rate
            rows.append(Row(scenario.name, ((kind, rate),), rate))
    return rows


def _payers(result: Any, statement: Statement, largest: int | None) -> list[Row]:
    """Return a row per party, then the operator and the remainder, so that each scenario sums to the cost."""
    where = [row["label"][:1].upper() + row["label"][1:] for row in statement.tables[-1]["rows"]]
    paid = [
        Payer(total.id, parts := tuple((kind, scenario.totals[nr].total) for kind, scenario in enumerate(result.scenarios)),
              max((part for _, part in parts), key=Decimal.copy_abs))
        for nr, total in enumerate(result.scenarios[0].totals)
    ]  # fmt: skip
    ends = [
        Payer(where[2], tuple(enumerate(scenario.borne_by_operator for scenario in result.scenarios)), add(())),
        Payer(where[3], tuple(enumerate(scenario.left_over for scenario in result.scenarios)), add(())),
    ]
    room = max(1, _PAGE // (len(result.scenarios) + 1) - len(ends) - 1)
    rows: list[Row] = []
    for payer in [*largest_first(paid, room if largest is None else largest, statement.language), *ends]:
        rows.append(Row(payer.name))
        rows += [Row(result.scenarios[kind].name, ((kind, part),), part) for kind, part in payer.parts]
    return rows
