//! One `daily_rate`: from typed figures, and from a JSON text with its result as JSON.
//!
//! `cargo bench -p rammeaftale --bench daily_rate`

use std::error::Error;
use std::hint::black_box;
use std::time::Instant;

use rammeaftale::{DailyRateInput, DayCount, Occupancy, Options, Unit, daily_rate, settle};

const JSON: &str = r#"{"basis": "21076560", "places": "8", "days": 365, "occupancy": "90", "unit": "1"}"#;

fn main() -> Result<(), Box<dyn Error>> {
    // The test runner builds benches too and passes no --bench: then one run is enough.
    let calls: u32 = if std::env::args().any(|argument| argument == "--bench") { 1_000_000 } else { 10 };
    let input = DailyRateInput {
        basis: "21076560".parse()?,
        places: "8".parse()?,
        days: DayCount::new(365)?,
        occupancy: Occupancy::Percent("90".parse()?),
        unit: Unit::KRONE,
    };

    let start = Instant::now();
    for _ in 0..calls {
        black_box(daily_rate(black_box(&input))?);
    }
    println!("{:>6} ns  typed figures in and out", start.elapsed().as_nanos() / u128::from(calls));

    let start = Instant::now();
    for _ in 0..calls {
        let mut json = serde_json::Deserializer::from_str(black_box(JSON));
        black_box(settle("daily_rate", &mut json, &Options::NONE)??.to_json());
    }
    println!("{:>6} ns  JSON text in and out", start.elapsed().as_nanos() / u128::from(calls));
    Ok(())
}
