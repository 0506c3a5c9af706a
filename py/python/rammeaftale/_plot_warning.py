"""The expected results of all services side by side; that of one as a function of its occupancy, with the 5 % line."""

import json
from decimal import Decimal
from typing import Any

from matplotlib.axes import Axes
from matplotlib.patches import Patch

import rammeaftale
from rammeaftale import Statement, _native
from rammeaftale._plot_bars import Row, draw_rows
from rammeaftale._plot_style import (
    COLOURS, INK, NORMAL, PALE, SMALL, WORDS, Flag, axes, finish, flags, frame, key, look, number, number_axis, values,
    wrapped,
)  # fmt: skip

_STEPS = 24
_FAR = 2.0
"""A line beyond this multiple of full occupancy is not drawn, since it would squeeze the plot."""
_MOST = 40
"""The most services side by side; more would not fit a page."""
_LINES = ("deficit_line", "break_even", "surplus_line")


def early_warning(result: Any, service: str | None, language: str | None, ax: Axes | None) -> Axes:
    """Draw all services side by side, or the result of one's year against its occupancy."""
    statement = result.statement(language)
    if service is None and len(result.services) > 1:
        return _overview(result, statement, ax)
    language, words = statement.language, WORDS[statement.language]
    year = _service(result, service)
    case = _case_of(result, year.id)
    ax = axes(ax, 4.4)
    expected = float(year.occupancy)
    far = _FAR * max(100.0, expected)
    solved = {name: line for name in _LINES if (line := getattr(year, name)).solution == "one" and line.occupancy <= far}
    value = values(statement)
    of = f"services[{result.services.index(year)}]"
    # The statement says in words that more days are needed than there are.
    lines = {name: line for name, line in solved.items() if value[f"{of}.{name}.occupancy"].endswith("%")}

    at, width = _band(case, [expected, *(float(line.occupancy) for line in lines.values())], year.band)
    ax.fill_between(at, [-each for each in width], width, facecolor=COLOURS[2], alpha=0.35, linewidth=0, zorder=0.5)
    for sign in (-1, 1):
        ax.plot(at, [sign * each for each in width], color=INK, linewidth=0.9, linestyle="-.", zorder=1)
    ax.axhline(0, color=INK, linewidth=0.9)
    ax.set_xlim(min(at), max(at))
    through, slope = _points(case, year, solved), 0.0
    if len(through) == 2:
        (left, below), (right, over) = through
        slope = (over - below) / (right - left)
        ax.plot(at, [below + slope * (each - left) for each in at], color=COLOURS[0], linewidth=2, zorder=2)
    ax.plot([expected], [float(year.result)], "o", color=COLOURS[6], markeredgecolor=INK, markersize=7, zorder=3)

    frame(ax)
    ax.grid(color=PALE, alpha=0.25, linewidth=0.6)
    number_axis(ax.xaxis, language, " %", 8)
    number_axis(ax.yaxis, language)
    headers = statement.tables[0]["headers"]
    ax.set_xlabel(headers[6], fontsize=NORMAL, color=INK)
    ax.set_ylabel(f"{headers[2]}, {words['krone']}", fontsize=NORMAL, color=INK)
    percent = value["band_percent"]
    # A rising result is far below the upper line on the left; a falling one is far above the lower line.
    side = -1 if slope < 0 else 1
    ax.annotate(
        words["band"].format(percent), (at[0], side * width[0]), (4, side * 3), textcoords="offset points",
        va="bottom" if side > 0 else "top", fontsize=SMALL, color=INK,
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.5, "alpha": 0.85},
    )  # fmt: skip
    named = {name: words[name] if name == "break_even" else f"{words[name]} ({percent})" for name in _LINES}
    marked = [
        Flag(float(line.occupancy), f"{named[name]}: {number(line.occupancy, language)} %", "--" if name == "break_even" else "-.")
        for name, line in lines.items()
    ]
    result_text = f"{headers[2]}: {number(year.result, language)} {words['krone']}"
    marked.append(Flag(expected, f"{result_text} {words['at']} {number(year.occupancy, language)} %", ":"))
    above = flags(ax, marked)
    notes = [f"{headers[3]}: {number(year.distance, language)} {words['krone']}"]
    for name in _LINES:
        if name not in lines:
            # Too far away, or never reached.
            field = "occupancy" if getattr(year, name).solution == "one" else "solution"
            notes.append(f"{named[name]}: {value[f'{of}.{name}.{field}']}")
    return finish(ax, f"{statement.title}: {wrapped(year.id, 60)}", notes, above)


