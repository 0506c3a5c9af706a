//! The texts that the rules come from, and how certain each is.

use crate::agreement::Status;
use crate::explain::statement::{Source, words};

macro_rules! sources {
    ($($(#[doc = $doc:literal])* $name:ident: $status:ident, $danish:literal, $english:literal;)+) => {$(
        $(#[doc = $doc])*
        pub(crate) const $name: Source =
            Source::Text { text: words($danish, $english), status: Status::$status };
    )+};
}

sources! {
    COST_BASED_RATE: Stated,
        "Lov om social service § 174, stk. 1; barnets lov § 195, stk. 1: omkostningsbaserede takster",
        "Lov om social service § 174 (1); barnets lov § 195 (1): cost-based rates";
    EXPECTED_DAYS: Derived,
        "Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 11: takst ud fra belægningsprocent",
        "Socialdirektørforum Syddanmark, minutes of 30 June 2023, item 11: rate from an occupancy";
    RATE_AT_OCCUPANCY: Derived,
        "Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 11, model 3",
        "Socialdirektørforum Syddanmark, minutes of 30 June 2023, item 11, model 3";
    OCCUPANCY: Derived,
        "Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 10: 7 af 9 pladser er 77,8 %",
        "Socialdirektørforum Syddanmark, minutes of 30 June 2023, item 10: 7 of 9 places are 77.8 %";
    BUDGETED_OCCUPANCY: Assumed,
        "Tre styringsaftaler uden navngiven region: gennemsnit af de to seneste regnskaber, inden for grænser",
        "Three styringsaftaler whose region is not named: average of the two latest accounts, within limits";
    VACANCY: Derived,
        "Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 10: ingen basistakst på tomme pladser",
        "Socialdirektørforum Syddanmark, minutes of 30 June 2023, item 10: no base rate on empty places";
    SPLIT: Assumed,
        "Valgt fordelingsmetode; aftalerne nævner ingen",
        "The method chosen; the agreements name none";
    DEDUCTIBLE: Derived,
        "Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 11: kun det ud over 5 % reguleres",
        "Socialdirektørforum Syddanmark, minutes of 30 June 2023, item 11: only what is beyond 5 % is regulated";
    CARRY_OVER: Stated,
        "Syddanmark ca. 2009–13 og Nordjylland: driftsherren kan overføre op til grænsen",
        "Syddanmark about 2009–13 and Nordjylland: the operator may carry over up to the line";
    RE_REGULATION: Stated,
        "Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 11: midlertidig efterregulering år efter",
        "Socialdirektørforum Syddanmark, minutes of 30 June 2023, item 11: temporary re-regulation in a later year";
    RE_REGULATION_PER_DAY: Derived,
        "Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 11: takst 9.461 i 2025",
        "Socialdirektørforum Syddanmark, minutes of 30 June 2023, item 11: rate of 9,461 in 2025";
    CLOSURE: Stated,
        "Rammeaftale Syddanmark 2023–24, bilag 5, gengivet i Socialdirektørforum Syddanmark, referat 7. marts 2025, pkt. 6",
        "Rammeaftale Syddanmark 2023–24, annex 5, as in Socialdirektørforum Syddanmark, minutes of 7 March 2025, item 6";
}
