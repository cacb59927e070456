// `<cartkeep-model>`: a product's 3D model in the shop's own viewer. The viewer stands in for itself here, but for the last test.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { launchChromium } from "../../scripts/lib/chromium.mjs";
import { newVisitor } from "./support/browser.mjs";
import { wait } from "./support/clock.mjs";
import { writePage } from "./support/page.mjs";
import { serveShop } from "./support/shop.mjs";
import { becomes, until } from "./support/until.mjs";
import { prompt, ready } from "./support/widget.mjs";

const shop = await serveShop();

const CONFIG = {
  currency: "EUR",
  consent: "assumed",
  prompts: [
    {
      id: "look",
      kind: "fact",
      on: "error",
      title: "Have you seen it turn?",
      text: "It looks good from behind, too.",
      accept: "Show me",
      decline: "No",
    },
  ],
};

const KETTLE = {
  "@context": "https://schema.org",
  "@type": "Product",
  sku: "kettle",
  name: "Enamel kettle",
  image: "/img/kettle.svg",
  subjectOf: {
    "@type": "3DModel",
    encoding: [
      { "@type": "MediaObject", contentUrl: "/models/kettle.glb", encodingFormat: "model/gltf-binary" },
      { "@type": "MediaObject", contentUrl: "/models/kettle.usdz", encodingFormat: "model/vnd.usdz+zip" },
    ],
  },
};

const LAZY = '<cartkeep-model id="in-3d" lazy></cartkeep-model>';
const NAME = "See it in 3D";

describe("a button", () => {
  test("is there where there is a model, and something that shows it", async (t) => {
    const { page, button } = await placed(t, "<cartkeep-model></cartkeep-model>");
    assert.equal(await button.count(), 0, "nothing shows it");
    await page.evaluate(() => {
      document.querySelector("cartkeep-model").id = "in-3d";
      location.hash = "in-3d";
    });
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    assert.equal(await page.locator("cartkeep-model dialog").count(), 0, "nothing opens without a viewer");
    await bringViewer(page);
    await button.waitFor();
    assert.equal(await button.getAttribute("aria-haspopup"), "dialog");
  });

  test("is not there without a model", async (t) => {
    const { page, button } = await placed(t, LAZY, { data: { ...KETTLE, subjectOf: undefined } });
    await page.waitForFunction(() =>
      document.querySelector("cartkeep-model").shadowRoot?.querySelector("[part=model]"),
    );
    assert.equal(await button.count(), 0);
    await page.evaluate(() => document.querySelector("cartkeep-model").setAttribute("src", "/models/kettle.glb"));
    await button.waitFor();
  });

  test("is not there for an address that runs something, and the page is told", async (t) => {
    const data = structuredClone(KETTLE);
    data.subjectOf.encoding[0].contentUrl = "javascript:alert(1)//.glb";
    const { page, button } = await placed(t, '<cartkeep-model lazy src="data:model/gltf-binary,x"></cartkeep-model>', {
      data,
    });
    const allowed = "an address of http or https";
    await becomes(problems(page), [{ path: "cartkeep-model.src", value: '"data:model/gltf-binary,x"', allowed }]);
    await page.evaluate(() => document.querySelector("cartkeep-model").removeAttribute("src"));
    await becomes(async () => (await problems(page)()).at(-1), {
      path: "ld+json[0].subjectOf.encoding[0].contentUrl",
      value: '"javascript:alert(1)//.glb"',
      allowed,
    });
    assert.equal(await button.count(), 0);
  });
});

