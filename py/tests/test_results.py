"""Results and their methods."""

import copy
import decimal
import inspect
import itertools
import json
import pickle
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest

import rammeaftale
from rammeaftale import Problem, RammeaftaleError, Result, Share, Statement

ROEJLESKOV = {"basis": 21_076_560, "places": 8, "days": 365, "occupancy": 90, "unit": 1}
ODINSGAARD = {
    "deficit": "22720000",
    "turnover": "23600000",
    "band_percent": "5",
    "unit": 10_000,
    "method": "largest_remainder",
    "operator": "Haderslev",
    "users": [
        {"id": "Haderslev", "usage": "77.066"},
        {"id": "Kolding", "usage": "9.749"},
        {"id": "Sønderborg", "usage": "3.018"},
        {"id": "Aabenraa", "usage": "7.149"},
        {"id": "Staten", "usage": "3.018"},
    ],
    "published": {"unit": 10_000, "own_share": 1_180_000, "rest": 21_560_000, "sum": 21_540_000},
}


@pytest.fixture
def rate():
    return rammeaftale.daily_rate(**ROEJLESKOV)


@pytest.fixture
def account():
    return rammeaftale.closure_account(**ODINSGAARD)


def test_the_published_rates_of_roejleskov(rate):
    assert rate.rate == Decimal("8020.00")
    assert str(rate.rate) == "8020.00"
    low = rammeaftale.daily_rate(**ROEJLESKOV | {"occupancy": 54})
    assert (str(low.rate), str(low.rounding_gap)) == ("13367.00", "525.60")


def test_the_published_closure_of_odinsgaard_has_an_error(account):
    assert str(account.rest) == "21540000.00"
    assert account.shares[0] == Share("Haderslev", Decimal("16600000"))
    (slip,) = account.findings
    assert (slip.figure, slip.party, str(slip.difference), slip.alone) == ("rest", None, "20000.00", True)


def test_every_rule_has_a_result_class(rate, account):
    assert type(rate) is rammeaftale.DailyRate
    assert isinstance(rate, Result) and isinstance(account, Result)
    assert not isinstance(account.shares[0], Result)


def test_a_figure_is_converted_once(rate, account):
    assert rate.rate is rate.rate and rate._figures[1] is rate.rate
    assert account.shares is account.shares


def test_figures_do_not_depend_on_the_decimal_context():
    kwargs = {"basis": "9999999999999.99", "places": "0.01", "days": 1, "occupancy": "100", "unit": "0.01"}
    rules = [("daily_rate", kwargs | {"places": 100}), ("daily_rate", ROEJLESKOV | {"occupancy": "89.9999", "days": 1})]
    expected = [[str(figure) for figure in getattr(rammeaftale, rule)(**kwargs)._figures] for rule, kwargs in rules]
    assert expected[0] == ["100", "100000000000.00", "0.01"]
    assert expected[1] == ["7.199992", "2927303.00", "-1.82"]
    with decimal.localcontext(prec=2, Emax=3, Emin=-3, rounding=decimal.ROUND_UP) as context:
        context.clear_flags()
        context.traps[decimal.Inexact] = context.traps[decimal.Rounded] = True
        again = [[str(figure) for figure in getattr(rammeaftale, rule)(**kwargs)._figures] for rule, kwargs in rules]
        assert not context.flags[decimal.Rounded]
    assert again == expected


def test_a_figure_of_more_than_64_bits_is_exact():
    large = rammeaftale.closure_account(**ODINSGAARD | {"turnover": "9999999999999.99", "band_percent": "4.9999", "published": None})
    assert str(large.band) == "499989999999.99950001"


def test_figures_are_properties_with_their_docs():
    figure = inspect.getattr_static(rammeaftale.DailyRate, "rate")
    assert isinstance(figure, property) and "døgntakst" in figure.__doc__
    with pytest.raises(TypeError):
        figure.fget(Share("Kolding", Decimal(1)))
    with pytest.raises(IndexError):
        rammeaftale._native.Figure(99).of(rammeaftale.daily_rate(**ROEJLESKOV))


