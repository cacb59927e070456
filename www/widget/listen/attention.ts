import type { Edge } from "../edge.ts";
import type { InputKind } from "../wire.ts";
import { Guards, type Origin } from "./guards.ts";
import { listen } from "./listen.ts";
import { Trail } from "./pointer.ts";

/** Inputs within this time of one that was told are not told: engaged time is off by no more. In milliseconds. */
const TELL = 1000;
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
  /** When an input was last told to the engine. */
  let told = 0;
  /** Where and when a touch began. */
  let touch = { at: 0, top: 0 };

  const input = (kind: InputKind) => {
    const now = Date.now();
    if (Math.abs(now - told) >= TELL) {
      told = now;
      send({ e: "input_seen", kind });
      // The page may have grown, or show another route.
      lookForAreas();
    }
  };
  const pressed = (event: Event, kind: InputKind) => {
    guards.pressed(Date.now(), origin(event));
    input(kind);
  };
  const typed = (event: Event) => pressed(event, "key");

  listen<WindowEventMap>(edge, window, {
    // Capturing, these two hear every field too.
    focus: ({ target }) => target === window && send({ e: "focused" }),
    blur: ({ target }) => target === window && send({ e: "blurred" }),
  });
  listen<DocumentEventMap>(edge, document, {
    pointermove(event) {
      trail.push(Date.now(), event.clientX | 0, event.clientY | 0);
      guards.moved(origin(event));
      input("pointer");
    },
    pointerdown: (event) => pressed(event, "pointer"),
    keydown: typed,
    input: typed,
    change: () => guards.chosen(),
    scroll: () => input("scroll"),
    touchstart() {
      touch = { at: Date.now(), top: scrollTop() };
      input("touch");
    },
    touchend() {
      const top = scrollTop();
      const dy = top - touch.top;
      if (Math.abs(dy) >= SHORT) {
        send({ e: "scrolled", dy, ms: Math.min(Math.max(Date.now() - touch.at, 0), 60_000), top });
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
