import type { Host } from "./host.ts";

/** Compiles and instantiates the WebAssembly once; later calls return the same instance. */
export function init(options: { module_or_path: Response | BufferSource | WebAssembly.Module }): Promise<unknown>;

/** What `ask` can be asked. */
export type Question = "lines" | "estimate" | "estimate_product" | "explain" | "inspect" | "link" | "journal";

/** The widget inside the WebAssembly. Its methods must not be called while one of them runs. */
export class Widget {
  /** Throws when the configuration is unusable. */
  constructor(config: string, host: Host);
  /** Begins to listen, and reads what is stored. */
  start(): void;
  /** Takes one event of the engine, in its wire form. */
  send(event: string): void;
  /** Takes one GA4 commerce event: its name and the JSON text of its `ecommerce`. */
  ga4(name: string, ecommerce: string): void;
  /** The address changed without a load. */
  routed(): void;
  /** An element stands in the page. */
  connect(element: HTMLElement): void;
  /** It no longer does. */
  disconnect(element: HTMLElement): void;
  /** Answers as JSON text. */
  ask(what: Question): string;
  /** Leaves the page as it was. */
  dispose(): void;
}
