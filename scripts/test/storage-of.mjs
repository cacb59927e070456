/** A `Storage` with these methods that shows the keys of `held`, a map, as a browser's does. */
export function storageOf(held, methods) {
  return new Proxy(methods, {
    ownKeys: () => [...held.keys()],
    getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true }),
  });
}
