import { describe, expect, it } from 'vitest';
import { planText } from '../../../shared/plan/canonical.ts';
import { acceptFinding, withdrawAcceptance } from '../../../shared/plan/edits/accept-finding.ts';
import { addAccount } from '../../../shared/plan/edits/add-account.ts';
import { changeHeader, raiseQuota } from '../../../shared/plan/edits/change-header.ts';
import { changeFields, renameObject } from '../../../shared/plan/edits/change-object.ts';
import { changeObjects } from '../../../shared/plan/edits/change-objects.ts';
import { moveObjects, pinObjects, unpinObjects } from '../../../shared/plan/edits/move-objects.ts';
import { addSecurityRule, changeSecurityRule, removeSecurityRule } from '../../../shared/plan/edits/security-rules.ts';
import { emptyPatch, mustApply } from '../../../shared/plan/patch.ts';
import type { SecurityRule } from '../../../shared/plan/rows.ts';
import { casePlan } from '../../support/cases.ts';
import { plan } from '../../support/plan-builder.ts';

const start = plan()
  .account('acct-a')
  .account('acct-b')
  .vpc('vpc-1', ['10.0.0.0/16'], { cloudId: 'vpc-cloud' })
  .vpc('vpc-2', ['10.1.0.0/16'], { region: 'cn-beijing' })
  .vbr('vbr-1', { vlan: 5 })
  .note('note-1', 'hello')
  .at('vpc-1', 0, 0, { pinned: true })
  .at('vpc-2', 8, 8)
  .build();

describe('changing an object', () => {
  it('changes the given fields and takes out the undefined ones', () => {
    const next = mustApply(start, changeFields(start, 'vpcs', 'vpc-1', { region: 'cn-shanghai', cloudId: undefined }));
    expect(next.vpcs[0]).toEqual({
      id: 'vpc-1',
      name: 'vpc-1',
      account: 'acct-a',
      region: 'cn-shanghai',
      cidrs: ['10.0.0.0/16'],
    });
    expect(next.vpcs[1]).toBe(start.vpcs[1]);
  });

  it('to what it is already is no change', () => {
    expect(changeFields(start, 'vpcs', 'vpc-1', { cidrs: ['10.0.0.0/16'] })).toEqual(emptyPatch);
  });

  it('renames what has a name, whatever its table', () => {
    expect(mustApply(start, renameObject(start, 'vbr-1', 'Beijing')).vbrs[0]?.name).toBe('Beijing');
    expect(() => renameObject(start, 'note-1', 'x')).toThrow('nothing with a name');
  });

  it('changes several objects of several tables, and only those that differ', () => {
    const patch = changeObjects(
      start,
      [
        { table: 'vpcs', id: 'vpc-1' },
        { table: 'vpcs', id: 'vpc-2' },
        { table: 'vbrs', id: 'vbr-1' },
      ],
      { region: 'cn-beijing' },
    );
    expect(patch.changes).toHaveLength(2);
    const next = mustApply(start, patch);
    expect([...next.vpcs, ...next.vbrs].map(({ region }) => region)).toEqual([
      'cn-beijing',
      'cn-beijing',
      'cn-beijing',
    ]);
  });

  it('renaming changes one line of the file', () => {
    const before = casePlan('section-10-shared-physical-connection');
    const after = mustApply(before, renameObject(before, 'vpc-a', 'Renamed'));
    const [old, now] = [planText(before).split('\n'), planText(after).split('\n')];
    expect(now).toHaveLength(old.length);
    expect(now.filter((line, at) => line !== old[at])).toEqual([expect.stringContaining('"name": "Renamed"')]);
  });
});

describe('changing the header', () => {
  it('changes name, pack and date, and takes the date out', () => {
    const next = mustApply(
      start,
      changeHeader(start, { name: 'B', rulePack: 'express-connect-2026', asOf: undefined }),
    );
    expect(next).toMatchObject({ name: 'B', rulePack: 'express-connect-2026' });
    expect(next).not.toHaveProperty('asOf');
  });

  it('raises a quota, changes it in its place, and leaves no empty record behind', () => {
    const one = mustApply(start, raiseQuota(start, 'peeringsPerVpc', 'vpc-1', 10));
    const two = mustApply(one, raiseQuota(one, 'peeringsPerVpc', 'vpc-2', 8));
    const three = mustApply(two, raiseQuota(two, 'peeringsPerVpc', 'vpc-1', 12));
    expect(Object.entries(three.quotas?.['peeringsPerVpc'] ?? {})).toEqual([
      ['vpc-1', 12],
      ['vpc-2', 8],
    ]);
    const back = mustApply(three, raiseQuota(three, 'peeringsPerVpc', 'vpc-1', undefined));
    expect(back.quotas).toEqual({ peeringsPerVpc: { 'vpc-2': 8 } });
    expect(mustApply(back, raiseQuota(back, 'peeringsPerVpc', 'vpc-2', undefined))).toEqual(start);
  });

  it('keeps apart an object that is called like a property of every object', () => {
    const next = mustApply(start, raiseQuota(start, 'constructor', '__proto__', 3));
    expect(JSON.stringify(next.quotas)).toBe('{"constructor":{"__proto__":3}}');
  });
});

