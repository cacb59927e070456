// What a shopper does with mouse, keys and fingers: [what, whether they leave the shop by it, scenario, more]. `more` is the
// device, what is simulated, and whether the pointer stays `inside` of the page, which is all that Firefox's driver can. Each begins on a page that was read for six seconds, unless it says `fresh`.

import { setTimeout as sleep } from "node:timers/promises";

/** A phone. */
const phone = { device: { width: 390, height: 780, isMobile: true, hasTouch: true } };
/** A page hears of its window that it lost the focus, which is made up. */
const byKey = { simulated: "blur", inside: true };
const REST = [640, 400];

/** Those who leave. */
const exits = [
  ["slowly straight up", (shopper, tab) => shopper.sweep(tab, REST, [640, -1], 30)],
  ["straight up as a hand does", (shopper, tab) => shopper.sweep(tab, REST, [640, -4])],
  ["fast, out within one frame", (shopper, tab) => jump(shopper, tab, [640, 500], [640, -40])],
  [
    "fast from the middle, with one position on the way",
    async (shopper, tab) => {
      await tab.page.mouse.move(640, 600);
      await shopper.pass(2);
      await shopper.sweep(tab, [640, 600], [640, -300], 2);
    },
  ],
  ["diagonally to the tabs on the left", (shopper, tab) => shopper.sweep(tab, [900, 500], [200, -10], 10)],
  ["to the address, slower near the end", (shopper, tab) => slowing(shopper, tab, [640, 500], [420, -20])],
  ["to the button that closes the window", (shopper, tab) => shopper.sweep(tab, REST, [1270, -40], 8)],
  ["fast to the button that closes the window", (shopper, tab) => jump(shopper, tab, [900, 420], [1290, -60])],
  [
    "pauses at the upper edge, then leaves",
    async (shopper, tab) => {
      await shopper.sweep(tab, REST, [600, 20], 10);
      await shopper.pass(1);
      await shopper.sweep(tab, [600, 20], [600, -10], 3);
    },
  ],
  [
    "from the header at the top",
    async (shopper, tab) => {
      await shopper.sweep(tab, [700, 40], [690, -6], 3);
    },
  ],
  [
    "after reading and scrolling for a minute",
    async (shopper, tab) => {
      for (let turn = 0; turn < 6; turn++) {
        await tab.page.mouse.wheel({ deltaY: 120 });
        await shopper.read(tab, 10);
      }
      await shopper.sweep(tab, REST, [500, -3]);
    },
  ],
  [
    "a while after typing",
    async (shopper, tab) => {
      await type(shopper, tab, "#field", "te");
      await tab.page.keyboard.press("Escape");
      await tab.page.mouse.click(640, 700);
      await shopper.pass(8);
      await shopper.sweep(tab, [640, 700], [640, -3], 10);
    },
  ],
  [
    "after a size was chosen",
    async (shopper, tab) => {
      await tab.page.select("#select", "Large");
      await shopper.read(tab, 5);
      await shopper.sweep(tab, REST, [640, -3]);
    },
  ],
  [
    "a while after something was put into the cart",
    async (shopper, tab) => {
      await tab.page.click("#add");
      await shopper.read(tab, 8);
      await shopper.sweep(tab, REST, [640, -3]);
    },
  ],
  [
    "comes back at once, reads on, and leaves then",
    async (shopper, tab) => {
      await shopper.sweep(tab, REST, [640, -3]);
      await shopper.sweep(tab, [640, 10], REST, 3);
      await shopper.read(tab, 5);
      await shopper.sweep(tab, REST, [640, -3]);
    },
  ],
  [
    "after a film in a frame was watched, past the frame",
    async (shopper, tab) => {
      await shopper.sweep(tab, REST, [800, 200]);
      await shopper.pass(5);
      await shopper.sweep(tab, [800, 200], REST);
      await tab.page.mouse.click(640, 500);
      await shopper.read(tab, 5);
      await shopper.sweep(tab, REST, [400, -3]);
    },
  ],
  ["by key to the address, Ctrl+L", (shopper, tab) => keys(shopper, tab, "Control", "KeyL"), byKey],
  ["by key to the address, Alt+D", (shopper, tab) => keys(shopper, tab, "Alt", "KeyD"), byKey],
  ["by key to the address, F6", (shopper, tab) => keys(shopper, tab, undefined, "F6"), byKey],
  [
    "flings up, and the address appears",
    async (shopper, tab) => {
      await fling(shopper, tab, [200, 150], [200, 700], { address: true });
      await shopper.pass(1);
    },
    { ...phone, simulated: "address" },
  ],
  [
    "flings up to the top of the page",
    async (shopper, tab) => {
      await fling(shopper, tab, [200, 150], [200, 760], { scrolled: 400, address: true });
      await shopper.pass(1);
    },
    { ...phone, simulated: "address" },
  ],
];

