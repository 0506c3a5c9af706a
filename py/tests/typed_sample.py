"""Code that type checkers must accept, and code that they must reject. It is checked but never run."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, assert_type

from matplotlib.axes import Axes

import rammeaftale
from rammeaftale import (
    Allocation,
    AmountLike,
    BudgetedOccupancy,
    CarryForward,
    CarryForwardResult,
    ClosureAccount,
    ClosureAccountFigures,
    DailyRate,
    Dialect,
    Finding,
    Ledger,
    LedgerYear,
    Method,
    OccupiedDays,
    Party,
    Problem,
    RammeaftaleError,
    Result,
    Share,
    Statement,
    allocate,
    amount,
    budgeted_occupancy,
    closure_account,
    daily_rate,
    document,
    ledger,
    occupancy,
    settle,
    settle_cases,
    year_result,
)
from rammeaftale.sheet import Sheet, read_csv, read_excel, write_csv, write_excel


def rates(basis: AmountLike, days: OccupiedDays) -> Decimal:
    result = daily_rate(basis=basis, places="8", days=365, occupancy=days, unit=1)
    assert_type(result, DailyRate)
    assert_type(result.rate, Decimal)
    assert_type(result.to_json(), str)
    statement = result.statement("en")
    assert_type(statement, Statement)
    assert_type(statement.html, str)
    for line in statement.lines:
        print(line["label"], line["value"])
    return result.rate + result.rounding_gap


def shares(method: Method, dialect: Dialect) -> list[tuple[str, Decimal]]:
    parties: list[Party] = [{"id": "Kolding", "weight": 2}, {"id": "Vejle", "weight": Decimal("1.5")}]
    split = allocate(amount="100,00", unit="0,01", method=method, parties=parties, dialect=dialect)
    assert_type(split, Allocation)
    assert_type(split.shares, tuple[Share, ...])
    return [(share.id, share.share) for share in split.shares]


def closure(published: Decimal) -> Sequence[Finding]:
    account = closure_account(
        deficit=22_720_000,
        turnover="23600000",
        band_percent=5,
        unit=10_000,
        method="largest_remainder",
        operator="Haderslev",
        users=({"id": "Haderslev", "usage": "77.066"}, {"id": "Kolding", "usage": "22.934"}),
        published={"unit": 10_000, "rest": published},
    )
    assert_type(account, ClosureAccount)
    assert_type(account.findings[0].party, str | None)
    return account.findings


def by_agreement(day: date) -> Decimal:
    budget = budgeted_occupancy(
        accounts=[{"year": 2021, "occupancy": 93}, {"year": 2022, "occupancy": "97.5"}],
        service_kind="day_or_residential",
        decimals=0,
        agreement="syddanmark-2023-2024",
        on=day,
    )
    assert_type(budget, BudgetedOccupancy)
    assert_type(budget.latest_year, int)
    capacity = occupancy(
        capacity=[{"first_day": day, "last_day": "2024-12-31", "places": 8}], occupied_days=Decimal(2628)
    )
    return budget.budgeted + capacity.occupancy


def documents(text: str) -> list[Result]:
    match settle(text):
        case DailyRate(rate=rate):
            assert_type(rate, Decimal)
        case result:
            print(result.to_dict())
    try:
        return settle_cases(text)
    except RammeaftaleError as error:
        assert_type(error.problems, tuple[Problem, ...])
        print(error.code, error.place, error.message, error.message_in("da"))
        return []


def state(results: list[Result], first: Result) -> str:
    assert_type(first.to_document("en"), str)
    assert_type(first.provenance["digest"], Any)
    for table in first.statement().tables:
        print(table["caption"], table["headers"], table["rows"])
    return document(results, title="Afregning", language="da", names=["Røjleskov", None])


def handed_on(years: list[LedgerYear]) -> Decimal:
    def run(years: list[LedgerYear], opening: CarryForward | CarryForwardResult | None = None) -> Ledger:
        return ledger(
            base_kind="turnover", band_percent=5, reading="own_risk", years_later=2, unit=1, years=years, opening=opening
        )

    first = run(years[:2])
    assert_type(first.closing, CarryForwardResult)
    assert_type(first.closure, ClosureAccountFigures | None)
    if first.closure:
        assert_type(first.closure.shares, tuple[Share, ...])
    return run(years[2:], first.closing).closing_balance


def sheets(path: Path) -> Sheet:
    services = read_excel(path, "daily_rate", dialect="danish", columns={"basis": "Takstgrundlag"}, keep="Tilbud")
    assert_type(services.problems, tuple[Problem, ...])
    assert_type(services.address(0, "basis"), str)
    write_excel(path, {"Tilbud": services}, rule={"Tilbud": "daily_rate"}, language="da")
    write_csv(path, services.table, dialect="danish", encoding="utf-8-sig", rule="daily_rate")
    return read_csv(path, "daily_rate", dialect="danish", encoding="utf-8-sig", errors="collect")


def others() -> None:
    assert_type(amount("1.234,56", dialect="danish"), Decimal)
    assert_type(rammeaftale.RULES, tuple[str, ...])
    assert_type(rammeaftale.__version__, str)


# Each line must be rejected; an unneeded ignore comment is itself an error.


def refused(result: DailyRate) -> None:
    read_csv("tilbud.csv", "daily_rate", dialect="danish")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    read_excel("tilbud.xlsx", "daily_rate", dialect="dansk")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    document(result)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    document([result], names=[1])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    daily_rate(basis=0.1, places=8, days=365, occupancy=90, unit=1)  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType]
    daily_rate(basis=1, places=8, days=365, occupancy=90)  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
    daily_rate(1, 8, 365, 90, 1)  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
    allocate(amount=1, unit=1, method="dhondt", parties=[])  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType]
    allocate(amount=1, unit=1, method="each_rounded", parties=[{"id": "Vejle"}])  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType]
    year_result(revenue=1, cost=1, base=1, base_kind="basis")  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
    result.rate = Decimal(1)  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
    print(result.surplus)  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownArgumentType]


def pictures(account: ClosureAccount, rate: DailyRate, ax: Axes) -> Axes:
    assert_type(account.plot(largest=10, language="en"), Axes)
    return rate.plot(base_kind="turnover", band_percent=5, ax=ax)
