"""The one exception of the library, and the problems it carries."""

from collections.abc import Sequence
from typing import Any, Self

from rammeaftale import _native
from rammeaftale._results import Record


class Problem(Record):
    """One problem of an input."""

    __slots__ = ()
    _fields = ("code", "place", "message", "given", "allowed", "_danish")

    @property
    def code(self) -> str:
        """The stable code of the problem, such as ``missing``."""
        return str(self._figures[0])

    @property
    def place(self) -> str:
        """The path to the field, such as ``users[2].usage``."""
        return str(self._figures[1])

    @property
    def message(self) -> str:
        """The message in English, with the place."""
        return str(self._figures[2])

    @property
    def given(self) -> str | None:
        """The value given, truncated if long."""
        given: str | None = self._figures[3]
        return given

    @property
    def allowed(self) -> dict[str, Any] | None:
        """The values that would have been accepted, if they can be named."""
        allowed: dict[str, Any] | None = self._figures[4]
        return allowed

    def message_in(self, language: str) -> str:
        """Return the message in Danish (``da``) or English (``en``)."""
        return str(self._figures[5]) if _native.language(language) == "da" else self.message

    def to_dict(self) -> dict[str, Any]:
        """Return the problem as a dictionary."""
        problem = super().to_dict()
        del problem["_danish"]
        return problem

    def __hash__(self) -> int:
        return hash((self.code, self.place, self.message))

    def __repr__(self) -> str:
        return f"Problem(code={self.code!r}, place={self.place!r}, message={self.message!r})"


class RammeaftaleError(ValueError):
    """Every problem of an input.

    ``code``, ``place`` and ``message`` are those of the first problem; ``problems`` has all of them.
    Programs use ``code`` and ``place``; people read ``message``.
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(problem.message for problem in problems))
        self._problems = tuple(problems)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems, in the order of the fields."""
        return self._problems

    @property
    def code(self) -> str:
        """The code of the first problem."""
        return self._problems[0].code

    @property
    def place(self) -> str:
        """The place of the first problem."""
        return self._problems[0].place

    @property
    def message(self) -> str:
        """The message of the first problem in English."""
        return self._problems[0].message

    def message_in(self, language: str) -> str:
        """Return all messages, one per line, in Danish (``da``) or English (``en``)."""
        return "\n".join(problem.message_in(language) for problem in self._problems)

    def __reduce__(self) -> tuple[type[Self], tuple[tuple[Problem, ...]]]:
        return type(self), (self._problems,)


class RammeaftaleWarning(UserWarning):
    """Values that are possible and hardly meant, such as an occupancy of 0.95 percent; no figure depends on it."""


Problem.__module__ = RammeaftaleError.__module__ = RammeaftaleWarning.__module__ = "rammeaftale"
