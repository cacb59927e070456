// Under the strictest Content-Security-Policy that WebAssembly allows, and Trusted Types, everything is as ever.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { scenes, sceneVisitor, visit } from "./support/scenes.mjs";
import { serveShop } from "./support/shop.mjs";

const strict = await serveShop({
  csp: "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'",
});
const pages = ["/", "/product.html?id=kettle", "/cart.html", "/checkout.html", "/order.html?id=none"];

for (const address of pages) {
  test(address, async (t) => {
    const visitor = await strictVisitor(t);
    await visit(visitor, address);
    assert.deepEqual(visitor.warnings, []);
  });
}

describe("what the widget shows", () => {
  for (const [name, scene] of Object.entries(scenes)) {
    test(name, async (t) => {
      const visitor = await strictVisitor(t);
      await scene(visitor);
      assert.deepEqual(visitor.warnings, []);
    });
  }
});

/** Whose every violation counts as an error, on top of what the browser itself says of it. */
async function strictVisitor(t) {
  const visitor = await sceneVisitor(t, strict);
  await visitor.context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
      console.error(`${violatedDirective} forbids ${blockedURI} ${sample}`);
    });
  });
  return visitor;
}
