"""The registry of rules, and the reading common to all."""
from functools import wraps

from plausible import warnings
from read import Optional, Reading, Supplied, Unknown
from terms import Terms

RULES, KINDS, WITH_WARNINGS = {}, {}, {}


def rule(**kinds):
    """Register a rule, which maps the `input` of a case to its output or raises Refused with every problem."""

    def named(compute):
        def settle_with_warnings(given, dialect="machine", terms=None):
            reading = Reading(dialect)
            decided = left_out(given, terms or Terms(), compute.__name__)
            supplied = {name: field.supplied() for name, field in decided.items()}
            fields = reading.fields(with_terms(given, supplied, kinds), kinds)
            reading.stop_if_refused()
            for name in kinds:
                if isinstance(supplied.get(name), Supplied):
                    decided[name].decide(reading, fields, kinds[name])
            reading.stop_if_refused()
            output = compute(reading, **fields)
            return output, warnings(fields, output)

        @wraps(compute)
        def settle_rule(*arguments, **named_arguments):
            return settle_with_warnings(*arguments, **named_arguments)[0]

        RULES[compute.__name__], KINDS[compute.__name__] = settle_rule, kinds
        WITH_WARNINGS[compute.__name__] = settle_with_warnings
        return settle_rule

    return named


def left_out(given, terms, rule_name):
    """Return the terms of the fields that the caller omits, or gives as null."""
    if not isinstance(given, dict):
        return {}
    return {name: field for name, field in terms.of(rule_name).items() if given.get(name) is None}


def with_terms(given, supplied, kinds):
    """Return the caller's fields with what the terms supply; without an optional field whose value is not known."""
    if not supplied:
        return given
    filled = dict(given)
    for name, value in supplied.items():
        if not (isinstance(value, Unknown) and isinstance(kinds[name], Optional)):
            filled[name] = value
    return filled
