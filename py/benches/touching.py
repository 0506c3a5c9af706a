"""The memory bound: reads every input byte and writes every output byte of the rules, on all processors, into allocated
memory, without computing anything.
"""

import os
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from benches.columns import Whole, buffers
from benches.services import Services
from benches.splits import Splits

RULES = (
    ("cost", "places", "days", "occupancy"),
    ("cost", "revenue", "turnover"),
    ("cost", "places", "days", "occupancy", "result_year", "excess"),
)
THREADS = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


OERE = "the same bytes read and written, whole øre"
YEAR_RESULT = "the same bytes read and written, all figures of `year_result`"


class Touch:
    """Reads and writes bytes; computes no figures."""

    name = "the same bytes read and written, nothing worked out"

    def __init__(self, read: list[Whole], written: list[Whole], name: str = name) -> None:
        self.name = name
        self.work = [(np.array_split(given, THREADS), np.array_split(out, THREADS)) for given, out in zip(read, written)]
        self.pool = ThreadPoolExecutor(THREADS)

    def run(self) -> None:
        for read, written in self.work:
            list(self.pool.map(touch, read, written))


def touch(read: Whole, written: Whole) -> None:
    read.max()
    written.fill(7)


def w1(services: Services) -> Touch:
    """Touch the columns rule by rule, as the library does; the regulated amount is as wide as any amount."""
    return of_rules(services.arrow(), 2 * len(services), Touch.name)


def w1_oere(services: Services) -> Touch:
    """Touch the columns of whole øre."""
    return of_rules(services.oere(), len(services), OERE)


def year_result(services: Services) -> Touch:
    """Touch three columns of whole øre, and five that are written."""
    rows = services.oere()
    read = whole([part for name in ("revenue", "cost", "turnover") for part in buffers(rows[name])])
    return Touch([read], [np.zeros(5 * len(services), np.int64)], YEAR_RESULT)


def of_rules(rows: pa.Table, written: int, name: str) -> Touch:
    columns = {name: buffers(rows[name]) for name in rows.column_names}
    columns["excess"] = columns["cost"]
    read = [whole([part for name in names for part in columns[name]]) for names in RULES]
    return Touch(read, [np.zeros(written, np.int64) for _ in RULES], name)


def w2(splits: Splits) -> Touch:
    """Touch amounts, ids and weights; the result shares the ids of the input."""
    parts = [part for column in splits.arrow().columns for part in buffers(column)]
    return Touch([whole(parts)], [np.zeros(2 * splits.items, np.int64)])


def whole(parts: list[npt.NDArray[np.uint8]]) -> Whole:
    """View bytes as 64-bit integers."""
    together = np.concatenate(parts)
    return together[: len(together) // 8 * 8].view(np.int64)
