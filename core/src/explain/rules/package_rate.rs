//! The statements of packages.

use crate::agreement::Origins;
use crate::error::Error;
use crate::explain::formula::Formula;
use crate::explain::statement::{Rounding, Source, Statement, words};
use crate::explain::{Explain, labels};
use crate::rules::rate::{Package, PackageRateInput, PackageService, PackageTable, PackageTableInput};

impl Explain for PackageRateInput {
    type Result = Package;

    fn settle(&self) -> Result<Package, Error> {
        crate::rules::rate::package_rate(self)
    }

    fn lines(&self, result: &Package, origins: &Origins) -> Statement {
        let mut s = Statement::new("package_rate", words!("Ydelsespakke", "Package"), origins);
        let interval = s.given("interval", labels::INTERVAL, self.interval);
        let number = match (self.hours, self.service) {
            (Some(hours), Some(service)) => {
                let hours = s.given("hours", labels::HOURS, hours);
                s.given("service", labels::PACKAGE_SERVICE, labels::package_service(service));
                let step = match service {
                    PackageService::Residential => Formula::from(7),
                    PackageService::Day => Formula::from(7) / Formula::from(3),
                };
                let packages = (hours / step).rounded_up(Formula::from(1));
                s.line("number", labels::NUMBER, result.number, packages, Rounding::Exact, Source::Chosen)
            }
            _ => s.given("number", labels::NUMBER, result.number),
        };
        s.line(
            "price",
            labels::PACKAGE_PRICE,
            result.price,
            (number - half()) * interval,
            Rounding::To(self.unit),
            Source::Chosen,
        );
        s
    }
}

impl Explain for PackageTableInput {
    type Result = PackageTable;

    fn settle(&self) -> Result<PackageTable, Error> {
        crate::rules::rate::package_table(self)
    }

    fn lines(&self, result: &PackageTable, origins: &Origins) -> Statement {
        let mut s = Statement::new("package_table", words!("Ydelsespakker", "Packages"), origins);
        let interval = s.given("interval", labels::INTERVAL, self.interval);
        s.given("packages", labels::PACKAGES, self.packages);
        for (index, package) in result.packages.iter().enumerate() {
            let number = Formula::from(i128::from(package.number.get()));
            s.line(
                format!("packages[{index}].price"),
                labels::PACKAGE_PRICE.of(&package.number.to_string()),
                package.price,
                (number - half()) * interval,
                Rounding::To(self.unit),
                Source::Chosen,
            );
        }
        s
    }
}

fn half() -> Formula {
    Formula::from(1) / Formula::from(2)
}
