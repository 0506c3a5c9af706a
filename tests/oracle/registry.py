"""The registry of rules, and the reading common to all."""
from functools import wraps

from read import Reading

RULES = {}


def rule(**kinds):
    """Register a rule, which maps the `input` of a case to its output or raises Refused with every problem."""

    def named(compute):
        @wraps(compute)
        def settle_rule(given, dialect="machine"):
            reading = Reading(dialect)
            fields = reading.fields(given, kinds)
            reading.stop_if_refused()
            return compute(reading, **fields)

        RULES[compute.__name__] = settle_rule
        return settle_rule

    return named
