import { realpathSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** True in the module that node was started with; `url` is its import.meta.url. */
export const isMain = (url) => Boolean(process.argv[1]) && url === pathToFileURL(realpathSync(process.argv[1])).href;
