// The pages of documentation, in a folder of a host that allows nothing but its own files: every link leads somewhere, every live
// example shows what its source says, axe finds nothing, and nothing is wider than a narrow phone.

import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dirname, normalize } from "node:path/posix";
import { after, describe, test } from "node:test";
import { plain } from "../../../scripts/build/docs/html.mjs";
import { assembleDocs } from "../../../scripts/build/docs.mjs";
import { launchChromium } from "../../../scripts/lib/chromium.mjs";
import { cli, root } from "../../../scripts/lib/paths.mjs";
import { run } from "../../../scripts/lib/run.mjs";
import { serve } from "../../../scripts/lib/serve.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const workshop = mkdtempSync(join(tmpdir(), "cartkeep-docs-"));
const folder = join(workshop, "of/a/host");
await assembleDocs(folder);
const served = await serve(workshop, { csp: "default-src 'self'" });
const browser = await launchChromium();
const base = `${served.url}/of/a/host/`;

after(async () => {
  await browser.close();
  await served.close();
  rmSync(workshop, { recursive: true, force: true });
});

const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1));
const pages = new Map(
  files
    .filter((file) => file.endsWith(".html") && file !== "frame.html")
    .map((file) => [file, readFileSync(join(folder, file), "utf8")]),
);
const withExample = [...pages.keys()].filter((file) => pages.get(file).includes('class="example"'));

test("every link leads to a file and a heading that are there", () => {
  const lost = [];
  for (const [page, text] of pages) {
    for (const [, address] of text.matchAll(/ (?:href|src|data-frame)="([^"]*)"/g)) {
      if (/^[a-z]+:/.test(address)) continue;
      const [path, anchor] = address.replace(/\?[^#]*/, "").split("#");
      const file = path ? normalize(`${dirname(page)}/${path}`) : page;
      if (!files.includes(file)) lost.push(`${page}: ${address}, no such file`);
      else if (anchor && !pages.get(file)?.includes(` id="${anchor}"`)) lost.push(`${page}: ${address}, no such place`);
      if (path?.startsWith("/")) lost.push(`${page}: ${address} would leave the folder`);
    }
  }
  assert.deepEqual(lost, []);
  assert.ok(pages.size > 30, `${pages.size} pages`);
});

test("no page has a script or a style of its own, nor an id twice", () => {
  for (const [page, text] of pages) {
    assert.doesNotMatch(text, /<script(?![^>]* src=)|<style| style="| on[a-z]+="/, page);
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
      page,
    );
  }
});

test("every configuration that is shown beside an example can be used", async () => {
  const path = join(workshop, "shop.json");
  const shown = [...pages].flatMap(([page, text]) =>
    [...text.matchAll(/<p>Configuration<\/p><pre><code>(.*?)<\/code>/gs)].map(([, json]) => [page, plain(json)]),
  );
  assert.ok(shown.length > 20, `${shown.length} configurations`);
  for (const [page, json] of shown) {
    writeFileSync(path, json);
    const { code, output } = await run(cli, ["check", path], { mayFail: true });
    assert.equal(code, 0, `${page}: ${output}`);
  }
});

describe("in a browser", () => {
  for (const group of new Set([...pages.keys()].map(dirname))) {
    test(`axe finds nothing in ${group}, light and dark, and no page is wider than 320 pixels`, async (t) => {
      const { page } = await newTab(t);
      const found = [];
      for (const path of [...pages.keys()].filter((path) => dirname(path) === group)) {
        await page.setViewportSize({ width: 1280, height: 800 });
        await page.goto(path);
        await page.evaluate(axe);
        await page.emulateMedia({ colorScheme: "light" });
        const light = await page.evaluate(faults, {});
        await page.emulateMedia({ colorScheme: "dark" });
        // Nothing else depends on it.
        const dark = await page.evaluate(faults, { runOnly: ["color-contrast"] });
        await page.setViewportSize({ width: 320, height: 640 });
        const wider = await page.evaluate(
          ({ scrollWidth, clientWidth } = document.documentElement) => scrollWidth - clientWidth,
        );
        found.push(...[...light, ...dark].map((fault) => `${path}: ${fault}`));
        if (wider > 0) found.push(`${path} is ${wider} pixels wider`);
      }
      assert.deepEqual(found, []);
    });
  }

  test("every live example shows what its source says, in every state that is offered", async (t) => {
    const tab = await newTab(t);
    for (const path of withExample) {
      await open(tab, path);
      const states = await tab.page.locator(".sources").evaluateAll((all) => all.map(({ dataset }) => dataset.state));
      for (const state of states) {
        const chooser = tab.page.locator(".controls select[name=state]");
        if (states.length > 1) await chooser.selectOption(state);
        const frame = await frameOf(tab.page, `state=${state}`);
        const { html, filled } = await frame.evaluate(shownIn);
        assert.ok(filled > 0, `${path} ${state} shows nothing`);
        const source = tab.page.locator(".sources:not([hidden]) .code", { hasText: "HTML" });
        const written = (await source.count()) ? await source.locator("code").textContent() : "";
        if (path !== "tokens.html") assert.equal(await frame.evaluate(asRead, written), html, `${path} ${state}`);
      }
    }
  });
});

