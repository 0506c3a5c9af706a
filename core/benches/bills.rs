//! Bills from many stays: time per stay, which must not grow with their number.
//!
//! `cargo bench -p rammeaftale --bench bills`

use std::error::Error;
use std::time::Instant;

use rammeaftale::Name;
use rammeaftale::rules::billing::{BillsInput, DayCountRule, ServiceRate, Stay, bills};

fn main() -> Result<(), Box<dyn Error>> {
    // The test runner builds benches too and passes --test: then a small run is enough.
    let sizes: &[usize] =
        if std::env::args().any(|argument| argument == "--bench") { &[1_000, 10_000, 50_000, 100_000] } else { &[100] };
    for stays in sizes {
        let input = year_of(*stays)?;
        let start = Instant::now();
        let billed = bills(&input)?;
        let took = start.elapsed();
        let per_stay = took.as_nanos() / u128::try_from(*stays)?;
        println!(
            "{stays:>9} stays {:>9} lines {:>8} ms {per_stay:>6} ns per stay",
            billed.lines.len(),
            took.as_millis()
        );
    }
    Ok(())
}

/// Stays of a few weeks each, in a hundred services whose rates change on 1 March.
fn year_of(stays: usize) -> Result<BillsInput, Box<dyn Error>> {
    let mut rates = Vec::new();
    for service in 0..100 {
        for (first, last, rate) in [("2025-01-01", "2025-02-28", "7000"), ("2025-03-01", "2025-12-31", "8000")] {
            rates.push(ServiceRate::new(
                format!("service {service}").parse()?,
                first.parse()?,
                last.parse()?,
                rate.parse()?,
            ));
        }
    }
    let payers: Vec<Name> = (0..98).map(|payer| format!("payer {payer}").parse()).collect::<Result<_, _>>()?;
    let stay = |index: usize| -> Result<Stay, Box<dyn Error>> {
        let month = index % 12 + 1;
        Ok(Stay::new(
            format!("citizen {index}").parse()?,
            format!("service {}", index % 100).parse()?,
            format!("2025-{month:02}-10").parse()?,
            payers.get(index % payers.len()).cloned().ok_or("no payer")?,
        )
        .with_last_day(format!("2025-12-{:02}", 20 + index % 10).parse()?))
    };
    Ok(BillsInput::new(
        "2025-01-01".parse()?,
        "2025-12-31".parse()?,
        DayCountRule::LastDayNotCounted,
        rates,
        (0..stays).map(stay).collect::<Result<_, _>>()?,
    ))
}
