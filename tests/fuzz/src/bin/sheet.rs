//! The fuzzer of the target `sheet`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz::sheet(data));
