/** Loads the inspector when the page's address ends in `?cartkeep=inspect`; nothing when it can't be loaded. */
export async function loadInspector(): Promise<typeof import("../inspector/inspector.ts") | undefined> {
  if (new URLSearchParams(location.search).get("cartkeep") === "inspect") {
    try {
      return await import("../inspector/inspector.ts");
    } catch (error) {
      console.warn("Cartkeep's inspector could not be loaded.", error);
    }
  }
}
