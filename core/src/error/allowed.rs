//! What would have been right.

use crate::error::Language;

/// What would have been right, as data.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Allowed {
    /// A number from the first to the second, both included, as machine text.
    Range(String, String),
    /// At most so many: decimals, characters or items.
    AtMost(usize),
    /// At least so many items.
    AtLeast(usize),
    /// One of these names.
    Choices(&'static [&'static str]),
    /// One of the fields with these names.
    Fields(Vec<&'static str>),
    /// A value of this form.
    Form(Form),
    /// Only beside, or only without, another field.
    Beside(&'static str),
    /// The parameter that an agreement leaves open, and what is known about it.
    Parameter {
        /// The parameter, as `rule.field`.
        name: String,
        /// The title of the agreement that leaves it open, or of the rules where none was asked.
        agreement: String,
    },
}

macro_rules! forms {
    ($($variant:ident = $name:literal, $da:literal, $en:literal;)+) => {
        /// The form a value should have had.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "each name is its own description")]
        pub enum Form { $($variant,)+ }

        impl Form {
            /// The stable name of the form.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// The form in words.
            #[must_use]
            pub const fn words(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$variant, Language::Danish) => $da, (Self::$variant, Language::English) => $en,)+
                }
            }
        }
    };
}

forms! {
    MachineNumber = "machine_number", "et tal som 1234.56", "a number like 1234.56";
    DanishNumber = "danish_number", "et tal som 1.234,56", "a number like 1.234,56";
    Integer = "integer", "et helt tal", "a whole number";
    Text = "text", "en tekst", "a text";
    MachineDate = "machine_date", "en dato som 2024-06-28", "a date like 2024-06-28";
    DanishDate = "danish_date", "en dato som 28-06-2024", "a date like 28-06-2024";
    Object = "object", "et objekt med navngivne felter", "an object with named fields";
    List = "list", "en liste", "a list";
    Truth = "truth", "true eller false", "true or false";
    DanishTruth = "danish_truth", "ja eller nej", "ja or nej";
    Utf8 = "utf8", "tekst i utf-8", "text in utf-8";
    Windows1252 = "windows1252", "tekst i Windows-1252", "text in Windows-1252";
    ClosedQuotes = "closed_quotes", "felter, hvis anførselstegn lukkes", "fields whose quotation marks are closed";
    Heading = "heading", "en overskrift, der er et felt", "a heading that is a field";
}
