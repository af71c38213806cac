/** @typedef {import('./module-graph.mjs').ModuleGraph} ModuleGraph */

const unitTest = /^test\/(?!e2e\/).*\.test\.tsx?$/;
const spec = /^test\/e2e\/.*\.spec\.ts$/;
/** Where the application begins, the command line begins, and the tests of the real application begin. */
const application = ['electron/main.ts', 'electron/preload.ts', 'renderer/main.tsx'];
const commandLine = 'electron/cli.ts';
const endToEnd = ['build/e2e.mjs', 'test/e2e/playwright.config.ts'];
/** The page object of the command line, and the tour through every screen. */
const commandLineSupport = 'test/e2e/support/command-line.ts';
const tour = 'test/e2e/languages-and-themes.spec.ts';

/**
 * Which tests a change can have broken. Unit tests: those that reach a changed file by their imports, and those that read files themselves, whatever
 * they read. End-to-end tests: those that reach a changed file within `test` or `build`; all, once the application itself has changed, but for two
 * rooms: the command line runs beside it, and a panel is put together by the frame alone, so that it breaks its own specs and the tour. What nothing
 * imports, and is no document, can have broken every test near it, or every test at all; what lies at the top, too: it says how everything is built.
 * @param {readonly string[]} changed @param {ModuleGraph} graph
 * @returns {{ unit: readonly string[], specs: readonly string[] }} paths of test files
 */
export function affectedTests(changed, graph) {
  const units = graph.modules.filter((module) => unitTest.test(module));
  const specs = graph.modules.filter((module) => spec.test(module));
  const imported = new Set(
    graph.modules.flatMap((module) => [...graph.reaches(module)].filter((file) => file !== module)),
  );

  const unit = new Set(units.filter((test) => /['"]node:fs['"]/.test(graph.text(test))));
  const asked = new Set(/** @type {string[]} */ ([]));
  /** @param {string} file */
  const reachers = (file) => {
    for (const test of units) if (graph.reaches(test).has(file)) unit.add(test);
    return specs.filter((test) => graph.reaches(test).has(file));
  };
  for (const file of changed) {
    if (/\.md$/.test(file)) continue;
    if (!file.includes('/')) return { unit: units, specs };
    const near = reachers(file);
    // A module that is gone and that nothing names any more leaves nothing to run.
    if (!imported.has(file) && !/\.(?:tsx?|mjs|js)$/.test(file)) {
      const folder = testFolder(file, units);
      for (const test of units) if (test.startsWith(folder)) unit.add(test);
      if (folder === '' || folder === 'test/') for (const test of specs) asked.add(test);
    }
    for (const test of specsOf(file, near, specs, graph)) asked.add(test);
  }
  return { unit: [...unit].sort(), specs: [...asked].sort() };
}

/**
 * The nearest folder above a file below which there are tests; of a file outside of `test` everything.
 * @param {string} file @param {readonly string[]} tests
 */
function testFolder(file, tests) {
  if (!file.startsWith('test/')) return '';
  let folder = file;
  do folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
  while (!tests.some((test) => test.startsWith(folder)));
  return folder;
}

/**
 * @param {string} file @param {readonly string[]} near the specs that reach it @param {readonly string[]} specs @param {ModuleGraph} graph
 * @returns {readonly string[]}
 */
function specsOf(file, near, specs, graph) {
  if (endToEnd.some((module) => graph.reaches(module).has(file))) return specs;
  if (!/^(?:electron|renderer|shared)\//.test(file)) return near;
  /** @param {string} module */
  const reaching = (module) => specs.filter((test) => graph.reaches(test).has(module));
  const isInApplication = application.some((module) => graph.reaches(module).has(file));
  if (!isInApplication && graph.reaches(commandLine).has(file)) return reaching(commandLineSupport);
  const panel = /^renderer\/panels\/([^/]+)\//.exec(file)?.[1];
  if (panel === undefined) return specs;
  const own = [
    ...reaching(`test/e2e/support/${panel}-panel.ts`),
    ...specs.filter((test) => test.startsWith(`test/e2e/${panel}`)),
  ];
  return own.length === 0 ? specs : [...own, ...near, tour];
}
