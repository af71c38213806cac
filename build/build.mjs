// `npm run build`: bundles everything; `node build/build.mjs cli` only the command line.
import './node-version.mjs';
import path from 'node:path';
import process from 'node:process';
import { bundleSets, recordBuild } from './bundles.mjs';
import { root } from './paths.mjs';
import { PlainFailure, runScript } from './plain-failure.mjs';

await runScript(async () => {
  const set = process.argv[2] ?? 'app';
  if (set !== 'app' && set !== 'cli') throw new PlainFailure(`There is no "${set}" to build, only "app" and "cli".`);
  const { createBuilder } = await import('vite');
  await recordBuild(set, async () => {
    const builder = await createBuilder({ configFile: path.join(root, 'vite.config.ts'), logLevel: 'warn' });
    await Promise.all(
      bundleSets[set].environments.map(async (name) => {
        const environment = builder.environments[name];
        if (environment === undefined) throw new Error(`vite.config.ts has no environment "${name}".`);
        await builder.build(environment);
      }),
    );
  });
  return 0;
});
