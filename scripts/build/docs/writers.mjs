// How Markdown is written on each page: where its links lead from there, and where its pictures are.

import { writer } from "./markdown.mjs";
import { between } from "./paths.mjs";

/**
 * Makes writers for pages by their paths: of a `document` of the book, or, without one, of the builder's own texts, whose links name
 * pages and documents by their paths. `pictures` takes what they show: paths in the repository, by paths of files beside the pages.
 */
export function writers({ book, elements, sizeOf }, pictures) {
  return function writerAt(path, document, raise) {
    const link = (address) =>
      document || /\.md(#|$)|^https?:/.test(address)
        ? book.resolve(document ?? "README.md", address, path)
        : between(path, address);
    const mention = (text) => {
      const page = elements.some(({ name }) => text === `<${name}>`) && `elements/${text.slice(1, -1)}.html`;
      return page && page !== path ? between(path, page) : undefined;
    };
    const image = (address) => {
      const file = `${document.replace(/[^/]*$/, "")}${address}`;
      const place = `pictures/${file.replace(/^docs\//, "")}`;
      pictures.set(place, file);
      return { src: between(path, place), ...sizeOf(file) };
    };
    return { ...writer({ link, image: document && image, mention, raise }), link };
  };
}
