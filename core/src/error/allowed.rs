//! The values a problem would accept.

use crate::error::language::Language;

/// The values that would have been accepted, as data.
///
/// It is for programs, such as a form that shows the limits; people read it in the message. Numbers are machine text.
///
/// # Examples
/// ```
/// use rammeaftale::DayCount;
/// use rammeaftale::error::Allowed;
///
/// let error = DayCount::new(367).unwrap_err();
/// let allowed = Allowed::Range("1".to_owned(), "366".to_owned());
/// assert_eq!(error.problems()[0].allowed(), Some(&allowed));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Allowed {
    /// A number between the two, both included, as machine text.
    Range(String, String),
    /// At most this many decimals, characters or items.
    AtMost(usize),
    /// At least this many items.
    AtLeast(usize),
    /// One of these names.
    Choices(&'static [&'static str]),
    /// One of the fields with these names.
    Fields(Vec<&'static str>),
    /// A value in this form.
    Form(Form),
    /// One of these headings, or fields that are meant by them.
    Headings(Vec<String>),
    /// It belongs to these lists of a rule, or to the rule itself, which are read one by one.
    Lists(Vec<String>),
    /// A way out.
    Advice(Advice),
    /// Depends on another field: only together with it, or only without it.
    Beside(&'static str),
    /// Usually a number between the two, as machine text: a warning, not a limit.
    Usual(String, String),
    /// Usually near this number, as machine text: a warning, not a limit.
    Near(String),
    /// A parameter whose value the agreement leaves open.
    Parameter {
        /// The field that takes it.
        name: &'static str,
        /// Its meaning, in Danish and in English.
        meaning: (&'static str, &'static str),
        /// Where it usually stands in an agreement, in Danish and in English.
        section: (&'static str, &'static str),
        /// The title of the agreement, or of the rules if no agreement was named.
        agreement: String,
    },
}

impl From<Advice> for Allowed {
    fn from(advice: Advice) -> Self {
        Self::Advice(advice)
    }
}

macro_rules! forms {
    ($($variant:ident = $name:literal, $da:literal, $en:literal;)+) => {
        /// The expected form of a value.
        ///
        /// Each has a stable name for programs and words in both languages for people.
        ///
        /// # Examples
        /// ```
        /// use rammeaftale::error::{Allowed, Form};
        /// use rammeaftale::{Date, Language};
        ///
        /// let error = "28-06-2024".parse::<Date>().unwrap_err();
        /// assert_eq!(error.problems()[0].allowed(), Some(&Allowed::Form(Form::MachineDate)));
        /// assert_eq!(Form::MachineDate.words(Language::Danish), "en dato som 2024-06-28");
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "each name is its own description")]
        pub enum Form { $($variant,)+ }

        impl Form {
            /// The stable name of the form.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// Describes the form in words.
            #[must_use]
            pub const fn words(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$variant, Language::Danish) => $da, (Self::$variant, Language::English) => $en,)+
                }
            }
        }
    };
}

