// Frames that show states: each as high as its page, shown smaller where there is less room, and heard.

import type { FrameNews } from "./news.ts";

/** A frame that stands in a page. */
export interface Framed {
  frame: HTMLIFrameElement;
  /** What is as wide as the frame may be; the frame's own parent takes on its height. */
  room: HTMLElement;
  /** Height of the window, in CSS pixels, for what opens over its page; nothing for a frame as high as its page. */
  window: number | undefined;
  /** Takes what the view told the engine, as text. */
  heard(text: string): void;
}

/** How high a frame is before its page has told, in CSS pixels. */
const UNTOLD = 120;

/** The frames of one page. */
export class Frames {
  #framed: (Framed & { told: number })[] = [];
  #width = 0;

  constructor() {
    addEventListener("message", ({ origin, source, data }) => {
      const framed = this.#framed.find(({ frame }) => frame.contentWindow === source);
      if (framed && origin === location.origin) {
        hear(framed, data);
        fit(framed, this.#width);
      }
    });
  }

  /** Has these frames in place of those before. */
  set(framed: Framed[]): void {
    this.#framed = framed.map((one) => ({ ...one, told: 0 }));
  }

  /** Shows the frames with pages of this width, in CSS pixels. */
  fit(width = this.#width): void {
    this.#width = width;
    for (const framed of this.#framed) {
      fit(framed, width);
    }
  }
}

function hear(framed: Framed & { told: number }, news: FrameNews): void {
  if ("heard" in news) {
    const { e, ...rest } = news.heard;
    framed.heard(`${e} ${Object.values(rest).length ? JSON.stringify(rest) : ""}`);
  } else {
    framed.told = Math.ceil(news.height);
  }
}

function fit({ frame, room, window, told }: Framed & { told: number }, width: number): void {
  const scale = Math.min(1, (room.clientWidth - 2) / width);
  const height = window ?? (told || UNTOLD);
  const holder = frame.parentElement as HTMLElement;
  frame.style.inlineSize = `${width}px`;
  frame.style.blockSize = `${height}px`;
  frame.style.scale = `${scale}`;
  // The frame and the edge around it.
  holder.style.inlineSize = `${width * scale + 2}px`;
  holder.style.blockSize = `${height * scale + 2}px`;
}
