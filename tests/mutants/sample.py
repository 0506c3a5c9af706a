"""A seeded sample of cargo-mutants' mutants, built all together: `cargo xtask mutants --sample N`.

cargo-mutants builds the library anew for every mutant. Here each function of a copy has the bodies of its mutants beside its own, and a
variable of the environment says which one runs: one build, then one run of the tests for each mutant. Mutants that do not compile are
taken out and counted.
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
SECONDS = 120
MOST_BUILDS = 12


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("list", help="cargo mutants --list --json")
    arguments.add_argument("copy", help="a copy of the sources")
    arguments.add_argument("--sample", type=int, required=True)
    arguments.add_argument("--seed", type=int, default=17)
    arguments.add_argument("--only", default="", help="a part of the path of files")
    arguments.add_argument("--features", default="")
    arguments.add_argument("--log", default="mutants.txt")
    asked = arguments.parse_args()
    copy = Path(asked.copy)
    listed = [mutant for mutant in json.loads(Path(asked.list).read_text()) if re.search(asked.only, mutant["file"])]
    sample = random.Random(asked.seed).sample(listed, min(asked.sample, len(listed)))
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
    print(f"{unviable} do not compile", flush=True)
    run_all(copy, chosen, programs, Path(asked.log))


def can_be_beside(copy, mutant):
    if mutant.get("function") is None or "impl " in mutant["function"]["return_type"]:
        return False
    lines = (copy / mutant["file"]).read_text().split("\n")
    start = mutant["function"]["span"]["start"]
    head = "\n".join(lines[start["line"] - 1:start["line"] + 8]).split("{")[0]
    return not re.search(r"\bconst\b.*\bfn\b", head)


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


def write(copy, chosen, originals):
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
                out.append(f"if crate::mutant() == {number} {{\n{other}\n}} else ")
                lines[number] = (before + 1, "".join(out).count("\n") + 1)
            out.append("{\n" + text[start:end] + "\n}\n")
            done = end
        out.append(text[done:])
        new = "".join(out)
        if file.endswith("src/lib.rs"):
            new += NUMBER
        (copy / file).write_text(new)
        for number, place in lines.items():
            places[number] = (file, *place)
    return places


def built(copy, chosen, features):
    files = {mutant["file"] for mutant in chosen.values()} | {"core/src/lib.rs"}
    originals = {file: (copy / file).read_text() for file in files}
    unviable = 0
    command = ["cargo", "test", "--offline", "--no-run", "--message-format=json", "--package", "rammeaftale", "--package", "conformance",
               "--lib", *[word for crate, name in PROGRAMS if name != "lib" for word in ("--test", name)]]
    command += ["--features", features] if features else []
    for _ in range(MOST_BUILDS):
        places = write(copy, chosen, originals)
        run = subprocess.run(command, cwd=copy, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        messages = [json.loads(line) for line in run.stdout.split("\n") if line.startswith("{")]
        if run.returncode == 0:
            made = [m for m in messages if m.get("executable") and m["profile"]["test"]]
            return {(crate_of(m), m["target"]["name"] if "test" in m["target"]["kind"] else "lib"): m["executable"] for m in made}, unviable
        wrong = set()
        for message in messages:
            if message["reason"] != "compiler-message" or message["message"]["level"] != "error":
                continue
            for span in message["message"]["spans"]:
                # The place in a macro, and those where it is used.
                while span:
                    for number, (file, first, last) in places.items():
                        if span["file_name"].endswith(file) and first <= span["line_start"] <= last:
                            wrong.add(number)
                    span = (span["expansion"] or {}).get("span")
        if not wrong:
            sys.exit(run.stderr[-4000:])
        print(f"{len(wrong)} do not compile", flush=True)
        unviable += len(wrong)
        for number in wrong:
            del chosen[number]
    sys.exit("there is no end of those that do not compile")


def crate_of(message):
    return "rammeaftale" if "/core" in message["manifest_path"] else "conformance"


def fails(copy, programs, crate, name, number):
    environment = {**os.environ, SWITCH: str(number), "PROPTEST_CASES": "32"}
    folder = copy / ("core" if crate == "rammeaftale" else "tests")
    try:
        only = ["every_case_gives"] if name == "cases" else []
        run = subprocess.run([programs[crate, name], "--quiet", *only], cwd=folder, env=environment, stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return "timeout"
    return name if run.returncode != 0 else None


def run_all(copy, chosen, programs, log):
    for crate, name in PROGRAMS:
        if fails(copy, programs, crate, name, 0):
            sys.exit(f"{crate} {name} fails without a mutant")
    counts, started = Counter(), time.time()
    with log.open("a") as out:
        for number, mutant in chosen.items():
            found = next((by for crate, name in PROGRAMS if (by := fails(copy, programs, crate, name, number))), None)
            counts[found or "missed"] += 1
            line = f"{found or 'MISSED'}\t{mutant['name']}"
            print(line, file=out, flush=True)
            if found is None:
                print(line, flush=True)
    tested = sum(counts.values())
    print(f"{tested} tested, {tested - counts['missed']} found, {counts['missed']} missed in {time.time() - started:.0f} s: {dict(counts)}")


if __name__ == "__main__":
    main()
