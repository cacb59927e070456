import type { Word } from "#views/words";
import { isSafe } from "./address.ts";
import type { Desk } from "./desk.ts";
import type { Row, Value } from "./template.ts";

/** The nodes that a paragraph of a template became. */
export interface Grown {
  /** The outermost element. */
  top: HTMLElement;
  /** Of a row: its place in its list. */
  row: number;
  /** Fills them. Touches only what differs from before, so that the focus, and what was read out, stay as they are. */
  show(data: Values): void;
}

/** What the nodes are filled with, by key. */
export type Values = Readonly<Record<string, unknown>>;

/** Makes the nodes of one of the paragraphs of a template; they show nothing yet. `hear` hears of its actions. */
export function grow(desk: Desk, paragraphs: string[], paragraph: number, hear: Hear): Grown {
  const bounds: ((data: Values) => void)[] = [];
  const grown = {
    show(data) {
      for (const bound of bounds) {
        bound(data);
      }
    },
  } as Grown;
  // What has been opened last and is not closed yet.
  let open: HTMLElement | undefined;
  for (const line of paragraphs[paragraph]?.split("\n") ?? []) {
    const [, operation, name = "", value = ""] = /(.)([^=]*)=?(.*)/.exec(line) ?? [];
    if (operation === "<" || operation === "s") {
      const child = operation === "s" ? document.createElementNS(SVG, name) : document.createElement(name);
      open?.append(child);
      open = child as HTMLElement;
      grown.top ??= open;
      continue;
    }
    const node = open as HTMLElement;
    if (operation === ">") {
      open = node.parentElement as HTMLElement;
    } else if (operation === "=") {
      node.setAttribute(name, value);
    } else if (operation === "w") {
      node.textContent = desk.words.get(value as Word);
    } else if (operation === "q") {
      node.setAttribute(name, desk.words.get(value as Word));
    } else if (operation === "o") {
      node.addEventListener(
        name,
        desk.host.guard((event: Event) => hear(value, event, grown.row)),
      );
    } else if (operation === "*") {
      const arrange = list(node, () => grow(desk, paragraphs, Number(value), hear));
      bounds.push((data) => arrange((data[name] as Row<Values>[] | undefined) ?? []));
    } else {
      let shown: Value;
      bounds.push((data) => {
        const now = data[value] as Value;
        if (operation === "i") {
          // It may stand for a list, too, which may have no rows.
          node.toggleAttribute("hidden", !((now as string | undefined)?.length ?? now));
        } else if (operation === "p") {
          setProperty(node as unknown as Record<string, Value>, name, now, shown);
        } else if (now !== shown) {
          if (operation === "t") {
            node.textContent = `${now ?? ""}`;
          } else {
            setAttribute(node, name, operation === "u" && !isSafe(`${now}`) ? undefined : now);
          }
        }
        shown = now;
      });
    }
  }
  return grown;
}

type Hear = (action: string, event: Event, row: number) => void;

const SVG = "http://www.w3.org/2000/svg";

function setAttribute(node: HTMLElement, name: string, value: Value): void {
  if (value === undefined || value === false) {
    node.removeAttribute(name);
  } else {
    node.setAttribute(name, value === true ? "" : `${value}`);
  }
}

/** Sets a property; a text only where the shopper has not changed what was shown. */
function setProperty(node: Record<string, Value>, name: string, now: Value, shown: Value): void {
  const untouched = now !== shown && (shown === undefined || node[name] === shown);
  if (typeof now === "boolean" || (now !== undefined && untouched)) {
    node[name] = now;
  }
}

/** Returns what brings rows into a new order. Nodes that stay in order among themselves are not moved. */
function list(parent: HTMLElement, grow: () => Grown): (rows: Row<Values>[]) => void {
  let shown: { key: string; grown: Grown }[] = [];
  return (rows) => {
    const before = shown;
    shown = rows.map(({ key, data }, index) => {
      const place = before.findIndex((row) => row.key === key);
      const row = before.splice(place, place < 0 ? 0 : 1)[0] ?? { key, grown: grow() };
      row.grown.row = index;
      row.grown.show(data);
      return row;
    });
    for (const { grown } of before) {
      grown.top.remove();
    }
    let next: Element | null = null;
    for (const { grown } of [...shown].reverse()) {
      if (!grown.top.parentNode || grown.top.nextElementSibling !== next) {
        parent.insertBefore(grown.top, next);
      }
      next = grown.top;
    }
  };
}
