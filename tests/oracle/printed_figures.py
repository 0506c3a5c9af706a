"""Printed figures against any rule: inputs solved back, and figures that do not follow, by asking the rule again and again."""
import re
from copy import deepcopy
from fractions import Fraction

import oracle
import read
from figures import decimal_text, rounded
from read import Optional, Reading, Refused, items, record
from registry import KINDS, left_out

MOST_TRIED = 100
AMOUNTS = [read.amount, read.amount_not_negative, read.deficit]
TEXTS = Optional(items(read.free_text, most=20_000, fewest=0))
PRINTED = {"figure": read.free_text, "value": read.free_text, "unit": read.free_text}
QUESTIONS = {
    "solve": {"field": read.free_text, "moves_with": TEXTS, **PRINTED},
    "audit": {"published": items(record(**PRINTED), most=100), "unknown": Optional(read.free_text), "inputs": TEXTS},
}
STEP = re.compile(r"(?:^|\.)([^.\[\]]+)|\[([0-9]+)\]")
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def is_question(case):
    return any(kind in case for kind in QUESTIONS)


def answered(case):
    """Answer the question of an entry: {"output": ...} or {"error": [...]}."""
    kind = next(kind for kind in QUESTIONS if kind in case)
    settled = {name: value for name, value in case.items() if name != kind}
    result = oracle.settle(settled)
    if "error" in result:
        return result
    try:
        reading = Reading()
        asked = reading.fields(case[kind], QUESTIONS[kind])
        reading.stop_if_refused()
        return {"output": {"solve": solve, "audit": audit}[kind](Asked(settled, result["output"]), **asked)}
    except Refused as refused:
        return {"error": refused.problems}


def refuse(code, place):
    raise Refused([{"code": code, "place": place}])


def steps(path):
    """The keys and indices of a path; None if it is no path."""
    found = list(STEP.finditer(path))
    if not found or "".join(step[0] for step in found) != path:
        return None
    return [step[1] or int(step[2]) for step in found]


def value_at(value, path):
    for step in steps(path) or [None]:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return None
    return value


def kind_at(kinds, path):
    """The kind of the number at a path of the input; None if there is none."""
    kind = record(**kinds)
    for step in steps(path) or [None]:
        kind = kind.kind if isinstance(kind, Optional) else kind
        kind = getattr(kind, "item", None) if isinstance(step, int) else getattr(kind, "kinds", {}).get(step)
    kind = kind.kind if isinstance(kind, Optional) else kind
    return kind if hasattr(kind, "decimals") else None


def number_of(value):
    if isinstance(value, bool) or not isinstance(value, (int, str)):
        return None
    return Fraction(value) if isinstance(value, int) or NUMBER.fullmatch(value) else None


class Asked:
    """A settled case: its rule as a function of the numbers of its input."""

    def __init__(self, case, result):
        self.kinds = KINDS[case["rule"]]
        _, terms, dialect = oracle.case_keys(case)
        given = dict(case["input"])
        if dialect != "machine":
            given = in_machine_text(record(**self.kinds), given, dialect)
        for name, field in left_out(case["input"], terms, case["rule"]).items():
            supplied = field.supplied()
            if isinstance(supplied, read.Supplied):
                given[name] = supplied.value
        self.case, self.given, self.result = {**case, "dialect": "machine", "input": given}, given, result

    def number(self, path):
        """The number at a path of the input, and its kind; None if there is none."""
        kind = kind_at(self.kinds, path)
        figure = None if kind is None else number_of(value_at(self.given, path))
        return None if figure is None else (figure, kind)

    def numbers(self):
        """The paths of all numbers of the input, in the order of its fields."""
        return list(paths_in(record(**self.kinds), self.given))

    def at(self, moved):
        """The result with other numbers, by path; None if the rule refuses them."""
        given = deepcopy(self.given)
        for path, figure in moved.items():
            *before, last = steps(path)
            target = given
            for step in before:
                target = target[step]
            kind = kind_at(self.kinds, path)
            target[last] = int(figure) if kind.counts else decimal_text(figure, kind.decimals)
        return oracle.settle({**self.case, "input": given}).get("output")