describe("the dialog", () => {
  test("asks the page for its viewer, waits for it, and shows the model in it", async (t) => {
    const { page, button, dialog } = await placed(t, LAZY);
    await page.evaluate(() =>
      document.addEventListener("cartkeep:model", ({ detail, cancelable }) => {
        window.asked = { ...detail, cancelable };
      }),
    );
    await button.click();
    await dialog.getByText("The 3D view is loading…").waitFor();
    const here = (path) => new URL(path, page.url()).href;
    const asked = { src: here("/models/kettle.glb"), iosSrc: here("/models/kettle.usdz"), name: "Enamel kettle" };
    assert.deepEqual(await page.evaluate(() => window.asked), {
      ...asked,
      picture: here("/img/kettle.svg"),
      cancelable: true,
    });
    assert.equal(await dialog.locator("[aria-busy=true] img").getAttribute("src"), here("/img/kettle.svg"));
    await page.evaluate(() => {
      window.outcome = "load";
    });
    await bringViewer(page);
    await dialog.getByRole("status").getByText("Turn it with a finger").waitFor();
    const attributes = await dialog
      .locator("model-viewer")
      .evaluate((viewer) => Object.fromEntries([...viewer.attributes].map(({ name, value }) => [name, value])));
    assert.deepEqual(attributes, {
      src: asked.src,
      "ios-src": asked.iosSrc,
      alt: "Enamel kettle",
      poster: here("/img/kettle.svg"),
      ar: "",
      "camera-controls": "",
      loading: "eager",
      "touch-action": "pan-y",
      "interaction-prompt": "none",
    });
    assert.equal(await dialog.locator("[aria-busy]").count(), 0);
  });

  test("is walked by the keyboard, closes by Escape, and gives the focus back", async (t) => {
    const { page, button, dialog, focused } = await placed(t, LAZY, { viewer: "load" });
    await button.focus();
    await page.keyboard.press("Enter");
    await dialog.getByRole("status").getByText("Turn it").waitFor();
    assert.equal(await focused(), "h2", "its title has the focus");
    assert.equal(await dialog.evaluate((node) => node.matches(":modal")), true);
    await page.keyboard.press("Tab");
    await becomes(focused, "button");
    await page.keyboard.press("Tab");
    await becomes(focused, "model-viewer");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await becomes(() => button.evaluate((node) => node.getRootNode().activeElement === node), true);
    await becomes(() => page.locator("model-viewer").count(), 0);
    // And once more, with the close button.
    await page.keyboard.press("Space");
    await dialog.getByRole("status").getByText("Turn it").waitFor();
    await dialog.getByRole("button", { name: "Close" }).press("Enter");
    await dialog.waitFor({ state: "hidden" });
    await becomes(() => button.evaluate((node) => node.getRootNode().activeElement === node), true);
  });

  test("closes by a press outside, but not when the model is turned out of it", async (t) => {
    const { page, button, dialog } = await placed(t, LAZY, { viewer: "load" });
    await button.click();
    await dialog.getByRole("status").getByText("Turn it").waitFor();
    await page.mouse.move(640, 400);
    await page.mouse.down();
    await page.mouse.move(20, 400);
    await page.mouse.up();
    assert.equal(await dialog.isVisible(), true);
    await page.mouse.click(20, 400);
    await dialog.waitFor({ state: "hidden" });
  });

  test("says so, and leads to the picture, when the model can't be shown", async (t) => {
    const { page, button, dialog } = await placed(t, LAZY, { viewer: "error" });
    await button.click();
    await dialog.getByRole("status").getByText("The 3D view can’t be shown right now.").waitFor();
    const link = dialog.getByRole("link", { name: "See the picture" });
    assert.equal(await link.getAttribute("href"), new URL("/img/kettle.svg", page.url()).href);
    assert.equal(await page.locator("model-viewer").count(), 0);
    // Another try begins anew.
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await page.evaluate(() => {
      window.outcome = "load";
    });
    await button.click();
    await dialog.getByRole("status").getByText("Turn it").waitFor();
    assert.equal(await link.count(), 0);
  });

  test("leads to the file where there is no picture", async (t) => {
    const { page, button, dialog } = await placed(t, LAZY, { viewer: "error", data: { ...KETTLE, image: undefined } });
    await button.click();
    const link = dialog.getByRole("link", { name: "Open the 3D file" });
    assert.equal(await link.getAttribute("href"), new URL("/models/kettle.glb", page.url()).href);
  });

  test("says so when the page's viewer never comes; as long as there is progress, it waits", async (t) => {
    const { page, button, dialog } = await placed(t, LAZY, { clock: "2026-11-29T12:00:00Z" });
    await button.click();
    await dialog.getByText("The 3D view is loading…").waitFor();
    await wait(page, 21_000);
    await dialog.getByText("The 3D view can’t be shown right now.").waitFor();
    await page.keyboard.press("Escape");
    await bringViewer(page);
    await button.click();
    await dialog.locator("model-viewer").waitFor();
    for (let step = 0; step < 3; step++) {
      await wait(page, 15_000);
      await dialog.locator("model-viewer").evaluate((viewer) => viewer.dispatchEvent(new CustomEvent("progress")));
    }
    assert.equal(await dialog.getByText("The 3D view is loading…").count(), 1);
    await wait(page, 21_000);
    await dialog.getByText("The 3D view can’t be shown right now.").waitFor();
  });

  test("is not opened where the page shows the model itself", async (t) => {
    const { page, button } = await placed(t, LAZY, { viewer: "load" });
    await page.evaluate(() => {
      document.addEventListener("cartkeep:model", (event) => {
        event.preventDefault();
        window.taken = true;
      });
    });
    await button.click();
    assert.equal(await page.evaluate(() => window.taken), true);
    assert.equal(await page.locator("cartkeep-model dialog[open]").count(), 0);
  });

  test("nothing is asked over it", async (t) => {
    const { page, button, dialog } = await placed(t, LAZY, { viewer: "load" });
    await button.click();
    await dialog.getByRole("status").getByText("Turn it").waitFor();
    await page.evaluate(async () => {
      await window.cartkeep.paymentFailed();
      // As long as a prompt takes to be loaded and shown, and keeps its place.
      await new Promise((resolve) => setTimeout(resolve, 2000));
    });
    assert.equal(await page.locator("cartkeep-layer").count(), 0);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await page.evaluate(() => window.cartkeep.paymentFailed());
    await prompt(page).waitFor();
  });
});

