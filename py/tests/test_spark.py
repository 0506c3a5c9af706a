"""On Spark the table functions return the same bytes as on one machine, however the rows are partitioned."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from rammeaftale import table

EXAMPLE = Path(__file__).parents[2] / "examples" / "spark"
OLDEST_JAVA = 17
PARTITIONS = [1, 2, 7]

pyspark_sql = pytest.importorskip("pyspark.sql", reason="pyspark is not in this environment")
pyspark_errors = pytest.importorskip("pyspark.errors")


def java() -> int:
    """Return the version of the Java that Spark would start, or 0 if there is none."""
    home = os.environ.get("JAVA_HOME")
    program = shutil.which("java", path=str(Path(home) / "bin") if home else None)
    if program is None:
        return 0
    output = subprocess.run([program, "-version"], capture_output=True, text=True, check=False).stderr
    version = re.search(r'version "(\d+)', output)
    return int(version.group(1)) if version else 0


pytestmark = [
    pytest.mark.skipif(java() < OLDEST_JAVA, reason=f"Spark needs Java {OLDEST_JAVA} or newer, and this machine has none"),
    pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning"),
]


@pytest.fixture(scope="module")
def example() -> Iterator[Any]:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(EXAMPLE)
        import settle_country

        yield settle_country


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        builder = pyspark_sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
        builder = builder.config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1")
        # Otherwise Spark merges the partitions of a small table.
        session = builder.config("spark.sql.adaptive.enabled", "false").getOrCreate()
        # Expected failures are reported by the exception.
        session.sparkContext.setLogLevel("OFF")
        yield session
        session.stop()


def canonical(figures: pa.Table, schema: pa.Schema, keys: list[str]) -> bytes:
    """Return the bytes of a table sorted by its keys; Spark renames list items and has no order."""
    ordered = figures.cast(schema).sort_by([(key, "ascending") for key in keys]).combine_chunks()
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, schema) as writer:
        writer.write_table(ordered)
    return sink.getvalue().to_pybytes()


def alone(kwargs: dict[str, Any], rows: pa.Table, **items: Any) -> pa.Table:
    """Run the same call on this machine."""
    others = {name: value for name, value in kwargs.items() if name != "rule"}
    return pa.table(table.settle(kwargs["rule"], rows, errors="collect", **others, **items))


@pytest.mark.parametrize("call", ["RATES", "RESULTS"])
def test_rows_in_any_partitions(spark: Any, example: Any, call: str) -> None:
    kwargs = getattr(example, call)
    services = example.made_up_country.services(300, 4)
    one = alone(kwargs, services)
    assert len(one) == 1200
    assert set(one["error"].to_pylist()) == ({None, "out_of_range at occupancy"} if call == "RATES" else {None})
    expected = canonical(one, one.schema, ["service", "year"])
    for partitions in PARTITIONS:
        divided = spark.createDataFrame(services).repartition(partitions)
        assert divided.rdd.getNumPartitions() == partitions
        figures = example.settled(divided, **kwargs).toArrow()
        assert canonical(figures, one.schema, ["service", "year"]) == expected


def test_accounts_with_their_users_in_any_partitions(spark: Any, example: Any) -> None:
    kwargs = example.ACCOUNTS
    accounts, usage = example.made_up_country.closures(60)
    one = alone(kwargs, accounts, users=usage.sort_by("id"), by="service")
    assert set(one["error"].to_pylist()) == {None, "open_value at deficit"}
    shares = [share for row in one["shares"].to_pylist() for share in row or []]
    assert len(shares) > 2 * len(accounts)
    expected = canonical(one, one.schema, ["service"])
    for partitions in PARTITIONS:
        spark.conf.set("spark.sql.shuffle.partitions", partitions)
        divided = [spark.createDataFrame(rows).repartition(partitions) for rows in (accounts, usage)]
        figures = example.settled_by_key(*divided, field="users", by="service", order="id", **kwargs)
        assert figures.rdd.getNumPartitions() == partitions
        assert canonical(figures.toArrow(), one.schema, ["service"]) == expected


def test_users_without_an_account_raise(spark: Any, example: Any) -> None:
    accounts, usage = (spark.createDataFrame(rows) for rows in example.made_up_country.closures(3))
    figures = example.settled_by_key(accounts.limit(2), usage, field="users", by="service", order="id", **example.ACCOUNTS)
    with pytest.raises(pyspark_errors.PythonException, match="users.rows"):
        figures.collect()


def test_the_report(spark: Any, example: Any, capsys: pytest.CaptureFixture[str]) -> None:
    services = spark.createDataFrame(example.made_up_country.services(200, 2))
    example.report(services, *(spark.createDataFrame(rows) for rows in example.made_up_country.closures(60)))
    shown = capsys.readouterr().out
    assert "|out_of_range at occupancy|" in shown and "|open_value at deficit|" in shown
    sums = re.findall(r"\|20\d\d\|\s*(-?\d+\.\d\d)\|\s*(-?\d+\.\d\d)\|\s*(-?\d+\.\d\d)\|", shown)
    assert len(sums) == 2
    assert all(Decimal(result) == Decimal(kept) + Decimal(regulated) for result, kept, regulated in sums)