def paths_in(kind, value, path=""):
    kind = kind.kind if isinstance(kind, Optional) else kind
    if isinstance(value, dict):
        for name, inner in getattr(kind, "kinds", {}).items():
            if name in value:
                yield from paths_in(inner, value[name], f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from paths_in(kind.item, item, f"{path}[{index}]")
    elif hasattr(kind, "decimals") and number_of(value) is not None:
        yield path


def in_machine_text(kind, value, dialect):
    kind = kind.kind if isinstance(kind, Optional) else kind
    if isinstance(value, dict):
        kinds = getattr(kind, "kinds", {})
        return {name: in_machine_text(kinds[name], inner, dialect) for name, inner in value.items()}
    if isinstance(value, list):
        return [in_machine_text(kind.item, item, dialect) for item in value]
    if value is None or not (hasattr(kind, "decimals") or kind in (read.unit, read.date)):
        return value
    figure = kind(Reading(dialect), value, "")
    if kind is read.date:
        return str(figure)
    if kind is read.occupancy:
        figure *= 100
    return figure if isinstance(figure, int) else decimal_text(figure, getattr(kind, "decimals", 2))


class Printed:
    """A figure as it is printed."""

    def __init__(self, figure, value, unit, place=""):
        before = place + "." if place else ""
        self.figure = figure
        self.value, self.unit = (eighths(text, before + name) for text, name in [(value, "value"), (unit, "unit")])
        if self.unit <= 0:
            refuse("out_of_range", before + "unit")
        if (self.value / self.unit).denominator != 1:
            refuse("not_a_multiple", before + "value")

    def of(self, result):
        """The figure of a result as it would be printed; None if it has none."""
        figure = None if result is None else number_of(value_at(result, self.figure))
        return None if figure is None else rounded(figure, self.unit)


def eighths(text, place):
    if not NUMBER.fullmatch(text) or (Fraction(text) * 10**8).denominator != 1:
        refuse("not_a_number", place)
    return Fraction(text)


def plain(figure):
    return decimal_text(figure, 8)


class Field:
    """A number of the input as what is varied, in its smallest units; others may move by as much."""

    def __init__(self, asked, path, moves_with=(), place="field"):
        if len(moves_with) > MOST_TRIED:
            refuse("too_many", "moves_with")
        self.asked, self.moved = asked, {}
        for name, at in [(path, place), *((other, f"moves_with[{index}]") for index, other in enumerate(moves_with))]:
            found = asked.number(name)
            if found is None or (self.moved and found[1].decimals < self.kind.decimals):
                refuse("unknown_choice", at)
            if not self.moved:
                self.start, self.kind = found
            self.moved[name] = found[0]
        self.step = Fraction(1, 10**self.kind.decimals)
        self.known = {}

    def result(self, steps_away):
        if steps_away not in self.known:
            by = steps_away * self.step
            self.known[steps_away] = self.asked.at({path: start + by for path, start in self.moved.items()})
        return self.known[steps_away]

    def written(self, steps_away):
        figure = self.start + steps_away * self.step
        return decimal_text(figure, self.kind.decimals, 2 if self.kind in AMOUNTS else 0)

    def farthest(self, printed, sign):
        """The farthest number on a side of the start with which there is such a figure."""
        inside, beyond = 0, sign
        while printed.of(self.result(beyond)) is not None:
            inside, beyond = beyond, 2 * beyond
        while abs(beyond - inside) > 1:
            middle = inside + (beyond - inside) // 2 if beyond > inside else inside - (inside - beyond) // 2
            if printed.of(self.result(middle)) is None:
                beyond = middle
            else:
                inside = middle
        return inside

    def interval(self, printed):
        """The lowest and the highest number that give a printed figure; None if none does."""
        low, high = self.farthest(printed, -1), self.farthest(printed, 1)
        ends = printed.of(self.result(low)), printed.of(self.result(high))
        if None in ends:
            refuse("unknown_choice", "figure")
        sign = 1 if ends[0] <= ends[1] else -1

        def at(steps_away):
            figure = printed.of(self.result(steps_away))
            return refuse("unknown_choice", "figure") if figure is None else sign * figure

        def first(reached):
            """The lowest number of which something holds that holds of all above it too; None if of none."""
            if not reached(at(high)):
                return None
            if reached(at(low)):
                return low
            short, there = low, high
            while there - short > 1:
                middle = (short + there) // 2
                short, there = (short, middle) if reached(at(middle)) else (middle, there)
            return there

        wanted = sign * printed.value
        lowest, beyond = first(lambda figure: figure >= wanted), first(lambda figure: figure > wanted)
        at(min(max(0, low), high))
        figures = [at(tried) for tried in sorted(self.known) if low <= tried <= high]
        if figures != sorted(figures):
            refuse("not_monotone", "figure")
        highest = high if beyond is None else beyond - 1
        return None if lowest is None or lowest > highest else (lowest, highest)


def solve(asked, field, moves_with, figure, value, unit):
    printed = Printed(figure, value, unit)
    varied = Field(asked, field, moves_with or [])
    found = varied.interval(printed)
    return {"lowest": varied.written(found[0]), "highest": varied.written(found[1])} if found else NOTHING


NOTHING = {"lowest": None, "highest": None}


def audit(asked, published, unknown, inputs):
    printed = []
    for index, entry in enumerate(published):
        printed.append(Printed(**entry, place=f"published[{index}]"))
        if printed[-1].of(asked.result) is None:
            refuse("unknown_choice", f"published[{index}].figure")
    return misprints(asked, printed, inputs) if unknown is None else through(asked, printed, unknown)


def finding(stands, figure, published, ends=(None, None)):
    lowest, highest = ends
    return {
        "stands": stands, "figure": figure, "published": published, "lowest": lowest, "highest": highest, "alone": False,
    }


def told(findings, ends=NOTHING, agrees=False):
    if len(findings) == 1 and findings[0]["lowest"] is not None:
        findings[0]["alone"] = True
    return {"agrees": agrees, **ends, "findings": findings}


def common(intervals):
    if None in intervals:
        return None
    lowest, highest = max(low for low, _ in intervals), min(high for _, high in intervals)
    return (lowest, highest) if lowest <= highest else None


def through(asked, printed, unknown):
    """Hold figures against each other through a field that is not known."""
    varied = Field(asked, unknown, place="unknown")
    intervals = []
    for index, figure in enumerate(printed):
        try:
            intervals.append(varied.interval(figure))
        except Refused as refused:
            refuse(refused.problems[0]["code"], f"published[{index}].figure")
    shared = common(intervals)
    if shared:
        return told([], {"lowest": varied.written(shared[0]), "highest": varied.written(shared[1])}, agrees=True)
    findings = []
    for index, figure in enumerate(printed):
        others = intervals[:index] + intervals[index + 1:]
        left = common(others) if others else None
        if left:
            ends = sorted(figure.of(varied.result(end)) for end in left)
            findings.append(finding("result", figure.figure, plain(figure.value), map(plain, ends)))
    if not findings:
        never = [figure for figure, interval in zip(printed, intervals) if interval is None]
        findings = [finding("result", figure.figure, plain(figure.value)) for figure in never]
    return told(findings)


def misprints(asked, printed, inputs):
    """Hold figures against the input, whose numbers may be misprints too."""
    wrong = [figure for figure in printed if figure.of(asked.result) != figure.value]
    if not wrong:
        return told([], agrees=True)

    def own(figure):
        return finding("result", figure.figure, plain(figure.value), 2 * [plain(figure.of(asked.result))])

    findings = [own(wrong[0])] if len(wrong) == 1 else []
    tried = asked.numbers() if inputs is None else inputs
    if len(tried) > MOST_TRIED:
        refuse("too_many", "inputs")
    for index, path in enumerate(tried):
        if inputs is None and asked.number(path) is None:
            continue
        varied = Field(asked, path, place=f"inputs[{index}]")
        try:
            shared = common([varied.interval(figure) for figure in [wrong[0], *printed]])
        except Refused:
            continue  # a figure both rises and falls with it
        if shared:
            findings.append(finding("input", path, varied.written(0), map(varied.written, shared)))
    if findings:
        return told(findings)
    return {"agrees": False, **NOTHING, "findings": [own(figure) for figure in wrong]}
