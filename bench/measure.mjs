// How long something takes: the same loop in Node and in a page.

/** A sample takes this many milliseconds at least, far more than a step of the clock. */
const SAMPLE = 4;
const WARM = 150;
const SAMPLES = 31;

/** What was made last. What somebody may look at can't be left out as useless. */
export let last;

/**
 * What one run of each of `works` takes, in microseconds: the median of many samples. They take turns, so that a moment
 * when the machine is busy falls on all of them.
 */
export async function measure(works) {
  const warm = Object.entries(works).map(([name, run]) => ({ name, run, times: runsOf(run), samples: [] }));
  for (let round = 0; round < SAMPLES; round++) {
    for (const { run, times, samples } of warm) {
      await rest();
      samples.push((sample(run, times) / times) * 1000);
    }
  }
  return Object.fromEntries(warm.map(({ name, samples }) => [name, median(samples)]));
}

/** What something takes that is too long to be done often, in microseconds. */
export async function measureOnce(run, times = 3) {
  const samples = [];
  for (let round = 0; round < times; round++) {
    await rest();
    samples.push(sample(run, 1) * 1000);
  }
  return median(samples);
}

/** The middle of some numbers. */
export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}

/** How many runs make a sample, once the compilers have done what they will. */
function runsOf(run) {
  const until = performance.now() + WARM;
  let times = 1;
  let took;
  do {
    took = sample(run, times);
    if (took < SAMPLE) times *= 2;
  } while (took < SAMPLE || performance.now() < until);
  return times;
}

function sample(run, times) {
  const since = performance.now();
  for (let count = 0; count < times; count++) last = run();
  return performance.now() - since;
}

/** Lets the browser do what it has put off. */
const rest = () => new Promise((resolve) => setTimeout(resolve));
