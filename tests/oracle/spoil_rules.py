"""Errors specific to a rule, involving several fields."""


def twice(key):
    def change(rng, given):
        entries = given[key]
        entries.insert(rng.randint(0, len(entries)), dict(rng.choice(entries)))

    return change


def no_weight(key, name):
    def change(rng, given):
        for entry in given[key]:
            entry[name] = "0"

    return change


def coarse_unit(rng, given):
    given["unit"] = "1000000"
    given["method"] = "largest_remainder"
    for key in {"amount", "deficit"} & given.keys():
        given[key] = "1234567.89"


def overlap(rng, given):
    first, *others = given["capacity"]
    if others:
        others[0]["first_day"] = first["last_day"]
    else:
        given["capacity"].append(dict(first))


def ends_before_start(rng, given):
    segment = given["capacity"][-1]
    segment["last_day"] = "1900-01-01"
    segment["first_day"] = "2199-12-31"


def turned_limits(rng, given):
    for limits in given["limits"].values():
        limits.update(lowest="95.0001", highest="95")


def one_account(rng, given):
    del given["accounts"][1:]


def kept_changed(rng, given):
    if given["reading"] == "own_risk":
        given["kept"] = "0"
    else:
        given["kept"] = rng.choice([None, "9999999999999", "-9999999999999"])


def both_or_neither(rng, given):
    for key in ["normal_rate", "basis"]:
        given[key] = None
    if rng.random() < 0.5:
        given.update(normal_rate="100", basis="100")


def surplus(rng, given):
    given["deficit"] = "-0.01"


def printed_badly(rng, given):
    printed = given["published"] = {"unit": "1", "sum": rng.choice(["0.50", "1"])}
    printed["shares"] = [{"id": user["id"], "share": rng.choice(["1", "1.5"])} for user in given["users"]]
    change = rng.choice(["left out", "stranger", "twice", "none"])
    if change == "left out" and len(given["users"]) > 1:
        printed["shares"].pop()
    elif change == "stranger":
        printed["shares"].append({"id": "Esbjerg", "share": "1"})
    elif change == "twice":
        printed["shares"].append(dict(printed["shares"][0]))


def repeated_name(rng, given):
    """Repeat a name of the costs, among them or in another list."""
    entry = dict(rng.choice(given["costs"]))
    entry.pop("price_year", None)
    given.setdefault(rng.choice(["costs", "capital", "income"]), []).append(entry)


def repeated_overhead(rng, given):
    first = given["costs"][0]["name"]
    given["overheads"] = [{"name": rng.choice(["Ny", first]), "percent": "5", "of": [first]} for _ in range(2)]


def overhead_of(rng, given):
    """Refer to a missing name, to itself, to a later one, or to the same one twice."""
    first = given["costs"][0]["name"]
    of = rng.choice([["Ukendt"], ["Ny"], ["Ny 2"], [first, first], [first, "Ukendt", first]])
    given["overheads"] = [{"name": "Ny", "percent": "5", "of": of}, {"name": "Ny 2", "percent": "5", "of": [first]}]


def mixed_years(rng, given):
    for index, cost in enumerate(given["costs"]):
        cost["price_year"] = 2022 + index
    given["costs"].append({"name": "Ny", "amount": "1", "price_year": "2022"})


def package_fields(rng, given):
    for name, value in [("number", 3), ("hours", "14"), ("service", "day")]:
        given.pop(name, None)
        if rng.random() < 0.5:
            given[name] = value


def left_out_hours(rng, given):
    given.update(hours="1.5", hourly_rate="100")
    given[rng.choice(["hours", "hourly_rate"])] = None


def same_supplement(rng, given):
    given["supplements"] = [{"name": "Skole", "amount": "1"}, {"name": "Skole", "amount": "2"}]


def many_supplements(rng, given):
    most = rng.choice([100, 101])
    given["supplements"] = [{"name": f"Del {number}", "amount": "1"} for number in range(most)]


def turned(*keys):
    """Let the period of the input or of an item end before it starts."""

    def change(rng, given):
        entries = [entry for key in keys for entry in given.get(key) or []] or [given]
        entry = rng.choice(entries + [given])
        entry.update(first_day="2024-03-01", last_day="2024-02-29")

    return change


