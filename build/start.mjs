// `npm start [-- plan.peerscape …]`: sets up what is missing and opens the application.
import './node-version.mjs';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setUpApp } from './app-setup.mjs';
import { applicationArguments } from './application-arguments.mjs';
import { hasDisplay, onDisplay } from './display.mjs';
import { electronEnvironment, electronExecutable, sandboxArguments } from './electron-runtime.mjs';
import { root } from './paths.mjs';
import { PlainFailure, runScript } from './plain-failure.mjs';
import { run } from './run.mjs';

/** Far more than a first window takes on a slow machine. */
const screenshotTimeoutMs = 120_000;
const sample = path.join(root, 'test/fixtures/cases/section-10-shared-physical-connection.peerscape');

await runScript(async () => {
  const args = applicationArguments(process.argv.slice(2));
  await setUpApp();
  return hasDisplay() ? open(args) : takeScreenshot(args);
});

/** @param {readonly string[]} args */
async function open(args) {
  const { code } = await run(electronExecutable(), [...sandboxArguments, root, ...args], {
    env: electronEnvironment(),
    show: true,
  });
  return code;
}

/**
 * Without a display the application cannot be used but can be shown: it opens the plan, writes a picture of its window
 * and quits. It runs on a user-data folder of its own, apart from a running application and its recent files.
 * @param {readonly string[]} args
 */
async function takeScreenshot(args) {
  const picture = path.join(root, 'test-results/peerscape.png');
  const plans = args.some((argument) => !argument.startsWith('-')) ? args : [...args, sample];
  const userData = mkdtempSync(path.join(tmpdir(), 'peerscape-'));
  mkdirSync(path.dirname(picture), { recursive: true });
  rmSync(picture, { force: true });
  try {
    const flags = [...sandboxArguments, `--user-data-dir=${userData}`];
    const { code, output, timedOut } = await run(...onDisplay(electronExecutable(), [...flags, root, ...plans]), {
      env: { ...electronEnvironment(), PEERSCAPE_SCREENSHOT: picture },
      timeoutMs: screenshotTimeoutMs,
    });
    const outcome = timedOut ? `it was not ready after ${screenshotTimeoutMs / 1000} s` : `it ended with code ${code}`;
    if (code !== 0 || !existsSync(picture))
      throw new PlainFailure(`Peerscape wrote no screenshot under the virtual display: ${outcome}.`, output);
  } finally {
    rmSync(userData, { recursive: true, force: true });
  }
  console.log(`There is no display here, so Peerscape ran under a virtual one; its screenshot is ${picture}`);
  return 0;
}
