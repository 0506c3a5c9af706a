"""Documents, provenance, and the tables of a statement."""

import datetime
import hashlib
import json
import pickle
from html.parser import HTMLParser

import pyarrow as pa
import pytest

import rammeaftale
import rammeaftale.table
from rammeaftale import RammeaftaleError

HOSTILE = ["<script>alert(1)</script>", "=1+1", "\"><img src=x onerror='alert(1)'>", "&lt;b&gt;", "]]>-->"]
EMPTY = {"meta", "br", "hr", "img", "input", "link"}


def closure(users):
    return rammeaftale.closure_account(
        deficit="22720000",
        turnover="23600000",
        band_percent=5,
        unit=10_000,
        method="largest_remainder",
        operator=users[0],
        users=[{"id": name, "usage": weight} for weight, name in enumerate(users, 1)],
    )


@pytest.fixture
def account():
    return closure(["Haderslev", "Kolding", "Sønderborg"])


class Page(HTMLParser):
    """Parses a page into elements, attributes and text; every element must be closed in order."""

    def __init__(self, page):
        super().__init__()
        self.elements, self.attributes, self.texts, self.within, self.titles = [], [], [], [], []
        self.feed(page)
        self.close()
        assert not self.within

    def handle_starttag(self, tag, attrs):
        self.elements.append(tag)
        self.attributes += [name for name, _ in attrs]
        if tag not in EMPTY:
            self.within.append(tag)

    def handle_endtag(self, tag):
        assert self.within.pop() == tag

    def handle_data(self, data):
        if not {"script", "style"} & set(self.within):
            self.texts.append(data)
        if self.within and self.within[-1] in ("title", "h1", "h2") and "svg" not in self.within:
            self.titles.append((self.within[-1], data))

    @property
    def text(self):
        return "".join(self.texts)


@pytest.mark.parametrize(
    ("language", "holds", "annex"),
    [("da", "Begge kontroller stemmer.", "Bilag: beregningen"), ("en", "Both checks hold.", "Annex: the calculation")],
)
def test_a_closure_account_as_a_page(account, language, holds, annex):
    document = account.to_document(language)
    page = Page(document)
    assert document.startswith(f'<!doctype html>\n<html lang="{language}">')
    assert page.elements[:2] == ["html", "head"] and page.elements.count("main") == page.elements.count("h1") == 1
    for party in ("Haderslev", "Kolding", "Sønderborg"):
        assert party in page.text
    statement = account.statement(language)
    first, calculation = page.text.split(annex)
    assert holds == statement.conclusion["assurance"] and holds in first
    assert statement.conclusion["value"] in first and statement.conclusion["text"] in first
    assert all(line["label"] in calculation for line in statement.lines if not line["listed"])
    assert account.provenance["digest"] in calculation
    assert page.titles == [(tag, account.statement(language).title) for tag in ("title", "h1")]


def test_a_page_has_its_case_on_request(account):
    case = account.provenance["case"]
    assert case not in Page(account.to_document()).text
    assert case in Page(account.to_document(case=True)).text
    assert rammeaftale.document([account], case=True) == account.to_document(case=True)


def test_a_published_figure_that_does_not_fit_is_on_the_first_page():
    account = closure(["Haderslev", "Kolding", "Sønderborg"])
    given = json.loads(account.provenance["case"])
    given["input"]["published"] = {"unit": "10000", "rest": "21560000"}
    page = Page(rammeaftale.settle(json.dumps(given)).to_document())
    first, _ = page.text.split("Bilag: beregningen")
    assert "21.560.000,00 kr. følger ikke af de øvrige tal" in first and "stemmer" not in first


def test_a_page_is_danish_and_needs_no_other_file(account):
    document = account.to_document()
    assert document == account.to_document(language="da") == pickle.loads(pickle.dumps(account)).to_document()
    page = Page(document)
    assert not {"script", "link", "img", "iframe"} & set(page.elements)
    assert not {"src", "href"} & set(page.attributes)
    assert "url(" not in document and "@import" not in document


