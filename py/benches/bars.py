"""The performance bars of the design: required, targeted and measured values."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from benches import by_rule, copying, numpy_integers, polars_floats, small, stays, touching
from benches.calls import MADE
from benches.ours import AGAIN, ALL_FIGURES, NAME, OERE
from benches.rounds import Rounds
from benches.work import Results

COPY = copying.Copy.name


@dataclass(frozen=True)
class Bar:
    """A measurement with an upper or a lower limit."""

    what: str
    unit: str
    side: Literal["at most", "at least", "more than"]
    must: float
    aim: float
    # `None` if it could not be measured.
    measured: float | None
    # The value for reading and writing alone, without computation, if measured.
    possible: float | None = None

    @property
    def holds(self) -> bool | None:
        return self.reached(self.must)

    def reached(self, limit: float) -> bool | None:
        if self.measured is None:
            return None
        if self.side == "at most":
            return self.measured <= limit
        return self.measured >= limit if self.side == "at least" else self.measured > limit


def bars(results: Results) -> Iterator[Bar]:
    """Yield every bar, in the order of the design."""
    ours = [one for one in results.judged if one.name.startswith(NAME)]
    yield Bar("rows with a wrong figure", "", "at most", 0, 0, sum(one.wrong for one in ours))

    race = results.w1
    decimals, oere = touching.Touch.name, touching.OERE
    yield slower("W1, øre in and out, against reading and writing the same bytes", race, OERE, oere, 1.4, 1.15)
    floats = [race.ratio(polars_floats.Own.name, to).median for to in (OERE, oere)]
    yield Bar("W1, øre in and out, faster than Polars with floats in its own columns", "×", "at least", 1.3, 2, *floats)
    yield slower("W1, decimals in and out, against reading and writing the same bytes", race, AGAIN, decimals, 1.3, 1.1)
    every, three = results.all_figures, touching.YEAR_RESULT
    yield slower("all figures of `year_result`, against reading and writing the same bytes", every, ALL_FIGURES, three, 1.5, 1.2)

    most = max(results.w2)
    split = results.w2[most]
    keys = [split.ratio(numpy_integers.Keys.name, to).median for to in (AGAIN, touching.Touch.name)]
    yield Bar(f"W2 over {most}, faster than NumPy by hand in blocks with unique keys", "×", "at least", 2, 4, *keys)
    few, most_stays = results.bills.took
    grown = results.bills.ratio(most_stays, few).median
    yield Bar(f"{most_stays}, a stay, against those of {stays.FEW:,}", "×", "at most", 1.5, 1.1, grown)
    above = results.w1_memory.get(results.sizes.rows)
    yield Bar("W1, memory above inputs and outputs", "MB", "at most", 2, 0.5, None if above is None else above / 1e6)

    for size, must in zip(small.SIZES, (8, 20), strict=True):
        took = [results.small.time(of(size)).median / 1000 for of in (small.name, small.taken)]
        yield Bar(f"`daily_rate`, {small.name(size)}, whole call", "µs", "at most", must, must, *took)
    many = by_rule.size(results.sizes.many_rows)
    row = results.without_kernel.time(many).median
    yield Bar(f"rows without a kernel, `{by_rule.WITHOUT_KERNEL}`, a table of {many}", "ns", "at most", 300, 300, row)

    calls = results.calls
    for of, must in (("ints", 2), ("Decimals", 1.5)):
        ratios = [calls.ratio(f"decimal with the same checks, {of}", to).median for to in (f"{NAME}, {of}", MADE)]
        what = f"one case from Python, {of}: faster than Python's decimal with the same checks"
        yield Bar(what, "×", "at least", must, must, *ratios)

    node = results.node
    slowest = max(node["dailyRate"], node["settle"]) if node else None
    yield Bar("one case in Node from text", "µs", "at most", 2.5, 1, slowest, node["nothing"] if node else None)
    yield Bar("the wasm file with all rules, gzip", "kB", "at most", 150, 60, node["gzip"] / 1000 if node else None)


def slower(what: str, race: Rounds, name: str, than: str, must: float, aim: float) -> Bar:
    """Return the bar for the time of the library relative to reading and writing alone."""
    return Bar(what, "×", "at most", must, aim, race.ratio(name, than).median, 1)
