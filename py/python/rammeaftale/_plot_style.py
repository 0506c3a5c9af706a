"""The common style of plots: axes, colours that work in greyscale and for colour-blind readers, numbers, text layout."""

import textwrap
from collections.abc import Iterable, Sequence
from decimal import Decimal, localcontext
from itertools import permutations, product
from typing import Any, NamedTuple

from matplotlib.axes import Axes
from matplotlib.text import Text
from matplotlib.ticker import Formatter, MaxNLocator

from rammeaftale import Statement, _native

# The Okabe-Ito palette, with a hatch per colour for greyscale prints.
COLOURS = ("#0072B2", "#E69F00", "#56B4E9", "#009E73", "#CC79A7", "#F0E442", "#D55E00", "#BBBBBB")
HATCHES = ("", "////", "....", "\\\\\\\\", "xxxx", "----", "++++", "oooo")
INK, PALE = "#222222", "#777777"
TITLE, NORMAL, SMALL = 10.0, 8.5, 8.0
WIDTH = 7.0
"""The width of an A4 page between its margins, in inches."""
_LINE = 1.35
_WRAP = 30

_SIGNS = {"da": str.maketrans(",.-", ".,−"), "en": str.maketrans("-", "−")}

WORDS = {
    "da": {
        "others": "øvrige ({})",
        "operator": "driftsherre",
        "break_even": "Nulpunkt",
        "deficit_line": "Underskudsgrænse",
        "surplus_line": "Overskudsgrænse",
        "band": "Inden for grænsen ({})",
        "beyond": "Over grænsen ({})",
        "not_shown": "Lavere risiko, ikke vist: {}",
        "reference": "Nulpunkt ved kendt takst",
        "covers": "Takst, der dækker de samme omkostninger",
        "at": "ved",
        "occupancy": "Belægningsprocent",
        "krone": "kr.",
    },
    "en": {
        "others": "others ({})",
        "operator": "operator",
        "break_even": "Break-even",
        "deficit_line": "Deficit line",
        "surplus_line": "Surplus line",
        "band": "Within the band ({})",
        "beyond": "Beyond the line ({})",
        "not_shown": "At lower risk, not shown: {}",
        "reference": "Break-even at the reference rate",
        "covers": "Rate that covers the same costs",
        "at": "at",
        "occupancy": "Occupancy",
        "krone": "kr.",
    },
}
"""The labels of plots that the statement does not provide; shared terms match the statements."""


def number(value: Decimal | int | str, language: str) -> str:
    """Format a figure as in the statement, with all its decimals."""
    return f"{Decimal(value):,f}".translate(_SIGNS[language])


def add(amounts: Iterable[Decimal]) -> Decimal:
    """Sum exactly, whatever the precision of the caller's decimal context."""
    with localcontext(prec=60):
        return sum(amounts, Decimal("0.00"))


def labels(statement: Statement) -> dict[str, str]:
    """Return the labels of the statement lines, by id."""
    return {str(line["id"]): str(line["label"]) for line in statement.lines}


def values(statement: Statement) -> dict[str, str]:
    """Return the values of the statement lines, by id."""
    return {str(line["id"]): str(line["value"]) for line in statement.lines}


def plain(text: str) -> str:
    """Escape dollar signs, which matplotlib would parse as a formula."""
    return text.replace("$", r"\$")


def wrapped(text: str, width: int = _WRAP) -> str:
    """Wrap a long name, to leave room for the plot."""
    return plain("\n".join(textwrap.wrap(text, width, break_on_hyphens=False)) or text)


def axes(ax: Axes | None, height: float) -> Axes:
    """Return the caller's axes, or those of a new figure."""
    if isinstance(ax, Axes):
        return ax
    if ax is not None:
        raise _native.wrong_type("ax", "axes")
    import matplotlib.pyplot as plt

    return plt.figure(figsize=(WIDTH, height), layout="constrained").add_subplot()


class _Ticks(Formatter):
    """Tick labels in the number format of the language, with as many decimals as the steps need."""

    def __init__(self, language: str, suffix: str) -> None:
        self.language, self.suffix = language, suffix

    def __call__(self, x: float, pos: int | None = None) -> str:
        return self.format_ticks([x])[0]

    def format_ticks(self, values: Sequence[float]) -> list[str]:
        decimals = max((len(f"{at:.6f}".rstrip("0").partition(".")[2]) for at in values), default=0)
        # Adding zero turns -0.0 into 0.0.
        rounded = (round(float(at), decimals) + 0.0 for at in values)
        return [f"{at:,.{decimals}f}".translate(_SIGNS[self.language]) + self.suffix for at in rounded]


def _locator(ticks: int) -> MaxNLocator:
    return MaxNLocator(ticks, steps=[1, 2, 5, 10], integer=True)


def number_axis(axis: Any, language: str, suffix: str = "", ticks: int = 5) -> None:
    """Format the ticks of an axis in the language."""
    axis.set_major_locator(_locator(ticks))
    axis.set_major_formatter(_Ticks(language, suffix))


def frame(ax: Axes) -> None:
    """Remove the lines of the frame that a reader does not need."""
    ax.spines[["top", "right"]].set_visible(False)
    ax.tick_params(labelsize=NORMAL, colors=INK)
    ax.set_axisbelow(True)


