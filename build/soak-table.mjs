/** @typedef {import('../test/soak/outcome.ts').Outcome} Outcome */

/**
 * What came of the rounds of a soak as a Markdown table, kind by kind and in all.
 * @param {readonly Outcome[]} outcomes
 */
export function soakTable(outcomes) {
  const kinds = [...new Set(outcomes.map(({ kind }) => kind))];
  const rows = kinds.map((kind) =>
    row(
      kind,
      outcomes.filter((outcome) => outcome.kind === kind),
    ),
  );
  const damages = new Set(outcomes.flatMap(({ damage }) => damage ?? []));
  return [
    '| round | kills | edits | lost, median | lost, most | journals broken | journals lost | files broken | windows lost | silent | other faults | start, median |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    row('all', outcomes),
    ...(damages.size === 0 ? [] : ['', `Broken before a restart: ${[...damages].sort().join('; ')}.`]),
  ].join('\n');
}

/** @param {string} name @param {readonly Outcome[]} outcomes */
function row(name, outcomes) {
  const lost = outcomes.flatMap(({ lostMs }) => lostMs);
  /** @param {(outcome: Outcome) => number} count */
  const sum = (count) => outcomes.reduce((total, outcome) => total + count(outcome), 0);
  const cells = [
    name,
    outcomes.length,
    sum(({ edits }) => edits),
    seconds(median(lost)),
    seconds(Math.max(0, ...lost)),
    sum(({ brokenJournals }) => brokenJournals),
    sum(({ lostJournals }) => lostJournals),
    sum(({ brokenFiles }) => brokenFiles),
    sum(({ lostWindows }) => lostWindows),
    sum(({ silent }) => silent),
    sum(({ faults }) => faults.length),
    seconds(median(outcomes.map(({ startMs }) => startMs))),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** @param {readonly number[]} numbers */
function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const pair = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return pair.reduce((total, number) => (total ?? 0) + (number ?? 0) / 2, 0) ?? 0;
}

/** @param {number} ms */
function seconds(ms) {
  return `${(ms / 1000).toFixed(2)} s`;
}
