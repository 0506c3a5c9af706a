//! Any rule by its name: what files, tables and other languages call.

mod call;

use crate::agreement::{Origins, TermsOfRule};
use crate::error::{Allowed, Code, Error, Problem, Problems};
use crate::explain::{Explain, Statement};
use crate::options::Options;
use crate::plausible::warnings;
use crate::provenance::{Provenance, given};
use crate::read::{Dialect, Read, Reader};
#[cfg(feature = "all-rules")]
use crate::rules::years;
use crate::rules::{billing, rate, result, split};
#[cfg(feature = "arrow")]
use crate::value::Record;
use crate::value::{Object, Schema, Shape, Shaped as _, ToValue, Value, doc_text, from_json, serialize_value};
use call::Call;

/// An input of a rule: what links it with its rule and its result, so that code can be generic over rules.
///
/// # Examples
/// ```
/// use rammeaftale::rules::billing::VacancyInput;
/// use rammeaftale::{Error, RuleInput};
///
/// fn settled<I: RuleInput>(input: &I) -> Result<(&'static str, I::Result), Error> {
///     Ok((I::RULE.name, input.settle()?))
/// }
///
/// let (rule, vacancy) = settled(&VacancyInput::new("2".parse()?, rammeaftale::DayCount::new(365)?, "732".parse()?))?;
/// assert_eq!((rule, vacancy.lost_revenue.to_string().as_str()), ("vacancy", "534360.00"));
/// # Ok::<(), rammeaftale::Error>(())
/// ```
pub trait RuleInput: Read + ToValue + Explain {
    /// The rule.
    const RULE: Rule;
}

/// A rule: its name, the shapes of its input and its result, and how it is settled.
///
/// # Examples
/// ```
/// use rammeaftale::Rule;
///
/// let rule = Rule::named("daily_rate")?;
/// let figures: Vec<_> = rule.result.fields.iter().map(|field| field.name).collect();
/// assert_eq!(figures, ["expected_days", "rate", "rounding_gap"]);
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Rule {
    /// The rule's name, such as `daily_rate`.
    pub name: &'static str,
    /// Its documentation, in a sentence or two.
    pub doc: &'static str,
    /// The fields of its input.
    pub input: &'static Schema,
    /// The figures of its result.
    pub result: &'static Schema,
    settle: fn(&Value<'_>, &Call<'_>) -> Result<Settlement, Error>,
    #[cfg(feature = "arrow")]
    figures: fn(&Value<'_>, &Call<'_>, &mut TakeFigures<'_>) -> Result<(), Error>,
    read: fn(&Value<'_>, &mut Reader<'_>),
}

impl Rule {
    /// The rule with this name.
    ///
    /// # Errors
    /// [`Code::UnknownChoice`] at `rule`; [`Code::NotLoaded`] for a rule that is not in this build.
    pub fn named(name: &str) -> Result<&'static Self, Error> {
        Ok(RULES.iter().find(|rule| rule.name == name).ok_or_else(|| unknown_rule(name))?)
    }

    /// Checks an input as far as reading it does, without settling it: types, limits, and every field that it leaves out.
    ///
    /// # Errors
    /// Every problem that reading finds.
    pub fn check(&self, input: &Value<'_>, dialect: Dialect) -> Result<(), Error> {
        let mut reader = Reader::new("input", dialect, None);
        (self.read)(input, &mut reader);
        reader.finish(Some(())).map(drop)
    }

    /// Checks the fields that an input has, and no others.
    ///
    /// # Errors
    /// Every problem that reading finds, but for fields that are left out.
    #[cfg(feature = "sheet")]
    pub(crate) fn check_given(&self, input: &Value<'_>, dialect: Dialect) -> Result<(), Error> {
        let mut reader = Reader::of_parts(dialect);
        (self.read)(input, &mut reader);
        reader.finish(Some(())).map(drop)
    }
}

/// The taker of the figures of a result.
#[cfg(feature = "arrow")]
type TakeFigures<'a> = dyn FnMut(&dyn Record) -> Result<(), Error> + 'a;

