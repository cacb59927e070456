import type { ResumeView, View } from "../../widget/wire.ts";
import { asSafari, paired, withoutShareSheet, withShareSheet } from "../devices.ts";
import { link, SHOP } from "../goods.ts";
import type { Hand } from "../hand.ts";
import type { Kind, State } from "../state.ts";

const shows = (view: ResumeView): View => ({ what: "resume", view });

/** The part of an address that pairs a device, without the pairing. */
const SECRET = "Yl0wMDFnNHdGd0pMb1pXbXZkQ3NKU0tnRzBkTnQ4eE4";

async function openPanel(hand: Hand): Promise<void> {
  await hand.press(".open");
  await hand.find(".panel");
}

/** A state with the panel open and its code drawn. */
const opened = (about: string, more: Partial<State> = {}): State => ({
  about,
  over: true,
  views: [shows(link)],
  device: withoutShareSheet,
  async next(hand) {
    await openPanel(hand);
    await hand.find(".qr svg");
  },
  ...more,
});

const relay: State["sync"] = {
  secret: async () => SECRET,
  offer: async () => ({ code: "7K4M-Q2ZD-90XV", ends: Date.UTC(2026, 10, 20, 9, 10) }),
  claim: async () => "unknown",
  stop: async () => true,
};

/** `<cartkeep-resume>`: the link that carries the cart to another device. */
export const kind: Kind = {
  title: "Continue elsewhere",
  html: "<cartkeep-resume></cartkeep-resume>",
  states: {
    waiting: { about: "There is no cart to carry: the room of the button is kept free." },
    closed: { about: "The button.", views: [shows(link)] },
    open: opened("The link, its QR code, and ways to send it."),
    share: opened("On a device with a share sheet.", { device: withShareSheet }),
    unkept: opened("This browser keeps nothing.", { views: [shows({ ...link, kept: false })] }),
    forgetful: opened("This browser forgets after seven days.", {
      device: () => {
        asSafari();
        withoutShareSheet();
      },
    }),
    sync: opened("The shop has a relay, so devices can be paired.", { sync: relay }),
    "sync-without-cart": opened("A device without a cart may get that of another.", {
      sync: relay,
      views: [shows({ url: SHOP, count: 0, kept: true })],
      next: openPanel,
    }),
    "sync-code": opened("The code for the other device.", {
      sync: relay,
      async next(hand) {
        await openPanel(hand);
        await hand.press("[part=pair]");
        await hand.find("[part=code]");
        await hand.find(".qr svg");
      },
    }),
    "sync-enter": opened("Where the other device’s code is typed.", {
      sync: relay,
      async next(hand) {
        await openPanel(hand);
        await hand.press("[part=enter]");
        await hand.find("[name=code]");
        await hand.find(".qr svg");
      },
    }),
    "sync-refused": opened("A code that doesn’t work.", {
      sync: relay,
      async next(hand) {
        await openPanel(hand);
        await hand.press("[part=enter]");
        await hand.write("[name=code]", "7K4M-Q2ZD");
        await hand.press(".sync form button");
        await hand.find("#said:not(:empty)");
        await hand.find(".qr svg");
      },
    }),
    "sync-paired": opened("The device is paired.", { sync: relay, device: paired }),
  },
};
