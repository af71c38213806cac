import { availableParallelism } from 'node:os';
import { mergeConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import application from './vite.config.ts';

/** Tests that run for many seconds, most of them waiting for programs that they start. */
const slow = ['test/export/aliyun-cli/run.test.ts', 'test/export/diagram/hostile.test.ts'];
/** Tests of the window keep what modules keep: stores, the language, the document of the page. */
const window = ['test/renderer/**/*.test.{ts,tsx}'];

export default mergeConfig(
  application,
  defineConfig({
    test: {
      root: import.meta.dirname,
      // Properties try hundreds of plans: on a busy machine that takes longer than the default of 5 s.
      testTimeout: 180_000,
      // Vitest on its own leaves one processor free, and a machine with two would run one file after another.
      maxWorkers: availableParallelism(),
      // What judges the ROS templates would otherwise note for every value where it was made.
      env: { CDK_DISABLE_STACK_TRACE: '1' },
      // Style sheets that are read as text are texts; the others are left out.
      css: { include: [/\.css\?raw$/] },
      // They run beside one another, and begin in the order of their names.
      projects: [
        { extends: true, test: { name: 'a slow', include: slow } },
        {
          extends: true,
          // One after another in the same process: what a hundred files import is loaded once.
          test: {
            name: 'b pure',
            include: ['test/**/*.test.ts'],
            exclude: ['test/e2e/**', ...window, ...slow],
            isolate: false,
          },
        },
        { extends: true, test: { name: 'c window', include: window, setupFiles: ['test/renderer/patience.ts'] } },
      ],
    },
  }),
);
