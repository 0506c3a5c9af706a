//! The statement of the bill of a Socialtilsyn.

use crate::agreement::Origins;
use crate::error::Error;
use crate::explain::formula::{Formula, Ref};
use crate::explain::statement::{Rounding, Source, Statement, Words, words};
use crate::explain::{Explain, labels, sources};
use crate::rules::rate::{SupervisionBill, SupervisionBillInput};

impl Explain for SupervisionBillInput {
    type Result = SupervisionBill;

    fn settle(&self) -> Result<SupervisionBill, Error> {
        crate::rules::rate::supervision_bill(self)
    }

    fn lines(&self, result: &SupervisionBill, origins: &Origins) -> Statement {
        let mut s = Statement::new(
            "supervision_bill",
            words!("Betaling til socialtilsynet", "Bill of the Socialtilsyn"),
            origins,
        );
        s.given("year", labels::SUPERVISION_YEAR, self.year);
        let unit = Rounding::To(self.unit);
        self.places(&mut s, result);
        s.decided("lowest_places", labels::LOWEST_PLACES, result.lowest_places, sources::SUPERVISION);
        let class = self.classes.iter().position(|class| class.lowest_places == result.lowest_places);
        let field = |field: &str| format!("classes[{}].{field}", class.unwrap_or_default());
        let class = class.and_then(|class| self.classes.get(class));

        let rate = class.map_or(result.yearly_rate, |class| class.yearly_rate.into());
        let rate = s.given(field("yearly_rate"), labels::YEARLY_RATE, rate);
        let label = labels::CLASS_RATE;
        let rate = s.line("yearly_rate", label, result.yearly_rate, rate, Rounding::Exact, sources::SUPERVISION);
        if let Some(approved) = self.approved {
            s.given("approved", labels::APPROVED, Words::day(approved));
        }
        let months = s.decided("months", labels::PAID_MONTHS, result.months, sources::SUPERVISION);
        let formula = rate * months / Formula::from(12);
        let supervision =
            s.line("supervision", labels::SUPERVISION, result.supervision, formula, unit, sources::ASSUMED);
        let fee = class.and_then(|class| class.approval_fee).filter(|_| self.new_approval == Some(true));
        let fee = fee.map_or(Formula::from(0), |fee| s.given(field("approval_fee"), labels::APPROVAL_FEE, fee).into());
        let label = words!("betaling for godkendelse", "approval");
        let approval = s.line("approval_fee", label, result.approval_fee, fee, Rounding::Exact, Source::Arithmetic);
        let changes = self.changes.filter(|changes| changes.get() > 0).zip(class.and_then(|class| class.change_fee));
        let fees = changes.map_or(Formula::from(0), |(changes, fee)| {
            let fee = s.given(field("change_fee"), labels::CHANGE_FEE, fee);
            fee * s.given("changes", labels::CHANGES, changes)
        });
        let label = labels::CHANGE_FEES;
        let changes = s.line("change_fees", label, result.change_fees, fees, Rounding::Exact, Source::Arithmetic);
        let intensified = self.intensified(&mut s, result, rate);
        let parts = [supervision, approval, changes, intensified];
        s.sum("total", labels::IN_ALL, result.total, parts);
        s.note(words!(
            "En del af året betales med tolvtedele, og en måned begynder den dato i måneden, som perioden begynder på (antaget).",
            "A part of the year is paid by twelfths, and a month begins on the day of the month that the period begins on (assumed).",
        ));
        s
    }
}

impl SupervisionBillInput {
    /// Adds the price of intensified supervision, zero where there is none.
    fn intensified(&self, s: &mut Statement, result: &SupervisionBill, rate: Ref) -> Ref {
        for (index, part) in self.intensified.iter().flatten().enumerate() {
            let days = Words::made(
                format!("{} – {}", Words::day(part.first_day).danish(), Words::day(part.last_day).danish()),
                format!("{} – {}", Words::day(part.first_day).english(), Words::day(part.last_day).english()),
            );
            s.given(format!("intensified[{index}].first_day"), labels::INTENSIFIED_PERIOD, days);
        }
        let begun = result.intensified_months;
        let begun = s.decided("intensified_months", labels::BEGUN_MONTHS, begun, sources::ASSUMED);
        let percent = self.intensified_percent.filter(|_| result.intensified_months.get() > 0);
        let percent = percent.map(|percent| s.given("intensified_percent", labels::INTENSIFIED_PERCENT, percent));
        let source = percent.map_or(Source::Arithmetic, |percent| s.rule_of(percent));
        let formula = percent.map_or(Formula::from(0), |percent| rate * percent);
        let (label, unit) = (labels::INTENSIFIED_RATE, Rounding::To(self.unit));
        let price = s.line("intensified_rate", label, result.intensified_rate, formula, unit, source);
        let label = labels::INTENSIFIED;
        s.line("intensified", label, result.intensified, price * begun, Rounding::Exact, Source::Arithmetic)
    }

    fn places(&self, s: &mut Statement, result: &SupervisionBill) {
        let shown = labels::as_places(result.places);
        if let (Some(citizens), Some(per_place)) = (self.expected_citizens, self.citizens_per_place) {
            let citizens = s.given("expected_citizens", labels::EXPECTED_CITIZENS, citizens);
            let per_place = s.given("citizens_per_place", labels::CITIZENS_PER_PLACE, per_place);
            let source = s.rule_of(per_place);
            s.line("places", labels::PLACES, shown, citizens / per_place, Rounding::Shown, source);
        } else {
            s.given("places", labels::PLACES, shown);
        }
    }
}
