"""Central refund for particularly expensive cases, month by month."""
from fractions import Fraction

import read
from figures import amount_text, rounded
from rates import NAMED_AMOUNT, total
from read import Optional, items, record
from registry import rule
from splitting import refuse_duplicates

MONTHS = 12
MONTH = record(cost=read.amount_not_negative, income=Optional(read.amount_not_negative))
LIMIT = record(yearly_limit=read.amount_not_negative, percent=read.percent_of_whole)


@rule(
    year=read.year,
    months=items(MONTH, most=MONTHS),
    one_off=Optional(items(NAMED_AMOUNT, most=1_000)),
    refund_limits=items(LIMIT, most=10),
)
def central_refund(reading, year, months, one_off, refund_limits):
    refuse_duplicates(reading, "one_off", one_off or [], "name")
    refuse_limits(reading, refund_limits)
    reading.stop_if_refused()
    spread = total(one_off or []) / MONTHS
    nets = [month["cost"] + spread - (month["income"] or 0) for month in months]
    aboves = [[max(Fraction(0), net - limit["yearly_limit"] / MONTHS) for limit in refund_limits] for net in nets]
    so_far, shown = Fraction(0), []
    for index, (net, above) in enumerate(zip(nets, aboves)):
        before, so_far = so_far, so_far + refunded(above, refund_limits)
        shown.append({
            "month": f"{year:04}-{index + 1:02}",
            "net": amount_text(rounded(net)),
            "parts": parts(refund_limits, above),
            "refund_so_far": amount_text(rounded(so_far)),
            "refund": amount_text(rounded(so_far) - rounded(before)),
        })
    return {
        "months": shown,
        "net": amount_text(rounded(sum(nets))),
        "parts": parts(refund_limits, [sum(of_limit) for of_limit in zip(*aboves)]),
        "refund": amount_text(rounded(so_far)),
    }


def refunded(above, limits):
    """The expenses between two limits are refunded by the percentage of the lower one."""
    between = [amount - higher for amount, higher in zip(above, [*above[1:], Fraction(0)])]
    return sum(limit["percent"] / 100 * amount for limit, amount in zip(limits, between))


def parts(limits, above):
    return [
        {"yearly_limit": amount_text(limit["yearly_limit"]), "above": amount_text(rounded(amount))}
        for limit, amount in zip(limits, above)
    ]


def refuse_limits(reading, limits):
    for index, (before, limit) in enumerate(zip(limits, limits[1:]), 1):
        for field, wrong in [
            ("yearly_limit", limit["yearly_limit"] <= before["yearly_limit"]),
            ("percent", limit["percent"] < before["percent"]),
        ]:
            if wrong:
                reading.refuse("out_of_range", f"refund_limits[{index}].{field}")
