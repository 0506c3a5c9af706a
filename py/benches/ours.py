"""W1 and W2 with the library."""

from typing import Any, TypeAlias

import numpy as np
import pyarrow as pa

from benches.columns import Whole, decimals, integers, units
from benches.services import LATER, Services
from benches.splits import Splits
from rammeaftale import table

NAME = "rammeaftale"
# Into the memory of the last result.
AGAIN = f"{NAME}, `out=`"
# The same, from whole øre to whole øre.
OERE = f"{NAME}, whole øre in and out, `out=`"
ALL_FIGURES = f"{NAME}, `year_result`, all figures, whole øre in and out, `out=`"
Three: TypeAlias = tuple[table.Table, table.Table, table.Table]


class W1:
    """Three rules on a table of Arrow decimals."""

    name = NAME
    exact = True

    def __init__(self, rows: pa.Table, back: int) -> None:
        self.rows = rows
        self.back = back
        # Tables to reuse.
        self.old: list[table.Table | None] = [None, None, None]
        # The first years have no earlier result.
        self.nothing = decimals(np.zeros(back, np.int64), 38, 2)

    @classmethod
    def of(cls, services: Services) -> "W1":
        return cls(services.arrow(), services.back)

    def run(self) -> Three:
        old_rates, old_results, old_later = self.old
        rates = table.daily_rate(
            self.rows,
            columns={"basis": "cost"},
            ignore=["result_year", "revenue", "turnover"],
            unit="0.01",
            figures="rate",
            out=old_rates,
            **self.in_oere("basis"),
        )
        results = table.year_result(
            self.rows,
            columns={"base": "turnover"},
            ignore=["result_year", "days", "places", "occupancy"],
            base_kind="turnover",
            band_percent="5",
            reading="own_risk",
            figures="regulated",
            out=old_results,
            **self.in_oere("revenue", "cost", "base"),
        )
        before = pa.table(results)["regulated"].slice(0, len(self.rows) - self.back)
        later = table.reregulated_rate(
            self.rows.append_column("regulated", pa.chunked_array([self.nothing, *before.chunks])),
            columns={"basis": "cost", "year": "result_year"},
            ignore=["revenue", "turnover"],
            years_later=LATER,
            unit="0.01",
            figures="rate",
            out=old_later,
            **self.in_oere("basis", "regulated"),
        )
        return rates, results, later

    def in_oere(self, *_fields: str) -> dict[str, Any]:
        """Return the options that say that fields and figures are whole øre: none here."""
        return {}

    def figures(self, made: Three) -> tuple[Whole, ...]:
        rates, results, later = map(pa.table, made)
        # The regulated amount has the sign of the result: a deficit is negative.
        return units(rates["rate"]), -units(results["regulated"]), units(later["rate"])


class W1Again(W1):
    """The same, each time into the memory of the time before."""

    name = AGAIN

    def run(self) -> Three:
        made = super().run()
        self.old = list(made)
        return made


class W1Oere(W1Again):
    """The same from whole øre to whole øre, each time into the memory of the time before."""

    name = OERE

    def __init__(self, rows: pa.Table, back: int) -> None:
        super().__init__(rows, back)
        self.nothing = pa.array(np.zeros(back, np.int64))

    @classmethod
    def of(cls, services: Services) -> "W1Oere":
        return cls(services.oere(), services.back)

    def in_oere(self, *fields: str) -> dict[str, Any]:
        return {"oere": fields, "amounts": "oere"}

    def figures(self, made: Three) -> tuple[Whole, ...]:
        rates, results, later = map(pa.table, made)
        return integers(rates["rate"]), -integers(results["regulated"]), integers(later["rate"])


class AllFigures:
    """Every figure of `year_result` in one call, in øre, each time into the memory of the time before."""

    name = ALL_FIGURES
    FIGURES = ("result", "band", "kept", "regulated", "distance")

    def __init__(self, services: Services) -> None:
        self.rows = services.oere().select(["revenue", "cost", "turnover"])
        self.old: table.Table | None = None

    def run(self) -> table.Table:
        self.old = table.year_result(
            self.rows,
            columns={"base": "turnover"},
            oere=["revenue", "cost", "base"],
            amounts="oere",
            figures=self.FIGURES,
            base_kind="turnover",
            band_percent="5",
            reading="own_risk",
            out=self.old,
        )
        return self.old


class W2:
    """`allocate` on a list column: one row per split."""

    name = NAME
    exact = True

    def __init__(self, splits: Splits) -> None:
        self.payers = splits.payers
        self.rows = splits.arrow()
        self.old: table.Table | None = None

    def run(self) -> table.Table:
        return table.allocate(self.rows, unit="0.01", method="largest_remainder", figures="shares", out=self.old)

    def figures(self, made: table.Table) -> tuple[Whole, ...]:
        shares = [units(chunk.flatten().field("share")) for chunk in pa.table(made)["shares"].chunks]
        return (np.concatenate(shares).reshape(-1, self.payers),)


class W2Again(W2):
    """The same, each time into the memory of the time before."""

    name = AGAIN

    def run(self) -> table.Table:
        self.old = super().run()
        return self.old


class W2Long(W2):
    """`allocate` on two tables joined by a key: one row per payer."""

    name = f"{NAME}, payers in a table of their own"

    def __init__(self, splits: Splits) -> None:
        self.payers = splits.payers
        self.rows, self.parties = splits.long()

    def run(self) -> table.Table:
        return table.allocate(
            self.rows,
            parties=self.parties,
            by="split",
            unit="0.01",
            method="largest_remainder",
            figures="shares",
            # A progress bar would be measured too.
            progress=False,
        )
