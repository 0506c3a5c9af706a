"""Reads the fields of a case: types, grammar and limits. Every problem is collected, in the order of the fields."""
import json
import re
import unicodedata
from datetime import date as Date
from fractions import Fraction
from functools import cache

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
    "danish": re.compile(r"(?P<day>[0-9]{1,2})(?P<mark>[-./])(?P<month>[0-9]{1,2})(?P=mark)(?P<year>[0-9]{4})"),
}
TIME = re.compile(r"[T ](?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:\.(?P<part>[0-9]{1,9}))?)?(?:Z|[+-][0-9]{2}:[0-9]{2})?")
KRONER = r"(?:kr\.|kr|dkk)"
PERCENT = r"(?:%|pct\.|pct)"


# Unicode's Default_Ignorable_Code_Point.
IGNORABLE = [
    (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x200B, 0x200F),
    (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0),
    (0xFFF0, 0xFFF8), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
]  # fmt: skip


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


class Supplied:
    """A value that terms supply."""

    def __init__(self, value):
        self.value = value


class Unknown:
    """A value that terms should supply and do not know, with the code that it is refused with."""

    def __init__(self, code):
        self.code = code


class Reading:
    def __init__(self, dialect="machine"):
        self.number = NUMBERS[dialect]
        self.dialect = dialect
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
            if isinstance(value, Unknown):
                self.refuse(value.code, before + name)
            elif isinstance(value, Supplied):  # terms are in the machine dialect
                read[name] = Reading().value(value.value, kind.kind if optional else kind, before + name)
            elif value is not None or not optional:
                read[name] = self.value(value, kind.kind if optional else kind, before + name)
        for name in sorted(given.keys() - kinds.keys()):
            self.refuse("unknown_field", before + name)
        return read


def number(decimals, lowest, highest, above=None, counts=False, kind=None):
    """Read a decimal number from text; a count may also be a JSON integer."""

    def read(reading, value, place):
        if isinstance(value, int) and not isinstance(value, bool):
            if not counts:
                return reading.refuse("binary_number", place)
            figure = value
        else:
            figure = decimal(reading, value, place, decimals, kind)
            if figure is None:
                return None
        if not lowest <= figure <= highest or (above is not None and figure <= above):
            return reading.refuse("out_of_range", place)
        return int(figure) if counts else figure

    read.decimals, read.counts = decimals, counts
    return read


def decimal(reading, value, place, decimals, kind=None):
    if not text(reading, value, place, 64):
        return None
    match = reading.number.fullmatch(value)
    if not match and reading.dialect == "danish":
        match = reading.number.fullmatch(bare(value, kind))
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


def bare(written, kind):
    """Return a number as people write it in Danish without what stands around it; as it is if it is written otherwise."""
    text = written.strip()
    word = {"kroner": KRONER, "percent": PERCENT}.get(kind)
    before, after = rf"(?:{word}\s*)?" if kind == "kroner" else "", rf"(?:\s*{word})?" if word else ""
    number = r"[0-9](?:[0-9.,\u00a0\u2007\u2009\u202f]*[0-9])?"
    ore = "(?P<ore>,[-–])?" if kind == "kroner" else ""
    brackets = re.fullmatch(rf"(?i)(?P<word>{before})\((?P<inside>.*)\)(?P<behind>{after})", text)
    if brackets:
        inside = bare(brackets["inside"], kind if not brackets["word"] and not brackets["behind"] else None)
        if brackets["word"] or brackets["behind"]:
            inside = re.sub(",[-–]$", "", brackets["inside"].strip()) if kind == "kroner" else inside
        return written if brackets["word"] and brackets["behind"] else "-" + grouped(inside)
    match = re.fullmatch(rf"(?i)(?P<outer>[-−])?(?P<word>{before})(?P<inner>[-−])?(?P<number>{number}){ore}(?P<last>[-−])?(?P<behind>{after})", text)
    if not match or sum(bool(match[name]) for name in ("outer", "inner", "last")) > 1 or (match["word"] and match["behind"]):
        return written
    if kind == "kroner" and match["ore"] and ("," in match["number"] or match["last"]):
        return written
    sign = "-" if match["outer"] or match["inner"] or match["last"] else ""
    return sign + grouped(match["number"])


def grouped(number):
    """Return the number with points between its groups, where one kind of unbreakable space stands between them."""
    spaces = set(number) & set("\u00a0\u2007\u2009\u202f")
    return number.replace(*spaces, ".") if len(spaces) == 1 and "." not in number else number


amount = number(2, -AMOUNT_LIMIT, AMOUNT_LIMIT, kind="kroner")
amount_not_negative = number(2, 0, AMOUNT_LIMIT, kind="kroner")
percent = number(4, 0, 1000, kind="percent")
percent_above_zero = number(4, 0, 1000, above=0, kind="percent")
places = number(2, Fraction(1, 100), 100_000)
day_count = number(0, 1, 366, counts=True)
place_days = number(8, 0, 10**9)
place_days_above_zero = number(8, 0, 10**9, above=0)
weight = number(6, 0, 10**12)
year = number(0, 1900, 2199, counts=True)
percent_of_whole = number(4, 0, 100, kind="percent")
weight_above_zero = number(6, 0, 10**12, above=0)
hours = number(2, 0, 168, above=0)
change = number(4, -100, 1000, kind="percent")
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
    match = written_day(value, reading.dialect)
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


def written_day(text, dialect):
    """Match a day, with a midnight behind it or nothing."""
    text = text.strip() if dialect == "danish" else text
    for form in {"machine": ["machine"], "danish": ["machine", "danish"]}[dialect]:
        if (match := DATES[form].match(text)) and is_midnight(text[match.end() :]):
            return match
    return None


def is_midnight(text):
    match = TIME.fullmatch(text)
    return not text or (match and not any(int(match[part] or 0) for part in ("hour", "minute", "second", "part")))


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


@cache
def forbidden(sign):
    """Return whether a character is invisible or a combining accent."""
    return unseen(sign) or unicodedata.category(sign)[0] == "M" or unicodedata.normalize("NFC", sign) != sign


@cache
def unseen(sign):
    """Return whether it is a control character, line break, invisible or directional mark, or a space other than U+0020."""
    code = ord(sign)
    ignorable = any(first <= code <= last for first, last in IGNORABLE)
    no_character = 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE
    blank = ignorable or no_character or sign == "\u2800"
    return blank or (unicodedata.category(sign) in ("Cc", "Cf", "Zl", "Zp", "Zs") and sign != " ")


def occupancy(reading, value, place):
    """Read a share: a percentage, or exactly as occupied and available place-days."""
    if not isinstance(value, dict):
        figure = percent_above_zero(reading, value, place)
        return None if figure is None else figure / 100
    days = reading.fields(value, occupancy.kinds, place)
    if None in days.values():
        return None
    share = days["occupied_days"] / days["available_days"]
    return share if share <= 10 else reading.refuse("out_of_range", place)


occupancy.decimals, occupancy.counts = 4, False
occupancy.kinds = {"occupied_days": place_days_above_zero, "available_days": place_days_above_zero}
deficit.decimals, deficit.counts = 2, False


def record(**kinds):
    def read(reading, value, place):
        return reading.fields(value, kinds, place)

    read.kinds = kinds
    return read


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

    read.item = kind
    return read