describe("a page", () => {
  test("shows its example in another language, theme and width", async (t) => {
    const { page } = await open(await newTab(t), "elements/cartkeep-estimate.html");
    for (const [label, value] of [
      ["State", "estimate/range"],
      ["Language", "uk"],
      ["Theme", "dark"],
      ["Width", "768"],
    ])
      await page.getByLabel(label).selectOption(value);
    const frame = await frameOf(page, "state=estimate/range&lang=uk&theme=dark&width=768");
    const shown = await frame.evaluate(() => {
      const { lang, clientWidth, style } = document.documentElement;
      return { lang, clientWidth, theme: style.colorScheme };
    });
    assert.deepEqual(shown, { lang: "uk", clientWidth: 768, theme: "dark" });
    assert.equal(await page.evaluate(() => history.length), 2, "about:blank and the page itself");
  });

  test("tells what the example tells the engine, and starts it again", async (t) => {
    const { page } = await open(await newTab(t), "prompts/card.html");
    const decline = page.frameLocator("iframe").getByRole("button", { name: "No, thanks" });
    await decline.waitFor();
    // It may lie below the window, which a pointer would have to scroll.
    await decline.evaluate((button) => button.click());
    await page.getByText('prompt_closed {"id":"prompt","how":"decline"}').waitFor();
    await page.getByRole("button", { name: "Start again" }).click();
    await decline.waitFor();
  });

  test("tries tokens, and says the CSS for them", async (t) => {
    const { page } = await open(await newTab(t), "tokens.html");
    await page.getByLabel("State").selectOption("prompt/card-code");
    await page.getByLabel("Accent", { exact: true }).fill("#c0ffee");
    await page.getByLabel("Radius").fill("3");
    const card = () =>
      frameOf(page, "state=prompt/card-code").then((frame) =>
        frame.evaluate(() => {
          const { shadowRoot } = document.querySelector("cartkeep-layer");
          const of = (part) => getComputedStyle(shadowRoot.querySelector(`[part=${part}]`));
          return [of("accept").backgroundColor, of("prompt").borderTopLeftRadius];
        }),
      );
    assert.deepEqual(await card(), ["rgb(192, 255, 238)", "3px"]);
    const css = page.locator(".made code");
    assert.equal(await css.textContent(), ":root {\n  --cartkeep-accent: #c0ffee;\n  --cartkeep-radius: 3px;\n}");
    await page.getByText("on-accent on accent has a contrast of 1.1 : 1").waitFor();
    // Another state has them, too.
    await page.getByLabel("State").selectOption("content/help");
    await page.getByLabel("State").selectOption("prompt/card-code");
    assert.deepEqual(await card(), ["rgb(192, 255, 238)", "3px"]);
    await page.getByRole("button", { name: "As they were" }).click();
    await page.waitForFunction(() => document.querySelector(".made code").textContent === ":root {\n}");
    assert.deepEqual(await card(), ["rgb(31, 92, 69)", "12px"]);
  });

  test("copies its code", async (t) => {
    const tab = await newTab(t, { permissions: ["clipboard-read", "clipboard-write"] });
    const { page } = await open(tab, "index.html");
    const first = page.locator(".code").first();
    await first.getByRole("button", { name: "Copy" }).click();
    await first.getByRole("button", { name: "Copied" }).waitFor();
    const [, snippet] = /### By script tag\n\n```html\n(.*?)\n```/s.exec(readFileSync(join(root, "README.md"), "utf8"));
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), snippet);
  });

  test("is reached and left by keyboard", async (t) => {
    const { page } = await open(await newTab(t), "elements/cartkeep-cart.html");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Skip to the content");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "main");
    const current = page.locator(".contents [aria-current=page]");
    assert.equal(await current.textContent(), "Cart");
    assert.ok(await current.isVisible());
  });

  test("has its contents over it on a phone, and closes them by Escape", async (t) => {
    const { page } = await open(await newTab(t, { viewport: { width: 390, height: 844 } }), "guides/questions.html");
    const contents = page.getByRole("navigation", { name: "Contents" });
    assert.equal(await contents.isVisible(), false);
    await page.getByRole("button", { name: "Contents" }).press("Enter");
    await contents.getByText("Ten questions of a shop owner").waitFor();
    const box = await contents.locator("[aria-current]").boundingBox();
    assert.ok(box.y > 0 && box.y < 844, `the open page is at ${box.y} in its contents`);
    const [width, room] = await contents.evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
    assert.equal(width, room, "they are as wide as the phone");
    await page.keyboard.press("Escape");
    await contents.waitFor({ state: "hidden" });
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Contents");
  });

  test("shows no film to who wants no motion, until it is asked for", async (t) => {
    const { page } = await open(await newTab(t), "handbook/three-shoppers.html");
    const film = page.locator(".film").first();
    assert.equal(await film.getByRole("img").isVisible(), false);
    await film.locator("summary").press("Enter");
    await film.getByRole("img").waitFor();
  });

  test("is printed without what is not read", async (t) => {
    const { page } = await open(await newTab(t), "elements/cartkeep-cart.html");
    await page.emulateMedia({ media: "print" });
    for (const hidden of [".contents", ".controls", ".stage", ".copy", ".toc"])
      assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
    assert.ok(await page.getByRole("heading", { name: "Attributes" }).isVisible());
  });
});

