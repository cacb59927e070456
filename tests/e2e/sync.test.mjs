import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { newVisitor } from "./support/browser.mjs";
import { serveShop } from "./support/shop.mjs";
import { fillCart, shopCart } from "./support/shopper.mjs";
import { becomes } from "./support/until.mjs";
import { cart, ready } from "./support/widget.mjs";

const store = mkdtempSync(join(tmpdir(), "cartkeep-relay-"));
after(() => rmSync(store, { recursive: true, force: true }));
// All devices of the tests have one address.
const shop = await serveShop({ store, more: ["--code-rate", "1000", "--rate", "1000", "--burst", "1000"] });

/** The time between two questions to the relay in these tests, as the configuration has it. */
const EVERY = "1s";

test("a code pairs two devices: both show what either does, in the widget and in the shop", async (t) => {
  const [desk, phone] = await devices(t, 2);
  await fillCart(desk, { kettle: 1, mugs: 2 });
  await fillCart(phone, { honey: 1 });
  await pairByCode(desk, phone);
  const both = { kettle: 1, mugs: 2, honey: 1 };
  await agree([desk, phone], both);
  await panel(desk).getByText("This device is paired").waitFor();

  await setQuantity(phone, "mugs", 5);
  await agree([desk, phone], { ...both, mugs: 5 });
  await setQuantity(desk, "honey", 0);
  await agree([desk, phone], { kettle: 1, mugs: 5 });
});

