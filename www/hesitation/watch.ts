import type { Edge } from "../widget/edge.ts";
import type { HesitationKind } from "../widget/wire.ts";

export type Kind = HesitationKind;

/** What every listener is given. */
export interface Watch extends Pick<Edge, "guard" | "signal"> {
  /** Tells that it happened. */
  seen(kind: Kind): void;
}

/** The elements that an event goes through, the innermost first, also those in shadow roots. */
export function elements(event: Event): Element[] {
  return event.composedPath().filter((target): target is Element => target instanceof Element);
}

/** The innermost of them that matches. */
export function within(event: Event, selector: string): Element | undefined {
  return elements(event).find((element) => element.matches(selector));
}
