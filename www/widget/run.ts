import { createAnnounce } from "./announce.ts";
import { createApi } from "./api.ts";
import { createAsk } from "./ask.ts";
import { askConsent } from "./ask-consent.ts";
import { arrive, boot } from "./boot.ts";
import { breathe } from "./breathe.ts";
import type { Config } from "./config.ts";
import { createCore } from "./core.ts";
import type { Edge } from "./edge.ts";
import { connectElements } from "./elements.ts";
import { Ending } from "./ending.ts";
import { createExplain } from "./explain.ts";
import { watchGa4 } from "./ga4-loader.ts";
import { ask as askEngine, handle, open } from "./glue.js";
import { Guard } from "./guard.ts";
import type { loadInspector } from "./inspector-loader.ts";
import { createKeeper } from "./keeper.ts";
import { language, type loadLanguage } from "./language.ts";
import { pressed, watchButtons } from "./listen/attributes.ts";
import { createRouted, watchPage } from "./listen/page.ts";
import { watchRecords } from "./listen/records.ts";
import { createPerform } from "./perform.ts";
import { watchRoutes } from "./routes.ts";
import { sweep } from "./sweep.ts";
import { createSyncLoader } from "./sync-loader.ts";
import type { Cartkeep, Options } from "./types.ts";
import { Views } from "./view/views.ts";
import type { Effect, Event, Settings, StoredRecord } from "./wire.ts";
import { Words } from "./words/words.ts";

/** True after a fault: the WebAssembly's memory is shared by all that comes later, so nothing may come later. */
let poisoned = false;

/**
 * Runs the widget on this page, with the WebAssembly loaded. `clicked` holds the add buttons that were pressed before, and
 * `full` is where explanations come from; `countryHint` is where the device seems to be; `copies` are the records of the
 * durable copy, if they came in time; `ga4` is what reads the page's `dataLayer`, if it has one; `inspector` shows itself, if
 * the address asks for it; `teaching` brings what teaches the words the page's language; `ended` is called when the widget is
 * gone, by `dispose()` or by a fault. The start is cut into several tasks, because the WebAssembly is compiled as it is first
 * called, and a slow phone would be held up by all of it at once.
 */
export async function run(
  config: string,
  countryHint: string | undefined,
  copies: StoredRecord[] | undefined,
  ga4: Parameters<typeof watchGa4>[2],
  inspector: Awaited<ReturnType<typeof loadInspector>>,
  teaching: ReturnType<typeof loadLanguage>,
  { clicked = [], full }: Pick<Options, "clicked" | "full">,
  ended: () => void,
): Promise<Cartkeep> {
  let running = false;
  let fault: unknown;
  const ending = new Ending();
  const guard = new Guard((error) => {
    poisoned = true;
    fault = error;
    ending.end();
    if (running) {
      console.warn("Cartkeep met a fault and has taken itself off this page. The shop is not affected.", error);
    }
  });
  const settings = construct(config);
  const living = new AbortController();
  const announce = createAnnounce();
  const take = createCore(
    handle,
    guard,
    (effect: Effect) => perform(effect),
    (problems) => announce("problem", { problems }),
  );
  const send = (event: Event) => take(JSON.stringify(event));
  const shop: Config = JSON.parse(config);
  const edge: Edge = { guard, signal: living.signal, announce, send, take, shop, end: () => ending.end() };
  const words = new Words(settings.texts ?? {}, language());
  const views = new Views({
    sync: () => edge.sync,
    guard: (closure) => guard.wrap(closure),
    send,
    countries: () => JSON.parse(askEngine("countries")),
    config: shop,
    words,
  });
  // As a rule before anything is drawn.
  teaching.then(
    guard.wrap((teach) => {
      teach?.(words);
      views.renew();
    }),
    () => {},
  );
  const keeper = createKeeper(edge, copies);
  const perform = createPerform(edge, views, keeper, shop.resume?.permalink);

  edge.sync = createSyncLoader(edge, views, shop);
  const title = shop.welcome?.title;
  if (title) {
    import("./away-title.ts").then(
      guard.wrap(({ watchTitle }) => watchTitle(edge, title, () => askEngine("lines") !== "[]")),
      () => {},
    );
  }

  ending.add(ended);
  ending.add(sweep);
  // After a fault this may fail.
  ending.add(() => views.dispose());
  ending.add(() => living.abort());
  ending.add(() => guard.stop());
  try {
    await breathe();
    guard.enter(() => {
      boot(edge, settings, countryHint, keeper, shop.experiments && inspector?.forcedArms(shop.experiments));
      watchRecords(edge, keeper);
      askConsent(edge, shop);
    });
    await breathe();
    // One task from here to the clicks: from now on the widget hears the page itself.
    guard.enter(() => {
      arrive(edge);
      watchPage(edge);
      watchButtons(edge);
    });
    const lookForGa4 = watchGa4(edge, settings.currency, ga4);
    for (const button of clicked.splice(0)) {
      guard.enter(() => pressed(edge, button));
    }
    const connect = (element: HTMLElement) => guard.enter(() => views.connect(element));
    const waiting = new Set<HTMLElement>();
    let connected = false;
    ending.add(
      connectElements({
        connect: (element) => (connected ? connect(element) : waiting.add(element)),
        disconnect: (element) => {
          waiting.delete(element);
          guard.enter(() => views.disconnect(element));
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
    const routed = createRouted(edge);
    ending.add(
      watchRoutes(() => {
        guard.enter(routed);
        lookForGa4();
      }),
    );
    const why = createExplain(guard, () => askEngine("journal"), config, settings.problems, full);
    const api = createApi(edge, createAsk(askEngine), why);
    if (guard.stopped) {
      throw failed(fault);
    }
    running = true;
    if (inspector) {
      ending.add(inspector.open(why, api));
    }
    announce("ready", null);
    return api;
  } catch (error) {
    // Something that the page has broken; it keeps nothing of what was begun.
    ending.end();
    throw error;
  }
}

function construct(config: string): Settings {
  if (poisoned) {
    throw failed();
  }
  let settings: Settings & { refused?: string };
  try {
    settings = JSON.parse(open(config));
  } catch (error) {
    poisoned = true;
    throw failed(error);
  }
  if (settings.refused) {
    throw new Error(`Its configuration can't be used: ${settings.refused}`);
  }
  return settings;
}

function failed(cause?: unknown): Error {
  return new Error("It failed, and will not start again on this page.", { cause });
}
