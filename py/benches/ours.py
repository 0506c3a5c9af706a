"""W1 and W2 with the library: all that the measurements know of its tables."""

from typing import TypeAlias

import numpy as np
import pyarrow as pa

from benches.columns import Whole, decimals, units
from benches.services import LATER, Services
from benches.splits import Splits
from rammeaftale import table

NAME = "rammeaftale"
Three: TypeAlias = tuple[pa.Table, pa.Table, pa.Table]


class W1:
    """Three rules on a table of Arrow decimals."""

    name = NAME
    exact = True

    def __init__(self, rows: pa.Table, back: int) -> None:
        self.rows = rows
        self.back = back
        # The first years have nothing to take over.
        self.nothing = decimals(np.zeros(back, np.int64), 38, 2)

    @classmethod
    def of(cls, services: Services) -> "W1":
        return cls(services.arrow(), services.back)

    def run(self) -> Three:
        rates = table.daily_rate(self.rows, columns={"basis": "cost"}, unit="0.01", figures="rate")
        results = pa.table(
            table.year_result(
                self.rows,
                columns={"base": "turnover"},
                base_kind="turnover",
                band_percent="5",
                reading="own_risk",
                figures="regulated",
            )
        )
        before = results["regulated"].slice(0, len(self.rows) - self.back)
        later = table.reregulated_rate(
            self.rows.append_column("regulated", pa.chunked_array([self.nothing, *before.chunks])),
            columns={"basis": "cost", "year": "result_year"},
            years_later=LATER,
            unit="0.01",
            figures="rate",
        )
        return pa.table(rates), results, pa.table(later)

    def figures(self, made: Three) -> tuple[Whole, ...]:
        rates, results, later = made
        # What is regulated has the sign of the result: a deficit is negative.
        return units(rates["rate"]), -units(results["regulated"]), units(later["rate"])


class W2:
    """`allocate` on a column of lists: a row a split."""

    name = NAME
    exact = True

    def __init__(self, splits: Splits) -> None:
        self.payers = splits.payers
        self.rows = splits.arrow()

    def run(self) -> pa.Table:
        return pa.table(table.allocate(self.rows, unit="0.01", method="largest_remainder", figures="shares"))

    def figures(self, made: pa.Table) -> tuple[Whole, ...]:
        shares = [units(chunk.flatten().field("share")) for chunk in made["shares"].chunks]
        return (np.concatenate(shares).reshape(-1, self.payers),)


class W2Long(W2):
    """`allocate` on two tables that belong together by a number: a row a payer."""

    name = f"{NAME}, payers in a table of their own"

    def __init__(self, splits: Splits) -> None:
        self.payers = splits.payers
        self.rows, self.parties = splits.long()

    def run(self) -> pa.Table:
        made = table.allocate(
            self.rows,
            parties=self.parties,
            by="split",
            unit="0.01",
            method="largest_remainder",
            figures="shares",
            # It lasts, and a bar is not what is measured.
            progress=False,
        )
        return pa.table(made)
