"""What is common to everybody who does the work."""

from typing import Any, Protocol

from benches.columns import Whole


class Contender(Protocol):
    """Somebody who does the work again and again on the same rows."""

    name: str
    # Whether every figure must be right.
    exact: bool

    def run(self) -> Any:
        """The work, which is what is timed."""

    def figures(self, made: Any) -> tuple[Whole, ...]:
        """What the work gave, in whole øre."""
