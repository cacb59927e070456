import type { Edge } from "../widget/edge.ts";
import type { OfferWish } from "../widget/wire.ts";

/**
 * Asks the shop's server for the code of an offer that was taken. Whatever goes wrong, and however long it takes, the engine
 * hears of an end of it: without a code, the prompt says that nothing is promised.
 */
export async function askOffer(
  { announce, guard, send }: Pick<Edge, "announce" | "guard" | "send">,
  { id, url, timeout }: OfferWish,
): Promise<void> {
  const made = await ask(id, url, timeout).catch((error: unknown) => {
    const allowed = '{"code": "OAK-7Q2M", "expires": 1796000000000}, in time, and not over yet';
    guard.enter(() => announce("problem", { problems: [{ path: `offer of ${id}`, value: String(error), allowed }] }));
    return {};
  });
  guard.enter(() => send({ e: "offer_received", id, ...made }));
}

async function ask(id: string, url: string, timeout: number): Promise<{ code: string; until?: string }> {
  const answer = await fetch(url, {
    method: "POST",
    body: JSON.stringify({ prompt: id }),
    headers: { accept: "application/json", "content-type": "application/json" },
    signal: AbortSignal.timeout(timeout),
  });
  if (!answer.ok) {
    throw new Error(`${answer.url} answered with status ${answer.status}`);
  }
  const { code, expires }: { code?: unknown; expires?: unknown } = await answer.json();
  if (typeof code !== "string" || !code) {
    throw new TypeError("there is no code");
  }
  if (expires === undefined) {
    return { code };
  }
  if (typeof expires !== "number" || !(expires > Date.now())) {
    throw new TypeError(`the code is over, or its end can't be read: ${expires}`);
  }
  return { code, until: words(new Date(expires)) };
}

/** A moment in the language of the page, else of the browser. */
function words(date: Date): string {
  const style = { dateStyle: "long", timeStyle: "short" } as const;
  try {
    return new Intl.DateTimeFormat(document.documentElement.lang || undefined, style).format(date);
  } catch {
    // A page may say a language that is none.
    return new Intl.DateTimeFormat(undefined, style).format(date);
  }
}
