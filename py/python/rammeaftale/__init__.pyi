# Written by `cargo xtask generate` from the schemas of the rules: do not edit.

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, ClassVar, Final, Literal, NotRequired, Self, TypeAlias, TypedDict, overload

from matplotlib.axes import Axes

from rammeaftale._native import Agreement as Agreement
from rammeaftale._native import Statement as Statement
from rammeaftale._native import Terms as Terms
from rammeaftale._native import agreement_template as agreement_template
from rammeaftale._native import agreements as agreements

__version__: Final[str]

__all__ = [
    "RULES",
    "Agreement",
    "Problem",
    "RammeaftaleError",
    "RammeaftaleWarning",
    "Result",
    "Statement",
    "Terms",
    "WithTerms",
    "agreement_template",
    "agreements",
    "amount",
    "document",
    "format_figure",
    "read_agreement",
    "schema",
    "settle",
    "settle_cases",
    "with_terms",
    "workbook",
    "DateLike",
    "AmountLike",
    "PlacesLike",
    "DayCountLike",
    "PercentLike",
    "PlaceDaysLike",
    "UnitLike",
    "YearLike",
    "DecimalsLike",
    "NonNegativeAmountLike",
    "UsefulLifeLike",
    "PackageNumberLike",
    "HoursLike",
    "DaysPerMonthLike",
    "LowestPlacesLike",
    "PositiveWeightLike",
    "ServiceCountLike",
    "CitizenCountLike",
    "EventCountLike",
    "PartPercentLike",
    "PercentChangeLike",
    "InhabitantsLike",
    "PersonsLike",
    "WholePlacesLike",
    "PlacesOrNoneLike",
    "WeightLike",
    "YearsLaterLike",
    "StayDaysLike",
    "MunicipalityCountLike",
    "Dialect",
    "WarningCode",
    "ServiceKind",
    "PackageService",
    "Method",
    "DayCountRule",
    "BaseKind",
    "Reading",
    "Financing",
    "Projection",
    "RiskOrder",
    "Factor",
    "Classification",
    "DifferenceCause",
    "Figure",
    "Solution",
    "CostFigure",
    "Cause",
    "ServiceChange",
    "OccupiedDays",
    "Capacity",
    "Account",
    "Limits",
    "OccupancyLimits",
    "CostPart",
    "Overhead",
    "NamedAmount",
    "Supplement",
    "SizeClass",
    "SupervisionClass",
    "IntensifiedSupervision",
    "PriceChange",
    "CeilingRate",
    "ExemptGroup",
    "Population",
    "ObjectiveRise",
    "BuyerDays",
    "PackagePrice",
    "SupplementPrice",
    "ServiceRate",
    "Stay",
    "ClaimedDays",
    "RefundMonth",
    "RefundLimit",
    "Opening",
    "Admission",
    "PlacesInPeriod",
    "SpecialStay",
    "PlacedStay",
    "SpecialPlacesSite",
    "Party",
    "Budget",
    "EndingSubscription",
    "RemainingMember",
    "GuaranteedYear",
    "RateBudget",
    "User",
    "PublishedShare",
    "Published",
    "OpenAmount",
    "SettledYear",
    "SetAside",
    "LedgerSnapshot",
    "CarryForward",
    "Correction",
    "LedgerYear",
    "LedgerClosure",
    "SetAsideYear",
    "UserDays",
    "ServiceYear",
    "YearOccupancy",
    "ScenarioInput",
    "WatchedMonth",
    "WatchedService",
    "ServiceAccount",
    "MunicipalAccount",
    "Municipality",
    "PrintedChange",
    "PrintedArea",
    "RateParts",
    "ServiceCosts",
    "ServiceState",
    "Conversion",
    "RateCauses",
    "OrientationTexts",
    "YearRate",
    "CapitalYear",
    "OverheadAmount",
    "PackageFigures",
    "ClassRate",
    "ServiceCeiling",
    "Share",
    "Effect",
    "BillLine",
    "PayerTotal",
    "ResidenceTotal",
    "LateDays",
    "RefundPart",
    "MonthRefund",
    "SiteDays",
    "HalfYearQuota",
    "SpecialPlacesPayer",
    "ShareChange",
    "CoveredYear",
    "DifferencePart",
    "Finding",
    "LedgerEntry",
    "ClosureAccountFigures",
    "OpenAmountResult",
    "SettledYearResult",
    "SetAsideResult",
    "LedgerSnapshotResult",
    "CarryForwardResult",
    "SetAsideEntry",
    "SetAsideSurplusFigures",
    "ScenarioYear",
    "Payment",
    "ScenarioTotal",
    "Scenario",
    "RateDifference",
    "TotalDifference",
    "Comparison",
    "CrossedLine",
    "ServiceWarning",
    "ServiceYearEnd",
    "ServicePayment",
    "Development",
    "RowDevelopment",
    "MunicipalityDevelopment",
    "LargestChange",
    "Spread",
    "AreaDevelopment",
    "RegionDevelopment",
    "AmountRange",
    "WholeCosts",
    "AreaCosts",
    "PrintedFinding",
    "FactorPart",
    "ConvertedPart",
    "StateRate",
    "ServiceOrientation",
    "PartNet",
    "RateTotals",
    "PayerCosts",
    "MunicipalCosts",
    "HistoryYear",
    "DailyRate",
    "RateAtOccupancy",
    "ActualOccupancy",
    "BudgetedOccupancy",
    "CapitalCost",
    "RateBasis",
    "Package",
    "PackageTable",
    "TwoPartRate",
    "DayRate",
    "SupervisionRates",
    "SupervisionBill",
    "PriceLevel",
    "RateCeiling",
    "MidYearIncrease",
    "Bills",
    "ClaimDeadline",
    "FreeChoice",
    "CentralRefund",
    "StartupOccupancy",
    "WholeYearPlaces",
    "SpecialPlaces",
    "SpecialPlacesAccount",
    "CapacityChange",
    "Vacancy",
    "Allocation",
    "JointBudget",
    "Subscription",
    "SupplierLoss",
    "DeficitGuarantee",
    "ObjectiveFinancing",
    "RateRise",
    "YearResult",
    "RecalculatedRate",
    "ReregulatedRate",
    "ClosureAccount",
    "Ledger",
    "SetAsideSurplus",
    "Scenarios",
    "EarlyWarning",
    "YearEnd",
    "CostDevelopment",
    "PrintedCosts",
    "RateChange",
    "Orientation",
    "RateHistory",
    "daily_rate",
    "rate_at_occupancy",
    "occupancy",
    "budgeted_occupancy",
    "capital_cost",
    "rate_basis",
    "package_rate",
    "package_table",
    "two_part_rate",
    "day_rate",
    "supervision_rates",
    "supervision_bill",
    "price_level",
    "rate_ceiling",
    "mid_year_increase",
    "bills",
    "claim_deadline",
    "free_choice",
    "central_refund",
    "startup_occupancy",
    "whole_year_places",
    "special_places",
    "special_places_account",
    "capacity_change",
    "vacancy",
    "allocate",
    "joint_budget",
    "subscription",
    "supplier_loss",
    "deficit_guarantee",
    "objective_financing",
    "rate_rise",
    "year_result",
    "recalculated_rate",
    "reregulated_rate",
    "closure_account",
    "ledger",
    "set_aside_surplus",
    "scenarios",
    "early_warning",
    "year_end",
    "cost_development",
    "printed_costs",
    "rate_change",
    "orientation",
    "rate_history",
]

RULES: tuple[str, ...]
"""The names of the rules, which are the names of their functions."""

class WithTerms:
    """The functions of the rules, and those of tables, under terms that are said once."""
    terms: Terms
    table: WithTerms
    def __init__(self, terms: Terms, functions: Any, rules: Iterable[str], table: Any = None) -> None: ...
    def __getattr__(self, rule: str) -> Callable[..., Any]: ...

def with_terms(terms: Terms) -> WithTerms:
    """Bind the functions of the rules to terms, so that a notebook says them once."""

def read_agreement(path: str | Path) -> Agreement:
    """Read an agreement from a file: JSON if its name ends in ``.json``, otherwise TOML."""

class _Record:
    """An object inside a result."""
    def __new__(cls, *figures: object) -> Self: ...
    def to_dict(self) -> dict[str, Any]:
        """Return the figures by name, in their order; with lists and dictionaries in place of what is inside."""
    def __hash__(self) -> int: ...
    def __eq__(self, other: object) -> bool: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: object) -> Self: ...

class Result:
    """The result of a rule: its figures as attributes, and the statement that explains them."""
    def to_dict(self) -> dict[str, Any]:
        """Return the figures by name, in their order; with lists and dictionaries in place of what is inside."""
    def to_json(self) -> str:
        """Return the result as canonical JSON: the same text in every language."""
    def statement(self, language: str | None = None) -> Statement:
        """Return the explanation in Danish (``da``) or English (``en``)."""
    def to_workbook(self, language: str | None = None) -> bytes:
        """Return the result as a workbook (.xlsx): a front sheet, and live formulas beside the library's values."""
    def to_document(self, language: str | None = None, *, case: bool = False) -> str:
        """Return the result as an HTML page of its own, in Danish (``da``) or English (``en``); ``case`` adds the input."""
    def under(self, **changes: Any) -> Self:
        """Settle the same input under other terms, or with other fields: what if?"""
    def compared_with(self, other: Self, language: str | None = None) -> str:
        """Return this result beside another of the same rule: every line that is not the same, as a Markdown table."""
    def solve(
        self, *, field: str, figure: str, value: str, unit: str, moves_with: list[str] | None = None
    ) -> dict[str, str | None]:
        """Return the ``lowest`` and ``highest`` value of a field of the input that give a figure as it is printed; both None if none does."""
    def audit(
        self, *, published: list[dict[str, str]], unknown: str | None = None, inputs: list[str] | None = None
    ) -> dict[str, Any]:
        """Hold printed figures (``figure``, ``value``, ``unit``) against the rule: those that do not follow, and what would mend them."""
    @property
    def warnings(self) -> tuple[Problem, ...]:
        """The warnings about the input, such as an occupancy of 0.95 percent; no figure depends on them."""
    @property
    def provenance(self) -> dict[str, Any]:
        """All that is needed to produce the result again: ``version``, ``agreements``, ``on``, ``terms``, ``digest``, ``case``."""
    def _repr_html_(self) -> str: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object) -> bool: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: object) -> Self: ...

class Problem(_Record):
    """One thing that is wrong with an input."""
    @property
    def code(self) -> str:
        """The kind of the problem: a stable name such as ``missing``."""
    @property
    def place(self) -> str:
        """The path to the field, such as ``users[2].usage``."""
    @property
    def message(self) -> str:
        """The problem in English, with its place."""
    @property
    def given(self) -> str | None:
        """The value given, truncated if long."""
    @property
    def allowed(self) -> dict[str, Any] | None:
        """The values that would have been accepted, if they can be named."""
    def message_in(self, language: str) -> str:
        """Return the problem in Danish (``da``) or English (``en``)."""

class RammeaftaleError(ValueError):
    """Everything that is wrong with an input, all of it at once."""
    def __init__(self, problems: Sequence[Problem]) -> None: ...
    @property
    def problems(self) -> tuple[Problem, ...]:
        """All the problems, in the order of the fields."""
    @property
    def code(self) -> str:
        """The code of the first problem."""
    @property
    def place(self) -> str:
        """The place of the first problem."""
    @property
    def message(self) -> str:
        """The first problem in English."""
    def message_in(self, language: str) -> str:
        """Return every problem, one to a line, in Danish (``da``) or English (``en``)."""

class RammeaftaleWarning(UserWarning):
    """Values that are possible and hardly meant, such as an occupancy of 0.95 percent; no figure depends on it."""

def settle(text: str) -> Result:
    """Settle a case: a JSON text with ``rule``, ``input`` and what else a case can have."""

def settle_cases(text: str) -> list[Result]:
    """Settle every case of a file: one case, or ``{"cases": [case, …]}``."""

def schema(rule: str) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a rule's input, with that of its result in ``$defs``."""

def document(
    results: Sequence[Result],
    title: str | None = None,
    language: str | None = None,
    names: Sequence[str | None] | None = None,
    *,
    tables: Any = None,
    rule: str | Mapping[str, str] | None = None,
    case: bool = False,
) -> str:
    """Show several results in one HTML page of its own; each after its name, where it has one. ``case`` adds the inputs."""

def workbook(
    results: Sequence[Result],
    title: str | None = None,
    language: str | None = None,
    names: Sequence[str | None] | None = None,
) -> bytes:
    """Write several results as one workbook (.xlsx): an index, and for each a front sheet and its calculation."""

def amount(text: str, dialect: Dialect | None = None) -> Decimal:
    """Read an amount in kroner, such as ``"1.234,56"`` in the Danish dialect."""

def format_figure(
    number: Decimal | int | str,
    unit: Literal["kroner", "percent", "days", "places", "none"],
    *,
    decimals: int | None = None,
    language: str | None = None,
) -> str:
    """Write a figure as people read it: grouped, with the decimal mark of the language, a true minus and its unit."""

DateLike: TypeAlias = date | str
AmountLike: TypeAlias = Decimal | int | str
PlacesLike: TypeAlias = Decimal | int | str
DayCountLike: TypeAlias = Decimal | int | str
PercentLike: TypeAlias = Decimal | int | str
PlaceDaysLike: TypeAlias = Decimal | int | str
UnitLike: TypeAlias = Decimal | int | str
YearLike: TypeAlias = Decimal | int | str
DecimalsLike: TypeAlias = Decimal | int | str
NonNegativeAmountLike: TypeAlias = Decimal | int | str
UsefulLifeLike: TypeAlias = Decimal | int | str
PackageNumberLike: TypeAlias = Decimal | int | str
HoursLike: TypeAlias = Decimal | int | str
DaysPerMonthLike: TypeAlias = Decimal | int | str
LowestPlacesLike: TypeAlias = Decimal | int | str
PositiveWeightLike: TypeAlias = Decimal | int | str
ServiceCountLike: TypeAlias = Decimal | int | str
CitizenCountLike: TypeAlias = Decimal | int | str
EventCountLike: TypeAlias = Decimal | int | str
PartPercentLike: TypeAlias = Decimal | int | str
PercentChangeLike: TypeAlias = Decimal | int | str
InhabitantsLike: TypeAlias = Decimal | int | str
PersonsLike: TypeAlias = Decimal | int | str
WholePlacesLike: TypeAlias = Decimal | int | str
PlacesOrNoneLike: TypeAlias = Decimal | int | str
WeightLike: TypeAlias = Decimal | int | str
YearsLaterLike: TypeAlias = Decimal | int | str
StayDaysLike: TypeAlias = Decimal | int | str
MunicipalityCountLike: TypeAlias = Decimal | int | str
Dialect: TypeAlias = Literal["machine", "danish"]
WarningCode: TypeAlias = Literal["looks_like_a_share", "unusual_occupancy", "unusual_rate", "hundredfold", "not_the_year", "similar_names"]
ServiceKind: TypeAlias = Literal["day_or_residential", "short_stay"]
PackageService: TypeAlias = Literal["residential", "day"]
Method: TypeAlias = Literal["largest_remainder", "each_rounded"]
DayCountRule: TypeAlias = Literal["both_ends", "last_day_not_counted", "at_least_one_day"]
BaseKind: TypeAlias = Literal["turnover", "cost_based_budget", "basis"]
Reading: TypeAlias = Literal["own_risk", "carry_over"]
Financing: TypeAlias = Literal["rule", "direct_by_population", "direct_by_buyers"]
Projection: TypeAlias = Literal["as_so_far", "as_latest_month", "as_budgeted"]
RiskOrder: TypeAlias = Literal["distance", "result", "rate_change"]
Factor: TypeAlias = Literal["price_level", "costs", "places", "days", "occupancy", "regulation"]
Classification: TypeAlias = Literal["free", "statement", "hearing", "approval"]
DifferenceCause: TypeAlias = Literal["costs", "days", "rest"]
Figure: TypeAlias = Literal["own_share", "rest", "share", "sum"]
Solution: TypeAlias = Literal["one", "none", "every"]
CostFigure: TypeAlias = Literal["change", "percent", "municipalities", "falling", "unchanged", "falling_or_unchanged", "rising"]
Cause: TypeAlias = Literal["price_level", "costs", "places", "days", "occupancy", "regulation", "rounding"]
ServiceChange: TypeAlias = Literal["new", "extended", "reduced", "unchanged", "closed", "self_owned", "split", "merged", "converted"]

class OccupiedDays(TypedDict):
    """Occupied and available place-days (`belagte dage`, `pladsdage`): an occupancy that nothing was rounded in."""
    occupied_days: PlaceDaysLike
    """The days that places were occupied (`belagte dage`), above zero. In place-days."""
    available_days: PlaceDaysLike
    """The days that places were available (`pladsdage`), above zero. In place-days."""

class Capacity(TypedDict):
    """The places of a service in a period."""
    first_day: DateLike
    """The first day of the period (`fra og med`). `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect."""
    last_day: DateLike
    """Its last day (`til og med`), counted too. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect."""
    places: PlacesLike
    """The places in the period (`pladser`). In places."""

class Account(TypedDict):
    """The occupancy of a closed account."""
    year: YearLike
    """The accounting year (`regnskabsår`)."""
    occupancy: PercentLike | OccupiedDays
    """The actual occupancy in that year (`belægningsprocent`). In percent: `90` is 90 %."""

class Limits(TypedDict):
    """The lowest and the highest budgeted occupancy."""
    lowest: PercentLike
    """The lowest, in percent. In percent: `90` is 90 %."""
    highest: NotRequired[PercentLike | None]
    """The highest, in percent; no limit if it is left out. In percent: `90` is 90 %."""

class OccupancyLimits(TypedDict):
    """The limits of the budgeted occupancy for each kind of service."""
    day_or_residential: Limits
    """For day and residential services."""
    short_stay: Limits
    """For short, acute and respite stays."""

class CostPart(TypedDict):
    """A cost of the service."""
    name: str
    """The name of the cost: wages, property, other operation."""
    amount: AmountLike
    """The amount in the year. In kroner."""
    price_year: NotRequired[YearLike | None]
    """The year of its price level (`pris- og lønniveau`), where that is known; all that are given must agree."""

class Overhead(TypedDict):
    """A cost that is a percentage of others (`overhead`)."""
    name: str
    """The name of the overhead: administration, development, supervision."""
    percent: PercentLike
    """The percentage. In percent: `90` is 90 %."""
    of: list[str] | tuple[str, ...]
    """The names of the parts that it is a percentage of."""

class NamedAmount(TypedDict):
    """A part of the basis that is a fixed amount."""
    name: str
    """The name of the part."""
    amount: AmountLike
    """The amount. In kroner."""

class Supplement(TypedDict):
    """A supplement to a rate."""
    name: str
    """The name of the supplement, such as school."""
    amount: AmountLike
    """The amount per day (`tillægstakst`). In kroner."""

class SizeClass(TypedDict):
    """A size class of services."""
    lowest_places: LowestPlacesLike
    """The fewest places of a service in the class; it goes up to the next class. In places."""
    weight: PositiveWeightLike
    """The rate of the class as a multiple of the base."""
    services: NotRequired[ServiceCountLike | None]
    """The number of services in the class."""

class SupervisionClass(TypedDict):
    """A size class of services, with what it pays."""
    lowest_places: LowestPlacesLike
    """The fewest places of a service in the class; it goes up to the next class. In places."""
    yearly_rate: NonNegativeAmountLike
    """The yearly rate (`årlig tilsynstakst`). In kroner."""
    approval_fee: NotRequired[NonNegativeAmountLike | None]
    """The fee of a new approval (`godkendelse`). In kroner."""
    change_fee: NotRequired[NonNegativeAmountLike | None]
    """The fee of a substantial change (`væsentlig ændring`). In kroner."""

class IntensifiedSupervision(TypedDict):
    """A period of intensified supervision."""
    first_day: DateLike
    """The first day. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect."""
    last_day: DateLike
    """The last day, counted too. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect."""

class PriceChange(TypedDict):
    """A change of prices, or of an agreed rate, from the year before."""
    year: YearLike
    """The year that the change leads to."""
    change: PercentChangeLike
    """The change in percent; below zero where a rate was cut."""
    scope: str
    """The scope of the change: a region's social services, all municipalities, an agreed cut."""
    source: str
    """The text that the change comes from."""

class CeilingRate(TypedDict):
    """The rates of a service in the base year and in the year that is held against the ceiling."""
    service: str
    """The service (`tilbud`, `ydelse`)."""
    rate_before: NonNegativeAmountLike
    """Its rate in the base year (`takst før`). In kroner."""
    rate_after: NonNegativeAmountLike
    """Its rate in the year (`takst efter`). In kroner."""
    days: PlaceDaysLike
    """The days that its rates are for, and weigh by in the average (`dage`). In place-days."""

class ExemptGroup(TypedDict):
    """A group of users whose rate does not rise."""
    id: str
    """Its name."""
    days: PlaceDaysLike
    """The days that it is expected to use from the change on. In place-days."""

class Population(TypedDict):
    """A municipality and its inhabitants."""
    id: str
    """The municipality."""
    inhabitants: InhabitantsLike
    """Its inhabitants (`indbyggere`), of the age that counts."""

class ObjectiveRise(TypedDict):
    """The part of a rise that municipalities pay by population (`objektiv finansiering`)."""
    objective_percent: PartPercentLike
    """The part of the amount that is paid by population (`objektiv andel`). In percent: `90` is 90 %."""
    population: list[Population] | tuple[Population, ...]
    """The municipalities that pay by population."""
    unit: UnitLike
    """The unit that each share is a multiple of (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`, `10` … `1000000`."""
    method: Method
    """The method by which shares become whole units (`fordelingsmetode`)."""

class BuyerDays(TypedDict):
    """A buyer, and the days it expects to use."""
    id: str
    """Who pays (`betalingskommune`)."""
    days: PlaceDaysLike
    """The days from the change on. In place-days."""

class PackagePrice(TypedDict):
    """The price of a package within a rate."""
    number: PackageNumberLike
    """The number of the package (`ydelsespakke`)."""
    price: AmountLike
    """Its price per day. In kroner."""

class SupplementPrice(TypedDict):
    """The price of a supplement within a rate."""
    name: str
    """The name of the supplement (`tillæg`), such as school."""
    price: AmountLike
    """Its price per day. In kroner."""

class ServiceRate(TypedDict):
    """The rate of a service in a part of the year."""
    service: str
    """The service (`tilbud`, `ydelse`)."""
    first_day: DateLike
    """The first day the rate is valid. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect."""
    last_day: DateLike
    """The last day it is, counted too. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect."""
    base_rate: AmountLike
    """The rate per day without packages and supplements (`basistakst`, `døgntakst`). In kroner."""
    packages: NotRequired[list[PackagePrice] | tuple[PackagePrice, ...] | None]
    """The packages that can be had with it."""
    supplements: NotRequired[list[SupplementPrice] | tuple[SupplementPrice, ...] | None]
    """The supplements that can be had with it."""

class Stay(TypedDict):
    """The stay of a citizen in a service."""
    citizen: str
    """A reference to the citizen; no name or number of a person is needed."""
    service: str
    """The service."""
    first_day: DateLike
    """The day it begins. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect."""
    last_day: NotRequired[DateLike | None]
    """The day it ends; none while it goes on. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect."""
    payer: str
    """Who pays (`betalingskommune`); may be the state."""
    acting: NotRequired[str | None]
    """Who decides in the citizen's case (`handlekommune`)."""
    residence: NotRequired[str | None]
    """Where the citizen lives (`opholdskommune`)."""
    package: NotRequired[PackageNumberLike | None]
    """The number of the package that is granted."""
    supplements: NotRequired[list[str] | tuple[str, ...] | None]
    """The supplements that are granted."""

class ClaimedDays(TypedDict):
    """Days that are claimed for a citizen at one rate."""
    citizen: str
    """A reference to the citizen; no name or number of a person is needed."""
    first_day: DateLike
    """The first day that is claimed. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect."""
    last_day: DateLike
    """The last day that is, counted too. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect."""
    rate: NonNegativeAmountLike
    """The rate per day (`døgntakst`). In kroner."""

class RefundMonth(TypedDict):
    """The cost and the income of a case in a month."""
    cost: NonNegativeAmountLike
    """The cost of the month (`udgift`), without costs that are financed objectively and one-off costs. In kroner."""
    income: NotRequired[NonNegativeAmountLike | None]
    """All income of the month (`indtægt`), as an amount above zero. In kroner."""

class RefundLimit(TypedDict):
    """A yearly limit, and the part that the state pays of what lies above it."""
    yearly_limit: NonNegativeAmountLike
    """The limit for a year (`årlig grænse`); a month has a twelfth of it. In kroner."""
    percent: PartPercentLike
    """The percentage that is refunded in all of what lies above it, up to the next limit (`refusionsprocent`). In percent: `90` is 90 %."""

class Opening(TypedDict):
    """Places that open on a day, and stay open."""
    first_day: DateLike
    """The first day they are open (`åbningsdag`). `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect."""
    places: PlacesLike
    """The places that open (`pladser`). In places."""

class Admission(TypedDict):
    """Persons who are admitted on a day."""
    first_day: DateLike
    """The day of their admission (`indskrivning`). `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect."""
    last_day: NotRequired[DateLike | None]
    """The day they leave (`udskrivning`); none while they stay. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect."""
    persons: PersonsLike
    """How many they are."""

class PlacesInPeriod(TypedDict):
    """A number of places in a period."""
    first_day: DateLike
    """The first day (`fra og med`). `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect."""
    last_day: DateLike
    """The last day (`til og med`), counted too. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect."""
    places: WholePlacesLike
    """The number of places. In places."""

class SpecialStay(TypedDict):
    """A stay in a special place."""
    first_day: DateLike
    """The day of admission. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect."""
    last_day: NotRequired[DateLike | None]
    """The day it ends, which does not count as used; none while it goes on. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect."""

class PlacedStay(TypedDict):
    """A stay in a special place, and who pays for it."""
    payer: str
    """The municipality that placed the citizen."""
    first_day: DateLike
    """The day of admission. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect."""
    last_day: NotRequired[DateLike | None]
    """The day it ends, which does not count as used; none while it goes on. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect."""

class SpecialPlacesSite(TypedDict):
    """A site of special places."""
    id: str
    """The site."""
    created: list[PlacesInPeriod] | tuple[PlacesInPeriod, ...]
    """The places that are created there (`etablerede pladser`)."""
    relabelled: NotRequired[list[PlacesInPeriod] | tuple[PlacesInPeriod, ...] | None]
    """Those that are re-labelled to ordinary psychiatry (`ommærkede`)."""
    bought_free: NotRequired[list[PlacesInPeriod] | tuple[PlacesInPeriod, ...] | None]
    """Those that psychiatry has bought free (`frikøbte`)."""
    stays: NotRequired[list[PlacedStay] | tuple[PlacedStay, ...] | None]
    """The stays there."""

class Party(TypedDict):
    """A party and its weight."""
    id: str
    """The name or number of the party."""
    weight: WeightLike
    """The weight of the party in any unit, such as days, persons or percent (`fordelingsnøgle`)."""

class Budget(TypedDict):
    """A budget, and the parties that share it."""
    amount: AmountLike
    """The budget. In kroner."""
    parties: list[Party] | tuple[Party, ...]
    """The parties with their part of the key (`fordelingsnøgle`)."""

class EndingSubscription(TypedDict):
    """A subscription that ends."""
    id: str
    """The party that leaves."""
    service: str
    """The service (`ydelse`) that it no longer subscribes to."""
    amount: NonNegativeAmountLike
    """The yearly payment that ends (`abonnement`). In kroner."""

class RemainingMember(TypedDict):
    """A party that stays: what it pays, and its part of the key."""
    id: str
    """The party."""
    amount: NonNegativeAmountLike
    """Its yearly payment before. In kroner."""
    weight: WeightLike
    """Its part of the key (`fordelingsnøgle`)."""

class GuaranteedYear(TypedDict):
    """A year of a service under a guarantee: its deficit, or its vacant places."""
    year: YearLike
    """The year."""
    deficit: NotRequired[NonNegativeAmountLike | None]
    """Its deficit (`underskud`); this or the vacant days. In kroner."""
    vacant_days: NotRequired[PlaceDaysLike | None]
    """The days of vacant places while the guarantee holds (`tomme dage`). In place-days."""
    cost_per_day: NotRequired[NonNegativeAmountLike | None]
    """The amount per day that the fixed costs are a part of. In kroner."""

class RateBudget(TypedDict):
    """The budget that the charged rate comes from."""
    basis: AmountLike
    """The budgeted basis (`takstberegningsgrundlag`). In kroner."""
    expected_days: PlaceDaysLike
    """The days that were expected to be sold (`belægningsdage`). In place-days."""

class User(TypedDict):
    """A municipality, a region or the state whose citizens used the service."""
    id: str
    """Its name or number."""
    usage: WeightLike
    """How much it used the service (`belægning`): days or percent, the same for all."""

class PublishedShare(TypedDict):
    """The share of a user as it was published."""
    id: str
    """The user."""
    share: AmountLike
    """Its share as printed. In kroner."""

class Published(TypedDict):
    """The figures of a closure account as they were published."""
    unit: UnitLike
    """The unit that they are printed in, 10,000 for millions with two decimals. In kroner: `0.01`, `0.10`, `1`, `10` … `1000000`."""
    own_share: NotRequired[AmountLike | None]
    """The operator's own share. In kroner."""
    rest: NotRequired[AmountLike | None]
    """The rest. In kroner."""
    shares: NotRequired[list[PublishedShare] | tuple[PublishedShare, ...] | None]
    """The shares, one for every user."""
    sum: NotRequired[AmountLike | None]
    """The sum of the shares. In kroner."""

class OpenAmount(TypedDict):
    """A regulated amount that waits for the rate of a later year."""
    result_year: YearLike
    """The year of the result that it comes from (`regnskabsår`)."""
    landing_year: YearLike
    """The year whose rate it goes into (`takstår`)."""
    amount: AmountLike
    """The amount: negative for a deficit, which the payers owe. In kroner."""

class SettledYear(TypedDict):
    """The settled result of a year, so that it can be corrected later."""
    year: YearLike
    """The accounting year (`regnskabsår`)."""
    result: AmountLike
    """Its result, with the corrections so far. In kroner."""
    base: NonNegativeAmountLike
    """The base that its band is a percentage of. In kroner."""
    band_percent: PercentLike
    """Its band in percent (`5 %-grænsen`). In percent: `90` is 90 %."""
    reading: Reading
    """The rule for a result within the band."""
    collected_directly: bool
    """Whether its deficit was collected directly (`særskilt opkrævet`), so that no band was held against it."""
    kept: AmountLike
    """The part that the operator bears or keeps. In kroner."""
    regulated: AmountLike
    """The part that goes into later rates. In kroner."""

class SetAside(TypedDict):
    """The rest of the surplus of a year."""
    year: YearLike
    """The year that it stems from."""
    amount: NonNegativeAmountLike
    """The rest of it. In kroner."""

class LedgerSnapshot(TypedDict):
    """The state of a ledger at the end of a year."""
    open: NotRequired[list[OpenAmount | OpenAmountResult] | tuple[OpenAmount | OpenAmountResult, ...] | None]
    """The amounts that wait for the rate of a later year; may be empty."""
    settled: NotRequired[list[SettledYear | SettledYearResult] | tuple[SettledYear | SettledYearResult, ...] | None]
    """The results so far; may be empty."""
    set_aside: NotRequired[list[SetAside | SetAsideResult] | tuple[SetAside | SetAsideResult, ...] | None]
    """The rests of surpluses set aside (`henlagt overskud`); none if left out."""

class CarryForward(TypedDict):
    """The state that one run of a ledger hands to the next."""
    open: NotRequired[list[OpenAmount | OpenAmountResult] | tuple[OpenAmount | OpenAmountResult, ...] | None]
    """The amounts that wait for the rate of a later year; may be empty."""
    settled: NotRequired[list[SettledYear | SettledYearResult] | tuple[SettledYear | SettledYearResult, ...] | None]
    """The results so far; may be empty."""
    uncorrected: NotRequired[LedgerSnapshot | LedgerSnapshotResult | None]
    """The same, had no correction been booked; where one was."""
    set_aside: NotRequired[list[SetAside | SetAsideResult] | tuple[SetAside | SetAsideResult, ...] | None]
    """The rests of surpluses set aside (`henlagt overskud`); none if left out."""

class Correction(TypedDict):
    """A change of the result of an earlier year (`korrektion`), booked when it is found."""
    year: YearLike
    """The year that is corrected."""
    amount: AmountLike
    """The change of its result. In kroner."""

class LedgerYear(TypedDict):
    """A year of a service: its budget and, once it is over, its accounts."""
    year: YearLike
    """The accounting year (`regnskabsår`)."""
    basis: AmountLike
    """The budgeted basis of the rate (`takstberegningsgrundlag`). In kroner."""
    cost_based_budget: NotRequired[NonNegativeAmountLike | None]
    """The cost-based budget (`omkostningsbaseret budget`), where the band is a percentage of it. In kroner."""
    places: PlacesLike
    """The places (`pladser`). In places."""
    days: DayCountLike
    """The days it is billed for (`dage`). In days."""
    occupancy: PercentLike | OccupiedDays
    """The budgeted occupancy (`belægningsprocent`). In percent: `90` is 90 %."""
    charged_rate: NotRequired[AmountLike | None]
    """The rate that was really charged (`opkrævet takst`), where it is not the one that follows. In kroner."""
    occupied_days: NotRequired[PlaceDaysLike | None]
    """The days that were really occupied (`belagte dage`); together with the cost. In place-days."""
    cost: NotRequired[AmountLike | None]
    """The actual cost (`udgift`); together with the occupied days. In kroner."""
    kept: NotRequired[AmountLike | None]
    """With `carry_over`: what the operator has decided to keep of the result. In kroner."""
    collected_directly: NotRequired[bool | None]
    """Whether a deficit of the year is collected from the municipalities directly (`særskilt opkrævet`), not by a later rate."""
    corrections: NotRequired[list[Correction] | tuple[Correction, ...] | None]
    """Corrections of earlier years that are booked in this one."""
    band_percent: NotRequired[PercentLike | None]
    """The band in percent of the base (`5 %-grænsen`) of this year, where it is not that of the whole account. In percent: `90` is 90 %."""
    base_kind: NotRequired[BaseKind | None]
    """The base that the band of this year is a percentage of, where it is not that of the whole account."""
    reading: NotRequired[Reading | None]
    """The rule for a result within the band of this year, where it is not that of the whole account."""
    years_later: NotRequired[YearsLaterLike | None]
    """How many years later the result of this year, and a correction booked in it, goes into the rate (`år efter`), where it is not that of the whole account."""
    used: NotRequired[NonNegativeAmountLike | None]
    """The amount of surpluses set aside earlier that is used in it (`brugt`); with `life_years`. In kroner."""

class LedgerClosure(TypedDict):
    """The closure of the service at the end of the last year (`lukning`)."""
    turnover: NonNegativeAmountLike
    """The turnover (`omsætning`) in the year in which the closure was decided. In kroner."""
    band_percent: PercentLike
    """The part that the operator bears itself, in percent of the turnover. In percent: `90` is 90 %."""
    unit: UnitLike
    """The unit that each share is a whole number of (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`, `10` … `1000000`."""
    method: Method
    """How shares become whole units."""
    operator: str
    """The municipality or region that runs the service (`driftsherre`)."""
    users: list[User] | tuple[User, ...]
    """Everybody who used the service."""

class SetAsideYear(TypedDict):
    """The amounts set aside and used in a year."""
    year: YearLike
    """The year."""
    set_aside: NotRequired[NonNegativeAmountLike | None]
    """The part of its surplus that is set aside (`henlagt`): the part of the result that the operator keeps. In kroner."""
    used: NotRequired[NonNegativeAmountLike | None]
    """The amount used in the year out of what was set aside before. In kroner."""

class UserDays(TypedDict):
    """A municipality that uses the service, and how much."""
    id: str
    """The municipality (`køberkommune`)."""
    days: StayDaysLike
    """Its days in the year (`dage`)."""

class ServiceYear(TypedDict):
    """A year of the service: its budget, its cost and who uses it, the same in every scenario."""
    year: YearLike
    """The accounting year (`regnskabsår`)."""
    basis: AmountLike
    """The budgeted basis of the rate (`takstberegningsgrundlag`). In kroner."""
    cost_based_budget: NotRequired[NonNegativeAmountLike | None]
    """The cost-based budget (`omkostningsbaseret budget`), where the band is a percentage of it. In kroner."""
    places: PlacesLike
    """The places (`pladser`). In places."""
    days: DayCountLike
    """The days it is billed for (`dage`). In days."""
    occupancy: PercentLike | OccupiedDays
    """The budgeted occupancy (`belægningsprocent`). In percent: `90` is 90 %."""
    cost: AmountLike
    """The cost, as it is or is expected (`udgift`). In kroner."""
    users: list[UserDays] | tuple[UserDays, ...]
    """Who uses it."""

class YearOccupancy(TypedDict):
    """Another occupancy in the rate of a year."""
    year: YearLike
    """The year."""
    occupancy: PercentLike | OccupiedDays
    """The occupancy that its rate is budgeted with. In percent: `90` is 90 %."""

class ScenarioInput(TypedDict):
    """A way of financing the service."""
    name: str
    """Its name."""
    financing: Financing
    """How deficits are paid."""
    direct_years: NotRequired[list[YearLike] | tuple[YearLike, ...] | None]
    """The years whose deficits are collected directly."""
    collected_later: NotRequired[YearsLaterLike | None]
    """How many years after the deficit it is collected."""
    occupancies: NotRequired[list[YearOccupancy] | tuple[YearOccupancy, ...] | None]
    """Years whose rate is budgeted with another occupancy."""
    band_percent: NotRequired[PercentLike | None]
    """Another band in percent. In percent: `90` is 90 %."""
    years_later: NotRequired[YearsLaterLike | None]
    """Another number of years until a result goes into the rate."""

class WatchedMonth(TypedDict):
    """The figures of a month, or of another part of the year that is over."""
    days: DayCountLike
    """Its days (`dage`). In days."""
    occupied_days: PlaceDaysLike
    """The occupied days (`belagte dage`). In place-days."""
    cost: AmountLike
    """The cost (`udgift`). In kroner."""
    rate: NonNegativeAmountLike
    """The rate that was charged (`døgntakst`). In kroner."""

class WatchedService(TypedDict):
    """A service whose year is watched."""
    id: str
    """Its name."""
    basis: AmountLike
    """The budgeted basis of the rate (`takstberegningsgrundlag`). In kroner."""
    cost_based_budget: NotRequired[NonNegativeAmountLike | None]
    """The cost-based budget (`omkostningsbaseret budget`), where the band is a percentage of it. In kroner."""
    places: PlacesLike
    """The places (`pladser`). In places."""
    days: DayCountLike
    """The days of the whole year (`dage`). In days."""
    occupancy: PercentLike | OccupiedDays
    """The budgeted occupancy (`belægningsprocent`). In percent: `90` is 90 %."""
    months: list[WatchedMonth] | tuple[WatchedMonth, ...]
    """The months so far, in order, 1 to 12."""
    rest_rate: NonNegativeAmountLike
    """The rate of the rest of the year. In kroner."""
    variable_cost: NonNegativeAmountLike
    """The cost of each further occupied day (`variabel omkostning`); 0 where every cost is fixed. In kroner."""
    later_places: PlacesLike
    """The places in the year that the result goes into. In places."""
    later_days: DayCountLike
    """The days in that year. In days."""
    later_occupancy: PercentLike | OccupiedDays
    """The budgeted occupancy in that year. In percent: `90` is 90 %."""

class ServiceAccount(TypedDict):
    """The budget and account of a service for the year that ends, and its budget for the year that the result goes into."""
    id: str
    """Its name."""
    basis: AmountLike
    """The budgeted basis of the rate (`takstberegningsgrundlag`). In kroner."""
    cost_based_budget: NotRequired[NonNegativeAmountLike | None]
    """The cost-based budget (`omkostningsbaseret budget`), where the band is a percentage of it. In kroner."""
    places: PlacesLike
    """The places (`pladser`). In places."""
    days: DayCountLike
    """The days of the year (`dage`). In days."""
    occupancy: PercentLike | OccupiedDays
    """The budgeted occupancy (`belægningsprocent`). In percent: `90` is 90 %."""
    landed: NotRequired[AmountLike | None]
    """The regulated amount of an earlier year that goes into this rate: above zero a surplus, which lowers it; nothing where it is left out. In kroner."""
    other_revenue: NotRequired[AmountLike | None]
    """The revenue beside the base rate, such as packages and supplements; none where it is left out. In kroner."""
    cost: AmountLike
    """The cost of the year (`udgift`). In kroner."""
    kept: NotRequired[AmountLike | None]
    """The part of the result that the operator decides to keep, with carry-over. In kroner."""
    later_basis: AmountLike
    """The basis of the rate of the later year. In kroner."""
    later_places: PlacesLike
    """The places in that year. In places."""
    later_days: DayCountLike
    """The days in that year. In days."""
    later_occupancy: PercentLike | OccupiedDays
    """The budgeted occupancy in that year. In percent: `90` is 90 %."""

class MunicipalAccount(TypedDict):
    """The account of a municipality on one area, in two years."""
    municipality: str
    """The municipality (`kommune`)."""
    area: str
    """The area (`område`): children and young people, adults."""
    account_before: AmountLike
    """The account of the year before (`regnskab`). In kroner."""
    account_after: AmountLike
    """The account of the year after. In kroner."""
    budget: NotRequired[AmountLike | None]
    """The budget of the year after. In kroner."""

class Municipality(TypedDict):
    """A municipality: its region and its inhabitants."""
    id: str
    """The municipality."""
    region: NotRequired[str | None]
    """Its region."""
    inhabitants: NotRequired[InhabitantsLike | None]
    """Its inhabitants in the year after (`indbyggere`)."""

class PrintedChange(TypedDict):
    """The printed figures of all municipalities and areas."""
    change: NotRequired[AmountLike | None]
    """The change of the accounts (`ændring`); a fall is below zero. In kroner."""
    percent: NotRequired[PercentChangeLike | None]
    """The change in percent of the accounts before."""
    falling: NotRequired[MunicipalityCountLike | None]
    """The municipalities whose costs fall."""
    unchanged: NotRequired[MunicipalityCountLike | None]
    """The municipalities whose costs are unchanged."""
    falling_or_unchanged: NotRequired[MunicipalityCountLike | None]
    """Both of them together."""
    rising: NotRequired[MunicipalityCountLike | None]
    """The municipalities whose costs rise."""

class PrintedArea(TypedDict):
    """The printed figures of an area."""
    id: str
    """The area (`område`)."""
    change: NotRequired[AmountLike | None]
    """The change of the accounts (`ændring`); a fall is below zero. In kroner."""
    percent: NotRequired[PercentChangeLike | None]
    """The change in percent of the accounts before."""
    falling: NotRequired[MunicipalityCountLike | None]
    """The municipalities whose costs fall."""
    unchanged: NotRequired[MunicipalityCountLike | None]
    """The municipalities whose costs are unchanged."""
    falling_or_unchanged: NotRequired[MunicipalityCountLike | None]
    """Both of them together."""
    rising: NotRequired[MunicipalityCountLike | None]
    """The municipalities whose costs rise."""

class RateParts(TypedDict):
    """The figures that a rate is computed from."""
    basis: AmountLike
    """The basis (`takstberegningsgrundlag`). In kroner."""
    regulated: AmountLike
    """The part of earlier results in the rate (`indregnet efterregulering`): a deficit is negative and raises it. In kroner."""
    places: PlacesLike
    """The places (`pladser`). In places."""
    days: DayCountLike
    """The days (`dage`). In days."""
    occupancy: PercentLike | OccupiedDays
    """The occupancy (`belægningsprocent`). In percent: `90` is 90 %."""

class ServiceCosts(TypedDict):
    """The costs that the rate of a service is computed from."""
    basis: NotRequired[AmountLike | None]
    """The basis (`takstberegningsgrundlag`); left out where conversions decide it. In kroner."""
    regulated: NotRequired[AmountLike | None]
    """The part of earlier results in the rate (`indregnet efterregulering`): a deficit is negative and raises it. None if left out; conversions decide it where they decide the basis. In kroner."""
    days: DayCountLike
    """The days (`dage`). In days."""
    occupancy: PercentLike | OccupiedDays
    """The occupancy (`belægningsprocent`). In percent: `90` is 90 %."""

class ServiceState(TypedDict):
    """A service, or a part of one (`tilbud`, `ydelse`), before or after the change."""
    id: str
    """The service, by the same name before and after."""
    part: str
    """The kind of places (`ydelse`): places of one kind are counted together."""
    places: NotRequired[PlacesLike | None]
    """The places (`pladser`); may be left out of a service that only opens or only closes. In places."""
    self_owned: NotRequired[bool | None]
    """True of a service that is run by a self-owned institution outside the agreement after the change."""
    costs: NotRequired[ServiceCosts | None]
    """The costs that its rate is computed from."""
    users: NotRequired[list[UserDays] | tuple[UserDays, ...] | None]
    """The paying municipalities and their budgeted days in a whole year."""

class Conversion(TypedDict):
    """A part of a service before the change that becomes a part of one after it."""
    from_service: str
    """The service before."""
    to_service: str
    """The service after."""
    key: WeightLike
    """The part of the costs, relative to the other conversions of the service before (`nøgle`)."""

class RateCauses(TypedDict):
    """How the causes of a change of rate are told apart."""
    price_change: PercentChangeLike
    """How prices and wages changed in between (`pris- og lønregulering`)."""
    order: list[Factor] | tuple[Factor, ...]
    """The order in which the six factors are changed, each once."""

class OrientationTexts(TypedDict):
    """The texts of the form (`ændringsskabelon`), each as the caller writes it."""
    target_group: NotRequired[str | None]
    """The target group (`målgruppe`)."""
    legal_basis: NotRequired[str | None]
    """The legal basis (`lovgrundlag`)."""
    time_of_effect: NotRequired[str | None]
    """The time of effect in words (`ikrafttrædelse`), where the day is not known yet."""
    description: NotRequired[str | None]
    """The description of the change (`beskrivelse`)."""
    reasons: NotRequired[str | None]
    """The reasons for it (`begrundelse`)."""
    economy: NotRequired[str | None]
    """The consequences for the economy of the paying municipalities (`økonomiske konsekvenser`)."""
    service_level: NotRequired[str | None]
    """The consequences for the level of service (`serviceniveau`)."""
    other: NotRequired[str | None]
    """Anything else (`i øvrigt`)."""
    recipients: NotRequired[str | None]
    """The recipients (`modtagere`)."""

class YearRate(TypedDict):
    """The rate of a year."""
    year: YearLike
    """The year (`takstår`)."""
    rate: NonNegativeAmountLike
    """Its rate (`døgntakst`). In kroner."""

class CapitalYear(_Record):
    """The capital cost of one year."""
    __match_args__: ClassVar[tuple[Literal["year"], Literal["opening_value"], Literal["depreciation"], Literal["interest"], Literal["cost"]]]
    @property
    def year(self) -> int:
        """The year."""
    @property
    def opening_value(self) -> Decimal:
        """The part of the acquisition not yet written off when the year begins (`bogført værdi`). In kroner."""
    @property
    def depreciation(self) -> Decimal:
        """The part that is written off in the year (`afskrivning`). In kroner."""
    @property
    def interest(self) -> Decimal:
        """The interest on the opening value (`forrentning`), to the øre. In kroner."""
    @property
    def cost(self) -> Decimal:
        """Depreciation and interest: the part of the basis of that year's rate. In kroner."""

class OverheadAmount(_Record):
    """An overhead as an amount."""
    __match_args__: ClassVar[tuple[Literal["name"], Literal["amount"]]]
    @property
    def name(self) -> str:
        """The name of the overhead."""
    @property
    def amount(self) -> Decimal:
        """Its amount, rounded to the øre. In kroner."""

class PackageFigures(_Record):
    """A package and its price per day."""
    __match_args__: ClassVar[tuple[Literal["number"], Literal["price"]]]
    @property
    def number(self) -> int:
        """The number of the package."""
    @property
    def price(self) -> Decimal:
        """Its price per day (`ydelsespakketakst`), rounded to the unit. In kroner."""

class ClassRate(_Record):
    """The rate of a size class."""
    __match_args__: ClassVar[tuple[Literal["lowest_places"], Literal["rate"]]]
    @property
    def lowest_places(self) -> int:
        """The fewest places of a service in the class. In places."""
    @property
    def rate(self) -> Decimal:
        """The rate of a service in the class (`tilsynstakst`), rounded to the unit. In kroner."""

class ServiceCeiling(_Record):
    """A service's own rate against the ceiling."""
    __match_args__: ClassVar[tuple[Literal["service"], Literal["allowed"], Literal["distance"]]]
    @property
    def service(self) -> str:
        """The service."""
    @property
    def allowed(self) -> Decimal:
        """The rate of the base year carried to the ceiling, shown at the øre. In kroner."""
    @property
    def distance(self) -> Decimal:
        """The allowed rate less the service's, shown at the øre: below zero where it is above. In kroner."""

class Share(_Record):
    """The share that a party pays or receives."""
    __match_args__: ClassVar[tuple[Literal["id"], Literal["share"]]]
    @property
    def id(self) -> str:
        """The party."""
    @property
    def share(self) -> Decimal:
        """Its share (`andel`). In kroner."""

class Effect(_Record):
    """The cost of a rise for a buyer."""
    __match_args__: ClassVar[tuple[Literal["id"], Literal["share"], Literal["whole_year"]]]
    @property
    def id(self) -> str:
        """Who pays."""
    @property
    def share(self) -> Decimal:
        """The increase over its days, to the øre. In kroner."""
    @property
    def whole_year(self) -> Decimal | None:
        """That in a whole year with as many days a month, to the øre; `None` without `year_days`. In kroner."""

class BillLine(_Record):
    """A line of a bill: days × rate."""
    __match_args__: ClassVar[tuple[Literal["payer"], Literal["month"], Literal["service"], Literal["citizen"], Literal["acting"], Literal["residence"], Literal["days"], Literal["rate"], Literal["amount"]]]
    @property
    def payer(self) -> str:
        """Who pays (`betalingskommune`)."""
    @property
    def month(self) -> str:
        """The month."""
    @property
    def service(self) -> str:
        """The service."""
    @property
    def citizen(self) -> str:
        """The citizen's reference."""
    @property
    def acting(self) -> str | None:
        """Who decides in the citizen's case (`handlekommune`), if given."""
    @property
    def residence(self) -> str | None:
        """Where the citizen lives (`opholdskommune`), if given."""
    @property
    def days(self) -> int:
        """The days."""
    @property
    def rate(self) -> Decimal:
        """The price per day, with package and supplements. In kroner."""
    @property
    def amount(self) -> Decimal:
        """Days × rate. In kroner."""

class PayerTotal(_Record):
    """The days and the amount of a payer."""
    __match_args__: ClassVar[tuple[Literal["payer"], Literal["days"], Literal["amount"]]]
    @property
    def payer(self) -> str:
        """Who pays."""
    @property
    def days(self) -> int:
        """The days of its lines."""
    @property
    def amount(self) -> Decimal:
        """The sum of its lines. In kroner."""

class ResidenceTotal(_Record):
    """The days and the amount of the citizens who live in a municipality."""
    __match_args__: ClassVar[tuple[Literal["residence"], Literal["days"], Literal["amount"]]]
    @property
    def residence(self) -> str:
        """Where the citizens live."""
    @property
    def days(self) -> int:
        """The days of its lines."""
    @property
    def amount(self) -> Decimal:
        """The sum of its lines. In kroner."""

class LateDays(_Record):
    """Days that are claimed too late."""
    __match_args__: ClassVar[tuple[Literal["citizen"], Literal["first_day"], Literal["last_day"], Literal["days"], Literal["amount"]]]
    @property
    def citizen(self) -> str:
        """The citizen's reference."""
    @property
    def first_day(self) -> date:
        """The first day that is claimed too late. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect."""
    @property
    def last_day(self) -> date:
        """The last day that is. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect."""
    @property
    def days(self) -> int:
        """How many they are."""
    @property
    def amount(self) -> Decimal:
        """Their cost: days × rate. In kroner."""

class RefundPart(_Record):
    """The expenses above a limit."""
    __match_args__: ClassVar[tuple[Literal["yearly_limit"], Literal["above"]]]
    @property
    def yearly_limit(self) -> Decimal:
        """The limit for a year. In kroner."""
    @property
    def above(self) -> Decimal:
        """The expenses above a twelfth of it, month by month; shown at the øre, used unrounded. In kroner."""

class MonthRefund(_Record):
    """The refund of a month."""
    __match_args__: ClassVar[tuple[Literal["month"], Literal["net"], Literal["parts"], Literal["refund_so_far"], Literal["refund"]]]
    @property
    def month(self) -> str:
        """The month."""
    @property
    def net(self) -> Decimal:
        """The cost, with its part of the one-off costs, less the income (`nettoudgift`); shown at the øre, used unrounded. In kroner."""
    @property
    def parts(self) -> tuple[RefundPart, ...]:
        """The expenses above each limit."""
    @property
    def refund_so_far(self) -> Decimal:
        """The refund of the year up to the end of the month, rounded to the øre. In kroner."""
    @property
    def refund(self) -> Decimal:
        """The refund of the month (`refusion`): what the year so far has risen by. In kroner."""

class SiteDays(_Record):
    """The days of a site."""
    __match_args__: ClassVar[tuple[Literal["id"], Literal["available_days"], Literal["used_days"], Literal["unused_days"]]]
    @property
    def id(self) -> str:
        """The site."""
    @property
    def available_days(self) -> int:
        """The days that places were available there."""
    @property
    def used_days(self) -> int:
        """Those that they were used."""
    @property
    def unused_days(self) -> int:
        """Those that they were unused (`tomme dage`)."""

class HalfYearQuota(_Record):
    """The re-labelling of a half-year."""
    __match_args__: ClassVar[tuple[Literal["first_day"], Literal["last_day"], Literal["created"], Literal["quota"], Literal["relabelled"]]]
    @property
    def first_day(self) -> date:
        """The first day of the half-year in the period. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect."""
    @property
    def last_day(self) -> date:
        """The last day of it in the period. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect."""
    @property
    def created(self) -> int:
        """The places created at all sites on its first day."""
    @property
    def quota(self) -> int:
        """The highest number of them that may be re-labelled (`ommærkningskvote`), rounded down."""
    @property
    def relabelled(self) -> int:
        """The most that are on a day of it."""

class SpecialPlacesPayer(_Record):
    """The payment of a municipality for special places."""
    __match_args__: ClassVar[tuple[Literal["id"], Literal["used_days"], Literal["used_cost"], Literal["vacancy_share"], Literal["total"]]]
    @property
    def id(self) -> str:
        """The municipality."""
    @property
    def used_days(self) -> int:
        """The days of its citizens."""
    @property
    def used_cost(self) -> Decimal:
        """Their price. In kroner."""
    @property
    def vacancy_share(self) -> Decimal:
        """Its share of the unused days; zero outside the region. In kroner."""
    @property
    def total(self) -> Decimal:
        """Both together. In kroner."""

class ShareChange(_Record):
    """The change for a party."""
    __match_args__: ClassVar[tuple[Literal["id"], Literal["before"], Literal["after"], Literal["change"]]]
    @property
    def id(self) -> str:
        """The party."""
    @property
    def before(self) -> Decimal:
        """Its share before; zero if it was not there. In kroner."""
    @property
    def after(self) -> Decimal:
        """Its share after; zero if it is no longer there. In kroner."""
    @property
    def change(self) -> Decimal:
        """The difference. In kroner."""

class CoveredYear(_Record):
    """The cover of a year."""
    __match_args__: ClassVar[tuple[Literal["year"], Literal["loss"], Literal["in_guarantee"], Literal["own_part"], Literal["guaranteed"], Literal["covered"], Literal["shares"], Literal["missing"], Literal["left"], Literal["cap_left"]]]
    @property
    def year(self) -> int:
        """The year."""
    @property
    def loss(self) -> Decimal:
        """The deficit, or the fixed costs of the vacant places, rounded to the øre. In kroner."""
    @property
    def in_guarantee(self) -> Decimal:
        """The part of it in the days of the guarantee, rounded to the øre. In kroner."""
    @property
    def own_part(self) -> Decimal:
        """The part of that which the operator bears first. In kroner."""
    @property
    def guaranteed(self) -> Decimal:
        """The guaranteed part of the rest before any cap, rounded to the øre. In kroner."""
    @property
    def covered(self) -> Decimal:
        """The amount covered: within the caps, in whole units. In kroner."""
    @property
    def shares(self) -> tuple[Share, ...]:
        """The share of each guarantor."""
    @property
    def missing(self) -> Decimal:
        """By how much the shares miss what is covered. In kroner."""
    @property
    def left(self) -> Decimal:
        """The part of the loss that is left to the operator. In kroner."""
    @property
    def cap_left(self) -> Decimal | None:
        """The part of the cap in all that is left after the year; null without one. In kroner."""

class DifferencePart(_Record):
    """A part of the difference."""
    __match_args__: ClassVar[tuple[Literal["cause"], Literal["per_day"], Literal["amount"]]]
    @property
    def cause(self) -> DifferenceCause:
        """The cause (`årsag`)."""
    @property
    def per_day(self) -> Decimal:
        """Its part of the difference per day. In kroner."""
    @property
    def amount(self) -> Decimal:
        """Its part of the difference in all. In kroner."""

class Finding(_Record):
    """A printed figure that does not follow from the others."""
    __match_args__: ClassVar[tuple[Literal["figure"], Literal["party"], Literal["published"], Literal["follows"], Literal["difference"], Literal["alone"]]]
    @property
    def figure(self) -> Figure:
        """Which figure it is."""
    @property
    def party(self) -> str | None:
        """Whose share, if it is one."""
    @property
    def published(self) -> Decimal:
        """The printed value. In kroner."""
    @property
    def follows(self) -> Decimal:
        """The value that follows from the others. In kroner."""
    @property
    def difference(self) -> Decimal:
        """By how much they differ: printed − what follows. In kroner."""
    @property
    def alone(self) -> bool:
        """Whether this is the only figure that, corrected, makes everything add up."""

class LedgerEntry(_Record):
    """A year in the ledger."""
    __match_args__: ClassVar[tuple[Literal["year"], Literal["expected_days"], Literal["normal_rate"], Literal["landed"], Literal["rate"], Literal["rate_without_corrections"], Literal["charged_rate"], Literal["occupied_days"], Literal["revenue"], Literal["cost"], Literal["result"], Literal["band"], Literal["kept"], Literal["regulated"], Literal["direct"], Literal["corrected_result"], Literal["corrected_kept"], Literal["corrected_regulated"], Literal["collected"], Literal["collection_gap"], Literal["opening"], Literal["closed"], Literal["closing"]]]
    @property
    def year(self) -> int:
        """The accounting year (`regnskabsår`)."""
    @property
    def expected_days(self) -> Decimal:
        """The days that are expected to be sold (`belægningsdage`), shown with at most 8 decimals. In place-days."""
    @property
    def normal_rate(self) -> Decimal:
        """The rate without earlier results (`normaltakst`), shown to the øre. In kroner."""
    @property
    def landed(self) -> Decimal:
        """The part of earlier results in this year's rate (`indregnet efterregulering`). In kroner."""
    @property
    def rate(self) -> Decimal:
        """The rate that follows (`døgntakst`), rounded to the unit. In kroner."""
    @property
    def rate_without_corrections(self) -> Decimal | None:
        """The rate, had no correction been booked; nothing before the first one. In kroner."""
    @property
    def charged_rate(self) -> Decimal:
        """The rate that was really charged. In kroner."""
    @property
    def occupied_days(self) -> Decimal | None:
        """The days that were really occupied; nothing while the year is not over. In place-days."""
    @property
    def revenue(self) -> Decimal | None:
        """The revenue (`indtægt`). In kroner."""
    @property
    def cost(self) -> Decimal | None:
        """The cost (`udgift`). In kroner."""
    @property
    def result(self) -> Decimal | None:
        """Revenue less cost, and what landed (`resultat`). In kroner."""
    @property
    def band(self) -> Decimal | None:
        """The band in kroner (`5 %-grænsen`), exact beyond the øre. In kroner, with as many decimals as it has beyond the øre."""
    @property
    def kept(self) -> Decimal | None:
        """The part that the operator bears or keeps. In kroner."""
    @property
    def regulated(self) -> Decimal | None:
        """The part that goes into a later rate (`til efterregulering`). In kroner."""
    @property
    def direct(self) -> Decimal | None:
        """The deficit that is collected directly (`særskilt opkrævet`). In kroner."""
    @property
    def corrected_result(self) -> Decimal:
        """The change of earlier results by the corrections booked this year. In kroner."""
    @property
    def corrected_kept(self) -> Decimal:
        """The part of that change that the operator bears or keeps. In kroner."""
    @property
    def corrected_regulated(self) -> Decimal:
        """The part of that change that goes into a later rate. In kroner."""
    @property
    def collected(self) -> Decimal | None:
        """The amount that the re-regulation in the rate really brought in, with the sign of `landed`, to the øre. In kroner."""
    @property
    def collection_gap(self) -> Decimal | None:
        """The amount that it should have brought in less `collected`; part of the year's result. In kroner."""
    @property
    def opening(self) -> Decimal:
        """The balance at the beginning (`primo`): regulated amounts that wait for a rate. In kroner."""
    @property
    def closed(self) -> Decimal:
        """The amount that the closure took out of the balance. In kroner."""
    @property
    def closing(self) -> Decimal:
        """The balance at the end (`ultimo`). In kroner."""

class ClosureAccountFigures(_Record):
    """A closure account."""
    __match_args__: ClassVar[tuple[Literal["band"], Literal["own_share"], Literal["rest"], Literal["shares"], Literal["sum"], Literal["missing"], Literal["operator_total"], Literal["findings"]]]
    @property
    def band(self) -> Decimal:
        """The percentage of the turnover (`5 %-grænsen`), exact beyond the øre. In kroner, with as many decimals as it has beyond the øre."""
    @property
    def own_share(self) -> Decimal:
        """The part that the operator bears itself (`driftsherrens egen andel`), rounded to the øre. In kroner."""
    @property
    def rest(self) -> Decimal:
        """The rest of the deficit, for the users (`rest til fordeling`). In kroner."""
    @property
    def shares(self) -> tuple[Share, ...]:
        """The shares of the rest, in the order of the users."""
    @property
    def sum(self) -> Decimal:
        """The sum of the shares (`sum`). In kroner."""
    @property
    def missing(self) -> Decimal:
        """By how much the sum misses the rest (`difference`). In kroner."""
    @property
    def operator_total(self) -> Decimal:
        """The total that the operator pays: its own share, and its share of the rest as a user. In kroner."""
    @property
    def findings(self) -> tuple[Finding, ...]:
        """Published figures that do not follow from the others."""

class OpenAmountResult(_Record):
    """A regulated amount that waits for the rate of a later year."""
    __match_args__: ClassVar[tuple[Literal["result_year"], Literal["landing_year"], Literal["amount"]]]
    @property
    def result_year(self) -> int:
        """The year of the result that it comes from (`regnskabsår`)."""
    @property
    def landing_year(self) -> int:
        """The year whose rate it goes into (`takstår`)."""
    @property
    def amount(self) -> Decimal:
        """The amount: negative for a deficit, which the payers owe. In kroner."""

class SettledYearResult(_Record):
    """The settled result of a year, so that it can be corrected later."""
    __match_args__: ClassVar[tuple[Literal["year"], Literal["result"], Literal["base"], Literal["band_percent"], Literal["reading"], Literal["collected_directly"], Literal["kept"], Literal["regulated"]]]
    @property
    def year(self) -> int:
        """The accounting year (`regnskabsår`)."""
    @property
    def result(self) -> Decimal:
        """Its result, with the corrections so far. In kroner."""
    @property
    def base(self) -> Decimal:
        """The base that its band is a percentage of. In kroner."""
    @property
    def band_percent(self) -> Decimal:
        """Its band in percent (`5 %-grænsen`). In percent: `90` is 90 %."""
    @property
    def reading(self) -> Reading:
        """The rule for a result within the band."""
    @property
    def collected_directly(self) -> bool:
        """Whether its deficit was collected directly (`særskilt opkrævet`), so that no band was held against it."""
    @property
    def kept(self) -> Decimal:
        """The part that the operator bears or keeps. In kroner."""
    @property
    def regulated(self) -> Decimal:
        """The part that goes into later rates. In kroner."""

class SetAsideResult(_Record):
    """The rest of the surplus of a year."""
    __match_args__: ClassVar[tuple[Literal["year"], Literal["amount"]]]
    @property
    def year(self) -> int:
        """The year that it stems from."""
    @property
    def amount(self) -> Decimal:
        """The rest of it. In kroner."""

class LedgerSnapshotResult(_Record):
    """The state of a ledger at the end of a year."""
    __match_args__: ClassVar[tuple[Literal["open"], Literal["settled"], Literal["set_aside"]]]
    @property
    def open(self) -> tuple[OpenAmountResult, ...] | None:
        """The amounts that wait for the rate of a later year; may be empty."""
    @property
    def settled(self) -> tuple[SettledYearResult, ...] | None:
        """The results so far; may be empty."""
    @property
    def set_aside(self) -> tuple[SetAsideResult, ...] | None:
        """The rests of surpluses set aside (`henlagt overskud`); none if left out."""

class CarryForwardResult(_Record):
    """The state that one run of a ledger hands to the next."""
    __match_args__: ClassVar[tuple[Literal["open"], Literal["settled"], Literal["uncorrected"], Literal["set_aside"]]]
    @property
    def open(self) -> tuple[OpenAmountResult, ...] | None:
        """The amounts that wait for the rate of a later year; may be empty."""
    @property
    def settled(self) -> tuple[SettledYearResult, ...] | None:
        """The results so far; may be empty."""
    @property
    def uncorrected(self) -> LedgerSnapshotResult | None:
        """The same, had no correction been booked; where one was."""
    @property
    def set_aside(self) -> tuple[SetAsideResult, ...] | None:
        """The rests of surpluses set aside (`henlagt overskud`); none if left out."""

class SetAsideEntry(_Record):
    """The surpluses set aside, used and lapsed in a year."""
    __match_args__: ClassVar[tuple[Literal["year"], Literal["opening"], Literal["set_aside"], Literal["used"], Literal["lapsed"], Literal["closing"]]]
    @property
    def year(self) -> int:
        """The year."""
    @property
    def opening(self) -> Decimal:
        """The balance when it begins. In kroner."""
    @property
    def set_aside(self) -> Decimal:
        """The amount set aside in it. In kroner."""
    @property
    def used(self) -> Decimal:
        """The amount used in it, from the oldest surplus first. In kroner."""
    @property
    def lapsed(self) -> Decimal:
        """The amount that lapses when it ends: the rest of the surplus whose last year it is. In kroner."""
    @property
    def closing(self) -> Decimal:
        """The balance when it ends. In kroner."""

class SetAsideSurplusFigures(_Record):
    """Surpluses set aside through the years."""
    __match_args__: ClassVar[tuple[Literal["years"], Literal["lapses"], Literal["closing"], Literal["opening_balance"], Literal["set_aside"], Literal["used"], Literal["lapsed"], Literal["closing_balance"]]]
    @property
    def years(self) -> tuple[SetAsideEntry, ...]:
        """Each year."""
    @property
    def lapses(self) -> tuple[OpenAmountResult, ...]:
        """The lapsed amounts and the rates that they go into: amounts that a ledger can open with."""
    @property
    def closing(self) -> tuple[SetAsideResult, ...]:
        """The rest after the last year, by the year that it stems from."""
    @property
    def opening_balance(self) -> Decimal:
        """The balance before the first year. In kroner."""
    @property
    def set_aside(self) -> Decimal:
        """All that is set aside in the years. In kroner."""
    @property
    def used(self) -> Decimal:
        """All that is used. In kroner."""
    @property
    def lapsed(self) -> Decimal:
        """All that lapses. In kroner."""
    @property
    def closing_balance(self) -> Decimal:
        """The balance after the last year. In kroner."""

class ScenarioYear(_Record):
    """A year of a scenario, as in its ledger."""
    __match_args__: ClassVar[tuple[Literal["year"], Literal["expected_days"], Literal["rate"], Literal["revenue"], Literal["result"], Literal["kept"], Literal["regulated"], Literal["direct"], Literal["landed"], Literal["closing"]]]
    @property
    def year(self) -> int:
        """The accounting year."""
    @property
    def expected_days(self) -> Decimal:
        """The days that are expected to be sold (`belægningsdage`), shown with at most 8 decimals. In place-days."""
    @property
    def rate(self) -> Decimal:
        """The rate (`døgntakst`). In kroner."""
    @property
    def revenue(self) -> Decimal:
        """The revenue (`indtægt`): the users' days at the rate. In kroner."""
    @property
    def result(self) -> Decimal:
        """The result (`resultat`). In kroner."""
    @property
    def kept(self) -> Decimal:
        """The part that the operator bears or keeps. In kroner."""
    @property
    def regulated(self) -> Decimal:
        """The part that goes into a later rate. In kroner."""
    @property
    def direct(self) -> Decimal:
        """The deficit that is collected directly. In kroner."""
    @property
    def landed(self) -> Decimal:
        """The part of earlier results in this year's rate. In kroner."""
    @property
    def closing(self) -> Decimal:
        """The amount that waits for a later rate at the end of the year. In kroner."""

class Payment(_Record):
    """The payment of a party in a year."""
    __match_args__: ClassVar[tuple[Literal["id"], Literal["year"], Literal["by_rate"], Literal["direct"], Literal["total"]]]
    @property
    def id(self) -> str:
        """The party."""
    @property
    def year(self) -> int:
        """The year of the payment."""
    @property
    def by_rate(self) -> Decimal:
        """By the rate: its days. In kroner."""
    @property
    def direct(self) -> Decimal:
        """Of deficits that are collected directly. In kroner."""
    @property
    def total(self) -> Decimal:
        """In all. In kroner."""

class ScenarioTotal(_Record):
    """The payment of a party over all years."""
    __match_args__: ClassVar[tuple[Literal["id"], Literal["by_rate"], Literal["direct"], Literal["total"]]]
    @property
    def id(self) -> str:
        """The party."""
    @property
    def by_rate(self) -> Decimal:
        """By rates. In kroner."""
    @property
    def direct(self) -> Decimal:
        """Of deficits that are collected directly. In kroner."""
    @property
    def total(self) -> Decimal:
        """In all. In kroner."""

class Scenario(_Record):
    """A way of financing: its rates, who pays what, and where the cost went."""
    __match_args__: ClassVar[tuple[Literal["name"], Literal["years"], Literal["payments"], Literal["totals"], Literal["paid_by_rates"], Literal["paid_directly"], Literal["borne_by_operator"], Literal["left_over"]]]
    @property
    def name(self) -> str:
        """Its name."""
    @property
    def years(self) -> tuple[ScenarioYear, ...]:
        """The years."""
    @property
    def payments(self) -> tuple[Payment, ...]:
        """The payments of every party in every year."""
    @property
    def totals(self) -> tuple[ScenarioTotal, ...]:
        """The payments of every party over all years."""
    @property
    def paid_by_rates(self) -> Decimal:
        """Paid by rates. In kroner."""
    @property
    def paid_directly(self) -> Decimal:
        """Paid as direct collections of deficits. In kroner."""
    @property
    def borne_by_operator(self) -> Decimal:
        """Borne by the operator within the band; negative where it keeps a surplus. In kroner."""
    @property
    def left_over(self) -> Decimal:
        """Not collected by the end of the last year. In kroner."""

class RateDifference(_Record):
    """The difference of a year's rate."""
    __match_args__: ClassVar[tuple[Literal["year"], Literal["difference"]]]
    @property
    def year(self) -> int:
        """The year."""
    @property
    def difference(self) -> Decimal:
        """The rate less that of the first scenario. In kroner."""

class TotalDifference(_Record):
    """The difference of what a party pays."""
    __match_args__: ClassVar[tuple[Literal["id"], Literal["difference"]]]
    @property
    def id(self) -> str:
        """The party."""
    @property
    def difference(self) -> Decimal:
        """Its total payment less that in the first scenario. In kroner."""

class Comparison(_Record):
    """A scenario less the first one. The four amounts add up to zero: what one pays less another pays."""
    __match_args__: ClassVar[tuple[Literal["name"], Literal["rates"], Literal["totals"], Literal["paid_by_rates"], Literal["paid_directly"], Literal["borne_by_operator"], Literal["left_over"]]]
    @property
    def name(self) -> str:
        """The name of the scenario."""
    @property
    def rates(self) -> tuple[RateDifference, ...]:
        """The rates."""
    @property
    def totals(self) -> tuple[TotalDifference, ...]:
        """The differences of every party."""
    @property
    def paid_by_rates(self) -> Decimal:
        """Paid by rates. In kroner."""
    @property
    def paid_directly(self) -> Decimal:
        """Paid directly. In kroner."""
    @property
    def borne_by_operator(self) -> Decimal:
        """Borne by the operator. In kroner."""
    @property
    def left_over(self) -> Decimal:
        """Left over. In kroner."""

class CrossedLine(_Record):
    """Where the result of the year is exactly on a line."""
    __match_args__: ClassVar[tuple[Literal["solution"], Literal["occupied_days"], Literal["occupancy"], Literal["rest_occupancy"], Literal["days_away"]]]
    @property
    def solution(self) -> Solution:
        """How many numbers of occupied days put it there."""
    @property
    def occupied_days(self) -> Decimal | None:
        """The occupied days of the whole year (`belagte dage`), shown with at most 8 decimals. In place-days."""
    @property
    def occupancy(self) -> Decimal | None:
        """The occupancy of the whole year (`belægningsprocent`), shown with at most 4 decimals. In percent: `90` is 90 %."""
    @property
    def rest_occupancy(self) -> Decimal | None:
        """The occupancy that the rest of the year needs, shown with at most 4 decimals. In percent: `90` is 90 %."""
    @property
    def days_away(self) -> Decimal | None:
        """How many days more than expected that is; below zero how many fewer."""

class ServiceWarning(_Record):
    """Where the year of a service is heading."""
    __match_args__: ClassVar[tuple[Literal["id"], Literal["rest_days"], Literal["occupied_days"], Literal["occupancy"], Literal["occupancy_gap"], Literal["watched"], Literal["revenue"], Literal["cost"], Literal["result"], Literal["band"], Literal["kept"], Literal["regulated"], Literal["distance"], Literal["distance_days"], Literal["rate_change"], Literal["break_even"], Literal["deficit_line"], Literal["surplus_line"]]]
    @property
    def id(self) -> str:
        """The service."""
    @property
    def rest_days(self) -> int:
        """The days of the year that are left."""
    @property
    def occupied_days(self) -> Decimal:
        """The occupied days that the year is expected to have (`forventede belagte dage`), shown with at most 8 decimals. In place-days."""
    @property
    def occupancy(self) -> Decimal:
        """The occupancy that is (`forventet belægningsprocent`), shown with at most 4 decimals. In percent: `90` is 90 %."""
    @property
    def occupancy_gap(self) -> Decimal:
        """That less the budgeted, in percentage points, shown with at most 4 decimals."""
    @property
    def watched(self) -> bool | None:
        """Whether the gap is as large as the points of the watch; nothing without them."""
    @property
    def revenue(self) -> Decimal:
        """The expected revenue, to the øre. In kroner."""
    @property
    def cost(self) -> Decimal:
        """The expected cost, to the øre. In kroner."""
    @property
    def result(self) -> Decimal:
        """The expected result (`forventet resultat`), to the øre. In kroner."""
    @property
    def band(self) -> Decimal:
        """The band: the part of the base within the line (`5 %-grænsen`), to the øre. In kroner."""
    @property
    def kept(self) -> Decimal:
        """The part that the operator would bear or keep. In kroner."""
    @property
    def regulated(self) -> Decimal:
        """The part that would go into a later rate (`til efterregulering`). In kroner."""
    @property
    def distance(self) -> Decimal:
        """How far the result is from the line, to the øre; below zero it is beyond. In kroner."""
    @property
    def distance_days(self) -> Decimal | None:
        """How many occupied days that is, shown with at most 8 decimals; nothing where no number of days reaches the line."""
    @property
    def rate_change(self) -> Decimal:
        """The effect on the later rate (`efterregulering pr. døgn`), to the øre. In kroner."""
    @property
    def break_even(self) -> CrossedLine:
        """Where the year breaks even (`nulpunkt`)."""
    @property
    def deficit_line(self) -> CrossedLine:
        """Where its deficit is the band."""
    @property
    def surplus_line(self) -> CrossedLine:
        """Where its surplus is the band."""

class ServiceYearEnd(_Record):
    """A service at the end of its year."""
    __match_args__: ClassVar[tuple[Literal["id"], Literal["expected_days"], Literal["rate"], Literal["billed_days"], Literal["occupancy"], Literal["billed"], Literal["revenue"], Literal["result"], Literal["band"], Literal["kept"], Literal["regulated"], Literal["distance"], Literal["later_expected_days"], Literal["later_change"], Literal["later_rate"]]]
    @property
    def id(self) -> str:
        """The service."""
    @property
    def expected_days(self) -> Decimal:
        """The days that were expected to be sold (`belægningsdage`), shown with at most 8 decimals. In place-days."""
    @property
    def rate(self) -> Decimal:
        """The rate of the year (`døgntakst`), with what landed in it, rounded to the unit. In kroner."""
    @property
    def billed_days(self) -> int:
        """The days that are billed (`fakturerede dage`)."""
    @property
    def occupancy(self) -> Decimal:
        """The occupancy that they are (`belægningsprocent`), shown with at most 4 decimals. In percent: `90` is 90 %."""
    @property
    def billed(self) -> Decimal:
        """The amount that is billed: days × rate. In kroner."""
    @property
    def revenue(self) -> Decimal:
        """The revenue of the year: billed and other. In kroner."""
    @property
    def result(self) -> Decimal:
        """The result (`resultat`): revenue less cost. In kroner."""
    @property
    def band(self) -> Decimal:
        """The band: the part of the base within the line (`5 %-grænsen`), shown to the øre. In kroner."""
    @property
    def kept(self) -> Decimal:
        """The part that the operator bears or keeps. In kroner."""
    @property
    def regulated(self) -> Decimal:
        """The part that goes into the later rate (`til efterregulering`). In kroner."""
    @property
    def distance(self) -> Decimal:
        """How far the result is from the line, to the øre; below zero it is beyond. In kroner."""
    @property
    def later_expected_days(self) -> Decimal:
        """The days that are expected to be sold in the later year, shown with at most 8 decimals. In place-days."""
    @property
    def later_change(self) -> Decimal:
        """The effect of the regulated part on its rate (`efterregulering pr. døgn`), shown to the øre. In kroner."""
    @property
    def later_rate(self) -> Decimal:
        """The rate of the later year, rounded to the unit. In kroner."""

class ServicePayment(_Record):
    """The days and the amount that a payer is billed for a service in the year."""
    __match_args__: ClassVar[tuple[Literal["service"], Literal["payer"], Literal["days"], Literal["amount"]]]
    @property
    def service(self) -> str:
        """The service."""
    @property
    def payer(self) -> str:
        """Who pays (`betalingskommune`)."""
    @property
    def days(self) -> int:
        """The days."""
    @property
    def amount(self) -> Decimal:
        """Days × rate. In kroner."""

class Development(_Record):
    """How costs developed from one year to the next."""
    __match_args__: ClassVar[tuple[Literal["account_before"], Literal["account_after"], Literal["change"], Literal["percent"], Literal["per_inhabitant"], Literal["budget"], Literal["budget_gap"], Literal["budget_percent"], Literal["fixed_before"], Literal["fixed_change"], Literal["fixed_percent"]]]
    @property
    def account_before(self) -> Decimal:
        """The account of the year before. In kroner."""
    @property
    def account_after(self) -> Decimal:
        """The account of the year after. In kroner."""
    @property
    def change(self) -> Decimal:
        """The account after less the account before. In kroner."""
    @property
    def percent(self) -> Decimal | None:
        """The change in percent of the account before, rounded to one decimal; null where that is not above zero."""
    @property
    def per_inhabitant(self) -> Decimal | None:
        """The account after per inhabitant, rounded to the øre; null where inhabitants are not known or none. In kroner."""
    @property
    def budget(self) -> Decimal | None:
        """The budget of the year after; null where one is not known. In kroner."""
    @property
    def budget_gap(self) -> Decimal | None:
        """The account after less the budget. In kroner."""
    @property
    def budget_percent(self) -> Decimal | None:
        """That in percent of the budget, rounded to one decimal; null where it is not above zero."""
    @property
    def fixed_before(self) -> Decimal | None:
        """The account before in the prices of the year after (`faste priser`), rounded to the øre. In kroner."""
    @property
    def fixed_change(self) -> Decimal | None:
        """The account after less that. In kroner."""
    @property
    def fixed_percent(self) -> Decimal | None:
        """That in percent of the account before in fixed prices, rounded to one decimal."""

class RowDevelopment(_Record):
    """The development of a municipality on one area."""
    __match_args__: ClassVar[tuple[Literal["municipality"], Literal["area"], Literal["development"]]]
    @property
    def municipality(self) -> str:
        """The municipality."""
    @property
    def area(self) -> str:
        """The area."""
    @property
    def development(self) -> Development:
        """Its development."""

class MunicipalityDevelopment(_Record):
    """The development of a municipality on all its areas."""
    __match_args__: ClassVar[tuple[Literal["id"], Literal["region"], Literal["development"]]]
    @property
    def id(self) -> str:
        """The municipality."""
    @property
    def region(self) -> str | None:
        """Its region, where it is known."""
    @property
    def development(self) -> Development:
        """Its development."""

class LargestChange(_Record):
    """The largest fall or rise in percent, and whose it is."""
    __match_args__: ClassVar[tuple[Literal["percent"], Literal["names"]]]
    @property
    def percent(self) -> Decimal:
        """The change in percent, to one decimal."""
    @property
    def names(self) -> tuple[str, ...]:
        """The municipalities that have it, in order of name."""

class Spread(_Record):
    """How many municipalities fall, are unchanged, and rise, and the largest of each."""
    __match_args__: ClassVar[tuple[Literal["falling"], Literal["unchanged"], Literal["falling_or_unchanged"], Literal["rising"], Literal["largest_fall"], Literal["largest_rise"]]]
    @property
    def falling(self) -> int:
        """The municipalities whose costs fall."""
    @property
    def unchanged(self) -> int:
        """Those whose costs are the same to the øre."""
    @property
    def falling_or_unchanged(self) -> int:
        """Both together."""
    @property
    def rising(self) -> int:
        """Those whose costs rise."""
    @property
    def largest_fall(self) -> LargestChange | None:
        """The largest fall in percent; null where none falls."""
    @property
    def largest_rise(self) -> LargestChange | None:
        """The largest rise in percent; null where none rises."""

class AreaDevelopment(_Record):
    """The development of an area in all municipalities."""
    __match_args__: ClassVar[tuple[Literal["id"], Literal["development"], Literal["spread"]]]
    @property
    def id(self) -> str:
        """The area."""
    @property
    def development(self) -> Development:
        """Its development."""
    @property
    def spread(self) -> Spread:
        """The municipalities by what their costs on it did."""

class RegionDevelopment(_Record):
    """The development of the municipalities of a region."""
    __match_args__: ClassVar[tuple[Literal["id"], Literal["development"], Literal["spread"]]]
    @property
    def id(self) -> str:
        """The region."""
    @property
    def development(self) -> Development:
        """The development of its municipalities."""
    @property
    def spread(self) -> Spread:
        """Its municipalities by what their costs did."""

class AmountRange(_Record):
    """The amounts from one to another."""
    __match_args__: ClassVar[tuple[Literal["lowest"], Literal["highest"]]]
    @property
    def lowest(self) -> Decimal | None:
        """The lowest; null where nothing limits it, or nothing fits. In kroner."""
    @property
    def highest(self) -> Decimal | None:
        """The highest; null where nothing limits it, or nothing fits. In kroner."""

class WholeCosts(_Record):
    """The figures that follow of all municipalities and areas."""
    __match_args__: ClassVar[tuple[Literal["change"], Literal["base"], Literal["fitting_base"], Literal["falling"], Literal["unchanged"], Literal["falling_or_unchanged"], Literal["rising"]]]
    @property
    def change(self) -> AmountRange:
        """The changes that are printed so and add up with the others."""
    @property
    def base(self) -> AmountRange:
        """The accounts before that its printed change and percentage leave."""
    @property
    def fitting_base(self) -> AmountRange:
        """Those that also add up with the other accounts before."""
    @property
    def falling(self) -> int | None:
        """The municipalities falling; null where more than one number fits."""
    @property
    def unchanged(self) -> int | None:
        """The municipalities unchanged; null where more than one number fits."""
    @property
    def falling_or_unchanged(self) -> int | None:
        """Both of them together; null where more than one number fits."""
    @property
    def rising(self) -> int | None:
        """The municipalities rising; null where more than one number fits."""

class AreaCosts(_Record):
    """The figures that follow of an area."""
    __match_args__: ClassVar[tuple[Literal["id"], Literal["change"], Literal["base"], Literal["fitting_base"], Literal["falling"], Literal["unchanged"], Literal["falling_or_unchanged"], Literal["rising"]]]
    @property
    def id(self) -> str:
        """The area."""
    @property
    def change(self) -> AmountRange:
        """The changes that are printed so and add up with the others."""
    @property
    def base(self) -> AmountRange:
        """The accounts before that its printed change and percentage leave."""
    @property
    def fitting_base(self) -> AmountRange:
        """Those that also add up with the other accounts before."""
    @property
    def falling(self) -> int | None:
        """The municipalities falling; null where more than one number fits."""
    @property
    def unchanged(self) -> int | None:
        """The municipalities unchanged; null where more than one number fits."""
    @property
    def falling_or_unchanged(self) -> int | None:
        """Both of them together; null where more than one number fits."""
    @property
    def rising(self) -> int | None:
        """The municipalities rising; null where more than one number fits."""

class PrintedFinding(_Record):
    """A printed figure whose correction alone would mend what does not fit; or, where none would, one of those that do not fit."""
    __match_args__: ClassVar[tuple[Literal["figure"], Literal["area"], Literal["published"], Literal["lowest"], Literal["highest"], Literal["alone"]]]
    @property
    def figure(self) -> CostFigure:
        """The figure."""
    @property
    def area(self) -> str | None:
        """Its area; null of all areas."""
    @property
    def published(self) -> str:
        """The figure as printed."""
    @property
    def lowest(self) -> str | None:
        """The lowest that follows from the others, as it would be printed; null where nothing limits it, or no single correction mends all."""
    @property
    def highest(self) -> str | None:
        """The highest."""
    @property
    def alone(self) -> bool:
        """True if no other correction of a single figure would mend it: only then is it the likely slip."""

class FactorPart(_Record):
    """The effect of a factor on the rate."""
    __match_args__: ClassVar[tuple[Literal["factor"], Literal["amount"]]]
    @property
    def factor(self) -> Cause:
        """The cause (`årsag`)."""
    @property
    def amount(self) -> Decimal:
        """Its part of the difference. In kroner."""

class ConvertedPart(_Record):
    """The costs that a conversion moves from a service before to one after."""
    __match_args__: ClassVar[tuple[Literal["from_service"], Literal["to_service"], Literal["basis"], Literal["regulated"]]]
    @property
    def from_service(self) -> str:
        """The service before."""
    @property
    def to_service(self) -> str:
        """The service after."""
    @property
    def basis(self) -> Decimal:
        """The part of the basis. In kroner."""
    @property
    def regulated(self) -> Decimal:
        """The part of earlier results in the rate, which follows the same key. In kroner."""

class StateRate(_Record):
    """The rate of a service before or after the change."""
    __match_args__: ClassVar[tuple[Literal["basis"], Literal["regulated"], Literal["expected_days"], Literal["rate"], Literal["collected"], Literal["rounding_gap"]]]
    @property
    def basis(self) -> Decimal:
        """The basis (`takstberegningsgrundlag`). In kroner."""
    @property
    def regulated(self) -> Decimal:
        """The part of earlier results in the rate (`indregnet efterregulering`). In kroner."""
    @property
    def expected_days(self) -> Decimal:
        """The days that are expected to be sold (`belægningsdage`); shown with at most 8 decimals. In place-days."""
    @property
    def rate(self) -> Decimal:
        """The rate (`døgntakst`), rounded to the unit. In kroner."""
    @property
    def collected(self) -> Decimal:
        """The rate on the expected days, to the øre. In kroner."""
    @property
    def rounding_gap(self) -> Decimal:
        """The amount that the rounding of the rate collects or leaves out (`afrundingsdifference`), to the øre. In kroner."""

class ServiceOrientation(_Record):
    """A service, its change and the decision that it needs."""
    __match_args__: ClassVar[tuple[Literal["id"], Literal["part"], Literal["kind"], Literal["places_before"], Literal["places_after"], Literal["change"], Literal["classification"], Literal["before"], Literal["after"], Literal["rate_change"], Literal["causes"]]]
    @property
    def id(self) -> str:
        """The service."""
    @property
    def part(self) -> str:
        """The kind of places."""
    @property
    def kind(self) -> ServiceChange:
        """Its change."""
    @property
    def places_before(self) -> Decimal | None:
        """The places before, zero for a new service; null where they are not known."""
    @property
    def places_after(self) -> Decimal | None:
        """The places after, zero for one that closes or leaves the agreement; null where they are not known."""
    @property
    def change(self) -> Decimal | None:
        """The difference; null where one of them is not known."""
    @property
    def classification(self) -> Classification:
        """The decision that its change needs."""
    @property
    def before(self) -> StateRate | None:
        """The rate before."""
    @property
    def after(self) -> StateRate | None:
        """The rate after."""
    @property
    def rate_change(self) -> Decimal | None:
        """The rate after less the rate before. In kroner."""
    @property
    def causes(self) -> tuple[FactorPart, ...]:
        """The parts of that by their cause, if they were asked for."""

class PartNet(_Record):
    """The places of one kind, over all services of the change."""
    __match_args__: ClassVar[tuple[Literal["id"], Literal["places_before"], Literal["places_after"], Literal["change"], Literal["classification"]]]
    @property
    def id(self) -> str:
        """The kind of places (`ydelse`)."""
    @property
    def places_before(self) -> Decimal | None:
        """The places before; null where some are not known."""
    @property
    def places_after(self) -> Decimal | None:
        """The places after; null where some are not known."""
    @property
    def change(self) -> Decimal | None:
        """The net change (`netto`)."""
    @property
    def classification(self) -> Classification | None:
        """The decision that the net change of one service would need; null where places are not known."""

class RateTotals(_Record):
    """The amounts that the rates collect together, before or after the change."""
    __match_args__: ClassVar[tuple[Literal["budget"], Literal["collected"], Literal["rounding_gap"]]]
    @property
    def budget(self) -> Decimal:
        """The amount that the rates must collect: the bases less the parts of earlier results. In kroner."""
    @property
    def collected(self) -> Decimal:
        """The amount that they collect on the expected days. In kroner."""
    @property
    def rounding_gap(self) -> Decimal:
        """The difference, which is rounding alone. In kroner."""

class PayerCosts(_Record):
    """The payments for budgeted days, before and after the change."""
    __match_args__: ClassVar[tuple[Literal["before"], Literal["whole_year"], Literal["whole_year_change"], Literal["this_year"], Literal["this_year_change"]]]
    @property
    def before(self) -> Decimal:
        """In a whole year before the change. In kroner."""
    @property
    def whole_year(self) -> Decimal:
        """In a whole year after it (`helårsvirkning`). In kroner."""
    @property
    def whole_year_change(self) -> Decimal:
        """The difference in a whole year. In kroner."""
    @property
    def this_year(self) -> Decimal:
        """From the day of the change to the end of its year, rounded to the øre. In kroner."""
    @property
    def this_year_change(self) -> Decimal:
        """The difference in that time, rounded to the øre. In kroner."""

class MunicipalCosts(_Record):
    """The payment of a municipality for its budgeted days."""
    __match_args__: ClassVar[tuple[Literal["id"], Literal["costs"]]]
    @property
    def id(self) -> str:
        """The municipality (`betalingskommune`)."""
    @property
    def costs(self) -> PayerCosts:
        """Its payments."""

class HistoryYear(_Record):
    """A year of the history."""
    __match_args__: ClassVar[tuple[Literal["year"], Literal["rate"], Literal["index"], Literal["fixed_rate"], Literal["fixed_index"]]]
    @property
    def year(self) -> int:
        """The year."""
    @property
    def rate(self) -> Decimal:
        """Its rate. In kroner."""
    @property
    def index(self) -> Decimal:
        """The rate in percent of that of the base year (`indeks`), shown with at most 6 decimals."""
    @property
    def fixed_rate(self) -> Decimal:
        """The rate in fixed prices (`faste priser`), rounded to the unit. In kroner."""
    @property
    def fixed_index(self) -> Decimal:
        """The unrounded rate in fixed prices, in percent of that of the base year, shown with at most 6 decimals."""

class DailyRate(Result):
    """A daily rate, and the figures behind it."""
    __match_args__: ClassVar[tuple[Literal["expected_days"], Literal["rate"], Literal["rounding_gap"]]]
    @property
    def expected_days(self) -> Decimal:
        """The days that are expected to be sold (`belægningsdage`); shown with at most 8 decimals, used unrounded. In place-days."""
    @property
    def rate(self) -> Decimal:
        """The rate per occupied day (`døgntakst`), rounded to the unit. In kroner."""
    @property
    def rounding_gap(self) -> Decimal:
        """The amount that the rounding collects or leaves out over the expected days (`afrundingsdifference`), to the øre. In kroner."""
    def plot(
        self, *, base_kind: Literal["turnover", "basis"] | None = None, band_percent: PercentLike | None = None, language: str | None = None, ax: Axes | None = None
    ) -> Axes:
        """Draw the rate that covers the basis against the occupancy, with break-even and, given `base_kind`, the 5 % line. It needs matplotlib: ``pip install rammeaftale[plot]``."""

class RateAtOccupancy(Result):
    """A rate at another occupancy."""
    __match_args__: ClassVar[tuple[Literal["rate"], Literal["change"]]]
    @property
    def rate(self) -> Decimal:
        """The rate at that occupancy (`døgntakst`), rounded to the unit. In kroner."""
    @property
    def change(self) -> Decimal:
        """The difference to the known rate (`ændring`). In kroner."""
    def plot(
        self, *, language: str | None = None, ax: Axes | None = None
    ) -> Axes:
        """Draw the rate against the occupancy: what is known and what was asked. It needs matplotlib: ``pip install rammeaftale[plot]``."""

class ActualOccupancy(Result):
    """The occupancy of a period."""
    __match_args__: ClassVar[tuple[Literal["available_days"], Literal["occupancy"]]]
    @property
    def available_days(self) -> Decimal:
        """The days that places were available (`pladsdage`). In place-days."""
    @property
    def occupancy(self) -> Decimal:
        """Occupied of available days (`belægningsprocent`), shown with at most 4 decimals. For a rate, use the days: they are exact. In percent: `90` is 90 %."""

class BudgetedOccupancy(Result):
    """A budgeted occupancy."""
    __match_args__: ClassVar[tuple[Literal["latest_year"], Literal["previous_year"], Literal["average"], Literal["budgeted"]]]
    @property
    def latest_year(self) -> int:
        """The latest of the two years that count."""
    @property
    def previous_year(self) -> int:
        """The year before it of those given."""
    @property
    def average(self) -> Decimal:
        """The average of their occupancies (`gennemsnit`), shown with at most 4 decimals. In percent: `90` is 90 %."""
    @property
    def budgeted(self) -> Decimal:
        """The average kept within the limits (`budgetteret belægningsprocent`), rounded to the decimals asked for. In percent: `90` is 90 %."""

class CapitalCost(Result):
    """Capital costs, year by year."""
    __match_args__: ClassVar[tuple[Literal["years"], Literal["depreciation_total"], Literal["interest_total"], Literal["cost_total"]]]
    @property
    def years(self) -> tuple[CapitalYear, ...]:
        """Every year of the useful life."""
    @property
    def depreciation_total(self) -> Decimal:
        """The sum of the depreciation: the acquisition. In kroner."""
    @property
    def interest_total(self) -> Decimal:
        """The sum of the interest. In kroner."""
    @property
    def cost_total(self) -> Decimal:
        """The sum of depreciation and interest. In kroner."""

class RateBasis(Result):
    """The basis of a rate."""
    __match_args__: ClassVar[tuple[Literal["costs_total"], Literal["overheads"], Literal["overheads_total"], Literal["capital_total"], Literal["income_total"], Literal["basis"]]]
    @property
    def costs_total(self) -> Decimal:
        """The sum of the costs. In kroner."""
    @property
    def overheads(self) -> tuple[OverheadAmount, ...]:
        """The overheads, in their order."""
    @property
    def overheads_total(self) -> Decimal:
        """The sum of the overheads. In kroner."""
    @property
    def capital_total(self) -> Decimal:
        """The sum of the capital costs. In kroner."""
    @property
    def income_total(self) -> Decimal:
        """The sum of the income. In kroner."""
    @property
    def basis(self) -> Decimal:
        """The basis (`takstberegningsgrundlag`): costs, overheads and capital, less income and what is regulated. In kroner."""

class Package(Result):
    """A package and its price per day."""
    __match_args__: ClassVar[tuple[Literal["number"], Literal["price"]]]
    @property
    def number(self) -> int:
        """The number of the package."""
    @property
    def price(self) -> Decimal:
        """Its price per day (`ydelsespakketakst`), rounded to the unit. In kroner."""

class PackageTable(Result):
    """The packages from the first up."""
    __match_args__: ClassVar[tuple[Literal["packages"]]]
    @property
    def packages(self) -> tuple[PackageFigures, ...]:
        """Every package with its price."""

class TwoPartRate(Result):
    """A price per day and its parts."""
    __match_args__: ClassVar[tuple[Literal["hours_price"], Literal["supplements_total"], Literal["rate"]]]
    @property
    def hours_price(self) -> Decimal:
        """The price of the hours, to the øre. In kroner."""
    @property
    def supplements_total(self) -> Decimal:
        """The sum of the supplements. In kroner."""
    @property
    def rate(self) -> Decimal:
        """The price per day (`døgntakst`). In kroner."""

class DayRate(Result):
    """A day rate."""
    __match_args__: ClassVar[tuple[Literal["rate"]]]
    @property
    def rate(self) -> Decimal:
        """The rate per day (`døgntakst`), rounded to the unit. In kroner."""

class SupervisionRates(Result):
    """The rates of all size classes."""
    __match_args__: ClassVar[tuple[Literal["base"], Literal["rates"], Literal["collected"], Literal["gap"]]]
    @property
    def base(self) -> Decimal:
        """The base in kroner (`grundbeløb`), shown with at most 6 decimals, used unrounded."""
    @property
    def rates(self) -> tuple[ClassRate, ...]:
        """The rates, from the smallest class up."""
    @property
    def collected(self) -> Decimal:
        """The amount that the rates collect from the services given. In kroner."""
    @property
    def gap(self) -> Decimal:
        """The amount collected above the need; zero where a base was given. In kroner."""

class SupervisionBill(Result):
    """The bill of a Socialtilsyn for a year."""
    __match_args__: ClassVar[tuple[Literal["places"], Literal["lowest_places"], Literal["yearly_rate"], Literal["months"], Literal["supervision"], Literal["approval_fee"], Literal["change_fees"], Literal["intensified_rate"], Literal["intensified_months"], Literal["intensified"], Literal["total"]]]
    @property
    def places(self) -> Decimal:
        """The places that decide the class. In place-days."""
    @property
    def lowest_places(self) -> int:
        """The fewest places of the class. In places."""
    @property
    def yearly_rate(self) -> Decimal:
        """The yearly rate of the class. In kroner."""
    @property
    def months(self) -> int:
        """The months of the year that are paid for."""
    @property
    def supervision(self) -> Decimal:
        """The yearly rate for those months, rounded to the unit. In kroner."""
    @property
    def approval_fee(self) -> Decimal:
        """The fee of a new approval; zero where there is none. In kroner."""
    @property
    def change_fees(self) -> Decimal:
        """The fees of substantial changes. In kroner."""
    @property
    def intensified_rate(self) -> Decimal:
        """The price of a begun month of intensified supervision, rounded to the unit; zero where there is none. In kroner."""
    @property
    def intensified_months(self) -> int:
        """The begun months of intensified supervision."""
    @property
    def intensified(self) -> Decimal:
        """Their price. In kroner."""
    @property
    def total(self) -> Decimal:
        """All that is paid in the year. In kroner."""

class PriceLevel(Result):
    """An amount at another price level."""
    __match_args__: ClassVar[tuple[Literal["factor"], Literal["amount"]]]
    @property
    def factor(self) -> Decimal:
        """The factor between the two levels, shown with at most 6 decimals, used unrounded."""
    @property
    def amount(self) -> Decimal:
        """The amount at the price level of the second year, rounded to the unit. In kroner."""

class RateCeiling(Result):
    """The rates against the ceiling: of one service, or of several as an average by days."""
    __match_args__: ClassVar[tuple[Literal["factor"], Literal["services"], Literal["rate_before"], Literal["rate_after"], Literal["allowed"], Literal["distance"], Literal["is_breached"], Literal["reduction"], Literal["excess"]]]
    @property
    def factor(self) -> Decimal:
        """The factor from the rate of the base year to the ceiling, shown with at most 6 decimals, used unrounded."""
    @property
    def services(self) -> tuple[ServiceCeiling, ...]:
        """Each service's own rate against the ceiling."""
    @property
    def rate_before(self) -> Decimal:
        """The rate of the base year, or the average by days, shown at the øre. In kroner."""
    @property
    def rate_after(self) -> Decimal:
        """The rate of the year, or the average by days, shown at the øre. In kroner."""
    @property
    def allowed(self) -> Decimal:
        """The highest rate, or average, that keeps the ceiling (`loft`); shown at the øre, used unrounded. In kroner."""
    @property
    def distance(self) -> Decimal:
        """The allowed rate less that of the year, shown at the øre: below zero where the ceiling is breached. In kroner."""
    @property
    def is_breached(self) -> bool:
        """Whether the rate is above the ceiling, compared exactly."""
    @property
    def reduction(self) -> Decimal:
        """How much every rate must fall to keep the ceiling, rounded up to the unit. In kroner."""
    @property
    def excess(self) -> Decimal:
        """The amount that the rates collect above the ceiling over the days, rounded up to the øre. In kroner."""

class MidYearIncrease(Result):
    """A rise of the rate inside a year."""
    __match_args__: ClassVar[tuple[Literal["days"], Literal["expected_days"], Literal["rising_days"], Literal["objective_part"], Literal["users_part"], Literal["increase"], Literal["collected"], Literal["gap"], Literal["whole_year"], Literal["objective_shares"], Literal["objective_missing"], Literal["effects"]]]
    @property
    def days(self) -> int:
        """The days from the change on (`dage`)."""
    @property
    def expected_days(self) -> Decimal:
        """The days that are expected to be sold in that time (`belægningsdage`), shown with at most 8 decimals. In place-days."""
    @property
    def rising_days(self) -> Decimal | None:
        """Those of the users whose rate rises, shown with at most 8 decimals; `None` without exempt groups. In place-days."""
    @property
    def objective_part(self) -> Decimal | None:
        """The part that is paid by population: to the øre where each share is rounded on its own, to its unit by the largest remainder; `None` without `objective`. In kroner."""
    @property
    def users_part(self) -> Decimal | None:
        """The part that the rate must bring in, if a part is paid by population: what that leaves of the amount. In kroner."""
    @property
    def increase(self) -> Decimal:
        """The rise of the rate per day (`takststigning`), rounded to the unit. In kroner."""
    @property
    def collected(self) -> Decimal:
        """The amount that the rise collects through the rate, to the øre. In kroner."""
    @property
    def gap(self) -> Decimal:
        """By how much it misses the amount, or the users' part of it. In kroner."""
    @property
    def whole_year(self) -> Decimal | None:
        """The amount that it collects in a whole year at the same occupancy, to the øre; `None` without `year_days`. In kroner."""
    @property
    def objective_shares(self) -> tuple[Share, ...]:
        """The shares of the objective part."""
    @property
    def objective_missing(self) -> Decimal | None:
        """By how much they miss it; zero for the largest remainder. In kroner."""
    @property
    def effects(self) -> tuple[Effect, ...]:
        """The cost for each buyer given."""

class Bills(Result):
    """The bills of a period."""
    __match_args__: ClassVar[tuple[Literal["lines"], Literal["payers"], Literal["residences"], Literal["days"], Literal["amount"]]]
    @property
    def lines(self) -> tuple[BillLine, ...]:
        """The lines, by payer, month, service and citizen."""
    @property
    def payers(self) -> tuple[PayerTotal, ...]:
        """The total of each payer, by name."""
    @property
    def residences(self) -> tuple[ResidenceTotal, ...]:
        """The total of each municipality of residence, by name; of the stays that give one."""
    @property
    def days(self) -> int:
        """The days that are billed: all days of the stays in the period, each counted once."""
    @property
    def amount(self) -> Decimal:
        """The sum of all lines. In kroner."""
    def plot(
        self, *, largest: int = 20, language: str | None = None, ax: Axes | None = None
    ) -> Axes:
        """Draw who pays how much, the largest first, the others summed. It needs matplotlib: ``pip install rammeaftale[plot]``."""

class ClaimDeadline(Result):
    """The days of bills that are claimed too late."""
    __match_args__: ClassVar[tuple[Literal["first_timely_day"], Literal["late"], Literal["days"], Literal["late_days"], Literal["late_amount"]]]
    @property
    def first_timely_day(self) -> date:
        """The first day of help that the claim is in time for. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect."""
    @property
    def late(self) -> tuple[LateDays, ...]:
        """The days that are claimed too late, in the order they were given."""
    @property
    def days(self) -> int:
        """The days that are claimed in all."""
    @property
    def late_days(self) -> int:
        """The days that are claimed too late."""
    @property
    def late_amount(self) -> Decimal:
        """Their cost. In kroner."""

class FreeChoice(Result):
    """Whether the service may be chosen."""
    __match_args__: ClassVar[tuple[Literal["highest_rate"], Literal["margin"], Literal["is_allowed"]]]
    @property
    def highest_rate(self) -> Decimal:
        """The highest rate that may be chosen, shown at the øre, used unrounded. In kroner."""
    @property
    def margin(self) -> Decimal:
        """The highest rate less the chosen one, shown at the øre: below zero where it is too dear. In kroner."""
    @property
    def is_allowed(self) -> bool:
        """Whether the service may be chosen, compared exactly."""

class CentralRefund(Result):
    """The refund of the months of a year."""
    __match_args__: ClassVar[tuple[Literal["months"], Literal["net"], Literal["parts"], Literal["refund"]]]
    @property
    def months(self) -> tuple[MonthRefund, ...]:
        """The months, from January on."""
    @property
    def net(self) -> Decimal:
        """The net cost of the months. In kroner."""
    @property
    def parts(self) -> tuple[RefundPart, ...]:
        """The expenses above each limit in all months."""
    @property
    def refund(self) -> Decimal:
        """The refund of the months. In kroner."""

class StartupOccupancy(Result):
    """The occupancy of a start-up."""
    __match_args__: ClassVar[tuple[Literal["occupied_days"], Literal["available_days"], Literal["occupancy"]]]
    @property
    def occupied_days(self) -> Decimal:
        """The days that places are occupied (`belagte dage`). In place-days."""
    @property
    def available_days(self) -> Decimal:
        """The days that places are open (`pladsdage`). In place-days."""
    @property
    def occupancy(self) -> Decimal:
        """Occupied of available days (`belægningsprocent`), shown with at most 4 decimals. For a rate, use the days: they are exact. In percent: `90` is 90 %."""

class WholeYearPlaces(Result):
    """An occupancy as whole-year places."""
    __match_args__: ClassVar[tuple[Literal["places"]]]
    @property
    def places(self) -> Decimal:
        """The places, as if occupied all year (`helårspladser`), shown with at most 8 decimals. In place-days."""

class SpecialPlaces(Result):
    """The use of special places, and the cost of the unused."""
    __match_args__: ClassVar[tuple[Literal["quota"], Literal["available_days"], Literal["used_days"], Literal["unused_days"], Literal["occupancy"], Literal["whole_year_places"], Literal["vacancy_cost"], Literal["shares"], Literal["sum"], Literal["missing"]]]
    @property
    def quota(self) -> int:
        """The highest number of places that may be re-labelled (`ommærkningskvote`), rounded down."""
    @property
    def available_days(self) -> int:
        """The days that places were available (`pladsdage`)."""
    @property
    def used_days(self) -> int:
        """The days that places were used."""
    @property
    def unused_days(self) -> int:
        """The days that places were unused (`tomme dage`)."""
    @property
    def occupancy(self) -> Decimal:
        """Used of available days (`belægningsprocent`), shown with at most 4 decimals. In percent: `90` is 90 %."""
    @property
    def whole_year_places(self) -> Decimal:
        """The used days as places used throughout the period (`helårspladser`), shown with at most 8 decimals. In place-days."""
    @property
    def vacancy_cost(self) -> Decimal:
        """The cost of the unused days (`tompladsfinansiering`). In kroner."""
    @property
    def shares(self) -> tuple[Share, ...]:
        """The share of each municipality."""
    @property
    def sum(self) -> Decimal:
        """The sum of the shares. In kroner."""
    @property
    def missing(self) -> Decimal:
        """By how much the sum misses the cost. In kroner."""
    def plot(
        self, *, largest: int = 20, language: str | None = None, ax: Axes | None = None
    ) -> Axes:
        """Draw who pays how much, the largest first, the others summed. It needs matplotlib: ``pip install rammeaftale[plot]``."""

class SpecialPlacesAccount(Result):
    """The settlement of special places: every available day is paid once, by use or by population."""
    __match_args__: ClassVar[tuple[Literal["sites"], Literal["quotas"], Literal["available_days"], Literal["used_days"], Literal["unused_days"], Literal["occupancy"], Literal["whole_year_places"], Literal["used_cost"], Literal["vacancy_cost"], Literal["cost"], Literal["payers"], Literal["missing"]]]
    @property
    def sites(self) -> tuple[SiteDays, ...]:
        """The days of each site."""
    @property
    def quotas(self) -> tuple[HalfYearQuota, ...]:
        """The re-labelling of each half-year in the period."""
    @property
    def available_days(self) -> int:
        """The days that places were available at all sites (`pladsdage`)."""
    @property
    def used_days(self) -> int:
        """Those that they were used."""
    @property
    def unused_days(self) -> int:
        """Those that they were unused (`tomme dage`)."""
    @property
    def occupancy(self) -> Decimal:
        """Used of available days (`belægningsprocent`), shown with at most 4 decimals. In percent: `90` is 90 %."""
    @property
    def whole_year_places(self) -> Decimal:
        """The used days as places used throughout the period (`helårspladser`), shown with at most 8 decimals. In place-days."""
    @property
    def used_cost(self) -> Decimal:
        """The price of the used days. In kroner."""
    @property
    def vacancy_cost(self) -> Decimal:
        """The cost of the unused days (`tompladsfinansiering`). In kroner."""
    @property
    def cost(self) -> Decimal:
        """The price of all available days. In kroner."""
    @property
    def payers(self) -> tuple[SpecialPlacesPayer, ...]:
        """The municipalities of the region, then those from outside with stays."""
    @property
    def missing(self) -> Decimal:
        """By how much the shares miss the cost of the unused days. In kroner."""

class CapacityChange(Result):
    """A change of capacity, and the decision that it needs."""
    __match_args__: ClassVar[tuple[Literal["change"], Literal["limit"], Literal["classification"]]]
    @property
    def change(self) -> Decimal:
        """The places after less the places before."""
    @property
    def limit(self) -> Decimal:
        """The largest free change, either way; shown with at most 8 decimals. In place-days."""
    @property
    def classification(self) -> Classification:
        """The decision that the change needs."""

class Vacancy(Result):
    """The revenue lost on empty places."""
    __match_args__: ClassVar[tuple[Literal["vacant_days"], Literal["lost_revenue"]]]
    @property
    def vacant_days(self) -> Decimal:
        """The days of the empty places (`tomme dage`). In place-days."""
    @property
    def lost_revenue(self) -> Decimal:
        """The lost revenue (`manglende indtægt`), to the øre. In kroner."""

class Allocation(Result):
    """An amount split on parties."""
    __match_args__: ClassVar[tuple[Literal["shares"], Literal["sum"], Literal["missing"]]]
    @property
    def shares(self) -> tuple[Share, ...]:
        """The shares, in the order of the parties."""
    @property
    def sum(self) -> Decimal:
        """The sum of the shares (`sum`). In kroner."""
    @property
    def missing(self) -> Decimal:
        """By how much the sum misses the amount (`difference`): amount − sum, zero for the largest remainder. In kroner."""
    def plot(
        self, *, largest: int = 20, language: str | None = None, ax: Axes | None = None
    ) -> Axes:
        """Draw who pays how much, the largest first, the others summed. It needs matplotlib: ``pip install rammeaftale[plot]``."""

class JointBudget(Result):
    """A joint budget before and after, side by side."""
    __match_args__: ClassVar[tuple[Literal["before"], Literal["before_missing"], Literal["after"], Literal["after_missing"], Literal["changes"]]]
    @property
    def before(self) -> tuple[Share, ...]:
        """The shares before."""
    @property
    def before_missing(self) -> Decimal:
        """By how much they miss the budget; zero for the largest remainder. In kroner."""
    @property
    def after(self) -> tuple[Share, ...]:
        """The shares after."""
    @property
    def after_missing(self) -> Decimal:
        """By how much they miss the budget. In kroner."""
    @property
    def changes(self) -> tuple[ShareChange, ...]:
        """The change for each: the parties before, then those that joined."""
    def plot(
        self, *, largest: int = 20, language: str | None = None, ax: Axes | None = None
    ) -> Axes:
        """Draw who pays how much, the largest first, the others summed. It needs matplotlib: ``pip install rammeaftale[plot]``."""

class Subscription(Result):
    """The payments of a subscription."""
    __match_args__: ClassVar[tuple[Literal["shares"], Literal["sum"]]]
    @property
    def shares(self) -> tuple[Share, ...]:
        """The payment of each municipality."""
    @property
    def sum(self) -> Decimal:
        """The sum of the payments. In kroner."""
    def plot(
        self, *, largest: int = 20, language: str | None = None, ax: Axes | None = None
    ) -> Axes:
        """Draw who pays how much, the largest first, the others summed. It needs matplotlib: ``pip install rammeaftale[plot]``."""

class SupplierLoss(Result):
    """The loss of a supplier, and the payments of those who stay."""
    __match_args__: ClassVar[tuple[Literal["loss"], Literal["by_service"], Literal["by_party"], Literal["subscription_percent"], Literal["turnover_percent"], Literal["gap"], Literal["shares"], Literal["missing"], Literal["changes"]]]
    @property
    def loss(self) -> Decimal:
        """The sum of the subscriptions that end. In kroner."""
    @property
    def by_service(self) -> tuple[Share, ...]:
        """The loss by service, in order of first appearance."""
    @property
    def by_party(self) -> tuple[Share, ...]:
        """The loss by party that leaves, in order of first appearance."""
    @property
    def subscription_percent(self) -> Decimal | None:
        """The loss in percent of the turnover on subscriptions, shown with at most 4 decimals. In percent: `90` is 90 %."""
    @property
    def turnover_percent(self) -> Decimal | None:
        """The loss in percent of the whole turnover, shown with at most 4 decimals. In percent: `90` is 90 %."""
    @property
    def gap(self) -> Decimal | None:
        """The loss less the cost that falls away; null where that is not given. In kroner."""
    @property
    def shares(self) -> tuple[Share, ...]:
        """The share of the gap of each party that stays."""
    @property
    def missing(self) -> Decimal:
        """By how much the shares miss the gap. In kroner."""
    @property
    def changes(self) -> tuple[ShareChange, ...]:
        """The payment of each party that stays, before and after."""

class DeficitGuarantee(Result):
    """The cover of a guarantee, year by year and in all."""
    __match_args__: ClassVar[tuple[Literal["years"], Literal["loss"], Literal["covered"], Literal["left"], Literal["totals"]]]
    @property
    def years(self) -> tuple[CoveredYear, ...]:
        """Each year."""
    @property
    def loss(self) -> Decimal:
        """The losses of all years. In kroner."""
    @property
    def covered(self) -> Decimal:
        """The amount covered of them. In kroner."""
    @property
    def left(self) -> Decimal:
        """The amount left to the operator. In kroner."""
    @property
    def totals(self) -> tuple[Share, ...]:
        """The payment of each guarantor over all years."""

class ObjectiveFinancing(Result):
    """An amount paid by population and by use."""
    __match_args__: ClassVar[tuple[Literal["objective_part"], Literal["case_part"], Literal["objective_shares"], Literal["objective_missing"], Literal["case_shares"], Literal["case_missing"], Literal["totals"]]]
    @property
    def objective_part(self) -> Decimal:
        """The part paid by population (`objektiv finansiering`): to the øre where each share is rounded on its own, to the unit by the largest remainder. In kroner."""
    @property
    def case_part(self) -> Decimal:
        """The part paid by use: what the objective part leaves of the amount. In kroner."""
    @property
    def objective_shares(self) -> tuple[Share, ...]:
        """The shares by population."""
    @property
    def objective_missing(self) -> Decimal:
        """By how much they miss the objective part; zero for the largest remainder. In kroner."""
    @property
    def case_shares(self) -> tuple[Share, ...]:
        """The shares by use; none where no cases are given."""
    @property
    def case_missing(self) -> Decimal:
        """By how much they miss the case part. In kroner."""
    @property
    def totals(self) -> tuple[Share, ...]:
        """The total of each payer: the municipalities of the population, then those that only have cases."""
    def plot(
        self, *, largest: int = 20, language: str | None = None, ax: Axes | None = None
    ) -> Axes:
        """Draw who pays how much, the largest first, the others summed. It needs matplotlib: ``pip install rammeaftale[plot]``."""

class RateRise(Result):
    """A rise of rates, by who pays it."""
    __match_args__: ClassVar[tuple[Literal["objective_part"], Literal["users_part"]]]
    @property
    def objective_part(self) -> Decimal:
        """The part that all municipalities pay by population. In kroner."""
    @property
    def users_part(self) -> Decimal:
        """The part that the users pay. In kroner."""

class YearResult(Result):
    """The result of a year, and where it goes."""
    __match_args__: ClassVar[tuple[Literal["result"], Literal["band"], Literal["kept"], Literal["regulated"], Literal["distance"]]]
    @property
    def result(self) -> Decimal:
        """Revenue less cost (`resultat`): above zero a surplus, below zero a deficit. In kroner."""
    @property
    def band(self) -> Decimal:
        """The band in kroner (`5 %-grænsen`), exact beyond the øre. In kroner, with as many decimals as it has beyond the øre."""
    @property
    def kept(self) -> Decimal:
        """The part that the operator bears or keeps. In kroner."""
    @property
    def regulated(self) -> Decimal:
        """The part that goes into a later rate (`til efterregulering`), with the sign of the result. In kroner."""
    @property
    def distance(self) -> Decimal:
        """How far the result is from the line, to the øre; at zero or above nothing has to be regulated. In kroner."""

class RecalculatedRate(Result):
    """The recalculated rate beside the charged one."""
    __match_args__: ClassVar[tuple[Literal["rate"], Literal["rounding_gap"], Literal["rate_difference"], Literal["revenue"], Literal["difference"], Literal["parts"]]]
    @property
    def rate(self) -> Decimal:
        """The rate that the accounts would have given (`efterkalkuleret takst`), rounded to the unit. In kroner."""
    @property
    def rounding_gap(self) -> Decimal:
        """The revenue of the rounded rate above the basis. In kroner."""
    @property
    def rate_difference(self) -> Decimal:
        """The recalculated rate less the charged one: above zero where too little was charged. In kroner."""
    @property
    def revenue(self) -> Decimal:
        """The revenue of the charged rate, rounded to the øre. In kroner."""
    @property
    def difference(self) -> Decimal:
        """The difference in all: the basis less the revenue. In kroner."""
    @property
    def parts(self) -> tuple[DifferencePart, ...]:
        """The parts of both differences, where the budget is given."""

class ReregulatedRate(Result):
    """A rate with the re-regulation of an earlier year in it."""
    __match_args__: ClassVar[tuple[Literal["rate_year"], Literal["expected_days"], Literal["normal_rate"], Literal["change"], Literal["rate"], Literal["rounding_gap"]]]
    @property
    def rate_year(self) -> int:
        """The year of the rate; the year after it the re-regulation is gone again."""
    @property
    def expected_days(self) -> Decimal:
        """The days that are expected to be sold (`belægningsdage`); shown with at most 8 decimals, used unrounded. In place-days."""
    @property
    def normal_rate(self) -> Decimal:
        """The rate without the re-regulation (`normaltakst`), shown to the øre, used unrounded. In kroner."""
    @property
    def change(self) -> Decimal:
        """The effect of the re-regulation on the rate (`efterregulering pr. døgn`), shown to the øre, used unrounded. In kroner."""
    @property
    def rate(self) -> Decimal:
        """The rate (`døgntakst`), rounded to the unit. In kroner."""
    @property
    def rounding_gap(self) -> Decimal:
        """The amount that the rounding brings in or leaves out over the expected days (`afrundingsdifference`), to the øre. In kroner."""

class ClosureAccount(Result):
    """A closure account."""
    __match_args__: ClassVar[tuple[Literal["band"], Literal["own_share"], Literal["rest"], Literal["shares"], Literal["sum"], Literal["missing"], Literal["operator_total"], Literal["findings"]]]
    @property
    def band(self) -> Decimal:
        """The percentage of the turnover (`5 %-grænsen`), exact beyond the øre. In kroner, with as many decimals as it has beyond the øre."""
    @property
    def own_share(self) -> Decimal:
        """The part that the operator bears itself (`driftsherrens egen andel`), rounded to the øre. In kroner."""
    @property
    def rest(self) -> Decimal:
        """The rest of the deficit, for the users (`rest til fordeling`). In kroner."""
    @property
    def shares(self) -> tuple[Share, ...]:
        """The shares of the rest, in the order of the users."""
    @property
    def sum(self) -> Decimal:
        """The sum of the shares (`sum`). In kroner."""
    @property
    def missing(self) -> Decimal:
        """By how much the sum misses the rest (`difference`). In kroner."""
    @property
    def operator_total(self) -> Decimal:
        """The total that the operator pays: its own share, and its share of the rest as a user. In kroner."""
    @property
    def findings(self) -> tuple[Finding, ...]:
        """Published figures that do not follow from the others."""
    def plot(
        self, *, largest: int = 20, language: str | None = None, ax: Axes | None = None
    ) -> Axes:
        """Draw who pays how much, the largest first, the others summed. It needs matplotlib: ``pip install rammeaftale[plot]``."""

class Ledger(Result):
    """A service through the years: every øre of its results has one destination."""
    __match_args__: ClassVar[tuple[Literal["years"], Literal["closure"], Literal["opening_balance"], Literal["results"], Literal["kept"], Literal["landed"], Literal["direct"], Literal["paid_at_closure"], Literal["closing_balance"], Literal["closing"], Literal["set_aside"]]]
    @property
    def years(self) -> tuple[LedgerEntry, ...]:
        """The years."""
    @property
    def closure(self) -> ClosureAccountFigures | None:
        """The account of the closure."""
    @property
    def opening_balance(self) -> Decimal:
        """The balance before the first year (`primo`). In kroner."""
    @property
    def results(self) -> Decimal:
        """All results, with corrections. In kroner."""
    @property
    def kept(self) -> Decimal:
        """The part of the results that the operator bears or keeps, less what lapsed of it. In kroner."""
    @property
    def landed(self) -> Decimal:
        """The amount that went into rates. In kroner."""
    @property
    def direct(self) -> Decimal:
        """The amount that was collected directly. In kroner."""
    @property
    def paid_at_closure(self) -> Decimal:
        """The amount that the users pay at the closure, with the sign of a deficit. In kroner."""
    @property
    def closing_balance(self) -> Decimal:
        """The balance after the last year (`ultimo`). In kroner."""
    @property
    def closing(self) -> CarryForwardResult:
        """The opening of the next run."""
    @property
    def set_aside(self) -> SetAsideSurplusFigures | None:
        """The surpluses set aside; null unless they have a life."""
    def plot(
        self, *, language: str | None = None, ax: Axes | None = None
    ) -> Axes:
        """Draw results, what is kept and regulated, and the balance, year by year. It needs matplotlib: ``pip install rammeaftale[plot]``."""

class SetAsideSurplus(Result):
    """Surpluses set aside through the years."""
    __match_args__: ClassVar[tuple[Literal["years"], Literal["lapses"], Literal["closing"], Literal["opening_balance"], Literal["set_aside"], Literal["used"], Literal["lapsed"], Literal["closing_balance"]]]
    @property
    def years(self) -> tuple[SetAsideEntry, ...]:
        """Each year."""
    @property
    def lapses(self) -> tuple[OpenAmountResult, ...]:
        """The lapsed amounts and the rates that they go into: amounts that a ledger can open with."""
    @property
    def closing(self) -> tuple[SetAsideResult, ...]:
        """The rest after the last year, by the year that it stems from."""
    @property
    def opening_balance(self) -> Decimal:
        """The balance before the first year. In kroner."""
    @property
    def set_aside(self) -> Decimal:
        """All that is set aside in the years. In kroner."""
    @property
    def used(self) -> Decimal:
        """All that is used. In kroner."""
    @property
    def lapsed(self) -> Decimal:
        """All that lapses. In kroner."""
    @property
    def closing_balance(self) -> Decimal:
        """The balance after the last year. In kroner."""

class Scenarios(Result):
    """Ways of financing the same service, side by side."""
    __match_args__: ClassVar[tuple[Literal["cost"], Literal["scenarios"], Literal["comparisons"]]]
    @property
    def cost(self) -> Decimal:
        """The cost of all years, the same in every scenario. In kroner."""
    @property
    def scenarios(self) -> tuple[Scenario, ...]:
        """The scenarios, in the order of the input."""
    @property
    def comparisons(self) -> tuple[Comparison, ...]:
        """Every scenario but the first, compared with it."""
    def plot(
        self, kind: Literal["rates", "payers"] = "rates", *, largest: int | None = None, language: str | None = None, ax: Axes | None = None
    ) -> Axes:
        """Draw the scenarios side by side: the rates of every year, or who pays how much in all. It needs matplotlib: ``pip install rammeaftale[plot]``."""

class EarlyWarning(Result):
    """Services by risk."""
    __match_args__: ClassVar[tuple[Literal["rate_year"], Literal["services"]]]
    @property
    def rate_year(self) -> int:
        """The year whose rate the result would go into."""
    @property
    def services(self) -> tuple[ServiceWarning, ...]:
        """The services, the one most at risk first."""
    def plot(
        self, *, service: str | None = None, language: str | None = None, ax: Axes | None = None
    ) -> Axes:
        """Draw the result of a service's year against its occupancy: break-even and the 5 % line. It needs matplotlib: ``pip install rammeaftale[plot]``."""

class YearEnd(Result):
    """The year-end of a portfolio."""
    __match_args__: ClassVar[tuple[Literal["later_year"], Literal["services"], Literal["payments"], Literal["payers"], Literal["lines"], Literal["days"], Literal["billed"], Literal["revenue"], Literal["cost"], Literal["result"], Literal["kept"], Literal["regulated"]]]
    @property
    def later_year(self) -> int:
        """The year whose rates the results go into."""
    @property
    def services(self) -> tuple[ServiceYearEnd, ...]:
        """The services, in the order of the input."""
    @property
    def payments(self) -> tuple[ServicePayment, ...]:
        """The payments by service and payer: in the order of the services, then of the payers' names."""
    @property
    def payers(self) -> tuple[PayerTotal, ...]:
        """The total of each payer, in the order of their names."""
    @property
    def lines(self) -> tuple[BillLine, ...]:
        """The lines of the bills, as [`bills`](crate::rules::billing::bills) makes them."""
    @property
    def days(self) -> int:
        """The days that are billed."""
    @property
    def billed(self) -> Decimal:
        """The amount that is billed. In kroner."""
    @property
    def revenue(self) -> Decimal:
        """The revenue of all services. In kroner."""
    @property
    def cost(self) -> Decimal:
        """Their cost. In kroner."""
    @property
    def result(self) -> Decimal:
        """Their results. In kroner."""
    @property
    def kept(self) -> Decimal:
        """The part that the operator bears or keeps. In kroner."""
    @property
    def regulated(self) -> Decimal:
        """The part that goes into the later rates. In kroner."""

class CostDevelopment(Result):
    """The development of costs by municipality, area and region, and in all."""
    __match_args__: ClassVar[tuple[Literal["rows"], Literal["municipalities"], Literal["areas"], Literal["regions"], Literal["total"], Literal["spread"]]]
    @property
    def rows(self) -> tuple[RowDevelopment, ...]:
        """Each account, in the order of the input."""
    @property
    def municipalities(self) -> tuple[MunicipalityDevelopment, ...]:
        """The municipalities, in order of first appearance."""
    @property
    def areas(self) -> tuple[AreaDevelopment, ...]:
        """The areas, in order of first appearance."""
    @property
    def regions(self) -> tuple[RegionDevelopment, ...]:
        """The regions that are known, in order of first appearance among the municipalities."""
    @property
    def total(self) -> Development:
        """All municipalities and areas."""
    @property
    def spread(self) -> Spread:
        """The municipalities by what their costs did in all."""

class PrintedCosts(Result):
    """The printed figures of a development of costs against each other."""
    __match_args__: ClassVar[tuple[Literal["agrees"], Literal["municipalities"], Literal["total"], Literal["areas"], Literal["findings"]]]
    @property
    def agrees(self) -> bool:
        """True if all printed figures fit together."""
    @property
    def municipalities(self) -> int | None:
        """The number of municipalities; null where more than one number fits."""
    @property
    def total(self) -> WholeCosts:
        """All municipalities and areas."""
    @property
    def areas(self) -> tuple[AreaCosts, ...]:
        """The areas."""
    @property
    def findings(self) -> tuple[PrintedFinding, ...]:
        """The corrections that would each mend what does not fit; where there is none, the figures that do not fit."""

class RateChange(Result):
    """The difference between two rates, by what makes it."""
    __match_args__: ClassVar[tuple[Literal["rate_before"], Literal["rate_after"], Literal["change"], Literal["parts"], Literal["sum"]]]
    @property
    def rate_before(self) -> Decimal:
        """The rate before (`takst før`), rounded to the unit. In kroner."""
    @property
    def rate_after(self) -> Decimal:
        """The rate after (`takst efter`), rounded to the unit. In kroner."""
    @property
    def change(self) -> Decimal:
        """The difference (`ændring`). In kroner."""
    @property
    def parts(self) -> tuple[FactorPart, ...]:
        """The parts, in the order asked for; the rounding last."""
    @property
    def sum(self) -> Decimal:
        """Their sum, which is the difference. In kroner."""
    def plot(
        self, *, language: str | None = None, ax: Axes | None = None
    ) -> Axes:
        """Draw the way from the old rate to the new, cause by cause, as a waterfall. It needs matplotlib: ``pip install rammeaftale[plot]``."""

class Orientation(Result):
    """The figures of the orientation of a change."""
    __match_args__: ClassVar[tuple[Literal["conversions"], Literal["services"], Literal["parts"], Literal["decisions"], Literal["changes_rate"], Literal["changes_places"], Literal["closes"], Literal["before"], Literal["after"], Literal["municipalities"], Literal["costs"]]]
    @property
    def conversions(self) -> tuple[ConvertedPart, ...]:
        """The costs that each conversion moves, where the services have costs."""
    @property
    def services(self) -> tuple[ServiceOrientation, ...]:
        """The services: those before, then those that are new."""
    @property
    def parts(self) -> tuple[PartNet, ...]:
        """The places of each kind, in order of first appearance."""
    @property
    def decisions(self) -> tuple[Classification, ...]:
        """The decisions that the change needs in all, each once: those of its services."""
    @property
    def changes_rate(self) -> bool | None:
        """True if the rate of a service changes, or that of one it is converted to (`ændring i takst`); null where none is known to change, and a rate is not known."""
    @property
    def changes_places(self) -> bool:
        """True if places change (`ændring i antal pladser`)."""
    @property
    def closes(self) -> bool:
        """True if a service closes or leaves the agreement (`lukning af tilbud`)."""
    @property
    def before(self) -> RateTotals | None:
        """The amounts that the rates collect before; null unless every service before has a known rate."""
    @property
    def after(self) -> RateTotals | None:
        """The amounts that they collect after; null unless every service after has a known rate."""
    @property
    def municipalities(self) -> tuple[MunicipalCosts, ...]:
        """The payments of each municipality, in order of first appearance."""
    @property
    def costs(self) -> PayerCosts | None:
        """The payments of all of them; null without users."""

class RateHistory(Result):
    """The history of a rate."""
    __match_args__: ClassVar[tuple[Literal["years"]]]
    @property
    def years(self) -> tuple[HistoryYear, ...]:
        """The years, in order."""
    def plot(
        self, *, language: str | None = None, ax: Axes | None = None
    ) -> Axes:
        """Draw the rate through the years, as it was charged and in fixed prices. It needs matplotlib: ``pip install rammeaftale[plot]``."""

@overload
def daily_rate(
    *,
    basis: AmountLike,
    places: PlacesLike,
    days: DayCountLike,
    occupancy: PercentLike | OccupiedDays,
    unit: UnitLike,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> DailyRate:
    """The price per occupied day of a service (døgntakst): its costs divided by the days that are expected to be sold.

    Parameters
    ----------
    basis : AmountLike
        The basis (`takstberegningsgrundlag`): every budgeted direct and indirect long-run cost of the
        service. In kroner.
    places : PlacesLike
        The places of the service (`pladser`); may be fractional. In places.
    days : DayCountLike
        The days it is billed for (`dage`): 365, 366, those of a part year, or a fixed number. In days.
    occupancy : PercentLike | OccupiedDays
        The occupancy used in the rate (`belægningsprocent`), not the actual one. In percent: `90` is 90
        %.
    unit : UnitLike, left out where the agreement has it
        The unit that the rate is rounded to (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`, `10` …
        `1000000`.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    DailyRate
        A daily rate, and the figures behind it.

        * `expected_days` (Decimal): The days that are expected to be sold (`belægningsdage`); shown
          with at most 8 decimals, used unrounded. In place-days.
        * `rate` (Decimal): The rate per occupied day (`døgntakst`), rounded to the unit. In kroner.
        * `rounding_gap` (Decimal): The amount that the rounding collects or leaves out over the
          expected days (`afrundingsdifference`), to the øre. In kroner.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `empty` at `basis`
        * `missing` at `agreement`, `basis`, `days`, `occupancy.available_days`,
          `occupancy.occupied_days`, `on`, `places`, `unit`
        * `out_of_range` at `basis`, `days`, `occupancy.available_days`, `occupancy.occupied_days`,
          `occupancy`, `places`, `unit`
        * `outside_period` at `on`
        * `unknown_choice` at `acknowledge[i]`, `agreement`, `dialect`

    See Also
    --------
    rammeaftale.table.daily_rate : The same for every row of a table.

    Notes
    -----
    The sources of the figures; the statement of a result names the source of every line.

    * Lov om social service § 174 (1); barnets lov § 195 (1): cost-based rates (stated).

    Examples
    --------
    Røjleskov, 90 % (Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 11):

    >>> from rammeaftale import daily_rate
    >>> result = daily_rate(basis="5312448.00", places="8", days=92, occupancy="90", unit="1")
    >>> print(result.expected_days)
    662.4
    >>> print(result.rate)
    8020.00
    >>> print(result.rounding_gap)
    0.00
    """
@overload
def daily_rate(
    *,
    basis: AmountLike,
    places: PlacesLike,
    days: DayCountLike,
    occupancy: PercentLike | OccupiedDays,
    unit: UnitLike | None = None,
    agreement: str,
    on: DateLike,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> DailyRate: ...
@overload
def daily_rate(
    *,
    basis: AmountLike,
    places: PlacesLike,
    days: DayCountLike,
    occupancy: PercentLike | OccupiedDays,
    unit: UnitLike | None = None,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object],
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> DailyRate: ...

@overload
def rate_at_occupancy(
    *,
    reference_rate: AmountLike,
    reference_occupancy: PercentLike | OccupiedDays,
    occupancy: PercentLike | OccupiedDays,
    unit: UnitLike,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> RateAtOccupancy:
    """The daily rate (døgntakst) if only the occupancy is another and every cost is fixed.

    Parameters
    ----------
    reference_rate : AmountLike
        The rate that is known (`takst`). In kroner.
    reference_occupancy : PercentLike | OccupiedDays
        The occupancy that it was set at (`belægningsprocent`). In percent: `90` is 90 %.
    occupancy : PercentLike | OccupiedDays
        The occupancy to calculate the rate for. In percent: `90` is 90 %.
    unit : UnitLike, left out where the agreement has it
        The unit that the rate is rounded to (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`, `10` …
        `1000000`.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    RateAtOccupancy
        A rate at another occupancy.

        * `rate` (Decimal): The rate at that occupancy (`døgntakst`), rounded to the unit. In kroner.
        * `change` (Decimal): The difference to the known rate (`ændring`). In kroner.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `missing` at `occupancy.available_days`, `unit`
        * `out_of_range` at `reference_occupancy`

    See Also
    --------
    rammeaftale.table.rate_at_occupancy : The same for every row of a table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    Røjleskov, 90 % (Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 11):

    >>> from rammeaftale import rate_at_occupancy
    >>> result = rate_at_occupancy(
    ...     reference_rate="8020.00",
    ...     reference_occupancy="90",
    ...     occupancy="90",
    ...     unit="1",
    ... )
    >>> print(result.rate)
    8020.00
    >>> print(result.change)
    0.00
    """
@overload
def rate_at_occupancy(
    *,
    reference_rate: AmountLike,
    reference_occupancy: PercentLike | OccupiedDays,
    occupancy: PercentLike | OccupiedDays,
    unit: UnitLike | None = None,
    agreement: str,
    on: DateLike,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> RateAtOccupancy: ...
@overload
def rate_at_occupancy(
    *,
    reference_rate: AmountLike,
    reference_occupancy: PercentLike | OccupiedDays,
    occupancy: PercentLike | OccupiedDays,
    unit: UnitLike | None = None,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object],
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> RateAtOccupancy: ...

def occupancy(
    *,
    capacity: list[Capacity] | tuple[Capacity, ...],
    occupied_days: PlaceDaysLike,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> ActualOccupancy:
    """How much of a service was occupied (belægningsprocent): occupied days of the days its places were available.

    Parameters
    ----------
    capacity : list[Capacity] | tuple[Capacity, ...]
        The capacity in order of time, a new segment where it changes; gaps are days on which the
        service was closed.

        * `first_day` (DateLike): The first day of the period (`fra og med`). `YYYY-MM-DD` in text,
          `DD-MM-YYYY` in the Danish dialect.
        * `last_day` (DateLike): Its last day (`til og med`), counted too. `YYYY-MM-DD` in text,
          `DD-MM-YYYY` in the Danish dialect.
        * `places` (PlacesLike): The places in the period (`pladser`). In places.
    occupied_days : PlaceDaysLike
        The days that places were occupied (`belagte dage`). In place-days.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    ActualOccupancy
        The occupancy of a period.

        * `available_days` (Decimal): The days that places were available (`pladsdage`). In place-days.
        * `occupancy` (Decimal): Occupied of available days (`belægningsprocent`), shown with at most 4
          decimals. For a rate, use the days: they are exact. In percent: `90` is 90 %.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `empty` at `capacity[i].first_day`, `capacity`
        * `ends_before_start` at `capacity[i].last_day`
        * `missing` at `capacity[i].last_day`
        * `out_of_range` at `capacity[i].first_day`, `occupied_days`
        * `overlap` at `capacity[i].first_day`
        * `too_many` at `capacity`

    See Also
    --------
    rammeaftale.table.occupancy : The same for every row of a table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    Bromsmae, 7 of 9 places in 2023 (Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 10):

    >>> from rammeaftale import occupancy
    >>> result = occupancy(
    ...     capacity=[{"first_day": "2023-01-01", "last_day": "2023-12-31", "places": "9"}],
    ...     occupied_days="2555",
    ... )
    >>> print(result.available_days)
    3285
    >>> print(result.occupancy)
    77.7778
    """

@overload
def budgeted_occupancy(
    *,
    accounts: list[Account] | tuple[Account, ...],
    service_kind: ServiceKind,
    limits: OccupancyLimits,
    decimals: DecimalsLike,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> BudgetedOccupancy:
    """The occupancy that a rate is budgeted with: the average of the two latest accounts, within the agreement's limits.

    Parameters
    ----------
    accounts : list[Account] | tuple[Account, ...]
        The closed accounts (`afsluttede regnskaber`), at least two; the two latest count.

        * `year` (YearLike): The accounting year (`regnskabsår`).
        * `occupancy` (PercentLike | OccupiedDays): The actual occupancy in that year
          (`belægningsprocent`). In percent: `90` is 90 %.
    service_kind : ServiceKind
        The kind of service.

        * `day_or_residential`: Day and residential services (`dag- og døgntilbud`).
        * `short_stay`: Short, acute and respite stays (`korttids-, akut- og aflastningspladser`).
    limits : OccupancyLimits, left out where the agreement has it
        The limits of the agreement.

        * `day_or_residential` (Limits): For day and residential services.
        * `short_stay` (Limits): For short, acute and respite stays.
    decimals : DecimalsLike, left out where the agreement has it
        The number of decimals of the budgeted percentage.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    BudgetedOccupancy
        A budgeted occupancy.

        * `latest_year` (int): The latest of the two years that count.
        * `previous_year` (int): The year before it of those given.
        * `average` (Decimal): The average of their occupancies (`gennemsnit`), shown with at most 4
          decimals. In percent: `90` is 90 %.
        * `budgeted` (Decimal): The average kept within the limits (`budgetteret belægningsprocent`),
          rounded to the decimals asked for. In percent: `90` is 90 %.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `duplicate` at `accounts[i].year`
        * `missing` at `accounts[i].occupancy.available_days`, `limits.day_or_residential`, `limits`
        * `open_value` at `limits`
        * `out_of_range` at `accounts[i].year`, `decimals`, `limits.day_or_residential.highest`
        * `too_few` at `accounts`
        * `unknown_choice` at `service_kind`

    See Also
    --------
    rammeaftale.table.budgeted_occupancy : The same for every row of a table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    average within the limits (made):

    >>> from rammeaftale import budgeted_occupancy
    >>> result = budgeted_occupancy(
    ...     accounts=[{"year": 2022, "occupancy": "96.5"}, {"year": 2023, "occupancy": "97.5"}],
    ...     service_kind="day_or_residential",
    ...     limits={
    ...         "day_or_residential": {"lowest": "95", "highest": "100"},
    ...         "short_stay": {"lowest": "90"},
    ...     },
    ...     decimals=0,
    ... )
    >>> print(result.latest_year)
    2023
    >>> print(result.previous_year)
    2022
    >>> print(result.average)
    97
    """
@overload
def budgeted_occupancy(
    *,
    accounts: list[Account] | tuple[Account, ...],
    service_kind: ServiceKind,
    limits: OccupancyLimits | None = None,
    decimals: DecimalsLike | None = None,
    agreement: str,
    on: DateLike,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> BudgetedOccupancy: ...
@overload
def budgeted_occupancy(
    *,
    accounts: list[Account] | tuple[Account, ...],
    service_kind: ServiceKind,
    limits: OccupancyLimits | None = None,
    decimals: DecimalsLike | None = None,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object],
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> BudgetedOccupancy: ...

@overload
def capital_cost(
    *,
    acquisition: NonNegativeAmountLike,
    first_year: YearLike,
    useful_life: UsefulLifeLike,
    interest_percent: PercentLike,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> CapitalCost:
    """The capital costs of a rate year by year (afskrivning og forrentning), in equal parts and falling interest.

    Parameters
    ----------
    acquisition : NonNegativeAmountLike
        The cost of the acquisition (`anskaffelsessum`). In kroner.
    first_year : YearLike
        The first year in which it is written off.
    useful_life : UsefulLifeLike
        The number of years over which it is written off (`levetid`).
    interest_percent : PercentLike, left out where the agreement has it
        The interest on what is not yet written off (`forrentning`). In percent: `90` is 90 %.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    CapitalCost
        Capital costs, year by year.

        * `years` (tuple[CapitalYear, ...]): Every year of the useful life.
        * `depreciation_total` (Decimal): The sum of the depreciation: the acquisition. In kroner.
        * `interest_total` (Decimal): The sum of the interest. In kroner.
        * `cost_total` (Decimal): The sum of depreciation and interest. In kroner.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `out_of_range` at `acquisition`, `first_year`, `interest_percent`, `useful_life`
        * `overflow` at `years`

    See Also
    --------
    rammeaftale.table.capital_cost : The same for every row of a table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    Børnehus Syd, 18 million from 2024 to 2053 (made):

    >>> from rammeaftale import capital_cost
    >>> result = capital_cost(
    ...     acquisition="18000000.00",
    ...     first_year=2024,
    ...     useful_life=30,
    ...     interest_percent="2",
    ... )
    >>> print(result.depreciation_total)
    18000000.00
    >>> print(result.interest_total)
    5580000.00
    >>> print(result.cost_total)
    23580000.00
    >>> for item in result.years[:6]:
    ...     print(item.year, item.opening_value, item.depreciation, item.interest)
    2024 18000000.00 600000.00 360000.00
    2025 17400000.00 600000.00 348000.00
    2026 16800000.00 600000.00 336000.00
    2027 16200000.00 600000.00 324000.00
    2028 15600000.00 600000.00 312000.00
    2029 15000000.00 600000.00 300000.00
    """
@overload
def capital_cost(
    *,
    acquisition: NonNegativeAmountLike,
    first_year: YearLike,
    useful_life: UsefulLifeLike,
    interest_percent: PercentLike | None = None,
    agreement: str,
    on: DateLike,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> CapitalCost: ...
@overload
def capital_cost(
    *,
    acquisition: NonNegativeAmountLike,
    first_year: YearLike,
    useful_life: UsefulLifeLike,
    interest_percent: PercentLike | None = None,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object],
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> CapitalCost: ...

def rate_basis(
    *,
    costs: list[CostPart] | tuple[CostPart, ...],
    overheads: list[Overhead] | tuple[Overhead, ...] | None = None,
    capital: list[NamedAmount] | tuple[NamedAmount, ...] | None = None,
    income: list[NamedAmount] | tuple[NamedAmount, ...] | None = None,
    regulated: AmountLike | None = None,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> RateBasis:
    """The basis of a rate out of its parts (takstberegningsgrundlag).

    Parameters
    ----------
    costs : list[CostPart] | tuple[CostPart, ...]
        The direct and indirect costs (`omkostninger`).

        * `name` (str): The name of the cost: wages, property, other operation.
        * `amount` (AmountLike): The amount in the year. In kroner.
        * `price_year` (YearLike | None): The year of its price level (`pris- og lønniveau`), where that
          is known; all that are given must agree.
    overheads : list[Overhead] | tuple[Overhead, ...], optional
        Costs that are percentages of other parts.

        * `name` (str): The name of the overhead: administration, development, supervision.
        * `percent` (PercentLike): The percentage. In percent: `90` is 90 %.
        * `of` (list[str] | tuple[str, ...]): The names of the parts that it is a percentage of.
    capital : list[NamedAmount] | tuple[NamedAmount, ...], optional
        Capital costs of the year (`afskrivning og forrentning`), as `capital_cost` calculates them.

        * `name` (str): The name of the part.
        * `amount` (AmountLike): The amount. In kroner.
    income : list[NamedAmount] | tuple[NamedAmount, ...], optional
        The income of the service beside its rates (`indtægter`), as amounts above zero.

        * `name` (str): The name of the part.
        * `amount` (AmountLike): The amount. In kroner.
    regulated : AmountLike, optional
        The amount regulated from an earlier year: a deficit is negative and raises the basis. Leave it
        out where the rate goes on to `reregulated_rate`, or it counts twice. In kroner.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    RateBasis
        The basis of a rate.

        * `costs_total` (Decimal): The sum of the costs. In kroner.
        * `overheads` (tuple[OverheadAmount, ...]): The overheads, in their order.
        * `overheads_total` (Decimal): The sum of the overheads. In kroner.
        * `capital_total` (Decimal): The sum of the capital costs. In kroner.
        * `income_total` (Decimal): The sum of the income. In kroner.
        * `basis` (Decimal): The basis (`takstberegningsgrundlag`): costs, overheads and capital, less
          income and what is regulated. In kroner.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `duplicate` at `capital[i].name`, `costs[i].name`, `income[i].name`, `overheads[i].name`,
          `overheads[i].of[i]`
        * `empty` at `capital`, `costs`, `income`, `overheads[i].of`
        * `missing` at `costs[i]`, `overheads[i].of[i]`
        * `mixed_price_levels` at `costs[i].price_year`
        * `out_of_range` at `costs[i].price_year`, `overheads[i].percent`
        * `too_many` at `costs`
        * `unknown_choice` at `overheads[i].of[i]`

    See Also
    --------
    rammeaftale.table.rate_basis : The same for every row of a table.

    Notes
    -----
    The sources of the figures; the statement of a result names the source of every line.

    * Lov om social service § 174 (1); barnets lov § 195 (1): all direct and indirect costs (stated).

    Examples
    --------
    Socialtilsyn Syd, need 2023 (Socialdirektørforum Syddanmark, referat 6. maj 2022, pkt. 2):

    >>> from rammeaftale import rate_basis
    >>> result = rate_basis(
    ...     costs=[
    ...         {"name": "Plejefamilieområdet", "amount": "31700000.00", "price_year": 2023},
    ...         {"name": "Tilbudsområdet", "amount": "22600000.00", "price_year": 2023},
    ...     ],
    ... )
    >>> print(result.costs_total)
    54300000.00
    >>> print(result.overheads_total)
    0.00
    >>> print(result.capital_total)
    0.00
    """

@overload
def package_rate(
    *,
    interval: AmountLike,
    number: PackageNumberLike | None = None,
    hours: HoursLike | None = None,
    service: PackageService | None = None,
    unit: UnitLike,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> Package:
    """The price per day of a package (ydelsespakke), by its number or by the hours of support a week.

    Parameters
    ----------
    interval : AmountLike, left out where the agreement has it
        The price interval of the packages (`prisinterval`). In kroner.
    number : PackageNumberLike, optional
        The number of the package; this or the hours.
    hours : HoursLike, optional
        The hours of support a week (`timer pr. uge`); this or the number.
    service : PackageService, optional
        The kind of service; with hours, and only then.

        * `residential`: Residential services (`døgntilbud`): 7 hours a week in each package.
        * `day`: Day services (`dagtilbud`): a third of that.
    unit : UnitLike, left out where the agreement has it
        The unit that the price is rounded to (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`, `10`
        … `1000000`.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    Package
        A package and its price per day.

        * `number` (int): The number of the package.
        * `price` (Decimal): Its price per day (`ydelsespakketakst`), rounded to the unit. In kroner.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `missing` at `number`, `service`
        * `not_allowed` at `hours`, `service`
        * `out_of_range` at `hours`, `number`, `unit`
        * `overflow` at `price`
        * `unknown_choice` at `service`

    See Also
    --------
    rammeaftale.table.package_rate : The same for every row of a table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    interval 317, package 1 (Region Syddanmark, published package prices for the interval 317 (2022)):

    >>> from rammeaftale import package_rate
    >>> result = package_rate(interval="317.00", number=1, unit="1")
    >>> print(result.number)
    1
    >>> print(result.price)
    159.00
    """
@overload
def package_rate(
    *,
    interval: AmountLike | None = None,
    number: PackageNumberLike | None = None,
    hours: HoursLike | None = None,
    service: PackageService | None = None,
    unit: UnitLike | None = None,
    agreement: str,
    on: DateLike,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> Package: ...
@overload
def package_rate(
    *,
    interval: AmountLike | None = None,
    number: PackageNumberLike | None = None,
    hours: HoursLike | None = None,
    service: PackageService | None = None,
    unit: UnitLike | None = None,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object],
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> Package: ...

@overload
def package_table(
    *,
    interval: AmountLike,
    packages: PackageNumberLike,
    unit: UnitLike,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> PackageTable:
    """The prices of all packages from the first up (ydelsespakketakster).

    Parameters
    ----------
    interval : AmountLike, left out where the agreement has it
        The price interval of the packages (`prisinterval`). In kroner.
    packages : PackageNumberLike
        The number of packages in the table.
    unit : UnitLike, left out where the agreement has it
        The unit that the prices are rounded to (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`,
        `10` … `1000000`.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    PackageTable
        The packages from the first up.

        * `packages` (tuple[PackageFigures, ...]): Every package with its price.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `missing` at `unit`
        * `out_of_range` at `packages`

    See Also
    --------
    rammeaftale.table.package_table : The same for every row of a table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    interval 317, seven packages (Region Syddanmark, published package prices for the interval 317
    (2022)):

    >>> from rammeaftale import package_table
    >>> result = package_table(interval="317.00", packages=7, unit="1")
    >>> for item in result.packages[:6]:
    ...     print(item.number, item.price)
    1 159.00
    2 476.00
    3 793.00
    4 1110.00
    5 1427.00
    6 1744.00
    """
@overload
def package_table(
    *,
    interval: AmountLike | None = None,
    packages: PackageNumberLike,
    unit: UnitLike | None = None,
    agreement: str,
    on: DateLike,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> PackageTable: ...
@overload
def package_table(
    *,
    interval: AmountLike | None = None,
    packages: PackageNumberLike,
    unit: UnitLike | None = None,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object],
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> PackageTable: ...

def two_part_rate(
    *,
    base_rate: AmountLike,
    package: AmountLike | None = None,
    supplements: list[Supplement] | tuple[Supplement, ...] | None = None,
    hours: HoursLike | None = None,
    hourly_rate: AmountLike | None = None,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> TwoPartRate:
    """The price of a day out of base rate, package, supplements and hours (basistakst og ydelsespakke).

    Parameters
    ----------
    base_rate : AmountLike
        The base rate of the unit (`basistakst`). In kroner.
    package : AmountLike, optional
        The price of the package (`ydelsespakketakst`). In kroner.
    supplements : list[Supplement] | tuple[Supplement, ...], optional
        Supplements (`tillægstakster`).

        * `name` (str): The name of the supplement, such as school.
        * `amount` (AmountLike): The amount per day (`tillægstakst`). In kroner.
    hours : HoursLike, optional
        Hours of support, where they are priced by the hour; together with the hourly rate.
    hourly_rate : AmountLike, optional
        The price of an hour (`timetakst`). In kroner.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    TwoPartRate
        A price per day and its parts.

        * `hours_price` (Decimal): The price of the hours, to the øre. In kroner.
        * `supplements_total` (Decimal): The sum of the supplements. In kroner.
        * `rate` (Decimal): The price per day (`døgntakst`). In kroner.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `duplicate` at `supplements[i].name`
        * `missing` at `hourly_rate`, `hours`
        * `too_many` at `supplements`

    See Also
    --------
    rammeaftale.table.two_part_rate : The same for every row of a table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    Marsvænget 2021, package 4 (Socialdirektørforum Syddanmark, referat 26. marts 2021, pkt. 6):

    >>> from rammeaftale import two_part_rate
    >>> result = two_part_rate(base_rate="1366.00", package="1127.00")
    >>> print(result.hours_price)
    0.00
    >>> print(result.supplements_total)
    0.00
    >>> print(result.rate)
    2493.00
    """

@overload
def day_rate(
    *,
    month_rate: AmountLike,
    days_per_month: DaysPerMonthLike,
    unit: UnitLike,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> DayRate:
    """The rate per day of a month rate (månedstakst).

    Parameters
    ----------
    month_rate : AmountLike
        The rate per month (`månedstakst`). In kroner.
    days_per_month : DaysPerMonthLike, left out where the agreement has it
        The days of an average month; 30.5 where suppliers publish both.
    unit : UnitLike, left out where the agreement has it
        The unit that the day rate is rounded to (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`,
        `10` … `1000000`.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    DayRate
        A day rate.

        * `rate` (Decimal): The rate per day (`døgntakst`), rounded to the unit. In kroner.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `out_of_range` at `days_per_month`

    See Also
    --------
    rammeaftale.table.day_rate : The same for every row of a table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    month rate 70,447 (Month and day rates of suppliers that publish both, with 30.5 days a month):

    >>> from rammeaftale import day_rate
    >>> result = day_rate(month_rate="70447.00", days_per_month="30.5", unit="1")
    >>> print(result.rate)
    2310.00
    """
@overload
def day_rate(
    *,
    month_rate: AmountLike,
    days_per_month: DaysPerMonthLike | None = None,
    unit: UnitLike | None = None,
    agreement: str,
    on: DateLike,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> DayRate: ...
@overload
def day_rate(
    *,
    month_rate: AmountLike,
    days_per_month: DaysPerMonthLike | None = None,
    unit: UnitLike | None = None,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object],
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> DayRate: ...

@overload
def supervision_rates(
    *,
    classes: list[SizeClass] | tuple[SizeClass, ...],
    base: PositiveWeightLike | None = None,
    need: NonNegativeAmountLike | None = None,
    unit: UnitLike,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> SupervisionRates:
    """The rates of a Socialtilsyn by the size of the service (tilsynstakster).

    Parameters
    ----------
    classes : list[SizeClass] | tuple[SizeClass, ...], left out where the agreement has it
        The classes, from the smallest up.

        * `lowest_places` (LowestPlacesLike): The fewest places of a service in the class; it goes up to
          the next class. In places.
        * `weight` (PositiveWeightLike): The rate of the class as a multiple of the base.
        * `services` (ServiceCountLike | None): The number of services in the class.
    base : PositiveWeightLike, optional
        The unrounded base in kroner; this or the need.
    need : NonNegativeAmountLike, optional
        The amount that the rates must collect (`finansieringsbehov`); this or the base. In kroner.
    unit : UnitLike, left out where the agreement has it
        The unit that the rates are rounded to (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`, `10`
        … `1000000`.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    SupervisionRates
        The rates of all size classes.

        * `base` (Decimal): The base in kroner (`grundbeløb`), shown with at most 6 decimals, used
          unrounded.
        * `rates` (tuple[ClassRate, ...]): The rates, from the smallest class up.
        * `collected` (Decimal): The amount that the rates collect from the services given. In kroner.
        * `gap` (Decimal): The amount collected above the need; zero where a base was given. In kroner.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `missing` at `base`, `classes[i].lowest_places`, `classes[i].services`
        * `not_allowed` at `need`
        * `out_of_range` at `base`, `classes[i].lowest_places`, `classes[i].services`,
          `classes[i].weight`, `unit`
        * `zero_sum` at `classes`

    See Also
    --------
    rammeaftale.table.supervision_rates : The same for every row of a table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    Øst 2023, annual (Socialtilsyn Øst, published rates 2023):

    >>> from rammeaftale import supervision_rates
    >>> result = supervision_rates(
    ...     classes=[
    ...         {"lowest_places": 0, "weight": "1"},
    ...         {"lowest_places": 8, "weight": "1.2"},
    ...         {"lowest_places": 25, "weight": "2"},
    ...         {"lowest_places": 50, "weight": "3"},
    ...     ],
    ...     base="39448",
    ...     unit="1",
    ... )
    >>> print(result.base)
    39448
    >>> print(result.collected)
    0.00
    >>> print(result.gap)
    0.00
    >>> for item in result.rates:
    ...     print(item.lowest_places, item.rate)
    0 39448.00
    8 47338.00
    25 78896.00
    50 118344.00
    """
@overload
def supervision_rates(
    *,
    classes: list[SizeClass] | tuple[SizeClass, ...] | None = None,
    base: PositiveWeightLike | None = None,
    need: NonNegativeAmountLike | None = None,
    unit: UnitLike | None = None,
    agreement: str,
    on: DateLike,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> SupervisionRates: ...
@overload
def supervision_rates(
    *,
    classes: list[SizeClass] | tuple[SizeClass, ...] | None = None,
    base: PositiveWeightLike | None = None,
    need: NonNegativeAmountLike | None = None,
    unit: UnitLike | None = None,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object],
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> SupervisionRates: ...

@overload
def supervision_bill(
    *,
    year: YearLike,
    places: PlacesLike | None = None,
    expected_citizens: CitizenCountLike | None = None,
    citizens_per_place: PositiveWeightLike | None = None,
    classes: list[SupervisionClass] | tuple[SupervisionClass, ...],
    approved: DateLike | None = None,
    new_approval: bool | None = None,
    changes: EventCountLike | None = None,
    intensified_percent: PartPercentLike | None = None,
    intensified: list[IntensifiedSupervision] | tuple[IntensifiedSupervision, ...] | None = None,
    unit: UnitLike,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> SupervisionBill:
    """The bill of a Socialtilsyn to a service for a year (tilsynstakst, godkendelse, skærpet tilsyn).

    Parameters
    ----------
    year : YearLike
        The year that is billed.
    places : PlacesLike, optional
        The places of the service; these or the expected citizens. In places.
    expected_citizens : CitizenCountLike, optional
        The citizens that a treatment service expects in the year; these or the places.
    citizens_per_place : PositiveWeightLike, left out where the agreement has it
        The expected citizens that count as one place.
    classes : list[SupervisionClass] | tuple[SupervisionClass, ...], left out where the agreement has it
        The size classes, from the smallest up.

        * `lowest_places` (LowestPlacesLike): The fewest places of a service in the class; it goes up to
          the next class. In places.
        * `yearly_rate` (NonNegativeAmountLike): The yearly rate (`årlig tilsynstakst`). In kroner.
        * `approval_fee` (NonNegativeAmountLike | None): The fee of a new approval (`godkendelse`). In
          kroner.
        * `change_fee` (NonNegativeAmountLike | None): The fee of a substantial change (`væsentlig
          ændring`). In kroner.
    approved : DateLike, optional
        The day of the approval; none for a service that was approved before the year. `YYYY-MM-DD` in
        text, `DD-MM-YYYY` in the Danish dialect.
    new_approval : bool, optional
        True if the approval is paid for in the year.
    changes : EventCountLike, optional
        The substantial changes that are approved in the year.
    intensified_percent : PartPercentLike, left out where the agreement has it
        The part of the yearly rate that a month of intensified supervision costs. In percent: `90` is
        90 %.
    intensified : list[IntensifiedSupervision] | tuple[IntensifiedSupervision, ...], optional
        The periods of intensified supervision (`skærpet tilsyn`) in the year, in order.

        * `first_day` (DateLike): The first day. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish
          dialect.
        * `last_day` (DateLike): The last day, counted too. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the
          Danish dialect.
    unit : UnitLike, left out where the agreement has it
        The unit that what is paid is rounded to (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`,
        `10` … `1000000`.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    SupervisionBill
        The bill of a Socialtilsyn for a year.

        * `places` (Decimal): The places that decide the class. In place-days.
        * `lowest_places` (int): The fewest places of the class. In places.
        * `yearly_rate` (Decimal): The yearly rate of the class. In kroner.
        * `months` (int): The months of the year that are paid for.
        * `supervision` (Decimal): The yearly rate for those months, rounded to the unit. In kroner.
        * `approval_fee` (Decimal): The fee of a new approval; zero where there is none. In kroner.
        * `change_fees` (Decimal): The fees of substantial changes. In kroner.
        * `intensified_rate` (Decimal): The price of a begun month of intensified supervision, rounded
          to the unit; zero where there is none. In kroner.
        * `intensified_months` (int): The begun months of intensified supervision.
        * `intensified` (Decimal): Their price. In kroner.
        * `total` (Decimal): All that is paid in the year. In kroner.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `empty` at `classes`, `intensified`
        * `ends_before_start` at `intensified[i].last_day`
        * `missing` at `citizens_per_place`, `classes[i].approval_fee`, `classes[i].change_fee`,
          `classes`, `intensified_percent`, `places`, `unit`, `year`
        * `not_allowed` at `expected_citizens`
        * `out_of_range` at `approved`, `changes`, `classes[i].lowest_places`, `expected_citizens`,
          `intensified[i].first_day`, `intensified_percent`
        * `overlap` at `intensified[i].first_day`

    See Also
    --------
    rammeaftale.table.supervision_bill : The same for every row of a table.

    Notes
    -----
    The sources of the figures; the statement of a result names the source of every line.

    * BEK 617/2020 §§ 32–33: the size class, and the rate from the 1st of the month after the approval
      (stated).
    * No known source decides it; see the notes (assumed).

    Examples
    --------
    Syd 2019, approved in June (Socialtilsyn Syd, published rates 2019):

    >>> from rammeaftale import supervision_bill
    >>> result = supervision_bill(
    ...     year=2019,
    ...     places="12",
    ...     classes=[
    ...         {
    ...             "lowest_places": 1,
    ...             "yearly_rate": "32249.00",
    ...             "approval_fee": "22437.00",
    ...             "change_fee": "8295.00",
    ...         },
    ...         {
    ...             "lowest_places": 8,
    ...             "yearly_rate": "38699.00",
    ...             "approval_fee": "26925.00",
    ...             "change_fee": "9954.00",
    ...         },
    ...         {
    ...             "lowest_places": 25,
    ...             "yearly_rate": "64498.00",
    ...             "approval_fee": "44875.00",
    ...             "change_fee": "16591.00",
    ...         },
    ...         {
    ...             "lowest_places": 50,
    ...             "yearly_rate": "96747.00",
    ...             "approval_fee": "67312.00",
    ...             "change_fee": "24886.00",
    ...         },
    ...     ],
    ...     approved="2019-06-03",
    ...     new_approval=True,
    ...     changes=1,
    ...     unit="1",
    ... )
    >>> print(result.places)
    12
    >>> print(result.lowest_places)
    8
    >>> print(result.yearly_rate)
    38699.00
    """
@overload
def supervision_bill(
    *,
    year: YearLike,
    places: PlacesLike | None = None,
    expected_citizens: CitizenCountLike | None = None,
    citizens_per_place: PositiveWeightLike | None = None,
    classes: list[SupervisionClass] | tuple[SupervisionClass, ...] | None = None,
    approved: DateLike | None = None,
    new_approval: bool | None = None,
    changes: EventCountLike | None = None,
    intensified_percent: PartPercentLike | None = None,
    intensified: list[IntensifiedSupervision] | tuple[IntensifiedSupervision, ...] | None = None,
    unit: UnitLike | None = None,
    agreement: str,
    on: DateLike,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> SupervisionBill: ...
@overload
def supervision_bill(
    *,
    year: YearLike,
    places: PlacesLike | None = None,
    expected_citizens: CitizenCountLike | None = None,
    citizens_per_place: PositiveWeightLike | None = None,
    classes: list[SupervisionClass] | tuple[SupervisionClass, ...] | None = None,
    approved: DateLike | None = None,
    new_approval: bool | None = None,
    changes: EventCountLike | None = None,
    intensified_percent: PartPercentLike | None = None,
    intensified: list[IntensifiedSupervision] | tuple[IntensifiedSupervision, ...] | None = None,
    unit: UnitLike | None = None,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object],
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> SupervisionBill: ...

def price_level(
    *,
    amount: AmountLike,
    from_year: YearLike,
    to_year: YearLike,
    series: list[PriceChange] | tuple[PriceChange, ...],
    unit: UnitLike,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> PriceLevel:
    """An amount at the price level of another year (pris- og lønregulering).

    Parameters
    ----------
    amount : AmountLike
        The amount at the price level of the first year. In kroner.
    from_year : YearLike
        The year of its price level (`pris- og lønniveau`).
    to_year : YearLike
        The year to carry it to; an earlier one gives fixed prices.
    series : list[PriceChange] | tuple[PriceChange, ...]
        The changes, one or more for every year between.

        * `year` (YearLike): The year that the change leads to.
        * `change` (PercentChangeLike): The change in percent; below zero where a rate was cut.
        * `scope` (str): The scope of the change: a region's social services, all municipalities, an
          agreed cut.
        * `source` (str): The text that the change comes from.
    unit : UnitLike
        The unit that the amount is rounded to (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`, `10`
        … `1000000`.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    PriceLevel
        An amount at another price level.

        * `factor` (Decimal): The factor between the two levels, shown with at most 6 decimals, used
          unrounded.
        * `amount` (Decimal): The amount at the price level of the second year, rounded to the unit. In
          kroner.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `empty` at `series[i].scope`, `series`
        * `missing` at `series[i].source`, `series`
        * `out_of_range` at `series[i].change`, `to_year`

    See Also
    --------
    rammeaftale.table.price_level : The same for every row of a table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    Region Syddanmark 1.96 % in 2022 (Region Syddanmark, social services: 1.96 % in 2022 and 3.56 % in
    2023, published):

    >>> from rammeaftale import price_level
    >>> result = price_level(
    ...     amount="1366.00",
    ...     from_year=2021,
    ...     to_year=2022,
    ...     series=[
    ...         {
    ...             "year": 2022,
    ...             "change": "1.96",
    ...             "scope": "Region Syddanmark, social",
    ...             "source": "Published P/L 2022",
    ...         },
    ...         {
    ...             "year": 2023,
    ...             "change": "3.56",
    ...             "scope": "Region Syddanmark, social",
    ...             "source": "Published P/L 2023",
    ...         },
    ...     ],
    ...     unit="1",
    ... )
    >>> print(result.factor)
    1.0196
    >>> print(result.amount)
    1393.00
    """

@overload
def rate_ceiling(
    *,
    base_year: YearLike,
    year: YearLike,
    services: list[CeilingRate] | tuple[CeilingRate, ...],
    series: list[PriceChange] | tuple[PriceChange, ...] | None = None,
    agreed_growth: PercentChangeLike,
    unit: UnitLike,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> RateCeiling:
    """Rates against an agreed ceiling (takststop, takstreduktion), of one service or as an average by days.

    Parameters
    ----------
    base_year : YearLike
        The year whose rates the ceiling goes out from (`basisår`).
    year : YearLike
        The year whose rates are held against it.
    services : list[CeilingRate] | tuple[CeilingRate, ...]
        The services.

        * `service` (str): The service (`tilbud`, `ydelse`).
        * `rate_before` (NonNegativeAmountLike): Its rate in the base year (`takst før`). In kroner.
        * `rate_after` (NonNegativeAmountLike): Its rate in the year (`takst efter`). In kroner.
        * `days` (PlaceDaysLike): The days that its rates are for, and weigh by in the average (`dage`).
          In place-days.
    series : list[PriceChange] | tuple[PriceChange, ...], optional
        The changes of prices and wages (`pris- og lønregulering`), one or more for every year after the
        base year; left out where the rates may not rise with prices, or are at one price level.

        * `year` (YearLike): The year that the change leads to.
        * `change` (PercentChangeLike): The change in percent; below zero where a rate was cut.
        * `scope` (str): The scope of the change: a region's social services, all municipalities, an
          agreed cut.
        * `source` (str): The text that the change comes from.
    agreed_growth : PercentChangeLike, left out where the agreement has it
        How much rates may rise beside that over the years (`aftalt vækst`), in percent: 0 for a stop,
        below zero for a cut.
    unit : UnitLike, left out where the agreement has it
        The unit that rates are rounded to (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`, `10` …
        `1000000`.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    RateCeiling
        The rates against the ceiling: of one service, or of several as an average by days.

        * `factor` (Decimal): The factor from the rate of the base year to the ceiling, shown with at
          most 6 decimals, used unrounded.
        * `services` (tuple[ServiceCeiling, ...]): Each service's own rate against the ceiling.
        * `rate_before` (Decimal): The rate of the base year, or the average by days, shown at the øre.
          In kroner.
        * `rate_after` (Decimal): The rate of the year, or the average by days, shown at the øre. In
          kroner.
        * `allowed` (Decimal): The highest rate, or average, that keeps the ceiling (`loft`); shown at
          the øre, used unrounded. In kroner.
        * `distance` (Decimal): The allowed rate less that of the year, shown at the øre: below zero
          where the ceiling is breached. In kroner.
        * `is_breached` (bool): Whether the rate is above the ceiling, compared exactly.
        * `reduction` (Decimal): How much every rate must fall to keep the ceiling, rounded up to the
          unit. In kroner.
        * `excess` (Decimal): The amount that the rates collect above the ceiling over the days, rounded
          up to the øre. In kroner.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `duplicate` at `services[i].service`
        * `empty` at `series`, `services[i].service`
        * `missing` at `agreed_growth`, `base_year`, `series`, `services[i].days`
        * `out_of_range` at `agreed_growth`, `services[i].rate_before`, `unit`, `year`
        * `outside_period` at `agreed_growth`
        * `overflow` at `factor`
        * `zero_sum` at `services`

    See Also
    --------
    rammeaftale.table.rate_ceiling : The same for every row of a table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    Syddanmark 2011, rates fall by 2 % (made):

    >>> from rammeaftale import rate_ceiling
    >>> result = rate_ceiling(
    ...     base_year=2010,
    ...     year=2011,
    ...     services=[
    ...         {"service": "Egely", "rate_before": "5000", "rate_after": "4950", "days": "2628"},
    ...     ],
    ...     agreed_growth="-2",
    ...     unit="1",
    ... )
    >>> print(result.factor)
    0.98
    >>> print(result.rate_before)
    5000.00
    >>> print(result.rate_after)
    4950.00
    >>> for item in result.services:
    ...     print(item.service, item.allowed, item.distance)
    Egely 4900.00 -50.00
    """
@overload
def rate_ceiling(
    *,
    base_year: YearLike,
    year: YearLike,
    services: list[CeilingRate] | tuple[CeilingRate, ...],
    series: list[PriceChange] | tuple[PriceChange, ...] | None = None,
    agreed_growth: PercentChangeLike | None = None,
    unit: UnitLike | None = None,
    agreement: str,
    on: DateLike,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> RateCeiling: ...
@overload
def rate_ceiling(
    *,
    base_year: YearLike,
    year: YearLike,
    services: list[CeilingRate] | tuple[CeilingRate, ...],
    series: list[PriceChange] | tuple[PriceChange, ...] | None = None,
    agreed_growth: PercentChangeLike | None = None,
    unit: UnitLike | None = None,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object],
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> RateCeiling: ...

@overload
def mid_year_increase(
    *,
    amount: AmountLike,
    places: PlacesLike,
    first_day: DateLike,
    last_day: DateLike,
    occupancy: PercentLike | OccupiedDays,
    unit: UnitLike,
    exempt: list[ExemptGroup] | tuple[ExemptGroup, ...] | None = None,
    objective: ObjectiveRise | None = None,
    year_days: DayCountLike | None = None,
    payers: list[BuyerDays] | tuple[BuyerDays, ...] | None = None,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> MidYearIncrease:
    """The rise of a rate that collects an amount over the rest of a year (takststigning i året).

    Parameters
    ----------
    amount : AmountLike
        The amount to collect beyond the present rate. In kroner.
    places : PlacesLike
        The places of the service (`pladser`). In places.
    first_day : DateLike
        The first day of the new rate. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect.
    last_day : DateLike
        The last day it is valid, counted too. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect.
    occupancy : PercentLike | OccupiedDays
        The occupancy expected in that time (`belægningsprocent`). In percent: `90` is 90 %.
    unit : UnitLike, left out where the agreement has it
        The unit that the increase is rounded to (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`,
        `10` … `1000000`.
    exempt : list[ExemptGroup] | tuple[ExemptGroup, ...], optional
        The groups whose rate does not rise.

        * `id` (str): Its name.
        * `days` (PlaceDaysLike): The days that it is expected to use from the change on. In place-days.
    objective : ObjectiveRise, optional
        The part that is paid by population and not through the rate.

        * `objective_percent` (PartPercentLike): The part of the amount that is paid by population
          (`objektiv andel`). In percent: `90` is 90 %.
        * `population` (list[Population] | tuple[Population, ...]): The municipalities that pay by
          population.
        * `unit` (UnitLike): The unit that each share is a multiple of (`afrundingsenhed`). In kroner:
          `0.01`, `0.10`, `1`, `10` … `1000000`.
        * `method` (Method): The method by which shares become whole units (`fordelingsmetode`).
    year_days : DayCountLike, optional
        The days of a whole year, for what the rise comes to in one. In days.
    payers : list[BuyerDays] | tuple[BuyerDays, ...], optional
        The buyers, for the effect on each.

        * `id` (str): Who pays (`betalingskommune`).
        * `days` (PlaceDaysLike): The days from the change on. In place-days.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    MidYearIncrease
        A rise of the rate inside a year.

        * `days` (int): The days from the change on (`dage`).
        * `expected_days` (Decimal): The days that are expected to be sold in that time
          (`belægningsdage`), shown with at most 8 decimals. In place-days.
        * `rising_days` (Decimal | None): Those of the users whose rate rises, shown with at most 8
          decimals; `None` without exempt groups. In place-days.
        * `objective_part` (Decimal | None): The part that is paid by population: to the øre where each
          share is rounded on its own, to its unit by the largest remainder; `None` without `objective`.
          In kroner.
        * `users_part` (Decimal | None): The part that the rate must bring in, if a part is paid by
          population: what that leaves of the amount. In kroner.
        * `increase` (Decimal): The rise of the rate per day (`takststigning`), rounded to the unit. In
          kroner.
        * `collected` (Decimal): The amount that the rise collects through the rate, to the øre. In
          kroner.
        * `gap` (Decimal): By how much it misses the amount, or the users' part of it. In kroner.
        * `whole_year` (Decimal | None): The amount that it collects in a whole year at the same
          occupancy, to the øre; `None` without `year_days`. In kroner.
        * `objective_shares` (tuple[Share, ...]): The shares of the objective part.
        * `objective_missing` (Decimal | None): By how much they miss it; zero for the largest
          remainder. In kroner.
        * `effects` (tuple[Effect, ...]): The cost for each buyer given.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `duplicate` at `exempt[i].id`, `objective.population[i].id`, `payers[i].id`
        * `empty` at `objective.population`, `payers`
        * `ends_before_start` at `last_day`
        * `missing` at `last_day`, `objective.unit`
        * `not_a_multiple` at `objective.unit`
        * `out_of_range` at `exempt[i].days`, `exempt`, `last_day`, `objective.objective_percent`,
          `occupancy`, `payers[i].days`, `places`, `unit`, `year_days`
        * `too_many` at `payers`
        * `unknown_choice` at `objective.method`
        * `zero_sum` at `objective.population`

    See Also
    --------
    rammeaftale.table.mid_year_increase : The same for every row of a table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    Egely, 9 million from 1 March 2025 (made):

    >>> from rammeaftale import mid_year_increase
    >>> result = mid_year_increase(
    ...     amount="9000000.00",
    ...     places="20",
    ...     first_day="2025-03-01",
    ...     last_day="2025-12-31",
    ...     occupancy="90",
    ...     unit="1",
    ...     payers=[{"id": "Odense", "days": "306"}, {"id": "Staten", "days": "100.5"}],
    ... )
    >>> print(result.days)
    306
    >>> print(result.expected_days)
    5508
    >>> print(result.rising_days)
    None
    >>> for item in result.effects:
    ...     print(item.id, item.share, item.whole_year)
    Odense 500004.00 None
    Staten 164217.00 None
    """
@overload
def mid_year_increase(
    *,
    amount: AmountLike,
    places: PlacesLike,
    first_day: DateLike,
    last_day: DateLike,
    occupancy: PercentLike | OccupiedDays,
    unit: UnitLike | None = None,
    exempt: list[ExemptGroup] | tuple[ExemptGroup, ...] | None = None,
    objective: ObjectiveRise | None = None,
    year_days: DayCountLike | None = None,
    payers: list[BuyerDays] | tuple[BuyerDays, ...] | None = None,
    agreement: str,
    on: DateLike,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> MidYearIncrease: ...
@overload
def mid_year_increase(
    *,
    amount: AmountLike,
    places: PlacesLike,
    first_day: DateLike,
    last_day: DateLike,
    occupancy: PercentLike | OccupiedDays,
    unit: UnitLike | None = None,
    exempt: list[ExemptGroup] | tuple[ExemptGroup, ...] | None = None,
    objective: ObjectiveRise | None = None,
    year_days: DayCountLike | None = None,
    payers: list[BuyerDays] | tuple[BuyerDays, ...] | None = None,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object],
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> MidYearIncrease: ...

@overload
def bills(
    *,
    first_day: DateLike,
    last_day: DateLike,
    day_count: DayCountRule,
    rates: list[ServiceRate] | tuple[ServiceRate, ...],
    stays: list[Stay] | tuple[Stay, ...],
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> Bills:
    """The bills of a period out of stays and rates (afregning), per payer and month.

    Parameters
    ----------
    first_day : DateLike
        The first day that is billed. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect.
    last_day : DateLike
        The last day that is, counted too; at most 366 days. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the
        Danish dialect.
    day_count : DayCountRule, left out where the agreement has it
        Which days of a stay count.

        * `both_ends`: The first and the last day both count, as in Syddanmark's krisecentre.
        * `last_day_not_counted`: The last day does not count.
        * `at_least_one_day`: The last day does not count, but a stay has at least one day, as in
          special places (BEK 1261/2020 § 2).
    rates : list[ServiceRate] | tuple[ServiceRate, ...]
        The rates, with the days they are valid.

        * `service` (str): The service (`tilbud`, `ydelse`).
        * `first_day` (DateLike): The first day the rate is valid. `YYYY-MM-DD` in text, `DD-MM-YYYY` in
          the Danish dialect.
        * `last_day` (DateLike): The last day it is, counted too. `YYYY-MM-DD` in text, `DD-MM-YYYY` in
          the Danish dialect.
        * `base_rate` (AmountLike): The rate per day without packages and supplements (`basistakst`,
          `døgntakst`). In kroner.
        * `packages` (list[PackagePrice] | tuple[PackagePrice, ...] | None): The packages that can be
          had with it.
        * `supplements` (list[SupplementPrice] | tuple[SupplementPrice, ...] | None): The supplements
          that can be had with it.
    stays : list[Stay] | tuple[Stay, ...]
        The stays.

        * `citizen` (str): A reference to the citizen; no name or number of a person is needed.
        * `service` (str): The service.
        * `first_day` (DateLike): The day it begins. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish
          dialect.
        * `last_day` (DateLike | None): The day it ends; none while it goes on. `YYYY-MM-DD` in text,
          `DD-MM-YYYY` in the Danish dialect.
        * `payer` (str): Who pays (`betalingskommune`); may be the state.
        * `acting` (str | None): Who decides in the citizen's case (`handlekommune`).
        * `residence` (str | None): Where the citizen lives (`opholdskommune`).
        * `package` (PackageNumberLike | None): The number of the package that is granted.
        * `supplements` (list[str] | tuple[str, ...] | None): The supplements that are granted.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    Bills
        The bills of a period.

        * `lines` (tuple[BillLine, ...]): The lines, by payer, month, service and citizen.
        * `payers` (tuple[PayerTotal, ...]): The total of each payer, by name.
        * `residences` (tuple[ResidenceTotal, ...]): The total of each municipality of residence, by
          name; of the stays that give one.
        * `days` (int): The days that are billed: all days of the stays in the period, each counted
          once.
        * `amount` (Decimal): The sum of all lines. In kroner.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `duplicate` at `rates[i].packages[i].number`, `rates[i].supplements[i].name`,
          `stays[i].supplements[i]`
        * `empty` at `rates[i].packages`, `rates[i].service`, `rates[i].supplements[i].name`,
          `stays[i].supplements[i]`, `stays[i].supplements`
        * `ends_before_start` at `last_day`, `rates[i].last_day`, `stays[i].last_day`
        * `missing` at `day_count`, `first_day`, `last_day`, `rates[i].packages[i].price`,
          `rates[i].supplements[i].price`, `rates`, `stays[i].citizen`, `stays[i].payer`,
          `stays[i].supplements[i]`, `stays`
        * `no_rate` at `stays[i]`
        * `out_of_range` at `last_day`, `rates[i].packages[i].number`, `stays[i].package`
        * `overlap` at `rates[i].first_day`, `stays[i].first_day`
        * `too_many` at `rates`
        * `unknown_choice` at `day_count`, `stays[i].package`, `stays[i].service`,
          `stays[i].supplements[i]`

    See Also
    --------
    rammeaftale.table.bills : The same for every row of a table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    three days and one day, both ends counted (made):

    >>> from rammeaftale import bills
    >>> result = bills(
    ...     first_day="2025-03-01",
    ...     last_day="2025-03-31",
    ...     day_count="both_ends",
    ...     rates=[
    ...         {
    ...             "service": "Marsvænget",
    ...             "first_day": "2025-01-01",
    ...             "last_day": "2025-12-31",
    ...             "base_rate": "1366.00",
    ...         },
    ...     ],
    ...     stays=[
    ...         {
    ...             "citizen": "C-01",
    ...             "service": "Marsvænget",
    ...             "first_day": "2025-03-10",
    ...             "last_day": "2025-03-12",
    ...             "payer": "Odense",
    ...         },
    ...         {
    ...             "citizen": "C-02",
    ...             "service": "Marsvænget",
    ...             "first_day": "2025-03-20",
    ...             "last_day": "2025-03-20",
    ...             "payer": "Odense",
    ...         },
    ...     ],
    ... )
    >>> print(result.days)
    4
    >>> print(result.amount)
    5464.00
    >>> for item in result.lines:
    ...     print(item.payer, item.month, item.service, item.citizen)
    Odense 2025-03 Marsvænget C-01
    Odense 2025-03 Marsvænget C-02
    """
@overload
def bills(
    *,
    first_day: DateLike,
    last_day: DateLike,
    day_count: DayCountRule | None = None,
    rates: list[ServiceRate] | tuple[ServiceRate, ...],
    stays: list[Stay] | tuple[Stay, ...],
    agreement: str,
    on: DateLike,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> Bills: ...
@overload
def bills(
    *,
    first_day: DateLike,
    last_day: DateLike,
    day_count: DayCountRule | None = None,
    rates: list[ServiceRate] | tuple[ServiceRate, ...],
    stays: list[Stay] | tuple[Stay, ...],
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object],
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> Bills: ...

def claim_deadline(
    *,
    claim_day: DateLike,
    claimed: list[ClaimedDays] | tuple[ClaimedDays, ...],
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> ClaimDeadline:
    """The days of bills that are claimed too late (opkrævningsfrist): more than 12 months after the help.

    Parameters
    ----------
    claim_day : DateLike
        The day of the claim (`opkrævningsdag`). `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish
        dialect.
    claimed : list[ClaimedDays] | tuple[ClaimedDays, ...]
        The days that are claimed.

        * `citizen` (str): A reference to the citizen; no name or number of a person is needed.
        * `first_day` (DateLike): The first day that is claimed. `YYYY-MM-DD` in text, `DD-MM-YYYY` in
          the Danish dialect.
        * `last_day` (DateLike): The last day that is, counted too. `YYYY-MM-DD` in text, `DD-MM-YYYY`
          in the Danish dialect.
        * `rate` (NonNegativeAmountLike): The rate per day (`døgntakst`). In kroner.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    ClaimDeadline
        The days of bills that are claimed too late.

        * `first_timely_day` (date): The first day of help that the claim is in time for. `YYYY-MM-DD`
          in text, `DD-MM-YYYY` in the Danish dialect.
        * `late` (tuple[LateDays, ...]): The days that are claimed too late, in the order they were
          given.
        * `days` (int): The days that are claimed in all.
        * `late_days` (int): The days that are claimed too late.
        * `late_amount` (Decimal): Their cost. In kroner.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `ends_before_start` at `claimed[i].last_day`
        * `missing` at `claimed[i].citizen`, `claimed[i].last_day`
        * `out_of_range` at `claimed[i].first_day`, `claimed[i].rate`
        * `overflow` at `late`

    See Also
    --------
    rammeaftale.table.claim_deadline : The same for every row of a table.

    Notes
    -----
    The sources of the figures; the statement of a result names the source of every line.

    * Lov om social service § 174 (2); barnets lov § 195 (2): the claim is made within 12 months after
      the help was given (stated).

    Examples
    --------
    the first quarter of 2024, claimed on 11 January 2025 (made):

    >>> from rammeaftale import claim_deadline
    >>> result = claim_deadline(
    ...     claim_day="2025-01-11",
    ...     claimed=[
    ...         {
    ...             "citizen": "A",
    ...             "first_day": "2024-01-01",
    ...             "last_day": "2024-03-31",
    ...             "rate": "732",
    ...         },
    ...     ],
    ... )
    >>> print(result.first_timely_day)
    2024-01-11
    >>> print(result.days)
    91
    >>> print(result.late_days)
    10
    >>> for item in result.late:
    ...     print(item.citizen, item.first_day, item.last_day, item.days)
    A 2024-01-01 2024-01-10 10
    """

@overload
def free_choice(
    *,
    suitable_rate: NonNegativeAmountLike,
    chosen_rate: NonNegativeAmountLike,
    free_choice_percent: PercentLike,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> FreeChoice:
    """Whether a citizen may choose a dearer service than the one found suitable (frit valg), and the margin.

    Parameters
    ----------
    suitable_rate : NonNegativeAmountLike
        The rate of the service found suitable (`egnet tilbud`). In kroner.
    chosen_rate : NonNegativeAmountLike
        The rate of the service that the citizen chooses. In kroner.
    free_choice_percent : PercentLike, left out where the agreement has it
        How much dearer than the suitable one it may at most be, in percent. In percent: `90` is 90 %.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    FreeChoice
        Whether the service may be chosen.

        * `highest_rate` (Decimal): The highest rate that may be chosen, shown at the øre, used
          unrounded. In kroner.
        * `margin` (Decimal): The highest rate less the chosen one, shown at the øre: below zero where
          it is too dear. In kroner.
        * `is_allowed` (bool): Whether the service may be chosen, compared exactly.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `missing` at `free_choice_percent`, `suitable_rate`
        * `out_of_range` at `chosen_rate`, `free_choice_percent`
        * `outside_period` at `on`
        * `overflow` at `highest_rate`

    See Also
    --------
    rammeaftale.table.free_choice : The same for every row of a table.

    Notes
    -----
    The sources of the figures; the statement of a result names the source of every line.

    * Frit valg af tilbud: Lov om social service § 108, stk. 2 (stated).

    Examples
    --------
    within 10 % (made):

    >>> from rammeaftale import free_choice
    >>> result = free_choice(
    ...     suitable_rate="2000",
    ...     chosen_rate="2150",
    ...     agreement="frit-valg-2025-2026",
    ...     on="2025-07-01",
    ... )
    >>> print(result.highest_rate)
    2200.00
    >>> print(result.margin)
    50.00
    >>> print(result.is_allowed)
    True
    """
@overload
def free_choice(
    *,
    suitable_rate: NonNegativeAmountLike,
    chosen_rate: NonNegativeAmountLike,
    free_choice_percent: PercentLike | None = None,
    agreement: str,
    on: DateLike,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> FreeChoice: ...
@overload
def free_choice(
    *,
    suitable_rate: NonNegativeAmountLike,
    chosen_rate: NonNegativeAmountLike,
    free_choice_percent: PercentLike | None = None,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object],
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> FreeChoice: ...

@overload
def central_refund(
    *,
    year: YearLike,
    months: list[RefundMonth] | tuple[RefundMonth, ...],
    one_off: list[NamedAmount] | tuple[NamedAmount, ...] | None = None,
    refund_limits: list[RefundLimit] | tuple[RefundLimit, ...],
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> CentralRefund:
    """The state's refund of a particularly expensive case (central refusion), month by month.

    Parameters
    ----------
    year : YearLike
        The accounting year (`regnskabsår`).
    months : list[RefundMonth] | tuple[RefundMonth, ...]
        The months from January on; a month of nothing has a cost of zero.

        * `cost` (NonNegativeAmountLike): The cost of the month (`udgift`), without costs that are
          financed objectively and one-off costs. In kroner.
        * `income` (NonNegativeAmountLike | None): All income of the month (`indtægt`), as an amount
          above zero. In kroner.
    one_off : list[NamedAmount] | tuple[NamedAmount, ...], optional
        The one-off costs of the year (`engangsudgifter`), spread evenly over its 12 months.

        * `name` (str): The name of the part.
        * `amount` (AmountLike): The amount. In kroner.
    refund_limits : list[RefundLimit] | tuple[RefundLimit, ...], left out where the agreement has it
        The limits of the year, from the lowest up.

        * `yearly_limit` (NonNegativeAmountLike): The limit for a year (`årlig grænse`); a month has a
          twelfth of it. In kroner.
        * `percent` (PartPercentLike): The percentage that is refunded in all of what lies above it, up
          to the next limit (`refusionsprocent`). In percent: `90` is 90 %.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    CentralRefund
        The refund of the months of a year.

        * `months` (tuple[MonthRefund, ...]): The months, from January on.
        * `net` (Decimal): The net cost of the months. In kroner.
        * `parts` (tuple[RefundPart, ...]): The expenses above each limit in all months.
        * `refund` (Decimal): The refund of the months. In kroner.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `duplicate` at `one_off[i].name`
        * `missing` at `months[i].cost`, `refund_limits[i].yearly_limit`
        * `open_value` at `refund_limits`
        * `out_of_range` at `months[i].cost`, `refund_limits[i].percent`,
          `refund_limits[i].yearly_limit`, `year`
        * `outside_period` at `refund_limits`
        * `overflow` at `months`
        * `too_many` at `months`

    See Also
    --------
    rammeaftale.table.central_refund : The same for every row of a table.

    Notes
    -----
    The sources of the figures; the statement of a result names the source of every line.

    * Lov om social service § 176; barnets lov § 198; BEK 1485/2023 § 3: month by month above a twelfth
      of each limit (stated).
    * No known source decides it; see the notes (assumed).

    Examples
    --------
    six months of 200,000 and six of nothing (made):

    >>> from rammeaftale import central_refund
    >>> result = central_refund(
    ...     year=2022,
    ...     months=[
    ...         {"cost": "200000"},
    ...         {"cost": "200000"},
    ...         {"cost": "200000"},
    ...         {"cost": "200000"},
    ...         {"cost": "200000"},
    ...         {"cost": "200000"},
    ...         {"cost": "0"},
    ...         {"cost": "0"},
    ...         {"cost": "0"},
    ...         {"cost": "0"},
    ...         {"cost": "0"},
    ...         {"cost": "0"},
    ...     ],
    ...     refund_limits=[
    ...         {"yearly_limit": "860000", "percent": "25"},
    ...         {"yearly_limit": "1680000", "percent": "50"},
    ...         {"yearly_limit": "2120000", "percent": "75"},
    ...     ],
    ... )
    >>> print(result.net)
    1200000.00
    >>> print(result.refund)
    317500.00
    >>> for item in result.months[:6]:
    ...     print(item.month, item.net, item.refund_so_far, item.refund)
    2022-01 200000.00 52916.67 52916.67
    2022-02 200000.00 105833.33 52916.66
    2022-03 200000.00 158750.00 52916.67
    2022-04 200000.00 211666.67 52916.67
    2022-05 200000.00 264583.33 52916.66
    2022-06 200000.00 317500.00 52916.67
    """
@overload
def central_refund(
    *,
    year: YearLike,
    months: list[RefundMonth] | tuple[RefundMonth, ...],
    one_off: list[NamedAmount] | tuple[NamedAmount, ...] | None = None,
    refund_limits: list[RefundLimit] | tuple[RefundLimit, ...] | None = None,
    agreement: str,
    on: DateLike,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> CentralRefund: ...
@overload
def central_refund(
    *,
    year: YearLike,
    months: list[RefundMonth] | tuple[RefundMonth, ...],
    one_off: list[NamedAmount] | tuple[NamedAmount, ...] | None = None,
    refund_limits: list[RefundLimit] | tuple[RefundLimit, ...] | None = None,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object],
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> CentralRefund: ...

def startup_occupancy(
    *,
    first_day: DateLike,
    last_day: DateLike,
    openings: list[Opening] | tuple[Opening, ...],
    admissions: list[Admission] | tuple[Admission, ...],
    day_count: DayCountRule | None = None,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> StartupOccupancy:
    """The occupancy of a service that starts up (belægning i opstarten): persons by admission, places by opening.

    Parameters
    ----------
    first_day : DateLike
        The first day of the period. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect.
    last_day : DateLike
        Its last day, counted too. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect.
    openings : list[Opening] | tuple[Opening, ...]
        The places by the day they open.

        * `first_day` (DateLike): The first day they are open (`åbningsdag`). `YYYY-MM-DD` in text,
          `DD-MM-YYYY` in the Danish dialect.
        * `places` (PlacesLike): The places that open (`pladser`). In places.
    admissions : list[Admission] | tuple[Admission, ...]
        The persons by the day of their admission.

        * `first_day` (DateLike): The day of their admission (`indskrivning`). `YYYY-MM-DD` in text,
          `DD-MM-YYYY` in the Danish dialect.
        * `last_day` (DateLike | None): The day they leave (`udskrivning`); none while they stay.
          `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect.
        * `persons` (PersonsLike): How many they are.
    day_count : DayCountRule, left out where the agreement has it
        Which days of a stay count; asked for where somebody leaves.

        * `both_ends`: The first and the last day both count, as in Syddanmark's krisecentre.
        * `last_day_not_counted`: The last day does not count.
        * `at_least_one_day`: The last day does not count, but a stay has at least one day, as in
          special places (BEK 1261/2020 § 2).
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    StartupOccupancy
        The occupancy of a start-up.

        * `occupied_days` (Decimal): The days that places are occupied (`belagte dage`). In place-days.
        * `available_days` (Decimal): The days that places are open (`pladsdage`). In place-days.
        * `occupancy` (Decimal): Occupied of available days (`belægningsprocent`), shown with at most 4
          decimals. For a rate, use the days: they are exact. In percent: `90` is 90 %.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `ends_before_start` at `admissions[i].last_day`, `last_day`
        * `missing` at `day_count`, `last_day`
        * `out_of_range` at `admissions[i].first_day`, `admissions[i].persons`, `openings[i].places`
        * `outside_period` at `day_count`
        * `overflow` at `available_days`
        * `unknown_choice` at `day_count`
        * `zero_sum` at `openings`

    See Also
    --------
    rammeaftale.table.startup_occupancy : The same for every row of a table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    Røjleskov, October to December 2023 (Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt.
    11):

    >>> from rammeaftale import startup_occupancy
    >>> result = startup_occupancy(
    ...     first_day="2023-10-01",
    ...     last_day="2023-12-31",
    ...     openings=[{"first_day": "2023-10-01", "places": "8"}],
    ...     admissions=[
    ...         {"first_day": "2023-10-01", "persons": 3},
    ...         {"first_day": "2023-11-01", "persons": 2},
    ...     ],
    ... )
    >>> print(result.occupied_days)
    398
    >>> print(result.available_days)
    736
    >>> print(result.occupancy)
    54.0761
    """

def whole_year_places(
    *,
    occupied_days: PlaceDaysLike,
    days: DayCountLike,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> WholeYearPlaces:
    """Occupancy as places occupied all year (helårspladser).

    Parameters
    ----------
    occupied_days : PlaceDaysLike
        The days that places were occupied (`belagte dage`). In place-days.
    days : DayCountLike
        The days of the year (`dage`). In days.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    WholeYearPlaces
        An occupancy as whole-year places.

        * `places` (Decimal): The places, as if occupied all year (`helårspladser`), shown with at most
          8 decimals. In place-days.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `out_of_range` at `days`, `occupied_days`

    See Also
    --------
    rammeaftale.table.whole_year_places : The same for every row of a table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    7.2 places (made):

    >>> from rammeaftale import whole_year_places
    >>> result = whole_year_places(occupied_days="2628", days=365)
    >>> print(result.places)
    7.2
    """

@overload
def special_places(
    *,
    first_day: DateLike,
    last_day: DateLike,
    created: list[PlacesInPeriod] | tuple[PlacesInPeriod, ...],
    relabelled: list[PlacesInPeriod] | tuple[PlacesInPeriod, ...] | None = None,
    bought_free: list[PlacesInPeriod] | tuple[PlacesInPeriod, ...] | None = None,
    relabel_percent: PartPercentLike,
    stays: list[SpecialStay] | tuple[SpecialStay, ...] | None = None,
    day_rate: NonNegativeAmountLike,
    population: list[Population] | tuple[Population, ...],
    unit: UnitLike,
    method: Method,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> SpecialPlaces:
    """The cost of unused special psychiatric places for each municipality (tompladsfinansiering).

    Parameters
    ----------
    first_day : DateLike
        The first day of the period. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect.
    last_day : DateLike
        Its last day, counted too. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect.
    created : list[PlacesInPeriod] | tuple[PlacesInPeriod, ...]
        The places that are created (`etablerede pladser`).

        * `first_day` (DateLike): The first day (`fra og med`). `YYYY-MM-DD` in text, `DD-MM-YYYY` in
          the Danish dialect.
        * `last_day` (DateLike): The last day (`til og med`), counted too. `YYYY-MM-DD` in text,
          `DD-MM-YYYY` in the Danish dialect.
        * `places` (WholePlacesLike): The number of places. In places.
    relabelled : list[PlacesInPeriod] | tuple[PlacesInPeriod, ...], optional
        Those that are re-labelled to ordinary psychiatry (`ommærkede`).

        * `first_day` (DateLike): The first day (`fra og med`). `YYYY-MM-DD` in text, `DD-MM-YYYY` in
          the Danish dialect.
        * `last_day` (DateLike): The last day (`til og med`), counted too. `YYYY-MM-DD` in text,
          `DD-MM-YYYY` in the Danish dialect.
        * `places` (WholePlacesLike): The number of places. In places.
    bought_free : list[PlacesInPeriod] | tuple[PlacesInPeriod, ...], optional
        Those that psychiatry has bought free (`frikøbte`).

        * `first_day` (DateLike): The first day (`fra og med`). `YYYY-MM-DD` in text, `DD-MM-YYYY` in
          the Danish dialect.
        * `last_day` (DateLike): The last day (`til og med`), counted too. `YYYY-MM-DD` in text,
          `DD-MM-YYYY` in the Danish dialect.
        * `places` (WholePlacesLike): The number of places. In places.
    relabel_percent : PartPercentLike, left out where the agreement has it
        The highest part of the created places that may be re-labelled, in percent. In percent: `90` is
        90 %.
    stays : list[SpecialStay] | tuple[SpecialStay, ...], optional
        The stays.

        * `first_day` (DateLike): The day of admission. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish
          dialect.
        * `last_day` (DateLike | None): The day it ends, which does not count as used; none while it
          goes on. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect.
    day_rate : NonNegativeAmountLike
        The cost of an unused place per day (`dagstakst`). In kroner.
    population : list[Population] | tuple[Population, ...]
        The municipalities of the region, who pay for unused places by population.

        * `id` (str): The municipality.
        * `inhabitants` (InhabitantsLike): Its inhabitants (`indbyggere`), of the age that counts.
    unit : UnitLike, left out where the agreement has it
        The unit that each share is a multiple of (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`,
        `10` … `1000000`.
    method : Method, left out where the agreement has it
        The method by which shares become whole units (`fordelingsmetode`).

        * `largest_remainder`: Every share is rounded towards zero, and the units left over go to the
          largest remainders, ties to the lower party id (`største rests metode`). The shares add up to
          the amount.
        * `each_rounded`: Every share is rounded on its own (`hver for sig`), as many published tables
          are made. The sum may miss the amount.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    SpecialPlaces
        The use of special places, and the cost of the unused.

        * `quota` (int): The highest number of places that may be re-labelled (`ommærkningskvote`),
          rounded down.
        * `available_days` (int): The days that places were available (`pladsdage`).
        * `used_days` (int): The days that places were used.
        * `unused_days` (int): The days that places were unused (`tomme dage`).
        * `occupancy` (Decimal): Used of available days (`belægningsprocent`), shown with at most 4
          decimals. In percent: `90` is 90 %.
        * `whole_year_places` (Decimal): The used days as places used throughout the period
          (`helårspladser`), shown with at most 8 decimals. In place-days.
        * `vacancy_cost` (Decimal): The cost of the unused days (`tompladsfinansiering`). In kroner.
        * `shares` (tuple[Share, ...]): The share of each municipality.
        * `sum` (Decimal): The sum of the shares. In kroner.
        * `missing` (Decimal): By how much the sum misses the cost. In kroner.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `empty` at `relabelled`
        * `ends_before_start` at `bought_free[i].last_day`, `created[i].last_day`, `last_day`,
          `relabelled[i].last_day`, `stays[i].last_day`
        * `missing` at `created`, `day_rate`, `first_day`, `last_day`, `method`, `population`,
          `relabel_percent`, `unit`
        * `not_a_multiple` at `unit`
        * `out_of_range` at `bought_free`, `created[i].places`, `day_rate`, `last_day`,
          `population[i].inhabitants`, `relabel_percent`, `relabelled[i].places`, `relabelled`, `stays`
        * `outside_period` at `on`
        * `unknown_choice` at `method`
        * `zero_sum` at `created`

    See Also
    --------
    rammeaftale.table.special_places : The same for every row of a table.

    Notes
    -----
    The sources of the figures; the statement of a result names the source of every line.

    * Bekendtgørelse om særlige pladser i psykiatrien, BEK 1261/2020: BEK 1261/2020 (stated).
    * BEK 1261/2020: a part of the places may be re-labelled per half-year (stated).
    * BEK 1261/2020: unused places are paid by population (stated).

    Examples
    --------
    Region Syddanmark 2023 (Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 9):

    >>> from rammeaftale import special_places
    >>> result = special_places(
    ...     first_day="2023-01-01",
    ...     last_day="2023-12-31",
    ...     created=[{"first_day": "2021-01-01", "last_day": "2024-06-30", "places": 32}],
    ...     relabelled=[
    ...         {"first_day": "2023-01-01", "last_day": "2023-06-30", "places": 8},
    ...         {"first_day": "2023-07-01", "last_day": "2023-12-31", "places": 8},
    ...     ],
    ...     bought_free=[{"first_day": "2023-06-01", "last_day": "2024-06-30", "places": 4}],
    ...     stays=[
    ...         {"first_day": "2022-12-01"},
    ...         {"first_day": "2022-12-01"},
    ...         {"first_day": "2022-12-01"},
    ...         {"first_day": "2022-12-01"},
    ...         {"first_day": "2022-12-01"},
    ...         {"first_day": "2022-12-01"},
    ...         {"first_day": "2022-12-01"},
    ...         {"first_day": "2022-12-01"},
    ...     ],
    ...     day_rate="4269.00",
    ...     population=[
    ...         {"id": "Odense", "inhabitants": 400000},
    ...         {"id": "Esbjerg", "inhabitants": 250000},
    ...         {"id": "Vejle", "inhabitants": 200000},
    ...         {"id": "Kolding", "inhabitants": 150000},
    ...     ],
    ...     unit="1",
    ...     method="largest_remainder",
    ...     agreement="saerlige-pladser-2021-2024",
    ...     on="2023-12-31",
    ... )
    >>> print(result.quota)
    8
    >>> print(result.available_days)
    7904
    >>> print(result.used_days)
    2920
    >>> for item in result.shares:
    ...     print(item.id, item.share)
    Odense 8510678.00
    Esbjerg 5319174.00
    Vejle 4255339.00
    Kolding 3191505.00
    """
@overload
def special_places(
    *,
    first_day: DateLike,
    last_day: DateLike,
    created: list[PlacesInPeriod] | tuple[PlacesInPeriod, ...],
    relabelled: list[PlacesInPeriod] | tuple[PlacesInPeriod, ...] | None = None,
    bought_free: list[PlacesInPeriod] | tuple[PlacesInPeriod, ...] | None = None,
    relabel_percent: PartPercentLike | None = None,
    stays: list[SpecialStay] | tuple[SpecialStay, ...] | None = None,
    day_rate: NonNegativeAmountLike,
    population: list[Population] | tuple[Population, ...],
    unit: UnitLike | None = None,
    method: Method | None = None,
    agreement: str,
    on: DateLike,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> SpecialPlaces: ...
@overload
def special_places(
    *,
    first_day: DateLike,
    last_day: DateLike,
    created: list[PlacesInPeriod] | tuple[PlacesInPeriod, ...],
    relabelled: list[PlacesInPeriod] | tuple[PlacesInPeriod, ...] | None = None,
    bought_free: list[PlacesInPeriod] | tuple[PlacesInPeriod, ...] | None = None,
    relabel_percent: PartPercentLike | None = None,
    stays: list[SpecialStay] | tuple[SpecialStay, ...] | None = None,
    day_rate: NonNegativeAmountLike,
    population: list[Population] | tuple[Population, ...],
    unit: UnitLike | None = None,
    method: Method | None = None,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object],
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> SpecialPlaces: ...

@overload
def special_places_account(
    *,
    first_day: DateLike,
    last_day: DateLike,
    sites: list[SpecialPlacesSite] | tuple[SpecialPlacesSite, ...],
    relabel_percent: PartPercentLike,
    day_rate: NonNegativeAmountLike,
    population: list[Population] | tuple[Population, ...],
    unit: UnitLike,
    method: Method,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> SpecialPlacesAccount:
    """Special psychiatric places settled in one go: used days and vacancy, over sites (særlige pladser).

    Parameters
    ----------
    first_day : DateLike
        The first day of the period. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect.
    last_day : DateLike
        Its last day, counted too. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect.
    sites : list[SpecialPlacesSite] | tuple[SpecialPlacesSite, ...]
        The sites.

        * `id` (str): The site.
        * `created` (list[PlacesInPeriod] | tuple[PlacesInPeriod, ...]): The places that are created
          there (`etablerede pladser`).
        * `relabelled` (list[PlacesInPeriod] | tuple[PlacesInPeriod, ...] | None): Those that are
          re-labelled to ordinary psychiatry (`ommærkede`).
        * `bought_free` (list[PlacesInPeriod] | tuple[PlacesInPeriod, ...] | None): Those that
          psychiatry has bought free (`frikøbte`).
        * `stays` (list[PlacedStay] | tuple[PlacedStay, ...] | None): The stays there.
    relabel_percent : PartPercentLike, left out where the agreement has it
        The highest part of the created places that may be re-labelled per half-year, in percent. In
        percent: `90` is 90 %.
    day_rate : NonNegativeAmountLike
        The price of a place per day, used or not (`dagstakst`). In kroner.
    population : list[Population] | tuple[Population, ...]
        The municipalities of the region, who pay for unused places by population.

        * `id` (str): The municipality.
        * `inhabitants` (InhabitantsLike): Its inhabitants (`indbyggere`), of the age that counts.
    unit : UnitLike, left out where the agreement has it
        The unit that each share of the unused places is a multiple of (`afrundingsenhed`). In kroner:
        `0.01`, `0.10`, `1`, `10` … `1000000`.
    method : Method, left out where the agreement has it
        The method by which shares become whole units (`fordelingsmetode`).

        * `largest_remainder`: Every share is rounded towards zero, and the units left over go to the
          largest remainders, ties to the lower party id (`største rests metode`). The shares add up to
          the amount.
        * `each_rounded`: Every share is rounded on its own (`hver for sig`), as many published tables
          are made. The sum may miss the amount.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    SpecialPlacesAccount
        The settlement of special places: every available day is paid once, by use or by population.

        * `sites` (tuple[SiteDays, ...]): The days of each site.
        * `quotas` (tuple[HalfYearQuota, ...]): The re-labelling of each half-year in the period.
        * `available_days` (int): The days that places were available at all sites (`pladsdage`).
        * `used_days` (int): Those that they were used.
        * `unused_days` (int): Those that they were unused (`tomme dage`).
        * `occupancy` (Decimal): Used of available days (`belægningsprocent`), shown with at most 4
          decimals. In percent: `90` is 90 %.
        * `whole_year_places` (Decimal): The used days as places used throughout the period
          (`helårspladser`), shown with at most 8 decimals. In place-days.
        * `used_cost` (Decimal): The price of the used days. In kroner.
        * `vacancy_cost` (Decimal): The cost of the unused days (`tompladsfinansiering`). In kroner.
        * `cost` (Decimal): The price of all available days. In kroner.
        * `payers` (tuple[SpecialPlacesPayer, ...]): The municipalities of the region, then those from
          outside with stays.
        * `missing` (Decimal): By how much the shares miss the cost of the unused days. In kroner.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `duplicate` at `sites[i].id`
        * `empty` at `sites[i].created`, `sites`
        * `ends_before_start` at `last_day`, `sites[i].created[i].last_day`,
          `sites[i].stays[i].last_day`
        * `missing` at `day_rate`, `first_day`, `last_day`, `method`, `population`, `relabel_percent`,
          `sites[i].stays[i].payer`, `sites`, `unit`
        * `not_a_multiple` at `unit`
        * `out_of_range` at `last_day`, `sites[i].bought_free`, `sites[i].stays`, `sites`
        * `zero_sum` at `population`, `sites`

    See Also
    --------
    rammeaftale.table.special_places_account : The same for every row of a table.

    Notes
    -----
    The sources of the figures; the statement of a result names the source of every line.

    * BEK 1261/2020: a part of the places may be re-labelled per half-year (stated).
    * BEK 1261/2020: unused places are paid by population (stated).

    Examples
    --------
    January to July 2023, eight places used all the time (Socialdirektørforum Syddanmark, referat 30.
    juni 2023, pkt. 9, og nyhedsbrevet om de særlige pladser, september 2023):

    >>> from rammeaftale import special_places_account
    >>> result = special_places_account(
    ...     first_day="2023-01-01",
    ...     last_day="2023-07-31",
    ...     sites=[
    ...         {
    ...             "id": "Odense",
    ...             "created": [{"first_day": "2023-01-01", "last_day": "2023-12-31", "places": 3}],
    ...             "stays": [
    ...                 {"payer": "Odense", "first_day": "2023-01-01"},
    ...                 {"payer": "Odense", "first_day": "2023-01-01"},
    ...             ],
    ...         },
    ...         {
    ...             "id": "Esbjerg",
    ...             "created": [
    ...                 {"first_day": "2023-01-01", "last_day": "2023-12-31", "places": 29},
    ...             ],
    ...             "relabelled": [
    ...                 {"first_day": "2023-01-01", "last_day": "2023-06-30", "places": 8},
    ...                 {"first_day": "2023-07-01", "last_day": "2023-12-31", "places": 8},
    ...             ],
    ...             "bought_free": [
    ...                 {"first_day": "2023-06-01", "last_day": "2024-06-30", "places": 4},
    ...             ],
    ...             "stays": [
    ...                 {"payer": "Esbjerg", "first_day": "2023-01-01"},
    ...                 {"payer": "Esbjerg", "first_day": "2023-01-01"},
    ...                 {"payer": "Esbjerg", "first_day": "2023-01-01"},
    ...                 {"payer": "Esbjerg", "first_day": "2023-01-01"},
    ...                 {"payer": "Esbjerg", "first_day": "2023-01-01"},
    ...                 {"payer": "Kiel", "first_day": "2023-01-01"},
    ...             ],
    ...         },
    ...     ],
    ...     relabel_percent="25",
    ...     day_rate="4269.00",
    ...     population=[{"id": "Odense", "inhabitants": 2}, {"id": "Esbjerg", "inhabitants": 1}],
    ...     unit="1",
    ...     method="largest_remainder",
    ...     agreement="saerlige-pladser-2021-2024",
    ...     on="2023-01-01",
    ... )
    >>> print(result.available_days)
    4844
    >>> print(result.used_days)
    1696
    >>> print(result.unused_days)
    3148
    >>> for item in result.sites:
    ...     print(item.id, item.available_days, item.used_days, item.unused_days)
    Odense 636 424 212
    Esbjerg 4208 1272 2936
    """
@overload
def special_places_account(
    *,
    first_day: DateLike,
    last_day: DateLike,
    sites: list[SpecialPlacesSite] | tuple[SpecialPlacesSite, ...],
    relabel_percent: PartPercentLike | None = None,
    day_rate: NonNegativeAmountLike,
    population: list[Population] | tuple[Population, ...],
    unit: UnitLike | None = None,
    method: Method | None = None,
    agreement: str,
    on: DateLike,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> SpecialPlacesAccount: ...
@overload
def special_places_account(
    *,
    first_day: DateLike,
    last_day: DateLike,
    sites: list[SpecialPlacesSite] | tuple[SpecialPlacesSite, ...],
    relabel_percent: PartPercentLike | None = None,
    day_rate: NonNegativeAmountLike,
    population: list[Population] | tuple[Population, ...],
    unit: UnitLike | None = None,
    method: Method | None = None,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object],
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> SpecialPlacesAccount: ...

@overload
def capacity_change(
    *,
    places_before: PlacesOrNoneLike,
    places_after: PlacesOrNoneLike,
    regional: bool,
    small_service: PlacesOrNoneLike,
    free_places: PlacesOrNoneLike,
    free_percent: PercentLike,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> CapacityChange:
    """The procedure that a change of capacity needs: none, a statement, a hearing or approval (kapacitetsændring).

    Parameters
    ----------
    places_before : PlacesOrNoneLike
        The places before (`pladser`); zero for a new service.
    places_after : PlacesOrNoneLike
        The places after; zero if all are closed.
    regional : bool
        True if the region runs the service.
    small_service : PlacesOrNoneLike, left out where the agreement has it
        The highest number of places of a small service.
    free_places : PlacesOrNoneLike, left out where the agreement has it
        The number of places by which a small service may change freely.
    free_percent : PercentLike, left out where the agreement has it
        The part of its places by which a larger service may change freely. In percent: `90` is 90 %.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    CapacityChange
        A change of capacity, and the decision that it needs.

        * `change` (Decimal): The places after less the places before.
        * `limit` (Decimal): The largest free change, either way; shown with at most 8 decimals. In
          place-days.
        * `classification` (Classification): The decision that the change needs.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `missing` at `free_percent`, `free_places`, `regional`, `small_service`
        * `open_value` at `free_percent`, `free_places`, `small_service`
        * `out_of_range` at `places_after`, `places_before`
        * `outside_period` at `on`

    See Also
    --------
    rammeaftale.table.capacity_change : The same for every row of a table.

    Notes
    -----
    The sources of the figures; the statement of a result names the source of every line.

    * Rammeaftale Syddanmark 2023–2024: Bilag 4; Socialdirektørforum Syddanmark, referat 30. juni 2023,
      pkt. 10 (stated).

    Examples
    --------
    Duedalen, 8 to 14 (Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 10):

    >>> from rammeaftale import capacity_change
    >>> result = capacity_change(
    ...     places_before="8",
    ...     places_after="14",
    ...     regional=False,
    ...     agreement="syddanmark-2023-2024",
    ...     on="2023-06-30",
    ... )
    >>> print(result.change)
    6
    >>> print(result.limit)
    5
    >>> print(result.classification)
    statement
    """
@overload
def capacity_change(
    *,
    places_before: PlacesOrNoneLike,
    places_after: PlacesOrNoneLike,
    regional: bool,
    small_service: PlacesOrNoneLike | None = None,
    free_places: PlacesOrNoneLike | None = None,
    free_percent: PercentLike | None = None,
    agreement: str,
    on: DateLike,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> CapacityChange: ...
@overload
def capacity_change(
    *,
    places_before: PlacesOrNoneLike,
    places_after: PlacesOrNoneLike,
    regional: bool,
    small_service: PlacesOrNoneLike | None = None,
    free_places: PlacesOrNoneLike | None = None,
    free_percent: PercentLike | None = None,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object],
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> CapacityChange: ...

def vacancy(
    *,
    vacant_places: PlacesLike,
    days: DayCountLike,
    base_rate: AmountLike,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> Vacancy:
    """The revenue that a service loses on its empty places: the base rate (basistakst) of every vacant day.

    Parameters
    ----------
    vacant_places : PlacesLike
        The places that stand empty (`tomme pladser`). In places.
    days : DayCountLike
        The number of days that they are empty (`dage`). In days.
    base_rate : AmountLike
        The base rate that is lost per place and day (`basistakst`), without packages and supplements.
        In kroner.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    Vacancy
        The revenue lost on empty places.

        * `vacant_days` (Decimal): The days of the empty places (`tomme dage`). In place-days.
        * `lost_revenue` (Decimal): The lost revenue (`manglende indtægt`), to the øre. In kroner.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `missing` at `base_rate`, `days`, `vacant_places`
        * `out_of_range` at `days`, `vacant_places`

    See Also
    --------
    rammeaftale.table.vacancy : The same for every row of a table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    Bromsmae, two empty places in 2023 (Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 10):

    >>> from rammeaftale import vacancy
    >>> result = vacancy(vacant_places="2", days="365", base_rate="732.00")
    >>> print(result.vacant_days)
    730
    >>> print(result.lost_revenue)
    534360.00
    """

@overload
def allocate(
    *,
    amount: AmountLike,
    unit: UnitLike,
    method: Method,
    parties: list[Party] | tuple[Party, ...],
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> Allocation:
    """An amount split on parties by weight (fordeling), by largest remainder or each share rounded on its own.

    Parameters
    ----------
    amount : AmountLike
        The amount to split (`beløb`); may be negative. In kroner.
    unit : UnitLike, left out where the agreement has it
        The unit that each share is a multiple of (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`,
        `10` … `1000000`.
    method : Method, left out where the agreement has it
        The method by which shares become whole units.

        * `largest_remainder`: Every share is rounded towards zero, and the units left over go to the
          largest remainders, ties to the lower party id (`største rests metode`). The shares add up to
          the amount.
        * `each_rounded`: Every share is rounded on its own (`hver for sig`), as many published tables
          are made. The sum may miss the amount.
    parties : list[Party] | tuple[Party, ...]
        The parties, 1 to 10,000, each once.

        * `id` (str): The name or number of the party.
        * `weight` (WeightLike): The weight of the party in any unit, such as days, persons or percent
          (`fordelingsnøgle`).
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    Allocation
        An amount split on parties.

        * `shares` (tuple[Share, ...]): The shares, in the order of the parties.
        * `sum` (Decimal): The sum of the shares (`sum`). In kroner.
        * `missing` (Decimal): By how much the sum misses the amount (`difference`): amount − sum, zero
          for the largest remainder. In kroner.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `duplicate` at `parties[i].id`
        * `empty` at `method`, `parties[i].id`, `parties`
        * `missing` at `amount`, `method`, `parties[i].id`, `parties[i].weight`, `parties[i]`,
          `parties`, `unit`
        * `not_a_multiple` at `unit`
        * `out_of_range` at `parties[i].weight`
        * `too_many` at `parties`
        * `unknown_choice` at `method`
        * `zero_sum` at `parties`

    See Also
    --------
    rammeaftale.table.allocate : The same for every row of a table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    a tie goes to the lower id (made):

    >>> from rammeaftale import allocate
    >>> result = allocate(
    ...     amount="100.00",
    ...     unit="0.01",
    ...     method="largest_remainder",
    ...     parties=[
    ...         {"id": "Vejle", "weight": "1"},
    ...         {"id": "Kolding", "weight": "1"},
    ...         {"id": "Aabenraa", "weight": "1"},
    ...     ],
    ... )
    >>> print(result.sum)
    100.00
    >>> print(result.missing)
    0.00
    >>> for item in result.shares:
    ...     print(item.id, item.share)
    Vejle 33.33
    Kolding 33.33
    Aabenraa 33.34
    """
@overload
def allocate(
    *,
    amount: AmountLike,
    unit: UnitLike | None = None,
    method: Method | None = None,
    parties: list[Party] | tuple[Party, ...],
    agreement: str,
    on: DateLike,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> Allocation: ...
@overload
def allocate(
    *,
    amount: AmountLike,
    unit: UnitLike | None = None,
    method: Method | None = None,
    parties: list[Party] | tuple[Party, ...],
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object],
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> Allocation: ...

@overload
def joint_budget(
    *,
    before: Budget,
    after: Budget,
    unit: UnitLike,
    method: Method,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> JointBudget:
    """A joint budget before and after a party joins or leaves, side by side (fælles budget).

    Parameters
    ----------
    before : Budget
        The budget before.

        * `amount` (AmountLike): The budget. In kroner.
        * `parties` (list[Party] | tuple[Party, ...]): The parties with their part of the key
          (`fordelingsnøgle`).
    after : Budget
        The budget after.

        * `amount` (AmountLike): The budget. In kroner.
        * `parties` (list[Party] | tuple[Party, ...]): The parties with their part of the key
          (`fordelingsnøgle`).
    unit : UnitLike, left out where the agreement has it
        The unit that each share is a multiple of (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`,
        `10` … `1000000`.
    method : Method, left out where the agreement has it
        The method by which shares become whole units (`fordelingsmetode`).

        * `largest_remainder`: Every share is rounded towards zero, and the units left over go to the
          largest remainders, ties to the lower party id (`største rests metode`). The shares add up to
          the amount.
        * `each_rounded`: Every share is rounded on its own (`hver for sig`), as many published tables
          are made. The sum may miss the amount.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    JointBudget
        A joint budget before and after, side by side.

        * `before` (tuple[Share, ...]): The shares before.
        * `before_missing` (Decimal): By how much they miss the budget; zero for the largest remainder.
          In kroner.
        * `after` (tuple[Share, ...]): The shares after.
        * `after_missing` (Decimal): By how much they miss the budget. In kroner.
        * `changes` (tuple[ShareChange, ...]): The change for each: the parties before, then those that
          joined.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `duplicate` at `after.parties[i].id`, `before.parties[i].id`
        * `empty` at `before.parties`
        * `missing` at `after.amount`, `after`, `before.amount`, `before.parties[i].weight`
        * `not_a_multiple` at `unit`
        * `out_of_range` at `after.parties[i].weight`
        * `zero_sum` at `after.parties`, `before.parties`

    See Also
    --------
    rammeaftale.table.joint_budget : The same for every row of a table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    anonymous drug treatment, three centres to two (made):

    >>> from rammeaftale import joint_budget
    >>> result = joint_budget(
    ...     before={
    ...         "amount": "1160700.00",
    ...         "parties": [
    ...             {"id": "Odense", "weight": "400"},
    ...             {"id": "Esbjerg", "weight": "200"},
    ...             {"id": "Kolding", "weight": "150"},
    ...             {"id": "Svendborg", "weight": "100"},
    ...             {"id": "Assens", "weight": "60"},
    ...             {"id": "Nyborg", "weight": "50"},
    ...             {"id": "Langeland", "weight": "40"},
    ...         ],
    ...     },
    ...     after={
    ...         "amount": "813000.00",
    ...         "parties": [
    ...             {"id": "Odense", "weight": "400"},
    ...             {"id": "Esbjerg", "weight": "200"},
    ...             {"id": "Kolding", "weight": "150"},
    ...             {"id": "Assens", "weight": "60"},
    ...         ],
    ...     },
    ...     unit="1",
    ...     method="largest_remainder",
    ... )
    >>> print(result.before_missing)
    0.00
    >>> print(result.after_missing)
    0.00
    >>> for item in result.before[:6]:
    ...     print(item.id, item.share)
    Odense 464280.00
    Esbjerg 232140.00
    Kolding 174105.00
    Svendborg 116070.00
    Assens 69642.00
    Nyborg 58035.00
    """
@overload
def joint_budget(
    *,
    before: Budget,
    after: Budget,
    unit: UnitLike | None = None,
    method: Method | None = None,
    agreement: str,
    on: DateLike,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> JointBudget: ...
@overload
def joint_budget(
    *,
    before: Budget,
    after: Budget,
    unit: UnitLike | None = None,
    method: Method | None = None,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object],
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> JointBudget: ...

def subscription(
    *,
    rate: AmountLike,
    parties: list[Population] | tuple[Population, ...],
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> Subscription:
    """The cost of a subscription per inhabitant for each municipality (abonnement).

    Parameters
    ----------
    rate : AmountLike
        The payment per inhabitant (`abonnement pr. indbygger`). In kroner.
    parties : list[Population] | tuple[Population, ...]
        The municipalities that take part.

        * `id` (str): The municipality.
        * `inhabitants` (InhabitantsLike): Its inhabitants (`indbyggere`), of the age that counts.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    Subscription
        The payments of a subscription.

        * `shares` (tuple[Share, ...]): The payment of each municipality.
        * `sum` (Decimal): The sum of the payments. In kroner.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `duplicate` at `parties[i].id`
        * `out_of_range` at `parties[i].inhabitants`

    See Also
    --------
    rammeaftale.table.subscription : The same for every row of a table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    0.88 kr. per inhabitant, 2020 (Published subscription of 0.88 kr. per inhabitant in 2020):

    >>> from rammeaftale import subscription
    >>> result = subscription(
    ...     rate="0.88",
    ...     parties=[
    ...         {"id": "Odense", "inhabitants": 205000},
    ...         {"id": "Assens", "inhabitants": 41250},
    ...         {"id": "Langeland", "inhabitants": 12501},
    ...     ],
    ... )
    >>> print(result.sum)
    227700.88
    >>> for item in result.shares:
    ...     print(item.id, item.share)
    Odense 180400.00
    Assens 36300.00
    Langeland 11000.88
    """

@overload
def supplier_loss(
    *,
    ending: list[EndingSubscription] | tuple[EndingSubscription, ...],
    subscription_turnover: NonNegativeAmountLike | None = None,
    turnover: NonNegativeAmountLike | None = None,
    cost_saved: NonNegativeAmountLike | None = None,
    remaining: list[RemainingMember] | tuple[RemainingMember, ...] | None = None,
    unit: UnitLike,
    method: Method,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> SupplierLoss:
    """The loss of a supplier whose subscriptions end, and what those who stay pay (hjemtagelse af abonnementer).

    Parameters
    ----------
    ending : list[EndingSubscription] | tuple[EndingSubscription, ...]
        The subscriptions that end.

        * `id` (str): The party that leaves.
        * `service` (str): The service (`ydelse`) that it no longer subscribes to.
        * `amount` (NonNegativeAmountLike): The yearly payment that ends (`abonnement`). In kroner.
    subscription_turnover : NonNegativeAmountLike, optional
        The yearly turnover on all subscriptions before. In kroner.
    turnover : NonNegativeAmountLike, optional
        The whole yearly turnover before (`omsætning`). In kroner.
    cost_saved : NonNegativeAmountLike, optional
        The yearly cost that falls away with them. In kroner.
    remaining : list[RemainingMember] | tuple[RemainingMember, ...], optional
        The parties that stay and pay the gap, if it is put on them.

        * `id` (str): The party.
        * `amount` (NonNegativeAmountLike): Its yearly payment before. In kroner.
        * `weight` (WeightLike): Its part of the key (`fordelingsnøgle`).
    unit : UnitLike, left out where the agreement has it
        The unit that each share of the gap is a multiple of (`afrundingsenhed`). In kroner: `0.01`,
        `0.10`, `1`, `10` … `1000000`.
    method : Method, left out where the agreement has it
        The method by which shares become whole units (`fordelingsmetode`).

        * `largest_remainder`: Every share is rounded towards zero, and the units left over go to the
          largest remainders, ties to the lower party id (`største rests metode`). The shares add up to
          the amount.
        * `each_rounded`: Every share is rounded on its own (`hver for sig`), as many published tables
          are made. The sum may miss the amount.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    SupplierLoss
        The loss of a supplier, and the payments of those who stay.

        * `loss` (Decimal): The sum of the subscriptions that end. In kroner.
        * `by_service` (tuple[Share, ...]): The loss by service, in order of first appearance.
        * `by_party` (tuple[Share, ...]): The loss by party that leaves, in order of first appearance.
        * `subscription_percent` (Decimal | None): The loss in percent of the turnover on subscriptions,
          shown with at most 4 decimals. In percent: `90` is 90 %.
        * `turnover_percent` (Decimal | None): The loss in percent of the whole turnover, shown with at
          most 4 decimals. In percent: `90` is 90 %.
        * `gap` (Decimal | None): The loss less the cost that falls away; null where that is not given.
          In kroner.
        * `shares` (tuple[Share, ...]): The share of the gap of each party that stays.
        * `missing` (Decimal): By how much the shares miss the gap. In kroner.
        * `changes` (tuple[ShareChange, ...]): The payment of each party that stays, before and after.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `duplicate` at `ending[i].service`
        * `empty` at `ending`, `remaining`
        * `missing` at `cost_saved`, `ending`, `method`, `unit`
        * `not_a_multiple` at `unit`
        * `out_of_range` at `ending[i].amount`, `subscription_turnover`, `turnover`
        * `zero_sum` at `remaining`

    See Also
    --------
    rammeaftale.table.supplier_loss : The same for every row of a table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    2.2 = 1.6 + 0.6 million, 8 % and 5.5 % (Bilag til Socialdirektørforum Syddanmark, efterår 2023:
    Center for Kommunikation og Velfærdsteknologi):

    >>> from rammeaftale import supplier_loss
    >>> result = supplier_loss(
    ...     ending=[
    ...         {"id": "Svendborg og Ærø", "service": "Syn", "amount": "1600000.00"},
    ...         {"id": "Svendborg og Ærø", "service": "IKT", "amount": "600000.00"},
    ...     ],
    ...     subscription_turnover="27500000.00",
    ...     turnover="40000000.00",
    ...     unit="1",
    ...     method="largest_remainder",
    ... )
    >>> print(result.loss)
    2200000.00
    >>> print(result.subscription_percent)
    8
    >>> print(result.turnover_percent)
    5.5
    >>> for item in result.by_service:
    ...     print(item.id, item.share)
    Syn 1600000.00
    IKT 600000.00
    """
@overload
def supplier_loss(
    *,
    ending: list[EndingSubscription] | tuple[EndingSubscription, ...],
    subscription_turnover: NonNegativeAmountLike | None = None,
    turnover: NonNegativeAmountLike | None = None,
    cost_saved: NonNegativeAmountLike | None = None,
    remaining: list[RemainingMember] | tuple[RemainingMember, ...] | None = None,
    unit: UnitLike | None = None,
    method: Method | None = None,
    agreement: str,
    on: DateLike,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> SupplierLoss: ...
@overload
def supplier_loss(
    *,
    ending: list[EndingSubscription] | tuple[EndingSubscription, ...],
    subscription_turnover: NonNegativeAmountLike | None = None,
    turnover: NonNegativeAmountLike | None = None,
    cost_saved: NonNegativeAmountLike | None = None,
    remaining: list[RemainingMember] | tuple[RemainingMember, ...] | None = None,
    unit: UnitLike | None = None,
    method: Method | None = None,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object],
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> SupplierLoss: ...

@overload
def deficit_guarantee(
    *,
    first_day: DateLike,
    last_day: DateLike,
    guaranteed_percent: PartPercentLike,
    own_part: NonNegativeAmountLike | None = None,
    yearly_cap: NonNegativeAmountLike | None = None,
    total_cap: NonNegativeAmountLike | None = None,
    fixed_percent: PartPercentLike | None = None,
    guarantors: list[Party] | tuple[Party, ...],
    years: list[GuaranteedYear] | tuple[GuaranteedYear, ...],
    unit: UnitLike,
    method: Method,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> DeficitGuarantee:
    """The cover of a guarantee against deficits or vacant places, by guarantor, and the rest (underskudsgaranti, tomgangsgaranti).

    Parameters
    ----------
    first_day : DateLike
        The first day of the guarantee. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect.
    last_day : DateLike
        Its last day, counted too. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect.
    guaranteed_percent : PartPercentLike
        The part that is guaranteed of what is above the operator's own part. In percent: `90` is 90 %.
    own_part : NonNegativeAmountLike, optional
        The amount that the operator bears first, each year. In kroner.
    yearly_cap : NonNegativeAmountLike, optional
        The most that is covered in a year. In kroner.
    total_cap : NonNegativeAmountLike, optional
        The most that is covered in all. In kroner.
    fixed_percent : PartPercentLike, left out where the agreement has it
        The fixed costs of a vacant place in percent of its cost per day. In percent: `90` is 90 %.
    guarantors : list[Party] | tuple[Party, ...]
        Who guarantees (`garanter`), with their part of the key (`fordelingsnøgle`).

        * `id` (str): The name or number of the party.
        * `weight` (WeightLike): The weight of the party in any unit, such as days, persons or percent
          (`fordelingsnøgle`).
    years : list[GuaranteedYear] | tuple[GuaranteedYear, ...]
        The years of the service, in order.

        * `year` (YearLike): The year.
        * `deficit` (NonNegativeAmountLike | None): Its deficit (`underskud`); this or the vacant days.
          In kroner.
        * `vacant_days` (PlaceDaysLike | None): The days of vacant places while the guarantee holds
          (`tomme dage`). In place-days.
        * `cost_per_day` (NonNegativeAmountLike | None): The amount per day that the fixed costs are a
          part of. In kroner.
    unit : UnitLike, left out where the agreement has it
        The unit that what is covered, and each share, is a multiple of (`afrundingsenhed`). In kroner:
        `0.01`, `0.10`, `1`, `10` … `1000000`.
    method : Method, left out where the agreement has it
        The method by which shares become whole units (`fordelingsmetode`).

        * `largest_remainder`: Every share is rounded towards zero, and the units left over go to the
          largest remainders, ties to the lower party id (`største rests metode`). The shares add up to
          the amount.
        * `each_rounded`: Every share is rounded on its own (`hver for sig`), as many published tables
          are made. The sum may miss the amount.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    DeficitGuarantee
        The cover of a guarantee, year by year and in all.

        * `years` (tuple[CoveredYear, ...]): Each year.
        * `loss` (Decimal): The losses of all years. In kroner.
        * `covered` (Decimal): The amount covered of them. In kroner.
        * `left` (Decimal): The amount left to the operator. In kroner.
        * `totals` (tuple[Share, ...]): The payment of each guarantor over all years.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `duplicate` at `guarantors[i].id`
        * `empty` at `guarantors`, `years`
        * `ends_before_start` at `last_day`
        * `missing` at `first_day`, `fixed_percent`, `guaranteed_percent`, `guarantors`, `last_day`,
          `method`, `unit`, `years[i].cost_per_day`, `years[i].deficit`, `years`
        * `not_allowed` at `years[i].vacant_days`
        * `out_of_range` at `guaranteed_percent`, `years[i].deficit`, `years[i].year`
        * `overflow` at `loss`
        * `too_many` at `years`
        * `zero_sum` at `guarantors`

    See Also
    --------
    rammeaftale.table.deficit_guarantee : The same for every row of a table.

    Notes
    -----
    The sources of the figures; the statement of a result names the source of every line.

    * Rammeaftale Hovedstaden, tomgangsgaranti for nye pladser, vedtaget 2021, revideret 2023 (stated).

    Examples
    --------
    Hovedstaden's model: half of the costs of vacant new places (made):

    >>> from rammeaftale import deficit_guarantee
    >>> result = deficit_guarantee(
    ...     first_day="2023-01-01",
    ...     last_day="2025-12-31",
    ...     guaranteed_percent="100",
    ...     guarantors=[{"id": "Gentofte", "weight": "3"}, {"id": "Gladsaxe", "weight": "1"}],
    ...     years=[
    ...         {"year": 2023, "vacant_days": "730", "cost_per_day": "2000.00"},
    ...         {"year": 2024, "vacant_days": "365", "cost_per_day": "2060.00"},
    ...     ],
    ...     unit="1",
    ...     method="largest_remainder",
    ...     agreement="hovedstaden",
    ...     on="2023-01-01",
    ... )
    >>> print(result.loss)
    1105950.00
    >>> print(result.covered)
    1105950.00
    >>> print(result.left)
    0.00
    >>> for item in result.years:
    ...     print(item.year, item.loss, item.in_guarantee, item.own_part)
    2023 730000.00 730000.00 0.00
    2024 375950.00 375950.00 0.00
    """
@overload
def deficit_guarantee(
    *,
    first_day: DateLike,
    last_day: DateLike,
    guaranteed_percent: PartPercentLike,
    own_part: NonNegativeAmountLike | None = None,
    yearly_cap: NonNegativeAmountLike | None = None,
    total_cap: NonNegativeAmountLike | None = None,
    fixed_percent: PartPercentLike | None = None,
    guarantors: list[Party] | tuple[Party, ...],
    years: list[GuaranteedYear] | tuple[GuaranteedYear, ...],
    unit: UnitLike | None = None,
    method: Method | None = None,
    agreement: str,
    on: DateLike,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> DeficitGuarantee: ...
@overload
def deficit_guarantee(
    *,
    first_day: DateLike,
    last_day: DateLike,
    guaranteed_percent: PartPercentLike,
    own_part: NonNegativeAmountLike | None = None,
    yearly_cap: NonNegativeAmountLike | None = None,
    total_cap: NonNegativeAmountLike | None = None,
    fixed_percent: PartPercentLike | None = None,
    guarantors: list[Party] | tuple[Party, ...],
    years: list[GuaranteedYear] | tuple[GuaranteedYear, ...],
    unit: UnitLike | None = None,
    method: Method | None = None,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object],
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> DeficitGuarantee: ...

@overload
def objective_financing(
    *,
    amount: AmountLike,
    objective_percent: PartPercentLike,
    age_band: str,
    population_date: DateLike,
    population: list[Population] | tuple[Population, ...],
    cases: list[Party] | tuple[Party, ...] | None = None,
    unit: UnitLike,
    method: Method,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> ObjectiveFinancing:
    """An amount paid by population and by use (objektiv finansiering).

    Parameters
    ----------
    amount : AmountLike
        The amount to be financed. In kroner.
    objective_percent : PartPercentLike, left out where the agreement has it
        The part that is paid by population (`objektiv andel`). In percent: `90` is 90 %.
    age_band : str
        The age that counts, such as 0–17 years (`aldersgruppe`).
    population_date : DateLike
        The day the population was counted. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect.
    population : list[Population] | tuple[Population, ...]
        The municipalities that pay by population; buyers from outside are not among them.

        * `id` (str): The municipality.
        * `inhabitants` (InhabitantsLike): Its inhabitants (`indbyggere`), of the age that counts.
    cases : list[Party] | tuple[Party, ...], optional
        The users who pay the rest, with their cases or days.

        * `id` (str): The name or number of the party.
        * `weight` (WeightLike): The weight of the party in any unit, such as days, persons or percent
          (`fordelingsnøgle`).
    unit : UnitLike, left out where the agreement has it
        The unit that each share is a multiple of (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`,
        `10` … `1000000`.
    method : Method, left out where the agreement has it
        The method by which shares become whole units (`fordelingsmetode`).

        * `largest_remainder`: Every share is rounded towards zero, and the units left over go to the
          largest remainders, ties to the lower party id (`største rests metode`). The shares add up to
          the amount.
        * `each_rounded`: Every share is rounded on its own (`hver for sig`), as many published tables
          are made. The sum may miss the amount.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    ObjectiveFinancing
        An amount paid by population and by use.

        * `objective_part` (Decimal): The part paid by population (`objektiv finansiering`): to the øre
          where each share is rounded on its own, to the unit by the largest remainder. In kroner.
        * `case_part` (Decimal): The part paid by use: what the objective part leaves of the amount. In
          kroner.
        * `objective_shares` (tuple[Share, ...]): The shares by population.
        * `objective_missing` (Decimal): By how much they miss the objective part; zero for the largest
          remainder. In kroner.
        * `case_shares` (tuple[Share, ...]): The shares by use; none where no cases are given.
        * `case_missing` (Decimal): By how much they miss the case part. In kroner.
        * `totals` (tuple[Share, ...]): The total of each payer: the municipalities of the population,
          then those that only have cases.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `duplicate` at `cases[i].id`, `population[i].id`
        * `empty` at `age_band`
        * `missing` at `cases`
        * `not_a_multiple` at `unit`
        * `out_of_range` at `objective_percent`, `population[i].inhabitants`
        * `unknown_choice` at `method`
        * `zero_sum` at `cases`, `population`

    See Also
    --------
    rammeaftale.table.objective_financing : The same for every row of a table.

    Notes
    -----
    The sources of the figures; the statement of a result names the source of every line.

    * Bekendtgørelse om børnehuse, BEK 1153/2013: BEK 1153/2013 § 5 (stated).

    Examples
    --------
    børnehus, 60/40 (made):

    >>> from rammeaftale import objective_financing
    >>> result = objective_financing(
    ...     amount="5000000.00",
    ...     age_band="0-17",
    ...     population_date="2022-01-01",
    ...     population=[
    ...         {"id": "Odense", "inhabitants": 40000},
    ...         {"id": "Kolding", "inhabitants": 20000},
    ...         {"id": "Esbjerg", "inhabitants": 25000},
    ...         {"id": "Vejle", "inhabitants": 15000},
    ...     ],
    ...     cases=[
    ...         {"id": "Odense", "weight": "12"},
    ...         {"id": "Kolding", "weight": "5"},
    ...         {"id": "Vejle", "weight": "3"},
    ...     ],
    ...     unit="1",
    ...     method="largest_remainder",
    ...     agreement="boernehuse-2014-2023",
    ...     on="2023-06-30",
    ... )
    >>> print(result.objective_part)
    3000000.00
    >>> print(result.case_part)
    2000000.00
    >>> print(result.objective_missing)
    0.00
    >>> for item in result.objective_shares:
    ...     print(item.id, item.share)
    Odense 1200000.00
    Kolding 600000.00
    Esbjerg 750000.00
    Vejle 450000.00
    """
@overload
def objective_financing(
    *,
    amount: AmountLike,
    objective_percent: PartPercentLike | None = None,
    age_band: str,
    population_date: DateLike,
    population: list[Population] | tuple[Population, ...],
    cases: list[Party] | tuple[Party, ...] | None = None,
    unit: UnitLike | None = None,
    method: Method | None = None,
    agreement: str,
    on: DateLike,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> ObjectiveFinancing: ...
@overload
def objective_financing(
    *,
    amount: AmountLike,
    objective_percent: PartPercentLike | None = None,
    age_band: str,
    population_date: DateLike,
    population: list[Population] | tuple[Population, ...],
    cases: list[Party] | tuple[Party, ...] | None = None,
    unit: UnitLike | None = None,
    method: Method | None = None,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object],
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> ObjectiveFinancing: ...

@overload
def rate_rise(
    *,
    amount: AmountLike,
    objective_percent: PartPercentLike,
    unit: UnitLike,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> RateRise:
    """A rise of rates split into what all municipalities and what the users pay.

    Parameters
    ----------
    amount : AmountLike
        The amount that the rise collects in all. In kroner.
    objective_percent : PartPercentLike, left out where the agreement has it
        The part of the service that is paid by population (`objektiv andel`). In percent: `90` is 90 %.
    unit : UnitLike, left out where the agreement has it
        The unit that the objective part is rounded to (`afrundingsenhed`). In kroner: `0.01`, `0.10`,
        `1`, `10` … `1000000`.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    RateRise
        A rise of rates, by who pays it.

        * `objective_part` (Decimal): The part that all municipalities pay by population. In kroner.
        * `users_part` (Decimal): The part that the users pay. In kroner.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `missing` at `objective_percent`, `unit`
        * `out_of_range` at `objective_percent`

    See Also
    --------
    rammeaftale.table.rate_rise : The same for every row of a table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    Egely, 9 million from 1 March 2025 (made):

    >>> from rammeaftale import rate_rise
    >>> result = rate_rise(amount="9000000.00", objective_percent="50", unit="1")
    >>> print(result.objective_part)
    4500000.00
    >>> print(result.users_part)
    4500000.00
    """
@overload
def rate_rise(
    *,
    amount: AmountLike,
    objective_percent: PartPercentLike | None = None,
    unit: UnitLike | None = None,
    agreement: str,
    on: DateLike,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> RateRise: ...
@overload
def rate_rise(
    *,
    amount: AmountLike,
    objective_percent: PartPercentLike | None = None,
    unit: UnitLike | None = None,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object],
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> RateRise: ...

@overload
def year_result(
    *,
    revenue: AmountLike,
    cost: AmountLike,
    base: NonNegativeAmountLike,
    base_kind: BaseKind,
    band_percent: PercentLike,
    reading: Reading,
    kept: AmountLike | None = None,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> YearResult:
    """The result of a year (over- eller underskud), what the operator keeps of it, and what goes into a later rate.

    Parameters
    ----------
    revenue : AmountLike
        The revenue (`indtægt`): occupied days × rate. In kroner.
    cost : AmountLike
        The cost (`udgift`). In kroner.
    base : NonNegativeAmountLike
        The amount that the band is a percentage of. In kroner.
    base_kind : BaseKind, left out where the agreement has it
        Which amount that is.

        * `turnover`: The turnover (`omsætning`).
        * `cost_based_budget`: The cost-based budget (`omkostningsbaseret budget`).
        * `basis`: The basis of the rate (`takstberegningsgrundlag`).
    band_percent : PercentLike, left out where the agreement has it
        The band in percent of the base (`5 %-grænsen`). In percent: `90` is 90 %.
    reading : Reading, left out where the agreement has it
        The rule for a result within the band.

        * `own_risk`: The operator bears or keeps it (`egen risiko`).
        * `carry_over`: The operator decides how much of it to carry over to next year's frame
          (`overførsel`).
    kept : AmountLike, optional
        With `carry_over`, and only then: what the operator has decided to keep, between zero and the
        band. In kroner.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    YearResult
        The result of a year, and where it goes.

        * `result` (Decimal): Revenue less cost (`resultat`): above zero a surplus, below zero a
          deficit. In kroner.
        * `band` (Decimal): The band in kroner (`5 %-grænsen`), exact beyond the øre. In kroner, with as
          many decimals as it has beyond the øre.
        * `kept` (Decimal): The part that the operator bears or keeps. In kroner.
        * `regulated` (Decimal): The part that goes into a later rate (`til efterregulering`), with the
          sign of the result. In kroner.
        * `distance` (Decimal): How far the result is from the line, to the øre; at zero or above
          nothing has to be regulated. In kroner.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `duplicate` at `terms.agreements[i].id`, `terms.agreements[i].parameter[i].rule[i]`
        * `empty` at `terms.agreements[i].parameter[i].field`, `terms.agreements[i].parameter[i].rule`,
          `terms.agreements[i].parameter[i].source`, `terms.agreements[i].parameter[i].value`,
          `terms.agreements[i].title`, `terms.agreements`
        * `ends_before_start` at `terms.agreements[i].parameter[i].to`, `terms.agreements[i].to`
        * `gap` at `terms.agreements[i].parameter[i]`
        * `missing` at `band_percent`, `base_kind`, `base`, `cost`, `kept`, `reading`, `revenue`,
          `terms.agreements[i].from`, `terms.agreements[i].id`,
          `terms.agreements[i].parameter[i].field`, `terms.agreements[i].parameter[i].from`,
          `terms.agreements[i].parameter[i].note.da`, `terms.agreements[i].parameter[i].rule`,
          `terms.agreements[i].parameter[i].source`, `terms.agreements[i].parameter[i].status`,
          `terms.agreements[i].parameter[i].to`, `terms.agreements[i].parameter[i].value.short_stay`,
          `terms.agreements[i].parameter[i].value`, `terms.agreements[i].parameter[i]`,
          `terms.agreements[i].title`, `terms.agreements[i].to`, `terms.agreements[i]`,
          `terms.agreements`
        * `not_allowed` at `agreement`, `kept`, `on`, `terms.agreements[i].parameter[i].value`
        * `open_value` at `band_percent`, `base_kind`, `reading`
        * `out_of_range` at `band_percent`, `base`, `kept`, `terms.agreements[i].from`,
          `terms.agreements[i].parameter[i].value`, `terms.agreements[i].to`
        * `outside_period` at `band_percent`, `on`, `terms.agreements[i].parameter[i]`
        * `overlap` at `terms.agreements[i].parameter[i]`
        * `too_many` at `terms.agreements`
        * `unknown_choice` at `agreement`, `base_kind`, `reading`,
          `terms.agreements[i].parameter[i].rule[i]`, `terms.agreements[i].parameter[i].rule`,
          `terms.agreements[i].parameter[i].status`, `terms.agreements[i].parameter[i].value`,
          `terms.agreements[i]`

    See Also
    --------
    rammeaftale.table.year_result : The same for every row of a table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    a deficit of exactly 5 % (made):

    >>> from rammeaftale import year_result
    >>> result = year_result(
    ...     revenue="10000000.00",
    ...     cost="10500000.00",
    ...     base="10000000.00",
    ...     base_kind="turnover",
    ...     band_percent="5",
    ...     reading="own_risk",
    ... )
    >>> print(result.result)
    -500000.00
    >>> print(result.band)
    500000.00
    >>> print(result.kept)
    -500000.00
    """
@overload
def year_result(
    *,
    revenue: AmountLike,
    cost: AmountLike,
    base: NonNegativeAmountLike,
    base_kind: BaseKind | None = None,
    band_percent: PercentLike | None = None,
    reading: Reading | None = None,
    kept: AmountLike | None = None,
    agreement: str,
    on: DateLike,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> YearResult: ...
@overload
def year_result(
    *,
    revenue: AmountLike,
    cost: AmountLike,
    base: NonNegativeAmountLike,
    base_kind: BaseKind | None = None,
    band_percent: PercentLike | None = None,
    reading: Reading | None = None,
    kept: AmountLike | None = None,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object],
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> YearResult: ...

@overload
def recalculated_rate(
    *,
    basis: AmountLike,
    occupied_days: PlaceDaysLike,
    charged_rate: NonNegativeAmountLike,
    unit: UnitLike,
    budget: RateBudget | None = None,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> RecalculatedRate:
    """The rate that the accounts would have given (efterkalkuleret takst), beside the charged one.

    Parameters
    ----------
    basis : AmountLike
        The basis of the account: the costs that the rate of the year had to cover. In kroner.
    occupied_days : PlaceDaysLike
        The days that were sold (`belagte dage`), above zero. In place-days.
    charged_rate : NonNegativeAmountLike
        The rate that was charged (`opkrævet takst`). In kroner.
    unit : UnitLike, left out where the agreement has it
        The unit that the rate is rounded to (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`, `10` …
        `1000000`.
    budget : RateBudget, optional
        The budget of the charged rate, for the parts of the difference.

        * `basis` (AmountLike): The budgeted basis (`takstberegningsgrundlag`). In kroner.
        * `expected_days` (PlaceDaysLike): The days that were expected to be sold (`belægningsdage`). In
          place-days.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    RecalculatedRate
        The recalculated rate beside the charged one.

        * `rate` (Decimal): The rate that the accounts would have given (`efterkalkuleret takst`),
          rounded to the unit. In kroner.
        * `rounding_gap` (Decimal): The revenue of the rounded rate above the basis. In kroner.
        * `rate_difference` (Decimal): The recalculated rate less the charged one: above zero where too
          little was charged. In kroner.
        * `revenue` (Decimal): The revenue of the charged rate, rounded to the øre. In kroner.
        * `difference` (Decimal): The difference in all: the basis less the revenue. In kroner.
        * `parts` (tuple[DifferencePart, ...]): The parts of both differences, where the budget is
          given.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `missing` at `budget.expected_days`, `unit`
        * `out_of_range` at `budget.expected_days`, `charged_rate`, `occupied_days`
        * `overflow` at `parts`, `rate`

    See Also
    --------
    rammeaftale.table.recalculated_rate : The same for every row of a table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    Røjleskov 2023, solved back (Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 11):

    >>> from rammeaftale import recalculated_rate
    >>> result = recalculated_rate(
    ...     basis="7138506",
    ...     occupied_days="398",
    ...     charged_rate="8020",
    ...     unit="1",
    ...     budget={"basis": "5312448", "expected_days": "662.4"},
    ... )
    >>> print(result.rate)
    17936.00
    >>> print(result.rounding_gap)
    22.00
    >>> print(result.rate_difference)
    9916.00
    >>> for item in result.parts:
    ...     print(item.cause, item.per_day, item.amount)
    costs 4588.09 1826058.00
    days 5327.85 2120488.00
    rest 0.06 0.00
    """
@overload
def recalculated_rate(
    *,
    basis: AmountLike,
    occupied_days: PlaceDaysLike,
    charged_rate: NonNegativeAmountLike,
    unit: UnitLike | None = None,
    budget: RateBudget | None = None,
    agreement: str,
    on: DateLike,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> RecalculatedRate: ...
@overload
def recalculated_rate(
    *,
    basis: AmountLike,
    occupied_days: PlaceDaysLike,
    charged_rate: NonNegativeAmountLike,
    unit: UnitLike | None = None,
    budget: RateBudget | None = None,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object],
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> RecalculatedRate: ...

@overload
def reregulated_rate(
    *,
    year: YearLike,
    years_later: YearsLaterLike,
    regulated: AmountLike,
    normal_rate: AmountLike | None = None,
    basis: AmountLike | None = None,
    places: PlacesLike,
    days: DayCountLike,
    occupancy: PercentLike | OccupiedDays,
    unit: UnitLike,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> ReregulatedRate:
    """The rate of a later year with a past result in it (midlertidig efterregulering).

    Parameters
    ----------
    year : YearLike
        The accounting year that the result is of (`regnskabsår`).
    years_later : YearsLaterLike, left out where the agreement has it
        How many years later it goes into the rate (`år efter`).
    regulated : AmountLike
        The amount that is regulated (`til efterregulering`): a deficit is negative and raises the rate,
        a surplus lowers it. In kroner.
    normal_rate : AmountLike, optional
        The rate without the re-regulation (`normaltakst`); this or the basis. In kroner.
    basis : AmountLike, optional
        The basis of that rate (`takstberegningsgrundlag`), so that nothing is rounded twice; this or
        the normal rate. In kroner.
    places : PlacesLike
        The places in the year of the rate (`pladser`). In places.
    days : DayCountLike
        The days in the year of the rate (`dage`). In days.
    occupancy : PercentLike | OccupiedDays
        The budgeted occupancy in the year of the rate (`belægningsprocent`). In percent: `90` is 90 %.
    unit : UnitLike, left out where the agreement has it
        The unit that the rate is rounded to (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`, `10` …
        `1000000`.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    ReregulatedRate
        A rate with the re-regulation of an earlier year in it.

        * `rate_year` (int): The year of the rate; the year after it the re-regulation is gone again.
        * `expected_days` (Decimal): The days that are expected to be sold (`belægningsdage`); shown
          with at most 8 decimals, used unrounded. In place-days.
        * `normal_rate` (Decimal): The rate without the re-regulation (`normaltakst`), shown to the øre,
          used unrounded. In kroner.
        * `change` (Decimal): The effect of the re-regulation on the rate (`efterregulering pr. døgn`),
          shown to the øre, used unrounded. In kroner.
        * `rate` (Decimal): The rate (`døgntakst`), rounded to the unit. In kroner.
        * `rounding_gap` (Decimal): The amount that the rounding brings in or leaves out over the
          expected days (`afrundingsdifference`), to the øre. In kroner.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `missing` at `normal_rate`, `years_later`
        * `not_allowed` at `basis`
        * `open_value` at `years_later`
        * `out_of_range` at `regulated`, `unit`, `year`, `years_later`
        * `outside_period` at `on`

    See Also
    --------
    rammeaftale.table.reregulated_rate : The same for every row of a table.

    Notes
    -----
    The sources of the figures; the statement of a result names the source of every line.

    * Rammeaftale Syddanmark 2023–2024: Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 11:
      midlertidig efterregulering 2 år efter (stated).

    Examples
    --------
    Røjleskov model 1, regulated 3,786,948 (Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt.
    11):

    >>> from rammeaftale import reregulated_rate
    >>> result = reregulated_rate(
    ...     year=2023,
    ...     regulated="-3786948.00",
    ...     normal_rate="8020.00",
    ...     places="8",
    ...     days=365,
    ...     occupancy="90",
    ...     unit="1",
    ...     agreement="syddanmark-2023-2024",
    ...     on="2023-12-31",
    ... )
    >>> print(result.rate_year)
    2025
    >>> print(result.expected_days)
    2628
    >>> print(result.normal_rate)
    8020.00
    """
@overload
def reregulated_rate(
    *,
    year: YearLike,
    years_later: YearsLaterLike | None = None,
    regulated: AmountLike,
    normal_rate: AmountLike | None = None,
    basis: AmountLike | None = None,
    places: PlacesLike,
    days: DayCountLike,
    occupancy: PercentLike | OccupiedDays,
    unit: UnitLike | None = None,
    agreement: str,
    on: DateLike,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> ReregulatedRate: ...
@overload
def reregulated_rate(
    *,
    year: YearLike,
    years_later: YearsLaterLike | None = None,
    regulated: AmountLike,
    normal_rate: AmountLike | None = None,
    basis: AmountLike | None = None,
    places: PlacesLike,
    days: DayCountLike,
    occupancy: PercentLike | OccupiedDays,
    unit: UnitLike | None = None,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object],
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> ReregulatedRate: ...

@overload
def closure_account(
    *,
    deficit: NonNegativeAmountLike,
    turnover: NonNegativeAmountLike,
    band_percent: PercentLike,
    unit: UnitLike,
    method: Method,
    operator: str,
    users: list[User] | tuple[User, ...],
    published: Published | None = None,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> ClosureAccount:
    """The final settlement of a service that closes (lukkeregnskab), and the slips in one that was published.

    Parameters
    ----------
    deficit : NonNegativeAmountLike
        The deficit at closure (`underskud`), as an amount above zero. In kroner.
    turnover : NonNegativeAmountLike
        The turnover in the year in which the closure was decided (`omsætning`); not negative. In
        kroner.
    band_percent : PercentLike, left out where the agreement has it
        The part that the operator bears itself, in percent of the turnover (`5 %-grænsen`). In percent:
        `90` is 90 %.
    unit : UnitLike, left out where the agreement has it
        The unit that each share is a whole number of (`afrundingsenhed`). In kroner: `0.01`, `0.10`,
        `1`, `10` … `1000000`.
    method : Method, left out where the agreement has it
        How shares become whole units (`fordelingsmetode`).

        * `largest_remainder`: Every share is rounded towards zero, and the units left over go to the
          largest remainders, ties to the lower party id (`største rests metode`). The shares add up to
          the amount.
        * `each_rounded`: Every share is rounded on its own (`hver for sig`), as many published tables
          are made. The sum may miss the amount.
    operator : str
        Who runs the service (`driftsherre`).
    users : list[User] | tuple[User, ...]
        Every user of the service, the operator too for its own citizens.

        * `id` (str): Its name or number.
        * `usage` (WeightLike): How much it used the service (`belægning`): days or percent, the same
          for all.
    published : Published, optional
        The figures as they were published, to be checked.

        * `unit` (UnitLike): The unit that they are printed in, 10,000 for millions with two decimals.
          In kroner: `0.01`, `0.10`, `1`, `10` … `1000000`.
        * `own_share` (AmountLike | None): The operator's own share. In kroner.
        * `rest` (AmountLike | None): The rest. In kroner.
        * `shares` (list[PublishedShare] | tuple[PublishedShare, ...] | None): The shares, one for every
          user.
        * `sum` (AmountLike | None): The sum of the shares. In kroner.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    ClosureAccount
        A closure account.

        * `band` (Decimal): The percentage of the turnover (`5 %-grænsen`), exact beyond the øre. In
          kroner, with as many decimals as it has beyond the øre.
        * `own_share` (Decimal): The part that the operator bears itself (`driftsherrens egen andel`),
          rounded to the øre. In kroner.
        * `rest` (Decimal): The rest of the deficit, for the users (`rest til fordeling`). In kroner.
        * `shares` (tuple[Share, ...]): The shares of the rest, in the order of the users.
        * `sum` (Decimal): The sum of the shares (`sum`). In kroner.
        * `missing` (Decimal): By how much the sum misses the rest (`difference`). In kroner.
        * `operator_total` (Decimal): The total that the operator pays: its own share, and its share of
          the rest as a user. In kroner.
        * `findings` (tuple[Finding, ...]): Published figures that do not follow from the others.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `duplicate` at `published.shares[i].id`, `users[i].id`
        * `missing` at `band_percent`, `deficit`, `method`, `operator`, `published.shares`, `turnover`,
          `unit`, `users[i].usage`, `users`
        * `not_a_multiple` at `published.rest`, `published.shares[i].share`, `published.sum`, `unit`
        * `open_value` at `band_percent`, `deficit`
        * `out_of_range` at `published.unit`, `turnover`
        * `unknown_choice` at `published.shares[i].id`
        * `zero_sum` at `users`

    See Also
    --------
    rammeaftale.table.closure_account : The same for every row of a table.

    Notes
    -----
    The sources of the figures; the statement of a result names the source of every line.

    * Rammeaftale Syddanmark 2023–2024: Bilag 5; Socialdirektørforum Syddanmark, referat 7. marts 2025,
      pkt. 6 (stated).

    Examples
    --------
    Bromsmae, a deficit of exactly 5 % (made):

    >>> from rammeaftale import closure_account
    >>> result = closure_account(
    ...     deficit="534360.00",
    ...     turnover="10687200.00",
    ...     unit="0.01",
    ...     method="largest_remainder",
    ...     operator="Middelfart",
    ...     users=[
    ...         {"id": "Odense", "usage": "4"},
    ...         {"id": "Faaborg-Midtfyn", "usage": "1"},
    ...         {"id": "Middelfart", "usage": "1"},
    ...         {"id": "Gentofte", "usage": "1"},
    ...     ],
    ...     agreement="syddanmark-2023-2024",
    ...     on="2023-06-30",
    ... )
    >>> print(result.band)
    534360.00
    >>> print(result.own_share)
    534360.00
    >>> print(result.rest)
    0.00
    >>> for item in result.shares:
    ...     print(item.id, item.share)
    Odense 0.00
    Faaborg-Midtfyn 0.00
    Middelfart 0.00
    Gentofte 0.00
    """
@overload
def closure_account(
    *,
    deficit: NonNegativeAmountLike,
    turnover: NonNegativeAmountLike,
    band_percent: PercentLike | None = None,
    unit: UnitLike | None = None,
    method: Method | None = None,
    operator: str,
    users: list[User] | tuple[User, ...],
    published: Published | None = None,
    agreement: str,
    on: DateLike,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> ClosureAccount: ...
@overload
def closure_account(
    *,
    deficit: NonNegativeAmountLike,
    turnover: NonNegativeAmountLike,
    band_percent: PercentLike | None = None,
    unit: UnitLike | None = None,
    method: Method | None = None,
    operator: str,
    users: list[User] | tuple[User, ...],
    published: Published | None = None,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object],
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> ClosureAccount: ...

@overload
def ledger(
    *,
    band_percent: PercentLike,
    base_kind: BaseKind,
    reading: Reading,
    years_later: YearsLaterLike,
    unit: UnitLike,
    life_years: YearsLaterLike | None = None,
    opening: CarryForward | CarryForwardResult | None = None,
    years: list[LedgerYear] | tuple[LedgerYear, ...],
    closure: LedgerClosure | None = None,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> Ledger:
    """The account of a service through the years (regnskab over år): rates, results, what is kept and what goes into later rates.

    Parameters
    ----------
    band_percent : PercentLike, left out where the agreement has it
        The band in percent of the base (`5 %-grænsen`). In percent: `90` is 90 %.
    base_kind : BaseKind, left out where the agreement has it
        The base that the band is a percentage of.

        * `turnover`: The turnover (`omsætning`).
        * `cost_based_budget`: The cost-based budget (`omkostningsbaseret budget`).
        * `basis`: The basis of the rate (`takstberegningsgrundlag`).
    reading : Reading, left out where the agreement has it
        The rule for a result within the band.

        * `own_risk`: The operator bears or keeps it (`egen risiko`).
        * `carry_over`: The operator decides how much of it to carry over to next year's frame
          (`overførsel`).
    years_later : YearsLaterLike, left out where the agreement has it
        How many years later a result goes into the rate (`år efter`).
    unit : UnitLike, left out where the agreement has it
        The unit that the rates are rounded to (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`, `10`
        … `1000000`.
    life_years : YearsLaterLike, optional
        The years after its own in which a surplus that is kept must be used, where it is set aside
        (`henlagt overskud`); what is left then lapses into a later rate.
    opening : CarryForward | CarryForwardResult, optional
        The closing of an earlier run.

        * `open` (list[OpenAmount | OpenAmountResult] | tuple[OpenAmount | OpenAmountResult, ...] |
          None): The amounts that wait for the rate of a later year; may be empty.
        * `settled` (list[SettledYear | SettledYearResult] | tuple[SettledYear | SettledYearResult, ...]
          | None): The results so far; may be empty.
        * `uncorrected` (LedgerSnapshot | LedgerSnapshotResult | None): The same, had no correction been
          booked; where one was.
        * `set_aside` (list[SetAside | SetAsideResult] | tuple[SetAside | SetAsideResult, ...] | None):
          The rests of surpluses set aside (`henlagt overskud`); none if left out.
    years : list[LedgerYear] | tuple[LedgerYear, ...]
        The years, one after the other, 1 to 100.

        * `year` (YearLike): The accounting year (`regnskabsår`).
        * `basis` (AmountLike): The budgeted basis of the rate (`takstberegningsgrundlag`). In kroner.
        * `cost_based_budget` (NonNegativeAmountLike | None): The cost-based budget (`omkostningsbaseret
          budget`), where the band is a percentage of it. In kroner.
        * `places` (PlacesLike): The places (`pladser`). In places.
        * `days` (DayCountLike): The days it is billed for (`dage`). In days.
        * `occupancy` (PercentLike | OccupiedDays): The budgeted occupancy (`belægningsprocent`). In
          percent: `90` is 90 %.
        * `charged_rate` (AmountLike | None): The rate that was really charged (`opkrævet takst`), where
          it is not the one that follows. In kroner.
        * `occupied_days` (PlaceDaysLike | None): The days that were really occupied (`belagte dage`);
          together with the cost. In place-days.
        * `cost` (AmountLike | None): The actual cost (`udgift`); together with the occupied days. In
          kroner.
        * `kept` (AmountLike | None): With `carry_over`: what the operator has decided to keep of the
          result. In kroner.
        * `collected_directly` (bool | None): Whether a deficit of the year is collected from the
          municipalities directly (`særskilt opkrævet`), not by a later rate.
        * `corrections` (list[Correction] | tuple[Correction, ...] | None): Corrections of earlier years
          that are booked in this one.
        * `band_percent` (PercentLike | None): The band in percent of the base (`5 %-grænsen`) of this
          year, where it is not that of the whole account. In percent: `90` is 90 %.
        * `base_kind` (BaseKind | None): The base that the band of this year is a percentage of, where
          it is not that of the whole account.
        * `reading` (Reading | None): The rule for a result within the band of this year, where it is
          not that of the whole account.
        * `years_later` (YearsLaterLike | None): How many years later the result of this year, and a
          correction booked in it, goes into the rate (`år efter`), where it is not that of the whole
          account.
        * `used` (NonNegativeAmountLike | None): The amount of surpluses set aside earlier that is used
          in it (`brugt`); with `life_years`. In kroner.
    closure : LedgerClosure, optional
        The closure at the end of the last year.

        * `turnover` (NonNegativeAmountLike): The turnover (`omsætning`) in the year in which the
          closure was decided. In kroner.
        * `band_percent` (PercentLike): The part that the operator bears itself, in percent of the
          turnover. In percent: `90` is 90 %.
        * `unit` (UnitLike): The unit that each share is a whole number of (`afrundingsenhed`). In
          kroner: `0.01`, `0.10`, `1`, `10` … `1000000`.
        * `method` (Method): How shares become whole units.
        * `operator` (str): The municipality or region that runs the service (`driftsherre`).
        * `users` (list[User] | tuple[User, ...]): Everybody who used the service.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    Ledger
        A service through the years: every øre of its results has one destination.

        * `years` (tuple[LedgerEntry, ...]): The years.
        * `closure` (ClosureAccountFigures | None): The account of the closure.
        * `opening_balance` (Decimal): The balance before the first year (`primo`). In kroner.
        * `results` (Decimal): All results, with corrections. In kroner.
        * `kept` (Decimal): The part of the results that the operator bears or keeps, less what lapsed
          of it. In kroner.
        * `landed` (Decimal): The amount that went into rates. In kroner.
        * `direct` (Decimal): The amount that was collected directly. In kroner.
        * `paid_at_closure` (Decimal): The amount that the users pay at the closure, with the sign of a
          deficit. In kroner.
        * `closing_balance` (Decimal): The balance after the last year (`ultimo`). In kroner.
        * `closing` (CarryForwardResult): The opening of the next run.
        * `set_aside` (SetAsideSurplusFigures | None): The surpluses set aside; null unless they have a
          life.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `duplicate` at `closure.users[i].id`, `opening.set_aside[i].year`, `opening.settled[i].year`,
          `opening.uncorrected.settled[i].year`
        * `empty` at `years[i].base_kind`, `years[i].corrections`, `years`
        * `missing` at `band_percent`, `base_kind`, `closure.operator`, `closure.users[i].id`,
          `life_years`, `opening.open[i].landing_year`, `opening.settled[i].collected_directly`,
          `reading`, `unit`, `years[i].corrections[i].year`, `years[i].cost_based_budget`,
          `years[i].cost`, `years[i].kept`, `years[i].occupied_days`, `years[i].year`, `years_later`,
          `years`
        * `not_a_multiple` at `closure.unit`
        * `not_allowed` at `years[i].corrections`, `years[i].cost`, `years[i].kept`, `years[i].used`
        * `open_value` at `band_percent`, `base_kind`, `closure`, `reading`, `years_later`
        * `out_of_range` at `closure.turnover`, `closure.unit`, `closure.users[i].usage`, `life_years`,
          `opening.open[i].landing_year`, `opening.set_aside[i].year`, `opening.settled[i].base`,
          `opening.settled[i].year`, `opening.uncorrected.open[i].landing_year`,
          `opening.uncorrected.settled[i].year`, `unit`, `years[i].band_percent`,
          `years[i].corrections[i].year`, `years[i].cost_based_budget`, `years[i].days`,
          `years[i].kept`, `years[i].occupancy`, `years[i].occupied_days`, `years[i].places`,
          `years[i].used`, `years[i].year`, `years[i].years_later`, `years_later`
        * `overflow` at `years`
        * `too_many` at `years[i].corrections`, `years`
        * `unknown_choice` at `base_kind`, `closure.method`, `opening.settled[i].reading`, `reading`,
          `years[i].base_kind`, `years[i].corrections[i].year`, `years[i].reading`
        * `zero_sum` at `closure.users`

    See Also
    --------
    rammeaftale.table.ledger : The same for every row of a table.

    Notes
    -----
    The sources of the figures; the statement of a result names the source of every line.

    * Rammeaftale Syddanmark 2023–2024: Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 11,
      model 1: rammeaftalens princip (stated).
    * Rammeaftale Syddanmark 2023–2024: Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 11,
      model 1 (derived).
    * Rammeaftale Syddanmark 2023–2024: Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 11:
      midlertidig efterregulering 2 år efter (stated).
    * Lov om social service § 174 (1); barnets lov § 195 (1): cost-based rates (stated).

    Examples
    --------
    Røjleskov model 1, 5 % of the turnover (Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt.
    11):

    >>> from rammeaftale import ledger
    >>> result = ledger(
    ...     base_kind="turnover",
    ...     unit="1",
    ...     years=[
    ...         {
    ...             "year": 2023,
    ...             "basis": "5312448.00",
    ...             "places": "8",
    ...             "days": 92,
    ...             "occupancy": "90",
    ...             "occupied_days": "398",
    ...             "cost": "7138506.00",
    ...         },
    ...         {
    ...             "year": 2024,
    ...             "basis": "21134304.00",
    ...             "places": "8",
    ...             "days": 366,
    ...             "occupancy": "90",
    ...         },
    ...         {
    ...             "year": 2025,
    ...             "basis": "21076560.00",
    ...             "places": "8",
    ...             "days": 365,
    ...             "occupancy": "90",
    ...         },
    ...         {
    ...             "year": 2026,
    ...             "basis": "21076560.00",
    ...             "places": "8",
    ...             "days": 365,
    ...             "occupancy": "90",
    ...         },
    ...     ],
    ...     agreement="syddanmark-2023-2024",
    ...     on="2023-12-31",
    ... )
    >>> print(result.opening_balance)
    0.00
    >>> print(result.results)
    -3946546.00
    >>> print(result.kept)
    -159598.00
    >>> for item in result.years:
    ...     print(item.year, item.expected_days, item.normal_rate, item.landed)
    2023 662.4 8020.00 0.00
    2024 2635.2 8020.00 0.00
    2025 2628 8020.00 -3786948.00
    2026 2628 8020.00 0.00
    """
@overload
def ledger(
    *,
    band_percent: PercentLike | None = None,
    base_kind: BaseKind | None = None,
    reading: Reading | None = None,
    years_later: YearsLaterLike | None = None,
    unit: UnitLike | None = None,
    life_years: YearsLaterLike | None = None,
    opening: CarryForward | CarryForwardResult | None = None,
    years: list[LedgerYear] | tuple[LedgerYear, ...],
    closure: LedgerClosure | None = None,
    agreement: str,
    on: DateLike,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> Ledger: ...
@overload
def ledger(
    *,
    band_percent: PercentLike | None = None,
    base_kind: BaseKind | None = None,
    reading: Reading | None = None,
    years_later: YearsLaterLike | None = None,
    unit: UnitLike | None = None,
    life_years: YearsLaterLike | None = None,
    opening: CarryForward | CarryForwardResult | None = None,
    years: list[LedgerYear] | tuple[LedgerYear, ...],
    closure: LedgerClosure | None = None,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object],
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> Ledger: ...

@overload
def set_aside_surplus(
    *,
    life_years: YearsLaterLike,
    years_later: YearsLaterLike,
    opening: list[SetAside | SetAsideResult] | tuple[SetAside | SetAsideResult, ...] | None = None,
    years: list[SetAsideYear] | tuple[SetAsideYear, ...],
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> SetAsideSurplus:
    """Surpluses that are set aside, used within some years, or lapse into a later rate (henlagt overskud).

    Parameters
    ----------
    life_years : YearsLaterLike, left out where the agreement has it
        The years after its own in which a surplus may be used.
    years_later : YearsLaterLike, left out where the agreement has it
        The years from the one in which an amount lapses to the rate that it goes into.
    opening : list[SetAside | SetAsideResult] | tuple[SetAside | SetAsideResult, ...], optional
        The rest of the surpluses of earlier years.

        * `year` (YearLike): The year that it stems from.
        * `amount` (NonNegativeAmountLike): The rest of it. In kroner.
    years : list[SetAsideYear] | tuple[SetAsideYear, ...]
        The years, one after the other.

        * `year` (YearLike): The year.
        * `set_aside` (NonNegativeAmountLike | None): The part of its surplus that is set aside
          (`henlagt`): the part of the result that the operator keeps. In kroner.
        * `used` (NonNegativeAmountLike | None): The amount used in the year out of what was set aside
          before. In kroner.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    SetAsideSurplus
        Surpluses set aside through the years.

        * `years` (tuple[SetAsideEntry, ...]): Each year.
        * `lapses` (tuple[OpenAmountResult, ...]): The lapsed amounts and the rates that they go into:
          amounts that a ledger can open with.
        * `closing` (tuple[SetAsideResult, ...]): The rest after the last year, by the year that it
          stems from.
        * `opening_balance` (Decimal): The balance before the first year. In kroner.
        * `set_aside` (Decimal): All that is set aside in the years. In kroner.
        * `used` (Decimal): All that is used. In kroner.
        * `lapsed` (Decimal): All that lapses. In kroner.
        * `closing_balance` (Decimal): The balance after the last year. In kroner.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `duplicate` at `opening[i].year`
        * `empty` at `years`
        * `missing` at `life_years`, `years_later`, `years`
        * `out_of_range` at `life_years`, `opening[i].year`, `years[i].set_aside`, `years[i].used`,
          `years[i].year`
        * `overflow` at `lapses`

    See Also
    --------
    rammeaftale.table.set_aside_surplus : The same for every row of a table.

    Notes
    -----
    The sources of the figures; the statement of a result names the source of every line.

    * No known source decides it; see the notes (assumed).

    Examples
    --------
    Nordjylland's 400,000, used within 5 years (made):

    >>> from rammeaftale import set_aside_surplus
    >>> result = set_aside_surplus(
    ...     life_years=5,
    ...     years_later=2,
    ...     years=[
    ...         {"year": 2023, "set_aside": "400000.00"},
    ...         {"year": 2024, "used": "100000.00"},
    ...         {"year": 2025, "used": "100000.00"},
    ...         {"year": 2026, "used": "100000.00"},
    ...         {"year": 2027, "used": "60000.00"},
    ...         {"year": 2028},
    ...     ],
    ... )
    >>> print(result.opening_balance)
    0.00
    >>> print(result.set_aside)
    400000.00
    >>> print(result.used)
    360000.00
    >>> for item in result.years:
    ...     print(item.year, item.opening, item.set_aside, item.used)
    2023 0.00 400000.00 0.00
    2024 400000.00 0.00 100000.00
    2025 300000.00 0.00 100000.00
    2026 200000.00 0.00 100000.00
    2027 100000.00 0.00 60000.00
    2028 40000.00 0.00 0.00
    """
@overload
def set_aside_surplus(
    *,
    life_years: YearsLaterLike | None = None,
    years_later: YearsLaterLike | None = None,
    opening: list[SetAside | SetAsideResult] | tuple[SetAside | SetAsideResult, ...] | None = None,
    years: list[SetAsideYear] | tuple[SetAsideYear, ...],
    agreement: str,
    on: DateLike,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> SetAsideSurplus: ...
@overload
def set_aside_surplus(
    *,
    life_years: YearsLaterLike | None = None,
    years_later: YearsLaterLike | None = None,
    opening: list[SetAside | SetAsideResult] | tuple[SetAside | SetAsideResult, ...] | None = None,
    years: list[SetAsideYear] | tuple[SetAsideYear, ...],
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object],
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> SetAsideSurplus: ...

@overload
def scenarios(
    *,
    band_percent: PercentLike,
    base_kind: BaseKind,
    years_later: YearsLaterLike,
    unit: UnitLike,
    share_unit: UnitLike,
    method: Method,
    operator: str,
    years: list[ServiceYear] | tuple[ServiceYear, ...],
    population: list[Population] | tuple[Population, ...] | None = None,
    scenarios: list[ScenarioInput] | tuple[ScenarioInput, ...],
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> Scenarios:
    """Ways of financing the same service side by side (scenarier): rates, who pays what, and where the cost went.

    Parameters
    ----------
    band_percent : PercentLike, left out where the agreement has it
        The band in percent of the base (`5 %-grænsen`). In percent: `90` is 90 %.
    base_kind : BaseKind, left out where the agreement has it
        The base that the band is a percentage of.

        * `turnover`: The turnover (`omsætning`).
        * `cost_based_budget`: The cost-based budget (`omkostningsbaseret budget`).
        * `basis`: The basis of the rate (`takstberegningsgrundlag`).
    years_later : YearsLaterLike, left out where the agreement has it
        How many years later a result goes into the rate (`år efter`).
    unit : UnitLike, left out where the agreement has it
        The unit that the rates are rounded to (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`, `10`
        … `1000000`.
    share_unit : UnitLike, left out where the agreement has it
        The unit that each share of a direct collection is a whole number of. In kroner: `0.01`, `0.10`,
        `1`, `10` … `1000000`.
    method : Method, left out where the agreement has it
        How shares become whole units.

        * `largest_remainder`: Every share is rounded towards zero, and the units left over go to the
          largest remainders, ties to the lower party id (`største rests metode`). The shares add up to
          the amount.
        * `each_rounded`: Every share is rounded on its own (`hver for sig`), as many published tables
          are made. The sum may miss the amount.
    operator : str
        The municipality or region that runs the service (`driftsherre`).
    years : list[ServiceYear] | tuple[ServiceYear, ...]
        The years, one after the other, 1 to 100.

        * `year` (YearLike): The accounting year (`regnskabsår`).
        * `basis` (AmountLike): The budgeted basis of the rate (`takstberegningsgrundlag`). In kroner.
        * `cost_based_budget` (NonNegativeAmountLike | None): The cost-based budget (`omkostningsbaseret
          budget`), where the band is a percentage of it. In kroner.
        * `places` (PlacesLike): The places (`pladser`). In places.
        * `days` (DayCountLike): The days it is billed for (`dage`). In days.
        * `occupancy` (PercentLike | OccupiedDays): The budgeted occupancy (`belægningsprocent`). In
          percent: `90` is 90 %.
        * `cost` (AmountLike): The cost, as it is or is expected (`udgift`). In kroner.
        * `users` (list[UserDays] | tuple[UserDays, ...]): Who uses it.
    population : list[Population] | tuple[Population, ...], optional
        Who pays a collection by population.

        * `id` (str): The municipality.
        * `inhabitants` (InhabitantsLike): Its inhabitants (`indbyggere`), of the age that counts.
    scenarios : list[ScenarioInput] | tuple[ScenarioInput, ...]
        The ways of financing, 1 to 20; the others are compared with the first.

        * `name` (str): Its name.
        * `financing` (Financing): How deficits are paid.
        * `direct_years` (list[YearLike] | tuple[YearLike, ...] | None): The years whose deficits are
          collected directly.
        * `collected_later` (YearsLaterLike | None): How many years after the deficit it is collected.
        * `occupancies` (list[YearOccupancy] | tuple[YearOccupancy, ...] | None): Years whose rate is
          budgeted with another occupancy.
        * `band_percent` (PercentLike | None): Another band in percent. In percent: `90` is 90 %.
        * `years_later` (YearsLaterLike | None): Another number of years until a result goes into the
          rate.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    Scenarios
        Ways of financing the same service, side by side.

        * `cost` (Decimal): The cost of all years, the same in every scenario. In kroner.
        * `scenarios` (tuple[Scenario, ...]): The scenarios, in the order of the input.
        * `comparisons` (tuple[Comparison, ...]): Every scenario but the first, compared with it.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `duplicate` at `population[i].id`, `scenarios[i].direct_years[i]`, `scenarios[i].name`,
          `scenarios[i].occupancies[i].year`, `years[i].users[i].id`
        * `empty` at `population`, `scenarios[i].direct_years`, `scenarios[i].name`, `scenarios`
        * `missing` at `band_percent`, `base_kind`, `method`, `operator`, `population[i].inhabitants`,
          `population`, `scenarios[i].collected_later`, `scenarios[i].direct_years`,
          `scenarios[i].financing`, `scenarios[i].occupancies[i].occupancy.available_days`, `scenarios`,
          `share_unit`, `unit`, `years[i].cost_based_budget`, `years[i].cost`, `years[i].users[i].days`,
          `years[i]`, `years_later`, `years`
        * `not_a_multiple` at `share_unit`
        * `not_allowed` at `scenarios[i].collected_later`, `scenarios[i].direct_years`
        * `open_value` at `band_percent`, `base_kind`, `years_later`
        * `out_of_range` at `band_percent`, `scenarios[i].band_percent`, `scenarios[i].collected_later`,
          `scenarios[i].direct_years[i]`, `scenarios[i].years_later`, `share_unit`, `unit`,
          `years[i].cost_based_budget`, `years[i].users[i].days`, `years[i].year`
        * `overflow` at `scenarios`
        * `too_many` at `scenarios`, `years[i].users`
        * `unknown_choice` at `scenarios[i].direct_years[i]`, `scenarios[i].financing`,
          `scenarios[i].occupancies[i].year`
        * `zero_sum` at `population`, `years[i].users`

    See Also
    --------
    rammeaftale.table.scenarios : The same for every row of a table.

    Notes
    -----
    The sources of the figures; the statement of a result names the source of every line.

    * Rammeaftale Syddanmark 2023–2024: Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 11,
      model 1: rammeaftalens princip (stated).
    * Rammeaftale Syddanmark 2023–2024: Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 11:
      midlertidig efterregulering 2 år efter (stated).
    * Lov om social service § 174 (1); barnets lov § 195 (1): cost-based rates (stated).

    Examples
    --------
    Røjleskov, three models over 2023-2026 (made):

    >>> from rammeaftale import scenarios
    >>> result = scenarios(
    ...     base_kind="turnover",
    ...     unit="1",
    ...     share_unit="0.01",
    ...     method="largest_remainder",
    ...     operator="Region Syddanmark",
    ...     years=[
    ...         {
    ...             "year": 2023,
    ...             "basis": "5312448.00",
    ...             "places": "8",
    ...             "days": 92,
    ...             "occupancy": "90",
    ...             "cost": "5312448.00",
    ...             "users": [
    ...                 {"id": "Odense", "days": 153},
    ...                 {"id": "Middelfart", "days": 92},
    ...                 {"id": "Vejle", "days": 92},
    ...                 {"id": "Gentofte", "days": 61},
    ...             ],
    ...         },
    ...         {
    ...             "year": 2024,
    ...             "basis": "21134304.00",
    ...             "places": "8",
    ...             "days": 366,
    ...             "occupancy": "90",
    ...             "cost": "21134304.00",
    ...             "users": [
    ...                 {"id": "Odense", "days": 1098},
    ...                 {"id": "Middelfart", "days": 366},
    ...                 {"id": "Vejle", "days": 366},
    ...                 {"id": "Gentofte", "days": 366},
    ...             ],
    ...         },
    ...         {
    ...             "year": 2025,
    ...             "basis": "21076560.00",
    ...             "places": "8",
    ...             "days": 365,
    ...             "occupancy": "90",
    ...             "cost": "21076560.00",
    ...             "users": [
    ...                 {"id": "Odense", "days": 1168},
    ...                 {"id": "Middelfart", "days": 365},
    ...                 {"id": "Vejle", "days": 730},
    ...                 {"id": "Gentofte", "days": 365},
    ...             ],
    ...         },
    ...         {
    ...             "year": 2026,
    ...             "basis": "21076560.00",
    ...             "places": "8",
    ...             "days": 365,
    ...             "occupancy": "90",
    ...             "cost": "21076560.00",
    ...             "users": [
    ...                 {"id": "Odense", "days": 1168},
    ...                 {"id": "Middelfart", "days": 365},
    ...                 {"id": "Vejle", "days": 730},
    ...                 {"id": "Gentofte", "days": 365},
    ...             ],
    ...         },
    ...     ],
    ...     population=[
    ...         {"id": "Odense", "inhabitants": 14000},
    ...         {"id": "Vejle", "inhabitants": 8000},
    ...         {"id": "Middelfart", "inhabitants": 3000},
    ...         {"id": "Sønderborg", "inhabitants": 5000},
    ...     ],
    ...     scenarios=[
    ...         {"name": "rule", "financing": "rule"},
    ...         {
    ...             "name": "directly, by inhabitants",
    ...             "financing": "direct_by_population",
    ...             "direct_years": [2023, 2024],
    ...             "collected_later": 1,
    ...         },
    ...         {
    ...             "name": "directly, by days",
    ...             "financing": "direct_by_buyers",
    ...             "direct_years": [2023, 2024],
    ...             "collected_later": 1,
    ...         },
    ...         {
    ...             "name": "lower occupancy",
    ...             "financing": "rule",
    ...             "occupancies": [
    ...                 {"year": 2023, "occupancy": "54"},
    ...                 {"year": 2024, "occupancy": "75"},
    ...             ],
    ...         },
    ...     ],
    ...     terms={"agreements": ["syddanmark-2023-2024"], "beyond_period": True},
    ... )
    >>> print(result.cost)
    68599872.00
    >>> for item in result.scenarios:
    ...     print(item.name, item.paid_by_rates, item.paid_directly, item.borne_by_operator)
    rule 67558628.00 0.00 1041244.00
    directly, by inhabitants 62957000.00 5642872.00 0.00
    directly, by days 62957000.00 5642872.00 0.00
    lower occupancy 68607490.00 0.00 -7618.00
    """
@overload
def scenarios(
    *,
    band_percent: PercentLike | None = None,
    base_kind: BaseKind | None = None,
    years_later: YearsLaterLike | None = None,
    unit: UnitLike | None = None,
    share_unit: UnitLike | None = None,
    method: Method | None = None,
    operator: str,
    years: list[ServiceYear] | tuple[ServiceYear, ...],
    population: list[Population] | tuple[Population, ...] | None = None,
    scenarios: list[ScenarioInput] | tuple[ScenarioInput, ...],
    agreement: str,
    on: DateLike,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> Scenarios: ...
@overload
def scenarios(
    *,
    band_percent: PercentLike | None = None,
    base_kind: BaseKind | None = None,
    years_later: YearsLaterLike | None = None,
    unit: UnitLike | None = None,
    share_unit: UnitLike | None = None,
    method: Method | None = None,
    operator: str,
    years: list[ServiceYear] | tuple[ServiceYear, ...],
    population: list[Population] | tuple[Population, ...] | None = None,
    scenarios: list[ScenarioInput] | tuple[ScenarioInput, ...],
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object],
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> Scenarios: ...

@overload
def early_warning(
    *,
    year: YearLike,
    band_percent: PercentLike,
    base_kind: BaseKind,
    years_later: YearsLaterLike,
    occupancy_projection: Projection,
    cost_projection: Projection,
    watch_points: PercentLike | None = None,
    order: RiskOrder,
    services: list[WatchedService] | tuple[WatchedService, ...],
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> EarlyWarning:
    """Where a year is heading (tidlig varsling): the expected result, the distance to the 5 % line, and what would change it.

    Parameters
    ----------
    year : YearLike
        The accounting year (`regnskabsår`).
    band_percent : PercentLike, left out where the agreement has it
        The band in percent of the base (`5 %-grænsen`). In percent: `90` is 90 %.
    base_kind : BaseKind, left out where the agreement has it
        The base that the band is a percentage of.

        * `turnover`: The turnover (`omsætning`).
        * `cost_based_budget`: The cost-based budget (`omkostningsbaseret budget`).
        * `basis`: The basis of the rate (`takstberegningsgrundlag`).
    years_later : YearsLaterLike, left out where the agreement has it
        How many years later the result goes into the rate (`år efter`).
    occupancy_projection : Projection
        How the occupied days of the rest are projected.

        * `as_so_far`: As the months so far, per day (`som hidtil`).
        * `as_latest_month`: As the latest month, per day (`som seneste måned`).
        * `as_budgeted`: As the budget, per day (`som budgetteret`).
    cost_projection : Projection
        How the cost of the rest is projected.

        * `as_so_far`: As the months so far, per day (`som hidtil`).
        * `as_latest_month`: As the latest month, per day (`som seneste måned`).
        * `as_budgeted`: As the budget, per day (`som budgetteret`).
    watch_points : PercentLike, left out where the agreement has it
        How far, in percentage points, occupancy may be from the budgeted before it is watched. In
        percent: `90` is 90 %.
    order : RiskOrder
        How the services are ordered.

        * `distance`: How near it is to the line, or how far beyond (`afstand til grænsen`): the lowest
          first.
        * `result`: The expected result: the largest deficit first.
        * `rate_change`: The expected effect on the later rate: the largest rise first.
    services : list[WatchedService] | tuple[WatchedService, ...]
        The services, 1 to 10,000.

        * `id` (str): Its name.
        * `basis` (AmountLike): The budgeted basis of the rate (`takstberegningsgrundlag`). In kroner.
        * `cost_based_budget` (NonNegativeAmountLike | None): The cost-based budget (`omkostningsbaseret
          budget`), where the band is a percentage of it. In kroner.
        * `places` (PlacesLike): The places (`pladser`). In places.
        * `days` (DayCountLike): The days of the whole year (`dage`). In days.
        * `occupancy` (PercentLike | OccupiedDays): The budgeted occupancy (`belægningsprocent`). In
          percent: `90` is 90 %.
        * `months` (list[WatchedMonth] | tuple[WatchedMonth, ...]): The months so far, in order, 1 to
          12.
        * `rest_rate` (NonNegativeAmountLike): The rate of the rest of the year. In kroner.
        * `variable_cost` (NonNegativeAmountLike): The cost of each further occupied day (`variabel
          omkostning`); 0 where every cost is fixed. In kroner.
        * `later_places` (PlacesLike): The places in the year that the result goes into. In places.
        * `later_days` (DayCountLike): The days in that year. In days.
        * `later_occupancy` (PercentLike | OccupiedDays): The budgeted occupancy in that year. In
          percent: `90` is 90 %.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    EarlyWarning
        Services by risk.

        * `rate_year` (int): The year whose rate the result would go into.
        * `services` (tuple[ServiceWarning, ...]): The services, the one most at risk first.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `duplicate` at `services[i].id`
        * `empty` at `order`, `services[i].months`, `services`
        * `missing` at `band_percent`, `base_kind`, `cost_projection`, `occupancy_projection`, `order`,
          `services[i].basis`, `services[i].cost_based_budget`, `services[i].days`, `services[i].id`,
          `services[i].later_days`, `services[i].later_occupancy.occupied_days`,
          `services[i].later_occupancy`, `services[i].later_places`, `services[i].months[i].cost`,
          `services[i].months`, `services[i].occupancy`, `services[i].places`, `services[i].rest_rate`,
          `services[i].variable_cost`, `services`, `year`, `years_later`
        * `open_value` at `band_percent`, `base_kind`, `years_later`
        * `out_of_range` at `services[i].cost_based_budget`, `services[i].days`,
          `services[i].later_days`, `services[i].months[i].days`, `services[i].months[i].occupied_days`,
          `services[i].months[i].rate`, `services[i].occupancy`, `services[i].rest_rate`,
          `services[i].variable_cost`, `watch_points`, `year`, `years_later`
        * `overflow` at `rate_year`, `services[i]`
        * `too_many` at `services[i].months`, `services`
        * `unknown_choice` at `base_kind`, `occupancy_projection`, `order`

    See Also
    --------
    rammeaftale.table.early_warning : The same for every row of a table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    on budget, turnover moves the band (made):

    >>> from rammeaftale import early_warning
    >>> result = early_warning(
    ...     year=2025,
    ...     band_percent="5",
    ...     base_kind="turnover",
    ...     years_later=2,
    ...     occupancy_projection="as_so_far",
    ...     cost_projection="as_so_far",
    ...     order="distance",
    ...     services=[
    ...         {
    ...             "id": "Birkely",
    ...             "basis": "6570000.00",
    ...             "places": "10",
    ...             "days": 365,
    ...             "occupancy": "90",
    ...             "months": [
    ...                 {
    ...                     "days": 31,
    ...                     "occupied_days": "279",
    ...                     "cost": "558000.00",
    ...                     "rate": "2000.00",
    ...                 },
    ...                 {
    ...                     "days": 28,
    ...                     "occupied_days": "252",
    ...                     "cost": "504000.00",
    ...                     "rate": "2000.00",
    ...                 },
    ...                 {
    ...                     "days": 31,
    ...                     "occupied_days": "279",
    ...                     "cost": "558000.00",
    ...                     "rate": "2000.00",
    ...                 },
    ...             ],
    ...             "rest_rate": "2000.00",
    ...             "variable_cost": "400.00",
    ...             "later_places": "10",
    ...             "later_days": 365,
    ...             "later_occupancy": "90",
    ...         },
    ...     ],
    ... )
    >>> print(result.rate_year)
    2027
    >>> for item in result.services:
    ...     print(item.id, item.rest_days, item.occupied_days, item.occupancy)
    Birkely 275 3285 90
    """
@overload
def early_warning(
    *,
    year: YearLike,
    band_percent: PercentLike | None = None,
    base_kind: BaseKind | None = None,
    years_later: YearsLaterLike | None = None,
    occupancy_projection: Projection,
    cost_projection: Projection,
    watch_points: PercentLike | None = None,
    order: RiskOrder,
    services: list[WatchedService] | tuple[WatchedService, ...],
    agreement: str,
    on: DateLike,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> EarlyWarning: ...
@overload
def early_warning(
    *,
    year: YearLike,
    band_percent: PercentLike | None = None,
    base_kind: BaseKind | None = None,
    years_later: YearsLaterLike | None = None,
    occupancy_projection: Projection,
    cost_projection: Projection,
    watch_points: PercentLike | None = None,
    order: RiskOrder,
    services: list[WatchedService] | tuple[WatchedService, ...],
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object],
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> EarlyWarning: ...

@overload
def year_end(
    *,
    year: YearLike,
    day_count: DayCountRule,
    band_percent: PercentLike,
    base_kind: BaseKind,
    reading: Reading,
    years_later: YearsLaterLike,
    unit: UnitLike,
    services: list[ServiceAccount] | tuple[ServiceAccount, ...],
    stays: list[Stay] | tuple[Stay, ...],
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> YearEnd:
    """The year-end of all services (årsafslutning): rates, bills, results, what is regulated, and the rates of the later year.

    Parameters
    ----------
    year : YearLike
        The accounting year that ends (`regnskabsår`).
    day_count : DayCountRule, left out where the agreement has it
        The days of a stay that count (`dagsoptælling`).

        * `both_ends`: The first and the last day both count, as in Syddanmark's krisecentre.
        * `last_day_not_counted`: The last day does not count.
        * `at_least_one_day`: The last day does not count, but a stay has at least one day, as in
          special places (BEK 1261/2020 § 2).
    band_percent : PercentLike, left out where the agreement has it
        The band in percent of the base (`5 %-grænsen`). In percent: `90` is 90 %.
    base_kind : BaseKind, left out where the agreement has it
        The base that the band is a percentage of.

        * `turnover`: The turnover (`omsætning`).
        * `cost_based_budget`: The cost-based budget (`omkostningsbaseret budget`).
        * `basis`: The basis of the rate (`takstberegningsgrundlag`).
    reading : Reading, left out where the agreement has it
        The rule for a result within the band.

        * `own_risk`: The operator bears or keeps it (`egen risiko`).
        * `carry_over`: The operator decides how much of it to carry over to next year's frame
          (`overførsel`).
    years_later : YearsLaterLike, left out where the agreement has it
        How many years later the result goes into the rate (`år efter`).
    unit : UnitLike, left out where the agreement has it
        The unit that rates are rounded to (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`, `10` …
        `1000000`.
    services : list[ServiceAccount] | tuple[ServiceAccount, ...]
        The services, 1 to 10,000.

        * `id` (str): Its name.
        * `basis` (AmountLike): The budgeted basis of the rate (`takstberegningsgrundlag`). In kroner.
        * `cost_based_budget` (NonNegativeAmountLike | None): The cost-based budget (`omkostningsbaseret
          budget`), where the band is a percentage of it. In kroner.
        * `places` (PlacesLike): The places (`pladser`). In places.
        * `days` (DayCountLike): The days of the year (`dage`). In days.
        * `occupancy` (PercentLike | OccupiedDays): The budgeted occupancy (`belægningsprocent`). In
          percent: `90` is 90 %.
        * `landed` (AmountLike | None): The regulated amount of an earlier year that goes into this
          rate: above zero a surplus, which lowers it; nothing where it is left out. In kroner.
        * `other_revenue` (AmountLike | None): The revenue beside the base rate, such as packages and
          supplements; none where it is left out. In kroner.
        * `cost` (AmountLike): The cost of the year (`udgift`). In kroner.
        * `kept` (AmountLike | None): The part of the result that the operator decides to keep, with
          carry-over. In kroner.
        * `later_basis` (AmountLike): The basis of the rate of the later year. In kroner.
        * `later_places` (PlacesLike): The places in that year. In places.
        * `later_days` (DayCountLike): The days in that year. In days.
        * `later_occupancy` (PercentLike | OccupiedDays): The budgeted occupancy in that year. In
          percent: `90` is 90 %.
    stays : list[Stay] | tuple[Stay, ...]
        The stays, without packages and supplements.

        * `citizen` (str): A reference to the citizen; no name or number of a person is needed.
        * `service` (str): The service.
        * `first_day` (DateLike): The day it begins. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish
          dialect.
        * `last_day` (DateLike | None): The day it ends; none while it goes on. `YYYY-MM-DD` in text,
          `DD-MM-YYYY` in the Danish dialect.
        * `payer` (str): Who pays (`betalingskommune`); may be the state.
        * `acting` (str | None): Who decides in the citizen's case (`handlekommune`).
        * `residence` (str | None): Where the citizen lives (`opholdskommune`).
        * `package` (PackageNumberLike | None): The number of the package that is granted.
        * `supplements` (list[str] | tuple[str, ...] | None): The supplements that are granted.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    YearEnd
        The year-end of a portfolio.

        * `later_year` (int): The year whose rates the results go into.
        * `services` (tuple[ServiceYearEnd, ...]): The services, in the order of the input.
        * `payments` (tuple[ServicePayment, ...]): The payments by service and payer: in the order of
          the services, then of the payers' names.
        * `payers` (tuple[PayerTotal, ...]): The total of each payer, in the order of their names.
        * `lines` (tuple[BillLine, ...]): The lines of the bills, as
          [`bills`](crate::rules::billing::bills) makes them.
        * `days` (int): The days that are billed.
        * `billed` (Decimal): The amount that is billed. In kroner.
        * `revenue` (Decimal): The revenue of all services. In kroner.
        * `cost` (Decimal): Their cost. In kroner.
        * `result` (Decimal): Their results. In kroner.
        * `kept` (Decimal): The part that the operator bears or keeps. In kroner.
        * `regulated` (Decimal): The part that goes into the later rates. In kroner.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `duplicate` at `services[i].id`
        * `empty` at `stays`
        * `missing` at `base_kind`, `services[i].cost_based_budget`, `services[i].cost`,
          `services[i].days`, `services[i].kept`, `services[i].later_basis`, `services[i].later_days`,
          `services[i].later_occupancy`, `services[i].later_places`
        * `not_allowed` at `services[i].kept`
        * `out_of_range` at `services[i].kept`, `services[i].occupancy`, `services[i].places`, `unit`,
          `year`, `years_later`
        * `overflow` at `later_year`, `services[i]`
        * `overlap` at `stays[i].first_day`
        * `too_many` at `services`
        * `unknown_choice` at `day_count`, `stays[i].package`, `stays[i].service`

    See Also
    --------
    rammeaftale.table.year_end : The same for every row of a table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    one place, sold all year (made):

    >>> from rammeaftale import year_end
    >>> result = year_end(
    ...     year=2025,
    ...     day_count="both_ends",
    ...     band_percent="5",
    ...     base_kind="turnover",
    ...     reading="own_risk",
    ...     years_later=2,
    ...     unit="1",
    ...     services=[
    ...         {
    ...             "id": "Birkely",
    ...             "basis": "657000.00",
    ...             "places": "1",
    ...             "days": 365,
    ...             "occupancy": "90",
    ...             "cost": "660000.00",
    ...             "later_basis": "657000.00",
    ...             "later_places": "1",
    ...             "later_days": 365,
    ...             "later_occupancy": "90",
    ...         },
    ...     ],
    ...     stays=[
    ...         {
    ...             "citizen": "C-01",
    ...             "service": "Birkely",
    ...             "first_day": "2025-01-01",
    ...             "payer": "Odense",
    ...         },
    ...     ],
    ... )
    >>> print(result.later_year)
    2027
    >>> print(result.days)
    365
    >>> print(result.billed)
    730000.00
    >>> for item in result.services:
    ...     print(item.id, item.expected_days, item.rate, item.billed_days)
    Birkely 328.5 2000.00 365
    """
@overload
def year_end(
    *,
    year: YearLike,
    day_count: DayCountRule | None = None,
    band_percent: PercentLike | None = None,
    base_kind: BaseKind | None = None,
    reading: Reading | None = None,
    years_later: YearsLaterLike | None = None,
    unit: UnitLike | None = None,
    services: list[ServiceAccount] | tuple[ServiceAccount, ...],
    stays: list[Stay] | tuple[Stay, ...],
    agreement: str,
    on: DateLike,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> YearEnd: ...
@overload
def year_end(
    *,
    year: YearLike,
    day_count: DayCountRule | None = None,
    band_percent: PercentLike | None = None,
    base_kind: BaseKind | None = None,
    reading: Reading | None = None,
    years_later: YearsLaterLike | None = None,
    unit: UnitLike | None = None,
    services: list[ServiceAccount] | tuple[ServiceAccount, ...],
    stays: list[Stay] | tuple[Stay, ...],
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object],
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> YearEnd: ...

def cost_development(
    *,
    accounts: list[MunicipalAccount] | tuple[MunicipalAccount, ...],
    municipalities: list[Municipality] | tuple[Municipality, ...] | None = None,
    price_change: PercentChangeLike | None = None,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> CostDevelopment:
    """The development of costs by municipality and area (økonomisk udvikling): the accounts of two years side by side.

    Parameters
    ----------
    accounts : list[MunicipalAccount] | tuple[MunicipalAccount, ...]
        The accounts, one for each municipality and area.

        * `municipality` (str): The municipality (`kommune`).
        * `area` (str): The area (`område`): children and young people, adults.
        * `account_before` (AmountLike): The account of the year before (`regnskab`). In kroner.
        * `account_after` (AmountLike): The account of the year after. In kroner.
        * `budget` (AmountLike | None): The budget of the year after. In kroner.
    municipalities : list[Municipality] | tuple[Municipality, ...], optional
        The municipalities whose region or inhabitants are known.

        * `id` (str): The municipality.
        * `region` (str | None): Its region.
        * `inhabitants` (InhabitantsLike | None): Its inhabitants in the year after (`indbyggere`).
    price_change : PercentChangeLike, optional
        The change of prices from the year before to the year after, for fixed prices.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    CostDevelopment
        The development of costs by municipality, area and region, and in all.

        * `rows` (tuple[RowDevelopment, ...]): Each account, in the order of the input.
        * `municipalities` (tuple[MunicipalityDevelopment, ...]): The municipalities, in order of first
          appearance.
        * `areas` (tuple[AreaDevelopment, ...]): The areas, in order of first appearance.
        * `regions` (tuple[RegionDevelopment, ...]): The regions that are known, in order of first
          appearance among the municipalities.
        * `total` (Development): All municipalities and areas.
        * `spread` (Spread): The municipalities by what their costs did in all.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `duplicate` at `accounts[i].area`, `municipalities[i].id`
        * `empty` at `accounts`, `municipalities`
        * `missing` at `accounts[i].area`, `accounts`
        * `out_of_range` at `price_change`
        * `overflow` at `areas`, `rows`
        * `too_many` at `accounts`
        * `unknown_choice` at `municipalities[i].id`

    See Also
    --------
    rammeaftale.table.cost_development : The same for every row of a table.

    Notes
    -----
    The sources of the figures; the statement of a result names the source of every line.

    * No known source decides it; see the notes (assumed).

    Examples
    --------
    the whole area as printed: 251.6 = 77.8 + 173.8 million (made):

    >>> from rammeaftale import cost_development
    >>> result = cost_development(
    ...     accounts=[
    ...         {
    ...             "municipality": "Syddanmarks kommuner",
    ...             "area": "Børn og unge",
    ...             "account_before": "3600000000.00",
    ...             "account_after": "3677800000.00",
    ...         },
    ...         {
    ...             "municipality": "Syddanmarks kommuner",
    ...             "area": "Voksne",
    ...             "account_before": "6800000000.00",
    ...             "account_after": "6973800000.00",
    ...         },
    ...     ],
    ... )
    >>> for item in result.rows:
    ...     print(item.municipality, item.area)
    Syddanmarks kommuner Børn og unge
    Syddanmarks kommuner Voksne
    """

def printed_costs(
    *,
    unit: UnitLike,
    decimals: DecimalsLike,
    municipalities: MunicipalityCountLike | None = None,
    total: PrintedChange,
    areas: list[PrintedArea] | tuple[PrintedArea, ...],
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> PrintedCosts:
    """The printed figures of a development of costs against each other (kontrol af trykte tal): what follows, and what does not fit.

    Parameters
    ----------
    unit : UnitLike
        The unit that the changes are printed in (`enhed`): 100,000 kr. for millions with one decimal.
        In kroner: `0.01`, `0.10`, `1`, `10` … `1000000`.
    decimals : DecimalsLike
        The decimals that the percentages are printed with.
    municipalities : MunicipalityCountLike, optional
        The number of municipalities.
    total : PrintedChange
        The figures of all municipalities and areas.

        * `change` (AmountLike | None): The change of the accounts (`ændring`); a fall is below zero. In
          kroner.
        * `percent` (PercentChangeLike | None): The change in percent of the accounts before.
        * `falling` (MunicipalityCountLike | None): The municipalities whose costs fall.
        * `unchanged` (MunicipalityCountLike | None): The municipalities whose costs are unchanged.
        * `falling_or_unchanged` (MunicipalityCountLike | None): Both of them together.
        * `rising` (MunicipalityCountLike | None): The municipalities whose costs rise.
    areas : list[PrintedArea] | tuple[PrintedArea, ...]
        The figures of each area; all areas.

        * `id` (str): The area (`område`).
        * `change` (AmountLike | None): The change of the accounts (`ændring`); a fall is below zero. In
          kroner.
        * `percent` (PercentChangeLike | None): The change in percent of the accounts before.
        * `falling` (MunicipalityCountLike | None): The municipalities whose costs fall.
        * `unchanged` (MunicipalityCountLike | None): The municipalities whose costs are unchanged.
        * `falling_or_unchanged` (MunicipalityCountLike | None): Both of them together.
        * `rising` (MunicipalityCountLike | None): The municipalities whose costs rise.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    PrintedCosts
        The printed figures of a development of costs against each other.

        * `agrees` (bool): True if all printed figures fit together.
        * `municipalities` (int | None): The number of municipalities; null where more than one number
          fits.
        * `total` (WholeCosts): All municipalities and areas.
        * `areas` (tuple[AreaCosts, ...]): The areas.
        * `findings` (tuple[PrintedFinding, ...]): The corrections that would each mend what does not
          fit; where there is none, the figures that do not fit.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `duplicate` at `areas[i].id`
        * `empty` at `areas`
        * `missing` at `areas`, `decimals`, `total`, `unit`
        * `not_a_multiple` at `areas[i].percent`, `total.change`, `total.percent`
        * `out_of_range` at `areas[i].percent`, `decimals`, `total.falling`
        * `overflow` at `total`

    See Also
    --------
    rammeaftale.table.printed_costs : The same for every row of a table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    2021-22, the printed changes to the øre (Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt.
    6):

    >>> from rammeaftale import printed_costs
    >>> result = printed_costs(
    ...     unit="0.01",
    ...     decimals=1,
    ...     municipalities=22,
    ...     total={"change": "251600000", "percent": "2.4", "falling_or_unchanged": 4},
    ...     areas=[
    ...         {"id": "Børn og unge", "change": "77800000", "percent": "2.2", "falling": 10},
    ...         {
    ...             "id": "Voksne",
    ...             "change": "173800000",
    ...             "percent": "2.6",
    ...             "falling": 3,
    ...             "rising": 19,
    ...         },
    ...     ],
    ... )
    >>> print(result.agrees)
    True
    >>> print(result.municipalities)
    22
    >>> for item in result.areas:
    ...     print(item.id, item.falling, item.unchanged, item.falling_or_unchanged)
    Børn og unge 10 None None
    Voksne 3 0 3
    """

@overload
def rate_change(
    *,
    before: RateParts,
    after: RateParts,
    price_change: PercentChangeLike,
    unit: UnitLike,
    order: list[Factor] | tuple[Factor, ...],
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> RateChange:
    """Why a rate changed (takstudvikling): the difference between two rates by what makes it, to the øre.

    Parameters
    ----------
    before : RateParts
        The earlier year, or the first scenario.

        * `basis` (AmountLike): The basis (`takstberegningsgrundlag`). In kroner.
        * `regulated` (AmountLike): The part of earlier results in the rate (`indregnet
          efterregulering`): a deficit is negative and raises it. In kroner.
        * `places` (PlacesLike): The places (`pladser`). In places.
        * `days` (DayCountLike): The days (`dage`). In days.
        * `occupancy` (PercentLike | OccupiedDays): The occupancy (`belægningsprocent`). In percent:
          `90` is 90 %.
    after : RateParts
        The later year, or the second scenario.

        * `basis` (AmountLike): The basis (`takstberegningsgrundlag`). In kroner.
        * `regulated` (AmountLike): The part of earlier results in the rate (`indregnet
          efterregulering`): a deficit is negative and raises it. In kroner.
        * `places` (PlacesLike): The places (`pladser`). In places.
        * `days` (DayCountLike): The days (`dage`). In days.
        * `occupancy` (PercentLike | OccupiedDays): The occupancy (`belægningsprocent`). In percent:
          `90` is 90 %.
    price_change : PercentChangeLike
        How prices and wages changed in between (`pris- og lønregulering`).
    unit : UnitLike, left out where the agreement has it
        The unit that the rates are rounded to (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`, `10`
        … `1000000`.
    order : list[Factor] | tuple[Factor, ...]
        The order in which the six factors are changed, each once.

        * `price_level`: The price level (`pris- og lønniveau`).
        * `costs`: The costs, at the same price level (`omkostninger`).
        * `places`: The places (`pladser`).
        * `days`: The days (`dage`).
        * `occupancy`: The occupancy (`belægningsprocent`).
        * `regulation`: The part of earlier results in the rate (`efterregulering`).
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    RateChange
        The difference between two rates, by what makes it.

        * `rate_before` (Decimal): The rate before (`takst før`), rounded to the unit. In kroner.
        * `rate_after` (Decimal): The rate after (`takst efter`), rounded to the unit. In kroner.
        * `change` (Decimal): The difference (`ændring`). In kroner.
        * `parts` (tuple[FactorPart, ...]): The parts, in the order asked for; the rounding last.
        * `sum` (Decimal): Their sum, which is the difference. In kroner.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `duplicate` at `order[i]`
        * `empty` at `order`
        * `missing` at `after.occupancy.available_days`, `after.regulated`, `after`, `before.basis`,
          `before.days`, `before.occupancy`, `before.places`, `before.regulated`, `before`, `order[i]`,
          `order`, `price_change`, `unit`
        * `out_of_range` at `after.days`, `after.occupancy.occupied_days`, `before.basis`,
          `before.places`, `price_change`, `unit`
        * `overflow` at `parts`
        * `too_few` at `order`
        * `too_many` at `order`
        * `unknown_choice` at `order[i]`

    See Also
    --------
    rammeaftale.table.rate_change : The same for every row of a table.

    Notes
    -----
    The sources of the figures; the statement of a result names the source of every line.

    * Lov om social service § 174 (1); barnets lov § 195 (1): cost-based rates (stated).

    Examples
    --------
    Røjleskov, regulation only (Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 11):

    >>> from rammeaftale import rate_change
    >>> result = rate_change(
    ...     before={
    ...         "basis": "21076560.00",
    ...         "regulated": "0.00",
    ...         "places": "8",
    ...         "days": 365,
    ...         "occupancy": "90",
    ...     },
    ...     after={
    ...         "basis": "21076560.00",
    ...         "regulated": "-3786948.00",
    ...         "places": "8",
    ...         "days": 365,
    ...         "occupancy": "90",
    ...     },
    ...     price_change="0",
    ...     unit="1",
    ...     order=["price_level", "costs", "places", "days", "occupancy", "regulation"],
    ... )
    >>> print(result.rate_before)
    8020.00
    >>> print(result.rate_after)
    9461.00
    >>> print(result.change)
    1441.00
    >>> for item in result.parts[:6]:
    ...     print(item.factor, item.amount)
    price_level 0.00
    costs 0.00
    places 0.00
    days 0.00
    occupancy 0.00
    regulation 1441.00
    """
@overload
def rate_change(
    *,
    before: RateParts,
    after: RateParts,
    price_change: PercentChangeLike,
    unit: UnitLike | None = None,
    order: list[Factor] | tuple[Factor, ...],
    agreement: str,
    on: DateLike,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> RateChange: ...
@overload
def rate_change(
    *,
    before: RateParts,
    after: RateParts,
    price_change: PercentChangeLike,
    unit: UnitLike | None = None,
    order: list[Factor] | tuple[Factor, ...],
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object],
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> RateChange: ...

@overload
def orientation(
    *,
    operator: str,
    service: str,
    first_day: DateLike | None = None,
    regional: bool,
    small_service: PlacesOrNoneLike,
    free_places: PlacesOrNoneLike,
    free_percent: PercentLike,
    before: list[ServiceState] | tuple[ServiceState, ...] | None = None,
    after: list[ServiceState] | tuple[ServiceState, ...] | None = None,
    conversions: list[Conversion] | tuple[Conversion, ...] | None = None,
    unit: UnitLike | None = None,
    causes: RateCauses | None = None,
    texts: OrientationTexts | None = None,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> Orientation:
    """The orientation of a change of rate or capacity (orientering om ændring): places, decisions, rates and what each payer pays.

    Parameters
    ----------
    operator : str
        The municipality or region that sends it (`kommune/region`).
    service : str
        The service as the form names it (`tilbuddets navn`).
    first_day : DateLike, optional
        The first day of the change (`ikrafttrædelse`); needed where paying municipalities are given.
        `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect.
    regional : bool
        True if the region runs the services.
    small_service : PlacesOrNoneLike, left out where the agreement has it
        The highest number of places of a small service.
    free_places : PlacesOrNoneLike, left out where the agreement has it
        The number of places by which a small service may change freely.
    free_percent : PercentLike, left out where the agreement has it
        The part of its places by which a larger service may change freely. In percent: `90` is 90 %.
    before : list[ServiceState] | tuple[ServiceState, ...], optional
        The services before the change.

        * `id` (str): The service, by the same name before and after.
        * `part` (str): The kind of places (`ydelse`): places of one kind are counted together.
        * `places` (PlacesLike | None): The places (`pladser`); may be left out of a service that only
          opens or only closes. In places.
        * `self_owned` (bool | None): True of a service that is run by a self-owned institution outside
          the agreement after the change.
        * `costs` (ServiceCosts | None): The costs that its rate is computed from.
        * `users` (list[UserDays] | tuple[UserDays, ...] | None): The paying municipalities and their
          budgeted days in a whole year.
    after : list[ServiceState] | tuple[ServiceState, ...], optional
        The services after it.

        * `id` (str): The service, by the same name before and after.
        * `part` (str): The kind of places (`ydelse`): places of one kind are counted together.
        * `places` (PlacesLike | None): The places (`pladser`); may be left out of a service that only
          opens or only closes. In places.
        * `self_owned` (bool | None): True of a service that is run by a self-owned institution outside
          the agreement after the change.
        * `costs` (ServiceCosts | None): The costs that its rate is computed from.
        * `users` (list[UserDays] | tuple[UserDays, ...] | None): The paying municipalities and their
          budgeted days in a whole year.
    conversions : list[Conversion] | tuple[Conversion, ...], optional
        Which services become which, where some are split, merged or converted.

        * `from_service` (str): The service before.
        * `to_service` (str): The service after.
        * `key` (WeightLike): The part of the costs, relative to the other conversions of the service
          before (`nøgle`).
    unit : UnitLike, left out where the agreement has it
        The unit that the rates are rounded to (`afrundingsenhed`); needed where costs are given. In
        kroner: `0.01`, `0.10`, `1`, `10` … `1000000`.
    causes : RateCauses, optional
        How the causes of a change of rate are told apart, if they are.

        * `price_change` (PercentChangeLike): How prices and wages changed in between (`pris- og
          lønregulering`).
        * `order` (list[Factor] | tuple[Factor, ...]): The order in which the six factors are changed,
          each once.
    texts : OrientationTexts, optional
        The texts of the form.

        * `target_group` (str | None): The target group (`målgruppe`).
        * `legal_basis` (str | None): The legal basis (`lovgrundlag`).
        * `time_of_effect` (str | None): The time of effect in words (`ikrafttrædelse`), where the day
          is not known yet.
        * `description` (str | None): The description of the change (`beskrivelse`).
        * `reasons` (str | None): The reasons for it (`begrundelse`).
        * `economy` (str | None): The consequences for the economy of the paying municipalities
          (`økonomiske konsekvenser`).
        * `service_level` (str | None): The consequences for the level of service (`serviceniveau`).
        * `other` (str | None): Anything else (`i øvrigt`).
        * `recipients` (str | None): The recipients (`modtagere`).
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    Orientation
        The figures of the orientation of a change.

        * `conversions` (tuple[ConvertedPart, ...]): The costs that each conversion moves, where the
          services have costs.
        * `services` (tuple[ServiceOrientation, ...]): The services: those before, then those that are
          new.
        * `parts` (tuple[PartNet, ...]): The places of each kind, in order of first appearance.
        * `decisions` (tuple[Classification, ...]): The decisions that the change needs in all, each
          once: those of its services.
        * `changes_rate` (bool | None): True if the rate of a service changes, or that of one it is
          converted to (`ændring i takst`); null where none is known to change, and a rate is not known.
        * `changes_places` (bool): True if places change (`ændring i antal pladser`).
        * `closes` (bool): True if a service closes or leaves the agreement (`lukning af tilbud`).
        * `before` (RateTotals | None): The amounts that the rates collect before; null unless every
          service before has a known rate.
        * `after` (RateTotals | None): The amounts that they collect after; null unless every service
          after has a known rate.
        * `municipalities` (tuple[MunicipalCosts, ...]): The payments of each municipality, in order of
          first appearance.
        * `costs` (PayerCosts | None): The payments of all of them; null without users.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `duplicate` at `after[i].users[i].id`, `before[i].id`, `causes.order[i]`,
          `conversions[i].to_service`
        * `empty` at `before`, `conversions`
        * `missing` at `after[i].costs`, `after[i].places`, `before[i].costs.basis`, `before[i].costs`,
          `before[i].places`, `before`, `first_day`, `free_percent`, `free_places`, `operator`,
          `regional`, `service`, `small_service`, `unit`
        * `not_allowed` at `after[i].costs.basis`, `after[i].self_owned`, `before[i].self_owned`
        * `out_of_range` at `causes.price_change`
        * `overflow` at `services`
        * `too_many` at `before`
        * `unknown_choice` at `after[i].part`, `conversions[i].from_service`,
          `conversions[i].to_service`
        * `zero_sum` at `conversions`

    See Also
    --------
    rammeaftale.table.orientation : The same for every row of a table.

    Notes
    -----
    The sources of the figures; the statement of a result names the source of every line.

    * Rammeaftale Syddanmark 2023–2024: Bilag 4; Socialdirektørforum Syddanmark, referat 30. juni 2023,
      pkt. 10 (stated).

    Examples
    --------
    Kelsbjergvej: 35 and 40 places open, 10 and 11.8 close (Socialdirektørforum Syddanmark, bilag til
    dagsorden efterår 2023: orienteringsskabelon, Botilbuddet Kelsbjergvej, Odense Kommune):

    >>> from rammeaftale import orientation
    >>> result = orientation(
    ...     operator="Odense Kommune",
    ...     service="Botilbuddet Kelsbjergvej",
    ...     regional=False,
    ...     before=[
    ...         {"id": "Tornhuset Syd", "part": "botilbud", "places": "10"},
    ...         {"id": "Peder Skrams Vej", "part": "dagtilbud", "places": "11.8"},
    ...     ],
    ...     after=[
    ...         {"id": "Kelsbjergvej, bo", "part": "botilbud", "places": "35"},
    ...         {"id": "Kelsbjergvej, dag", "part": "dagtilbud", "places": "40"},
    ...     ],
    ...     texts={
    ...         "target_group": "Borgere med Autisme",
    ...         "legal_basis": "§105/§85 & §104",
    ...         "time_of_effect": "Stedet er under opførelse, og det forventes klar til drift medio/ultimo 2024",
    ...         "reasons": "Vores kapacitets analyse fortæller at vi kommer til at mangle nye bo- og dagpladser for borgere med autisme i de kommende år.",
    ...     },
    ...     agreement="syddanmark-2023-2024",
    ...     on="2023-10-01",
    ... )
    >>> print(result.changes_rate)
    None
    >>> print(result.changes_places)
    True
    >>> print(result.closes)
    True
    >>> for item in result.services:
    ...     print(item.id, item.part, item.kind, item.places_before)
    Tornhuset Syd botilbud closed 10
    Peder Skrams Vej dagtilbud closed 11.8
    Kelsbjergvej, bo botilbud new 0
    Kelsbjergvej, dag dagtilbud new 0
    """
@overload
def orientation(
    *,
    operator: str,
    service: str,
    first_day: DateLike | None = None,
    regional: bool,
    small_service: PlacesOrNoneLike | None = None,
    free_places: PlacesOrNoneLike | None = None,
    free_percent: PercentLike | None = None,
    before: list[ServiceState] | tuple[ServiceState, ...] | None = None,
    after: list[ServiceState] | tuple[ServiceState, ...] | None = None,
    conversions: list[Conversion] | tuple[Conversion, ...] | None = None,
    unit: UnitLike | None = None,
    causes: RateCauses | None = None,
    texts: OrientationTexts | None = None,
    agreement: str,
    on: DateLike,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> Orientation: ...
@overload
def orientation(
    *,
    operator: str,
    service: str,
    first_day: DateLike | None = None,
    regional: bool,
    small_service: PlacesOrNoneLike | None = None,
    free_places: PlacesOrNoneLike | None = None,
    free_percent: PercentLike | None = None,
    before: list[ServiceState] | tuple[ServiceState, ...] | None = None,
    after: list[ServiceState] | tuple[ServiceState, ...] | None = None,
    conversions: list[Conversion] | tuple[Conversion, ...] | None = None,
    unit: UnitLike | None = None,
    causes: RateCauses | None = None,
    texts: OrientationTexts | None = None,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object],
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> Orientation: ...

def rate_history(
    *,
    rates: list[YearRate] | tuple[YearRate, ...],
    base_year: YearLike,
    price_year: YearLike,
    series: list[PriceChange] | tuple[PriceChange, ...],
    unit: UnitLike,
    agreement: str | None = None,
    on: DateLike | None = None,
    dialect: Dialect | None = None,
    terms: Terms | Mapping[str, object] | None = None,
    acknowledge: list[WarningCode] | tuple[WarningCode, ...] | None = None,
) -> RateHistory:
    """The history of a rate as an index and in fixed prices (takstudvikling i faste priser).

    Parameters
    ----------
    rates : list[YearRate] | tuple[YearRate, ...]
        The rates, in any order, each year once, 1 to 300.

        * `year` (YearLike): The year (`takstår`).
        * `rate` (NonNegativeAmountLike): Its rate (`døgntakst`). In kroner.
    base_year : YearLike
        The year whose index is 100.
    price_year : YearLike
        The year whose price level the fixed prices are in (`prisniveau`).
    series : list[PriceChange] | tuple[PriceChange, ...]
        The changes of the price level, as in `price_level`.

        * `year` (YearLike): The year that the change leads to.
        * `change` (PercentChangeLike): The change in percent; below zero where a rate was cut.
        * `scope` (str): The scope of the change: a region's social services, all municipalities, an
          agreed cut.
        * `source` (str): The text that the change comes from.
    unit : UnitLike
        The unit that the rates in fixed prices are rounded to (`afrundingsenhed`). In kroner: `0.01`,
        `0.10`, `1`, `10` … `1000000`.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : DateLike, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : Dialect, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : Terms | Mapping[str, object], optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : list[WarningCode] | tuple[WarningCode, ...], optional
        The warnings that the caller has seen and that are meant: they become notes of the statement.

        * `looks_like_a_share`: A percentage above 0 and below 1, where 0.95 is more likely a share than
          0.95 %.
        * `unusual_occupancy`: An occupancy above 150 %.
        * `unusual_rate`: A rate per day below 10 kr. or above 100,000 kr.
        * `hundredfold`: An amount a hundred times another that it belongs to, or more: kroner and øre,
          or thousands of kroner, mixed up.
        * `not_the_year`: 366 days in a year that has 365.
        * `similar_names`: A name that differs from another of its list only in case or in letters of
          another alphabet.

    Returns
    -------
    RateHistory
        The history of a rate.

        * `years` (tuple[HistoryYear, ...]): The years, in order.

    Raises
    ------
    RammeaftaleError
        With every problem of the input at once, each with its code, place and message. Beside what is
        no value of a field at all, the cases of this rule have:

        * `duplicate` at `rates[i].year`
        * `empty` at `rates`, `series[i].scope`, `series`
        * `missing` at `base_year`, `price_year`, `rates[i].year`, `rates`, `series[i].scope`, `series`,
          `unit`
        * `out_of_range` at `base_year`, `price_year`, `rates[i].rate`, `rates[i].year`,
          `series[i].change`, `unit`
        * `overflow` at `years`
        * `too_many` at `rates`, `series`
        * `unknown_choice` at `base_year`

    See Also
    --------
    rammeaftale.table.rate_history : The same for every row of a table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    Marsvænget in prices of 2023 (made):

    >>> from rammeaftale import rate_history
    >>> result = rate_history(
    ...     rates=[
    ...         {"year": 2021, "rate": "1366.00"},
    ...         {"year": 2022, "rate": "1393.00"},
    ...         {"year": 2023, "rate": "1470.00"},
    ...     ],
    ...     base_year=2021,
    ...     price_year=2023,
    ...     series=[
    ...         {
    ...             "year": 2022,
    ...             "change": "1.96",
    ...             "scope": "Region Syddanmark, social",
    ...             "source": "Published P/L 2022",
    ...         },
    ...         {
    ...             "year": 2023,
    ...             "change": "3.56",
    ...             "scope": "Region Syddanmark, social",
    ...             "source": "Published P/L 2023",
    ...         },
    ...     ],
    ...     unit="1",
    ... )
    >>> for item in result.years:
    ...     print(item.year, item.rate, item.index, item.fixed_rate)
    2021 1366.00 100 1442.00
    2022 1393.00 101.976574 1443.00
    2023 1470.00 107.61347 1470.00
    """
