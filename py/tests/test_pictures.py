"""Every plot renders and shows the figures of its result."""

import decimal
import io
import json
import re
import subprocess
import sys
from decimal import Decimal
from itertools import cycle

import matplotlib
import pytest

matplotlib.use("Agg")

import matplotlib.pyplot as plt
from matplotlib.figure import Figure
from pictures import (
    DRAWN,
    EVERY,
    NAMES,
    amounts,
    assert_readable,
    bars,
    case_of,
    everything,
    first_of,
    rendered,
    shown,
    split,
)

import rammeaftale
from rammeaftale import RammeaftaleError, _plot, _plot_style


@pytest.fixture(autouse=True)
def close():
    yield
    plt.close("all")


# All published cases and a third of the others: each takes a fifth of a second to draw.
RENDERED = [name for nr, name in enumerate(EVERY) if nr % 3 == 0 or not name.startswith("cases-")]


@pytest.mark.parametrize(("name", "language"), list(zip(RENDERED, cycle(["da", "en"]))))
def test_cases_render_and_can_be_read(name, language):
    result = rammeaftale.settle(json.dumps(EVERY[name]))
    for kind in [{"kind": "rates"}, {"kind": "payers"}] if EVERY[name]["rule"] == "scenarios" else [{}]:
        ax = result.plot(**kind, language=language)
        rendered(ax)
        assert_readable(ax)
        assert ax.get_title(loc="left").startswith(result.statement(language).title)
        thousands, decimals = ",." if language == "da" else ".,"
        assert not re.search(rf"\d[{thousands}]\d{{3}}[{decimals}]\d\d\b", everything(ax))


def test_only_results_with_a_plot_have_the_method():
    for rule, result in rammeaftale._RESULTS.items():
        assert hasattr(result, "plot") == (rule in _plot.PLOTS) == ("plot" in dir(result))
    with pytest.raises(AttributeError):
        rammeaftale.whole_year_places(occupied_days=365, days=365).plot


@pytest.mark.parametrize("rule", DRAWN)
def test_the_docs_name_the_parameters(rule):
    plot = rammeaftale._RESULTS[rule].plot
    for name in plot.__code__.co_varnames[: plot.__code__.co_argcount + plot.__code__.co_kwonlyargcount]:
        assert name == "self" or f"\n{name} : " in plot.__doc__
    assert plot.__name__ == "plot" and "\nReturns\n-------\nmatplotlib.axes.Axes\n" in plot.__doc__


def test_the_package_does_not_import_matplotlib():
    program = "import sys, rammeaftale; print([name for name in sys.modules if name.startswith('matplotlib')])"
    assert subprocess.check_output([sys.executable, "-c", program], text=True).strip() == "[]"


def test_without_matplotlib_the_error_says_what_to_install():
    program = (
        "import sys; sys.modules['matplotlib'] = None\n"
        "import rammeaftale\n"
        "split = rammeaftale.allocate(amount=1, unit=1, method='each_rounded', parties=[{'id': 'a', 'weight': 1}])\n"
        "try:\n    split.plot()\n"
        "except ImportError as error:\n    print(error)"
    )
    assert "pip install rammeaftale[plot]" in subprocess.check_output([sys.executable, "-c", program], text=True)


def test_an_own_figure_needs_neither_pyplot_nor_a_display():
    program = (
        "import sys, io, rammeaftale\n"
        "from matplotlib.figure import Figure\n"
        "figure = Figure()\n"
        "split = rammeaftale.allocate(amount=1, unit=1, method='each_rounded', parties=[{'id': 'a', 'weight': 1}])\n"
        "assert split.plot(ax=figure.add_subplot()).figure is figure\n"
        "figure.savefig(io.BytesIO())\n"
        "print('matplotlib.pyplot' in sys.modules)"
    )
    assert subprocess.check_output([sys.executable, "-c", program], text=True).strip() == "False"


def test_no_setting_is_changed_and_nothing_is_shown(monkeypatch):
    monkeypatch.setattr(plt, "show", lambda *_, **__: pytest.fail("a picture was shown"))
    before = dict(matplotlib.rcParams)
    for rule in DRAWN:
        first_of(rule).plot()
        plt.close("all")
    assert dict(matplotlib.rcParams) == before


@pytest.mark.parametrize("rule", DRAWN)
def test_the_precision_of_the_callers_decimals_changes_nothing(rule):
    expected = everything(first_of(rule).plot())
    with decimal.localcontext(prec=3):
        assert everything(first_of(rule).plot()) == expected


