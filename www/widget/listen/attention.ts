import type { Edge } from "../edge.ts";
import { claim, claimed } from "../store.ts";
import { createTimer } from "../timer.ts";
import type { InputKind } from "../wire.ts";
import { Guards, type Origin } from "./guards.ts";
import { listen } from "./listen.ts";
import { Trail } from "./pointer.ts";

/** Inputs are told no more often than this; of those in between the last, with its time. In milliseconds. */
const TELL = 1000;
/** While a frame has the focus, it is asked this often whether it still has, in milliseconds. */
const ASK = 500;
/** A scroll by touch that is shorter, in pixels, says nothing. */
const SHORT = 50;

/** Makes what begins and ends to listen to attention; measuring must be allowed for that. */
export function createAttention({ guard, send, signal }: Edge): (on: boolean) => void {
  let listening: AbortController | undefined;
  const measure = (on: boolean) => {
    listening?.abort();
    if (on) {
      listening = new AbortController();
      watch({ guard, send, signal: listening.signal });
    }
  };
  signal.addEventListener("abort", () => measure(false));
  return measure;
}

type Watch = Pick<Edge, "guard" | "send" | "signal">;

/** Listens to everything that shows attention: that somebody is there, where the pointer goes, what is looked at. */
function watch(edge: Watch): void {
  const { send } = edge;
  const guards = new Guards();
  const trail = new Trail();
  const lookForAreas = watchAreas(edge);
  const later = createTimer(edge);
  const askAgain = createTimer(edge);
  /** When an input was last told to the engine. */
  let told = 0;
  /** One since then that was not. */
  let untold: [kind: InputKind, at: number] | undefined;
  /** True while the focus is in a frame of this page. */
  let inFrame = false;
  /** True while the shopper is at another tab, which said so. */
  let elsewhere = false;
  /** Where and when a touch began. */
  let touch = { at: 0, top: 0, height: 0 };
  /** True when the last touch moved the page. */
  let scrolled = false;
  /** True when the last input was a key that leads to the address. */
  let keyed = false;

  const tell = (kind: InputKind, at: number) => {
    told = Date.now();
    untold = undefined;
    send({ e: "input_seen", kind, ago: told > at ? told - at : undefined });
    // The page may have grown, or show another route.
    lookForAreas();
  };
  const input = ({ isTrusted }: Event, kind: InputKind) => {
    // What a script of the page does, the shopper does not.
    if (!isTrusted) {
      return;
    }
    keyed = false;
    const now = Date.now();
    if (elsewhere && take()) {
      send({ e: "focused" });
    }
    if (Math.abs(now - told) >= TELL) {
      tell(kind, now);
    } else {
      if (!untold) {
        later(TELL, () => untold && tell(...untold));
      }
      untold = [kind, now];
    }
  };
  const pressed = (event: Event, kind: InputKind) => {
    guards.pressed(Date.now(), origin(event), (event as MouseEvent).button);
    input(event, kind);
  };
  /** Of several tabs that have the focus, as they see it, only the one that had it or an input last has the shopper. */
  const take = () => {
    const focused = document.hasFocus();
    if (focused) {
      elsewhere = false;
      claim();
    }
    return focused;
  };
  /** The window lost the focus, or gave it to a frame, which does not say when it loses it in turn. */
  const left = () => {
    if (!document.hasFocus()) {
      inFrame = false;
      send({ e: "blurred" });
      if (keyed) {
        send({ e: "keyboard_left" });
      }
    } else if (inFrame) {
      askAgain(ASK, left);
    }
  };
  const typed = (event: Event) => pressed(event, "key");

  listen<WindowEventMap>(edge, window, {
    // Capturing, these two hear every field too.
    focus({ target }) {
      if (target === window) {
        inFrame = false;
        take();
        send({ e: "focused" });
      }
    },
    blur({ target }) {
      if (target === window) {
        inFrame = true;
        left();
      }
    },
    storage(event) {
      if (claimed(event) && !elsewhere) {
        elsewhere = true;
        send({ e: "blurred" });
      }
    },
  });
  listen<DocumentEventMap>(edge, document, {
    visibilitychange: () => document.hidden || take(),
    pointermove(event) {
      trail.push(Date.now(), event.clientX | 0, event.clientY | 0);
      guards.moved(origin(event));
      input(event, "pointer");
    },
    pointerdown: (event) => pressed(event, "pointer"),
    keydown(event) {
      typed(event);
      keyed = leadsToAddress(event);
    },
    input: typed,
    change: () => guards.chosen(),
    // Not `scroll`: a carousel that turns by itself scrolls, too.
    wheel: (event) => input(event, "scroll"),
    touchstart(event) {
      // Two fingers pinch.
      touch = { at: event.touches.length > 1 ? 0 : Date.now(), top: scrollTop(), height: innerHeight };
      if (scrolled) {
        scrolled = false;
        send({ e: "pointer_entered" });
      }
      input(event, "touch");
    },
    touchmove: (event) => input(event, "touch"),
    touchend() {
      const top = scrollTop();
      const dy = top - touch.top;
      scrolled = touch.at > 0 && Math.abs(dy) >= SHORT;
      if (scrolled) {
        const ms = Math.min(Math.max(Date.now() - touch.at, 0), 60_000);
        send({ e: "scrolled", dy, ms, top, lower: touch.height - innerHeight });
      }
    },
    mouseout(event) {
      // To another element, or into a frame, the pointer is still on the page.
      if (!event.relatedTarget) {
        const at = Date.now();
        const { clientWidth: width, clientHeight: height } = document.documentElement;
        const [x, y] = [event.clientX | 0, event.clientY | 0];
        const guard = guards.now(at, event, origin(event), activeElement(), width);
        send({ e: "pointer_left", x, y, ...trail.way(at, x, y), width, height, guard });
      }
    },
    mouseover: ({ relatedTarget }) => relatedTarget || send({ e: "pointer_entered" }),
  });
  take();
  lookForAreas();
}

/** Watches the areas that the page names with `data-cartkeep-area`, as soon as what it returns has found them. */
function watchAreas({ guard, send, signal }: Watch): () => void {
  if (!window.IntersectionObserver) {
    return () => {};
  }
  const seen = (entries: IntersectionObserverEntry[]) => {
    for (const { target, isIntersecting: visible } of entries) {
      const area = target.getAttribute("data-cartkeep-area");
      if (area !== null) {
        send({ e: "area_in_view", area, visible });
      }
    }
  };
  const observer = new IntersectionObserver(guard.wrap(seen), { threshold: 0.5 });
  signal.addEventListener("abort", () => observer.disconnect());
  return () => {
    for (const area of document.querySelectorAll("[data-cartkeep-area]")) {
      // One that is watched already is not watched twice.
      observer.observe(area);
    }
  };
}

/** Only that it was such a key is known, and only until the next input. */
function leadsToAddress({ code, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return code === "F6" || (code === "KeyL" && (ctrlKey || metaKey)) || (code === "KeyD" && altKey);
}

/** What an event really happened at. Seen from the document, the target of what happens in a shadow root is its host. */
function origin(event: Event): Origin {
  return event.composedPath()[0] as Origin;
}

/** The element that has the focus, also in a shadow root. */
function activeElement(): Element | null {
  let active = document.activeElement;
  for (let inner = active; inner; inner = inner.shadowRoot?.activeElement ?? null) {
    active = inner;
  }
  return active;
}

function scrollTop(): number {
  return scrollY | 0;
}
