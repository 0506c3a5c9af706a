//! How certain a value is.

use crate::read::choice;

choice! {
    /// How certain a statement about a rule is.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Agreement;
    /// use rammeaftale::agreement::Status;
    ///
    /// let agreement = Agreement::named("syddanmark-2023-2024")?;
    /// let base =
    ///     agreement.parameters().iter().find(|parameter| parameter.field == "base_kind").map(|base| base.status);
    /// assert_eq!(base, Some(Status::Open));
    /// assert_eq!(Status::Open.as_str(), "open");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub enum Status {
        /// A source says so in words.
        Stated = "stated",
        /// Arithmetic on published figures leaves no other reading.
        Derived = "derived",
        /// A reading that fits, with nothing against it.
        Assumed = "assumed",
        /// Known to exist, value unknown.
        Open = "open",
    }
}
