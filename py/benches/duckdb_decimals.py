"""W1 in SQL on DECIMAL columns; quotients are DOUBLE."""

import duckdb
import pyarrow as pa

from benches.columns import Whole, units
from benches.services import Services

# Up to 14 digits every product of W1 fits 64 bits; with 18 they need 128.
NARROW, WIDE = 14, 18


def named(digits: int) -> str:
    return f"DuckDB, DECIMAL({digits}, 2)"


FIGURES = """
WITH expected AS (
    SELECT
        cost,
        places * days * occupancy * 0.01 AS expected_days,
        round(greatest(cost - revenue - 0.05 * turnover, 0), 2)::DECIMAL(18, 2) AS excess
    FROM services
)
SELECT
    round(cost / expected_days, 2)::DECIMAL(18, 2) AS rate,
    excess,
    round((cost + lag(excess, {back}, 0) OVER ()) / expected_days, 2)::DECIMAL(18, 2) AS reregulated_rate
FROM expected
"""


class Decimals:
    """Amounts as DECIMAL with the given number of digits."""

    exact = False

    def __init__(self, services: Services, digits: int = NARROW, threads: int | None = None) -> None:
        self.name = named(digits)
        self.query = FIGURES.format(back=services.back)
        self.connection = duckdb.connect()
        if threads:
            self.connection.execute(f"SET threads = {threads}")
        self.connection.register("services", services.arrow(digits))

    def run(self) -> pa.Table:
        return self.connection.sql(self.query).to_arrow_table()

    def figures(self, made: pa.Table) -> tuple[Whole, ...]:
        return tuple(units(column) for column in made.columns)
