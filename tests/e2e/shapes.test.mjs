// Prompts in every shape: opened, closed by each way, by hand, by finger and by keyboard, beside the page and never over a payment.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { onPage, opened, PLACE, rating, shape, survey, swipe } from "./support/shapes.mjs";
import { serveShop } from "./support/shop.mjs";
import { becomes, until } from "./support/until.mjs";
import { inspect, journal } from "./support/widget.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const shop = await serveShop();
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const SHAPES = ["dialog", "card", "bar", "inline"];

/** What the page needs for a shape. */
const bodyFor = (as) => ({ body: as === "inline" ? PLACE : "" });
const box = (page) => shape(page).evaluate((one) => one.getBoundingClientRect().toJSON());
const closed = async ({ told }) => (await told()).filter(({ type }) => type === "closed").map(({ how }) => how);

describe("closed by each way, which is told, with the focus where it was", () => {
  const ways = {
    button: (page) => shape(page).getByRole("button", { name: "Close" }).click(),
    decline: (page) => shape(page).getByRole("button", { name: "No thanks" }).click(),
    escape: async (page) => {
      // What does not take the focus hears the key when it has it.
      await shape(page).getByRole("button", { name: "Ask us" }).focus();
      await page.keyboard.press("Escape");
    },
    outside: (page) => page.mouse.click(5, 5),
  };
  for (const as of SHAPES) {
    for (const [how, close] of Object.entries(ways)) {
      if (how === "outside" && as !== "dialog") continue;
      test(`${as}, ${how}`, async (t) => {
        const here = await onPage(t, shop, { as }, bodyFor(as));
        const { page } = here;
        await page.locator(".before").focus();
        const top = await page.evaluate(() => scrollY);
        await here.call();
        await shape(page).waitFor();
        const focused = await page.evaluate(() => document.activeElement.className || document.activeElement.localName);
        assert.equal(focused, as === "dialog" ? "cartkeep-layer" : "before", "only a dialog takes the focus");
        await close(page);
        await shape(page).waitFor({ state: "detached" });
        assert.deepEqual(await closed(here), [how]);
        assert.equal(await page.evaluate(() => document.activeElement.className), "before", "the focus is back");
        assert.equal(await page.evaluate(() => scrollY), top);
        assert.deepEqual(await here.shifts(), []);
        assert.ok((await journal(page)).includes(`"e":"prompt_closed","id":"note","how":"${how}"`));
        const { ledger } = await inspect(page);
        assert.deepEqual(
          ledger.map(({ what }) => what),
          ["shown", "closed"],
        );
      });
    }
  }

  for (const as of ["card", "bar", "inline"]) {
    test(`${as}: the page goes on beside it`, async (t) => {
      const { page } = await opened(t, shop, { as }, bodyFor(as));
      await page.locator(".before").click();
      assert.equal(await page.evaluate(() => document.activeElement.className), "before");
      await page.mouse.move(400, 300);
      await page.mouse.wheel(0, 300);
      await until("the page is scrolled", () => page.evaluate(() => scrollY > 200));
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).overflow), "visible");
    });
  }
});

test("dispose() leaves the page as it was, whatever stood", async (t) => {
  for (const as of SHAPES) {
    const here = await onPage(t, shop, { as }, bodyFor(as));
    const { page } = here;
    const written = () => page.evaluate(() => document.documentElement.outerHTML);
    const before = await written();
    await here.call();
    await shape(page).waitFor();
    await page.evaluate(() => window.cartkeep.dispose());
    assert.equal(await shape(page).count(), 0, as);
    assert.equal(await written(), before, as);
  }
});

