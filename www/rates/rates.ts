import type { Edge } from "../widget/edge.ts";
import type { RatesAnswer } from "../widget/types.ts";
import type { LiveRate, RatesWish } from "../widget/wire.ts";

/**
 * Asks the shop what delivery costs: its page, by `cartkeep:rates`, else the address of the configuration. Whatever goes
 * wrong, and however long it takes, the engine hears of an end of it, and the prices of the configuration hold.
 */
export async function askRates(
  { announce, guard, send }: Pick<Edge, "announce" | "guard" | "send">,
  { number, url, timeout, currency, request }: RatesWish,
): Promise<void> {
  const answers: (RatesAnswer | PromiseLike<RatesAnswer>)[] = [];
  announce("rates", { ...request, respondWith: (answer) => answers.push(answer) });
  const late = AbortSignal.timeout(timeout);
  const asked = answers[0] ?? (url === undefined ? undefined : download(url, late));
  const rates = await Promise.race([asked, aborted(late)])
    .then((answer) => read(answer, currency))
    .catch((error: unknown) => {
      const allowed = '{"rates": [{"method": "courier", "price": "4.90"}]}, in time';
      guard.enter(() => announce("problem", { problems: [{ path: "shipping.rates", value: String(error), allowed }] }));
      return [];
    });
  guard.enter(() => send({ e: "rates_received", number, rates }));
}

async function download(url: string, signal: AbortSignal): Promise<RatesAnswer> {
  const answer = await fetch(url, { signal, headers: { accept: "application/json" } });
  if (!answer.ok) {
    throw new Error(`${answer.url} answered with status ${answer.status}`);
  }
  return answer.json();
}

function read(answer: RatesAnswer | undefined, currency: string): LiveRate[] {
  if (!Array.isArray(answer?.rates)) {
    throw new TypeError("there is no list of rates");
  }
  return answer.rates.map(({ method, price, currency: own = currency }) => {
    if (own !== currency) {
      throw new TypeError(`a rate is in ${own}, not in ${currency}`);
    }
    return { method, price: { amount: price, currency } };
  });
}

/** Rejects when nobody waits any longer. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
