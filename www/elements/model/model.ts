import { type Action, type Data, style, template } from "#views/model";
import { model as words3d } from "#views/words";
import { tellOnce } from "../../linked/page.ts";
import { createAnnounce } from "../../widget/announce.ts";
import type { Problem } from "../../widget/inspection.ts";
import { attempt } from "../../widget/view/attempt.ts";
import { whenLoaded } from "../../widget/view/load-later.ts";
import { defineFace, type Kind } from "../kind.ts";
import type { Model } from "./found.ts";
import { addressOf, modelHere, viewers } from "./here.ts";

/** The shop's own element for 3D models, https://modelviewer.dev. */
const VIEWER = "model-viewer";

/** What it says itself. */
export const texts = words3d;

/** Which address, and element of it, has been followed to a model already. */
let followed = "";

/** What waits for the viewer to be defined: a promise alone would keep elements that are long gone. */
const waiting = new Set<() => void>();
let awaited = false;

/**
 * `<cartkeep-model src="/kettle.glb">`: a button that shows the 3D model of the page's product in the shop's `<model-viewer>`, where
 * there is a model and something that can show it. Nothing of 3D is loaded by us: `cartkeep:model` asks the page to.
 */
export const kind: Kind = {
  style,
  open: defineFace<Data, Action>(template, ({ element, desk, config, words, stage }) => {
    const { guard } = desk.host;
    const announce = createAnnounce();
    let lacking = false;
    let loading: Promise<typeof import("../viewer/viewer.ts")> | undefined;
    let dialog: ReturnType<typeof import("../viewer/viewer.ts").createViewer> | undefined;
    let leave = () => {};
    // The model, where something shows it: nothing here leads nowhere.
    const found = () => {
      const problems: Problem[] = [];
      const model = modelHere(element, config, problems);
      tellOnce(problems);
      return element.hasAttribute("lazy") || customElements.get(VIEWER) || viewers().length ? model : undefined;
    };
    const near = () => {
      loading ??= import("../viewer/viewer.ts");
      return loading;
    };
    const failed = () => {
      // The next wish tries again.
      loading = undefined;
    };
    const named = () => !!element.id && attempt(() => decodeURIComponent(location.hash.slice(1))) === element.id;
    // Otherwise each way back to the address opened it again, and the same address, set again, didn't.
    const forget = guard(() => {
      if (named()) {
        followed = "";
        history.replaceState(history.state, "", location.pathname + location.search);
      }
    });
    const open = () => {
      const model = found();
      if (!model || !announce("model", model, true)) {
        return;
      }
      const standing = standingFor(model);
      if (standing) {
        leave();
        leave = show(standing);
        forget();
        return;
      }
      const tell = (lacks: boolean) => {
        lacking = lacks;
        stage.redraw();
        if (lacks) {
          forget();
        }
      };
      whenLoaded(
        desk,
        near(),
        ({ createViewer }) => {
          dialog ??= createViewer(desk, stage.top, () => stage.find("button"), forget);
          tell(!dialog.open(model));
        },
        () => {
          failed();
          tell(true);
        },
      );
    };
    // By a link to the element, or an address that names it.
    const follow = guard(() => {
      if (named()) {
        followed = location.href;
        open();
      }
    });
    let following: ReturnType<typeof setTimeout> | undefined;
    // After the browser has gone to the address itself, and taken the focus along.
    const followSoon = () => {
      clearTimeout(following);
      following = setTimeout(follow);
    };
    // Of a link that is pressed again, too, which changes no address.
    addEventListener("popstate", followSoon);
    const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    // A page that is only loaded again has shown it.
    if (followed !== location.href && navigation?.type === "navigate") {
      followSoon();
    }
    // One that comes later makes the button worth something.
    const forgo = whenViewer(guard(() => stage.redraw()));
    return {
      close() {
        removeEventListener("popstate", followSoon);
        clearTimeout(following);
        forgo();
        leave();
        dialog?.close();
      },
      draw(): Data {
        const model = found();
        return {
          any: !!model,
          popup: model && !standingFor(model) ? "dialog" : undefined,
          told: lacking ? words.get("model.failed") : undefined,
          lacking,
          // Also while it is not shown: search engines take a link that leads nowhere for a fault.
          href: model?.picture ?? model?.src,
          link: words.get(model?.picture ? "model.picture" : "model.file"),
        };
      },
      hear(action: Action): void {
        if (action === "open") {
          open();
        } else {
          near().catch(guard(failed));
        }
      },
    };
  }),
};

/** Calls `use` as soon as the page has defined its viewer. Returns what makes that not happen. */
function whenViewer(use: () => void): () => void {
  if (!customElements.get(VIEWER)) {
    waiting.add(use);
    if (!awaited) {
      awaited = true;
      customElements.whenDefined(VIEWER).then(() => {
        for (const use of waiting) {
          use();
        }
        waiting.clear();
      });
    }
  }
  return () => waiting.delete(use);
}

/** The shop's own viewer of a model, where it can be seen in the page. */
function standingFor({ src }: Model): HTMLElement | undefined {
  return viewers().find((viewer) => addressOf(viewer) === src && viewer.checkVisibility?.() !== false);
}

/** Brings a viewer that stands in the page into sight, and the focus to it. Returns what leaves it as it was. */
function show(viewer: HTMLElement): () => void {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  viewer.scrollIntoView({ block: "center", behavior: calm ? "instant" : "smooth" });
  // What is turned by the arrow keys lies within.
  const inside = viewer.shadowRoot?.querySelector<HTMLElement>('[tabindex="0"]') ?? viewer;
  const lent = inside.tabIndex < 0 && !inside.hasAttribute("tabindex");
  const leave = () => {
    if (lent) {
      inside.removeAttribute("tabindex");
      inside.removeEventListener("blur", leave);
    }
  };
  if (lent) {
    inside.tabIndex = -1;
    inside.addEventListener("blur", leave);
  }
  inside.focus({ preventScroll: true });
  return leave;
}
