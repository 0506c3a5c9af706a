//! A rise of the rate inside a year (`takststigning i året`).

use crate::calendar::{Date, Period};
use crate::error::{Allowed, Code, Error, Place, Problem, Problems};
use crate::numbers::{Amount, Count, DayCount, PartPercent, PlaceDays, Places, Ratio, Unit};
use crate::read::{Item, Name, duplicates_at, figures, record};
use crate::rules::rate::occupancy::Occupancy;
use crate::rules::split::{Financed, Method, Population, Share, WholeShares};

record! {
    /// A buyer, and the days it expects to use.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::rate::BuyerDays;
    ///
    /// let buyer = BuyerDays::new("Kolding".parse()?, "306".parse()?);
    /// assert_eq!(buyer.id.as_str(), "Kolding");
    /// assert_eq!(buyer.days.to_string(), "306");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct BuyerDays {
        /// Who pays (`betalingskommune`).
        pub id: Name,
        /// The days from the change on.
        pub days: PlaceDays,
    }
}

impl Item for BuyerDays {
    const MOST: usize = 10_000;
}

record! {
    /// A group of users whose rate does not rise.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::rate::ExemptGroup;
    ///
    /// let group = ExemptGroup::new("Retlige anbringelser".parse()?, "918".parse()?);
    /// assert_eq!(group.days.to_string(), "918");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct ExemptGroup {
        /// Its name.
        pub id: Name,
        /// The days that it is expected to use from the change on.
        pub days: PlaceDays,
    }
}

impl Item for ExemptGroup {
    const MOST: usize = 1_000;
}

record! {
    /// The part of a rise that municipalities pay by population (`objektiv finansiering`).
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::numbers::Inhabitants;
    /// use rammeaftale::rules::rate::ObjectiveRise;
    /// use rammeaftale::rules::split::{Method, Population};
    ///
    /// let population = vec![Population::new("Odense".parse()?, Inhabitants::new(40_000)?)];
    /// let objective = ObjectiveRise::new("50".parse()?, population, Unit::OERE, Method::LargestRemainder);
    /// assert_eq!(objective.objective_percent.to_string(), "50");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct ObjectiveRise {
        /// The part of the amount that is paid by population (`objektiv andel`).
        pub objective_percent: PartPercent,
        /// The municipalities that pay by population.
        pub population: Vec<Population>,
        /// The unit that each share is a multiple of (`afrundingsenhed`).
        pub unit: Unit,
        /// The method by which shares become whole units (`fordelingsmetode`).
        pub method: Method,
    }
}

record! {
    /// An amount that the rest of a year must bring in.
    ///
    /// # Examples
    /// A rise of 9 million from 1 March, put on 20 places.
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::rules::rate::{MidYearIncreaseInput, mid_year_increase};
    ///
    /// let input = MidYearIncreaseInput::new(
    ///     "9000000".parse()?,
    ///     "20".parse()?,
    ///     "2025-03-01".parse()?,
    ///     "2025-12-31".parse()?,
    ///     "90".parse()?,
    ///     Unit::KRONE,
    /// );
    /// assert_eq!(mid_year_increase(&input)?.increase.to_string(), "1634.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct MidYearIncreaseInput {
        /// The amount to collect beyond the present rate.
        pub amount: Amount,
        /// The places of the service (`pladser`).
        pub places: Places,
        /// The first day of the new rate.
        pub first_day: Date,
        /// The last day it is valid, counted too.
        pub last_day: Date,
        /// The occupancy expected in that time (`belægningsprocent`).
        pub occupancy: Occupancy,
        /// The unit that the increase is rounded to (`afrundingsenhed`).
        pub unit: Unit,
        /// The groups whose rate does not rise.
        pub exempt: Option<Vec<ExemptGroup>>,
        /// The part that is paid by population and not through the rate.
        pub objective: Option<ObjectiveRise>,
        /// The days of a whole year, for what the rise comes to in one.
        pub year_days: Option<DayCount>,
        /// The buyers, for the effect on each.
        pub payers: Option<Vec<BuyerDays>>,
    }
}

