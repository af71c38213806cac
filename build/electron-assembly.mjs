// Electron is pinned to 41, the last whose npm package still works on Node 20. To move on: raise Node, set the new version in
// `package.json` and here, and run `npm test`.
import { createHash } from 'node:crypto';
import {
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { npmFailure } from './dependencies.mjs';
import { PlainFailure } from './plain-failure.mjs';
import { npm, run } from './run.mjs';

/**
 * @typedef {object} RuntimeSource
 * @property {string} spec the npm package and its version
 * @property {string} integrity of its tarball, as npm writes it
 * @property {string} folder in the tarball that holds the runtime
 * @property {string} executable
 * @property {string} executableSha256
 */

/**
 * An application on the npm registry that ships an unmodified Electron 41.3.0 for linux-x64 with all fuses at their
 * defaults. Its runtime is taken and the application itself (`resources`) thrown away.
 * @type {RuntimeSource}
 */
const milton = {
  spec: '@circadio/milton-linux-x64@0.1.5',
  integrity: 'sha512-7wwNzk/FGpznHFGnY/O5gZ/bnmLocilf2sn+w0U+2Fsyf0wEK0Vr94kk8kdwP2GGq60C/4C2BeKa/w7zhhpsYw==',
  folder: 'package/app',
  executable: 'Milton',
  executableSha256: '134b72e0eb5a85ffaf2dfd85d98fd67b9d242b644297b12362ac995b178ff08f',
};

/**
 * Assembles the runtime from the npm registry. The target appears complete or not at all: it is built beside itself and
 * renamed, and of two processes doing so at once the second keeps the first one's.
 * @param {string} target @param {string} version @param {RuntimeSource} [source]
 * @param {(folder: string, spec: string) => Promise<string>} [fetchTarball] puts the tarball into the folder and returns its path
 */
export async function assembleRuntime(target, version, source = milton, fetchTarball = packFromRegistry) {
  mkdirSync(path.dirname(target), { recursive: true });
  const work = mkdtempSync(`${target}.partial-`);
  try {
    const tarball = await fetchTarball(work, source.spec);
    await verify(tarball, 'sha512', 'base64', source.integrity.replace(/^sha512-/, ''));
    const unpacked = path.join(work, 'unpacked');
    mkdirSync(unpacked);
    await unpack(tarball, unpacked, source.folder);
    await verify(path.join(unpacked, source.executable), 'sha256', 'hex', source.executableSha256);
    renameSync(path.join(unpacked, source.executable), path.join(unpacked, 'electron'));
    mkdirSync(path.join(unpacked, 'resources'));
    writeDefaultApp(unpacked);
    writeFileSync(path.join(unpacked, 'version'), version);
    moveIntoPlace(unpacked, target, path.join(work, 'broken'));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const defaultAppSource = path.join(import.meta.dirname, 'default_app');

/**
 * Gives an assembled runtime the default app of this checkout, without which `electron <folder>` finds no application.
 * Electron takes a folder of that name for an archive.
 * @param {string} runtime
 */
export function writeDefaultApp(runtime) {
  cpSync(defaultAppSource, defaultAppOf(runtime), { recursive: true });
}

/**
 * Whether the default app in an assembled runtime is the one of this checkout.
 * @param {string} runtime
 */
export function hasCurrentDefaultApp(runtime) {
  return readdirSync(defaultAppSource).every((name) => {
    const copy = path.join(defaultAppOf(runtime), name);
    return existsSync(copy) && readFileSync(copy).equals(readFileSync(path.join(defaultAppSource, name)));
  });
}

/** @param {string} runtime */
function defaultAppOf(runtime) {
  return path.join(runtime, 'resources/default_app.asar');
}

/** @param {string} folder @param {string} spec */
async function packFromRegistry(folder, spec) {
  const { code, output } = await npm([
    'pack',
    spec,
    '--ignore-scripts',
    '--loglevel=error',
    `--pack-destination=${folder}`,
  ]);
  if (code !== 0) throw npmFailure('The Electron runtime could not be fetched', output);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error(`npm pack left no tarball of ${spec}.`);
  return path.join(folder, tarball);
}

/** @param {string} file @param {string} algorithm @param {import('node:crypto').BinaryToTextEncoding} encoding @param {string} expected */
async function verify(file, algorithm, encoding, expected) {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file), hash);
  if (hash.digest(encoding) !== expected)
    throw new PlainFailure(
      `The Electron runtime was refused: the ${algorithm} of ${path.basename(file)} is not the expected one, so it may have been tampered with.`,
    );
}

/** @param {string} tarball @param {string} target @param {string} folder */
async function unpack(tarball, target, folder) {
  const depth = folder.split('/').length;
  const { code, output } = await run('tar', [
    ...['-xzf', tarball, '-C', target, `--strip-components=${depth}`, '--no-same-owner'],
    ...[`--exclude=${folder}/resources`, folder],
  ]);
  if (code !== 0) throw new PlainFailure(`The Electron runtime could not be unpacked: tar said "${output.trim()}".`);
}

/**
 * @param {string} folder @param {string} target
 * @param {string} aside where a target that lost its executable goes
 */
function moveIntoPlace(folder, target, aside) {
  if (existsSync(target) && !existsSync(path.join(target, 'electron'))) renameSync(target, aside);
  try {
    renameSync(folder, target);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
  }
}
