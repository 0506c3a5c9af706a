//! The options of a call: everything that is given beside an input.

use std::borrow::Cow;

use crate::agreement::{Agreement, Terms};
use crate::calendar::Date;
use crate::error::{Allowed, Code, Error, Problem, Problems};
use crate::explain::WarningCode;
use crate::read::{Dialect, from_value, record};
use crate::value::Value;

record! {
    /// The options of a call, beside the input of any rule.
    ///
    /// # Examples
    /// The terms of an agreement on a day, and numbers as Danish offices write them.
    /// ```
    /// use rammeaftale::{Dialect, Options, settle_json};
    ///
    /// let options = Options::new()
    ///     .with_agreement("boernehuse-2014-2023".to_owned())
    ///     .with_on("2023-12-31".parse()?)
    ///     .with_dialect(Dialect::Danish);
    /// let input = r#"{"revenue": "900,00", "cost": "1.000,00", "base": "1.000,00", "base_kind": "basis"}"#;
    /// let year = settle_json("year_result", input, &options)?;
    /// assert!(year.to_json().contains(r#""regulated":"-100.00""#));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Options {
        /// The agreement (`rammeaftale`) that fields left out of the input are taken from, by its id.
        pub agreement: Option<String>,
        /// The day whose terms of the agreement hold, as a machine date.
        pub on: Option<Date>,
        /// How numbers and dates in texts are written; machine where it is left out.
        pub dialect: Option<Dialect>,
        /// Agreements laid over each other that fields left out of the input are taken from; instead of `agreement` and `on`.
        pub terms: Option<Terms>,
        /// The warnings that the caller has seen and that are meant: they become notes of the statement.
        pub acknowledge: Option<Vec<WarningCode>>,
    }
}

impl Options {
    /// No agreement, texts in the machine dialect.
    pub const NONE: Self = Self { agreement: None, on: None, dialect: None, terms: None, acknowledge: None };

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

    /// Whether the caller has acknowledged warnings with this code.
    pub(crate) fn acknowledges(&self, warning: &Problem) -> bool {
        self.acknowledge.iter().flatten().any(|seen| seen.code() == warning.code())
    }

    /// The terms; `None` if there are none.
    pub(crate) fn terms(&self) -> Result<Option<Cow<'_, Terms>>, Error> {
        let missing =
            |field, other| Error::from(Problem::new(Code::Missing, field).with_allowed(Allowed::Beside(other)));
        if let Some(terms) = &self.terms {
            let beside = |field| Problem::new(Code::NotAllowed, field).with_allowed(Allowed::Beside("terms"));
            let both = [("agreement", self.agreement.is_some()), ("on", self.on.is_some())];
            let mut problems = Problems::new();
            both.into_iter().filter(|(_, given)| *given).for_each(|(field, _)| problems.push(beside(field)));
            return problems.none().map(|()| Some(Cow::Borrowed(terms)));
        }
        let agreement = self.agreement.as_deref().map(Agreement::named);
        match (agreement, self.on) {
            (None, None) => Ok(None),
            (Some(agreement), Some(on)) => {
                let agreement = agreement?;
                if let Some(period) = agreement.period().filter(|period| !period.contains(on)) {
                    return Err(Problem::new(Code::OutsidePeriod, "on")
                        .with_given(&on.to_string())
                        .with_allowed(Allowed::Range(period.first_day().to_string(), period.last_day().to_string()))
                        .into());
                }
                Ok(Some(Cow::Owned(Terms::new([agreement.clone()])?.with_on(on))))
            }
            (None, Some(_)) => Err(missing("agreement", "on")),
            (Some(Ok(_)), None) => Err(missing("on", "agreement")),
            (Some(Err(unknown)), None) => Err(unknown.and(missing("on", "agreement"))),
        }
    }
}
