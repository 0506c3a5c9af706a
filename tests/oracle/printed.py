"""Printed figures of a development of costs: which numbers they stand for, and whether those can fit together."""
from fractions import Fraction
from math import ceil, floor

import read
from figures import OERE, amount_text, decimal_text, rounded
from read import Optional, items, record
from registry import rule
from splitting import refuse_duplicates

MOST_AREAS = 100
LIMIT = Fraction(10**13)
COUNTS = ["falling", "unchanged", "falling_or_unchanged", "rising"]

count = read.integer(0, 10_000)
FIGURES = {"change": Optional(read.amount), "percent": Optional(read.change), **{name: Optional(count) for name in COUNTS}}


@rule(
    unit=read.unit,
    decimals=read.integer(0, 4),
    municipalities=Optional(count),
    total=record(**FIGURES),
    areas=items(record(id=read.party_id, **FIGURES), most=MOST_AREAS),
)
def printed_costs(reading, unit, decimals, municipalities, total, areas):
    places = ["total", *(f"areas[{index}]" for index in range(len(areas)))]
    lines = [total, *areas]
    for place, line in zip(places, lines):
        if line["change"] is not None and (line["change"] / unit).denominator != 1:
            reading.refuse("not_a_multiple", place + ".change")
        if line["percent"] is not None and (line["percent"] * 10**decimals).denominator != 1:
            reading.refuse("not_a_multiple", place + ".percent")
    refuse_duplicates(reading, "areas", areas, "id")
    reading.stop_if_refused()
    printing = Printing(unit, decimals)
    fitting, broken = printing.fit(lines)
    numbers = fit_counts(lines, municipalities)
    findings = [] if fitting else amount_findings(printing, lines, broken)
    findings += [] if numbers else count_findings(lines, municipalities)

    def told(index):
        line, changes, bases = lines[index], (None, None), (None, None)
        if fitting:
            changes, bases = (part[index] for part in fitting)
        own = printing.bases(printing.changes(line["change"]), line["percent"])
        if line["change"] is None or line["percent"] is None:
            own = None
        counts = numbers[1][index] if numbers else {}
        return {
            "change": {"lowest": shown(changes[0]), "highest": shown(changes[1])},
            "base": base_shown(own),
            "fitting_base": base_shown(bases),
            **{name: the_only(counts.get(name)) for name in COUNTS},
        }

    return {
        "agrees": not findings,
        "municipalities": the_only(numbers[0]) if numbers else None,
        "total": told(0),
        "areas": [{"id": area["id"], **told(index)} for index, area in enumerate(areas, 1)],
        "findings": findings,
    }


def shown(amount):
    return None if amount is None else amount_text(amount)


def base_shown(interval):
    lowest, highest = interval or (None, None)
    return {
        "lowest": shown(lowest) if lowest else None,
        "highest": shown(highest) if highest is not None and highest <= LIMIT else None,
    }


def the_only(interval):
    return interval[0] if interval and interval[0] == interval[1] else None


def common(one, other):
    """The intersection of two closed intervals, None being an open end; None if it is empty."""
    lowest = max((end for end in (one[0], other[0]) if end is not None), default=None)
    highest = min((end for end in (one[1], other[1]) if end is not None), default=None)
    return None if None not in (lowest, highest) and lowest > highest else (lowest, highest)


def total_of(ends):
    ends = list(ends)
    return None if None in ends else sum(ends, Fraction(0))


def minus(one, other):
    return None if one is None or other is None else one - other


def adding_up(lines):
    """Narrow the first interval to the sum of the others and each of them to what they leave; None if one is empty."""
    whole, *parts = lines
    narrowed = [common(whole, (total_of(low for low, _ in parts), total_of(high for _, high in parts)))]
    for index, part in enumerate(parts):
        others = parts[:index] + parts[index + 1:]
        left = minus(whole[0], total_of(high for _, high in others)), minus(whole[1], total_of(low for low, _ in others))
        narrowed.append(common(part, left))
    return None if None in narrowed else narrowed


