//! The messages of problems, in Danish and English.

use crate::error::allowed::Allowed;
use crate::error::code::Code;
use crate::error::language::Language;
use crate::error::written::{written, written_as_given};

/// Formats a problem: its place, the message of its code, the value given and the values allowed.
pub(super) fn message(
    code: Code,
    place: &str,
    given: Option<&str>,
    allowed: Option<&Allowed>,
    language: Language,
) -> String {
    let mut message = String::new();
    if !place.is_empty() {
        message.push_str(place);
        message.push_str(": ");
    }
    message.push_str(sentence(code, language));
    if let Some(given) = given {
        message.push_str(language.pick(" (skrevet: ", " (given: "));
        message.push_str(&written_as_given(code, given, language));
        message.push(')');
    }
    if let Some(allowed) = allowed {
        message.push_str("; ");
        message.push_str(&expected(code, allowed, language));
    }
    message
}

fn expected(code: Code, allowed: &Allowed, language: Language) -> String {
    let number = |text: &str| written(text, language);
    match allowed {
        Allowed::Range(lowest, highest) => {
            let (lowest, highest) = (number(lowest), number(highest));
            match language {
                Language::Danish => format!("skal være mellem {lowest} og {highest}"),
                Language::English => format!("must be between {lowest} and {highest}"),
            }
        }
        Allowed::Usual(lowest, highest) => {
            let (lowest, highest) = (number(lowest), number(highest));
            match language {
                Language::Danish => format!("ligger som regel mellem {lowest} og {highest}"),
                Language::English => format!("is usually between {lowest} and {highest}"),
            }
        }
        Allowed::Near(other) => {
            // Another name is no number, whatever it looks like.
            let other = if code == Code::SimilarNames { other.clone() } else { number(other) };
            format!("{} {other}", language.pick("sammenlign med", "compare with"))
        }
        Allowed::AtMost(most) => format!("{} {}", language.pick("højst", "at most"), number(&most.to_string())),
        Allowed::AtLeast(least) => format!("{} {}", language.pick("mindst", "at least"), number(&least.to_string())),
        Allowed::Choices(choices) => {
            // A comma between numbers is none inside of them.
            let between = if choices.iter().any(|choice| choice.contains('.')) { "; " } else { ", " };
            let choices: Vec<_> = choices.iter().map(|choice| number(choice)).collect();
            format!("{} {}", language.pick("vælg en af", "must be one of"), choices.join(between))
        }
        Allowed::Fields(names) => {
            format!("{} {}", language.pick("vælg en af", "must be one of"), names.join(", "))
        }
        Allowed::Form(form) => format!("{} {}", language.pick("skriv", "expected"), form.words(language)),
        Allowed::Headings(headings) => format!("{} {}", language.pick("muligt:", "possible:"), headings.join(", ")),
        Allowed::Lists(lists) => match language {
            Language::Danish => format!(
                "hører til {}; læg hver liste i sit eget ark eller sin egen Excel-tabel, og læs dem hver for sig",
                lists.join(", ")
            ),
            Language::English => format!(
                "belongs to {}; put each list in a sheet or an Excel table of its own, and read them one by one",
                lists.join(", ")
            ),
        },
        Allowed::Advice(advice) => advice.words(language).to_owned(),
        Allowed::Beside(other) => format!("{} {other}", language.pick("se feltet", "see the field")),
        Allowed::Parameter { name, meaning, section, agreement } => {
            let (meaning, section) = (language.pick(meaning.0, meaning.1), language.pick(section.0, section.1));
            match language {
                Language::Danish => format!(
                    "{meaning} Den fremgår ikke af {agreement}; den står som regel i {section}. Skriv den i feltet {name} \
                     eller i jeres egen aftale"
                ),
                Language::English => format!(
                    "{meaning} It is not given in {agreement}; it usually stands in {section}. Give it in the field {name} \
                     or in an agreement of your own"
                ),
            }
        }
    }
}

