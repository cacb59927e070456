// Somebody with a browser whose tabs are really hidden, blurred and frozen, by Puppeteer: Playwright makes every tab believe
// that it has the focus.

import { setTimeout as sleep } from "node:timers/promises";
import puppeteer from "puppeteer-core";
import { ruleClock } from "./clock.mjs";

/** A Friday morning. */
const BEGIN = Date.parse("2026-11-20T10:00:00+02:00");
const PAGE = "/sense/engaged-time.html";

/** What happens in one tab is heard in the others within this many real milliseconds. */
const HEARD = 60;

/** Firefox, if there is one: its driver can't freeze tabs, use fingers, or move the pointer out of the page. */
export const firefox = process.env.FIREFOX || "/usr/bin/firefox-esr";

/** A browser for shoppers, one after the other: Chromium, or Firefox. */
export function launchForShoppers(name = "chromium") {
  if (name === "firefox") return puppeteer.launch({ browser: "firefox", executablePath: firefox });
  return puppeteer.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    // A shopper has scroll bars.
    ignoreDefaultArgs: ["--hide-scrollbars"],
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
    defaultViewport: { width: 1280, height: 800 },
  });
}

/** Somebody who was never here. With `ruled`, time is what `pass` says; else it is that of the wall. */
export class Shopper {
  #browser;
  #connection;
  #context;
  #url;
  #ruled;
  #now = BEGIN;
  /** The tabs that are open. */
  tabs = [];

  static async come(browser, url, { ruled = true } = {}) {
    const shopper = new Shopper();
    shopper.#browser = browser;
    shopper.#context = await browser.createBrowserContext();
    shopper.#url = url;
    shopper.#ruled = ruled;
    return shopper;
  }

  /** Opens a tab in front of the others, with a page that senses: the one on which time is measured, or another one. */
  async open(path = PAGE, device) {
    const tab = await this.openOther(path, device);
    await this.ready(tab);
    return tab;
  }

