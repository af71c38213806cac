// `npm run soak -- --minutes N [--only WORDS] [--write]`: the real application is edited without pause, killed, run out of disk and broken, round after round. Prints a
// table; --write puts it in BENCHMARKS.md. Fails when a round broke a promise.
import './node-version.mjs';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { setUpApp } from './app-setup.mjs';
import { withMeasurements } from './bench-table.mjs';
import { root } from './paths.mjs';
import { PlainFailure, runScript } from './plain-failure.mjs';
import { playwrightCommand } from './playwright-command.mjs';
import { run } from './run.mjs';
import { soakTable } from './soak-table.mjs';

await runScript(async () => {
  const { values } = parseArgs({
    options: { minutes: { type: 'string' }, only: { type: 'string' }, write: { type: 'boolean' } },
  });
  const minutes = Number(values.minutes);
  if (!(minutes > 0)) throw new PlainFailure('Say for how long: npm run soak -- --minutes 30');
  await setUpApp();

  const report = path.join(root, 'test-results/soak.json');
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const { command, args, env } = playwrightCommand([], 'test/soak/playwright.config.ts');
  const { code } = await run(command, args, {
    env: {
      ...env,
      PEERSCAPE_SOAK_MINUTES: String(minutes),
      PEERSCAPE_SOAK_REPORT: report,
      PEERSCAPE_SOAK_ONLY: values.only ?? '',
    },
    show: true,
  });
  if (!existsSync(report)) throw new PlainFailure('The soak ended before its first rounds did.');

  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${process.platform}-${process.arch}`;
  const text = `\`npm run soak -- --minutes ${minutes}\` on ${machine}.\n\n${soakTable(JSON.parse(readFileSync(report, 'utf8')))}`;
  console.log(text);
  if (values.write === true) write(text);
  return code;
});

/** @param {string} text */
function write(text) {
  const file = path.join(root, 'BENCHMARKS.md');
  const document = withMeasurements(readFileSync(file, 'utf8'), text, 'soak');
  if (document === undefined) throw new PlainFailure(`${file} has no place that is marked for the soak.`);
  writeFileSync(file, document);
}
