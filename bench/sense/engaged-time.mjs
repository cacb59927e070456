// What happens to a page while time is measured, and how long somebody was engaged with it in truth. An input counts for
// 30 s. Each scenario resolves to {truth, got: {cartkeep, timeme, ifvisible}}, in seconds; what a library does not measure is
// left out.

import { setTimeout as sleep } from "node:timers/promises";

const HOUR = 3600;

/** [name, what is simulated, scenario]; the clock is a test's unless it says "real time". */
export const scenarios = [
  ["one look of ten seconds", "", (shopper) => alone(shopper, 10, () => shopper.pass(10))],
  ["one look, then nothing for five minutes", "", (shopper) => alone(shopper, 30, () => shopper.pass(300))],
  ["reading for two minutes", "", (shopper) => alone(shopper, 120, (tab) => shopper.read(tab, 120))],
  [
    "away for a while, then back",
    "",
    (shopper) =>
      alone(shopper, 40, async (tab) => {
        await shopper.pass(100);
        await shopper.move(tab);
        await shopper.pass(10);
      }),
  ],
  [
    "ten short bursts of inputs, each with a minute of nothing after it",
    "",
    (shopper) =>
      alone(shopper, 308, async (tab) => {
        for (let burst = 0; burst < 10; burst++) {
          for (let step = 0; step < 3; step++) {
            await shopper.move(tab);
            await shopper.pass(step < 2 ? 0.4 : 60);
          }
        }
      }),
  ],
  [
    "only keys",
    "",
    (shopper) =>
      alone(shopper, 60, async (tab) => {
        for (let press = 0; press < 6; press++) {
          await tab.page.keyboard.press("Shift");
          await shopper.pass(10);
        }
      }),
  ],
  [
    "only the wheel",
    "",
    (shopper) =>
      alone(shopper, 80, async (tab) => {
        for (let turn = 0; turn < 4; turn++) {
          await tab.page.mouse.wheel({ deltaY: turn % 2 ? -40 : 40 });
          await sleep(100);
          await shopper.pass(20);
        }
      }),
  ],
  [
    "only touches",
    "",
    (shopper) =>
      alone(shopper, 80, async (tab) => {
        for (let tap = 0; tap < 4; tap++) {
          await tab.page.touchscreen.tap(300, 300);
          await shopper.pass(20);
        }
      }),
  ],
  [
    "a script moves the carousel and makes up movements of the mouse",
    "",
    (shopper) =>
      alone(shopper, 30, async (tab) => {
        await tab.page.evaluate(() =>
          setInterval(() => {
            document.querySelector("#carousel").scrollLeft += 10;
            document.body.dispatchEvent(new MouseEvent("mousemove", { bubbles: true }));
          }, 1000),
        );
        await shopper.pass(120);
        await sleep(100);
      }),
  ],
  [
    "the machine sleeps for eight hours",
    "sleep",
    (shopper) =>
      alone(shopper, 15, async (tab) => {
        await shopper.read(tab, 10);
        await shopper.jump(8 * HOUR);
        await shopper.move(tab);
        await shopper.pass(5);
      }),
  ],
  [
    "the machine sleeps for eight hours behind another tab",
    "sleep",
    (shopper) =>
      alone(shopper, 15, async (tab) => {
        await shopper.read(tab, 10);
        await shopper.front(await shopper.openOther());
        await shopper.jump(8 * HOUR);
        await shopper.front(tab);
        await shopper.move(tab);
        await shopper.pass(5);
      }),
  ],
  [
    "the machine wakes and nobody is there",
    "sleep",
    (shopper) =>
      alone(shopper, 30, async () => {
        await shopper.pass(10);
        await shopper.jump(8 * HOUR);
        await shopper.pass(600);
      }),
  ],
  [
    "the clock is set an hour forward",
    "clock",
    (shopper) =>
      alone(shopper, 20, async (tab) => {
        await shopper.read(tab, 10);
        await shopper.jump(HOUR);
        await shopper.read(tab, 10);
      }),
  ],
  [
    "the clock is set an hour back",
    "clock",
    (shopper) =>
      alone(shopper, 20, async (tab) => {
        await shopper.read(tab, 10);
        await shopper.jump(-HOUR);
        await shopper.read(tab, 10);
      }),
  ],
  [
    "another tab is in front for a while",
    "",
    (shopper) =>
      alone(shopper, 20, async (tab) => {
        await shopper.read(tab, 10);
        await shopper.front(await shopper.openOther());
        await shopper.pass(20);
        await shopper.front(tab);
        await shopper.read(tab, 10);
      }),
  ],
  [
    "behind another tab for ten minutes, with timers that run once a minute",
    "throttling",
    (shopper) =>
      alone(shopper, 20, async (tab) => {
        await shopper.read(tab, 10);
        await shopper.front(await shopper.openOther());
        await shopper.pass(600, 60_000);
        await shopper.front(tab);
        await shopper.read(tab, 10);
      }),
  ],
  [
    "frozen behind another tab for ten minutes",
    "",
    (shopper) =>
      alone(shopper, 20, async (tab) => {
        await shopper.read(tab, 10);
        await shopper.front(await shopper.openOther());
        await shopper.freeze(tab, 600);
        await shopper.front(tab);
        await shopper.read(tab, 10);
      }),
  ],
  [
    "two tabs of the shop in turns",
    "",
    async (shopper) => {
      const one = await begin(shopper, await shopper.open());
      const other = await begin(shopper, await shopper.open());
      for (const { tab } of [one, other, one]) {
        await shopper.front(tab);
        await shopper.read(tab, 10);
      }
      return end(shopper, 30, [one, other]);
    },
  ],
  [
    "two windows that can both be seen and both claim the focus",
    "",
    async (shopper) => {
      const one = await begin(shopper, await shopper.open());
      const other = await begin(shopper, await shopper.openWindow());
      for (const { tab } of [one, other, one, other]) await shopper.read(tab, 10);
      return end(shopper, 40, [one, other]);
    },
  ],
  [
    "another program has the keyboard for a while, beside the page",
    "blur",
    (shopper) =>
      alone(shopper, 20, async (tab) => {
        await shopper.read(tab, 10);
        await shopper.blur(tab);
        await shopper.pass(20);
        await shopper.focus(tab);
        await shopper.read(tab, 10);
      }),
  ],
  [
    "the mouse passes over the page while another program has the keyboard",
    "blur",
    (shopper) =>
      alone(shopper, 10, async (tab) => {
        await shopper.read(tab, 10);
        await shopper.blur(tab);
        await shopper.pass(60);
        await shopper.read(tab, 20);
      }),
  ],
  [
    "a dialog for files is open for a minute",
    "blur",
    (shopper) =>
      alone(shopper, 15, async (tab) => {
        await shopper.read(tab, 10);
        const chooser = tab.page.waitForFileChooser();
        await tab.page.click("#file");
        await chooser;
        await shopper.blur(tab);
        await shopper.pass(60);
        await shopper.focus(tab);
        await shopper.pass(5);
      }),
  ],
  [
    "a film in a frame of the page is played",
    "",
    (shopper) =>
      alone(shopper, 30, async (tab) => {
        await shopper.read(tab, 10);
        await tab.page.mouse.click(800, 600);
        await sleep(100);
        await shopper.pass(20);
      }),
  ],
  [
    "out of a frame to another program",
    "blur",
    (shopper) =>
      alone(shopper, 15, async (tab) => {
        await shopper.read(tab, 10);
        await tab.page.mouse.click(800, 600);
        await sleep(100);
        await shopper.pass(5);
        await shopper.blur(tab, true);
        await shopper.pass(20);
      }),
  ],
  [
    "the second of two routes of a single-page shop",
    "",
    async (shopper) => {
      const tab = await shopper.open();
      const before = await begin(shopper, tab);
      await shopper.read(tab, 20);
      await tab.page.evaluate(() => history.pushState(null, "", "?another"));
      await shopper.read(tab, 15);
      // The others are not told of routes: their sum is that of both.
      const { got } = await end(shopper, 15, [before]);
      return { truth: 15, got: { ...got, cartkeep: (await shopper.readings(tab)).cartkeep } };
    },
  ],
  [
    "the whole visit, over a page that is loaded again",
    "",
    (shopper) =>
      overPages(shopper, "visit", async (tab) => {
        await tab.page.reload();
      }),
  ],
  [
    "one product, over two of its pages",
    "",
    (shopper) =>
      overPages(shopper, "product", async (tab) => {
        await Promise.all([tab.page.waitForNavigation(), tab.page.click("#next")]);
      }),
  ],
  [
    "an area of the page, while it is in view",
    "",
    async (shopper) => {
      const before = await begin(shopper, await shopper.open());
      const { tab } = before;
      await shopper.read(tab, 10);
      await tab.page.mouse.wheel({ deltaY: 1500 });
      await sleep(500);
      await shopper.read(tab, 15);
      await tab.page.mouse.wheel({ deltaY: -1500 });
      await sleep(500);
      await shopper.read(tab, 10);
      const { area, timemeArea } = await shopper.readings(tab);
      return { truth: 15, got: { cartkeep: area, timeme: timemeArea } };
    },
  ],
  [
    "opened behind another tab, and looked at later",
    "real time",
    async (shopper) => {
      await shopper.openOther();
      const tab = await shopper.openBehind();
      await shopper.pass(4);
      await shopper.front(tab);
      const since = Date.now();
      await shopper.ready(tab);
      await shopper.move(tab);
      await shopper.pass(3);
      return total(shopper, tab, since);
    },
  ],
  [
    "out of the back/forward cache",
    "real time",
    async (shopper) => {
      const before = await begin(shopper, await shopper.open());
      const { tab } = before;
      const since = Date.now();
      await shopper.pass(3);
      await Promise.all([tab.page.waitForNavigation(), tab.page.click("#away")]);
      const left = Date.now();
      await shopper.pass(3);
      const gone = tab.page.evaluate(() => history.back());
      await gone.catch(() => {});
      await sleep(300);
      const back = Date.now();
      await shopper.move(tab);
      await shopper.pass(3);
      const { got } = await end(shopper, 0, [before], "visit");
      return { truth: (left - since + Date.now() - back) / 1000, got };
    },
  ],
  [
    "prerendered for a while, then looked at",
    "real time",
    async (shopper) => {
      const tab = await shopper.openOther("/sense/away.html");
      await shopper.pass(4);
      await shopper.goToPrerendered(tab, "#next");
      await shopper.ready(tab);
      const seen = await tab.page.evaluate(() => performance.getEntriesByType("navigation")[0].activationStart);
      if (!seen) throw new Error("the page was not prerendered");
      const since = await tab.page.evaluate((seen) => performance.timeOrigin + seen, seen);
      await shopper.move(tab);
      await shopper.pass(3);
      return total(shopper, tab, since);
    },
  ],
];

