// Runs ESLint on the files of a list, prints what it finds, and writes down which files are not right.
import { ESLint } from 'eslint';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { root } from './paths.mjs';
import { runScript } from './plain-failure.mjs';

await runScript(async () => {
  const [list = '', answer = ''] = process.argv.slice(2);
  // Nothing changes meanwhile, so that the compiler's programs need not be watched.
  process.env['TSESTREE_SINGLE_RUN'] = 'true';
  const eslint = new ESLint({ cwd: root, warnIgnored: false });
  const results = await eslint.lintFiles(JSON.parse(readFileSync(list, 'utf8')));
  const formatter = await eslint.loadFormatter('stylish');
  process.stdout.write(await formatter.format(results));
  const wrong = results.filter(({ errorCount, warningCount }) => errorCount + warningCount > 0);
  writeFileSync(
    answer,
    JSON.stringify(wrong.map(({ filePath }) => path.relative(root, filePath).replaceAll('\\', '/'))),
  );
  return wrong.length === 0 ? 0 : 1;
});
