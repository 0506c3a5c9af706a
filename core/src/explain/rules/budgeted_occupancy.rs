//! The statement of a budgeted occupancy.

use crate::agreement::Origins;
use crate::error::Error;
use crate::explain::formula::Formula;
use crate::explain::rules::occupancy;
use crate::explain::statement::{Rounding, Statement, words};
use crate::explain::{Explain, labels};
use crate::rules::rate::{BudgetedOccupancy, BudgetedOccupancyInput, ServiceKind};

impl Explain for BudgetedOccupancyInput {
    type Result = BudgetedOccupancy;

    fn settle(&self) -> Result<BudgetedOccupancy, Error> {
        crate::rules::rate::budgeted_occupancy(self)
    }

    fn lines(&self, result: &BudgetedOccupancy, origins: &Origins) -> Statement {
        let title = words!("Budgetteret belægningsprocent", "Budgeted occupancy");
        let mut s = Statement::new("budgeted_occupancy", title, origins);
        s.given("service_kind", labels::SERVICE_KIND, labels::service_kind(self.service_kind));
        let (kind, limits) = match self.service_kind {
            ServiceKind::DayOrResidential => ("day_or_residential", &self.limits.day_or_residential),
            ServiceKind::ShortStay => ("short_stay", &self.limits.short_stay),
        };
        let lowest = s.given(format!("limits.{kind}.lowest"), labels::LOWEST, limits.lowest);
        let highest = limits.highest.map(|highest| s.given(format!("limits.{kind}.highest"), labels::HIGHEST, highest));

        let mut counted = Vec::with_capacity(2);
        for year in [result.latest_year, result.previous_year] {
            let found = self.accounts.iter().enumerate().find(|(_, account)| account.year == year);
            let Some((index, account)) = found else { continue };
            let (field, label) = if counted.is_empty() {
                ("latest_year", labels::LATEST_YEAR)
            } else {
                ("previous_year", labels::PREVIOUS_YEAR)
            };
            s.given(field, label, year);
            let label = labels::OCCUPANCY.of(&year.to_string());
            counted.push(occupancy(&mut s, &format!("accounts[{index}].occupancy"), label, &account.occupancy));
        }
        s.given("decimals", labels::DECIMALS, self.decimals);
        let average = s.line(
            "average",
            labels::AVERAGE,
            result.average,
            Formula::Sum(counted) / Formula::from(2),
            Rounding::Shown,
            s.rule_of(lowest),
        );
        let at_least = Formula::from(average).larger(lowest);
        let within = match highest {
            Some(highest) => at_least.smaller(highest),
            None => at_least,
        };
        s.line(
            "budgeted",
            labels::BUDGETED,
            result.budgeted,
            within,
            Rounding::ToDecimals(self.decimals.get()),
            s.rule_of(lowest),
        );
        s
    }
}