@pytest.mark.parametrize("language", ["da", "en"])
def test_names_on_a_page_are_text(account, language):
    hostile = closure(HOSTILE)
    pages = [
        hostile.to_document(language),
        rammeaftale.document([account, hostile], HOSTILE[0], language, [HOSTILE[2], HOSTILE[1]]),
    ]
    for document in pages:
        page = Page(document)
        assert not {"script", "img", "b"} & set(page.elements)
        assert not any(name.startswith("on") for name in page.attributes)
        assert all(name in page.text for name in HOSTILE)
        assert "<script" not in document and "&lt;script&gt;" in document


@pytest.mark.parametrize("name", ["Kolding", "<script>alert(1)</script>", '"><image href=x>', "&amp;"])
def test_the_picture_has_every_share_and_only_texts_of_the_parties(name):
    parties = [{"id": name, "weight": 3}, {"id": "Vejle", "weight": 1}]
    result = rammeaftale.allocate(amount=100, parties=parties, unit="0.01", method="largest_remainder")
    page = Page(result.to_document())
    drawn = page.elements[page.elements.index("svg") :]
    assert drawn[:3] == ["svg", "title", "desc"] and drawn.count("rect") == 2 and not {"script", "image"} & {*page.elements}
    assert f"{name}: 75,00 kr.; Vejle: 25,00 kr." in page.text
    assert not any(attribute.startswith("on") for attribute in page.attributes)


def test_several_results_on_a_page(account):
    rate = rammeaftale.daily_rate(basis=21_076_560, places=8, days=365, occupancy=90, unit=1)
    document = rammeaftale.document([rate, account], title="Afregning 2023 & 2024", names=["Røjleskov", None])
    page = Page(document)
    title = "Afregning 2023 & 2024"
    headings = [("h2", "Røjleskov"), ("h2", account.statement().title)]
    assert page.titles == [("title", title), ("h1", title), *headings]
    assert page.elements.count("article") == 2 and page.elements.count("html") == 1
    assert document.index(rate.provenance["digest"]) < document.index(account.provenance["digest"])
    assert rammeaftale.document((account,)) == account.to_document()
    assert rammeaftale.document([account], None, "en", None) == account.to_document("en")
    assert Page(rammeaftale.document([rate, account], names=[None, None])).titles[0] == ("title", rate.statement().title)
    english = rammeaftale.document([rate, account], "Accounts", "en", ("One", "Two"))
    assert Page(english).titles == [("title", "Accounts"), ("h1", "Accounts"), ("h2", "One"), ("h2", "Two")]


def test_tables_stand_before_the_results(account):
    services = pa.table({
        "id": ["<b>Egely</b>", "=1+1"], "basis": ["21076560", "8000000"], "places": ["8", "4.5"], "days": [365, 365],
        "occupancy": ["90", "95.5"],
    })  # fmt: skip
    rates = pa.table(rammeaftale.table.daily_rate(services, unit=1, keep=["id"]))
    page = Page(rammeaftale.document([account], tables={"Takster 2025": rates}, rule="daily_rate"))
    assert "script" not in page.elements and "b" not in page.elements
    text = page.text
    assert text.index("Takster 2025") < text.index("Odinsgård" if "Odinsgård" in text else "Andel")
    for shown in ("Døgntakst", "Belægningsdage", "<b>Egely</b>", "=1+1", "8.020,00"):
        assert shown in text, shown
    english = Page(rammeaftale.document([], "Rates", "en", tables=rates, rule="daily_rate")).text
    assert "Daily rate" in english and "8,020.00" in english
    for tables, code, place in [
        (pa.table({"rate": [1.5]}), "binary_number", "rate"),
        ({"Alle": pa.table({"n": range(10_001)})}, "too_many", "Alle"),
        (5, "wrong_type", "tables"),
    ]:
        with pytest.raises(RammeaftaleError) as raised:
            rammeaftale.document([account], tables=tables)
        assert (raised.value.code, raised.value.place) == (code, place)


