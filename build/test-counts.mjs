/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * A step that holds no tests of its own (a linter) counts as one.
 * @param {number} code its exit code
 * @returns {Counts}
 */
export function countStep(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * @typedef {object} VitestReport
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults one entry per file
 */

/**
 * Counts Vitest's JSON report; a file that fails outside of its tests (it does not load) counts as one failure.
 * @param {VitestReport} report @param {number} code the exit code
 */
export function countVitest({ testResults }, code) {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const failed = tests.filter(({ status }) => status === 'failed').length;
  const broken = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  const passed = tests.filter(({ status }) => status === 'passed').length;
  return doubtful({ passed, failed: failed + broken.length }, code);
}

/**
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number, unexpected: number, flaky: number }} stats
 * @property {unknown[]} errors that belong to no test
 */

/**
 * Counts Playwright's JSON report; a test that passed only when repeated is a failure.
 * @param {PlaywrightReport} report @param {number} code the exit code
 */
export function countPlaywright({ stats, errors }, code) {
  return doubtful({ passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }, code);
}

/** @param {readonly Counts[]} all */
export function sumCounts(all) {
  return all.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
    passed: 0,
    failed: 0,
  });
}

/**
 * No test at all, or a bad exit code that no test explains, is a failure.
 * @param {Counts} counts @param {number} code
 * @returns {Counts}
 */
function doubtful({ passed, failed }, code) {
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}
