import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

const { createCore } = await bundled("www/widget/core.ts");

/** A core whose engine answers each event by its name with these effects, and a log of everything that happens. */
function coreWith(answers, { guard = { stopped: false }, perform = () => {} } = {}) {
  const log = [];
  const widget = {
    handle(at, text) {
      const { e } = JSON.parse(text);
      assert.ok(Math.abs(at - Date.now()) < 1000, "the time is now");
      log.push(`handle ${e}`);
      return JSON.stringify({ effects: [], ...answers[e] });
    },
  };
  const take = createCore(
    widget.handle,
    guard,
    (effect) => {
      log.push(`perform ${effect.do}`);
      perform(effect, send);
    },
    (problems) => log.push(`complain ${problems.map(({ path }) => path)}`),
  );
  const send = (e) => take(JSON.stringify({ e }));
  return { send, log };
}

test("effects are performed in order", () => {
  const { send, log } = coreWith({ cart_cleared: { effects: [{ do: "store" }, { do: "render" }] } });
  send("cart_cleared");
  send("focused");
  assert.deepEqual(log, ["handle cart_cleared", "perform store", "perform render", "handle focused"]);
});

test("an event that comes while another is worked on waits its turn", () => {
  const answers = {
    cart_cleared: { effects: [{ do: "change_shop" }, { do: "render" }] },
    focused: { effects: [{ do: "wake_at" }] },
  };
  const { send, log } = coreWith(answers, {
    perform(effect, send) {
      if (effect.do === "change_shop") {
        send("focused");
        send("blurred");
      }
    },
  });
  send("cart_cleared");
  assert.deepEqual(log, [
    "handle cart_cleared",
    "perform change_shop",
    "perform render",
    "handle focused",
    "perform wake_at",
    "handle blurred",
  ]);
});

test("what was wrong with an event is told before its effects", () => {
  const { send, log } = coreWith({
    line_added: { effects: [{ do: "render" }], problems: [{ path: "item.price", value: "7", allowed: "text" }] },
  });
  send("line_added");
  assert.deepEqual(log, ["handle line_added", "complain item.price", "perform render"]);
});

test("nothing more is done once the widget has stopped", () => {
  const guard = { stopped: false };
  const answers = { cart_cleared: { effects: [{ do: "remove" }, { do: "render" }] } };
  const { send, log } = coreWith(answers, {
    guard,
    perform(_, send) {
      send("focused");
      guard.stopped = true;
    },
  });
  send("cart_cleared");
  send("blurred");
  assert.deepEqual(log, ["handle cart_cleared", "perform remove"]);
});

test("a clock that jumps is told of before what comes then", (t) => {
  let wall = 1_000_000;
  let counted = 500;
  t.mock.method(performance, "now", () => counted);
  t.mock.method(Date, "now", () => wall);
  const log = [];
  const take = createCore(
    (at, text) => {
      log.push([at, JSON.parse(text)]);
      return '{"effects":[]}';
    },
    { stopped: false },
    () => {},
    () => {},
  );
  const pass = (wallBy, countedBy, e) => {
    wall += wallBy;
    counted += countedBy;
    take(JSON.stringify({ e }));
    return log.splice(0);
  };
  assert.deepEqual(pass(0, 0, "started"), [[1_000_000, { e: "started" }]]);
  assert.deepEqual(pass(60_000, 60_000.4, "focused"), [[1_060_000, { e: "focused" }]], "time passed");
  assert.deepEqual(pass(400, 0, "focused"), [[1_060_400, { e: "focused" }]], "as clocks do");
  const asleep = pass(28_801_000, 1000, "focused");
  assert.deepEqual(asleep, [
    [29_861_400, { e: "clock_jumped", by: 28_800_000 }],
    [29_861_400, { e: "focused" }],
  ]);
  assert.deepEqual(pass(-3_600_000, 0, "blurred")[0][1], { e: "clock_jumped", by: -3_600_000 });
});
