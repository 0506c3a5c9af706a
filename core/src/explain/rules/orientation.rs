//! The statement of the orientation of a change: the filled form.

use crate::agreement::Origins;
use crate::collections::Map;
use crate::error::Error;
use crate::explain::formula::{Formula, Ref};
use crate::explain::rules::occupancy;
use crate::explain::rules::rate_change::{Causes, Parts, order_note};
use crate::explain::statement::{Relation, Rounding, Source, Statement, Words, words};
use crate::explain::{Explain, Table, labels, sources};
use crate::numbers::{Amount, Ratio, Unit};
use crate::read::{ByName, Name};
use crate::rules::years::{
    Orientation, OrientationInput, PayerCosts, RateTotals, ServiceOrientation, ServiceState, StateRate, days_left,
};

impl Explain for OrientationInput {
    type Result = Orientation;

    fn settle(&self) -> Result<Orientation, Error> {
        crate::rules::years::orientation(self)
    }

    fn lines(&self, result: &Orientation, origins: &Origins) -> Statement {
        let title =
            words!("Orientering om ændring af takst eller kapacitet", "Orientation of a change of rate or capacity");
        let mut s = Statement::new("orientation", title, origins);
        self.form(&mut s, result);

        let mut told = Told {
            s,
            input: self,
            converted: Vec::new(),
            prices: None,
            paid: Vec::new(),
            collected: [Vec::new(), Vec::new()],
        };
        told.limits();
        told.conversions(result);
        let places: Vec<_> =
            result.services.iter().enumerate().map(|(index, service)| told.service(index, service)).collect();
        told.net(result, &places);
        told.totals(result);
        told.payers(result);
        let mut s = told.s;
        self.notes(&mut s);
        s
    }
}

/// An optional text of the form.
type FormText<'a> = (&'static str, Words, &'a Option<String>);

impl OrientationInput {
    /// Adds the fields of the form, in its order.
    fn form(&self, s: &mut Statement, result: &Orientation) {
        s.given("operator", labels::ORIENTATION_OPERATOR, Words::same(self.operator.as_str()));
        s.given("service", words!("tilbuddets navn", "name of the service"), Words::same(self.service.as_str()));
        let texts = self.texts.clone().unwrap_or_default();
        let told = |s: &mut Statement, (field, label, text): FormText<'_>| {
            if let Some(text) = text {
                s.given(format!("texts.{field}"), label, Words::same(text));
            }
        };
        told(s, ("target_group", words!("målgruppe", "target group"), &texts.target_group));
        told(s, ("legal_basis", words!("lovgrundlag", "legal basis"), &texts.legal_basis));
        for (id, label, truth) in [
            ("changes_rate", words!("ændring i takst", "change of the rate"), result.changes_rate),
            ("changes_places", words!("ændring i antal pladser", "change of the places"), Some(result.changes_places)),
            ("closes", words!("lukning af tilbud", "closure of a service"), Some(result.closes)),
        ] {
            let unknown = words!("ukendt (taksterne er ikke oplyst)", "not known (the rates are not stated)");
            s.decided(id, label, truth.map_or(unknown, labels::yes_or_no), Source::Arithmetic);
        }
        if let Some(first_day) = self.first_day {
            s.given("first_day", labels::EFFECTIVE_FROM, Words::day(first_day));
        }
        told(s, ("time_of_effect", words!("tidspunkt for ikrafttrædelse", "time of effect"), &texts.time_of_effect));
        told(s, ("description", words!("beskrivelse af ændringen", "description of the change"), &texts.description));
        told(s, ("reasons", words!("begrundelse for ændringen", "reasons for the change"), &texts.reasons));
        let economy =
            words!("økonomiske konsekvenser for betalingskommunerne", "consequences for the paying municipalities");
        told(s, ("economy", economy, &texts.economy));
        told(
            s,
            (
                "service_level",
                words!("konsekvenser for serviceniveauet", "consequences for the level of service"),
                &texts.service_level,
            ),
        );
        told(s, ("other", words!("i øvrigt", "other"), &texts.other));
        told(s, ("recipients", words!("modtagere", "recipients"), &texts.recipients));
        let decisions: Vec<_> = result.decisions.iter().map(|decision| labels::classification(*decision)).collect();
        let listed = |text: fn(&Words) -> &str| decisions.iter().map(text).collect::<Vec<_>>().join(", ");
        let listed = Words::made(listed(Words::danish), listed(Words::english));
        s.decided("decisions", words!("ændringen kræver", "the change needs"), listed, Source::Chosen);
    }

    fn notes(&self, s: &mut Statement) {
        s.note(words!(
            "Om en ændring afgøres tilbud for tilbud eller efter nettoændringen, er åbent; begge dele er vist.",
            "Whether a change is decided service by service or by its net is open; both are shown.",
        ));
        if self.conversions.is_some() {
            s.note(words!(
                "Takstberegningsgrundlag og indregnet efterregulering følger nøglen og er fordelt efter største rest i hele øre; intet går tabt.",
                "The basis and the re-regulation in the rate follow the key and are split by largest remainder to the øre; nothing is lost.",
            ));
        }
        if self.before.iter().chain(&self.after).flatten().any(|state| state.users.is_some()) {
            s.note(words!(
                "De budgetterede dage er fordelt jævnt over året (antaget).",
                "The budgeted days are spread evenly over the year (assumed).",
            ));
        }
        if let Some(causes) = &self.causes {
            s.note(order_note(&causes.order));
        }
    }

    /// The service of a result before and after the change, and their positions.
    fn states(&self, id: &Name) -> [Option<(usize, &ServiceState)>; 2] {
        [&self.before, &self.after].map(|states| states.iter().flatten().enumerate().find(|(_, state)| state.id == *id))
    }
}

