/** True for http, https, mailto, tel, viber and what is relative to the page; `javascript:` and the like run as the page. */
export function isSafe(address: string): boolean {
  // Browsers skip leading control characters and spaces, and tabs and line ends anywhere:
  // https://url.spec.whatwg.org/#concept-basic-url-parser
  const plain = [...address].filter((character) => character > " ").join("");
  // Before a colon stands a scheme, unless there is a slash, a question mark or a hash sign before it.
  return /^([^:]*([/?#]|$)|(https?|mailto|tel|viber):)/i.test(plain);
}
