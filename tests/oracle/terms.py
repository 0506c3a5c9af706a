"""Terms: agreements laid over each other decide the fields that an input leaves out, on the days that it is about."""
from collections import namedtuple
from datetime import date, timedelta

from agreements import DECIDED, OPEN
from read import Optional, Reading, Supplied, Unknown

# Days on which an input uses a value; `year` is its index among the years.
Use = namedtuple("Use", "first last year")

BY_YEARS, BY_YEAR = ["ledger", "scenarios"], ["early_warning", "year_end", "central_refund", "rate_ceiling"]
BY_PERIOD = ["bills", "startup_occupancy", "special_places", "special_places_account", "mid_year_increase"]


def is_by_year(rule, field):
    return rule in BY_YEAR or (rule, field) == ("reregulated_rate", "years_later")


class Terms:
    def __init__(self, layers=(), on=None, beyond_period=False):
        self.layers, self.on, self.beyond_period = layers, on, beyond_period

    def of(self, rule):
        return {
            field: FieldTerms(self, rule, field)
            for field, rules in DECIDED.items()
            if rule in rules and self.parameters(rule, field)
        }

    def parameters(self, rule, field):
        every = [parameter for layer in self.layers for parameter in layer.parameters]
        return [parameter for parameter in every if rule in parameter.rules and parameter.field == field]


class FieldTerms:
    def __init__(self, terms, rule, field):
        self.terms, self.rule, self.field = terms, rule, field
        self.parameters = terms.parameters(rule, field)

    def depends_on_input(self):
        return self.rule in BY_YEARS + BY_PERIOD or is_by_year(self.rule, self.field)

    def supplied(self):
        """Return what is read where the input leaves the field out; days that the input is about are looked at later."""
        if not self.depends_on_input():
            return self.on_its_day()
        known = self.without_days()
        return Unknown("open_value") if known is None else Supplied(known)

    def on_its_day(self):
        covering = [parameter for parameter in self.parameters if self.holds_on_day(parameter)]
        if covering:
            return self.first_known(covering) or Unknown("open_value")
        if self.terms.beyond_period:
            return self.first_known(self.parameters) or Unknown("open_value")
        return Unknown("missing" if self.terms.on is None else "outside_period")

    def holds_on_day(self, parameter):
        on = self.terms.on
        return parameter.days is None or (on is not None and parameter.days[0] <= on <= parameter.days[1])

    def first_known(self, parameters):
        return next((Supplied(parameter.value) for parameter in parameters if parameter.value is not OPEN), None)

    def without_days(self):
        """Return the value of the terms' day, or the first that is known; None if all are open."""
        on_day = self.first_known([parameter for parameter in self.parameters if self.holds_on_day(parameter)])
        known = on_day or self.first_known(self.parameters)
        return None if known is None else known.value

    def over(self, use):
        """Return the value that holds on all these days, or Unknown."""
        covering = [
            parameter
            for parameter in self.parameters
            if parameter.days is None or (parameter.days[0] <= use.first and use.last <= parameter.days[1])
        ]
        if covering:
            return self.first_known(covering) or Unknown("open_value")
        return Supplied(self.without_days()) if self.terms.beyond_period else Unknown("outside_period")

    def uses(self, fields):
        if self.rule in BY_YEARS:
            return [
                whole_year(year["year"], index)
                for index, year in enumerate(fields["years"])
                if self.is_used_in(year)
            ]
        if self.rule in BY_PERIOD:
            turned = fields["last_day"] < fields["first_day"]
            return [] if turned else [Use(fields["first_day"], fields["last_day"], None)]
        return [whole_year(fields["year"], None)] if self.depends_on_input() else []

    def parts(self, use):
        """Cut a period that no parameter covers whole at the days where parameters begin and after they end."""
        bounds = [parameter.days for parameter in self.parameters]
        whole = any(days is None or (days[0] <= use.first and use.last <= days[1]) for days in bounds)
        if self.rule not in BY_PERIOD or whole:
            return [use]
        cuts = {day for days in bounds for day in (days[0], days[1] + timedelta(1)) if use.first < day <= use.last}
        firsts = [use.first, *sorted(cuts)]
        lasts = [day - timedelta(1) for day in firsts[1:]] + [use.last]
        return [Use(first, last, None) for first, last in zip(firsts, lasts)]

    def is_used_in(self, year):
        """A ledger uses its terms in years with accounts that have none of their own, and its unit in every year."""
        if self.rule != "ledger" or self.field == "unit":
            return True
        return year["cost"] is not None and year.get(self.field) is None

    def decide(self, reading, fields, kind):
        """Put the value of the days that the input is about into the fields."""
        optional = isinstance(kind, Optional)
        values = []
        for use in [part for use in self.uses(fields) for part in self.parts(use)]:
            found = self.over(use)
            if isinstance(found, Unknown):
                reading.refuse(found.code, self.field)
                return
            values.append((use, Reading().value(found.value, kind.kind if optional else kind, self.field)))
        if not values:
            return
        fields[self.field] = whole = values[0][1]
        differing = [(use, value) for use, value in values if value != whole]
        if differing and (self.rule != "ledger" or self.field == "unit"):
            reading.refuse("terms_differ", self.field)
            return
        for use, value in differing:
            fields["years"][use.year][self.field] = value


def whole_year(year, index):
    return Use(date(year, 1, 1), date(year, 12, 31), index)
