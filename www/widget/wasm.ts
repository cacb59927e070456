import { begin } from "./glue.js";
import type { WasmSource } from "./types.ts";

let compiled: Promise<unknown> | undefined;

/** Compiles and instantiates the WebAssembly; once, however often it is asked for. After a failure it can be tried anew. */
export function loadWasm(source: WasmSource): Promise<unknown> {
  compiled ??= load(source).catch((error) => {
    compiled = undefined;
    throw error;
  });
  return compiled;
}

async function load(source: WasmSource): Promise<unknown> {
  const wasm = await open(source);
  if (wasm instanceof Response) {
    check(wasm);
  }
  try {
    return begin(await instantiate(wasm));
  } catch (error) {
    throw new Error(explain(error), { cause: error });
  }
}

async function instantiate(wasm: Response | BufferSource | WebAssembly.Module): Promise<WebAssembly.Instance> {
  if (!(wasm instanceof Response)) {
    const made: WebAssembly.Instance | WebAssembly.WebAssemblyInstantiatedSource = await WebAssembly.instantiate(
      wasm as BufferSource,
    );
    return "instance" in made ? made.instance : made;
  }
  // The only type that is compiled while it is loading; the browser refuses every other.
  return wasm.headers.get("content-type") === "application/wasm"
    ? (await WebAssembly.instantiateStreaming(wasm)).instance
    : instantiate(await wasm.arrayBuffer());
}

async function open(source: WasmSource): Promise<Response | BufferSource | WebAssembly.Module> {
  try {
    return await (typeof source === "string" || source instanceof URL ? fetch(source, { priority: "low" }) : source);
  } catch (error) {
    throw new Error("Its WebAssembly can't be reached.", { cause: error });
  }
}

/** A page that says "not found" is not WebAssembly, whatever its status. Other wrong types work, only slower. */
function check({ ok, status, url, headers }: Response): void {
  const type = headers.get("content-type");
  if (!ok || type?.startsWith("text/html")) {
    throw new Error(`${url} answered with status ${status} (${type}) where WebAssembly should be.`);
  }
}

function explain(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return /content security|unsafe-eval|csp/i.test(reason)
    ? "The page's Content-Security-Policy forbids WebAssembly: script-src needs 'wasm-unsafe-eval'."
    : `Its WebAssembly can't be started: ${reason}`;
}
