"""Settles the services of a whole country on Spark with the table functions of rammeaftale.

    python settle_country.py --services 3000 --years 10 --partitions 8

Replace `made_up_country` with your own tables (`spark.read.parquet(…)`) and `local[*]` with your cluster; the two functions
`settled` and `settled_by_key` stay as they are. Every worker needs rammeaftale and pyarrow installed.
"""

import argparse
from collections.abc import Iterator
from typing import Any

import made_up_country
import pyarrow as pa
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql.types import StructType

from rammeaftale import table

RATES = {"rule": "daily_rate", "keep": ["service", "operator", "year"], "ignore": ["revenue", "cost"], "unit": "1"}
RESULTS = {
    "rule": "year_result",
    "keep": ["service", "operator", "year"],
    "ignore": ["places", "days", "occupancy"],
    "columns": {"base": "basis"},
    "base_kind": "basis",
    "band_percent": "5",
    "reading": "own_risk",
}
ACCOUNTS = {
    "rule": "closure_account",
    "keep": ["operator"],
    "band_percent": "5",
    "unit": "0.01",
    "method": "largest_remainder",
}


def settled(rows: DataFrame, *, rule: str, **kwargs: Any) -> DataFrame:
    """Settle every row of a frame.

    A row depends only on its own columns, so the partitioning does not matter and nothing is shuffled.
    """

    def settle(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            yield from pa.table(table.settle(rule, batch, errors="collect", progress=False, **kwargs)).to_batches()

    no_figures = pa.table(table.settle(rule, rows.limit(0).toArrow(), errors="collect", **kwargs))
    return rows.mapInArrow(settle, _schema(rows.sparkSession, no_figures))


def settled_by_key(rows: DataFrame, items: DataFrame, *, field: str, by: str, order: str, rule: str, **kwargs: Any) -> DataFrame:
    """Settle every row of a frame with the items of another frame that have its key.

    A row and all its items must be settled together: `cogroup` moves them to one partition. Spark guarantees no order of
    the items, so they are sorted. Items without a row, and keys of two rows, fail the job as they do on one machine: nothing
    is lost in a join.
    """

    def settle(rows: pa.Table, items: pa.Table) -> pa.Table:
        in_order = {field: items.sort_by(order)}
        return pa.table(table.settle(rule, rows, by=by, errors="collect", progress=False, **in_order, **kwargs))

    no_figures = settle(rows.limit(0).toArrow(), items.limit(0).toArrow())
    return rows.groupBy(by).cogroup(items.groupBy(by)).applyInArrow(settle, _schema(rows.sparkSession, no_figures))


def _schema(spark: SparkSession, no_figures: pa.Table) -> StructType:
    """Take the schema from the result for an empty table."""
    return spark.createDataFrame(no_figures).schema


def report(services: DataFrame, accounts: DataFrame, usage: DataFrame) -> None:
    """Settle rates, results and closure accounts, and print summaries."""
    rates = settled(services, **RATES)
    rates.where("error IS NOT NULL").groupBy("error").count().show(truncate=False)
    rates.where("error IS NULL").groupBy("year").agg(F.count("rate"), F.min("rate"), F.max("rate")).orderBy("year").show()

    # Sums of decimal columns are exact: kept and regulated amounts add up to the results, to the øre.
    results = settled(services, **RESULTS)
    results.groupBy("year").agg(F.sum("result"), F.sum("kept"), F.sum("regulated")).orderBy("year").show()

    closed = settled_by_key(accounts, usage, field="users", by="service", order="id", **ACCOUNTS)
    closed.where("error IS NOT NULL").groupBy("error").count().show(truncate=False)
    shares = closed.select(F.explode("shares").alias("share")).select("share.*")
    shares.groupBy("id").agg(F.sum("share").alias("pays")).orderBy(F.desc("pays")).show(10)


def main() -> None:
    arguments = argparse.ArgumentParser(description="Settle the services of a made-up country on Spark.")
    arguments.add_argument("--services", type=int, default=3_000)
    arguments.add_argument("--years", type=int, default=10)
    arguments.add_argument("--closures", type=int, default=300)
    arguments.add_argument("--partitions", type=int, default=8)
    args = arguments.parse_args()

    spark = SparkSession.builder.appName("rammeaftale").master("local[*]").getOrCreate()
    services = spark.createDataFrame(made_up_country.services(args.services, args.years)).repartition(args.partitions)
    accounts, usage = (spark.createDataFrame(made) for made in made_up_country.closures(args.closures))
    report(services, accounts, usage)
    spark.stop()


if __name__ == "__main__":
    main()
