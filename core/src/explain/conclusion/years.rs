//! The conclusions of accounts over years, of warnings and of developments.

use core::cmp::Ordering;

use crate::explain::conclusion::story::Story;
use crate::explain::words::words;

pub(super) fn ledger(s: &mut Story<'_>) {
    s.key("closing_balance");
    s.say_by_sign(
        "results",
        [
            ("Årene gav tilsammen et underskud på {|results|}.", "The years made a deficit of {|results|} in all."),
            ("Årene gik tilsammen lige op.", "The years broke even in all."),
            ("Årene gav tilsammen et overskud på {|results|}.", "The years made a surplus of {|results|} in all."),
        ],
    );
    s.say_by_sign(
        "kept",
        [
            ("Driftsherren bærer selv {|kept|}.", "The operator bears {|kept|}."),
            ("", ""),
            ("Driftsherren beholder {|kept|}.", "The operator keeps {|kept|}."),
        ],
    );
    s.say_by_sign(
        "landed",
        [
            ("Underskud på {|landed|} er indregnet i taksterne.", "Deficits of {|landed|} went into rates."),
            ("", ""),
            ("Overskud på {|landed|} er indregnet i taksterne.", "Surpluses of {|landed|} went into rates."),
        ],
    );
    if s.has("direct") {
        s.say("{|direct|} er opkrævet særskilt.", "{|direct|} was collected directly.");
    }
    s.say_by_sign(
        "paid_at_closure",
        [
            ("Ved lukningen betaler brugerne {|paid_at_closure|}.", "At closure the users pay {|paid_at_closure|}."),
            ("", ""),
            ("", ""),
        ],
    );
    s.say_by_sign(
        "closing_balance",
        [
            (
                "Efter sidste år skylder betalerne {|closing_balance|}, som hæver senere takster.",
                "After the last year the payers still owe {|closing_balance|}, which raises later rates.",
            ),
            ("Efter sidste år venter intet på senere takster.", "After the last year nothing waits for later rates."),
            (
                "Efter sidste år har betalerne {|closing_balance|} til gode, som sænker senere takster.",
                "After the last year {|closing_balance|} is due to the payers, which lowers later rates.",
            ),
        ],
    );
    if s.last("latest", "years[].rate") {
        s.say("Et døgn koster {latest} i {@latest}.", "A day costs {latest} in {@latest}.");
    }
}

pub(super) fn set_aside_surplus(s: &mut Story<'_>) {
    s.key("closing_balance");
    s.say("Der er henlagt {set_aside} og brugt {used}.", "{set_aside} was set aside and {used} was used.");
    if s.has("lapsed") {
        s.say(
            "{lapsed} blev ikke brugt i tide og indgår i en senere takst.",
            "{lapsed} was not used in time and goes into a later rate.",
        );
    }
    if s.has("closing_balance") {
        s.say("{closing_balance} er tilbage efter sidste år.", "{closing_balance} is left after the last year.");
    } else {
        s.say("Intet er tilbage efter sidste år.", "Nothing is left after the last year.");
    }
}

pub(super) fn scenarios(s: &mut Story<'_>) {
    s.key("cost");
    s.say("Udgiften er {cost} i alle år tilsammen.", "The cost of all years is {cost}.");
    for index in 0..SHOWN {
        let id = |field: &str| format!("scenarios[{index}].{field}");
        if !s.find("rates", &id("paid_by_rates")) {
            return;
        }
        s.find("direct", &id("paid_directly"));
        s.find("operator", &id("borne_by_operator"));
        s.find("left", &id("left_over"));
        s.say("I »{@rates}« betales {rates} gennem takster.", "In “{@rates}” {rates} is paid by rates.");
        if s.has("direct") {
            s.say("{direct} opkræves særskilt.", "{direct} is collected directly.");
        }
        s.say_by_sign(
            "operator",
            [
                ("Driftsherren beholder {|operator|}.", "The operator keeps {|operator|}."),
                ("", ""),
                ("Driftsherren bærer {|operator|}.", "The operator bears {|operator|}."),
            ],
        );
        if s.has("left") {
            s.say(
                "Ved udgangen af perioden er der {left} tilbage at opkræve.",
                "At the end {left} is left to collect.",
            );
        }
    }
}

