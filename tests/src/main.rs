//! The Rust runner: reads an entry per line and answers each with a line of JSON.

use std::io::{self, BufRead, BufWriter, Write};

use conformance::answer::answer;

fn main() -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().split(b'\n') {
        let line = line?;
        if !line.trim_ascii().is_empty() {
            writeln!(out, "{}", answer(&String::from_utf8_lossy(&line)))?;
        }
    }
    out.flush()
}
