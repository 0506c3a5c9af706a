"""Reads the fields of a case: types, grammar and limits. Every problem is collected, in the order of the fields."""
import json
import re
import unicodedata
from datetime import date as Date
from fractions import Fraction

OPEN = object()  # marks a value that an agreement leaves open
AMOUNT_LIMIT = 10**13
MOST_PARTIES = 10_000
MOST_SEGMENTS = 1_000
MOST_PROBLEMS = 100
UNITS = {Fraction(10) ** power for power in range(-2, 7)}

NUMBERS = {
    "machine": re.compile(r"(-?)(0|[1-9][0-9]*)(?:\.([0-9]+))?"),
    "danish": re.compile(r"(-?)(0|[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[1-9][0-9]*)(?:,([0-9]+))?"),
}
DATES = {
    "machine": re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})"),
    "danish": re.compile(r"(?P<day>[0-9]{2})-(?P<month>[0-9]{2})-(?P<year>[0-9]{4})"),
}


class BinaryNumber:
    """A JSON number with a point or an exponent, which is always refused."""

    def __init__(self, text):
        self.text = text


def load_json(text):
    return json.loads(text, parse_float=BinaryNumber)


class Refused(Exception):
    def __init__(self, problems):
        super().__init__(problems)
        self.problems = problems


class Optional:
    def __init__(self, kind):
        self.kind = kind


class Reading:
    def __init__(self, dialect="machine"):
        self.number = NUMBERS[dialect]
        self.date = DATES[dialect]
        self.problems = []

    def refuse(self, code, place):
        self.problems.append({"code": code, "place": place})

    def stop_if_refused(self):
        if len(self.problems) > MOST_PROBLEMS:
            raise Refused([*self.problems[:MOST_PROBLEMS], {"code": "more_problems", "place": ""}])
        if self.problems:
            raise Refused(self.problems)

    def value(self, value, kind, place):
        if value is None:
            return self.refuse("missing", place)
        if isinstance(value, (BinaryNumber, float)):
            return self.refuse("binary_number", place)
        return kind(self, value, place)

    def fields(self, given, kinds, place=""):
        """Return the fields of an object by name; None if one is omitted or refused."""
        if not isinstance(given, dict):
            return self.refuse("wrong_type", place or "input")
        before = place + "." if place else ""
        read = {}
        for name, kind in kinds.items():
            optional = isinstance(kind, Optional)
            value = given.get(name)
            read[name] = None
            if value is OPEN:
                self.refuse("open_value", before + name)
            elif value is not None or not optional:
                read[name] = self.value(value, kind.kind if optional else kind, before + name)
        for name in sorted(given.keys() - kinds.keys()):
            self.refuse("unknown_field", before + name)
        return read


def number(decimals, lowest, highest, above=None, counts=False):
    """Read a decimal number from text; a count may also be a JSON integer."""

    def read(reading, value, place):
        if isinstance(value, int) and not isinstance(value, bool):
            if not counts:
                return reading.refuse("binary_number", place)
            figure = value
        else:
            figure = decimal(reading, value, place, decimals)
            if figure is None:
                return None
        if not lowest <= figure <= highest or (above is not None and figure <= above):
            return reading.refuse("out_of_range", place)
        return int(figure) if counts else figure

    return read


def decimal(reading, value, place, decimals):
    if not text(reading, value, place, 64):
        return None
    match = reading.number.fullmatch(value)
    if not match:
        return reading.refuse("not_a_number", place)
    sign, digits, part = match[1], match[2].replace(".", ""), match[3] or ""
    if len(part) > decimals:
        return reading.refuse("too_many_decimals", place)
    return Fraction(int(sign + digits + part), 10 ** len(part))


def text(reading, value, place, most):
    """Return whether the value is a text that is neither empty nor too long."""
    if not isinstance(value, str):
        reading.refuse("wrong_type", place)
    elif not value:
        reading.refuse("empty", place)
    elif len(value) > most:
        reading.refuse("too_long", place)
    else:
        return True
    return False


