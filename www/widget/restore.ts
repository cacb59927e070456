import type { Edge } from "./edge.ts";
import type { Item, RestoreAnswer } from "./types.ts";
import type { Event, RestoredLine } from "./wire.ts";

/**
 * Asks the shop to put lines into its cart. A shop that neither answers nor prevents it may have a `permalink` that does
 * so; else it has no cart of its own, and the widget's is the cart.
 */
export function putBack({ announce, guard, take }: Omit<Edge, "signal">, lines: Item[], permalink?: string): void {
  const answers: (RestoreAnswer[] | PromiseLike<RestoreAnswer[]>)[] = [];
  // Before the page gets hold of them.
  const address = permalink && filled(permalink, lines);
  const ours = answered(lines.map((item) => ({ item, available: true })));
  const detail = { lines: lines as (Item & { quantity: number })[], respondWith };
  const allowed = announce("restore", detail, true);
  if (answers.length > 0) {
    // The first counts. A failure of the shop is an answer without lines.
    Promise.resolve(answers[0])
      .then((lines) => wire(lines ?? []))
      .catch(() => answered([]))
      .then(guard.wrap(take));
  } else if (allowed) {
    take(ours);
    if (address) {
      location.assign(address);
    }
  }

  function respondWith(answer: RestoreAnswer[] | PromiseLike<RestoreAnswer[]>): void {
    answers.push(answer);
  }
}

/** The address, with what stands from its first brace to its last once for each line. */
function filled(permalink: string, lines: Item[]): string {
  const line = (template: string, item: Item) =>
    template.replace(/\{(\w+)\}/g, (_, key) => encodeURIComponent(item[key as "id"] ?? ""));
  return permalink.replace(/\{.*\}/, (template) => lines.map((item) => line(template, item)).join());
}

function wire(lines: RestoreAnswer[]): string {
  return answered(
    lines.map(({ id, variant, quantity, name, price, image, available }) => ({
      item: { id, variant, quantity, name, price, image },
      available: available !== false,
    })),
  );
}

function answered(lines: RestoredLine[]): string {
  const event: Event = { e: "restore_answered", lines };
  return JSON.stringify(event);
}