def test_the_axes_of_a_caller_are_drawn_on():
    figure = Figure(figsize=(12, 8), layout="constrained")
    places = figure.subplots(2, 2).flat
    rate = rammeaftale.daily_rate(basis=21_076_560, places=8, days=365, occupancy=90, unit=1)
    for result, ax in zip([rate, split(["A", "B"]), case_of("ledger", "Røjleskov 2023-2026 in one run")], places):
        assert result.plot(ax=ax) is ax and ax.figure is figure
    assert not plt.get_fignums()
    figure.savefig(io.BytesIO(), format="png")


def test_rows_on_low_axes_shrink_instead_of_overlapping():
    ax = Figure(figsize=(7, 3), layout="constrained").add_subplot()
    split([f"Kommune {nr}" for nr in range(30)]).plot(ax=ax, largest=30)
    rendered(ax)
    assert_readable(ax)


def test_an_unknown_language_is_an_error():
    for rule in DRAWN:
        result = first_of(rule)
        with pytest.raises(RammeaftaleError) as raised:
            result.plot(language="sv")
        assert (raised.value.code, raised.value.place) == ("unknown_choice", "language")
    assert not plt.get_fignums()


# Words and numbers


@pytest.mark.parametrize("language", ["da", "en"])
def test_labels_shared_with_statements_match_them(language):
    warning = case_of("early_warning", "on budget, turnover moves the band").statement(language)
    labels = [line["label"] for line in warning.lines]
    for name in ("break_even", "deficit_line", "surplus_line"):
        assert any(label.startswith(f"{_plot_style.WORDS[language][name]}, ") for label in labels)
    rate = rammeaftale.daily_rate(basis=1000, places=1, days=100, occupancy=90, unit=1).statement(language)
    assert _plot_style.WORDS[language]["occupancy"] in [line["label"] for line in rate.lines]
    account = case_of("closure_account", "one user, who is the operator").statement(language)
    operator = next(line["label"] for line in account.lines if line["id"] == "operator")
    assert _plot_style.WORDS[language]["operator"] == operator.lower()


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("amount", ["0", "0.01", "-0.01", "999.99", "-1234567.89", "1000", "9999999999999.99"])
def test_numbers_are_written_as_statements_write_them(amount, language):
    result = split(["A"], amount)
    value = next(line["value"] for line in result.statement(language).lines if line["id"] == "shares[0].share")
    with decimal.localcontext(prec=3):
        assert f"{_plot_style.number(result.shares[0].share, language)} kr." == value
        assert amounts(result.plot(language=language)) == [value.removesuffix(" kr.")]


def test_ticks_are_in_the_language():
    ax = split(["A", "B"], "5000000").plot(language="da")
    rendered(ax)
    assert "1.000.000" in [text.get_text() for text in ax.get_xticklabels()]
    ax = split(["A", "B"], "-5000000").plot(language="en")
    rendered(ax)
    assert "−1,000,000" in [text.get_text() for text in ax.get_xticklabels()]


# Texts of users


@pytest.mark.parametrize("usetex", [False, True])
def test_names_are_shown_as_they_are(usetex):
    with matplotlib.rc_context({"text.usetex": usetex}):
        ax = split(NAMES).plot()
    assert not any(text.get_usetex() for text in ax.get_yticklabels())
    with matplotlib.rc_context({"text.usetex": False}):
        rendered(ax)
    assert_readable(ax)
    labels = [text for text in ax.get_yticklabels()]
    assert {shown(text).replace("\n", "") for text in labels} == set(NAMES)
    for text in labels:
        # The text as parsed by matplotlib: not a formula, and without escapes.
        drawn, formula = text._preprocess_math(text.get_text())
        assert not formula and drawn == shown(text)


