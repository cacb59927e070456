import { type Controls, readControls, writeControls } from "../gallery/controls.ts";
import { Frames } from "../gallery/frames.ts";

/** A live example: a frame of the gallery under controls, and the source of what it shows. */
export class Example {
  readonly #frames = new Frames();
  readonly #frame: HTMLIFrameElement;
  readonly #form: HTMLFormElement;
  readonly #element: HTMLElement;
  readonly #sources: HTMLElement[];
  #shown = "";

  constructor(element: HTMLElement) {
    this.#element = element;
    this.#frame = element.querySelector("iframe") as HTMLIFrameElement;
    this.#form = element.querySelector("form") as HTMLFormElement;
    this.#sources = [...element.querySelectorAll<HTMLElement>(".sources")];
    this.#form.hidden = false;
    this.#form.addEventListener("input", () => this.#go());
    this.#form.addEventListener("submit", (event) => event.preventDefault());
    const again = element.querySelector(".again") as HTMLButtonElement;
    again.hidden = false;
    again.addEventListener("click", () => this.#frame.contentWindow?.location.reload());
    // A browser that comes back to the page has the choices of before.
    this.#go();
    new ResizeObserver(() => this.#frames.fit()).observe(element);
  }

  /** Calls `use` with the page in the frame, now and whenever it is another one. */
  eachPage(use: (root: HTMLElement) => void): void {
    const now = () => {
      const root = this.#frame.contentDocument?.documentElement;
      if (root) {
        use(root);
      }
    };
    this.#frame.addEventListener("load", now);
    now();
  }

  #read(): Controls {
    const query = new URLSearchParams([...new FormData(this.#form)].map(([name, value]) => [name, `${value}`]));
    const states = this.#sources.map(({ dataset }) => dataset.state ?? "");
    return readControls(`${query}`, states).controls;
  }

  #go(): void {
    const controls = this.#read();
    const { state, width } = controls;
    const address = new URL(`${this.#element.dataset.frame}${writeControls(controls)}`, location.href).href;
    const shown = this.#sources.find(({ dataset }) => dataset.state === state);
    for (const source of this.#sources) {
      source.hidden = source !== shown;
    }
    const heard = this.#element.querySelector(".heard") as HTMLElement;
    heard.textContent = "";
    this.#frames.set([
      {
        frame: this.#frame,
        room: this.#element.querySelector(".stage") as HTMLElement,
        window: Number(shown?.dataset.window) || undefined,
        heard: (text) => {
          heard.textContent = text;
        },
      },
    ]);
    this.#frames.fit(width);
    (this.#element.querySelector(".alone") as HTMLAnchorElement).href = address;
    if (address !== this.#shown) {
      this.#shown = address;
      // No step in the browser's history.
      this.#frame.contentWindow?.location.replace(address);
    }
  }
}
