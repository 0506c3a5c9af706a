//! The conclusion as data.

use crate::explain::formula::Ref;
use crate::explain::words::Words;

/// The conclusion of a statement.
///
/// Every number in its text is the value that a line shows: without øre where there are none, without the sign where
/// the words say it, and with one decimal where the line itself is only shown rounded.
///
/// # Examples
/// ```
/// use rammeaftale::read_case;
///
/// let case = read_case(
///     r#"{"rule": "vacancy",
///     "input": {"vacant_places": "2", "days": 365, "base_rate": "732"}}"#,
/// )?;
/// let statement = case.settle()?.statement();
/// let conclusion = statement.conclusion();
/// let key = conclusion.figures.first().and_then(|line| statement.get(*line));
/// assert_eq!(key.map(|line| line.id.as_str()), Some("lost_revenue"));
/// assert_eq!(
///     conclusion.text.english(),
///     "534,360 kr. of revenue is lost: 730 vacant days at the base rate of 732 kr.",
/// );
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Conclusion {
    /// The figures of the result, the most important first.
    pub figures: Vec<Ref>,
    /// The name of the first of them, where words say its sign: it is then shown without.
    pub called: Option<Words>,
    /// The result in words: why, and the consequences for those who pay.
    pub text: Words,
}
