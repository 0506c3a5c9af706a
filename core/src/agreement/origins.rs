//! The origin of the fields that a caller left out.

use crate::agreement::form::Note;
use crate::agreement::model::{Agreement, Parameter};
use crate::agreement::status::Status;

/// The origin of a value: an agreement's title, source, status and remark.
///
/// # Examples
/// ```
/// use rammeaftale::{Settlement, read_case};
///
/// let case = read_case(
///     r#"{"rule": "year_result", "agreement": "syddanmark-2023-2024", "on": "2023-12-31",
///     "input": {"revenue": "9400000", "cost": "10000000", "base": "10000000", "base_kind": "turnover"}}"#,
/// )?;
/// let Settlement::YearResult(settled) = case.settle()? else { unreachable!() };
/// let band = settled.origins.of("band_percent").unwrap();
/// assert_eq!(band.agreement, "Rammeaftale Syddanmark 2023–2024");
/// assert!(settled.origins.of("base_kind").is_none());
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Origin {
    /// The title of the agreement that decided.
    pub agreement: String,
    /// The text it comes from.
    pub source: String,
    /// How certain it is.
    pub status: Status,
    /// Remarks: that of the value, the years of each agreement, and a value that holds beyond its period.
    pub notes: Vec<Note>,
}

impl Origin {
    pub(super) fn of(agreement: &Agreement, parameter: &Parameter) -> Self {
        Self {
            agreement: agreement.title().to_owned(),
            source: parameter.source.clone(),
            status: parameter.status,
            notes: parameter.note.clone().into_iter().collect(),
        }
    }

    pub(super) fn noted(mut self, danish: String, english: String) -> Self {
        self.notes.push(Note::new(danish).with_en(english));
        self
    }
}

/// The fields of an input that came from an agreement; the others were given by the caller.
///
/// # Examples
/// ```
/// use rammeaftale::Origins;
///
/// assert!(Origins::caller().of("band_percent").is_none());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origins(pub(super) Vec<(String, Origin)>);

impl Origins {
    /// Everything was given by the caller.
    #[must_use]
    pub const fn caller() -> Self {
        Self(Vec::new())
    }

    /// The origin of a field by its path, such as `band_percent` or `years[2].band_percent`; `None` if the caller gave it.
    #[must_use]
    pub fn of(&self, path: &str) -> Option<&Origin> {
        self.0.iter().find(|(of, _)| of == path).map(|(_, origin)| origin)
    }

    /// The paths of the fields that came from an agreement, with their origins.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Origin)> {
        self.0.iter().map(|(path, origin)| (path.as_str(), origin))
    }
}
