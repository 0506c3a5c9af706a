"""Formats the results: the full report, or the bars alone."""

from collections.abc import Iterable, Iterator, Sequence

from benches import by_rule
from benches.bars import COPY, Bar, bars
from benches.judge import Judged
from benches.ours import AGAIN, NAME
from benches.rounds import Rounds, Spread
from benches.work import Results

INTRODUCTION = """\
# The price of being exact

Made by `cargo xtask bench`, which measures the library through Python, as most use it, against what they would use instead.
Everybody does the work once in turn, round after round; a ratio is the median of the ratios of the rounds, and in brackets is
between what the middle half of them lies. The code is in `py/benches`, a file for everybody who is measured. The benches in
this folder measure the core alone: `cargo bench -p rammeaftale`.

- **W1**: rows of institutions and years. The rate, cost / (places × days × occupancy); the excess, what of the deficit lies
  beyond 5 % of the turnover; and the re-regulated rate, (cost + excess two years before) / expected days; each to the øre. Rows
  lie year by year, so that two years before is so many rows before, for everybody.
- **W2**: amounts split over payers to the øre by largest remainder, ties to the lowest id, a tenth of the weights zero. A row is
  an amount and a list of ids and weights.

One row of W1 in a hundred is forced to lie exactly between two øre; remainders of W2 tie all the time. Figures are compared with
Python's `fractions`; a row is wrong where one of its figures is. The copy takes every byte that is read and written once, into
fresh memory. `out=` puts figures into the memory of a table that is no longer needed, since fresh memory costs more than the
arithmetic. Where nothing else is said, Arrow decimals go in and Arrow decimals come out; whole øre are columns of 64-bit
integers, and decimals of 64 bits for places and percentages."""

SIGNS = {"at most": "≤", "at least": "≥", "more than": ">"}


def page(results: Results) -> str:
    """Return the full report."""
    return "\n".join(_page(results)) + "\n"


def _page(results: Results) -> Iterator[str]:
    yield INTRODUCTION
    yield from section("Machine")
    yield from (f"- {name}: {value}" for name, value in [("Date", results.on.isoformat()), *results.machine])
    yield from section("Bars")
    yield from bar_table(results)

    rows = results.sizes.rows
    yield from section(f"W1 on {rows:,} rows")
    yield from race(results.w1, "row", results.w1_judged)
    yield from section(f"All figures of `year_result` on {rows:,} rows")
    yield from times(results.all_figures, "ns a row")
    yield from section("W1 with one thread for everybody")
    yield from race(results.w1_one_thread, "row", results.w1_judged)
    yield from section("W1 by size")
    yield from by_size(results)
    for payers, rounds in results.w2.items():
        yield from section(f"W2: {results.sizes.splits:,} splits over {payers} payers")
        yield from race(rounds, "payer", results.w2_judged[payers])
    yield from section("Small tables")
    yield from times(results.small, "ns a call")
    yield from section("Bills")
    yield from times(results.bills, "ns a stay")
    yield from section("Rows by rule")
    few, many = (by_rule.size(rows) for rows in (results.sizes.rows_by_rule, results.sizes.many_rows))
    yield f"The first published case of every rule, as a table of the same row many times, with its numbers as texts: {few}, so one thread."
    yield ""
    yield from times(results.by_rule, "ns a row")
    yield ""
    yield f"Rules that take long, in tables of {many}, which the threads share:"
    yield ""
    yield from times(results.many_rows, "ns a row")
    yield ""
    yield f"`{by_rule.WITHOUT_KERNEL}` from columns of numbers:"
    yield ""
    yield from times(results.without_kernel, "ns a row")
    yield from section("One case")
    yield from one_case(results)
    yield from section("Who is right")
    yield from right(results)


def section(title: str) -> Iterator[str]:
    yield from ("", f"## {title}", "")


