import type { Event } from "../widget/wire.ts";

/** What a frame tells the gallery: how high its page is, in CSS pixels; or what its view would have told the engine. */
export type FrameNews = { height: number } | { heard: Event };