describe("what assistive technology is told", () => {
  const roles = { dialog: "dialog", card: "dialog", bar: "region", inline: "region" };
  for (const [as, role] of Object.entries(roles)) {
    test(as, async (t) => {
      const { page } = await opened(t, shop, { as }, bodyFor(as));
      const client = await page.context().newCDPSession(page);
      const { nodes } = await client.send("Accessibility.getFullAXTree");
      const node = nodes.find((one) => one.role?.value === role && one.name?.value === "Need a hand?");
      assert.ok(node, `a ${role} with the title as its name`);
      const property = (one, name) => one.properties?.find((property) => property.name === name)?.value.value;
      assert.equal(property(node, "modal") ?? false, as === "dialog");
      assert.equal(node.description?.value, "We are here.");
      // Chromium says of every node in a live region that it is in one.
      if (as !== "dialog") assert.equal(property(node, "live") ?? liveAbove(nodes, node, property), "polite");
      const names = within(nodes, node)
        .filter((one) => one.role?.value === "button")
        .map((one) => one.name?.value);
      // As the eye finds it: in a line, it is the last.
      assert.deepEqual(names, as === "bar" ? ["Ask us", "No thanks", "Close"] : ["Close", "Ask us", "No thanks"]);
    });
  }

  function liveAbove(nodes, node, property) {
    const parent = nodes.find(({ nodeId }) => nodeId === node.parentId);
    return parent && (property(parent, "live") ?? liveAbove(nodes, parent, property));
  }

  function within(nodes, node) {
    const children = nodes.filter(({ parentId }) => parentId === node.nodeId);
    return children.flatMap((child) => [child, ...within(nodes, child)]);
  }
});