def finish(ax: Axes, title: str, notes: Sequence[str] = (), above: float = 0.0) -> Axes:
    """Write the title and the notes, leaving `above` points over the axes."""
    pad = above + 6
    for note in reversed(notes):
        ax.annotate(
            note, (0, 1), (0, pad), "axes fraction", "offset points",
            fontsize=SMALL, color=INK, va="bottom", annotation_clip=False,
        )  # fmt: skip
        pad += SMALL * _LINE
    ax.set_title(title, loc="left", pad=pad + 1, fontsize=TITLE, fontweight="bold", color="black")
    _as_it_is(ax)
    return ax


def _as_it_is(ax: Axes) -> None:
    """Turn off LaTeX for all text, whatever the user's settings; dollar signs are escaped already."""
    for text in ax.findobj(Text):
        assert isinstance(text, Text)
        text.set_usetex(False)
        text.set_parse_math(True)


def key(ax: Axes, entries: Sequence[tuple[Any, str]]) -> float:
    """Draw a legend above the axes and return its height in points."""
    longest = max(len(text) for _, text in entries)
    legend = ax.legend(
        [handle for handle, _ in entries], [text for _, text in entries],
        loc="lower left", bbox_to_anchor=(0, 1), borderaxespad=0.2, frameon=False, fontsize=SMALL, labelcolor=INK,
        ncols=max(1, min(len(entries), 90 // (longest + 8))), handlelength=2.2, handleheight=1.1, columnspacing=1.5,
    )  # fmt: skip
    return float(legend.get_window_extent(renderer(ax)).height * points(ax)) + 2


class Flag(NamedTuple):
    """A vertical line with a text above it."""

    at: float
    text: str
    style: str = "--"


def flags(ax: Axes, marked: Sequence[Flag]) -> float:
    """Draw lines at positions of the x axis, with texts in rows above the axes; return the height of the rows in points."""
    row = SMALL * _LINE
    low, high = ax.get_xlim()
    wide = ax.get_window_extent(renderer(ax)).width * points(ax)
    places = [(flag.at - low) / (high - low) * wide for flag in marked]
    lengths = [len(flag.text) * SMALL * 0.55 + 6 for flag in marked]
    rows, sides = _arranged(places, lengths, wide)
    for flag, nr, side in zip(marked, rows, sides):
        ax.axvline(flag.at, color=INK, linewidth=1, linestyle=flag.style, zorder=1.5)
        ax.annotate(
            "", (flag.at, 1), (0, 2 + (nr + 1) * row), ax.get_xaxis_transform(), "offset points",
            arrowprops={"arrowstyle": "-", "color": INK, "linewidth": 1, "linestyle": flag.style, "shrinkA": 0, "shrinkB": 0},
            annotation_clip=False,
        )  # fmt: skip
        ax.annotate(
            flag.text, (flag.at, 1), (4 * side, 2 + nr * row), ax.get_xaxis_transform(), "offset points",
            ha="left" if side > 0 else "right", va="bottom", fontsize=SMALL, color=INK, annotation_clip=False,
        )  # fmt: skip
    return len(marked) * row + 2


def _arranged(places: list[float], lengths: list[float], wide: float) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Choose the row of every text and its side of the line, avoiding lines through texts if possible."""
    numbers = range(len(places))

    def faults(rows: tuple[int, ...], sides: tuple[int, ...]) -> float:
        found = float(len(set(sides)))
        for nr in numbers:
            left, right = sorted((places[nr], places[nr] + sides[nr] * lengths[nr]))
            found += max(0.0, -left) + max(0.0, right - wide)
            taller = (places[other] for other in numbers if rows[other] > rows[nr])
            found += 100 * sum(left - 3 < place < right + 3 and abs(place - places[nr]) > 1 for place in taller)
        return found

    ways = product(permutations(numbers), product((1, -1), repeat=len(places)))
    return min(ways, key=lambda way: faults(*way))


def renderer(ax: Axes) -> Any:
    """Return the renderer that measures texts, after layout."""
    figure = ax.get_figure(root=True)
    assert figure is not None
    _as_it_is(ax)
    figure.draw_without_rendering()
    return figure._get_renderer()  # type: ignore[attr-defined]


def points(ax: Axes) -> float:
    """Return the size of a pixel in points."""
    figure = ax.get_figure(root=True)
    assert figure is not None
    return 72.0 / float(figure.dpi)


def make_room(ax: Axes, written: Sequence[tuple[float, Text]], across: bool = True) -> None:
    """Widen the x axis (or the y axis) until the texts at the ends of the bars are inside."""
    drawn = renderer(ax)
    side = "width" if across else "height"
    whole = getattr(ax.get_window_extent(drawn), side)
    sizes = [(at, getattr(text.get_window_extent(drawn), side) + 8 / points(ax)) for at, text in written]
    low, high = ax.get_xlim() if across else ax.get_ylim()
    for _ in range(12):
        pixel = (high - low) / whole
        high = max([high, *(at + size * pixel for at, size in sizes if at >= 0)])
        low = min([low, *(at - size * pixel for at, size in sizes if at < 0)])
    (ax.set_xlim if across else ax.set_ylim)(low, high)
    if across:
        # Long amounts need more room than most tick labels.
        tick = max(len(f"{end:,.0f}") for end in (low, high)) * NORMAL * 0.75
        ax.xaxis.set_major_locator(_locator(max(1, min(5, int(whole * points(ax) / tick)))))


def look(nr: int) -> dict[str, Any]:
    """Return the style of the bars of one kind."""
    return {
        "facecolor": COLOURS[nr % len(COLOURS)],
        "hatch": HATCHES[(nr + nr // len(COLOURS)) % len(HATCHES)],
        "edgecolor": INK,
        "linewidth": 0.6,
    }
