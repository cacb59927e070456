import assert from "node:assert/strict";
import { test } from "node:test";
import { kettle } from "./kettle.mjs";

const file = kettle();

test("the file is glTF 2.0 in its binary form, as long as it says, and small", () => {
  assert.equal(file.toString("latin1", 0, 4), "glTF");
  assert.equal(file.readUInt32LE(4), 2);
  assert.equal(file.readUInt32LE(8), file.length);
  assert.ok(file.length < 60_000, `${file.length} bytes`);
  const { json, data } = read();
  assert.equal(json.buffers[0].byteLength, data.length);
  assert.equal(json.meshes.length, json.materials.length);
  for (const { byteOffset, byteLength } of json.bufferViews) {
    assert.equal(byteOffset % 4, 0);
    assert.ok(byteOffset + byteLength <= data.length);
  }
});

test("the same bytes come out each time", () => {
  assert.ok(kettle().equals(file));
});

test("every face looks outwards, with the light", () => {
  for (const { name, positions, normals, indices } of meshes()) {
    assert.ok(indices.length > 100, name);
    for (let at = 0; at < indices.length; at += 3) {
      const [a, b, c] = indices.slice(at, at + 3).map((index) => vec(positions, index));
      const face = cross(minus(b, a), minus(c, a));
      const light = indices.slice(at, at + 3).map((index) => vec(normals, index));
      for (const normal of light)
        assert.ok(Math.abs(Math.hypot(...normal) - 1) < 1e-5, `${name}: a normal is one long`);
      const mean = [0, 1, 2].map((axis) => light.reduce((sum, normal) => sum + normal[axis], 0));
      assert.ok(dot(face, mean) > 0, `${name}: face ${at / 3}`);
    }
  }
});

test("it is as large as a kettle, and stands on the ground", () => {
  const { json } = read();
  const bounds = json.meshes.map(({ primitives: [{ attributes }] }) => json.accessors[attributes.POSITION]);
  const low = [0, 1, 2].map((axis) => Math.min(...bounds.map(({ min }) => min[axis])));
  const high = [0, 1, 2].map((axis) => Math.max(...bounds.map(({ max }) => max[axis])));
  assert.ok(low[1] >= 0 && low[1] < 0.005, `${low}`);
  for (const axis of [0, 1, 2])
    assert.ok(high[axis] - low[axis] > 0.15 && high[axis] - low[axis] < 0.35, `${low}, ${high}`);
});

function read() {
  const length = file.readUInt32LE(12);
  const json = JSON.parse(file.toString("utf8", 20, 20 + length));
  return { json, data: file.subarray(20 + length + 8) };
}

function meshes() {
  const { json, data } = read();
  const list = (accessor, Kind) => {
    const { byteOffset, byteLength } = json.bufferViews[json.accessors[accessor].bufferView];
    const bytes = Uint8Array.from(data.subarray(byteOffset, byteOffset + byteLength));
    return new Kind(bytes.buffer);
  };
  return json.meshes.map(({ name, primitives: [{ attributes, indices }] }) => ({
    name,
    positions: list(attributes.POSITION, Float32Array),
    normals: list(attributes.NORMAL, Float32Array),
    indices: [...list(indices, Uint16Array)],
  }));
}

const vec = (list, index) => [...list.subarray(index * 3, index * 3 + 3)];
const minus = (a, b) => a.map((value, axis) => value - b[axis]);
const dot = (a, b) => a.reduce((sum, value, axis) => sum + value * b[axis], 0);
const cross = (u, v) => [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
