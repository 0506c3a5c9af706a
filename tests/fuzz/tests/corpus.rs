//! The corpus through every target, without a fuzzer.

use std::fs;
use std::path::Path;

use fuzz::TARGETS;

/// How many files each target has at least.
const FILES: usize = 20;

#[test]
fn nothing_in_the_corpus_goes_wrong() {
    for target in TARGETS {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target.name);
        let mut files: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        assert!(files.len() >= FILES, "{}: {} files", target.name, files.len());
        for file in files {
            let bytes = fs::read(&file).unwrap();
            println!("{}", file.display());
            (target.run)(&bytes);
            // Half of it, and one other bit.
            (target.run)(&bytes[..bytes.len() / 2]);
            let mut other = bytes.clone();
            if let Some(byte) = other.get_mut(bytes.len() / 3) {
                *byte ^= 1;
            }
            (target.run)(&other);
        }
    }
}

#[test]
fn a_target_is_found_by_its_name() {
    assert_eq!(fuzz::Target::named("sheet").map(|target| target.name), Some("sheet"));
    assert!(fuzz::Target::named("other").is_none());
}
