//! `differential --rows N --seed S`: settles N random rows and prints how many agree with the model.

use std::env;
use std::process::ExitCode;

use differential::compare;

const USAGE: &str = "differential --rows N --seed S";

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let number = |text: &String| text.parse::<u64>().ok();
    let (Some(rows), Some(seed)) = (match words.as_slice() {
        [rows, count, seed, start] if rows == "--rows" && seed == "--seed" => (number(count), number(start)),
        _ => (None, None),
    }) else {
        eprintln!("{USAGE}");
        return ExitCode::FAILURE;
    };
    let report = compare(rows, seed, &mut |line| println!("{line}"));
    println!("{report}");
    if report.disagree() == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