test("a viewer that stands in the page is brought into sight, and can be turned at once", async (t) => {
  const standing = '<div style="height: 200vh"></div><model-viewer id="own" src="/models/kettle.glb"></model-viewer>';
  const { page, button } = await placed(t, `<cartkeep-model></cartkeep-model>${standing}`, { viewer: "load" });
  await button.waitFor();
  assert.equal(await button.getAttribute("aria-haspopup"), null);
  await button.click();
  await until("it is in sight", () =>
    page.evaluate(() => {
      const { top, bottom } = document.getElementById("own").getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }),
  );
  assert.equal(await page.evaluate(() => document.getElementById("own").matches(":focus-within")), true);
  assert.equal(await page.locator("cartkeep-model dialog").count(), 0);
});

test("one that is not defined yet is lent a place for the focus", async (t) => {
  const standing = '<model-viewer id="own" src="/models/kettle.glb">A kettle</model-viewer>';
  const { page, button } = await placed(t, `<cartkeep-model></cartkeep-model>${standing}`);
  const own = () => page.evaluate(() => document.getElementById("own").outerHTML);
  const before = await own();
  await button.click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "own");
  await page.evaluate(() => document.activeElement.blur());
  assert.equal(await own(), before);
  await button.click();
  assert.notEqual(await own(), before);
  await page.evaluate(() => window.cartkeep.dispose());
  assert.equal(await own(), before, "also where the widget goes first");
});

