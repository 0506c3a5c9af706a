//! The conclusions of bills, special places, supervision and changes of capacity.

use crate::explain::conclusion::results::unsplit;
use crate::explain::conclusion::story::Story;

pub(super) fn bills(s: &mut Story<'_>) {
    s.key("amount");
    s.say(
        "For perioden {first_day} til {last_day} afregnes {amount}. Regningerne omfatter {=days} dage.",
        "For {first_day} to {last_day} the bills come to {amount}, for {=days} days.",
    );
    if s.largest("most", "payers[].amount") {
        s.say("Mest betaler {@most}: {most}.", "{@most} pays most: {most}.");
    }
}

pub(super) fn claim_deadline(s: &mut Story<'_>) {
    s.key("late_amount");
    if s.has("late_days") {
        s.say(
            "{late_days} af {days} dage er opkrævet for sent, for i alt {late_amount}. Kravet af {claim_day} er rejst i tide for dage fra {first_timely_day}.",
            "{late_days} of {days} days are claimed too late, {late_amount} in all. A claim of {claim_day} is in time for days from {first_timely_day}.",
        );
    } else {
        s.say(
            "Alle {days} dage er opkrævet i tide: kravet af {claim_day} er rejst i tide for dage fra {first_timely_day}.",
            "All {days} days are claimed in time: a claim of {claim_day} is in time for days from {first_timely_day}.",
        );
    }
}

pub(super) fn free_choice(s: &mut Story<'_>) {
    s.key("is_allowed");
    s.say_by_sign(
        "margin",
        [
            (
                "Tilbuddet til {chosen_rate} kan ikke vælges: det er {|margin|} dyrere end de {highest_rate}, det højst må koste.",
                "The service at {chosen_rate} cannot be chosen: it is {|margin|} dearer than the {highest_rate} that it may cost.",
            ),
            (
                "Tilbuddet til {chosen_rate} kan vælges: det koster netop det, det højst må.",
                "The service at {chosen_rate} can be chosen: it costs just what it may.",
            ),
            (
                "Tilbuddet til {chosen_rate} kan vælges: det er {|margin|} billigere end de {highest_rate}, det højst må koste.",
                "The service at {chosen_rate} can be chosen: it is {|margin|} cheaper than the {highest_rate} that it may cost.",
            ),
        ],
    );
    s.say(
        "Grænsen er {free_choice_percent} over taksten for det egnede tilbud, {suitable_rate}.",
        "The line is {free_choice_percent} above the rate of the suitable service, {suitable_rate}.",
    );
}

pub(super) fn central_refund(s: &mut Story<'_>) {
    s.key("refund");
    s.say(
        "Staten refunderer {refund} af en nettoudgift på {net} i {year}.",
        "The state refunds {refund} of a net cost of {net} in {year}.",
    );
}

pub(super) fn startup_occupancy(s: &mut Story<'_>) {
    s.key("occupancy");
    s.say(
        "Fra {first_day} til {last_day} er {=occupied_days} af {=available_days} pladsdage belagt. Det er en belægning på {occupancy}.",
        "From {first_day} to {last_day} {=occupied_days} of {=available_days} available days are occupied, an occupancy of {occupancy}.",
    );
}

pub(super) fn whole_year_places(s: &mut Story<'_>) {
    s.key("places");
    s.say(
        "{=occupied_days} belagte dage svarer til {places}, der er belagt i alle {days}.",
        "{=occupied_days} occupied days are {places} that are occupied for all {days}.",
    );
}

pub(super) fn special_places(s: &mut Story<'_>) {
    s.key("vacancy_cost");
    s.say(
        "De tomme pladser koster kommunerne {vacancy_cost}: {=unused_days} tomme dage til {day_rate}.",
        "The unused places cost the municipalities {vacancy_cost}: {=unused_days} unused days at {day_rate}.",
    );
    used(s);
    if s.largest("most", "shares[].share") {
        s.say("Mest betaler {@most}: {most}.", "{@most} pays most: {most}.");
    }
    unsplit(s, "missing");
}

