import assert from "node:assert/strict";
import { test } from "node:test";
import { forPackage } from "./package.mjs";

test("the package's readme points at nothing that is not there", () => {
  const readme =
    "# Shop\n\n![A page](docs/shop.png)\n\nSee [how](ARCHITECTURE.md), [below](#more), [there](https://shop.test/a).\n";
  assert.equal(forPackage(readme), "# Shop\n\nSee how, [below](#more), [there](https://shop.test/a).\n");
});