/// The payment of a municipality for its days in one service, before or after the change.
struct PaidDays<'a> {
    payer: &'a Name,
    is_after: bool,
    rate: Ref,
    days: Ref,
}

/// A statement on the way: what its later lines are made of.
struct Told<'a> {
    s: Statement,
    input: &'a OrientationInput,
    /// The service that each conversion goes to, and the lines of its basis and regulated part.
    converted: Vec<(&'a Name, Ref, Ref)>,
    prices: Option<Ref>,
    paid: Vec<PaidDays<'a>>,
    /// The amounts that the rates collect and the gap of their rounding, before and after.
    collected: [Vec<(Ref, Ref)>; 2],
}

const WHEN: [Words; 2] = [words!("før", "before"), words!("efter", "after")];

fn when(label: &Words, of: &Name, is_after: bool) -> Words {
    let [before, after] = WHEN;
    let when = if is_after { after } else { before };
    label.of_what(&Words::made(format!("{of} {}", when.danish()), format!("{of} {}", when.english())))
}

impl<'a> Told<'a> {
    fn limits(&mut self) {
        let (s, input) = (&mut self.s, self.input);
        s.given("regional", labels::REGIONAL, labels::yes_or_no(input.regional));
        s.given("small_service", labels::SMALL_SERVICE, input.small_service);
        s.given("free_places", labels::FREE_PLACES, input.free_places);
        s.given("free_percent", labels::FREE_PERCENT, input.free_percent);
        if let Some(unit) = input.unit {
            s.given("unit", labels::UNIT, unit);
        }
        if let Some(causes) = &input.causes {
            self.prices = Some(s.given("causes.price_change", labels::PRICE_CHANGE_BETWEEN, causes.price_change));
        }
    }

