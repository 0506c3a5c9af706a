"""The rate as a function of the occupancy."""

import json
from decimal import Decimal
from typing import Any, NamedTuple

from matplotlib.axes import Axes

import rammeaftale
from rammeaftale import Statement
from rammeaftale._plot_style import (
    COLOURS, INK, NORMAL, PALE, WORDS, Flag, axes, finish, flags, frame, labels, number, number_axis, values,
)  # fmt: skip

_STEPS = 80
_LAST = 100_000
"""The highest occupancy, in hundredths of a percent."""


class _Rate(NamedTuple):
    at: float
    rate: Decimal
    text: str
    marker: str = "o"


def daily_rate(result: Any, base_kind: Any, band_percent: Any, language: str | None, ax: Axes | None) -> Axes:
    """Draw the rate that covers the basis at every occupancy, and mark the rate of the result."""
    statement = result.statement(language)
    case = json.loads(result.provenance["case"])
    at, text = _occupancy(statement, case, "occupancy")
    lines = _lines(result, case, base_kind, band_percent, statement.language)
    rate = _Rate(at, result.rate, _at(labels(statement)["rate"], result.rate, text, statement.language))
    return _draw(axes(ax, 3.9), statement, case, [rate], lines)


def rate_at_occupancy(result: Any, language: str | None, ax: Axes | None) -> Axes:
    """Draw the known and the requested rate on the curve of the same costs."""
    statement = result.statement(language)
    language = statement.language
    case = json.loads(result.provenance["case"])
    label = labels(statement)
    at, text = _occupancy(statement, case, "reference_occupancy")
    reference = rammeaftale.amount(case["input"]["reference_rate"])
    known = _Rate(at, reference, _at(label["reference_rate"], reference, text, language), "s")
    other_at, other_text = _occupancy(statement, case, "occupancy")
    requested = _Rate(other_at, result.rate, _at(label["rate"], result.rate, other_text, language))
    return _draw(axes(ax, 3.9), statement, case, [known, requested], [Flag(at, f"{WORDS[language]['reference']}: {text}")])


def _at(label: str, rate: Decimal, text: str, language: str) -> str:
    words = WORDS[language]
    return f"{label}: {number(rate, language)} {words['krone']} {words['at']} {text}"


def _occupancy(statement: Statement, case: dict[str, Any], field: str) -> tuple[float, str]:
    """Return the position of an occupancy on the axis, and its text in the statement."""
    given, value = case["input"][field], values(statement)
    if isinstance(given, str):
        return float(given), value[field]
    at = 100 * float(given["occupied_days"]) / float(given["available_days"])
    # With a single occupancy, the statement names the days without the field.
    days = [next(value[name] for name in (f"{field}.{part}", part) if name in value) for part in given]
    return at, " / ".join(days)


def _lines(result: Any, case: dict[str, Any], base_kind: Any, band_percent: Any, language: str) -> list[Flag]:
    """Return where a year at this rate breaks even and crosses the 5 % line, using the early warning.

    The costs equal the basis at any occupancy. So the first day bears all costs, the second none, and the rest of the year
    continues like the second, with no occupied days before it. A year of fewer than three days has no rest.
    """
    budget = case["input"]
    if result.rate < 0 or budget["days"] < 3:
        return []
    options = ("agreement", "on", "terms")
    terms = {name: case[name] for name in options if base_kind is not None and case.get(name) is not None}
    on = case.get("on") or case.get("terms", {}).get("on") or "2000"
    if band_percent is not None or base_kind is None:
        terms["band_percent"] = 0 if band_percent is None else band_percent
    rate, no_cost = str(result.rate), {"days": 1, "occupied_days": 0, "cost": 0}
    settle: Any = rammeaftale.early_warning
    warning = settle(
        **terms, year=int(on[:4]), years_later=1, base_kind=base_kind or "basis", order="distance",
        occupancy_projection="as_budgeted", cost_projection="as_latest_month",
        services=[{
            **{name: budget[name] for name in ("basis", "places", "days", "occupancy")}, "id": "-",
            "months": [{**no_cost, "cost": budget["basis"], "rate": rate}, {**no_cost, "rate": rate}],
            "rest_rate": rate, "variable_cost": 0,
            **{f"later_{name}": budget[name] for name in ("places", "days", "occupancy")},
        }],
    )  # fmt: skip
    (year,) = warning.services
    band, words = values(warning.statement(language))["band_percent"], WORDS[language]
    marked = [(year.break_even, words["break_even"], "--")]
    if base_kind is not None:
        marked += [(year.deficit_line, f"{words['deficit_line']} ({band})", "-."),
                   (year.surplus_line, f"{words['surplus_line']} ({band})", "-.")]  # fmt: skip
    return [
        Flag(float(line.occupancy), f"{text}: {number(line.occupancy, language)} %", style)
        for line, text, style in marked
        if line.occupancy is not None
    ]


def _draw(ax: Axes, statement: Statement, case: dict[str, Any], rates: list[_Rate], lines: list[Flag]) -> Axes:
    language = statement.language
    marks = [*(rate.at for rate in rates), *(line.at for line in lines)]
    # In hundredths of a percent, to avoid decimals rounded by the caller's context.
    low, high = max(1, int(70 * min(marks))), min(_LAST, int(100 * max(100.0, *(1.05 * mark for mark in marks))))
    grid = [low + (high - low) * step // _STEPS for step in range(_STEPS + 1)]
    curve = [float(_again(case, f"{at // 100}.{at % 100:02}")) for at in grid]
    ax.plot([at / 100 for at in grid], curve, color=COLOURS[0], linewidth=2)
    for rate in rates:
        ax.plot([rate.at], [float(rate.rate)], rate.marker, color=COLOURS[6], markeredgecolor=INK, markersize=7, zorder=3)
    # The rate is fixed for the year: the gap between it and the curve is a surplus or a deficit.
    ax.axhline(float(rates[0].rate), color=INK, linewidth=0.9, linestyle=":")
    ax.set_xlim(low / 100, high / 100)
    frame(ax)
    ax.grid(color=PALE, alpha=0.25, linewidth=0.6)
    number_axis(ax.xaxis, language, " %", 8)
    number_axis(ax.yaxis, language)
    ax.set_xlabel(WORDS[language]["occupancy"], fontsize=NORMAL, color=INK)
    ax.set_ylabel(f"{WORDS[language]['covers']}, {WORDS[language]['krone']}", fontsize=NORMAL, color=INK)
    above = flags(ax, [*(Flag(rate.at, rate.text, ":") for rate in rates), *lines])
    return finish(ax, statement.title, above=above)


def _again(case: dict[str, Any], occupancy: str) -> Decimal:
    """Settle the same case at another occupancy and return the rate."""
    other = {**case, "input": {**case["input"], "occupancy": occupancy}}
    rate: Decimal = rammeaftale.settle(json.dumps(other)).to_dict()["rate"]
    return rate
