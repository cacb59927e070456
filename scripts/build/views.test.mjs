import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root, views } from "../lib/paths.mjs";
import { compileViews, inFile, minifyCss } from "./views.mjs";
import { counted, plain, readWords } from "./words.mjs";

const read = (path) => readFileSync(join(root, path), "utf8");

test("a style sheet loses what means nothing, and keeps what does", async () => {
  const css = `/* Why. */ .a { color: red; margin: 0.5px; } .a ::before { content: "  /* a */ ; }  "; }`;
  assert.equal(await minifyCss(css), `.a{color:red;margin:.5px}.a :before{content:"  /* a */ ; }  "}`);
});

test("the colours of the page and of a theme come through", async () => {
  const [base, sheet] = ["base", "sheet"].map((name) => read(`www/widget/view/${name}/${name}.css`));
  const css = await minifyCss(base + sheet);
  for (const part of [
    "light-dark(#fff,",
    `:host([theme="dark"]){color-scheme:dark!important}`,
    "@media(forced-colors:active)",
  ]) {
    assert.ok(css.replaceAll(" ", "").includes(part.replaceAll(" ", "")), part);
  }
});

test("a mistake in a style sheet is refused", async () => {
  await assert.rejects(minifyCss(".a { color red }"));
});

test("what goes wrong names the file", async () => {
  const fail = () => {
    throw new Error("no");
  };
  assert.throws(() => inFile("package.json", fail), { message: "package.json: no" });
  await assert.rejects(async () => inFile("package.json", async () => fail()), { message: "package.json: no" });
});

test("every view is compiled, and a second time changes nothing", async () => {
  await compileViews();
  const made = () => readdirSync(views).map((name) => [name, readFileSync(join(views, name), "utf8")]);
  const before = made();
  await compileViews();
  assert.deepEqual(made(), before);
  const folders = ["www/widget/view", "www/elements"]
    .flatMap((source) => readdirSync(join(root, source), { withFileTypes: true }))
    .filter((it) => it.isDirectory());
  for (const { name } of folders)
    assert.match(readFileSync(join(views, `${name}.ts`), "utf8"), /export const style = "/);
});

test("every word is said somewhere", () => {
  const words = readWords(read("www/widget/words/en.txt"));
  const sources = ["www/widget", "www/elements"]
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, name)))
    .filter((name) => /\.(html|ts)$/.test(name))
    .map(read)
    .join("\n");
  // Some are put together from a family and what the engine says, such as `estimate.${kind}`.
  const isSaid = (key) => sources.includes(`"${key}"`) || composed.some((part) => key.startsWith(part));
  const composed = [...sources.matchAll(/`([a-z.]+\.)\$\{/g)].map(([, part]) => part);
  const silent = [...plain(words), ...counted(words)].filter((key) => !isSaid(key) && !key.endsWith(".nowhere"));
  assert.deepEqual(silent, []);
});
