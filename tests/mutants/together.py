"""cargo-mutants' mutants, or a seeded sample of them, built all together: `cargo xtask mutants --together`.

cargo-mutants builds the library anew for every mutant. Here each function of a copy has the bodies of its mutants beside its own, and a
variable of the environment says which one runs: one build, then one run of the tests for each mutant. Mutants that do not compile are
taken out and counted. With `--resume`, mutants that the log has already are not run again.
"""
import argparse
import json
import os
import random
import re
import subprocess
import sys
import time
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

SWITCH = "RAMMEAFTALE_MUTANT"
NUMBER = """
/// The mutant that runs in this process.
pub(crate) fn mutant() -> u32 {
    static MUTANT: std::sync::OnceLock<u32> = std::sync::OnceLock::new();
    *MUTANT.get_or_init(|| std::env::var("%s").ok().and_then(|number| number.parse().ok()).unwrap_or(0))
}
""" % SWITCH
# The programs that run a mutant, the quickest first: a crate, and its test program.
PROGRAMS = [("conformance", "cases"), ("rammeaftale", "lib"), ("rammeaftale", "tables"), ("conformance", "bad_inputs"),
            ("conformance", "allowed_ranges"), ("conformance", "altered_results"), ("conformance", "audit"),
            ("conformance", "ledger_terms"), ("conformance", "limits"), ("conformance", "statements"), ("conformance", "properties")]
# A program that takes this many times as long as without a mutant does not end.
PATIENCE = 8
LEAST_SECONDS = 20
MOST_BUILDS = 12
# The tests run once for each mutant, so they are built to run fast. Overflow is still checked.
FAST = [f'profile.dev.{name}' for name in ("debug=false", "opt-level=2", *(f'package.{crate}.opt-level=2'
        for crate in ("rammeaftale", "conformance")), 'package."*".opt-level=2', 'package."*".debug-assertions=false')]


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("list", help="cargo mutants --list --json")
    arguments.add_argument("copy", help="a copy of the sources")
    arguments.add_argument("--sample", type=int, help="how many; all without it")
    arguments.add_argument("--seed", type=int, default=17)
    arguments.add_argument("--only", default="", help="a part of the path of files")
    arguments.add_argument("--features", default="")
    arguments.add_argument("--log", default="mutants.txt")
    arguments.add_argument("--resume", action="store_true", help="go on with the run of the log")
    asked = arguments.parse_args()
    copy = Path(asked.copy)
    listed = [mutant for mutant in json.loads(Path(asked.list).read_text()) if re.search(asked.only, mutant["file"])]
    sample = listed if asked.sample is None else random.Random(asked.seed).sample(listed, min(asked.sample, len(listed)))
    log = Path(asked.log)
    if not asked.resume:
        log.unlink(missing_ok=True)
    known = {line.split("\t")[1] for line in log.read_text().splitlines()} if log.exists() else set()
    sample = [mutant for mutant in sample if mutant["name"] not in known]
    chosen, apart = {}, 0
    for number, mutant in enumerate(sample, 1):
        if can_be_beside(copy, mutant):
            chosen[number] = mutant
        else:
            apart += 1
    inner = [number for number in chosen if any(is_inside(chosen[number], other) for other in chosen.values())]
    apart += len(inner)
    for number in inner:
        del chosen[number]
    print(f"{len(listed)} mutants, {len(sample)} drawn, {apart} of them in functions that cannot have a second body", flush=True)
    programs, unviable = built(copy, chosen, asked.features)
    print(f"{len(unviable)} do not compile", flush=True)
    with log.open("a") as out:
        out.writelines(f"unviable\t{mutant['name']}\n" for mutant in unviable)
    run_all(copy, chosen, programs, log)


def can_be_beside(copy, mutant):
    return bool(mutant.get("function")) and not mutant["function"]["return_type"].startswith("-> impl Fn")


def is_const(originals, mutant):
    lines = originals[mutant["file"]].split("\n")
    first = mutant["function"]["span"]["start"]["line"] - 1
    head = "\n".join(lines[first:first + 8]).split("{")[0]
    return re.search(r"\bconst\b.*\bfn\b", head) is not None


def is_lazy(mutant):
    """Whether its function returns an iterator: two bodies return the same type only if both are collected."""
    return mutant["function"]["return_type"].startswith("-> impl Iterator")


def without_const(text, needed):
    """Make functions plain, since a constant one cannot look at the environment. Those that constants need stay as they are."""
    return re.sub(r"\bconst fn (\w+)", lambda found: found[0] if found[1] in needed else f"fn {found[1]}", text)


def is_inside(mutant, other):
    """Whether the function of a mutant stands in that of another."""
    if mutant["file"] != other["file"] or mutant["function"] == other["function"]:
        return False
    ends = [[(place["line"], place["column"]) for place in of["function"]["span"].values()] for of in (mutant, other)]
    (first, last), (begin, end) = (sorted(pair) for pair in ends)
    return begin <= first and last <= end


def offset(text, place):
    before = 0
    for _ in range(place["line"] - 1):
        before = text.index("\n", before) + 1
    return before + place["column"] - 1


def body(text, span):
    """The range inside the braces of a function; comments, attributes and the signature come before them."""
    at, end, depth = offset(text, span["start"]), offset(text, span["end"]), 0
    while at < end:
        if text.startswith("//", at):
            at = text.index("\n", at)
        elif text[at] in "([":
            depth += 1
        elif text[at] in ")]":
            depth -= 1
        elif text[at] == '"':
            at = re.compile(r'"(?:[^"\\]|\\.)*"', re.S).match(text, at).end() - 1
        elif text[at] == "{" and depth == 0:
            return at + 1, end - 1
        at += 1
    raise ValueError("a function without a body")