    /// Adds the costs of what is split, merged or converted, by the keys.
    fn conversions(&mut self, result: &'a Orientation) {
        let mut keys: ByName<'_, Vec<Ref>> = Map::new();
        for (index, conversion) in self.input.conversions.iter().flatten().enumerate() {
            let label = Words::made(
                format!("nøgle fra {} til {}", conversion.from_service, conversion.to_service),
                format!("key from {} to {}", conversion.from_service, conversion.to_service),
            );
            let line = self.s.given(format!("conversions[{index}].key"), label, conversion.key);
            keys.update(&conversion.from_service, |lines| lines.push(line));
        }
        let mut sources: ByName<'_, [Ref; 2]> = Map::new();
        let mut moved: ByName<'_, Vec<[Ref; 2]>> = Map::new();
        for (index, part) in result.conversions.iter().enumerate() {
            let [before, _] = self.input.states(&part.from_service);
            let Some((position, costs)) = before.and_then(|(index, state)| Some((index, state.costs.as_ref()?))) else {
                continue;
            };
            if !sources.contains(&part.from_service) {
                let lines =
                    self.given_costs(&part.from_service, "before", position, (costs.basis, costs.regulated), false);
                sources.insert(&part.from_service, lines);
            }
            let Some([basis, regulated]) = sources.get(&part.from_service).copied() else { continue };
            let of_source =
                || self.input.conversions.iter().flatten().filter(|other| other.from_service == part.from_service);
            let key = of_source().position(|other| other.to_service == part.to_service);
            let all = keys.get(&part.from_service).cloned().unwrap_or_default();
            let Some(own) = key.and_then(|key| all.get(key).copied()) else { continue };
            let mut line = |field: &str, label: &Words, value: Amount, whole: Ref| {
                let label = Words::made(
                    format!("{} fra {} til {}", label.danish(), part.from_service, part.to_service),
                    format!("{} from {} to {}", label.english(), part.from_service, part.to_service),
                );
                let exact = whole * own / Formula::sum(all.iter().copied());
                // The largest remainder gives the rounded share, or a neighbour of it.
                let value_line = self.s.counted(format!("conversions[{index}].{field}"), label.clone(), value);
                let claim = Words::made(
                    format!("{} er inden for en øre af sin nøgle", label.danish()),
                    format!("{} is within an øre of its key", label.english()),
                );
                let gap = (value_line - exact).abs();
                self.s.check(claim, gap, Relation::AtMost, super::one_oere());
                value_line
            };
            let lines = [
                line("basis", &labels::BASIS, part.basis, basis),
                line("regulated", &labels::LANDED, part.regulated, regulated),
            ];
            moved.update(&part.from_service, |parts| parts.push(lines));
            let [basis, regulated] = lines;
            self.converted.push((&part.to_service, basis, regulated));
        }
        for (from, parts) in moved.iter() {
            let Some(whole) = sources.get(from) else { continue };
            let mut lines = whole.iter().copied();
            for (of, name) in [(0, labels::BASIS), (1, labels::LANDED)] {
                let Some(whole) = lines.next() else { continue };
                let sum = parts.iter().filter_map(|part| part.get(of).copied());
                let claim = Words::made(
                    format!("delene af {} er {}", from, name.danish()),
                    format!("the parts of {} are the {}", from, name.english()),
                );
                self.s.check(claim, Formula::sum(sum), Relation::Equal, whole);
            }
        }
    }

    /// Adds the basis and the regulated part of a service as the caller gave them.
    fn given_costs(
        &mut self,
        id: &Name,
        list: &str,
        index: usize,
        (basis, regulated): (Option<Amount>, Option<Amount>),
        is_after: bool,
    ) -> [Ref; 2] {
        let place = |field: &str| format!("{list}[{index}].costs.{field}");
        let s = &mut self.s;
        let basis = basis.unwrap_or(Amount::ZERO);
        let regulated = regulated.unwrap_or(Amount::ZERO);
        [
            s.given_once(&place("basis"), when(&labels::BASIS, id, is_after), basis),
            s.given_once(&place("regulated"), when(&labels::LANDED, id, is_after), regulated),
        ]
    }

