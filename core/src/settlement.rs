//! Any rule by its name: what files, tables and other languages call.

use serde::Deserializer;

use crate::agreement::{Agreement, Origins, Terms, TermsOfRule};
use crate::calendar::Date;
use crate::error::{Allowed, Code, Error, Problem, Problems};
use crate::exact::Dialect;
use crate::explain::{Explain, Statement};
use crate::provenance::Provenance;
use crate::read::{
    Fill, Part, Read, Reader, Schema, Shape, Shaped, Supply, Tell, Told, Value, look_into, record, serialized_as_told,
    to_json,
};
use crate::{billing, rate, result, split, years};

record! {
    /// What can be said beside the input of any rule.
    pub struct Options {
        /// The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
        pub agreement: Option<String>,
        /// The day whose terms of the agreement hold, as a machine date.
        pub on: Option<Date>,
        /// How numbers and dates in texts are written; machine where it is left out.
        pub dialect: Option<Dialect>,
    }
}

impl Options {
    /// No agreement, texts in the machine dialect.
    pub const NONE: Self = Self { agreement: None, on: None, dialect: None };

    /// The terms asked for.
    pub(crate) fn terms(&self) -> Result<Option<Terms<'static>>, Error> {
        let missing = |field, other| Error::from(Problem::new(Code::Missing, field).allowed(Allowed::Beside(other)));
        let agreement = self.agreement.as_deref().map(Agreement::named);
        match (agreement, self.on) {
            (None, None) => Ok(None),
            (Some(agreement), Some(on)) => Terms::on(on, [agreement?]).map(Some),
            (None, Some(_)) => Err(missing("agreement", "on")),
            (Some(Ok(_)), None) => Err(missing("on", "agreement")),
            (Some(Err(unknown)), None) => Err(unknown.and(missing("on", "agreement"))),
        }
    }
}

/// A rule by its name, with the shapes of its input and its result.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// The rule's name, such as `daily_rate`.
    pub name: &'static str,
    /// What it works out, in a sentence or two.
    pub doc: &'static str,
    /// The fields of its input.
    pub input: &'static Schema,
    /// The figures of its result.
    pub result: &'static Schema,
}

macro_rules! rules {
    ($($(#[doc = $doc:literal])+ $module:ident::$rule:ident: $input:ident => $result:ident,)+) => {
        /// Every rule of the library.
        pub static RULES: &[Rule] = &[$(Rule {
            name: stringify!($rule),
            doc: concat!($($doc, "\n"),+),
            input: schema_of::<$module::$input>(),
            result: schema_of::<$module::$result>(),
        }),+];

        const NAMES: &[&str] = &[$(stringify!($rule)),+];

        /// A settled input with its result, of any rule; boxed, so that it is moved without being copied.
        #[derive(Clone, Debug)]
        #[non_exhaustive]
        pub enum Settlement {
            $(
                #[doc = concat!("Of the rule `", stringify!($rule), "`.")]
                $result(Box<Settled<$module::$input, $module::$result>>),
            )+
        }

        impl Settlement {
            /// The name of the rule.
            #[must_use]
            pub const fn rule(&self) -> &'static str {
                match self {
                    $(Self::$result(_) => stringify!($rule),)+
                }
            }

            /// The explanation of the result: every figure with its formula, source and status, and the closing checks.
            #[must_use]
            pub fn statement(&self) -> Statement {
                match self {
                    $(Self::$result(settled) => settled.input.explain(&settled.result, &settled.origins),)+
                }
            }

            /// What the result can be produced again from.
            #[must_use]
            pub fn provenance(&self) -> Provenance {
                match self {
                    $(Self::$result(settled) => {
                        let Settled { options, origins, input, .. } = &**settled;
                        Provenance::of(stringify!($rule), options, origins, input)
                    })+
                }
            }

            #[cfg(feature = "arrow")]
            fn wrong<'de, D: Deserializer<'de>>(rule: &str, input: D, dialect: Dialect) -> Result<Option<Error>, D::Error> {
                match rule {
                    $(stringify!($rule) => wrong_with::<$module::$input, D>(input, dialect),)+
                    _ => Ok(Some(unknown_rule(rule).into())),
                }
            }

            /// What reads and settles an input of a rule; nothing where there is no such rule.
            fn reading(rule: &str) -> Option<Reading> {
                match rule {
                    $(stringify!($rule) => Some(|input, asked| {
                        read_and_settle(input, asked, $module::$rule).map(Self::$result)
                    }),)+
                    _ => None,
                }
            }
        }

        impl Tell for Settlement {
            fn tell(&self) -> Told<'_> {
                match self {
                    $(Self::$result(settled) => settled.result.tell(),)+
                }
            }
        }

        serialized_as_told!(Settlement);
    };
}

