"""Puts an error into a valid case: one that the contract gives a code and a place without doubt."""

BAD_NUMBERS = ["1e3", "+5", " 5", "5 ", "05", "00", ".5", "5.", "1.2.3", "--1", "NaN", "\u0665", "1,0,0", "1 000"]
MANY_DECIMALS = "1.123456789"
BAD_DATES = ["2023-02-29", "2024-13-01", "2024-00-10", "2024-6-28", "28.06.2024", "2024-06-31", "20240628"]
BAD_NAMES = [" Vejle", "Vejle ", "Vej  le", "Vej\tle", "A\u030alborg", "Vejle\n"]
NAME_KEYS = {"id", "operator"}
CHOICE_KEYS = {"method", "service_kind", "base_kind", "reading"}
DATE_KEYS = {"first_day", "last_day"}
LIST_KEYS = {"parties", "users", "capacity", "accounts", "shares"}
COUNT_KEYS = {"days", "year", "years_later", "decimals"}
MAY_BE_LEFT_OUT = {"published", "own_share", "rest", "shares", "sum", "highest", "kept"}


def spoil(rng, case):
    own = OWN.get(case["rule"])
    changes = own if own and rng.random() < 0.4 else [spoil_key]
    rng.choice(changes)(rng, case["input"])
    if rng.random() < 0.3:  # two problems: their order counts
        spoil_key(rng, case["input"])
    if rng.random() < 0.05:
        spoil_case_key(rng, case)


def objects(value):
    """Every object in the input."""
    if isinstance(value, dict):
        yield value
    children = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    for child in children:
        yield from objects(child)


def spoil_key(rng, given):
    place = rng.choice(list(objects(given)))
    chance = rng.random()
    if chance < 0.15:
        for name in rng.sample(["zz", "note", "Basis", "å"], rng.choice([1, 1, 2])):
            place[name] = rng.choice(["1", 1, None, []])
        return
    if not place:
        return
    key = rng.choice(list(place))
    if chance < 0.4 and key not in MAY_BE_LEFT_OUT:
        if rng.random() < 0.5 and len(place) > 1:
            del place[key]
        else:
            place[key] = None
    else:
        place[key] = bad_value(rng, key)


def bad_value(rng, key):
    if rng.random() < 0.2:
        return True
    if key in NAME_KEYS:
        return rng.choice(BAD_NAMES + ["x" * 101, 7])
    if key in CHOICE_KEYS:
        return rng.choice(["x", "Own_Risk", "largest-remainder", []])
    if key in DATE_KEYS:
        return rng.choice(BAD_DATES + ["1899-12-31", "2200-01-01", {}])
    if key in LIST_KEYS:
        return rng.choice([{}, "x", []])
    if key in COUNT_KEYS:
        return rng.choice(BAD_NUMBERS + ["1.0", "1.5", 3000, "3000", -1, "-1", [], "1" * 65])
    if key in {"limits", "published", "day_or_residential", "short_stay"}:
        return rng.choice(["x", []])
    out_of_range = ["-10000000000000.01", "10000000000000.01"]
    return rng.choice(BAD_NUMBERS + [MANY_DECIMALS, "1" * 65, 5, []] + out_of_range)


def spoil_case_key(rng, case):
    key, value = rng.choice([
        ("rule", "no_such_rule"),
        ("agreement", "sjaelland-2023-2024"),
        ("dialect", "swedish"),
        ("on", "2022-12-32"),
        ("on", "1999-01-01"),
    ])
    case[key] = value
    if key == "on" and rng.random() < 0.7:
        case["agreement"] = rng.choice(["syddanmark-2023-2024", "boernehuse-2014-2023"])
    if key == "agreement" and rng.random() < 0.7:
        case["on"] = "2023-06-01"


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


OWN = {
    "occupancy": [overlap, ends_before_start],
    "budgeted_occupancy": [twice("accounts"), turned_limits, one_account],
    "allocate": [twice("parties"), no_weight("parties", "weight"), coarse_unit],
    "year_result": [kept_changed],
    "reregulated_rate": [both_or_neither],
    "closure_account": [twice("users"), no_weight("users", "usage"), coarse_unit, surplus, printed_badly],
}
