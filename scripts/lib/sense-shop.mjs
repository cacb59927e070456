// The built demo shop with the pages on which sensing is compared.

import { cpSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { placePages } from "../../bench/sense/place.mjs";
import { bench, cli, shop } from "./paths.mjs";
import { Problem } from "./say.mjs";
import { serve } from "./serve.mjs";

/** Serves it while `work` is under way, which is given its address. */
export async function withSenseShop(work) {
  for (const made of [shop, cli]) {
    if (!existsSync(made)) throw new Problem(`${made} is missing. Run: npm run build`);
  }
  const folder = join(bench, "sense");
  rmSync(folder, { recursive: true, force: true });
  cpSync(shop, folder, { recursive: true });
  placePages(folder);
  const server = await serve(folder);
  try {
    return await work(server.url);
  } finally {
    await server.close();
  }
}
