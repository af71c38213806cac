// `npm run docs`: writes the documents that are generated from the code; with --check only compares them.
import './node-version.mjs';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setUpCommandLine } from './app-setup.mjs';
import { root } from './paths.mjs';
import { PlainFailure, runScript } from './plain-failure.mjs';
import { run } from './run.mjs';

const documents = [
  { file: 'RULES.md', command: ['rules', '--markdown'] },
  { file: 'shared/plan/plan.schema.json', command: ['schema'] },
  { file: 'shared/pricing/price-book.schema.json', command: ['prices', 'schema'] },
];

await runScript(async () => {
  const checkOnly = process.argv.includes('--check');
  await setUpCommandLine();
  for (const { file, command } of documents) {
    const { code, stdout, output } = await run(process.execPath, [path.join(root, 'build/peerscape.mjs'), ...command]);
    if (code !== 0) throw new PlainFailure(`"peerscape ${command.join(' ')}" failed.`, output);
    const target = path.join(root, file);
    if (existsSync(target) && readFileSync(target, 'utf8') === stdout) continue;
    if (checkOnly) throw new PlainFailure(`${file} is not what the code says; run "npm run docs".`);
    writeFileSync(target, stdout);
    console.log(`${file} is written anew.`);
  }
  return 0;
});