rules! {
    /// The price per occupied day of a service (døgntakst): its costs divided by the days that are expected to be sold.
    rate::daily_rate: DailyRateInput => DailyRate,
    /// The daily rate (døgntakst) if only the occupancy is another and every cost is fixed.
    rate::rate_at_occupancy: RateAtOccupancyInput => RateAtOccupancy,
    /// How much of a service was occupied (belægningsprocent): occupied days of the days its places were available.
    rate::occupancy: OccupancyInput => ActualOccupancy,
    /// The occupancy that a rate is budgeted with: the average of the two latest accounts, within the agreement's limits.
    rate::budgeted_occupancy: BudgetedOccupancyInput => BudgetedOccupancy,
    /// The capital costs of a rate year by year (afskrivning og forrentning), in equal parts and falling interest.
    rate::capital_cost: CapitalCostInput => CapitalCost,
    /// The basis of a rate out of its parts (takstberegningsgrundlag).
    rate::rate_basis: RateBasisInput => RateBasis,
    /// The price per day of a package (ydelsespakke), by its number or by the hours of support a week.
    rate::package_rate: PackageRateInput => Package,
    /// The prices of all packages from the first up (ydelsespakketakster).
    rate::package_table: PackageTableInput => PackageTable,
    /// The price of a day out of base rate, package, supplements and hours (basistakst og ydelsespakke).
    rate::two_part_rate: TwoPartRateInput => TwoPartRate,
    /// The rate per day of a month rate (månedstakst).
    rate::day_rate: DayRateInput => DayRate,
    /// The rates of a Socialtilsyn by the size of the service (tilsynstakster).
    rate::supervision_rates: SupervisionRatesInput => SupervisionRates,
    /// An amount at the price level of another year (pris- og lønregulering).
    rate::price_level: PriceLevelInput => PriceLevel,
    /// The rise of a rate that collects an amount over the rest of a year (takststigning i året).
    rate::mid_year_increase: MidYearIncreaseInput => MidYearIncrease,
    /// The bills of a period out of stays and rates (afregning), per payer and month.
    billing::bills: BillsInput => Bills,
    /// Occupancy as places occupied all year (helårspladser).
    billing::whole_year_places: WholeYearPlacesInput => WholeYearPlaces,
    /// What unused special psychiatric places cost each municipality (tompladsfinansiering).
    billing::special_places: SpecialPlacesInput => SpecialPlaces,
    /// What a change of capacity needs: nothing, a statement, a hearing or approval (kapacitetsændring).
    billing::capacity_change: CapacityChangeInput => CapacityChange,
    /// The revenue that a service loses on its empty places: the base rate (basistakst) of every vacant day.
    billing::vacancy: VacancyInput => Vacancy,
    /// An amount split on parties by weight (fordeling), by largest remainder or each share rounded on its own.
    split::allocate: AllocateInput => Allocation,
    /// A joint budget before and after a party joins or leaves, side by side (fælles budget).
    split::joint_budget: JointBudgetInput => JointBudget,
    /// What a subscription per inhabitant costs each municipality (abonnement).
    split::subscription: SubscriptionInput => Subscription,
    /// An amount paid by population and by use (objektiv finansiering).
    split::objective_financing: ObjectiveFinancingInput => ObjectiveFinancing,
    /// A rise of rates split into what all municipalities and what the users pay.
    split::rate_rise: RateRiseInput => RateRise,
    /// The result of a year (over- eller underskud), what the operator keeps of it, and what goes into a later rate.
    result::year_result: YearResultInput => YearResult,
    /// The rate of a later year with a past result in it (midlertidig efterregulering).
    result::reregulated_rate: ReregulatedRateInput => ReregulatedRate,
    /// The final settlement of a service that closes (lukkeregnskab), and the slips in one that was published.
    result::closure_account: ClosureAccountInput => ClosureAccount,
    /// The account of a service through the years (regnskab over år): rates, results, what is kept and what goes into later rates.
    years::ledger: LedgerInput => Ledger,
    /// Ways of financing the same service side by side (scenarier): rates, who pays what, and where the cost went.
    years::scenarios: ScenariosInput => Scenarios,
    /// Where a year is heading (tidlig varsling): the expected result, the distance to the 5 % line, and what would change it.
    years::early_warning: EarlyWarningInput => EarlyWarning,
    /// Why a rate changed (takstudvikling): the difference between two rates by what makes it, to the øre.
    years::rate_change: RateChangeInput => RateChange,
    /// The history of a rate as an index and in fixed prices (takstudvikling i faste priser).
    years::rate_history: RateHistoryInput => RateHistory,
}

impl Settlement {
    /// One figure of the result, by its place among the fields of the rule's result.
    #[must_use]
    pub fn figure(&self, place: usize) -> Option<Part<'_>> {
        Part::of(self, place)
    }

    /// The result as canonical JSON: the same bytes in every language.
    #[must_use]
    pub fn to_json(&self) -> String {
        to_json(self)
    }
}

/// An input, its result, and where the fields that the caller left out came from.
#[derive(Clone, Debug)]
pub struct Settled<I, R> {
    /// What was settled.
    pub input: I,
    /// The figures.
    pub result: R,
    /// What was said beside the input.
    pub options: Options,
    /// Which fields came from an agreement.
    pub origins: Origins,
}

