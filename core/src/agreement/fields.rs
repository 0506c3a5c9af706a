//! The fields that an agreement can fill, with their meaning.

use crate::numbers::{
    Amount, DaysPerMonth, Decimals, PartPercent, Percent, PercentChange, PlacesOrNone, PositiveWeight, Unit, YearsLater,
};
use crate::read::{Read, Reader};
use crate::rules::billing::{DayCountRule, RefundLimit};
use crate::rules::rate::{OccupancyLimits, SizeClass, SupervisionClass};
use crate::rules::result::{BaseKind, Reading};
use crate::rules::split::Method;
use crate::value::{Shape, Shaped, ToValue as _, Value};

/// A field that an agreement can fill, for the rules that have it in one meaning.
///
/// # Examples
/// ```
/// use rammeaftale::agreement::AGREEMENT_FIELDS;
///
/// let band = AGREEMENT_FIELDS.iter().find(|field| field.rules.contains(&"closure_account")).unwrap();
/// assert_eq!(band.name, "band_percent");
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct AgreementField {
    /// The name of the field.
    pub name: &'static str,
    /// The rules that have it in this meaning.
    pub rules: &'static [&'static str],
    /// The shape of its value.
    pub shape: &'static Shape,
    /// Its meaning, in Danish.
    pub danish: &'static str,
    /// Its meaning, in English.
    pub english: &'static str,
    /// The values that it takes, in Danish and in English.
    pub values: (&'static str, &'static str),
    /// Where it usually stands in an agreement, in Danish and in English.
    pub section: (&'static str, &'static str),
    read: fn(&Value<'_>, &mut Reader<'_>) -> Option<Value<'static>>,
}

impl AgreementField {
    /// The field of a rule, if an agreement can fill it.
    pub(super) fn of(rule: &str, field: &str) -> Option<&'static Self> {
        AGREEMENT_FIELDS.iter().find(|known| known.name == field && known.rules.contains(&rule))
    }

    /// Reads a value for the field; the same value is the same, however it was written.
    pub(super) fn read(&self, value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Value<'static>> {
        (self.read)(value, reader)
    }
}

