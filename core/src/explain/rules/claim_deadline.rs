//! The statement of days that are claimed too late.

use crate::agreement::Origins;
use crate::error::Error;
use crate::explain::formula::Ref;
use crate::explain::statement::{Rounding, Source, Statement, Words, words};
use crate::explain::{Explain, labels, sources};
use crate::rules::billing::{ClaimDeadline, ClaimDeadlineInput, ClaimedDays, LateDays};

impl Explain for ClaimDeadlineInput {
    type Result = ClaimDeadline;

    fn settle(&self) -> Result<ClaimDeadline, Error> {
        crate::rules::billing::claim_deadline(self)
    }

    fn lines(&self, result: &ClaimDeadline, origins: &Origins) -> Statement {
        let title = words!("Frist for opkrævning", "Deadline of a claim");
        let mut s = Statement::new("claim_deadline", title, origins);
        s.given("claim_day", labels::CLAIM_DAY, Words::day(self.claim_day));
        let timely = Words::day(result.first_timely_day);
        s.decided("first_timely_day", labels::FIRST_TIMELY_DAY, timely, sources::CLAIM_DEADLINE);
        s.note(words!(
            "Hver dags hjælp har sin egen frist: samme dato året efter, for 29. februar den 28. (antaget).",
            "Each day of help has a deadline of its own: the same date of the next year, the 28th for 29 February (assumed).",
        ));

        let (mut days, mut amounts) = (Vec::new(), Vec::new());
        let late_ones = self.claimed.iter().filter(|claimed| claimed.first_day < result.first_timely_day);
        for (index, (claimed, late)) in late_ones.zip(&result.late).enumerate() {
            let (of_days, amount) = late_lines(&mut s, index, claimed, late);
            days.push(of_days);
            amounts.push(amount);
        }
        s.counted("days", labels::DAYS_IN_ALL, result.days);
        s.sum("late_days", labels::LATE_DAYS_IN_ALL, result.late_days, days);
        s.sum("late_amount", labels::LATE_AMOUNT_IN_ALL, result.late_amount, amounts);
        s
    }
}

/// The lines of late days; returns their number and what they cost.
fn late_lines(s: &mut Statement, index: usize, claimed: &ClaimedDays, late: &LateDays) -> (Ref, Ref) {
    let id = |field: &str| format!("late[{index}].{field}");
    let whose = late.citizen.as_str();
    let law = || sources::CLAIM_DEADLINE;
    s.decided(id("first_day"), labels::LATE_FROM.of(whose), Words::day(late.first_day), law());
    s.decided(id("last_day"), labels::LATE_UNTIL.of(whose), Words::day(late.last_day), law());
    let days = s.counted(id("days"), labels::LATE_DAYS.of(whose), late.days);
    let rate = s.given(id("rate"), labels::RATE.of(whose), claimed.rate);
    let label = labels::LATE_AMOUNT.of(whose);
    let amount = s.line(id("amount"), label, late.amount, days * rate, Rounding::Exact, Source::Arithmetic);
    (days, amount)
}
