// Carts that two devices edit apart from each other, and what has to come of it.

/** Sizes of carts, in lines. */
export const SIZES = [10, 100, 1000, 10_000];

const WORDS = ["Linen", "Cotton", "Merino", "Canvas", "Shirt", "Jacket", "Scarf", "Olive", "Sand", "Black", "Small"];

/** A generator of numbers from 0 up to `below`, the same on every run (mulberry32). */
export function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** So many lines as a shop has them: a variant's number of 14 digits, a price in cents, a quantity, a name. */
export function linesOf(count, seed = 1) {
  const next = numbers(seed);
  const ids = new Set();
  while (ids.size < count) ids.add(String(39_000_000_000_000 + next(6e12) + next(6) * 32_768));
  return [...ids].map((id) => ({
    id,
    price: 99 + next(20_000),
    quantity: 1 + next(5),
    name: Array.from({ length: 4 }, () => WORDS[next(WORDS.length)]).join(" "),
  }));
}

/**
 * A cart, what each of two devices then does to it, and what both come to once they know of each other:
 * {lines, here, there, expected}. Each device edits one line in ten: of ten edits seven set a quantity, three take the
 * line out. No line is edited by both, so that there is one right answer.
 */
export function partedCart(count) {
  const lines = linesOf(count);
  const edits = Math.max(1, Math.round(count / 10));
  const order = shuffled(lines, numbers(2));
  const [here, there] = [0, 1].map((device) =>
    order
      .slice(device * edits, (device + 1) * edits)
      .map(({ id }, index) => ({ id, quantity: index % 10 < 7 ? 6 + device : 0 })),
  );
  const expected = Object.fromEntries(lines.map(({ id, ...line }) => [id, line]));
  for (const { id, quantity } of [...here, ...there]) {
    if (quantity > 0) expected[id].quantity = quantity;
    else delete expected[id];
  }
  return { lines, here, there, expected };
}

function shuffled(list, next) {
  const order = [...list];
  for (let last = order.length - 1; last > 0; last--) {
    const other = next(last + 1);
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}

/** True when two carts {id: {price, quantity, name}} hold the same. */
export function sameCart(one, other) {
  const told = (cart) =>
    JSON.stringify(
      Object.keys(cart)
        .sort()
        .map((id) => [id, cart[id].price, cart[id].quantity, cart[id].name]),
    );
  return told(one) === told(other);
}
