"""Draws payments by population or key; at an edge, parts end in half a unit and remainders are equal."""
from fractions import Fraction

import draw
from draw import amount_text, count, nudge, text
from figures import OERE, rounded

METHODS = ["largest_remainder", "largest_remainder", "each_rounded"]


def population(rng, edge):
    names = draw.names(rng, 1, 6)
    if edge:
        drawn = [rng.choice([0, 1, 1, 2, 3, 1000]) for _ in names]
    else:
        drawn = [rng.randint(0, 10 ** rng.randint(1, 6)) for _ in names]
    if not any(drawn):
        drawn[rng.randrange(len(drawn))] = rng.choice([1, 100_000_000])
    return [{"id": name, "inhabitants": count(rng, number)} for name, number in zip(names, drawn)]


def weighted(rng, edge, fewest=1):
    names = draw.names(rng, fewest, 6)
    weights = draw.weights(rng, len(names), edge)
    return [{"id": name, "weight": text(rng, weight, 6)} for name, weight in zip(names, weights)]


def split_amount(rng, edge, unit, method):
    amount = draw.amount(rng) if rng.random() < 0.5 else draw.everyday_amount(rng)
    if edge:
        return rng.randint(-25, 25) * unit + (nudge(rng) if method == "each_rounded" else 0)
    return rounded(amount, unit) if method == "largest_remainder" else amount


def part_percent(rng, edge):
    """60 is an agreed value; 50 of an odd number of units is a tie."""
    if edge:
        return Fraction(rng.choice(["50", "50", "60", "0", "100", "12.5", "99.9999"]))
    return rng.choice([Fraction(60), Fraction(80), Fraction(rng.randint(0, 10**6), 10**4)])


def objective_financing(rng, edge):
    (unit, unit_text), method = draw.unit(rng), rng.choice(METHODS)
    amount, percent = split_amount(rng, edge, unit, method), part_percent(rng, edge)
    given = {
        "amount": amount_text(rng, amount),
        "objective_percent": text(rng, percent, 4),
        "age_band": rng.choice(["0-17", "12–17 år", "0-17-årige"]),
        "population_date": str(draw.day(rng)),
        "population": population(rng, edge),
    }
    all_is_objective = rounded(amount * percent / 100, unit if method == "largest_remainder" else OERE) == amount
    if not all_is_objective or rng.random() < 0.5:
        given["cases"] = weighted(rng, edge)
    elif rng.random() < 0.5:
        given["cases"] = None
    return {**given, "unit": unit_text, "method": method}


def rate_rise(rng, edge):
    unit, unit_text = draw.unit(rng)
    amount, percent = draw.amount(rng), part_percent(rng, edge)
    if edge:
        percent = Fraction(rng.choice(["50", "12.5", "100", "0.5"]))
        amount = draw.half_unit(rng, unit) * 100 / percent * rng.choice([1, 1, -1]) + nudge(rng)
    return {"amount": amount_text(rng, amount), "objective_percent": text(rng, percent, 4), "unit": unit_text}


def joint_budget(rng, edge):
    (unit, unit_text), method = draw.unit(rng), rng.choice(METHODS)
    before = weighted(rng, edge, 2)
    after = [dict(party) for party in before if rng.random() < 0.7] if rng.random() < 0.7 else weighted(rng, edge)
    if not any(Fraction(party["weight"]) for party in after):
        after = [{"id": "Esbjerg", "weight": "1"}]
    rng.shuffle(after)
    budgets = [split_amount(rng, edge, unit, method) for _ in range(2)]
    if rng.random() < 0.2:
        budgets[1] = budgets[0]
    return {
        "before": {"amount": amount_text(rng, budgets[0]), "parties": before},
        "after": {"amount": amount_text(rng, budgets[1]), "parties": after},
        "unit": unit_text,
        "method": method,
    }


def subscription(rng, edge):
    rate = Fraction(rng.randint(0, 500), 100) if edge or rng.random() < 0.8 else draw.amount(rng)
    return {"rate": amount_text(rng, rate), "parties": population(rng, edge)}


SERVICES = ["Syn", "IKT", "Tale", "syn", "Høre"]


def supplier_loss(rng, edge):
    (unit, unit_text), method = draw.unit(rng), rng.choice(METHODS)
    leaving, services = draw.names(rng, 1, 3), rng.sample(SERVICES, rng.randint(1, 3))
    pairs = [(name, service) for name in leaving for service in services if rng.random() < 0.8]
    ending = [(*pair, subscription_amount(rng, edge)) for pair in pairs or [(leaving[0], services[0])]]
    loss = sum(amount for *_, amount in ending)
    given = {
        "ending": [{"id": name, "service": service, "amount": amount_text(rng, of)} for name, service, of in ending]
    }
    if rng.random() < 0.6:
        given["subscription_turnover"] = amount_text(rng, loss * rng.choice([1, 2, 12]) + rng.choice([0, 0, 1]))
    if rng.random() < 0.6:
        given["turnover"] = amount_text(rng, loss * rng.choice([1, 12, 20]) + rng.choice([0, 1, 1]))
    if rng.random() < 0.8:
        gap = split_amount(rng, edge, unit, method)
        saved = max(Fraction(0), loss - gap)
        if method == "largest_remainder":  # a gap of whole units
            saved = loss % unit + unit * rng.choice([0, 0, 1, 7])
        given["cost_saved"] = amount_text(rng, saved)
        if rng.random() < 0.8:
            given["remaining"] = [
                {"amount": amount_text(rng, draw.everyday_amount(rng)), **member} for member in weighted(rng, edge)
            ]
    return {**given, "unit": unit_text, "method": method}


def subscription_amount(rng, edge):
    return Fraction(rng.randint(0, 2000)) if edge else draw.everyday_amount(rng)


def supervision_rates(rng, edge):
    unit, unit_text = draw.unit(rng)
    size = rng.choice([4, 4, rng.randint(1, 6)])
    lowest = sorted(rng.sample(range(61), size)) if rng.random() < 0.5 else [0, 8, 25, 50, 51, 10_000][:size]
    weights = [Fraction(weight) for weight in ["1", "1.2", "2", "3", "3", "4.5"][:size]]
    if not edge and rng.random() < 0.5:
        weights = [Fraction(rng.randint(1, 10**7), 10**6) for _ in weights]
    services = [rng.choice([0, rng.randint(0, 300)]) for _ in weights]
    services[rng.randrange(size)] += 1
    by_need = rng.random() < 0.5
    base = rounded(draw.everyday_amount(rng), Fraction(1, 10**6)) + Fraction(rng.randint(0, 10**6), 10**6)
    if edge:  # a tie in the class of weight 1 and in all odd weights
        base = draw.half_unit(rng, unit, 2000)
    if base == 0:
        base = Fraction(1, 10**6)
    given = {"classes": []}
    for places, weight, number in zip(lowest, weights, services):
        entry = {"lowest_places": count(rng, places), "weight": text(rng, weight, 6)}
        if by_need or rng.random() < 0.6:
            entry["services"] = count(rng, number)
        given["classes"].append(entry)
    if by_need:
        need = base * sum(weight * number for weight, number in zip(weights, services))
        given["need"] = amount_text(rng, need + (nudge(rng) if edge else 0) if need > 1 else need)
    else:
        given["base"] = text(rng, min(base, Fraction(10**12)), 6)
    return {**given, "unit": unit_text}


RULES = {
    "objective_financing": objective_financing,
    "rate_rise": rate_rise,
    "joint_budget": joint_budget,
    "subscription": subscription,
    "supplier_loss": supplier_loss,
    "supervision_rates": supervision_rates,
}
