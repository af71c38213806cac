import { PlainFailure } from './plain-failure.mjs';
import { run } from './run.mjs';

/**
 * The files that differ from where this branch left `main`: what was committed since, what is not committed yet, and what git does not know yet.
 * On `main` itself that is what is not committed.
 * @returns {Promise<string[]>} deleted ones included
 */
export async function changedFiles() {
  const base = (await forkPoint('main')) ?? (await forkPoint('origin/main')) ?? 'HEAD';
  const changed = await git('diff', '--name-only', '--no-renames', '-z', base);
  const unknown = await git('ls-files', '--others', '--exclude-standard', '-z');
  return [...new Set(`${changed}${unknown}`.split('\0').filter((name) => name !== ''))].sort();
}

/** @param {string} branch */
async function forkPoint(branch) {
  const { code, stdout } = await run('git', ['merge-base', 'HEAD', branch]);
  return code === 0 ? stdout.trim() : undefined;
}

/** @param {string[]} args */
async function git(...args) {
  const { code, stdout, output } = await run('git', args);
  if (code !== 0) throw new PlainFailure('What has changed is told by git, and git failed.', output);
  return stdout;
}
