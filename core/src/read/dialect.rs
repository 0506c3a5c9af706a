//! The dialects of numbers and dates in text: always declared and never guessed.

use crate::error::Form;
use crate::read::choice;

choice! {
    /// How numbers and dates are written in text. `1.234` is 1234 in Danish and has three decimals in machine text.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::{Amount, Dialect};
    ///
    /// assert_eq!(Amount::parse("1.234", Dialect::Danish)?.to_string(), "1234.00");
    /// assert!(Amount::parse("1.234", Dialect::Machine).is_err());
    /// assert_eq!(Dialect::Danish.as_str(), "danish");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub enum Dialect {
        /// `-1234.56` and `2024-06-28`.
        Machine = "machine",
        /// `-1.234,56` and `28-06-2024`.
        Danish = "danish",
    }
}

impl Dialect {
    /// The decimal mark.
    pub(crate) const fn decimal_mark(self) -> char {
        match self {
            Self::Machine => '.',
            Self::Danish => ',',
        }
    }

    /// The form of a number.
    pub(crate) const fn number(self) -> Form {
        match self {
            Self::Machine => Form::MachineNumber,
            Self::Danish => Form::DanishNumber,
        }
    }
}
