# Written from the schemas of the rules by `cargo xtask generate`.

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal

from rammeaftale._native import Table

__all__ = [
    "Table",
    "settle",
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

def settle(
    rule: str,
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    **fields: Any,
) -> Table:
    """Settle every row of a table by the name of a rule."""
def daily_rate(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    basis: Any = None,
    places: Any = None,
    days: Any = None,
    occupancy: Any = None,
    unit: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """The price per occupied day of a service (døgntakst): its costs divided by the days that are expected to be sold.

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    basis : decimal, int or text
        The basis (`takstberegningsgrundlag`): every budgeted direct and indirect long-run cost of the
        service. In kroner.
    places : decimal, int or text
        The places of the service (`pladser`); may be fractional. In places.
    days : int or text
        The days it is billed for (`dage`): 365, 366, those of a part year, or a fixed number. In days.
    occupancy : decimal, int, text or struct
        The occupancy used in the rate (`belægningsprocent`), not the actual one. In percent: `90` is 90
        %.
    unit : decimal, int or text, left out where the agreement has it
        The unit that the rate is rounded to (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`, `10` …
        `1000000`.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `expected_days` (decimal): The days that are expected to be sold (`belægningsdage`); shown
          with at most 8 decimals, used unrounded. In place-days.
        * `rate` (decimal): The rate per occupied day (`døgntakst`), rounded to the unit. In kroner.
        * `rounding_gap` (decimal): The amount that the rounding collects or leaves out over the
          expected days (`afrundingsdifference`), to the øre. In kroner.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

        * `empty` at `basis`
        * `missing` at `agreement`, `basis`, `days`, `occupancy.available_days`,
          `occupancy.occupied_days`, `on`, `places`, `unit`
        * `out_of_range` at `basis`, `days`, `occupancy.available_days`, `occupancy.occupied_days`,
          `occupancy`, `places`, `unit`
        * `outside_period` at `on`
        * `unknown_choice` at `acknowledge[i]`, `agreement`, `dialect`

    See Also
    --------
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The sources of the figures; the statement of a result names the source of every line.

    * Lov om social service § 174 (1); barnets lov § 195 (1): cost-based rates (stated).

    Examples
    --------
    Røjleskov, 90 % (Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 11):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({
    ...     "basis": ["5312448.00"],
    ...     "places": ["8"],
    ...     "days": [92],
    ...     "occupancy": ["90"],
    ... })
    >>> figures = table.daily_rate(rows, unit="1")
    >>> pa.table(figures)["rate"].to_pylist()
    [Decimal('8020.00')]
    """
def rate_at_occupancy(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    reference_rate: Any = None,
    reference_occupancy: Any = None,
    occupancy: Any = None,
    unit: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """The daily rate (døgntakst) if only the occupancy is another and every cost is fixed.

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    reference_rate : decimal, int or text
        The rate that is known (`takst`). In kroner.
    reference_occupancy : decimal, int, text or struct
        The occupancy that it was set at (`belægningsprocent`). In percent: `90` is 90 %.
    occupancy : decimal, int, text or struct
        The occupancy to calculate the rate for. In percent: `90` is 90 %.
    unit : decimal, int or text, left out where the agreement has it
        The unit that the rate is rounded to (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`, `10` …
        `1000000`.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `rate` (decimal): The rate at that occupancy (`døgntakst`), rounded to the unit. In kroner.
        * `change` (decimal): The difference to the known rate (`ændring`). In kroner.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

        * `missing` at `occupancy.available_days`, `unit`
        * `out_of_range` at `reference_occupancy`

    See Also
    --------
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    Røjleskov, 90 % (Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 11):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({
    ...     "reference_rate": ["8020.00"],
    ...     "reference_occupancy": ["90"],
    ...     "occupancy": ["90"],
    ... })
    >>> figures = table.rate_at_occupancy(rows, unit="1")
    >>> pa.table(figures)["rate"].to_pylist()
    [Decimal('8020.00')]
    """
def occupancy(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    capacity: Any = None,
    occupied_days: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """How much of a service was occupied (belægningsprocent): occupied days of the days its places were available.

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    capacity : list of struct, or a table of items
        The capacity in order of time, a new segment where it changes; gaps are days on which the
        service was closed.

        * `first_day` (date or text): The first day of the period (`fra og med`). `YYYY-MM-DD` in text,
          `DD-MM-YYYY` in the Danish dialect.
        * `last_day` (date or text): Its last day (`til og med`), counted too. `YYYY-MM-DD` in text,
          `DD-MM-YYYY` in the Danish dialect.
        * `places` (decimal, int or text): The places in the period (`pladser`). In places.
    occupied_days : decimal, int or text
        The days that places were occupied (`belagte dage`). In place-days.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `available_days` (decimal): The days that places were available (`pladsdage`). In place-days.
        * `occupancy` (decimal): Occupied of available days (`belægningsprocent`), shown with at most 4
          decimals. For a rate, use the days: they are exact. In percent: `90` is 90 %.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

        * `empty` at `capacity[i].first_day`, `capacity`
        * `ends_before_start` at `capacity[i].last_day`
        * `missing` at `capacity[i].last_day`
        * `out_of_range` at `capacity[i].first_day`, `occupied_days`
        * `overlap` at `capacity[i].first_day`
        * `too_many` at `capacity`

    See Also
    --------
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    Bromsmae, 7 of 9 places in 2023 (Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 10):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({"account": ["A"], "occupied_days": ["2555"]})
    >>> capacity = pa.Table.from_pylist([
    ...     {"account": "A", "first_day": "2023-01-01", "last_day": "2023-12-31", "places": "9"},
    ... ])
    >>> figures = table.occupancy(rows, capacity=capacity, by="account")
    >>> pa.table(figures)["available_days"].to_pylist()
    [Decimal('3285.00000000')]
    """
def budgeted_occupancy(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    accounts: Any = None,
    service_kind: Any = None,
    limits: Any = None,
    decimals: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """The occupancy that a rate is budgeted with: the average of the two latest accounts, within the agreement's limits.

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    accounts : list of struct, or a table of items
        The closed accounts (`afsluttede regnskaber`), at least two; the two latest count.

        * `year` (int or text): The accounting year (`regnskabsår`).
        * `occupancy` (decimal, int, text or struct): The actual occupancy in that year
          (`belægningsprocent`). In percent: `90` is 90 %.
    service_kind : text
        The kind of service.

        * `day_or_residential`: Day and residential services (`dag- og døgntilbud`).
        * `short_stay`: Short, acute and respite stays (`korttids-, akut- og aflastningspladser`).
    limits : struct, left out where the agreement has it
        The limits of the agreement.

        * `day_or_residential` (struct): For day and residential services.
        * `short_stay` (struct): For short, acute and respite stays.
    decimals : int or text, left out where the agreement has it
        The number of decimals of the budgeted percentage.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `latest_year` (int): The latest of the two years that count.
        * `previous_year` (int): The year before it of those given.
        * `average` (decimal): The average of their occupancies (`gennemsnit`), shown with at most 4
          decimals. In percent: `90` is 90 %.
        * `budgeted` (decimal): The average kept within the limits (`budgetteret belægningsprocent`),
          rounded to the decimals asked for. In percent: `90` is 90 %.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

        * `duplicate` at `accounts[i].year`
        * `missing` at `accounts[i].occupancy.available_days`, `limits.day_or_residential`, `limits`
        * `open_value` at `limits`
        * `out_of_range` at `accounts[i].year`, `decimals`, `limits.day_or_residential.highest`
        * `too_few` at `accounts`
        * `unknown_choice` at `service_kind`

    See Also
    --------
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    average within the limits (made):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({"account": ["A"], "decimals": [0]})
    >>> accounts = pa.Table.from_pylist([
    ...     {"account": "A", "year": 2022, "occupancy": "96.5"},
    ...     {"account": "A", "year": 2023, "occupancy": "97.5"},
    ... ])
    >>> figures = table.budgeted_occupancy(
    ...     rows, accounts=accounts, by="account",
    ...     service_kind="day_or_residential",
    ...     limits={
    ...         "day_or_residential": {"lowest": "95", "highest": "100"},
    ...         "short_stay": {"lowest": "90"},
    ...     },
    ... )
    >>> pa.table(figures)["latest_year"].to_pylist()
    [2023]
    """
def capital_cost(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    acquisition: Any = None,
    first_year: Any = None,
    useful_life: Any = None,
    interest_percent: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """The capital costs of a rate year by year (afskrivning og forrentning), in equal parts and falling interest.

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    acquisition : decimal, int or text
        The cost of the acquisition (`anskaffelsessum`). In kroner.
    first_year : int or text
        The first year in which it is written off.
    useful_life : int or text
        The number of years over which it is written off (`levetid`).
    interest_percent : decimal, int or text, left out where the agreement has it
        The interest on what is not yet written off (`forrentning`). In percent: `90` is 90 %.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `years` (list of struct as `CapitalYear`): Every year of the useful life.
        * `depreciation_total` (decimal): The sum of the depreciation: the acquisition. In kroner.
        * `interest_total` (decimal): The sum of the interest. In kroner.
        * `cost_total` (decimal): The sum of depreciation and interest. In kroner.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

        * `out_of_range` at `acquisition`, `first_year`, `interest_percent`, `useful_life`
        * `overflow` at `years`

    See Also
    --------
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    Børnehus Syd, 18 million from 2024 to 2053 (made):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({
    ...     "acquisition": ["18000000.00"],
    ...     "first_year": [2024],
    ...     "useful_life": [30],
    ...     "interest_percent": ["2"],
    ... })
    >>> figures = table.capital_cost(rows)
    >>> pa.table(figures)["depreciation_total"].to_pylist()
    [Decimal('18000000.00')]
    """
def rate_basis(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    costs: Any = None,
    overheads: Any = None,
    capital: Any = None,
    income: Any = None,
    regulated: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """The basis of a rate out of its parts (takstberegningsgrundlag).

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    costs : list of struct, or a table of items
        The direct and indirect costs (`omkostninger`).

        * `name` (text): The name of the cost: wages, property, other operation.
        * `amount` (decimal, int or text): The amount in the year. In kroner.
        * `price_year` (int or text): The year of its price level (`pris- og lønniveau`), where that is
          known; all that are given must agree.
    overheads : list of struct, or a table of items, optional
        Costs that are percentages of other parts.

        * `name` (text): The name of the overhead: administration, development, supervision.
        * `percent` (decimal, int or text): The percentage. In percent: `90` is 90 %.
        * `of` (list of text): The names of the parts that it is a percentage of.
    capital : list of struct, or a table of items, optional
        Capital costs of the year (`afskrivning og forrentning`), as `capital_cost` calculates them.

        * `name` (text): The name of the part.
        * `amount` (decimal, int or text): The amount. In kroner.
    income : list of struct, or a table of items, optional
        The income of the service beside its rates (`indtægter`), as amounts above zero.

        * `name` (text): The name of the part.
        * `amount` (decimal, int or text): The amount. In kroner.
    regulated : decimal, int or text, optional
        The amount regulated from an earlier year: a deficit is negative and raises the basis. Leave it
        out where the rate goes on to `reregulated_rate`, or it counts twice. In kroner.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `costs_total` (decimal): The sum of the costs. In kroner.
        * `overheads` (list of struct as `OverheadAmount`): The overheads, in their order.
        * `overheads_total` (decimal): The sum of the overheads. In kroner.
        * `capital_total` (decimal): The sum of the capital costs. In kroner.
        * `income_total` (decimal): The sum of the income. In kroner.
        * `basis` (decimal): The basis (`takstberegningsgrundlag`): costs, overheads and capital, less
          income and what is regulated. In kroner.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

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
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The sources of the figures; the statement of a result names the source of every line.

    * Lov om social service § 174 (1); barnets lov § 195 (1): all direct and indirect costs (stated).

    Examples
    --------
    Socialtilsyn Syd, need 2023 (Socialdirektørforum Syddanmark, referat 6. maj 2022, pkt. 2):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({"account": ["A"]})
    >>> costs = pa.Table.from_pylist([
    ...     {
    ...         "account": "A",
    ...         "name": "Plejefamilieområdet",
    ...         "amount": "31700000.00",
    ...         "price_year": 2023,
    ...     },
    ...     {"account": "A", "name": "Tilbudsområdet", "amount": "22600000.00", "price_year": 2023},
    ... ])
    >>> figures = table.rate_basis(rows, costs=costs, by="account")
    >>> pa.table(figures)["costs_total"].to_pylist()
    [Decimal('54300000.00')]
    """
def package_rate(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    interval: Any = None,
    number: Any = None,
    hours: Any = None,
    service: Any = None,
    unit: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """The price per day of a package (ydelsespakke), by its number or by the hours of support a week.

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    interval : decimal, int or text, left out where the agreement has it
        The price interval of the packages (`prisinterval`). In kroner.
    number : int or text, optional
        The number of the package; this or the hours.
    hours : decimal, int or text, optional
        The hours of support a week (`timer pr. uge`); this or the number.
    service : text, optional
        The kind of service; with hours, and only then.

        * `residential`: Residential services (`døgntilbud`): 7 hours a week in each package.
        * `day`: Day services (`dagtilbud`): a third of that.
    unit : decimal, int or text, left out where the agreement has it
        The unit that the price is rounded to (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`, `10`
        … `1000000`.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `number` (int): The number of the package.
        * `price` (decimal): Its price per day (`ydelsespakketakst`), rounded to the unit. In kroner.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

        * `missing` at `number`, `service`
        * `not_allowed` at `hours`, `service`
        * `out_of_range` at `hours`, `number`, `unit`
        * `overflow` at `price`
        * `unknown_choice` at `service`

    See Also
    --------
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    interval 317, package 1 (Region Syddanmark, published package prices for the interval 317 (2022)):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({"interval": ["317.00"], "number": [1]})
    >>> figures = table.package_rate(rows, unit="1")
    >>> pa.table(figures)["price"].to_pylist()
    [Decimal('159.00')]
    """
def package_table(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    interval: Any = None,
    packages: Any = None,
    unit: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """The prices of all packages from the first up (ydelsespakketakster).

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    interval : decimal, int or text, left out where the agreement has it
        The price interval of the packages (`prisinterval`). In kroner.
    packages : int or text
        The number of packages in the table.
    unit : decimal, int or text, left out where the agreement has it
        The unit that the prices are rounded to (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`,
        `10` … `1000000`.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `packages` (list of struct as `PackageFigures`): Every package with its price.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

        * `missing` at `unit`
        * `out_of_range` at `packages`

    See Also
    --------
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    interval 317, seven packages (Region Syddanmark, published package prices for the interval 317
    (2022)):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({"interval": ["317.00"], "packages": [7]})
    >>> figures = table.package_table(rows, unit="1")
    >>> pa.table(figures.explode("packages"))["price"].to_pylist()[:6]
    [Decimal('159.00'), Decimal('476.00'), Decimal('793.00'), Decimal('1110.00'), Decimal('1427.00'), Decimal('1744.00')]
    """
def two_part_rate(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    base_rate: Any = None,
    package: Any = None,
    supplements: Any = None,
    hours: Any = None,
    hourly_rate: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """The price of a day out of base rate, package, supplements and hours (basistakst og ydelsespakke).

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    base_rate : decimal, int or text
        The base rate of the unit (`basistakst`). In kroner.
    package : decimal, int or text, optional
        The price of the package (`ydelsespakketakst`). In kroner.
    supplements : list of struct, or a table of items, optional
        Supplements (`tillægstakster`).

        * `name` (text): The name of the supplement, such as school.
        * `amount` (decimal, int or text): The amount per day (`tillægstakst`). In kroner.
    hours : decimal, int or text, optional
        Hours of support, where they are priced by the hour; together with the hourly rate.
    hourly_rate : decimal, int or text, optional
        The price of an hour (`timetakst`). In kroner.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `hours_price` (decimal): The price of the hours, to the øre. In kroner.
        * `supplements_total` (decimal): The sum of the supplements. In kroner.
        * `rate` (decimal): The price per day (`døgntakst`). In kroner.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

        * `duplicate` at `supplements[i].name`
        * `missing` at `hourly_rate`, `hours`
        * `too_many` at `supplements`

    See Also
    --------
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    Marsvænget 2021, package 4 (Socialdirektørforum Syddanmark, referat 26. marts 2021, pkt. 6):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({"base_rate": ["1366.00"], "package": ["1127.00"]})
    >>> figures = table.two_part_rate(rows)
    >>> pa.table(figures)["hours_price"].to_pylist()
    [Decimal('0.00')]
    """
def day_rate(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    month_rate: Any = None,
    days_per_month: Any = None,
    unit: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """The rate per day of a month rate (månedstakst).

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    month_rate : decimal, int or text
        The rate per month (`månedstakst`). In kroner.
    days_per_month : decimal, int or text, left out where the agreement has it
        The days of an average month; 30.5 where suppliers publish both.
    unit : decimal, int or text, left out where the agreement has it
        The unit that the day rate is rounded to (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`,
        `10` … `1000000`.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `rate` (decimal): The rate per day (`døgntakst`), rounded to the unit. In kroner.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

        * `out_of_range` at `days_per_month`

    See Also
    --------
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    month rate 70,447 (Month and day rates of suppliers that publish both, with 30.5 days a month):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({"month_rate": ["70447.00"], "days_per_month": ["30.5"]})
    >>> figures = table.day_rate(rows, unit="1")
    >>> pa.table(figures)["rate"].to_pylist()
    [Decimal('2310.00')]
    """
def supervision_rates(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    classes: Any = None,
    base: Any = None,
    need: Any = None,
    unit: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """The rates of a Socialtilsyn by the size of the service (tilsynstakster).

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    classes : list of struct, or a table of items, left out where the agreement has it
        The classes, from the smallest up.

        * `lowest_places` (int or text): The fewest places of a service in the class; it goes up to the
          next class. In places.
        * `weight` (decimal, int or text): The rate of the class as a multiple of the base.
        * `services` (int or text): The number of services in the class.
    base : decimal, int or text, optional
        The unrounded base in kroner; this or the need.
    need : decimal, int or text, optional
        The amount that the rates must collect (`finansieringsbehov`); this or the base. In kroner.
    unit : decimal, int or text, left out where the agreement has it
        The unit that the rates are rounded to (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`, `10`
        … `1000000`.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `base` (decimal): The base in kroner (`grundbeløb`), shown with at most 6 decimals, used
          unrounded.
        * `rates` (list of struct as `ClassRate`): The rates, from the smallest class up.
        * `collected` (decimal): The amount that the rates collect from the services given. In kroner.
        * `gap` (decimal): The amount collected above the need; zero where a base was given. In kroner.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

        * `missing` at `base`, `classes[i].lowest_places`, `classes[i].services`
        * `not_allowed` at `need`
        * `out_of_range` at `base`, `classes[i].lowest_places`, `classes[i].services`,
          `classes[i].weight`, `unit`
        * `zero_sum` at `classes`

    See Also
    --------
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    Øst 2023, annual (Socialtilsyn Øst, published rates 2023):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({"account": ["A"], "base": ["39448"]})
    >>> classes = pa.Table.from_pylist([
    ...     {"account": "A", "lowest_places": 0, "weight": "1"},
    ...     {"account": "A", "lowest_places": 8, "weight": "1.2"},
    ...     {"account": "A", "lowest_places": 25, "weight": "2"},
    ...     {"account": "A", "lowest_places": 50, "weight": "3"},
    ... ])
    >>> figures = table.supervision_rates(rows, classes=classes, by="account", unit="1")
    >>> pa.table(figures)["collected"].to_pylist()
    [Decimal('0.00')]
    """
def supervision_bill(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    year: Any = None,
    places: Any = None,
    expected_citizens: Any = None,
    citizens_per_place: Any = None,
    classes: Any = None,
    approved: Any = None,
    new_approval: Any = None,
    changes: Any = None,
    intensified_percent: Any = None,
    intensified: Any = None,
    unit: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """The bill of a Socialtilsyn to a service for a year (tilsynstakst, godkendelse, skærpet tilsyn).

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    year : int or text
        The year that is billed.
    places : decimal, int or text, optional
        The places of the service; these or the expected citizens. In places.
    expected_citizens : int or text, optional
        The citizens that a treatment service expects in the year; these or the places.
    citizens_per_place : decimal, int or text, left out where the agreement has it
        The expected citizens that count as one place.
    classes : list of struct, or a table of items, left out where the agreement has it
        The size classes, from the smallest up.

        * `lowest_places` (int or text): The fewest places of a service in the class; it goes up to the
          next class. In places.
        * `yearly_rate` (decimal, int or text): The yearly rate (`årlig tilsynstakst`). In kroner.
        * `approval_fee` (decimal, int or text): The fee of a new approval (`godkendelse`). In kroner.
        * `change_fee` (decimal, int or text): The fee of a substantial change (`væsentlig ændring`). In
          kroner.
    approved : date or text, optional
        The day of the approval; none for a service that was approved before the year. `YYYY-MM-DD` in
        text, `DD-MM-YYYY` in the Danish dialect.
    new_approval : bool, optional
        True if the approval is paid for in the year.
    changes : int or text, optional
        The substantial changes that are approved in the year.
    intensified_percent : decimal, int or text, left out where the agreement has it
        The part of the yearly rate that a month of intensified supervision costs. In percent: `90` is
        90 %.
    intensified : list of struct, or a table of items, optional
        The periods of intensified supervision (`skærpet tilsyn`) in the year, in order.

        * `first_day` (date or text): The first day. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish
          dialect.
        * `last_day` (date or text): The last day, counted too. `YYYY-MM-DD` in text, `DD-MM-YYYY` in
          the Danish dialect.
    unit : decimal, int or text, left out where the agreement has it
        The unit that what is paid is rounded to (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`,
        `10` … `1000000`.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `places` (decimal): The places that decide the class. In place-days.
        * `lowest_places` (int): The fewest places of the class. In places.
        * `yearly_rate` (decimal): The yearly rate of the class. In kroner.
        * `months` (int): The months of the year that are paid for.
        * `supervision` (decimal): The yearly rate for those months, rounded to the unit. In kroner.
        * `approval_fee` (decimal): The fee of a new approval; zero where there is none. In kroner.
        * `change_fees` (decimal): The fees of substantial changes. In kroner.
        * `intensified_rate` (decimal): The price of a begun month of intensified supervision, rounded
          to the unit; zero where there is none. In kroner.
        * `intensified_months` (int): The begun months of intensified supervision.
        * `intensified` (decimal): Their price. In kroner.
        * `total` (decimal): All that is paid in the year. In kroner.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

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
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The sources of the figures; the statement of a result names the source of every line.

    * BEK 617/2020 §§ 32–33: the size class, and the rate from the 1st of the month after the approval
      (stated).
    * No known source decides it; see the notes (assumed).

    Examples
    --------
    Syd 2019, approved in June (Socialtilsyn Syd, published rates 2019):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({
    ...     "account": ["A"],
    ...     "year": [2019],
    ...     "places": ["12"],
    ...     "approved": ["2019-06-03"],
    ...     "changes": [1],
    ... })
    >>> classes = pa.Table.from_pylist([
    ...     {
    ...         "account": "A",
    ...         "lowest_places": 1,
    ...         "yearly_rate": "32249.00",
    ...         "approval_fee": "22437.00",
    ...         "change_fee": "8295.00",
    ...     },
    ...     {
    ...         "account": "A",
    ...         "lowest_places": 8,
    ...         "yearly_rate": "38699.00",
    ...         "approval_fee": "26925.00",
    ...         "change_fee": "9954.00",
    ...     },
    ...     {
    ...         "account": "A",
    ...         "lowest_places": 25,
    ...         "yearly_rate": "64498.00",
    ...         "approval_fee": "44875.00",
    ...         "change_fee": "16591.00",
    ...     },
    ...     {
    ...         "account": "A",
    ...         "lowest_places": 50,
    ...         "yearly_rate": "96747.00",
    ...         "approval_fee": "67312.00",
    ...         "change_fee": "24886.00",
    ...     },
    ... ])
    >>> figures = table.supervision_bill(
    ...     rows, classes=classes, by="account",
    ...     new_approval=True,
    ...     unit="1",
    ... )
    >>> pa.table(figures)["yearly_rate"].to_pylist()
    [Decimal('38699.00')]
    """
def price_level(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    amount: Any = None,
    from_year: Any = None,
    to_year: Any = None,
    series: Any = None,
    unit: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """An amount at the price level of another year (pris- og lønregulering).

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    amount : decimal, int or text
        The amount at the price level of the first year. In kroner.
    from_year : int or text
        The year of its price level (`pris- og lønniveau`).
    to_year : int or text
        The year to carry it to; an earlier one gives fixed prices.
    series : list of struct, or a table of items
        The changes, one or more for every year between.

        * `year` (int or text): The year that the change leads to.
        * `change` (decimal, int or text): The change in percent; below zero where a rate was cut.
        * `scope` (text): The scope of the change: a region's social services, all municipalities, an
          agreed cut.
        * `source` (text): The text that the change comes from.
    unit : decimal, int or text
        The unit that the amount is rounded to (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`, `10`
        … `1000000`.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `factor` (decimal): The factor between the two levels, shown with at most 6 decimals, used
          unrounded.
        * `amount` (decimal): The amount at the price level of the second year, rounded to the unit. In
          kroner.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

        * `empty` at `series[i].scope`, `series`
        * `missing` at `series[i].source`, `series`
        * `out_of_range` at `series[i].change`, `to_year`

    See Also
    --------
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    Region Syddanmark 1.96 % in 2022 (Region Syddanmark, social services: 1.96 % in 2022 and 3.56 % in
    2023, published):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({
    ...     "account": ["A"],
    ...     "amount": ["1366.00"],
    ...     "from_year": [2021],
    ...     "to_year": [2022],
    ... })
    >>> series = pa.Table.from_pylist([
    ...     {
    ...         "account": "A",
    ...         "year": 2022,
    ...         "change": "1.96",
    ...         "scope": "Region Syddanmark, social",
    ...         "source": "Published P/L 2022",
    ...     },
    ...     {
    ...         "account": "A",
    ...         "year": 2023,
    ...         "change": "3.56",
    ...         "scope": "Region Syddanmark, social",
    ...         "source": "Published P/L 2023",
    ...     },
    ... ])
    >>> figures = table.price_level(rows, series=series, by="account", unit="1")
    >>> pa.table(figures)["amount"].to_pylist()
    [Decimal('1393.00')]
    """
def rate_ceiling(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    base_year: Any = None,
    year: Any = None,
    services: Any = None,
    series: Any = None,
    agreed_growth: Any = None,
    unit: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """Rates against an agreed ceiling (takststop, takstreduktion), of one service or as an average by days.

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    base_year : int or text
        The year whose rates the ceiling goes out from (`basisår`).
    year : int or text
        The year whose rates are held against it.
    services : list of struct, or a table of items
        The services.

        * `service` (text): The service (`tilbud`, `ydelse`).
        * `rate_before` (decimal, int or text): Its rate in the base year (`takst før`). In kroner.
        * `rate_after` (decimal, int or text): Its rate in the year (`takst efter`). In kroner.
        * `days` (decimal, int or text): The days that its rates are for, and weigh by in the average
          (`dage`). In place-days.
    series : list of struct, or a table of items, optional
        The changes of prices and wages (`pris- og lønregulering`), one or more for every year after the
        base year; left out where the rates may not rise with prices, or are at one price level.

        * `year` (int or text): The year that the change leads to.
        * `change` (decimal, int or text): The change in percent; below zero where a rate was cut.
        * `scope` (text): The scope of the change: a region's social services, all municipalities, an
          agreed cut.
        * `source` (text): The text that the change comes from.
    agreed_growth : decimal, int or text, left out where the agreement has it
        How much rates may rise beside that over the years (`aftalt vækst`), in percent: 0 for a stop,
        below zero for a cut.
    unit : decimal, int or text, left out where the agreement has it
        The unit that rates are rounded to (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`, `10` …
        `1000000`.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `factor` (decimal): The factor from the rate of the base year to the ceiling, shown with at
          most 6 decimals, used unrounded.
        * `services` (list of struct as `ServiceCeiling`): Each service's own rate against the ceiling.
        * `rate_before` (decimal): The rate of the base year, or the average by days, shown at the øre.
          In kroner.
        * `rate_after` (decimal): The rate of the year, or the average by days, shown at the øre. In
          kroner.
        * `allowed` (decimal): The highest rate, or average, that keeps the ceiling (`loft`); shown at
          the øre, used unrounded. In kroner.
        * `distance` (decimal): The allowed rate less that of the year, shown at the øre: below zero
          where the ceiling is breached. In kroner.
        * `is_breached` (bool): Whether the rate is above the ceiling, compared exactly.
        * `reduction` (decimal): How much every rate must fall to keep the ceiling, rounded up to the
          unit. In kroner.
        * `excess` (decimal): The amount that the rates collect above the ceiling over the days, rounded
          up to the øre. In kroner.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

        * `duplicate` at `services[i].service`
        * `empty` at `series`, `services[i].service`
        * `missing` at `agreed_growth`, `base_year`, `series`, `services[i].days`
        * `out_of_range` at `agreed_growth`, `services[i].rate_before`, `unit`, `year`
        * `outside_period` at `agreed_growth`
        * `overflow` at `factor`
        * `zero_sum` at `services`

    See Also
    --------
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    Syddanmark 2011, rates fall by 2 % (made):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({
    ...     "account": ["A"],
    ...     "base_year": [2010],
    ...     "year": [2011],
    ...     "agreed_growth": ["-2"],
    ... })
    >>> services = pa.Table.from_pylist([
    ...     {
    ...         "account": "A",
    ...         "service": "Egely",
    ...         "rate_before": "5000",
    ...         "rate_after": "4950",
    ...         "days": "2628",
    ...     },
    ... ])
    >>> figures = table.rate_ceiling(rows, services=services, by="account", unit="1")
    >>> pa.table(figures)["rate_before"].to_pylist()
    [Decimal('5000.00')]
    """
def mid_year_increase(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    amount: Any = None,
    places: Any = None,
    first_day: Any = None,
    last_day: Any = None,
    occupancy: Any = None,
    unit: Any = None,
    exempt: Any = None,
    objective: Any = None,
    year_days: Any = None,
    payers: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """The rise of a rate that collects an amount over the rest of a year (takststigning i året).

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    amount : decimal, int or text
        The amount to collect beyond the present rate. In kroner.
    places : decimal, int or text
        The places of the service (`pladser`). In places.
    first_day : date or text
        The first day of the new rate. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect.
    last_day : date or text
        The last day it is valid, counted too. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect.
    occupancy : decimal, int, text or struct
        The occupancy expected in that time (`belægningsprocent`). In percent: `90` is 90 %.
    unit : decimal, int or text, left out where the agreement has it
        The unit that the increase is rounded to (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`,
        `10` … `1000000`.
    exempt : list of struct, or a table of items, optional
        The groups whose rate does not rise.

        * `id` (text): Its name.
        * `days` (decimal, int or text): The days that it is expected to use from the change on. In
          place-days.
    objective : struct, optional
        The part that is paid by population and not through the rate.

        * `objective_percent` (decimal, int or text): The part of the amount that is paid by population
          (`objektiv andel`). In percent: `90` is 90 %.
        * `population` (list of struct): The municipalities that pay by population.
        * `unit` (decimal, int or text): The unit that each share is a multiple of (`afrundingsenhed`).
          In kroner: `0.01`, `0.10`, `1`, `10` … `1000000`.
        * `method` (text): The method by which shares become whole units (`fordelingsmetode`).
    year_days : int or text, optional
        The days of a whole year, for what the rise comes to in one. In days.
    payers : list of struct, or a table of items, optional
        The buyers, for the effect on each.

        * `id` (text): Who pays (`betalingskommune`).
        * `days` (decimal, int or text): The days from the change on. In place-days.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `days` (int): The days from the change on (`dage`).
        * `expected_days` (decimal): The days that are expected to be sold in that time
          (`belægningsdage`), shown with at most 8 decimals. In place-days.
        * `rising_days` (decimal or null): Those of the users whose rate rises, shown with at most 8
          decimals; `None` without exempt groups. In place-days.
        * `objective_part` (decimal or null): The part that is paid by population: to the øre where each
          share is rounded on its own, to its unit by the largest remainder; `None` without `objective`.
          In kroner.
        * `users_part` (decimal or null): The part that the rate must bring in, if a part is paid by
          population: what that leaves of the amount. In kroner.
        * `increase` (decimal): The rise of the rate per day (`takststigning`), rounded to the unit. In
          kroner.
        * `collected` (decimal): The amount that the rise collects through the rate, to the øre. In
          kroner.
        * `gap` (decimal): By how much it misses the amount, or the users' part of it. In kroner.
        * `whole_year` (decimal or null): The amount that it collects in a whole year at the same
          occupancy, to the øre; `None` without `year_days`. In kroner.
        * `objective_shares` (list of struct as `Share`): The shares of the objective part.
        * `objective_missing` (decimal or null): By how much they miss it; zero for the largest
          remainder. In kroner.
        * `effects` (list of struct as `Effect`): The cost for each buyer given.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

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
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    Egely, 9 million from 1 March 2025 (made):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({
    ...     "account": ["A"],
    ...     "amount": ["9000000.00"],
    ...     "places": ["20"],
    ...     "first_day": ["2025-03-01"],
    ...     "last_day": ["2025-12-31"],
    ...     "occupancy": ["90"],
    ... })
    >>> payers = pa.Table.from_pylist([
    ...     {"account": "A", "id": "Odense", "days": "306"},
    ...     {"account": "A", "id": "Staten", "days": "100.5"},
    ... ])
    >>> figures = table.mid_year_increase(rows, payers=payers, by="account", unit="1")
    >>> pa.table(figures)["increase"].to_pylist()
    [Decimal('1634.00')]
    """
def bills(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    first_day: Any = None,
    last_day: Any = None,
    day_count: Any = None,
    rates: Any = None,
    stays: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """The bills of a period out of stays and rates (afregning), per payer and month.

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    first_day : date or text
        The first day that is billed. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect.
    last_day : date or text
        The last day that is, counted too; at most 366 days. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the
        Danish dialect.
    day_count : text, left out where the agreement has it
        Which days of a stay count.

        * `both_ends`: The first and the last day both count, as in Syddanmark's krisecentre.
        * `last_day_not_counted`: The last day does not count.
        * `at_least_one_day`: The last day does not count, but a stay has at least one day, as in
          special places (BEK 1261/2020 § 2).
    rates : list of struct, or a table of items
        The rates, with the days they are valid.

        * `service` (text): The service (`tilbud`, `ydelse`).
        * `first_day` (date or text): The first day the rate is valid. `YYYY-MM-DD` in text,
          `DD-MM-YYYY` in the Danish dialect.
        * `last_day` (date or text): The last day it is, counted too. `YYYY-MM-DD` in text, `DD-MM-YYYY`
          in the Danish dialect.
        * `base_rate` (decimal, int or text): The rate per day without packages and supplements
          (`basistakst`, `døgntakst`). In kroner.
        * `packages` (list of struct): The packages that can be had with it.
        * `supplements` (list of struct): The supplements that can be had with it.
    stays : list of struct, or a table of items
        The stays.

        * `citizen` (text): A reference to the citizen; no name or number of a person is needed.
        * `service` (text): The service.
        * `first_day` (date or text): The day it begins. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the
          Danish dialect.
        * `last_day` (date or text): The day it ends; none while it goes on. `YYYY-MM-DD` in text,
          `DD-MM-YYYY` in the Danish dialect.
        * `payer` (text): Who pays (`betalingskommune`); may be the state.
        * `acting` (text): Who decides in the citizen's case (`handlekommune`).
        * `residence` (text): Where the citizen lives (`opholdskommune`).
        * `package` (int or text): The number of the package that is granted.
        * `supplements` (list of text): The supplements that are granted.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `lines` (list of struct as `BillLine`): The lines, by payer, month, service and citizen.
        * `payers` (list of struct as `PayerTotal`): The total of each payer, by name.
        * `residences` (list of struct as `ResidenceTotal`): The total of each municipality of
          residence, by name; of the stays that give one.
        * `days` (int): The days that are billed: all days of the stays in the period, each counted
          once.
        * `amount` (decimal): The sum of all lines. In kroner.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

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
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    three days and one day, both ends counted (made):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({"account": ["A"], "first_day": ["2025-03-01"], "last_day": ["2025-03-31"]})
    >>> rates = pa.Table.from_pylist([
    ...     {
    ...         "account": "A",
    ...         "service": "Marsvænget",
    ...         "first_day": "2025-01-01",
    ...         "last_day": "2025-12-31",
    ...         "base_rate": "1366.00",
    ...     },
    ... ])
    >>> stays = pa.Table.from_pylist([
    ...     {
    ...         "account": "A",
    ...         "citizen": "C-01",
    ...         "service": "Marsvænget",
    ...         "first_day": "2025-03-10",
    ...         "last_day": "2025-03-12",
    ...         "payer": "Odense",
    ...     },
    ...     {
    ...         "account": "A",
    ...         "citizen": "C-02",
    ...         "service": "Marsvænget",
    ...         "first_day": "2025-03-20",
    ...         "last_day": "2025-03-20",
    ...         "payer": "Odense",
    ...     },
    ... ])
    >>> figures = table.bills(rows, rates=rates, stays=stays, by="account", day_count="both_ends")
    >>> pa.table(figures)["amount"].to_pylist()
    [Decimal('5464.00')]
    """
def claim_deadline(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    claim_day: Any = None,
    claimed: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """The days of bills that are claimed too late (opkrævningsfrist): more than 12 months after the help.

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    claim_day : date or text
        The day of the claim (`opkrævningsdag`). `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish
        dialect.
    claimed : list of struct, or a table of items
        The days that are claimed.

        * `citizen` (text): A reference to the citizen; no name or number of a person is needed.
        * `first_day` (date or text): The first day that is claimed. `YYYY-MM-DD` in text, `DD-MM-YYYY`
          in the Danish dialect.
        * `last_day` (date or text): The last day that is, counted too. `YYYY-MM-DD` in text,
          `DD-MM-YYYY` in the Danish dialect.
        * `rate` (decimal, int or text): The rate per day (`døgntakst`). In kroner.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `first_timely_day` (date): The first day of help that the claim is in time for. `YYYY-MM-DD`
          in text, `DD-MM-YYYY` in the Danish dialect.
        * `late` (list of struct as `LateDays`): The days that are claimed too late, in the order they
          were given.
        * `days` (int): The days that are claimed in all.
        * `late_days` (int): The days that are claimed too late.
        * `late_amount` (decimal): Their cost. In kroner.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

        * `ends_before_start` at `claimed[i].last_day`
        * `missing` at `claimed[i].citizen`, `claimed[i].last_day`
        * `out_of_range` at `claimed[i].first_day`, `claimed[i].rate`
        * `overflow` at `late`

    See Also
    --------
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The sources of the figures; the statement of a result names the source of every line.

    * Lov om social service § 174 (2); barnets lov § 195 (2): the claim is made within 12 months after
      the help was given (stated).

    Examples
    --------
    the first quarter of 2024, claimed on 11 January 2025 (made):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({"account": ["A"], "claim_day": ["2025-01-11"]})
    >>> claimed = pa.Table.from_pylist([
    ...     {
    ...         "account": "A",
    ...         "citizen": "A",
    ...         "first_day": "2024-01-01",
    ...         "last_day": "2024-03-31",
    ...         "rate": "732",
    ...     },
    ... ])
    >>> figures = table.claim_deadline(rows, claimed=claimed, by="account")
    >>> pa.table(figures)["late_amount"].to_pylist()
    [Decimal('7320.00')]
    """
def free_choice(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    suitable_rate: Any = None,
    chosen_rate: Any = None,
    free_choice_percent: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """Whether a citizen may choose a dearer service than the one found suitable (frit valg), and the margin.

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    suitable_rate : decimal, int or text
        The rate of the service found suitable (`egnet tilbud`). In kroner.
    chosen_rate : decimal, int or text
        The rate of the service that the citizen chooses. In kroner.
    free_choice_percent : decimal, int or text, left out where the agreement has it
        How much dearer than the suitable one it may at most be, in percent. In percent: `90` is 90 %.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `highest_rate` (decimal): The highest rate that may be chosen, shown at the øre, used
          unrounded. In kroner.
        * `margin` (decimal): The highest rate less the chosen one, shown at the øre: below zero where
          it is too dear. In kroner.
        * `is_allowed` (bool): Whether the service may be chosen, compared exactly.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

        * `missing` at `free_choice_percent`, `suitable_rate`
        * `out_of_range` at `chosen_rate`, `free_choice_percent`
        * `outside_period` at `on`
        * `overflow` at `highest_rate`

    See Also
    --------
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The sources of the figures; the statement of a result names the source of every line.

    * Frit valg af tilbud: Lov om social service § 108, stk. 2 (stated).

    Examples
    --------
    within 10 % (made):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({"suitable_rate": ["2000"], "chosen_rate": ["2150"]})
    >>> figures = table.free_choice(rows, agreement="frit-valg-2025-2026", on="2025-07-01")
    >>> pa.table(figures)["highest_rate"].to_pylist()
    [Decimal('2200.00')]
    """
def central_refund(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    year: Any = None,
    months: Any = None,
    one_off: Any = None,
    refund_limits: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """The state's refund of a particularly expensive case (central refusion), month by month.

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    year : int or text
        The accounting year (`regnskabsår`).
    months : list of struct, or a table of items
        The months from January on; a month of nothing has a cost of zero.

        * `cost` (decimal, int or text): The cost of the month (`udgift`), without costs that are
          financed objectively and one-off costs. In kroner.
        * `income` (decimal, int or text): All income of the month (`indtægt`), as an amount above zero.
          In kroner.
    one_off : list of struct, or a table of items, optional
        The one-off costs of the year (`engangsudgifter`), spread evenly over its 12 months.

        * `name` (text): The name of the part.
        * `amount` (decimal, int or text): The amount. In kroner.
    refund_limits : list of struct, or a table of items, left out where the agreement has it
        The limits of the year, from the lowest up.

        * `yearly_limit` (decimal, int or text): The limit for a year (`årlig grænse`); a month has a
          twelfth of it. In kroner.
        * `percent` (decimal, int or text): The percentage that is refunded in all of what lies above
          it, up to the next limit (`refusionsprocent`). In percent: `90` is 90 %.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `months` (list of struct as `MonthRefund`): The months, from January on.
        * `net` (decimal): The net cost of the months. In kroner.
        * `parts` (list of struct as `RefundPart`): The expenses above each limit in all months.
        * `refund` (decimal): The refund of the months. In kroner.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

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
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The sources of the figures; the statement of a result names the source of every line.

    * Lov om social service § 176; barnets lov § 198; BEK 1485/2023 § 3: month by month above a twelfth
      of each limit (stated).
    * No known source decides it; see the notes (assumed).

    Examples
    --------
    six months of 200,000 and six of nothing (made):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({"account": ["A"], "year": [2022]})
    >>> months = pa.Table.from_pylist([
    ...     {"account": "A", "cost": "200000"},
    ...     {"account": "A", "cost": "200000"},
    ...     {"account": "A", "cost": "200000"},
    ...     {"account": "A", "cost": "200000"},
    ...     {"account": "A", "cost": "200000"},
    ...     {"account": "A", "cost": "200000"},
    ...     {"account": "A", "cost": "0"},
    ...     {"account": "A", "cost": "0"},
    ...     {"account": "A", "cost": "0"},
    ...     {"account": "A", "cost": "0"},
    ...     {"account": "A", "cost": "0"},
    ...     {"account": "A", "cost": "0"},
    ... ])
    >>> refund_limits = pa.Table.from_pylist([
    ...     {"account": "A", "yearly_limit": "860000", "percent": "25"},
    ...     {"account": "A", "yearly_limit": "1680000", "percent": "50"},
    ...     {"account": "A", "yearly_limit": "2120000", "percent": "75"},
    ... ])
    >>> figures = table.central_refund(
    ...     rows, months=months, refund_limits=refund_limits, by="account",
    ... )
    >>> pa.table(figures)["net"].to_pylist()
    [Decimal('1200000.00')]
    """
def startup_occupancy(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    first_day: Any = None,
    last_day: Any = None,
    openings: Any = None,
    admissions: Any = None,
    day_count: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """The occupancy of a service that starts up (belægning i opstarten): persons by admission, places by opening.

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    first_day : date or text
        The first day of the period. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect.
    last_day : date or text
        Its last day, counted too. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect.
    openings : list of struct, or a table of items
        The places by the day they open.

        * `first_day` (date or text): The first day they are open (`åbningsdag`). `YYYY-MM-DD` in text,
          `DD-MM-YYYY` in the Danish dialect.
        * `places` (decimal, int or text): The places that open (`pladser`). In places.
    admissions : list of struct, or a table of items
        The persons by the day of their admission.

        * `first_day` (date or text): The day of their admission (`indskrivning`). `YYYY-MM-DD` in text,
          `DD-MM-YYYY` in the Danish dialect.
        * `last_day` (date or text): The day they leave (`udskrivning`); none while they stay.
          `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect.
        * `persons` (int or text): How many they are.
    day_count : text, left out where the agreement has it
        Which days of a stay count; asked for where somebody leaves.

        * `both_ends`: The first and the last day both count, as in Syddanmark's krisecentre.
        * `last_day_not_counted`: The last day does not count.
        * `at_least_one_day`: The last day does not count, but a stay has at least one day, as in
          special places (BEK 1261/2020 § 2).
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `occupied_days` (decimal): The days that places are occupied (`belagte dage`). In place-days.
        * `available_days` (decimal): The days that places are open (`pladsdage`). In place-days.
        * `occupancy` (decimal): Occupied of available days (`belægningsprocent`), shown with at most 4
          decimals. For a rate, use the days: they are exact. In percent: `90` is 90 %.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

        * `ends_before_start` at `admissions[i].last_day`, `last_day`
        * `missing` at `day_count`, `last_day`
        * `out_of_range` at `admissions[i].first_day`, `admissions[i].persons`, `openings[i].places`
        * `outside_period` at `day_count`
        * `overflow` at `available_days`
        * `unknown_choice` at `day_count`
        * `zero_sum` at `openings`

    See Also
    --------
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    Røjleskov, October to December 2023 (Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt.
    11):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({"account": ["A"], "first_day": ["2023-10-01"], "last_day": ["2023-12-31"]})
    >>> openings = pa.Table.from_pylist([
    ...     {"account": "A", "first_day": "2023-10-01", "places": "8"},
    ... ])
    >>> admissions = pa.Table.from_pylist([
    ...     {"account": "A", "first_day": "2023-10-01", "persons": 3},
    ...     {"account": "A", "first_day": "2023-11-01", "persons": 2},
    ... ])
    >>> figures = table.startup_occupancy(
    ...     rows, openings=openings, admissions=admissions, by="account",
    ... )
    >>> pa.table(figures)["occupied_days"].to_pylist()
    [Decimal('398.00000000')]
    """
def whole_year_places(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    occupied_days: Any = None,
    days: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """Occupancy as places occupied all year (helårspladser).

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    occupied_days : decimal, int or text
        The days that places were occupied (`belagte dage`). In place-days.
    days : int or text
        The days of the year (`dage`). In days.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `places` (decimal): The places, as if occupied all year (`helårspladser`), shown with at most
          8 decimals. In place-days.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

        * `out_of_range` at `days`, `occupied_days`

    See Also
    --------
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    7.2 places (made):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({"occupied_days": ["2628"], "days": [365]})
    >>> figures = table.whole_year_places(rows)
    >>> pa.table(figures)["places"].to_pylist()
    [Decimal('7.20000000')]
    """
def special_places(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    first_day: Any = None,
    last_day: Any = None,
    created: Any = None,
    relabelled: Any = None,
    bought_free: Any = None,
    relabel_percent: Any = None,
    stays: Any = None,
    day_rate: Any = None,
    population: Any = None,
    unit: Any = None,
    method: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """The cost of unused special psychiatric places for each municipality (tompladsfinansiering).

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    first_day : date or text
        The first day of the period. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect.
    last_day : date or text
        Its last day, counted too. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect.
    created : list of struct, or a table of items
        The places that are created (`etablerede pladser`).

        * `first_day` (date or text): The first day (`fra og med`). `YYYY-MM-DD` in text, `DD-MM-YYYY`
          in the Danish dialect.
        * `last_day` (date or text): The last day (`til og med`), counted too. `YYYY-MM-DD` in text,
          `DD-MM-YYYY` in the Danish dialect.
        * `places` (int or text): The number of places. In places.
    relabelled : list of struct, or a table of items, optional
        Those that are re-labelled to ordinary psychiatry (`ommærkede`).

        * `first_day` (date or text): The first day (`fra og med`). `YYYY-MM-DD` in text, `DD-MM-YYYY`
          in the Danish dialect.
        * `last_day` (date or text): The last day (`til og med`), counted too. `YYYY-MM-DD` in text,
          `DD-MM-YYYY` in the Danish dialect.
        * `places` (int or text): The number of places. In places.
    bought_free : list of struct, or a table of items, optional
        Those that psychiatry has bought free (`frikøbte`).

        * `first_day` (date or text): The first day (`fra og med`). `YYYY-MM-DD` in text, `DD-MM-YYYY`
          in the Danish dialect.
        * `last_day` (date or text): The last day (`til og med`), counted too. `YYYY-MM-DD` in text,
          `DD-MM-YYYY` in the Danish dialect.
        * `places` (int or text): The number of places. In places.
    relabel_percent : decimal, int or text, left out where the agreement has it
        The highest part of the created places that may be re-labelled, in percent. In percent: `90` is
        90 %.
    stays : list of struct, or a table of items, optional
        The stays.

        * `first_day` (date or text): The day of admission. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the
          Danish dialect.
        * `last_day` (date or text): The day it ends, which does not count as used; none while it goes
          on. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect.
    day_rate : decimal, int or text
        The cost of an unused place per day (`dagstakst`). In kroner.
    population : list of struct, or a table of items
        The municipalities of the region, who pay for unused places by population.

        * `id` (text): The municipality.
        * `inhabitants` (int or text): Its inhabitants (`indbyggere`), of the age that counts.
    unit : decimal, int or text, left out where the agreement has it
        The unit that each share is a multiple of (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`,
        `10` … `1000000`.
    method : text, left out where the agreement has it
        The method by which shares become whole units (`fordelingsmetode`).

        * `largest_remainder`: Every share is rounded towards zero, and the units left over go to the
          largest remainders, ties to the lower party id (`største rests metode`). The shares add up to
          the amount.
        * `each_rounded`: Every share is rounded on its own (`hver for sig`), as many published tables
          are made. The sum may miss the amount.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `quota` (int): The highest number of places that may be re-labelled (`ommærkningskvote`),
          rounded down.
        * `available_days` (int): The days that places were available (`pladsdage`).
        * `used_days` (int): The days that places were used.
        * `unused_days` (int): The days that places were unused (`tomme dage`).
        * `occupancy` (decimal): Used of available days (`belægningsprocent`), shown with at most 4
          decimals. In percent: `90` is 90 %.
        * `whole_year_places` (decimal): The used days as places used throughout the period
          (`helårspladser`), shown with at most 8 decimals. In place-days.
        * `vacancy_cost` (decimal): The cost of the unused days (`tompladsfinansiering`). In kroner.
        * `shares` (list of struct as `Share`): The share of each municipality.
        * `sum` (decimal): The sum of the shares. In kroner.
        * `missing` (decimal): By how much the sum misses the cost. In kroner.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

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
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The sources of the figures; the statement of a result names the source of every line.

    * Bekendtgørelse om særlige pladser i psykiatrien, BEK 1261/2020: BEK 1261/2020 (stated).
    * BEK 1261/2020: a part of the places may be re-labelled per half-year (stated).
    * BEK 1261/2020: unused places are paid by population (stated).

    Examples
    --------
    Region Syddanmark 2023 (Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 9):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({
    ...     "account": ["A"],
    ...     "first_day": ["2023-01-01"],
    ...     "last_day": ["2023-12-31"],
    ...     "day_rate": ["4269.00"],
    ... })
    >>> created = pa.Table.from_pylist([
    ...     {"account": "A", "first_day": "2021-01-01", "last_day": "2024-06-30", "places": 32},
    ... ])
    >>> relabelled = pa.Table.from_pylist([
    ...     {"account": "A", "first_day": "2023-01-01", "last_day": "2023-06-30", "places": 8},
    ...     {"account": "A", "first_day": "2023-07-01", "last_day": "2023-12-31", "places": 8},
    ... ])
    >>> bought_free = pa.Table.from_pylist([
    ...     {"account": "A", "first_day": "2023-06-01", "last_day": "2024-06-30", "places": 4},
    ... ])
    >>> stays = pa.Table.from_pylist([
    ...     {"account": "A", "first_day": "2022-12-01"},
    ...     {"account": "A", "first_day": "2022-12-01"},
    ...     {"account": "A", "first_day": "2022-12-01"},
    ...     {"account": "A", "first_day": "2022-12-01"},
    ...     {"account": "A", "first_day": "2022-12-01"},
    ...     {"account": "A", "first_day": "2022-12-01"},
    ...     {"account": "A", "first_day": "2022-12-01"},
    ...     {"account": "A", "first_day": "2022-12-01"},
    ... ])
    >>> population = pa.Table.from_pylist([
    ...     {"account": "A", "id": "Odense", "inhabitants": 400000},
    ...     {"account": "A", "id": "Esbjerg", "inhabitants": 250000},
    ...     {"account": "A", "id": "Vejle", "inhabitants": 200000},
    ...     {"account": "A", "id": "Kolding", "inhabitants": 150000},
    ... ])
    >>> figures = table.special_places(
    ...     rows, created=created, relabelled=relabelled, bought_free=bought_free, stays=stays, population=population, by="account",
    ...     unit="1",
    ...     method="largest_remainder",
    ...     agreement="saerlige-pladser-2021-2024",
    ...     on="2023-12-31",
    ... )
    >>> pa.table(figures)["vacancy_cost"].to_pylist()
    [Decimal('21276696.00')]
    """
def special_places_account(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    first_day: Any = None,
    last_day: Any = None,
    sites: Any = None,
    relabel_percent: Any = None,
    day_rate: Any = None,
    population: Any = None,
    unit: Any = None,
    method: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """Special psychiatric places settled in one go: used days and vacancy, over sites (særlige pladser).

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    first_day : date or text
        The first day of the period. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect.
    last_day : date or text
        Its last day, counted too. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect.
    sites : list of struct, or a table of items
        The sites.

        * `id` (text): The site.
        * `created` (list of struct): The places that are created there (`etablerede pladser`).
        * `relabelled` (list of struct): Those that are re-labelled to ordinary psychiatry
          (`ommærkede`).
        * `bought_free` (list of struct): Those that psychiatry has bought free (`frikøbte`).
        * `stays` (list of struct): The stays there.
    relabel_percent : decimal, int or text, left out where the agreement has it
        The highest part of the created places that may be re-labelled per half-year, in percent. In
        percent: `90` is 90 %.
    day_rate : decimal, int or text
        The price of a place per day, used or not (`dagstakst`). In kroner.
    population : list of struct, or a table of items
        The municipalities of the region, who pay for unused places by population.

        * `id` (text): The municipality.
        * `inhabitants` (int or text): Its inhabitants (`indbyggere`), of the age that counts.
    unit : decimal, int or text, left out where the agreement has it
        The unit that each share of the unused places is a multiple of (`afrundingsenhed`). In kroner:
        `0.01`, `0.10`, `1`, `10` … `1000000`.
    method : text, left out where the agreement has it
        The method by which shares become whole units (`fordelingsmetode`).

        * `largest_remainder`: Every share is rounded towards zero, and the units left over go to the
          largest remainders, ties to the lower party id (`største rests metode`). The shares add up to
          the amount.
        * `each_rounded`: Every share is rounded on its own (`hver for sig`), as many published tables
          are made. The sum may miss the amount.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `sites` (list of struct as `SiteDays`): The days of each site.
        * `quotas` (list of struct as `HalfYearQuota`): The re-labelling of each half-year in the
          period.
        * `available_days` (int): The days that places were available at all sites (`pladsdage`).
        * `used_days` (int): Those that they were used.
        * `unused_days` (int): Those that they were unused (`tomme dage`).
        * `occupancy` (decimal): Used of available days (`belægningsprocent`), shown with at most 4
          decimals. In percent: `90` is 90 %.
        * `whole_year_places` (decimal): The used days as places used throughout the period
          (`helårspladser`), shown with at most 8 decimals. In place-days.
        * `used_cost` (decimal): The price of the used days. In kroner.
        * `vacancy_cost` (decimal): The cost of the unused days (`tompladsfinansiering`). In kroner.
        * `cost` (decimal): The price of all available days. In kroner.
        * `payers` (list of struct as `SpecialPlacesPayer`): The municipalities of the region, then
          those from outside with stays.
        * `missing` (decimal): By how much the shares miss the cost of the unused days. In kroner.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

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
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The sources of the figures; the statement of a result names the source of every line.

    * BEK 1261/2020: a part of the places may be re-labelled per half-year (stated).
    * BEK 1261/2020: unused places are paid by population (stated).

    Examples
    --------
    January to July 2023, eight places used all the time (Socialdirektørforum Syddanmark, referat 30.
    juni 2023, pkt. 9, og nyhedsbrevet om de særlige pladser, september 2023):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({
    ...     "account": ["A"],
    ...     "first_day": ["2023-01-01"],
    ...     "last_day": ["2023-07-31"],
    ...     "relabel_percent": ["25"],
    ...     "day_rate": ["4269.00"],
    ... })
    >>> sites = pa.Table.from_pylist([
    ...     {
    ...         "account": "A",
    ...         "id": "Odense",
    ...         "created": [{"first_day": "2023-01-01", "last_day": "2023-12-31", "places": 3}],
    ...         "stays": [
    ...             {"payer": "Odense", "first_day": "2023-01-01"},
    ...             {"payer": "Odense", "first_day": "2023-01-01"},
    ...         ],
    ...         "relabelled": None,
    ...         "bought_free": None,
    ...     },
    ...     {
    ...         "account": "A",
    ...         "id": "Esbjerg",
    ...         "created": [{"first_day": "2023-01-01", "last_day": "2023-12-31", "places": 29}],
    ...         "relabelled": [
    ...             {"first_day": "2023-01-01", "last_day": "2023-06-30", "places": 8},
    ...             {"first_day": "2023-07-01", "last_day": "2023-12-31", "places": 8},
    ...         ],
    ...         "bought_free": [{"first_day": "2023-06-01", "last_day": "2024-06-30", "places": 4}],
    ...         "stays": [
    ...             {"payer": "Esbjerg", "first_day": "2023-01-01"},
    ...             {"payer": "Esbjerg", "first_day": "2023-01-01"},
    ...             {"payer": "Esbjerg", "first_day": "2023-01-01"},
    ...             {"payer": "Esbjerg", "first_day": "2023-01-01"},
    ...             {"payer": "Esbjerg", "first_day": "2023-01-01"},
    ...             {"payer": "Kiel", "first_day": "2023-01-01"},
    ...         ],
    ...     },
    ... ])
    >>> population = pa.Table.from_pylist([
    ...     {"account": "A", "id": "Odense", "inhabitants": 2},
    ...     {"account": "A", "id": "Esbjerg", "inhabitants": 1},
    ... ])
    >>> figures = table.special_places_account(
    ...     rows, sites=sites, population=population, by="account",
    ...     unit="1",
    ...     method="largest_remainder",
    ...     agreement="saerlige-pladser-2021-2024",
    ...     on="2023-01-01",
    ... )
    >>> pa.table(figures)["used_cost"].to_pylist()
    [Decimal('7240224.00')]
    """
def capacity_change(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    places_before: Any = None,
    places_after: Any = None,
    regional: Any = None,
    small_service: Any = None,
    free_places: Any = None,
    free_percent: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """The procedure that a change of capacity needs: none, a statement, a hearing or approval (kapacitetsændring).

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    places_before : decimal, int or text
        The places before (`pladser`); zero for a new service.
    places_after : decimal, int or text
        The places after; zero if all are closed.
    regional : bool
        True if the region runs the service.
    small_service : decimal, int or text, left out where the agreement has it
        The highest number of places of a small service.
    free_places : decimal, int or text, left out where the agreement has it
        The number of places by which a small service may change freely.
    free_percent : decimal, int or text, left out where the agreement has it
        The part of its places by which a larger service may change freely. In percent: `90` is 90 %.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `change` (decimal): The places after less the places before.
        * `limit` (decimal): The largest free change, either way; shown with at most 8 decimals. In
          place-days.
        * `classification` (text): The decision that the change needs.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

        * `missing` at `free_percent`, `free_places`, `regional`, `small_service`
        * `open_value` at `free_percent`, `free_places`, `small_service`
        * `out_of_range` at `places_after`, `places_before`
        * `outside_period` at `on`

    See Also
    --------
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The sources of the figures; the statement of a result names the source of every line.

    * Rammeaftale Syddanmark 2023–2024: Bilag 4; Socialdirektørforum Syddanmark, referat 30. juni 2023,
      pkt. 10 (stated).

    Examples
    --------
    Duedalen, 8 to 14 (Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 10):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({"places_before": ["8"], "places_after": ["14"]})
    >>> figures = table.capacity_change(
    ...     rows,
    ...     regional=False,
    ...     agreement="syddanmark-2023-2024",
    ...     on="2023-06-30",
    ... )
    >>> pa.table(figures)["change"].to_pylist()
    [Decimal('6.00')]
    """
def vacancy(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    vacant_places: Any = None,
    days: Any = None,
    base_rate: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """The revenue that a service loses on its empty places: the base rate (basistakst) of every vacant day.

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    vacant_places : decimal, int or text
        The places that stand empty (`tomme pladser`). In places.
    days : int or text
        The number of days that they are empty (`dage`). In days.
    base_rate : decimal, int or text
        The base rate that is lost per place and day (`basistakst`), without packages and supplements.
        In kroner.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `vacant_days` (decimal): The days of the empty places (`tomme dage`). In place-days.
        * `lost_revenue` (decimal): The lost revenue (`manglende indtægt`), to the øre. In kroner.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

        * `missing` at `base_rate`, `days`, `vacant_places`
        * `out_of_range` at `days`, `vacant_places`

    See Also
    --------
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    Bromsmae, two empty places in 2023 (Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 10):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({"vacant_places": ["2"], "days": ["365"], "base_rate": ["732.00"]})
    >>> figures = table.vacancy(rows)
    >>> pa.table(figures)["lost_revenue"].to_pylist()
    [Decimal('534360.00')]
    """
def allocate(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    amount: Any = None,
    unit: Any = None,
    method: Any = None,
    parties: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """An amount split on parties by weight (fordeling), by largest remainder or each share rounded on its own.

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    amount : decimal, int or text
        The amount to split (`beløb`); may be negative. In kroner.
    unit : decimal, int or text, left out where the agreement has it
        The unit that each share is a multiple of (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`,
        `10` … `1000000`.
    method : text, left out where the agreement has it
        The method by which shares become whole units.

        * `largest_remainder`: Every share is rounded towards zero, and the units left over go to the
          largest remainders, ties to the lower party id (`største rests metode`). The shares add up to
          the amount.
        * `each_rounded`: Every share is rounded on its own (`hver for sig`), as many published tables
          are made. The sum may miss the amount.
    parties : list of struct, or a table of items
        The parties, 1 to 10,000, each once.

        * `id` (text): The name or number of the party.
        * `weight` (decimal, int or text): The weight of the party in any unit, such as days, persons or
          percent (`fordelingsnøgle`).
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `shares` (list of struct as `Share`): The shares, in the order of the parties.
        * `sum` (decimal): The sum of the shares (`sum`). In kroner.
        * `missing` (decimal): By how much the sum misses the amount (`difference`): amount − sum, zero
          for the largest remainder. In kroner.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

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
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    a tie goes to the lower id (made):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({"account": ["A"], "amount": ["100.00"]})
    >>> parties = pa.Table.from_pylist([
    ...     {"account": "A", "id": "Vejle", "weight": "1"},
    ...     {"account": "A", "id": "Kolding", "weight": "1"},
    ...     {"account": "A", "id": "Aabenraa", "weight": "1"},
    ... ])
    >>> figures = table.allocate(
    ...     rows, parties=parties, by="account",
    ...     unit="0.01",
    ...     method="largest_remainder",
    ... )
    >>> pa.table(figures)["sum"].to_pylist()
    [Decimal('100.00')]
    """
def joint_budget(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    before: Any = None,
    after: Any = None,
    unit: Any = None,
    method: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """A joint budget before and after a party joins or leaves, side by side (fælles budget).

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    before : struct
        The budget before.

        * `amount` (decimal, int or text): The budget. In kroner.
        * `parties` (list of struct): The parties with their part of the key (`fordelingsnøgle`).
    after : struct
        The budget after.

        * `amount` (decimal, int or text): The budget. In kroner.
        * `parties` (list of struct): The parties with their part of the key (`fordelingsnøgle`).
    unit : decimal, int or text, left out where the agreement has it
        The unit that each share is a multiple of (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`,
        `10` … `1000000`.
    method : text, left out where the agreement has it
        The method by which shares become whole units (`fordelingsmetode`).

        * `largest_remainder`: Every share is rounded towards zero, and the units left over go to the
          largest remainders, ties to the lower party id (`største rests metode`). The shares add up to
          the amount.
        * `each_rounded`: Every share is rounded on its own (`hver for sig`), as many published tables
          are made. The sum may miss the amount.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `before` (list of struct as `Share`): The shares before.
        * `before_missing` (decimal): By how much they miss the budget; zero for the largest remainder.
          In kroner.
        * `after` (list of struct as `Share`): The shares after.
        * `after_missing` (decimal): By how much they miss the budget. In kroner.
        * `changes` (list of struct as `ShareChange`): The change for each: the parties before, then
          those that joined.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

        * `duplicate` at `after.parties[i].id`, `before.parties[i].id`
        * `empty` at `before.parties`
        * `missing` at `after.amount`, `after`, `before.amount`, `before.parties[i].weight`
        * `not_a_multiple` at `unit`
        * `out_of_range` at `after.parties[i].weight`
        * `zero_sum` at `after.parties`, `before.parties`

    See Also
    --------
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    anonymous drug treatment, three centres to two (made):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> figures = table.joint_budget(
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
    >>> pa.table(figures)["before_missing"].to_pylist()
    [Decimal('0.00')]
    """
def subscription(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    rate: Any = None,
    parties: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """The cost of a subscription per inhabitant for each municipality (abonnement).

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    rate : decimal, int or text
        The payment per inhabitant (`abonnement pr. indbygger`). In kroner.
    parties : list of struct, or a table of items
        The municipalities that take part.

        * `id` (text): The municipality.
        * `inhabitants` (int or text): Its inhabitants (`indbyggere`), of the age that counts.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `shares` (list of struct as `Share`): The payment of each municipality.
        * `sum` (decimal): The sum of the payments. In kroner.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

        * `duplicate` at `parties[i].id`
        * `out_of_range` at `parties[i].inhabitants`

    See Also
    --------
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    0.88 kr. per inhabitant, 2020 (Published subscription of 0.88 kr. per inhabitant in 2020):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({"account": ["A"], "rate": ["0.88"]})
    >>> parties = pa.Table.from_pylist([
    ...     {"account": "A", "id": "Odense", "inhabitants": 205000},
    ...     {"account": "A", "id": "Assens", "inhabitants": 41250},
    ...     {"account": "A", "id": "Langeland", "inhabitants": 12501},
    ... ])
    >>> figures = table.subscription(rows, parties=parties, by="account")
    >>> pa.table(figures)["sum"].to_pylist()
    [Decimal('227700.88')]
    """
def supplier_loss(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    ending: Any = None,
    subscription_turnover: Any = None,
    turnover: Any = None,
    cost_saved: Any = None,
    remaining: Any = None,
    unit: Any = None,
    method: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """The loss of a supplier whose subscriptions end, and what those who stay pay (hjemtagelse af abonnementer).

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    ending : list of struct, or a table of items
        The subscriptions that end.

        * `id` (text): The party that leaves.
        * `service` (text): The service (`ydelse`) that it no longer subscribes to.
        * `amount` (decimal, int or text): The yearly payment that ends (`abonnement`). In kroner.
    subscription_turnover : decimal, int or text, optional
        The yearly turnover on all subscriptions before. In kroner.
    turnover : decimal, int or text, optional
        The whole yearly turnover before (`omsætning`). In kroner.
    cost_saved : decimal, int or text, optional
        The yearly cost that falls away with them. In kroner.
    remaining : list of struct, or a table of items, optional
        The parties that stay and pay the gap, if it is put on them.

        * `id` (text): The party.
        * `amount` (decimal, int or text): Its yearly payment before. In kroner.
        * `weight` (decimal, int or text): Its part of the key (`fordelingsnøgle`).
    unit : decimal, int or text, left out where the agreement has it
        The unit that each share of the gap is a multiple of (`afrundingsenhed`). In kroner: `0.01`,
        `0.10`, `1`, `10` … `1000000`.
    method : text, left out where the agreement has it
        The method by which shares become whole units (`fordelingsmetode`).

        * `largest_remainder`: Every share is rounded towards zero, and the units left over go to the
          largest remainders, ties to the lower party id (`største rests metode`). The shares add up to
          the amount.
        * `each_rounded`: Every share is rounded on its own (`hver for sig`), as many published tables
          are made. The sum may miss the amount.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `loss` (decimal): The sum of the subscriptions that end. In kroner.
        * `by_service` (list of struct as `Share`): The loss by service, in order of first appearance.
        * `by_party` (list of struct as `Share`): The loss by party that leaves, in order of first
          appearance.
        * `subscription_percent` (decimal or null): The loss in percent of the turnover on
          subscriptions, shown with at most 4 decimals. In percent: `90` is 90 %.
        * `turnover_percent` (decimal or null): The loss in percent of the whole turnover, shown with at
          most 4 decimals. In percent: `90` is 90 %.
        * `gap` (decimal or null): The loss less the cost that falls away; null where that is not given.
          In kroner.
        * `shares` (list of struct as `Share`): The share of the gap of each party that stays.
        * `missing` (decimal): By how much the shares miss the gap. In kroner.
        * `changes` (list of struct as `ShareChange`): The payment of each party that stays, before and
          after.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

        * `duplicate` at `ending[i].service`
        * `empty` at `ending`, `remaining`
        * `missing` at `cost_saved`, `ending`, `method`, `unit`
        * `not_a_multiple` at `unit`
        * `out_of_range` at `ending[i].amount`, `subscription_turnover`, `turnover`
        * `zero_sum` at `remaining`

    See Also
    --------
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    2.2 = 1.6 + 0.6 million, 8 % and 5.5 % (Bilag til Socialdirektørforum Syddanmark, efterår 2023:
    Center for Kommunikation og Velfærdsteknologi):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({
    ...     "account": ["A"],
    ...     "subscription_turnover": ["27500000.00"],
    ...     "turnover": ["40000000.00"],
    ... })
    >>> ending = pa.Table.from_pylist([
    ...     {"account": "A", "id": "Svendborg og Ærø", "service": "Syn", "amount": "1600000.00"},
    ...     {"account": "A", "id": "Svendborg og Ærø", "service": "IKT", "amount": "600000.00"},
    ... ])
    >>> figures = table.supplier_loss(
    ...     rows, ending=ending, by="account",
    ...     unit="1",
    ...     method="largest_remainder",
    ... )
    >>> pa.table(figures)["loss"].to_pylist()
    [Decimal('2200000.00')]
    """
def deficit_guarantee(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    first_day: Any = None,
    last_day: Any = None,
    guaranteed_percent: Any = None,
    own_part: Any = None,
    yearly_cap: Any = None,
    total_cap: Any = None,
    fixed_percent: Any = None,
    guarantors: Any = None,
    years: Any = None,
    unit: Any = None,
    method: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """The cover of a guarantee against deficits or vacant places, by guarantor, and the rest (underskudsgaranti, tomgangsgaranti).

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    first_day : date or text
        The first day of the guarantee. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect.
    last_day : date or text
        Its last day, counted too. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect.
    guaranteed_percent : decimal, int or text
        The part that is guaranteed of what is above the operator's own part. In percent: `90` is 90 %.
    own_part : decimal, int or text, optional
        The amount that the operator bears first, each year. In kroner.
    yearly_cap : decimal, int or text, optional
        The most that is covered in a year. In kroner.
    total_cap : decimal, int or text, optional
        The most that is covered in all. In kroner.
    fixed_percent : decimal, int or text, left out where the agreement has it
        The fixed costs of a vacant place in percent of its cost per day. In percent: `90` is 90 %.
    guarantors : list of struct, or a table of items
        Who guarantees (`garanter`), with their part of the key (`fordelingsnøgle`).

        * `id` (text): The name or number of the party.
        * `weight` (decimal, int or text): The weight of the party in any unit, such as days, persons or
          percent (`fordelingsnøgle`).
    years : list of struct, or a table of items
        The years of the service, in order.

        * `year` (int or text): The year.
        * `deficit` (decimal, int or text): Its deficit (`underskud`); this or the vacant days. In
          kroner.
        * `vacant_days` (decimal, int or text): The days of vacant places while the guarantee holds
          (`tomme dage`). In place-days.
        * `cost_per_day` (decimal, int or text): The amount per day that the fixed costs are a part of.
          In kroner.
    unit : decimal, int or text, left out where the agreement has it
        The unit that what is covered, and each share, is a multiple of (`afrundingsenhed`). In kroner:
        `0.01`, `0.10`, `1`, `10` … `1000000`.
    method : text, left out where the agreement has it
        The method by which shares become whole units (`fordelingsmetode`).

        * `largest_remainder`: Every share is rounded towards zero, and the units left over go to the
          largest remainders, ties to the lower party id (`største rests metode`). The shares add up to
          the amount.
        * `each_rounded`: Every share is rounded on its own (`hver for sig`), as many published tables
          are made. The sum may miss the amount.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `years` (list of struct as `CoveredYear`): Each year.
        * `loss` (decimal): The losses of all years. In kroner.
        * `covered` (decimal): The amount covered of them. In kroner.
        * `left` (decimal): The amount left to the operator. In kroner.
        * `totals` (list of struct as `Share`): The payment of each guarantor over all years.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

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
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The sources of the figures; the statement of a result names the source of every line.

    * Rammeaftale Hovedstaden, tomgangsgaranti for nye pladser, vedtaget 2021, revideret 2023 (stated).

    Examples
    --------
    Hovedstaden's model: half of the costs of vacant new places (made):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({
    ...     "account": ["A"],
    ...     "first_day": ["2023-01-01"],
    ...     "last_day": ["2025-12-31"],
    ...     "guaranteed_percent": ["100"],
    ... })
    >>> guarantors = pa.Table.from_pylist([
    ...     {"account": "A", "id": "Gentofte", "weight": "3"},
    ...     {"account": "A", "id": "Gladsaxe", "weight": "1"},
    ... ])
    >>> years = pa.Table.from_pylist([
    ...     {"account": "A", "year": 2023, "vacant_days": "730", "cost_per_day": "2000.00"},
    ...     {"account": "A", "year": 2024, "vacant_days": "365", "cost_per_day": "2060.00"},
    ... ])
    >>> figures = table.deficit_guarantee(
    ...     rows, guarantors=guarantors, years=years, by="account",
    ...     unit="1",
    ...     method="largest_remainder",
    ...     agreement="hovedstaden",
    ...     on="2023-01-01",
    ... )
    >>> pa.table(figures)["loss"].to_pylist()
    [Decimal('1105950.00')]
    """
def objective_financing(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    amount: Any = None,
    objective_percent: Any = None,
    age_band: Any = None,
    population_date: Any = None,
    population: Any = None,
    cases: Any = None,
    unit: Any = None,
    method: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """An amount paid by population and by use (objektiv finansiering).

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    amount : decimal, int or text
        The amount to be financed. In kroner.
    objective_percent : decimal, int or text, left out where the agreement has it
        The part that is paid by population (`objektiv andel`). In percent: `90` is 90 %.
    age_band : text
        The age that counts, such as 0–17 years (`aldersgruppe`).
    population_date : date or text
        The day the population was counted. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect.
    population : list of struct, or a table of items
        The municipalities that pay by population; buyers from outside are not among them.

        * `id` (text): The municipality.
        * `inhabitants` (int or text): Its inhabitants (`indbyggere`), of the age that counts.
    cases : list of struct, or a table of items, optional
        The users who pay the rest, with their cases or days.

        * `id` (text): The name or number of the party.
        * `weight` (decimal, int or text): The weight of the party in any unit, such as days, persons or
          percent (`fordelingsnøgle`).
    unit : decimal, int or text, left out where the agreement has it
        The unit that each share is a multiple of (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`,
        `10` … `1000000`.
    method : text, left out where the agreement has it
        The method by which shares become whole units (`fordelingsmetode`).

        * `largest_remainder`: Every share is rounded towards zero, and the units left over go to the
          largest remainders, ties to the lower party id (`største rests metode`). The shares add up to
          the amount.
        * `each_rounded`: Every share is rounded on its own (`hver for sig`), as many published tables
          are made. The sum may miss the amount.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `objective_part` (decimal): The part paid by population (`objektiv finansiering`): to the øre
          where each share is rounded on its own, to the unit by the largest remainder. In kroner.
        * `case_part` (decimal): The part paid by use: what the objective part leaves of the amount. In
          kroner.
        * `objective_shares` (list of struct as `Share`): The shares by population.
        * `objective_missing` (decimal): By how much they miss the objective part; zero for the largest
          remainder. In kroner.
        * `case_shares` (list of struct as `Share`): The shares by use; none where no cases are given.
        * `case_missing` (decimal): By how much they miss the case part. In kroner.
        * `totals` (list of struct as `Share`): The total of each payer: the municipalities of the
          population, then those that only have cases.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

        * `duplicate` at `cases[i].id`, `population[i].id`
        * `empty` at `age_band`
        * `missing` at `cases`
        * `not_a_multiple` at `unit`
        * `out_of_range` at `objective_percent`, `population[i].inhabitants`
        * `unknown_choice` at `method`
        * `zero_sum` at `cases`, `population`

    See Also
    --------
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The sources of the figures; the statement of a result names the source of every line.

    * Bekendtgørelse om børnehuse, BEK 1153/2013: BEK 1153/2013 § 5 (stated).

    Examples
    --------
    børnehus, 60/40 (made):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({
    ...     "account": ["A"],
    ...     "amount": ["5000000.00"],
    ...     "age_band": ["0-17"],
    ...     "population_date": ["2022-01-01"],
    ... })
    >>> population = pa.Table.from_pylist([
    ...     {"account": "A", "id": "Odense", "inhabitants": 40000},
    ...     {"account": "A", "id": "Kolding", "inhabitants": 20000},
    ...     {"account": "A", "id": "Esbjerg", "inhabitants": 25000},
    ...     {"account": "A", "id": "Vejle", "inhabitants": 15000},
    ... ])
    >>> cases = pa.Table.from_pylist([
    ...     {"account": "A", "id": "Odense", "weight": "12"},
    ...     {"account": "A", "id": "Kolding", "weight": "5"},
    ...     {"account": "A", "id": "Vejle", "weight": "3"},
    ... ])
    >>> figures = table.objective_financing(
    ...     rows, population=population, cases=cases, by="account",
    ...     unit="1",
    ...     method="largest_remainder",
    ...     agreement="boernehuse-2014-2023",
    ...     on="2023-06-30",
    ... )
    >>> pa.table(figures)["objective_part"].to_pylist()
    [Decimal('3000000.00')]
    """
def rate_rise(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    amount: Any = None,
    objective_percent: Any = None,
    unit: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """A rise of rates split into what all municipalities and what the users pay.

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    amount : decimal, int or text
        The amount that the rise collects in all. In kroner.
    objective_percent : decimal, int or text, left out where the agreement has it
        The part of the service that is paid by population (`objektiv andel`). In percent: `90` is 90 %.
    unit : decimal, int or text, left out where the agreement has it
        The unit that the objective part is rounded to (`afrundingsenhed`). In kroner: `0.01`, `0.10`,
        `1`, `10` … `1000000`.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `objective_part` (decimal): The part that all municipalities pay by population. In kroner.
        * `users_part` (decimal): The part that the users pay. In kroner.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

        * `missing` at `objective_percent`, `unit`
        * `out_of_range` at `objective_percent`

    See Also
    --------
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    Egely, 9 million from 1 March 2025 (made):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({"amount": ["9000000.00"], "objective_percent": ["50"]})
    >>> figures = table.rate_rise(rows, unit="1")
    >>> pa.table(figures)["objective_part"].to_pylist()
    [Decimal('4500000.00')]
    """
def year_result(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    revenue: Any = None,
    cost: Any = None,
    base: Any = None,
    base_kind: Any = None,
    band_percent: Any = None,
    reading: Any = None,
    kept: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """The result of a year (over- eller underskud), what the operator keeps of it, and what goes into a later rate.

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    revenue : decimal, int or text
        The revenue (`indtægt`): occupied days × rate. In kroner.
    cost : decimal, int or text
        The cost (`udgift`). In kroner.
    base : decimal, int or text
        The amount that the band is a percentage of. In kroner.
    base_kind : text, left out where the agreement has it
        Which amount that is.

        * `turnover`: The turnover (`omsætning`).
        * `cost_based_budget`: The cost-based budget (`omkostningsbaseret budget`).
        * `basis`: The basis of the rate (`takstberegningsgrundlag`).
    band_percent : decimal, int or text, left out where the agreement has it
        The band in percent of the base (`5 %-grænsen`). In percent: `90` is 90 %.
    reading : text, left out where the agreement has it
        The rule for a result within the band.

        * `own_risk`: The operator bears or keeps it (`egen risiko`).
        * `carry_over`: The operator decides how much of it to carry over to next year's frame
          (`overførsel`).
    kept : decimal, int or text, optional
        With `carry_over`, and only then: what the operator has decided to keep, between zero and the
        band. In kroner.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `result` (decimal): Revenue less cost (`resultat`): above zero a surplus, below zero a
          deficit. In kroner.
        * `band` (decimal): The band in kroner (`5 %-grænsen`), exact beyond the øre. In kroner, with as
          many decimals as it has beyond the øre.
        * `kept` (decimal): The part that the operator bears or keeps. In kroner.
        * `regulated` (decimal): The part that goes into a later rate (`til efterregulering`), with the
          sign of the result. In kroner.
        * `distance` (decimal): How far the result is from the line, to the øre; at zero or above
          nothing has to be regulated. In kroner.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

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
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    a deficit of exactly 5 % (made):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({
    ...     "revenue": ["10000000.00"],
    ...     "cost": ["10500000.00"],
    ...     "base": ["10000000.00"],
    ...     "band_percent": ["5"],
    ... })
    >>> figures = table.year_result(rows, base_kind="turnover", reading="own_risk")
    >>> pa.table(figures)["result"].to_pylist()
    [Decimal('-500000.00')]
    """
def recalculated_rate(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    basis: Any = None,
    occupied_days: Any = None,
    charged_rate: Any = None,
    unit: Any = None,
    budget: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """The rate that the accounts would have given (efterkalkuleret takst), beside the charged one.

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    basis : decimal, int or text
        The basis of the account: the costs that the rate of the year had to cover. In kroner.
    occupied_days : decimal, int or text
        The days that were sold (`belagte dage`), above zero. In place-days.
    charged_rate : decimal, int or text
        The rate that was charged (`opkrævet takst`). In kroner.
    unit : decimal, int or text, left out where the agreement has it
        The unit that the rate is rounded to (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`, `10` …
        `1000000`.
    budget : struct, optional
        The budget of the charged rate, for the parts of the difference.

        * `basis` (decimal, int or text): The budgeted basis (`takstberegningsgrundlag`). In kroner.
        * `expected_days` (decimal, int or text): The days that were expected to be sold
          (`belægningsdage`). In place-days.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `rate` (decimal): The rate that the accounts would have given (`efterkalkuleret takst`),
          rounded to the unit. In kroner.
        * `rounding_gap` (decimal): The revenue of the rounded rate above the basis. In kroner.
        * `rate_difference` (decimal): The recalculated rate less the charged one: above zero where too
          little was charged. In kroner.
        * `revenue` (decimal): The revenue of the charged rate, rounded to the øre. In kroner.
        * `difference` (decimal): The difference in all: the basis less the revenue. In kroner.
        * `parts` (list of struct as `DifferencePart`): The parts of both differences, where the budget
          is given.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

        * `missing` at `budget.expected_days`, `unit`
        * `out_of_range` at `budget.expected_days`, `charged_rate`, `occupied_days`
        * `overflow` at `parts`, `rate`

    See Also
    --------
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    Røjleskov 2023, solved back (Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 11):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({"basis": ["7138506"], "occupied_days": ["398"], "charged_rate": ["8020"]})
    >>> figures = table.recalculated_rate(
    ...     rows,
    ...     unit="1",
    ...     budget={"basis": "5312448", "expected_days": "662.4"},
    ... )
    >>> pa.table(figures)["rate"].to_pylist()
    [Decimal('17936.00')]
    """
def reregulated_rate(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    year: Any = None,
    years_later: Any = None,
    regulated: Any = None,
    normal_rate: Any = None,
    basis: Any = None,
    places: Any = None,
    days: Any = None,
    occupancy: Any = None,
    unit: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """The rate of a later year with a past result in it (midlertidig efterregulering).

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    year : int or text
        The accounting year that the result is of (`regnskabsår`).
    years_later : int or text, left out where the agreement has it
        How many years later it goes into the rate (`år efter`).
    regulated : decimal, int or text
        The amount that is regulated (`til efterregulering`): a deficit is negative and raises the rate,
        a surplus lowers it. In kroner.
    normal_rate : decimal, int or text, optional
        The rate without the re-regulation (`normaltakst`); this or the basis. In kroner.
    basis : decimal, int or text, optional
        The basis of that rate (`takstberegningsgrundlag`), so that nothing is rounded twice; this or
        the normal rate. In kroner.
    places : decimal, int or text
        The places in the year of the rate (`pladser`). In places.
    days : int or text
        The days in the year of the rate (`dage`). In days.
    occupancy : decimal, int, text or struct
        The budgeted occupancy in the year of the rate (`belægningsprocent`). In percent: `90` is 90 %.
    unit : decimal, int or text, left out where the agreement has it
        The unit that the rate is rounded to (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`, `10` …
        `1000000`.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `rate_year` (int): The year of the rate; the year after it the re-regulation is gone again.
        * `expected_days` (decimal): The days that are expected to be sold (`belægningsdage`); shown
          with at most 8 decimals, used unrounded. In place-days.
        * `normal_rate` (decimal): The rate without the re-regulation (`normaltakst`), shown to the øre,
          used unrounded. In kroner.
        * `change` (decimal): The effect of the re-regulation on the rate (`efterregulering pr. døgn`),
          shown to the øre, used unrounded. In kroner.
        * `rate` (decimal): The rate (`døgntakst`), rounded to the unit. In kroner.
        * `rounding_gap` (decimal): The amount that the rounding brings in or leaves out over the
          expected days (`afrundingsdifference`), to the øre. In kroner.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

        * `missing` at `normal_rate`, `years_later`
        * `not_allowed` at `basis`
        * `open_value` at `years_later`
        * `out_of_range` at `regulated`, `unit`, `year`, `years_later`
        * `outside_period` at `on`

    See Also
    --------
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The sources of the figures; the statement of a result names the source of every line.

    * Rammeaftale Syddanmark 2023–2024: Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 11:
      midlertidig efterregulering 2 år efter (stated).

    Examples
    --------
    Røjleskov model 1, regulated 3,786,948 (Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt.
    11):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({
    ...     "year": [2023],
    ...     "regulated": ["-3786948.00"],
    ...     "normal_rate": ["8020.00"],
    ...     "places": ["8"],
    ...     "days": [365],
    ...     "occupancy": ["90"],
    ... })
    >>> figures = table.reregulated_rate(
    ...     rows,
    ...     unit="1",
    ...     agreement="syddanmark-2023-2024",
    ...     on="2023-12-31",
    ... )
    >>> pa.table(figures)["normal_rate"].to_pylist()
    [Decimal('8020.00')]
    """
def closure_account(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    deficit: Any = None,
    turnover: Any = None,
    band_percent: Any = None,
    unit: Any = None,
    method: Any = None,
    operator: Any = None,
    users: Any = None,
    published: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """The final settlement of a service that closes (lukkeregnskab), and the slips in one that was published.

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    deficit : decimal, int or text
        The deficit at closure (`underskud`), as an amount above zero. In kroner.
    turnover : decimal, int or text
        The turnover in the year in which the closure was decided (`omsætning`); not negative. In
        kroner.
    band_percent : decimal, int or text, left out where the agreement has it
        The part that the operator bears itself, in percent of the turnover (`5 %-grænsen`). In percent:
        `90` is 90 %.
    unit : decimal, int or text, left out where the agreement has it
        The unit that each share is a whole number of (`afrundingsenhed`). In kroner: `0.01`, `0.10`,
        `1`, `10` … `1000000`.
    method : text, left out where the agreement has it
        How shares become whole units (`fordelingsmetode`).

        * `largest_remainder`: Every share is rounded towards zero, and the units left over go to the
          largest remainders, ties to the lower party id (`største rests metode`). The shares add up to
          the amount.
        * `each_rounded`: Every share is rounded on its own (`hver for sig`), as many published tables
          are made. The sum may miss the amount.
    operator : text
        Who runs the service (`driftsherre`).
    users : list of struct, or a table of items
        Every user of the service, the operator too for its own citizens.

        * `id` (text): Its name or number.
        * `usage` (decimal, int or text): How much it used the service (`belægning`): days or percent,
          the same for all.
    published : struct, optional
        The figures as they were published, to be checked.

        * `unit` (decimal, int or text): The unit that they are printed in, 10,000 for millions with two
          decimals. In kroner: `0.01`, `0.10`, `1`, `10` … `1000000`.
        * `own_share` (decimal, int or text): The operator's own share. In kroner.
        * `rest` (decimal, int or text): The rest. In kroner.
        * `shares` (list of struct): The shares, one for every user.
        * `sum` (decimal, int or text): The sum of the shares. In kroner.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `band` (decimal): The percentage of the turnover (`5 %-grænsen`), exact beyond the øre. In
          kroner, with as many decimals as it has beyond the øre.
        * `own_share` (decimal): The part that the operator bears itself (`driftsherrens egen andel`),
          rounded to the øre. In kroner.
        * `rest` (decimal): The rest of the deficit, for the users (`rest til fordeling`). In kroner.
        * `shares` (list of struct as `Share`): The shares of the rest, in the order of the users.
        * `sum` (decimal): The sum of the shares (`sum`). In kroner.
        * `missing` (decimal): By how much the sum misses the rest (`difference`). In kroner.
        * `operator_total` (decimal): The total that the operator pays: its own share, and its share of
          the rest as a user. In kroner.
        * `findings` (list of struct as `Finding`): Published figures that do not follow from the
          others.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

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
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The sources of the figures; the statement of a result names the source of every line.

    * Rammeaftale Syddanmark 2023–2024: Bilag 5; Socialdirektørforum Syddanmark, referat 7. marts 2025,
      pkt. 6 (stated).

    Examples
    --------
    Bromsmae, a deficit of exactly 5 % (made):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({
    ...     "account": ["A"],
    ...     "deficit": ["534360.00"],
    ...     "turnover": ["10687200.00"],
    ...     "operator": ["Middelfart"],
    ... })
    >>> users = pa.Table.from_pylist([
    ...     {"account": "A", "id": "Odense", "usage": "4"},
    ...     {"account": "A", "id": "Faaborg-Midtfyn", "usage": "1"},
    ...     {"account": "A", "id": "Middelfart", "usage": "1"},
    ...     {"account": "A", "id": "Gentofte", "usage": "1"},
    ... ])
    >>> figures = table.closure_account(
    ...     rows, users=users, by="account",
    ...     unit="0.01",
    ...     method="largest_remainder",
    ...     agreement="syddanmark-2023-2024",
    ...     on="2023-06-30",
    ... )
    >>> pa.table(figures)["own_share"].to_pylist()
    [Decimal('534360.00')]
    """
def ledger(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    band_percent: Any = None,
    base_kind: Any = None,
    reading: Any = None,
    years_later: Any = None,
    unit: Any = None,
    life_years: Any = None,
    opening: Any = None,
    years: Any = None,
    closure: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """The account of a service through the years (regnskab over år): rates, results, what is kept and what goes into later rates.

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    band_percent : decimal, int or text, left out where the agreement has it
        The band in percent of the base (`5 %-grænsen`). In percent: `90` is 90 %.
    base_kind : text, left out where the agreement has it
        The base that the band is a percentage of.

        * `turnover`: The turnover (`omsætning`).
        * `cost_based_budget`: The cost-based budget (`omkostningsbaseret budget`).
        * `basis`: The basis of the rate (`takstberegningsgrundlag`).
    reading : text, left out where the agreement has it
        The rule for a result within the band.

        * `own_risk`: The operator bears or keeps it (`egen risiko`).
        * `carry_over`: The operator decides how much of it to carry over to next year's frame
          (`overførsel`).
    years_later : int or text, left out where the agreement has it
        How many years later a result goes into the rate (`år efter`).
    unit : decimal, int or text, left out where the agreement has it
        The unit that the rates are rounded to (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`, `10`
        … `1000000`.
    life_years : int or text, optional
        The years after its own in which a surplus that is kept must be used, where it is set aside
        (`henlagt overskud`); what is left then lapses into a later rate.
    opening : struct, optional
        The closing of an earlier run.

        * `open` (list of struct): The amounts that wait for the rate of a later year; may be empty.
        * `settled` (list of struct): The results so far; may be empty.
        * `uncorrected` (struct): The same, had no correction been booked; where one was.
        * `set_aside` (list of struct): The rests of surpluses set aside (`henlagt overskud`); none if
          left out.
    years : list of struct, or a table of items
        The years, one after the other, 1 to 100.

        * `year` (int or text): The accounting year (`regnskabsår`).
        * `basis` (decimal, int or text): The budgeted basis of the rate (`takstberegningsgrundlag`). In
          kroner.
        * `cost_based_budget` (decimal, int or text): The cost-based budget (`omkostningsbaseret
          budget`), where the band is a percentage of it. In kroner.
        * `places` (decimal, int or text): The places (`pladser`). In places.
        * `days` (int or text): The days it is billed for (`dage`). In days.
        * `occupancy` (decimal, int, text or struct): The budgeted occupancy (`belægningsprocent`). In
          percent: `90` is 90 %.
        * `charged_rate` (decimal, int or text): The rate that was really charged (`opkrævet takst`),
          where it is not the one that follows. In kroner.
        * `occupied_days` (decimal, int or text): The days that were really occupied (`belagte dage`);
          together with the cost. In place-days.
        * `cost` (decimal, int or text): The actual cost (`udgift`); together with the occupied days. In
          kroner.
        * `kept` (decimal, int or text): With `carry_over`: what the operator has decided to keep of the
          result. In kroner.
        * `collected_directly` (bool): Whether a deficit of the year is collected from the
          municipalities directly (`særskilt opkrævet`), not by a later rate.
        * `corrections` (list of struct): Corrections of earlier years that are booked in this one.
        * `band_percent` (decimal, int or text): The band in percent of the base (`5 %-grænsen`) of this
          year, where it is not that of the whole account. In percent: `90` is 90 %.
        * `base_kind` (text): The base that the band of this year is a percentage of, where it is not
          that of the whole account.
        * `reading` (text): The rule for a result within the band of this year, where it is not that of
          the whole account.
        * `years_later` (int or text): How many years later the result of this year, and a correction
          booked in it, goes into the rate (`år efter`), where it is not that of the whole account.
        * `used` (decimal, int or text): The amount of surpluses set aside earlier that is used in it
          (`brugt`); with `life_years`. In kroner.
    closure : struct, optional
        The closure at the end of the last year.

        * `turnover` (decimal, int or text): The turnover (`omsætning`) in the year in which the closure
          was decided. In kroner.
        * `band_percent` (decimal, int or text): The part that the operator bears itself, in percent of
          the turnover. In percent: `90` is 90 %.
        * `unit` (decimal, int or text): The unit that each share is a whole number of
          (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`, `10` … `1000000`.
        * `method` (text): How shares become whole units.
        * `operator` (text): The municipality or region that runs the service (`driftsherre`).
        * `users` (list of struct): Everybody who used the service.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `years` (list of struct as `LedgerEntry`): The years.
        * `closure` (struct as `ClosureAccountFigures` or null): The account of the closure.
        * `opening_balance` (decimal): The balance before the first year (`primo`). In kroner.
        * `results` (decimal): All results, with corrections. In kroner.
        * `kept` (decimal): The part of the results that the operator bears or keeps, less what lapsed
          of it. In kroner.
        * `landed` (decimal): The amount that went into rates. In kroner.
        * `direct` (decimal): The amount that was collected directly. In kroner.
        * `paid_at_closure` (decimal): The amount that the users pay at the closure, with the sign of a
          deficit. In kroner.
        * `closing_balance` (decimal): The balance after the last year (`ultimo`). In kroner.
        * `closing` (struct as `CarryForwardResult`): The opening of the next run.
        * `set_aside` (struct as `SetAsideSurplusFigures` or null): The surpluses set aside; null unless
          they have a life.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

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
    settle : Any rule by its name, and more of what can be said beside the table.

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

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({"account": ["A"]})
    >>> years = pa.Table.from_pylist([
    ...     {
    ...         "account": "A",
    ...         "year": 2023,
    ...         "basis": "5312448.00",
    ...         "places": "8",
    ...         "days": 92,
    ...         "occupancy": "90",
    ...         "occupied_days": "398",
    ...         "cost": "7138506.00",
    ...     },
    ...     {
    ...         "account": "A",
    ...         "year": 2024,
    ...         "basis": "21134304.00",
    ...         "places": "8",
    ...         "days": 366,
    ...         "occupancy": "90",
    ...     },
    ...     {
    ...         "account": "A",
    ...         "year": 2025,
    ...         "basis": "21076560.00",
    ...         "places": "8",
    ...         "days": 365,
    ...         "occupancy": "90",
    ...     },
    ...     {
    ...         "account": "A",
    ...         "year": 2026,
    ...         "basis": "21076560.00",
    ...         "places": "8",
    ...         "days": 365,
    ...         "occupancy": "90",
    ...     },
    ... ])
    >>> figures = table.ledger(
    ...     rows, years=years, by="account",
    ...     base_kind="turnover",
    ...     unit="1",
    ...     agreement="syddanmark-2023-2024",
    ...     on="2023-12-31",
    ... )
    >>> pa.table(figures)["opening_balance"].to_pylist()
    [Decimal('0.00')]
    """
def set_aside_surplus(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    life_years: Any = None,
    years_later: Any = None,
    opening: Any = None,
    years: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """Surpluses that are set aside, used within some years, or lapse into a later rate (henlagt overskud).

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    life_years : int or text, left out where the agreement has it
        The years after its own in which a surplus may be used.
    years_later : int or text, left out where the agreement has it
        The years from the one in which an amount lapses to the rate that it goes into.
    opening : list of struct, or a table of items, optional
        The rest of the surpluses of earlier years.

        * `year` (int or text): The year that it stems from.
        * `amount` (decimal, int or text): The rest of it. In kroner.
    years : list of struct, or a table of items
        The years, one after the other.

        * `year` (int or text): The year.
        * `set_aside` (decimal, int or text): The part of its surplus that is set aside (`henlagt`): the
          part of the result that the operator keeps. In kroner.
        * `used` (decimal, int or text): The amount used in the year out of what was set aside before.
          In kroner.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `years` (list of struct as `SetAsideEntry`): Each year.
        * `lapses` (list of struct as `OpenAmountResult`): The lapsed amounts and the rates that they go
          into: amounts that a ledger can open with.
        * `closing` (list of struct as `SetAsideResult`): The rest after the last year, by the year that
          it stems from.
        * `opening_balance` (decimal): The balance before the first year. In kroner.
        * `set_aside` (decimal): All that is set aside in the years. In kroner.
        * `used` (decimal): All that is used. In kroner.
        * `lapsed` (decimal): All that lapses. In kroner.
        * `closing_balance` (decimal): The balance after the last year. In kroner.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

        * `duplicate` at `opening[i].year`
        * `empty` at `years`
        * `missing` at `life_years`, `years_later`, `years`
        * `out_of_range` at `life_years`, `opening[i].year`, `years[i].set_aside`, `years[i].used`,
          `years[i].year`
        * `overflow` at `lapses`

    See Also
    --------
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The sources of the figures; the statement of a result names the source of every line.

    * No known source decides it; see the notes (assumed).

    Examples
    --------
    Nordjylland's 400,000, used within 5 years (made):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({"account": ["A"], "life_years": [5], "years_later": [2]})
    >>> years = pa.Table.from_pylist([
    ...     {"account": "A", "year": 2023, "set_aside": "400000.00", "used": None},
    ...     {"account": "A", "year": 2024, "used": "100000.00"},
    ...     {"account": "A", "year": 2025, "used": "100000.00"},
    ...     {"account": "A", "year": 2026, "used": "100000.00"},
    ...     {"account": "A", "year": 2027, "used": "60000.00"},
    ...     {"account": "A", "year": 2028},
    ... ])
    >>> figures = table.set_aside_surplus(rows, years=years, by="account")
    >>> pa.table(figures)["opening_balance"].to_pylist()
    [Decimal('0.00')]
    """
def scenarios(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    band_percent: Any = None,
    base_kind: Any = None,
    years_later: Any = None,
    unit: Any = None,
    share_unit: Any = None,
    method: Any = None,
    operator: Any = None,
    years: Any = None,
    population: Any = None,
    scenarios: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """Ways of financing the same service side by side (scenarier): rates, who pays what, and where the cost went.

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    band_percent : decimal, int or text, left out where the agreement has it
        The band in percent of the base (`5 %-grænsen`). In percent: `90` is 90 %.
    base_kind : text, left out where the agreement has it
        The base that the band is a percentage of.

        * `turnover`: The turnover (`omsætning`).
        * `cost_based_budget`: The cost-based budget (`omkostningsbaseret budget`).
        * `basis`: The basis of the rate (`takstberegningsgrundlag`).
    years_later : int or text, left out where the agreement has it
        How many years later a result goes into the rate (`år efter`).
    unit : decimal, int or text, left out where the agreement has it
        The unit that the rates are rounded to (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`, `10`
        … `1000000`.
    share_unit : decimal, int or text, left out where the agreement has it
        The unit that each share of a direct collection is a whole number of. In kroner: `0.01`, `0.10`,
        `1`, `10` … `1000000`.
    method : text, left out where the agreement has it
        How shares become whole units.

        * `largest_remainder`: Every share is rounded towards zero, and the units left over go to the
          largest remainders, ties to the lower party id (`største rests metode`). The shares add up to
          the amount.
        * `each_rounded`: Every share is rounded on its own (`hver for sig`), as many published tables
          are made. The sum may miss the amount.
    operator : text
        The municipality or region that runs the service (`driftsherre`).
    years : list of struct, or a table of items
        The years, one after the other, 1 to 100.

        * `year` (int or text): The accounting year (`regnskabsår`).
        * `basis` (decimal, int or text): The budgeted basis of the rate (`takstberegningsgrundlag`). In
          kroner.
        * `cost_based_budget` (decimal, int or text): The cost-based budget (`omkostningsbaseret
          budget`), where the band is a percentage of it. In kroner.
        * `places` (decimal, int or text): The places (`pladser`). In places.
        * `days` (int or text): The days it is billed for (`dage`). In days.
        * `occupancy` (decimal, int, text or struct): The budgeted occupancy (`belægningsprocent`). In
          percent: `90` is 90 %.
        * `cost` (decimal, int or text): The cost, as it is or is expected (`udgift`). In kroner.
        * `users` (list of struct): Who uses it.
    population : list of struct, or a table of items, optional
        Who pays a collection by population.

        * `id` (text): The municipality.
        * `inhabitants` (int or text): Its inhabitants (`indbyggere`), of the age that counts.
    scenarios : list of struct, or a table of items
        The ways of financing, 1 to 20; the others are compared with the first.

        * `name` (text): Its name.
        * `financing` (text): How deficits are paid.
        * `direct_years` (list of int or text): The years whose deficits are collected directly.
        * `collected_later` (int or text): How many years after the deficit it is collected.
        * `occupancies` (list of struct): Years whose rate is budgeted with another occupancy.
        * `band_percent` (decimal, int or text): Another band in percent. In percent: `90` is 90 %.
        * `years_later` (int or text): Another number of years until a result goes into the rate.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `cost` (decimal): The cost of all years, the same in every scenario. In kroner.
        * `scenarios` (list of struct as `Scenario`): The scenarios, in the order of the input.
        * `comparisons` (list of struct as `Comparison`): Every scenario but the first, compared with
          it.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

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
    settle : Any rule by its name, and more of what can be said beside the table.

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

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({"account": ["A"], "operator": ["Region Syddanmark"]})
    >>> years = pa.Table.from_pylist([
    ...     {
    ...         "account": "A",
    ...         "year": 2023,
    ...         "basis": "5312448.00",
    ...         "places": "8",
    ...         "days": 92,
    ...         "occupancy": "90",
    ...         "cost": "5312448.00",
    ...         "users": [
    ...             {"id": "Odense", "days": 153},
    ...             {"id": "Middelfart", "days": 92},
    ...             {"id": "Vejle", "days": 92},
    ...             {"id": "Gentofte", "days": 61},
    ...         ],
    ...     },
    ...     {
    ...         "account": "A",
    ...         "year": 2024,
    ...         "basis": "21134304.00",
    ...         "places": "8",
    ...         "days": 366,
    ...         "occupancy": "90",
    ...         "cost": "21134304.00",
    ...         "users": [
    ...             {"id": "Odense", "days": 1098},
    ...             {"id": "Middelfart", "days": 366},
    ...             {"id": "Vejle", "days": 366},
    ...             {"id": "Gentofte", "days": 366},
    ...         ],
    ...     },
    ...     {
    ...         "account": "A",
    ...         "year": 2025,
    ...         "basis": "21076560.00",
    ...         "places": "8",
    ...         "days": 365,
    ...         "occupancy": "90",
    ...         "cost": "21076560.00",
    ...         "users": [
    ...             {"id": "Odense", "days": 1168},
    ...             {"id": "Middelfart", "days": 365},
    ...             {"id": "Vejle", "days": 730},
    ...             {"id": "Gentofte", "days": 365},
    ...         ],
    ...     },
    ...     {
    ...         "account": "A",
    ...         "year": 2026,
    ...         "basis": "21076560.00",
    ...         "places": "8",
    ...         "days": 365,
    ...         "occupancy": "90",
    ...         "cost": "21076560.00",
    ...         "users": [
    ...             {"id": "Odense", "days": 1168},
    ...             {"id": "Middelfart", "days": 365},
    ...             {"id": "Vejle", "days": 730},
    ...             {"id": "Gentofte", "days": 365},
    ...         ],
    ...     },
    ... ])
    >>> population = pa.Table.from_pylist([
    ...     {"account": "A", "id": "Odense", "inhabitants": 14000},
    ...     {"account": "A", "id": "Vejle", "inhabitants": 8000},
    ...     {"account": "A", "id": "Middelfart", "inhabitants": 3000},
    ...     {"account": "A", "id": "Sønderborg", "inhabitants": 5000},
    ... ])
    >>> scenarios = pa.Table.from_pylist([
    ...     {
    ...         "account": "A",
    ...         "name": "rule",
    ...         "financing": "rule",
    ...         "direct_years": None,
    ...         "collected_later": None,
    ...         "occupancies": None,
    ...     },
    ...     {
    ...         "account": "A",
    ...         "name": "directly, by inhabitants",
    ...         "financing": "direct_by_population",
    ...         "direct_years": [2023, 2024],
    ...         "collected_later": 1,
    ...     },
    ...     {
    ...         "account": "A",
    ...         "name": "directly, by days",
    ...         "financing": "direct_by_buyers",
    ...         "direct_years": [2023, 2024],
    ...         "collected_later": 1,
    ...     },
    ...     {
    ...         "account": "A",
    ...         "name": "lower occupancy",
    ...         "financing": "rule",
    ...         "occupancies": [
    ...             {"year": 2023, "occupancy": "54"},
    ...             {"year": 2024, "occupancy": "75"},
    ...         ],
    ...     },
    ... ])
    >>> figures = table.scenarios(
    ...     rows, years=years, population=population, scenarios=scenarios, by="account",
    ...     base_kind="turnover",
    ...     unit="1",
    ...     share_unit="0.01",
    ...     method="largest_remainder",
    ...     terms={"agreements": ["syddanmark-2023-2024"], "beyond_period": True},
    ... )
    >>> pa.table(figures)["cost"].to_pylist()
    [Decimal('68599872.00')]
    """
def early_warning(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    year: Any = None,
    band_percent: Any = None,
    base_kind: Any = None,
    years_later: Any = None,
    occupancy_projection: Any = None,
    cost_projection: Any = None,
    watch_points: Any = None,
    order: Any = None,
    services: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """Where a year is heading (tidlig varsling): the expected result, the distance to the 5 % line, and what would change it.

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    year : int or text
        The accounting year (`regnskabsår`).
    band_percent : decimal, int or text, left out where the agreement has it
        The band in percent of the base (`5 %-grænsen`). In percent: `90` is 90 %.
    base_kind : text, left out where the agreement has it
        The base that the band is a percentage of.

        * `turnover`: The turnover (`omsætning`).
        * `cost_based_budget`: The cost-based budget (`omkostningsbaseret budget`).
        * `basis`: The basis of the rate (`takstberegningsgrundlag`).
    years_later : int or text, left out where the agreement has it
        How many years later the result goes into the rate (`år efter`).
    occupancy_projection : text
        How the occupied days of the rest are projected.

        * `as_so_far`: As the months so far, per day (`som hidtil`).
        * `as_latest_month`: As the latest month, per day (`som seneste måned`).
        * `as_budgeted`: As the budget, per day (`som budgetteret`).
    cost_projection : text
        How the cost of the rest is projected.

        * `as_so_far`: As the months so far, per day (`som hidtil`).
        * `as_latest_month`: As the latest month, per day (`som seneste måned`).
        * `as_budgeted`: As the budget, per day (`som budgetteret`).
    watch_points : decimal, int or text, left out where the agreement has it
        How far, in percentage points, occupancy may be from the budgeted before it is watched. In
        percent: `90` is 90 %.
    order : text
        How the services are ordered.

        * `distance`: How near it is to the line, or how far beyond (`afstand til grænsen`): the lowest
          first.
        * `result`: The expected result: the largest deficit first.
        * `rate_change`: The expected effect on the later rate: the largest rise first.
    services : list of struct, or a table of items
        The services, 1 to 10,000.

        * `id` (text): Its name.
        * `basis` (decimal, int or text): The budgeted basis of the rate (`takstberegningsgrundlag`). In
          kroner.
        * `cost_based_budget` (decimal, int or text): The cost-based budget (`omkostningsbaseret
          budget`), where the band is a percentage of it. In kroner.
        * `places` (decimal, int or text): The places (`pladser`). In places.
        * `days` (int or text): The days of the whole year (`dage`). In days.
        * `occupancy` (decimal, int, text or struct): The budgeted occupancy (`belægningsprocent`). In
          percent: `90` is 90 %.
        * `months` (list of struct): The months so far, in order, 1 to 12.
        * `rest_rate` (decimal, int or text): The rate of the rest of the year. In kroner.
        * `variable_cost` (decimal, int or text): The cost of each further occupied day (`variabel
          omkostning`); 0 where every cost is fixed. In kroner.
        * `later_places` (decimal, int or text): The places in the year that the result goes into. In
          places.
        * `later_days` (int or text): The days in that year. In days.
        * `later_occupancy` (decimal, int, text or struct): The budgeted occupancy in that year. In
          percent: `90` is 90 %.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `rate_year` (int): The year whose rate the result would go into.
        * `services` (list of struct as `ServiceWarning`): The services, the one most at risk first.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

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
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    on budget, turnover moves the band (made):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({
    ...     "account": ["A"],
    ...     "year": [2025],
    ...     "band_percent": ["5"],
    ...     "years_later": [2],
    ... })
    >>> services = pa.Table.from_pylist([
    ...     {
    ...         "account": "A",
    ...         "id": "Birkely",
    ...         "basis": "6570000.00",
    ...         "places": "10",
    ...         "days": 365,
    ...         "occupancy": "90",
    ...         "months": [
    ...             {"days": 31, "occupied_days": "279", "cost": "558000.00", "rate": "2000.00"},
    ...             {"days": 28, "occupied_days": "252", "cost": "504000.00", "rate": "2000.00"},
    ...             {"days": 31, "occupied_days": "279", "cost": "558000.00", "rate": "2000.00"},
    ...         ],
    ...         "rest_rate": "2000.00",
    ...         "variable_cost": "400.00",
    ...         "later_places": "10",
    ...         "later_days": 365,
    ...         "later_occupancy": "90",
    ...     },
    ... ])
    >>> figures = table.early_warning(
    ...     rows, services=services, by="account",
    ...     base_kind="turnover",
    ...     occupancy_projection="as_so_far",
    ...     cost_projection="as_so_far",
    ...     order="distance",
    ... )
    >>> pa.table(figures)["rate_year"].to_pylist()
    [2027]
    """
def year_end(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    year: Any = None,
    day_count: Any = None,
    band_percent: Any = None,
    base_kind: Any = None,
    reading: Any = None,
    years_later: Any = None,
    unit: Any = None,
    services: Any = None,
    stays: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """The year-end of all services (årsafslutning): rates, bills, results, what is regulated, and the rates of the later year.

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    year : int or text
        The accounting year that ends (`regnskabsår`).
    day_count : text, left out where the agreement has it
        The days of a stay that count (`dagsoptælling`).

        * `both_ends`: The first and the last day both count, as in Syddanmark's krisecentre.
        * `last_day_not_counted`: The last day does not count.
        * `at_least_one_day`: The last day does not count, but a stay has at least one day, as in
          special places (BEK 1261/2020 § 2).
    band_percent : decimal, int or text, left out where the agreement has it
        The band in percent of the base (`5 %-grænsen`). In percent: `90` is 90 %.
    base_kind : text, left out where the agreement has it
        The base that the band is a percentage of.

        * `turnover`: The turnover (`omsætning`).
        * `cost_based_budget`: The cost-based budget (`omkostningsbaseret budget`).
        * `basis`: The basis of the rate (`takstberegningsgrundlag`).
    reading : text, left out where the agreement has it
        The rule for a result within the band.

        * `own_risk`: The operator bears or keeps it (`egen risiko`).
        * `carry_over`: The operator decides how much of it to carry over to next year's frame
          (`overførsel`).
    years_later : int or text, left out where the agreement has it
        How many years later the result goes into the rate (`år efter`).
    unit : decimal, int or text, left out where the agreement has it
        The unit that rates are rounded to (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`, `10` …
        `1000000`.
    services : list of struct, or a table of items
        The services, 1 to 10,000.

        * `id` (text): Its name.
        * `basis` (decimal, int or text): The budgeted basis of the rate (`takstberegningsgrundlag`). In
          kroner.
        * `cost_based_budget` (decimal, int or text): The cost-based budget (`omkostningsbaseret
          budget`), where the band is a percentage of it. In kroner.
        * `places` (decimal, int or text): The places (`pladser`). In places.
        * `days` (int or text): The days of the year (`dage`). In days.
        * `occupancy` (decimal, int, text or struct): The budgeted occupancy (`belægningsprocent`). In
          percent: `90` is 90 %.
        * `landed` (decimal, int or text): The regulated amount of an earlier year that goes into this
          rate: above zero a surplus, which lowers it; nothing where it is left out. In kroner.
        * `other_revenue` (decimal, int or text): The revenue beside the base rate, such as packages and
          supplements; none where it is left out. In kroner.
        * `cost` (decimal, int or text): The cost of the year (`udgift`). In kroner.
        * `kept` (decimal, int or text): The part of the result that the operator decides to keep, with
          carry-over. In kroner.
        * `later_basis` (decimal, int or text): The basis of the rate of the later year. In kroner.
        * `later_places` (decimal, int or text): The places in that year. In places.
        * `later_days` (int or text): The days in that year. In days.
        * `later_occupancy` (decimal, int, text or struct): The budgeted occupancy in that year. In
          percent: `90` is 90 %.
    stays : list of struct, or a table of items
        The stays, without packages and supplements.

        * `citizen` (text): A reference to the citizen; no name or number of a person is needed.
        * `service` (text): The service.
        * `first_day` (date or text): The day it begins. `YYYY-MM-DD` in text, `DD-MM-YYYY` in the
          Danish dialect.
        * `last_day` (date or text): The day it ends; none while it goes on. `YYYY-MM-DD` in text,
          `DD-MM-YYYY` in the Danish dialect.
        * `payer` (text): Who pays (`betalingskommune`); may be the state.
        * `acting` (text): Who decides in the citizen's case (`handlekommune`).
        * `residence` (text): Where the citizen lives (`opholdskommune`).
        * `package` (int or text): The number of the package that is granted.
        * `supplements` (list of text): The supplements that are granted.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `later_year` (int): The year whose rates the results go into.
        * `services` (list of struct as `ServiceYearEnd`): The services, in the order of the input.
        * `payments` (list of struct as `ServicePayment`): The payments by service and payer: in the
          order of the services, then of the payers' names.
        * `payers` (list of struct as `PayerTotal`): The total of each payer, in the order of their
          names.
        * `lines` (list of struct as `BillLine`): The lines of the bills, as
          [`bills`](crate::rules::billing::bills) makes them.
        * `days` (int): The days that are billed.
        * `billed` (decimal): The amount that is billed. In kroner.
        * `revenue` (decimal): The revenue of all services. In kroner.
        * `cost` (decimal): Their cost. In kroner.
        * `result` (decimal): Their results. In kroner.
        * `kept` (decimal): The part that the operator bears or keeps. In kroner.
        * `regulated` (decimal): The part that goes into the later rates. In kroner.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

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
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    one place, sold all year (made):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({
    ...     "account": ["A"],
    ...     "year": [2025],
    ...     "band_percent": ["5"],
    ...     "years_later": [2],
    ... })
    >>> services = pa.Table.from_pylist([
    ...     {
    ...         "account": "A",
    ...         "id": "Birkely",
    ...         "basis": "657000.00",
    ...         "places": "1",
    ...         "days": 365,
    ...         "occupancy": "90",
    ...         "cost": "660000.00",
    ...         "later_basis": "657000.00",
    ...         "later_places": "1",
    ...         "later_days": 365,
    ...         "later_occupancy": "90",
    ...     },
    ... ])
    >>> stays = pa.Table.from_pylist([
    ...     {
    ...         "account": "A",
    ...         "citizen": "C-01",
    ...         "service": "Birkely",
    ...         "first_day": "2025-01-01",
    ...         "payer": "Odense",
    ...     },
    ... ])
    >>> figures = table.year_end(
    ...     rows, services=services, stays=stays, by="account",
    ...     day_count="both_ends",
    ...     base_kind="turnover",
    ...     reading="own_risk",
    ...     unit="1",
    ... )
    >>> pa.table(figures)["billed"].to_pylist()
    [Decimal('730000.00')]
    """
def cost_development(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    accounts: Any = None,
    municipalities: Any = None,
    price_change: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """The development of costs by municipality and area (økonomisk udvikling): the accounts of two years side by side.

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    accounts : list of struct, or a table of items
        The accounts, one for each municipality and area.

        * `municipality` (text): The municipality (`kommune`).
        * `area` (text): The area (`område`): children and young people, adults.
        * `account_before` (decimal, int or text): The account of the year before (`regnskab`). In
          kroner.
        * `account_after` (decimal, int or text): The account of the year after. In kroner.
        * `budget` (decimal, int or text): The budget of the year after. In kroner.
    municipalities : list of struct, or a table of items, optional
        The municipalities whose region or inhabitants are known.

        * `id` (text): The municipality.
        * `region` (text): Its region.
        * `inhabitants` (int or text): Its inhabitants in the year after (`indbyggere`).
    price_change : decimal, int or text, optional
        The change of prices from the year before to the year after, for fixed prices.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `rows` (list of struct as `RowDevelopment`): Each account, in the order of the input.
        * `municipalities` (list of struct as `MunicipalityDevelopment`): The municipalities, in order
          of first appearance.
        * `areas` (list of struct as `AreaDevelopment`): The areas, in order of first appearance.
        * `regions` (list of struct as `RegionDevelopment`): The regions that are known, in order of
          first appearance among the municipalities.
        * `total` (struct as `Development`): All municipalities and areas.
        * `spread` (struct as `Spread`): The municipalities by what their costs did in all.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

        * `duplicate` at `accounts[i].area`, `municipalities[i].id`
        * `empty` at `accounts`, `municipalities`
        * `missing` at `accounts[i].area`, `accounts`
        * `out_of_range` at `price_change`
        * `overflow` at `areas`, `rows`
        * `too_many` at `accounts`
        * `unknown_choice` at `municipalities[i].id`

    See Also
    --------
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The sources of the figures; the statement of a result names the source of every line.

    * No known source decides it; see the notes (assumed).

    Examples
    --------
    the whole area as printed: 251.6 = 77.8 + 173.8 million (made):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({"account": ["A"]})
    >>> accounts = pa.Table.from_pylist([
    ...     {
    ...         "account": "A",
    ...         "municipality": "Syddanmarks kommuner",
    ...         "area": "Børn og unge",
    ...         "account_before": "3600000000.00",
    ...         "account_after": "3677800000.00",
    ...     },
    ...     {
    ...         "account": "A",
    ...         "municipality": "Syddanmarks kommuner",
    ...         "area": "Voksne",
    ...         "account_before": "6800000000.00",
    ...         "account_after": "6973800000.00",
    ...     },
    ... ])
    >>> figures = table.cost_development(rows, accounts=accounts, by="account")
    >>> pa.table(figures.explode("rows"))["municipality"].to_pylist()[:6]
    ['Syddanmarks kommuner', 'Syddanmarks kommuner']
    """
def printed_costs(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    unit: Any = None,
    decimals: Any = None,
    municipalities: Any = None,
    total: Any = None,
    areas: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """The printed figures of a development of costs against each other (kontrol af trykte tal): what follows, and what does not fit.

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    unit : decimal, int or text
        The unit that the changes are printed in (`enhed`): 100,000 kr. for millions with one decimal.
        In kroner: `0.01`, `0.10`, `1`, `10` … `1000000`.
    decimals : int or text
        The decimals that the percentages are printed with.
    municipalities : int or text, optional
        The number of municipalities.
    total : struct
        The figures of all municipalities and areas.

        * `change` (decimal, int or text): The change of the accounts (`ændring`); a fall is below zero.
          In kroner.
        * `percent` (decimal, int or text): The change in percent of the accounts before.
        * `falling` (int or text): The municipalities whose costs fall.
        * `unchanged` (int or text): The municipalities whose costs are unchanged.
        * `falling_or_unchanged` (int or text): Both of them together.
        * `rising` (int or text): The municipalities whose costs rise.
    areas : list of struct, or a table of items
        The figures of each area; all areas.

        * `id` (text): The area (`område`).
        * `change` (decimal, int or text): The change of the accounts (`ændring`); a fall is below zero.
          In kroner.
        * `percent` (decimal, int or text): The change in percent of the accounts before.
        * `falling` (int or text): The municipalities whose costs fall.
        * `unchanged` (int or text): The municipalities whose costs are unchanged.
        * `falling_or_unchanged` (int or text): Both of them together.
        * `rising` (int or text): The municipalities whose costs rise.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `agrees` (bool): True if all printed figures fit together.
        * `municipalities` (int or null): The number of municipalities; null where more than one number
          fits.
        * `total` (struct as `WholeCosts`): All municipalities and areas.
        * `areas` (list of struct as `AreaCosts`): The areas.
        * `findings` (list of struct as `PrintedFinding`): The corrections that would each mend what
          does not fit; where there is none, the figures that do not fit.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

        * `duplicate` at `areas[i].id`
        * `empty` at `areas`
        * `missing` at `areas`, `decimals`, `total`, `unit`
        * `not_a_multiple` at `areas[i].percent`, `total.change`, `total.percent`
        * `out_of_range` at `areas[i].percent`, `decimals`, `total.falling`
        * `overflow` at `total`

    See Also
    --------
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    2021-22, the printed changes to the øre (Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt.
    6):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({"account": ["A"], "decimals": [1], "municipalities": [22]})
    >>> areas = pa.Table.from_pylist([
    ...     {
    ...         "account": "A",
    ...         "id": "Børn og unge",
    ...         "change": "77800000",
    ...         "percent": "2.2",
    ...         "falling": 10,
    ...         "rising": None,
    ...     },
    ...     {
    ...         "account": "A",
    ...         "id": "Voksne",
    ...         "change": "173800000",
    ...         "percent": "2.6",
    ...         "falling": 3,
    ...         "rising": 19,
    ...     },
    ... ])
    >>> figures = table.printed_costs(
    ...     rows, areas=areas, by="account",
    ...     unit="0.01",
    ...     total={"change": "251600000", "percent": "2.4", "falling_or_unchanged": 4},
    ... )
    >>> pa.table(figures)["agrees"].to_pylist()
    [True]
    """
def rate_change(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    before: Any = None,
    after: Any = None,
    price_change: Any = None,
    unit: Any = None,
    order: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """Why a rate changed (takstudvikling): the difference between two rates by what makes it, to the øre.

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    before : struct
        The earlier year, or the first scenario.

        * `basis` (decimal, int or text): The basis (`takstberegningsgrundlag`). In kroner.
        * `regulated` (decimal, int or text): The part of earlier results in the rate (`indregnet
          efterregulering`): a deficit is negative and raises it. In kroner.
        * `places` (decimal, int or text): The places (`pladser`). In places.
        * `days` (int or text): The days (`dage`). In days.
        * `occupancy` (decimal, int, text or struct): The occupancy (`belægningsprocent`). In percent:
          `90` is 90 %.
    after : struct
        The later year, or the second scenario.

        * `basis` (decimal, int or text): The basis (`takstberegningsgrundlag`). In kroner.
        * `regulated` (decimal, int or text): The part of earlier results in the rate (`indregnet
          efterregulering`): a deficit is negative and raises it. In kroner.
        * `places` (decimal, int or text): The places (`pladser`). In places.
        * `days` (int or text): The days (`dage`). In days.
        * `occupancy` (decimal, int, text or struct): The occupancy (`belægningsprocent`). In percent:
          `90` is 90 %.
    price_change : decimal, int or text
        How prices and wages changed in between (`pris- og lønregulering`).
    unit : decimal, int or text, left out where the agreement has it
        The unit that the rates are rounded to (`afrundingsenhed`). In kroner: `0.01`, `0.10`, `1`, `10`
        … `1000000`.
    order : list of text
        The order in which the six factors are changed, each once.

        * `price_level`: The price level (`pris- og lønniveau`).
        * `costs`: The costs, at the same price level (`omkostninger`).
        * `places`: The places (`pladser`).
        * `days`: The days (`dage`).
        * `occupancy`: The occupancy (`belægningsprocent`).
        * `regulation`: The part of earlier results in the rate (`efterregulering`).
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `rate_before` (decimal): The rate before (`takst før`), rounded to the unit. In kroner.
        * `rate_after` (decimal): The rate after (`takst efter`), rounded to the unit. In kroner.
        * `change` (decimal): The difference (`ændring`). In kroner.
        * `parts` (list of struct as `FactorPart`): The parts, in the order asked for; the rounding
          last.
        * `sum` (decimal): Their sum, which is the difference. In kroner.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

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
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The sources of the figures; the statement of a result names the source of every line.

    * Lov om social service § 174 (1); barnets lov § 195 (1): cost-based rates (stated).

    Examples
    --------
    Røjleskov, regulation only (Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 11):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({"price_change": ["0"]})
    >>> figures = table.rate_change(
    ...     rows,
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
    ...     unit="1",
    ...     order=["price_level", "costs", "places", "days", "occupancy", "regulation"],
    ... )
    >>> pa.table(figures)["rate_before"].to_pylist()
    [Decimal('8020.00')]
    """
def orientation(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    operator: Any = None,
    service: Any = None,
    first_day: Any = None,
    regional: Any = None,
    small_service: Any = None,
    free_places: Any = None,
    free_percent: Any = None,
    before: Any = None,
    after: Any = None,
    conversions: Any = None,
    unit: Any = None,
    causes: Any = None,
    texts: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """The orientation of a change of rate or capacity (orientering om ændring): places, decisions, rates and what each payer pays.

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    operator : text
        The municipality or region that sends it (`kommune/region`).
    service : text
        The service as the form names it (`tilbuddets navn`).
    first_day : date or text, optional
        The first day of the change (`ikrafttrædelse`); needed where paying municipalities are given.
        `YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect.
    regional : bool
        True if the region runs the services.
    small_service : decimal, int or text, left out where the agreement has it
        The highest number of places of a small service.
    free_places : decimal, int or text, left out where the agreement has it
        The number of places by which a small service may change freely.
    free_percent : decimal, int or text, left out where the agreement has it
        The part of its places by which a larger service may change freely. In percent: `90` is 90 %.
    before : list of struct, or a table of items, optional
        The services before the change.

        * `id` (text): The service, by the same name before and after.
        * `part` (text): The kind of places (`ydelse`): places of one kind are counted together.
        * `places` (decimal, int or text): The places (`pladser`); may be left out of a service that
          only opens or only closes. In places.
        * `self_owned` (bool): True of a service that is run by a self-owned institution outside the
          agreement after the change.
        * `costs` (struct): The costs that its rate is computed from.
        * `users` (list of struct): The paying municipalities and their budgeted days in a whole year.
    after : list of struct, or a table of items, optional
        The services after it.

        * `id` (text): The service, by the same name before and after.
        * `part` (text): The kind of places (`ydelse`): places of one kind are counted together.
        * `places` (decimal, int or text): The places (`pladser`); may be left out of a service that
          only opens or only closes. In places.
        * `self_owned` (bool): True of a service that is run by a self-owned institution outside the
          agreement after the change.
        * `costs` (struct): The costs that its rate is computed from.
        * `users` (list of struct): The paying municipalities and their budgeted days in a whole year.
    conversions : list of struct, or a table of items, optional
        Which services become which, where some are split, merged or converted.

        * `from_service` (text): The service before.
        * `to_service` (text): The service after.
        * `key` (decimal, int or text): The part of the costs, relative to the other conversions of the
          service before (`nøgle`).
    unit : decimal, int or text, left out where the agreement has it
        The unit that the rates are rounded to (`afrundingsenhed`); needed where costs are given. In
        kroner: `0.01`, `0.10`, `1`, `10` … `1000000`.
    causes : struct, optional
        How the causes of a change of rate are told apart, if they are.

        * `price_change` (decimal, int or text): How prices and wages changed in between (`pris- og
          lønregulering`).
        * `order` (list of text): The order in which the six factors are changed, each once.
    texts : struct, optional
        The texts of the form.

        * `target_group` (text): The target group (`målgruppe`).
        * `legal_basis` (text): The legal basis (`lovgrundlag`).
        * `time_of_effect` (text): The time of effect in words (`ikrafttrædelse`), where the day is not
          known yet.
        * `description` (text): The description of the change (`beskrivelse`).
        * `reasons` (text): The reasons for it (`begrundelse`).
        * `economy` (text): The consequences for the economy of the paying municipalities (`økonomiske
          konsekvenser`).
        * `service_level` (text): The consequences for the level of service (`serviceniveau`).
        * `other` (text): Anything else (`i øvrigt`).
        * `recipients` (text): The recipients (`modtagere`).
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `conversions` (list of struct as `ConvertedPart`): The costs that each conversion moves, where
          the services have costs.
        * `services` (list of struct as `ServiceOrientation`): The services: those before, then those
          that are new.
        * `parts` (list of struct as `PartNet`): The places of each kind, in order of first appearance.
        * `decisions` (list of text): The decisions that the change needs in all, each once: those of
          its services.
        * `changes_rate` (bool or null): True if the rate of a service changes, or that of one it is
          converted to (`ændring i takst`); null where none is known to change, and a rate is not known.
        * `changes_places` (bool): True if places change (`ændring i antal pladser`).
        * `closes` (bool): True if a service closes or leaves the agreement (`lukning af tilbud`).
        * `before` (struct as `RateTotals` or null): The amounts that the rates collect before; null
          unless every service before has a known rate.
        * `after` (struct as `RateTotals` or null): The amounts that they collect after; null unless
          every service after has a known rate.
        * `municipalities` (list of struct as `MunicipalCosts`): The payments of each municipality, in
          order of first appearance.
        * `costs` (struct as `PayerCosts` or null): The payments of all of them; null without users.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

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
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The sources of the figures; the statement of a result names the source of every line.

    * Rammeaftale Syddanmark 2023–2024: Bilag 4; Socialdirektørforum Syddanmark, referat 30. juni 2023,
      pkt. 10 (stated).

    Examples
    --------
    Kelsbjergvej: 35 and 40 places open, 10 and 11.8 close (Socialdirektørforum Syddanmark, bilag til
    dagsorden efterår 2023: orienteringsskabelon, Botilbuddet Kelsbjergvej, Odense Kommune):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({
    ...     "account": ["A"],
    ...     "operator": ["Odense Kommune"],
    ...     "service": ["Botilbuddet Kelsbjergvej"],
    ... })
    >>> before = pa.Table.from_pylist([
    ...     {"account": "A", "id": "Tornhuset Syd", "part": "botilbud", "places": "10"},
    ...     {"account": "A", "id": "Peder Skrams Vej", "part": "dagtilbud", "places": "11.8"},
    ... ])
    >>> after = pa.Table.from_pylist([
    ...     {"account": "A", "id": "Kelsbjergvej, bo", "part": "botilbud", "places": "35"},
    ...     {"account": "A", "id": "Kelsbjergvej, dag", "part": "dagtilbud", "places": "40"},
    ... ])
    >>> figures = table.orientation(
    ...     rows, before=before, after=after, by="account",
    ...     regional=False,
    ...     texts={
    ...         "target_group": "Borgere med Autisme",
    ...         "legal_basis": "§105/§85 & §104",
    ...         "time_of_effect": "Stedet er under opførelse, og det forventes klar til drift medio/ultimo 2024",
    ...         "reasons": "Vores kapacitets analyse fortæller at vi kommer til at mangle nye bo- og dagpladser for borgere med autisme i de kommende år.",
    ...     },
    ...     agreement="syddanmark-2023-2024",
    ...     on="2023-10-01",
    ... )
    >>> pa.table(figures)["changes_rate"].to_pylist()
    [None]
    """
def rate_history(
    data: Any = None,
    /,
    *,
    by: str | Iterable[str] = (),
    keep: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    oere: str | Iterable[str] = (),
    figures: str | Iterable[str] = (),
    amounts: Literal["decimal", "oere"] = "decimal",
    ignore: str | Iterable[str] = (),
    out: Table | None = None,
    errors: Literal["stop", "collect"] = "stop",
    progress: bool | Callable[[int], object] | None = None,
    rates: Any = None,
    base_year: Any = None,
    price_year: Any = None,
    series: Any = None,
    unit: Any = None,
    agreement: Any = None,
    on: Any = None,
    dialect: Any = None,
    terms: Any = None,
    acknowledge: Any = None,
) -> Table:
    """The history of a rate as an index and in fixed prices (takstudvikling i faste priser).

    For every row of a table. A field is a column of its name, or a keyword where it is the same for
    all.

    Parameters
    ----------
    data : table, optional
        One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
        every key of the tables of items, or a single one.
    by : str or iterable of str
        The key columns that say which row of `data` the rows of tables of items belong to.
    keep : str or iterable of str
        Columns of `data` that come back beside the figures.
    columns : mapping of str to str, optional
        The column of `data` that a field is read from, where it is named otherwise.
    oere : str or iterable of str
        Fields whose whole numbers are øre, not kroner.
    figures : str or iterable of str
        The figures that come back, in their order; all of them where none is named.
    amounts : {"decimal", "oere"}
        Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
        unit of its last decimal, which the metadata of its column names.
    ignore : str or iterable of str
        Columns that are not read. Every other column is a field, a key, or kept.
    out : Table, optional
        A table that came back before and is no longer needed: the figures are written into its memory.
    errors : {"stop", "collect"}
        Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
    progress : bool or callable, optional
        Whether a bar shows how far the work is. A callable gets the number of rows that are done.
    rates : list of struct, or a table of items
        The rates, in any order, each year once, 1 to 300.

        * `year` (int or text): The year (`takstår`).
        * `rate` (decimal, int or text): Its rate (`døgntakst`). In kroner.
    base_year : int or text
        The year whose index is 100.
    price_year : int or text
        The year whose price level the fixed prices are in (`prisniveau`).
    series : list of struct, or a table of items
        The changes of the price level, as in `price_level`.

        * `year` (int or text): The year that the change leads to.
        * `change` (decimal, int or text): The change in percent; below zero where a rate was cut.
        * `scope` (text): The scope of the change: a region's social services, all municipalities, an
          agreed cut.
        * `source` (text): The text that the change comes from.
    unit : decimal, int or text
        The unit that the rates in fixed prices are rounded to (`afrundingsenhed`). In kroner: `0.01`,
        `0.10`, `1`, `10` … `1000000`.
    agreement : str, optional
        The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
    on : str, optional
        The day whose terms of the agreement hold, as a machine date. `YYYY-MM-DD` in text, `DD-MM-YYYY`
        in the Danish dialect.
    dialect : str, optional
        How numbers and dates in texts are written; machine where it is left out.

        * `machine`: `-1234.56` and `2024-06-28`.
        * `danish`: `-1.234,56` and `28-06-2024`.
    terms : str, optional
        Agreements laid over each other that fields left out of the input are taken from; instead of
        `agreement` and `on`.
    acknowledge : str, optional
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
    Table
        The columns of `by` and `keep`, and beside them a column of every figure.

        * `years` (list of struct as `HistoryYear`): The years, in order.

    Raises
    ------
    RammeaftaleError
        With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with
        every column of binary numbers; or with what is wrong with the keys. Beside what is no value of
        a field at all, the cases of this rule have:

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
    settle : Any rule by its name, and more of what can be said beside the table.

    Notes
    -----
    The figures follow from the input by a rule that the caller chooses; no text is credited with them.

    Examples
    --------
    Marsvænget in prices of 2023 (made):

    >>> import pyarrow as pa
    >>> from rammeaftale import table
    >>> rows = pa.table({"account": ["A"], "base_year": [2021], "price_year": [2023]})
    >>> rates = pa.Table.from_pylist([
    ...     {"account": "A", "year": 2021, "rate": "1366.00"},
    ...     {"account": "A", "year": 2022, "rate": "1393.00"},
    ...     {"account": "A", "year": 2023, "rate": "1470.00"},
    ... ])
    >>> series = pa.Table.from_pylist([
    ...     {
    ...         "account": "A",
    ...         "year": 2022,
    ...         "change": "1.96",
    ...         "scope": "Region Syddanmark, social",
    ...         "source": "Published P/L 2022",
    ...     },
    ...     {
    ...         "account": "A",
    ...         "year": 2023,
    ...         "change": "3.56",
    ...         "scope": "Region Syddanmark, social",
    ...         "source": "Published P/L 2023",
    ...     },
    ... ])
    >>> figures = table.rate_history(rows, rates=rates, series=series, by="account", unit="1")
    >>> pa.table(figures.explode("years"))["rate"].to_pylist()[:6]
    [Decimal('1366.00'), Decimal('1393.00'), Decimal('1470.00')]
    """
