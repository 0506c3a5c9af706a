"""Draws terms: made-up agreements laid over each other, with days at the edges of what the input is about."""
from datetime import date, timedelta
from fractions import Fraction

import draw
from agreements import AGREEMENTS, DECIDED
from draw import text

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)
NAMES = ["midtby", "midtby-2025", "Ådalen", "østre-2023-2024", "Egen aftale", "a", "b"]
STATUSES = ["stated", "derived", "assumed"]
LIMITS = [{"lowest": "95", "highest": "100"}, {"lowest": "90"}, {"lowest": "92.5", "highest": None}]
OTHER = {
    "band_percent": lambda rng: text(rng, Fraction(rng.randint(0, 2000), 100), 4),
    "base_kind": lambda rng: rng.choice(["turnover", "cost_based_budget", "basis"]),
    "reading": lambda rng: rng.choice(["own_risk", "carry_over"]),
    "years_later": lambda rng: draw.count(rng, rng.randint(1, 5)),
    "method": lambda rng: rng.choice(["largest_remainder", "each_rounded"]),
    "unit": lambda rng: draw.unit(rng)[1],
    "share_unit": lambda rng: draw.unit(rng)[1],
    "limits": lambda rng: {"day_or_residential": rng.choice(LIMITS), "short_stay": rng.choice(LIMITS)},
    "decimals": lambda rng: draw.count(rng, rng.randint(0, 4)),
    "small_service": lambda rng: str(rng.choice([0, 8, 50])),
    "free_places": lambda rng: rng.choice(["0", "5", "4.5"]),
    "free_percent": lambda rng: rng.choice(["0", "10", "12.5"]),
    "day_count": lambda rng: rng.choice(["both_ends", "last_day_not_counted", "at_least_one_day"]),
    "days_per_month": lambda rng: rng.choice(["30", "30.5", "30.42"]),
    "interval": lambda rng: rng.choice(["317", "317.00", "400"]),
    "objective_percent": lambda rng: rng.choice(["0", "60", "58.3794", "100"]),
    "relabel_percent": lambda rng: rng.choice(["25", "50", "100"]),
    "classes": lambda rng: [{"lowest_places": 0, "weight": "1"}, {"lowest_places": rng.randint(1, 30), "weight": "1.5"}],
    "free_choice_percent": lambda rng: rng.choice(["10", "0", "12.5"]),
    "agreed_growth": lambda rng: rng.choice(["0", "-2", "-3", "1.5"]),
    "refund_limits": lambda rng: rng.choice([
        [{"yearly_limit": "860000", "percent": "25"}, {"yearly_limit": "1680000", "percent": "50"}],
        [{"yearly_limit": "0", "percent": "100"}],
    ]),
    ("supervision_bill", "classes"): lambda rng: [{"lowest_places": rng.randint(0, 9), "yearly_rate": "34842"}],
    "life_years": lambda rng: draw.count(rng, rng.randint(1, 6)),
    "fixed_percent": lambda rng: rng.choice(["50", "25", "100"]),
    "citizens_per_place": lambda rng: rng.choice(["10", "8", "12.5"]),
    "intensified_percent": lambda rng: rng.choice(["10", "5", "0"]),
    "interest_percent": lambda rng: rng.choice(["0", "3.5"]),
    "watch_points": lambda rng: rng.choice(["0", "2.5", "5"]),
}
COUNTS = {"years_later", "life_years", "decimals"}
# Every year of a ledger gets the value that it has in the input.
ONLY_AS_GIVEN = {"ledger"}


def other(rng, rule, field):
    """Draw a value of the field that has nothing to do with the input."""
    return OTHER.get((rule, field), OTHER.get(field))(rng)


def put_terms(rng, case):
    """Add terms, and leave out most of the fields that they decide."""
    given = case["input"]
    wanted = {
        field: given[field]
        for field, rules in DECIDED.items()
        if case["rule"] in rules and given.get(field) is not None
    }
    spans = days_of(rng, given)
    layers = [layer(rng, case["rule"], wanted, spans, name) for name in rng.sample(NAMES, rng.choice([1, 1, 2, 2, 3, 4]))]
    if rng.random() < 0.2:
        layers.insert(rng.randint(0, len(layers)), rng.choice(list(AGREEMENTS)))
    terms = case["terms"] = {"agreements": layers}
    if rng.random() < 0.75:
        first, last = rng.choice(spans)
        terms["on"] = str(kept(rng.choice([first, last, last, first - timedelta(1), last + timedelta(1)])))
    if rng.random() < 0.25:
        terms["beyond_period"] = rng.choice([True, True, True, False, None])
    for field in wanted:
        if rng.random() < 0.8:
            if rng.random() < 0.7:
                del given[field]
            else:
                given[field] = None


