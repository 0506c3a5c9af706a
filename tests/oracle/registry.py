"""The rules by name, and what every rule does before it computes."""
from functools import wraps

from read import Reading

RULES = {}


def rule(**kinds):
    """A rule: from the `input` of a case to its output, or Refused with every problem."""

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
