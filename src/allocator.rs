//! The allocator. A page's heap is small and lives briefly: bytes to load count for more than a
//! realloc in place.

use talc::wasm::{new_wasm_dynamic_allocator, WasmDynamicTalc};

#[global_allocator]
static ALLOCATOR: WasmDynamicTalc = new_wasm_dynamic_allocator();
