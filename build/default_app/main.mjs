// Electron's own default app is missing from an assembled runtime. This one does the part that Peerscape needs of
// `electron [flags] [-r module] <folder> [arguments]`: it starts the application in the folder, unpackaged.
import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const { required, folder } = readArguments(process.argv.slice(1));
if (folder === undefined) {
  console.error('Usage: electron [flags] <folder of the application>');
  process.exit(1);
}

// Playwright passes a loader by -r.
const requireFromHere = createRequire(path.join(process.cwd(), 'any.cjs'));
for (const name of required) requireFromHere(name);

Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
/** Electron's own default app calls these three too; its type declarations leave them out. */
const startedApp =
  /** @type {typeof app & Record<'setVersion' | 'setDesktopName' | 'setAppPath', (value: string) => void>} */ (app);
startedApp.setName(manifest.productName ?? manifest.name);
startedApp.setVersion(manifest.version);
if (manifest.desktopName !== undefined) startedApp.setDesktopName(manifest.desktopName);
startedApp.setAppPath(folder);

try {
  // Awaited, because Electron emits `ready` only after this module has settled: the application must not miss it.
  await import(pathToFileURL(path.join(folder, manifest.main ?? 'index.js')).href);
} catch (error) {
  // Electron would show it in a dialog, which nobody can close under a virtual display.
  console.error(error);
  app.exit(1);
}

/** @param {readonly string[]} args */
function readArguments(args) {
  const modules = [];
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? '';
    if (argument === '-r' || argument === '--require') modules.push(args[++index] ?? '');
    else if (!argument.startsWith('-')) return { required: modules, folder: path.resolve(argument) };
  }
  return { required: modules, folder: undefined };
}
