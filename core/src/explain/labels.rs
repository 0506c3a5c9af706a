//! Labels of figures in statements, by the glossary.

use crate::explain::statement::{self, Kind, Words, words};
use crate::numbers::PlaceDays;
use crate::rules::billing::{Classification, DayCountRule};
use crate::rules::rate::{PackageService, ServiceKind};
use crate::rules::result::{BaseKind, DifferenceCause, Figure, Reading};
use crate::rules::split::Method;
use crate::rules::years::{Cause, Financing, Projection, RiskOrder, ServiceChange, Solution};

macro_rules! labels {
    ($($name:ident: $danish:literal, $english:literal;)+) => {
        $(pub(crate) const $name: Words = words!($danish, $english);)+

        /// The label of a field's own name.
        pub(super) fn named(field: &str) -> Option<Words> {
            let labels = [$((stringify!($name), $name)),+];
            labels.into_iter().find(|(name, _)| name.eq_ignore_ascii_case(field)).map(|(_, label)| label)
        }
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
    BASE_KIND: "grænsen beregnes af", "kind of base";
    BAND_PERCENT: "grænse i procent", "band in percent";
    READING: "inden for grænsen", "within the band";
    RESULT: "resultat", "result";
    BAND: "grænsebeløb", "band";
    KEPT: "driftsherren bærer eller beholder", "kept by the operator";
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
    ORIENTATION_OPERATOR: "kommune/region", "municipality or region";
    USAGE: "belægning", "usage";
    TOTAL_USAGE: "belægning i alt", "sum of usage";
    OWN_SHARE: "driftsherrens egen andel", "operator's own share";
    REST: "rest til fordeling", "rest";
    OPERATOR_TOTAL: "driftsherren i alt", "operator in all";
    ACQUISITION: "anskaffelsessum", "acquisition";
    FIRST_YEAR: "første år", "first year";
    USEFUL_LIFE: "levetid i år", "useful life in years";
    INTEREST_PERCENT: "rente", "interest rate";
    OPENING_VALUE: "bogført værdi primo", "opening value";
    DEPRECIATION: "afskrivning", "depreciation";
    INTEREST: "forrentning", "interest";
    CAPITAL_COST: "kapitalomkostning", "capital cost";
    DEPRECIATION_TOTAL: "afskrivning i alt", "depreciation in all";
    INTEREST_TOTAL: "forrentning i alt", "interest in all";
    COST_TOTAL: "kapitalomkostninger i alt", "capital costs in all";
    COSTS_TOTAL: "omkostninger i alt", "costs in all";
    OVERHEAD_PERCENT: "procent", "percentage";
    OVERHEAD_BASE: "grundlag", "base";
    OVERHEADS_TOTAL: "overhead i alt", "overheads in all";
    CAPITAL_TOTAL: "kapitalomkostninger i alt", "capital costs in all";
    INCOME_TOTAL: "indtægter i alt", "income in all";
    INTERVAL: "prisinterval", "interval";
    HOURS: "timer", "hours";
    PACKAGE_SERVICE: "type af tilbud", "kind of service";
    NUMBER: "pakkenummer", "number of the package";
    PACKAGES: "antal pakker", "number of packages";
    PACKAGE_PRICE: "ydelsespakke", "package";
    SUPPLEMENTS_TOTAL: "tillæg i alt", "supplements in all";
    HOURLY_RATE: "timetakst", "hourly rate";
    HOURS_PRICE: "pris for timer", "price of the hours";
    MONTH_RATE: "månedstakst", "month rate";
    DAYS_PER_MONTH: "dage pr. måned", "days per month";
    CLASS_WEIGHT: "vægt", "weight";
    CLASS_SERVICES: "antal tilbud", "number of services";
    NEED: "finansieringsbehov", "need";
    SUPERVISION_BASE: "grundbeløb i kroner", "base in kroner";
    SUPERVISION_RATE: "tilsynstakst", "supervision rate";
    SUPERVISION_YEAR: "år", "year";
    LOWEST_PLACES: "størrelsesklasse fra antal pladser", "size class from places";
    YEARLY_RATE: "årlig tilsynstakst", "yearly supervision rate";
    CLASS_RATE: "årlig tilsynstakst i klassen", "yearly supervision rate of the class";
    APPROVED: "godkendt", "approved";
    PAID_MONTHS: "måneder, der betales for", "months paid for";
    SUPERVISION: "tilsyn i året", "supervision in the year";
    APPROVAL_FEE: "takst for godkendelse", "fee of an approval";
    CHANGE_FEE: "takst for væsentlig ændring", "fee of a substantial change";
    CHANGES: "væsentlige ændringer", "substantial changes";
    CHANGE_FEES: "betaling for væsentlige ændringer", "fees of substantial changes";
    INTENSIFIED_PERCENT: "skærpet tilsyn i procent af den årlige takst", "intensified supervision in percent of the yearly rate";
    INTENSIFIED_RATE: "skærpet tilsyn pr. påbegyndt måned", "intensified supervision per begun month";
    INTENSIFIED_PERIOD: "skærpet tilsyn", "intensified supervision";
    BEGUN_MONTHS: "påbegyndte måneder", "begun months";
    INTENSIFIED: "betaling for skærpet tilsyn", "price of the intensified supervision";
    EXPECTED_CITIZENS: "forventede borgere", "expected citizens";
    CITIZENS_PER_PLACE: "borgere pr. plads", "citizens per place";
    COLLECTED: "opkrævet", "collected";
    GAP: "forskel", "gap";
    PRICED_AMOUNT: "beløb", "amount";
    TO_YEAR: "til år", "to year";
    PRICE_CHANGE: "regulering", "change";
    CHANGE_SOURCE: "kilde til regulering", "source of the change";
    FACTOR: "faktor", "factor";
    AMOUNT_TO_COLLECT: "beløb, der skal indbringes", "amount to collect";
    FIRST_DAY: "fra og med", "first day";
    LAST_DAY: "til og med", "last day";
    INCREASE: "takststigning", "increase";
    EFFECT: "merbetaling", "effect";
    EXEMPT_DAYS: "dage uden stigning", "days without the rise";
    RISING_DAYS: "belægningsdage, der stiger", "days that the rise is paid for";
    YEAR_DAYS: "årets dage", "days of the year";
    COLLECTED_IN_YEAR: "opkrævet på et helt år", "collected in a whole year";
    GUARANTEED_PERCENT: "garanteret andel", "guaranteed part";
    OWN_PART: "driftsherrens egen del først", "operator's own part first";
    YEARLY_CAP: "loft pr. år", "cap per year";
    TOTAL_CAP: "loft i alt", "cap in all";
    FIXED_COSTS_PERCENT: "faste udgifter i procent", "fixed costs in percent";
    COST_PER_DAY: "beløb pr. dag", "amount per day";
    GUARANTEE_LOSS: "tab", "loss";
    IN_GUARANTEE: "del af tabet i garantiperioden", "part of the loss in the guarantee";
    GUARANTEED: "garanteret før loft", "guaranteed before the caps";
    COVERED: "dækket", "covered";
    LEFT_TO_OPERATOR: "tilbage hos driftsherren", "left to the operator";
    CAP_LEFT: "rest af loftet", "left of the cap";
    GUARANTEE_LOSSES: "tab i alt", "losses in all";
    COVERED_IN_ALL: "dækket i alt", "covered in all";
    LEFT_IN_ALL: "tilbage hos driftsherren i alt", "left to the operator in all";
    BUDGET_BEFORE: "budget før", "budget before";
    BUDGET_AFTER: "budget efter", "budget after";
    SUBSCRIPTION: "abonnement", "subscription";
    SUBSCRIPTION_AFTER: "abonnement efter", "subscription after";
    SUBSCRIPTION_TURNOVER: "omsætning på abonnementer", "turnover on subscriptions";
    SUBSCRIPTION_PERCENT: "tab i procent af omsætningen på abonnementer", "loss in percent of the turnover on subscriptions";
    TURNOVER_PERCENT: "tab i procent af omsætningen", "loss in percent of the turnover";
    LOSS: "tabt omsætning", "loss";
    COST_SAVED: "udgift, der falder bort", "cost that falls away";
    SUBSCRIPTION_RATE: "abonnement pr. indbygger", "subscription per inhabitant";
    INHABITANTS: "indbyggere", "inhabitants";
    TOTAL_INHABITANTS: "indbyggere i alt", "inhabitants in all";
    CASES: "forbrug", "use";
    TOTAL_CASES: "forbrug i alt", "use in all";
    OBJECTIVE_PERCENT: "objektiv andel", "objective part in percent";
    AGE_BAND: "aldersgruppe", "age band";
    POPULATION_DATE: "befolkning pr.", "population on";
    OBJECTIVE_PART: "objektiv finansiering", "objective part";
    CASE_PART: "efter forbrug", "case part";
    IN_ALL: "i alt", "in all";
    RATE_RISE: "takststigning i alt", "rate rise in all";
    USERS_PART: "brugernes del", "users' part";
    DAY_COUNT: "dagsoptælling", "count of days";
    BILLED: "afregnet", "billed";
    BILLED_DAYS: "afregnede dage", "billed days";
    BILLED_OCCUPANCY: "faktisk belægningsprocent", "actual occupancy";
    OTHER_REVENUE: "anden indtægt", "other revenue";
    DAYS_IN_ALL: "dage i alt", "days in all";
    BILLED_IN_ALL: "afregnet i alt", "billed in all";
    STAY_DAYS: "opholdenes dage i perioden", "days of the stays in the period";
    PERSONS: "personer", "persons";
    DAYS_THERE: "dage for personer", "days of persons";
    DAYS_OPEN: "dage for pladser", "days of places";
    CLAIM_DAY: "opkrævningsdag", "day of the claim";
    FIRST_TIMELY_DAY: "første dag, der er opkrævet i tide", "first day that is claimed in time";
    LATE_FROM: "for sent opkrævet fra og med", "claimed too late from";
    LATE_UNTIL: "for sent opkrævet til og med", "claimed too late until";
    LATE_DAYS: "for sent opkrævede dage", "days claimed too late";
    LATE_AMOUNT: "for sent opkrævet", "claimed too late";
    LATE_DAYS_IN_ALL: "for sent opkrævede dage i alt", "days claimed too late in all";
    LATE_AMOUNT_IN_ALL: "for sent opkrævet i alt", "claimed too late in all";
    SUITABLE_RATE: "takst for det egnede tilbud", "rate of the suitable service";
    CHOSEN_RATE: "takst for det valgte tilbud", "rate of the chosen service";
    FREE_CHOICE_PERCENT: "højst dyrere i procent", "dearer by at most, in percent";
    HIGHEST_RATE: "højeste takst, der kan vælges", "highest rate that may be chosen";
    MARGIN: "margen", "margin";
    IS_ALLOWED: "kan vælges", "may be chosen";
    EACH_MONTH: "måned", "month";
    ONE_OFF: "engangsudgift", "one-off cost";
    MONTH_INCOME: "indtægt", "income";
    YEARLY_LIMIT: "årlig grænse", "yearly limit";
    REFUND_PERCENT: "refusionsprocent", "refund in percent";
    NET: "nettoudgift", "net cost";
    NET_IN_ALL: "nettoudgift i alt", "net cost in all";
    ABOVE: "over grænse", "above limit";
    ABOVE_IN_ALL: "i alt over grænse", "in all above limit";
    REFUND_SO_FAR: "refusion hidtil", "refund so far";
    REFUND: "refusion", "refund";
    REFUND_IN_ALL: "refusion i alt", "refund in all";
    WHOLE_YEAR_PLACES: "helårspladser", "whole-year places";
    RELABEL_PERCENT: "højst ommærket", "at most re-labelled";
    SPECIAL_DAY_RATE: "dagstakst", "day rate";
    CREATED: "etablerede pladser den første dag", "places created on the first day";
    QUOTA: "ommærkningskvote", "re-labelling quota";
    USED_DAYS: "brugte dage", "used days";
    UNUSED_DAYS: "tomme dage", "unused days";
    VACANCY_COST: "tompladsfinansiering", "vacancy cost";
    SITE: "sted", "site";
    RELABELLED: "ommærkede pladser, højest", "re-labelled places, at most";
    USED_COST: "betaling for brugte dage", "price of used days";
    SPECIAL_PLACES_COST: "pris for alle pladsdage", "price of all available days";
    PLACES_BEFORE: "pladser før", "places before";
    PLACES_AFTER: "pladser efter", "places after";
    REGIONAL: "regionalt tilbud", "regional service";
    SMALL_SERVICE: "lille tilbud op til", "small service up to";
    FREE_PLACES: "fri justering", "free places";
    FREE_PERCENT: "fri justering for større tilbud", "free part of a larger service";
    LIMIT: "grænse for fri justering", "limit of a free change";
    CLASSIFICATION: "kræver", "needs";
    SPLIT: "fordeling", "split";
    LANDED: "indregnet efterregulering", "landed";
    RATE_WITHOUT_CORRECTIONS: "takst uden korrektioner", "rate without corrections";
    CHARGED_RATE: "opkrævet takst", "charged rate";
    COST_BASED_BUDGET: "omkostningsbaseret budget", "cost-based budget";
    DIRECT: "særskilt opkrævet underskud", "collected directly";
    DIRECT_PAYMENT: "særskilt opkrævning", "direct payment";
    CORRECTION: "korrektion", "correction";
    RESULT_AFTER: "resultat efter korrektion", "result after the correction";
    REGULATED_AFTER: "til efterregulering efter korrektion", "regulated after the correction";
    CORRECTED_RESULT: "korrektioner af resultatet", "corrections of the result";
    CORRECTED_KEPT: "korrektioner, driftsherrens del", "corrections kept";
    CORRECTED_REGULATED: "korrektioner til efterregulering", "corrections regulated";
    REALLY_COLLECTED: "faktisk indbragt af efterreguleringen", "collected";
    COLLECTION_GAP: "ikke indbragt af efterreguleringen", "collection gap";
    OPENING: "saldo til efterregulering primo", "opening balance";
    CLOSED: "afgjort ved lukning", "settled at the closure";
    CLOSING: "saldo til efterregulering ultimo", "closing balance";
    OPEN_AMOUNT: "venter på en senere takst", "waits for a later rate";
    RESULTS: "resultater i alt", "results in all";
    KEPT_IN_ALL: "driftsherren bærer eller beholder i alt", "kept by the operator in all";
    LANDED_IN_ALL: "indregnet i takster i alt", "landed in all";
    DIRECT_IN_ALL: "særskilt opkrævet i alt", "collected directly in all";
    PAID_AT_CLOSURE: "betalt ved lukning", "paid at the closure";
    OPENING_BALANCE: "saldo til efterregulering før første år", "opening balance in all";
    CLOSING_BALANCE: "saldo til efterregulering efter sidste år", "closing balance in all";
    FINANCING: "finansieringsmodel", "financing";
    USER_DAYS: "dage", "days";
    PAYMENT_BY_RATE: "betalt gennem taksten", "paid by the rate";
    PAYMENT: "betalt", "paid";
    PAID_BY_RATES: "betalt gennem takster", "paid by rates";
    PAID_DIRECTLY: "betalt ved særskilt opkrævning", "paid directly";
    BORNE: "båret af driftsherren", "borne by the operator";
    LEFT_OVER: "ikke opkrævet ved udgangen af perioden", "left over";
    COST_OF_ALL_YEARS: "udgift i alt", "cost of all years";
    DIRECT_YEARS: "år, hvis underskud opkræves særskilt", "years collected directly";
    SHARE_UNIT: "afrundingsenhed for andele", "unit of the shares";
    COLLECTED_LATER: "opkræves år efter", "collected years later";
    DIFFERENCE: "forskel", "difference";
    RECALCULATED_RATE: "efterkalkuleret takst", "recalculated rate";
    ACCOUNT_BASIS: "regnskabets takstberegningsgrundlag", "basis of the account";
    BUDGET_BASIS: "budgettets takstberegningsgrundlag", "basis of the budget";
    DIFFERENCE_IN_ALL: "forskel i alt", "difference in all";
    PER_DAY: "pr. dag", "per day";
    RATE_DIFFERENCE: "forskel i takst", "difference of the rate";
    REST_DAYS: "dage tilbage", "days left";
    EXPECTED_OCCUPIED: "forventede belagte dage", "expected occupied days";
    EXPECTED_OCCUPANCY: "forventet belægningsprocent", "expected occupancy";
    OCCUPANCY_GAP: "afvigelse fra budgetteret belægning, i procentpoint", "gap to the budgeted occupancy, in percentage points";
    WATCHED: "belægningen skal følges", "watched";
    WATCH_POINTS: "følges fra en afvigelse i procentpoint på", "watched from a gap in percentage points of";
    EXPECTED_REVENUE: "forventet indtægt", "expected revenue";
    EXPECTED_COST: "forventet udgift", "expected cost";
    EXPECTED_RESULT: "forventet resultat", "expected result";
    DISTANCE_DAYS: "afstand til grænsen i belagte dage", "distance in occupied days";
    LATER_CHANGE: "virkning på den senere takst", "effect on the later rate";
    BREAK_EVEN: "nulpunkt", "break-even";
    DEFICIT_LINE: "underskudsgrænse", "deficit line";
    SURPLUS_LINE: "overskudsgrænse", "surplus line";
    OCCUPANCY_PROJECTION: "fremskrivning af belægningen", "projection of the occupancy";
    COST_PROJECTION: "fremskrivning af udgiften", "projection of the cost";
    RISK_ORDER: "rækkefølge", "order";
    REST_RATE: "takst i resten af året", "rate of the rest";
    VARIABLE_COST: "udgift pr. ekstra belagt dag", "cost per occupied day more";
    REST_OCCUPIED: "belagte dage i resten af året", "occupied days of the rest";
    REST_OCCUPANCY: "belægning i resten af året", "occupancy of the rest";
    DAYS_AWAY: "dage fra det forventede", "days from the expected";
    SOLUTION: "løsning", "solution";
    RATE_BEFORE: "takst før", "rate before";
    RATE_AFTER: "takst efter", "rate after";
    PRICE_CHANGE_BETWEEN: "pris- og lønregulering", "change of prices";
    CEILING_BASE_YEAR: "basisår", "base year";
    CEILING_YEAR: "år", "year";
    AGREED_GROWTH: "aftalt vækst", "agreed growth";
    EACH_SERVICE: "tilbud", "service";
    ALLOWED: "højeste takst inden for loftet", "highest rate within the ceiling";
    DISTANCE_TO_CEILING: "afstand til loftet", "distance to the ceiling";
    AVERAGE_BEFORE: "gennemsnitlig takst før", "average rate before";
    AVERAGE_AFTER: "gennemsnitlig takst efter", "average rate after";
    IS_BREACHED: "loftet er overskredet", "the ceiling is breached";
    REDUCTION: "nødvendig nedsættelse pr. dag", "reduction needed per day";
    EXCESS: "opkrævet over loftet i alt", "collected above the ceiling in all";
    RATE_ON_THE_WAY: "takst efter ændring af", "rate with another";
    CAUSES: "årsager", "causes";
    CAUSE: "årsag", "cause";
    BASE_YEAR: "indeks 100 i", "base year";
    PRICE_YEAR: "faste priser fra", "price year";
    INDEX: "indeks", "index";
    FIXED_RATE: "takst i faste priser", "rate in fixed prices";
    FIXED_INDEX: "indeks i faste priser", "index in fixed prices";
    ACCOUNT: "regnskab", "account";
    ACCOUNT_BEFORE: "regnskab før", "account before";
    ACCOUNT_AFTER: "regnskab efter", "account after";
    MUNICIPALITY: "kommune", "municipality";
    AREA: "område", "area";
    REGION: "region", "region";
    PERCENT: "ændring i procent", "change in percent";
    BUDGET: "budget", "budget";
    BUDGET_GAP: "regnskab mod budget", "account against budget";
    BUDGET_PERCENT: "regnskab mod budget i procent", "account against budget in percent";
    PER_INHABITANT: "regnskab pr. indbygger", "account per inhabitant";
    FIXED_BEFORE: "regnskab før i faste priser", "account before in fixed prices";
    FIXED_CHANGE: "ændring i faste priser", "change in fixed prices";
    FIXED_PERCENT: "ændring i faste priser i procent", "change in fixed prices in percent";
    FALLING: "kommuner med fald", "municipalities falling";
    UNCHANGED: "kommuner uden ændring", "municipalities unchanged";
    FALLING_OR_UNCHANGED: "kommuner med fald eller uden ændring", "municipalities falling or unchanged";
    RISING: "kommuner med stigning", "municipalities rising";
    MUNICIPALITIES: "kommuner", "municipalities";
    PRINTED_UNIT: "enhed, som ændringerne er trykt i", "unit that the changes are printed in";
    PERCENT_DECIMALS: "trykte decimaler i procenterne", "printed decimals of the percentages";
    LOWEST_CHANGE: "laveste ændring, der passer", "lowest change that fits";
    HIGHEST_CHANGE: "højeste ændring, der passer", "highest change that fits";
    LOWEST_OWN_BASE: "laveste regnskab før efter egne tal", "lowest account before by its own figures";
    HIGHEST_OWN_BASE: "højeste regnskab før efter egne tal", "highest account before by its own figures";
    LOWEST_BASE: "laveste regnskab før, der passer", "lowest account before that fits";
    HIGHEST_BASE: "højeste regnskab før, der passer", "highest account before that fits";
    LARGEST_FALL: "største fald", "largest fall";
    LARGEST_RISE: "største stigning", "largest rise";
    EFFECTIVE_FROM: "ændringen gælder fra og med", "first day of the change";
    PLACES_CHANGE: "ændring i pladser", "change of places";
    NET_PLACES: "netto i pladser", "net change of places";
    NET_CLASSIFICATION: "nettoændringen alene kræver", "the net change alone needs";
    COLLECTED_BY_RATES: "taksterne indbringer", "collected by the rates";
    ROUNDING_GAPS: "afrundingsdifferencer", "rounding gaps";
    TO_COLLECT: "taksterne skal indbringe", "to be collected by the rates";
    COST_BEFORE: "udgift på et helt år før", "cost in a whole year before";
    WHOLE_YEAR: "udgift på et helt år efter", "cost in a whole year after";
    WHOLE_YEAR_CHANGE: "helårsvirkning", "effect in a whole year";
    THIS_YEAR: "udgift i år fra ændringen", "cost this year from the change on";
    THIS_YEAR_CHANGE: "virkning i år", "effect this year";
    LIFE_YEARS: "kan bruges i antal år efter", "may be used in years after";
    SET_ASIDE: "henlagt", "set aside";
    USED: "brugt", "used";
    LAPSED: "bortfaldet", "lapsed";
    SET_ASIDE_BEFORE: "henlagt før første år", "set aside before the first year";
    SET_ASIDE_IN_ALL: "henlagt i alt", "set aside in all";
    USED_IN_ALL: "brugt i alt", "used in all";
    LAPSED_IN_ALL: "bortfaldet i alt", "lapsed in all";
    SET_ASIDE_LEFT: "rest af henlagt", "left of what was set aside";
    OUTLOOK: "varsel", "warning";
    PARTY: "betaler", "payer";
}

pub(crate) const fn method(method: Method) -> Words {
    match method {
        Method::LargestRemainder => words!("største rests metode", "largest remainder"),
        Method::EachRounded => words!("hver andel afrundet for sig", "each share rounded on its own"),
    }
}

pub(crate) const fn package_service(service: PackageService) -> Words {
    match service {
        PackageService::Residential => words!("døgntilbud, 7 timer pr. pakke", "residential, 7 hours a package"),
        PackageService::Day => words!("dagtilbud, 7/3 time pr. pakke", "day service, 7/3 hours a package"),
    }
}

pub(crate) const fn day_count(rule: DayCountRule) -> Words {
    match rule {
        DayCountRule::BothEnds => words!("første og sidste dag tæller", "both ends counted"),
        DayCountRule::LastDayNotCounted => words!("sidste dag tæller ikke", "last day not counted"),
        DayCountRule::AtLeastOneDay => {
            words!("sidste dag tæller ikke, dog mindst én dag", "last day not counted, but at least one day")
        }
    }
}

pub(crate) const fn classification(needs: Classification) -> Words {
    match needs {
        Classification::Free => words!("intet (fri justering)", "nothing (free)"),
        Classification::Statement => words!("udtalelse", "statement"),
        Classification::Hearing => words!("høring", "hearing"),
        Classification::Approval => words!("godkendelse", "approval"),
    }
}

pub(crate) const fn service_change(change: ServiceChange) -> Words {
    match change {
        ServiceChange::New => words!("nyt tilbud", "new"),
        ServiceChange::Extended => words!("udvides", "extended"),
        ServiceChange::Reduced => words!("nedsættes", "reduced"),
        ServiceChange::Unchanged => words!("uændret antal pladser", "places unchanged"),
        ServiceChange::Closed => words!("lukkes", "closed"),
        ServiceChange::SelfOwned => {
            words!("overgår til selvejende institution (lukning)", "becomes self-owned (a closure)")
        }
        ServiceChange::Split => words!("opdeles", "split"),
        ServiceChange::Merged => words!("sammenlægges", "merged"),
        ServiceChange::Converted => words!("omlægges", "converted"),
    }
}

pub(crate) const fn yes_or_no(truth: bool) -> Words {
    if truth { words!("ja", "yes") } else { words!("nej", "no") }
}

/// A label of the year that a result goes into.
pub(crate) fn in_rate_year(label: &Words) -> Words {
    let (danish, english) = (label.danish(), label.english());
    Words::made(format!("{danish} i takståret"), format!("{english} in the year of the rate"))
}

/// A number that counts places, though its type is one of days.
pub(crate) fn as_places(number: PlaceDays) -> statement::Figure {
    statement::Figure { kind: Kind::Places, ..number.into() }
}

pub(crate) const fn service_kind(kind: ServiceKind) -> Words {
    match kind {
        ServiceKind::DayOrResidential => words!("dag- eller døgntilbud", "day or residential service"),
        ServiceKind::ShortStay => words!("korttids-, akut- eller aflastningsplads", "short, acute or respite stay"),
    }
}

pub(crate) const fn base_kind(kind: BaseKind) -> Words {
    match kind {
        BaseKind::Turnover => words!("omsætning", "turnover"),
        BaseKind::CostBasedBudget => words!("omkostningsbaseret budget", "cost-based budget"),
        BaseKind::Basis => words!("takstberegningsgrundlag", "basis of the rate"),
    }
}

pub(crate) const fn reading(reading: Reading) -> Words {
    match reading {
        Reading::OwnRisk => words!("bæres eller beholdes af driftsherren", "borne or kept by the operator"),
        Reading::CarryOver => {
            words!("kan overføres efter driftsherrens beslutning", "may be carried over as the operator decides")
        }
    }
}

pub(crate) const fn financing(financing: Financing) -> Words {
    match financing {
        Financing::Rule => words!("efterregulering i en senere takst", "re-regulation in a later rate"),
        Financing::DirectByPopulation => {
            words!("særskilt opkrævning efter indbyggertal", "collected directly by population")
        }
        Financing::DirectByBuyers => {
            words!("særskilt opkrævning hos årets køberkommuner", "collected directly from the year's buyers")
        }
    }
}

pub(crate) const fn projection(projection: Projection) -> Words {
    match projection {
        Projection::AsSoFar => words!("som månederne hidtil, pr. dag", "as the months so far, per day"),
        Projection::AsLatestMonth => words!("som seneste måned, pr. dag", "as the latest month, per day"),
        Projection::AsBudgeted => words!("som budgetteret, pr. dag", "as budgeted, per day"),
    }
}

pub(crate) const fn risk_order(order: RiskOrder) -> Words {
    match order {
        RiskOrder::Distance => words!("nærmest grænsen først", "nearest to the line first"),
        RiskOrder::Result => words!("største underskud først", "largest deficit first"),
        RiskOrder::RateChange => words!("største takststigning først", "largest rise of the rate first"),
    }
}

pub(crate) const fn solution(solution: Solution) -> Words {
    match solution {
        Solution::One => words!("ét antal dage", "one number of days"),
        Solution::None => words!("kan ikke nås", "cannot be reached"),
        Solution::Every => words!("alle antal dage", "every number of days"),
    }
}

pub(crate) const fn cause(cause: Cause) -> Words {
    match cause {
        Cause::PriceLevel => words!("pris- og lønniveau", "price level"),
        Cause::Costs => words!("omkostninger", "costs"),
        Cause::Places => PLACES,
        Cause::Days => DAYS,
        Cause::Occupancy => words!("belægning", "occupancy"),
        Cause::Regulation => words!("efterregulering", "re-regulation"),
        Cause::Rounding => words!("afrunding", "rounding"),
    }
}

/// Who lives in a municipality.
pub(crate) fn living_in(municipality: &str) -> Words {
    Words::made(format!("borgere i {municipality}"), format!("citizens in {municipality}"))
}

pub(crate) const fn difference_cause(cause: DifferenceCause) -> Words {
    match cause {
        DifferenceCause::Costs => words!("omkostninger", "costs"),
        DifferenceCause::Days => DAYS,
        DifferenceCause::Rest => words!("rest", "rest"),
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
