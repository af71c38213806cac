import { describe, expect, it } from 'vitest';
import { installedPackages, missingPackages } from '../../build/system-packages.mjs';

const complete = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'xvfb', 'xauth', 'libxss1', 'fonts-noto-cjk'];
const names = (installed: string[], circumstances: { display: boolean; root: boolean }) =>
  missingPackages(new Set(installed), circumstances).map(({ name }) => name);

describe('missingPackages', () => {
  it('is empty on a complete machine', () => {
    expect(names(complete, { display: false, root: true })).toEqual([]);
  });

  it.each(complete)('notices that %s is missing', (name) => {
    const others = complete.filter((other) => other !== name);
    expect(names(others, { display: false, root: true })).toEqual([name]);
  });

  it('takes the 64-bit time_t names of newer releases for the same libraries', () => {
    const newer = complete.map((name) => (name === 'libgtk-3-0' || name === 'libasound2' ? `${name}t64` : name));
    expect(names(newer, { display: false, root: true })).toEqual([]);
  });

  it('needs no virtual display beside a real one', () => {
    expect(names([], { display: true, root: false })).toEqual(['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1']);
  });

  it('does not stop a user who may not install anything for want of a comfort', () => {
    expect(names(complete.slice(0, 6), { display: false, root: false })).toEqual([]);
  });
});

describe('installedPackages', () => {
  it('counts only packages that are completely installed', () => {
    const listing = 'ii libnss3\nrc libgbm1\nun xvfb\nhi xauth\niU libxss1\n';
    expect([...installedPackages(listing)]).toEqual(['libnss3', 'xauth']);
  });
});