def days_of(rng, given):
    """Return the years or the period that an input is about, or a day of no importance to it."""
    if isinstance(given.get("years"), list):
        years = [year.get("year") for year in given["years"] if isinstance(year, dict)]
    else:
        years = [given.get("year")]
    spans = [(date(year, 1, 1), date(year, 12, 31)) for year in map(year_number, years) if year is not None]
    try:
        spans.append((date.fromisoformat(given["first_day"]), date.fromisoformat(given["last_day"])))
    except (KeyError, TypeError, ValueError):
        pass
    day = draw.day(rng)
    return spans or [(day, day)]


def year_number(year):
    try:
        return int(year) if 1900 <= int(year) <= 2199 else None
    except (TypeError, ValueError):
        return None


def kept(day):
    return max(FIRST_DAY, min(LAST_DAY, day))


def layer(rng, rule, wanted, spans, name):
    agreement = {"id": name, "title": f"Aftale {name}"}
    days = period(rng, spans) if rng.random() < 0.75 else None
    if days is not None:
        agreement.update({"from": str(days[0]), "to": str(days[1])})
    if rng.random() < 0.2:
        agreement["national"] = rng.choice([True, False])
    parameters = []
    for field, value in wanted.items():
        if rng.random() < 0.85:
            parameters += parameters_of(rng, rule, field, value, days, spans)
    if rng.random() < 0.2:  # of another rule
        field = rng.choice([field for field in DECIDED if rule not in DECIDED[field]])
        of = rng.choice(DECIDED[field])
        parameters.append(parameter(rng, of, field, other(rng, of, field)))
    rng.shuffle(parameters)
    if parameters or rng.random() < 0.5:
        agreement["parameter"] = parameters
    return agreement


def period(rng, spans):
    """Draw days that hold all of what the input is about, a part that ends with one of its years, or none of it."""
    firsts, lasts = [first for first, _ in spans], [last for _, last in spans]
    day, year = timedelta(1), timedelta(365)
    if rng.random() < 0.6:
        first = min(firsts) - rng.choice([0, 0, 1, 365]) * day
        last = max(lasts) + rng.choice([0, 0, 1, 365]) * day
    elif rng.random() < 0.5:  # up to an edge
        first, last = min(firsts) - year, rng.choice(lasts) + rng.choice([-1, 0, 0, 1]) * day
    else:  # from an edge on
        first, last = rng.choice(firsts) + rng.choice([-1, 0, 0, 1]) * day, max(lasts) + year
    first, last = kept(first), kept(last)
    return min(first, last), max(first, last)


def parameters_of(rng, rule, field, value, days, spans):
    """Draw one value for all days, or two that meet at an edge."""
    def drawn():
        chance = rng.random()
        if chance < 0.15:
            return None
        return other(rng, rule, field) if chance < 0.25 and rule not in ONLY_AS_GIVEN else written(rng, field, value)

    rules = rule
    if rng.random() < 0.3:
        rules = rng.sample(DECIDED[field], rng.randint(1, min(3, len(DECIDED[field]))))
        rules = [*rules, rule] if rule not in rules else rules
    edges = [last for _, last in spans if days is not None and days[0] <= last < days[1]]
    if edges and rng.random() < 0.3:
        edge = rng.choice(edges)
        before, after = parameter(rng, rules, field, drawn()), parameter(rng, rules, field, drawn())
        before["to"], after["from"] = str(edge), str(edge + timedelta(1))
        if rng.random() < 0.3:
            before["from"] = str(days[0])
        return [before, after]
    one = parameter(rng, rules, field, drawn())
    if days is None and rng.random() < 0.2:  # an agreement without days, a value with days
        first, last = period(rng, spans)
        one.update({"from": str(first), "to": str(last)})
    return [one]


def written(rng, field, value):
    """Return the same value, sometimes in another form."""
    if field in COUNTS:
        return rng.choice([value, int(value), str(value)]) if str(value).isdigit() else value
    is_whole = isinstance(value, str) and value.isdigit()
    return value + ".0" if is_whole and rng.random() < 0.15 else value


def parameter(rng, rules, field, value):
    drawn = {"rule": rules, "field": field, "source": rng.choice(["Bilag 2, pkt. 4", "Referat, pkt. 11", "§ 5"])}
    if value is None:
        drawn["status"] = "open"
        if rng.random() < 0.3:
            drawn["value"] = None
    else:
        drawn.update(value=value, status=rng.choice(STATUSES))
    if rng.random() < 0.2:
        drawn["unit"] = "procent"
    if rng.random() < 0.2:
        drawn["note"] = rng.choice([{"da": "Pr. halvår."}, {"da": "Pr. år.", "en": "Per year."}, {"da": "x", "en": None}])
    return drawn
