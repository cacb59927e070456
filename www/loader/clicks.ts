import type { Pressed } from "../widget/types.ts";

/** Collects the `data-cartkeep-add` buttons that are pressed before the widget can hear them. */
export function collectClicks(clicked: () => void): { buttons: Pressed[]; stop: () => void } {
  const buttons: Pressed[] = [];
  const listen = ({ target }: Event) => {
    const button = target instanceof Element && target.closest("[data-cartkeep-add]");
    if (button) {
      // The page may give the button to another product later.
      const written = new Map(Array.from(button.attributes, ({ name, value }) => [name, value]));
      buttons.push({ getAttribute: (name) => written.get(name) ?? null });
      clicked();
    }
  };
  document.addEventListener("click", listen, true);
  return { buttons, stop: () => document.removeEventListener("click", listen, true) };
}
