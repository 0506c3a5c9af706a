//! Subscriptions that end, from the supplier's side (`hjemtagelse`).

use crate::collections::{Map, Set};
use crate::error::{Allowed, Code, Error, Place, Problem, Problems};
use crate::numbers::{Amount, NonNegativeAmount, Percent, Ratio, Unit, Weight};
use crate::read::{ByName, Item, Name, figures, record, wrong_length};
use crate::rules::split::allocate::{Method, Party, Share, exact_units, weights_problems, whole_shares};
use crate::rules::split::joint_budget::ShareChange;

record! {
    /// A subscription that ends.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::split::EndingSubscription;
    ///
    /// let sight = EndingSubscription::new("Svendborg".parse()?, "Syn".parse()?, "1300000".parse()?);
    /// assert_eq!(sight.service.as_str(), "Syn");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct EndingSubscription {
        /// The party that leaves.
        pub id: Name,
        /// The service (`ydelse`) that it no longer subscribes to.
        pub service: Name,
        /// The yearly payment that ends (`abonnement`).
        pub amount: NonNegativeAmount,
    }
}

impl Item for EndingSubscription {
    const MOST: usize = 10_000;
}

record! {
    /// A party that stays: what it pays, and its part of the key.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::split::RemainingMember;
    ///
    /// let odense = RemainingMember::new("Odense".parse()?, "4000000".parse()?, "206000".parse()?);
    /// assert_eq!(odense.amount.to_string(), "4000000.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct RemainingMember {
        /// The party.
        pub id: Name,
        /// Its yearly payment before.
        pub amount: NonNegativeAmount,
        /// Its part of the key (`fordelingsnøgle`).
        pub weight: Weight,
    }
}

impl Item for RemainingMember {
    const MOST: usize = 10_000;
}

record! {
    /// Subscriptions that end, and what the supplier has left.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::split::{SupplierLossInput, supplier_loss};
    ///
    /// let text = r#"{"ending": [{"id": "Svendborg", "service": "Syn", "amount": "1000000"}], "cost_saved": "400000",
    ///     "unit": "1", "method": "largest_remainder"}"#;
    /// let input: SupplierLossInput = from_json(text, Dialect::Machine)?;
    /// assert_eq!(supplier_loss(&input)?.gap.map(|gap| gap.to_string()).as_deref(), Some("600000.00"));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct SupplierLossInput {
        /// The subscriptions that end.
        pub ending: Vec<EndingSubscription>,
        /// The yearly turnover on all subscriptions before.
        pub subscription_turnover: Option<NonNegativeAmount>,
        /// The whole yearly turnover before (`omsætning`).
        pub turnover: Option<NonNegativeAmount>,
        /// The yearly cost that falls away with them.
        pub cost_saved: Option<NonNegativeAmount>,
        /// The parties that stay and pay the gap, if it is put on them.
        pub remaining: Option<Vec<RemainingMember>>,
        /// The unit that each share of the gap is a multiple of (`afrundingsenhed`).
        pub unit: Unit,
        /// The method by which shares become whole units (`fordelingsmetode`).
        pub method: Method,
    }
}

figures! {
    /// The loss of a supplier, and the payments of those who stay.
    ///
    /// # Examples
    /// One party leaves, and two pay what is missing by the key that they share by.
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::split::{SupplierLossInput, supplier_loss};
    ///
    /// let text = r#"{"ending": [{"id": "Svendborg", "service": "Syn", "amount": "1000000"}],
    ///     "turnover": "4000000", "cost_saved": "400000",
    ///     "remaining": [{"id": "Odense", "amount": "2000000", "weight": "2"},
    ///         {"id": "Nyborg", "amount": "1000000", "weight": "1"}],
    ///     "unit": "1", "method": "largest_remainder"}"#;
    /// let input: SupplierLossInput = from_json(text, Dialect::Machine)?;
    /// let loss = supplier_loss(&input)?;
    /// assert_eq!(loss.turnover_percent.map(|percent| percent.to_string()).as_deref(), Some("25"));
    /// assert_eq!(loss.changes[0].after.to_string(), "2400000.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct SupplierLoss {
        /// The sum of the subscriptions that end.
        pub loss: Amount,
        /// The loss by service, in order of first appearance.
        pub by_service: Vec<Share>,
        /// The loss by party that leaves, in order of first appearance.
        pub by_party: Vec<Share>,
        /// The loss in percent of the turnover on subscriptions, shown with at most 4 decimals.
        pub subscription_percent: Option<Percent>,
        /// The loss in percent of the whole turnover, shown with at most 4 decimals.
        pub turnover_percent: Option<Percent>,
        /// The loss less the cost that falls away; null where that is not given.
        pub gap: Option<Amount>,
        /// The share of the gap of each party that stays.
        pub shares: Vec<Share>,
        /// By how much the shares miss the gap.
        pub missing: Amount,
        /// The payment of each party that stays, before and after.
        pub changes: Vec<ShareChange>,
    }
}