  /** Opens a tab with a page that measures nothing. */
  async openOther(path = "/sense/frame.html", viewport = { width: 1280, height: 800 }) {
    const page = await this.#context.newPage();
    await page.setViewport(viewport);
    if (this.#ruled) await page.evaluateOnNewDocument(ruleClock, this.#now);
    await page.goto(this.#url + path);
    const tab = { page, steps: 0 };
    this.tabs.push(tab);
    return tab;
  }

  /** Opens a window of its own; both windows can be seen, and both say that they have the focus. */
  async openWindow() {
    const page = await this.#context.newPage({ type: "window" });
    if (this.#ruled) await page.evaluateOnNewDocument(ruleClock, this.#now);
    await page.goto(this.#url + PAGE);
    const tab = { page, steps: 0 };
    this.tabs.push(tab);
    await this.ready(tab);
    return tab;
  }

  /** Opens the page in a tab behind the one in front, where nobody sees it. */
  async openBehind() {
    const session = await this.tabs[0].page.createCDPSession();
    const opened = new Promise((resolve) => this.#context.once("targetcreated", resolve));
    await session.send("Target.createTarget", {
      url: this.#url + PAGE,
      background: true,
      browserContextId: this.#context.id,
    });
    const tab = { page: await (await opened).page(), steps: 0 };
    this.tabs.push(tab);
    return tab;
  }

  /** Waits until the widget runs; from now on time stands still but for `pass`. */
  async ready({ page }) {
    await page.waitForFunction(() => window.cartkeep, { polling: 50 });
    await page.evaluate(() => window.cartkeep.cart.lines().then(() => {}));
    await sleep(HEARD);
    if (this.#ruled) await page.evaluate(() => window.clock.hold());
  }

  /** So many seconds pass, in all tabs. `throttle` says how often timers run, in milliseconds. */
  async pass(seconds, throttle) {
    if (!this.#ruled) return sleep(seconds * 1000);
    this.#now += seconds * 1000;
    for (const { page, frozen } of this.tabs) {
      if (!frozen) await page.evaluate((ms, throttle) => window.clock?.advance(ms, throttle), seconds * 1000, throttle);
    }
    return undefined;
  }

  /** The clock goes on by so many seconds, or back, in which nothing can happen. */
  async jump(seconds) {
    this.#now += seconds * 1000;
    for (const { page } of this.tabs) await page.evaluate((ms) => window.clock.jump(ms), seconds * 1000);
  }

  /** Moves the mouse in a line, as a hand does, in so many steps; a step takes 20 ms. */
  async sweep({ page }, from, to, steps = 6) {
    for (let step = 0; step <= steps; step++) {
      const part = step / steps;
      // Firefox takes whole pixels only.
      await page.mouse.move(
        Math.round(from[0] + (to[0] - from[0]) * part),
        Math.round(from[1] + (to[1] - from[1]) * part),
      );
      await this.pass(0.02);
    }
  }

  /** Moves the mouse over a tab's page. */
  async move(tab) {
    tab.steps++;
    await tab.page.mouse.move(200 + (tab.steps % 9) * 20, 300 + (tab.steps % 7) * 10);
    await sleep(HEARD);
  }

  /** Reads for so many seconds, with a movement of the mouse every five. */
  async read(tab, seconds) {
    for (let done = 0; done < seconds; done += 5) {
      await this.move(tab);
      await this.pass(Math.min(5, seconds - done));
    }
  }

  /** Clicks a link whose page was prerendered, which is the tab's then. */
  async goToPrerendered(tab, link) {
    const url = await tab.page.$eval(link, ({ href }) => href);
    // On a busy machine the driver takes the frame of the page before for that of the tab, for good, and may lose it while
    // it clicks: another connection finds the tab as it is.
    await tab.page.click(link).catch(() => {});
    this.#connection = await puppeteer.connect({
      browserWSEndpoint: this.#browser.wsEndpoint(),
      defaultViewport: null,
    });
    const target = await this.#connection.waitForTarget(
      (target) => target.type() === "page" && target.url() === url && target.browserContext().id === this.#context.id,
    );
    tab.page = await target.page();
  }

  /** Goes to a tab; the one that was in front is hidden. */
  async front(tab) {
    await tab.page.bringToFront();
    await sleep(2 * HEARD);
  }

  /** Another program has the keyboard for a while, and the page can still be seen: what the browser would tell, made up. */
  async blur({ page }, frame = false) {
    await page.evaluate((frame) => {
      Object.defineProperty(document, "hasFocus", { value: () => false, configurable: true });
      // Out of a frame, only the frame would hear of it.
      if (!frame) window.dispatchEvent(new FocusEvent("blur"));
    }, frame);
  }

  /** The page has it again. */
  async focus({ page }) {
    await page.evaluate(() => {
      Reflect.deleteProperty(document, "hasFocus");
      window.dispatchEvent(new FocusEvent("focus"));
    });
  }

  /** The browser freezes a hidden tab for so many seconds. */
  async freeze(tab, seconds) {
    const session = await tab.page.createCDPSession();
    await session.send("Page.setWebLifecycleState", { state: "frozen" });
    await sleep(2 * HEARD);
    tab.frozen = true;
    await this.pass(seconds);
    tab.frozen = false;
    await session.send("Page.setWebLifecycleState", { state: "active" });
    await sleep(HEARD);
    await tab.page.evaluate((ms) => window.clock.skip(ms), seconds * 1000);
  }

  /** What each library says of a tab, in seconds, now. */
  async readings({ page }) {
    // The widget's answer is of its last event: this is one that is no input.
    return page.evaluate(() => window.cartkeep.viewProduct({ id: "kettle" }).then(() => window.readings()));
  }

  async leave() {
    await this.#connection?.disconnect();
    await this.#context.close();
  }
}
