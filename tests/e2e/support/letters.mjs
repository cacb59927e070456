// The letters that pictures are drawn with: of the same fonts, and drawn in the same way, on every machine.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after } from "node:test";

/** The fonts of texts, by the names in their style sheets, and their packages. */
const packages = { "Noto Sans Variable": "noto-sans", "Noto Sans Arabic Variable": "noto-sans-arabic" };

/** What is written in letters of one width asks for this family first; to Chromium it is a name like any other. */
const SAME_WIDTH = `@font-face { font-family: "ui-monospace"; font-weight: 100 900;
  src: url("/letters/noto-sans-mono/files/noto-sans-mono-latin-wght-normal.woff2") }`;

/** Chromium draws letters, those of a page's own fonts too, as the machine's fontconfig has it: here in grey, without hints. */
const DRAWING = `
  <edit name="antialias" mode="assign"><bool>true</bool></edit>
  <edit name="autohint" mode="assign"><bool>false</bool></edit>
  <edit name="hinting" mode="assign"><bool>false</bool></edit>
  <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
  <edit name="rgba" mode="assign"><const>none</const></edit>`;

/** What the machine says of a font, before it is chosen and after, is said again, and the last word counts. */
const SETTINGS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <match target="pattern">${DRAWING}</match>
  <match target="font">${DRAWING}</match>
</fontconfig>
`;

const resolve = createRequire(import.meta.url).resolve;

/** The environment of a browser that draws letters so, for as long as the test file runs. */
export function drawingOfLetters() {
  const folder = mkdtempSync(join(tmpdir(), "cartkeep-letters-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "fonts.conf");
  writeFileSync(file, SETTINGS);
  return { ...process.env, FONTCONFIG_FILE: file };
}

/** Gives the pages of a context fonts of their own: those whose address matches `pages`, and those made `withLetters`. */
export async function giveLetters(context, pages) {
  await context.route(pages, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: withLetters(await response.text()) });
  });
  await context.route(/\/letters\//, async (route) => {
    const [, name, file] = new URL(route.request().url()).pathname.match(/\/letters\/([^/]+)\/(.+)$/);
    const home = dirname(resolve(`@fontsource-variable/${name}/package.json`));
    const contentType = file.endsWith(".css") ? "text/css" : "font/woff2";
    await route.fulfill({ contentType, body: readFileSync(join(home, file)) });
  });
}

/** A page's HTML with those fonts in its head, for a context that was given them. */
export function withLetters(html) {
  const families = Object.keys(packages).map((family) => `"${family}"`);
  const sheets = Object.values(packages).map((name) => `<link rel="stylesheet" href="/letters/${name}/index.css">`);
  const style = `<style>${SAME_WIDTH} html, body { font-family: ${families.join(", ")} }</style>`;
  return html.replace("</head>", `${sheets.join("")}${style}</head>`);
}

/** Which texts of a page are drawn with a font of the machine, as `text: font`. */
export async function foreignLetters(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument", { depth: -1, pierce: true });
  const found = [];
  for (const { nodeId, nodeValue } of texts(root)) {
    const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
    for (const { isCustomFont, familyName } of fonts)
      if (!isCustomFont) found.push(`${nodeValue.trim()}: ${familyName}`);
  }
  await session.detach();
  return found;
}

const TEXT = 3;

/** The text nodes beneath a node, those of shadow trees too. */
function texts(node) {
  if (node.nodeType === TEXT) return node.nodeValue.trim() ? [node] : [];
  return [...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(texts);
}