figures! {
    /// The cost of a rise for a buyer.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::rules::rate::{BuyerDays, MidYearIncreaseInput, mid_year_increase};
    ///
    /// let input = MidYearIncreaseInput::new(
    ///     "9000000".parse()?,
    ///     "20".parse()?,
    ///     "2025-03-01".parse()?,
    ///     "2025-12-31".parse()?,
    ///     "100".parse()?,
    ///     Unit::KRONE,
    /// );
    /// let buyers = vec![BuyerDays::new("Kolding".parse()?, "306".parse()?)];
    /// let effect = &mid_year_increase(&input.with_payers(buyers))?.effects[0];
    /// assert_eq!(effect.share.to_string(), "450126.00"); // 1,471 kr. for 306 days
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Effect {
        /// Who pays.
        pub id: Name,
        /// The increase over its days, to the øre.
        pub share: Amount,
        /// That in a whole year with as many days a month, to the øre; `None` without `year_days`.
        pub whole_year: Option<Amount>,
    }
}

figures! {
    /// A rise of the rate inside a year.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::rules::rate::{MidYearIncreaseInput, mid_year_increase};
    ///
    /// let rise = mid_year_increase(&MidYearIncreaseInput::new(
    ///     "9000000".parse()?,
    ///     "20".parse()?,
    ///     "2025-03-01".parse()?,
    ///     "2025-12-31".parse()?,
    ///     "100".parse()?,
    ///     Unit::KRONE,
    /// ))?;
    /// assert_eq!(rise.expected_days.to_string(), "6120");
    /// assert_eq!(rise.collected.to_string(), "9002520.00");
    /// assert_eq!(rise.gap.to_string(), "2520.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct MidYearIncrease {
        /// The days from the change on (`dage`).
        pub days: Count,
        /// The days that are expected to be sold in that time (`belægningsdage`), shown with at most 8 decimals.
        pub expected_days: PlaceDays,
        /// Those of the users whose rate rises, shown with at most 8 decimals; `None` without exempt groups.
        pub rising_days: Option<PlaceDays>,
        /// The part that is paid by population: to the øre where each share is rounded on its own, to its unit by the largest
        /// remainder; `None` without `objective`.
        pub objective_part: Option<Amount>,
        /// The part that the rate must bring in, if a part is paid by population: what that leaves of the amount.
        pub users_part: Option<Amount>,
        /// The rise of the rate per day (`takststigning`), rounded to the unit.
        pub increase: Amount,
        /// The amount that the rise collects through the rate, to the øre.
        pub collected: Amount,
        /// By how much it misses the amount, or the users' part of it.
        pub gap: Amount,
        /// The amount that it collects in a whole year at the same occupancy, to the øre; `None` without `year_days`.
        pub whole_year: Option<Amount>,
        /// The shares of the objective part.
        pub objective_shares: Vec<Share>,
        /// By how much they miss it; zero for the largest remainder.
        pub objective_missing: Option<Amount>,
        /// The cost for each buyer given.
        pub effects: Vec<Effect>,
    }
}

