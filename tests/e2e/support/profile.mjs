// What the widget costs the main thread: its tasks in a recording of the browser, and the calls into its WebAssembly.

/** Makes every call into the WebAssembly leave a measure, "wasm <name>", in the page's timeline. */
export async function measureCalls(context) {
  await context.addInitScript(() => {
    const { instantiateStreaming } = WebAssembly;
    window.wasmCalls = [];
    let depth = 0;
    const measured =
      (name, call) =>
      (...values) => {
        const since = performance.now();
        depth++;
        try {
          return call(...values);
        } finally {
          depth--;
          // A call from within a call is part of it.
          if (depth === 0) {
            const took = performance.now() - since;
            window.wasmCalls.push({ name, since, took });
            if (!window.wasmQuiet) performance.measure(`wasm ${name}`, { start: since, duration: took });
          }
        }
      };
    WebAssembly.instantiateStreaming = async (...values) => {
      const { module, instance } = await instantiateStreaming.apply(WebAssembly, values);
      const exports = Object.fromEntries(
        Object.entries(instance.exports).map(([name, value]) => [
          name,
          typeof value === "function" && !name.startsWith("__") ? measured(name, value) : value,
        ]),
      );
      return { module, instance: { exports } };
    };
  });
}

/** Records what the browser does while `work` is under way: the main thread's tasks that run code of the widget, in milliseconds, longest first. */
export async function tasksOfWidget(page, work) {
  const browser = page.context().browser();
  await browser.startTracing(page, {
    categories: ["disabled-by-default-devtools.timeline", "devtools.timeline", "blink.user_timing", "v8"],
  });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const complete = traceEvents.filter(({ ph, dur }) => ph === "X" && dur);
  const ours = [
    ...complete.filter(({ args }) =>
      /\/cartkeep\//.test(args?.data?.url ?? args?.data?.fileName ?? args?.fileName ?? ""),
    ),
    ...traceEvents.filter(({ name, cat }) => /user_timing/.test(cat) && name.startsWith("wasm ")),
  ];
  // Code of the shop that calls the widget's: its time is the shop's.
  const theirs = complete.filter(
    ({ name, args }) =>
      /^(EvaluateScript|v8\.evaluateModule)$/.test(name) &&
      !/\/cartkeep\//.test(args?.data?.url ?? args?.fileName ?? ""),
  );
  return (
    complete
      .filter(({ name }) => name === "RunTask" || name === "ThreadControllerImpl::RunTask")
      .filter((task) => ours.some((event) => within(event, task)) && !theirs.some((event) => within(event, task)))
      // Its own time on the processor: what other programs do meanwhile is not its fault.
      .map(({ dur, tdur = dur }) => tdur / 1000)
      .sort((one, other) => other - one)
  );
}

const within = (event, task) =>
  event.tid === task.tid && event.pid === task.pid && event.ts >= task.ts && event.ts < task.ts + task.dur;
