// What somebody hears who doesn't see the page: Chromium's own accessibility tree.

import assert from "node:assert/strict";

/** The tree of a page: `focused()`, what has the focus, and `live()`, what the live regions say, by their roles. */
export async function listen(page) {
  const client = await page.context().newCDPSession(page);
  const nodes = async () => (await client.send("Accessibility.getFullAXTree")).nodes;
  return {
    /** Role and name, and each state that is not as usual: "button Call me back expanded=false". */
    async focused() {
      const all = await nodes();
      // The page itself has the focus, too, where nothing in it has.
      const node = all.filter((node) => state(node, "focused")).at(-1);
      return node ? described(node) : "nothing";
    },
    /** Of every live region that says something: its role and text, in the order of the page. */
    async live() {
      const all = await nodes();
      const byId = new Map(all.map((node) => [node.nodeId, node]));
      const text = ({ role, name, childIds }) =>
        role?.value === "StaticText"
          ? name.value
          : childIds
              .map((id) => byId.get(id))
              .filter(Boolean)
              .map(text)
              .join("");
      return all
        .filter((node) => /^(status|alert)$/.test(node.role?.value) && !node.ignored)
        .map((node) => `${node.role.value}: ${text(node)}`)
        .filter((said) => !said.endsWith(": "));
    },
    /** Everything that has a role of these, as `focused` describes it. */
    async having(...roles) {
      return (await nodes()).filter((node) => !node.ignored && roles.includes(node.role?.value)).map(described);
    },
  };
}

const state = ({ properties = [] }, name) => properties.find((property) => property.name === name)?.value.value;

/** States that are told, where they differ from what they are for most. */
const STATES = ["expanded", "checked", "pressed", "invalid", "required", "disabled", "readonly", "busy"];
const USUAL = [undefined, "false", false];

function described(node) {
  const states = STATES.map((name) => [name, state(node, name)]).filter(
    ([name, value]) => !USUAL.includes(value) || (value !== undefined && /expanded|checked/.test(name)),
  );
  const description = node.description?.value;
  return [
    // Chromium's own names of it.
    node.role.value.replace(/^DisclosureTriangle.*/, "summary"),
    node.name?.value,
    ...states.map(([name, value]) => `${name}=${value}`),
    ...(description ? [`(${description})`] : []),
  ]
    .filter(Boolean)
    .join(" ");
}

/** Notes `count` stops, the first of which has the focus, pressing a key between them; and those that the eye has met before. */
export async function walk(page, ear, key, count) {
  const stops = [];
  for (let stop = 0; stop < count; stop++) {
    if (stop) await page.keyboard.press(key);
    stops.push({ name: await ear.focused(), ...(await page.evaluate(boxOfFocus)) });
  }
  const met = ({ name }, index) => {
    const before = stops[index - 1];
    const here = stops[index];
    if (!before || here.box.y > before.box.y + before.box.height / 2) return [];
    const beside = here.rtl ? here.box.x < before.box.x : here.box.x > before.box.x;
    return beside ? [] : [name];
  };
  return { names: stops.map(({ name }) => name), outOfOrder: stops.flatMap(met) };
}

function boxOfFocus() {
  let element = document.activeElement;
  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return { box: element.getBoundingClientRect().toJSON(), rtl: getComputedStyle(element).direction === "rtl" };
}

/** Presses a key until something has the focus; `name` is what `focused` says of it, or a pattern of that. */
export async function tabTo(page, ear, name, key = "Tab") {
  const passed = [];
  while (passed.length < 40) {
    await page.keyboard.press(key);
    const focused = await ear.focused();
    if (name instanceof RegExp ? name.test(focused) : focused === name) return;
    passed.push(focused);
  }
  assert.fail(`${key} does not lead to ${name}; it leads to ${passed.join(", ")}`);
}