test("a link pairs a device that says yes", async (t) => {
  const [desk, phone] = await devices(t, 2);
  await fillCart(desk, { lamp: 1 });
  const link = await pairingLink(desk);
  assert.match(link, /^http:\/\/[^#]+\/cart\.html#cartkeep-sync=[\w-]{43}$/);
  await phone.goto(link);
  const question = phone.locator("cartkeep-layer .arrival");
  await question.getByText("show the same cart from now on").waitFor();
  assert.equal(new URL(phone.url()).hash, "", "the address says nothing of it");
  assert.deepEqual(await cart(phone), {});
  await question.getByRole("button", { name: "Keep in step" }).click();
  await question.waitFor({ state: "detached" });
  await agree([desk, phone], { lamp: 1 });
});

test("a link pairs nobody who says no, and none that is damaged does", async (t) => {
  const [desk, phone] = await devices(t, 2);
  await fillCart(desk, { lamp: 1 });
  const link = await pairingLink(desk);
  await phone.goto(link);
  await phone.locator("cartkeep-layer .arrival").getByRole("button", { name: "Not now" }).click();
  for (const damaged of [`${link.slice(0, -1)}!`, link.slice(0, -3)]) {
    await phone.goto(damaged);
    await phone.locator("cartkeep-layer .arrival").getByText("We couldn’t read this link").waitFor();
    assert.equal(await phone.getByRole("button", { name: "Keep in step" }).count(), 0);
    await phone.locator("cartkeep-layer .arrival").getByRole("button", { name: "Close" }).click();
  }
  await phone.waitForTimeout(1500);
  assert.deepEqual(await cart(phone), {});
  assert.equal(await pairing(phone), null);
});

test("what is done on both while they are apart comes together as it was meant", async (t) => {
  const [desk, phone] = await devices(t, 2, { mayFail: true });
  await fillCart(desk, { kettle: 2, mugs: 2, honey: 2, bread: 2 });
  await pairByCode(desk, phone);
  await agree([desk, phone], { kettle: 2, mugs: 2, honey: 2, bread: 2 });

  for (const page of [desk, phone]) await page.context().setOffline(true);
  await add(desk, "kettle");
  await add(phone, "kettle");
  await setQuantity(desk, "mugs", 5);
  await setQuantity(phone, "mugs", 5);
  await remove(desk, "honey");
  await add(phone, "honey");
  await remove(desk, "bread");
  assert.deepEqual(await cart(desk), { kettle: 3, mugs: 5 });
  for (const page of [desk, phone]) await page.context().setOffline(false);
  await agree([desk, phone], { kettle: 4, mugs: 5, honey: 1 });
});

test("two tabs of a paired device, and a third device, all agree", async (t) => {
  const [desk, phone, tablet] = await devices(t, 3);
  const tab = await desk.context().newPage();
  await tab.goto("/cart.html");
  await ready(tab);
  await pairByCode(desk, phone);
  await closePanel(desk);
  await pairByCode(desk, tablet);
  await add(tab, "kettle");
  await add(tablet, "honey");
  await agree([desk, tab, phone, tablet], { kettle: 1, honey: 1 });
});

test("who is paired stays so over reloads, and what was done just before one is not lost", async (t) => {
  const [desk, phone] = await devices(t, 2);
  await pairByCode(desk, phone);
  await add(phone, "kettle");
  await phone.reload();
  await ready(phone);
  await agree([desk, phone], { kettle: 1 });
});

test("a code works once; one that is wrong says so", async (t) => {
  const [desk, phone, stranger] = await devices(t, 3, { mayFail: true });
  const code = await offeredCode(desk);
  await enterCode(phone, code);
  await panel(phone).getByText("Connected.").waitFor();
  for (const wrong of [code, "ABCD-EFGH-JKMN", "kettle", ""]) {
    await closePanel(stranger);
    await enterCode(stranger, wrong);
    await panel(stranger).getByText("This code doesn’t work").waitFor();
  }
  assert.equal(await pairing(stranger), null);
});

test("in a low window, a code comes into view, and so does what is wrong with one", async (t) => {
  const [desk, phone] = await devices(t, 2, { mayFail: true });
  for (const page of [desk, phone]) {
    await page.setViewportSize({ width: 390, height: 480 });
    await fillCart(page, { kettle: 1 });
  }
  await offeredCode(desk);
  await becomes(() => isInPanel(desk, "[part='code']"), true);
  await enterCode(phone, "ABCD-EFGH-JKMN");
  await panel(phone).getByText("This code doesn’t work").waitFor();
  await becomes(() => isInPanel(phone, "#said"), true);
});

test("stopping erases what the relay has of the device, and keeps the cart", async (t) => {
  const [desk, phone] = await devices(t, 2);
  await fillCart(desk, { kettle: 1 });
  await pairByCode(desk, phone);
  await agree([desk, phone], { kettle: 1 });
  const { secret, replica } = JSON.parse(await pairing(phone));
  await panel(phone).getByRole("button", { name: "Stop" }).click();
  await becomes(() => pairing(phone), null);
  const id = secret.slice(0, 22);
  const listed = async () => {
    const answer = await fetch(`${shop.url}/sync/v1/carts/${cartId(secret)}`);
    return (await answer.json()).replicas.map((entry) => entry.id);
  };
  await becomes(async () => (await listed()).includes(replica), false);
  assert.equal((await listed()).length, 1, `the other device's is still there (${id.length} letters)`);
  await add(desk, "mugs");
  await desk.waitForTimeout(2500);
  assert.deepEqual(await cart(phone), { kettle: 1 });
});

test("nothing that the relay stores can be read without the key", async (t) => {
  const [desk, phone] = await devices(t, 2);
  await fillCart(desk, { kettle: 1, mugs: 2 });
  await pairByCode(desk, phone);
  await agree([desk, phone], { kettle: 1, mugs: 2 });
  const { secret, token } = JSON.parse(await pairing(desk));
  const files = everyFile(store);
  assert.ok(files.length >= 2);
  const stored = files.map((file) => readFileSync(file, "latin1")).join("\n") + files.join("\n");
  for (const text of ["kettle", "mugs", "Enamel", "cartkeep:cart", secret, secret.slice(-22), token, cartId(secret)])
    assert.ok(!stored.includes(text), text);
});

test("a browser that keeps nothing can't be paired, and says so", async (t) => {
  const [desk, phone] = await devices(t, 2);
  await phone.evaluate(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, content) {
      if (key === "cartkeep-sync") throw new DOMException("full", "QuotaExceededError");
      return setItem.call(this, key, content);
    };
  });
  await enterCode(phone, await offeredCode(desk));
  await panel(phone).getByText("so it can’t be paired").waitFor();
  assert.equal(await pairing(phone), null);
});

test("what the relay has lost is there again a moment later", async (t) => {
  const [desk, phone] = await devices(t, 2);
  await fillCart(desk, { kettle: 1 });
  await pairByCode(desk, phone);
  await agree([desk, phone], { kettle: 1 });
  const { secret } = JSON.parse(await pairing(desk));
  for (const file of everyFile(store)) rmSync(file);
  await becomes(async () => {
    const answer = await fetch(`${shop.url}/sync/v1/carts/${cartId(secret)}`);
    return (await answer.json()).replicas.length;
  }, 2);
});

