import { page } from "../widget/page.ts";
import type * as Slim from "../widget/slim.ts";
import type { Cartkeep, Pressed } from "../widget/types.ts";
import { whichModule } from "../widget/which-module.ts";
import { collectClicks } from "./clicks.ts";
import { configuration } from "./configuration.ts";
import { gentleImport } from "./gentle-import.ts";
import { Moment } from "./moment.ts";
import { ownScript } from "./own-script.ts";
import { waitingApi } from "./waiting-api.ts";

const script = ownScript();
const shared = page();

// The tag may stand in the page twice, in a theme and in a tag manager.
if (!shared.loader) {
  shared.loader = true;
  const moment = new Moment();
  const clicks = collectClicks(moment.hurry);
  const ready = moment.come.then(() => shared.running ?? load(clicks.buttons));
  window.cartkeep = waitingApi(ready, moment.hurry);
  ready
    .catch((error) => console.warn(`Cartkeep is not running; the shop works without it. ${error.message}`))
    .then(clicks.stop);
}

async function load(clicked: Pressed[]): Promise<Cartkeep> {
  const beside = (name: string) => new URL(name, script?.src || document.baseURI).href;
  const config = configuration(script);
  const wasm = config.then((text) =>
    fetch(beside(`cartkeep-${whichModule(text)}.wasm`.replace("-wasm", "")), { priority: "low" }),
  );
  // When something else fails first, nobody waits for this any more.
  wasm.catch(() => {});
  const [text, slim] = await Promise.all([
    config,
    gentleImport<typeof Slim>(beside("slim.mjs"), script?.nonce).catch((error) => {
      throw new Error(`Its code can't be loaded: ${error.message}`);
    }),
  ]);
  return slim.start(text, { wasm, full: beside("cartkeep-full.wasm"), clicked });
}