/** A tab in which nothing may go wrong, and from which nothing may leave the host. */
async function newTab(t, options) {
  const context = await browser.newContext({
    baseURL: base,
    reducedMotion: "reduce",
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const wrong = [];
  page.on("pageerror", (error) => wrong.push(String(error)));
  page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
  page.on("request", (request) => request.url().startsWith(base) || wrong.push(`asks for ${request.url()}`));
  t.after(async () => {
    await context.close();
    assert.deepEqual(wrong, []);
  });
  return { page };
}

/** Opens a page, and waits for what its frame shows. */
async function open(tab, path) {
  await tab.page.goto(path);
  if (withExample.includes(path)) await frameOf(tab.page);
  return tab;
}

/** The frame of a page's example, once it shows what its address says; `query` is a part of that. */
async function frameOf(page, query = "") {
  const address = await page.locator(".alone").getAttribute("href");
  assert.ok(address.includes(query), `${address} has ${query}`);
  await page.waitForFunction((address) => {
    const { contentDocument: shown } = document.querySelector("iframe");
    const { ready, problem } = shown?.documentElement?.dataset ?? {};
    if (problem) throw new Error(problem);
    return shown?.URL === new URL(address, location.href).href && ready !== undefined;
  }, address);
  return page.frames().find((frame) => frame !== page.mainFrame());
}

/** In a frame: the shop's HTML as it stands there, and how much text the widget's views have. */
function shownIn() {
  const text = (root) =>
    [...root.querySelectorAll("*")].reduce((sum, { shadowRoot }) => sum + (shadowRoot ? textOf(shadowRoot) : 0), 0);
  const textOf = (root) =>
    [...root.querySelectorAll("*")]
      .filter((element) => element.checkVisibility())
      .reduce((sum, { childNodes }) => {
        const own = [...childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
        return sum + own.reduce((length, { data }) => length + data.trim().length, 0);
      }, 0);
  return { html: document.querySelector(".place").innerHTML, filled: text(document) };
}

/** In a page: HTML as the browser writes what it has read. */
function asRead(written) {
  const template = document.createElement("template");
  template.innerHTML = written;
  return template.innerHTML;
}

/** In a page with axe: what it finds by any rule that holds for all pages, however mild. */
async function faults(options) {
  const { violations } = await window.axe.run(document, {
    iframes: false,
    resultTypes: ["violations"],
    ...(options.runOnly ? options : { rules: { "target-size": { enabled: true } } }),
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(" ")).join("; ")}`);
}
