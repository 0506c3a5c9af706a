"""W1 single-threaded, in a separate process, since Polars reads its number of threads only at start-up.

`python -m benches.one_thread ROWS SECONDS AT_LEAST AT_MOST` prints the rounds as JSON.
"""

import json
import os
import subprocess
import sys
from dataclasses import astuple
from pathlib import Path

from benches import duckdb_decimals, ours, polars_floats, polars_integers
from benches.contender import Contender
from benches.rounds import Budget, Rounds, measure
from benches.services import services

FOLDER = Path(__file__).parents[1]


def race(rows: int, budget: Budget) -> Rounds:
    """Measure nanoseconds per row of three figures."""
    command = [sys.executable, "-m", "benches.one_thread", str(rows), *map(str, astuple(budget))]
    one = {**os.environ, "POLARS_MAX_THREADS": "1"}
    ran = subprocess.run(command, cwd=FOLDER, env=one, check=True, capture_output=True, text=True)
    return Rounds(json.loads(ran.stdout))


def race_here(rows: int, budget: Budget) -> Rounds:
    """Measure in this process."""
    given = services(rows)
    contenders: list[Contender] = [
        ours.W1.of(given),
        ours.W1Again.of(given),
        polars_floats.Arrow(given),
        polars_floats.Own(given),
        polars_integers.Arrow(given),
        polars_integers.Own(given),
        duckdb_decimals.Decimals(given, threads=1),
    ]
    return measure({each.name: (each.run, rows) for each in contenders}, budget)


if __name__ == "__main__":
    if hasattr(os, "sched_setaffinity"):
        # The library uses as many threads as there are available processors.
        os.sched_setaffinity(0, [min(os.sched_getaffinity(0))])
    rows, seconds, at_least, at_most = sys.argv[1:]
    print(json.dumps(race_here(int(rows), Budget(float(seconds), int(at_least), int(at_most))).took))
