// A small page that uses the package, built with other people's bundlers as their users would.

import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { promisify } from "node:util";

/** Each writes a page with its bundle into `out`, from the project in `folder`. */
export const bundlers = { vite, webpack, esbuild, rollup };

const report = `.then(
  () => { document.title = "started"; },
  (error) => { document.title = "failed: " + error; },
);
`;

const app = `import { start } from "cartkeep";
start({ currency: "EUR" })${report}`;

// For bundlers that leave \`new URL(..., import.meta.url)\` alone: the page says where the module is.
const slimApp = `import { start } from "cartkeep/slim";
import wasm from "cartkeep/cartkeep.wasm";
start({ currency: "EUR" }, { wasm: new URL(wasm, import.meta.url) })${report}`;

const page = (script) => `<!doctype html><title>waiting</title><script type="module" src="${script}"></script>`;

async function vite(folder, out) {
  const { build } = await import("vite");
  writeFileSync(join(folder, "vite.js"), app);
  writeFileSync(join(folder, "index.html"), page("/vite.js"));
  await build({ root: folder, logLevel: "error", build: { outDir: out, emptyOutDir: true } });
}

async function webpack(folder, out) {
  const { default: bundle } = await import("webpack");
  writeFileSync(join(folder, "webpack.js"), app);
  const stats = await promisify(bundle)({
    mode: "production",
    context: folder,
    entry: "./webpack.js",
    output: { path: out, filename: "app.js" },
    performance: false,
  });
  if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
  writeFileSync(join(out, "index.html"), page("/app.js"));
}

async function esbuild(folder, out) {
  const { build } = await import("esbuild");
  writeFileSync(join(folder, "esbuild.js"), slimApp);
  await build({
    absWorkingDir: folder,
    entryPoints: { app: "esbuild.js" },
    bundle: true,
    splitting: true,
    format: "esm",
    outdir: out,
    loader: { ".wasm": "file" },
  });
  writeFileSync(join(out, "index.html"), page("/app.js"));
}

async function rollup(folder, out) {
  const [{ rollup: bundle }, { default: resolve }] = await Promise.all([
    import("rollup"),
    import("@rollup/plugin-node-resolve"),
  ]);
  writeFileSync(join(folder, "rollup.js"), slimApp);
  const built = await bundle({ input: join(folder, "rollup.js"), plugins: [resolve(), wasmAsFile] });
  await built.write({ dir: out, format: "esm", entryFileNames: "app.js" });
  writeFileSync(join(out, "index.html"), page("/app.js"));
}

const wasmAsFile = {
  name: "wasm-as-file",
  load(id) {
    if (!id.endsWith(".wasm")) return undefined;
    const asset = this.emitFile({ type: "asset", name: basename(id), source: readFileSync(id) });
    return `export default import.meta.ROLLUP_FILE_URL_${asset};`;
  },
};