/// A rule with its options, whose terms are looked up once: settles one input after the other, such as the rows of a table.
///
/// # Examples
/// ```
/// use rammeaftale::value::Value;
/// use rammeaftale::{Options, Rule, Settler};
///
/// let settler = Settler::new(Rule::named("day_rate")?, &Options::NONE)?;
/// let settled = |rate: &'static str| {
///     let fields = [("month_rate", rate.into()), ("days_per_month", "30.5".into()), ("unit", "1".into())];
///     settler.settle(&Value::object(fields)).map(|settlement| settlement.to_json())
/// };
/// assert_eq!(settled("70447")?, r#"{"rate":"2310.00"}"#);
/// assert_eq!(settled("96819")?, r#"{"rate":"3174.00"}"#);
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Debug)]
pub struct Settler<'a> {
    rule: &'static Rule,
    options: &'a Options,
    terms: Option<TermsOfRule>,
}

impl<'a> Settler<'a> {
    /// Looks up the terms of the options for a rule.
    ///
    /// # Errors
    /// An unknown agreement, one of agreement and day without the other, a day that the agreement does not cover.
    pub fn new(rule: &'static Rule, options: &'a Options) -> Result<Self, Error> {
        let terms = options.terms()?.map(|terms| TermsOfRule::of(rule.name, &terms));
        Ok(Self { rule, options, terms })
    }

    /// Reads and settles an input.
    ///
    /// # Errors
    /// Every problem of the input.
    pub fn settle(&self, input: &Value<'_>) -> Result<Settlement, Error> {
        (self.rule.settle)(input, &Call { options: self.options, terms: self.terms.as_ref() })
    }

    /// Reads and settles an input of which nothing but the figures is needed.
    ///
    /// # Errors
    /// Every problem of the input; those of `take`.
    #[cfg(feature = "arrow")]
    pub(crate) fn figures(&self, input: &Value<'_>, take: &mut TakeFigures<'_>) -> Result<(), Error> {
        (self.rule.figures)(input, &Call { options: self.options, terms: self.terms.as_ref() }, take)
    }

    /// The terms for fields that are left out, as far as they do not depend on the days that an input is about.
    #[cfg(feature = "arrow")]
    pub(crate) fn defaults(&self) -> Option<crate::agreement::OfAnyInput<'_>> {
        self.terms.as_ref().map(TermsOfRule::of_any_input)
    }
}

