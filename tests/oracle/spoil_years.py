"""Errors specific to the rules across years, involving several fields."""
from spoil_rules import nothing_left, twice


def year_number(year):
    try:
        return int(year["year"])
    except (TypeError, ValueError, KeyError):
        return 2024


def other_year(rng, given):
    """Break the sequence of years."""
    year = rng.choice(given["years"])
    year["year"] = year_number(year) + rng.choice([-1, 1, 2])


def no_budget(rng, given):
    given["base_kind"] = "cost_based_budget"
    for year in given.get("years") or given["services"]:
        if rng.random() < 0.6:
            year.pop("cost_based_budget", None)


def cost_or_days(rng, given):
    """Give one of them alone, neither, or both after a year without them."""
    for year in given["years"]:
        for name, value in [("occupied_days", "100"), ("cost", "1000")]:
            if rng.random() < 0.4:
                year[name] = rng.choice([value, None])


def decided(rng, given):
    if rng.random() < 0.5:
        given["reading"] = rng.choice(["own_risk", "carry_over"])
    year = rng.choice(given["years"])
    year["kept"] = rng.choice([None, "0", "9999999999999", "-9999999999999"])
    if rng.random() < 0.3:
        year["collected_directly"] = True


def changed_terms(rng, given):
    """Give a year terms of its own that ask for a budget or a decision, or leave none; or terms that cannot be."""
    year = rng.choice(given["years"])
    name, values = rng.choice([
        ("base_kind", ["cost_based_budget", "cost_based_budget", "turnover", "Basis"]),
        ("reading", ["own_risk", "carry_over", "basis"]),
        ("years_later", [0, 1, 10, 11]),
        ("band_percent", ["0", "1000", "1000.0001", "-5", 5]),
    ])
    year[name] = rng.choice(values)
    if name == "base_kind" and rng.random() < 0.7:
        year["cost_based_budget"] = None


def corrected(rng, given):
    """Correct the booking year, a later one, an unknown one, or one of the years."""
    year = rng.choice(given["years"])
    number = year_number(year)
    some = [number, number + 1, 1901, year_number(given["years"][0]), number - 1]
    year["corrections"] = [{"year": rng.choice(some), "amount": "100"} for _ in range(rng.randint(0, 3))]


def carried(rng, given):
    """Carry an amount due before the first year, a settled year not before it, or a year twice."""
    first = year_number(given["years"][0])
    opening = given["opening"] = dict(given.get("opening") or {})
    place = opening
    if rng.random() < 0.4:
        place = opening["uncorrected"] = dict(opening.get("uncorrected") or {})
    years = [rng.choice([first - 2, first - 2, first - 1, first, first + 1]) for _ in range(rng.randint(1, 4))]
    place["settled"] = [{"year": year, **SETTLED} for year in years]
    place["open"] = [
        {"result_year": 2000, "landing_year": rng.choice([first - 1, first, 1900]), "amount": "1"}
        for _ in range(rng.randint(1, 2))
    ]


SETTLED = {
    "result": "-100", "base": "1000", "band_percent": "5", "reading": "own_risk", "collected_directly": False,
    "kept": "-50", "regulated": "-50",
}


def closed(rng, given):
    """Close with a surplus, users without weight or repeated, too coarse a unit, or a year without cost."""
    one, none = {"id": "Vejle", "usage": "1"}, {"id": "Staten", "usage": "0"}
    given["closure"] = {
        "turnover": rng.choice(["0", "100.10"]),
        "band_percent": "5",
        "unit": rng.choice(["0.01", "1000"]),
        "method": "largest_remainder",
        "operator": "Vejle",
        "users": rng.choice([[one], [one], [one, one], [none], [none, none], [one, none]]),
    }
    last = given["years"][-1]
    if rng.random() < 0.7:
        last.pop("kept", None)
    change = rng.choice(["surplus", "no cost", "no days", "as it is"])
    if change == "surplus":
        last.update(occupied_days="100", cost="-9000000000")
    elif change == "no cost":
        last["cost"] = None
    elif change == "no days":
        last.update(occupied_days=None, cost=None)


def late_years(rng, given):
    """Let a re-regulation fall after the last valid year, rarely exactly in it."""
    last = rng.choice([2199, 2199, 2197])
    for index, year in enumerate(reversed(given["years"])):
        year["year"] = last - index


def many(*path, most):
    """Fill a list to its maximum, or one more."""

    def change(rng, given):
        entries = given
        for key in path:
            entries = entries[key]
        for number in range(rng.choice([most, most + 1]) - len(entries)):
            entries.append(dict(entries[0]))

    return change


def user_twice(rng, given):
    users = rng.choice(given["years"])["users"]
    users.insert(rng.randint(0, len(users)), dict(rng.choice(users)))


