// The controls of every state, as the gallery shows it, in light and dark, in both directions, on a phone and on a desktop: keys come
// to them in the order of the eye, they are large enough to be hit, and show that they have the focus.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { byKind, newTab, show, states, turn } from "../support/gallery.mjs";
import { keyFaultsIn } from "../support/key-faults.mjs";

const kinds = byKind(await states());
const looks = [
  { theme: "light", dir: "ltr", width: 390 },
  { theme: "dark", dir: "rtl", width: 390 },
  { theme: "dark", dir: "ltr", width: 1280 },
  { theme: "light", dir: "rtl", width: 1280 },
];

describe("controls in their order, of a size, and with a ring, in the states of", () => {
  for (const [kind, states] of kinds) {
    test(kind, async (t) => {
      const tab = await newTab();
      t.after(() => tab.page.context().close());
      const found = [];
      for (const { path } of states) {
        await show(tab, path);
        for (const look of looks) {
          await turn(tab, look);
          // A ring looks the same in a wider window.
          const faults = await tab.page.evaluate(keyFaultsIn, { rings: look.width < 400 });
          found.push(...faults.map((fault) => `${path} ${Object.values(look).join(" ")}: ${fault}`));
        }
      }
      assert.deepEqual(found, []);
    });
  }
});

test("what is wrong with controls is found, where something is", async (t) => {
  const tab = await newTab();
  t.after(() => tab.page.context().close());
  await show(tab, "prompt/bar", { width: 1280 });
  await tab.page.evaluate(() => {
    const { shadowRoot } = document.querySelector("cartkeep-layer");
    const [close, accept, decline] = ["close", "accept", "decline"].map((part) =>
      shadowRoot.querySelector(`[part=${part}]`),
    );
    accept.before(close);
    close.style.cssText = "position: absolute; inset: auto 0 0 auto; outline: none";
    accept.style.opacity = "0.3";
    decline.style.cssText = "min-block-size: 0; block-size: 20px; padding: 0";
  });
  const faults = await tab.page.evaluate(keyFaultsIn);
  // How large a letter is, depends on the machine.
  assert.deepEqual(
    faults.map((fault) => fault.replace(/[\d.]+/g, "#")),
    [
      "button “Good” comes after “Close” for keys, not for the eye",
      "button “No, thanks” is # by #",
      "button “Close” shows its focus by none of #px",
      "button “Good” shows its focus with a contrast of #",
    ],
  );
});
