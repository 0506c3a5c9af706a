"""The published development of costs 2021-22: accounts made to give it, and what its printed figures say of each other."""
from fractions import Fraction

from oracle import settle

MILLION = 10**6
CHILDREN, ADULTS = "Børn og unge", "Voksne"
# Million kroner before and the change, children and then adults; the accounts are not published.
NAMED = {
    "Fanø": ("7", "-2.744", "15.2", "-2.584"),
    "Middelfart": ("100", "8.9", "200", "16.6"),
    "Fredericia": ("200", "46.4", "400", "2"),
}
OTHERS = (
    2 * [("173", "-2", "325.5", "-1")]  # two more that fall in all
    + [("173", "-2", "325.5", "2")]  # unchanged in all
    + 6 * [("173", "-2", "325.5", "9.8")]
    + 9 * [("173", "4.3", "325.5", "9.8")]
    + [("179", "4.544", "325.8", "10.784")]
)


def accounts():
    municipalities = {**NAMED, **{f"Kommune {number}": figures for number, figures in enumerate(OTHERS, 4)}}
    return [
        {
            "municipality": name, "area": area,
            "account_before": kroner(before), "account_after": kroner(Fraction(before) + Fraction(change)),
        }
        for name, figures in municipalities.items()
        for area, (before, change) in [(CHILDREN, figures[:2]), (ADULTS, figures[2:])]
    ]


def kroner(million):
    return str(int(Fraction(million) * MILLION))


def told(development, spread):
    largest = [
        None if entry is None else (*entry["names"], entry["percent"])
        for entry in (spread["largest_fall"], spread["largest_rise"])
    ]
    return development["change"], development["percent"], spread["falling"], spread["rising"], *largest


def bases(change, percent):
    """Return the lowest and the highest base, in whole million, that a printed percentage leaves of a printed change."""
    change, percent, half = Fraction(change), Fraction(percent), Fraction(1, 20)
    return round(change / (percent + half) * 100), round(change / (percent - half) * 100)


def checks_of_costs():
    output = settle({"rule": "cost_development", "input": {"accounts": accounts()}})["output"]
    children, adults = output["areas"]
    yield "costs in all", told(output["total"], output["spread"]), (
        "251600000.00", "2.4", 3, 18, ("Fanø", "-24"), ("Middelfart", "8.5"),
    )
    yield "falling or unchanged in all", output["spread"]["falling_or_unchanged"], 4
    yield "costs of children", told(children["development"], children["spread"]), (
        "77800000.00", "2.2", 10, 12, ("Fanø", "-39.2"), ("Fredericia", "23.2"),
    )
    yield "costs of adults", told(adults["development"], adults["spread"]), (
        "173800000.00", "2.6", 3, 19, ("Fanø", "-17"), ("Middelfart", "8.3"),
    )
    whole, parts = bases("251.6", "2.4"), [bases("77.8", "2.2"), bases("173.8", "2.6")]
    yield "bases that the percentages leave", (whole, parts), ((10269, 10706), [(3458, 3619), (6558, 6816)])
    sums = [sum(part[end] for part in parts) for end in (0, 1)]
    yield "bases that fit together", sums[0] <= whole[1] and whole[0] <= sums[1], True