def test_hostile_names_everywhere():
    users = [{"id": name, "usage": nr} for nr, name in enumerate(NAMES)]
    figures = {"deficit": 1000, "turnover": 1, "band_percent": 5, "unit": "0.01", "method": "largest_remainder"}
    account = rammeaftale.closure_account(**figures, operator="$x$", users=users)
    assert "$x$ (driftsherre)" in everything(ax := account.plot())
    rendered(ax)
    text = json.dumps(json.loads(case_of("scenarios", "Røjleskov, three models over 2023-2026").provenance["case"]))
    for old, new in [("Odense", "$x$"), ("rule\", \"fin", "$y_{2}$\", \"fin"), ("directly, by days", "Æ" * 90)]:
        assert old in text
        text = text.replace(old, new)
    for kind in ("rates", "payers"):
        ax = rammeaftale.settle(text).plot(kind)
        rendered(ax)
        assert_readable(ax)
        assert "$y_{2}$" in everything(ax) and ("$x$" in everything(ax)) == (kind == "payers")
    warned = json.loads(case_of("early_warning", "on budget, turnover moves the band").provenance["case"])
    warned["input"]["services"][0]["id"] = "$x$"
    ax = rammeaftale.settle(json.dumps(warned)).plot()
    rendered(ax)
    assert ax.get_title(loc="left") == r"Tidlig varsling: \$x\$"


# Who pays


def test_the_bars_are_the_shares_the_largest_first():
    result = split(["Vejle", "Kolding", "Aabenraa"], "100.00", [1, 3, 2])
    ax = result.plot()
    assert {name: sum(parts) for name, parts in bars(ax).items()} == {share.id: float(share.share) for share in result.shares}
    assert [shown(text) for text in ax.get_yticklabels()] == ["Kolding", "Aabenraa", "Vejle"]
    assert amounts(ax) == ["50,00", "33,33", "16,67"]
    assert ax.get_ylim()[0] > ax.get_ylim()[1]


@pytest.mark.parametrize(("language", "others"), [("da", "øvrige (78)"), ("en", "others (78)")])
def test_98_parties_stay_readable_and_the_others_are_summed(language, others):
    result = split([f"Kommune {nr}" for nr in range(98)], "9999999999999.99")
    with decimal.localcontext(prec=3):
        ax = result.plot(language=language)
    rendered(ax)
    assert_readable(ax)
    shares = sorted((share.share for share in result.shares), reverse=True)
    assert list(bars(ax))[-1] == others and len(bars(ax)) == 21
    assert bars(ax)[others] == [float(sum(shares[20:]))]
    assert amounts(ax)[-1] == _plot_style.number(sum(shares[20:]), language)
    read = [Decimal(re.sub(r"[^\d]", "", text)) / 100 for text in amounts(ax)]
    assert sum(read) == result.sum == Decimal("9999999999999.99")
    assert ax.figure.get_size_inches()[1] < 8


def test_the_caller_chooses_how_many_are_shown():
    result = split(["A", "B", "C", "D"])
    assert list(bars(result.plot(largest=2))) == ["D", "C", "øvrige (2)"]
    assert len(bars(result.plot(largest=3))) == 4
    with pytest.raises(ValueError, match="at least 1"):
        result.plot(largest=0)


@pytest.mark.parametrize("name", ["the operator pays for its own citizens too", "one øre within the line"])
def test_a_closure_account_shows_what_the_operator_bears_itself(name):
    result = case_of("closure_account", name)
    ax = result.plot()
    operator = json.loads(result.provenance["case"])["input"]["operator"]
    of_operator = next(share.share for share in result.shares if share.id == operator)
    assert bars(ax)[f"{operator} (driftsherre)"] == [float(result.own_share), float(of_operator)]
    assert _plot_style.number(result.operator_total, "da") in amounts(ax)
    assert [text.get_text() for text in ax.get_legend().get_texts()] == ["Driftsherrens egen andel", "Rest til fordeling"]
    drawn = sum(sum(parts) for parts in bars(ax).values())
    assert drawn == pytest.approx(float(result.own_share + result.sum), abs=0.001)


def test_objective_financing_shows_both_parts():
    result = first_of("objective_financing", lambda case: case["output"]["case_shares"])
    ax = result.plot(language="en")
    case_shares = {share.id: share.share for share in result.case_shares}
    for share in result.objective_shares:
        parts = [float(share.share), *([float(case_shares[share.id])] if share.id in case_shares else [])]
        assert bars(ax)[share.id] == parts
    assert sorted(amounts(ax)) == sorted(_plot_style.number(total.share, "en") for total in result.totals)


def test_a_joint_budget_shows_before_and_after():
    result = first_of("joint_budget")
    ax = result.plot()
    assert sorted(bars(ax)["Budget før"]) == sorted(float(change.before) for change in result.changes)
    assert sorted(bars(ax)["Budget efter"]) == sorted(float(change.after) for change in result.changes)


