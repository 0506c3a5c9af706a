//! The free choice of a dearer service (`frit valg`).

use crate::error::{Error, Place};
use crate::numbers::{Amount, NonNegativeAmount, Percent, Ratio, Unit};
use crate::read::{figures, record};

record! {
    /// The rates of two services, and how much dearer the chosen one may be.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::billing::FreeChoiceInput;
    ///
    /// let choice = FreeChoiceInput::new("2000".parse()?, "2200".parse()?, "10".parse()?);
    /// assert_eq!(choice.free_choice_percent.to_string(), "10");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct FreeChoiceInput {
        /// The rate of the service found suitable (`egnet tilbud`).
        pub suitable_rate: NonNegativeAmount,
        /// The rate of the service that the citizen chooses.
        pub chosen_rate: NonNegativeAmount,
        /// How much dearer than the suitable one it may at most be, in percent.
        pub free_choice_percent: Percent,
    }
}

figures! {
    /// Whether the service may be chosen.
    ///
    /// # Examples
    /// An øre above the limit is too much.
    /// ```
    /// use rammeaftale::rules::billing::{FreeChoiceInput, free_choice};
    ///
    /// let choice = free_choice(&FreeChoiceInput::new("2000".parse()?, "2200.01".parse()?, "10".parse()?))?;
    /// assert_eq!((choice.margin.to_string().as_str(), choice.is_allowed), ("-0.01", false));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct FreeChoice {
        /// The highest rate that may be chosen, shown at the øre, used unrounded.
        pub highest_rate: Amount,
        /// The highest rate less the chosen one, shown at the øre: below zero where it is too dear.
        pub margin: Amount,
        /// Whether the service may be chosen, compared exactly.
        pub is_allowed: bool,
    }
}

/// Whether a citizen may choose a dearer service than the one found suitable (`frit valg`), for the municipality that decides:
/// the limit, the margin and the answer.
///
/// # Source
/// Lov om social service § 108 (2): from 1 July 2025 the chosen service may cost at most 10 % more than the one found suitable
/// (stated); the percentage is in the agreement `frit-valg-2025-2026`, or the caller's.
///
/// # Figures
/// `highest_rate = suitable_rate × (1 + free_choice_percent)`, compared exactly: a service on the limit may be chosen.
///
/// # Errors
/// A figure beyond the limits of an amount.
///
/// # Examples
/// ```
/// use rammeaftale::rules::billing::{FreeChoiceInput, free_choice};
///
/// let choice = free_choice(&FreeChoiceInput::new("2000".parse()?, "2150".parse()?, "10".parse()?))?;
/// assert_eq!(choice.highest_rate.to_string(), "2200.00");
/// assert_eq!((choice.margin.to_string().as_str(), choice.is_allowed), ("50.00", true));
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "frit valg")]
pub fn free_choice(input: &FreeChoiceInput) -> Result<FreeChoice, Error> {
    let highest = input.suitable_rate.exactly() * (Ratio::from(1) + input.free_choice_percent.exactly());
    let margin = highest - input.chosen_rate.exactly();
    Ok(FreeChoice {
        highest_rate: Amount::rounded(highest, Unit::OERE).place("highest_rate")?,
        margin: Amount::rounded(margin, Unit::OERE).place("margin")?,
        is_allowed: margin.compare(Ratio::ZERO).place("is_allowed")?.is_ge(),
    })
}