/** Those who stay. */
const stays = [
  [
    "a list of choices is opened with the mouse, and the pointer slips out over it",
    async (shopper, tab) => {
      await tab.page.mouse.click(330, 150);
      await sleep(300);
      await shopper.pass(0.5);
      await jump(shopper, tab, undefined, [330, -1]);
    },
  ],
  [
    "a list of choices is opened with a key",
    async (shopper, tab) => {
      await tab.page.mouse.move(330, 150);
      await tab.page.focus("#select");
      await tab.page.keyboard.press("Space");
      await sleep(300);
      await shopper.pass(0.5);
      await jump(shopper, tab, undefined, [330, -1]);
    },
  ],
  [
    "suggestions of the browser are open",
    async (shopper, tab) => {
      await type(shopper, tab, "#field", "tea");
      await shopper.pass(1);
      await shopper.sweep(tab, [330, 190], [330, -3], 5);
    },
  ],
  [
    "suggestions of the shop are open for a while",
    async (shopper, tab) => {
      await type(shopper, tab, "#combo", "tea");
      await shopper.pass(7);
      await shopper.sweep(tab, [330, 230], [330, -3], 5);
    },
  ],
  [
    "the scroll bar is drawn, and the pointer slips out above it",
    async (shopper, tab) => {
      await tab.page.mouse.move(1272, 60);
      await tab.page.mouse.down();
      await shopper.sweep(tab, [1272, 60], [1272, 300], 4);
      await shopper.sweep(tab, [1272, 300], [1272, -3], 6);
      await tab.page.mouse.up();
    },
  ],
  ["along the scroll bar and out above it", (shopper, tab) => shopper.sweep(tab, [1274, 500], [1274, -3], 8)],
  ["to the scroll bar and out beside it", (shopper, tab) => shopper.sweep(tab, [1100, 300], [1290, 280], 5)],
  [
    "into a frame near the top, and it stays there",
    async (shopper, tab) => {
      await shopper.sweep(tab, [600, 400], [900, 80], 6);
      await shopper.pass(3);
    },
    { inside: true },
  ],
  [
    "the pointer leaves a film in a frame upwards for the header",
    async (shopper, tab) => {
      await shopper.sweep(tab, [900, 200], [900, 20], 6);
      await shopper.pass(3);
    },
    { inside: true },
  ],
  [
    "the page is printed, and the pointer goes out over the dialog",
    async (shopper, tab) => {
      await tab.page.mouse.click(480, 80);
      await shopper.blur(tab);
      await shopper.pass(2);
      await shopper.sweep(tab, [480, 80], [480, -3], 3);
    },
    { simulated: "blur" },
  ],
  [
    "a file is chosen",
    async (shopper, tab) => {
      const chooser = tab.page.waitForFileChooser();
      await tab.page.click("#file");
      await chooser;
      await shopper.blur(tab);
      await shopper.pass(8);
      await shopper.sweep(tab, [400, 110], [400, -3], 4);
    },
    { simulated: "blur" },
  ],
  [
    "the developer tools have the focus",
    async (shopper, tab) => {
      await shopper.blur(tab);
      await shopper.pass(5);
      await shopper.sweep(tab, [600, 790], [600, -3], 12);
    },
    { simulated: "blur" },
  ],
  [
    "another program beside the page has the focus",
    async (shopper, tab) => {
      await shopper.blur(tab);
      await shopper.pass(20);
      await shopper.sweep(tab, [100, 500], [500, -3], 8);
    },
    { simulated: "blur" },
  ],
  ["fast sideways along the top", (shopper, tab) => shopper.sweep(tab, [150, 8], [1200, -3], 4)],
  ["very fast sideways, a little upwards", (shopper, tab) => shopper.sweep(tab, [60, 190], [1250, -20], 3)],
  ["drifts out slowly while reading the header", (shopper, tab) => shopper.sweep(tab, [640, 4], [640, -1], 20)],
  [
    "a link is clicked, and the pointer goes on to the tabs",
    async (shopper, tab) => {
      await stayOn(tab);
      await tab.page.mouse.click(340, 592);
      await shopper.sweep(tab, [340, 592], [340, -3]);
    },
  ],
  [
    "a link is opened in a new tab with the middle button",
    async (shopper, tab) => {
      await stayOn(tab);
      await tab.page.mouse.click(340, 592, { button: "middle" });
      await tab.page.bringToFront();
      await shopper.sweep(tab, [340, 592], [340, -3]);
    },
  ],
  [
    "something is put into the cart, and the pointer overshoots",
    async (shopper, tab) => {
      await tab.page.mouse.click(340, 82);
      await shopper.pass(0.2);
      await shopper.sweep(tab, [340, 82], [360, -3], 3);
    },
  ],
  [
    "text is selected, out of the window",
    async (shopper, tab) => {
      await tab.page.mouse.move(400, 370);
      await tab.page.mouse.down();
      await shopper.sweep(tab, [400, 370], [420, -3]);
      await tab.page.mouse.up();
    },
  ],
  [
    "a picture is drawn to the tabs",
    async (shopper, tab) => {
      await tab.page.mouse.move(350, 490);
      await tab.page.mouse.down();
      await shopper.sweep(tab, [350, 490], [350, -3]);
      await tab.page.mouse.up();
    },
  ],
  [
    "the pointer enters from the top",
    async (shopper, tab) => {
      await shopper.sweep(tab, [640, -3], [640, 300]);
    },
    { fresh: true },
  ],
  [
    "the pointer comes in from the top, turns at once, and reads",
    async (shopper, tab) => {
      await shopper.sweep(tab, [640, 2], [640, -2], 2);
      await shopper.sweep(tab, [640, 2], [640, 300]);
    },
  ],
  ["out at the left", (shopper, tab) => shopper.sweep(tab, [300, 300], [-3, 280])],
  ["out at the right", (shopper, tab) => shopper.sweep(tab, [1000, 300], [1290, 250])],
  ["out at the bottom", (shopper, tab) => shopper.sweep(tab, [640, 500], [640, 803])],
  ["out at the left, near the top", (shopper, tab) => shopper.sweep(tab, [200, 60], [-10, 20], 4)],
  [
    "back within a tenth of a second",
    async (shopper, tab) => {
      await shopper.sweep(tab, REST, [640, -3]);
      await shopper.pass(0.06);
      await shopper.sweep(tab, [640, 10], REST, 4);
    },
  ],
  [
    "overshoots the menu at the very top, and is back after a quarter of a second",
    async (shopper, tab) => {
      await slowing(shopper, tab, [900, 300], [950, -2]);
      await shopper.pass(0.2);
      await shopper.sweep(tab, [950, 4], [950, 20], 2);
      await shopper.pass(2);
    },
  ],
  [
    "over the header to the menu at the very top",
    async (shopper, tab) => {
      await shopper.sweep(tab, [600, 500], [950, 1], 8);
      await shopper.pass(3);
    },
    { inside: true },
  ],
  [
    "leaves a second after the page came",
    async (shopper, tab) => {
      await shopper.move(tab);
      await shopper.pass(1);
      await shopper.sweep(tab, REST, [640, -3]);
    },
    { fresh: true },
  ],
  [
    "the menu of the right button is open, and the pointer is over it",
    async (shopper, tab) => {
      await tab.page.mouse.click(640, 30, { button: "right" });
      await shopper.pass(0.5);
      await shopper.sweep(tab, [640, 30], [660, -3], 2);
    },
  ],
  [
    "a question of the page stands above it, and the pointer goes there",
    async (shopper, tab) => {
      const dialog = new Promise((resolve) => tab.page.once("dialog", resolve));
      const clicked = tab.page.mouse.click(330, 282);
      await (await dialog).accept();
      await clicked;
      await shopper.pass(0.3);
      await shopper.sweep(tab, [330, 282], [500, -3], 5);
    },
  ],
  [
    "the number of a card is looked up",
    async (shopper, tab) => {
      await type(shopper, tab, "#card", "4242");
      await shopper.pass(12);
      await shopper.sweep(tab, [330, 650], [330, -3], 10);
    },
  ],
  [
    "the page is made larger",
    async (shopper, tab) => {
      await tab.page.mouse.move(640, 30);
      await tab.page.keyboard.down("Control");
      await tab.page.mouse.wheel({ deltaY: -120 });
      await tab.page.keyboard.up("Control");
      await shopper.pass(1);
    },
    { inside: true },
  ],
  [
    "scrolls up at leisure",
    async (shopper, tab) => {
      await fling(shopper, tab, [200, 300], [200, 560], { seconds: 0.5 });
      await shopper.pass(1);
    },
    phone,
  ],
  [
    "flings down",
    async (shopper, tab) => {
      await fling(shopper, tab, [200, 700], [200, 100], {});
      await shopper.pass(1);
    },
    phone,
  ],
  [
    "flings up for the menu, and touches it",
    async (shopper, tab) => {
      await fling(shopper, tab, [200, 150], [200, 740], { scrolled: 500 });
      await shopper.pass(0.3);
      await tab.page.touchscreen.tap(200, 20);
      await shopper.pass(1);
    },
    phone,
  ],
  [
    "flings up and down again to find something",
    async (shopper, tab) => {
      await fling(shopper, tab, [200, 150], [200, 700], {});
      await shopper.pass(0.2);
      await fling(shopper, tab, [200, 700], [200, 150], {});
      await shopper.pass(1);
    },
    phone,
  ],
  [
    "pinches with two fingers while the page goes up",
    async (shopper, tab) => {
      const session = await tab.page.createCDPSession();
      await tab.page.evaluate(() => scrollTo(0, 1500));
      const touch = (type, ...points) =>
        session.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
      await touch("touchStart", [150, 300], [250, 400]);
      await shopper.pass(0.05);
      await tab.page.evaluate(() => scrollBy(0, -400));
      await touch("touchMove", [100, 500], [300, 700]);
      await shopper.pass(0.1);
      await touch("touchEnd");
      await shopper.pass(1);
    },
    phone,
  ],
  [
    "draws the page down at its top, to load it again",
    async (shopper, tab) => {
      await fling(shopper, tab, [200, 100], [200, 600], { scrolled: 0 });
      await shopper.pass(1);
    },
    phone,
  ],
  [
    "swipes through pictures",
    async (shopper, tab) => {
      await fling(shopper, tab, [350, 460], [30, 480], {});
      await shopper.pass(1);
    },
    phone,
  ],
];

