// `npm test`: every check of the project; `npm test -- unit e2e` only the named ones; `npm test -- --changed` what the changes since `main` can have
// broken. Its last line is the tally.
import './node-version.mjs';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { affectedTests } from './affected.mjs';
import { setUpApp } from './app-setup.mjs';
import { changedFiles } from './changed-files.mjs';
import { moduleGraph } from './module-graph.mjs';
import { root, toolScript } from './paths.mjs';
import { PlainFailure, runScript } from './plain-failure.mjs';
import { playwrightCommand } from './playwright-command.mjs';
import { run } from './run.mjs';
import { countPlaywright, countStep, countVitest, sumCounts } from './test-counts.mjs';

/** @typedef {import('./test-counts.mjs').Counts} Counts */

/**
 * What is looked at; everything where it says nothing.
 * @typedef {{ files?: readonly string[], unit?: readonly string[], specs?: readonly string[] }} Scope
 */

const reports = path.join(root, 'test-results');
const prettierCache = ['--cache', '--cache-strategy=content', '--cache-location=node_modules/.cache/peerscape-format'];

/** Each is asked for its counts after a set-up that succeeded; a step that has nothing to do counts nothing. */
const steps = /** @type {Record<string, (scope: Scope) => Promise<Counts>>} */ ({
  format: ({ files = ['.'] }) =>
    files.length === 0
      ? nothing()
      : check(
          toolScript('prettier', 'prettier'),
          '--check',
          '--ignore-unknown',
          '--log-level=warn',
          ...prettierCache,
          ...files,
        ),
  types: () => check(path.join(root, 'build/types.mjs')),
  unused: () => check(toolScript('knip', 'knip')),
  lint: () => check(path.join(root, 'build/lint.mjs')),
  unit: ({ unit }) => (unit?.length === 0 ? nothing() : unitTests(unit ?? [])),
  e2e: ({ specs }) => (specs?.length === 0 ? nothing() : endToEnd(specs ?? [])),
});

/**
 * What runs beside what: the checks of the text, one after another, beside the unit tests. The end-to-end tests come alone, for a window that waits
 * for a processor looks like one that hangs.
 */
const rounds = [[['format', 'types', 'unused', 'lint'], ['unit']], [['e2e']]];

await runScript(async () => {
  const asked = process.argv.slice(2).filter((name) => name !== '--changed');
  const unknown = asked.find((name) => !(name in steps));
  if (unknown !== undefined)
    throw new PlainFailure(`There is no step "${unknown}"; the steps are ${Object.keys(steps).join(', ')}.`);
  try {
    await setUpApp();
  } catch (error) {
    if (error instanceof PlainFailure) console.log('0 passed, 1 failed');
    throw error;
  }
  const scope = process.argv.includes('--changed') ? await changedScope() : {};
  const all = [];
  for (const lanes of rounds) {
    const counts = await Promise.all(
      lanes.map((lane) =>
        inTurn(
          lane.filter((name) => asked.length === 0 || asked.includes(name)),
          scope,
        ),
      ),
    );
    all.push(...counts.flat());
  }
  const total = sumCounts(all);
  console.log(summary(total));
  return total.failed === 0 ? 0 : 1;
});

/** @param {readonly string[]} names of steps @param {Scope} scope */
async function inTurn(names, scope) {
  const all = [];
  for (const name of names) {
    const start = performance.now();
    const counts = (await steps[name]?.(scope)) ?? countStep(1);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${name.padEnd(8)}${summary(counts)} in ${seconds} s`);
    all.push(counts);
  }
  return all;
}

/** @returns {Promise<Scope>} */
async function changedScope() {
  const changed = await changedFiles();
  return {
    files: changed.filter((file) => existsSync(path.join(root, file))),
    ...affectedTests(changed, moduleGraph(root)),
  };
}

/** @param {Counts} counts */
function summary({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}

function nothing() {
  return Promise.resolve({ passed: 0, failed: 0 });
}

/** @param {string} script @param {string[]} args */
async function check(script, ...args) {
  const { code, output } = await run(process.execPath, [script, ...args]);
  if (code !== 0) process.stdout.write(output);
  return countStep(code);
}

/** @param {readonly string[]} files all where there are none */
async function unitTests(files) {
  const file = freshReport('unit.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...files];
  const { code, output } = await run(process.execPath, [toolScript('vitest', 'vitest'), ...args]);
  if (code !== 0) process.stdout.write(output);
  return existsSync(file) ? countVitest(JSON.parse(readFileSync(file, 'utf8')), code) : countStep(1);
}

/**
 * Shown as it runs: it takes minutes.
 * @param {readonly string[]} specs all where there are none
 */
async function endToEnd(specs) {
  const file = freshReport('e2e.json');
  const { command, args, env } = playwrightCommand(['--reporter=list,json', ...specs]);
  const { code } = await run(command, args, { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file }, show: true });
  return existsSync(file) ? countPlaywright(JSON.parse(readFileSync(file, 'utf8')), code) : countStep(1);
}

/** @param {string} name */
function freshReport(name) {
  const file = path.join(reports, name);
  mkdirSync(reports, { recursive: true });
  rmSync(file, { force: true });
  return file;
}
