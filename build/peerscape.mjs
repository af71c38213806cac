#!/usr/bin/env node
import './node-version.mjs';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';
import { runScript } from './plain-failure.mjs';

await runScript(async () => {
  // A checkout has sources to be up to date with; an installed package has only the bundle.
  if (existsSync(path.join(root, 'vite.config.ts'))) {
    const { setUpCommandLine } = await import('./app-setup.mjs');
    await setUpCommandLine();
  }
  /** @type {{ main: (args: readonly string[]) => Promise<number> }} */
  const { main } = await import(pathToFileURL(path.join(root, 'dist/cli/cli.js')).href);
  return main(process.argv.slice(2));
});