describe('moving', () => {
  it('rounds, keeps the pin, and places what had no place', () => {
    const places = new Map([
      ['vpc-1', { x: 10.5, y: -0.4 }],
      ['vbr-1', { x: 3.2, y: 4 }],
    ]);
    expect(mustApply(start, moveObjects(start, places)).layout).toEqual([
      { id: 'vpc-1', x: 11, y: 0, pinned: true },
      { id: 'vpc-2', x: 8, y: 8 },
      { id: 'vbr-1', x: 3, y: 4 },
    ]);
  });

  it('to where it is already is no change', () => {
    expect(moveObjects(start, new Map([['vpc-2', { x: 8.2, y: 7.9 }]]))).toEqual(emptyPatch);
  });

  it('pins and lets go', () => {
    const pinned = mustApply(start, pinObjects(start, new Map([['vpc-2', { x: 8, y: 8 }]])));
    expect(pinned.layout[1]).toEqual({ id: 'vpc-2', x: 8, y: 8, pinned: true });
    expect(mustApply(pinned, unpinObjects(pinned, ['vpc-2', 'vbr-1']))).toEqual(start);
  });

  it('changes its own line of the file alone', () => {
    const before = casePlan('section-10-shared-physical-connection');
    const after = mustApply(before, moveObjects(before, new Map([['vpc-a', { x: 41, y: 43 }]])));
    const [old, now] = [planText(before).split('\n'), planText(after).split('\n')];
    expect(now.filter((line, at) => line !== old[at])).toEqual(['    "vpc-a": { "x": 41, "y": 43 },']);
  });
});

describe('accepting a finding', () => {
  const entry = { rule: 'CIDR201', subjects: ['peer-1', 'vpc-1'], reason: 'renumbering in Q3' };

  it('adds an entry, and replaces one about the same rule and objects in its place', () => {
    const other = { ...entry, subjects: ['peer-1'] };
    const one = mustApply(start, acceptFinding(start, entry));
    const two = mustApply(one, acceptFinding(one, other));
    const again = { rule: 'CIDR201', subjects: ['vpc-1', 'peer-1'], reason: 'later', until: '2019-12-31' };
    expect(mustApply(two, acceptFinding(two, again)).accepted).toEqual([again, other]);
  });

  it('is withdrawn again', () => {
    const one = mustApply(start, acceptFinding(start, entry));
    expect(mustApply(one, withdrawAcceptance(one, { ...entry }))).toEqual(start);
    expect(withdrawAcceptance(start, entry)).toEqual(emptyPatch);
  });
});

describe('accounts', () => {
  it('get the next free letter', () => {
    const named = plan().account('acct-a', { name: 'Account A' }).account('x', { name: 'Account C' }).build();
    const one = mustApply(named, addAccount(named, { baseName: 'Account' }).patch);
    const two = mustApply(one, addAccount(one, { baseName: 'Account', uid: '42' }).patch);
    expect(two.accounts.slice(2)).toEqual([
      { id: 'acct-1', name: 'Account B' },
      { id: 'acct-2', name: 'Account D', uid: '42' },
    ]);
  });

  it('after Z are AA, AB', () => {
    let current = plan().build();
    for (let count = 0; count < 28; count += 1) {
      current = mustApply(current, addAccount(current, { baseName: 'Account' }).patch);
    }
    expect(current.accounts.slice(24).map(({ name }) => name)).toEqual([
      'Account Y',
      'Account Z',
      'Account AA',
      'Account AB',
    ]);
  });
});

describe('rules of a security group', () => {
  const icmp: SecurityRule = { policy: 'accept', protocol: 'icmp', ports: '-1/-1', priority: 1 };
  const https: SecurityRule = { ...icmp, protocol: 'tcp', ports: '443/443', source: { cidr: '10.0.0.0/8' } };
  const group = plan()
    .vpc('vpc-1', ['10.0.0.0/16'])
    .securityGroup('sg-1', 'vpc-1', { rules: [icmp, https] })
    .build();
  const rulesAfter = (patch: Parameters<typeof mustApply>[1]) => mustApply(group, patch).securityGroups[0]?.rules;

  it('are added at the end, changed at their place and removed', () => {
    expect(rulesAfter(addSecurityRule(group, 'sg-1', icmp))).toEqual([icmp, https, icmp]);
    expect(rulesAfter(changeSecurityRule(group, 'sg-1', 0, { policy: 'drop' }))).toEqual([
      { ...icmp, policy: 'drop' },
      https,
    ]);
    expect(rulesAfter(removeSecurityRule(group, 'sg-1', 0))).toEqual([https]);
  });

  it('lose a field that is set to undefined', () => {
    const next = rulesAfter(changeSecurityRule(group, 'sg-1', 1, { source: undefined }));
    expect(next?.[1]).not.toHaveProperty('source');
  });

  it('are not changed where there is none', () => {
    expect(() => changeSecurityRule(group, 'sg-1', 2, { priority: 2 })).toThrow('no rule 2 of 2');
    expect(() => removeSecurityRule(group, 'sg-1', 2)).toThrow('no rule 2 of 2');
  });
});
