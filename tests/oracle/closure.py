"""The account of a service that closes, and its check against published figures."""
from fractions import Fraction

import read
from figures import OERE, amount_text, exact_amount_text, rounded
from findings import findings
from read import Optional, items, record
from registry import rule
from splitting import METHOD, refuse_split, split, split_fields

USERS = items(record(id=read.party_id, usage=read.weight), most=read.MOST_PARTIES)
PUBLISHED = record(
    unit=read.unit,
    own_share=Optional(read.amount),
    rest=Optional(read.amount),
    shares=Optional(items(record(id=read.party_id, share=read.amount), most=read.MOST_PARTIES)),
    sum=Optional(read.amount),
)


@rule(
    deficit=read.deficit,
    turnover=read.amount_not_negative,
    band_percent=read.percent,
    unit=read.unit,
    method=METHOD,
    operator=read.party_id,
    users=USERS,
    published=Optional(PUBLISHED),
)
def closure_account(reading, deficit, turnover, band_percent, unit, method, operator, users, published):
    _, rest = own_share_and_rest(deficit, turnover, band_percent)
    refuse_split(reading, rest, unit, method, "users", users, "usage")
    refuse_published(reading, users, published)
    reading.stop_if_refused()
    return account_fields(deficit, turnover, band_percent, unit, method, operator, users, published)


def own_share_and_rest(deficit, turnover, band_percent):
    own_share = rounded(min(deficit, turnover * band_percent / 100), OERE)
    return own_share, deficit - own_share


def account_fields(deficit, turnover, band_percent, unit, method, operator, users, published=None):
    own_share, rest = own_share_and_rest(deficit, turnover, band_percent)
    shares = split(rest, unit, method, users, "usage")
    account = {"deficit": deficit, "own_share": own_share, "rest": rest, "unit": unit, "method": method, "users": users}
    return {
        "band": exact_amount_text(turnover * band_percent / 100),
        "own_share": amount_text(own_share),
        "rest": amount_text(rest),
        **split_fields(rest, shares),
        "operator_total": amount_text(own_share + shares.get(operator, Fraction(0))),
        "findings": findings(account, published),
    }


def refuse_published(reading, users, published):
    if published is None:
        return
    refuse_printed(reading, published, "own_share", published["unit"], "published")
    refuse_printed(reading, published, "rest", published["unit"], "published")
    if published["shares"] is not None:
        refuse_published_shares(reading, users, published)
    refuse_printed(reading, published, "sum", published["unit"], "published")


def refuse_published_shares(reading, users, published):
    names = {user["id"] for user in users}
    if names - {share["id"] for share in published["shares"]}:
        reading.refuse("missing", "published.shares")
    seen = set()
    for index, share in enumerate(published["shares"]):
        place = f"published.shares[{index}]"
        if share["id"] not in names:
            reading.refuse("unknown_choice", place + ".id")
        elif share["id"] in seen:
            reading.refuse("duplicate", place + ".id")
        seen.add(share["id"])
        refuse_printed(reading, share, "share", published["unit"], place)


def refuse_printed(reading, fields, name, unit, place):
    if fields[name] is not None and (fields[name] / unit).denominator != 1:
        reading.refuse("not_a_multiple", f"{place}.{name}")
