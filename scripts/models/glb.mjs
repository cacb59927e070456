// Shapes as one file of glTF 2.0 in its binary form, https://registry.khronos.org/glTF/specs/2.0/glTF-2.0.html.

const FLOAT = 5126;
const UNSIGNED_SHORT = 5123;
const ARRAY_BUFFER = 34962;
const ELEMENT_ARRAY_BUFFER = 34963;

/**
 * A file with a part for each of `parts`: {name, shape, color, roughness, metallic}. A color is sRGB, as #rrggbb; glTF wants it linear.
 * The same parts give the same bytes.
 */
export function glb(name, parts) {
  const chunks = [];
  const bufferViews = [];
  const accessors = [];
  let length = 0;
  const add = (array, target, accessor) => {
    const bytes = Buffer.from(array.buffer, array.byteOffset, array.byteLength);
    bufferViews.push({ buffer: 0, byteOffset: length, byteLength: bytes.length, target });
    const padded = pad(bytes, 0);
    chunks.push(padded);
    length += padded.length;
    accessors.push({ bufferView: bufferViews.length - 1, ...accessor });
    return accessors.length - 1;
  };
  const meshes = parts.map(({ name, shape: { positions, normals, indices } }, material) => {
    if (positions.length > 65_535)
      throw new Error(`${name}: ${positions.length} points are more than an index can name`);
    const vec3 = (list) => ({ componentType: FLOAT, count: list.length, type: "VEC3" });
    const flat = Float32Array.from(positions.flat());
    const axes = [0, 1, 2].map((axis) => flat.filter((_, index) => index % 3 === axis));
    const POSITION = add(flat, ARRAY_BUFFER, {
      ...vec3(positions),
      min: axes.map((values) => values.reduce((low, value) => Math.min(low, value))),
      max: axes.map((values) => values.reduce((high, value) => Math.max(high, value))),
    });
    const NORMAL = add(Float32Array.from(normals.flat()), ARRAY_BUFFER, vec3(normals));
    const count = { componentType: UNSIGNED_SHORT, count: indices.length, type: "SCALAR" };
    const faces = add(Uint16Array.from(indices), ELEMENT_ARRAY_BUFFER, count);
    return { name, primitives: [{ attributes: { POSITION, NORMAL }, indices: faces, material }] };
  });
  const json = {
    asset: { version: "2.0", generator: "Cartkeep's demo shop" },
    scene: 0,
    scenes: [{ name, nodes: parts.map((_, index) => index) }],
    nodes: parts.map(({ name }, mesh) => ({ name, mesh })),
    materials: parts.map(({ name, color, roughness, metallic }) => ({
      name,
      pbrMetallicRoughness: {
        baseColorFactor: [...linear(color), 1],
        roughnessFactor: roughness,
        metallicFactor: metallic,
      },
    })),
    meshes,
    accessors,
    bufferViews,
    buffers: [{ byteLength: length }],
  };
  const text = pad(Buffer.from(JSON.stringify(json)), 0x20);
  const data = Buffer.concat(chunks);
  const size = 12 + 8 + text.length + 8 + data.length;
  return Buffer.concat([
    Buffer.from("glTF"),
    words(2, size),
    ...[words(text.length), Buffer.from("JSON"), text],
    ...[words(data.length), Buffer.from("BIN\0"), data],
  ]);
}

function words(...values) {
  const buffer = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) buffer.writeUInt32LE(value, index * 4);
  return buffer;
}

/** Everything in such a file begins at a multiple of four bytes. */
function pad(buffer, filling) {
  return Buffer.concat([buffer, Buffer.alloc((4 - (buffer.length % 4)) % 4, filling)]);
}

/** The three parts of an sRGB color without its gamma, IEC 61966-2-1. */
function linear(color) {
  return [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    const plain = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    return Math.round(plain * 1e4) / 1e4;
  });
}