fn used(s: &mut Story<'_>) {
    s.say(
        "{=used_days} af {=available_days} pladsdage er brugt. Det er en belægning på {occupancy}.",
        "{=used_days} of {=available_days} available days are used, an occupancy of {occupancy}.",
    );
}

pub(super) fn special_places_account(s: &mut Story<'_>) {
    s.key("cost");
    s.say(
        "Pladserne koster {cost}: {used_cost} for brugte dage og {vacancy_cost} for tomme.",
        "The places cost {cost}: {used_cost} for used days and {vacancy_cost} for unused ones.",
    );
    used(s);
    if s.largest("most", "payers[].total") {
        s.say("Mest betaler {@most}: {most} i alt.", "{@most} pays most: {most} in all.");
    }
    unsplit(s, "missing");
}

pub(super) fn supervision_bill(s: &mut Story<'_>) {
    s.key("total");
    s.say(
        "Tilbuddet betaler {total} til Socialtilsynet for {year}. Tilsynet i året er {supervision}.",
        "The service pays its Socialtilsyn {total} for {year}. Supervision in the year is {supervision}.",
    );
    let parts = [
        ("approval_fee", "Godkendelsen koster {approval_fee}.", "The approval costs {approval_fee}."),
        ("change_fees", "Væsentlige ændringer koster {change_fees}.", "Substantial changes cost {change_fees}."),
        ("intensified", "Skærpet tilsyn koster {intensified}.", "Intensified supervision costs {intensified}."),
    ];
    for (id, danish, english) in parts {
        if s.has(id) {
            s.say(danish, english);
        }
    }
}

pub(super) fn supervision_rates(s: &mut Story<'_>) {
    if !s.largest("high", "rates[].rate") {
        s.first("high", "rates[].rate");
    }
    s.key("high");
    s.say(
        "Den højeste tilsynstakst er {high}, for størrelsen {@high}.",
        "The highest supervision rate is {high}, of the size {@high}.",
    );
    if s.has("collected") {
        s.say(
            "Taksterne indbringer {collected} mod et behov på {need}.",
            "The rates bring in {collected} against a need of {need}.",
        );
    }
}

pub(super) fn capacity_change(s: &mut Story<'_>) {
    s.key("classification");
    s.say(
        "Ændringen fra {=places_before} til {places_after} kræver {classification}.",
        "The change from {=places_before} to {places_after} needs this: {classification}.",
    );
    s.say(
        "Der kan frit ændres med {limit}; ændringen er på {|change|}.",
        "{limit} may change freely; the change is {|change|}.",
    );
}

pub(super) fn orientation(s: &mut Story<'_>) {
    s.key("decisions");
    s.say("Ændringen kræver {decisions}.", "The change needs this: {decisions}.");
    s.say(
        "Fra ændringen betaler kommunerne {costs.this_year} i år og {costs.whole_year} i et helt år.",
        "From the change on, the municipalities pay {costs.this_year} this year and {costs.whole_year} in a whole year.",
    );
    s.say_by_sign(
        "costs.whole_year_change",
        [
            (
                "Det er {|costs.whole_year_change|} mindre om året end før.",
                "That is {|costs.whole_year_change|} less a year than before.",
            ),
            ("Det er det samme som før.", "That is the same as before."),
            (
                "Det er {|costs.whole_year_change|} mere om året end før.",
                "That is {|costs.whole_year_change|} more a year than before.",
            ),
        ],
    );
}

pub(super) fn vacancy(s: &mut Story<'_>) {
    s.key("lost_revenue");
    s.say(
        "Der mangler {lost_revenue} i indtægt: {=vacant_days} tomme dage til basistaksten på {base_rate}.",
        "{lost_revenue} of revenue is lost: {=vacant_days} vacant days at the base rate of {base_rate}.",
    );
}
