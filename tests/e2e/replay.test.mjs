import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { cli } from "../../scripts/lib/paths.mjs";
import { run } from "../../scripts/lib/run.mjs";
import { newVisitor } from "./support/browser.mjs";
import { stopTime, wait } from "./support/clock.mjs";
import { comeBack, leaveThrough, leaveThroughTop, read } from "./support/pointer.mjs";
import { serveShop } from "./support/shop.mjs";
import { addThisProduct } from "./support/shopper.mjs";
import { explain, inspect, journal, prompt, ready } from "./support/widget.mjs";

const shop = await serveShop();
const config = join(shop.folder, "shop.json");

test("the shop's configuration has no problems, for the command line and for the browser", async (t) => {
  await run(cli, ["check", config]);
  const visitor = await newVisitor(t, shop);
  const page = await visitor.open();
  await ready(page);
  assert.deepEqual((await inspect(page)).problems, []);
  assert.deepEqual(visitor.warnings, []);
});

test("a session's journal is downloaded, and replayed on this machine it is the same, byte by byte", async (t) => {
  const page = await richSession(t);
  const inspector = page.getByRole("complementary", { name: "Cartkeep inspector" });
  await inspector.getByRole("tab", { name: /Decisions/ }).waitFor();
  assert.equal(await inspector.getByRole("status").count(), 0, "the inspector has no alarm to show");
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download journal" }).click();
  const text = await readFile(await (await saved).path(), "utf8");
  assert.equal(text, await journal(page));

  const [head] = ndjson(text);
  const state = await inspect(page);
  assert.deepEqual([head.seed, head.config], [state.seed, state.config]);

  const again = await run(cli, ["replay", "--config", config, "--journal"], { input: text });
  assert.equal(again.stdout, text);
});

test("a replay gives the decisions of the session, and their reasons", async (t) => {
  const page = await richSession(t);
  const { stdout } = await run(cli, ["replay", "--config", config], { input: await journal(page) });
  const replayed = ndjson(stdout).map(({ d }) => d);
  const decided = await explain(page);
  assert.ok(decided.length > 3, "there was something to decide");
  assert.deepEqual(replayed, decided);
});

test("the inspector's timeline tells what happened and what was decided, in the journal's order", async (t) => {
  const page = await richSession(t);
  const inspector = page.getByRole("complementary", { name: "Cartkeep inspector" });
  await inspector.getByRole("tab", { name: "Timeline" }).click();
  const rows = inspector.getByRole("tabpanel", { name: "Timeline" }).getByRole("listitem");
  await rows.filter({ hasText: "The widget started" }).waitFor();
  const said = (await rows.allInnerTexts()).map((row) => row.replace(/\s+/g, " ")).reverse();
  assert.match(said[0], /The widget started/);
  const shown = said.map((row) => /Decided on .*?: (.*?) (?:\d+ looked at|the moment)/.exec(row)?.[1]).filter(Boolean);
  const decided = (await explain(page)).map(({ chosen }) => (chosen ? `show ${chosen}` : "nothing"));
  assert.ok(shown.length > 2, said.join("\n"));
  // It is brought up to date twice a second.
  assert.deepEqual(shown, decided.slice(0, shown.length));
});

test("the inspector decides anew when a fact is changed, and nothing comes of it", async (t) => {
  const page = await richSession(t);
  const inspector = page.getByRole("complementary", { name: "Cartkeep inspector" });
  await inspector.getByRole("tab", { name: "What if" }).click();
  const levers = inspector.getByRole("tabpanel", { name: "What if" });
  const before = await journal(page);
  await levers.getByLabel("Moment").selectOption("exit_intent");
  await levers.getByLabel("cart.total").fill("0");
  await levers.getByText("cart.total is 0").first().waitFor();
  assert.equal((await inspect(page)).decisions.length, (await explain(page)).length);
  assert.equal(
    ndjson(await journal(page)).filter(({ d }) => d).length,
    ndjson(before).filter(({ d }) => d).length,
    "no decision was written down",
  );
  const asked = await page.evaluate(() => window.cartkeep.whatIf({ on: "exit_intent", facts: { "cart.totl": 1 } }));
  assert.deepEqual(
    asked.problems.map(({ path }) => path),
    ["facts.cart.totl"],
  );
});

test("a journal of another configuration is refused, unless that is wanted", async (t) => {
  const page = await richSession(t);
  const text = (await journal(page)).replace(/"config":"[^"]*"/, '"config":"0123456789abcdef"');
  const refused = await run(cli, ["replay", "--config", config], { input: text, mayFail: true });
  assert.equal(refused.code, 1);
  const { code } = await run(cli, ["replay", "--config", config, "--any-config"], { input: text, mayFail: true });
  assert.equal(code, 0);
});

/** A page with the inspector, after a session with a bit of everything in it. */
async function richSession(t) {
  const visitor = await newVisitor(t, shop, {
    clock: "2026-11-20T10:00:00+02:00",
    // Room for the inspector beside the shop.
    viewport: { width: 1920, height: 900 },
  });
  const page = await visitor.open("/product.html?id=kettle&cartkeep=inspect");
  await ready(page);
  await stopTime(page);
  await addThisProduct(page);
  await leaveThroughTop(page);
  await wait(page, 200);
  await comeBack(page);
  await read(page, 6);
  await leaveThrough(page, "left");
  await comeBack(page);
  await page.evaluate(async () => {
    const { cart, setDestination, chooseMethod, couponTried } = window.cartkeep;
    await cart.add({ id: "mugs", price: "24.90", quantity: 2, name: "Mugs “with” ünïcode\u2028 and \\ 🫖" });
    await setDestination({ country: "UA", postcode: "02002", name: "Kyiv" });
    await chooseMethod("courier");
    await couponTried(false);
    await cart.setQuantity({ id: "mugs" }, 5);
    await cart.remove({ id: "mugs" });
  });
  await leaveThroughTop(page);
  await wait(page, 200);
  await prompt(page).getByRole("button", { name: "No, thanks" }).click();
  await prompt(page).waitFor({ state: "detached" });
  await wait(page, 61_000);
  await read(page, 2);
  await leaveThroughTop(page);
  await wait(page, 200);
  return page;
}

const ndjson = (text) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
