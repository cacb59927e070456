import { contrast } from "./contrast.ts";
import type { Example } from "./example.ts";

/** The least contrast of text and its ground, by WCAG 2.2 AA. */
const LEAST = 4.5;

/** Pairs of text and the ground it stands on, by the names of their tokens. */
const PAIRS = [
  ["on-accent", "accent"],
  ["ink", "surface"],
  ["muted", "surface"],
] as const;

/** Lets the form's tokens be those of the example, and says the CSS that makes them so. */
export function tryTokens(form: HTMLFormElement, example: Example): void {
  const fields = [...form.elements].filter(
    (field): field is HTMLInputElement | HTMLSelectElement => "name" in field && field.name !== "",
  );
  const made = document.querySelector(".made") as HTMLElement;
  let root: HTMLElement | undefined;
  form.hidden = false;
  made.hidden = false;
  const go = () => {
    const changed = fields.filter((field) => !isUsual(field));
    if (root) {
      for (const field of fields) {
        root.style.setProperty(field.name, changed.includes(field) ? written(field) : null);
      }
    }
    const lines = changed.map((field) => `  ${field.name}: ${written(field)};\n`);
    (made.querySelector("code") as HTMLElement).textContent = `:root {\n${lines.join("")}}`;
    (form.querySelector(".weak") as HTMLElement).textContent = weakPairs(form).join(" ");
  };
  form.addEventListener("input", go);
  form.addEventListener("submit", (event) => event.preventDefault());
  // The fields have their first values only after the event.
  form.addEventListener("reset", () => setTimeout(go));
  example.eachPage((shown) => {
    root = shown;
    go();
  });
}

const isUsual = (field: HTMLInputElement | HTMLSelectElement): boolean =>
  "defaultValue" in field ? field.value === field.defaultValue : field.value === "";

const written = (field: HTMLInputElement | HTMLSelectElement): string =>
  field.type === "range" ? `${field.value}px` : field.value;

/** What can't be read well, in words. Only what was changed: the usual colours differ between light and dark. */
function weakPairs(form: HTMLFormElement): string[] {
  const field = (name: string) => form.elements.namedItem(`--cartkeep-${name}`) as HTMLInputElement;
  return PAIRS.flatMap(([text, ground]) => {
    const pair = [field(text), field(ground)] as const;
    const ratio = contrast(pair[0].value, pair[1].value);
    return pair.every(isUsual) || ratio >= LEAST
      ? []
      : `${text} on ${ground} has a contrast of ${ratio.toFixed(1)} : 1; text needs ${LEAST} : 1.`;
  });
}