def test_every_result_has_a_name_or_none(account):
    for results, names, code in [
        ([account], [], "too_few"), ([account], ["a", "b"], "too_many"), ([account] * 2, ["a"], "too_few"), ([], ["a"], "too_many")
    ]:  # fmt: skip
        with pytest.raises(RammeaftaleError) as raised:
            rammeaftale.document(results, names=names)
        assert (raised.value.code, raised.value.place) == (code, "names")
    for results, others, place in [
        (account, {}, "results"),
        (["account"], {}, "results[0]"),
        ([account, None], {}, "results[1]"),
        (None, {}, "results"),
        ([account], {"title": 5}, "title"),
        ([account], {"names": "a"}, "names"),
        ([account], {"names": [5]}, "names[0]"),
        ([account], {"language": 5}, "language"),
    ]:
        with pytest.raises(RammeaftaleError) as raised:
            rammeaftale.document(results, **others)
        assert (raised.value.code, raised.value.place) == ("wrong_type", place)


def test_a_page_in_an_unknown_language_is_an_error(account):
    for ask in (account.to_document, lambda language: rammeaftale.document([account], language=language)):
        with pytest.raises(RammeaftaleError) as raised:
            ask("sv")
        assert (raised.value.code, raised.value.place) == ("unknown_choice", "language")


def test_provenance_reproduces_the_result(account):
    provenance = account.provenance
    assert list(provenance) == ["version", "agreements", "on", "terms", "digest", "case"]
    assert provenance["version"] == rammeaftale.__version__
    assert not provenance["agreements"] and provenance["on"] is None
    assert provenance["digest"] == hashlib.sha256(provenance["case"].encode()).hexdigest()
    assert json.loads(provenance["case"])["rule"] == "closure_account"
    again = rammeaftale.settle(provenance["case"])
    assert again == account and again.provenance == provenance and again.to_document() == account.to_document()
    provenance.clear()
    assert account.provenance == again.provenance
    with pytest.raises(AttributeError):
        account.provenance = {}


def test_provenance_names_the_agreement_and_the_day():
    given = {"revenue": "8418000", "cost": "7648000", "base": "8000000"}
    terms = {"agreement": "syddanmark-2023-2024", "on": datetime.date(2023, 6, 30)}
    result = rammeaftale.year_result(**given, base_kind="turnover", **terms)
    provenance = result.provenance
    assert provenance["on"] == terms["on"] and type(provenance["on"]) is datetime.date
    assert all(title in result.to_document() for title in provenance["agreements"])
    case = json.loads(provenance["case"])
    # The fields decided by the agreement are taken from it again.
    assert list(case) == ["rule", "agreement", "on", "input"] and "band_percent" not in case["input"]
    assert rammeaftale.settle(provenance["case"]) == result


def test_provenance_does_not_depend_on_dialect_or_type():
    machine = rammeaftale.vacancy(vacant_places="2", days=365, base_rate="1234.50")
    danish = rammeaftale.vacancy(vacant_places="2,0", days="365", base_rate="1.234,5", dialect="danish")
    assert machine.provenance == danish.provenance
    assert machine.provenance["digest"] != rammeaftale.vacancy(vacant_places=3, days=365, base_rate=1).provenance["digest"]


def test_tables_are_data(account):
    for language in ("da", "en"):
        statement = account.statement(language)
        tables = statement.tables
        assert isinstance(tables, tuple) and tables == statement.to_dict()["tables"]
        assert tables
        values = {line["value"] for line in statement.lines} | {""}
        for table in tables:
            assert list(table) == ["caption", "headers", "rows"]
            assert table["caption"] and all(table["headers"])
            for row in table["rows"]:
                assert list(row) == ["label", "cells"]
                assert len(row["cells"]) == len(table["headers"]) - 1
                assert set(row["cells"]) <= values
    rows = [row["label"] for table in account.statement().tables for row in table["rows"]]
    assert {"Haderslev", "Kolding", "Sønderborg"} <= set(rows)
