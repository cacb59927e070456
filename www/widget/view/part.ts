import type { Event as Happening, View } from "../wire.ts";
import type { Desk } from "./desk.ts";
import { grow, type Values } from "./grow.ts";
import type { Template } from "./template.ts";

/** A view on the page. */
export interface Part {
  /** The outermost element. */
  top: HTMLElement;
  /** Shows `view`, and returns true, if it is meant for this one. */
  show(view: View): boolean;
  /** Draws it as the attributes of its element say now, and returns true. Without this, it is made anew. */
  redraw?(): true;
  /** Ends what it has begun beside its nodes, before they are taken away. */
  close?(): void;
}

/** What makes one kind of view different from another. */
export interface Face<Shown, Data, Action> {
  /** True when it can show `view` where it has shown `before`. If it is not there, it shows every view of its kind. */
  wants?(view: NonNullable<Shown>, before: Shown): boolean;
  /** What to fill the template with. */
  draw(view: Shown): Data;
  /** Does what a template can't, after it is filled. */
  drawn?(): void;
  /** Answers to something that the shopper did; in which row of a list, if it was in one. */
  hear(action: Action, event: Event, row: number): void;
}

/** Where a face shows itself. */
export interface Stage<Shown> {
  desk: Desk;
  /** The outermost element. */
  top: HTMLElement;
  /** What is shown. */
  view: Shown;
  /** Brings the nodes up to date. */
  redraw(): void;
  /** Tells the engine what the shopper did. */
  send(event: Happening): void;
  /** The first element that a selector names. */
  find(selector: string): HTMLElement | null;
}

/**
 * Puts a view of one kind into `parent`. `first` is what it shows; nothing while the engine has said nothing yet.
 */
export function createPart<
  What extends keyof Models,
  Shown extends Models[What] | undefined,
  Data,
  Action extends string,
>(
  desk: Desk,
  parent: ParentNode,
  what: What,
  first: Shown | Models[What],
  template: Template<Data, Action>,
  createFace: (stage: Stage<Shown | Models[What]>) => NoInfer<Face<Shown | Models[What], Data, Action>>,
): Part {
  type View = Shown | Models[What];
  let drawing = false;
  const hear = (action: string, event: Event, row: number) => {
    // Taking away a node that has the focus may tell of changes; they are not the shopper's.
    if (!drawing) {
      face.hear(action as Action, event, row);
    }
  };
  const { top, show } = grow(desk, template.split("\n\n"), 0, hear);
  const stage: Stage<View> = {
    desk,
    top,
    view: first,
    redraw() {
      drawing = true;
      // A prompt says what the shop says, in the page's language.
      Object.assign(top, what !== "prompt" && desk.words.marks);
      show(face.draw(stage.view) as Values);
      drawing = false;
      face.drawn?.();
    },
    send: (event) => desk.host.send(event),
    find: (selector) => top.querySelector(selector),
  };
  const face = createFace(stage);
  stage.redraw();
  parent.append(top);
  return {
    top,
    show({ what: kind, view }) {
      const wanted = kind === what && (face.wants?.(view as NonNullable<View>, stage.view) ?? true);
      if (wanted) {
        stage.view = view as View;
        stage.redraw();
      }
      return wanted;
    },
  };
}

type Models = { [Kind in View as Kind["what"]]: Kind["view"] };