/// A value without the fields that were left out.
fn given(value: &Value<'_>) -> Value<'static> {
    let Value::Object(fields) = value else { return value.owned() };
    let mut given = Vec::with_capacity(fields.fields().len());
    fields.for_each(&mut |name, value| {
        if !value.is_null() {
            given.push((name.to_owned(), self::given(value)));
        }
    });
    Value::object(given)
}

macro_rules! agreement_fields {
    ($($name:ident: $type:ty, [$($rule:ident),+], $danish:literal, $english:literal, $values_da:literal, $values_en:literal, $section:ident;)+) => {
        /// Every field that an agreement can fill.
        pub const AGREEMENT_FIELDS: &[AgreementField] = &[$(AgreementField {
            name: stringify!($name),
            rules: &[$(stringify!($rule)),+],
            shape: <$type as Shaped>::SHAPE,
            danish: $danish,
            english: $english,
            values: ($values_da, $values_en),
            section: $section,
            read: |value, reader| Some(given(&<$type as Read>::read(value, reader)?.to_value())),
        }),+];
    };
}

const SURPLUS: (&str, &str) = ("afsnittet om over- og underskud", "the section on surpluses and deficits");
const CLOSURE: (&str, &str) = ("bilaget om lukning", "the annex on closures");
const CAPACITY: (&str, &str) = ("bilaget om ændring af kapacitet", "the annex on changes of capacity");
const RATES: (&str, &str) = ("afsnittet om beregning af takster", "the section on how rates are worked out");
const STAYS: (&str, &str) = ("afsnittet om afregning", "the section on billing");
const SPLITS: (&str, &str) = ("afsnittet om fordeling af udgifter", "the section on how costs are split");
const OBJECTIVE: (&str, &str) = ("afsnittet om objektiv finansiering", "the section on objective financing");
const GUARANTEE: (&str, &str) = ("afsnittet om underskuds- og tomgangsgaranti", "the section on guarantees");
const SUPERVISION: (&str, &str) = ("bekendtgørelsen om socialtilsyn", "the order on the Socialtilsyn");
const SPECIAL: (&str, &str) = ("bekendtgørelsen om særlige pladser", "the order on special places");

const FREE_CHOICE: (&str, &str) = ("loven om frit valg af tilbud", "the act on the free choice of a service");
const REFUND: (&str, &str) =
    ("loven og bekendtgørelsen om særligt dyre enkeltsager", "the act and the order on particularly expensive cases");

agreement_fields! {
    band_percent: Percent, [year_result, ledger, scenarios, early_warning, year_end],
        "Grænsen for over- og underskud i procent af grundlaget: inden for den bærer eller beholder driftsherren resultatet.",
        "The band for a surplus or deficit in percent of the base: within it the operator bears or keeps the result.",
        "procent som tekst, fx \"5\" eller \"2.5\"", "percent as text, such as \"5\" or \"2.5\"", SURPLUS;
    base_kind: BaseKind, [year_result, ledger, scenarios, early_warning, year_end],
        "Hvad grænsen beregnes af.",
        "The base that the band is a percentage of.",
        "turnover (omsætning), cost_based_budget (omkostningsbaseret budget) eller basis (takstberegningsgrundlag)",
        "turnover, cost_based_budget or basis", SURPLUS;
    reading: Reading, [year_result, ledger, year_end],
        "Hvad der sker med et resultat inden for grænsen.",
        "The rule for a result within the band.",
        "own_risk (driftsherren bærer eller beholder det) eller carry_over (driftsherren kan overføre det)",
        "own_risk (the operator bears or keeps it) or carry_over (the operator may carry it over)", SURPLUS;
    years_later: YearsLater, [reregulated_rate, ledger, scenarios, early_warning, year_end, set_aside_surplus],
        "Hvor mange år efter regnskabsåret det regulerede indgår i taksten.",
        "How many years after the accounting year the regulated amount goes into the rate.",
        "et helt tal, fx 2", "a whole number, such as 2", SURPLUS;
    band_percent: Percent, [closure_account],
        "Driftsherrens egen andel ved lukning, højst så mange procent af omsætningen i det år, lukningen besluttes.",
        "The operator's own share at a closure, at most this percentage of the turnover in the year it is decided.",
        "procent som tekst, fx \"5\"", "percent as text, such as \"5\"", CLOSURE;
    method: Method, [closure_account, special_places, special_places_account, joint_budget, supplier_loss, deficit_guarantee, objective_financing, scenarios, allocate],
        "Fordelingsmetoden: hvordan andele bliver hele enheder.",
        "The method by which shares become whole units.",
        "largest_remainder (største rests metode) eller each_rounded (hver andel afrundes)",
        "largest_remainder or each_rounded", SPLITS;
    unit: Unit, [closure_account, special_places, special_places_account, joint_budget, supplier_loss, deficit_guarantee, objective_financing, rate_rise, allocate],
        "Den enhed, andele afrundes til, i kroner.",
        "The unit that shares are rounded to, in kroner.",
        "\"0.01\", \"0.10\", \"1\", \"10\" … \"1000000\"", "\"0.01\", \"0.10\", \"1\", \"10\" … \"1000000\"", SPLITS;
    unit: Unit, [daily_rate, rate_at_occupancy, day_rate, package_rate, package_table, supervision_rates, supervision_bill, mid_year_increase,
        reregulated_rate, recalculated_rate, ledger, scenarios, rate_change, rate_ceiling, orientation, year_end],
        "Den enhed, takster afrundes til, i kroner.",
        "The unit that rates are rounded to, in kroner.",
        "\"0.01\", \"0.10\", \"1\", \"10\" … \"1000000\"", "\"0.01\", \"0.10\", \"1\", \"10\" … \"1000000\"", RATES;
    share_unit: Unit, [scenarios],
        "Den enhed, betalernes andele afrundes til, i kroner.",
        "The unit that the payers' shares are rounded to, in kroner.",
        "\"0.01\", \"0.10\", \"1\", \"10\" … \"1000000\"", "\"0.01\", \"0.10\", \"1\", \"10\" … \"1000000\"", SPLITS;
    limits: OccupancyLimits, [budgeted_occupancy],
        "Laveste og højeste budgetterede belægning for dag- og døgntilbud og for korte ophold.",
        "The lowest and highest budgeted occupancy of day and residential services and of short stays.",
        "{ day_or_residential = { lowest = \"95\", highest = \"100\" }, short_stay = { lowest = \"90\" } }",
        "{ day_or_residential = { lowest = \"95\", highest = \"100\" }, short_stay = { lowest = \"90\" } }", RATES;
    decimals: Decimals, [budgeted_occupancy],
        "Antal decimaler i den budgetterede belægningsprocent.",
        "The number of decimals of the budgeted occupancy.",
        "et helt tal, fx 1", "a whole number, such as 1", RATES;
    small_service: PlacesOrNone, [capacity_change, orientation],
        "Antal pladser, til og med hvilket et tilbud er lille.",
        "The number of places up to and including which a service is small.",
        "pladser som tekst, fx \"50\"", "places as text, such as \"50\"", CAPACITY;
    free_places: PlacesOrNone, [capacity_change, orientation],
        "Antal pladser, som et lille tilbud frit må ændres med.",
        "The number of places by which a small service may change freely.",
        "pladser som tekst, fx \"5\"", "places as text, such as \"5\"", CAPACITY;
    free_percent: Percent, [capacity_change, orientation],
        "Den procent af pladserne, som et større tilbud frit må ændres med.",
        "The percentage of its places by which a larger service may change freely.",
        "procent som tekst, fx \"10\"", "percent as text, such as \"10\"", CAPACITY;
    day_count: DayCountRule, [bills, startup_occupancy, year_end],
        "Hvilke af opholdets dage der tæller.",
        "The days of a stay that count.",
        "both_ends (begge dage tæller), last_day_not_counted (sidste dag tæller ikke) eller at_least_one_day (sidste dag tæller ikke, dog mindst én dag)",
        "both_ends, last_day_not_counted or at_least_one_day", STAYS;
    days_per_month: DaysPerMonth, [day_rate],
        "Dage pr. måned, når en månedstakst omregnes til en døgntakst.",
        "The days per month by which a month rate becomes a day rate.",
        "dage som tekst, fx \"30.5\"", "days as text, such as \"30.5\"", STAYS;
    interval: Amount, [package_rate, package_table],
        "Prisintervallet mellem ydelsespakker, i kroner pr. dag.",
        "The interval between packages, in kroner per day.",
        "kroner som tekst, fx \"317\"", "kroner as text, such as \"317\"", RATES;
    agreed_growth: PercentChange, [rate_ceiling],
        "Hvad takster må stige ud over pris- og lønregulering over årene, i procent; under nul, hvor de skal falde.",
        "What rates may rise by over the years beside prices and wages, in percent; below zero where they must fall.",
        "procent som tekst, fx \"0\" eller \"-3\"", "percent as text, such as \"0\" or \"-3\"", RATES;
    objective_percent: PartPercent, [objective_financing, rate_rise],
        "Den del, der betales efter befolkning, i procent.",
        "The part that is paid by population, in percent.",
        "procent som tekst, fx \"60\"", "percent as text, such as \"60\"", OBJECTIVE;
    classes: Vec<SizeClass>, [supervision_rates],
        "Størrelsesklasserne for tilsynstakster: fra hvor mange pladser hver begynder, og dens vægt.",
        "The size classes of supervision rates: the number of places that each begins at, and its weight.",
        "[{ lowest_places = 1, weight = \"1\" }, { lowest_places = 8, weight = \"1.2\" }]",
        "[{ lowest_places = 1, weight = \"1\" }, { lowest_places = 8, weight = \"1.2\" }]", SUPERVISION;
    classes: Vec<SupervisionClass>, [supervision_bill],
        "Størrelsesklasserne med deres takster: fra hvor mange pladser hver begynder, og hvad den betaler.",
        "The size classes with their rates: the number of places that each begins at, and what it pays.",
        "[{ lowest_places = 1, yearly_rate = \"34842\", change_fee = \"8877\" }]",
        "[{ lowest_places = 1, yearly_rate = \"34842\", change_fee = \"8877\" }]", SUPERVISION;
    citizens_per_place: PositiveWeight, [supervision_bill],
        "Hvor mange forventede borgere i et behandlingstilbud der tæller som én plads.",
        "How many expected citizens of a treatment service count as one place.",
        "et tal som tekst, fx \"10\"", "a number as text, such as \"10\"", SUPERVISION;
    intensified_percent: PartPercent, [supervision_bill],
        "Hvad en påbegyndt måned med skærpet tilsyn koster, i procent af den årlige takst.",
        "What a begun month of intensified supervision costs, in percent of the yearly rate.",
        "procent som tekst, fx \"10\"", "percent as text, such as \"10\"", SUPERVISION;
    fixed_percent: PartPercent, [deficit_guarantee],
        "De faste udgifter ved en tom plads i procent af dens beløb pr. dag.",
        "The fixed costs of a vacant place in percent of its amount per day.",
        "procent som tekst, fx \"50\"", "percent as text, such as \"50\"", GUARANTEE;
    life_years: YearsLater, [set_aside_surplus],
        "Hvor mange år efter sit eget et henlagt overskud kan bruges.",
        "In how many years after its own a surplus set aside may be used.",
        "et helt tal, fx 5", "a whole number, such as 5", SURPLUS;
    relabel_percent: PartPercent, [special_places, special_places_account],
        "Den højeste del af de særlige pladser, der kan ommærkes pr. halvår, i procent.",
        "The highest part of the special places that may be re-labelled per half-year, in percent.",
        "procent som tekst, fx \"25\"", "percent as text, such as \"25\"", SPECIAL;
    free_choice_percent: Percent, [free_choice],
        "Hvor mange procent dyrere end det egnede tilbud et valgt tilbud højst må være.",
        "The percentage by which a chosen service may at most be dearer than the one found suitable.",
        "procent som tekst, fx \"10\"", "percent as text, such as \"10\"", FREE_CHOICE;
    refund_limits: Vec<RefundLimit>, [central_refund],
        "De årlige grænser for central refusion, og den procent, der refunderes i alt af det, der ligger over hver.",
        "The yearly limits of central refund, and the percentage that is refunded in all of what lies above each.",
        "[{ yearly_limit = \"860000\", percent = \"25\" }, { yearly_limit = \"1680000\", percent = \"50\" }]",
        "[{ yearly_limit = \"860000\", percent = \"25\" }, { yearly_limit = \"1680000\", percent = \"50\" }]", REFUND;
    interest_percent: Percent, [capital_cost],
        "Renten af den bogførte værdi, i procent om året.",
        "The interest on the book value, in percent per year.",
        "procent som tekst, fx \"3.5\"", "percent as text, such as \"3.5\"", RATES;
    watch_points: Percent, [early_warning],
        "Hvor mange procentpoint belægningen må afvige fra den budgetterede, før tilbuddet følges.",
        "How many percentage points the occupancy may differ from the budgeted before a service is watched.",
        "procentpoint som tekst, fx \"5\"", "percentage points as text, such as \"5\"", SURPLUS;
}
