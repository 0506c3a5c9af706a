//! Random bytes through the library: nothing may panic, take long or contradict itself.
//!
//! A target is a function of bytes. `cargo xtask fuzz` lets libFuzzer find bytes that reach new code; the ordinary tests put the
//! corpus through the same functions.

mod agreement;
mod case;
mod draw;
mod sheet;
mod table;
mod text;

pub use agreement::run as agreement;
pub use case::run as case;
pub use sheet::run as sheet;
pub use table::run as table;
pub use text::run as text;

use rammeaftale::{Error, Language};

/// A function of bytes.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// Its name, which is that of its folder in the corpus.
    pub name: &'static str,
    /// The function; it panics where the library is wrong.
    pub run: fn(&[u8]),
}

/// Every target.
pub const TARGETS: [Target; 5] = [
    Target { name: "case", run: case },
    Target { name: "sheet", run: sheet },
    Target { name: "agreement", run: agreement },
    Target { name: "table", run: table },
    Target { name: "text", run: text },
];

impl Target {
    /// The target of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        TARGETS.into_iter().find(|target| target.name == name)
    }
}

/// Says every problem in both languages.
fn say(error: &Error) {
    for problem in error.problems() {
        for language in [Language::Danish, Language::English] {
            assert!(!problem.message(language).is_empty(), "{:?} without words", problem.code());
        }
    }
}
