//! One `daily_rate`: from typed figures, and from a JSON text with its result as JSON.
//!
//! `cargo bench -p rammeaftale --bench daily_rate`

use std::error::Error;
use std::hint::black_box;
use std::time::Instant;

use rammeaftale::rules::rate::{DailyRateInput, daily_rate};
use rammeaftale::{DayCount, Options, Unit, settle_json};

const JSON: &str = r#"{"basis": "21076560", "places": "8", "days": 365, "occupancy": "90", "unit": "1"}"#;

fn main() -> Result<(), Box<dyn Error>> {
    // The test runner builds benches too and passes no --bench: then one run is enough.
    let calls: u32 = if std::env::args().any(|argument| argument == "--bench") { 1_000_000 } else { 10 };
    let input = DailyRateInput::new("21076560".parse()?, "8".parse()?, DayCount::new(365)?, "90".parse()?, Unit::KRONE);

    let start = Instant::now();
    for _ in 0..calls {
        black_box(daily_rate(black_box(&input))?);
    }
    println!("{:>6} ns  typed figures in and out", start.elapsed().as_nanos() / u128::from(calls));

    let start = Instant::now();
    for _ in 0..calls {
        black_box(settle_json("daily_rate", black_box(JSON), &Options::NONE)?.to_json());
    }
    println!("{:>6} ns  JSON text in and out", start.elapsed().as_nanos() / u128::from(calls));
    Ok(())
}
