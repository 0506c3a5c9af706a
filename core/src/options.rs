//! The options of a call: everything that is given beside an input.

use crate::agreement::{Agreement, Terms};
use crate::calendar::Date;
use crate::error::{Allowed, Code, Error, Problem};
use crate::read::{Dialect, from_value, record};
use crate::value::Value;

record! {
    /// The options of a call, beside the input of any rule.
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

    /// Reads options out of a value, such as those of a binding.
    ///
    /// # Errors
    /// Every problem in them.
    pub fn from_value(value: &Value<'_>) -> Result<Self, Error> {
        from_value(value, Dialect::Machine)
    }

    /// The dialect of texts; machine if none is given.
    #[must_use]
    pub fn dialect(&self) -> Dialect {
        self.dialect.unwrap_or(Dialect::Machine)
    }

    /// The terms of the agreement on the day; `None` if there is neither.
    pub(crate) fn terms(&self) -> Result<Option<Terms<'static>>, Error> {
        let missing =
            |field, other| Error::from(Problem::new(Code::Missing, field).with_allowed(Allowed::Beside(other)));
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
