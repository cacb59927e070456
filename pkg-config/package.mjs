// The package.json that is published. The repository's own is private and only holds the tools.

/** The manifest of the npm package at a version. */
export function manifest(version) {
  return {
    name: "cartkeep",
    version,
    description:
      "A shop widget that keeps filled carts from being given up: the true cost early, a cart that stays, help at the right moment.",
    keywords: [
      "cart",
      "cart abandonment",
      "checkout",
      "e-commerce",
      "shipping estimate",
      "exit intent",
      "webassembly",
      "custom elements",
    ],
    license: "MIT OR Apache-2.0",
    type: "module",
    exports: {
      ".": { types: "./dist/cartkeep.d.ts", default: "./dist/cartkeep.mjs" },
      "./slim": { types: "./dist/slim.d.ts", default: "./dist/slim.mjs" },
      "./script": "./dist/cartkeep.js",
      "./cartkeep.wasm": "./dist/cartkeep.wasm",
      "./cartkeep-pricing.wasm": "./dist/cartkeep-pricing.wasm",
      "./cartkeep-insight.wasm": "./dist/cartkeep-insight.wasm",
      "./cartkeep-full.wasm": "./dist/cartkeep-full.wasm",
      "./cartkeep.schema.json": "./dist/cartkeep.schema.json",
      "./taxes.json": "./dist/taxes.json",
      "./package.json": "./package.json",
    },
    types: "./dist/cartkeep.d.ts",
    unpkg: "./dist/cartkeep.js",
    jsdelivr: "./dist/cartkeep.js",
    // Only the script-tag loader acts on being loaded.
    sideEffects: ["./dist/cartkeep.js"],
    // https://github.com/webcomponents/custom-elements-manifest
    customElements: "./dist/custom-elements.json",
    files: ["dist", "LICENSE*"],
  };
}