def _overview(result: Any, statement: Statement, ax: Axes | None) -> Axes:
    """Draw the expected result of every service, in the order of the statement, and whether it is beyond the line."""
    words = WORDS[statement.language]
    shown = result.services[:_MOST]
    rows = [Row(year.id, ((int(year.distance < 0), year.result),), year.result) for year in shown]
    ax = draw_rows(ax, rows, statement.language, 2)
    ax.set_xlabel(f"{statement.tables[0]['headers'][2]}, {words['krone']}", fontsize=NORMAL, color=INK)
    percent = values(statement)["band_percent"]
    above = key(ax, [(Patch(**look(nr)), words[name].format(percent)) for nr, name in enumerate(("band", "beyond"))])
    rest = len(result.services) - len(shown)
    return finish(ax, statement.title, [words["not_shown"].format(rest)] if rest else [], above)


def _service(result: Any, service: str | None) -> Any:
    named = [year for year in result.services if service is None or isinstance(service, str) and year.id == service]
    if not named:
        raise _native.unknown_choice("service", service, [year.id for year in result.services[:20]])
    return named[0]


def _case_of(result: Any, service: str) -> dict[str, Any]:
    """Return the case reduced to this service."""
    case: dict[str, Any] = json.loads(result.provenance["case"])
    case["input"]["services"] = [given for given in case["input"]["services"] if given["id"] == service]
    return case


def _band(case: dict[str, Any], marks: list[float], expected: Decimal) -> tuple[list[float], list[float]]:
    """Return occupancies of the year around the marks and the band at each, settled by the rule."""
    margin = max(4.0, 0.15 * (max(marks) - min(marks)))
    low, high = min(marks) - margin, max(marks) + margin
    (service,) = case["input"]["services"]
    if sum(month["days"] for month in service["months"]) >= service["days"]:
        return [max(low, 0.0), high], [float(expected)] * 2
    # The year's occupancy is linear in the occupancy of the rest.
    half, full = (float(_year(case, Decimal(rest)).occupancy) for rest in (50, 100))
    ends = (100 + 50 * (at - full) / (full - half) for at in (low, high))
    first, last = (min(max(round(end, 2), 0.01), 1000.0) for end in ends)
    rests = (Decimal(f"{first + (last - first) * step / _STEPS:.2f}") for step in range(_STEPS + 1))
    years = [_year(case, rest) for rest in rests]
    return [float(year.occupancy) for year in years], [float(year.band) for year in years]


def _year(case: dict[str, Any], rest_occupancy: Decimal) -> Any:
    """Settle the service's year with this occupancy for the rest."""
    (service,) = case["input"]["services"]
    other = {**case["input"], "occupancy_projection": "as_budgeted"}
    other["services"] = [{**service, "occupancy": str(rest_occupancy)}]
    settled: Any = rammeaftale.settle(json.dumps({**case, "input": other}))
    return settled.services[0]


def _points(case: dict[str, Any], year: Any, lines: dict[str, Any]) -> list[tuple[float, float]]:
    """Return two points of the result, which is a straight line: each day adds the rate and the variable cost."""
    known = [(float(year.occupancy), float(year.result))]
    for name, sign in (("break_even", 0), ("deficit_line", -1), ("surplus_line", 1)):
        line = lines.get(name)
        if line is None or abs(float(line.occupancy) - known[0][0]) < 0.01 or not line.rest_occupancy:
            continue
        known.append((float(line.occupancy), sign * float(_year(case, line.rest_occupancy).band) if sign else 0.0))
        break
    return known
