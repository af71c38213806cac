// `npm test`: every check of the project; `npm test -- unit e2e` only the named ones. Its last line is the tally.
import './node-version.mjs';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setUpApp } from './app-setup.mjs';
import { root, toolScript } from './paths.mjs';
import { PlainFailure, runScript } from './plain-failure.mjs';
import { playwrightCommand } from './playwright-command.mjs';
import { run } from './run.mjs';
import { countPlaywright, countStep, countVitest, sumCounts } from './test-counts.mjs';

/** @typedef {import('./test-counts.mjs').Counts} Counts */

const reports = path.join(root, 'test-results');

/** In this order: the cheap ones first. Each is asked for its counts after a set-up that succeeded. */
const steps = /** @type {Record<string, () => Promise<Counts>>} */ ({
  format: () => check(toolScript('prettier', 'prettier'), '--check', '--log-level=warn', '.'),
  lint: () => check(toolScript('eslint', 'eslint'), '--max-warnings=0', '.'),
  types: () => check(path.join(root, 'build/types.mjs')),
  unused: () => check(toolScript('knip', 'knip')),
  unit,
  e2e: endToEnd,
});

await runScript(async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !(name in steps));
  if (unknown !== undefined)
    throw new PlainFailure(`There is no step "${unknown}"; the steps are ${Object.keys(steps).join(', ')}.`);
  try {
    await setUpApp();
  } catch (error) {
    if (error instanceof PlainFailure) console.log('0 passed, 1 failed');
    throw error;
  }
  const all = [];
  for (const [name, step] of Object.entries(steps)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const start = performance.now();
    const counts = await step();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${name.padEnd(8)}${summary(counts)} in ${seconds} s`);
    all.push(counts);
  }
  const total = sumCounts(all);
  console.log(summary(total));
  return total.failed === 0 ? 0 : 1;
});

/** @param {Counts} counts */
function summary({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}

/** @param {string} script @param {string[]} args */
async function check(script, ...args) {
  const { code, output } = await run(process.execPath, [script, ...args]);
  if (code !== 0) process.stdout.write(output);
  return countStep(code);
}

async function unit() {
  const file = freshReport('unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code, output } = await run(process.execPath, [toolScript('vitest', 'vitest'), 'run', ...reporters]);
  if (code !== 0) process.stdout.write(output);
  return existsSync(file) ? countVitest(JSON.parse(readFileSync(file, 'utf8')), code) : countStep(1);
}

/** Shown as it runs: it takes minutes. */
async function endToEnd() {
  const file = freshReport('e2e.json');
  const { command, args, env } = playwrightCommand(['--reporter=list,json']);
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
