// Asks a relay as the devices of many carts do, at a fixed rate, whether it keeps up or not.

import { randomBytes } from "node:crypto";
import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/** What a replica of a cart of ten lines comes to, sealed. */
const SIZE = 600;

/** `number` carts, each with an address of its own in front of the proxy and a replica for each of two devices. */
export function makeCarts(number) {
  return Array.from({ length: number }, (_, index) => ({
    id: randomBytes(16).toString("base64url"),
    client: `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`,
    replicas: [0, 1].map(() => ({
      id: randomBytes(8).toString("hex"),
      token: randomBytes(16).toString("base64url"),
      version: 0,
    })),
  }));
}

/**
 * Sends `rate` requests a second for `seconds`, each at its time, to one cart after the other: of ten requests six ask for
 * the list (with the tag of the last one), two push and two fetch a replica. Resolves to {latencies, errors, statuses};
 * a latency counts from the time at which the request was due, so a relay that falls behind cannot hide it.
 */
export async function load(url, carts, { rate, seconds }) {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const latencies = [];
  const statuses = {};
  let errors = 0;
  const begin = performance.now();
  const running = [];
  for (let number = 0; number < rate * seconds; number++) {
    const due = begin + (number * 1000) / rate;
    await until(due);
    const round = Math.floor(number / carts.length);
    const cart = carts[number % carts.length];
    running.push(
      act(agent, url, cart, (number + round) % 10).then(
        ({ status, expected }) => {
          latencies.push(performance.now() - due);
          statuses[status] = (statuses[status] ?? 0) + 1;
          if (!expected) errors++;
        },
        () => {
          errors++;
        },
      ),
    );
  }
  await Promise.all(running);
  agent.destroy();
  return { latencies, statuses, errors };
}

/** Pushes the first version of every replica. */
export async function fill(url, carts) {
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });
  const waiting = carts.flatMap((cart) => cart.replicas.map((replica) => ({ cart, replica })));
  const worker = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { status } = await push(agent, url, next.cart, next.replica);
      if (status !== 201) throw new Error(`The relay answered ${status} to the first version of a replica.`);
    }
  };
  await Promise.all(Array.from({ length: 32 }, worker));
  agent.destroy();
}

async function act(agent, url, cart, kind) {
  const replica = cart.replicas[kind % 2];
  if (kind < 6) return list(agent, url, cart);
  if (kind < 8) return push(agent, url, cart, replica);
  const { status, length } = await ask(agent, `${url}/sync/v1/carts/${cart.id}/replicas/${replica.id}`, { cart });
  return { status, expected: status === 200 && length === SIZE };
}

async function list(agent, url, cart) {
  const headers = cart.tag ? { "if-none-match": cart.tag } : {};
  const { status, tag } = await ask(agent, `${url}/sync/v1/carts/${cart.id}`, { cart, headers });
  cart.tag = tag;
  return { status, expected: status === 200 || status === 304 };
}

async function push(agent, url, cart, replica) {
  replica.version++;
  const headers = {
    authorization: `Bearer ${replica.token}`,
    "cartkeep-version": replica.version,
    "content-type": "application/octet-stream",
  };
  const path = `${url}/sync/v1/carts/${cart.id}/replicas/${replica.id}`;
  const { status } = await ask(agent, path, { cart, method: "PUT", headers, body: randomBytes(SIZE) });
  return { status, expected: status === 201 || status === 204 };
}

function ask(agent, url, { cart, method = "GET", headers = {}, body }) {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, method, headers: { ...headers, "x-forwarded-for": cart.client } }, (answer) => {
      let length = 0;
      answer.on("data", (chunk) => {
        length += chunk.length;
      });
      answer.on("end", () => resolve({ status: answer.statusCode, tag: answer.headers.etag, length }));
      answer.on("error", reject);
    });
    asked.setTimeout(30_000, () => asked.destroy(new Error("no answer in 30 s")));
    asked.on("error", reject);
    asked.end(body);
  });
}

async function until(due) {
  const wait = due - performance.now();
  if (wait > 1) await sleep(wait);
}

/** The value below which a share of the sorted values lies. */
export function quantile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
