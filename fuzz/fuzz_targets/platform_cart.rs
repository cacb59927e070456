#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| cartkeep_engine::fuzz::platform_cart(data));
