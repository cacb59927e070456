import { createAfterPaint } from "./after-paint.ts";
import type { Edge } from "./edge.ts";
import type { Events } from "./events.ts";
import type { Keeper } from "./keeper.ts";
import { cleanAddress } from "./link.ts";
import { createAttention } from "./listen/attention.ts";
import { createTimer } from "./timer.ts";
import type { Views } from "./view/views.ts";
import type { Effect, PromptView } from "./wire.ts";

/** How long the place of prompts is kept after one, so that what was stored of it has come to every tab, in milliseconds. */
const LINGER = 1000;

type Deeds = { [Do in Effect["do"]]: (effect: Extract<Effect, { do: Do }>) => void };

/** Makes what fulfils the engine's wishes on this page. */
export function createPerform(edge: Edge, views: Views, keeper: Keeper, permalink?: string): (effect: Effect) => void {
  const { announce, guard, send } = edge;
  const wake = createTimer(edge);
  const measure = createAttention(edge);
  const afterPaint = createAfterPaint(edge);
  /** The prompt that can be seen. */
  let standing: string | undefined;
  const deeds: Deeds = {
    render(rendered) {
      if (rendered.what === "resume") {
        rendered.view.kept ||= keeper.durable;
      }
      return rendered.what === "prompt" ? prompt(rendered) : views.show(rendered);
    },
    remove({ place }) {
      views.remove(place);
      if (place === "prompt") {
        standing = undefined;
        setTimeout(edge.leave ?? (() => {}), LINGER);
      }
    },
    wake_at: ({ at }) => wake(at - Date.now(), () => send({ e: "timer_fired" })),
    store(record) {
      keeper.keep(record);
      edge.stored?.();
    },
    unreadable({ key, why }) {
      const allowed = `a record that can be read (${why}); it is left as it is`;
      announce("problem", { problems: [{ path: "storage", value: key, allowed }] });
    },
    delete: keeper.forget,
    // With the code that shows it: what can't be shown needs no place.
    claim_prompt: ({ id }) =>
      void import("./view/prompt/prompt.ts")
        .then(({ claimPlace }) => claimPlace(edge, keeper, id))
        .catch(() => edge.guard.enter(() => send({ e: "prompt_vetoed", id }))),
    announce_closed: ({ id, how }) => announce("closed", { id, how }),
    announce_accepted: ({ do: _, ...detail }) => announce("accepted", detail),
    exposed: ({ do: _, ...detail }) => announce("exposure", detail),
    open_chat: ({ context }) =>
      announce("chat", { ...context, cart: (context.cart ?? []) as Events["chat"]["cart"] }, true),
    // The view in which the shopper has said yes is of the same bundle.
    put_back: ({ lines = [] }) =>
      void import("./view/later.ts").then(
        guard.wrap(({ putBack }) => putBack(edge, lines, permalink)),
        guard.wrap(() => send({ e: "restore_answered", lines: [] })),
      ),
    // The shop has work with it, and analytics after the shop.
    change_shop: ({ item, quantity }) => afterPaint(() => announce("change", { ...item, quantity }, true)),
    clean_address: cleanAddress,
    // Without it, the prices of the configuration hold.
    ask_rates: ({ wish }) =>
      void import("../rates/rates.ts").then(({ askRates }) => askRates(edge, wish)).catch(() => {}),
    ask_offer: ({ wish }) =>
      void import("../offer/offer.ts")
        .then(({ askOffer }) => askOffer(edge, wish))
        // What can't ask has no code either.
        .catch(() => edge.guard.enter(() => send({ e: "offer_received", id: wish.id }))),
    measure: ({ on }) => measure(on),
    // Without it, reasons rest on what else is known.
    watch_hesitation: ({ on }) =>
      void import("../hesitation/hesitation.ts").then(
        ({ watchHesitation }) => edge.guard.enter(() => watchHesitation(edge, on)),
        () => {},
      ),
  };
  return (effect) => (deeds[effect.do] as (effect: Effect) => void)(effect);

  function prompt(rendered: { what: "prompt"; view: PromptView }): void {
    const { id, kind } = rendered.view;
    if (id === standing) {
      // It says something else now.
      views.show(rendered);
      return;
    }
    const told = (shown: boolean) => {
      send({ e: shown ? "prompt_shown" : "prompt_vetoed", id });
      if (shown) {
        standing = id;
        announce("shown", { id, kind });
      }
    };
    if (announce("before-show", { id, kind }, true)) {
      views.show(rendered, told);
    } else {
      told(false);
    }
  }
}