def test_threads_read_the_same_figure():
    results = [rammeaftale.daily_rate(**ROEJLESKOV | {"basis": basis}) for basis in range(1, 2001)]
    with ThreadPoolExecutor(4) as pool:
        read = list(pool.map(lambda _: [result.rate for result in results], range(4)))
    assert all(one is other for rates in zip(*read) for one, other in itertools.pairwise(rates))


def test_figures_as_plain_data(account):
    data = account.to_dict()
    assert list(data) == list(type(account)._fields)
    assert data["rest"] == Decimal("21540000.00")
    assert data["shares"][1] == {"id": "Kolding", "share": Decimal("2100000.00")}
    assert data["findings"][0]["party"] is None
    whole = rammeaftale.reregulated_rate(
        year=2023, years_later=2, regulated=-1, normal_rate=8020, places=8, days=365, occupancy=90, unit=1
    )
    assert type(whole.to_dict()["rate_year"]) is int


def test_json_is_that_of_the_core(account):
    assert account.to_json().startswith('{"band":"1180000.00","own_share":"1180000.00",')
    assert json.loads(account.to_json()) == json.loads(json.dumps(account.to_dict(), default=str))


def test_repr_is_short(rate, account):
    assert repr(rate) == "DailyRate(expected_days=Decimal('2628'), rate=Decimal('8020.00'), rounding_gap=Decimal('0.00'))"
    assert "[Share(id='Haderslev', share=Decimal('16600000.00')), " in repr(account)
    assert ", … 2 more]" in repr(account)


def test_results_are_immutable(rate, account):
    for thing, name in [(rate, "rate"), (rate, "other"), (account.shares[0], "share"), (account.shares[0], "other")]:
        with pytest.raises(AttributeError):
            setattr(thing, name, 1)
        with pytest.raises(AttributeError):
            delattr(thing, name)
        assert not hasattr(thing, "__dict__")
    assert isinstance(account.shares, tuple)
    account.to_dict()["shares"].clear()
    assert len(account.shares) == 5


def test_equal_results_are_equal(rate, account):
    again = rammeaftale.daily_rate(**{key: str(value) for key, value in ROEJLESKOV.items()})
    assert rate == again and hash(rate) == hash(again) and len({rate, again}) == 1
    assert rate != rammeaftale.daily_rate(**ROEJLESKOV | {"basis": 1})
    assert rate != account and rate != rate.to_dict()
    assert account.shares[0] == Share("Haderslev", Decimal("16600000"))
    assert account.shares[0] != account.shares[1]
    assert account.shares[2] != ("Sønderborg", account.shares[2].share)


def test_a_record_needs_all_its_fields():
    with pytest.raises(TypeError):
        Share("Haderslev")


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_pickles(rate, account, protocol):
    for thing in (rate, account, account.shares[0], account.findings[0], rate.statement(), account.statement("en")):
        again = pickle.loads(pickle.dumps(thing, protocol))
        assert again == thing and type(again) is type(thing) and hash(again) == hash(thing)
    again = pickle.loads(pickle.dumps(account, protocol))
    assert again.statement().text == account.statement().text


def test_a_pickle_holds_the_input_and_not_the_figures():
    parties = [{"id": "Kolding", "weight": 1}, {"id": "Vejle", "weight": 2}]
    split = rammeaftale.allocate(amount=100, unit=1, method="each_rounded", parties=parties)
    parties[0]["weight"] = 7
    parties.clear()
    again = pickle.loads(pickle.dumps(split))
    assert again == split and again.statement() == split.statement()


def test_copies_are_the_same_object(rate, account):
    for thing in (rate, account.shares[0]):
        assert copy.copy(thing) is thing
        assert copy.deepcopy(thing) is thing


def test_results_match_patterns(rate, account):
    match rate:
        case rammeaftale.DailyRate(rate=figure):
            assert figure == 8020
    match account.shares[0]:
        case Share(name, figure):
            assert (name, figure) == ("Haderslev", 16_600_000)