def long_period(rng, given):
    given.update(first_day="2024-01-01", last_day=rng.choice(["2025-01-01", "2024-12-31"]))


def rate_overlap(rng, given):
    """Repeat a rate from the same or the next day, before or after it in the list."""
    rate = dict(rng.choice(given["rates"]))
    if rng.random() < 0.5:
        rate["first_day"] = rate["last_day"]
    given["rates"].insert(rng.choice([0, len(given["rates"])]), rate)


def stay_overlap(rng, given):
    stay = dict(rng.choice(given["stays"]))
    chance = rng.random()
    if chance < 0.3 and stay.get("last_day"):
        stay["first_day"] = stay["last_day"]  # overlaps only if the last day counts
    elif chance < 0.6:
        stay["last_day"] = None
    given["stays"].insert(rng.choice([0, len(given["stays"])]), stay)


def rate_left_out(rng, given):
    if len(given["rates"]) > 1:
        given["rates"].pop(rng.randrange(len(given["rates"])))
    else:
        given["rates"][0]["service"] = "Lukket"


def part_not_in_rate(rng, given):
    stay = rng.choice(given["stays"])
    if rng.random() < 0.5:
        stay["package"] = 999
    else:
        stay["supplements"] = rng.choice([["Ukendt"], ["Skole", "Skole"], ["Skole", "Ukendt"]])


def part_twice_in_rate(rng, given):
    rate = rng.choice(given["rates"])
    for parts in [rate.get("packages"), rate.get("supplements")]:
        if parts:
            parts.append(dict(rng.choice(parts)))


def bad_cases(rng, given):
    """Omit the cases, repeat a party, or drop all weights."""
    one, none = {"id": "Vejle", "weight": "1"}, {"id": "Staten", "weight": "0"}
    given["cases"] = rng.choice([None, [one, one], [none], [none, none]])


def percent_above_whole(key):
    def change(rng, given):
        given[key] = rng.choice(["100.0001", "1000", "-0.0001"])

    return change


def one_place_more(rng, given):
    """Re-label more places than the quota, or use more than there are."""
    first_day = given["first_day"]
    item = {"first_day": first_day, "last_day": first_day, "places": 1000}
    given[rng.choice(["relabelled", "bought_free"])] = [item]


def one_stay_more(rng, given):
    places = int(given["created"][0]["places"])
    given["stays"] = [{"first_day": given["first_day"]} for _ in range(min(places, 40) + 1)]


def nothing_created(rng, given):
    given["created"] = [{"first_day": "1950-01-01", "last_day": "1950-12-31", "places": 4}]
    given["relabelled"] = given["bought_free"] = given["stays"] = None


def coarse_vacancy(rng, given):
    given.update(unit="1000000", method="largest_remainder", day_rate="0.01", stays=None)


def of_budget(change):
    def change_budget(rng, given):
        change(rng, given[rng.choice(["before", "after"])])

    return change_budget


def coarse_budget(rng, given):
    given.update(unit="10", method="largest_remainder")
    given[rng.choice(["before", "after"])]["amount"] = "15"


def base_and_need(rng, given):
    for name in ["base", "need"]:
        given[name] = None
    if rng.random() < 0.5:
        given.update(base="100", need="100")


def class_order(rng, given):
    given["classes"].insert(rng.randint(0, len(given["classes"])), dict(rng.choice(given["classes"])))


def class_services(rng, given):
    """With a need: omit the services of one class, or set all to zero."""
    given.update(base=None, need="1000")
    for entry in given["classes"]:
        entry["services"] = 0
    if rng.random() < 0.5:
        rng.choice(given["classes"]).pop("services")


def zero_base(rng, given):
    if rng.random() < 0.5:
        given.update(base="0", need=None)
    else:
        rng.choice(given["classes"])["weight"] = "0"


def missing_year(rng, given):
    given["to_year"] = 2199 if rng.random() < 0.5 else 1900