/// How many services or scenarios have sentences of their own; the table has them all.
const SHOWN: usize = 3;

pub(super) fn early_warning(s: &mut Story<'_>) {
    let names = [
        words!("forventet underskud", "expected deficit"),
        words!("forventet resultat", "expected result"),
        words!("forventet overskud", "expected surplus"),
    ];
    s.key_by_sign("services[0].result", names);
    for index in 0..SHOWN {
        let id = |field: &str| format!("services[{index}].{field}");
        if !s.find("result", &id("result")) {
            return;
        }
        s.find("distance", &id("distance"));
        s.find("change", &id("rate_change"));
        s.find("break_even", &id("break_even.occupancy"));
        s.say_by_sign("result", expected(s.sign("distance")));
        s.say_by_sign(
            "change",
            [
                (
                    "Det sænker taksten i {rate_year} med {|change|} pr. døgn.",
                    "It lowers the rate of {rate_year} by {|change|} a day.",
                ),
                ("", ""),
                (
                    "Det hæver taksten i {rate_year} med {|change|} pr. døgn.",
                    "It raises the rate of {rate_year} by {|change|} a day.",
                ),
            ],
        );
        if index > 0 {
            continue;
        }
        if s.sign("break_even").is_none() {
            s.say("Balance {break_even}.", "Break-even {break_even}.");
        } else {
            s.say(
                "Balance kræver en belægning på {break_even} over hele året.",
                "Break-even takes an occupancy of {break_even} over the whole year.",
            );
        }
    }
}

/// The outlook of a service, with its result within the line or beyond.
const fn expected(distance: Option<Ordering>) -> [(&'static str, &'static str); 3] {
    let even = ("{@result} ventes at gå lige op.", "{@result} is expected to break even.");
    match distance {
        Some(Ordering::Less) => [
            (
                "{@result} ventes at få et underskud på {|result|}, som er {|distance|} over grænsen.",
                "{@result} is expected to have a deficit of {|result|}, {|distance|} beyond the line.",
            ),
            even,
            (
                "{@result} ventes at få et overskud på {|result|}, som er {|distance|} over grænsen.",
                "{@result} is expected to have a surplus of {|result|}, {|distance|} beyond the line.",
            ),
        ],
        Some(Ordering::Equal) => [
            (
                "{@result} ventes at få et underskud på {|result|}, netop på grænsen.",
                "{@result} is expected to have a deficit of {|result|}, just on the line.",
            ),
            even,
            (
                "{@result} ventes at få et overskud på {|result|}, netop på grænsen.",
                "{@result} is expected to have a surplus of {|result|}, just on the line.",
            ),
        ],
        _ => [
            (
                "{@result} ventes at få et underskud på {|result|}; der er {|distance|} til grænsen.",
                "{@result} is expected to have a deficit of {|result|}; it is {|distance|} from the line.",
            ),
            even,
            (
                "{@result} ventes at få et overskud på {|result|}; der er {|distance|} til grænsen.",
                "{@result} is expected to have a surplus of {|result|}; it is {|distance|} from the line.",
            ),
        ],
    }
}

pub(super) fn cost_development(s: &mut Story<'_>) {
    s.key("total.change");
    s.say_by_sign(
        "total.change",
        [
            (
                "Udgifterne falder med {|total.change|}, fra {total.account_before} til {total.account_after}.",
                "Costs fall by {|total.change|}, from {total.account_before} to {total.account_after}.",
            ),
            ("Udgifterne er uændret {total.account_after}.", "Costs are unchanged at {total.account_after}."),
            (
                "Udgifterne stiger med {|total.change|}, fra {total.account_before} til {total.account_after}.",
                "Costs rise by {|total.change|}, from {total.account_before} to {total.account_after}.",
            ),
        ],
    );
    s.say("Det er {|total.percent|}.", "That is {|total.percent|}.");
    s.say("I faste priser er ændringen {total.fixed_percent}.", "In fixed prices the change is {total.fixed_percent}.");
}

