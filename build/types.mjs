// `npm run types`: checks every room with the compiler settings that fence it.
// Two compilers side by side: `tsc` here is TypeScript 7, whose package has no JavaScript API; `typescript` resolves to 6 for the linter and the tests.
import './node-version.mjs';
import process from 'node:process';
import { toolScript } from './paths.mjs';
import { runScript } from './plain-failure.mjs';
import { run } from './run.mjs';

const pairs = [
  ['shared', 'electron'],
  ['renderer', '.'],
];

await runScript(async () => {
  let failures = 0;
  for (const pair of pairs)
    for (const { code, output } of await Promise.all(pair.map(check))) {
      process.stdout.write(output);
      if (code !== 0) failures += 1;
    }
  return failures === 0 ? 0 : 1;
});

/** @param {string} project */
function check(project) {
  return run(process.execPath, [toolScript('@typescript/native', 'tsc'), '-p', project, '--pretty', 'false']);
}
