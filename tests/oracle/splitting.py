"""Splits an amount by weight, and checks parties, weights and units."""
import read
from figures import amount_text, rounded, whole

METHOD = read.choice("largest_remainder", "each_rounded")


def refuse_split(reading, amount, unit, method, place, parties, weight):
    refuse_part_of_unit(reading, [amount], unit, method)
    refuse_weights(reading, place, parties, weight)


def refuse_part_of_unit(reading, amounts, unit, method, place="unit"):
    if method == "largest_remainder" and any((amount / unit).denominator != 1 for amount in amounts):
        reading.refuse("not_a_multiple", place)


def refuse_weights(reading, place, parties, weight):
    if not any(party[weight] for party in parties):
        reading.refuse("zero_sum", place)
    refuse_duplicates(reading, place, parties, "id")


def refuse_duplicates(reading, place, entries, key):
    seen = set()
    for index, entry in enumerate(entries):
        if entry[key] in seen:
            reading.refuse("duplicate", f"{place}[{index}].{key}")
        seen.add(entry[key])


def split(amount, unit, method, parties, weight):
    """Return the share of each party by id, in the order of the list."""
    if method == "each_rounded":
        total = sum(party[weight] for party in parties)
        return {party["id"]: rounded(amount * party[weight] / total, unit) for party in parties}
    weights = {party["id"]: whole(party[weight] * 10**6) for party in parties}  # weights have at most 6 decimals
    return largest_remainder(amount, unit, weights)


def largest_remainder(amount, unit, weights):
    """Split the exact amount; the shares add up to the amount rounded to units."""
    units = abs(amount) / unit
    total = sum(weights.values())
    exact = {party: units * weight / total for party, weight in weights.items()}
    given = {party: share.numerator // share.denominator for party, share in exact.items()}
    first = sorted(weights, key=lambda party: (given[party] - exact[party], party))
    for party in first[: whole(units) - sum(given.values())]:
        given[party] += 1
    sign = -1 if amount < 0 else 1
    return {party: sign * count * unit for party, count in given.items()}


def split_fields(amount, shares):
    total = sum(shares.values())
    return {"shares": share_list(shares), "sum": amount_text(total), "missing": amount_text(amount - total)}


def share_list(shares):
    return [{"id": party, "share": amount_text(share)} for party, share in shares.items()]