    /// Adds a service; returns the lines of its places before and after.
    fn service(&mut self, index: usize, service: &'a ServiceOrientation) -> [Option<Ref>; 2] {
        let id = |field: &str| format!("services[{index}].{field}");
        let name = service.id.as_str();
        let kind = labels::service_change(service.kind);
        self.s.decided(id("kind"), words!("ændring", "change").of(name), kind, Source::Arithmetic);
        let [before, after] = self.input.states(&service.id);
        let states = [(before, "before", service.places_before), (after, "after", service.places_after)];
        let mut places = [None, None];
        let mut given = [None, None];
        for ((state, list, counted), (line, given)) in states.into_iter().zip(places.iter_mut().zip(&mut given)) {
            let is_after = list == "after";
            let shown = state.and_then(|(index, state)| Some((index, state.places?)));
            *given = shown.map(|(index, places)| {
                let label = when(&labels::PLACES, &service.id, is_after);
                self.s.given(format!("{list}[{index}].places"), label, places)
            });
            let Some(counted) = counted else { continue };
            let label = if is_after { labels::PLACES_AFTER } else { labels::PLACES_BEFORE };
            let formula = match *given {
                Some(given) if counted.exactly().signum() != 0 => given.into(),
                _ => Formula::from(0),
            };
            let id = id(if is_after { "places_after" } else { "places_before" });
            *line = Some(self.s.line(id, label.of(name), counted, formula, Rounding::Exact, Source::Arithmetic));
        }
        if let ([Some(before), Some(after)], Some(change)) = (places, service.change) {
            let label = labels::PLACES_CHANGE.of(name);
            self.s.line(id("change"), label, change, after - before, Rounding::Exact, Source::Arithmetic);
        }
        let needs = labels::classification(service.classification);
        self.s.decided(id("classification"), labels::CLASSIFICATION.of(name), needs, Source::Chosen);

        let [given_before, given_after] = given;
        let before = self.rate(index, before, given_before, service.before.as_ref(), false);
        let after = self.rate(index, after, given_after, service.after.as_ref(), true);
        if let (Some((before, rate_before)), Some((after, rate_after)), Some(change)) =
            (before, after, service.rate_change)
        {
            let label = labels::RATE_DIFFERENCE.of(name);
            let formula = rate_after - rate_before;
            self.s.line(id("rate_change"), label, change, formula, Rounding::Exact, Source::Arithmetic);
            if let (Some(causes), Some(prices)) = (&self.input.causes, self.prices) {
                let told = Causes { order: &causes.order, parts: &service.causes, list: "causes", prices };
                let scope = format!("services[{index}]");
                let (_, mut table) =
                    self.s.within(&scope, |s| told.lines(s, (&before, rate_before), (&after, rate_after)));
                table.caption = table.caption.of(name);
                self.s.table(table);
            }
        }
        places
    }

