"""Why the rate changed: a waterfall from the old rate to the new."""

from decimal import Decimal
from typing import Any

from matplotlib.axes import Axes

from rammeaftale._plot_style import (
    INK, NORMAL, PALE, SMALL, WORDS, add, axes, finish, frame, labels, look, make_room, number, number_axis,
)  # fmt: skip


def rate_change(result: Any, language: str | None, ax: Axes | None) -> Axes:
    """Draw the waterfall from the rate before to the rate after, one row per cause."""
    statement = result.statement(language)
    language = statement.language
    label = labels(statement)
    causes = [label[f"parts[{nr}].amount"] for nr in range(len(result.parts))]
    names = [label["rate_before"], *causes, label["rate_after"]]
    ax = axes(ax, 1.1 + 0.3 * len(names))

    # The axis does not start at zero, so the two rates are points: bars would be cut off.
    at = result.rate_before
    path = [at]
    for place, part in enumerate(result.parts, 1):
        if part.amount:
            ax.barh(place, float(part.amount), 0.62, float(at), **look(1 if part.amount > 0 else 0))
        at = add([at, part.amount])
        path.append(at)
    for place, rate in ((0, result.rate_before), (len(names) - 1, result.rate_after)):
        ax.plot([float(rate)], [place], marker="D", markersize=7, color=INK, linestyle="none", zorder=3)
    for place, rate in enumerate(path):
        ax.plot([float(rate)] * 2, [place, place + 1], color=INK, linewidth=0.8, linestyle=":", zorder=1)

    low, high = float(min(path)), float(max(path))
    margin = max((high - low) * 0.12, 1.0)
    ax.set_xlim(low - margin, high + margin)
    written = []
    for place, (end, text) in enumerate(_ends(result, path, language)):
        shown = ax.annotate(
            text, (float(end), place), (7, 0), textcoords="offset points", va="center", fontsize=SMALL, color=INK,
            fontweight="bold" if place in (0, len(names) - 1) else "normal",
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.6, "alpha": 0.85},
        )  # fmt: skip
        written.append((float(end), shown))
    frame(ax)
    ax.set_yticks(range(len(names)), names)
    ax.set_ylim(len(names) - 0.5, -0.5)
    ax.tick_params(axis="y", length=0)
    ax.grid(axis="x", color=PALE, alpha=0.25, linewidth=0.6)
    ax.spines["left"].set_visible(False)
    number_axis(ax.xaxis, language)
    ax.set_xlabel(WORDS[language]["krone"], fontsize=NORMAL, color=INK)
    make_room(ax, [(max(at, 0.0), text) for at, text in written])
    return finish(ax, statement.title, [f"{label['change']}: {number(result.change, language)} {WORDS[language]['krone']}"])


def _ends(result: Any, path: list[Decimal], language: str) -> list[tuple[Decimal, str]]:
    """Return the text of every row and its position, right of the bar."""
    rows = [(result.rate_before, number(result.rate_before, language))]
    for part, before, after in zip(result.parts, path, path[1:]):
        rows.append((max(before, after), ("+" if part.amount > 0 else "") + number(part.amount, language)))
    return [*rows, (result.rate_after, number(result.rate_after, language))]
