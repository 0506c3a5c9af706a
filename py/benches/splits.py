"""The splits of W2: amounts and the weights of their payers, as integers from a seed."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from benches.columns import Whole, decimals


@dataclass(frozen=True)
class Splits:
    """Amounts in øre, and the weights of their payers in hundredths: one row per split, payers in order of id."""

    amounts: Whole
    weights: npt.NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.amounts)

    @property
    def payers(self) -> int:
        return int(self.weights.shape[1])

    @property
    def items(self) -> int:
        return int(self.weights.size)

    def ids(self) -> pa.Array:
        """Return a three-digit id, like a municipality code, for every payer of every split."""
        ids = pa.array([str(101 + payer) for payer in range(self.payers)])
        return ids.take(pa.array(np.tile(np.arange(self.payers, dtype=np.int32), len(self))))

    def arrow(self) -> pa.Table:
        """Return one row per split, with the payers in a list column."""
        parties = pa.StructArray.from_arrays([self.ids(), decimals(self.weights.ravel(), 18, 2)], ["id", "weight"])
        offsets = pa.array(np.arange(0, self.items + 1, self.payers, dtype=np.int32))
        return pa.table({"amount": decimals(self.amounts, 18, 2), "parties": pa.ListArray.from_arrays(offsets, parties)})

    def long(self) -> tuple[pa.Table, pa.Table]:
        """Return a table of amounts and one with a row per payer, joined by the number of the split."""
        split = np.arange(len(self), dtype=np.int32)
        amounts = pa.table({"split": split, "amount": decimals(self.amounts, 18, 2)})
        weights = decimals(self.weights.ravel(), 18, 2)
        return amounts, pa.table({"split": np.repeat(split, self.payers), "id": self.ids(), "weight": weights})


def splits(count: int, payers: int, seed: int = 2023) -> Splits:
    """Generate amounts of up to ten million kroner, weighted by up to a year of whole days; a tenth of the weights are zero.

    Days repeat among the payers of a split, so remainders tie often.
    """
    draw = np.random.Generator(np.random.PCG64([seed, payers]))
    amounts = draw.integers(1, 1_000_000_000, count, dtype=np.int64)
    weights = draw.integers(1, 365, (count, payers), dtype=np.int64, endpoint=True) * 100
    weights[draw.integers(0, 10, (count, payers)) == 0] = 0
    # At least one weight is above zero.
    weights[weights.sum(axis=1) == 0, 0] = 100
    return Splits(amounts, weights)
