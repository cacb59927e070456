// What the package consists of. Each bundle is made from one entry; where a source file imports another bundle's entry,
// the import stays and names that bundle, so it is loaded once, and when it is needed.

import { languages, moduleOf } from "../scripts/build/languages.mjs";

/** @type {Record<string, {entry: string, format: "esm" | "iife"}>} */
export const bundles = {
  "cartkeep.js": { entry: "www/loader/loader.ts", format: "iife" },
  "cartkeep.mjs": { entry: "www/widget/cartkeep.ts", format: "esm" },
  "slim.mjs": { entry: "www/widget/slim.ts", format: "esm" },
  "inspector.mjs": { entry: "www/inspector/inspector.ts", format: "esm" },
  "ga4.mjs": { entry: "www/connect/ga4.ts", format: "esm" },
  "consent.mjs": { entry: "www/consent/consent.ts", format: "esm" },
  "layer.mjs": { entry: "www/widget/view/layer/layer.ts", format: "esm" },
  "prompt.mjs": { entry: "www/widget/view/prompt/prompt.ts", format: "esm" },
  "privacy.mjs": { entry: "www/privacy/privacy.ts", format: "esm" },
  "replay.mjs": { entry: "www/replay/replay.ts", format: "esm" },
  "hesitation.mjs": { entry: "www/hesitation/hesitation.ts", format: "esm" },
  "rates.mjs": { entry: "www/rates/rates.ts", format: "esm" },
  "offer.mjs": { entry: "www/offer/offer.ts", format: "esm" },
  "places.mjs": { entry: "www/places/places.ts", format: "esm" },
  "taxes.mjs": { entry: "www/taxes/taxes.ts", format: "esm" },
  "languages.mjs": { entry: "www/widget/words/languages.ts", format: "esm" },
  ...Object.fromEntries(
    languages.map((language) => [`${language}.mjs`, { entry: `target/views/${moduleOf(language)}.ts`, format: "esm" }]),
  ),
  "elements.mjs": { entry: "www/elements/elements.ts", format: "esm" },
  "terms.mjs": { entry: "www/elements/trust/linked-notes.ts", format: "esm" },
  "model.mjs": { entry: "www/elements/model/model.ts", format: "esm" },
  "viewer.mjs": { entry: "www/elements/viewer/viewer.ts", format: "esm" },
  "linked.mjs": { entry: "www/linked/product.ts", format: "esm" },
  "title.mjs": { entry: "www/widget/away-title.ts", format: "esm" },
  "later.mjs": { entry: "www/widget/view/later.ts", format: "esm" },
  "sync.mjs": { entry: "www/sync/start.ts", format: "esm" },
  "qr.mjs": { entry: "www/qr/qr.ts", format: "esm" },
};