describe("an address leads to it:", () => {
  test("a link, each time", async (t) => {
    const { page, dialog } = await placed(t, `<a href="#in-3d">In 3D</a>${LAZY}`, { viewer: "load" });
    for (let time = 0; time < 2; time++) {
      await page.getByRole("link", { name: "In 3D" }).click();
      await dialog.getByRole("status").getByText("Turn it").waitFor();
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "hidden" });
      // Browsers take the focus from a link that leads to a place in its page; then the button there gets it.
      await until("the focus is on the link or the button", () =>
        page.evaluate(() => document.activeElement.matches("a, cartkeep-model")),
      );
    }
  });

  test("a hash, each time, which is taken off when the shopper is done, and not the way back", async (t) => {
    const { page, dialog } = await placed(t, LAZY, { viewer: "load" });
    const address = page.url();
    for (let time = 0; time < 2; time++) {
      await page.evaluate(() => {
        location.hash = "in-3d";
        history.replaceState({ of: "the shop" }, "");
      });
      await dialog.getByRole("status").getByText("Turn it").waitFor();
      assert.equal(page.url(), `${address}#in-3d`);
      assert.equal(await dialog.evaluate((node) => node.contains(node.getRootNode().activeElement)), true);
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "hidden" });
      await becomes(() => page.url(), address);
      assert.deepEqual(await page.evaluate(() => history.state), { of: "the shop" });
    }
    await page.evaluate(() => {
      history.pushState({}, "", "#picture-2");
      const back = new Promise((resolve) => addEventListener("popstate", resolve, { once: true }));
      history.back();
      return back.then(() => new Promise((resolve) => setTimeout(resolve, 300)));
    });
    assert.equal(await page.locator("cartkeep-model dialog[open]").count(), 0);
  });

  test("another hash is left as it is", async (t) => {
    const { page, dialog } = await placed(t, LAZY, { viewer: "load", hash: "#in-3d" });
    await dialog.getByRole("status").getByText("Turn it").waitFor();
    await page.evaluate(() => history.replaceState(null, "", "#picture-2"));
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    assert.match(page.url(), /#picture-2$/);
  });

  test("a hash, to a viewer that stands in the page", async (t) => {
    const standing = '<div style="height: 200vh"></div><model-viewer id="own" src="/models/kettle.glb"></model-viewer>';
    const { page, button } = await placed(t, LAZY + standing, { viewer: "load" });
    await button.waitFor();
    const address = page.url();
    for (let time = 0; time < 2; time++) {
      await page.evaluate(() => {
        document.activeElement.blur();
        location.hash = "in-3d";
      });
      await until("it has the focus", () =>
        page.evaluate(() => document.getElementById("own").matches(":focus-within")),
      );
      await becomes(() => page.url(), address);
    }
  });

  test("a page that is opened with it, but not one that is loaded again", async (t) => {
    const { page, button, dialog } = await placed(t, LAZY, { viewer: "load", hash: "#in-3d" });
    await dialog.getByRole("status").getByText("Turn it").waitFor();
    await page.keyboard.press("Escape");
    // What had the focus was nothing.
    await becomes(() => button.evaluate((node) => node.getRootNode().activeElement === node), true);
    await page.reload();
    await button.waitFor();
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    assert.equal(await page.locator("cartkeep-model dialog[open]").count(), 0);
  });

  test("a prompt that is accepted", async (t) => {
    const { page, dialog } = await placed(t, LAZY, { viewer: "load" });
    await page.evaluate(() => {
      document.addEventListener("cartkeep:accepted", () => {
        location.hash = "in-3d";
      });
      return window.cartkeep.paymentFailed();
    });
    await prompt(page).getByRole("button", { name: "Show me" }).click();
    await dialog.getByRole("status").getByText("Turn it").waitFor();
    await prompt(page).waitFor({ state: "detached" });
    assert.equal(await dialog.evaluate((node) => node.contains(node.getRootNode().activeElement)), true);
  });
});

