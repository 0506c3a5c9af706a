//! The statement of a year's result.

use crate::agreement::Origins;
use crate::error::Error;
use crate::explain::formula::Formula;
use crate::explain::statement::{Relation, Rounding, Source, Statement, words};
use crate::explain::{Explain, labels};
use crate::numbers::Unit;
use crate::rules::result::{YearResult, YearResultInput};

impl Explain for YearResultInput {
    type Result = YearResult;

    fn settle(&self) -> Result<YearResult, Error> {
        crate::rules::result::year_result(self)
    }

    fn lines(&self, result: &YearResult, origins: &Origins) -> Statement {
        let title = words!("Årets resultat og grænsen", "Result of the year and the line");
        let mut s = Statement::new("year_result", title, origins);
        let revenue = s.given("revenue", labels::REVENUE, self.revenue);
        let cost = s.given("cost", labels::COST, self.cost);
        let base = s.given("base", labels::BASE, self.base);
        s.given("base_kind", labels::BASE_KIND, labels::base_kind(self.base_kind));
        let band_percent = s.given("band_percent", labels::BAND_PERCENT, self.band_percent);
        let reading = s.given("reading", labels::READING, labels::reading(self.reading));

        let outcome =
            s.line("result", labels::RESULT, result.result, revenue - cost, Rounding::Exact, Source::Arithmetic);
        let band = s.line("band", labels::BAND, result.band, base * band_percent, Rounding::Exact, Source::Arithmetic);
        let (kept, regulated) = match self.kept {
            None => {
                let rule = s.rule_of(band_percent);
                let within = Formula::from(outcome).larger(-Formula::from(band)).smaller(band);
                let regulated = s.line(
                    "regulated",
                    labels::REGULATED,
                    result.regulated,
                    outcome - within,
                    Rounding::To(Unit::OERE),
                    rule,
                );
                let kept = outcome - regulated;
                (s.line("kept", labels::KEPT, result.kept, kept, Rounding::Exact, Source::Arithmetic), regulated)
            }
            Some(kept) => {
                let rule = s.rule_of(reading);
                let kept = s.given("kept", labels::KEPT, kept);
                let regulated =
                    s.line("regulated", labels::REGULATED, result.regulated, outcome - kept, Rounding::Exact, rule);
                (kept, regulated)
            }
        };
        s.line(
            "distance",
            labels::DISTANCE,
            result.distance,
            band - Formula::from(outcome).abs(),
            Rounding::To(Unit::OERE),
            Source::Arithmetic,
        );

        s.check(
            words!("beholdt og reguleret er resultatet", "kept and regulated are the result"),
            kept + regulated,
            Relation::Equal,
            outcome,
        );
        s
    }
}
