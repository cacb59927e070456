import { PAIRING } from "../widget/store.ts";

// Devices that differ from this one. What is changed are the objects of one frame; nothing is stored.

/** Safari, which forgets. */
export function asSafari(): void {
  Object.defineProperty(Navigator.prototype, "vendor", { get: () => "Apple Computer, Inc." });
  Object.defineProperty(StorageManager.prototype, "persisted", { value: async () => false });
}

/** One with a share sheet. */
export function withShareSheet(): void {
  Object.defineProperty(Navigator.prototype, "share", { value: async () => {}, configurable: true });
}

/** One without. */
export function withoutShareSheet(): void {
  Reflect.deleteProperty(Navigator.prototype, "share");
}

/** One that is paired with others. */
export function paired(): void {
  Storage.prototype.getItem = (key) => (key === PAIRING ? "true" : null);
}