    /// Adds the rate of a service and what its users pay; returns what it is made of, and the line of the rate.
    fn rate(
        &mut self,
        service: usize,
        state: Option<(usize, &'a ServiceState)>,
        places: Option<Ref>,
        rate: Option<&StateRate>,
        is_after: bool,
    ) -> Option<(Parts, Ref)> {
        let ((index, state), places, rate) = (state?, places?, rate?);
        let (costs, unit) = (state.costs.as_ref()?, self.input.unit?);
        let list = if is_after { "after" } else { "before" };
        let label = |label: &Words| when(label, &state.id, is_after);
        let id = |field: &str| format!("services[{service}].{list}.{field}");
        let moved: Vec<_> = self.converted.iter().filter(|(to, ..)| is_after && **to == state.id).copied().collect();
        let [basis, regulated] = if moved.is_empty() {
            self.given_costs(&state.id, list, index, (costs.basis, costs.regulated), is_after)
        } else {
            let s = &mut self.s;
            [
                s.sum(id("basis"), label(&labels::BASIS), rate.basis, moved.iter().map(|(_, basis, _)| *basis)),
                s.sum(id("regulated"), label(&labels::LANDED), rate.regulated, moved.iter().map(|(.., part)| *part)),
            ]
        };
        let s = &mut self.s;
        let given = |field: &str| format!("{list}[{index}].costs.{field}");
        let days = s.given(given("days"), label(&labels::DAYS), costs.days);
        let share = occupancy(s, &given("occupancy"), label(&labels::OCCUPANCY), &costs.occupancy);
        let parts = Parts { basis, regulated, places, days, share: share.clone() };
        let formula = places * days * share;
        let shown = rate.expected_days;
        let source = Source::Arithmetic;
        let expected =
            s.line(id("expected_days"), label(&labels::EXPECTED_DAYS), shown, formula, Rounding::Shown, source);
        let formula = (basis - regulated) / expected;
        let (rounding, source) = (Rounding::To(unit), sources::COST_BASED_RATE);
        let rate_line = s.line(id("rate"), label(&labels::RATE), rate.rate, formula, rounding, source);
        let to_the_oere = Rounding::To(Unit::OERE);
        let (name, source) = (label(&labels::COLLECTED), Source::Arithmetic);
        let formula = rate_line * expected;
        let collected = s.line(id("collected"), name, rate.collected, formula, to_the_oere, source.clone());
        let formula = collected - (basis - regulated);
        let name = label(&labels::ROUNDING_GAP);
        let gap = s.line(id("rounding_gap"), name, rate.rounding_gap, formula, Rounding::Exact, source);
        let [before, after] = &mut self.collected;
        if is_after { after } else { before }.push((collected, gap));
        for (user, of) in state.users.iter().flatten().enumerate() {
            let whose = Words::made(
                format!("{} i {} {}", of.id, state.id, if is_after { "efter" } else { "før" }),
                format!("{} in {} {}", of.id, state.id, if is_after { "after" } else { "before" }),
            );
            let label = labels::DAYS.of_what(&whose);
            let days = self.s.given(format!("{list}[{index}].users[{user}].days"), label, of.days);
            self.paid.push(PaidDays { payer: &of.id, is_after, rate: rate_line, days });
        }
        Some((parts, rate_line))
    }

    /// Adds the places of each kind.
    fn net(&mut self, result: &Orientation, places: &[[Option<Ref>; 2]]) {
        let columns = [labels::PLACES_BEFORE, labels::PLACES_AFTER, labels::PLACES_CHANGE, labels::CLASSIFICATION];
        let mut table = Table::new(words!("netto", "net"), words!("ydelse", "part"), columns);
        for (index, part) in result.parts.iter().enumerate() {
            let id = |field: &str| format!("parts[{index}].{field}");
            let name = part.id.as_str();
            let of_part = || {
                let services = result.services.iter().zip(places);
                services.filter(|(service, _)| service.part == part.id).map(|(_, places)| *places)
            };
            let s = &mut self.s;
            let before = part.places_before.map(|count| {
                let lines = of_part().filter_map(|[before, _]| before);
                s.sum(id("places_before"), labels::PLACES_BEFORE.of(name), count, lines)
            });
            let after = part.places_after.map(|count| {
                let lines = of_part().filter_map(|[_, after]| after);
                s.sum(id("places_after"), labels::PLACES_AFTER.of(name), count, lines)
            });
            let net = before.zip(after).zip(part.change).map(|((before, after), change)| {
                let label = labels::NET_PLACES.of(name);
                s.line(id("change"), label, change, after - before, Rounding::Exact, Source::Arithmetic)
            });
            let unknown = words!("ukendt (pladserne er ikke oplyst)", "not known (the places are not stated)");
            let needs = part.classification.map_or(unknown, labels::classification);
            let label = labels::NET_CLASSIFICATION.of(name);
            let needs = s.decided(id("classification"), label, needs, Source::Chosen);
            table.row(Words::same(name), [before, after, net, Some(needs)]);
        }
        self.s.table(table);
    }

    /// Adds what the rates collect before and after.
    fn totals(&mut self, result: &Orientation) {
        let mut budgets = Vec::new();
        let collected = core::mem::take(&mut self.collected);
        let shown: [(&str, &Option<RateTotals>); 2] = [("before", &result.before), ("after", &result.after)];
        for ((id, total), lines) in shown.into_iter().zip(collected) {
            let Some(total) = total else { continue };
            let [before, after] = WHEN;
            let when = if id == "after" { after } else { before };
            let label = |label: Words| {
                let both = |label: &str, when: &str| format!("{label} {when}");
                Words::made(both(label.danish(), when.danish()), both(label.english(), when.english()))
            };
            let s = &mut self.s;
            let place = |field: &str| format!("{id}.{field}");
            let sum = lines.iter().map(|(collected, _)| *collected);
            let collected = s.sum(place("collected"), label(labels::COLLECTED_BY_RATES), total.collected, sum);
            let gaps = lines.iter().map(|(_, gap)| *gap);
            let gap = s.sum(place("rounding_gap"), label(labels::ROUNDING_GAPS), total.rounding_gap, gaps);
            let formula = collected - gap;
            let name = label(labels::TO_COLLECT);
            budgets.push(s.line(place("budget"), name, total.budget, formula, Rounding::Exact, Source::Arithmetic));
        }
        let moved = |id: &Name| {
            self.input.conversions.iter().flatten().any(|of| of.from_service == *id || of.to_service == *id)
        };
        let all_moved = !result.conversions.is_empty() && result.services.iter().all(|service| moved(&service.id));
        if let ([before, after], true) = (budgets.as_slice(), all_moved) {
            self.s.check(
                words!(
                    "taksterne skal indbringe det samme før og efter",
                    "the rates must collect the same before and after"
                ),
                *before,
                Relation::Equal,
                *after,
            );
        }
    }

    /// Adds what each municipality pays.
    fn payers(&mut self, result: &Orientation) {
        let columns = [
            labels::COST_BEFORE,
            labels::WHOLE_YEAR,
            labels::WHOLE_YEAR_CHANGE,
            labels::THIS_YEAR,
            labels::THIS_YEAR_CHANGE,
        ];
        let mut sums: [Vec<Ref>; 5] = Default::default();
        let mut table = Table::new(
            words!("betalingskommunernes udgift", "cost of the paying municipalities"),
            words!("betalingskommune", "paying municipality"),
            columns.clone(),
        );
        let (left, year) = self.input.first_day.map_or((Ratio::ZERO, Ratio::from(1)), days_left);
        let whole = |days: Ratio| Formula::from(days.round_half_away().unwrap_or(1));
        let part = || whole(left) / whole(year);
        for (index, of) in result.municipalities.iter().enumerate() {
            let paid = |is_after: bool| {
                let of_payer = self.paid.iter().filter(|paid| *paid.payer == of.id && paid.is_after == is_after);
                Formula::Sum(of_payer.map(|paid| paid.rate * paid.days).collect())
            };
            let (before, after) = (paid(false), paid(true));
            let name = of.id.as_str();
            let s = &mut self.s;
            let [label, ..] = &columns;
            let id = |field: &str| format!("municipalities[{index}].costs.{field}");
            let to_the_oere = Rounding::To(Unit::OERE);
            let before = s.line(id("before"), label.of(name), of.costs.before, before, to_the_oere, Source::Arithmetic);
            let label = labels::WHOLE_YEAR.of(name);
            let after = s.line(id("whole_year"), label, of.costs.whole_year, after, to_the_oere, Source::Arithmetic);
            let label = labels::WHOLE_YEAR_CHANGE.of(name);
            let shown = of.costs.whole_year_change;
            let change =
                s.line(id("whole_year_change"), label, shown, after - before, Rounding::Exact, Source::Arithmetic);
            let label = labels::THIS_YEAR.of(name);
            let (shown, formula) = (of.costs.this_year, after * part());
            let this_year = s.line(id("this_year"), label, shown, formula, to_the_oere, sources::ASSUMED);
            let label = labels::THIS_YEAR_CHANGE.of(name);
            let (shown, formula) = (of.costs.this_year_change, change * part());
            let this_change = s.line(id("this_year_change"), label, shown, formula, to_the_oere, sources::ASSUMED);
            let lines = [before, after, change, this_year, this_change];
            for (sum, line) in sums.iter_mut().zip(lines) {
                sum.push(line);
            }
            table.row(Words::same(name), lines.map(Some));
        }
        let Some(PayerCosts { before, whole_year, whole_year_change, this_year, this_year_change }) = result.costs
        else {
            return;
        };
        let shown = [
            ("before", before),
            ("whole_year", whole_year),
            ("whole_year_change", whole_year_change),
            ("this_year", this_year),
            ("this_year_change", this_year_change),
        ];
        let mut in_all = Vec::new();
        for (((field, value), label), lines) in shown.into_iter().zip(&columns).zip(sums) {
            let both = |label: &str, in_all: &str| format!("{label} {in_all}");
            let label = Words::made(both(label.danish(), "i alt"), both(label.english(), "in all"));
            in_all.push(Some(self.s.sum(format!("costs.{field}"), label, value, lines)));
        }
        table.row(labels::IN_ALL, in_all);
        self.s.table(table);
    }
}