describe("axe finds nothing", () => {
  const rules = { ...Object.fromEntries(SHAPES.map((as) => [as, { as }])) };
  for (const as of ["dialog", "card", "inline"]) {
    rules[`survey in a ${as}`] = { as, ...survey };
    rules[`rating in a ${as}`] = { as, ...rating };
  }
  for (const [name, rule] of Object.entries(rules)) {
    for (const [size, options] of Object.entries({ desktop: {}, phone: PHONE })) {
      test(`${name}, ${size}`, async (t) => {
        const { page } = await opened(t, shop, rule, { ...bodyFor(rule.as), ...options, reducedMotion: "reduce" });
        if (rule.ask) await shape(page).getByRole("radio").last().check();
        await page.evaluate(axe);
        for (const colorScheme of ["light", "dark"]) {
          await page.emulateMedia({ colorScheme });
          const found = await page.evaluate(async () => {
            const { violations } = await window.axe.run(document, { resultTypes: ["violations"] });
            return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(" "))}`);
          });
          assert.deepEqual(found, [], colorScheme);
        }
      });
    }
  }
});

describe("a bar", () => {
  test("is one line at the foot on a desktop", async (t) => {
    const { page, shifts } = await opened(t, shop, { as: "bar" });
    const { left, right, bottom, height } = await box(page);
    assert.deepEqual([left, right, bottom], [0, await page.evaluate(() => document.documentElement.clientWidth), 800]);
    assert.ok(height <= 72, `${height} px`);
    assert.deepEqual(await shifts(), []);
  });

  const foot =
    '<div style="position:fixed;inset:auto 0 0 0;height:60px;background:#eee"><button id="buy">Buy</button></div>';
  test("goes to the head where the page keeps a control at the foot", async (t) => {
    const { page } = await opened(t, shop, { as: "bar" }, { body: foot });
    assert.equal((await box(page)).top, 0);
    await page.locator("#buy").click({ timeout: 2000 });
  });

  test("steps aside for what gets the focus", async (t) => {
    const body = '<div style="height:730px"></div><button id="low">Low</button>';
    const { page } = await opened(t, shop, { as: "bar" }, { body });
    await page.locator("#low").evaluate((low) => {
      scrollTo(0, low.getBoundingClientRect().bottom + scrollY - innerHeight + 4);
      low.focus({ preventScroll: true });
    });
    await until("it is at the head", async () => (await box(page)).top === 0);
  });
});

describe("a note in the page", () => {
  const above = (height) => `<div style="height:${height}px">…</div>`;
  test("stands where the page has kept room, and moves nothing", async (t) => {
    const here = await opened(t, shop, { as: "inline" }, { body: `${PLACE}<p id="after">After</p>` });
    const after = await here.page.locator("#after").evaluate((one) => one.getBoundingClientRect().top);
    assert.equal(await here.page.locator("#place [part=prompt]").count(), 1);
    await shape(here.page).getByRole("button", { name: "Close" }).click();
    await shape(here.page).waitFor({ state: "detached" });
    assert.equal(await here.page.locator("#after").evaluate((one) => one.getBoundingClientRect().top), after);
    assert.deepEqual(await here.shifts(), []);
  });

  test("stands below the window where no room was kept, and moves nothing when it is scrolled to", async (t) => {
    const body = `${above(900)}<cartkeep-note id="place"></cartkeep-note><p>After</p>`;
    const { page, shifts } = await opened(t, shop, { as: "inline" }, { body });
    assert.equal(await page.locator("#place [part=prompt]").count(), 1);
    await page.mouse.move(400, 300);
    await page.mouse.wheel(0, 500);
    await sleep(700);
    assert.deepEqual(await shifts(), []);
  });

  test("is a card where it would move something, or where the page has no place", async (t) => {
    for (const body of [
      '<cartkeep-note id="place"></cartkeep-note><p>After</p>',
      "",
      '<cartkeep-note for="another" style="display:block;height:500px"></cartkeep-note>',
    ]) {
      const { page, shifts } = await opened(t, shop, { as: "inline" }, { body });
      assert.equal(await page.locator("cartkeep-layer dialog.card[open]").count(), 1, body);
      await sleep(300);
      assert.deepEqual(await shifts(), [], body);
    }
  });

  test("that is withdrawn without the shopper's doing leaves its room", async (t) => {
    const body = `${PLACE.replace("520px", "400px")}<p id="after">After</p>`;
    const { page, shifts } = await opened(t, shop, { as: "inline" }, { body });
    await sleep(600);
    await page.evaluate(() => window.cartkeep.checkoutStep({ step: 3, name: "payment" }));
    await shape(page).waitFor({ state: "detached" });
    await sleep(300);
    assert.deepEqual(await shifts(), []);
  });

  test("whose place the page takes away is closed", async (t) => {
    const here = await opened(t, shop, { as: "inline" }, { body: PLACE });
    await here.page.evaluate(() => document.getElementById("place").remove());
    await becomes(() => closed(here), ["page"]);
  });
});

describe("by finger", () => {
  const centre = ({ left, right, top }) => ({ x: (left + right) / 2, y: top + 16 });
  test("a dialog is a sheet at the foot of a phone, and is pushed down", async (t) => {
    const here = await opened(t, shop, { as: "dialog" }, PHONE);
    const { page } = here;
    const { left, right, bottom } = await box(page);
    assert.deepEqual([left, right, bottom], [0, 390, 844]);
    const from = centre(await box(page));
    await swipe(page, from, { x: from.x, y: from.y + 30 }, { hold: true });
    assert.deepEqual(await closed(here), [], "a little is not enough");
    assert.equal(await shape(page).evaluate((one) => one.style.translate), "", "it is back");
    await swipe(page, from, { x: from.x, y: from.y - 150 });
    assert.deepEqual(await closed(here), [], "up is not away");
    await swipe(page, from, { x: from.x, y: from.y + 140 });
    await becomes(() => closed(here), ["swipe"]);
    assert.ok((await journal(page)).includes('"how":"swipe"'));
  });

  for (const as of ["card", "bar"]) {
    for (const [way, dx, dy] of [
      ["down", 0, 110],
      ["left", -160, 0],
      ["right", 160, 0],
    ]) {
      test(`a ${as} is pushed ${way}`, async (t) => {
        const here = await opened(t, shop, { as }, PHONE);
        const from = centre(await box(here.page));
        await swipe(here.page, from, { x: from.x + dx, y: from.y + dy });
        await becomes(() => closed(here), ["swipe"]);
        assert.equal(await here.page.evaluate(() => scrollY), 0, "the page stays where it is");
      });
    }
  }

  test("it follows the finger, unless less motion is wanted", async (t) => {
    for (const [reducedMotion, follows] of [
      ["no-preference", true],
      ["reduce", false],
    ]) {
      const { page } = await opened(t, shop, { as: "card" }, { ...PHONE, reducedMotion });
      await sleep(300);
      const before = await box(page);
      const from = centre(before);
      const client = await page.context().newCDPSession(page);
      const touch = (type, touchPoints) => client.send("Input.dispatchTouchEvent", { type, touchPoints });
      await touch("touchStart", [from]);
      for (const far of [10, 20, 30, 40]) await touch("touchMove", [{ x: from.x, y: from.y + far }]);
      await until("it is where it should be", async () => (await box(page)).top - before.top > 30 === follows);
      await touch("touchEnd", []);
    }
  });

  test("what is scrolled in a sheet is scrolled first", async (t) => {
    const text = "A long text that a shopper has to scroll. ".repeat(60);
    const here = await opened(t, shop, { as: "dialog", text }, PHONE);
    const { page } = here;
    const scrolled = () => shape(page).evaluate((one) => one.scrollTop);
    await swipe(page, { x: 195, y: 600 }, { x: 195, y: 300 });
    await until("the text is scrolled", async () => (await scrolled()) > 100);
    await sleep(500);
    const before = await scrolled();
    await swipe(page, { x: 195, y: 300 }, { x: 195, y: 420 });
    await until("it is scrolled back", async () => (await scrolled()) < before);
    assert.deepEqual(await closed(here), []);
    await shape(page).evaluate((one) => one.scrollTo(0, 0));
    await swipe(page, { x: 195, y: 300 }, { x: 195, y: 460 });
    await becomes(() => closed(here), ["swipe"]);
  });
});

describe("never over a field for payment", () => {
  const card = '<label>Card <input id="card" autocomplete="billing cc-number"></label>';
  const vetoed = async ({ page }) => (await journal(page)).includes('"e":"prompt_vetoed","id":"note"');
  for (const as of SHAPES) {
    test(`${as}: not while a card is entered`, async (t) => {
      const here = await onPage(t, shop, { as }, { body: card + bodyFor(as).body });
      await here.page.locator("#card").focus();
      await here.call();
      await until("it is held back", () => vetoed(here));
      assert.equal(await shape(here.page).count(), 0);
      assert.deepEqual((await inspect(here.page)).ledger, []);
    });
  }

  test("not while the frame of a provider has the focus", async (t) => {
    const body =
      '<iframe id="pay" title="Card" src="https://js.stripe.com/v3/card.html" width="300" height="60"></iframe>';
    const here = await onPage(t, shop, { as: "card" }, { body, mayFail: true });
    await here.page.locator("#pay").focus();
    await here.call();
    await until("it is held back", () => vetoed(here));
  });

  test("a dialog becomes a card beside a field that can be seen", async (t) => {
    const { page } = await opened(t, shop, { as: "dialog" }, { body: card });
    assert.equal(await page.locator("cartkeep-layer dialog.card[open]").count(), 1);
    await page.locator("#card").click();
    await page.keyboard.type("4242");
    assert.equal(await page.locator("#card").inputValue(), "4242");
  });

  const at = (edge) =>
    `<div style="position:fixed;${edge}:0;inset-inline:0;height:120px">${card.replace("<input", '<input style="width:100%;height:80px"')}</div>`;
  for (const as of ["card", "bar"]) {
    for (const [size, options] of Object.entries({ desktop: {}, phone: PHONE })) {
      test(`a ${as} stands at the head where a field is at the foot, ${size}`, async (t) => {
        const { page } = await opened(t, shop, { as }, { body: at("bottom"), ...options });
        const [one, other] = [
          await box(page),
          await page.locator("#card").evaluate((card) => card.getBoundingClientRect().toJSON()),
        ];
        assert.ok(one.bottom <= other.top, JSON.stringify([one, other]));
      });

      test(`a ${as} is not shown where fields are at both, ${size}`, async (t) => {
        const here = await onPage(
          t,
          shop,
          { as },
          { body: at("bottom") + at("top").replaceAll("card", "code"), ...options },
        );
        await here.page.locator("#code").evaluate((code) => code.setAttribute("autocomplete", "cc-csc"));
        await here.call();
        await until("it is held back", () => vetoed(here));
        assert.equal(await shape(here.page).count(), 0);
      });
    }
  }

  test("it steps aside when a field is scrolled under it, and goes when there is no side left", async (t) => {
    const body = `<div style="height:900px"></div><div id="pay">${card.replace("<input", '<input style="width:90%;height:60px"')}</div>`;
    const here = await opened(t, shop, { as: "bar" }, { body });
    const { page } = here;
    const scrollTo = (place) =>
      page
        .locator("#card")
        .evaluate((card, place) => scrollTo(0, card.getBoundingClientRect().top + scrollY - place), place);
    await scrollTo(700);
    await scrollTo(730);
    await until("it is at the head", async () => (await box(page)).top === 0);
    await scrollTo(10);
    await until("it is at the foot", async () => (await box(page)).bottom === 800);
    await page.locator("#pay").evaluate((pay) => {
      const again = pay.cloneNode(true);
      again.style.cssText = "position:fixed;inset:auto 0 0 0;height:80px";
      document.body.append(again);
    });
    await becomes(() => closed(here), ["page"]);
    assert.ok(!(await inspect(page)).ledger.some(({ what }) => what === "closed"), "that is no refusal");
  });
});

describe("a question", () => {
  const OWN = "Write to me at 5 Khreshchatyk";
  for (const as of ["dialog", "card", "inline"]) {
    test(`${as}: an answer is told to the page, noted without words, and thanked for`, async (t) => {
      const here = await opened(t, shop, { as, ...survey }, bodyFor(as));
      const { page, told } = here;
      const send = shape(page).getByRole("button", { name: "Send" });
      await send.click();
      await shape(page).getByRole("alert").getByText("Please choose one.").waitFor();
      assert.equal(
        await shape(page)
          .getByRole("radio")
          .nth(0)
          .evaluate((one) => one.matches(":focus")),
        true,
      );
      await shape(page).getByRole("radio", { name: "Something else" }).check();
      await shape(page)
        .getByRole("textbox", { name: "What is it? (optional)" })
        .fill(OWN + "!".repeat(300));
      assert.equal((await shape(page).getByRole("textbox").inputValue()).length, 200);
      await shape(page).getByRole("textbox").fill(OWN);
      await send.click();
      await shape(page).getByRole("heading", { name: "Thank you for your answer." }).waitFor();
      assert.equal(await shape(page).getByRole("radio").count(), 0);
      assert.deepEqual(
        (await told()).filter(({ type }) => type === "answer"),
        [{ type: "answer", id: "note", option: "other", text: OWN }],
      );
      const written = await journal(page);
      assert.ok(written.includes('"e":"prompt_answered","id":"note","option":3}'));
      const stored = await page.evaluate(() => JSON.stringify(localStorage));
      for (const kept of [written, stored, JSON.stringify(await inspect(page))])
        assert.ok(!kept.includes("Khreshchatyk"));
      assert.equal(await shape(page).getByRole("button").count(), 2);
      await shape(page).getByRole("button", { name: "Close" }).last().click();
      await shape(page).waitFor({ state: "detached" });
      assert.deepEqual(await closed(here), ["button"]);
      assert.deepEqual(
        (await inspect(page)).ledger.map(({ what }) => what),
        ["shown", "accepted"],
      );
    });
  }

  test("nothing is sent", async (t) => {
    const { page } = await opened(t, shop, { as: "card", ...survey });
    const requests = [];
    page.on("request", (request) => requests.push(request.url()));
    await shape(page).getByRole("radio", { name: "Delivery" }).check();
    await shape(page).getByRole("button", { name: "Send" }).click();
    await shape(page).getByRole("heading", { name: "Thank you" }).waitFor();
    await sleep(500);
    assert.deepEqual(requests, []);
  });

  test("the answers come in an order of the page's own, with the other one last", async (t) => {
    const orders = new Set();
    for (let round = 0; round < 8; round++) {
      const { page } = await opened(t, shop, { as: "card", ...survey });
      const names = await shape(page).locator(".option").allInnerTexts();
      assert.equal(names.at(-1), "Something else");
      assert.deepEqual(names.slice(0, -1).sort(), ["Delivery", "I am only looking", "The price"]);
      orders.add(names.join());
    }
    assert.ok(orders.size > 1, "eight pages, all in one order");
  });

  test("by keyboard: a rating with words", async (t) => {
    const here = await opened(t, shop, { as: "dialog", ...rating });
    const { page, told } = here;
    await shape(page).getByRole("radiogroup", { name: "How was finding it?" }).waitFor();
    assert.deepEqual(await shape(page).locator(".option").allInnerTexts(), [
      "Very poor",
      "Poor",
      "All right",
      "Good",
      "Very good",
    ]);
    const tab = async (matches) => {
      for (let step = 0; step < 12; step++) {
        await page.keyboard.press("Tab");
        if (
          await page.evaluate((matches) => document.activeElement.shadowRoot?.activeElement?.matches(matches), matches)
        )
          return;
      }
      assert.fail(`${matches} can't be reached`);
    };
    await tab("[type=radio]");
    await page.keyboard.press("Space");
    for (let step = 0; step < 3; step++) await page.keyboard.press("ArrowDown");
    await tab("textarea");
    await page.keyboard.type("The search is quick.");
    await tab("[part=accept]");
    await page.keyboard.press("Enter");
    await shape(page).getByRole("heading", { name: "Thank you for your answer." }).waitFor();
    assert.deepEqual(
      (await told()).filter(({ type }) => type === "answer"),
      [{ type: "answer", id: "note", rating: 4, text: "The search is quick." }],
    );
    await page.keyboard.press("Escape");
    await becomes(() => closed(here), ["escape"]);
    assert.deepEqual(
      (await inspect(page)).ledger.map(({ what }) => what),
      ["shown", "accepted"],
    );
  });
});
