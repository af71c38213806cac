import { describe, expect, it } from 'vitest';
import { lockIsInstalled, npmFailure } from '../../build/dependencies.mjs';

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/react': { version: '19.3.1' },
    'node_modules/fsevents': { version: '2.3.3', optional: true },
  },
};

describe('lockIsInstalled', () => {
  it('accepts an installation without the packages of other platforms', () => {
    expect(lockIsInstalled(lock, { packages: { 'node_modules/react': { version: '19.3.1' } } })).toBe(true);
  });

  it.each([
    ['another version', { 'node_modules/react': { version: '19.3.0' } }],
    ['a missing package', {}],
    [
      'a package that the lock file does not name',
      { 'node_modules/react': { version: '19.3.1' }, 'node_modules/vue': {} },
    ],
    ['another version of an optional package', { ...lock.packages, 'node_modules/fsevents': { version: '2.3.2' } }],
  ])('asks for an installation after %s', (_case, packages) => {
    expect(lockIsInstalled(lock, { packages })).toBe(false);
  });
});

describe('npmFailure', () => {
  it.each([
    ['npm error code ENOTFOUND\nnpm error errno ENOTFOUND', 'the npm registry cannot be reached (ENOTFOUND)'],
    ['npm ERR! code ECONNREFUSED', 'the npm registry cannot be reached (ECONNREFUSED)'],
    ['npm error code EACCES', 'npm may not write to one of its folders (EACCES)'],
    ['npm error code EUSAGE\nnpm error The lock file is stale', 'npm said "The lock file is stale"'],
    ['', 'npm said "unknown reason"'],
  ])('names the reason in %j', (output, reason) => {
    const { message } = npmFailure('It failed', output);
    expect(message).toMatch(/^It failed: .*\.$/);
    expect(message).toContain(reason);
  });
});