/** Everything that is done: {name, leaves, run, device, simulated, inside, fresh}. */
export const scenarios = [
  ...exits.map(([name, run, more]) => ({ name, leaves: true, run, ...more })),
  ...stays.map(([name, run, more]) => ({ name, leaves: false, run, ...more })),
];

/** The pointer rests, and is elsewhere in the next frame. */
async function jump(shopper, tab, from, to) {
  if (from) {
    await tab.page.mouse.move(...from);
    await shopper.pass(2);
  }
  await tab.page.mouse.move(...to);
}

/** As a hand that aims: each step is shorter than the one before. */
async function slowing(shopper, tab, from, to) {
  for (let step = 1; step <= 12; step++) {
    const part = 1 - (1 - step / 12) ** 2;
    await tab.page.mouse.move(from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part);
    await shopper.pass(0.02);
  }
}

async function type(shopper, tab, field, text) {
  await tab.page.click(field);
  await tab.page.keyboard.type(text);
  await shopper.pass(0.1);
}

/** Presses keys that lead to the address; the page hears them, and then that the window has lost the focus. */
async function keys(shopper, tab, modifier, key) {
  if (modifier) await tab.page.keyboard.down(modifier);
  await tab.page.keyboard.press(key);
  await shopper.blur(tab);
  await shopper.pass(1);
}

