//! Random tables against the model in `tests/differential`.

use crate::count::{Count, Counts, run_counting};
use crate::tools::{TaskResult, cargo};

/// The rows by default, and the seed.
pub const ROWS: u64 = 50_000_000;
pub const SEED: u64 = 1;

/// Settles so many rows, and compares every figure.
pub fn compare(rows: u64, seed: u64) -> TaskResult<Count> {
    let mut program = cargo();
    program.env("CARGO_PROFILE_RELEASE_LTO", "off").env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    program.args(["run", "--release", "--quiet", "-p", "differential", "--locked", "--"]);
    program.args(["--rows", &rows.to_string(), "--seed", &seed.to_string()]);
    run_counting(&mut program, Counts::BeforeWord)
}