/// The loss of a supplier when parties end their subscriptions (`hjemtagelse`), for the supplier and those who stay: the loss, its
/// weight in the turnover, what is left of it when costs have fallen away, and what the others pay if that is put on them.
///
/// # Source
/// Annexes to the agenda of Socialdirektørforum Syddanmark, autumn 2023: the loss in kroner and percent (stated). The cost that falls
/// away is the caller's; that those who stay pay the gap by their key is one way of several (assumed).
///
/// # Figures
/// Sums are exact. Percentages are shown with 4 decimals. The gap is split as [`allocate`](crate::rules::split::allocate) does.
///
/// # Errors
/// A party with a service twice; a turnover that is less than what is lost of it; parties that stay without a cost that falls away;
/// their errors as those of [`allocate`](crate::rules::split::allocate), with places in `remaining`.
///
/// # Examples
/// A centre for communication, 2023: 2.2 million kroner of 27.5 and 40, turnovers that follow from the printed 8 and 5.5 %.
/// ```
/// use rammeaftale::Unit;
/// use rammeaftale::rules::split::{EndingSubscription, Method, SupplierLossInput, supplier_loss};
///
/// let ending = |service: &str, amount: &str| -> Result<_, rammeaftale::Error> {
///     Ok(EndingSubscription::new("Svendborg og Ærø".parse()?, service.parse()?, amount.parse()?))
/// };
/// let loss = supplier_loss(
///     &SupplierLossInput::new(
///         vec![ending("Syn", "1600000")?, ending("IKT", "600000")?],
///         Unit::KRONE,
///         Method::LargestRemainder,
///     )
///     .with_subscription_turnover("27500000".parse()?)
///     .with_turnover("40000000".parse()?),
/// )?;
/// assert_eq!(loss.loss.to_string(), "2200000.00");
/// assert_eq!(loss.subscription_percent.map(|percent| percent.to_string()).as_deref(), Some("8"));
/// assert_eq!(loss.turnover_percent.map(|percent| percent.to_string()).as_deref(), Some("5.5"));
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "hjemtagelse")]
pub fn supplier_loss(input: &SupplierLossInput) -> Result<SupplierLoss, Error> {
    let loss: Ratio = input.ending.iter().map(|ending| ending.amount.exactly()).sum();
    let parties: Vec<_> =
        input.remaining.iter().flatten().map(|member| Party { id: member.id.clone(), weight: member.weight }).collect();
    check(input, loss, &parties)?;

    // 1. What ends, by service and by party, and its weight in the turnover.
    let by_service = input.sums(|ending| &ending.service).place("by_service")?;
    let by_party = input.sums(|ending| &ending.id).place("by_party")?;
    let percent = |of: Option<NonNegativeAmount>, place| {
        of.map(|of| Percent::rounded(loss / of.exactly(), 4).place(place)).transpose()
    };
    let to_the_oere = |kroner: Ratio, place| Amount::rounded(kroner, Unit::OERE).place(place);
    // 2. What costs that fall away do not make up for.
    let gap = input.cost_saved.map(|saved| to_the_oere(loss - saved.exactly(), "gap")).transpose()?;
    // 3. What those who stay pay, if they pay it.
    let (mut shares, mut missing) = (Vec::new(), Amount::ZERO);
    if let Some(gap) = gap.filter(|_| !parties.is_empty()) {
        if input.method == Method::LargestRemainder && !gap.is_multiple_of(input.unit) {
            return Err(Problem::new(Code::NotAMultiple, "unit").with_given(&gap.to_string()).into());
        }
        let units = exact_units(gap, input.unit, &parties).place("shares")?;
        let split = whole_shares(gap, input.unit, input.method, &parties, &units)?;
        (shares, missing) = (split.shares, split.missing);
    }
    let change = |(member, share): (&RemainingMember, &Share)| {
        let before = Amount::from(member.amount);
        let after = Amount::rounded(before.exactly() + share.share.exactly(), Unit::OERE)?;
        Ok(ShareChange { id: member.id.clone(), before, after, change: share.share })
    };
    let changes = input.remaining.iter().flatten().zip(&shares).map(change).collect::<Result<_, Problem>>();

    Ok(SupplierLoss {
        loss: to_the_oere(loss, "loss")?,
        by_service,
        by_party,
        subscription_percent: percent(input.subscription_turnover, "subscription_percent")?,
        turnover_percent: percent(input.turnover, "turnover_percent")?,
        gap,
        changes: changes.place("changes")?,
        shares,
        missing,
    })
}

