// `npm run lint`: ESLint on every module that it has not found right as it is; `npm run lint -- --fresh` on all.
// ESLint's own cache looks at a file alone, but the rules that know types also look at what it imports; so a module counts as known here only while
// nothing that it reaches has changed.
import './node-version.mjs';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fingerprint } from './fingerprint.mjs';
import { moduleGraph } from './module-graph.mjs';
import { root } from './paths.mjs';
import { runScript } from './plain-failure.mjs';
import { run } from './run.mjs';

const folder = path.join(root, 'node_modules/.cache/peerscape-lint');
const known = path.join(folder, 'known.json');
/** What every answer depends on beside the modules: rules, compiler settings, packages. */
const settings = ['eslint.config.js', 'package-lock.json', 'build/lint-part.mjs', 'build/lint.tsconfig.json'];
const compilerSettings = ['tsconfig.json', 'shared/tsconfig.json', 'electron/tsconfig.json', 'renderer/tsconfig.json'];
const topModules = ['eslint.config.js', 'vite.config.ts', 'vitest.config.ts'];

/** Each part is checked with one set of compiler settings, in a process of its own: the compiler reads its sources once. */
const parts = /** @type {Readonly<Record<string, (file: string) => boolean>>} */ ({
  window: (file) => /^(?:renderer|test\/renderer)\//.test(file),
  rest: (file) => !/^(?:renderer|test\/renderer)\//.test(file),
});

await runScript(async () => {
  const graph = moduleGraph(root, topModules);
  const base = fingerprint(root, [...settings, ...compilerSettings]);
  const digests = new Map(graph.modules.map((module) => [module, `${base} ${graph.digest(module)}`]));
  const before = process.argv.includes('--fresh') ? {} : readKnown();
  const due = graph.modules.filter((module) => before[module] !== digests.get(module));
  mkdirSync(folder, { recursive: true });
  const results = await Promise.all(Object.entries(parts).map(([name, holds]) => lint(name, due.filter(holds))));
  const wrong = new Set(results.flatMap((result) => result.wrong));
  const right = Object.fromEntries([...digests].filter(([module]) => !wrong.has(module)));
  writeFileSync(known, JSON.stringify(right));
  return results.every(({ code }) => code === 0) ? 0 : 1;
});

/** @returns {Record<string, string>} */
function readKnown() {
  return existsSync(known) ? JSON.parse(readFileSync(known, 'utf8')) : {};
}

/**
 * @param {string} part @param {readonly string[]} files
 * @returns {Promise<{ code: number, wrong: readonly string[] }>} which of the files are not right; all of them where ESLint came to no end
 */
async function lint(part, files) {
  if (files.length === 0) return { code: 0, wrong: [] };
  const task = path.join(folder, `${part}-files.json`);
  const answer = path.join(folder, `${part}-wrong.json`);
  writeFileSync(task, JSON.stringify(files));
  rmSync(answer, { force: true });
  const { code, output } = await run(process.execPath, [path.join(root, 'build/lint-part.mjs'), task, answer]);
  process.stdout.write(output);
  return { code, wrong: existsSync(answer) ? JSON.parse(readFileSync(answer, 'utf8')) : files };
}
