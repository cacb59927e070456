// @ts-check

/**
 * A store that never throws: where the browser blocks storage or it is full, values live as long as the page.
 * @param {"localStorage" | "sessionStorage"} kind
 */
function gentle(kind) {
  /** @type {Map<string, string>} */
  const memory = new Map();
  return {
    /** @param {string} key */
    get(key) {
      try {
        return memory.get(key) ?? window[kind].getItem(key);
      } catch {
        return memory.get(key) ?? null;
      }
    },
    /** @param {string} key @param {string} value */
    set(key, value) {
      try {
        window[kind].setItem(key, value);
        memory.delete(key);
      } catch {
        memory.set(key, value);
      }
    },
    /** @param {string} key */
    remove(key) {
      memory.delete(key);
      try {
        window[kind].removeItem(key);
      } catch {
        // Nothing was stored, so nothing stays behind.
      }
    },
  };
}

/** Kept on this device. */
export const device = gentle("localStorage");

/** Kept for this tab. */
export const tab = gentle("sessionStorage");

/**
 * The JSON under a key, or undefined where there is none or it cannot be read.
 * @param {{get(key: string): string | null}} store
 * @param {string} key
 * @returns {unknown}
 */
export function readJson(store, key) {
  try {
    return JSON.parse(store.get(key) ?? "") ?? undefined;
  } catch {
    return undefined;
  }
}
