"""W2 hand-written in NumPy: 64-bit integers in øre, all splits at once; every split has the same number of payers."""

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from benches.columns import Whole, decimals, low_halves, units
from benches.splits import Splits

Matrix = npt.NDArray[np.int64]
# Splits per block, chosen so that a block fits the processor's cache.
BLOCK = 1_000


def whole_and_rest(amounts: Whole, weights: Matrix) -> tuple[Matrix, Matrix, Matrix]:
    """Return the shares in whole øre, the remainders, and the number of øre left over."""
    shares, remainders = np.divmod(amounts[:, None] * weights, weights.sum(axis=1, keepdims=True))
    return shares, remainders, amounts[:, None] - shares.sum(axis=1, keepdims=True)


def by_order(amounts: Whole, weights: Matrix) -> Matrix:
    """Split the straightforward way: a stable sort of the payers by remainder."""
    shares, remainders, missing = whole_and_rest(amounts, weights)
    order = np.argsort(-remainders, axis=1, kind="stable")
    rank = np.empty_like(order)
    np.put_along_axis(rank, order, np.arange(weights.shape[1])[None, :], axis=1)
    return shares + (rank < missing)


def by_key(amounts: Whole, weights: Matrix) -> Matrix:
    """Split with a combined key of remainder and position, so that a plain sort finds the last payer to get an øre."""
    shares = np.empty_like(weights)
    payers = weights.shape[1]
    for start in range(0, len(amounts), BLOCK):
        block = slice(start, start + BLOCK)
        whole, remainders, missing = whole_and_rest(amounts[block], weights[block])
        keys = remainders * payers + np.arange(payers - 1, -1, -1)
        # With no øre left over, the threshold lies above every key.
        beyond = np.full((len(keys), 1), np.iinfo(np.int64).max)
        lowest = np.take_along_axis(np.hstack([np.sort(keys, axis=1), beyond]), payers - missing, axis=1)
        shares[block] = whole + (keys >= lowest)
    return shares


class Arrow:
    """From lists of Arrow decimals to lists of Arrow decimals, through their buffers."""

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
    """The same, with the combined key."""

    name = "NumPy, integers by hand, own arrays, one sort of unique keys in blocks"

    def run(self) -> Matrix:
        return by_key(self.splits.amounts, self.splits.weights)
