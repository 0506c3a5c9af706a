"""Puts errors into orientations: services and conversions that do not fit together, costs that are missing or too many."""


def states(rng, given):
    every = [*(given.get("before") or []), *(given.get("after") or [])]
    return every or [{}]


def left_out(rng, given):
    name = rng.choice(["unit", "first_day", "before", "after", "conversions"])
    given[name] = None


def state_twice(rng, given):
    for name in ["before", "after"]:
        if given.get(name):
            given[name].append(dict(rng.choice(given[name])))


def other_part(rng, given):
    rng.choice(states(rng, given))["part"] = "ydelse"


def another_state(rng, given):
    state = rng.choice(states(rng, given))
    change = rng.choice(["costs", "places", "self_owned", "not_owned", "users", "basis"])
    if change in ("costs", "places"):
        state[change] = None
    elif change == "self_owned":
        state["self_owned"] = True
    elif change == "not_owned":
        state["self_owned"] = False
    elif change == "users":
        state["users"] = [{"id": "Vejle", "days": 1}] * rng.choice([1, 2])
    elif state.get("costs"):
        state["costs"]["basis"] = rng.choice([None, "1000000"])


def other_conversions(rng, given):
    names = [state.get("id", "Vestbo") for state in states(rng, given)] + ["Ukendt"]
    conversions = list(given.get("conversions") or [])
    for _ in range(rng.randint(1, 3)):
        conversions.append({"from_service": rng.choice(names), "to_service": rng.choice(names), "key": rng.choice(["0", "0", "1"])})
    given["conversions"] = conversions


def no_keys(rng, given):
    for conversion in given.get("conversions") or []:
        conversion["key"] = "0"


def bad_causes(rng, given):
    order = ["price_level", "costs", "places", "days", "occupancy", "regulation"]
    order[rng.randrange(6)] = rng.choice(order)
    given["causes"] = {"price_change": rng.choice(["-100", "2"]), "order": order[: rng.choice([5, 6, 6, 6])]}


def large_state(rng, given):
    state = rng.choice(states(rng, given))
    state["places"] = rng.choice(["0.01", "100000"])
    if state.get("costs"):
        state["costs"].update(basis="9999999999999", days=1, occupancy=rng.choice(["100", "0.1"]))
        state["costs"]["regulated"] = rng.choice(["-9999999999999", "0"])
    if state.get("users"):
        state["users"] = [{"id": "Vejle", "days": 1_000_000_000}]


OWN = {
    "orientation": [
        left_out, state_twice, other_part, another_state, another_state, another_state, other_conversions,
        other_conversions, no_keys, bad_causes, large_state, large_state,
    ],
}
