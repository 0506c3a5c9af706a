"""Plots over years: a ledger, and the history of a rate."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from matplotlib.axes import Axes
from matplotlib.patches import Patch
from matplotlib.text import Text
from matplotlib.ticker import MaxNLocator

from rammeaftale._plot_style import (
    COLOURS, INK, NORMAL, PALE, SMALL, WORDS, add, axes, finish, frame, key, look, make_room, number, number_axis, points,
    renderer,
)  # fmt: skip

_DIGIT = 0.62
"""The width of a digit relative to its height."""


def ledger(result: Any, language: str | None, ax: Axes | None) -> Axes:
    """Draw the result of each year, the parts kept, regulated and collected directly, and the closing balance."""
    statement = result.statement(language)
    language = statement.language
    names, amounts = _quantities(result, statement)
    ax = axes(ax, 4.8)
    step = 1 / (len(names) + 0.8)
    frame(ax)
    written: list[tuple[float, Text]] = []
    wide = ax.get_window_extent(renderer(ax)).width * points(ax) / len(result.years) * step > SMALL * 1.1
    for nr, year in enumerate(result.years):
        for kind, amount in enumerate(of[nr] for of in amounts):
            if amount is None:
                continue
            place = nr + (kind - (len(names) - 1) / 2) * step
            ax.bar(place, float(amount), step * 0.86, **look(kind))
            if wide:
                back = amount < 0
                text = ax.annotate(
                    number(amount, language), (place, float(amount)), (0, -3 if back else 3), textcoords="offset points",
                    ha="center", va="top" if back else "bottom", rotation=90, fontsize=SMALL, color=INK,
                )  # fmt: skip
                written.append((float(amount), text))
    ax.axhline(0, color=INK, linewidth=0.8)
    _year_axis(ax, [year.year for year in result.years], language)
    for between in range(1, len(result.years)):
        ax.axvline(between - 0.5, color=PALE, linewidth=0.6, alpha=0.5)
    above = key(ax, [(Patch(**look(kind)), name) for kind, name in enumerate(names)])
    make_room(ax, written, across=False)
    return finish(ax, statement.title, above=above)


def _quantities(result: Any, statement: Any) -> tuple[list[str], list[list[Decimal | None]]]:
    """Return the amounts drawn per year, named as in the statement's tables; corrections count in the year that books them."""
    results, balance = statement.tables[0]["headers"], statement.tables[1]["headers"]

    def of(*fields: str) -> list[Decimal | None]:
        figures = [[getattr(year, field) for field in fields] for year in result.years]
        return [add(each) if None not in each else None for each in figures]

    shown = [
        (results[5], of("result", "corrected_result")),
        (results[6], of("kept", "corrected_kept")),
        (results[7], of("regulated", "corrected_regulated")),
        (results[8], of("direct")),
        (balance[4], of("landed")),
        (balance[6], of("closing")),
    ]
    always = {results[5], balance[6]}
    shown = [(name, amounts) for name, amounts in shown if name in always or any(amounts)]
    return [name for name, _ in shown], [amounts for _, amounts in shown]


def _year_axis(ax: Axes, years: Sequence[int], language: str) -> None:
    if len(years) <= 12:
        ax.set_xticks(range(len(years)), [str(year) for year in years])
    else:
        ax.xaxis.set_major_locator(MaxNLocator(10, integer=True))
        ax.xaxis.set_major_formatter(lambda at, _: str(years[0] + round(at)))
    ax.set_xlim(-0.5, len(years) - 0.5)
    ax.tick_params(axis="x", length=0)
    number_axis(ax.yaxis, language, ticks=8)
    ax.set_ylabel(WORDS[language]["krone"], fontsize=NORMAL, color=INK)


def rate_history(result: Any, language: str | None, ax: Axes | None) -> Axes:
    """Draw the rate as charged and in fixed prices."""
    statement = result.statement(language)
    language = statement.language
    headers = statement.tables[0]["headers"]
    ax = axes(ax, 3.9)
    years = [year.year for year in result.years]
    looks: list[dict[str, Any]] = [
        {"color": COLOURS[0], "marker": "o"},
        {"color": COLOURS[6], "marker": "s", "linestyle": "--"},
    ]
    series = [[year.rate for year in result.years], [year.fixed_rate for year in result.years]]
    drawn = [
        ax.plot(years, [float(rate) for rate in rates], linewidth=2, markersize=6, markeredgecolor=INK, **of)[0]
        for rates, of in zip(series, looks)
    ]
    frame(ax)
    ax.grid(axis="y", color=PALE, alpha=0.25, linewidth=0.6)
    ax.xaxis.set_major_locator(MaxNLocator(10, integer=True))
    ax.xaxis.set_major_formatter(lambda at, _: str(round(at)))
    ax.margins(x=0.08)
    number_axis(ax.yaxis, language)
    ax.set_ylabel(WORDS[language]["krone"], fontsize=NORMAL, color=INK)
    above = key(ax, [(drawn[0], headers[1]), (drawn[1], headers[3])])
    _write_rates(ax, years, series, language)
    ax.margins(y=0.18)
    values = {line["id"]: f"{line['label']}: {line['value']}" for line in statement.lines}
    return finish(ax, statement.title, [str(values["price_year"])], above)


def _write_rates(ax: Axes, years: list[int], series: list[list[Decimal]], language: str) -> None:
    """Write the higher rate of a year above its point and the lower below, as many as fit."""
    width = ax.get_window_extent(renderer(ax)).width * points(ax)
    longest = max(len(number(rate, language)) for rates in series for rate in rates)
    every = max(1, -(-int(longest * SMALL * _DIGIT * (years[-1] - years[0] + 1)) // int(width)))
    last = None
    for nr, year in enumerate(years):
        if last is not None and year - last < every:
            continue
        last = year
        high, low = max(rates[nr] for rates in series), min(rates[nr] for rates in series)
        for rate, below in ((high, False), (low, True))[: 1 if high == low else 2]:
            ax.annotate(
                number(rate, language), (year, float(rate)), (0, -7 if below else 7), textcoords="offset points",
                ha="center", va="top" if below else "bottom", fontsize=SMALL, color=INK,
                bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.5, "alpha": 0.85},
            )  # fmt: skip