pub(super) fn printed_costs(s: &mut Story<'_>) {
    s.key("total.change");
    s.say(
        "Ændringen i alt er trykt som {total.change} og {total.percent}.",
        "The change in all is printed as {total.change} and {total.percent}.",
    );
    s.say(
        "Regnskabet før må da være fra {total.fitting_base.lowest} til {total.fitting_base.highest}.",
        "The account before must then be from {total.fitting_base.lowest} to {total.fitting_base.highest}.",
    );
}

pub(super) fn rate_change(s: &mut Story<'_>) {
    s.key("change");
    s.say_by_sign(
        "change",
        [
            (
                "Taksten falder med {|change|}, fra {rate_before} til {rate_after}.",
                "The rate falls by {|change|}, from {rate_before} to {rate_after}.",
            ),
            ("Taksten er uændret {rate_after}.", "The rate is unchanged at {rate_after}."),
            (
                "Taksten stiger med {|change|}, fra {rate_before} til {rate_after}.",
                "The rate rises by {|change|}, from {rate_before} to {rate_after}.",
            ),
        ],
    );
    if let Some((danish, english)) = s.parts("parts[].amount") {
        s.say(&format!("Heraf {danish}."), &format!("Of that {english}."));
    }
}

pub(super) fn rate_history(s: &mut Story<'_>) {
    s.first("first", "rates[].rate");
    s.last("last", "rates[].rate");
    s.last("index", "years[].index");
    s.last("fixed", "years[].fixed_index");
    s.key("index");
    s.say(
        "Et døgn kostede {first} i {@first} og {last} i {@last}. Med {base_year} som indeks 100 er taksten i indeks {~index}.",
        "A day cost {first} in {@first} and {last} in {@last}. With {base_year} as index 100 the rate is at index {~index}.",
    );
    s.say("I faste priser er den i indeks {~fixed}.", "In fixed prices it is at index {~fixed}.");
}

pub(super) fn year_end(s: &mut Story<'_>) {
    let names = [
        words!("samlet underskud", "deficit in all"),
        words!("samlet resultat", "result in all"),
        words!("samlet overskud", "surplus in all"),
    ];
    s.key_by_sign("result", names);
    s.say(
        "I {year} er der afregnet {billed} for {=days} dage; tilbuddenes indtægt er {revenue} og deres udgift {cost}.",
        "In {year} {billed} was billed for {=days} days; the revenue of the services is {revenue}, their cost {cost}.",
    );
    s.say_by_sign(
        "result",
        [
            (
                "Tilbuddene har tilsammen et underskud på {|result|}.",
                "The services have a deficit of {|result|} in all.",
            ),
            ("Tilbuddene er tilsammen i balance.", "The services break even in all."),
            (
                "Tilbuddene har tilsammen et overskud på {|result|}.",
                "The services have a surplus of {|result|} in all.",
            ),
        ],
    );
    s.say_by_sign(
        "kept",
        [
            ("Driftsherren bærer {|kept|}.", "The operator bears {|kept|}."),
            ("", ""),
            ("Driftsherren beholder {|kept|}.", "The operator keeps {|kept|}."),
        ],
    );
    s.say_by_sign(
        "regulated",
        [
            (
                "{|regulated|} indregnes i taksterne for {later_year}, der bliver højere.",
                "{|regulated|} goes into the rates of {later_year}, which become higher.",
            ),
            ("", ""),
            (
                "{|regulated|} indregnes i taksterne for {later_year}, der bliver lavere.",
                "{|regulated|} goes into the rates of {later_year}, which become lower.",
            ),
        ],
    );
    if s.smallest("deficit", "services[].result") {
        s.say("Størst underskud har {@deficit}: {|deficit|}.", "{@deficit} has the largest deficit: {|deficit|}.");
    }
    if s.largest("most", "payers[].amount") {
        s.say("Mest betaler {@most}: {most}.", "{@most} pays most: {most}.");
    }
}
