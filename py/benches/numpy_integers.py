"""W2 in NumPy by hand: whole øre in 64 bits, all splits at once, which have equally many payers."""

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from benches.columns import Whole, decimals, low_halves, units
from benches.splits import Splits

Matrix = npt.NDArray[np.int64]
# Splits that are worked on together, so that they stay in the processor's cache.
BLOCK = 1_000


def whole_and_rest(amounts: Whole, weights: Matrix) -> tuple[Matrix, Matrix, Matrix]:
    """The shares in whole øre, the remainders, and how many øre are missing."""
    shares, remainders = np.divmod(amounts[:, None] * weights, weights.sum(axis=1, keepdims=True))
    return shares, remainders, amounts[:, None] - shares.sum(axis=1, keepdims=True)


def by_order(amounts: Whole, weights: Matrix) -> Matrix:
    """As most would write it: the payers sorted by remainder, ties left in order."""
    shares, remainders, missing = whole_and_rest(amounts, weights)
    order = np.argsort(-remainders, axis=1, kind="stable")
    rank = np.empty_like(order)
    np.put_along_axis(rank, order, np.arange(weights.shape[1])[None, :], axis=1)
    return shares + (rank < missing)


def by_key(amounts: Whole, weights: Matrix) -> Matrix:
    """As few would: remainder and place in one number, so that plain sorting shows the lowest that gets an øre."""
    shares = np.empty_like(weights)
    payers = weights.shape[1]
    for start in range(0, len(amounts), BLOCK):
        block = slice(start, start + BLOCK)
        whole, remainders, missing = whole_and_rest(amounts[block], weights[block])
        keys = remainders * payers + np.arange(payers - 1, -1, -1)
        # With nothing missing the lowest lies beyond all.
        beyond = np.full((len(keys), 1), np.iinfo(np.int64).max)
        lowest = np.take_along_axis(np.hstack([np.sort(keys, axis=1), beyond]), payers - missing, axis=1)
        shares[block] = whole + (keys >= lowest)
    return shares


class Arrow:
    """From lists of Arrow decimals to lists of Arrow decimals, by the bytes."""

    name = "NumPy, integers by hand"
    exact = True

    def __init__(self, splits: Splits) -> None:
        self.payers = splits.payers
        self.rows = splits.arrow()

    def run(self) -> pa.Array:
        parties = self.rows["parties"].chunk(0)
        weights = low_halves(parties.values.field("weight")).reshape(-1, self.payers)
        shares = decimals(by_order(low_halves(self.rows["amount"]), weights).ravel(), 18, 2)
        items = pa.StructArray.from_arrays([parties.values.field("id"), shares], ["id", "share"])
        return pa.ListArray.from_arrays(parties.offsets, items)

    def figures(self, made: pa.Array) -> tuple[Whole, ...]:
        return (units(made.values.field("share")).reshape(-1, self.payers),)


class Own:
    """From a matrix of weights to a matrix of shares."""

    name = "NumPy, integers by hand, from and to its own arrays"
    exact = True

    def __init__(self, splits: Splits) -> None:
        self.splits = splits

    def run(self) -> Matrix:
        return by_order(self.splits.amounts, self.splits.weights)

    def figures(self, made: Matrix) -> tuple[Whole, ...]:
        return (made,)


class Keys(Own):
    """The same with a trick."""

    name = "NumPy, integers by hand, own arrays, one sort of unique keys in blocks"

    def run(self) -> Matrix:
        return by_key(self.splits.amounts, self.splits.weights)
