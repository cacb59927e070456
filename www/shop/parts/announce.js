// @ts-check
import { find } from "../dom.js";

/**
 * Says something to screen readers, politely.
 * @param {string} text
 */
export function announce(text) {
  const region = find("#announcer", HTMLElement);
  region.textContent = "";
  // The same text twice is only spoken twice if the region was empty in between.
  requestAnimationFrame(() => {
    region.textContent = text;
  });
}
