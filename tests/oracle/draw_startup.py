"""Draws start-ups: places that open and persons who come and leave near the ends of a period."""
from datetime import timedelta

import draw
from draw import count, text
from draw_billing import kept, period, some_day
from periods import DAY_COUNTS


def startup_occupancy(rng, edge):
    first_day, last_day = period(rng, edge)
    given = {"first_day": str(first_day), "last_day": str(last_day)}
    first_opening = first_day - timedelta(rng.choice([0, 0, 1, 40])) if rng.random() < 0.8 else first_day
    openings = [kept(first_opening)]
    openings += [some_day(rng, edge, first_day, last_day) for _ in range(rng.randint(0, 3))]
    rng.shuffle(openings)
    given["openings"] = [{"first_day": str(day), "places": text(rng, draw.places(rng), 2)} for day in openings]
    given["admissions"] = [admission(rng, edge, first_day, last_day) for _ in range(rng.randint(1, 6))]
    leaves = any("last_day" in one for one in given["admissions"])
    if leaves or rng.random() < 0.3:
        given["day_count"] = rng.choice(DAY_COUNTS)
    return given


def admission(rng, edge, first_day, last_day):
    start = some_day(rng, edge, first_day, last_day)
    drawn = {"first_day": str(start), "persons": count(rng, rng.choice([1, 1, 2, 3]) if rng.random() < 0.98 else 10_000)}
    if rng.random() < 0.5:
        end = start if rng.random() < 0.3 else max(start, some_day(rng, edge, first_day, last_day))
        drawn["last_day"] = str(end)
    return drawn


RULES = {"startup_occupancy": startup_occupancy}