const fn sentence(code: Code, language: Language) -> &'static str {
    let (danish, english) = match code {
        Code::NotJson => ("teksten er ikke gyldig JSON", "the text is not valid JSON"),
        Code::Missing => ("feltet mangler", "the field is missing"),
        Code::UnknownField => ("ukendt felt", "unknown field"),
        Code::UnreadColumn => (
            "kolonnen læses ikke; angiv dens felt med columns, eller nævn den i keep eller ignore",
            "the column is not read; give its field with columns, or name it in keep or ignore",
        ),
        Code::UnreadableRow => (
            "rækken har celler, der ikke kunne læses, og kan ikke beregnes",
            "the row has cells that could not be read, so it cannot be settled",
        ),
        Code::NotClear => ("det er ikke klart, hvordan det skal læses", "it is not clear how this is to be read"),
        Code::NotAWorkbook => {
            ("filen er ikke en Excel-projektmappe (.xlsx)", "the file is not an Excel workbook (.xlsx)")
        }
        Code::DuplicateField => ("feltet forekommer to gange", "the field occurs twice"),
        Code::WrongType => ("værdien har forkert type", "the value has the wrong type"),
        Code::BinaryNumber => (
            "et binært kommatal kan ikke gengive øre eksakt; angiv tallet som tekst (i Python også Decimal eller int)",
            "a binary floating-point number cannot represent øre exactly; pass text (in Python also Decimal or int)",
        ),
        Code::NotANumber => ("teksten er ikke et tal", "the text is not a number"),
        Code::NotADate => ("teksten er ikke en dato", "the text is not a date"),
        Code::TooLong => ("teksten er for lang", "the text is too long"),
        Code::TooManyDecimals => ("tallet har for mange decimaler", "the number has too many decimals"),
        Code::OutOfRange => ("tallet ligger uden for grænserne", "the number is outside the limits"),
        Code::NotAName => (
            "navnet må ikke indeholde usynlige tegn, løse accenter, sammensatte tegn i andre skrivemåder (ikke NFC) eller overflødige mellemrum",
            "the name must not contain invisible characters, combining accents, characters in another notation (not NFC) or superfluous spaces",
        ),
        Code::Empty => ("feltet er tomt", "the field is empty"),
        Code::TooFew => ("der er for få elementer", "there are too few items"),
        Code::TooMany => ("der er for mange elementer", "there are too many items"),
        Code::Duplicate => ("forekommer to gange", "occurs a second time"),
        Code::ZeroSum => (
            "vægtene er nul tilsammen, så ingen kan få en andel",
            "the weights sum to zero, so no party can receive a share",
        ),
        Code::NotAMultiple => (
            "beløbet går ikke op i hele enheder; vælg en mindre enhed",
            "the amount is not a whole number of units; choose a smaller unit",
        ),
        Code::NotMonotone => (
            "tallet både stiger og falder med feltet, så det kan ikke regnes tilbage",
            "the figure both rises and falls with the field, so it cannot be solved back",
        ),
        Code::NotAllowed => ("feltet må ikke udfyldes her", "the field is not allowed here"),
        Code::UnknownChoice => ("ukendt værdi", "unknown value"),
        Code::NotLoaded => (
            "reglen er ikke med i det, der er indlæst; indlæs hele biblioteket",
            "the rule is not in what was loaded; load the whole library",
        ),
        Code::EndsBeforeStart => ("perioden slutter, før den begynder", "the period ends before it starts"),
        Code::NotToml => ("teksten er ikke gyldig TOML", "the text is not valid TOML"),
        Code::OtherContent => ("filens indhold er ændret", "the content of the file has changed"),
        Code::Gap => ("der er dage uden en værdi", "there are days without a value"),
        Code::TermsDiffer => (
            "aftalerne giver forskellige værdier for årene; angiv værdien i beregningen",
            "the agreements give different values for the years; give the value in the call",
        ),
        Code::Overlap => ("perioden overlapper den forrige", "the period overlaps the previous one"),
        Code::NoRate => ("der er en dag uden gyldig takst", "no rate is valid on one of the days"),
        Code::MixedPriceLevels => (
            "beløb i forskellige prisniveauer kan ikke lægges sammen; omregn dem først (price_level)",
            "amounts at different price levels cannot be added; convert them first (price_level)",
        ),
        Code::OutsidePeriod => ("aftalen gælder ikke da", "the agreement does not cover those days"),
        Code::OpenValue => ("værdien er ikke kendt", "the value is not known"),
        Code::DoesNotAddUp => (
            "tallene stemmer ikke; det er en fejl i biblioteket, og der er intet resultat",
            "the figures do not add up; this is a bug in the library, and there is no result",
        ),
        Code::MoreProblems => ("der er flere fejl end dem, der er vist", "there are more problems than are listed"),
        Code::Overflow => (
            "tallet er for stort til at blive beregnet eller vist eksakt",
            "the figure is too large to be computed or shown exactly",
        ),
        Code::LooksLikeAShare => (
            "procenten er under 1; er det en andel, så gang den med 100",
            "the percentage is below 1; if it is a share, multiply it by 100",
        ),
        Code::UnusualOccupancy => ("belægningen er usædvanlig høj", "the occupancy is unusually high"),
        Code::UnusualRate => {
            ("taksten pr. dag er usædvanlig; er den i kroner?", "the rate per day is unusual; is it in kroner?")
        }
        Code::Hundredfold => (
            "beløbet er mere end hundrede gange større eller mindre end et, det hører sammen med; er begge i kroner?",
            "the amount is a hundred times larger or smaller than one that it belongs to; are both in kroner?",
        ),
        Code::SimilarNames => (
            "navnet ligner et andet uden at være det samme; er det den samme?",
            "the name looks like another and is not the same; is it meant to be?",
        ),
        Code::NotTheYear => ("året har 365 dage", "the year has 365 days"),
    };
    language.pick(danish, english)
}
