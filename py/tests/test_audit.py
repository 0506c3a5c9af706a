"""Printed figures against the rules: intervals that give a figure, and slips."""

import pytest
from rammeaftale import RammeaftaleError, daily_rate, supervision_rates

RATE = daily_rate(basis="1", places="8", days=365, occupancy="90", unit="1")


def test_every_basis_of_an_interval_gives_the_printed_rate():
    solved = RATE.solve(field="basis", figure="rate", value="8020", unit="1")
    assert solved == {"lowest": "21075246.00", "highest": "21077873.99"}
    assert RATE.solve(field="occupancy", figure="rate", value="8020", unit="1") == {"lowest": None, "highest": None}
    for end, rate in [(solved["lowest"], "8020.00"), (solved["highest"], "8020.00"), ("21077874", "8021.00")]:
        assert str(RATE.under(basis=end).rate) == rate


def test_a_slip_is_found_where_the_others_fit_together():
    classes = [{"lowest_places": 1, "weight": "1"}, {"lowest_places": 8, "weight": "1.2"}, {"lowest_places": 25, "weight": "2"}]
    rates = supervision_rates(base="1", unit="1", classes=classes)
    published = [
        {"figure": f"rates[{index}].rate", "value": value, "unit": "1"}
        for index, value in enumerate(["24262", "29144", "48523"])
    ]
    audit = rates.audit(published=published, unknown="base")
    [slip] = audit["findings"]
    assert not audit["agrees"] and slip["alone"]
    assert (slip["stands"], slip["figure"], slip["lowest"], slip["highest"]) == ("result", "rates[1].rate", "29114", "29114")
    published[1]["value"] = "29114"
    assert rates.audit(published=published, unknown="base")["agrees"]


@pytest.mark.parametrize(
    ("asked", "code", "place"),
    [
        ({"field": "price"}, "unknown_choice", "field"),
        ({"figure": "price"}, "unknown_choice", "figure"),
        ({"value": "8020.5"}, "not_a_multiple", "value"),
        ({"value": None}, "missing", "value"),
        ({"colour": "red"}, "unknown_field", "colour"),
    ],
)
def test_what_cannot_be_asked_is_said_with_its_place(asked, code, place):
    with pytest.raises(RammeaftaleError) as raised:
        RATE.solve(**{"field": "basis", "figure": "rate", "value": "8020", "unit": "1", **asked})
    assert (raised.value.code, raised.value.place) == (code, place)
