import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

const { createAfterPaint } = await bundled("www/widget/after-paint.ts");

/** A page that paints when it is told to. */
function page(t) {
  const frames = [];
  const ending = new AbortController();
  globalThis.document = Object.assign(new EventTarget(), { hidden: false });
  globalThis.requestAnimationFrame = (draw) => frames.push(draw);
  t.mock.timers.enable({ apis: ["setTimeout"] });
  t.after(() => {
    delete globalThis.document;
    delete globalThis.requestAnimationFrame;
  });
  return {
    afterPaint: createAfterPaint({ guard: { wrap: (closure) => closure }, signal: ending.signal }),
    end: () => ending.abort(),
    hide() {
      document.hidden = true;
      document.dispatchEvent(new Event("visibilitychange"));
    },
    frames,
    paint() {
      for (const draw of frames.splice(0)) draw();
    },
    later: (milliseconds = 0) => t.mock.timers.tick(milliseconds),
  };
}

test("work waits for the paint, and is done in order", (t) => {
  const { afterPaint, frames, paint, later } = page(t);
  const done = [];
  afterPaint(() => done.push(1));
  afterPaint(() => done.push(2));
  assert.equal(frames.length, 1);
  paint();
  // The frame is drawn after this.
  assert.deepEqual(done, []);
  later();
  assert.deepEqual(done, [1, 2]);
  afterPaint(() => done.push(3));
  paint();
  later();
  assert.deepEqual(done, [1, 2, 3]);
});

test("what work leads to waits for the next paint", (t) => {
  const { afterPaint, paint, later } = page(t);
  const done = [];
  afterPaint(() => afterPaint(() => done.push("then")));
  paint();
  later();
  assert.deepEqual(done, []);
  paint();
  later();
  assert.deepEqual(done, ["then"]);
});

test("nothing waits on a page that can't be seen", (t) => {
  const { afterPaint, frames, hide, paint, later } = page(t);
  const done = [];
  afterPaint(() => done.push("waited"));
  hide();
  assert.deepEqual(done, ["waited"]);
  afterPaint(() => done.push("hidden"));
  assert.deepEqual(done, ["waited", "hidden"]);
  assert.equal(frames.length, 1);
  paint();
  later();
  assert.deepEqual(done, ["waited", "hidden"]);
});

test("work is done when the widget goes", (t) => {
  const { afterPaint, end } = page(t);
  const done = [];
  afterPaint(() => done.push("told"));
  end();
  assert.deepEqual(done, ["told"]);
});

test("a page that is never painted hears of it all the same", (t) => {
  const { afterPaint, later } = page(t);
  const done = [];
  afterPaint(() => done.push("told"));
  later(999);
  assert.deepEqual(done, []);
  later(1);
  assert.deepEqual(done, ["told"]);
});