/// Settles an input by the name of its rule.
///
/// The input is anything that speaks serde's data model: a JSON deserializer, a Python dictionary, a JavaScript object.
///
/// # Errors
/// The outer error is the source's own (text that is not JSON); the inner one has every problem of the input.
///
/// # Examples
/// ```
/// use rammeaftale::{Options, settle};
///
/// let mut json = serde_json::Deserializer::from_str(
///     r#"{"basis": "21076560", "places": "8", "days": 365, "occupancy": "90", "unit": "1"}"#,
/// );
/// let settled = settle("daily_rate", &mut json, &Options::NONE)??;
/// assert_eq!(settled.to_json(), r#"{"expected_days":"2628","rate":"8020.00","rounding_gap":"0.00"}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn settle<'de, D: Deserializer<'de>>(
    rule: &str,
    input: D,
    options: &Options,
) -> Result<Result<Settlement, Error>, D::Error> {
    let Some(read_and_settle) = Settlement::reading(rule) else {
        return Ok(Err(unknown_rule(rule).into()));
    };
    let terms = match options.terms() {
        Ok(terms) => terms,
        Err(error) => return Ok(Err(error)),
    };
    let supply = terms.as_ref().map(|terms| terms.for_rule(rule));
    let asked = Asked { options, supply: supply.as_ref() };
    let mut settled = None;
    look_into(input, &mut |value| settled = Some(read_and_settle(value, &asked)))?;
    // A source that gives nothing has said why.
    Ok(settled.unwrap_or_else(|| Err(Problem::new(Code::Missing, "input").into())))
}

/// What was said beside an input.
struct Asked<'a> {
    options: &'a Options,
    supply: Option<&'a TermsOfRule<'a>>,
}

/// Reads and settles an input of one rule.
type Reading = fn(&mut dyn Value<'_>, &Asked<'_>) -> Result<Settlement, Error>;

/// Reads the options of a call.
///
/// # Errors
/// As [`settle`].
pub fn read_options<'de, D: Deserializer<'de>>(options: D) -> Result<Result<Options, Error>, D::Error> {
    let mut reader = Reader::new("", Dialect::Machine, None);
    let read = crate::read::read(options, &mut reader)?;
    Ok(reader.finish(read).map(|(options, _)| options))
}

fn read_and_settle<I: Read, R>(
    value: &mut dyn Value<'_>,
    asked: &Asked<'_>,
    settle: fn(&I) -> Result<R, Error>,
) -> Result<Box<Settled<I, R>>, Error> {
    let mut input = None::<I>;
    let origins = asked.read(value, &mut input)?;
    // A reading without an input has noted why.
    let input = input.ok_or_else(|| Problem::new(Code::Missing, ""))?;
    Ok(Box::new(Settled { result: settle(&input)?, input, options: asked.options.clone(), origins }))
}

impl Asked<'_> {
    /// Reads a value; where the fields came from that it left out.
    fn read(&self, value: &mut dyn Value<'_>, input: &mut dyn Fill) -> Result<Origins, Error> {
        let terms = self.supply.map(|supply| -> &dyn Supply { supply });
        let mut reader = Reader::new("input", self.options.dialect.unwrap_or(Dialect::Machine), terms);
        value.give(&mut |given| input.read(given, &mut reader));
        let ((), supplied) = reader.finish(Some(()))?;
        Ok(self.supply.map_or_else(Origins::caller, |supply| supply.origins(&supplied)))
    }
}

/// What is wrong with an input as it is read, before its rule looks at it: also every field that it leaves out.
///
/// # Errors
/// Only what the source itself cannot deliver.
#[cfg(feature = "arrow")]
pub(crate) fn wrong_as_read<'de, D: Deserializer<'de>>(
    rule: &Rule,
    input: D,
    dialect: Dialect,
) -> Result<Option<Error>, D::Error> {
    Settlement::wrong(rule.name, input, dialect)
}

#[cfg(feature = "arrow")]
fn wrong_with<'de, I: Read, D: Deserializer<'de>>(input: D, dialect: Dialect) -> Result<Option<Error>, D::Error> {
    let mut reader = Reader::new("input", dialect, None);
    let read = crate::read::read::<I, D>(input, &mut reader)?;
    Ok(reader.finish(read).err())
}

fn unknown_rule(name: &str) -> Problem {
    Problem::new(Code::UnknownChoice, "rule").given(name).allowed(Allowed::Choices(NAMES))
}

/// What is wrong with the name of a rule and the terms, before an input is read.
pub(crate) fn check(rule: &str, options: &Options) -> Result<(), Error> {
    let mut problems = Problems::new();
    if !NAMES.contains(&rule) {
        problems.push(unknown_rule(rule));
    }
    if let Err(error) = options.terms() {
        for problem in error.problems() {
            problems.push(problem.clone());
        }
    }
    problems.none()
}

const fn schema_of<T: Shaped>() -> &'static Schema {
    match T::SHAPE {
        Shape::Record(schema) => schema,
        _ => &Schema { name: "", doc: "", fields: &[] },
    }
}
