// Round shapes as triangles: what is turned on a lathe, and what is a pipe along a curve. Metres; the y axis is up.

/** @typedef {{positions: number[][], normals: number[][], indices: number[]}} Shape */

/**
 * What a lathe makes of a profile: a list of [radius, height, corner?] from the bottom to the top. At a corner the light breaks; elsewhere
 * the surface is smooth.
 * @returns {Shape}
 */
export function lathe(profile, around) {
  // A corner ends one surface and begins the next.
  const surfaces = [[]];
  for (const [index, point] of profile.entries()) {
    surfaces.at(-1).push(point);
    if (point[2] && index > 0 && index < profile.length - 1) surfaces.push([point]);
  }
  return join(surfaces.map((surface) => turned(surface, around)));
}

function turned(profile, around) {
  const slopes = profile.map((_, index) => {
    const [r0, y0] = profile[Math.max(0, index - 1)];
    const [r1, y1] = profile[Math.min(profile.length - 1, index + 1)];
    return unit([y1 - y0, r0 - r1]);
  });
  return grid(profile.length, around, (row, column) => {
    const angle = (2 * Math.PI * column) / around;
    const [radius, height] = profile[row];
    const [out, up] = slopes[row];
    const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
    return { position: [radius * cos, height, -radius * sin], normal: [out * cos, up, -out * sin] };
  });
}

/**
 * A pipe in the plane of x and y, with a round end at both sides. `curve(t)` is [x, y] and `radius(t)` its half width, for t from 0 to 1.
 * @returns {Shape}
 */
export function pipe(curve, radius, along, around) {
  const rings = [];
  for (let step = 0; step <= along; step++) {
    const t = step / along;
    rings.push({ at: curve(t), radius: radius(t), way: direction(curve, t) });
  }
  // A half sphere is rings that grow less.
  const cap = (ring, sign) =>
    [0.02, 0.35, 0.7].map((share) => ({
      at: ring.at.map((value, axis) => value + sign * ring.way[axis] * ring.radius * Math.cos((share * Math.PI) / 2)),
      radius: ring.radius * Math.sin((share * Math.PI) / 2),
      way: ring.way,
      lean: sign * Math.cos((share * Math.PI) / 2),
    }));
  const all = [...cap(rings[0], -1), ...rings, ...cap(rings.at(-1), 1).reverse()];
  return grid(all.length, around, (row, column) => {
    const angle = (2 * Math.PI * column) / around;
    const { at, radius, way, lean = 0 } = all[row];
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const out = [-way[1] * cos, way[0] * cos, sin];
    const flat = Math.sqrt(1 - lean * lean);
    return {
      position: [at[0] + out[0] * radius, at[1] + out[1] * radius, out[2] * radius],
      normal: [out[0] * flat + way[0] * lean, out[1] * flat + way[1] * lean, out[2] * flat],
    };
  });
}

/** Shapes as one. @returns {Shape} */
export function join(shapes) {
  const whole = { positions: [], normals: [], indices: [] };
  for (const { positions, normals, indices } of shapes) {
    const first = whole.positions.length;
    whole.positions.push(...positions);
    whole.normals.push(...normals);
    whole.indices.push(...indices.map((index) => index + first));
  }
  return whole;
}

/** A surface of rows that close in themselves; triangles that have no area are left out. */
function grid(rows, around, vertex) {
  const positions = [];
  const normals = [];
  const indices = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < around; column++) {
      const { position, normal } = vertex(row, column);
      positions.push(position);
      normals.push(unit(normal));
    }
  }
  const at = (row, column) => row * around + (column % around);
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column < around; column++) {
      const [a, b] = [at(row, column), at(row, column + 1)];
      const [c, d] = [at(row + 1, column), at(row + 1, column + 1)];
      for (const triangle of [
        [a, b, d],
        [a, d, c],
      ]) {
        if (area(triangle.map((index) => positions[index])) > 1e-12) indices.push(...triangle);
      }
    }
  }
  return { positions, normals, indices };
}

function area([a, b, c]) {
  const u = b.map((value, axis) => value - a[axis]);
  const v = c.map((value, axis) => value - a[axis]);
  return Math.hypot(u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]) / 2;
}

function direction(curve, t) {
  const [from, to] = [curve(Math.max(0, t - 1e-3)), curve(Math.min(1, t + 1e-3))];
  return unit([to[0] - from[0], to[1] - from[1]]);
}

function unit(vector) {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}
