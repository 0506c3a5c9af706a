//! What figures are called in statements, by the glossary.

use crate::explain::statement::{Words, words};
use crate::rate::ServiceKind;
use crate::result::{BaseKind, Figure, Reading};
use crate::split::Method;

macro_rules! labels {
    ($($name:ident: $danish:literal, $english:literal;)+) => {
        $(pub(crate) const $name: Words = words($danish, $english);)+
    };
}

labels! {
    BASIS: "takstberegningsgrundlag", "basis";
    PLACES: "pladser", "places";
    DAYS: "dage", "days";
    OCCUPANCY: "belægningsprocent", "occupancy";
    UNIT: "afrundingsenhed", "unit of rounding";
    EXPECTED_DAYS: "belægningsdage", "expected days";
    RATE: "døgntakst", "daily rate";
    ROUNDING_GAP: "afrundingsdifference", "rounding gap";
    REFERENCE_RATE: "kendt takst", "reference rate";
    REFERENCE_OCCUPANCY: "kendt belægningsprocent", "reference occupancy";
    CHANGE: "ændring", "change";
    OCCUPIED_DAYS: "belagte dage", "occupied days";
    AVAILABLE_DAYS: "pladsdage", "available days";
    SERVICE_KIND: "type af tilbud", "kind of service";
    LOWEST: "laveste belægningsprocent", "lowest occupancy";
    HIGHEST: "højeste belægningsprocent", "highest occupancy";
    DECIMALS: "decimaler", "decimals";
    LATEST_YEAR: "seneste regnskabsår", "latest accounting year";
    PREVIOUS_YEAR: "regnskabsåret før", "accounting year before";
    AVERAGE: "gennemsnit", "average";
    BUDGETED: "budgetteret belægningsprocent", "budgeted occupancy";
    VACANT_PLACES: "tomme pladser", "vacant places";
    BASE_RATE: "basistakst", "base rate";
    VACANT_DAYS: "tomme dage", "vacant days";
    LOST_REVENUE: "manglende indtægt", "lost revenue";
    AMOUNT: "beløb til fordeling", "amount to split";
    METHOD: "fordelingsmetode", "method of splitting";
    WEIGHT: "vægt", "weight";
    TOTAL_WEIGHT: "vægte i alt", "sum of weights";
    SHARE: "andel", "share";
    SUM: "sum af andele", "sum of shares";
    MISSING: "difference", "missing";
    REVENUE: "indtægt", "revenue";
    COST: "udgift", "cost";
    BASE: "grundlag for grænsen", "base of the band";
    BASE_KIND: "grundlagets art", "kind of base";
    BAND_PERCENT: "grænse i procent (5 %-grænsen)", "band in percent (5 % line)";
    READING: "driftsherrens valg", "reading";
    RESULT: "resultat", "result";
    BAND: "grænsebeløb", "band";
    KEPT: "driftsherren beholder", "kept by the operator";
    REGULATED: "til efterregulering", "regulated";
    DISTANCE: "afstand til grænsen", "distance to the line";
    YEAR: "regnskabsår", "accounting year";
    YEARS_LATER: "år efter", "years later";
    RATE_YEAR: "takstår", "year of the rate";
    NORMAL_RATE: "normaltakst", "normal rate";
    RATE_CHANGE: "efterregulering pr. døgn", "re-regulation per day";
    DEFICIT: "underskud", "deficit";
    TURNOVER: "omsætning", "turnover";
    OPERATOR: "driftsherre", "operator";
    USAGE: "belægning", "usage";
    TOTAL_USAGE: "belægning i alt", "sum of usage";
    OWN_SHARE: "driftsherrens egen andel", "operator's own share";
    REST: "rest til fordeling", "rest";
    OPERATOR_TOTAL: "driftsherren i alt", "operator in all";
}

pub(crate) const fn method(method: Method) -> Words {
    match method {
        Method::LargestRemainder => words("største rests metode", "largest remainder"),
        Method::EachRounded => words("hver andel afrundet for sig", "each share rounded on its own"),
    }
}

pub(crate) const fn service_kind(kind: ServiceKind) -> Words {
    match kind {
        ServiceKind::DayOrResidential => words("dag- eller døgntilbud", "day or residential service"),
        ServiceKind::ShortStay => words("korttids-, akut- eller aflastningsplads", "short, acute or respite stay"),
    }
}

pub(crate) const fn base_kind(kind: BaseKind) -> Words {
    match kind {
        BaseKind::Turnover => words("omsætning", "turnover"),
        BaseKind::CostBasedBudget => words("omkostningsbaseret budget", "cost-based budget"),
        BaseKind::Basis => words("takstberegningsgrundlag", "basis of the rate"),
    }
}

pub(crate) const fn reading(reading: Reading) -> Words {
    match reading {
        Reading::OwnRisk => words("egen risiko", "own risk"),
        Reading::CarryOver => words("overførsel", "carry-over"),
    }
}

pub(crate) const fn figure(figure: Figure) -> Words {
    match figure {
        Figure::OwnShare => OWN_SHARE,
        Figure::Rest => REST,
        Figure::Share => SHARE,
        Figure::Sum => SUM,
    }
}
