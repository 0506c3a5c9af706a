"""W1 in Polars the usual way: floats, rounded at the end."""

import polars as pl
import pyarrow as pa

from benches.columns import Whole, units
from benches.services import Services


def to_oere(kroner: pl.Expr) -> pl.Expr:
    return kroner.round(2, "half_away_from_zero")


def figures(rows: pl.LazyFrame, back: int) -> pl.LazyFrame:
    """Compute the figures from float columns."""
    expected = pl.col("places") * pl.col("days") * pl.col("occupancy") / 100
    deficit = pl.col("cost") - pl.col("revenue")
    excess = to_oere((deficit - 0.05 * pl.col("turnover")).clip(lower_bound=0))
    earlier = excess.shift(back, fill_value=0.0)
    return rows.select(
        rate=to_oere(pl.col("cost") / expected),
        excess=excess,
        reregulated_rate=to_oere((pl.col("cost") + earlier) / expected),
    )


def in_floats(rows: pl.LazyFrame) -> pl.LazyFrame:
    return rows.with_columns(pl.col("cost", "revenue", "turnover", "places", "occupancy").cast(pl.Float64))


class Arrow:
    """From Arrow decimals to Arrow decimals."""

    name = "Polars, floats"
    exact = False

    def __init__(self, services: Services) -> None:
        self.back = services.back
        self.rows = services.arrow()

    def run(self) -> pa.Table:
        rows = pl.DataFrame(self.rows).lazy()
        made = figures(in_floats(rows), self.back).select(pl.all().cast(pl.Decimal(18, 2)))
        return made.collect().to_arrow()

    def figures(self, made: pa.Table) -> tuple[Whole, ...]:
        return tuple(units(column) for column in made.columns)


class Own:
    """From columns of floats to columns of floats."""

    name = "Polars, floats, from and to its own Float64 columns"
    exact = False

    def __init__(self, services: Services) -> None:
        self.back = services.back
        self.rows = in_floats(pl.DataFrame(services.arrow()).lazy()).collect()

    def run(self) -> pl.DataFrame:
        return figures(self.rows.lazy(), self.back).collect()

    def figures(self, made: pl.DataFrame) -> tuple[Whole, ...]:
        # A float stands for the nearest øre.
        return tuple((column * 100).round().cast(pl.Int64).to_numpy() for column in made.get_columns())