/** Answers of "no content" leave the shopper on the page when a link is clicked. */
async function stayOn({ page }) {
  await page.setRequestInterception(true);
  page.on("request", (request) =>
    request.isNavigationRequest() && request.frame() === page.mainFrame()
      ? request.respond({ status: 204 })
      : request.continue(),
  );
}

/**
 * A finger goes over the screen, and the page with it. It was `scrolled` so far before. `address`: the browser shows its
 * address meanwhile, as phones do, which makes the page lower.
 */
async function fling(shopper, { page }, from, to, { seconds = 0.15, scrolled = 1500, address = false }) {
  await page.evaluate((top) => scrollTo(0, top), scrolled);
  await sleep(50);
  const session = await page.createCDPSession();
  const touch = (type, ...points) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y]) => ({ x, y })) });
  await touch("touchStart", from);
  const steps = 6;
  for (let step = 1; step <= steps; step++) {
    const part = step / steps;
    await touch("touchMove", [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]);
    await shopper.pass(seconds / steps);
    // The page follows with the browser's next frame.
    await sleep(40);
  }
  if (address) {
    await session.send("Emulation.setDeviceMetricsOverride", {
      width: 390,
      height: 724,
      deviceScaleFactor: 1,
      mobile: true,
    });
    await sleep(80);
  }
  await touch("touchEnd");
  await session.detach();
}
