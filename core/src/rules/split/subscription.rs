//! Subscriptions per inhabitant (`abonnement`).

use crate::error::{Error, Place, Problem, Problems};
use crate::numbers::{Amount, Unit};
use crate::read::{duplicates_at, figures, record, wrong_length};
use crate::rules::split::allocate::Share;
use crate::rules::split::population::Population;

record! {
    /// A subscription per inhabitant.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::Inhabitants;
    /// use rammeaftale::rules::split::{Population, SubscriptionInput, subscription};
    ///
    /// let vejle = Population::new("Vejle".parse()?, Inhabitants::new(116_992)?);
    /// let input = SubscriptionInput::new("1".parse()?, vec![vejle]);
    /// assert_eq!(subscription(&input)?.sum.to_string(), "116992.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct SubscriptionInput {
        /// The payment per inhabitant (`abonnement pr. indbygger`).
        pub rate: Amount,
        /// The municipalities that take part.
        pub parties: Vec<Population>,
    }
}

figures! {
    /// The payments of a subscription.
    ///
    /// # Examples
    /// A joint service at 0.88 kr. per inhabitant, as published for 2020.
    /// ```
    /// use rammeaftale::numbers::Inhabitants;
    /// use rammeaftale::rules::split::{Population, SubscriptionInput, subscription};
    ///
    /// let vejle = Population::new("Vejle".parse()?, Inhabitants::new(116_992)?);
    /// let paid = subscription(&SubscriptionInput::new("0.88".parse()?, vec![vejle]))?;
    /// assert_eq!(paid.shares[0].id.as_str(), "Vejle");
    /// assert_eq!(paid.shares[0].share.to_string(), "102952.96");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Subscription {
        /// The payment of each municipality.
        pub shares: Vec<Share>,
        /// The sum of the payments.
        pub sum: Amount,
    }
}

/// The payment of each municipality for a subscription per inhabitant (`abonnement`).
///
/// # Source
/// A joint service at 0.88 kr. per inhabitant in 2020 (stated).
///
/// # Figures
/// `rate × inhabitants`, exact to the øre.
///
/// # Errors
/// No municipalities, or one twice.
///
/// # Examples
/// ```
/// use rammeaftale::numbers::Inhabitants;
/// use rammeaftale::rules::split::{Population, SubscriptionInput, subscription};
///
/// let vejle = Population::new("Vejle".parse()?, Inhabitants::new(116_992)?);
/// let paid = subscription(&SubscriptionInput::new("0.88".parse()?, vec![vejle]))?;
/// assert_eq!(paid.sum.to_string(), "102952.96");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "abonnement")]
pub fn subscription(input: &SubscriptionInput) -> Result<Subscription, Error> {
    let mut problems = Problems::new();
    if let Some(problem) = wrong_length::<Population>("parties", input.parties.len()) {
        problems.push(problem);
    }
    duplicates_at("parties", "id", input.parties.iter().map(|party| &party.id), &mut problems);
    problems.none()?;

    let share = |party: &Population| {
        let share = Amount::rounded(input.rate.exactly() * party.inhabitants.exactly(), Unit::OERE)?;
        Ok(Share { id: party.id.clone(), share })
    };
    let shares: Vec<_> = input.parties.iter().map(share).collect::<Result<_, Problem>>().place("shares")?;
    Ok(Subscription { sum: Amount::total(shares.iter().map(|share| share.share)).place("sum")?, shares })
}
