// Makes the README's animated pictures of the three journeys, docs/journeys/<name>.gif.
//
//   npm run build && npm run journeys

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { report, root } from "./lib/paths.mjs";
import { run } from "./lib/run.mjs";
import { say, sayError } from "./lib/say.mjs";

/** How long each picture stands, in milliseconds, and the last one. */
const STANDS = 2600;
const ENDS = 4000;
/** A picture is so many times smaller than the window. */
const SMALLER = 2;
/** So many colours; the shop has few. */
const COLOURS = 96;

async function makePictures() {
  await run(process.execPath, ["scripts/e2e.mjs", "journeys"]);
  const { default: gifenc } = await import("gifenc");
  const { PNG } = await import("pngjs");
  const journeys = join(report, "journeys");
  mkdirSync(join(root, "docs/journeys"), { recursive: true });
  for (const name of readdirSync(journeys)) {
    const frames = readdirSync(join(journeys, name)).sort();
    const gif = gifenc.GIFEncoder();
    for (const [index, frame] of frames.entries()) {
      const { data, width, height } = smaller(PNG.sync.read(readFileSync(join(journeys, name, frame))));
      const palette = gifenc.quantize(data, COLOURS);
      const delay = index === frames.length - 1 ? ENDS : STANDS;
      gif.writeFrame(gifenc.applyPalette(data, palette), width, height, { palette, delay });
    }
    gif.finish();
    const path = `docs/journeys/${name}.gif`;
    writeFileSync(join(root, path), gif.bytes());
    say(`${path}: ${frames.length} pictures, ${Math.round(gif.bytes().length / 1000)} KB`);
  }
}

/** The mean of each square of pixels. */
function smaller({ data, width, height }) {
  const [wide, high] = [Math.floor(width / SMALLER), Math.floor(height / SMALLER)];
  const result = new Uint8ClampedArray(wide * high * 4);
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      for (let channel = 0; channel < 4; channel++) {
        let sum = 0;
        for (let down = 0; down < SMALLER; down++) {
          for (let right = 0; right < SMALLER; right++) {
            sum += data[((y * SMALLER + down) * width + x * SMALLER + right) * 4 + channel];
          }
        }
        result[(y * wide + x) * 4 + channel] = sum / SMALLER ** 2;
      }
    }
  }
  return { data: result, width: wide, height: high };
}

makePictures().catch((error) => {
  sayError(error);
  process.exitCode = 1;
});
