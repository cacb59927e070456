// What the pages of documentation do beside being read. Without it they can still be read.

import { showCurrent } from "./contents.ts";
import { offerCopies } from "./copies.ts";
import { Example } from "./example.ts";
import { watchScrollers } from "./scrollers.ts";
import { tryTokens } from "./token-form.ts";

const examples = [...document.querySelectorAll<HTMLElement>(".example")].map((element) => new Example(element));
const [first] = examples;
const form = document.querySelector<HTMLFormElement>("form.tokens");
if (form && first) {
  tryTokens(form, first);
}
offerCopies(document.querySelectorAll<HTMLElement>(".code"));
showCurrent(document.querySelector(".contents") as HTMLElement);
if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
  for (const film of document.querySelectorAll<HTMLDetailsElement>(".film")) {
    film.open = false;
  }
}
watchScrollers(document.querySelectorAll<HTMLElement>(".wide, .code pre"));