def write(copy, chosen, originals, needed):
    """Write the files with the mutants; return the lines that each mutant has."""
    by_file = defaultdict(lambda: defaultdict(list))
    for number, mutant in chosen.items():
        span = mutant["function"]["span"]
        by_file[mutant["file"]][json.dumps(span)].append(number)
    places = {}
    for file, text in originals.items():
        edits = []
        for span, numbers in by_file[file].items():
            start, end = body(text, json.loads(span))
            edits.append((start, end, numbers))
        edits.sort()
        for (_, end, _), (start, _, _) in zip(edits, edits[1:]):
            if start < end:
                raise ValueError(f"{file}: a function in a function")
        out, done, lines = [], 0, {}
        for start, end, numbers in edits:
            out.append(text[done:start] + "\n")
            for number in numbers:
                mutant = chosen[number]
                first, last = offset(text, mutant["span"]["start"]), offset(text, mutant["span"]["end"])
                other = text[start:first] + mutant["replacement"] + text[last:end]
                before = "".join(out).count("\n")
                opened, closed = ("Vec::from_iter({", "}).into_iter()") if is_lazy(mutant) else ("", "")
                out.append(f"if crate::mutant() == {number} {{\n{opened}{other}\n{closed}}} else ")
                lines[number] = (before + 1, "".join(out).count("\n") + 1)
            out.append("{\n" + opened + text[start:end] + closed + "\n}\n")
            done = end
        out.append(text[done:])
        new = "".join(out)
        if file.endswith("src/lib.rs"):
            new += NUMBER
        (copy / file).write_text(without_const(new, needed))
        for number, place in lines.items():
            places[number] = (file, *place)
    return places


def built(copy, chosen, features):
    files = {str(path.relative_to(copy)) for path in (copy / "core" / "src").rglob("*.rs")}
    originals = {file: (copy / file).read_text() for file in sorted(files)}
    unviable, needed = [], set()
    command = ["cargo", "test", "--offline", "--no-run", "--message-format=json", "--package", "rammeaftale", "--package", "conformance",
               "--lib", *[word for crate, name in PROGRAMS if name != "lib" for word in ("--test", name)]]
    command += ["--features", features] if features else []
    command += [word for setting in FAST for word in ("--config", setting)]
    for _ in range(MOST_BUILDS):
        places = write(copy, chosen, originals, needed)
        run = subprocess.run(command, cwd=copy, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        messages = [json.loads(line) for line in run.stdout.split("\n") if line.startswith("{")]
        if run.returncode == 0:
            made = [m for m in messages if m.get("executable") and m["profile"]["test"]]
            return {(crate_of(m), m["target"]["name"] if "test" in m["target"]["kind"] else "lib"): m["executable"] for m in made}, unviable
        wrong, constant = set(), set()
        for message in messages:
            if message["reason"] != "compiler-message" or message["message"]["level"] != "error":
                continue
            if (message["message"]["code"] or {}).get("code") == "E0015":
                constant |= set(re.findall(r"non-const (?:associated )?(?:function|method) `(?:.*::)?(\w+)", message["message"]["message"]))
                continue
            for span in message["message"]["spans"]:
                # The place in a macro, and those where it is used.
                while span:
                    for number, (file, first, last) in places.items():
                        if span["file_name"].endswith(file) and first <= span["line_start"] <= last:
                            wrong.add(number)
                    span = (span["expansion"] or {}).get("span")
        if constant - needed:
            needed |= constant
            kept = [number for number, mutant in chosen.items() if mutant["function"]["function_name"].split("::")[-1] in needed
                    and is_const(originals, mutant)]
            print(f"{len(kept)} in functions that constants need", flush=True)
            for number in kept:
                del chosen[number]
            continue
        if not wrong:
            sys.exit(run.stderr[-4000:])
        print(f"{len(wrong)} do not compile", flush=True)
        unviable += [chosen.pop(number) for number in wrong]
    sys.exit("there is no end of those that do not compile")


def crate_of(message):
    return "rammeaftale" if "/core" in message["manifest_path"] else "conformance"


def fails(copy, programs, crate, name, number, seconds=600):
    environment = {**os.environ, SWITCH: str(number), "PROPTEST_CASES": "32", "RUST_TEST_THREADS": "1"}
    folder = copy / ("core" if crate == "rammeaftale" else "tests")
    try:
        only = ["every_case_gives"] if name == "cases" else []
        run = subprocess.run([programs[crate, name], "--quiet", *only], cwd=folder, env=environment, stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL, timeout=seconds)
    except subprocess.TimeoutExpired:
        return "timeout"
    return name if run.returncode != 0 else None


def run_all(copy, chosen, programs, log):
    seconds = {}
    for crate, name in PROGRAMS:
        started = time.time()
        if fails(copy, programs, crate, name, 0):
            sys.exit(f"{crate} {name} fails without a mutant")
        seconds[crate, name] = max(LEAST_SECONDS, PATIENCE * (time.time() - started))
        print(f"{crate} {name}: {time.time() - started:.1f} s", flush=True)

    def found_by(number):
        tried = (fails(copy, programs, *program, number, seconds[program]) for program in PROGRAMS)
        return number, next(filter(None, tried), None)

    counts, started = Counter(), time.time()
    with log.open("a") as out, ThreadPoolExecutor(os.cpu_count()) as workers:
        for number, found in workers.map(found_by, chosen):
            counts[found or "missed"] += 1
            line = f"{found or 'MISSED'}\t{chosen[number]['name']}"
            print(line, file=out, flush=True)
            if found is None:
                print(line, flush=True)
    tested = sum(counts.values())
    print(f"{tested} tested, {tested - counts['missed']} found, {counts['missed']} missed in {time.time() - started:.0f} s: {dict(counts)}")


if __name__ == "__main__":
    main()
