import { performance } from 'node:perf_hooks';

/**
 * @typedef {object} Side
 * @property {string} label
 * @property {() => unknown} run
 *
 * @typedef {object} Benchmark
 * @property {string} name
 * @property {string} [note]
 * @property {readonly Side[]} sides ours first: the others are shown as multiples of it
 *
 * @typedef {{ label: string, medianMs: number, samples: number, timesFirst: number }} SideResult
 */

/** Below this the clock and the loop around the call would be measured; faster calls are measured in batches. */
const minimumBatchMs = 5;
const minimumSamples = 5;
const budgetMsPerSide = 1500;
const warmUpMs = 300;

/**
 * Measures the sides of one benchmark in turns, so that a slow moment of the machine falls on all of them.
 * @param {Benchmark} benchmark @param {() => number} now in ms @param {number} [fewest] samples of each side
 * @returns {SideResult[]}
 */
export function measure({ sides }, now = () => performance.now(), fewest = minimumSamples) {
  const runs = sides.map(({ label, run }) => ({
    label,
    run,
    batch: warmUp(run, now),
    spentMs: 0,
    times: [0].slice(1),
  }));
  const unfinished = () => runs.filter(({ times, spentMs }) => times.length < fewest || spentMs < budgetMsPerSide);
  for (let pending = unfinished(); pending.length > 0; pending = unfinished())
    for (const side of pending) {
      const elapsedMs = time(side.run, side.batch, now);
      side.spentMs += elapsedMs;
      side.times.push(elapsedMs / side.batch);
    }
  const medians = runs.map(({ times }) => median(times));
  const first = medians[0] ?? Number.NaN;
  return runs.map(({ label, times }, index) => {
    const medianMs = medians[index] ?? Number.NaN;
    return { label, medianMs, samples: times.length, timesFirst: medianMs / first };
  });
}

/**
 * Runs until the compiler has settled, and answers how many calls make one sample.
 * @param {() => unknown} run @param {() => number} now
 */
function warmUp(run, now) {
  const start = now();
  let calls = 0;
  do {
    run();
    calls += 1;
  } while (now() - start < warmUpMs);
  return Math.max(1, Math.ceil((minimumBatchMs * calls) / (now() - start)));
}

/** @param {() => unknown} run @param {number} batch @param {() => number} now */
function time(run, batch, now) {
  const start = now();
  for (let call = 0; call < batch; call++) run();
  return now() - start;
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? Number.NaN) + upper) / 2 : upper;
}
