import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { affectedTests } from '../../build/affected.mjs';
import { moduleGraph } from '../../build/module-graph.mjs';

const root = mkdtempSync(path.join(tmpdir(), 'peerscape-graph-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const sources: Readonly<Record<string, string>> = {
  'build/e2e.mjs': "import './display.mjs';",
  'build/display.mjs': '',
  'build/docs.mjs': '',
  'electron/main.ts': "import '../shared/plan/plan.ts';",
  'electron/preload.ts': '',
  'electron/cli.ts': "import './cli/check.ts'; import '../shared/plan/plan.ts';",
  'electron/cli/check.ts': '',
  'renderer/main.tsx': "const Frame = lazy(() => import('./frame/frame.tsx'));",
  'renderer/frame/frame.tsx':
    "import { Quote } from '../panels/quote/quote-panel.tsx'; import '../panels/paths/paths.tsx';",
  'renderer/panels/quote/quote-panel.tsx': "import styles from './quote-panel.module.css';",
  'renderer/panels/quote/quote-panel.module.css': '.quote {}',
  'renderer/panels/paths/paths.tsx': '',
  'shared/plan/plan.ts': "import text from './head.sh?raw'; import type { Row } from './rows.ts';",
  'shared/plan/head.sh': 'exit 0',
  'shared/plan/rows.ts': "export * from './plan.ts';",
  'test/documents.test.ts': "import { readFileSync } from 'node:fs';",
  'test/plan/plan.test.ts': "import { plan } from '../../shared/plan/plan.ts';",
  'test/plan/golden/one.txt': 'one',
  'test/cli/check.test.ts': "import '../../electron/cli/check.ts';",
  'test/renderer/quote.test.tsx': "import { QuotePanel } from '../../renderer/panels/quote/quote-panel.tsx';",
  'test/e2e/playwright.config.ts': '',
  'test/e2e/support/quote-panel.ts': '',
  'test/e2e/support/command-line.ts': '',
  'test/e2e/languages-and-themes.spec.ts': '',
  'test/e2e/offer.spec.ts': "import { quotePanelOf } from './support/quote-panel.ts';",
  'test/e2e/paths.spec.ts': '',
  'test/e2e/parity.spec.ts': "import { check } from './support/command-line.ts';",
};
for (const [file, text] of Object.entries(sources)) {
  mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

const graph = moduleGraph(root);
const named = (pattern: RegExp): string[] => Object.keys(sources).filter((file) => pattern.test(file));
const units = named(/\.test\.tsx?$/).sort();
const specs = named(/\.spec\.ts$/).sort();
/** It reads files itself, so nobody knows which. */
const always = 'test/documents.test.ts';

describe('what a module reaches', () => {
  it('is what it imports in any form, and what that imports, circles and texts included', () => {
    expect([...graph.reaches('renderer/main.tsx')]).toEqual(
      expect.arrayContaining(['renderer/frame/frame.tsx', 'renderer/panels/quote/quote-panel.module.css']),
    );
    expect([...graph.reaches('shared/plan/rows.ts')].sort()).toEqual([
      'shared/plan/head.sh',
      'shared/plan/plan.ts',
      'shared/plan/rows.ts',
    ]);
  });

  it('has another digest as soon as anything in it is another', () => {
    const before = graph.digest('electron/main.ts');
    expect(moduleGraph(root).digest('electron/main.ts')).toBe(before);
    writeFileSync(path.join(root, 'shared/plan/head.sh'), 'exit 1');
    const after = moduleGraph(root);
    expect(after.digest('electron/main.ts')).not.toBe(before);
    expect(after.digest('electron/preload.ts')).toBe(graph.digest('electron/preload.ts'));
  });
});

describe('the tests that a change can have broken', () => {
  it.each([
    ['a document', 'README.md', [], []],
    ['what everything is built with', 'package.json', units, specs],
    ['what all of the application rests on', 'shared/plan/rows.ts', ['test/plan/plan.test.ts'], specs],
    ['a text that is read when a bundle is built', 'shared/plan/head.sh', ['test/plan/plan.test.ts'], specs],
    ['the command line alone', 'electron/cli/check.ts', ['test/cli/check.test.ts'], ['test/e2e/parity.spec.ts']],
    [
      'a panel with a page object',
      'renderer/panels/quote/quote-panel.module.css',
      ['test/renderer/quote.test.tsx'],
      ['test/e2e/languages-and-themes.spec.ts', 'test/e2e/offer.spec.ts'],
    ],
    [
      'a panel with a spec of its name',
      'renderer/panels/paths/paths.tsx',
      [],
      ['test/e2e/languages-and-themes.spec.ts', 'test/e2e/paths.spec.ts'],
    ],
    ['a panel that no spec is known for', 'renderer/panels/timeline/timeline.tsx', [], specs],
    ['the frame', 'renderer/frame/frame.tsx', [], specs],
    ['a page that no module imports', 'renderer/index.html', units, specs],
    ['a reviewed output', 'test/plan/golden/one.txt', ['test/plan/plan.test.ts'], []],
    ['data of all tests', 'test/fixtures/one.json', units, specs],
    ['a page object', 'test/e2e/support/quote-panel.ts', [], ['test/e2e/offer.spec.ts']],
    ['a spec', 'test/e2e/paths.spec.ts', [], ['test/e2e/paths.spec.ts']],
    ['how end-to-end tests are run', 'build/display.mjs', [], specs],
    ['a script that no test uses', 'build/docs.mjs', [], []],
  ])('%s', (_, changed, unit, endToEnd) => {
    expect(affectedTests([changed], graph)).toEqual({
      unit: [...new Set([always, ...unit])].sort(),
      specs: endToEnd,
    });
  });
});
