"""Compares the oracle with the case files, or with a runner on random cases.

    python compare.py cases PATH...
    python compare.py random --seed S --count N -- RUNNER...
"""
import argparse
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from threading import Thread

import printed_figures
from generate import generate
from oracle import settle
from read import BinaryNumber, load_json

MOST_SHOWN = 10
OTHER_FORMAT = {"bad_inputs.json"}


def compact(value):
    """Serialize to one line of JSON; floats keep their notation, so they never equal a text."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=binary_text)


def binary_text(value):
    if isinstance(value, BinaryNumber):
        return {"binary_number": value.text}
    raise TypeError(value)


def answer(raw):
    """Reduce the answer of a case or a runner to what is compared; errors become a list."""
    if not isinstance(raw, dict):
        return {"not_an_answer": raw}
    if ("output" in raw) == ("error" in raw):
        return {"not_an_answer": "exactly one of output and error is needed"}
    if "output" in raw:
        return {key: raw[key] for key in ["output", "warnings"] if key in raw}
    problems = raw["error"] if isinstance(raw["error"], list) else [raw["error"]]
    return {"error": [code_and_place(problem) for problem in problems]}


def code_and_place(problem):
    if not isinstance(problem, dict):
        return problem
    return {"code": problem.get("code"), "place": problem.get("place")}


def opinion(case):
    return printed_figures.answered(case) if printed_figures.is_question(case) else settle(case)


def case_files(paths):
    for path in map(Path, paths):
        found = sorted(path.rglob("*.json")) if path.is_dir() else [path]
        yield from (file for file in found if file.name not in OTHER_FORMAT)


def cases_in(file):
    content = load_json(file.read_text(encoding="utf-8"))
    cases = content["cases"] if isinstance(content, dict) and "cases" in content else [content]
    return [(case.get("name", f"case {number}"), case) for number, case in enumerate(cases)]


def compare_cases(paths):
    passed = failed = 0
    for file in case_files(paths):
        try:
            cases = cases_in(file)
        except (OSError, ValueError, AttributeError) as problem:
            print(f"{file}: cannot be read: {problem}")
            failed += 1
            continue
        for name, case in cases:
            computed = opinion(case)
            if "warnings" not in case:
                computed.pop("warnings", None)
            wanted, computed = compact(answer(case)), compact(computed)
            if wanted == computed:
                passed += 1
            else:
                failed += 1
                print(f"{file}: {name}\n  case   {wanted}\n  oracle {computed}")
    return passed, failed


def write_cases(stream, lines):
    """Write in a separate thread, since the runner may answer before it has read everything."""
    try:
        with stream:
            for line in lines:
                stream.write(line + "\n")
    except BrokenPipeError:
        pass  # the runner ended; missing answers are counted


def run(runner, lines):
    process = subprocess.Popen(runner, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")
    Thread(target=write_cases, args=(process.stdin, lines), daemon=True).start()
    answers = [line for line in process.stdout if line.strip()]
    code = process.wait()
    if code != 0:
        print(f"the runner ended with code {code}")
    return answers, code


def runner_answer(line):
    if line is None:
        return {"not_an_answer": "none"}
    try:
        return answer(load_json(line))
    except ValueError:
        return {"not_an_answer": line.strip()}


def compare_random(seed, count, runner):
    drawn = generate(seed, count)
    lines = [compact(case.case) for case in drawn]
    answers, code = run(runner, lines)
    raw = answers + [None] * (count - len(answers))
    passed = failed = errors = 0
    for case, line, text in zip(drawn, lines, raw):
        wanted = opinion(load_json(line))
        errors += "error" in wanted
        wanted, given = compact(wanted), compact(runner_answer(text))
        if wanted == given:
            passed += 1
            continue
        failed += 1
        if failed <= MOST_SHOWN:
            print(f"case   {line}\n  runner {given}\n  oracle {wanted}")
    if len(answers) > count or (code != 0 and not failed):
        print(f"{len(answers)} answers to {count} cases, code {code}")
        failed += 1
    rules = Counter(str(case.case.get("rule")) for case in drawn)
    by_rule = ", ".join(f"{rule} {number}" for rule, number in sorted(rules.items()))
    near = sum(case.near_edge for case in drawn)
    print(f"{by_rule}; near an edge {near}, errors {errors}")
    return passed, failed


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    cases = commands.add_parser("cases")
    cases.add_argument("paths", nargs="+")
    drawn = commands.add_parser("random")
    drawn.add_argument("--seed", type=int, required=True)
    drawn.add_argument("--count", type=int, required=True)
    drawn.add_argument("runner", nargs="+")
    return parser.parse_args()


def main():
    given = arguments()
    if given.command == "cases":
        passed, failed = compare_cases(given.paths)
    else:
        passed, failed = compare_random(given.seed, given.count, given.runner)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
