"""The pictures of results: the `plot` methods. Matplotlib is imported when one of them is called, not before."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_PARAMETERS = """language : str, optional
    ``da`` or ``en``: the language of the labels and of the figures.
ax : matplotlib.axes.Axes, optional
    Where to draw. Left out, a figure of its own is made, in a size for A4.

Returns
-------
matplotlib.axes.Axes
    What was drawn on; ``.figure.savefig(path)`` keeps it.

Raises
------
RammeaftaleError
    If the language, or what else was given, cannot be.
ImportError
    If matplotlib is missing: ``pip install rammeaftale[plot]``.
"""

_LARGEST = """largest : int, optional
    How many parties have a bar of their own. The others are summed in one."""


def _draw(module: str, function: str, *given: Any, **said: Any) -> Axes:
    try:
        drawing = import_module(f"rammeaftale.{module}")
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "matplotlib":
            raise
        raise ImportError("A picture needs matplotlib: pip install rammeaftale[plot]", name="matplotlib") from error
    axes: Axes = getattr(drawing, function)(*given, **said)
    return axes


def _documented(text: str, *parameters: str, refused: str = "") -> Callable[[Callable[..., Axes]], Callable[..., Axes]]:
    def document(method: Callable[..., Axes]) -> Callable[..., Axes]:
        value_error = f"ValueError\n    {refused}\n" if refused else ""
        method.__doc__ = "\n".join([text, "", "Parameters", "----------", *parameters, _PARAMETERS + value_error])
        method.__module__ = "rammeaftale"
        return method

    return document


@_documented(
    "Draw the rate that covers the basis against the occupancy, and where a year at the rate of the result breaks even.",
    "base_kind : {'turnover', 'basis'}, optional\n    What the 5 % line is of. Without it the line is not drawn.",
    "band_percent : number, optional\n    The percentage of the line, where the result's agreement does not say it.",
)
def _daily_rate(
    self: Any,
    *,
    base_kind: str | None = None,
    band_percent: Any = None,
    language: str = "da",
    ax: Axes | None = None,
) -> Axes:
    return _draw("_plot_rates", "daily_rate", self, base_kind, band_percent, language, ax)


@_documented("Draw the rate against the occupancy: what is known, what was asked, and the same costs in between.")
def _rate_at_occupancy(self: Any, *, language: str = "da", ax: Axes | None = None) -> Axes:
    return _draw("_plot_rates", "rate_at_occupancy", self, language, ax)


@_documented(
    "Draw the result of a service's year against its occupancy: the expected one, break-even, and the 5 % line on both sides.",
    "service : str, optional\n    The id of the service; left out, the first in the order of risk.",
    refused="If no service has the id.",
)
def _early_warning(self: Any, *, service: str | None = None, language: str = "da", ax: Axes | None = None) -> Axes:
    return _draw("_plot_warning", "early_warning", self, service, language, ax)


@_documented("Draw the results year by year, what of each is kept and what is regulated, and the balance that waits.")
def _ledger(self: Any, *, language: str = "da", ax: Axes | None = None) -> Axes:
    return _draw("_plot_years", "ledger", self, language, ax)


@_documented("Draw the rate through the years, as it was charged and in fixed prices.")
def _rate_history(self: Any, *, language: str = "da", ax: Axes | None = None) -> Axes:
    return _draw("_plot_years", "rate_history", self, language, ax)


@_documented("Draw the way from the old rate to the new, cause by cause, as a waterfall.")
def _rate_change(self: Any, *, language: str = "da", ax: Axes | None = None) -> Axes:
    return _draw("_plot_change", "rate_change", self, language, ax)


@_documented(
    "Draw the scenarios side by side.",
    "kind : {'rates', 'payers'}, optional\n    The rates year by year, or who pays how much in all.",
    _LARGEST + " Left out,\n    as many as a page of A4 has room for. For ``payers`` only.",
    refused="If the kind is none of them, or `largest` below 1.",
)
def _scenarios(
    self: Any,
    kind: str = "rates",
    *,
    largest: int | None = None,
    language: str = "da",
    ax: Axes | None = None,
) -> Axes:
    return _draw("_plot_scenarios", "scenarios", self, kind, largest, language, ax)


@_documented("Draw who pays how much, the largest first.", _LARGEST, refused="If `largest` is below 1.")
def _payers(self: Any, *, largest: int = 20, language: str = "da", ax: Axes | None = None) -> Axes:
    return _draw("_plot_payers", "payers", self, largest, language, ax)


PLOTS: dict[str, Callable[..., Axes]] = {
    "daily_rate": _daily_rate,
    "rate_at_occupancy": _rate_at_occupancy,
    "early_warning": _early_warning,
    "ledger": _ledger,
    "rate_history": _rate_history,
    "rate_change": _rate_change,
    "scenarios": _scenarios,
    **dict.fromkeys(
        ("allocate", "bills", "closure_account", "joint_budget", "objective_financing", "special_places", "subscription"),
        _payers,
    ),
}
"""The method `plot` of the results of the rules that have a picture."""

for _method in set(PLOTS.values()):
    _method.__name__ = "plot"
