//! The statement of a free choice.

use crate::agreement::Origins;
use crate::error::Error;
use crate::explain::formula::Formula;
use crate::explain::statement::{Rounding, Source, Statement, words};
use crate::explain::{Explain, labels};
use crate::rules::billing::{FreeChoice, FreeChoiceInput};

impl Explain for FreeChoiceInput {
    type Result = FreeChoice;

    fn settle(&self) -> Result<FreeChoice, Error> {
        crate::rules::billing::free_choice(self)
    }

    fn lines(&self, result: &FreeChoice, origins: &Origins) -> Statement {
        let title = words!("Frit valg af tilbud", "Free choice of a service");
        let mut s = Statement::new("free_choice", title, origins);
        let suitable = s.given("suitable_rate", labels::SUITABLE_RATE, self.suitable_rate);
        let chosen = s.given("chosen_rate", labels::CHOSEN_RATE, self.chosen_rate);
        let percent = s.given("free_choice_percent", labels::FREE_CHOICE_PERCENT, self.free_choice_percent);
        let rule = s.rule_of(percent);
        let highest = suitable * (Formula::from(1) + percent);
        let highest =
            s.line("highest_rate", labels::HIGHEST_RATE, result.highest_rate, highest, Rounding::Shown, rule.clone());
        let margin = highest - chosen;
        s.line("margin", labels::MARGIN, result.margin, margin, Rounding::Shown, Source::Arithmetic);
        s.decided("is_allowed", labels::IS_ALLOWED, labels::yes_or_no(result.is_allowed), rule);
        s
    }
}