amount = number(2, -AMOUNT_LIMIT, AMOUNT_LIMIT)
amount_not_negative = number(2, 0, AMOUNT_LIMIT)
percent = number(4, 0, 1000)
percent_above_zero = number(4, 0, 1000, above=0)
places = number(2, Fraction(1, 100), 100_000)
day_count = number(0, 1, 366, counts=True)
place_days = number(8, 0, 10**9)
place_days_above_zero = number(8, 0, 10**9, above=0)
weight = number(6, 0, 10**12)
year = number(0, 1900, 2199, counts=True)
percent_of_whole = number(4, 0, 100)
weight_above_zero = number(6, 0, 10**12, above=0)
hours = number(2, 0, 168, above=0)
change = number(4, -100, 1000)
capacity = number(2, 0, 100_000)
days_per_month = number(2, 28, 31)
inhabitants = number(0, 0, 100_000_000, counts=True)
package_number = number(0, 1, 1000, counts=True)
stay_days = number(0, 0, 10**9, counts=True)
years_later = number(0, 1, 10, counts=True)
rate = amount_not_negative


def integer(lowest, highest):
    return number(0, lowest, highest, counts=True)


def truth(reading, value, place):
    return value if isinstance(value, bool) else reading.refuse("wrong_type", place)


def free_text(reading, value, place):
    if not text(reading, value, place, 10_000):
        return None
    return reading.refuse("not_a_name", place) if any(map(unseen, value)) else value


def unit(reading, value, place):
    figure = amount(reading, value, place)
    if figure is not None and figure not in UNITS:
        return reading.refuse("out_of_range", place)
    return figure


def deficit(reading, value, place):
    figure = amount(reading, value, place)
    if figure is not None and figure < 0:
        return reading.refuse("open_value", place)  # a surplus at closure has no known rule
    return figure


def date(reading, value, place):
    if not text(reading, value, place, 64):
        return None
    match = reading.date.fullmatch(value)
    if not match:
        return reading.refuse("not_a_date", place)
    century_year, month, day = (int(match[name]) for name in ("year", "month", "day"))
    try:
        Date(2000 + century_year % 400, month, day)  # the calendar repeats every 400 years; year 0 has no Date
    except ValueError:
        return reading.refuse("not_a_date", place)
    if not 1900 <= century_year <= 2199:
        return reading.refuse("out_of_range", place)
    return Date(century_year, month, day)


def choice(*names):
    def read(reading, value, place):
        if not text(reading, value, place, 2**26):
            return None
        return value if value in names else reading.refuse("unknown_choice", place)

    return read


base_kind = choice("turnover", "cost_based_budget", "basis")
result_reading = choice("own_risk", "carry_over")


def party_id(reading, value, place):
    if not text(reading, value, place, 100):
        return None
    spaces = [sign.isspace() for sign in value]
    twice = any(first and second for first, second in zip(spaces, spaces[1:]))
    if spaces[0] or spaces[-1] or twice or any(forbidden(sign) for sign in value):
        return reading.refuse("not_a_name", place)
    return value


def forbidden(sign):
    """Return whether a character is invisible or a combining accent."""
    return unseen(sign) or unicodedata.category(sign)[0] == "M"


def unseen(sign):
    """Return whether it is a control character, line break, invisible or directional mark, or a space other than U+0020."""
    return unicodedata.category(sign) in ("Cc", "Cf", "Zl", "Zp", "Zs") and sign != " "


def occupancy(reading, value, place):
    """Read a share: a percentage, or exactly as occupied and available place-days."""
    if not isinstance(value, dict):
        figure = percent_above_zero(reading, value, place)
        return None if figure is None else figure / 100
    kinds = {"occupied_days": place_days_above_zero, "available_days": place_days_above_zero}
    days = reading.fields(value, kinds, place)
    if None in days.values():
        return None
    share = days["occupied_days"] / days["available_days"]
    return share if share <= 10 else reading.refuse("out_of_range", place)


def record(**kinds):
    return lambda reading, value, place: reading.fields(value, kinds, place)


def items(kind, most=None, fewest=1):
    def read(reading, value, place):
        if not isinstance(value, list):
            return reading.refuse("wrong_type", place)
        if not value and fewest:
            return reading.refuse("empty", place)
        if most is not None and len(value) > most:
            return reading.refuse("too_many", place)
        read_items = [reading.value(item, kind, f"{place}[{index}]") for index, item in enumerate(value)]
        return reading.refuse("too_few", place) if len(value) < fewest else read_items

    return read
