// What a shopper does with the mouse. Every movement is a real one of the browser, not a made-up event.

import { wait } from "./clock.mjs";

/** How long a movement of the hand takes, from one point to the next, in milliseconds. */
const STEP = 20;

/**
 * Reads the page for so many seconds: the pointer wanders over the text, the wheel turns a little, once a second or,
 * over a longer time, every five.
 */
export async function read(page, seconds) {
  const pace = seconds > 10 ? 5 : 1;
  for (let done = 0; done < seconds; done += pace) {
    await page.mouse.move(300 + (done % 8) * 12, 420 + (done % 5) * 6);
    await page.mouse.wheel(0, done % 2 ? -30 : 30);
    await wait(page, Math.min(pace, seconds - done) * 1000);
  }
}

/** Moves the pointer in a line from one point to another, as fast as a hand does. */
export async function move(page, from, to, steps = 5) {
  for (let step = 0; step <= steps; step++) {
    const part = step / steps;
    await page.mouse.move(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part);
    await wait(page, STEP);
  }
}

/** Goes out through the top of the page, to the tabs or the address. */
export const leaveThroughTop = (page, x = 640) => move(page, { x, y: 160 }, { x, y: -1 });

/** Comes back into the page. */
export const comeBack = (page) => move(page, { x: 640, y: 40 }, { x: 640, y: 400 });

/** Goes out through another side of the page: "left", "right" or "bottom". */
export function leaveThrough(page, side) {
  const { width, height } = page.viewportSize();
  const ends = { left: { x: -1, y: 300 }, right: { x: width + 1, y: 300 }, bottom: { x: 640, y: height + 1 } };
  return move(page, { x: width / 2, y: height / 2 }, ends[side]);
}

/** The middle of an element, in pixels of the window; the page scrolls there when it must. */
export async function middleOf(locator) {
  await locator.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await locator.boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
}
