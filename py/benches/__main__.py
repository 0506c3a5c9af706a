"""`python -m benches`: runs every benchmark and prints or writes the report. `cargo xtask bench` calls it."""

import argparse
import sys
from pathlib import Path

from benches import report
from benches.work import FULL, SMALL, measured


def main() -> int:
    what = "Measures the library against what one would use instead."
    parser = argparse.ArgumentParser(prog="python -m benches", description=what)
    parser.add_argument("--quick", action="store_true", help="few rows and rounds: whether everybody runs and who is right")
    parser.add_argument("--write", type=Path, metavar="FILE", help="where the page of results is written")
    parser.add_argument("--node", nargs=2, metavar=("NODE", "PACKAGE"), help="Node, and the folder of the npm package")
    args = parser.parse_args()

    results = measured(SMALL if args.quick else FULL, args.node, progress)
    page = report.page(results)
    print(page, end="")
    if args.write:
        args.write.write_text(page, encoding="utf-8")
    wrong = [one for one in results.judged if not one.as_it_must]
    for one in wrong:
        print(f"{one.name} is wrong on {one.wrong} of {one.rows} rows.", file=sys.stderr)
    return 1 if wrong else 0


def progress(what: str) -> None:
    print(f"… {what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
