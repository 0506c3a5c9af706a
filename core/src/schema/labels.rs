//! Labels of what results list: forms show no results, and tables have no column for a list.

use crate::explain::{Words, field_label};
use crate::value::Schema;

/// The label of a field of an input or a result.
pub(super) fn label(schema: &Schema, field: &str) -> Option<Words> {
    field_label(schema, field).or_else(|| {
        let found = LABELS
            .iter()
            .find(|(schemas, name, _)| *name == field && (schemas.is_empty() || schemas.contains(&schema.name)));
        found.map(|(_, _, (danish, english))| Words::made((*danish).to_owned(), (*english).to_owned()))
    })
}

type Label = (&'static [&'static str], &'static str, (&'static str, &'static str));

/// Labels by the types that have the field, or for every type, the more special first.
const LABELS: &[Label] = &[
    (&["AreaDevelopment", "AreaCosts"], "id", ("Område", "Area")),
    (&["AmountRange", "PrintedFinding"], "lowest", ("Lavest", "Lowest")),
    (&["AmountRange", "PrintedFinding"], "highest", ("Højest", "Highest")),
    (&["WholeCosts", "AreaCosts"], "base", ("Regnskab før efter egne tal", "Account before by its own figures")),
    (&["WholeCosts", "AreaCosts"], "fitting_base", ("Regnskab før, der passer", "Account before that fits")),
    (&["PrintedCosts"], "agrees", ("Tallene passer sammen", "The figures fit together")),
    (&["RegionDevelopment"], "id", ("Region", "Region")),
    (&["MunicipalityDevelopment"], "id", ("Kommune", "Municipality")),
    (&["ServiceWarning"], "id", ("Tilbud", "Service")),
    (&["ServiceYearEnd"], "id", ("Tilbud", "Service")),
    (
        &["ServiceYearEnd"],
        "later_expected_days",
        ("Belægningsdage i takståret", "Expected days in the year of the rate"),
    ),
    (&["ServiceYearEnd"], "later_rate", ("Døgntakst i takståret", "Daily rate in the year of the rate")),
    (&["SiteDays"], "id", ("Afdeling", "Site")),
    (&["ShareChange", "Share"], "id", ("Part", "Party")),
    (&[], "id", ("Betaler", "Payer")),
    (&["ConvertedPart"], "from_service", ("Tilbud før", "Service before")),
    (&["ConvertedPart"], "to_service", ("Tilbud efter", "Service after")),
    (&["MunicipalCosts"], "costs", ("Kommunens udgifter", "Costs of the municipality")),
    (&["Orientation"], "after", ("Takster efter ændringen", "Rates after the change")),
    (&["Orientation"], "before", ("Takster før ændringen", "Rates before the change")),
    (&["Orientation"], "changes_places", ("Antallet af pladser ændres", "The number of places changes")),
    (&["Orientation"], "changes_rate", ("Taksten ændres", "The rate changes")),
    (&["Orientation"], "closes", ("Tilbud lukker", "Services close")),
    (&["Orientation"], "conversions", ("Omlægninger", "Conversions")),
    (&["Orientation"], "costs", ("Betalingskommunernes udgifter", "Costs of the payers")),
    (&["Orientation"], "decisions", ("Hvad ændringen kræver", "The procedures that the change needs")),
    (&["PayerCosts"], "before", ("Udgift før ændringen", "Cost before the change")),
    (&["ServiceOrientation"], "after", ("Takst efter", "Rate after")),
    (&["ServiceOrientation"], "before", ("Takst før", "Rate before")),
    (&["ServiceOrientation"], "kind", ("Ændring", "Change")),
    (&["ServiceOrientation"], "part", ("Ydelse", "Kind of places")),
    (&[], "acting", ("Handlekommune", "Acting municipality")),
    (&["ShareChange"], "after", ("Andel efter", "Share after")),
    (&["ShareChange"], "before", ("Andel før", "Share before")),
    (&["JointBudget"], "after", ("Fordeling efter", "Split after")),
    (&["JointBudget"], "before", ("Fordeling før", "Split before")),
    (&[], "alone", ("Rettes alene dette", "If this alone is put right")),
    (&[], "areas", ("Områder", "Areas")),
    (&[], "borne_by_operator", ("Båret af driftsherren", "Borne by the operator")),
    (&[], "by_party", ("Tab pr. part", "Loss by party")),
    (&[], "by_rate", ("Betalt over taksten", "Paid through the rate")),
    (&[], "by_service", ("Tab pr. tilbud", "Loss by service")),
    (&[], "case_shares", ("Andele efter forbrug", "Shares by use")),
    (&[], "citizen", ("Borger", "Citizen")),
    (&[], "closure", ("Lukning", "Closure")),
    (&[], "comparisons", ("Sammenligninger med det første scenarie", "Comparisons with the first scenario")),
    (&[], "development", ("Udvikling", "Development")),
    (&[], "effects", ("Virkning for købere", "Effect for buyers")),
    (&[], "figure", ("Tal", "Figure")),
    (&[], "findings", ("Fund i det offentliggjorte", "Findings in what was published")),
    (&[], "follows", ("Følger af", "Follows from")),
    (&[], "intensified_months", ("Måneder med skærpet tilsyn", "Months of intensified supervision")),
    (&[], "lapses", ("Bortfald", "Lapses")),
    (&[], "late", ("Dage, der kræves for sent", "Days claimed too late")),
    (&[], "lines", ("Regningslinjer", "Lines of the bills")),
    (&[], "month", ("Måned", "Month")),
    (&[], "months", ("Måneder", "Months")),
    (&[], "municipalities", ("Kommuner", "Municipalities")),
    (&[], "names", ("Kommuner", "Municipalities")),
    (&[], "objective_shares", ("Andele efter befolkning", "Shares by population")),
    (&[], "overheads", ("Overhead", "Overheads")),
    (&["RateChange", "RecalculatedRate"], "parts", ("Årsager", "Causes")),
    (&[], "parts", ("Refusion pr. grænse", "Refund by limit")),
    (&[], "payer", ("Betalingskommune", "Paying municipality")),
    (&[], "payers", ("Betalere", "Payers")),
    (&[], "payments", ("Betalinger", "Payments")),
    (&[], "published", ("Offentliggjort", "Published")),
    (&[], "quotas", ("Kvoter", "Quotas")),
    (&[], "rates", ("Takster", "Rates")),
    (&[], "regions", ("Regioner", "Regions")),
    (&[], "residence", ("Opholdskommune", "Municipality of residence")),
    (&[], "residences", ("Opholdskommuner", "Municipalities of residence")),
    (&[], "rows", ("Linjer", "Rows")),
    (&[], "scenarios", ("Scenarier", "Scenarios")),
    (&[], "service", ("Tilbud", "Service")),
    (&[], "services", ("Tilbud", "Services")),
    (&[], "shares", ("Andele", "Shares")),
    (&[], "sites", ("Afdelinger", "Sites")),
    (&[], "spread", ("Fordeling af udviklingen", "Spread of the development")),
    (&["SupervisionBill", "CostDevelopment", "PrintedCosts"], "total", ("I alt", "In all")),
    (&[], "total", ("Betaling i alt", "Payment in all")),
    (&[], "totals", ("I alt pr. part", "In all by party")),
    (&[], "vacancy_share", ("Andel af tomme pladser", "Share of vacant places")),
    (&[], "years", ("År for år", "Year by year")),
];
