"""Compares the contenders' figures with the exact ones."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from benches.columns import Whole
from benches.contender import Contender


@dataclass(frozen=True)
class Judged:
    """How many rows of a contender have at least one wrong figure, and whether that is acceptable."""

    name: str
    exact: bool
    # The reference that it was compared with.
    judge: str
    wrong: int
    rows: int

    @property
    def as_it_must(self) -> bool:
        return not (self.exact and self.wrong)


def judged(contenders: Sequence[Contender], right: tuple[Whole, ...], judge: str = "fractions") -> list[Judged]:
    """Compare the figures of every contender with the right ones, row by row."""
    return [_judged(each, right, judge) for each in contenders]


def _judged(contender: Contender, right: tuple[Whole, ...], judge: str) -> Judged:
    figures = contender.figures(contender.run())
    rows = len(right[0])
    wrong = np.zeros(rows, bool)
    for given, expected in zip(figures, right, strict=True):
        if given.shape != expected.shape:
            raise ValueError(f"{contender.name} has figures of shape {given.shape}, not {expected.shape}")
        wrong |= (given != expected).reshape(rows, -1).any(axis=1)
    return Judged(contender.name, contender.exact, judge, int(wrong.sum()), rows)