def test_bills_special_places_and_subscriptions():
    bills = case_of("bills", "Bromsmae, January 2023")
    assert bars(bills.plot()) == {payer.payer: [float(payer.amount)] for payer in bills.payers}
    for rule in ("special_places", "subscription"):
        result = first_of(rule)
        ax = result.plot()
        assert bars(ax) == {share.id: [float(share.share)] for share in result.shares}
        assert f"Sum af andele: {_plot_style.number(result.sum, 'da')} kr." in everything(ax)
    assert amounts(case_of("bills", "nobody in the period").plot()) == []


# Rates


def lines_across(ax):
    drawn = [list(line.get_xdata()) for line in ax.lines]
    return {round(float(at[0]), 4) for at in drawn if len(at) == 2 and at[0] == at[1]}


def test_the_daily_rate_on_its_curve():
    rate = rammeaftale.daily_rate(basis=21_076_560, places=8, days=365, occupancy=90, unit=1)
    ax = rate.plot()
    curve = max(ax.lines, key=lambda line: len(line.get_xdata()))
    for occupancy, drawn in zip(curve.get_xdata(), curve.get_ydata()):
        occupancy = Decimal(str(occupancy)).quantize(Decimal("0.01"))
        requested = rammeaftale.rate_at_occupancy(reference_rate=8020, reference_occupancy=90, occupancy=occupancy, unit=1)
        assert drawn == float(requested.rate)
    assert lines_across(ax) == {90.0}
    assert "Nulpunkt: 90 %" in everything(ax) and "Døgntakst: 8.020,00 kr. ved 90 %" in everything(ax)
    assert "grænse" not in everything(ax)


@pytest.mark.parametrize("base_kind", ["turnover", "basis"])
def test_the_marked_lines_of_a_rate_are_where_the_year_crosses_them(base_kind):
    rate = rammeaftale.daily_rate(basis=5_312_448, places=8, days=92, occupancy=54, unit=1)
    ax = rate.plot(base_kind=base_kind, band_percent="5", language="en")
    found = {}
    for name in ("Deficit line (5 %)", "Break-even", "Surplus line (5 %)"):
        found[name] = Decimal(re.search(rf"{re.escape(name)}: ([\d.]+) %", everything(ax))[1])
    assert lines_across(ax) == {54.0, *(float(at) for at in found.values())}
    # The rate is rounded, so the year breaks even close to the budgeted occupancy.
    for (name, at), side in zip(found.items(), (-1, 0, 1)):
        revenue = Decimal(13_367) * 8 * 92 * at / 100
        base = revenue if base_kind == "turnover" else Decimal(5_312_448)
        assert abs(revenue - 5_312_448 - side * base / 20) < 10, name


def test_an_agreement_gives_the_percentage_of_the_line():
    case = {"rule": "daily_rate", "agreement": "syddanmark-2023-2024", "on": "2023-06-30",
            "input": {"basis": "21076560", "places": "8", "days": 365, "occupancy": "90", "unit": "1"}}  # fmt: skip
    ax = rammeaftale.settle(json.dumps(case)).plot(base_kind="turnover")
    assert "Underskudsgrænse (5 %): 85,7143 %" in everything(ax)
    del case["agreement"], case["on"]
    with pytest.raises(RammeaftaleError) as raised:
        rammeaftale.settle(json.dumps(case)).plot(base_kind="turnover")
    assert (raised.value.code, raised.value.place) == ("missing", "band_percent")


def test_a_rate_at_another_occupancy():
    days = {"occupied_days": 398, "available_days": 736}
    rate = rammeaftale.rate_at_occupancy(reference_rate=8020, reference_occupancy=90, occupancy=days, unit=1)
    ax = rate.plot()
    points = [(*line.get_xdata(), *line.get_ydata()) for line in ax.lines if len(line.get_xdata()) == 1]
    assert {(round(float(at), 3), float(rate)) for at, rate in points} == {(90.0, 8020.0), (54.076, 13348.0)}
    assert "Døgntakst: 13.348,00 kr. ved 398 dage / 736 dage" in everything(ax)


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_early_warning_marks_the_values_of_the_result(language):
    result = case_of("early_warning", "a deficit beyond the line, months at other rates")
    (year,) = result.services
    ax = result.plot(language=language)
    values = {line["id"]: line["value"] for line in result.statement(language).lines}
    for name in ("break_even", "deficit_line", "surplus_line"):
        line = getattr(year, name)
        # An occupancy above all places of the rest of the year is no line to draw.
        assert (round(float(line.occupancy), 4) in lines_across(ax)) is (line.rest_occupancy <= 100)
        assert f": {values[f'services[0].{name}.occupancy']}" in everything(ax)
    assert values["services[0].surplus_line.occupancy"] in ("kan ikke nås", "cannot be reached")
    assert values["services[0].result"] in everything(ax) and values["services[0].distance"] in everything(ax)
    straight = next(line for line in ax.lines if line.get_linewidth() == 2)
    (x0, *_, x1), (y0, *_, y1) = straight.get_xdata(), straight.get_ydata()
    at = {line: y0 + (y1 - y0) * (float(line) - x0) / (x1 - x0) for line in (year.occupancy, year.break_even.occupancy)}
    # Occupancies have four decimals: 0.0001 % of this year is a few kroner.
    assert at[year.occupancy] == pytest.approx(float(year.result), abs=20)
    assert at[year.break_even.occupancy] == pytest.approx(0, abs=20)