/// The rise of a rate that collects an amount over the rest of a year (`takststigning i året`), for the operator that has to
/// ask for it and the buyers that have to pay.
///
/// # Source
/// Socialdirektørforum Syddanmark, 7 March 2025, the item between 9 and 11: Egely's rates rise by 9 million in all from 1 March
/// 2025, but that of court-ordered placements, and all municipalities pay a part by population (stated); divided by the
/// expected days from then on of those whose rate rises (assumed).
///
/// # Figures
/// `users' part / rising days`, rounded once, half away from zero, to the unit. Effects and what is collected are to the øre. A
/// whole year is `increase × rising days × days of the year / days`. The objective part and its shares are as in
/// [`objective_financing`](crate::rules::split::objective_financing).
///
/// # Errors
/// A last day before the first, more than 366 days, a group or payer twice; exempt groups with all the expected days or more;
/// the errors of [`objective_financing`](crate::rules::split::objective_financing) at `objective`.
///
/// # Examples
/// ```
/// use rammeaftale::Unit;
/// use rammeaftale::rules::rate::{MidYearIncreaseInput, mid_year_increase};
///
/// let rise = mid_year_increase(&MidYearIncreaseInput::new(
///     "9000000".parse()?,
///     "20".parse()?,
///     "2025-03-01".parse()?,
///     "2025-12-31".parse()?,
///     "100".parse()?,
///     Unit::KRONE,
/// ))?;
/// assert_eq!(rise.days.get(), 306);
/// assert_eq!(rise.increase.to_string(), "1471.00");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "takststigning")]
pub fn mid_year_increase(input: &MidYearIncreaseInput) -> Result<MidYearIncrease, Error> {
    check(input)?;
    let period = Period::within_a_year(input.first_day, input.last_day)?;
    let exempt = input.exempt.as_deref().unwrap_or_default();
    let payers = input.payers.as_deref().unwrap_or_default();
    let days = Ratio::from(period.day_count());

    // 1. The days that the increase is paid for.
    let expected_days = input.places.exactly() * days * input.occupancy.exactly();
    let exempt_days: Ratio = exempt.iter().map(|group| group.days.exactly()).sum();
    let rising_days = expected_days - exempt_days;
    if rising_days.signum() <= 0 {
        let most = expected_days - Ratio::new(1, 100_000_000);
        let allowed = Allowed::Range("0".into(), PlaceDays::shown(most).place("exempt")?.to_string());
        let given = PlaceDays::shown(exempt_days).place("exempt")?.to_string();
        return Err(Problem::new(Code::OutOfRange, "exempt").with_given(&given).with_allowed(allowed).into());
    }
    // 2. The part that is paid by population, and the part of the users.
    let objective = input.financed().map(|financed| ObjectivePart::of(&financed)).transpose()?;
    let users_part = objective.as_ref().map(|objective| objective.users_part);
    let to_collect = users_part.unwrap_or(input.amount);
    // 3. The increase that collects the users' part over these days.
    let increase = Amount::rounded(to_collect.exactly() / rising_days, input.unit).place("increase")?;
    let collected = Amount::rounded(increase.exactly() * rising_days, Unit::OERE).place("collected")?;
    // 4. The same in a whole year, and for each buyer.
    let whole_year = |amount: Ratio| {
        let amount = input.year_days.map(|year| amount * year.exactly() / days);
        amount.map(|amount| Amount::rounded(amount, Unit::OERE)).transpose()
    };
    let effect = |payer: &BuyerDays| -> Result<Effect, Problem> {
        let share = increase.exactly() * payer.days.exactly();
        let whole_year = whole_year(share)?;
        Ok(Effect { id: payer.id.clone(), share: Amount::rounded(share, Unit::OERE)?, whole_year })
    };

    let shown_rising = input.exempt.as_ref().map(|_| PlaceDays::shown(rising_days)).transpose();
    Ok(MidYearIncrease {
        days: Count::new(period.day_count()).place("days")?,
        expected_days: PlaceDays::shown(expected_days).place("expected_days")?,
        rising_days: shown_rising.place("rising_days")?,
        objective_part: objective.as_ref().map(|objective| objective.part),
        users_part,
        increase,
        collected,
        gap: Amount::rounded(collected.exactly() - to_collect.exactly(), Unit::OERE).place("gap")?,
        whole_year: whole_year(increase.exactly() * rising_days).place("whole_year")?,
        objective_missing: objective.as_ref().map(|objective| objective.missing),
        objective_shares: objective.map_or_else(Vec::new, |objective| objective.shares),
        effects: payers.iter().map(effect).collect::<Result<_, _>>().place("effects")?,
    })
}

impl MidYearIncreaseInput {
    /// The amount and how it is split by population, where a part of it is.
    fn financed(&self) -> Option<Financed<'_>> {
        let ObjectiveRise { objective_percent, population, unit, method } = self.objective.as_ref()?;
        let (objective_percent, unit, method) = (*objective_percent, *unit, *method);
        Some(Financed { amount: self.amount, objective_percent, population, unit, method })
    }
}

/// The part that is paid by population, its shares, and what is left to the users.
struct ObjectivePart {
    part: Amount,
    users_part: Amount,
    shares: Vec<Share>,
    missing: Amount,
}

impl ObjectivePart {
    fn of(financed: &Financed<'_>) -> Result<Self, Error> {
        let (part, users_part) = financed.parts().place("objective_part")?;
        let WholeShares { shares, missing } = financed.shares(part)?;
        Ok(Self { part, users_part, shares, missing })
    }
}

fn check(input: &MidYearIncreaseInput) -> Result<(), Error> {
    let mut problems = Problems::new();
    problems.note(Period::within_a_year(input.first_day, input.last_day));
    let groups = input.exempt.iter().flatten().map(|group| &group.id);
    duplicates_at("exempt", "id", groups, &mut problems);
    if let Some(financed) = input.financed() {
        financed.problems("objective", &mut problems);
        financed.unit_problem("objective", &mut problems);
    }
    duplicates_at("payers", "id", input.payers.iter().flatten().map(|payer| &payer.id), &mut problems);
    problems.none()
}