test("where its code can't be had, that is said below the button, and the next press tries again", async (t) => {
  const { visitor, page, button, dialog } = await placed(t, LAZY, { viewer: "load", mayFail: true });
  await visitor.context.route("**/viewer.mjs", (route) => route.abort());
  await button.click();
  const element = page.locator("cartkeep-model");
  await element.getByRole("status").getByText("The 3D view can’t be shown right now.").waitFor();
  await element.getByRole("link", { name: "See the picture" }).waitFor();
  await visitor.context.unroute("**/viewer.mjs");
  await button.click();
  await dialog.getByRole("status").getByText("Turn it").waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  assert.equal(await element.getByRole("link").count(), 0);
});

test("the page is byte for byte as before once the widget is gone, also from an open dialog", async (t) => {
  const { page, button, dialog } = await placed(t, LAZY, { viewer: "load", start: false });
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await page.evaluate(async (config) => {
    const { start } = await import("/cartkeep/cartkeep.mjs");
    window.cartkeep = await start(config);
  }, CONFIG);
  await button.click();
  await dialog.getByRole("status").getByText("Turn it").waitFor();
  const kept = await dialog.locator("model-viewer").elementHandle();
  await page.evaluate(() => window.cartkeep.dispose());
  assert.equal(await page.evaluate(() => document.documentElement.outerHTML), before);
  assert.equal(await kept.evaluate((viewer) => viewer.parentNode), null, "nothing keeps the viewer");
  const left = () =>
    page.evaluate(() =>
      [...document.querySelector("cartkeep-model").shadowRoot.children].map(({ localName }) => localName),
    );
  assert.deepEqual(await left(), ["slot"]);
  await page.evaluate(() => {
    location.hash = "in-3d";
  });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
  assert.deepEqual(await left(), ["slot"]);
});

test("one that can't close keeps no other from ending", async (t) => {
  const { page, button, dialog } = await placed(t, LAZY, { viewer: "load" });
  await button.waitFor();
  // What comes later ends later.
  await page.evaluate(() => document.body.append(document.createElement("cartkeep-cart")));
  await page.locator("cartkeep-cart").getByRole("button").waitFor();
  await button.click();
  await dialog.getByRole("status").getByText("Turn it").waitFor();
  const left = await page.evaluate(async () => {
    HTMLDialogElement.prototype.close = () => {
      throw new Error("The page has broken it.");
    };
    await window.cartkeep.dispose();
    return [...document.querySelectorAll("cartkeep-model, cartkeep-cart")].map(
      ({ shadowRoot }) => shadowRoot.querySelectorAll(":not(slot, style)").length,
    );
  });
  assert.deepEqual(left, [0, 0]);
});

test("elements that come and go wait for the page's viewer once", async (t) => {
  const { page, button, dialog } = await placed(t, LAZY, { start: false });
  const asked = await page.evaluateHandle(() => {
    const asked = [];
    const { whenDefined } = customElements;
    customElements.whenDefined = (name) => {
      asked.push(name);
      return whenDefined.call(customElements, name);
    };
    return asked;
  });
  const times = () => asked.evaluate((names) => names.filter((name) => name === "model-viewer").length);
  await page.evaluate(async (config) => {
    const { start } = await import("/cartkeep/cartkeep.mjs");
    window.cartkeep = await start(config);
  }, CONFIG);
  for (let time = 0; time < 3; time++) {
    await button.waitFor();
    await page.evaluate(() => document.querySelector("cartkeep-model").replaceWith(document.createElement("p")));
    await page.evaluate((html) => document.body.insertAdjacentHTML("beforeend", html), LAZY);
  }
  await button.waitFor();
  assert.equal(await times(), 1);
  for (let time = 0; time < 2; time++) {
    await button.click();
    await dialog.getByText("The 3D view is loading…").waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
  }
  assert.equal(await times(), 2, "and a dialog once");
  await button.click();
  await bringViewer(page);
  await dialog.locator("model-viewer").waitFor();
});

