import { describe, expect, it } from 'vitest';
import { soakTable } from '../../build/soak-table.mjs';
import { keepsPromise, type Outcome } from '../soak/outcome.ts';

const whole: Outcome = {
  kind: 'one window',
  edits: 10,
  lostMs: [0],
  brokenJournals: 0,
  lostJournals: 0,
  brokenFiles: 0,
  lostWindows: 0,
  damage: undefined,
  silent: 0,
  startMs: 2000,
  faults: [],
};

describe('the table of a soak', () => {
  it('sums up the rounds of each kind, and of all', () => {
    const rounds = [
      whole,
      { ...whole, lostMs: [300], startMs: 4000, brokenFiles: 1 },
      { ...whole, kind: 'two windows', lostMs: [100, 900], damage: 'a folder as settings', faults: ['no window'] },
    ];
    expect(soakTable(rounds).split('\n').slice(2)).toEqual([
      '| one window | 2 | 20 | 0.15 s | 0.30 s | 0 | 0 | 1 | 0 | 0 | 0 | 3.00 s |',
      '| two windows | 1 | 10 | 0.50 s | 0.90 s | 0 | 0 | 0 | 0 | 0 | 1 | 2.00 s |',
      '| all | 3 | 30 | 0.20 s | 0.90 s | 0 | 0 | 1 | 0 | 0 | 1 | 2.00 s |',
      '',
      'Broken before a restart: a folder as settings.',
    ]);
  });

  it.each<[string, Partial<Outcome>]>([
    ['more than a second is lost in one of two windows', { lostMs: [0, 1001] }],
    ['a journal is broken', { brokenJournals: 1 }],
    ['a journal is lost', { lostJournals: 1 }],
    ['a file is broken', { brokenFiles: 1 }],
    ['a window is lost', { lostWindows: 1 }],
    ['a full disk is not said', { silent: 1 }],
    ['anything else went wrong', { faults: ['no window'] }],
  ])('knows a broken promise: %s', (_what, change) => {
    expect(keepsPromise({ ...whole, lostMs: [1000] })).toBe(true);
    expect(keepsPromise({ ...whole, ...change })).toBe(false);
  });
});