test("a relay may be of another origin, which knows the shop's", async (t) => {
  const more = ["--code-rate", "1000", "--origin", shop.url];
  const other = await serveShop({ store: join(store, "other"), more });
  const [desk, phone] = await devices(t, 2, {}, `${other.url}/sync/v1`);
  await fillCart(desk, { kettle: 1 });
  await pairByCode(desk, phone);
  await agree([desk, phone], { kettle: 1 });
  await panel(phone).getByRole("button", { name: "Stop" }).click();
  await becomes(() => pairing(phone), null);
});

test("a relay that is not there is told of once, and the cart is kept all the same", async (t) => {
  const [desk, phone] = await devices(t, 2, { mayFail: true });
  await pairByCode(desk, phone);
  await desk.route("**/sync/v1/**", (route) => route.fulfill({ status: 503 }));
  await add(desk, "kettle");
  await desk.waitForTimeout(4000);
  assert.deepEqual(await cart(desk), { kettle: 1 });
  await desk.unroute("**/sync/v1/**");
  await agree([desk, phone], { kettle: 1 });
});

/** So many devices of one shopper, each on the page of its cart; `relay` is an address in place of the shop's own. */
async function devices(t, count, options, relay) {
  const pages = [];
  for (let device = 0; device < count; device++) {
    const visitor = await newVisitor(t, shop, options);
    await visitor.context.route("**/shop.json", async (route) => {
      const config = await (await route.fetch()).json();
      config.sync.every = EVERY;
      config.sync.relay = relay ?? config.sync.relay;
      await route.fulfill({ json: config });
    });
    const page = await visitor.open("/cart.html");
    await ready(page);
    pages.push(page);
  }
  return pages;
}

const panel = (page) => page.locator("cartkeep-resume [part='panel']");

async function openPanel(page) {
  if (!page.url().includes("/cart.html")) {
    await page.goto("/cart.html");
    await ready(page);
  }
  if (!(await panel(page).isVisible())) await page.locator("cartkeep-resume .open").click();
  await panel(page).waitFor();
}

async function closePanel(page) {
  if (await panel(page).isVisible()) await page.keyboard.press("Escape");
}

/** True when all of an element of the panel can be seen, without scrolling. */
function isInPanel(page, selector) {
  return panel(page)
    .locator(selector)
    .evaluate((element) => {
      const [inner, outer] = [element, element.closest("[popover]")].map((each) => each.getBoundingClientRect());
      return inner.top >= outer.top && inner.bottom <= outer.bottom;
    });
}

/** The code that a device shows. */
async function offeredCode(page) {
  await openPanel(page);
  await panel(page).getByRole("button", { name: "Pair a device" }).click();
  const code = panel(page).locator("[part='code']");
  await code.waitFor();
  assert.match(await code.innerText(), /^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/);
  return code.innerText();
}

async function enterCode(page, code) {
  await openPanel(page);
  await panel(page).getByRole("button", { name: "Enter a code" }).click();
  // As people type.
  await panel(page).locator("[name=code]").fill(code.toLowerCase().replaceAll("-", " "));
  await page.keyboard.press("Enter");
}

async function pairByCode(shows, types) {
  await enterCode(types, await offeredCode(shows));
  await panel(types).getByText("Connected.").waitFor();
}

async function pairingLink(page) {
  await offeredCode(page);
  return panel(page).locator("[part='link']").inputValue();
}

const pairing = (page) => page.evaluate(() => localStorage.getItem("cartkeep-sync"));

/** The id of a cart, as the relay's addresses have it: the first 16 bytes of the secret. */
const cartId = (secret) => Buffer.from(secret, "base64url").subarray(0, 16).toString("base64url");

const add = (page, id) => change(page, id, "add");
const setQuantity = (page, id, quantity) => change(page, id, "setQuantity", quantity);
const remove = (page, id) => change(page, id, "remove");

/** What the shopper does, told to the widget and done in the shop, without another page being loaded. */
async function change(page, id, method, quantity) {
  await page.evaluate(
    async ([id, method, quantity]) => {
      const { cart } = window.cartkeep;
      await cart[method]({ id }, quantity);
      const line = (await cart.lines()).find((line) => line.id === id);
      const detail = { id, quantity: line?.quantity ?? 0 };
      document.dispatchEvent(new CustomEvent("cartkeep:change", { cancelable: true, detail }));
    },
    [id, method, quantity],
  );
}

/** The widget's cart and the shop's own on each page become this. */
async function agree(pages, expected) {
  for (const page of pages) {
    await becomes(() => cart(page), expected, 20_000);
    await becomes(() => shopCart(page), expected, 20_000);
  }
}

function everyFile(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? everyFile(path) : [path];
  });
}
