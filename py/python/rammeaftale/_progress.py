"""A progress bar for long calls."""

import warnings
from collections.abc import Callable
from time import monotonic
from types import TracebackType
from typing import Any, Self

from rammeaftale import _native

_WITHOUT_A_BAR = 1.0
"""Seconds before the bar appears."""


class Progress:
    """Progress through a table: a tqdm bar that appears when the call takes long, in notebooks and terminals."""

    def __init__(self, data: Any, wanted: bool | Callable[[int], object] | None) -> None:
        self.at: Callable[[int], object] | None = None
        self._bar: Any = None
        self._data = data
        self._since = monotonic()
        if callable(wanted):
            self.at = wanted
        elif wanted is True:
            self._bar = _bar(data)
            self.at = self._moved
        elif wanted is None:
            self.at = self._moved
        elif wanted is not False:
            raise _native.wrong_type("progress", "truth")

    def _moved(self, done: int) -> None:
        if self._bar is None:
            if monotonic() - self._since < _WITHOUT_A_BAR:
                return
            try:
                self._bar = _bar(self._data)
            except ImportError:
                # The bar was not requested explicitly, so without tqdm there is none.
                self._since = float("inf")
                return
        self._bar.update(done - self._bar.n)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, _error: object, _trace: TracebackType | None) -> None:
        if self._bar is not None:
            if kind is None and self._bar.total is not None:
                self._bar.update(self._bar.total - self._bar.n)
            self._bar.close()
        # Break the reference cycle, so that the table is freed without the garbage collector.
        self.at = self._data = None


def _bar(data: Any) -> Any:
    with warnings.catch_warnings():
        # tqdm warns in notebooks without ipywidgets, where the bar is text.
        warnings.simplefilter("ignore")
        from tqdm.auto import tqdm  # type: ignore[import-untyped]
    try:
        total = len(data) if hasattr(data, "__len__") else getattr(data, "num_rows", None)
    except Exception:
        total = None
    return tqdm(total=total, unit=" rækker", leave=False)
