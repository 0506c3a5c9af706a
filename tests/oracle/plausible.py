"""Warnings: values that are possible and hardly meant, by the names of the fields."""
import re
from fractions import Fraction

OCCUPANCY, PART, RATE = (1, 150), (1, 1000), (10, 100_000)
KINDS = {
    **dict.fromkeys(["lowest", "highest"], ("unusual_occupancy", OCCUPANCY)),
    **dict.fromkeys(["band_percent", "objective_percent", "relabel_percent", "free_percent"], ("", PART)),
    **dict.fromkeys(["base_rate", "charged_rate", "rest_rate", "normal_rate"], ("unusual_rate", RATE)),
}
BESIDE = [("cost", "revenue"), ("cost", "basis"), ("base", "cost")]
OVER_TIME = ["basis", "cost", "cost_based_budget", "rate", "amount"]
MOST = 100
NAMES = {"id", "payer", "citizen", "service", "municipality", "name"}
LATIN = str.maketrans("авсеніјкмортухαβεζηικμνορτυχ", "abcehijkmoptyxabezhikmnoptyx")


def warnings(fields, output):
    """Return the code and place of every warning about the fields of an input and the output of its rule."""
    found = list(of_object(fields, "", None))
    if "expected_days" in output and "rate" in output:
        found += of_number("unusual_rate", RATE, Fraction(output["rate"]), "rate")
    return found[:MOST]


def of_object(fields, path, year):
    year = fields.get("year", year)
    for name, value in fields.items():
        if value is not None:
            yield from of_field(name, value, below(path, name), year)
    for one, other in BESIDE:
        yield from compared(fields, one, fields, other, path)
    before, after = fields.get("before"), fields.get("after")
    if isinstance(before, dict) and isinstance(after, dict):
        for name in OVER_TIME:
            yield from compared(after, name, before, name, below(path, "after"))
    for name in ["years", "rates"]:
        items = fields.get(name)
        if isinstance(items, list) and all(isinstance(item, dict) for item in items):
            for index in range(1, len(items)):
                for own in OVER_TIME:
                    yield from compared(items[index], own, items[index - 1], own, f"{below(path, name)}[{index}]")


def of_field(name, value, path, year):
    if name.endswith("occupancy") and isinstance(value, Fraction):
        yield from of_number("unusual_occupancy", OCCUPANCY, value * 100, path)  # the oracle keeps it as a share
    elif name in KINDS and isinstance(value, Fraction | int):
        yield from of_number(*KINDS[name], Fraction(value), path)
    elif name == "days" and value == 366 and year is not None and not is_leap(year):
        yield {"code": "not_the_year", "place": path}
    if isinstance(value, dict):
        yield from of_object(value, path, year)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            if isinstance(item, dict):
                yield from of_object(item, f"{path}[{index}]", year)
        yield from of_names(value, path)


def of_names(items, path):
    first = {}
    for index, item in enumerate(items):
        for field, name in item.items() if isinstance(item, dict) else []:
            if field in NAMES and isinstance(name, str):
                folded = "".join(map(small, name)).translate(LATIN)
                if first.setdefault((field, folded), name) != name:
                    yield {"code": "similar_names", "place": f"{path}[{index}].{field}"}


def small(letter):
    """Only Latin letters of Western Europe, Greek and Cyrillic ones have a small letter here."""
    return letter.lower() if re.fullmatch("[A-ZÀ-ÖØ-ÞΑ-ΩЀ-Я]", letter) else letter


def of_number(code, usual, number, path):
    lowest, highest = usual
    if number == 0 or lowest <= abs(number) <= highest:
        return
    is_share = code != "unusual_rate" and abs(number) < lowest
    yield {"code": "looks_like_a_share" if is_share else code, "place": path}


def compared(one, name, two, other, path):
    first, second = one.get(name), two.get(other)
    if not isinstance(first, Fraction | int) or not isinstance(second, Fraction | int):
        return
    small, large = sorted([abs(first), abs(second)])
    if small > 0 and large >= 100 * small:
        yield {"code": "hundredfold", "place": below(path, name)}


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def below(path, name):
    return f"{path}.{name}" if path else name
