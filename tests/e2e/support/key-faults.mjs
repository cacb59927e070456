// What of the widget's controls stands in another order for keys than for the eye, is too small to be hit, or does not show that it has
// the focus. Runs in the page.

/** Says what is wrong with the controls of all shadow roots; nothing where all is well. Of their rings only with `rings`. */
export function keyFaultsIn({ rings = true } = {}) {
  // WCAG 2.2: 2.5.8 target size, 1.4.11 contrast of what shows the focus.
  const LEAST_TARGET = 24;
  const LEAST_RING = 2;
  const LEAST_CONTRAST = 3;
  const faults = [];
  const nameOf = (one) => one.getAttribute("aria-label") || one.labels?.[0]?.textContent || one.textContent;
  const say = (one, what) =>
    faults.push(`${one.localName} “${nameOf(one).trim().replace(/\s+/g, " ").slice(0, 40)}” ${what}`);

  // What lies over the page, keeps the keys to itself.
  const roots = [...document.querySelectorAll("*")].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const over = roots.flatMap((root) => [...root.querySelectorAll(":modal, :popover-open")]);
  const reached = (over.length ? over : roots).flatMap((root) => [
    ...root.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]"),
  ]);
  const controls = reached.filter(
    (one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({ visibilityProperty: true }) && isStop(one),
  );
  for (const one of reached.filter(({ tabIndex }) => tabIndex > 0)) say(one, "has an order of its own");

  /** Of the answers to one question, keys stop at one. */
  function isStop(one) {
    if (one.type !== "radio") return true;
    const all = [...one.getRootNode().querySelectorAll(`[name="${one.name}"]`)];
    return one === (all.find(({ checked }) => checked) ?? all[0]);
  }

  // The order: of what stands beside each other in the tree, the eye comes to it as the keys do.
  const rtl = (one) => getComputedStyle(one).direction === "rtl";
  const around = (boxes) => ({
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  });
  /** What is to be seen of a control: what it stands in, below `parent`, may have scrolled it away. */
  const seen = (control, parent) => {
    let { left, right, top, bottom } = control.getBoundingClientRect();
    for (let it = control.parentElement; it && it !== parent; it = it.parentElement) {
      if (getComputedStyle(it).overflowY !== "visible") {
        const box = it.getBoundingClientRect();
        [top, bottom] = [top, bottom].map((y) => Math.min(Math.max(y, box.top), box.bottom));
        [left, right] = [left, right].map((x) => Math.min(Math.max(x, box.left), box.right));
      }
    }
    return { left, right, top, bottom };
  };
  const before = (one, other, parent) => {
    const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
    const beside = shared > Math.min(one.bottom - one.top, other.bottom - other.top) / 2;
    if (!beside) return one.top < other.top;
    return rtl(parent) ? one.right > other.right : one.left < other.left;
  };
  const check = (parent) => {
    const branches = [...parent.children]
      .map((child) => controls.filter((one) => child === one || child.contains(one)))
      .filter((inside) => inside.length);
    for (const [index, inside] of branches.slice(1).entries()) {
      const [one, other] = [branches[index], inside].map((all) => around(all.map((it) => seen(it, parent))));
      if (!before(one, other, parent.host ?? parent))
        say(inside[0], `comes after “${nameOf(branches[index].at(-1)).trim()}” for keys, not for the eye`);
    }
    for (const child of parent.children) check(child);
  };
  for (const root of over.length ? over : roots) check(root);

  // The targets: a label is part of what it is for. Links in a line of text are as high as it is.
  const targets = controls.map((one) => {
    const boxes = [one, ...(/radio|checkbox/.test(one.type) ? one.labels : [])].map((it) => it.getBoundingClientRect());
    return { one, box: around(boxes) };
  });
  const isSmall = ({ box }) => box.right - box.left < LEAST_TARGET || box.bottom - box.top < LEAST_TARGET;
  const isInline = (one) =>
    one.localName === "a" &&
    getComputedStyle(one).display === "inline" &&
    one.parentElement.textContent.trim().length > one.textContent.trim().length;
  for (const target of targets) {
    const { one, box } = target;
    if (isSmall(target) && !isInline(one)) {
      say(one, `is ${Math.round(box.right - box.left)} by ${Math.round(box.bottom - box.top)}`);
    }
  }

  // The ring: there, thick enough, and told from what it stands on.
  const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 });
  const brush = canvas.getContext("2d", { willReadFrequently: true });
  const known = new Map();
  const read = (colour) => {
    if (!known.has(colour)) known.set(colour, painted(colour));
    return known.get(colour);
  };
  const painted = (colour) => {
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = colour;
    brush.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = brush.getImageData(0, 0, 1, 1).data;
    return { r, g, b, a: a / 255 };
  };
  const blend = (over, under, a = over.a) =>
    Object.fromEntries(["r", "g", "b"].map((one) => [one, over[one] * a + under[one] * (1 - a)]).concat([["a", 1]]));
  const paper = document.body.appendChild(document.createElement("i"));
  paper.style.cssText = "position: absolute; background: Canvas";
  const canvasColour = read(getComputedStyle(paper).backgroundColor);
  paper.remove();
  const up = (one) => one.parentElement ?? one.getRootNode().host;
  const behind = (one) => {
    if (!one) return canvasColour;
    const colour = read(getComputedStyle(one).backgroundColor);
    return colour.a === 1 ? colour : blend(colour, behind(up(one)));
  };
  const light = ({ r, g, b }) => {
    const [red, green, blue] = [r, g, b].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [less, more] = [light(one), light(other)].sort((a, b) => a - b);
    return (more + 0.05) / (less + 0.05);
  };
  for (const one of rings ? controls : []) {
    one.focus({ focusVisible: true });
    const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(one);
    const width = Number.parseFloat(outlineWidth);
    if (outlineStyle === "none" || width < LEAST_RING) {
      say(one, `shows its focus by ${outlineStyle} of ${outlineWidth}`);
      continue;
    }
    const under = behind(up(one));
    let opacity = 1;
    for (let it = one; it; it = up(it)) opacity *= Number(getComputedStyle(it).opacity);
    const ring = read(outlineColor);
    const found = contrast(blend(ring, under, ring.a * opacity), under);
    if (found < LEAST_CONTRAST) say(one, `shows its focus with a contrast of ${found.toFixed(2)}`);
    // Nothing that it stands in cuts the ring off.
    const far = width + Number.parseFloat(outlineOffset);
    const { left, right, top, bottom } = one.getBoundingClientRect();
    for (let it = up(one); it; it = up(it)) {
      const { overflowX, overflowY } = getComputedStyle(it);
      const box = it.getBoundingClientRect();
      const across = overflowX !== "visible" && (left - far < box.left - 1 || right + far > box.right + 1);
      const down = overflowY === "hidden" && (top - far < box.top - 1 || bottom + far > box.bottom + 1);
      if (across || down) say(one, `has its ring cut off by ${it.localName}.${it.className}`);
    }
  }
  return faults;
}
