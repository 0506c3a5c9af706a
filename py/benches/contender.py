"""The protocol of the contenders."""

from typing import Any, Protocol

from benches.columns import Whole


class Contender(Protocol):
    """An implementation that does the same work repeatedly on the same rows."""

    name: str
    # Whether every figure must be right.
    exact: bool

    def run(self) -> Any:
        """Do the work; this is what is timed."""

    def figures(self, made: Any) -> tuple[Whole, ...]:
        """Return the figures of a run, in whole øre."""
