// `npm run bench [-- name …] [--write]`: runs test/bench/*.bench.ts and prints a table; --write puts it in BENCHMARKS.md.
// A bench module's default export is a list of { name, note?, sides: [{ label, run }] }, ours first. What it measures in other terms than
// time it makes itself: `figures`, a table.
import './node-version.mjs';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { dependencies } from './dependencies.mjs';
import { measure } from './bench-measure.mjs';
import { benchTable, withMeasurements } from './bench-table.mjs';
import { root } from './paths.mjs';
import { PlainFailure, runScript } from './plain-failure.mjs';
import { setUp } from './setup.mjs';

const folder = path.join(root, 'test/bench');
const output = path.join(root, 'dist/bench');
const suffix = '.bench.ts';

await runScript(async () => {
  const args = process.argv.slice(2);
  const asked = args.filter((argument) => !argument.startsWith('-'));
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(suffix))
    .filter((name) => asked.length === 0 || asked.some((part) => name.includes(part)))
    .sort();
  if (files.length === 0) throw new PlainFailure(`There is no benchmark named so in ${folder}.`);
  await setUp([dependencies]);
  await bundle(files);

  const measured = [];
  const tables = [];
  for (const file of files) {
    const compiled = path.join(output, file.replace(/\.ts$/, '.js'));
    /** @type {{ default: readonly import('./bench-measure.mjs').Benchmark[], figures?: () => Promise<string> }} */
    const { default: benchmarks, figures } = await import(pathToFileURL(compiled).href);
    for (const benchmark of benchmarks) {
      console.error(`${benchmark.name} …`);
      measured.push({ ...benchmark, results: measure(benchmark) });
    }
    if (figures) tables.push(`\n\n${await figures()}`);
  }
  const text = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${process.platform}-${process.arch}.\n\n${benchTable(measured)}${tables.join('')}`;
  console.log(text);
  if (args.includes('--write')) write(text);
  return 0;
});

/**
 * As the application is bundled: a module runner would add a lookup to every call between modules.
 * @param {readonly string[]} files
 */
async function bundle(files) {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: output,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(files.map((name) => [name.replace(/\.ts$/, ''), path.join(folder, name)])),
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  });
}

/** @param {string} text */
function write(text) {
  const file = path.join(root, 'BENCHMARKS.md');
  const document = withMeasurements(readFileSync(file, 'utf8'), text);
  if (document === undefined) throw new PlainFailure(`${file} has no place that is marked for the measurements.`);
  writeFileSync(file, document);
}