impl SupplierLossInput {
    /// The sums of what ends by a name, in order of first appearance.
    fn sums(&self, name: impl Fn(&EndingSubscription) -> &Name) -> Result<Vec<Share>, Problem> {
        let mut sums: ByName<'_, Ratio> = Map::new();
        let mut names = Vec::new();
        for ending in &self.ending {
            if !sums.contains(name(ending)) {
                sums.insert(name(ending), Ratio::ZERO);
                names.push(name(ending));
            }
            if let Some(sum) = sums.get_mut(name(ending)) {
                *sum = *sum + ending.amount.exactly();
            }
        }
        let share = |name: &Name| {
            let sum = sums.get(name).copied().unwrap_or(Ratio::ZERO);
            Ok(Share { id: name.clone(), share: Amount::rounded(sum, Unit::OERE)? })
        };
        names.into_iter().map(share).collect()
    }
}

fn check(input: &SupplierLossInput, loss: Ratio, parties: &[Party]) -> Result<(), Error> {
    let mut problems = Problems::new();
    if let Some(problem) = wrong_length::<EndingSubscription>("ending", input.ending.len()) {
        problems.push(problem);
    }
    let mut services: ByName<'_, Set<'_, &Name>> = Map::new();
    for (index, ending) in input.ending.iter().enumerate() {
        if !services.contains(&ending.id) {
            services.insert(&ending.id, Set::new());
        }
        let is_new = services.get_mut(&ending.id).is_some_and(|services| services.insert(&ending.service));
        if !is_new {
            let place = format!("ending[{index}].service");
            problems.push(Problem::new(Code::Duplicate, place).with_given(ending.service.as_str()));
        }
    }
    // A turnover holds what is lost of it, and the whole one that on subscriptions.
    let mut at_least = |turnover: Option<NonNegativeAmount>, least: Ratio, place: &str| {
        let Some(turnover) = turnover else { return Ok(()) };
        if turnover.exactly().is_zero() || turnover.exactly().compare(least).place(place)?.is_lt() {
            let least = Amount::rounded(least, Unit::OERE).place(place)?.to_string();
            let allowed = Allowed::Range(least, "10000000000000".into());
            problems
                .push(Problem::new(Code::OutOfRange, place).with_given(&turnover.to_string()).with_allowed(allowed));
        }
        Ok::<(), Error>(())
    };
    at_least(input.subscription_turnover, loss, "subscription_turnover")?;
    let least = input.subscription_turnover.map_or(loss, |turnover| turnover.exactly().max(loss));
    at_least(input.turnover, least, "turnover")?;
    if input.remaining.is_some() {
        if input.cost_saved.is_none() {
            problems.push(Problem::new(Code::Missing, "cost_saved").with_allowed(Allowed::Beside("remaining")));
        }
        weights_problems("remaining", parties, &mut problems);
    }
    problems.none()
}