macro_rules! rules {
    ($($(#[doc = $doc:literal])+ $(#[cfg($only:meta)])? $module:ident::$rule:ident: $input:ident => $result:ident,)+) => {
        /// Every rule of the library; without the feature `all-rules` those of every day.
        pub static RULES: &[Rule] = &[$($(#[cfg($only)])? <$module::$input as RuleInput>::RULE),+];

        /// The names of every rule, also of those that are not in this build.
        const NAMES: &[&str] = &[$(stringify!($rule)),+];

        $(
            $(#[cfg($only)])?
            impl RuleInput for $module::$input {
                const RULE: Rule = Rule {
                    name: stringify!($rule),
                    doc: doc_text!($($doc),+),
                    input: $module::$input::SCHEMA,
                    result: $module::$result::SCHEMA,
                    settle: |input, call| read_and_settle::<Self>(input, call).map(Settlement::$result),
                    #[cfg(feature = "arrow")]
                    figures: |input, call, take| take(&call.input::<Self>(input)?.0.settle()?),
                    read: |input, reader| {
                        Self::read(input, reader);
                    },
                };
            }
        )+

        /// A settled input with its result, of any rule; boxed, so that moving it is cheap.
        ///
        /// # Examples
        /// ```
        /// use rammeaftale::{Options, Settlement, settle_json};
        ///
        /// let input = r#"{"month_rate": "70447", "days_per_month": "30.5", "unit": "1"}"#;
        /// let settlement = settle_json("day_rate", input, &Options::NONE)?;
        /// assert_eq!(settlement.rule(), "day_rate");
        /// assert!(settlement.statement().all_hold());
        /// let Settlement::DayRate(settled) = settlement else { unreachable!() };
        /// assert_eq!(settled.result.rate.to_string(), "2310.00");
        /// # Ok::<(), rammeaftale::Error>(())
        /// ```
        #[derive(Clone, Debug)]
        #[non_exhaustive]
        pub enum Settlement {
            $(
                #[doc = concat!("Of the rule `", stringify!($rule), "`.")]
                $(#[cfg($only)])?
                $result(Box<Settled<$module::$input>>),
            )+
        }

        impl Settlement {
            /// The name of the rule.
            #[must_use]
            pub const fn rule(&self) -> &'static str {
                match self {
                    $($(#[cfg($only)])? Self::$result(_) => stringify!($rule),)+
                }
            }

            /// The explanation of the result: every figure with its formula, source and status, and the closing checks.
            #[must_use]
            pub fn statement(&self) -> Statement {
                let statement = match self {
                    $($(#[cfg($only)])? Self::$result(settled) => settled.input.explain(&settled.result, &settled.origins),)+
                };
                statement.with_acknowledged(&|warning| self.options().acknowledges(warning))
            }

            /// The warnings about values that are possible and hardly meant, such as an occupancy of 0.95 percent or 366 days in a
            /// common year, without those that the caller acknowledged. No figure depends on them.
            #[must_use]
            pub fn warnings(&self) -> Vec<Problem> {
                let mut found = match self {
                    $($(#[cfg($only)])? Self::$result(settled) => warnings(&settled.input.to_value(), &settled.result.to_value(), $module::$result::SHAPE),)+
                };
                found.retain(|warning| !self.options().acknowledges(warning));
                found
            }

            /// The options of the call.
            #[must_use]
            pub fn options(&self) -> &Options {
                match self {
                    $($(#[cfg($only)])? Self::$result(settled) => &settled.options,)+
                }
            }

            /// The whole input, with the fields that an agreement decided.
            pub(crate) fn input_value(&self) -> Value<'static> {
                match self {
                    $($(#[cfg($only)])? Self::$result(settled) => settled.input.to_value().into_owned(),)+
                }
            }

            /// The input that the caller gave, without the fields that an agreement decided.
            fn given(&self) -> Value<'_> {
                match self {
                    $($(#[cfg($only)])? Self::$result(settled) => given(&settled.input.to_value(), "", &settled.origins),)+
                }
            }

            /// Where the result comes from: everything that it takes to produce it again.
            #[must_use]
            pub fn provenance(&self) -> Provenance {
                match self {
                    $($(#[cfg($only)])? Self::$result(settled) => {
                        let Settled { options, origins, input, .. } = &**settled;
                        Provenance::of(stringify!($rule), options, origins, input)
                    })+
                }
            }
        }

        /// The figures of the result.
        impl ToValue for Settlement {
            fn to_value(&self) -> Value<'_> {
                match self {
                    $($(#[cfg($only)])? Self::$result(settled) => settled.result.to_value(),)+
                }
            }
        }

        serialize_value!(Settlement);
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
    #[cfg(feature = "all-rules")]
    rate::capital_cost: CapitalCostInput => CapitalCost,
    /// The basis of a rate out of its parts (takstberegningsgrundlag).
    rate::rate_basis: RateBasisInput => RateBasis,
    /// The price per day of a package (ydelsespakke), by its number or by the hours of support a week.
    rate::package_rate: PackageRateInput => Package,
    /// The prices of all packages from the first up (ydelsespakketakster).
    #[cfg(feature = "all-rules")]
    rate::package_table: PackageTableInput => PackageTable,
    /// The price of a day out of base rate, package, supplements and hours (basistakst og ydelsespakke).
    rate::two_part_rate: TwoPartRateInput => TwoPartRate,
    /// The rate per day of a month rate (månedstakst).
    rate::day_rate: DayRateInput => DayRate,
    /// The rates of a Socialtilsyn by the size of the service (tilsynstakster).
    #[cfg(feature = "all-rules")]
    rate::supervision_rates: SupervisionRatesInput => SupervisionRates,
    /// The bill of a Socialtilsyn to a service for a year (tilsynstakst, godkendelse, skærpet tilsyn).
    #[cfg(feature = "all-rules")]
    rate::supervision_bill: SupervisionBillInput => SupervisionBill,
    /// An amount at the price level of another year (pris- og lønregulering).
    rate::price_level: PriceLevelInput => PriceLevel,
    /// Rates against an agreed ceiling (takststop, takstreduktion), of one service or as an average by days.
    #[cfg(feature = "all-rules")]
    rate::rate_ceiling: RateCeilingInput => RateCeiling,
    /// The rise of a rate that collects an amount over the rest of a year (takststigning i året).
    #[cfg(feature = "all-rules")]
    rate::mid_year_increase: MidYearIncreaseInput => MidYearIncrease,
    /// The bills of a period out of stays and rates (afregning), per payer and month.
    #[cfg(feature = "all-rules")]
    billing::bills: BillsInput => Bills,
    /// The days of bills that are claimed too late (opkrævningsfrist): more than 12 months after the help.
    #[cfg(feature = "all-rules")]
    billing::claim_deadline: ClaimDeadlineInput => ClaimDeadline,
    /// Whether a citizen may choose a dearer service than the one found suitable (frit valg), and the margin.
    #[cfg(feature = "all-rules")]
    billing::free_choice: FreeChoiceInput => FreeChoice,
    /// The state's refund of a particularly expensive case (central refusion), month by month.
    #[cfg(feature = "all-rules")]
    billing::central_refund: CentralRefundInput => CentralRefund,
    /// The occupancy of a service that starts up (belægning i opstarten): persons by admission, places by opening.
    #[cfg(feature = "all-rules")]
    billing::startup_occupancy: StartupOccupancyInput => StartupOccupancy,
    /// Occupancy as places occupied all year (helårspladser).
    #[cfg(feature = "all-rules")]
    billing::whole_year_places: WholeYearPlacesInput => WholeYearPlaces,
    /// The cost of unused special psychiatric places for each municipality (tompladsfinansiering).
    #[cfg(feature = "all-rules")]
    billing::special_places: SpecialPlacesInput => SpecialPlaces,
    /// Special psychiatric places settled in one go: used days and vacancy, over sites (særlige pladser).
    #[cfg(feature = "all-rules")]
    billing::special_places_account: SpecialPlacesAccountInput => SpecialPlacesAccount,
    /// The procedure that a change of capacity needs: none, a statement, a hearing or approval (kapacitetsændring).
    billing::capacity_change: CapacityChangeInput => CapacityChange,
    /// The revenue that a service loses on its empty places: the base rate (basistakst) of every vacant day.
    billing::vacancy: VacancyInput => Vacancy,
    /// An amount split on parties by weight (fordeling), by largest remainder or each share rounded on its own.
    split::allocate: AllocateInput => Allocation,
    /// A joint budget before and after a party joins or leaves, side by side (fælles budget).
    #[cfg(feature = "all-rules")]
    split::joint_budget: JointBudgetInput => JointBudget,
    /// The cost of a subscription per inhabitant for each municipality (abonnement).
    #[cfg(feature = "all-rules")]
    split::subscription: SubscriptionInput => Subscription,
    /// The loss of a supplier whose subscriptions end, and what those who stay pay (hjemtagelse af abonnementer).
    #[cfg(feature = "all-rules")]
    split::supplier_loss: SupplierLossInput => SupplierLoss,
    /// The cover of a guarantee against deficits or vacant places, by guarantor, and the rest (underskudsgaranti, tomgangsgaranti).
    #[cfg(feature = "all-rules")]
    split::deficit_guarantee: DeficitGuaranteeInput => DeficitGuarantee,
    /// An amount paid by population and by use (objektiv finansiering).
    split::objective_financing: ObjectiveFinancingInput => ObjectiveFinancing,
    /// A rise of rates split into what all municipalities and what the users pay.
    #[cfg(feature = "all-rules")]
    split::rate_rise: RateRiseInput => RateRise,
    /// The result of a year (over- eller underskud), what the operator keeps of it, and what goes into a later rate.
    result::year_result: YearResultInput => YearResult,
    /// The rate that the accounts would have given (efterkalkuleret takst), beside the charged one.
    #[cfg(feature = "all-rules")]
    result::recalculated_rate: RecalculatedRateInput => RecalculatedRate,
    /// The rate of a later year with a past result in it (midlertidig efterregulering).
    result::reregulated_rate: ReregulatedRateInput => ReregulatedRate,
    /// The final settlement of a service that closes (lukkeregnskab), and the slips in one that was published.
    result::closure_account: ClosureAccountInput => ClosureAccount,
    /// The account of a service through the years (regnskab over år): rates, results, what is kept and what goes into later rates.
    #[cfg(feature = "all-rules")]
    years::ledger: LedgerInput => Ledger,
    /// Surpluses that are set aside, used within some years, or lapse into a later rate (henlagt overskud).
    #[cfg(feature = "all-rules")]
    years::set_aside_surplus: SetAsideSurplusInput => SetAsideSurplus,
    /// Ways of financing the same service side by side (scenarier): rates, who pays what, and where the cost went.
    #[cfg(feature = "all-rules")]
    years::scenarios: ScenariosInput => Scenarios,
    /// Where a year is heading (tidlig varsling): the expected result, the distance to the 5 % line, and what would change it.
    #[cfg(feature = "all-rules")]
    years::early_warning: EarlyWarningInput => EarlyWarning,
    /// The year-end of all services (årsafslutning): rates, bills, results, what is regulated, and the rates of the later year.
    #[cfg(feature = "all-rules")]
    years::year_end: YearEndInput => YearEnd,
    /// The development of costs by municipality and area (økonomisk udvikling): the accounts of two years side by side.
    #[cfg(feature = "all-rules")]
    years::cost_development: CostDevelopmentInput => CostDevelopment,
    /// The printed figures of a development of costs against each other (kontrol af trykte tal): what follows, and what does not fit.
    #[cfg(feature = "all-rules")]
    years::printed_costs: PrintedCostsInput => PrintedCosts,
    /// Why a rate changed (takstudvikling): the difference between two rates by what makes it, to the øre.
    #[cfg(feature = "all-rules")]
    years::rate_change: RateChangeInput => RateChange,
    /// The orientation of a change of rate or capacity (orientering om ændring): places, decisions, rates and what each payer pays.
    #[cfg(feature = "all-rules")]
    years::orientation: OrientationInput => Orientation,
    /// The history of a rate as an index and in fixed prices (takstudvikling i faste priser).
    #[cfg(feature = "all-rules")]
    years::rate_history: RateHistoryInput => RateHistory,
}

impl Settlement {
    /// One figure of the result, by its index among the fields of the rule's result.
    #[must_use]
    pub fn figure(&self, index: usize) -> Option<Value<'_>> {
        match self.to_value() {
            Value::Object(Object::Borrowed(figures)) => figures.field(index).map(|(_, figure)| figure),
            _ => None,
        }
    }

    /// Settles the same input under other options, with some of its fields replaced: what if the band were 3 percent, or the
    /// neighbour's agreement held? The fields that the caller gave stay, those that an agreement decided are decided anew.
    /// Options that name no terms leave the terms as they are.
    ///
    /// [`Statement::compared_with`] shows what changes, line by line.
    ///
    /// # Errors
    /// As [`settle`].
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::value::Value;
    /// use rammeaftale::{Options, settle_json};
    ///
    /// let vacancy =
    ///     settle_json("vacancy", r#"{"vacant_places": "2", "days": 365, "base_rate": "732"}"#, &Options::NONE)?;
    /// let leap_year = vacancy.under(&Options::NONE, &Value::object([("days", Value::from(366))]))?;
    /// assert_eq!(leap_year.to_json(), r#"{"vacant_days":"732","lost_revenue":"535824.00"}"#);
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub fn under(&self, options: &Options, fields: &Value<'_>) -> Result<Self, Error> {
        let mut input = Vec::new();
        if let Value::Object(kept) = self.given() {
            kept.for_each(&mut |name, value| {
                if fields.get(name).is_none() {
                    input.push((name.to_owned().into(), value.owned()));
                }
            });
        }
        if let Value::Object(replaced) = fields {
            replaced.for_each(&mut |name, value| input.push((name.to_owned().into(), value.owned())));
        }
        let options = match options {
            Options { terms: None, agreement: None, on: None, dialect, acknowledge } => {
                Options { dialect: *dialect, acknowledge: acknowledge.clone(), ..self.options().clone() }
            }
            others => others.clone(),
        };
        settle(self.rule(), &Value::Object(Object::Built(input)), &options)
    }

    /// The result as canonical JSON: the same bytes in every language.
    #[must_use]
    pub fn to_json(&self) -> String {
        self.to_value().to_json()
    }
}

/// An input, its result, and where the fields that the caller left out came from.
///
/// # Examples
/// ```
/// use rammeaftale::{Options, Settlement, settle_json};
///
/// let input = r#"{"vacant_places": "2", "days": 365, "base_rate": "732"}"#;
/// let Settlement::Vacancy(settled) = settle_json("vacancy", input, &Options::NONE)? else { unreachable!() };
/// assert_eq!(settled.input.days.get(), 365);
/// assert_eq!(settled.result.lost_revenue.to_string(), "534360.00");
/// assert!(settled.origins.of("days").is_none()); // the caller gave it
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Settled<I: RuleInput> {
    /// The input.
    pub input: I,
    /// The figures.
    pub result: I::Result,
    /// The options of the call.
    pub options: Options,
    /// The fields that came from an agreement.
    pub origins: Origins,
}

/// Settles an input by the name of its rule.
///
/// A [`Value`] can be deserialized from anything that serde knows; for JSON texts there is [`settle_json`].
///
/// # Errors
/// An unknown rule; every problem of the options, or else of the input, each with its path.
///
/// # Examples
/// ```
/// use rammeaftale::value::Value;
/// use rammeaftale::{Options, settle};
///
/// let input: Value =
///     serde_json::from_str(r#"{"basis": "21076560", "places": "8", "days": 365, "occupancy": "90", "unit": "1"}"#)?;
/// let settlement = settle("daily_rate", &input, &Options::NONE)?;
/// assert_eq!(settlement.to_json(), r#"{"expected_days":"2628","rate":"8020.00","rounding_gap":"0.00"}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn settle(rule: &str, input: &Value<'_>, options: &Options) -> Result<Settlement, Error> {
    Settler::new(Rule::named(rule)?, options)?.settle(input)
}

/// Settles an input in a JSON text by the name of its rule. The text is read whole: anything after the input is refused.
///
/// # Errors
/// As [`settle`]; [`Code::NotJson`] at `line:column` for a text that is not one JSON value.
///
/// # Examples
/// ```
/// use rammeaftale::{Options, settle_json};
///
/// let input = r#"{"vacant_places": "2", "days": 365, "base_rate": "732"}"#;
/// let vacancy = settle_json("vacancy", input, &Options::NONE)?;
/// assert_eq!(vacancy.to_json(), r#"{"vacant_days":"730","lost_revenue":"534360.00"}"#);
/// assert!(settle_json("vacancy", &format!("{input} trailing"), &Options::NONE).is_err());
/// # Ok::<(), rammeaftale::Error>(())
/// ```
pub fn settle_json(rule: &str, input: &str, options: &Options) -> Result<Settlement, Error> {
    let rule = Rule::named(rule)?;
    let settler = Settler::new(rule, options)?;
    settler.settle(&from_json(input, &Shape::Record(rule.input))?)
}

fn read_and_settle<I: RuleInput>(value: &Value<'_>, call: &Call<'_>) -> Result<Box<Settled<I>>, Error> {
    let (input, origins) = call.input::<I>(value)?;
    Ok(Box::new(Settled { result: input.settle()?, input, options: call.options.clone(), origins }))
}

fn unknown_rule(name: &str) -> Problem {
    if NAMES.contains(&name) {
        return Problem::new(Code::NotLoaded, "rule").with_given(name);
    }
    Problem::new(Code::UnknownChoice, "rule").with_given(name).with_allowed(Allowed::Choices(NAMES))
}

/// Checks the name of a rule and the options, before an input is read.
pub(crate) fn check(rule: &str, options: &Options) -> Result<(), Error> {
    let mut problems = Problems::new();
    if RULES.iter().all(|known| known.name != rule) {
        problems.push(unknown_rule(rule));
    }
    if let Err(error) = options.terms() {
        for problem in error.problems() {
            problems.push(problem.clone());
        }
    }
    problems.none()
}
