#![no_main]
#[path = "../../tests/seeds/checks.rs"]
#[allow(dead_code)]
mod checks;

libfuzzer_sys::fuzz_target!(|text: &str| checks::foreign(borderline::import::Format::GeoJson, text));
