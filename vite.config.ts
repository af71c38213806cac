import react from '@vitejs/plugin-react';
import { builtinModules } from 'node:module';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';

const builtins = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/** A bundle that runs under Node or in Electron's main process: everything is inlined but Electron and Node's own modules. */
function nodeBundle(name: string, entry: string, target: string, format: 'es' | 'cjs'): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: {
      noExternal: true,
      external: ['electron', ...builtins],
      conditions: ['node', 'import', 'module', 'default'],
      mainFields: ['module', 'main'],
    },
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      ssr: true,
      target,
      outDir: `../dist/${name}`,
      emptyOutDir: true,
      sourcemap: true,
      minify: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: { [name]: entry },
        external: ['electron', ...builtins],
        output: {
          format,
          entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
          codeSplitting: format !== 'cjs',
        },
      },
    },
  };
}

/** Packages of fonts name each font a second time, in a format for browsers of long ago. */
const woff2Only: Plugin = {
  name: 'woff2-only',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('/@fontsource/') && id.endsWith('.css')
      ? { code: code.replace(/, url\([^)]*\.woff\) format\('woff'\)/g, ''), map: null }
      : undefined,
};

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), woff2Only],
  // Nothing is inlined as data: the Content-Security-Policy takes fonts from the bundle alone.
  build: { assetsInlineLimit: 0, target: 'chrome146', outDir: '../dist/renderer', emptyOutDir: true, sourcemap: true },
  environments: {
    main: nodeBundle('main', '../electron/main.ts', 'node24', 'es'),
    preload: nodeBundle('preload', '../electron/preload.ts', 'chrome146', 'cjs'),
    cli: nodeBundle('cli', '../electron/cli.ts', 'node20', 'es'),
  },
  builder: {
    async buildApp(builder) {
      const named = Object.values(builder.environments).filter((environment) => environment.name !== 'ssr');
      await Promise.all(named.map((environment) => builder.build(environment)));
    },
  },
});
