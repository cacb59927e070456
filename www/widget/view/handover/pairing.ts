import type { Data } from "#views/handover";
import type { Word } from "#views/words";
import type { Sync } from "../../../sync/sync.ts";
import { paired } from "../../store.ts";
import type { ResumeView } from "../../wire.ts";
import { moment } from "../../words/moment.ts";
import { focus } from "../panel.ts";
import type { Stage } from "../part.ts";

/** What pairs this device with others, in the panel of the link. */
export interface PairingPart {
  /** The part of an address after `#` that pairs another device, while a code is shown. */
  fragment(): string | undefined;
  /** What that part of the panel is filled with. */
  draw(): Partial<Data>;
  /** Shows another device how to come in. */
  pair(): void;
  /** Opens the form for a code. */
  enter(): void;
  /** Takes what was typed there. */
  claim(event: Event): void;
  /** Shares the cart no longer. */
  stop(): void;
  /** The panel was closed: the next time it begins anew. */
  closed(): void;
}

/** Makes it; nothing where the shop has no relay. */
export function createPairing(stage: Stage<ResumeView | undefined>): PairingPart | undefined {
  const { host, words } = stage.desk;
  const load = host.sync();
  let offer: { code: string; ends: number; secret: string } | undefined;
  let entering = false;
  let busy = false;
  let said: Word | undefined;
  if (!load) {
    return undefined;
  }

  /** Does something with the relay; while that takes its time, nothing else is begun. */
  const attempt = (task: (sync: Sync) => Promise<Word | undefined>) => {
    if (busy) {
      return;
    }
    busy = true;
    said = undefined;
    const done = host.guard((word?: Word) => {
      busy = false;
      said = word;
      stage.redraw();
      // What came of it may stand below the edge of a low panel, and a code above it.
      stage.find(said ? "#said" : ".code")?.scrollIntoView({ block: "nearest" });
    });
    stage.redraw();
    load(
      (sync) => void task(sync).then(done, () => done("sync.failed")),
      () => done("sync.failed"),
    );
  };

  return {
    fragment: () => offer && `cartkeep-sync=${offer.secret}`,
    draw() {
      const until = offer && moment(words, offer.ends);
      return {
        sync: true,
        state: words.get(paired() ? "sync.on" : "sync.off"),
        code: offer?.code,
        ends: until && words.get("sync.ends", { time: until }),
        entering,
        busy: busy && "true",
        said: said && words.get(said),
        enter: !entering,
        stop: paired(),
        ...(offer && { explain: words.get("sync.explain"), ways: undefined }),
      };
    },
    pair() {
      entering = false;
      attempt(async (sync) => {
        const secret = await sync.secret();
        const made = secret && (await sync.offer());
        if (!made) {
          return "sync.unkept";
        }
        offer = { ...made, secret };
        return undefined;
      });
    },
    enter() {
      entering = true;
      offer = said = undefined;
      stage.redraw();
      focus(stage, "[name=code]");
    },
    claim(event) {
      event.preventDefault();
      const typed = (stage.find("[name=code]") as HTMLInputElement).value;
      attempt(async (sync) => {
        const outcome = await sync.claim(typed);
        entering = outcome !== "joined";
        return `sync.${outcome}`;
      });
    },
    stop() {
      offer = undefined;
      attempt(async (sync) => {
        await sync.stop();
        return undefined;
      });
    },
    closed() {
      offer = said = undefined;
      entering = false;
      stage.redraw();
    },
  };
}
