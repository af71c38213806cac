import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { assembleRuntime, hasCurrentDefaultApp, writeDefaultApp } from './electron-assembly.mjs';
import { cacheFolder, root } from './paths.mjs';
import { PlainFailure, writeFailureCode } from './plain-failure.mjs';
import { run } from './run.mjs';

const version = '41.3.0';
const executables = /** @type {Partial<Record<NodeJS.Platform, string>>} */ ({
  darwin: 'Electron.app/Contents/MacOS/Electron',
  linux: 'electron',
  win32: 'electron.exe',
});
const canAssemble = process.platform === 'linux' && process.arch === 'x64';

/**
 * How long the official download may take. Where the runtime can also be assembled it is only a first try; elsewhere it
 * is the only way, and a slow line needs minutes for its 110 MB.
 */
const downloadTimeoutMs = canAssemble ? 20_000 : 900_000;

/** The set-up step that provides the Electron runtime whose version the project pins. */
export const electronRuntime = {
  title: `Preparing Electron ${version}`,
  isDone() {
    const folder = locate();
    return folder !== undefined && (folder !== assembledFolder() || hasCurrentDefaultApp(folder));
  },
  async perform() {
    if (locate() === undefined && (await downloadOfficial())) return;
    if (!canAssemble)
      throw new PlainFailure(
        `Electron ${version} for ${process.platform}-${process.arch} could not be downloaded; set ELECTRON_MIRROR to the address of a mirror of its releases that this machine can reach (see the Electron documentation on mirrors) and try again.`,
      );
    try {
      if (locate() === undefined) await assembleRuntime(assembledFolder(), version);
      else writeDefaultApp(assembledFolder());
    } catch (error) {
      const code = writeFailureCode(error);
      if (code === undefined) throw error;
      throw new PlainFailure(
        `The Electron runtime could not be kept in ${cacheFolder()} (${code}); make that folder writable or set XDG_CACHE_HOME to another one.`,
      );
    }
  },
};

/** The folder of the runtime, for ELECTRON_OVERRIDE_DIST_PATH and electron-builder's electronDist. */
export function electronFolder() {
  const folder = locate();
  if (folder === undefined) throw new Error('The Electron runtime is asked for before it was set up.');
  return folder;
}

/** The runtime's executable. */
export function electronExecutable() {
  return path.join(electronFolder(), executableName());
}

/** This process's environment with what every start of the runtime needs. */
export function electronEnvironment() {
  /** @type {NodeJS.ProcessEnv} */
  const environment = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: electronFolder() };
  // Set by terminals inside Electron applications; it would make the runtime a plain Node.
  delete environment['ELECTRON_RUN_AS_NODE'];
  return environment;
}

/** Chromium refuses to start its sandbox as root. */
export const sandboxArguments = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

function locate() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '';
  if (override !== '') {
    if (existsSync(path.join(override, executableName()))) return path.resolve(override);
    throw new PlainFailure(`ELECTRON_OVERRIDE_DIST_PATH names ${override}, which has no Electron in it.`);
  }
  const official = path.join(root, 'node_modules/electron');
  // The package writes path.txt after it has unpacked everything: a killed download leaves none.
  if (existsSync(path.join(official, 'path.txt')) && isRuntime(path.join(official, 'dist')))
    return path.join(official, 'dist');
  return isRuntime(assembledFolder()) ? assembledFolder() : undefined;
}

/** @param {string} folder */
function isRuntime(folder) {
  const versionFile = path.join(folder, 'version');
  return (
    existsSync(path.join(folder, executableName())) &&
    existsSync(versionFile) &&
    readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') === version
  );
}

async function downloadOfficial() {
  const installer = path.join(root, 'node_modules/electron/install.js');
  if (!existsSync(installer)) throw new Error('The dependencies come before the Electron runtime.');
  await run(process.execPath, [installer], { timeoutMs: downloadTimeoutMs });
  return locate() !== undefined;
}

function assembledFolder() {
  return path.join(cacheFolder(), `electron-${version}-linux-x64`);
}

function executableName() {
  const name = executables[process.platform];
  if (name === undefined) throw new PlainFailure(`Electron does not exist for ${process.platform}.`);
  return name;
}
