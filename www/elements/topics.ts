import type { Topic } from "../widget/content.ts";

/** What an element is to be about, by its `about`, a list with spaces; nothing in it stands for everything. */
export function topicsOf(element: HTMLElement): Topic[] {
  return (element.getAttribute("about") ?? "").split(/\s+/).filter(Boolean) as Topic[];
}