def test_results_cannot_be_constructed():
    for arguments in [(), (1,), ("daily_rate",), (None, {})]:
        with pytest.raises(TypeError):
            rammeaftale.DailyRate(*arguments)


def test_statements_in_both_languages(rate):
    danish, english = rate.statement(), rate.statement("en")
    assert isinstance(danish, Statement)
    assert (danish.language, english.language, danish.rule) == ("da", "en", "daily_rate")
    assert "8.020,00 kr." in danish.text and "8,020.00 kr." in english.text
    assert str(danish) == danish.text
    assert danish == rate.statement("da") != english
    assert danish.title in danish.markdown and danish.title in danish.html
    assert rate._repr_html_() == danish.html == danish._repr_html_()
    assert repr(english) == "<Statement of daily_rate in en>"
    with pytest.raises(AttributeError):
        danish.text = ""


def test_a_statement_as_data(account):
    statement = account.statement("en")
    assert list(statement.lines[0]) == ["id", "listed", "label", "formula", "figures", "value", "rounding", "source", "status"]
    assert {line["id"] for line in statement.lines} >= {"deficit", "band", "rest"}
    assert statement.checks and all(check["holds"] is True for check in statement.checks)
    data = statement.to_dict()
    assert list(data) == ["rule", "title", "conclusion", "findings", "tables", "lines", "lists", "checks", "notes", "warnings"]
    assert data["lists"] == statement.lists
    listed = {line["value"] for line in statement.lines if line["listed"]}
    assert listed <= {cell for table in (*statement.tables, *statement.lists) for row in table["rows"] for cell in row["cells"]}
    assert data["lines"] == statement.lines and data["notes"] == statement.notes
    assert data["conclusion"] == statement.conclusion and data["findings"] == statement.findings
    assert list(statement.conclusion) == ["label", "value", "text", "assurance"]
    assert statement.conclusion["value"] in statement.text and statement.conclusion["text"] in statement.html


def test_an_unknown_language_is_an_error(rate):
    for ask in (rate.statement, Problem("a", "b", "c", None, None, "d").message_in):
        with pytest.raises(RammeaftaleError) as raised:
            ask("sv")
        assert (raised.value.code, raised.value.place) == ("unknown_choice", "language")


def test_names_are_escaped_in_html():
    name = "<script>alert('1 & \"2\"')</script>"
    split = rammeaftale.allocate(amount=1, unit=1, method="each_rounded", parties=[{"id": name, "weight": 1}])
    assert split.shares[0].id == name
    for language in ("da", "en"):
        html = split.statement(language).html
        assert "<script" not in html and "&lt;script&gt;" in html
    assert "<script" not in split._repr_html_()
    assert "<script" not in split.statement().markdown


def test_documents():
    case = {"name": "x", "rule": "daily_rate", "input": {key: str(value) for key, value in ROEJLESKOV.items()}}
    result = rammeaftale.settle(json.dumps(case))
    assert result == rammeaftale.daily_rate(**ROEJLESKOV)
    assert pickle.loads(pickle.dumps(result)).statement() == result.statement()
    results = rammeaftale.settle_cases(json.dumps({"cases": [case, case | {"name": "y"}]}))
    assert results == [result, result]
    assert pickle.loads(pickle.dumps(results)) == results
    assert rammeaftale.settle_cases(json.dumps(case)) == [result]


def test_amounts():
    assert str(rammeaftale.amount("1.234,56", dialect="danish")) == "1234.56"
    assert str(rammeaftale.amount("5")) == "5.00"
    assert str(rammeaftale.amount("-0")) == "0.00"
    for text, dialect, code, place in [
        ("1.234,56", None, "not_a_number", ""),
        ("1.234", "machine", "too_many_decimals", ""),
        ("1", "swedish", "unknown_choice", "dialect"),
        ("\ud800", None, "not_a_number", ""),
    ]:
        with pytest.raises(RammeaftaleError) as raised:
            rammeaftale.amount(text, dialect)
        assert (raised.value.code, raised.value.place) == (code, place)
    with pytest.raises(RammeaftaleError, match="a text"):
        rammeaftale.amount(5)
