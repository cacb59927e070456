import type { Guard } from "./guard.ts";
import type { Problem } from "./inspection.ts";
import { Restore } from "./restore.ts";

/** What the WebAssembly asks of the page. */
export interface Host {
  /** Wraps a closure, so that no fault in it reaches the page. */
  guard<F extends (...args: never[]) => unknown>(closure: F): F;
  /** Dispatches `cartkeep:<type>` on the document; returns false when the page prevented it. */
  announce(type: string, detail: string, cancelable: boolean): boolean;
  /** Draws a QR code into an element. */
  qr(text: string, into: Element): void;
}

/** Makes the host. `send` takes what the shop answers, as an event of the engine. */
export function createHost(guard: Guard, send: (event: string) => void): Host {
  let warned = false;
  const codes = new WeakMap<Element, string>();
  return {
    guard: (closure) => guard.wrap(closure),

    announce(type, text, cancelable) {
      const detail = JSON.parse(text);
      if (type === "problem" && !warned) {
        warned = true;
        console.warn(describe(detail.problems));
      }
      const restore = type === "restore" ? new Restore() : undefined;
      if (restore) {
        detail.respondWith = restore.respondWith;
      }
      // A listener that throws is reported by the browser as the page's own error; it does not come back here.
      const event = new CustomEvent(`cartkeep:${type}`, { bubbles: true, composed: true, cancelable, detail });
      const allowed = document.dispatchEvent(event);
      restore?.settle(send);
      return allowed;
    },

    qr(text, into) {
      codes.set(into, text);
      import("../qr/qr.ts")
        .then(({ draw }) => {
          // While the code was loading, another text may have been asked for.
          if (codes.get(into) === text) {
            into.replaceChildren(draw(text));
          }
        })
        .catch(() => {
          // Without the picture, the link that it stands for is still there.
        });
    },
  };
}

function describe(problems: Problem[]): string {
  const lines = problems.map(
    ({ path, value, allowed }) => `\n  ${path || "all of it"}: ${value} can't be used; allowed: ${allowed}`,
  );
  return `Cartkeep leaves out what it can't use, and goes on with the rest.${lines.join("")}`;
}
