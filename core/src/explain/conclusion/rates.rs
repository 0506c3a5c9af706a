//! The conclusions of rates and of what they are made of.

use crate::explain::conclusion::story::Story;

pub(super) fn daily_rate(s: &mut Story<'_>) {
    s.key("rate");
    s.say(
        "Et døgn koster {rate}: takstberegningsgrundlaget på {basis} delt med {=expected_days} belægningsdage.",
        "A day costs {rate}: the basis of {basis} divided by {=expected_days} expected days.",
    );
    s.say(
        "Det er {places} i {days} med en belægning på {occupancy}.",
        "That is {places} for {days} at an occupancy of {occupancy}.",
    );
    rounding_gap(s);
}

fn rounding_gap(s: &mut Story<'_>) {
    s.say_by_sign(
        "rounding_gap",
        [
            (
                "Afrundingen af taksten indbringer {|rounding_gap|} mindre, end der skal bruges.",
                "Rounding the rate brings in {|rounding_gap|} less than is needed.",
            ),
            ("", ""),
            (
                "Afrundingen af taksten indbringer {|rounding_gap|} mere, end der skal bruges.",
                "Rounding the rate brings in {|rounding_gap|} more than is needed.",
            ),
        ],
    );
}

pub(super) fn rate_at_occupancy(s: &mut Story<'_>) {
    s.key("rate");
    let told = s.say(
        "Med en belægning på {occupancy} i stedet for {reference_occupancy} koster et døgn {rate}.",
        "At an occupancy of {occupancy} in place of {reference_occupancy} a day costs {rate}.",
    );
    if !told {
        s.say("Et døgn koster {rate} med den nye belægning.", "A day costs {rate} at the new occupancy.");
    }
    s.say_by_sign(
        "change",
        [
            (
                "Det er {|change|} mindre end den kendte takst på {reference_rate}.",
                "That is {|change|} less than the known rate of {reference_rate}.",
            ),
            ("Det er den kendte takst på {reference_rate}.", "That is the known rate of {reference_rate}."),
            (
                "Det er {|change|} mere end den kendte takst på {reference_rate}.",
                "That is {|change|} more than the known rate of {reference_rate}.",
            ),
        ],
    );
}

pub(super) fn day_rate(s: &mut Story<'_>) {
    s.key("rate");
    s.say(
        "En månedstakst på {month_rate} svarer til {rate} pr. døgn, når en måned regnes for {days_per_month}.",
        "A month rate of {month_rate} is {rate} a day when a month counts as {days_per_month}.",
    );
}

pub(super) fn occupancy(s: &mut Story<'_>) {
    s.key("occupancy");
    s.say(
        "{=occupied_days} af {=available_days} pladsdage var belagt. Det er en belægning på {occupancy}.",
        "{=occupied_days} of {=available_days} available days were occupied, an occupancy of {occupancy}.",
    );
}

pub(super) fn budgeted_occupancy(s: &mut Story<'_>) {
    s.key("budgeted");
    s.say(
        "Der budgetteres med en belægning på {budgeted}. Gennemsnittet af {previous_year} og {latest_year} er {average}.",
        "The budget counts on an occupancy of {budgeted}. The average of {previous_year} and {latest_year} is {average}.",
    );
    for kind in ["day_or_residential", "short_stay"] {
        s.find("lowest", &format!("limits.{kind}.lowest"));
        s.find("highest", &format!("limits.{kind}.highest"));
        s.say("Den skal ligge mellem {lowest} og {highest}.", "It has to lie between {lowest} and {highest}.");
    }
}

pub(super) fn capital_cost(s: &mut Story<'_>) {
    s.key("cost_total");
    s.say(
        "En anskaffelse på {acquisition} koster {cost_total} over {useful_life} år: {depreciation_total} i afskrivning og {interest_total} i forrentning.",
        "An acquisition of {acquisition} costs {cost_total} over its useful life: {depreciation_total} in depreciation and {interest_total} in interest.",
    );
    s.first("first", "years[].cost");
    s.say("Det første år, {@first}, koster {first}.", "The first year, {@first}, costs {first}.");
}

pub(super) fn rate_basis(s: &mut Story<'_>) {
    s.key("basis");
    s.say(
        "Takstberegningsgrundlaget er {basis}. Omkostningerne er {costs_total}.",
        "The basis of the rate is {basis}. The costs are {costs_total}.",
    );
    let parts = [
        (
            "overheads_total",
            "Dertil kommer overhead på {overheads_total}.",
            "Overheads of {overheads_total} are added.",
        ),
        (
            "capital_total",
            "Dertil kommer kapitalomkostninger på {capital_total}.",
            "Capital costs of {capital_total} are added.",
        ),
        ("income_total", "Indtægter på {income_total} er trukket fra.", "Income of {income_total} is deducted."),
    ];
    for (id, danish, english) in parts {
        if s.has(id) {
            s.say(danish, english);
        }
    }
    s.say_by_sign(
        "regulated",
        [
            (
                "Et underskud på {|regulated|} fra et tidligere år er lagt til.",
                "A deficit of {|regulated|} of an earlier year is added.",
            ),
            ("", ""),
            (
                "Et overskud på {|regulated|} fra et tidligere år er trukket fra.",
                "A surplus of {|regulated|} of an earlier year is deducted.",
            ),
        ],
    );
}

