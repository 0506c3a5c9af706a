"""The `plot` methods of results. Matplotlib is imported on the first call."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_PARAMETERS = """language : str, optional
    ``da`` or ``en``: the language of the labels and of the figures; Danish if left out.
ax : matplotlib.axes.Axes, optional
    Where to draw. Left out, a figure of its own is made, in a size for A4.

Returns
-------
matplotlib.axes.Axes
    The axes that were drawn on; ``.figure.savefig(path)`` saves the picture.

Raises
------
RammeaftaleError
    If the language, or what else was given, cannot be.
ImportError
    If matplotlib is missing: ``pip install rammeaftale[plot]``.
"""

_LARGEST = """largest : int, optional
    How many parties get their own bar; the others are summed in one."""


def _draw(module: str, function: str, *args: Any, **kwargs: Any) -> Axes:
    try:
        drawing = import_module(f"rammeaftale.{module}")
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "matplotlib":
            raise
        raise ImportError("A picture needs matplotlib: pip install rammeaftale[plot]", name="matplotlib") from error
    axes: Axes = getattr(drawing, function)(*args, **kwargs)
    return axes


def _documented(text: str, *parameters: str, refused: str = "") -> Callable[[Callable[..., Axes]], Callable[..., Axes]]:
    def document(method: Callable[..., Axes]) -> Callable[..., Axes]:
        described = _PARAMETERS.replace("cannot be.", f"cannot be. {refused}".rstrip())
        method.__doc__ = "\n".join([text, "", "Parameters", "----------", *parameters, described])
        method.__module__ = "rammeaftale"
        return method

    return document


@_documented(
    "Draw the rate that covers the basis against the occupancy, and where a year at the rate of the result breaks even.",
    "base_kind : {'turnover', 'basis'}, optional\n    The base of the 5 % line. Without it, the line is not drawn.",
    "band_percent : number, optional\n    The percentage of the line, if the result's agreement does not give it.",
)
def _daily_rate(
    self: Any,
    *,
    base_kind: str | None = None,
    band_percent: Any = None,
    language: str | None = None,
    ax: Axes | None = None,
) -> Axes:
    return _draw("_plot_rates", "daily_rate", self, base_kind, band_percent, language, ax)


@_documented("Draw the rate against the occupancy: the known rate, the requested rate, and the curve of the same costs.")
def _rate_at_occupancy(self: Any, *, language: str | None = None, ax: Axes | None = None) -> Axes:
    return _draw("_plot_rates", "rate_at_occupancy", self, language, ax)


@_documented(
    "Draw the expected results of all services, or that of one against its occupancy with break-even and the 5 % line.",
    "service : str, optional\n    The id of the service to draw alone.",
    refused="If no service has the id.",
)
def _early_warning(self: Any, *, service: str | None = None, language: str | None = None, ax: Axes | None = None) -> Axes:
    return _draw("_plot_warning", "early_warning", self, service, language, ax)


@_documented("Draw the result of each year, the parts kept and regulated, and the open balance.")
def _ledger(self: Any, *, language: str | None = None, ax: Axes | None = None) -> Axes:
    return _draw("_plot_years", "ledger", self, language, ax)


@_documented("Draw the rate over the years, as charged and in fixed prices.")
def _rate_history(self: Any, *, language: str | None = None, ax: Axes | None = None) -> Axes:
    return _draw("_plot_years", "rate_history", self, language, ax)


@_documented("Draw the change from the old rate to the new as a waterfall by cause.")
def _rate_change(self: Any, *, language: str | None = None, ax: Axes | None = None) -> Axes:
    return _draw("_plot_change", "rate_change", self, language, ax)


@_documented(
    "Draw the scenarios side by side.",
    "kind : {'rates', 'payers'}, optional\n    The rates year by year, or who pays how much in all.",
    _LARGEST + " Defaults to\n    as many as fit an A4 page. For ``payers`` only.",
    refused="If the kind is unknown, or `largest` is below 1.",
)
def _scenarios(
    self: Any,
    kind: str = "rates",
    *,
    largest: int | None = None,
    language: str | None = None,
    ax: Axes | None = None,
) -> Axes:
    return _draw("_plot_scenarios", "scenarios", self, kind, largest, language, ax)


@_documented("Draw who pays how much, the largest first.", _LARGEST, refused="If `largest` is below 1.")
def _payers(self: Any, *, largest: int = 20, language: str | None = None, ax: Axes | None = None) -> Axes:
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
"""The `plot` method by rule."""

for _method in set(PLOTS.values()):
    _method.__name__ = "plot"
