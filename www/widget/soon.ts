/** How long the start waits for what is fetched and what it can do without, in milliseconds. */
const PATIENCE = 3000;

/** What comes of `work`, or `undefined` when it fails or lasts too long. */
export function soon<T>(work: Promise<T>, patience = PATIENCE): Promise<T | undefined> {
  const late = new Promise<undefined>((resolve) => {
    setTimeout(resolve, patience);
  });
  return Promise.race([work.catch(() => undefined), late]);
}
