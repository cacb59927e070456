import assert from "node:assert/strict";
import { test } from "node:test";
import { readBook } from "./book.mjs";
import { parse, slugOf, writer } from "./markdown.mjs";

const readme = `# Shop

What it is.

## Try it

Here.

## Put it on your shop

See [how](#how-it-decides), [speed](docs/speed.md), [one question](docs/speed.md#fast-or-slow), [elements](docs/elements.md).

## How it decides

### Twice

### Twice

Back to the [start](#put-it-on-your-shop); [here](#how-it-decides); a [file](LICENSE); [try](#try-it).
`;
const documents = {
  "README.md": readme,
  "docs/speed.md": "# Speed\n\n## Fast, or slow?\n\n[Up](../README.md#twice-1).\n",
};
const book = readBook(documents, (path) => path === "LICENSE");

test("sections of the readme are chapters, and every other document is one", () => {
  assert.deepEqual(
    book.chapters.map(({ path, group, title }) => [path, group, title]),
    [
      ["index.html", "", "Shop"],
      ["index.html", "", "Put it on your shop"],
      ["handbook/how-it-decides.html", "Handbook", "How it decides"],
      ["guides/speed.html", "Guides", "Speed"],
    ],
  );
});

test("links lead to where a document stands here, from where they stand", () => {
  const at = (document, address, page) => book.resolve(document, address, page);
  assert.equal(at("README.md", "#how-it-decides", "index.html"), "handbook/how-it-decides.html#how-it-decides");
  assert.equal(at("README.md", "docs/speed.md", "index.html"), "guides/speed.html");
  assert.equal(at("README.md", "docs/speed.md#fast-or-slow", "handbook/a.html"), "../guides/speed.html#fast-or-slow");
  assert.equal(at("README.md", "docs/elements.md", "index.html"), "elements/index.html");
  assert.equal(
    at("docs/speed.md", "../README.md#twice-1", "guides/speed.html"),
    "../handbook/how-it-decides.html#twice-1",
  );
  assert.equal(at("README.md", "https://shop.example/", "index.html"), "https://shop.example/");
});

test("what is no page here stays text, and what is nowhere is an error", () => {
  assert.equal(book.resolve("README.md", "LICENSE", "index.html"), undefined);
  assert.equal(book.resolve("README.md", "#try-it", "index.html"), undefined);
  assert.throws(
    () => book.resolve("README.md", "#nowhere", "index.html"),
    /links to #nowhere, but README.md has no such heading/,
  );
  assert.throws(
    () => book.resolve("docs/speed.md", "gone.md", "guides/speed.html"),
    /gone.md, but there is no such file/,
  );
});

test("a document without a heading is an error", () => {
  assert.throws(() => readBook({ "docs/a.md": "Text." }, () => true), /docs\/a.md has no heading/);
});

test("headings have the anchors that they have elsewhere", () => {
  assert.equal(slugOf("Browsers, policy, sizes"), "browsers-policy-sizes");
  assert.equal(slugOf("`<cartkeep-cart>`"), "cartkeep-cart");
  assert.deepEqual(
    parse("# A\n\n## B\n\n## B").flatMap(({ id }) => id ?? []),
    ["a", "b", "b-1"],
  );
});

test("a picture stands alone, and one that moves can be put away", () => {
  const image = (address) => ({ src: `to/${address}`, width: 2, height: 1 });
  const { block } = writer({ link: String, image });
  const shown = (text) => String(block(parse(text))).trim();
  const img = (name) => `<img src="to/${name}" alt="A" width="2" height="1" loading="lazy">`;
  assert.equal(shown("![A](a.png)"), `<figure>${img("a.png")}</figure>`);
  assert.equal(
    shown("![A](a.gif)"),
    `<figure><details class="film" open><summary>Film</summary>${img("a.gif")}</details></figure>`,
  );
  assert.equal(shown("See ![A](a.png)"), `<p>See ${img("a.png")}</p>`);
});

test("Markdown is written with its links, without what only commands read", () => {
  const { block, inline } = writer({ link: (address) => (address === "no" ? undefined : `to/${address}`), raise: 1 });
  assert.equal(String(inline("[a `b`](c) [d](no)")), '<a href="to/c">a <code>b</code></a> d');
  const text = String(block(parse("## A & [b](c)\n\n<!-- here -->\n\n| a | |\n|---|--:|\n| `<` | 2 |\n")));
  assert.match(text, /^<h1 id="a--b">A &amp; <a href="to\/c">b<\/a><\/h1>/);
  assert.match(text, /<th>a<\/th><td class="number"><\/td>/);
  assert.match(text, /<td><code>&lt;<\/code><\/td><td class="number">2<\/td>/);
  assert.doesNotMatch(text, /here/);
  assert.throws(() => block(parse("<b>bold</b>\n")), /HTML of its own/);
  assert.throws(() => block(parse("```cobol\nx\n```")), /code in “cobol”/);
});