def nothing_left(rng, given):
    rng.choice(given["series"])["change"] = rng.choice(["-100", "-100.0000", "-100.0001", "1000.0001"])


def same_payer(rng, given):
    given["payers"] = [{"id": "Vejle", "days": "1"}, {"id": "Staten", "days": "2"}, {"id": "Vejle", "days": "3"}]


def all_exempt(rng, given):
    given["exempt"] = [{"id": "Retlige anbringelser", "days": "1000000"}]


def same_group(rng, given):
    given["exempt"] = [{"id": "A", "days": "0"}, {"id": "A", "days": "0"}]


def of_objective(change):
    def change_objective(rng, given):
        given["objective"] = {
            "objective_percent": "50", "population": [{"id": "Vejle", "inhabitants": 2}, {"id": "Odense", "inhabitants": 1}],
            "unit": "1", "method": "each_rounded",
        }  # fmt: skip
        change(rng, given["objective"])

    return change_objective


def coarse_objective(rng, given):
    given["amount"] = "1234567.89"
    of_objective(coarse_unit)(rng, given)


def same_one_off(rng, given):
    given["one_off"] = [{"name": "Flytning", "amount": "1"}, {"name": "Flytning", "amount": "2"}]


def many_months(rng, given):
    given["months"] = [{"cost": "1"}] * rng.choice([12, 13])


def limits_that_fall(rng, given):
    first = given["refund_limits"][0]
    given["refund_limits"].append({"yearly_limit": first["yearly_limit"], "percent": rng.choice(["0", "100", first["percent"]])})


def percent_above_refund(rng, given):
    rng.choice(given["refund_limits"])["percent"] = rng.choice(["100.0001", "-0.0001"])


def before_the_opening(rng, given):
    for opening in given["openings"]:
        opening["first_day"] = rng.choice([given["last_day"], "2199-12-31"])


def without_day_count(rng, given):
    given.pop("day_count", None)
    rng.choice(given["admissions"])["last_day"] = given["last_day"]


def nothing_sold(rng, given):
    given["occupied_days"] = rng.choice(["0", "0.00", "-1"])


def turned_years(rng, given):
    given.update(base_year=2025, year=2024)


def days_of_several(rng, given):
    """Let no service have days, or name one twice."""
    first = given["services"][0]
    given["services"].append({**first, "service": rng.choice([first["service"], "Ny"])})
    days = rng.choice(["0", "1"])
    for service in given["services"]:
        service["days"] = days


def missing_prices(rng, given):
    given["series"] = [{"year": 1900, "change": "1", "scope": "Kommuner", "source": "KL"}]


def small_turnover(rng, given):
    given[rng.choice(["subscription_turnover", "turnover"])] = rng.choice(["0", "0.01"])


def remaining_badly(rng, given):
    """Let parties stay without a cost that falls away, without weight, twice, or with a gap that is not whole units."""
    one, none = {"id": "Vejle", "amount": "1", "weight": "1"}, {"id": "Staten", "amount": "0", "weight": "0"}
    given["remaining"] = rng.choice([[one], [one, one], [none], [one, none]])
    given["cost_saved"] = rng.choice([None, "0.01", "10000000000000"])


def of_both_or_neither(rng, given):
    """Give places and expected citizens, neither, or citizens without a number for a place."""
    for name, value in [("places", "12"), ("expected_citizens", 120), ("citizens_per_place", "10")]:
        given[name] = rng.choice([value, None])


def supervised_badly(rng, given):
    given["year"] = 2021
    given["approved"] = rng.choice([None, "2021-12-31", "2022-01-01"])
    given["intensified_percent"] = rng.choice([None, "10"])
    days = [str(day) for day in ["2020-12-31", "2021-01-01", "2021-06-15", "2021-12-31", "2022-01-01"]]
    given["intensified"] = [
        {"first_day": rng.choice(days), "last_day": rng.choice(days)} for _ in range(rng.randint(1, 2))
    ]


def without_fees(rng, given):
    given.update(new_approval=True, changes=1)
    for entry in given["classes"]:
        for fee in ["approval_fee", "change_fee"]:
            if rng.random() < 0.5:
                entry.pop(fee, None)


