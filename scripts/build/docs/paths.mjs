import { dirname, relative } from "node:path/posix";

/** The address of the file `to` as it is seen from the file `from`; both count from the root of the pages. */
export const between = (from, to) => relative(dirname(from), to);
