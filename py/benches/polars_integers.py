"""W1 hand-written in Polars: 64-bit integers in øre, exact for costs of up to 460 million kroner."""

import polars as pl
import pyarrow as pa

from benches.columns import Whole, decimals, low_halves, units
from benches.services import Services

COLUMNS = ("cost", "revenue", "turnover", "places", "occupancy")


def figures(rows: pl.LazyFrame, back: int) -> pl.LazyFrame:
    """Compute the figures from øre, hundredths of places and ten thousandths of a percent."""
    # A hundred million of these make a day.
    expected = pl.col("places") * pl.col("days") * pl.col("occupancy")
    twentieths = 20 * (pl.col("cost") - pl.col("revenue")) - pl.col("turnover")
    excess = (twentieths.clip(lower_bound=0) + 10) // 20
    earlier = excess.shift(back, fill_value=0)

    def per_day(oere: pl.Expr) -> pl.Expr:
        # Half up equals half away from zero, since no value is negative.
        return (oere * 200_000_000 + expected) // (2 * expected)

    return rows.select(rate=per_day(pl.col("cost")), excess=excess, reregulated_rate=per_day(pl.col("cost") + earlier))


class Arrow:
    """From Arrow decimals to Arrow decimals, through their buffers, since casts in Polars are slower."""

    name = "Polars, integers by hand"
    exact = True

    def __init__(self, services: Services) -> None:
        self.back = services.back
        self.rows = services.arrow()

    def run(self) -> pa.Table:
        rows = pl.DataFrame({name: low_halves(self.rows[name]) for name in COLUMNS})
        rows = rows.with_columns(pl.Series("days", self.rows["days"]))
        made = figures(rows.lazy(), self.back).collect()
        return pa.table({column.name: decimals(column.to_numpy(), 18, 2) for column in made.get_columns()})

    def figures(self, made: pa.Table) -> tuple[Whole, ...]:
        return tuple(units(column) for column in made.columns)


class Own:
    """From columns of whole numbers to columns of whole numbers."""

    name = "Polars, integers by hand, from and to its own Int64 columns"
    exact = True

    def __init__(self, services: Services) -> None:
        self.back = services.back
        columns = {name: getattr(services, name) for name in COLUMNS}
        self.rows = pl.DataFrame({**columns, "days": services.days})

    def run(self) -> pl.DataFrame:
        return figures(self.rows.lazy(), self.back).collect()

    def figures(self, made: pl.DataFrame) -> tuple[Whole, ...]:
        return tuple(column.to_numpy() for column in made.get_columns())
