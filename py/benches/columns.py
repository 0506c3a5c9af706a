"""Converts integers to Arrow decimal columns and back."""

from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import pyarrow as pa

Whole: TypeAlias = npt.NDArray[np.int64]


def decimals(units: Whole, digits: int, scale: int) -> pa.Array:
    """Convert integers in units of the last decimal to an Arrow decimal128 column."""
    halves = np.empty((len(units), 2), np.int64)
    halves[:, 0] = units
    halves[:, 1] = units >> 63
    return pa.Array.from_buffers(pa.decimal128(digits, scale), len(units), [None, pa.py_buffer(halves)])


def short_decimals(units: Whole, scale: int) -> pa.Array:
    """Convert integers in units of the last decimal to an Arrow decimal64 column."""
    return pa.Array.from_buffers(pa.decimal64(18, scale), len(units), [None, pa.py_buffer(units)])


def integers(column: pa.ChunkedArray) -> Whole:
    """Return the values of an Int64 column, which must be non-null."""
    if column.null_count:
        raise ValueError("nulls among the figures")
    return np.concatenate([part.to_numpy() for part in column.chunks])


def low_halves(column: pa.Array | pa.ChunkedArray) -> Whole:
    """Return the low 64 bits of every value, in units of the last decimal; a view if there is one chunk."""
    halves = [_halves(part)[:, 0] for part in _parts(column)]
    return halves[0] if len(halves) == 1 else np.concatenate(halves)


def units(column: pa.Array | pa.ChunkedArray) -> Whole:
    """Return the values in units of the last decimal; they must be non-null and fit 64 bits."""
    if column.null_count:
        raise ValueError("nulls among the figures")
    both = np.concatenate([_halves(part) for part in _parts(column)])
    if not np.array_equal(both[:, 1], both[:, 0] >> 63):
        raise OverflowError("a figure beyond 64 bits")
    return both[:, 0]


def buffers(column: pa.ChunkedArray) -> list[npt.NDArray[np.uint8]]:
    """Return the buffers of a column as bytes."""
    return [np.frombuffer(part, np.uint8) for chunk in column.chunks for part in chunk.buffers() if part is not None]


def _parts(column: pa.Array | pa.ChunkedArray) -> list[pa.Array]:
    return column.chunks if isinstance(column, pa.ChunkedArray) else [column]


def _halves(part: pa.Array) -> npt.NDArray[np.int64]:
    # An empty column may have no buffer.
    if len(part) == 0:
        return np.empty((0, 2), np.int64)
    return np.frombuffer(part.buffers()[1], np.int64, 2 * len(part), 16 * part.offset).reshape(-1, 2)