macro_rules! advice {
    ($($variant:ident = $name:literal, $da:literal, $en:literal;)+) => {
        /// Advice on a file or a table that cannot be read as it is.
        ///
        /// # Examples
        /// ```
        /// use rammeaftale::Language;
        /// use rammeaftale::error::Advice;
        ///
        /// assert!(Advice::Xls.words(Language::English).contains("save it as .xlsx"));
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        #[allow(missing_docs, reason = "each name is its own description")]
        pub enum Advice { $($variant,)+ }

        impl Advice {
            /// The stable name.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// Says in words what to do.
            #[must_use]
            pub const fn words(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$variant, Language::Danish) => $da, (Self::$variant, Language::English) => $en,)+
                }
            }

            /// The advice of a name.
            #[must_use]
            pub fn named(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

advice! {
    NoHeading = "no_heading", "cellen står uden for overskrifterne; er det et tal med komma, der ikke står i anførselstegn? Giv kolonnen en overskrift, eller nævn den i ignore", "the cell stands outside the headings; is it a number with a comma that is not quoted? Give the column a heading, or name it in ignore";
    SayHeader = "say_header", "flere rækker ligner overskrifter; angiv rækken med header", "several rows look like headings; say which with header";
    SayTotals = "say_totals", "rækken ligner en sum af de andre; angiv totals=\"skip\" eller totals=\"read\"", "the row looks like a sum of the others; say totals=\"skip\" or totals=\"read\"";
    SayHidden = "say_hidden", "den er skjult i arket; angiv hidden=\"skip\" eller hidden=\"read\"", "it is hidden in the sheet; say hidden=\"skip\" or hidden=\"read\"";
    Unmerge = "unmerge", "cellerne er flettet, så kun den første har en værdi; ophæv fletningen, og udfyld hver celle", "the cells are merged, so only the first has a value; unmerge them and fill in each cell";
    OutsideTable = "outside_table", "cellen står uden for tabellen med overskrifterne; saml rækkerne i én tabel, eller flyt den", "the cell stands outside the table that has the headings; put the rows in one table, or move it";
    SayUtf8 = "say_utf8", "filen er skrevet i UTF-8; angiv encoding=\"utf-8\"", "the file is written in UTF-8; say encoding=\"utf-8\"";
    Xls = "xls", "det er en projektmappe i det gamle format .xls; åbn den i Excel, og gem den som .xlsx", "it is a workbook in the old format .xls; open it in Excel and save it as .xlsx";
    Password = "password", "projektmappen er beskyttet med en adgangskode; fjern adgangskoden i Excel, og gem den igen", "the workbook is protected by a password; remove the password in Excel and save it again";
    Ods = "ods", "det er et OpenDocument-regneark (.ods); gem det som .xlsx", "it is an OpenDocument spreadsheet (.ods); save it as .xlsx";
    Xlsb = "xlsb", "det er en binær projektmappe (.xlsb); gem den som .xlsx", "it is a binary workbook (.xlsb); save it as .xlsx";
    StrictXlsx = "strict_xlsx", "den er gemt som Strict Open XML; gem den i Excel som almindelig projektmappe (.xlsx)", "it is saved as Strict Open XML; save it in Excel as an ordinary workbook (.xlsx)";
    TextFile = "text_file", "det er en tekstfil; læs den med read_csv, eller gem den som .xlsx", "it is a text file; read it with read_csv, or save it as .xlsx";
    EmptyFile = "empty_file", "filen er tom; hent eller gem den igen", "the file is empty; download or save it again";
    DamagedFile = "damaged_file", "filen er beskadiget; hent eller gem den igen", "the file is damaged; download or save it again";
    TooLarge = "too_large", "filen fylder for meget, når den er pakket ud; del den i flere", "the file is too large once it is unpacked; split it into several";
    OtherFile = "other_file", "det er en anden slags fil; gem den som .xlsx", "it is another kind of file; save it as .xlsx";
}

forms! {
    MachineNumber = "machine_number", "et tal som 1234.56", "a number like 1234.56";
    DanishNumber = "danish_number", "et tal som 1.234,56", "a number like 1.234,56";
    Integer = "integer", "et helt tal", "a whole number";
    Text = "text", "en tekst", "a text";
    MachineDate = "machine_date", "en dato som 2024-06-28", "a date like 2024-06-28";
    DanishDate = "danish_date", "en dato som 28-06-2024", "a date like 28-06-2024";
    WholeDay = "whole_day", "en dato uden klokkeslæt eller med 00:00", "a date without a time of day, or with 00:00";
    Object = "object", "et objekt med navngivne felter", "an object with named fields";
    List = "list", "en liste", "a list";
    Truth = "truth", "true eller false", "true or false";
    DanishTruth = "danish_truth", "ja eller nej", "ja or nej";
    Utf8 = "utf8", "tekst i UTF-8", "text in UTF-8";
    Utf16 = "utf16", "tekst i UTF-16 med mærke", "text in UTF-16 with a mark";
    Windows1252 = "windows1252", "tekst i Windows-1252", "text in Windows-1252";
    ClosedQuotes = "closed_quotes", "felter med afsluttende anførselstegn", "fields with closing quotation marks";
    Separator = "separator", "ét tegn, der hverken er anførselstegn eller linjeskift", "one character that is neither a quotation mark nor a line break";
    Table = "table", "en tabel (pandas, Polars, pyarrow, DuckDB)", "a table (pandas, Polars, pyarrow, DuckDB)";
    Axes = "axes", "et Axes-objekt fra matplotlib", "an Axes of matplotlib";
    File = "file", "en sti eller en binær fil", "a path or a binary file";
    Result = "result", "et resultat af en regel", "a result of a rule";
    Agreement = "agreement", "en aftale (Agreement)", "an agreement (Agreement)";
    Heading = "heading", "en overskrift, der svarer til et felt", "a heading that matches a field";
}
