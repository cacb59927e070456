// What the widget does on a page, put down as it happens; the functions run in pages.

/** Keeps account of the widget's listeners on the window and the document, as `heldListeners()`. */
export function countListeners() {
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const held = [];
  const capturing = (options) => (typeof options === "object" ? Boolean(options?.capture) : Boolean(options));
  const name = (target) => (target === window ? "window" : target === document ? "document" : undefined);
  EventTarget.prototype.addEventListener = function (kind, listener, options) {
    const target = this ?? window;
    if (name(target) && new Error().stack.includes("/cartkeep/")) {
      const entry = { target, kind, listener, capture: capturing(options) };
      held.push(entry);
      const forget = () => held.includes(entry) && held.splice(held.indexOf(entry), 1);
      options?.signal?.addEventListener("abort", forget);
      if (options?.once) addEventListener.call(target, kind, () => forget(), { once: true, capture: entry.capture });
    }
    return addEventListener.call(target, kind, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (kind, listener, options) {
    const target = this ?? window;
    const at = held.findIndex(
      (one) =>
        one.target === target && one.kind === kind && one.listener === listener && one.capture === capturing(options),
    );
    if (at >= 0) held.splice(at, 1);
    return removeEventListener.call(target, kind, listener, options);
  };
  window.heldListeners = () => held.map(({ target, kind, capture }) => `${name(target)} ${kind} ${capture}`);
}

/** Keeps account of every write of the widget's to a storage, as `madeWrites`: where, and under which kind of key. */
export function countWrites() {
  window.madeWrites = [];
  const note = (where, key) => {
    if (new Error().stack.includes("/cartkeep/")) {
      window.madeWrites.push(`${where} ${String(key).replace(/:[0-9a-f]+$/, "")}`);
    }
  };
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (key, value) {
    note(this === localStorage ? "localStorage" : "sessionStorage", key);
    return setItem.call(this, key, value);
  };
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (value, ...rest) {
    note("indexedDB", value?.key);
    return put.call(this, value, ...rest);
  };
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
  Object.defineProperty(Document.prototype, "cookie", {
    ...cookie,
    set(value) {
      note("cookie", value);
      cookie.set.call(this, value);
    },
  });
  // Only pages by https have one, and those of this machine; a frame without an origin has none.
  if (!window.CacheStorage) return;
  const { open } = CacheStorage.prototype;
  CacheStorage.prototype.open = function (name) {
    note("caches", name);
    return open.call(this, name);
  };
}
