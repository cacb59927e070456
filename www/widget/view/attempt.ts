/** What `task` returns; nothing when it throws, as what a browser lacks, or the page has broken, does. */
export function attempt<T>(task: () => T): T | undefined {
  try {
    return task();
  } catch {
    return undefined;
  }
}
