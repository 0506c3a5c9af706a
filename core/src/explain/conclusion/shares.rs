//! The conclusions of splits: who pays what.

use crate::explain::conclusion::results::unsplit;
use crate::explain::conclusion::story::Story;

pub(super) fn allocate(s: &mut Story<'_>) {
    s.key("sum");
    s.say("{amount} fordeles efter vægt.", "{amount} is split by weight.");
    if s.furthest("most", "shares[].share") {
        s.say("Den største andel, {most}, har {@most}.", "{@most} has the largest share, {most}.");
    }
    unsplit(s, "missing");
}

pub(super) fn joint_budget(s: &mut Story<'_>) {
    s.key("after.amount");
    s.say(
        "Det fælles budget går fra {before.amount} til {after.amount}.",
        "The joint budget goes from {before.amount} to {after.amount}.",
    );
    if s.largest("rise", "changes[].change") {
        s.say("{@rise} stiger mest: {rise}.", "{@rise} rises most: {rise}.");
    }
    if s.smallest("fall", "changes[].change") {
        s.say("{@fall} falder mest: {|fall|}.", "{@fall} falls most: {|fall|}.");
    }
    unsplit(s, "after_missing");
}

pub(super) fn subscription(s: &mut Story<'_>) {
    s.key("sum");
    s.say(
        "Et abonnement på {rate} pr. indbygger koster kommunerne {sum} tilsammen.",
        "A subscription of {rate} per inhabitant costs the municipalities {sum} in all.",
    );
    if s.largest("most", "shares[].share") {
        s.say("Mest betaler {@most}: {most}.", "{@most} pays most: {most}.");
    }
}

pub(super) fn supplier_loss(s: &mut Story<'_>) {
    s.key("loss");
    s.say(
        "Leverandøren mister {loss} om året, når abonnementerne ophører.",
        "The supplier loses {loss} a year when the subscriptions end.",
    );
    s.say(
        "Det er {subscription_percent} af omsætningen på abonnementer.",
        "That is {subscription_percent} of the turnover of subscriptions.",
    );
    s.say("Det er {turnover_percent} af omsætningen.", "That is {turnover_percent} of the turnover.");
    if s.has("cost_saved") {
        s.say(
            "Udgifter på {cost_saved} falder bort; {gap} mangler.",
            "Costs of {cost_saved} fall away; {gap} is missing.",
        );
    }
    if s.largest("most", "shares[].share") {
        s.say(
            "Af dem, der bliver, betaler {@most} mest: {most} mere.",
            "Of those who stay {@most} pays most: {most} more.",
        );
    }
    unsplit(s, "missing");
}

pub(super) fn deficit_guarantee(s: &mut Story<'_>) {
    s.key("covered");
    s.say("Garantien dækker {covered} af et tab på {loss}.", "The guarantee covers {covered} of a loss of {loss}.");
    if s.has("left") {
        s.say("{left} bliver hos driftsherren.", "{left} stays with the operator.");
    }
    if s.largest("most", "totals[].share") {
        s.say("Mest betaler {@most}: {most}.", "{@most} pays most: {most}.");
    }
}

pub(super) fn objective_financing(s: &mut Story<'_>) {
    s.key("objective_part");
    s.say(
        "{objective_part} ({objective_percent} af {amount}) betales efter indbyggertal og {case_part} efter forbrug.",
        "{objective_part} ({objective_percent} of {amount}) is paid by population and {case_part} by use.",
    );
    if s.largest("most", "totals[].share") {
        s.say("Mest betaler {@most}: {most} i alt.", "{@most} pays most: {most} in all.");
    }
    unsplit(s, "objective_missing");
    unsplit(s, "case_missing");
}

pub(super) fn rate_rise(s: &mut Story<'_>) {
    s.key("objective_part");
    s.say(
        "Af takststigningen på {amount} betaler alle kommuner {objective_part} ({objective_percent}) og brugerne {users_part}.",
        "Of the rise of {amount} all municipalities pay {objective_part} ({objective_percent}) and the users {users_part}.",
    );
}
