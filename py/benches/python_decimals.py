"""W1 and W2 with Python's `decimal`, row by row."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from typing import TypeAlias

import numpy as np
import pyarrow as pa

from benches.columns import Whole, units
from benches.services import Services
from benches.splits import Splits

OERE = Decimal("0.01")
BAND = Decimal("0.05")
NOTHING = Decimal("0.00")


def in_oere(kroner: list[Decimal]) -> list[int]:
    return [int(amount.scaleb(2)) for amount in kroner]


COLUMNS = ("cost", "revenue", "turnover", "places", "days", "occupancy")
Figures: TypeAlias = tuple[list[Decimal], list[Decimal], list[Decimal]]


def figures(columns: list[list[Decimal]], back: int) -> Figures:
    """Compute the figures from columns that are lists."""
    rates: list[Decimal] = []
    excesses: list[Decimal] = []
    later: list[Decimal] = []
    for row, (cost, revenue, turnover, places, days, occupancy) in enumerate(zip(*columns)):
        expected = places * days * occupancy / 100
        rates.append((cost / expected).quantize(OERE, ROUND_HALF_UP))
        excess = cost - revenue - BAND * turnover
        excesses.append(excess.quantize(OERE, ROUND_HALF_UP) if excess > 0 else NOTHING)
        earlier = excesses[row - back] if row >= back else NOTHING
        later.append(((cost + earlier) / expected).quantize(OERE, ROUND_HALF_UP))
    return rates, excesses, later


class Arrow:
    """From Arrow decimals to Arrow decimals."""

    name = "Python, decimal"
    exact = True

    def __init__(self, services: Services) -> None:
        self.back = services.back
        self.rows = services.arrow()

    def run(self) -> pa.Table:
        made = figures([self.rows[name].to_pylist() for name in COLUMNS], self.back)
        columns = [pa.array(column, pa.decimal128(18, 2)) for column in made]
        return pa.table(columns, ["rate", "excess", "reregulated_rate"])

    def figures(self, made: pa.Table) -> tuple[Whole, ...]:
        return tuple(units(column) for column in made.columns)


class Own:
    """From lists of decimals to lists of decimals."""

    name = "Python, decimal, from and to its own lists"
    exact = True

    def __init__(self, services: Services) -> None:
        self.back = services.back
        rows = services.arrow()
        self.columns = [rows[name].to_pylist() for name in COLUMNS]

    def run(self) -> Figures:
        return figures(self.columns, self.back)

    def figures(self, made: Figures) -> tuple[Whole, ...]:
        return tuple(np.array(in_oere(column)) for column in made)


class W2:
    """Lists of weights in, lists of shares out."""

    name = "Python, decimal"
    # The remainders come from quotients rounded to 28 digits.
    exact = False

    def __init__(self, splits: Splits) -> None:
        self.amounts = [Decimal(amount).scaleb(-2) for amount in splits.amounts.tolist()]
        self.weights = [[Decimal(weight).scaleb(-2) for weight in weights] for weights in splits.weights.tolist()]

    def run(self) -> list[list[Decimal]]:
        shares: list[list[Decimal]] = []
        for amount, weights in zip(self.amounts, self.weights):
            total = sum(weights)
            exact = [amount * weight / total for weight in weights]
            whole = [share.quantize(OERE, ROUND_DOWN) for share in exact]
            remainders = [down - share for share, down in zip(exact, whole)]
            missing = int((amount - sum(whole)) / OERE)
            for payer in sorted(range(len(whole)), key=remainders.__getitem__)[:missing]:
                whole[payer] += OERE
            shares.append(whole)
        return shares

    def figures(self, made: list[list[Decimal]]) -> tuple[Whole, ...]:
        return (np.array([in_oere(shares) for shares in made]),)
