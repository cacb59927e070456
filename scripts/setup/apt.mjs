// Debian packages, installed without asking.

import { run, which } from "../lib/run.mjs";
import { Problem } from "../lib/say.mjs";

let queue = Promise.resolve();

/** True where packages can be had this way. */
export const hasApt = () => Boolean(which("apt-get"));

/** Installs packages. One call at a time: apt locks its database. */
export function aptInstall(packages) {
  const turn = queue.then(() => install(packages));
  queue = turn.catch(() => {});
  return turn;
}

async function install(packages) {
  const root = process.getuid?.() === 0;
  if (!root && !which("sudo")) {
    throw new Problem(`Installing needs root, and sudo is missing. As root: apt-get install ${packages.join(" ")}`);
  }
  const apt = (args) =>
    root ? run("apt-get", args, { env }) : run("sudo", ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", ...args]);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await apt(["update", "-qq"]);
  await apt(["install", "-y", "-qq", "--no-install-recommends", ...packages]);
}
