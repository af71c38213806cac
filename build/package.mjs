// `npm run package [-- electron-builder options]`: the application in release/, unpacked when no target is named.
import './node-version.mjs';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { setUpApp } from './app-setup.mjs';
import { electronEnvironment, electronFolder } from './electron-runtime.mjs';
import { toolScript } from './paths.mjs';
import { runScript } from './plain-failure.mjs';
import { run } from './run.mjs';

/** Debian's p7zip-full; electron-builder otherwise downloads a 7-Zip of its own for the archive targets. */
const systemSevenZip = '/usr/bin/7za';

await runScript(async () => {
  await setUpApp();
  const asked = process.argv.slice(2);
  const env = electronEnvironment();
  if (existsSync(systemSevenZip)) env['ELECTRON_BUILDER_7ZIP_PATH'] ??= systemSevenZip;
  const args = [...(asked.length === 0 ? ['--dir'] : asked), `-c.electronDist=${electronFolder()}`];
  const { code } = await run(process.execPath, [toolScript('electron-builder', 'electron-builder'), ...args], {
    env,
    show: true,
  });
  return code;
});
