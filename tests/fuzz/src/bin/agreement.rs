//! The fuzzer of the target `agreement`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz::agreement(data));