KERNELS = (
    "On a machine with nothing else running these hold: a kernel takes 3 to 5 ns a row on one thread, of which a division takes 2. Other work "
    "on it takes the second processor away for a while, and the last part is waited for. Kept of what was tried: columns read where they "
    "are and figures written where they stay, fields narrowed so that no product can overflow, limits tested with one operation a number, "
    "unusual values found while reading, one øre as the unit without multiplying. Not kept: smaller parts (no difference), processors with AVX2."
)
ARROW = (
    "pyarrow needs three quarters of the time of a row to hand the table over, and longer than the bar to hand it to itself. The call "
    "itself takes 2 µs in Rust for a row, and 7 for a thousand: a thousand hold where pyarrow takes less than 10 µs. Kept of what was "
    "tried: keywords read in Rust and not in Python (9 µs less), columns of a rule's figures made once, fields looked up once, no "
    "builders for figures that a kernel has, a progress bar made when the first progress is due, tables asked for a stream first, and "
    "once (11 µs less for a table of Polars), for the cells of a sheet only where a problem is told, and a kernel that stops at the "
    "last row of a piece."
)
SPLITS = (
    "A share needs a division, and the largest remainders are selected among all. Kept of what was tried: shares multiplied by the "
    "reciprocal of the whole weight, ranks of names kept from row to row."
)
BILLS = (
    "From 10,000 stays on, stays, names and lines do not fit into the caches: a million take 850 MB, and a part of the difference is "
    "the system's, which hands out the memory. Kept of what was tried: stays and lines sorted by ranks of their names, which halves the "
    "rule itself in Rust (8.0 to 4.5 µs a stay of 6.5 lines at 100,000 stays)."
)
READING = (
    "A row is read as any input is, with every check: half of its 3,200 instructions; the rule takes a quarter, writing the figures a "
    "tenth. Kept of what was tried: names, terms and constants looked up once for all rows, the types of columns once for a batch, no path "
    "while nothing is wrong, powers of ten from a table, no second division for a remainder."
)
NODE = (
    "In a profile of `dailyRate`, half of the time passes in JavaScript, with JSON and bytes. The other half is spread over the reading "
    "of fields and numbers, the checks and the writing: no function of the module takes more than a twentieth. Kept of what was tried: "
    "compiled for speed and inlined, no object around the answer, short texts as they are. Not kept: another allocator, which is no "
    "faster."
)
PYTHON = (
    "A third of the time makes Python's decimals of the three figures, which `decimal` has at hand; a tenth looks for warnings, which "
    "the other does not. Kept of what was tried: figures made when they are read, by a power of ten and not by a text."
)
UNKNOWN = "The reason was not looked for."
# Why bars may not hold, by how their names begin.
REASONS: dict[str, str] = {
    "W1, øre in and out": KERNELS,
    "W1, decimals in and out": KERNELS,
    "all figures of `year_result`": KERNELS,
    "W2 over ": SPLITS,
    "bills of ": BILLS,
    "`daily_rate`, ": ARROW,
    "rows without a kernel": READING,
    "one case from Python": PYTHON,
    "one case in Node": NODE,
}


