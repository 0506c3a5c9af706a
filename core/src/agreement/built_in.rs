//! The agreements that come with the library.

use std::sync::LazyLock;

use crate::agreement::model::Agreement;
use crate::error::{Allowed, Code, Error, Problem};

include!(concat!(env!("OUT_DIR"), "/agreements.rs"));

/// The agreements that come with the library, read when the first of them is asked for.
static BUILT_IN: LazyLock<Vec<Agreement>> =
    // A test reads each of them.
    LazyLock::new(|| AGREEMENTS.iter().filter_map(|json| Agreement::from_json(json).ok()).collect());

impl Agreement {
    /// Every agreement that comes with the library.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Agreement;
    ///
    /// assert!(Agreement::all().iter().any(|agreement| agreement.id() == "syddanmark-2023-2024"));
    /// ```
    #[must_use]
    pub fn all() -> &'static [Self] {
        &BUILT_IN
    }

    /// The agreement of the library with this id.
    ///
    /// # Errors
    /// [`Code::UnknownChoice`] at `agreement`.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Agreement;
    ///
    /// let agreement = Agreement::named("syddanmark-2023-2024")?;
    /// assert_eq!(agreement.title(), "Rammeaftale Syddanmark 2023–2024");
    /// assert!(Agreement::named("syddanmark-1950").is_err());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub fn named(id: &str) -> Result<&'static Self, Error> {
        Ok(Self::built_in(id).ok_or_else(|| unknown(id).at("agreement"))?)
    }

    pub(super) fn built_in(id: &str) -> Option<&'static Self> {
        Self::all().iter().find(|agreement| agreement.id() == id)
    }

    /// Whether it comes with the library as it is.
    pub(super) fn is_built_in(&self) -> bool {
        Self::built_in(self.id()) == Some(self)
    }
}

/// The problem of an id that no agreement of the library has.
pub(super) fn unknown(id: &str) -> Problem {
    Problem::new(Code::UnknownChoice, "").with_given(id).with_allowed(Allowed::Choices(AGREEMENT_IDS))
}
