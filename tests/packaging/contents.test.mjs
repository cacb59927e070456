// What is in the packed package, and what its manifest promises.

import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { packageDir } from "../../scripts/lib/paths.mjs";
import { projectVersion } from "../../scripts/lib/versions.mjs";
import { pack } from "./consumer.mjs";

const allowed = [
  /^package\.json$/,
  /^README\.md$/,
  /^LICENSE(-MIT|-APACHE)?$/,
  /^dist\/(cartkeep\.js|cartkeep\.mjs|slim\.mjs|later\.mjs|offer\.mjs|ga4\.mjs|hesitation\.mjs|consent\.mjs|elements\.mjs|layer\.mjs|linked\.mjs|model\.mjs|title\.mjs|privacy\.mjs|prompt\.mjs|inspector\.mjs|places\.mjs|qr\.mjs|rates\.mjs|replay\.mjs|sync\.mjs|taxes\.mjs|terms\.mjs|viewer\.mjs)$/,
  /^dist\/(languages|ar|de|es|fr|pl|uk|zh-Hans|zh-Hant)\.mjs$/,
  /^dist\/taxes\.(json|license\.txt)$/,
  /^dist\/cartkeep(-pricing|-insight|-full)?\.wasm$/,
  /^dist\/cartkeep\.schema\.json$/,
  /^dist\/custom-elements\.json$/,
  /^dist\/[a-z-]+\.d\.ts$/,
];

const manifest = JSON.parse(readFileSync(join(packageDir, "package.json"), "utf8"));
const folder = mkdtempSync(join(tmpdir(), "cartkeep-pack-"));
after(() => rmSync(folder, { recursive: true }));
const paths = pack(folder).files.map(({ path }) => path);

test("it holds nothing but what is meant to be published", () => {
  assert.deepEqual(
    paths.filter((path) => !allowed.some((pattern) => pattern.test(path))),
    [],
  );
});

test("it holds the licence and the readme", () => {
  assert.ok(paths.includes("README.md"));
  assert.ok(paths.some((path) => path.startsWith("LICENSE")));
});

test("every export exists and is packed", () => {
  for (const target of Object.values(manifest.exports).flatMap((entry) =>
    typeof entry === "string" ? entry : Object.values(entry),
  )) {
    assert.ok(existsSync(join(packageDir, target)), target);
    assert.ok(paths.includes(target.replace("./", "")), target);
  }
});

test("its version is the project's", () => {
  assert.equal(manifest.version, projectVersion());
});

test("publint has nothing to say", async () => {
  const { messages } = await publint({ pkgDir: packageDir, strict: true });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, manifest, { color: false })),
    [],
  );
});

test("nothing in it names a folder of the machine that built it", () => {
  for (const path of paths) {
    const text = readFileSync(join(packageDir, path), "latin1");
    assert.doesNotMatch(text, /\/(root|home|Users)\/|\.cargo\/registry/, path);
  }
});
