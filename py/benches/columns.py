"""Whole numbers as Arrow columns of decimals, and back."""

from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import pyarrow as pa

Whole: TypeAlias = npt.NDArray[np.int64]


def decimals(units: Whole, digits: int, scale: int) -> pa.Array:
    """Whole numbers of the last decimal as an Arrow column, 16 bytes each."""
    halves = np.empty((len(units), 2), np.int64)
    halves[:, 0] = units
    halves[:, 1] = units >> 63
    return pa.Array.from_buffers(pa.decimal128(digits, scale), len(units), [None, pa.py_buffer(halves)])


def low_halves(column: pa.Array | pa.ChunkedArray) -> Whole:
    """The whole numbers of the last decimal, of which nothing is beyond 64 bits: a view where there is one chunk."""
    halves = [_halves(part)[:, 0] for part in _parts(column)]
    return halves[0] if len(halves) == 1 else np.concatenate(halves)


def units(column: pa.Array | pa.ChunkedArray) -> Whole:
    """The whole numbers of the last decimal, which must be there and fit 64 bits."""
    if column.null_count:
        raise ValueError("nulls among the figures")
    both = np.concatenate([_halves(part) for part in _parts(column)])
    if not np.array_equal(both[:, 1], both[:, 0] >> 63):
        raise OverflowError("a figure beyond 64 bits")
    return both[:, 0]


def buffers(column: pa.ChunkedArray) -> list[npt.NDArray[np.uint8]]:
    """Every byte that a column lies in."""
    return [np.frombuffer(part, np.uint8) for chunk in column.chunks for part in chunk.buffers() if part is not None]


def _parts(column: pa.Array | pa.ChunkedArray) -> list[pa.Array]:
    return column.chunks if isinstance(column, pa.ChunkedArray) else [column]


def _halves(part: pa.Array) -> npt.NDArray[np.int64]:
    # A column of no rows may have no buffer.
    if len(part) == 0:
        return np.empty((0, 2), np.int64)
    return np.frombuffer(part.buffers()[1], np.int64, 2 * len(part), 16 * part.offset).reshape(-1, 2)