def test_the_result_line_meets_the_moving_band_at_the_lines():
    result = case_of("early_warning", "on budget, turnover moves the band")
    (year,) = result.services
    ax = result.plot()
    straight = next(line for line in ax.lines if line.get_linewidth() == 2)
    lower, upper = [line for line in ax.lines if line.get_linestyle() == "-." and len(line.get_xdata()) > 2]

    def height(line, at):
        (x0, *_, x1), (y0, *_, y1) = line.get_xdata(), line.get_ydata()
        return y0 + (y1 - y0) * (float(at) - x0) / (x1 - x0)

    for line, band in ((year.deficit_line, lower), (year.surplus_line, upper)):
        assert height(straight, line.occupancy) == pytest.approx(height(band, line.occupancy), abs=20)
    assert height(upper, year.occupancy) == pytest.approx(float(year.band), abs=20)


def test_lines_that_are_not_drawn_are_named():
    nowhere = case_of("early_warning", "variable cost equals the rate: no line is reached")
    (year,) = nowhere.services
    values = {line["id"]: line["value"] for line in nowhere.statement().lines}
    assert year.break_even.solution == "none"
    assert f"Nulpunkt: {values['services[0].break_even.solution']}" in everything(nowhere.plot())
    far = case_of("early_warning", "break-even at exactly 1,000 % of the rest, and an øre beyond")
    for nr, year in enumerate(far.services):
        values = {line["id"]: line["value"] for line in far.statement().lines}
        field = "occupancy" if year.break_even.solution == "one" else "solution"
        assert f"Nulpunkt: {values[f'services[{nr}].break_even.{field}']}" in everything(far.plot(service=year.id))


@pytest.mark.parametrize("language", ["da", "en"])
def test_all_services_are_side_by_side_in_the_order_of_the_statement(language):
    result = case_of("early_warning", "order by distance, a tie by id")
    ax = result.plot(language=language)
    rendered(ax)
    assert_readable(ax)
    assert [shown(text) for text in ax.get_yticklabels()] == [year.id for year in result.services]
    values = {line["id"]: line["value"] for line in result.statement(language).lines}
    said = [values[f"services[{nr}].result"].removesuffix(" kr.") for nr in range(len(result.services))]
    assert amounts(ax) == said
    colours = {patch.get_facecolor() for patch in ax.patches}
    assert len(colours) == len({year.distance < 0 for year in result.services})


def test_a_service_is_chosen_by_its_id():
    result = case_of("early_warning", "order by distance, a tie by id")
    assert len(result.services) > 1
    last = result.services[-1].id
    assert last in result.plot(service=last).get_title(loc="left")
    with pytest.raises(ValueError, match="service: unknown value"):
        result.plot(service="nobody")


# Years


def test_a_ledger_shows_every_figure_of_every_year():
    result = case_of("ledger", "Røjleskov 2023-2026 in one run")
    ax = result.plot()
    names = [text.get_text() for text in ax.get_legend().get_texts()]
    fields = ["result", "kept", "regulated", "landed", "closing"]
    assert names == ["Resultat", "Driftsherren bærer eller beholder", "Til efterregulering", "Indregnet efterregulering",
                     "Saldo til efterregulering ultimo"]  # fmt: skip
    drawn = [(bar.get_facecolor(), round(bar.get_x() + bar.get_width() / 2), bar.get_height()) for bar in ax.patches]
    colours = list(dict.fromkeys(colour for colour, *_ in drawn))
    for field, colour in zip(fields, colours):
        heights = [height for of, _, height in drawn if of == colour]
        assert heights == [float(getattr(year, field)) for year in result.years]
        for year in result.years:
            assert _plot_style.number(getattr(year, field), "da") in everything(ax)
    assert [text.get_text() for text in ax.get_xticklabels()] == ["2023", "2024", "2025", "2026"]