def unused_years(rng, given):
    """Give years whose users have no days but whose buyers pay directly."""
    for year in given["years"]:
        if rng.random() < 0.6:
            for user in year["users"]:
                user["days"] = 0
    numbers = [year_number(year) for year in given["years"]]
    for scenario in given["scenarios"]:
        if rng.random() < 0.7:
            direct_years = rng.sample(numbers, len(numbers))
            scenario.update(financing="direct_by_buyers", direct_years=direct_years, collected_later=1)


def no_population(rng, given):
    change = rng.choice(["left out", "zero", "twice"])
    if change == "left out":
        given.pop("population", None)
        for scenario in given["scenarios"]:
            if rng.random() < 0.7:
                scenario["financing"] = "direct_by_population"
        return
    given["population"] = [{"id": name, "inhabitants": 0} for name in ["Vejle", "Kolding"]]
    if change == "twice":
        given["population"].append({"id": "Vejle", "inhabitants": rng.choice([0, 1])})


def financing_fields(rng, given):
    for scenario in given["scenarios"]:
        if rng.random() < 0.6:
            scenario["financing"] = rng.choice(["rule", "direct_by_buyers"])
        for name, value in [("direct_years", [year_number(given["years"][0])]), ("collected_later", 1)]:
            if rng.random() < 0.4:
                scenario[name] = rng.choice([value, None])


def named_years(rng, given):
    """Name unknown years, or one twice."""
    known = [year_number(year) for year in given["years"]]

    def drawn():
        return [rng.choice([*known, known[0], 1901]) for _ in range(rng.randint(1, 4))]

    scenario = rng.choice(given["scenarios"])
    if scenario["financing"] != "rule":
        scenario["direct_years"] = drawn()
    if rng.random() < 0.7:
        scenario["occupancies"] = [{"year": year, "occupancy": "90"} for year in drawn()]


def coarse_shares(rng, given):
    """Make the direct deficit of a year not a multiple of the share unit."""
    given.update(share_unit="1000000", method="largest_remainder")
    year = rng.choice(given["years"])
    year["cost"] = "9999999999.99"
    for scenario in given["scenarios"]:
        if scenario["financing"] != "rule":
            scenario["direct_years"] = [year_number(year)]


def large_rate(rng, given):
    """Push figures beyond their limits."""
    for year in given["years"]:
        year.update(basis="9999999999999", places="0.01", days=1, occupancy="1")


def many_days(rng, given):
    """Give the months as many days as the year, or one more."""
    service = rng.choice(given["services"])
    months = service["months"]
    try:
        others = sum(int(month["days"]) for month in months[1:])
        days = int(service["days"])
    except (TypeError, ValueError, KeyError):
        return
    if 0 < days - others <= 365:
        months[0]["days"] = days - others + rng.choice([0, 1])


def many_months(rng, given):
    month = given["services"][0]["months"][0]
    given["services"][0].update(days=366, months=[{**month, "days": 1} for _ in range(rng.choice([12, 13]))])


def late_warning(rng, given):
    given.update(year=rng.choice([2197, 2199, 2198]), years_later=rng.choice([1, 2]))


def large_service(rng, given):
    """Push the occupancy, its gap, a rate change or an amount beyond its limit."""
    service = rng.choice(given["services"])
    change = rng.choice([
        {"months": [{"days": 1, "occupied_days": "1000000000", "cost": "1", "rate": "1"}]},
        {"months": [{"days": 1, "occupied_days": "0", "cost": "1", "rate": "1"}], "occupancy": "1000"},
        {"later_places": "0.01", "later_days": 1, "later_occupancy": "0.0001"},
        {"basis": "10000000000000", "rest_rate": "10000000000000"},
        {"rest_rate": "0.02", "variable_cost": "0.01"},
    ])
    service.update(change)


def large_year_end(rng, given):
    service = rng.choice(given["services"])
    if rng.random() < 0.5:
        service.update(basis="9999999999999.99", places="1", days=1, occupancy="0.0001")
    else:
        service.update(later_basis="9999999999999.99", later_places="1", later_days=1, later_occupancy="0.0001")


def unbilled(rng, given):
    stay = rng.choice(given["stays"])
    stay.update(rng.choice([{"package": 1}, {"service": "Ukendt"}, {"supplements": ["Skole", "Skole"]}]))


def badly_decided(rng, given):
    given["reading"] = rng.choice(["own_risk", "carry_over"])
    for service in given["services"]:
        service["kept"] = rng.choice(["9999999999.99", "-9999999999.99", "0", None])


def order_changed(rng, given):
    order = given["order"]
    change = rng.choice(["fewer", "more", "twice", "twice", "none"])
    if change == "fewer":
        order.pop()
    elif change == "more":
        order.append(order[0])
    elif change == "twice":
        order[rng.randrange(6)] = rng.choice(order)
    else:
        order.clear()


def nothing_before(rng, given):
    given["price_change"] = rng.choice(["-100", "-100.0000", "-100.0001", "1000.0001", "-99.9999"])


