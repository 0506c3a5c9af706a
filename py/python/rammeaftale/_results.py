"""The base classes of results and of the records inside them."""

from collections.abc import Callable, Iterable
from typing import Any, ClassVar, NoReturn, Self

from rammeaftale import _native

_SHOWN = 3


class _Figures:
    """Immutable named figures, in order."""

    __slots__ = ()
    _fields: ClassVar[tuple[str, ...]] = ()
    _figures: tuple[Any, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return the figures as a dictionary, in order; nested values become lists and dictionaries."""
        return {name: _plain(figure) for name, figure in zip(self._fields, self._figures)}

    def __repr__(self) -> str:
        shown = (f"{name}={_short(figure)}" for name, figure in zip(self._fields, self._figures))
        return f"{type(self).__name__}({', '.join(shown)})"

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        return self._figures == other._figures

    def __hash__(self) -> int:
        return hash((type(self), self._figures))

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, _memo: object) -> Self:
        return self


class Record(_Figures):
    """An object inside a result."""

    __slots__ = ("_figures",)

    def __new__(cls, *figures: object) -> Self:
        if len(figures) != len(cls._fields):
            raise TypeError(f"{cls.__name__} has {len(cls._fields)} fields, not {len(figures)}")
        self = super().__new__(cls)
        object.__setattr__(self, "_figures", figures)
        return self

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        return type(self), self._figures

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} cannot be changed")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} cannot be changed")


class Result(_Figures, _native.Result):
    """The result of a rule: its figures as attributes, and the statement that explains them.

    ``to_json()`` returns the result as canonical JSON, the same text in every language. ``statement()`` returns the
    explanation, in Danish or in English; a notebook shows it in Danish. ``to_workbook()`` returns the bytes of an .xlsx
    file with live formulas and ``to_document()`` a standalone HTML page; ``provenance`` holds all that is needed to
    reproduce the result.
    """

    __slots__ = ()


Result.__module__ = "rammeaftale"


def named_class(name: str, base: type[_Figures], doc: str, fields: Iterable[tuple[str, str, bool, str]]) -> Any:
    """Create the class of a result or of a record inside one."""
    members: dict[str, Any] = {"__slots__": (), "__doc__": doc, "__module__": "rammeaftale"}
    members["_fields"] = members["__match_args__"] = tuple(field for field, *_ in fields)
    for place, (field, _, _, field_doc) in enumerate(fields):
        # A result converts each figure on first access; a record holds all of them.
        read = _native.Figure(place).of if base is Result else _item(place)
        members[field] = property(read, doc=field_doc)
    return type(name, (base,), members)


def _item(place: int) -> Callable[[Record], Any]:
    def item(self: Record) -> Any:
        return self._figures[place]

    return item


def _plain(figure: object) -> object:
    if isinstance(figure, tuple):
        return [_plain(item) for item in figure]
    if isinstance(figure, dict):
        return {name: _plain(item) for name, item in figure.items()}
    return figure.to_dict() if isinstance(figure, _Figures) else figure


def _short(figure: object) -> str:
    if not isinstance(figure, tuple):
        return repr(figure)
    shown = [repr(item) for item in figure[:_SHOWN]]
    if len(figure) > _SHOWN:
        shown.append(f"… {len(figure) - _SHOWN} more")
    return f"[{', '.join(shown)}]"
