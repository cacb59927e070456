import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

const { createPerform } = await bundled("www/widget/perform.ts");

// Nobody sees it, so that nothing waits for its paint.
globalThis.document = Object.assign(new EventTarget(), { hidden: true });

/** Performs effects with a page that prevents these events, and where a view can be shown or not. Returns what was announced, sent and shown, in order. */
function performed(effects, { prevents = [], shows = true } = {}) {
  const log = [];
  const edge = {
    announce(type, detail, cancelable = false) {
      log.push([cancelable ? `${type}?` : type, structuredClone(detail)]);
      return !prevents.includes(type);
    },
    send: ({ e, ...event }) => log.push([`> ${e}`, event]),
    guard: { wrap: (closure) => closure },
    signal: new AbortController().signal,
  };
  const views = {
    show({ what }, shown) {
      log.push(["show", what]);
      shown?.(shows);
    },
    remove: (place) => log.push(["remove", place]),
  };
  const keeper = {
    keep: ({ key, content }) => log.push(["keep", key, content]),
    forget: ({ key }) => log.push(["forget", key]),
  };
  const perform = createPerform(edge, views, keeper);
  for (const effect of effects) perform(effect);
  return log;
}

const PROMPT = { do: "render", what: "prompt", view: { id: "keep-ten", kind: "discount", title: "Before you go" } };
const SAID = { id: "keep-ten", kind: "discount" };

test("a prompt is shown when the page does not prevent it", () => {
  assert.deepEqual(performed([PROMPT]), [
    ["before-show?", SAID],
    ["show", "prompt"],
    ["> prompt_shown", { id: "keep-ten" }],
    ["shown", SAID],
  ]);
  assert.deepEqual(performed([PROMPT], { prevents: ["before-show"] }), [
    ["before-show?", SAID],
    ["> prompt_vetoed", { id: "keep-ten" }],
  ]);
});

test("exposures are told", () => {
  const exposure = { experiment: "ten-percent", arm: "control", propensity: "0.5" };
  assert.deepEqual(performed([{ do: "exposed", ...exposure }]), [["exposure", exposure]]);
});

test("a prompt that can't be shown was not shown", () => {
  assert.deepEqual(performed([PROMPT], { shows: false }), [
    ["before-show?", SAID],
    ["show", "prompt"],
    ["> prompt_vetoed", { id: "keep-ten" }],
  ]);
});

test("a prompt that can be seen may come to say something else", () => {
  assert.deepEqual(performed([PROMPT, PROMPT]).slice(4), [["show", "prompt"]]);
  assert.deepEqual(performed([PROMPT, { do: "remove", place: "prompt" }, PROMPT]).length, 9);
});

test("the address is cleaned whatever its <base> says", () => {
  const replaced = [];
  globalThis.history = { state: 7, replaceState: (...values) => replaced.push(values) };
  globalThis.location = { href: "https://shop.example//cart?a=1#cartkeep=x#y" };
  performed([{ do: "clean_address" }]);
  assert.deepEqual(replaced, [[7, "", "https://shop.example//cart?a=1"]]);
});

test("what the page hears", () => {
  const context = { prompt: "ask-us", reason: "dwell", page: "cart", total: "€61.40" };
  assert.deepEqual(
    performed([
      { do: "announce_closed", id: "keep-ten", how: "escape" },
      { do: "announce_accepted", id: "keep-ten", code: "OAK10" },
      { do: "announce_accepted", id: "ask-us" },
      { do: "open_chat", context },
      { do: "change_shop", item: { id: "mugs", variant: "blue" }, quantity: 2 },
    ]),
    [
      ["closed", { id: "keep-ten", how: "escape" }],
      ["accepted", { id: "keep-ten", code: "OAK10" }],
      ["accepted", { id: "ask-us" }],
      ["chat?", { ...context, cart: [] }],
      ["change?", { id: "mugs", variant: "blue", quantity: 2 }],
    ],
  );
});

test("records are kept and let go of", () => {
  assert.deepEqual(
    performed([
      { do: "store", key: "cartkeep:cart:b", content: "{}" },
      { do: "delete", key: "cartkeep:cart:a" },
    ]),
    [
      ["keep", "cartkeep:cart:b", "{}"],
      ["forget", "cartkeep:cart:a"],
    ],
  );
});

test("only the last time asked for is waited for, and no longer than a timer can", (t) => {
  const delays = [];
  mock.timers.enable({ apis: ["setTimeout", "Date"], now: 1000 });
  t.after(() => mock.timers.reset());
  const set = t.mock.method(globalThis, "setTimeout");
  const log = performed([
    { do: "wake_at", at: 1500 },
    { do: "wake_at", at: 500 },
    { do: "wake_at", at: 1e12 },
    { do: "wake_at", at: 2000 },
  ]);
  for (const call of set.mock.calls) delays.push(call.arguments[1]);
  assert.deepEqual(delays, [500, 0, 2 ** 31 - 1, 1000]);
  mock.timers.tick(999);
  assert.deepEqual(log, []);
  mock.timers.tick(1);
  assert.deepEqual(log, [["> timer_fired", {}]]);
});

test("a record that can't be read is a problem that names it and why", () => {
  const [[type, { problems }]] = performed([{ do: "unreadable", key: "cartkeep:cart:07", why: "checksum" }]);
  assert.equal(type, "problem");
  assert.deepEqual(problems, [
    {
      path: "storage",
      value: "cartkeep:cart:07",
      allowed: "a record that can be read (checksum); it is left as it is",
    },
  ]);
});