/** A tab on which somebody just moved the mouse, and what the libraries say of it. */
async function begin(shopper, tab) {
  await shopper.move(tab);
  return { tab, before: await shopper.readings(tab) };
}

/** What they say of tabs since then; Cartkeep for the page, the visit or the product. */
async function end(shopper, truth, begun, of = "cartkeep") {
  const got = { cartkeep: 0, timeme: 0, ifvisible: 0 };
  for (const { tab, before } of begun) {
    const now = await shopper.readings(tab);
    got.cartkeep += now[of] - before[of];
    got.timeme += now.timeme - before.timeme;
    got.ifvisible += now.ifvisible - before.ifvisible;
  }
  return { truth, got };
}

/** One tab, in which `happen` takes place. */
async function alone(shopper, truth, happen) {
  const begun = await begin(shopper, await shopper.open());
  await happen(begun.tab);
  return end(shopper, truth, [begun]);
}

/** Two pages one after the other in a tab, ten seconds on each. The others keep nothing of the first. */
async function overPages(shopper, of, goOn) {
  const { tab, before } = await begin(shopper, await shopper.open());
  await shopper.read(tab, 10);
  await goOn(tab);
  await shopper.ready(tab);
  await shopper.read(tab, 10);
  const { timeme, ifvisible, [of]: sum } = await shopper.readings(tab);
  return { truth: 20, got: { cartkeep: sum - before[of], timeme, ifvisible } };
}

/** All that they say of a page that was seen since an instant of the wall's clock. */
async function total(shopper, tab, since) {
  const truth = (Date.now() - since) / 1000;
  const { cartkeep, timeme, ifvisible } = await shopper.readings(tab);
  return { truth, got: { cartkeep, timeme, ifvisible } };
}
