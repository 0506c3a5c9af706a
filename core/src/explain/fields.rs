//! Labels of fields and choices, for forms and lists of them.

use crate::explain::heading::heading;
use crate::explain::labels as label;
use crate::explain::statement::{Words, capitalized, words};
use crate::read::{Dialect, Read, from_value};
use crate::rules::billing::DayCountRule;
use crate::rules::rate::{PackageService, ServiceKind};
use crate::rules::result::{BaseKind, Reading};
use crate::rules::split::Method;
use crate::rules::years::{Cause, Financing, Projection, RiskOrder};
use crate::value::{Schema, Value};

/// The label of a field in both languages; `None` where the library has none.
///
/// # Examples
/// ```
/// use rammeaftale::explain::field_label;
/// use rammeaftale::rules::rate::DailyRateInput;
///
/// let label = field_label(DailyRateInput::SCHEMA, "places").unwrap();
/// assert_eq!((label.danish(), label.english()), ("Pladser", "Places"));
/// assert!(field_label(DailyRateInput::SCHEMA, "colour").is_none());
/// ```
#[must_use]
pub fn field_label(schema: &Schema, field: &str) -> Option<Words> {
    if !schema.fields.iter().any(|known| known.name == field) {
        return None;
    }
    let words = in_forms(schema.name, field).or_else(|| heading(schema, field))?;
    Some(Words::made(capitalized(words.danish()), capitalized(words.english())))
}

/// The label of one of the names of a choice, by the name of its type; `None` where the library has none.
///
/// # Examples
/// ```
/// use rammeaftale::explain::choice_label;
///
/// let label = choice_label("Method", "largest_remainder").unwrap();
/// assert_eq!(label.danish(), "Største rests metode");
/// assert!(choice_label("Method", "by_lot").is_none());
/// ```
#[must_use]
pub fn choice_label(choice: &str, name: &str) -> Option<Words> {
    let words = match choice {
        "BaseKind" => named::<BaseKind>(name).map(label::base_kind),
        "Cause" | "Factor" => named::<Cause>(name).map(label::cause),
        "DayCountRule" => named::<DayCountRule>(name).map(label::day_count),
        "Financing" => named::<Financing>(name).map(label::financing),
        "Method" => named::<Method>(name).map(label::method),
        "PackageService" => named::<PackageService>(name).map(label::package_service),
        "Projection" => named::<Projection>(name).map(label::projection),
        "Reading" => named::<Reading>(name).map(reading),
        "RiskOrder" => named::<RiskOrder>(name).map(label::risk_order),
        "ServiceKind" => named::<ServiceKind>(name).map(label::service_kind),
        _ => None,
    }?;
    Some(Words::made(capitalized(words.danish()), capitalized(words.english())))
}

fn reading(reading: Reading) -> Words {
    match reading {
        Reading::OwnRisk => {
            words!("driftsherren bærer eller beholder resultatet", "the operator bears or keeps the result")
        }
        Reading::CarryOver => {
            words!("driftsherren kan overføre op til grænsen", "the operator may carry over up to the line")
        }
    }
}

/// The choice of this name, if the type has one.
fn named<T: Read>(name: &str) -> Option<T> {
    from_value(&Value::from(name), Dialect::Machine).ok()
}

/// The label of a field in a form: a list by what it holds, a name by whose it is; otherwise the one of a heading.
fn in_forms(schema: &str, field: &str) -> Option<Words> {
    LABELS
        .iter()
        .find(|(schemas, name, _)| *name == field && (schemas.is_empty() || schemas.contains(&schema)))
        .map(|(_, _, (danish, english))| Words::made((*danish).to_owned(), (*english).to_owned()))
}

type Label = (&'static [&'static str], &'static str, (&'static str, &'static str));

