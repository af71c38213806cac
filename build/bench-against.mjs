// `npm run bench:against -- COMMIT`: analyses the large plan as it is now and as of an earlier commit, in turns in one process, and prints the table;
// the times are those of the processor, which other work on the machine changes little.
import './node-version.mjs';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { measure } from './bench-measure.mjs';
import { benchTable } from './bench-table.mjs';
import { dependencies } from './dependencies.mjs';
import { root } from './paths.mjs';
import { PlainFailure, runScript } from './plain-failure.mjs';
import { setUp } from './setup.mjs';

/** Enough for a few slow ones to fall out of the median. */
const samples = 41;

await runScript(async () => {
  const [commit] = process.argv.slice(2);
  if (commit === undefined) throw new PlainFailure('Say which commit: npm run bench:against -- COMMIT');
  await setUp([dependencies]);
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-against-'));
  try {
    const before = path.join(folder, 'before');
    mkdirSync(before);
    const sources = execFileSync('git', ['archive', commit], { cwd: root, maxBuffer: 2 ** 30 });
    execFileSync('tar', ['-x', '-C', before], { input: sources });
    symlinkSync(path.join(root, 'node_modules'), path.join(before, 'node_modules'));
    const sides = [
      { label: 'now', run: await analysisOf(root, path.join(folder, 'now-built')) },
      { label: `as of ${commit}`, run: await analysisOf(before, path.join(folder, 'before-built')) },
    ];
    const benchmark = { name: 'analysis: 1,000 VPCs, 3,000 vSwitches, 2,000 peerings', sides };
    console.log(benchTable([{ ...benchmark, results: measure(benchmark, processorMs, samples) }]));
  } finally {
    rmSync(folder, { recursive: true });
  }
  return 0;
});

function processorMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * The analysis of the large plan by the sources of a folder, bundled as the application is.
 * @param {string} sources @param {string} output @returns {Promise<() => number>}
 */
async function analysisOf(sources, output) {
  const { build } = await import('vite');
  const entry = path.join(sources, 'bench-against-entry.ts');
  writeFileSync(
    entry,
    `import { analyze } from './shared/analysis.ts';
import { largePlan } from './test/support/large-plan.ts';
const plan = largePlan();
export const run = () => analyze(plan, '2019-08-14').findings.length;
`,
  );
  try {
    await build({
      configFile: false,
      root: sources,
      logLevel: 'warn',
      ssr: { noExternal: true },
      build: {
        ssr: true,
        target: 'node20',
        outDir: output,
        emptyOutDir: true,
        rollupOptions: { input: entry, output: { entryFileNames: 'analysis.mjs' } },
      },
    });
  } finally {
    rmSync(entry);
  }
  const { run } = await import(pathToFileURL(path.join(output, 'analysis.mjs')).href);
  return run;
}