def reason(bar: Bar) -> str:
    """Return why a bar may not hold."""
    return next((why for what, why in REASONS.items() if bar.what.startswith(what)), UNKNOWN)


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield a table whose first column is text and whose other columns are figures."""
    yield f"| {' | '.join(header)} |"
    yield f"| --- |{' ---: |' * (len(header) - 1)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def bar_table(results: Results) -> Iterator[str]:
    found = list(bars(results))
    yield from table(("", "must", "aim", "measured", "possible", "holds"), map(bar_row, found))
    missed = [bar for bar in found if bar.holds is False]
    yield ""
    yield f"{sum(bar.holds is True for bar in found)} hold, {len(missed)} do not. `out=` is the memory of the last result. Possible is what the bar"
    yield "would measure with nothing worked out: the same bytes read and written, the table handed over, three decimals made of texts."
    if missed:
        yield ""
    for why in dict.fromkeys(map(reason, missed)):
        yield f"- {'; '.join(bar.what for bar in missed if reason(bar) == why)}. {why}"


def bar_row(bar: Bar) -> tuple[str, ...]:
    holds = {True: "yes", False: "**no**", None: "not measured"}[bar.holds]
    return bar.what, limit(bar, bar.must), limit(bar, bar.aim), with_unit(bar, bar.measured), with_unit(bar, bar.possible), holds


def limit(bar: Bar, value: float) -> str:
    return f"{SIGNS[bar.side]} {with_unit(bar, value)}"


def with_unit(bar: Bar, value: float | None) -> str:
    if value is None:
        return "–"
    return figure(value) + (bar.unit if bar.unit == "×" else f" {bar.unit}" if bar.unit else "")


def race(rounds: Rounds, unit: str, judged: list[Judged]) -> Iterator[str]:
    """Yield the contenders, fastest first."""
    wrong = {one.name: wrong_on(one) for one in judged if one.judge == "fractions"}
    quickest = sorted(rounds.took, key=lambda name: rounds.time(name).median)
    rows = [
        (
            f"**{name}**" if name == NAME else name,
            figure(rounds.time(name).median),
            ratio(rounds.ratio(name, NAME)),
            wrong.get(name, "–"),
        )
        for name in quickest
    ]
    yield from table(("", f"ns a {unit}", f"× {NAME}", "wrong"), rows)
    yield ""
    yield f"{len(rounds)} rounds."


def times(rounds: Rounds, unit: str) -> Iterator[str]:
    """Yield the median times, fastest first, without a comparison."""
    quickest = sorted(rounds.took, key=lambda name: rounds.time(name).median)
    yield from table(("", unit), ((name, figure(rounds.time(name).median)) for name in quickest))


def wrong_on(judged: Judged) -> str:
    if judged.wrong == 0:
        return "none"
    return f"1 in {round(judged.rows / judged.wrong):,}"


def by_size(results: Results) -> Iterator[str]:
    rows = []
    for size, rounds in results.w1_by_size.items():
        time = rounds.time(NAME).median
        above = results.w1_memory.get(size)
        memory = ("–", "–") if above is None else (figure(above / 1e6), figure(above / size))
        again = figure(rounds.time(AGAIN).median)
        took = (figure(time * size / 1e6), figure(time), again, ratio(rounds.ratio(NAME, COPY)))
        rows.append((f"{size:,}", *took, *memory))
    yield from table(("rows", "ms", "ns a row", "with `out=`", "× the copy", "MB above", "bytes a row above"), rows)
    yield ""
    yield "Above is memory beyond the input and the output: the most that a process of its own had."


def one_case(results: Results) -> Iterator[str]:
    calls = results.calls
    rows = [(f"Python: {name}", figure(calls.time(name).median / 1000)) for name in calls.took]
    if node := results.node:
        rows.append(("Node: the input as JSON and bytes and the result read, nothing worked out", figure(node["nothing"])))
        rows.append(("Node: `dailyRate` of an object of texts", figure(node["dailyRate"])))
        rows.append(("Node: `settle` of a case as JSON text", figure(node["settle"])))
    yield from table(("`daily_rate`", "µs"), rows)
    yield ""
    yield f"`import rammeaftale.table` in a fresh Python: {figure(results.import_ms)} ms."


def right(results: Results) -> Iterator[str]:
    """Yield the comparison of every contender with the exact figures."""
    groups = [("W1", results.w1_judged), *((f"W2 over {payers}", judged) for payers, judged in results.w2_judged.items())]
    rows = [
        (f"{workload}: {one.name}", one.judge, f"{one.rows:,}", f"{one.wrong:,}") for workload, judged in groups for one in judged
    ]
    yield from table(("", "compared with", "rows", "wrong"), rows)


def ratio(spread: Spread) -> str:
    return f"{figure(spread.median)} ({figure(spread.low)}–{figure(spread.high)})"


def figure(value: float) -> str:
    """Format with two or three significant digits."""
    if abs(value) >= 100 or value == int(value):
        return f"{value:,.0f}"
    if abs(value) >= 1:
        return f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"
    return f"{value:.2g}"
