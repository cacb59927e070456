import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { dist, root } from "../../lib/paths.mjs";
import { eventsOf } from "./events.mjs";
import { html, plain, raw } from "./html.mjs";
import { site } from "./site.mjs";
import { readSources } from "./sources.mjs";

const sources = await readSources(readFileSync(join(dist, "cartkeep.schema.json"), "utf8"));
const { pages } = site(sources);

test("every element and every shape of prompts has a page, which the contents of each page name", () => {
  for (const { name, what } of sources.elements) {
    assert.ok(plain(pages.get(`elements/${name}.html`)).includes(what.replace(/`/g, "").slice(0, 40)), name);
    assert.ok(pages.get("index.html").includes(`href="elements/${name}.html"`), name);
    assert.ok(pages.get("prompts/bar.html").includes(`href="../elements/${name}.html"`), name);
  }
  for (const { name } of sources.prompts) assert.ok(pages.has(`prompts/${name}.html`), name);
});

test("an element that is new has a page as soon as it is described and has a state", () => {
  const fresh = {
    ...sources.elements.at(-1),
    name: "cartkeep-fresh",
    example: "<cartkeep-fresh></cartkeep-fresh>",
    states: undefined,
  };
  const elements = [...sources.elements, fresh];
  assert.throws(() => site({ ...sources, elements }), /No state of the gallery has <cartkeep-fresh>/);
  const entries = [...sources.entries, { path: "fresh/usual", about: "As it is.", html: fresh.example, views: [] }];
  const page = site({ ...sources, elements, entries }).pages.get("elements/cartkeep-fresh.html");
  assert.match(page, /frame\.html\?state=fresh\/usual/);
  assert.match(page, /aria-current="page">Fresh</);
});

test("what an element's page shows is what it is made from", () => {
  const page = pages.get("elements/cartkeep-help.html");
  for (const part of ["search", "call-back"]) assert.ok(page.includes(`cartkeep-help::part(${part})`), part);
  assert.match(page, /<code>cartkeep:chat<\/code><\/td><td>Open the shop&#39;s own chat/);
  assert.match(page, /&lt;cartkeep-help&gt;&lt;\/cartkeep-help&gt;/);
  assert.match(page, /&quot;question&quot;: &quot;Can I send it back\?&quot;/);
});

test("the snippets of the first page are those of the readme", () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const [, section] = /## Put it on your shop\n(.*?)\n## /s.exec(readme);
  const shown = [...pages.get("index.html").matchAll(/<pre><code>(.*?)<\/code>/gs)].map(([, code]) => plain(code));
  assert.deepEqual(
    shown,
    [...section.matchAll(/```\w+\n(.*?)\n```/gs)].map(([, code]) => code),
  );
});

test("every key of the configuration is on its page", () => {
  const page = pages.get("configuration.html");
  const keys = Object.values(sources.schema.$defs).flatMap(({ properties = {} }) => Object.keys(properties));
  assert.equal([...page.matchAll(/<div id="key-/g)].length, keys.length);
  assert.match(page, /<div id="key-prompts\.closedFor">.*?<b>When absent<\/b> <code>30d<\/code>/s);
});

test("events are read with what they tell", () => {
  const source = `/** All. */
export interface Events {
  /** It runs. */
  ready: null;
  /**
   * Over
   * lines.
   */
  "call-back": {
    /** Not told. */
    phone: string;
    lines: { id: string }[];
  };
}
`;
  assert.deepEqual(eventsOf(source), [
    { name: "ready", what: "It runs.", detail: "null" },
    { name: "call-back", what: "Over lines.", detail: "{ phone: string; lines: { id: string }[] }" },
  ]);
  const declared = readFileSync(join(root, "www/widget/events.ts"), "utf8");
  assert.equal(sources.events.length, [...declared.matchAll(/^ {2}"?[\w-]+"?: /gm)].length);
});

test("what is filled into HTML is escaped, once", () => {
  assert.equal(
    String(html`<a title="${`"<&'>`}">${["a", raw("<b>")]}${false}${undefined}${0}</a>`),
    '<a title="&quot;&lt;&amp;&#39;&gt;">a<b>0</a>',
  );
});