def small_state(rng, given):
    given[rng.choice(["before", "after"])].update(
        basis="9999999999999", places="0.01", days=1, occupancy=rng.choice(["100", "0.1"])
    )


def base_year_left_out(rng, given):
    given["base_year"] = 1901


def zero_base_rate(rng, given):
    base_year = str(given["base_year"])
    for entry in given["rates"]:
        if str(entry.get("year")) == base_year:
            entry["rate"] = "0.00"


def year_without_change(rng, given):
    if rng.random() < 0.5:
        given["price_year"] = rng.choice([1900, 2199])
    else:
        given["series"] = given["series"][:1]


def large_history(rng, given):
    given["series"] = [{**entry, "change": "-99.9999"} for entry in given["series"]]
    given["rates"][0]["rate"] = "9999999999999"


def named_municipalities(rng, given):
    """Name a municipality twice, or one without an account."""
    first = given["accounts"][0]["municipality"]
    given["municipalities"] = [{"id": name} for name in rng.choice([[first, first], ["Ukendt"], [first, "Ukendt", first]])]


def prices_to_nothing(rng, given):
    given["price_change"] = rng.choice(["-100", "-100.0000", "-100.0001", "1000", "1000.0001"])


def large_accounts(rng, given):
    """Let a sum, a percentage or a figure in fixed prices be beyond its limits."""
    account = rng.choice(given["accounts"])
    account.update(rng.choice([
        {"account_before": "10000000000000", "account_after": "10000000000000"},
        {"account_before": "-10000000000000", "account_after": "10000000000000"},
        {"account_before": "0.01", "account_after": "100000.01"},
        {"account_before": "0.01", "account_after": "10000000"},
    ]))
    if rng.random() < 0.5:
        given["price_change"] = "1000"


def left_badly(rng, given):
    """Leave something of a lapsed year, of one that is not before the first, or of a year twice."""
    first = year_number(given["years"][0])
    years = [rng.choice([first - 20, first - 1, first - 1, first, first + 1]) for _ in range(rng.randint(1, 3))]
    given["opening"] = [{"year": year, "amount": "1"} for year in years]


def used_up(rng, given):
    rng.choice(given["years"])["used"] = rng.choice(["0", "0.01", "10000000000000"])


def large_set_aside(rng, given):
    for entry in given["years"]:
        entry["set_aside"] = "10000000000000"


def finer_than_printed(rng, given):
    """A change or a percentage with more than what is printed."""
    line = rng.choice([given["total"], *given["areas"]])
    line[rng.choice(["change", "percent"])] = rng.choice(["0.01", "1.0001", "-0.01", "100000"])


def large_printed(rng, given):
    """A whole of parts beyond an amount, or an account before beyond it."""
    for line in given["areas"]:
        line.update({"change": "10000000000000", "percent": rng.choice([None, "0"])})
    given["total"] = rng.choice([{}, {"percent": "0"}])


def badly_set_aside(rng, given):
    """Use what there is not, or where nothing is set aside, or carry rests that are not of an earlier year."""
    change = rng.choice(["used", "life", "carried"])
    if change == "used":
        rng.choice(given["years"])["used"] = rng.choice(["0", "0.01", "10000000000000"])
    elif change == "life":
        given["life_years"] = rng.choice([None, 1, 5])
    else:
        first = year_number(given["years"][0])
        years = [rng.choice([first - 1, first - 1, first, first - 3]) for _ in range(rng.randint(1, 3))]
        given["opening"] = {**(given.get("opening") or {}), "set_aside": [{"year": year, "amount": "1"} for year in years]}


OWN = {
    "printed_costs": [finer_than_printed, twice("areas"), large_printed, many("areas", most=100)],
    "set_aside_surplus": [other_year, left_badly, used_up, used_up, large_set_aside, late_years, many("years", most=100)],
    "cost_development": [twice("accounts"), named_municipalities, prices_to_nothing, large_accounts, large_accounts],
    "ledger": [
        badly_set_aside, badly_set_aside,
        other_year, no_budget, cost_or_days, decided, decided, changed_terms, changed_terms, corrected, corrected, carried,
        carried, closed, closed, late_years, large_rate, many("years", most=100),
    ],
    "scenarios": [
        other_year, no_budget, user_twice, unused_years, no_population, financing_fields, named_years, coarse_shares,
        large_rate, late_years, twice("scenarios"), many("scenarios", most=20),
    ],
    "early_warning": [
        no_budget, twice("services"), many_days, many_months, late_warning, large_service, large_service,
    ],
    "year_end": [
        no_budget, twice("services"), late_warning, large_year_end, unbilled, unbilled, badly_decided, badly_decided,
    ],
    "rate_change": [order_changed, nothing_before, small_state],
    "rate_history": [
        twice("rates"), base_year_left_out, zero_base_rate, year_without_change, nothing_left, large_history,
        many("rates", most=300),
    ],
}
