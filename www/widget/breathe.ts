/** Ends the present task, so that the browser can answer the shopper and paint; what follows is a task of its own. */
export function breathe(): Promise<void> {
  const { scheduler } = window as Window & { scheduler?: { yield?: () => Promise<void> } };
  // Not in Safari, and in Firefox since 142: https://developer.mozilla.org/docs/Web/API/Scheduler/yield
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
}
