// The 3D model of the demo shop's enamel kettle, two litres, as its drawing shows it.

import { glb } from "./glb.mjs";
import { join, lathe, pipe } from "./shapes.mjs";

const AROUND = 30;

const ENAMEL = { color: "#c95f43", roughness: 0.22, metallic: 0 };
const CREAM = { color: "#f6ead6", roughness: 0.25, metallic: 0 };
const BEECH = { color: "#9c6b3a", roughness: 0.7, metallic: 0 };
const STEEL = { color: "#8a8d8f", roughness: 0.35, metallic: 1 };

/** The file, made anew from its measures. */
export function kettle() {
  const body = lathe(
    [
      [0, 0.002],
      [0.078, 0.002, true],
      [0.088, 0.006],
      [0.094, 0.014],
      [0.0985, 0.03],
      [0.1, 0.05],
      [0.0985, 0.072],
      [0.093, 0.094],
      [0.083, 0.113],
      [0.069, 0.128],
      [0.056, 0.1365],
      [0.05, 0.139],
    ],
    AROUND,
  );
  const spout = pipe(
    (t) => [-0.07 - 0.085 * t, 0.062 + 0.05 * t + 0.048 * t ** 2],
    (t) => 0.026 - 0.013 * t,
    8,
    16,
  );
  const lid = lathe(
    [
      [0.0545, 0.137],
      [0.0545, 0.14, true],
      [0.052, 0.1415],
      [0.044, 0.149],
      [0.031, 0.1555],
      [0.015, 0.159],
      [0, 0.1598],
    ],
    AROUND,
  );
  const lip = pipe(
    (t) => [-0.155 - 0.002 * t, 0.16 + 0.004 * t],
    () => 0.0145,
    1,
    16,
  );
  const knob = lathe(
    [
      [0.005, 0.159],
      [0.006, 0.163],
      [0.011, 0.168],
      [0.0135, 0.175],
      [0.011, 0.182],
      [0.006, 0.1855],
      [0, 0.1868],
    ],
    20,
  );
  // An arch over the lid.
  const arch = (from, to) => (t) => {
    const angle = Math.PI * (from + (to - from) * t);
    return [0.078 * Math.cos(angle), 0.125 + 0.125 * Math.sin(angle)];
  };
  const grip = pipe(arch(0.27, 0.73), () => 0.0105, 14, 12);
  const stays = join([pipe(arch(0.02, 0.3), () => 0.0042, 7, 8), pipe(arch(0.7, 0.98), () => 0.0042, 7, 8)]);
  return glb("Enamel kettle", [
    { name: "Body", shape: join([body, spout]), ...ENAMEL },
    { name: "Lid", shape: join([lid, lip]), ...CREAM },
    { name: "Beech", shape: join([knob, grip]), ...BEECH },
    { name: "Stays", shape: stays, ...STEEL },
  ]);
}
