//! The texts that the rules come from, and how certain each is.

use crate::agreement::Status;
use crate::explain::statement::{Source, words};

macro_rules! sources {
    ($($(#[doc = $doc:literal])* $name:ident: $status:ident, $danish:literal, $english:literal;)+) => {$(
        $(#[doc = $doc])*
        pub(crate) const $name: Source =
            Source::Text { text: words!($danish, $english), status: Status::$status };
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
        "Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 11: midlertidig efterregulering et senere år",
        "Socialdirektørforum Syddanmark, minutes of 30 June 2023, item 11: temporary re-regulation in a later year";
    RE_REGULATION_PER_DAY: Derived,
        "Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 11: takst 9.461 i 2025",
        "Socialdirektørforum Syddanmark, minutes of 30 June 2023, item 11: rate of 9,461 in 2025";
    CAPITAL_COST: Derived,
        "Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 1: betales gennem taksten med faldende profil",
        "Socialdirektørforum Syddanmark, minutes of 30 June 2023, item 1: paid through the rate with a falling profile";
    BASIS: Stated,
        "Lov om social service § 174, stk. 1; barnets lov § 195, stk. 1: alle direkte og indirekte omkostninger",
        "Lov om social service § 174 (1); barnets lov § 195 (1): all direct and indirect costs";
    OVERHEAD: Assumed,
        "Procentsats valgt af driftsherren",
        "Percentage chosen by the operator";
    PACKAGE: Derived,
        "Region Syddanmarks takstmodel: tabellen for prisinterval 317 (2022)",
        "Region Syddanmark's two-part rates: the table for the interval 317 (2022)";
    TWO_PART_RATE: Stated,
        "Socialdirektørforum Syddanmark, referat 26. marts 2021, pkt. 6: basistakst og ydelsespakketakst",
        "Socialdirektørforum Syddanmark, minutes of 26 March 2021, item 6: base rate and package";
    HOURLY_RATE: Stated,
        "Nordjylland: basistakst og timer × timetakst",
        "Nordjylland: base rate and hours × hourly rate";
    DAY_RATE: Derived,
        "Leverandører, der offentliggør begge: månedstakst / dage pr. måned",
        "Suppliers that publish both: month rate / days per month";
    SUPERVISION: Derived,
        "Socialtilsyn Øst 2023: takster af et uafrundet grundbeløb",
        "Socialtilsyn Øst 2023: rates of an unrounded base";
    PRICE_LEVEL: Stated,
        "Beløb angives med deres prisniveau; reguleringerne er oplyst",
        "Amounts carry their price level; the changes are given";
    MID_YEAR_INCREASE: Assumed,
        "Socialdirektørforum Syddanmark, referat 7. marts 2025, pkt. 5 og 10: takststigning pr. 1. marts 2025",
        "Socialdirektørforum Syddanmark, minutes of 7 March 2025, items 5 and 10: rise from 1 March 2025";
    JOINT_BUDGET: Stated,
        "Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 4: fordeling på de samarbejdende kommuner",
        "Socialdirektørforum Syddanmark, minutes of 30 June 2023, item 4: split on the participating municipalities";
    SUBSCRIPTION: Stated,
        "Abonnement pr. indbygger (0,88 kr. i 2020)",
        "Subscription per inhabitant (0.88 kr. in 2020)";
    OBJECTIVE_FINANCING: Stated,
        "BEK 1153/2013 § 5; Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 11, model 2a",
        "BEK 1153/2013 § 5; Socialdirektørforum Syddanmark, minutes of 30 June 2023, item 11, model 2a";
    RATE_RISE: Assumed,
        "Socialdirektørforum Syddanmark, referat 7. marts 2025, pkt. 5 og 10: 9 mio. kr. hæver den objektive finansiering med ca. 4,5 mio. kr.",
        "Socialdirektørforum Syddanmark, minutes of 7 March 2025, items 5 and 10: 9 million raise the objective financing by about 4.5 million";
    BILLS: Stated,
        "Dage × den takst, der gælder på dagen",
        "Days × the rate valid on the day";
    WHOLE_YEAR_PLACES: Assumed,
        "Faktisk belægning opgjort i helårspladser",
        "Actual occupancy in whole-year places";
    SPECIAL_PLACES: Stated,
        "BEK 1261/2020: tomme pladser betales efter befolkning",
        "BEK 1261/2020: unused places are paid by population";
    RELABELLING: Stated,
        "BEK 1261/2020: en del af pladserne kan ommærkes pr. halvår",
        "BEK 1261/2020: a part of the places may be re-labelled per half-year";
    CAPACITY: Stated,
        "Rammeaftale Syddanmark 2023–24, bilag 4, gengivet i Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 10",
        "Rammeaftale Syddanmark 2023–24, annex 4, as in Socialdirektørforum Syddanmark, minutes of 30 June 2023, item 10";
    CLOSURE: Stated,
        "Rammeaftale Syddanmark 2023–24, bilag 5, gengivet i Socialdirektørforum Syddanmark, referat 7. marts 2025, pkt. 6",
        "Rammeaftale Syddanmark 2023–24, annex 5, as in Socialdirektørforum Syddanmark, minutes of 7 March 2025, item 6";
    LEDGER_RESULT: Derived,
        "Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 11: det regulerede indbringes af takstårets dage; forskellen er årets",
        "Socialdirektørforum Syddanmark, minutes of 30 June 2023, item 11: the regulated amount is brought in by the days of the year of the rate; the difference is the year's";
    LEDGER_CLOSURE: Assumed,
        "Ved lukning afgøres sidste års resultat og alt, der venter, af lukkeregnskabet",
        "A closure settles the last result and all that waits by the closure account";
    LEDGER_CORRECTION: Assumed,
        "En korrektion reguleres lige så mange år efter, at den er bogført",
        "A correction is regulated as many years after it was booked";
    DIRECT_COLLECTION: Stated,
        "Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 11, model 2: det realiserede underskud opkræves særskilt",
        "Socialdirektørforum Syddanmark, minutes of 30 June 2023, item 11, model 2: the realised deficit is collected separately";
    PROJECTION: Assumed,
        "Valgt fremskrivning",
        "The projection chosen";
    CROSSED_LINE: Derived,
        "Ligningen løst eksakt: den forventede udgift ændres kun med udgiften pr. ekstra belagt dag",
        "The equation solved exactly: the expected cost changes with the cost per occupied day more alone";
    RATE_CHANGE: Assumed,
        "Én årsag ændres ad gangen i den valgte rækkefølge",
        "One cause is changed at a time, in the order chosen";
}
