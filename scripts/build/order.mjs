// The order of the functions in a module. A compressor finds what two of them share only where they stand near each
// other, so each is put behind the one it is most like: 2 % of the compressed module.

/** How many bytes in a row count as something shared. */
const SHARED = 5;

/**
 * Ways to judge likeness: bytes that `common` functions share say nothing about any two of them; a function is compared with
 * `before` others that stand before it; `size` is the power of its own size that what it shares is divided by. Which is best differs
 * from module to module, by up to 300 bytes, so all are tried.
 */
export const judgements = [
  { common: 200, before: 3, size: 0.5 },
  { common: 200, before: 2, size: 0.5 },
  { common: 200, before: 4, size: 0.5 },
  { common: 400, before: 3, size: 0.5 },
  { common: 400, before: 4, size: 0.4 },
  { common: 200, before: 2, size: 0.4 },
  { common: 400, before: 2, size: 0.4 },
  { common: 400, before: 2, size: 0.5 },
];

/** The module with names for its functions, so that sorting by name puts them into the better order. */
export function nameByLikeness(module, judgement = judgements[0]) {
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(module));
  const imported = imports.filter(({ kind }) => kind === "function").length;
  const order = byLikeness(functionBodies(module), judgement);
  const names = Array.from({ length: imported }, (_, index) => [index, `a${padded(index)}`]);
  for (const [rank, index] of order.entries()) names.push([imported + index, `f${padded(rank)}`]);
  names.sort(([one], [other]) => one - other);
  const map = [...leb(names.length), ...names.flatMap(([index, name]) => [...leb(index), ...text(name)])];
  // https://webassembly.github.io/spec/core/appendix/custom.html#name-section
  const content = [...text("name"), 1, ...leb(map.length), ...map];
  return Buffer.concat([module, Buffer.from([0, ...leb(content.length), ...content])]);
}

/** The places of the bodies, each behind the one that it is most like of those that are left. */
export function byLikeness(bodies, { common, before, size } = judgements[0]) {
  const pieces = bodies.map(piecesOf);
  const having = new Map();
  for (const [index, own] of pieces.entries()) {
    for (const piece of own) having.set(piece, [...(having.get(piece) ?? []), index]);
  }
  const left = new Set(bodies.keys());
  const order = [];
  while (left.size > 0) {
    const shares = new Map();
    for (const last of order.slice(-before)) {
      for (const piece of pieces[last]) {
        const others = having.get(piece);
        if (others.length > common) continue;
        for (const other of others) if (left.has(other)) shares.set(other, (shares.get(other) ?? 0) + 1);
      }
    }
    const next = best(shares, (index) => (bodies[index].length + 20) ** size) ?? left.values().next().value;
    order.push(next);
    left.delete(next);
  }
  return order;
}

/** The one with the most shares for its size. */
function best(shares, size) {
  let found;
  let most = 0;
  for (const [index, count] of shares) {
    if (count / size(index) > most) [found, most] = [index, count / size(index)];
  }
  return found;
}

function piecesOf(body) {
  const pieces = new Set();
  for (let start = 0; start + SHARED <= body.length; start++) {
    let piece = 0;
    for (let index = start; index < start + SHARED; index++) piece = (piece * 31 + body[index]) | 0;
    pieces.add(piece);
  }
  return pieces;
}

/** The bodies in the code section of a module. */
function functionBodies(module) {
  const reader = { module, at: 8 };
  while (reader.at < module.length) {
    const section = module[reader.at++];
    const length = readLeb(reader);
    if (section !== 10) {
      reader.at += length;
      continue;
    }
    return Array.from({ length: readLeb(reader) }, () => {
      const size = readLeb(reader);
      reader.at += size;
      return module.subarray(reader.at - size, reader.at);
    });
  }
  return [];
}

function readLeb(reader) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = reader.module[reader.at++];
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return value;
  }
}

function leb(value) {
  return value < 128 ? [value] : [(value & 127) | 128, ...leb(value >>> 7)];
}

const text = (string) => [...leb(string.length), ...Buffer.from(string)];
const padded = (number) => String(number).padStart(6, "0");
