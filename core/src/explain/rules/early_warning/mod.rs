//! The statement of an early warning.

mod crossings;
mod service;

use crate::agreement::Origins;
use crate::error::Error;
use crate::explain::statement::{Rounding, Statement, Words, words};
use crate::explain::{Explain, Table, labels};
use crate::read::ByName;
use crate::rules::years::{CrossedLine, EarlyWarning, EarlyWarningInput};
use crossings::is_beyond;
use service::ServiceExplainer;

impl Explain for EarlyWarningInput {
    type Result = EarlyWarning;

    fn settle(&self) -> Result<EarlyWarning, Error> {
        crate::rules::years::early_warning(self)
    }

    fn lines(&self, result: &EarlyWarning, origins: &Origins) -> Statement {
        let mut s = Statement::new("early_warning", words!("Tidlig varsling", "Early warning"), origins);
        let year = s.given("year", labels::YEAR, self.year);
        let band_percent = s.given("band_percent", labels::BAND_PERCENT, self.band_percent);
        s.given("base_kind", labels::BASE_KIND, labels::base_kind(self.base_kind));
        let later = s.given("years_later", labels::YEARS_LATER, self.years_later);
        let projection = labels::projection;
        s.given("occupancy_projection", labels::OCCUPANCY_PROJECTION, projection(self.occupancy_projection));
        s.given("cost_projection", labels::COST_PROJECTION, projection(self.cost_projection));
        if let Some(points) = self.watch_points {
            s.given("watch_points", labels::WATCH_POINTS, points);
        }
        s.given("order", labels::RISK_ORDER, labels::risk_order(self.order));
        let rule = s.rule_of(later);
        s.line("rate_year", labels::RATE_YEAR, result.rate_year, year + later, Rounding::Exact, rule);

        let columns = [
            labels::OUTLOOK,
            labels::EXPECTED_RESULT,
            labels::DISTANCE,
            labels::DISTANCE_DAYS,
            labels::LATER_CHANGE,
            labels::EXPECTED_OCCUPANCY,
            labels::BREAK_EVEN,
        ];
        let title = words!("tilbud efter risiko", "services by risk");
        let mut table = Table::new(title, words!("tilbud", "service"), columns);
        let cannot = |line: &CrossedLine| line.rest_occupancy.is_some_and(is_beyond);
        let services = self.services.iter().enumerate().map(|(place, service)| (&service.id, (place, service)));
        let services: ByName<'_, _> = services.collect();
        for (index, shown) in result.services.iter().enumerate() {
            let Some((place, service)) = services.get(&shown.id).copied() else { continue };
            let explainer = ServiceExplainer { input: self, service, place, shown, index };
            let cells = explainer.explain(&mut s, band_percent, later);
            table.row(Words::same(shown.id.as_str()), cells);
        }
        s.table(table);
        let lines = result.services.iter().flat_map(|s| [&s.break_even, &s.deficit_line, &s.surplus_line]);
        if lines.into_iter().any(cannot) {
            s.note(words!(
                "Det, der ikke kan nås, kræver en belægning på over 100 % i resten af året.",
                "What cannot be reached takes an occupancy above 100 % in the rest of the year.",
            ));
        }
        s.note(words!(
            "Resten af året er fremskrevet pr. dag, som valgt. Nulpunkt og grænser er løst eksakt: hver ekstra belagt dag i resten af året indbringer resten af årets takst og koster udgiften pr. ekstra belagt dag.",
            "The rest of the year is projected per day, as chosen. Break-even and lines are solved exactly: every occupied day more in the rest of the year brings the rate of the rest and costs the cost per occupied day more.",
        ));
        s
    }
}
