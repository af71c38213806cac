import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fingerprint } from './fingerprint.mjs';
import { root } from './paths.mjs';
import { PlainFailure } from './plain-failure.mjs';
import { run } from './run.mjs';

const configuration = ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];

/** What can be built: everything, or the command line alone; each with the sources that it is made of. */
export const bundleSets = {
  app: {
    inputs: ['electron', 'renderer', 'shared', ...configuration],
    environments: ['client', 'main', 'preload', 'cli'],
    outputs: ['renderer/index.html', 'main/main.js', 'preload/preload.cjs', 'cli/cli.js'],
  },
  cli: { inputs: ['electron', 'shared', ...configuration], environments: ['cli'], outputs: ['cli/cli.js'] },
};

/** @typedef {keyof typeof bundleSets} BundleSet */

/**
 * The set-up step that builds a set when its sources are not the ones it was last built from.
 * @param {BundleSet} set
 */
export function bundles(set) {
  return {
    title: 'Building',
    isDone() {
      const file = stampFile(set);
      return (
        missingOutput(set) === undefined &&
        existsSync(file) &&
        readFileSync(file, 'utf8') === fingerprint(root, bundleSets[set].inputs)
      );
    },
    async perform() {
      const env = { ...process.env, NODE_ENV: 'production' };
      const { code, output } = await run(process.execPath, [path.join(root, 'build/build.mjs'), set], { env });
      if (code !== 0) throw new PlainFailure('The build failed.', output);
    },
  };
}

/**
 * Runs the body that builds a set, and records the sources only after it, so that a broken build is never current. The
 * fingerprint is taken before: a source edited meanwhile makes the next check build again.
 * @param {BundleSet} set @param {() => Promise<void>} body
 */
export async function recordBuild(set, body) {
  const built = set === 'app' ? /** @type {const} */ (['app', 'cli']) : /** @type {const} */ (['cli']);
  const stamps = built.map((name) => ({ file: stampFile(name), print: fingerprint(root, bundleSets[name].inputs) }));
  forgetBuild();
  await body();
  const missing = missingOutput(set);
  if (missing !== undefined) throw new Error(`The build left no dist/${missing}.`);
  for (const { file, print } of stamps) writeFileSync(file, print);
}

/** Makes no set current; for whoever writes bundles in another way than a whole build. */
export function forgetBuild() {
  rmSync(stampFile('app'), { force: true });
  rmSync(stampFile('cli'), { force: true });
}

/** @param {BundleSet} set */
function missingOutput(set) {
  return bundleSets[set].outputs.find((file) => !existsSync(path.join(root, 'dist', file)));
}

/** @param {BundleSet} set */
function stampFile(set) {
  return path.join(root, 'dist', `${set}.sources`);
}
