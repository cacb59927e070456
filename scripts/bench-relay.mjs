// Measures the relay under load: 1,000 carts at 50 requests a second for a minute, over a folder. The figures go to
// target/report/relay.json.
//
//   npm run build && npm run bench:relay
//   npm run bench:relay -- --rate 500 --seconds 20 --carts 5000

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { fill, load, makeCarts, quantile } from "../bench/relay/load.mjs";
import { note } from "./lib/bench-report.mjs";
import { cli, report } from "./lib/paths.mjs";
import { startRelay } from "./lib/relay.mjs";
import { Problem, say, sayError, step } from "./lib/say.mjs";

const { values } = parseArgs({
  options: {
    carts: { type: "string", default: "1000" },
    rate: { type: "string", default: "50" },
    seconds: { type: "string", default: "60" },
  },
});

async function benchRelay() {
  if (!existsSync(cli)) throw new Problem("There is no built command to measure. Run: npm run build");
  const [number, rate, seconds] = [values.carts, values.rate, values.seconds].map(Number);
  const folder = mkdtempSync(join(tmpdir(), "cartkeep-relay-"));
  mkdirSync(join(folder, "site"));
  // Each cart has its own address, as behind a proxy.
  const relay = await startRelay(cli, join(folder, "site"), join(folder, "store"), ["--trust-proxy"]);
  try {
    const carts = makeCarts(number);
    await step(`${number} carts`, "written", () => fill(relay.url, carts));
    const memory = [resident(relay.pid)];
    const middle = sleep(seconds * 500).then(() => memory.push(resident(relay.pid)));
    const { latencies, statuses, errors } = await load(relay.url, carts, { rate, seconds });
    await middle;
    memory.push(resident(relay.pid));
    latencies.sort((one, other) => one - other);
    tell({ carts: number, rate, seconds, errors, statuses, memory, ...quantiles(latencies) });
    if (errors > 0) throw new Problem(`${errors} requests were not answered as they should be.`);
  } finally {
    await relay.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function quantiles(latencies) {
  const at = (share) => Math.round(quantile(latencies, share) * 100) / 100;
  return { requests: latencies.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), greatest: at(1) };
}

function tell(figures) {
  mkdirSync(report, { recursive: true });
  writeFileSync(
    join(report, "relay.json"),
    `${JSON.stringify({ unit: "ms", memoryUnit: "KiB", ...figures }, null, 2)}\n`,
  );
  const { carts, rate, requests, errors, statuses, p50, p95, p99, greatest, memory } = figures;
  note(
    [
      ["p50", p50],
      ["p99", p99],
    ].map(([name, value]) => ({ name: `relay, ${carts} carts, ${rate}/s, ${name}`, unit: "ms", value })),
  );
  say(`  ${requests} requests at ${rate}/s, ${errors} errors, ${JSON.stringify(statuses)}`);
  say(`  p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms, the slowest ${greatest} ms`);
  say(`  memory of the relay at the start, in the middle, at the end: ${memory.map(inMegabytes).join(", ")}`);
}

const inMegabytes = (kibibytes) =>
  kibibytes === undefined ? "not known here" : `${(kibibytes / 1024).toFixed(1)} MiB`;

/** The memory that a process has at the moment, in KiB, where the system tells. */
function resident(pid) {
  const status = `/proc/${pid}/status`;
  return existsSync(status) ? Number(readFileSync(status, "utf8").match(/VmRSS:\s+(\d+)/)[1]) : undefined;
}

benchRelay().catch((error) => {
  sayError(error);
  process.exitCode = 1;
});
