//! The conclusions of results and of what goes into later rates.

use core::cmp::Ordering;

use crate::explain::conclusion::story::Story;
use crate::explain::words::words;

pub(super) fn year_result(s: &mut Story<'_>) {
    let names = [words!("underskud", "deficit"), words!("resultat", "result"), words!("overskud", "surplus")];
    s.key_by_sign("result", names);
    s.say_by_sign(
        "result",
        [
            (
                "Året gav et underskud på {|result|}: indtægterne var {revenue} og udgifterne {cost}.",
                "The year ended with a deficit of {|result|}: revenue was {revenue} and cost {cost}.",
            ),
            (
                "Året gik lige op: indtægter og udgifter var {revenue}.",
                "The year broke even: revenue and cost were {revenue}.",
            ),
            (
                "Året gav et overskud på {|result|}: indtægterne var {revenue} og udgifterne {cost}.",
                "The year ended with a surplus of {|result|}: revenue was {revenue} and cost {cost}.",
            ),
        ],
    );
    if !s.has("result") {
        return;
    }
    s.say_by_sign(
        "distance",
        [
            (
                "Grænsen på {band} ({band_percent} af {base}) er overskredet med {|distance|}.",
                "The line of {band} ({band_percent} of {base}) is crossed by {|distance|}.",
            ),
            (
                "Det er netop grænsen på {band} ({band_percent} af {base}).",
                "That is just the line of {band} ({band_percent} of {base}).",
            ),
            (
                "Det er inden for grænsen på {band} ({band_percent} af {base}).",
                "That is within the line of {band} ({band_percent} of {base}).",
            ),
        ],
    );
    kept(s);
    regulated(s);
}

fn kept(s: &mut Story<'_>) {
    if s.same("kept", "result") {
        s.say_by_sign(
            "kept",
            [
                ("Driftsherren bærer det hele selv.", "The operator bears all of it."),
                ("", ""),
                ("Driftsherren beholder det hele.", "The operator keeps all of it."),
            ],
        );
        return;
    }
    s.say_by_sign(
        "kept",
        [
            ("Driftsherren bærer selv {|kept|}.", "The operator bears {|kept|}."),
            ("", ""),
            ("Driftsherren beholder {|kept|}.", "The operator keeps {|kept|}."),
        ],
    );
}

fn regulated(s: &mut Story<'_>) {
    s.say_by_sign(
        "regulated",
        [
            (
                "De resterende {|regulated|} skal indregnes i en senere takst, som bliver højere.",
                "The remaining {|regulated|} goes into a later rate, which rises.",
            ),
            ("Intet skal indregnes i en senere takst.", "Nothing goes into a later rate."),
            (
                "De resterende {|regulated|} skal indregnes i en senere takst, som bliver lavere.",
                "The remaining {|regulated|} goes into a later rate, which falls.",
            ),
        ],
    );
}

pub(super) fn reregulated_rate(s: &mut Story<'_>) {
    s.key("rate");
    s.say(
        "I {rate_year} koster et døgn {rate}. Normaltaksten er {normal_rate}.",
        "In {rate_year} a day costs {rate}. The normal rate is {normal_rate}.",
    );
    s.say_by_sign(
        "regulated",
        [
            (
                "Et underskud på {|regulated|} fra {year} hæver den med {|change|} pr. døgn det ene år.",
                "A deficit of {|regulated|} of {year} raises it by {|change|} a day in that year alone.",
            ),
            ("Der er intet at efterregulere fra {year}.", "There is nothing to re-regulate from {year}."),
            (
                "Et overskud på {|regulated|} fra {year} sænker den med {|change|} pr. døgn det ene år.",
                "A surplus of {|regulated|} of {year} lowers it by {|change|} a day in that year alone.",
            ),
        ],
    );
}

pub(super) fn recalculated_rate(s: &mut Story<'_>) {
    s.key("rate");
    s.say(
        "Efter regnskabet kostede et døgn {rate}; der er opkrævet {charged_rate}.",
        "By the accounts a day cost {rate}; {charged_rate} was charged.",
    );
    s.say_by_sign(
        "difference",
        [
            (
                "Over {=occupied_days} belagte dage er der opkrævet {|difference|} for meget.",
                "Over {=occupied_days} occupied days {|difference|} too much was charged.",
            ),
            ("Der er opkrævet netop det, døgnene kostede.", "Exactly what the days cost was charged."),
            (
                "Over {=occupied_days} belagte dage er der opkrævet {|difference|} for lidt.",
                "Over {=occupied_days} occupied days {|difference|} too little was charged.",
            ),
        ],
    );
    let parts = [
        (
            "parts[0].amount",
            ("Lavere omkostninger betyder {|parts[0].amount|}.", "Lower costs make {|parts[0].amount|} of it."),
            ("Højere omkostninger betyder {|parts[0].amount|}.", "Higher costs make {|parts[0].amount|} of it."),
        ),
        (
            "parts[1].amount",
            ("Flere belagte dage betyder {|parts[1].amount|}.", "More occupied days make {|parts[1].amount|} of it."),
            ("Færre belagte dage betyder {|parts[1].amount|}.", "Fewer occupied days make {|parts[1].amount|} of it."),
        ),
    ];
    for (id, below, above) in parts {
        s.say_by_sign(id, [below, ("", ""), above]);
    }
}

pub(super) fn closure_account(s: &mut Story<'_>) {
    s.key(if s.has("rest") { "rest" } else { "own_share" });
    s.say(
        "Tilbuddet lukker med et underskud på {deficit}. {operator} dækker som driftsherre {own_share}; grænsen er {band}, {band_percent} af omsætningen på {turnover}.",
        "The service closes with a deficit of {deficit}. {operator} covers {own_share} as its operator; the line is {band}, {band_percent} of the turnover of {turnover}.",
    );
    if s.sign("rest") != Some(Ordering::Greater) {
        s.say("Der er intet at fordele på brugerne.", "Nothing is left for the users to pay.");
        return;
    }
    s.say(
        "De resterende {rest} fordeles på brugerne efter deres belægning.",
        "The remaining {rest} is split on the users by their usage.",
    );
    if s.largest("most", "shares[].share") {
        s.say("Mest betaler {@most}: {most}.", "{@most} pays most: {most}.");
    }
    if !s.same("operator_total", "own_share") {
        s.say("{operator} betaler i alt {operator_total}.", "{operator} pays {operator_total} in all.");
    }
    unsplit(s, "missing");
}

/// The rest that rounding leaves of a split.
pub(super) fn unsplit(s: &mut Story<'_>, id: &str) {
    s.find("unsplit", id);
    s.say_by_sign(
        "unsplit",
        [
            (
                "Andelene er afrundet og giver tilsammen {|unsplit|} for meget.",
                "The shares are rounded and come to {|unsplit|} too much.",
            ),
            ("", ""),
            (
                "Andelene er afrundet og giver tilsammen {|unsplit|} for lidt.",
                "The shares are rounded and come to {|unsplit|} too little.",
            ),
        ],
    );
}
