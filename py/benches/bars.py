"""The performance bars of the design: required, targeted and measured values."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from benches import copying, duckdb_decimals, numpy_integers, polars_floats, polars_integers, python_decimals, touching
from benches.calls import MADE
from benches.ours import AGAIN, NAME
from benches.rounds import Rounds
from benches.work import Results

COPY = copying.Copy.name
DUCKDB = duckdb_decimals.named(duckdb_decimals.WIDE)


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
    memory = touching.Touch.name
    least = race.ratio(memory, COPY).median
    yield Bar("W1, time against copying the same bytes", "×", "at most", 3, 1.5, race.ratio(AGAIN, COPY).median, least)
    yield faster("W1, faster than Polars with floats", race, polars_floats.Arrow.name, 8, 25)
    by_hand = [race.ratio(polars_integers.Arrow.name, to).median for to in (AGAIN, memory)]
    yield Bar("W1, faster than Polars with integers by hand", "×", "more than", 1, 3, *by_hand)
    yield faster("W1, faster than DuckDB's DECIMAL", race, DUCKDB, 15, 50)
    yield faster("W1, faster than Python's decimal", race, python_decimals.Arrow.name, 200, 400)

    small = min(results.w1_by_size)
    whole = results.w1_by_size[small].time(AGAIN).median * small / 1000
    yield Bar(f"W1, {small:,} rows, whole call", "µs", "at most", 50, 10, whole)

    most = max(results.w2)
    split = results.w2[most]
    against = [split.ratio(of, COPY).median for of in (AGAIN, memory)]
    yield Bar(f"W2 over {most}, time against copying the same bytes", "×", "at most", 5, 3, *against)
    yield faster(f"W2 over {most}, faster than NumPy with integers by hand", split, numpy_integers.Arrow.name, 10, 30)

    above = results.w1_memory.get(results.sizes.rows)
    yield Bar("W1, memory above inputs and outputs", "MB", "at most", 16, 1, None if above is None else above / 1e6)

    calls = results.calls
    for of, must, aim in (("ints", 4, 8), ("Decimals", 1, 2)):
        ratios = [calls.ratio(f"decimal, {of}", to).median for to in (f"{NAME}, {of}", MADE)]
        yield Bar(f"one case from Python, {of}: faster than Python's decimal", "×", "at least", must, aim, *ratios)

    node = results.node
    slowest = max(node["dailyRate"], node["settle"]) if node else None
    yield Bar("one case in Node from text", "µs", "at most", 3, 1, slowest)
    yield Bar("the wasm file with all rules, gzip", "kB", "at most", 150, 60, node["gzip"] / 1000 if node else None)


def faster(what: str, race: Rounds, than: str, must: float, aim: float) -> Bar:
    """Return the bar for the time of another contender relative to the library."""
    ratios = [race.ratio(than, to).median for to in (AGAIN, touching.Touch.name)]
    return Bar(what, "×", "at least", must, aim, *ratios)
