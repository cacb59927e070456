import assert from "node:assert/strict";
import { test } from "node:test";
import { lockedVersion, saidVersion, workspaceVersion } from "./versions.mjs";

const lock = `version = 4

[[package]]
name = "wasm-bindgen-shared"
version = "0.2.99"

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
dependencies = [
 "wasm-bindgen-shared",
]
`;

test("a crate's version is the one of that very crate", () => {
  assert.equal(lockedVersion(lock, "wasm-bindgen"), "0.2.130");
  assert.equal(lockedVersion(lock, "wasm"), undefined);
});

test("the project's version is the workspace's, whatever other versions stand around it", () => {
  const toml =
    '[dependencies]\nx = { version = "9.9.9" }\n[workspace.package]\nedition = "2021"\nversion = "1.2.3"\n[profile]\n';
  assert.equal(workspaceVersion(toml), "1.2.3");
});

test("a Cargo.toml without a version says so", () => {
  assert.throws(
    () => workspaceVersion('[workspace.package]\nedition = "2021"\n[other]\nversion = "1.0.0"\n'),
    /no version/,
  );
});

test("a program's version is found in what it says", () => {
  assert.equal(saidVersion("wasm-bindgen 0.2.130 (abc)"), "0.2.130");
  assert.equal(saidVersion("no version here"), undefined);
});
