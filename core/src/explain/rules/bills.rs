//! The statement of bills.

use crate::agreement::Origins;
use crate::collections::Map;
use crate::error::Error;
use crate::explain::formula::Ref;
use crate::explain::statement::{Relation, Rounding, Source, Statement, Words, words};
use crate::explain::{Explain, Table, labels};
use crate::read::ByName;
use crate::rules::billing::{BillLine, Bills, BillsInput};

/// The maximum number of bill lines that a statement shows one by one.
pub(super) const LINES: usize = 10_000;

impl Explain for BillsInput {
    type Result = Bills;

    fn settle(&self) -> Result<Bills, Error> {
        crate::rules::billing::bills(self)
    }

    fn lines(&self, result: &Bills, origins: &Origins) -> Statement {
        let mut s = Statement::new("bills", words!("Afregning", "Bills"), origins);
        s.given("first_day", labels::FIRST_DAY, Words::day(self.first_day));
        s.given("last_day", labels::LAST_DAY, Words::day(self.last_day));
        s.given("day_count", labels::DAY_COUNT, labels::day_count(self.day_count));

        s.note(words!(
            "Taksten i en linje er den basistakst, der gælder på dagen, med prisen for ydelsespakke og tillæg.",
            "The rate of a line is the base rate valid on the day, with the prices of package and supplements.",
        ));
        let one_by_one = result.lines.len() <= LINES;
        if !one_by_one {
            s.note(words!(
                "Regningerne har så mange linjer, at de ikke er vist enkeltvis her.",
                "The bills have so many lines that they are not shown one by one here.",
            ));
        }
        let mut of_payer: ByName<'_, (Vec<Ref>, Vec<Ref>)> = Map::new();
        let mut of_residence: ByName<'_, (Vec<Ref>, Vec<Ref>)> = Map::new();
        for (index, line) in result.lines.iter().enumerate().filter(|_| one_by_one) {
            let place = format!("lines[{index}]");
            let whose = whose(line);
            let days = s.counted(format!("{place}.days"), labels::DAYS.of(&whose), line.days);
            let rate = s.counted(format!("{place}.rate"), labels::RATE.of(&whose), line.rate);
            let amount = s.line(
                format!("{place}.amount"),
                labels::BILLED.of(&whose),
                line.amount,
                days * rate,
                Rounding::Exact,
                Source::Arithmetic,
            );
            let add = |(all_days, amounts): &mut (Vec<Ref>, Vec<Ref>)| {
                all_days.push(days);
                amounts.push(amount);
            };
            of_payer.update(&line.payer, add);
            if let Some(residence) = &line.residence {
                of_residence.update(residence, add);
            }
        }

        let (mut all_days, mut all_amounts) = (Vec::new(), Vec::new());
        let columns = [labels::DAYS_IN_ALL, labels::IN_ALL];
        let mut table = Table::new(words!("hvem betaler", "who pays"), labels::PARTY, columns);
        for (index, total) in result.payers.iter().enumerate() {
            let (days, amounts) = of_payer.get(&total.payer).cloned().unwrap_or_default();
            let payer = total.payer.as_str();
            let id = |field: &str| format!("payers[{index}].{field}");
            if one_by_one {
                all_days.push(s.sum(id("days"), labels::DAYS_IN_ALL.of(payer), total.days, days));
                all_amounts.push(s.sum(id("amount"), labels::IN_ALL.of(payer), total.amount, amounts));
            } else {
                all_days.push(s.counted(id("days"), labels::DAYS_IN_ALL.of(payer), total.days));
                all_amounts.push(s.counted(id("amount"), labels::IN_ALL.of(payer), total.amount));
            }
            table.row(Words::same(payer), [all_days.last().copied(), all_amounts.last().copied()]);
        }
        s.table(table);
        for (index, total) in result.residences.iter().enumerate() {
            let (days, amounts) = of_residence.get(&total.residence).cloned().unwrap_or_default();
            let living = labels::living_in(total.residence.as_str());
            let id = |field: &str| format!("residences[{index}].{field}");
            let (days_label, amount_label) =
                (labels::DAYS_IN_ALL.caused_by(&living), labels::BILLED_IN_ALL.caused_by(&living));
            if one_by_one {
                s.sum(id("days"), days_label, total.days, days);
                s.sum(id("amount"), amount_label, total.amount, amounts);
            } else {
                s.counted(id("days"), days_label, total.days);
                s.counted(id("amount"), amount_label, total.amount);
            }
        }
        let days = s.sum("days", labels::DAYS_IN_ALL, result.days, all_days);
        s.sum("amount", labels::BILLED_IN_ALL, result.amount, all_amounts);

        let stay_days = self.stay_days();
        let counted = s.counted("stay_days", labels::STAY_DAYS, stay_days);
        s.check(
            words!(
                "dagene i regningerne er opholdenes dage i perioden",
                "the days of the bills are the days of the stays in the period",
            ),
            days,
            Relation::Equal,
            counted,
        );
        s
    }
}

pub(super) fn whose(line: &BillLine) -> String {
    format!("{} {} {} {}", line.payer, line.month, line.service, line.citizen)
}