/// Labels by the types that have the field, or for every type, the more special first.
const LABELS: &[Label] = &[
    (&["BuyerDays", "UserDays"], "id", ("køberkommune", "buyer")),
    (&["Party", "PartyWeight"], "id", ("part", "party")),
    (&["Population"], "id", ("kommune", "municipality")),
    (&["User", "PublishedShare"], "id", ("betaler", "payer")),
    (&["WatchedService", "ServiceAccount"], "id", ("tilbud", "service")),
    (&["ExemptGroup"], "id", ("gruppe", "group")),
    (&["CostPart"], "name", ("omkostning", "cost")),
    (&["Overhead"], "name", ("overhead", "overhead")),
    (&["Supplement", "SupplementPrice"], "name", ("tillæg", "supplement")),
    (&["ScenarioInput"], "name", ("scenarie", "scenario")),
    (&["NamedAmount"], "name", ("post", "item")),
    (&["MidYearIncreaseInput"], "payers", ("køberkommuner", "buyers")),
    (&["MidYearIncreaseInput"], "exempt", ("grupper, hvis takst ikke stiger", "groups whose rate does not rise")),
    (&["MidYearIncreaseInput"], "objective", ("objektiv finansiering", "objective financing")),
    (&["SizeClass"], "lowest_places", ("fra og med antal pladser", "from this number of places")),
    (&["SupervisionRatesInput"], "classes", ("størrelsesklasser", "size classes")),
    (&["OccupancyInput"], "capacity", ("kapacitet i perioden", "capacity in the period")),
    (&["OccupancyLimits"], "day_or_residential", ("dag- og døgntilbud", "day and residential services")),
    (&["OccupancyLimits"], "short_stay", ("korttids-, akut- og aflastningspladser", "short, acute and respite stays")),
    (&["BudgetedOccupancyInput"], "accounts", ("afsluttede regnskaber", "closed accounts")),
    (
        &["BudgetedOccupancyInput"],
        "limits",
        ("aftalens grænser for belægningen", "the agreement's limits of the occupancy"),
    ),
    (&["BudgetedOccupancyInput"], "decimals", ("antal decimaler", "number of decimals")),
    (&["PriceChange"], "year", ("til året", "to the year")),
    (&["PriceChange"], "change", ("regulering i procent", "change in percent")),
    (&["PriceChange"], "scope", ("omfatter", "scope")),
    (&["PriceChange"], "source", ("kilde", "source")),
    (&["PriceLevelInput"], "from_year", ("fra år", "from year")),
    (&["PriceLevelInput", "RateHistoryInput"], "series", ("reguleringer år for år", "changes year by year")),
    (&["CostPart"], "price_year", ("prisniveau, år", "price level, year")),
    (&["Overhead"], "percent", ("procent", "percentage")),
    (&["Overhead"], "of", ("beregnes af", "percentage of")),
    (&["RateBasisInput"], "costs", ("omkostninger", "costs")),
    (&["RateBasisInput"], "overheads", ("overhead", "overheads")),
    (&["RateBasisInput"], "capital", ("afskrivning og forrentning", "depreciation and interest")),
    (&["RateBasisInput"], "income", ("indtægter", "income")),
    (&["RateBasisInput"], "regulated", ("efterregulering, der indregnes", "re-regulation to include")),
    (&["TwoPartRateInput"], "supplements", ("tillæg", "supplements")),
    (&["PackageRateInput"], "hours", ("timer pr. uge", "hours a week")),
    (&["TwoPartRateInput"], "hours", ("timer pr. dag", "hours a day")),
    (&["Supplement"], "amount", ("pris pr. dag", "price a day")),
    (&["SupplementPrice", "PackagePrice"], "price", ("pris pr. dag", "price a day")),
    (&["AllocateInput"], "parties", ("parter", "parties")),
    (&["Budget"], "parties", ("parter", "parties")),
    (&["Budget"], "amount", ("budget", "budget")),
    (&["SubscriptionInput"], "parties", ("kommuner", "municipalities")),
    (
        &["ObjectiveFinancingInput", "ObjectiveRise", "SpecialPlacesInput"],
        "population",
        ("kommuner og indbyggere", "municipalities and inhabitants"),
    ),
    (
        &["ScenariosInput"],
        "population",
        ("indbyggere, når et underskud fordeles efter dem", "inhabitants, where a deficit is split by them"),
    ),
    (&["ObjectiveFinancingInput"], "cases", ("forbrug pr. kommune", "use by municipality")),
    (&["JointBudgetInput"], "before", ("budget før", "budget before")),
    (&["JointBudgetInput"], "after", ("budget efter", "budget after")),
    (&["RateChangeInput"], "before", ("takst før", "rate before")),
    (&["RateChangeInput"], "after", ("takst efter", "rate after")),
    (&["RateChangeInput"], "price_change", ("pris- og lønregulering i procent", "change of prices in percent")),
    (&["RateChangeInput"], "order", ("årsager i rækkefølge", "causes in order")),
    (&["RateParts"], "regulated", ("indregnet efterregulering", "re-regulation in the rate")),
    (&["YearRate"], "year", ("takstår", "year of the rate")),
    (&["RateHistoryInput"], "rates", ("takster", "rates")),
    (&["RateHistoryInput"], "base_year", ("år med indeks 100", "year with index 100")),
    (&["RateHistoryInput"], "price_year", ("prisniveau, år", "price level, year")),
    (&["WatchedService"], "months", ("måneder hidtil", "months so far")),
    (&["ServiceAccount"], "later_basis", ("takstberegningsgrundlag i takståret", "basis in the year of the rate")),
    (&["WatchedService", "ServiceAccount"], "later_places", ("pladser i takståret", "places in the year of the rate")),
    (&["WatchedService", "ServiceAccount"], "later_days", ("dage i takståret", "days in the year of the rate")),
    (
        &["WatchedService", "ServiceAccount"],
        "later_occupancy",
        ("belægningsprocent i takståret", "occupancy in the year of the rate"),
    ),
    (&["EarlyWarningInput", "YearEndInput"], "services", ("tilbud", "services")),
    (&["EarlyWarningInput"], "order", ("tilbuddene vises med", "services are shown with")),
    (
        &["EarlyWarningInput"],
        "occupancy_projection",
        ("belægningen i resten af året", "occupancy in the rest of the year"),
    ),
    (&["EarlyWarningInput"], "cost_projection", ("udgiften i resten af året", "cost in the rest of the year")),
    (
        &["EarlyWarningInput"],
        "watch_points",
        ("følges fra en afvigelse på så mange procentpoint", "watched from a gap of so many percentage points"),
    ),
    (&["ServiceYear"], "users", ("købere", "buyers")),
    (&["ScenarioInput"], "occupancies", ("anden budgetteret belægning", "another budgeted occupancy")),
    (&["ScenarioInput"], "band_percent", ("anden grænse i procent", "another line in percent")),
    (&["ScenarioInput"], "years_later", ("andet antal år efter", "another number of years later")),
    (&["ScenariosInput"], "scenarios", ("scenarier", "scenarios")),
    (&["ScenariosInput", "LedgerInput"], "years", ("år for år", "year by year")),
    (&["OpenAmount"], "result_year", ("regnskabsår", "accounting year")),
    (&["OpenAmount"], "landing_year", ("takstår", "year of the rate")),
    (&["OpenAmount"], "amount", ("beløb", "amount")),
    (
        &["SettledYear", "LedgerYear"],
        "collected_directly",
        ("underskuddet opkræves særskilt", "deficit collected directly"),
    ),
    (
        &["LedgerSnapshot", "CarryForward"],
        "open",
        ("beløb, der venter på en senere takst", "amounts that wait for a later rate"),
    ),
    (&["LedgerSnapshot", "CarryForward"], "settled", ("afsluttede år", "settled years")),
    (&["LedgerSnapshot", "CarryForward"], "set_aside", ("rester af henlagte overskud", "rests of surpluses set aside")),
    (&["LedgerYear"], "used", ("brugt af henlagte overskud", "used of surpluses set aside")),
    (&["CarryForward"], "uncorrected", ("det samme uden korrektioner", "the same without corrections")),
    (&["LedgerInput"], "opening", ("overført fra en tidligere opgørelse", "carried over from an earlier account")),
    (&["LedgerInput"], "closure", ("lukning efter det sidste år", "closure after the last year")),
    (&["LedgerYear"], "corrections", ("korrektioner af tidligere år", "corrections of earlier years")),
    (&["LedgerYear", "ServiceAccount"], "kept", ("beholdt af driftsherren", "kept by the operator")),
    (&["Correction"], "year", ("år, der korrigeres", "year that is corrected")),
    (&["LedgerClosure"], "users", ("betalere og deres belægning", "payers and their usage")),
    (&["ClosureAccountInput"], "users", ("betalere og deres belægning", "payers and their usage")),
    (&["ClosureAccountInput"], "published", ("kontrol af offentliggjorte tal", "check of published figures")),
    (&["Published"], "unit", ("offentliggjorte tal er afrundet til", "published figures are rounded to")),
    (&["Published"], "shares", ("offentliggjorte andele", "published shares")),
    (&["Published"], "own_share", ("offentliggjort egen andel", "published own share")),
    (&["Published"], "rest", ("offentliggjort rest", "published rest")),
    (&["Published"], "sum", ("offentliggjort sum af andele", "published sum of shares")),
    (&["BillsInput"], "rates", ("takster", "rates")),
    (&["BillsInput", "YearEndInput"], "stays", ("ophold", "stays")),
    (&["BillsInput", "YearEndInput"], "day_count", ("dage, der tæller", "days that count")),
    (&["ServiceRate", "Stay"], "service", ("tilbud", "service")),
    (&["ServiceRate"], "packages", ("ydelsespakker", "packages")),
    (&["ServiceRate"], "supplements", ("tillæg", "supplements")),
    (&["Stay"], "citizen", ("borger (nummer eller kode)", "citizen (number or code)")),
    (&["Stay"], "payer", ("betalingskommune", "paying municipality")),
    (&["Stay"], "acting", ("handlekommune", "acting municipality")),
    (&["Stay"], "package", ("ydelsespakke, nummer", "package, number")),
    (&["Stay"], "supplements", ("bevilgede tillæg", "granted supplements")),
    (&["SpecialPlacesInput"], "created", ("etablerede pladser", "places created")),
    (&["SpecialPlacesInput"], "relabelled", ("ommærkede pladser", "re-labelled places")),
    (&["SpecialPlacesInput"], "bought_free", ("frikøbte pladser", "places bought free")),
    (&["SpecialPlacesInput"], "stays", ("ophold", "stays")),
    (&["SpecialPlacesInput"], "relabel_percent", ("højst ommærket, i procent", "at most re-labelled, in percent")),
    (&["SpecialStay"], "first_day", ("indlagt", "admitted")),
    (&["SpecialStay"], "last_day", ("udskrevet", "discharged")),
    (&["SupervisionBillInput"], "classes", ("størrelsesklasser med takst", "size classes with their rates")),
    (
        &["SupervisionBillInput"],
        "new_approval",
        ("ny godkendelse betales i året", "a new approval is paid in the year"),
    ),
    (&["RateCeilingInput"], "services", ("tilbud", "services")),
    (&["CeilingRate", "EndingSubscription"], "service", ("tilbud", "service")),
    (&["RateCeilingInput"], "series", ("reguleringer år for år", "changes year by year")),
    (&["Stay"], "residence", ("opholdskommune", "municipality of residence")),
    (&["ClaimDeadlineInput"], "claimed", ("dage, der kræves betaling for", "days that are claimed")),
    (&["ClaimedDays"], "citizen", ("borger (nummer eller kode)", "citizen (number or code)")),
    (&["CentralRefundInput"], "months", ("måneder fra januar", "months from January")),
    (&["CentralRefundInput"], "refund_limits", ("refusionsgrænser", "limits of the refund")),
    (&["StartupOccupancyInput"], "openings", ("åbning af pladser", "openings of places")),
    (&["StartupOccupancyInput"], "admissions", ("indskrivninger", "admissions")),
    (&["SpecialPlacesAccountInput"], "sites", ("afdelinger", "sites")),
    (&["SpecialPlacesAccountInput"], "day_rate", ("dagstakst", "day rate")),
    (&["SpecialPlacesAccountInput"], "population", ("kommuner og indbyggere", "municipalities and inhabitants")),
    (&["SpecialPlacesSite"], "id", ("afdeling", "site")),
    (&["SpecialPlacesSite"], "bought_free", ("frikøbte pladser", "places bought free")),
    (&["SpecialPlacesSite"], "stays", ("ophold", "stays")),
    (&["PlacedStay"], "payer", ("betalingskommune", "paying municipality")),
    (&["SupplierLossInput"], "ending", ("abonnementer, der ophører", "subscriptions that end")),
    (&["SupplierLossInput"], "remaining", ("parter, der bliver", "parties that stay")),
    (&["EndingSubscription", "RemainingMember"], "id", ("part", "party")),
    (&["DeficitGuaranteeInput"], "guarantors", ("garanter", "guarantors")),
    (&["DeficitGuaranteeInput", "SetAsideSurplusInput"], "years", ("år for år", "year by year")),
    (&["CostDevelopmentInput"], "accounts", ("regnskaber", "accounts")),
    (&["CostDevelopmentInput"], "municipalities", ("kommuner", "municipalities")),
    (&["Municipality"], "id", ("kommune", "municipality")),
    (&["PrintedCostsInput"], "total", ("trykte tal i alt", "printed figures in all")),
    (&["PrintedCostsInput"], "areas", ("trykte tal for hvert område", "printed figures of each area")),
    (&["PrintedArea"], "id", ("område", "area")),
    (&["OrientationInput"], "service", ("tilbuddets navn", "name of the service")),
    (&["OrientationInput"], "before", ("tilbud før ændringen", "services before the change")),
    (&["OrientationInput"], "after", ("tilbud efter ændringen", "services after the change")),
    (
        &["OrientationInput"],
        "conversions",
        ("opdeling, sammenlægning og omlægning", "services split, merged or converted"),
    ),
    (&["OrientationInput"], "causes", ("årsager til ændret takst", "causes of a change of rate")),
    (&["OrientationInput"], "texts", ("skabelonens tekster", "texts of the form")),
    (&["RateCauses"], "price_change", ("pris- og lønregulering i procent", "change of prices in percent")),
    (&["RateCauses"], "order", ("årsager i rækkefølge", "causes in order")),
    (&["ServiceState"], "id", ("tilbud", "service")),
    (&["ServiceState"], "part", ("ydelse", "kind of places")),
    (&["ServiceState"], "self_owned", ("bliver selvejende institution", "becomes a self-owned institution")),
    (&["ServiceState"], "costs", ("takstens grundlag", "what the rate is made of")),
    (
        &["ServiceState"],
        "users",
        ("betalingskommuner og deres dage på et år", "paying municipalities and their days in a year"),
    ),
    (&["ServiceCosts"], "regulated", ("indregnet efterregulering", "re-regulation in the rate")),
    (&["Conversion"], "from_service", ("fra tilbud", "from service")),
    (&["Conversion"], "to_service", ("til tilbud", "to service")),
    (&["Conversion"], "key", ("nøgle", "key")),
    (&["OrientationTexts"], "target_group", ("målgruppe", "target group")),
    (&["OrientationTexts"], "legal_basis", ("lovgrundlag", "legal basis")),
    (&["OrientationTexts"], "time_of_effect", ("tidspunkt for ikrafttrædelse", "time of effect")),
    (&["OrientationTexts"], "description", ("beskrivelse af ændringen", "description of the change")),
    (&["OrientationTexts"], "reasons", ("begrundelse for ændringen", "reasons for the change")),
    (&["OrientationTexts"], "economy", ("økonomiske konsekvenser", "consequences for the economy")),
    (
        &["OrientationTexts"],
        "service_level",
        ("konsekvenser for serviceniveauet", "consequences for the level of service"),
    ),
    (&["OrientationTexts"], "other", ("i øvrigt", "other")),
    (&["OrientationTexts"], "recipients", ("modtagere", "recipients")),
    (
        &["CapacityChangeInput", "OrientationInput"],
        "regional",
        ("regionen driver tilbuddet", "the region runs the service"),
    ),
    (
        &["CapacityChangeInput", "OrientationInput"],
        "small_service",
        ("et lille tilbud har højst", "a small service has at most"),
    ),
    (
        &["CapacityChangeInput", "OrientationInput"],
        "free_places",
        ("et lille tilbud må frit ændres med", "a small service may change freely by"),
    ),
    (
        &["CapacityChangeInput", "OrientationInput"],
        "free_percent",
        ("et større tilbud må frit ændres med (procent)", "a larger service may change freely by (percent)"),
    ),
    (
        &[
            "AllocateInput",
            "JointBudgetInput",
            "SpecialPlacesInput",
            "ObjectiveFinancingInput",
            "ObjectiveRise",
            "ClosureAccountInput",
            "LedgerClosure",
            "RateRiseInput",
        ],
        "unit",
        ("andelene afrundes til", "shares are rounded to"),
    ),
    (&["PriceLevelInput"], "unit", ("beløbet afrundes til", "the amount is rounded to")),
    (&["PackageRateInput"], "unit", ("prisen afrundes til", "the price is rounded to")),
    (&["PackageTableInput"], "unit", ("priserne afrundes til", "the prices are rounded to")),
    (&["ScenariosInput"], "share_unit", ("andelene afrundes til", "shares are rounded to")),
    (
        &[
            "ScenariosInput",
            "LedgerInput",
            "SupervisionRatesInput",
            "RateChangeInput",
            "RateHistoryInput",
            "OrientationInput",
        ],
        "unit",
        ("taksterne afrundes til", "rates are rounded to"),
    ),
    (&["YearResultInput"], "base", ("grundlag for grænsen", "base of the line")),
    (&["YearResultInput"], "kept", ("beholdt af driftsherren", "kept by the operator")),
    (&["ScenarioInput"], "collected_later", ("opkræves så mange år efter", "collected so many years later")),
    (&["ReregulatedRateInput"], "places", ("pladser i takståret", "places in the year of the rate")),
    (&["ReregulatedRateInput"], "days", ("dage i takståret", "days in the year of the rate")),
    (&["ReregulatedRateInput"], "occupancy", ("belægningsprocent i takståret", "occupancy in the year of the rate")),
    (&["CapitalCostInput"], "interest_percent", ("rente i procent", "interest in percent")),
    (
        &["ObjectiveFinancingInput", "RateRiseInput"],
        "objective_percent",
        ("objektiv andel i procent", "objective part in percent"),
    ),
    (&["ObjectiveFinancingInput"], "population_date", ("indbyggertal pr.", "inhabitants as of")),
    (&["PackageTableInput"], "packages", ("antal pakker", "number of packages")),
    (&[], "name", ("navn", "name")),
    (&[], "unit", ("taksten afrundes til", "the rate is rounded to")),
    (&[], "base_kind", ("grænsen beregnes af", "the line is a percentage of")),
    (&[], "reading", ("inden for grænsen", "within the line")),
    (&[], "years_later", ("indgår i taksten så mange år efter", "goes into the rate so many years later")),
];
