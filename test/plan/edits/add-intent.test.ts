import { describe, expect, it } from 'vitest';
import { addIntent, findIntent } from '../../../shared/plan/edits/add-intent.ts';
import { mustApply } from '../../../shared/plan/patch.ts';
import { plan } from '../../support/plan-builder.ts';

const twoVpcs = plan().vpc('vpc-1', ['10.1.0.0/16']).vpc('vpc-2', ['10.2.0.0/16']);
const pair = { from: 'vpc-1', to: 'vpc-2', protocol: 'tcp:443' } as const;

describe('adding an intent', () => {
  it('writes the row with the next free id', () => {
    const before = twoVpcs.build();
    const { patch, id } = addIntent(before, { ...pair, expect: 'reachable' });
    expect(id).toBe('int-1');
    expect(mustApply(before, patch).intents).toEqual([{ id, ...pair, expect: 'reachable' }]);
  });

  it('turns an intent about the same pair and protocol round instead of contradicting it', () => {
    const first = twoVpcs.build();
    const before = mustApply(first, addIntent(first, { ...pair, expect: 'reachable', note: 'agreed' }).patch);
    const { patch, id } = addIntent(before, { ...pair, expect: 'unreachable' });
    expect(mustApply(before, patch).intents).toEqual([{ id, ...pair, expect: 'unreachable', note: 'agreed' }]);
  });

  it('changes nothing when the plan already says so', () => {
    const first = twoVpcs.build();
    const before = mustApply(first, addIntent(first, { ...pair, expect: 'reachable' }).patch);
    expect(addIntent(before, { ...pair, expect: 'reachable' }).patch.changes).toEqual([]);
  });

  it('keeps the other direction and other protocols apart', () => {
    const first = twoVpcs.build();
    const before = mustApply(first, addIntent(first, { ...pair, expect: 'reachable' }).patch);
    expect(findIntent(before, { from: 'vpc-2', to: 'vpc-1', protocol: 'tcp:443' })).toBeUndefined();
    expect(findIntent(before, { from: 'vpc-1', to: 'vpc-2' })).toBeUndefined();
    expect(findIntent(before, pair)?.id).toBe('int-1');
  });
});
