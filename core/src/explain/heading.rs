//! Headings of the columns of sheets: the labels of the statements, by the fields.

use crate::explain::labels::{self as label, named};
use crate::explain::statement::{Words, capitalized};
use crate::value::Schema;

/// The heading of a field in both languages, as statements call it; `None` where they do not mention it.
pub(crate) fn heading(schema: &Schema, field: &str) -> Option<Words> {
    let words = of_its_own(schema.name, field).or_else(|| named(field))?;
    Some(Words::made(capitalized(words.danish()), capitalized(words.english())))
}

/// The label of a field that is not the one of its name.
fn of_its_own(schema: &str, field: &str) -> Option<Words> {
    Some(match (schema, field) {
        ("Bills", "amount") => label::BILLED_IN_ALL,
        ("BillLine", "amount") => label::BILLED,
        ("CentralRefund", "net") => label::NET_IN_ALL,
        ("CentralRefund", "refund") => label::REFUND_IN_ALL,
        ("OrientationInput", "operator") => label::ORIENTATION_OPERATOR,
        ("OrientationInput", "first_day") => label::EFFECTIVE_FROM,
        ("RateCeilingInput", "base_year") => label::CEILING_BASE_YEAR,
        ("RateCeilingInput", "year") => label::CEILING_YEAR,
        ("RateCeiling" | "ServiceCeiling", "distance") => label::DISTANCE_TO_CEILING,
        ("RecalculatedRate", "rate") => label::RECALCULATED_RATE,
        ("RecalculatedRate", "difference") | ("DifferencePart", "amount") => label::DIFFERENCE_IN_ALL,
        ("RecalculatedRateInput", "basis") => label::ACCOUNT_BASIS,
        ("RateBudget", "basis") => label::BUDGET_BASIS,
        ("LateDays", "days") => label::LATE_DAYS,
        ("LateDays", "amount") => label::LATE_AMOUNT,
        ("ClaimDeadline", "late_days") => label::LATE_DAYS_IN_ALL,
        ("ClaimDeadline", "late_amount") => label::LATE_AMOUNT_IN_ALL,
        ("RefundMonth", "income") => label::MONTH_INCOME,
        ("RefundLimit", "percent") => label::REFUND_PERCENT,
        ("PayerTotal" | "ResidenceTotal", "amount") | ("RateChange", "sum") => label::IN_ALL,
        ("Bills" | "ClaimDeadline" | "PayerTotal" | "ResidenceTotal", "days") => label::DAYS_IN_ALL,
        ("CapitalYear", "cost") => label::CAPITAL_COST,
        (
            "CostPart" | "NamedAmount" | "OverheadAmount" | "Supplement" | "FactorPart" | "PriceLevelInput"
            | "PriceLevel",
            "amount",
        ) => label::PRICED_AMOUNT,
        ("Correction", "amount") => label::CORRECTION,
        ("OpenAmount", "amount") => label::OPEN_AMOUNT,
        ("MidYearIncreaseInput", "amount") => label::AMOUNT_TO_COLLECT,
        ("RateRiseInput", "amount") => label::RATE_RISE,
        ("Effect", "share") => label::EFFECT,
        ("Overhead", "percent") => label::OVERHEAD_PERCENT,
        ("PriceChange", "change") => label::PRICE_CHANGE,
        ("PriceChange", "source") => label::CHANGE_SOURCE,
        ("RateChangeInput" | "CostDevelopmentInput", "price_change") => label::PRICE_CHANGE_BETWEEN,
        ("PrintedCostsInput", "unit") => label::PRINTED_UNIT,
        ("PrintedCostsInput", "decimals") => label::PERCENT_DECIMALS,
        ("ReregulatedRate", "change") => label::RATE_CHANGE,
        ("RateDifference", "difference") => label::RATE_DIFFERENCE,
        ("Ledger", "direct") => label::DIRECT_IN_ALL,
        ("Ledger", "kept") => label::KEPT_IN_ALL,
        ("Ledger", "landed") => label::LANDED_IN_ALL,
        ("LedgerEntry", "collected") => label::REALLY_COLLECTED,
        ("Scenarios", "cost") => label::COST_OF_ALL_YEARS,
        ("JointBudget", "before_missing" | "after_missing")
        | ("ObjectiveFinancing", "objective_missing" | "case_missing")
        | ("MidYearIncrease", "objective_missing") => label::MISSING,
        ("MidYearIncrease", "whole_year") => label::COLLECTED_IN_YEAR,
        ("Effect", "whole_year") => label::WHOLE_YEAR_CHANGE,
        ("YearEnd", "later_year") => label::RATE_YEAR,
        ("ServiceYearEnd", "occupancy") => label::BILLED_OCCUPANCY,
        ("PackageRateInput", "service") => label::PACKAGE_SERVICE,
        ("Package" | "PackageFigures" | "PackagePrice", "price") | ("TwoPartRateInput", "package") => {
            label::PACKAGE_PRICE
        }
        ("SpecialPlacesInput", "day_rate") => label::SPECIAL_DAY_RATE,
        ("DeficitGuarantee", "loss") => label::GUARANTEE_LOSSES,
        ("DeficitGuarantee", "covered") => label::COVERED_IN_ALL,
        ("DeficitGuarantee", "left") => label::LEFT_IN_ALL,
        ("CoveredYear", "loss") => label::GUARANTEE_LOSS,
        ("CoveredYear", "left") => label::LEFT_TO_OPERATOR,
        ("EndingSubscription" | "RemainingMember", "amount") => label::SUBSCRIPTION,
        ("SubscriptionInput", "rate") => label::SUBSCRIPTION_RATE,
        ("SupervisionBillInput", "year") => label::SUPERVISION_YEAR,
        ("DeficitGuaranteeInput", "fixed_percent") => label::FIXED_COSTS_PERCENT,
        ("SupervisionRatesInput" | "SupervisionRates", "base") => label::SUPERVISION_BASE,
        ("SizeClass", "services") => label::CLASS_SERVICES,
        ("ClassRate", "rate") => label::SUPERVISION_RATE,
        ("WholeYearPlaces", "places") => label::WHOLE_YEAR_PLACES,
        ("EarlyWarningInput", "order") => label::RISK_ORDER,
        ("ServiceWarning", "cost") => label::EXPECTED_COST,
        ("ServiceWarning", "occupancy") => label::EXPECTED_OCCUPANCY,
        ("ServiceWarning", "occupied_days") => label::EXPECTED_OCCUPIED,
        ("ServiceWarning", "rest_occupied_days") => label::REST_OCCUPIED,
        ("ServiceWarning", "result") => label::EXPECTED_RESULT,
        ("ServiceWarning", "revenue") => label::EXPECTED_REVENUE,
        ("ServiceWarning", "rate_change") => label::LATER_CHANGE,
        _ => return None,
    })
}