pub(super) fn package_rate(s: &mut Story<'_>) {
    s.key("price");
    s.say("Ydelsespakke {number} koster {price} pr. døgn.", "Package {number} costs {price} a day.");
    s.say("Den svarer til {hours} timers støtte om ugen.", "It answers to {hours} hours of support a week.");
}

pub(super) fn package_table(s: &mut Story<'_>) {
    s.last("last", "packages[].price");
    s.first("first", "packages[].price");
    s.key("last");
    s.say(
        "Den første ydelsespakke koster {first} pr. døgn og den sidste {last}. Prisintervallet er {interval}.",
        "The first package costs {first} a day and the last {last}. The interval is {interval}.",
    );
}

pub(super) fn two_part_rate(s: &mut Story<'_>) {
    s.key("rate");
    s.say("Et døgn koster {rate}.", "A day costs {rate}.");
    s.say("Basistaksten er {base_rate}.", "The base rate is {base_rate}.");
    s.say("Ydelsespakken koster {package}.", "The package costs {package}.");
    if s.has("supplements_total") {
        s.say("Tillæg koster {supplements_total}.", "Supplements cost {supplements_total}.");
    }
    if s.has("hours_price") {
        s.say("Timer koster {hours_price}.", "Hours cost {hours_price}.");
    }
}

pub(super) fn price_level(s: &mut Story<'_>) {
    s.key("amount");
    s.say(
        "{input.amount} bliver {amount} i {to_year}-niveau. Reguleringerne giver tilsammen faktoren {factor}.",
        "{input.amount} is {amount} in {to_year} prices. The regulations make a factor of {factor}.",
    );
}

pub(super) fn rate_ceiling(s: &mut Story<'_>) {
    s.key("allowed");
    s.say_by_sign(
        "distance",
        [
            (
                "Loftet for {year} er overskredet: taksten er {rate_after}, og den må højst være {allowed}.",
                "The ceiling of {year} is breached: the rate is {rate_after} and may be {allowed} at most.",
            ),
            (
                "Loftet for {year} er netop nået: taksten er {rate_after}.",
                "The ceiling of {year} is just reached: the rate is {rate_after}.",
            ),
            (
                "Loftet for {year} er overholdt: taksten er {rate_after}, og den må højst være {allowed}.",
                "The ceiling of {year} is kept: the rate is {rate_after} and may be {allowed} at most.",
            ),
        ],
    );
    if s.has("reduction") {
        s.say(
            "Den skal sættes ned med {reduction} pr. dag; {excess} er opkrævet over loftet.",
            "It has to fall by {reduction} a day; {excess} is charged above the ceiling.",
        );
    }
}

pub(super) fn mid_year_increase(s: &mut Story<'_>) {
    s.key("increase");
    if !s.find("to_collect", "users_part") {
        s.find("to_collect", "amount");
    }
    if !s.find("paid_days", "rising_days") {
        s.find("paid_days", "expected_days");
    }
    s.say_by_sign(
        "increase",
        [
            (
                "Taksten falder med {|increase|} pr. døgn fra {first_day} til {last_day} for at give {|to_collect|} tilbage over {=paid_days} belægningsdage.",
                "The rate falls by {|increase|} a day from {first_day} to {last_day} to give back {|to_collect|} over {=paid_days} expected days.",
            ),
            (
                "Taksten er uændret fra {first_day} til {last_day}.",
                "The rate is unchanged from {first_day} to {last_day}.",
            ),
            (
                "Taksten stiger med {increase} pr. døgn fra {first_day} til {last_day} for at indbringe {to_collect} over {=paid_days} belægningsdage.",
                "The rate rises by {increase} a day from {first_day} to {last_day} to bring in {to_collect} over {=paid_days} expected days.",
            ),
        ],
    );
    s.say_by_sign(
        "gap",
        [
            ("Afrundingen indbringer {|gap|} mindre.", "Rounding brings in {|gap|} less."),
            ("", ""),
            ("Afrundingen indbringer {|gap|} mere.", "Rounding brings in {|gap|} more."),
        ],
    );
    s.say("På et helt år indbringer stigningen {whole_year}.", "In a whole year the rise brings in {whole_year}.");
    s.say(
        "Kommunerne betaler desuden {objective_part} efter indbyggertal.",
        "The municipalities also pay {objective_part} by their inhabitants.",
    );
    if s.largest("most", "effects[].share") {
        s.say("Mest betaler {@most}: {most} mere.", "{@most} pays most: {most} more.");
    }
}
