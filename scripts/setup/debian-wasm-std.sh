#!/usr/bin/env bash
# Gives Debian's Rust compiler (rustc-web) a standard library for WebAssembly, which Debian does not package: builds it
# from Debian's own copy of the source (rust-web-src), offline, and installs it beside the others. Once per compiler.
set -euo pipefail

target=wasm32-unknown-unknown
rustc=/usr/bin/rustc
cargo=/usr/bin/cargo

as_root=()
[ "$(id -u)" = 0 ] || as_root=(sudo)

about=$("$rustc" -vV)
host=$(sed -n 's/^host: //p' <<<"$about")
commit=$(sed -n 's/^commit-hash: //p' <<<"$about")
rustlib=$("$rustc" --print sysroot)/lib/rustlib
source=$(readlink -f "$rustlib/src/rust")
installed=$rustlib/$target
mark=$installed/.cartkeep
# What the library was made with: another compiler, or another version of this script, makes it anew.
recipe="$(sha256sum <<<"$about" | cut -c1-16) 1"

# rustc calls its linker rust-lld; Debian has it as lld-22.
linker=$rustlib/$host/bin/rust-lld
if [ ! -e "$linker" ]; then
  "${as_root[@]}" mkdir -p "$(dirname "$linker")"
  "${as_root[@]}" ln -sfn "$(command -v lld-22)" "$linker"
fi

if [ "$(cat "$mark" 2>/dev/null)" = "$recipe" ]; then
  echo "up to date in $installed"
  exit
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/src"
echo '#![no_std]' >"$work/src/lib.rs"
# An empty crate: cargo builds the standard library as if for it.
cat >"$work/Cargo.toml" <<'TOML'
[package]
name = "seed"
version = "0.0.0"
edition = "2021"

[workspace]

[profile.release]
codegen-units = 1
TOML

flags=(
  -Cembed-bitcode=yes # so that `lto = true` reaches into it
  # Paths in panic messages read as upstream's do, and name nothing of this machine.
  "--remap-path-prefix=$rustlib/src/rust=/rustc/$commit"
  "--remap-path-prefix=$source=/rustc/$commit"
  "--remap-path-prefix=$work=/seed"
)

# Its own cargo home and no inherited flags: the result must not depend on who builds it.
cd "$work"
env -u CARGO_ENCODED_RUSTFLAGS -u CARGO_BUILD_TARGET -u RUSTC_WRAPPER -u RUSTC_WORKSPACE_WRAPPER \
  RUSTC="$rustc" RUSTC_BOOTSTRAP=1 RUSTFLAGS="${flags[*]}" \
  CARGO_HOME="$work/cargo" CARGO_TARGET_DIR="$work/target" CARGO_INCREMENTAL=0 \
  "$cargo" build --quiet --release --offline --target "$target" \
  -Zbuild-std=std,panic_abort,proc_macro,test \
  --config 'source.crates-io.replace-with = "debian"' \
  --config "source.debian.directory = \"$source/library/vendor\"" >&2

rm "$work/target/$target/release/deps/"libseed-*
"${as_root[@]}" rm -rf "$installed"
"${as_root[@]}" mkdir -p "$installed/lib"
"${as_root[@]}" cp "$work/target/$target/release/deps/"lib*.rlib "$installed/lib/"
echo "$recipe" | "${as_root[@]}" tee "$mark" >/dev/null
echo "built, and installed in $installed"
