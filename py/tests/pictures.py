"""The cases that have a plot, and the texts and bars that are seen on its axes."""

import io
import json
import re
from pathlib import Path

from matplotlib.patches import Rectangle
from matplotlib.text import Annotation, Text

import rammeaftale
from rammeaftale import _plot, _plot_style

CASES = Path(__file__).parents[2] / "tests" / "cases"
DRAWN = sorted(_plot.PLOTS)
NAMES = ["$x$", "$\\frac{1}{0", "\\alpha_{2}^3", "<b>&amp;</b>", "a & b % c # d ~ e", "{} %s {0}", "=1+1", "Æ" * 100, "_x_"]


def cases():
    """Return every case with a plot, by name, including the published ones."""
    found = {}
    for path in sorted(CASES.rglob("*.json")):
        file = json.loads(path.read_text(encoding="utf-8"))
        for case in file.get("cases", [file]):
            if case["rule"] in _plot.PLOTS and "output" in case:
                found[f"{path.parent.stem}-{path.stem}-{case['name']}"] = case
    return found


EVERY = cases()


def first_of(rule, of=lambda case: True):
    return rammeaftale.settle(json.dumps(next(case for case in EVERY.values() if case["rule"] == rule and of(case))))


def case_of(rule, name):
    file = json.loads((CASES / f"{rule}.json").read_text(encoding="utf-8"))
    return rammeaftale.settle(json.dumps(next(case for case in file["cases"] if case["name"] == name)))


def split(names, amount="1000.00", weights=None):
    parties = [{"id": name, "weight": weight} for name, weight in zip(names, weights or range(1, len(names) + 1))]
    return rammeaftale.allocate(amount=amount, unit="0.01", method="largest_remainder", parties=parties)


def rendered(ax):
    """Render as PNG, which computes the layout."""
    picture = io.BytesIO()
    ax.figure.savefig(picture, format="png")
    assert picture.getvalue().startswith(b"\x89PNG") and len(picture.getvalue()) > 2_000
    return picture.getvalue()


def texts(ax):
    """Return every visible text, without ticks beyond the ends of an axis."""
    beyond = set()
    for axis in (ax.xaxis, ax.yaxis):
        low, high = sorted(axis.get_view_interval())
        beyond |= {tick.label1 for tick in axis.get_major_ticks() if not low <= tick.get_loc() <= high}
    return [text for text in ax.findobj(Text) if text.get_visible() and text.get_text().strip() and text not in beyond]


def shown(text):
    """Return a text as displayed."""
    return text.get_text().replace(r"\$", "$")


def everything(ax):
    return "\n".join(shown(text) for text in texts(ax))


def boxes(ax):
    drawn = _plot_style.renderer(ax)
    return [(shown(text), Text.get_window_extent(text, drawn)) for text in texts(ax)]


def assert_readable(ax):
    """Assert that no text overlaps another or lies outside the figure."""
    placed = [(text, box.padded(-1)) for text, box in boxes(ax)]
    whole = ax.figure.bbox.padded(3)
    for nr, (text, box) in enumerate(placed):
        assert whole.x0 <= box.x0 and box.x1 <= whole.x1 and whole.y0 <= box.y0 and box.y1 <= whole.y1, text
        for other, beside in placed[nr + 1 :]:
            assert not box.overlaps(beside), (text, other)


def bars(ax):
    """Return the bar lengths by row name; rows with the same name are merged."""
    rows = {round(place, 6): shown(text) for place, text in zip(ax.get_yticks(), ax.get_yticklabels())}
    lengths = {}
    for bar in ax.patches:
        if isinstance(bar, Rectangle):
            lengths.setdefault(rows[round(bar.get_y() + bar.get_height() / 2, 6)], []).append(bar.get_width())
    return lengths


def amounts(ax):
    """Return the texts at the ends of the bars, from the top."""
    found = [text for text in ax.texts if isinstance(text, Annotation) and re.fullmatch(r"[+−]?[\d.,]+", text.get_text())]
    return [text.get_text() for text in sorted(found, key=lambda text: text.xy[1])]