def test_a_ledger_of_a_hundred_years_is_drawn_without_figures():
    years = [
        {"year": 2000 + nr, "basis": 1_000_000, "places": 1, "days": 365, "occupancy": 90, "occupied_days": 300 + nr % 40,
         "cost": 1_000_000}
        for nr in range(100)
    ]  # fmt: skip
    result = rammeaftale.ledger(band_percent=5, base_kind="turnover", reading="own_risk", years_later=2, unit=1, years=years)
    ax = result.plot()
    rendered(ax)
    assert_readable(ax)
    assert len(ax.patches) == 500 and not amounts(ax)


def test_corrections_belong_to_the_year_that_books_them():
    result = case_of("ledger", "a correction that crosses the band")
    ax = result.plot()
    corrected = [year.result + year.corrected_result for year in result.years if year.result is not None]
    colour = ax.patches[0].get_facecolor()
    assert [bar.get_height() for bar in ax.patches if bar.get_facecolor() == colour] == [float(each) for each in corrected]
    assert any(year.corrected_result for year in result.years)


def test_a_history_shows_both_rates():
    result = first_of("rate_history")
    ax = result.plot()
    charged, fixed = ax.lines
    assert list(charged.get_xdata()) == [year.year for year in result.years]
    assert list(charged.get_ydata()) == [float(year.rate) for year in result.years]
    assert list(fixed.get_ydata()) == [float(year.fixed_rate) for year in result.years]
    assert charged.get_linestyle() != fixed.get_linestyle() and charged.get_marker() != fixed.get_marker()


@pytest.mark.parametrize(
    "name", ["everything at once", "parts that outweigh each other", "a surplus larger than the basis: a rate below zero"]
)
def test_a_waterfall_goes_from_the_old_rate_to_the_new(name):
    result = case_of("rate_change", name)
    ax = result.plot()
    at = result.rate_before
    steps = {round(bar.get_y() + bar.get_height() / 2): (bar.get_x(), bar.get_width()) for bar in ax.patches}
    for place, part in enumerate(result.parts, 1):
        assert steps.get(place, (float(at), 0.0)) == pytest.approx((float(at), float(part.amount)), abs=1e-6)
        at += part.amount
    assert at == result.rate_after
    first, last = [line for line in ax.lines if line.get_marker() == "D"]
    assert (first.get_xdata()[0], last.get_xdata()[0]) == (float(result.rate_before), float(result.rate_after))
    written = [text.removeprefix("+") for text in amounts(ax)]
    figures = [result.rate_before, *(part.amount for part in result.parts), result.rate_after]
    assert written == [_plot_style.number(figure, "da") for figure in figures]


# Scenarios


def test_the_rates_of_scenarios_year_by_year():
    result = case_of("scenarios", "Røjleskov, three models over 2023-2026")
    ax = result.plot()
    for scenario in result.scenarios:
        assert bars(ax)[scenario.name] == [float(year.rate) for year in scenario.years]
    assert {"2023", "2024", "2025", "2026"} <= {shown(text) for text in ax.get_yticklabels()}
    with pytest.raises(ValueError, match="kind"):
        result.plot(kind="pie")


@pytest.mark.parametrize("largest", [None, 1, 3])
def test_who_pays_adds_up_to_the_cost_in_every_scenario(largest):
    result = case_of("scenarios", "Røjleskov, three models over 2023-2026")
    ax = result.plot("payers", largest=largest)
    rendered(ax)
    assert_readable(ax)
    assert ("øvrige (4)" in everything(ax)) == (largest == 1)
    for scenario in result.scenarios:
        assert sum(bars(ax)[scenario.name]) == pytest.approx(float(result.cost), abs=0.001)
        assert float(scenario.borne_by_operator) in bars(ax)[scenario.name]


def test_bars_can_be_told_apart_without_colour():
    looks = [_plot_style.look(nr) for nr in range(20)]
    assert len({(each["facecolor"], each["hatch"]) for each in looks}) == 20
    assert len({each["hatch"] for each in looks[:8]}) == 8
