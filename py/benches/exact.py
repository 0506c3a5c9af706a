"""The exact figures, computed with Python's `fractions`; every contender is compared with them."""

from fractions import Fraction
from math import floor

import numpy as np

from benches.columns import Whole
from benches.services import Services
from benches.splits import Splits

HALF = Fraction(1, 2)
BAND = Fraction(5, 100)


def to_oere(amount: Fraction) -> int:
    """Round to øre, half away from zero."""
    return floor(amount + HALF) if amount >= 0 else -floor(-amount + HALF)


def w1(services: Services) -> tuple[Whole, ...]:
    """Compute the rate, the excess and the re-regulated rate of every row, in øre."""
    rates: list[int] = []
    excesses: list[int] = []
    later: list[int] = []
    columns = (services.cost, services.revenue, services.turnover, services.places, services.days, services.occupancy)
    for row, values in enumerate(zip(*(column.tolist() for column in columns), strict=True)):
        cost, revenue, turnover, places, days, occupancy = values
        expected = Fraction(places, 100) * days * Fraction(occupancy, 1_000_000)
        rates.append(to_oere(cost / expected))
        excesses.append(to_oere(max(Fraction(0), cost - revenue - BAND * turnover)))
        earlier = excesses[row - services.back] if row >= services.back else 0
        later.append(to_oere((cost + earlier) / expected))
    return np.array(rates), np.array(excesses), np.array(later)


def w2(splits: Splits) -> tuple[Whole, ...]:
    """Compute every share in øre: the øre left over go to the largest remainders, ties to the first payer."""
    shares: list[list[int]] = []
    for amount, weights in zip(splits.amounts.tolist(), splits.weights.tolist(), strict=True):
        total = sum(weights)
        exact = [Fraction(amount * weight, total) for weight in weights]
        whole = [floor(share) for share in exact]
        remainders = [share - down for share, down in zip(exact, whole, strict=True)]
        first = sorted(range(len(weights)), key=lambda payer: (-remainders[payer], payer))
        for payer in first[: amount - sum(whole)]:
            whole[payer] += 1
        shares.append(whole)
    return (np.array(shares),)
