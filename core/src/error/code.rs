//! The stable codes of problems.

use core::fmt;

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $text:literal,)+) => {
        /// The kind of a problem. The text of a code is stable and the same in every language.
        ///
        /// It says what is wrong and not where: that is the place of the [`Problem`](crate::Problem).
        ///
        /// # Examples
        /// Programs compare the code; people read the message.
        /// ```
        /// use rammeaftale::{Amount, Code};
        ///
        /// let error = "1.234".parse::<Amount>().unwrap_err();
        /// assert_eq!(error.problems()[0].code(), Code::TooManyDecimals);
        /// assert_eq!(Code::TooManyDecimals.as_str(), "too_many_decimals");
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Code {
            $($(#[doc = $doc])+ $variant,)+
        }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable text of the code.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)+
                }
            }
        }
    };
}

codes! {
    /// The text is not JSON; the place is line:column.
    NotJson = "not_json",
    /// A required field is missing.
    Missing = "missing",
    /// A key that is not a field of the object.
    UnknownField = "unknown_field",
    /// A column with a heading that no field is read from, and that was not named as left out.
    UnreadColumn = "unread_column",
    /// A row of a table with cells that could not be read when it was made.
    UnreadableRow = "unreadable_row",
    /// A place in a sheet that can be read in more than one way.
    NotClear = "not_clear",
    /// A file that is not a workbook.
    NotAWorkbook = "not_a_workbook",
    /// A key that occurs twice in one object.
    DuplicateField = "duplicate_field",
    /// A value of another JSON type than the field takes.
    WrongType = "wrong_type",
    /// A number that may have passed through binary floating point.
    BinaryNumber = "binary_number",
    /// A text that does not follow the grammar of numbers.
    NotANumber = "not_a_number",
    /// A text that is not a date of the calendar.
    NotADate = "not_a_date",
    /// A text or a document that is too long.
    TooLong = "too_long",
    /// More decimals than the figure has.
    TooManyDecimals = "too_many_decimals",
    /// Outside the limits of the type or of the rule.
    OutOfRange = "out_of_range",
    /// A name with characters or spaces that are not allowed.
    NotAName = "not_a_name",
    /// An empty text or list.
    Empty = "empty",
    /// Fewer items than the rule needs.
    TooFew = "too_few",
    /// More items than the library accepts.
    TooMany = "too_many",
    /// A name or a year that occurs a second time.
    Duplicate = "duplicate",
    /// Weights that sum to zero.
    ZeroSum = "zero_sum",
    /// An amount that is not a whole number of units.
    NotAMultiple = "not_a_multiple",
    /// A figure that rises and falls with a field, where it must do only one of them.
    NotMonotone = "not_monotone",
    /// A field that is not allowed together with another.
    NotAllowed = "not_allowed",
    /// Not one of the allowed values.
    UnknownChoice = "unknown_choice",
    /// A rule that is not in this build of the library.
    NotLoaded = "not_loaded",
    /// A period that ends before it starts.
    EndsBeforeStart = "ends_before_start",
    /// The text is not TOML; the place is line:column.
    NotToml = "not_toml",
    /// A file whose content is not that of the digest.
    OtherContent = "other_content",
    /// Days without a value between two periods, or at an end.
    Gap = "gap",
    /// Terms that differ between the years of a rule that takes one value for all of them.
    TermsDiffer = "terms_differ",
    /// A period that overlaps the one before it.
    Overlap = "overlap",
    /// A day without a valid rate.
    NoRate = "no_rate",
    /// Amounts at different price levels in one sum.
    MixedPriceLevels = "mixed_price_levels",
    /// A day that the agreement does not cover.
    OutsidePeriod = "outside_period",
    /// A value that exists but is not known.
    OpenValue = "open_value",
    /// Figures of a result that do not add up: a bug in the library, which then returns no result.
    DoesNotAddUp = "does_not_add_up",
    /// More problems than are listed; how many more stands in what was given.
    MoreProblems = "more_problems",
    /// A figure too large to be computed or shown exactly.
    Overflow = "overflow",
    /// A warning: a percentage below one that may be a share.
    LooksLikeAShare = "looks_like_a_share",
    /// A warning: an occupancy that hardly occurs.
    UnusualOccupancy = "unusual_occupancy",
    /// A warning: a rate per day that hardly occurs.
    UnusualRate = "unusual_rate",
    /// A warning: an amount a hundred times one that it belongs to.
    Hundredfold = "hundredfold",
    /// A warning: more days than the year has.
    NotTheYear = "not_the_year",
    /// A warning: a name that looks like another.
    SimilarNames = "similar_names",
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
