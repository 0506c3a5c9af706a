"""Bar charts of the payers, largest first."""

import json
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from matplotlib.axes import Axes
from matplotlib.patches import Patch

from rammeaftale import Statement
from rammeaftale._plot_bars import Payer, Row, draw_rows, largest_first
from rammeaftale._plot_style import WORDS, finish, key, labels, look, values


def payers(result: Any, largest: int, language: str | None, ax: Axes | None) -> Axes:
    """Draw the payers of a result."""
    statement = result.statement(language)
    if statement.rule == "joint_budget":
        return _joint_budget(result, statement, largest, ax)
    paid, names, totals = _PAID[statement.rule](result, statement)
    rows = [Row(*payer) for payer in largest_first(paid, largest, statement.language)]
    ax = draw_rows(ax, rows, statement.language, len(totals) + bool(names))
    above = key(ax, [(Patch(**look(kind)), name) for kind, name in enumerate(names)]) if names else 0.0
    return finish(ax, statement.title, _sums(statement, totals), above)


def _sums(statement: Statement, ids: Sequence[str]) -> list[str]:
    label, value = labels(statement), values(statement)
    return [f"{label[name]}: {value[name]}" for name in ids]


_Paid = tuple[list[Payer], list[str], list[str]]
"""The payers, the names of the parts of a bar, and the statement lines with the sums."""


def _shares(result: Any, statement: Statement) -> _Paid:
    paid = [Payer(share.id, ((0, share.share),), share.share) for share in result.shares]
    sums = ["sum", "missing"] if getattr(result, "missing", 0) else ["sum"]
    return paid, [], ["vacancy_cost", *sums] if statement.rule == "special_places" else sums


def _bills(result: Any, statement: Statement) -> _Paid:
    return [Payer(payer.payer, ((0, payer.amount),), payer.amount) for payer in result.payers], [], ["amount"]


def _closure_account(result: Any, statement: Statement) -> _Paid:
    label = labels(statement)
    operator = json.loads(result.provenance["case"])["input"]["operator"]
    own = Payer(f"{operator} ({WORDS[statement.language]['operator']})", ((0, result.own_share),), result.operator_total)
    paid = []
    for share in result.shares:
        if share.id == operator:
            own = own._replace(parts=(*own.parts, (1, share.share)))
        else:
            paid.append(Payer(share.id, ((1, share.share),), share.share))
    names = [label["own_share"], label["rest"]]
    return [own, *paid], names, ["deficit", "own_share", "rest"]


def _objective_financing(result: Any, statement: Statement) -> _Paid:
    label = labels(statement)
    kinds = [{share.id: share.share for share in shares} for shares in (result.objective_shares, result.case_shares)]
    paid = [
        Payer(total.id, tuple((nr, of[total.id]) for nr, of in enumerate(kinds) if total.id in of), total.share)
        for total in result.totals
    ]
    return paid, [label["objective_part"], label["case_part"]], ["objective_part", "case_part"]


def _joint_budget(result: Any, statement: Statement, largest: int, ax: Axes | None) -> Axes:
    """Draw every party before and after, ordered by the amount after."""
    label = labels(statement)
    named = ("before.amount", "after.amount")
    by_size = [
        Payer(change.id, ((0, change.before), (1, change.after)), max(change.before, change.after, key=Decimal.copy_abs))
        for change in result.changes
    ]
    rows: list[Row] = []
    for payer in largest_first(by_size, largest, statement.language):
        rows.append(Row(payer.name))
        rows += [Row(label[of], ((kind, part),), part) for of, (kind, part) in zip(named, payer.parts)]
    ax = draw_rows(ax, rows, statement.language, len(named))
    return finish(ax, statement.title, _sums(statement, named))


_PAID = {
    "allocate": _shares,
    "special_places": _shares,
    "subscription": _shares,
    "bills": _bills,
    "closure_account": _closure_account,
    "objective_financing": _objective_financing,
}
