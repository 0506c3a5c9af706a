"""Horizontal bars with amounts, one row per party."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from matplotlib.axes import Axes
from matplotlib.text import Text

from rammeaftale import _native
from rammeaftale._plot_style import (
    INK, NORMAL, PALE, SMALL, WORDS, add, axes, frame, look, make_room, number, number_axis, points, renderer, wrapped,
)  # fmt: skip

_ROW = 0.165
"""The height of a line of text, in inches."""


class Row(NamedTuple):
    """A bar of one or more parts with an amount at its end, or a heading without one."""

    name: str
    parts: tuple[tuple[int, Decimal], ...] = ()
    amount: Decimal | None = None


class Payer(NamedTuple):
    """The payment of a party: its parts by look, and the total."""

    name: str
    parts: tuple[tuple[int, Decimal], ...]
    amount: Decimal


def largest_first(payers: Sequence[Payer], largest: int, language: str) -> list[Payer]:
    """Return the largest payers, and the others summed."""
    if not isinstance(largest, int):
        raise _native.wrong_type("largest", "integer")
    if largest < 1:
        raise _native.too_small("largest", str(largest), 1)
    by_name = sorted(payers, key=lambda payer: payer.name)
    ordered = sorted(by_name, key=lambda payer: payer.amount.copy_abs(), reverse=True)
    if len(ordered) <= largest + 1:
        return ordered
    rest = ordered[largest:]
    looks = sorted({look for payer in rest for look, _ in payer.parts})
    parts = tuple((kind, add(part for payer in rest for nr, part in payer.parts if nr == kind)) for kind in looks)
    others = Payer(WORDS[language]["others"].format(len(rest)), parts, add(payer.amount for payer in rest))
    return [*ordered[:largest], others]


def draw_rows(ax: Axes | None, rows: Sequence[Row], language: str, above: int) -> Axes:
    """Draw the rows from the top, leaving room for `above` lines of text."""
    texts = [wrapped(row.name) for row in rows]
    heights = [text.count("\n") + 1.0 for text in texts]
    ax = axes(ax, 0.9 + _ROW * (above + max(3.0, sum(heights))))
    ends = [sum(heights[: nr + 1]) for nr in range(len(rows))]
    places = [end - height / 2 for end, height in zip(ends, heights)]
    written: list[tuple[float, Text]] = []
    for place, row in zip(places, rows):
        if row.amount is None:
            continue
        left = 0.0
        for kind, part in row.parts:
            ax.barh(place, float(part), 0.72, left, **look(kind))
            left += float(part)
        back = row.amount < 0
        amount = ax.annotate(
            number(row.amount, language), (float(row.amount), place), (-3 if back else 3, 0), textcoords="offset points",
            ha="right" if back else "left", va="center", fontsize=SMALL, color=INK,
        )  # fmt: skip
        written.append((float(row.amount), amount))
    frame(ax)
    ax.set_yticks(places, texts, va="center")
    ax.set_ylim(sum(heights) or 1, 0)
    ax.tick_params(axis="y", length=0)
    for row, text in zip(rows, ax.get_yticklabels()):
        text.set_fontweight("bold" if row.amount is None else "normal")
    ax.axvline(0, color=INK, linewidth=0.8)
    ax.spines["left"].set_visible(False)
    ax.grid(axis="x", color=PALE, alpha=0.25, linewidth=0.6)
    number_axis(ax.xaxis, language)
    ax.set_xlabel(WORDS[language]["krone"], fontsize=NORMAL, color=INK)
    _fit(ax, sum(heights), [text for _, text in written])
    make_room(ax, written)
    return ax


def _fit(ax: Axes, lines: float, texts: Sequence[Text]) -> None:
    """Shrink the text if the axes are too low for the rows."""
    height = ax.get_window_extent(renderer(ax)).height * points(ax)
    if lines and height / lines < SMALL * 1.25:
        for text in [*texts, *ax.get_yticklabels()]:
            text.set_fontsize(max(1.0, height / lines / 1.25))
