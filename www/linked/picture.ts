import { type Linked, members, text } from "./json-ld.ts";

/** The address of a picture of a thing: https://schema.org/image, a text, an ImageObject, or a list of them. */
export function imageOf(thing: Linked): string | undefined {
  const [address] = [thing.thing.image].flat().flatMap((one) => text(one) ?? []);
  const [object] = members(thing, "image");
  return address ?? text(object?.thing.contentUrl) ?? text(object?.thing.url);
}
