//! The statement of rates against an agreed ceiling.

use crate::agreement::Origins;
use crate::error::Error;
use crate::explain::formula::{Formula, Ref};
use crate::explain::rules::one_oere;
use crate::explain::statement::{Rounding, Source, Statement, Words, words};
use crate::explain::table::Table;
use crate::explain::{Explain, labels};
use crate::rules::rate::{RateCeiling, RateCeilingInput};

impl Explain for RateCeilingInput {
    type Result = RateCeiling;

    fn settle(&self) -> Result<RateCeiling, Error> {
        crate::rules::rate::rate_ceiling(self)
    }

    fn lines(&self, result: &RateCeiling, origins: &Origins) -> Statement {
        let title = words!("Aftalt loft over takster", "Agreed ceiling on rates");
        let mut s = Statement::new("rate_ceiling", title, origins);
        s.given("base_year", labels::CEILING_BASE_YEAR, self.base_year);
        s.given("year", labels::CEILING_YEAR, self.year);
        let growth = s.given("agreed_growth", labels::AGREED_GROWTH, self.agreed_growth);
        let decided = s.rule_of(growth);
        let unit = s.given("unit", labels::UNIT, self.unit);

        let mut factor = Formula::from(1);
        for (index, change) in self.series.iter().flatten().enumerate().filter(|(_, change)| self.uses(change.year)) {
            let place = format!("series[{index}]");
            let whose = change.year.to_string();
            let percent = s.given(format!("{place}.change"), labels::PRICE_CHANGE.of(&whose), change.change);
            let says = Words::same(&format!("{}; {}", change.scope, change.source));
            s.given(format!("{place}.source"), labels::CHANGE_SOURCE.of(&whose), says);
            factor = factor * (Formula::from(1) + percent);
        }
        let factor = factor * (Formula::from(1) + growth);
        let factor = s.line("factor", labels::FACTOR, result.factor, factor, Rounding::Shown, Source::Arithmetic);

        let rates = self.services(&mut s, result, factor);
        let (before, after) = averages(&mut s, result, &rates);
        let label = labels::ALLOWED;
        let allowed = s.line("allowed", label, result.allowed, before * factor, Rounding::Shown, decided);
        let by_day = allowed - after;
        s.line("distance", labels::DISTANCE_TO_CEILING, result.distance, by_day, Rounding::Shown, Source::Arithmetic);
        let breached = labels::yes_or_no(result.is_breached);
        s.decided("is_breached", labels::IS_BREACHED, breached, Source::Arithmetic);
        let excess = (after - allowed).larger(Formula::from(0));
        s.line(
            "reduction",
            labels::REDUCTION,
            result.reduction,
            excess.clone().rounded_up(unit),
            Rounding::Exact,
            Source::Arithmetic,
        );
        let days = Formula::sum(rates.iter().map(|rates| rates.days));
        let excess = (excess * days).rounded_up(one_oere());
        s.line("excess", labels::EXCESS, result.excess, excess, Rounding::Exact, Source::Arithmetic);
        s
    }
}

/// The lines of a service.
struct Rates {
    before: Ref,
    after: Ref,
    days: Ref,
}

impl RateCeilingInput {
    /// The rates of each service, and its own against the ceiling.
    fn services(&self, s: &mut Statement, result: &RateCeiling, factor: Ref) -> Vec<Rates> {
        let mut rates = Vec::with_capacity(self.services.len());
        let columns = [labels::RATE_BEFORE, labels::RATE_AFTER, labels::ALLOWED, labels::DISTANCE_TO_CEILING];
        let caption = words!("Hvert tilbud for sig", "Each service by itself");
        let mut table = Table::new(caption, labels::EACH_SERVICE, columns);
        for (index, (service, own)) in self.services.iter().zip(&result.services).enumerate() {
            let id = |field: &str| format!("services[{index}].{field}");
            let name = service.service.as_str();
            let before = s.given(id("rate_before"), labels::RATE_BEFORE.of(name), service.rate_before);
            let after = s.given(id("rate_after"), labels::RATE_AFTER.of(name), service.rate_after);
            let days = s.given(id("days"), labels::DAYS.of(name), service.days);
            let arithmetic = Source::Arithmetic;
            let label = labels::ALLOWED.of(name);
            let allowed =
                s.line(id("allowed"), label, own.allowed, before * factor, Rounding::Shown, arithmetic.clone());
            let label = labels::DISTANCE_TO_CEILING.of(name);
            let distance = s.line(id("distance"), label, own.distance, allowed - after, Rounding::Shown, arithmetic);
            table.row(Words::same(name), [before, after, allowed, distance].map(Some));
            rates.push(Rates { before, after, days });
        }
        s.table(table);
        rates
    }
}

/// The rates of both years: of the one service, or the averages by the same days.
fn averages(s: &mut Statement, result: &RateCeiling, rates: &[Rates]) -> (Ref, Ref) {
    let several = rates.len() > 1;
    if several {
        s.note(words!(
            "Gennemsnittet af begge år er vejet med de samme dage, så en anden sammensætning af tilbud hverken kan \
             bryde loftet eller holde det (antaget).",
            "The average of both years is weighted by the same days, so that another mix of services neither breaches the \
             ceiling nor keeps it (assumed).",
        ));
    }
    let average = |rate_of: fn(&Rates) -> Ref| match rates {
        [one] => Formula::from(rate_of(one)),
        several => {
            let weighted = several.iter().map(|rates| rate_of(rates) * rates.days);
            Formula::Sum(weighted.collect()) / Formula::sum(several.iter().map(|rates| rates.days))
        }
    };
    let label = |one: Words, of_several: Words| if several { of_several } else { one };
    let before = s.line(
        "rate_before",
        label(labels::RATE_BEFORE, labels::AVERAGE_BEFORE),
        result.rate_before,
        average(|rates| rates.before),
        Rounding::Shown,
        Source::Arithmetic,
    );
    let after = s.line(
        "rate_after",
        label(labels::RATE_AFTER, labels::AVERAGE_AFTER),
        result.rate_after,
        average(|rates| rates.after),
        Rounding::Shown,
        Source::Arithmetic,
    );
    (before, after)
}
