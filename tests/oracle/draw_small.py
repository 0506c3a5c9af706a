"""Draws claims around their deadline, and rates around the limit of a free choice."""
from datetime import date, timedelta
from fractions import Fraction

import draw
from draw import amount_text, nudge, text
from draw_billing import CITIZENS, FIRST, kept

EDGES = [date(2024, 2, 28), date(2024, 2, 29), date(2024, 3, 1), date(2025, 2, 28), date(2025, 3, 1), date(1900, 12, 31)]


def claim_deadline(rng, edge):
    claim_day = rng.choice(EDGES) if edge else draw.day(rng)
    return {"claim_day": str(claim_day), "claimed": [claimed(rng, edge, claim_day) for _ in range(rng.randint(1, 5))]}


def claimed(rng, edge, claim_day):
    year_before = kept(claim_day - timedelta(365 if claim_day > FIRST + timedelta(365) else 0))
    first_day = kept(year_before + timedelta(rng.randint(-2, 2) if edge else rng.randint(-400, 400)))
    last_day = kept(first_day + timedelta(rng.choice([0, 0, 1, 2, 30, 365])))
    rate = draw.everyday_amount(rng) if rng.random() < 0.97 else draw.amount(rng, negative=False)
    return {
        "citizen": rng.choice(CITIZENS),
        "first_day": str(first_day),
        "last_day": str(last_day),
        "rate": amount_text(rng, rate),
    }


def free_choice(rng, edge):
    percent = Fraction(rng.choice(["10", "10", "0", "12.5", "1000", "0.0001"]))
    suitable = draw.everyday_amount(rng) if rng.random() < 0.9 else draw.amount(rng, negative=False)
    chosen = draw.everyday_amount(rng)
    if edge:
        chosen = max(Fraction(0), suitable * (1 + percent / 100) + nudge(rng))
    return {
        "suitable_rate": amount_text(rng, suitable),
        "chosen_rate": amount_text(rng, chosen),
        "free_choice_percent": text(rng, percent, 4),
    }


RULES = {"claim_deadline": claim_deadline, "free_choice": free_choice}
