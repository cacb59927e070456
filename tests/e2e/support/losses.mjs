// What of a page can't be seen or reached because it is too narrow, or its text too large. Runs in the page.

/** Says what is wider than its box, cut off, or outside of the window; nothing where all is well. */
export function lossesIn() {
  // Least height of a box through which more is scrolled than it shows.
  const LEAST = 80;
  const losses = [];
  const say = (element, what) => {
    const name = `${element.localName}${[...element.classList].map((one) => `.${one}`).join("")}`;
    const text = element.textContent.trim().replace(/\s+/g, " ").slice(0, 40);
    losses.push(`${name} “${text}” ${what}`);
  };
  const { scrollWidth, clientWidth } = document.documentElement;
  // What a negative margin moves into the padding around its box.
  const intended = (box) =>
    Math.max(
      0,
      ...[...box.querySelectorAll("*")].map((one) => -Number.parseFloat(getComputedStyle(one).marginInlineEnd) || 0),
    );
  if (scrollWidth > clientWidth) losses.push(`the page is ${scrollWidth - clientWidth} too wide`);

  const elements = [...document.querySelectorAll("*")].flatMap(({ shadowRoot }) =>
    shadowRoot ? [...shadowRoot.querySelectorAll("*")] : [],
  );
  for (const element of elements) {
    const style = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    // What only screen readers hear is a pixel large; fields scroll what they hold.
    const counts = element.checkVisibility() && width > 1 && height > 1 && !element.closest("svg, input, select");
    if (!counts || style.display.startsWith("inline") || style.display === "contents") continue;
    const over = element.scrollWidth - element.clientWidth - intended(element);
    if (over > 1) say(element, `is ${over} too wide`);
    const below = element.scrollHeight - element.clientHeight;
    const scrolls = /auto|scroll/.test(style.overflowY);
    if (below > 1 && /hidden|clip/.test(style.overflowY)) say(element, `is ${below} too high`);
    if (below > 1 && scrolls && element.clientHeight < LEAST) {
      say(element, `shows ${element.clientHeight} pixels of ${element.scrollHeight}`);
    }
  }
  // Nothing leaves the window sideways; what leaves it below, something scrolls.
  for (const element of elements.filter((one) => one.matches("button, a, input, select, summary, h2, p, dd"))) {
    const { left, right, width } = element.getBoundingClientRect();
    if (width > 1 && element.checkVisibility() && (left < -1 || right > innerWidth + 1)) {
      say(element, `stands outside of the window, from ${Math.round(left)} to ${Math.round(right)}`);
    }
  }
  return losses;
}
