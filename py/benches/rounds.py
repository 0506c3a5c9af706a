"""Measuring by rounds: everybody does the work once in turn, so that what else goes on in the machine meets all alike."""

import gc
import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Budget:
    """How long it is measured: rounds until the seconds are over, but not fewer and not more than so many."""

    seconds: float
    at_least: int
    at_most: int


# What is done quicker is done again within the round, so that the clock and cold caches count for nothing.
LONG_ENOUGH = 20_000_000

QUICK = Budget(seconds=0, at_least=2, at_most=2)


@dataclass(frozen=True)
class Spread:
    """The median of the rounds, and between what the middle half of them lies."""

    median: float
    low: float
    high: float

    @classmethod
    def of(cls, values: list[float]) -> "Spread":
        low, median, high = statistics.quantiles(values, n=4, method="inclusive")
        return cls(median, low, high)


@dataclass(frozen=True)
class Rounds:
    """Nanoseconds for one of what was done, by who did it, round by round."""

    took: dict[str, list[float]]

    def __len__(self) -> int:
        return min(map(len, self.took.values()))

    def time(self, name: str) -> Spread:
        return Spread.of(self.took[name])

    def ratio(self, name: str, to: str) -> Spread:
        """How many times as long somebody took as somebody else in the same round."""
        return Spread.of([one / other for one, other in zip(self.took[name], self.took[to], strict=True)])


def measure(work: Mapping[str, tuple[Callable[[], object], int]], budget: Budget) -> Rounds:
    """Do every work in turn, after once or twice that do not count.

    Parameters
    ----------
    work : mapping
        What somebody does, and how many rows (or calls) it is.
    budget : Budget
        How long it is measured.

    Returns
    -------
    Rounds
        Python's collection of garbage is in nobody's time, nor is giving back the memory of the last result.
    """
    took: dict[str, list[float]] = {name: [] for name in work}
    times = {name: _how_often(run) for name, (run, _) in work.items()}
    started = time.monotonic()
    turn = list(work.items())
    for round in range(budget.at_most):
        if round >= budget.at_least and time.monotonic() - started > budget.seconds:
            break
        # There and back, so that nobody always comes after the same one.
        turn.reverse()
        for name, (run, count) in turn:
            took[name].append(_timed(run, times[name]) / times[name] / count)
    return Rounds(took)


def _how_often(run: Callable[[], object]) -> int:
    # The first time may be slow for reasons of its own, and so may the first few.
    if _timed(run, 1) > LONG_ENOUGH:
        return 1
    return max(1, 10 * LONG_ENOUGH // max(1, _timed(run, 10)))


def _timed(run: Callable[[], object], times: int) -> int:
    gc.collect()
    gc.disable()
    try:
        start = time.perf_counter_ns()
        for _ in range(times):
            made = None  # Nobody needs the last result when the next is made.
            made = run()
        end = time.perf_counter_ns()
        del made
    finally:
        gc.enable()
    return end - start
