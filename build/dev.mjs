// `npm run dev [-- plan.peerscape]`: the renderer hot-reloads; a change of electron/ or shared/ restarts the application.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import process from 'node:process';
import { setUpElectron } from './app-setup.mjs';
import { applicationArguments } from './application-arguments.mjs';
import { forgetBuild } from './bundles.mjs';
import { electronEnvironment, electronExecutable, sandboxArguments } from './electron-runtime.mjs';
import { root } from './paths.mjs';
import { PlainFailure, runScript } from './plain-failure.mjs';

/** Editors write several files at once; one restart answers them all. */
const settleMs = 150;
const configFile = path.join(root, 'vite.config.ts');
const watched = ['electron', 'shared'].map((name) => path.join(root, name));

await runScript(async () => {
  const args = applicationArguments(process.argv.slice(2));
  await setUpElectron();
  const { createBuilder, createServer } = await import('vite');
  const server = await createServer({ configFile });
  await server.listen();
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new PlainFailure('The development server found no address to listen on.');

  const rebuild = async () => {
    forgetBuild();
    const builder = await createBuilder({ configFile, logLevel: 'warn' });
    for (const name of ['main', 'preload']) {
      const environment = builder.environments[name];
      if (environment === undefined) throw new Error(`vite.config.ts has no environment "${name}".`);
      await builder.build(environment);
    }
  };
  const start = () =>
    spawn(electronExecutable(), [...sandboxArguments, root, ...args], {
      stdio: 'inherit',
      env: { ...electronEnvironment(), VITE_DEV_SERVER_URL: url },
    });

  await rebuild();
  const code = await keepRunning(start, rebuild, (onChange) => {
    server.watcher.add(watched);
    server.watcher.on('all', (_event, file) => {
      if (watched.some((folder) => file.startsWith(folder + path.sep))) onChange();
    });
  });
  await server.close();
  return code;
});

/**
 * Starts the application, starts it anew after each change that builds, and answers its exit code when the user ends it.
 * @param {() => import('node:child_process').ChildProcess} start @param {() => Promise<void>} rebuild
 * @param {(onChange: () => void) => void} watch
 * @returns {Promise<number>}
 */
function keepRunning(start, rebuild, watch) {
  return new Promise((resolve) => {
    /** @type {import('node:child_process').ChildProcess} */
    let child;
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    let work = Promise.resolve();
    const launch = () => {
      child = start();
      child.once('exit', (code) => resolve(code ?? 1));
    };
    const relaunch = async () => {
      try {
        await rebuild();
      } catch (error) {
        // The application that runs stays until the sources build again.
        console.error(error instanceof Error ? error.message : error);
        return;
      }
      // Gone before the next one starts, which would otherwise hand over to it. Killed, for it may ask about unsaved
      // changes; the recovery journal has them.
      const old = child;
      old.removeAllListeners('exit');
      const gone = once(old, 'exit');
      old.kill('SIGKILL');
      await gone;
      launch();
    };
    watch(() => {
      clearTimeout(timer);
      timer = setTimeout(() => (work = work.then(relaunch)), settleMs);
    });
    launch();
  });
}
