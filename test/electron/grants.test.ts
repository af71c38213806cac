import { describe, expect, it } from 'vitest';
import { createGrants } from '../../electron/grants.ts';
import type { KnownFile } from '../../electron/plan-file.ts';
import type { Grant } from '../../shared/ipc/documents.ts';

const file = (path: string): KnownFile => ({ path, realPath: path, mtimeMs: 1, size: 1, sha256: 'a' });

function numbered(prefix: string): () => string {
  let count = 0;
  return () => `${prefix}-${(count += 1)}`;
}

describe('grants', () => {
  it('lead back to the file they were given for', () => {
    const grants = createGrants(numbered('a'));
    const grant = grants.give(file('/plans/one.peerscape'));
    expect(grants.fileOf(grant).path).toBe('/plans/one.peerscape');
  });

  it('of one window mean nothing in another', () => {
    const one = createGrants(numbered('a'));
    const other = createGrants(numbered('b'));
    const grant = one.give(file('/plans/one.peerscape'));
    other.give(file('/plans/two.peerscape'));
    expect(() => other.fileOf(grant)).toThrow('no such grant');
  });

  it('cannot be made up, not even from a path', () => {
    const grants = createGrants(numbered('a'));
    grants.give(file('/plans/one.peerscape'));
    expect(() => grants.fileOf('/plans/one.peerscape' as Grant)).toThrow('no such grant');
  });

  it('stay the same for the same file, with what is known of it brought up to date', () => {
    const grants = createGrants(numbered('a'));
    const first = grants.give(file('/plans/one.peerscape'));
    expect(grants.give({ ...file('/plans/one.peerscape'), size: 2 })).toBe(first);
    expect(grants.fileOf(first).size).toBe(2);
    expect(grants.give(file('/plans/two.peerscape'))).not.toBe(first);
  });
});
