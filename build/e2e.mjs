// `npm run e2e [-- spec or Playwright options]`: the end-to-end tests, or some of them, on an up-to-date build.
import './node-version.mjs';
import process from 'node:process';
import { setUpApp } from './app-setup.mjs';
import { runScript } from './plain-failure.mjs';
import { playwrightCommand } from './playwright-command.mjs';
import { run } from './run.mjs';

await runScript(async () => {
  await setUpApp();
  const { command, args, env } = playwrightCommand(process.argv.slice(2));
  const { code } = await run(command, args, { env, show: true });
  return code;
});
