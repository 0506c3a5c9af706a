"""Runs every benchmark, in order."""

import json
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from benches import by_rule, calls, machine, memory, one_thread, small, stays, w1, w2
from benches.judge import Judged
from benches.rounds import QUICK, Budget, Rounds

NODE_SCRIPT = Path(__file__).parents[2] / "tests" / "javascript" / "bench.mjs"


@dataclass(frozen=True)
class Sizes:
    """The sizes and the time budgets of a run."""

    rows: int
    judged_rows: int
    splits: int
    by_size: tuple[int, ...]
    memory: tuple[int, ...]
    # Stays of a call of `bills`, and rows of a table of every rule.
    stays: int
    rows_by_rule: int
    # Rows of a table of the rules that take long.
    many_rows: int
    calls: int
    imports: int
    budget: Budget
    # Per size in `by_size`.
    budget_by_size: Budget


FULL = Sizes(
    rows=1_000_000,
    judged_rows=100_000,
    splits=100_000,
    by_size=(1_000, 10_000, 100_000, 1_000_000, 10_000_000),
    memory=(100_000, 1_000_000, 10_000_000),
    stays=1_000_000,
    rows_by_rule=1_000,
    many_rows=100_000,
    calls=2_000,
    imports=11,
    budget=Budget(seconds=60, at_least=5, at_most=31),
    budget_by_size=Budget(seconds=15, at_least=3, at_most=31),
)
# Enough to check that every contender runs and which ones are exact.
SMALL = Sizes(
    rows=1_000,
    judged_rows=1_000,
    splits=50,
    by_size=(1_000,),
    memory=(1_000,),
    stays=2_000,
    rows_by_rule=10,
    many_rows=20,
    calls=10,
    imports=2,
    budget=QUICK,
    budget_by_size=QUICK,
)
PAYERS = (10, 98)


@dataclass(frozen=True)
class Results:
    """The measurements of a run."""

    on: date
    machine: list[tuple[str, str]]
    sizes: Sizes
    w1_judged: list[Judged]
    w2_judged: dict[int, list[Judged]]
    w1: Rounds
    all_figures: Rounds
    w1_one_thread: Rounds
    w1_by_size: dict[int, Rounds]
    w1_memory: dict[int, int | None]
    w2: dict[int, Rounds]
    small: Rounds
    without_kernel: Rounds
    by_rule: Rounds
    many_rows: Rounds
    bills: Rounds
    calls: Rounds
    import_ms: float
    # The output of the Node script, if Node is installed.
    node: dict[str, Any] | None

    @property
    def judged(self) -> list[Judged]:
        return [*self.w1_judged, *(one for judged in self.w2_judged.values() for one in judged)]


def measured(sizes: Sizes, node: tuple[str, str] | None, say: Callable[[str], None]) -> Results:
    """Run every benchmark.

    Parameters
    ----------
    sizes : Sizes
        The sizes to measure.
    node : tuple of str, optional
        The path of Node and of the npm package.
    say : callable
        Called with the name of each step.
    """
    say("who is right: W1")
    w1_judged = w1.judge(sizes.judged_rows, sizes.rows)
    say("who is right: W2")
    w2_judged = {payers: w2.judge(sizes.splits, payers) for payers in PAYERS}
    say(f"W1 on {sizes.rows:,} rows")
    w1_rounds = w1.race(sizes.rows, sizes.budget)
    all_figures = w1.all_figures(sizes.rows, sizes.budget_by_size)
    say("W1 with one thread")
    w1_one_thread = one_thread.race(sizes.rows, sizes.budget)
    by_size = {}
    for rows in sizes.by_size:
        say(f"W1 by size: {rows:,} rows")
        by_size[rows] = w1.by_size(rows, sizes.budget_by_size)
    above = {}
    for rows in sizes.memory:
        say(f"W1, memory: {rows:,} rows")
        above[rows] = memory.above(rows)
    w2_rounds = {}
    for payers in PAYERS:
        say(f"W2 over {payers} payers")
        w2_rounds[payers] = w2.race(sizes.splits, payers, sizes.budget)
    say("small tables")
    small_tables = small.race(sizes.budget_by_size)
    say("rows without a kernel")
    without_kernel = by_rule.without_kernel((sizes.rows_by_rule, sizes.many_rows), sizes.budget_by_size)
    every_rule = by_rule.race(sizes.rows_by_rule, sizes.budget_by_size)
    many_rows = by_rule.race(sizes.many_rows, sizes.budget_by_size, by_rule.LONG)
    say("bills")
    bills = stays.race(sizes.stays, sizes.budget_by_size)
    say("one case")
    in_python = calls.race(sizes.calls, sizes.budget)
    in_node = from_node(*node, quick=sizes is SMALL) if node else None
    return Results(
        on=date.today(),
        machine=machine.described(in_node["node"] if in_node else None),
        sizes=sizes,
        w1_judged=w1_judged,
        w2_judged=w2_judged,
        w1=w1_rounds,
        all_figures=all_figures,
        w1_one_thread=w1_one_thread,
        w1_by_size=by_size,
        w1_memory=above,
        w2=w2_rounds,
        small=small_tables,
        without_kernel=without_kernel,
        by_rule=every_rule,
        many_rows=many_rows,
        bills=bills,
        calls=in_python,
        import_ms=calls.import_time(sizes.imports),
        node=in_node,
    )


def from_node(node: str, package: str, *, quick: bool) -> dict[str, Any]:
    command = [node, str(NODE_SCRIPT), package, "--json", *(["--quick"] if quick else [])]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return dict(json.loads(output))
