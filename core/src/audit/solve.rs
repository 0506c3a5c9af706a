//! Solving back: the values of a field that give a printed figure.

use crate::audit::probe::{Probe, Target};
use crate::error::Error;
use crate::read::{figures, record};
use crate::settlement::Settlement;

record! {
    /// A question: a field of the input, and a figure of the result as it is printed.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::audit::Asked;
    ///
    /// let asked = Asked::new("basis".into(), "rate".into(), "8020".into(), "1".into());
    /// assert!(asked.moves_with.is_none());
    /// ```
    pub struct Asked {
        /// The place of the field in the input, such as `basis` or `users[2].usage`.
        pub field: String,
        /// Other fields that move by as much as it does.
        pub moves_with: Option<Vec<String>>,
        /// The place of the figure in the result, such as `rate` or `shares[2].share`.
        pub figure: String,
        /// The figure as printed, as machine text.
        pub value: String,
        /// The unit that it is printed in: `10000` for millions with two decimals, `0.1` for a percentage with one.
        pub unit: String,
    }
}

figures! {
    /// The values of a field that give a printed figure.
    ///
    /// # Examples
    /// Every basis from the one to the other, in whole øre, gives the rate of 8,020 kr.
    /// ```
    /// use rammeaftale::audit::Asked;
    /// use rammeaftale::{Options, settle_json};
    ///
    /// let input = r#"{"basis": "1", "places": "8", "days": 365, "occupancy": "90", "unit": "1"}"#;
    /// let rate = settle_json("daily_rate", input, &Options::NONE)?;
    /// let solved = rate.solve(&Asked::new("basis".into(), "rate".into(), "8020".into(), "1".into()))?;
    /// assert_eq!(solved.lowest.as_deref(), Some("21075246.00"));
    /// assert_eq!(solved.highest.as_deref(), Some("21077873.99"));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Solved {
        /// The lowest value, as machine text; null where no value gives the figure.
        pub lowest: Option<String>,
        /// The highest value: every one between them gives the figure too.
        pub highest: Option<String>,
    }
}

impl Settlement {
    /// The values of a field of the input that give a figure as it is printed, all else as it is: exactly, to the smallest unit of the
    /// field. What the field has in this settlement is only where the search begins.
    ///
    /// The figure must rise or fall with the field. The search goes as far from its beginning as the rule takes the field.
    ///
    /// # Errors
    /// A field or figure that is no number of the input or the result, a value that is no whole number of its unit;
    /// [`Code::NotMonotone`](crate::Code::NotMonotone) at `figure` if it rises and falls.
    ///
    /// # Examples
    /// Odinsgård, published 2025: the turnovers of which 5 % are 1.18 million.
    /// ```
    /// use rammeaftale::audit::Asked;
    /// use rammeaftale::{Options, settle_json};
    ///
    /// let input = r#"{"deficit": "22720000", "turnover": "0", "band_percent": "5", "unit": "0.01", "method": "largest_remainder",
    ///     "operator": "Haderslev", "users": [{"id": "Haderslev", "usage": "1"}]}"#;
    /// let account = settle_json("closure_account", input, &Options::NONE)?;
    /// let asked = Asked::new("turnover".into(), "own_share".into(), "1180000".into(), "10000".into());
    /// let solved = account.solve(&asked)?;
    /// assert_eq!(solved.lowest.as_deref(), Some("23499999.90"));
    /// assert_eq!(solved.highest.as_deref(), Some("23699999.89"));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub fn solve(&self, asked: &Asked) -> Result<Solved, Error> {
        let target = Target::read(&asked.figure, &asked.value, &asked.unit, "")?;
        let probe = Probe::of(self, &asked.field, asked.moves_with.as_deref().unwrap_or_default())?;
        let found = probe.interval(&target, probe.range(&target))?;
        Ok(Solved {
            lowest: found.map(|(lowest, _)| probe.written(lowest)),
            highest: found.map(|(_, highest)| probe.written(highest)),
        })
    }
}