def years_badly(rng, given):
    """Repeat a year, leave its loss out, give it twice, or give vacant days without what they cost."""
    entry = rng.choice(given["years"])
    change = rng.choice(["year", "none", "both", "no cost", "no percent"])
    if change == "year":
        given["years"].append(dict(entry))
    elif change == "none":
        entry.update(deficit=None, vacant_days=None)
    elif change == "both":
        entry.update(deficit="1", vacant_days="1")
    else:
        entry.update(deficit=None, vacant_days="1", cost_per_day=None if change == "no cost" else "1")
        given["fixed_percent"] = None


def other_days(rng, given):
    given[rng.choice(["first_day", "last_day"])] = rng.choice(["1950-01-01", "2024-07-01", "2150-12-31"])


def of_site(change):
    """Spoil one site as special places of their own are."""

    def change_site(rng, given):
        site = rng.choice(given["sites"])
        own = {"first_day": given["first_day"], "last_day": given["last_day"], **site}
        change(rng, own)
        site.update({name: own[name] for name in ["created", "relabelled", "bought_free", "stays"] if name in own})
        for stay in site.get("stays") or []:
            stay.setdefault("payer", "Vejle")

    return change_site


def no_places(rng, given):
    given.update(places_before="0", places_after="0.00")


OWN = {
    "occupancy": [overlap, ends_before_start],
    "budgeted_occupancy": [twice("accounts"), turned_limits, one_account],
    "allocate": [twice("parties"), no_weight("parties", "weight"), coarse_unit],
    "year_result": [kept_changed],
    "reregulated_rate": [both_or_neither],
    "closure_account": [twice("users"), no_weight("users", "usage"), coarse_unit, surplus, printed_badly],
    "rate_basis": [repeated_name, repeated_overhead, overhead_of, mixed_years],
    "package_rate": [package_fields],
    "two_part_rate": [left_out_hours, same_supplement, many_supplements],
    "price_level": [missing_year, nothing_left],
    "bills": [
        turned("rates", "stays"), long_period, rate_overlap, stay_overlap, rate_left_out, part_not_in_rate,
        part_twice_in_rate,
    ],
    "objective_financing": [
        twice("population"), no_weight("population", "inhabitants"), bad_cases, coarse_unit,
        percent_above_whole("objective_percent"),
    ],
    "rate_rise": [percent_above_whole("objective_percent")],
    "joint_budget": [of_budget(twice("parties")), of_budget(no_weight("parties", "weight")), coarse_budget],
    "subscription": [twice("parties")],
    "supplier_loss": [twice("ending"), small_turnover, remaining_badly, remaining_badly],
    "deficit_guarantee": [
        years_badly, years_badly, other_days, twice("guarantors"), no_weight("guarantors", "weight"),
    ],
    "supervision_bill": [of_both_or_neither, class_order, supervised_badly, supervised_badly, without_fees],
    "supervision_rates": [base_and_need, class_order, class_services, zero_base],
    "special_places": [
        turned("created", "stays"), long_period, one_place_more, one_stay_more, nothing_created, coarse_vacancy,
        twice("population"), no_weight("population", "inhabitants"), percent_above_whole("relabel_percent"),
    ],
    "central_refund": [same_one_off, many_months, limits_that_fall, percent_above_refund],
    "startup_occupancy": [turned("admissions"), before_the_opening, without_day_count],
    "recalculated_rate": [nothing_sold],
    "rate_ceiling": [turned_years, days_of_several, missing_prices],
    "claim_deadline": [turned("claimed")],
    "special_places_account": [
        long_period, twice("sites"), of_site(turned("created", "stays")), of_site(one_place_more), of_site(one_stay_more),
        of_site(nothing_created), twice("population"), no_weight("population", "inhabitants"),
        percent_above_whole("relabel_percent"),
    ],
    "capacity_change": [no_places],
    "mid_year_increase": [
        turned(), long_period, same_payer, same_group, all_exempt, coarse_objective, of_objective(twice("population")),
        of_objective(no_weight("population", "inhabitants")), of_objective(percent_above_whole("objective_percent")),
    ],
}
