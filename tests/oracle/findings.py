"""Published figures of a closure account that do not follow from the others.

A figure is named by a pair: ("own_share", None), ("rest", None), ("share", party), ("sum", None).
A broken relation is {figure: the value that the relation implies for it}; the first key is the figure that the relation
defines.
"""
from fractions import Fraction

from figures import amount_text, rounded

OWN_SHARE, REST, SUM = ("own_share", None), ("rest", None), ("sum", None)


class Relations:
    def __init__(self, account, published, printed):
        self.unit = published["unit"]
        self.deficit = rounded(account["deficit"], self.unit)
        self.own_share = rounded(account["own_share"], self.unit)
        self.rest = rounded(account["rest"], self.unit)
        in_printed_units = account["unit"] >= self.unit
        adds_up = account["method"] == "largest_remainder" and in_printed_units
        self.rounded_once = account["method"] == "each_rounded" and in_printed_units
        self.room = 0 if adds_up else (len(account["users"]) + 1) * self.unit / 2
        self.computed_rest = account["rest"]
        self.shares = [figure for figure in printed if figure[0] == "share"]
        self.has_sum = SUM in printed
        self.rest_is_printed = REST in printed
        total = sum(user["usage"] for user in account["users"])
        self.parts = {("share", user["id"]): user["usage"] / total for user in account["users"]}

    def broken(self, values):
        """Return the broken relations, in order."""
        own_share, rest = values[OWN_SHARE], values[REST]
        if own_share != self.own_share:
            yield {OWN_SHARE: self.own_share}
        if rest not in (self.deficit - own_share, self.rest):
            yield {REST: self.deficit - own_share, OWN_SHARE: self.deficit - rest}
        if self.shares:
            yield from self.broken_shares(values)
        elif self.has_sum and abs(values[SUM] - rest) > self.room:
            yield {SUM: rest, REST: values[SUM]}

    def broken_shares(self, values):
        rest = values[REST]
        total = sum(values[figure] for figure in self.shares)
        if abs(rest - total) > self.room:
            # A rest that is not published cannot be wrong: then the sum of the shares is checked.
            defined = {REST: total} if self.rest_is_printed else {SUM: rest}
            yield {**defined, **self.shares_that_give(rest, total, values)}
        for figure in self.shares:
            exact = rest * self.parts[figure]
            computed = self.computed_rest * self.parts[figure]
            if not (self.near(values[figure], exact) or self.near(values[figure], computed)):
                yield {figure: rounded(exact, self.unit)}
        if self.has_sum and values[SUM] != total:
            yield {SUM: total, **self.shares_that_give(values[SUM], total, values)}

    def shares_that_give(self, wanted, total, values):
        return {figure: wanted - (total - values[figure]) for figure in self.shares}

    def near(self, share, exact):
        away = abs(share - exact)
        return away * 2 <= self.unit if self.rounded_once else away < self.unit

    def hold(self, values):
        return next(self.broken(values), None) is None


def printed_figures(account, published):
    """Return the published figures, in the order of findings."""
    printed = {}
    if published["own_share"] is not None:
        printed[OWN_SHARE] = published["own_share"]
    if published["rest"] is not None:
        printed[REST] = published["rest"]
    if published["shares"] is not None:
        shares = {share["id"]: share["share"] for share in published["shares"]}
        printed.update({("share", user["id"]): shares[user["id"]] for user in account["users"]})
    if published["sum"] is not None:
        printed[SUM] = published["sum"]
    return printed


def findings(account, published):
    if published is None:
        return []
    printed = printed_figures(account, published)
    relations = Relations(account, published, printed)
    # A computed figure is rounded as if published, else a relation breaks without an error.
    stand_ins = {OWN_SHARE: relations.own_share, REST: relations.rest}
    values = {**stand_ins, **printed}
    broken = list(relations.broken(values))
    follows = {figure: follows_for(figure, relations, broken, values) for figure in printed}
    follows = {figure: value for figure, value in follows.items() if value is not None}
    if follows:
        return [finding(figure, printed, follows, len(follows) == 1) for figure in follows]
    defined = {}
    for relation in broken:
        figure, value = next(iter(relation.items()))
        defined.setdefault(figure, value)
    if SUM in defined and SUM not in printed:
        printed[SUM] = sum(printed[figure] for figure in relations.shares)
    return [finding(figure, printed, defined, False) for figure in printed if figure in defined]


def follows_for(figure, relations, broken, values):
    """Return the first value of this figure alone with which all relations hold."""
    for relation in broken:
        if figure in relation and relations.hold({**values, figure: relation[figure]}):
            return relation[figure]
    return None


def finding(figure, printed, follows, alone):
    name, party = figure
    return {
        "figure": name,
        "party": party,
        "published": amount_text(Fraction(printed[figure])),
        "follows": amount_text(follows[figure]),
        "difference": amount_text(printed[figure] - follows[figure]),
        "alone": alone,
    }
