import { h } from "./nodes.ts";

/** Hands the person a file with a text. */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/x-ndjson" }));
  h("a", { href: url, download: name }).click();
  // The browser reads the file a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
