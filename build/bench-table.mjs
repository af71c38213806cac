/** @typedef {import('./bench-measure.mjs').SideResult} SideResult */

/**
 * The measurements of all benchmarks as a Markdown table, with their notes below it.
 * @param {readonly { name: string, note?: string, results: readonly SideResult[] }[]} benchmarks
 */
export function benchTable(benchmarks) {
  const rows = benchmarks.flatMap(({ name, results }) =>
    results.map(
      ({ label, medianMs, samples, timesFirst }, index) =>
        `| ${index === 0 ? name : ''} | ${label} | ${duration(medianMs)} | ${samples} | ${index === 0 ? '1' : multiple(timesFirst)} |`,
    ),
  );
  const notes = benchmarks.flatMap(({ name, note }) => (note === undefined ? [] : [`- ${name}: ${note}`]));
  const table = [
    '| benchmark | side | median | samples | times the first |',
    '| --- | --- | ---: | ---: | ---: |',
    ...rows,
  ];
  return [...table, ...(notes.length === 0 ? [] : ['', ...notes])].join('\n');
}

/**
 * A document with its measurements replaced, or undefined when it has no place for them.
 * @param {string} document @param {string} measurements @param {string} [place] as the document marks it
 */
export function withMeasurements(document, measurements, place = 'measurements') {
  const begin = `<!-- ${place} -->`;
  const end = `<!-- /${place} -->`;
  const start = document.indexOf(begin);
  const stop = document.indexOf(end);
  if (start === -1 || stop < start) return undefined;
  return `${document.slice(0, start)}${begin}\n\n${measurements}\n\n${document.slice(stop)}`;
}

/** @param {number} ms */
function duration(ms) {
  if (ms >= 1000) return `${(ms / 1000).toPrecision(3)} s`;
  return ms >= 1 ? `${ms.toPrecision(3)} ms` : `${(ms * 1000).toPrecision(3)} µs`;
}

/** @param {number} times */
function multiple(times) {
  return times >= 10 ? times.toFixed(0) : times.toFixed(2);
}
