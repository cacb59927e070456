import { createApi } from "./api.ts";
import { breathe } from "./breathe.ts";
import { readDataLayer } from "./data-layer.ts";
import { connectElements } from "./elements.ts";
import { Ending } from "./ending.ts";
import { Widget } from "./glue.js";
import { Guard } from "./guard.ts";
import { createHost, type Host } from "./host.ts";
import { inspectIfAsked } from "./inspect-if-asked.ts";
import { watchRoutes } from "./routes.ts";
import { sweep } from "./sweep.ts";
import type { Cartkeep, Item } from "./types.ts";

/** True after a fault: its memory is shared by all that comes later, so nothing may come later. */
let poisoned = false;

/**
 * Runs the widget on this page, with the WebAssembly loaded. `clicked` holds what was put into the cart by buttons
 * before; `ended` is called when the widget is gone, by `dispose()` or by a fault. The start is cut into several tasks,
 * because the WebAssembly is compiled as it is first called, and a slow phone would be held up by all of it at once.
 */
export async function run(config: string, clicked: Item[], ended: () => void): Promise<Cartkeep> {
  let running = false;
  let fault: unknown;
  const ending = new Ending();
  const guard = new Guard((error) => {
    poisoned = true;
    fault = error;
    if (running) {
      console.warn("Cartkeep met a fault and has taken itself off this page. The shop is not affected.", error);
    }
    ending.end();
  });
  const send = (event: string) => guard.enter(() => widget.send(event));
  const host = createHost(guard, send);
  const widget = construct(config, host);

  ending.add(ended);
  ending.add(sweep);
  // After a fault this may fail too: then its listeners stay, but the guard keeps them silent.
  ending.add(() => widget.dispose());
  ending.add(() => guard.stop());
  await breathe();
  // One task from here to the clicks: from the start on the widget hears the page itself.
  guard.enter(() => widget.start());
  ending.add(readDataLayer((name, ecommerce) => guard.enter(() => widget.ga4(name, ecommerce))));
  for (const item of clicked.splice(0)) {
    send(JSON.stringify({ e: "line_added", item, source: "attribute" }));
  }
  const connect = (element: HTMLElement) => guard.enter(() => widget.connect(element));
  const waiting = new Set<HTMLElement>();
  let connected = false;
  ending.add(
    connectElements({
      connect: (element) => (connected ? connect(element) : waiting.add(element)),
      disconnect: (element) => {
        waiting.delete(element);
        guard.enter(() => widget.disconnect(element));
      },
    }),
  );
  for (const element of waiting) {
    await breathe();
    if (waiting.has(element)) {
      connect(element);
    }
  }
  connected = true;
  await breathe();
  ending.add(watchRoutes(() => guard.enter(() => widget.routed())));
  const listening = new AbortController();
  ending.add(() => listening.abort());
  const api = createApi(widget, guard, listening.signal, () => ending.end());
  if (guard.stopped) {
    throw failed(fault);
  }
  running = true;
  ending.add(inspectIfAsked((what) => guard.call(() => widget.ask(what)), api.on));
  host.announce("ready", "null", false);
  return api;
}

function construct(config: string, host: Host): Widget {
  if (poisoned) {
    throw failed();
  }
  try {
    return new Widget(config, host);
  } catch (error) {
    poisoned = error instanceof WebAssembly.RuntimeError;
    const reason = error instanceof Error ? error.message : String(error);
    throw poisoned ? failed(error) : new Error(`Its configuration can't be used: ${reason}`, { cause: error });
  }
}

function failed(cause?: unknown): Error {
  return new Error("It failed, and will not start again on this page.", { cause });
}