test("in the shop: the kettle turns in the real viewer, which comes when it is asked for", async (t) => {
  // WebGL without a graphics card.
  const browser = await launchChromium({ args: ["--enable-unsafe-swiftshader", "--use-angle=swiftshader"] });
  t.after(() => browser.close());
  const page = await browser.newPage({ baseURL: shop.url, locale: "en-GB" });
  const fetched = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto("/product.html?id=kettle");
  const button = page.locator("cartkeep-model").getByRole("button", { name: NAME });
  await button.waitFor();
  const heavy = () => fetched.filter((path) => /vendor|glb/.test(path));
  assert.deepEqual(heavy(), []);
  await button.click();
  const dialog = page.locator("cartkeep-model dialog");
  await dialog.getByRole("status").getByText("Turn it").waitFor({ timeout: 60_000 });
  assert.deepEqual([...new Set(heavy())].sort(), ["/models/kettle.glb", "/vendor/model-viewer.min.js"]);
  const viewer = dialog.locator("model-viewer");
  assert.equal(await viewer.evaluate((node) => node.loaded && node.modelIsVisible), true);
  const size = await viewer.evaluate((node) => {
    const { x, y, z } = node.getDimensions();
    return [x, y, z].map((length) => Math.round(length * 100));
  });
  assert.deepEqual(size, [27, 26, 20], "centimetres");
  // It is drawn: the picture has the enamel's red in it, and what is turned is another picture.
  const red = await reds(viewer);
  assert.ok(red > 0.02, `${red} of the picture is red`);
  const orbit = () => viewer.evaluate((node) => node.getCameraOrbit().theta);
  const before = await orbit();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await until("it has turned", async () => Math.abs((await orbit()) - before) > 0.01);
  await page.keyboard.press("Escape");
  await becomes(() => page.locator("model-viewer").count(), 0);
  assert.deepEqual(errors, []);

  await page.goto("/product.html?id=bread");
  await page.locator("cartkeep-trust [part=note]").first().waitFor();
  assert.equal(await button.count(), 0, "other products have no model");
});

/** How much of what the real viewer shows is red. */
const reds = (viewer) =>
  viewer.evaluate(async (node) => {
    const picture = await createImageBitmap(await node.toBlob());
    const { width, height } = picture;
    const context = new OffscreenCanvas(width, height).getContext("2d");
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    let red = 0;
    for (let at = 0; at < data.length; at += 4) {
      red += Number(data[at + 3] > 200 && data[at] > 150 && data[at + 1] < 130 && data[at + 2] < 110);
    }
    return red / (width * height);
  });

/** Has the page define its viewer. */
const bringViewer = (page) => page.evaluate(() => import("/e2e/stand-in.js").then(() => {}));

const problems = (page) => () => page.evaluate(() => window.problems);

/**
 * A page with an element, and linked data of a product. With `viewer`, the page has a viewer, and that is what becomes of the model;
 * with `start: false` the test starts the widget itself.
 */
async function placed(t, html, { data = KETTLE, viewer, hash = "", start = true, ...options } = {}) {
  const visitor = await newVisitor(t, shop, options);
  const head = `<script>window.problems = []; window.outcome = ${JSON.stringify(viewer)};
    document.addEventListener("cartkeep:problem", ({ detail }) => problems.push(...detail.problems));</script>
    ${viewer ? '<script type="module" src="/e2e/stand-in.js"></script>' : ""}
    <script type="application/json" id="cartkeep-config">${JSON.stringify(CONFIG)}</script>
    <script type="application/ld+json">${JSON.stringify(data)}</script>
    ${start ? '<script src="/cartkeep/cartkeep.js" async></script>' : ""}`;
  const page = await visitor.open((await writePage(visitor.context, { head, body: html })) + hash);
  if (start) await ready(page);
  const element = page.locator("cartkeep-model");
  return {
    visitor,
    page,
    button: element.getByRole("button", { name: NAME }),
    dialog: element.locator("dialog"),
    focused: () =>
      element.evaluate((node) => {
        const { activeElement } = node.shadowRoot;
        return activeElement?.localName;
      }),
  };
}
