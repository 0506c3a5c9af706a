//! Every bad input is refused with its codes at its places.

use conformance::answer::answer;
use conformance::bad_inputs;
use conformance::entry::{Entry, Outcome, load};

/// How many bad inputs there are at least.
const INPUTS: usize = 120;

#[test]
fn every_bad_input_gives_its_errors() {
    let inputs = load(&bad_inputs()).unwrap();
    let (ours, others): (Vec<Entry>, Vec<Entry>) = inputs.into_iter().partition(|input| input.is_for("rust"));
    for other in &others {
        println!("not for Rust: {}", other.name);
    }
    println!("{} bad inputs, {} more that are not for Rust", ours.len(), others.len());
    assert!(ours.len() >= INPUTS, "only {} bad inputs", ours.len());

    let wrong: Vec<_> = ours
        .iter()
        .filter_map(|input| {
            let got = Outcome::of_line(&answer(&input.line));
            let right = got.as_ref() == Ok(&input.expected) && matches!(input.expected, Outcome::Error(_));
            (!right).then(|| format!("{}\n  expected {:?}\n  got      {got:?}", input.name, input.expected))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} bad inputs\n{}", wrong.len(), ours.len(), wrong.join("\n"));
}