class Printing:
    """The units that figures are printed in."""

    def __init__(self, unit, decimals):
        self.unit, self.decimals = unit, decimals

    def changes(self, printed):
        """The lowest and the highest whole øre that are rounded to a change."""
        if printed is None:
            return None, None
        near, far = self.unit / 2, self.unit / 2
        ends = []
        for sign, half in [(-1, near), (1, far)]:
            end = printed + sign * half
            steps = floor(end / OERE) if sign > 0 else ceil(end / OERE)
            while rounded(steps * OERE, self.unit) != printed:
                steps -= sign
            ends.append(steps * OERE)
        return tuple(ends)

    def percents(self, printed):
        """The ends of the shares that are rounded to a percentage, each with whether it is one of them."""
        half = Fraction(1, 2 * 10**self.decimals)
        ends = [printed - half, printed + half]
        return [(end / 100, rounded(end, 2 * half) == printed) for end in ends]

    def bases(self, change, percent):
        """The whole øre of which a change is printed as the percentage; None if there are none."""
        if percent is None:
            return Fraction(0), None
        found = OERE, None
        (low, low_counts), (high, high_counts) = self.percents(percent)
        # low × base ≤ highest change, and high × base ≥ lowest change.
        for share, counts, limit, at_most in [(low, low_counts, change[1], True), (high, high_counts, change[0], False)]:
            if limit is None or found is None:
                continue
            end = limit / share
            if (share > 0) == at_most:
                steps = floor(end / OERE) if counts else ceil(end / OERE) - 1
                found = common(found, (None, steps * OERE))
            else:
                steps = ceil(end / OERE) if counts else floor(end / OERE) + 1
                found = common(found, (steps * OERE, None))
        return found

    def fit(self, lines):
        """((changes, accounts before), None), or (None, what is broken)."""
        printed = [self.changes(line["change"]) for line in lines]
        changes = adding_up(printed)
        bases = [self.bases(change, line["percent"]) for line, change in zip(lines, changes or printed)]
        without = {index for index, base in enumerate(bases) if base is None}
        if changes is None or without:
            return None, (changes is None, without, False)
        fitting = adding_up(bases)
        return (None, (False, without, True)) if fitting is None else ((changes, fitting), None)

    def change_that_follows(self, line, change, base):
        if line["percent"] is not None:
            (low, low_counts), (high, high_counts) = self.percents(line["percent"])
            least, most = base[low < 0], base[high > 0]
            if least is not None:
                steps = low * least / OERE
                change = common(change, ((ceil(steps) if low_counts else floor(steps) + 1) * OERE, None)) if change else None
            if most is not None:
                steps = high * most / OERE
                change = common(change, (None, (floor(steps) if high_counts else ceil(steps) - 1) * OERE)) if change else None
        return [None if end is None else amount_text(rounded(end, self.unit)) for end in change or (None, None)]

    def percent_that_follows(self, change, base):
        ends = []
        for end, of in [(change[0], (1, 0)), (change[1], (0, 1))]:
            on = None if end is None else base[of[1] if end < 0 else of[0]]
            if end == 0:
                ends.append("0")
            else:
                known = end is not None and on is not None and on > 0
                ends.append(decimal_text(end / on * 100, self.decimals) if known else None)
        return ends


def finding(line, figure, published, ends=(None, None)):
    lowest, highest = ends
    return {
        "figure": figure, "area": line.get("id"), "published": published, "lowest": lowest, "highest": highest,
        "alone": False,
    }


def alone_if_only(findings):
    if len(findings) == 1:
        findings[0]["alone"] = True
    return findings


def replaced(lines, index, figure):
    return [{**line, figure: None} if at == index else line for at, line in enumerate(lines)]


def amount_findings(printing, lines, broken):
    mending, broken_ones = [], []
    sum_is_broken, without_base, bases_are_broken = broken
    for index, line in enumerate(lines):
        for figure in ["change", "percent"]:
            if line[figure] is None:
                continue
            text = amount_text(line[figure]) if figure == "change" else decimal_text(line[figure], 4)
            fitting, _ = printing.fit(replaced(lines, index, figure))
            if fitting:
                change, base = (part[index] for part in fitting)
                if figure == "change":
                    ends = printing.change_that_follows(line, change, base)
                else:
                    ends = printing.percent_that_follows(change, base)
                mending.append(finding(line, figure, text, ends))
            if index in without_base or (sum_is_broken if figure == "change" else bases_are_broken):
                broken_ones.append(finding(line, figure, text))
    return alone_if_only(mending) or broken_ones


def fit_counts(lines, municipalities):
    """(the number of municipalities, the numbers of each line) as intervals, or None."""

    def known(number):
        return (0, None) if number is None else (number, number)

    each, in_all = [], known(municipalities)
    for line in lines:
        numbers = {name: known(line[name]) for name in COUNTS}
        falling, unchanged = numbers["falling"], numbers["unchanged"]
        most = None if None in (falling[1], unchanged[1]) else falling[1] + unchanged[1]
        both = common(numbers["falling_or_unchanged"], (falling[0] + unchanged[0], most))
        if both is None:
            return None
        rising = numbers["rising"]
        most = None if None in (both[1], rising[1]) else both[1] + rising[1]
        in_all = common(in_all, (both[0] + rising[0], most))
        if in_all is None:
            return None
        each.append({**numbers, "falling_or_unchanged": both})
    for numbers in each:
        for one, other, whole in [
            ("falling_or_unchanged", "rising", in_all), ("falling", "unchanged", "falling_or_unchanged"),
        ]:
            lowest, highest = numbers[whole] if isinstance(whole, str) else whole
            first, second = numbers[one], numbers[other]
            numbers[one] = common(first, (minus(lowest, second[1]), minus(highest, second[0])))
            numbers[other] = common(second, (minus(lowest, first[1]), minus(highest, first[0])))
            if None in (numbers[one], numbers[other]):
                return None
    return in_all, each


def count_findings(lines, municipalities):
    def text(ends):
        return [None if end is None else str(end) for end in ends]

    mending, printed = [], []
    if municipalities is not None:
        tried = fit_counts(lines, None)
        if tried:
            mending.append(finding({}, "municipalities", str(municipalities), text(tried[0])))
        printed.append(finding({}, "municipalities", str(municipalities)))
    broken = [index for index, line in enumerate(lines) if fit_counts([line], municipalities) is None]
    for index, line in enumerate(lines):
        for name in COUNTS:
            if line[name] is None:
                continue
            tried = fit_counts(replaced(lines, index, name), municipalities)
            if tried:
                mending.append(finding(line, name, str(line[name]), text(tried[1][index][name])))
            if not broken or index in broken:
                printed.append(finding(line, name, str(line[name])))
    return alone_if_only(mending) or printed
