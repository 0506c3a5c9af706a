"""The rows of W1: random costs of institutions by year, as integers from a seed."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from benches.columns import Whole, decimals, short_decimals

YEARS = 10
FIRST_YEAR = 2015
# A deficit is added to the rate this many years later.
LATER = 2


@dataclass(frozen=True)
class Services:
    """Rows ordered by year, then institution; `back` rows earlier is the same institution two years earlier.

    Attributes
    ----------
    back : int
        The number of rows between an institution and itself two years earlier.
    year, days : array
        The accounting year, and its days.
    cost, revenue, turnover : array
        In øre.
    places : array
        In hundredths.
    occupancy : array
        In ten thousandths of a percent.
    """

    back: int
    year: Whole
    days: Whole
    cost: Whole
    revenue: Whole
    turnover: Whole
    places: Whole
    occupancy: Whole

    def __len__(self) -> int:
        return len(self.cost)

    def arrow(self, amount_digits: int = 14) -> pa.Table:
        """Return the rows as Arrow decimal columns; `result_year` is the year whose deficit is included."""
        amounts = {name: decimals(getattr(self, name), amount_digits, 2) for name in ("cost", "revenue", "turnover")}
        return pa.table(
            {
                "result_year": pa.array(self.year - LATER, pa.int32()),
                "days": pa.array(self.days, pa.int32()),
                **amounts,
                "places": decimals(self.places, 7, 2),
                "occupancy": decimals(self.occupancy, 7, 4),
            }
        )

    def oere(self) -> pa.Table:
        """Return the same rows with amounts in whole øre and decimals of 64 bits."""
        amounts = {name: pa.array(getattr(self, name)) for name in ("cost", "revenue", "turnover")}
        return pa.table(
            {
                "result_year": pa.array(self.year - LATER, pa.int32()),
                "days": pa.array(self.days, pa.int32()),
                **amounts,
                "places": short_decimals(self.places, 2),
                "occupancy": short_decimals(self.occupancy, 4),
            }
        )


def services(rows: int, seed: int = 2023) -> Services:
    """Generate rows of realistic sizes; one in a hundred is forced to lie exactly between two øre.

    A third of those tie in the rate, a third in the re-regulated rate and a third on the 5 % line, where ties also occur
    naturally. No surplus exceeds the line, so the regulated amount is a deficit or zero.
    """
    institutions, rest = divmod(rows, YEARS)
    if rest:
        raise ValueError(f"{rows} rows are not {YEARS} years")
    draw = np.random.Generator(np.random.PCG64(seed))

    def between(lowest: int, highest: int) -> Whole:
        return draw.integers(lowest, highest, rows, dtype=np.int64, endpoint=True)

    year = np.repeat(np.arange(FIRST_YEAR, FIRST_YEAR + YEARS, dtype=np.int64), institutions)
    days = np.where(year % 4 == 0, 366, 365).astype(np.int64)
    # From 1 to 200 million kroner; 4 to 80 places, some of them halves; 80 to 100 %.
    cost = between(100_000_000, 20_000_000_000)
    places = between(4, 79) * 100 + between(0, 1) * 50
    occupancy = between(800_000, 1_000_000)
    # Revenue is 80 to 102 % of the cost, and there is a little other turnover.
    revenue = cost * between(8_000, 10_200) // 10_000
    turnover = revenue + between(0, 10_000_000)

    tied = between(0, 99) == 0
    kind = between(0, 2)
    line = tied & (kind == 2)
    turnover[line] += (10 - turnover[line]) % 20
    # Multiples of 20 places at multiples of 5 % give an even number of expected days; an odd number of halves of them is a
    # cost whose rate ends in half an øre.
    halves = tied & (kind != 2)
    places[halves] = between(1, 2)[halves] * 4_000
    occupancy[halves] = between(16, 20)[halves] * 50_000
    expected = days * (places // 100) * (occupancy // 10_000) // 100

    back = LATER * institutions
    excess = np.zeros(rows, np.int64)
    # Year by year: moving a cost onto a tie changes the deficit included in a later year.
    for start in range(0, rows, institutions):
        now = slice(start, start + institutions)
        earlier = excess[start - back : start - back + institutions] if start >= back else np.zeros(institutions, np.int64)
        within = np.where(kind[now] == 1, earlier, 0)
        odd = 2 * ((cost[now] + within) // expected[now]) + 1
        cost[now] = np.where(halves[now], odd * expected[now] // 2 - within, cost[now])
        excess[now] = beyond_line(cost[now] - revenue[now], turnover[now])
    return Services(back, year, days, cost, revenue, turnover, places, occupancy)


def beyond_line(deficit: Whole, turnover: Whole) -> Whole:
    """Return the part of a deficit beyond 5 % of the turnover, in øre, rounded half up."""
    beyond: Whole = np.maximum(0, (20 * deficit - turnover + 10) // 20)
    return beyond
