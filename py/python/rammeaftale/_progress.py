"""A progress bar for long calls."""

import warnings
from time import monotonic
from typing import Any

_WITHOUT_A_BAR = 1.0
"""Seconds before the bar appears."""


class Progress:
    """Progress through a table: a tqdm bar that appears at once or when the call takes long, in notebooks and terminals."""

    def __init__(self, data: Any, at_once: bool) -> None:
        self._data = data
        self._since = monotonic()
        self._bar: Any = _bar(data) if at_once else None

    def __call__(self, done: int) -> None:
        """Move the bar to the number of rows done."""
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

    def close(self, has_succeeded: bool) -> None:
        """Remove the bar, at its end if the call has succeeded."""
        if self._bar is not None:
            if has_succeeded and self._bar.total is not None:
                self._bar.update(self._bar.total - self._bar.n)
            self._bar.close()


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
