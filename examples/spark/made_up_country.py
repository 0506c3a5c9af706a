"""A fictitious country of services: deterministic rows, generated with integers only."""

from collections.abc import Iterable
from decimal import Decimal

import pyarrow as pa

FIRST_YEAR = 2016
MUNICIPALITIES = [f"Kommune {number:02d}" for number in range(1, 99)]


def services(count: int, years: int) -> pa.Table:
    """Generate one row per service and year: the inputs of its rate, and the result of the year.

    About one row in four hundred has an occupancy of 0, for which there is no rate.
    """
    rows = [(service, year) for service in range(count) for year in range(years)]
    drawn = [service * 1_000 + year for service, year in rows]
    places = [_draw(row, 1, 30, 400) for row in drawn]
    basis = [tenths * _draw(row, 2, 8_000_000, 14_000_000) for row, tenths in zip(drawn, places)]
    return pa.table(
        {
            "service": [_service(service) for service, _ in rows],
            "operator": [MUNICIPALITIES[service % len(MUNICIPALITIES)] for service, _ in rows],
            "year": pa.array([FIRST_YEAR + year for _, year in rows], pa.int32()),
            "basis": _decimals(basis, 2),
            "places": _decimals(places, 1),
            "days": pa.array([366 if (FIRST_YEAR + year) % 4 == 0 else 365 for _, year in rows], pa.int16()),
            "occupancy": _decimals([_draw(row, 3, 850, 1_000) if _draw(row, 6, 0, 400) else 0 for row in drawn], 1),
            "revenue": _decimals([amount * _draw(row, 4, 900, 1_100) // 1_000 for row, amount in zip(drawn, basis)], 2),
            "cost": _decimals([amount * _draw(row, 5, 900, 1_150) // 1_000 for row, amount in zip(drawn, basis)], 2),
        }
    )


def closures(count: int) -> tuple[pa.Table, pa.Table]:
    """Generate the services that close: one account each, and one row per municipality that used it.

    A few close with a surplus, for which no rule is known.
    """
    closed = range(0, count * 7, 7)
    users = [(service, user) for service in closed for user in range(1 + _draw(service, 7, 1, 8))]
    turnover = [_draw(service, 8, 500_000_000, 6_000_000_000) for service in closed]
    accounts = pa.table(
        {
            "service": [_service(service) for service in closed],
            "operator": [MUNICIPALITIES[service % len(MUNICIPALITIES)] for service in closed],
            "turnover": _decimals(turnover, 2),
            "deficit": _decimals([amount * _draw(service, 9, -50, 900) // 1_000 for service, amount in zip(closed, turnover)], 2),
        }
    )
    usage = pa.table(
        {
            "service": [_service(service) for service, _ in users],
            "id": [MUNICIPALITIES[(service + 13 * user) % len(MUNICIPALITIES)] for service, user in users],
            "usage": pa.array([_draw(service * 100 + user, 10, 1, 2_000) for service, user in users], pa.int32()),
        }
    )
    return accounts, usage


def _service(number: int) -> str:
    return f"Tilbud {number:05d}"


def _draw(number: int, what: int, lowest: int, highest: int) -> int:
    """Draw a pseudo-random, deterministic number (splitmix64)."""
    mixed = (number * 64 + what) * 0x9E3779B97F4A7C15 % 2**64
    mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9 % 2**64
    mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB % 2**64
    return lowest + (mixed ^ mixed >> 31) % (highest - lowest)


def _decimals(whole_numbers: Iterable[int], scale: int) -> pa.Array:
    return pa.array([Decimal(number).scaleb(-scale) for number in whole_numbers], pa.decimal128(18, scale))
