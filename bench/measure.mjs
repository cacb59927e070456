// How long something takes: the same loop in Node and in a page.

/** A sample takes this many milliseconds at least, far more than a step of the clock. */
const SAMPLE = 4;
const WARM = 150;
const SAMPLES = 31;
/** What is slow is sampled less often, but so often at least. */
const FEWEST = 5;
/** Milliseconds that all samples of one work may take. */
const PATIENCE = 3000;
/** As many states as are held ready at once. */
const MOST_STATES = 64;

/** What was made last. What somebody may look at can't be left out as useless. */
export let last;

/** What one run of each of `works` takes, in microseconds: the median of many samples. */
export async function measure(works) {
  return medians(await samplesOf(works));
}

/** The medians of samples. */
export const medians = (samples) => each(samples, median);

/** The fastest of samples: what it takes while nothing else is at work, also on a machine that is busy at times. */
export const fastest = (samples) => each(samples, (values) => Math.min(...values));

const each = (samples, what) =>
  Object.fromEntries(Object.entries(samples).map(([name, values]) => [name, what(values)]));

/**
 * Samples of what one run of each of `works` takes, in microseconds. They take turns, so that a moment when the machine is
 * busy falls on all of them. A work is a function, or {fresh, run, done?} where every run needs a state of its own, whose
 * making and ending are not measured.
 */
export async function samplesOf(works) {
  const warm = Object.entries(works).map(([name, work]) => ({ name, work, ...planOf(work), samples: [] }));
  for (let round = 0; round < SAMPLES; round++) {
    for (const { work, times, rounds, samples } of warm) {
      if (round >= rounds) continue;
      await rest();
      samples.push((sample(work, times) / times) * 1000);
    }
  }
  return Object.fromEntries(warm.map(({ name, samples }) => [name, samples]));
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

/** How many runs make a sample, once the compilers have done what they will, and how many samples there is time for. */
function planOf(work) {
  const until = performance.now() + WARM;
  const most = work.fresh ? MOST_STATES : Number.POSITIVE_INFINITY;
  let times = 1;
  let took;
  let short;
  do {
    took = sample(work, times);
    short = took < SAMPLE && times < most;
    if (short) times *= 2;
  } while (short || performance.now() < until);
  return { times, rounds: Math.max(FEWEST, Math.min(SAMPLES, Math.floor(PATIENCE / took))) };
}

function sample(work, times) {
  if (work.fresh) return sampleFresh(work, times);
  const since = performance.now();
  for (let count = 0; count < times; count++) last = work();
  return performance.now() - since;
}

function sampleFresh({ fresh, run, done }, times) {
  const states = Array.from({ length: times }, fresh);
  const results = [];
  const since = performance.now();
  for (const state of states) results.push(run(state));
  const took = performance.now() - since;
  last = results.at(-1);
  for (const [index, state] of states.entries()) done?.(state, results[index]);
  return took;
}

/** Lets the browser do what it has put off. */
const rest = () => new Promise((resolve) => setTimeout(resolve));
