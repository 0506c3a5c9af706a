"""A lower bound: a fresh copy of every input and output byte."""

import numpy as np
import numpy.typing as npt

from benches.columns import buffers
from benches.services import Services
from benches.splits import Splits

Bytes = npt.NDArray[np.uint8]


class Copy:
    """Copies input and output bytes; computes no figures."""

    name = "a copy of the same bytes"

    def __init__(self, parts: list[Bytes]) -> None:
        self.parts = parts

    def run(self) -> list[Bytes]:
        return [part.copy() for part in self.parts]


def w1(services: Services) -> Copy:
    """Seven columns in, three columns of decimals out."""
    read = [part for column in services.arrow().columns for part in buffers(column)]
    return Copy([*read, *(written(len(services)) for _ in range(3))])


def w2(splits: Splits) -> Copy:
    """Amounts and lists of ids and weights in, lists of ids and shares out."""
    amounts, parties = splits.arrow().columns
    lists_and_ids = buffers(parties)[:-1]
    return Copy([*buffers(amounts), *buffers(parties), *lists_and_ids, written(splits.items)])


def written(rows: int) -> Bytes:
    """Return the bytes of a decimal column."""
    return np.ones(16 * rows, np.uint8)
