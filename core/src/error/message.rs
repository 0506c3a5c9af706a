//! The words of every problem, in Danish and English.

use super::{Allowed, Code, Language, Problem};

/// The problem in words: its place, what was given, and what is allowed.
pub(super) fn of(problem: &Problem, language: Language) -> String {
    let mut said = String::new();
    if !problem.place().is_empty() {
        said.push_str(problem.place());
        said.push_str(": ");
    }
    said.push_str(sentence(problem.code(), language));
    if let Some(given) = problem.given() {
        said.push_str(pick(language, " (skrevet: ", " (given: "));
        said.push_str(given);
        said.push(')');
    }
    if let Some(allowed) = problem.allowed() {
        said.push_str("; ");
        said.push_str(&expected(allowed, language));
    }
    said
}

const fn pick<'a>(language: Language, danish: &'a str, english: &'a str) -> &'a str {
    match language {
        Language::Danish => danish,
        Language::English => english,
    }
}

fn expected(allowed: &Allowed, language: Language) -> String {
    match allowed {
        Allowed::Range(lowest, highest) => match language {
            Language::Danish => format!("tilladt er {lowest} til {highest}"),
            Language::English => format!("allowed is {lowest} to {highest}"),
        },
        Allowed::AtMost(most) => format!("{} {most}", pick(language, "højst", "at most")),
        Allowed::AtLeast(least) => format!("{} {least}", pick(language, "mindst", "at least")),
        Allowed::Choices(choices) => {
            format!("{} {}", pick(language, "skriv en af", "write one of"), choices.join(", "))
        }
        Allowed::Fields(names) => {
            format!("{} {}", language.pick("skriv en af", "write one of"), names.join(", "))
        }
        Allowed::Form(form) => format!("{} {}", pick(language, "skriv", "write"), form.words(language)),
        Allowed::Beside(other) => format!("{} {other}", pick(language, "se feltet", "see the field")),
        Allowed::Parameter { name, agreement } => match language {
            Language::Danish => format!("{name} kendes ikke fra {agreement}; giv værdien selv"),
            Language::English => format!("{name} is not known from {agreement}; give the value yourself"),
        },
    }
}

const fn sentence(code: Code, language: Language) -> &'static str {
    let (danish, english) = match code {
        Code::NotJson => ("teksten er ikke gyldig JSON", "the text is not valid JSON"),
        Code::Missing => ("feltet mangler", "the field is missing"),
        Code::UnknownField => ("feltet findes ikke her", "there is no such field here"),
        Code::DuplicateField => ("feltet står to gange", "the field stands twice"),
        Code::WrongType => ("værdien har en forkert type", "the value is of the wrong type"),
        Code::BinaryNumber => (
            "et binært tal kan ikke gengive øre eksakt; giv tallet som tekst (i Python også Decimal eller int)",
            "a binary number cannot hold øre exactly; pass the number as text (in Python also Decimal or int)",
        ),
        Code::NotANumber => ("teksten er ikke et tal", "the text is not a number"),
        Code::NotADate => ("teksten er ikke en dato", "the text is not a date"),
        Code::TooLong => ("teksten er for lang", "the text is too long"),
        Code::TooManyDecimals => ("tallet har for mange decimaler", "the number has too many decimals"),
        Code::OutOfRange => ("tallet ligger uden for grænserne", "the number is outside the limits"),
        Code::NotAName => (
            "navnet må ikke have styretegn, løse accenter eller overflødige mellemrum",
            "the name may not have control characters, combining accents or superfluous spaces",
        ),
        Code::Empty => ("der står ikke noget", "there is nothing in it"),
        Code::TooFew => ("der er for få", "there are too few"),
        Code::TooMany => ("der er for mange", "there are too many"),
        Code::Duplicate => ("står her for anden gang", "stands here for the second time"),
        Code::ZeroSum => (
            "vægtene er nul tilsammen, så der er ingen at fordele på",
            "the weights sum to zero, so there is nobody to split on",
        ),
        Code::NotAMultiple => (
            "beløbet går ikke op i hele enheder; vælg en mindre enhed",
            "the amount is not a whole number of units; choose a smaller unit",
        ),
        Code::NotAllowed => ("feltet kan ikke gives her", "the field may not be given here"),
        Code::UnknownChoice => ("navnet kendes ikke", "the name is not known"),
        Code::EndsBeforeStart => ("perioden slutter, før den begynder", "the period ends before it starts"),
        Code::Overlap => ("perioden overlapper den forrige", "the period overlaps the one before it"),
        Code::NoRate => ("der er en dag uden gyldig takst", "there is a day without a valid rate"),
        Code::MixedPriceLevels => (
            "beløb i forskellige prisniveauer kan ikke lægges sammen; omregn dem først (price_level)",
            "amounts of different price levels cannot be added; convert them first (price_level)",
        ),
        Code::OutsidePeriod => ("aftalen gælder ikke den dag", "the agreement does not cover that day"),
        Code::OpenValue => ("værdien er åben", "the value is open"),
        Code::DoesNotAddUp => (
            "tallene stemmer ikke; det er en fejl i biblioteket, og intet resultat gives",
            "the figures do not add up; that is a fault of the library, and no result is given",
        ),
        Code::MoreProblems => ("der er flere fejl end dem, der er vist", "there are more problems than are listed"),
        Code::Overflow => {
            ("tallet er for stort til at kunne regnes eksakt", "the figure is too large to be computed exactly")
        }
    };
    pick(language, danish, english)
}
