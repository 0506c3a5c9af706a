"""Measures in rounds: every contender runs once per round, so that noise on the machine affects all alike."""

import gc
import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Budget:
    """How long to measure: rounds until the seconds are over, with a minimum and a maximum number."""

    seconds: float
    at_least: int
    at_most: int


# Faster work is repeated within a round, so that clock resolution and cold caches do not matter.
LONG_ENOUGH = 20_000_000

QUICK = Budget(seconds=0, at_least=2, at_most=2)


@dataclass(frozen=True)
class Spread:
    """The median and the quartiles of the rounds."""

    median: float
    low: float
    high: float

    @classmethod
    def of(cls, values: list[float]) -> "Spread":
        low, median, high = statistics.quantiles(values, n=4, method="inclusive")
        return cls(median, low, high)


@dataclass(frozen=True)
class Rounds:
    """Nanoseconds per item, by contender and round."""

    took: dict[str, list[float]]

    def __len__(self) -> int:
        return min(map(len, self.took.values()))

    def time(self, name: str) -> Spread:
        return Spread.of(self.took[name])

    def ratio(self, name: str, to: str) -> Spread:
        """Return the time of one contender relative to another in the same round."""
        return Spread.of([one / other for one, other in zip(self.took[name], self.took[to], strict=True)])


def measure(work: Mapping[str, tuple[Callable[[], object], int]], budget: Budget) -> Rounds:
    """Run every contender in turn, after one or two warm-up runs.

    Parameters
    ----------
    work : mapping
        The function of each contender, and its number of rows (or calls).
    budget : Budget
        How long to measure.

    Returns
    -------
    Rounds
        The times, without garbage collection and without freeing the previous result.
    """
    took: dict[str, list[float]] = {name: [] for name in work}
    times = {name: _how_often(run) for name, (run, _) in work.items()}
    started = time.monotonic()
    turn = list(work.items())
    for round in range(budget.at_most):
        if round >= budget.at_least and time.monotonic() - started > budget.seconds:
            break
        # In alternating order, so that no contender always runs after the same one.
        turn.reverse()
        for name, (run, count) in turn:
            took[name].append(_timed(run, times[name]) / times[name] / count)
    return Rounds(took)


def _how_often(run: Callable[[], object]) -> int:
    # The first runs may be slow.
    if _timed(run, 1) > LONG_ENOUGH:
        return 1
    return max(1, 10 * LONG_ENOUGH // max(1, _timed(run, 10)))


def _timed(run: Callable[[], object], times: int) -> int:
    gc.collect()
    gc.disable()
    try:
        start = time.perf_counter_ns()
        for _ in range(times):
            made = None  # Free the last result before the next run.
            made = run()
        end = time.perf_counter_ns()
        del made
    finally:
        gc.enable()
    return end - start
