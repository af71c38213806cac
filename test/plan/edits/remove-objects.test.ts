import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planText } from '../../../shared/plan/canonical.ts';
import { removalOf, removeObjects } from '../../../shared/plan/edits/remove-objects.ts';
import { invertPatch, mustApply } from '../../../shared/plan/patch.ts';
import { objectTables } from '../../../shared/plan/plan.ts';
import { objectIndex, referencesOf } from '../../../shared/plan/references.ts';
import { caseNames, casePlan } from '../../support/cases.ts';
import { plan } from '../../support/plan-builder.ts';

describe('deleting', () => {
  it('takes along what makes no sense without the object', () => {
    const removed = removalOf(casePlan('section-10-shared-physical-connection'), ['vpc-a']);
    expect(removed.map(({ id }) => id).sort()).toEqual(
      ['ecs-a', 'int-3', 'peer-a', 'rte-1', 'rte-4', 'sg-a', 'vpc-a', 'vsw-a'].sort(),
    );
    expect(removed[0]).toEqual({ table: 'vpcs', id: 'vpc-a' });
  });

  it('keeps what can stand without it, without the mention', () => {
    const start = casePlan('section-10-shared-physical-connection');
    const next = mustApply(start, removeObjects(start, ['dc-1', 'sg-b']));
    expect(next.physicalConnections[0]).not.toHaveProperty('dataCenter');
    expect(next.instances.find(({ id }) => id === 'ecs-b')?.securityGroups).toEqual([]);
  });

  it('takes acceptances, raised quotas and places of the object with it, and no others', () => {
    const start = plan({ quotas: { peeringsPerVpc: { 'vpc-1': 9, 'vpc-2': 8 }, peeringsPerVbr: { 'vpc-1': 3 } } })
      .vpc('vpc-1', ['10.0.0.0/16'])
      .vpc('vpc-2', ['10.1.0.0/16'])
      .accepted('CIDR102', ['vpc-2'])
      .accepted('CIDR203', ['vpc-2', 'vpc-1'])
      .at('vpc-1', 0, 0)
      .at('vpc-2', 8, 8)
      .build();
    const next = mustApply(start, removeObjects(start, ['vpc-1']));
    expect(next.accepted).toEqual([{ rule: 'CIDR102', subjects: ['vpc-2'], reason: 'known' }]);
    expect(next.quotas).toEqual({ peeringsPerVpc: { 'vpc-2': 8 } });
    expect(next.layout).toEqual([{ id: 'vpc-2', x: 8, y: 8 }]);
  });

  it('drops a security rule whose source goes, rather than admitting everybody', () => {
    const rule = { policy: 'accept', protocol: 'tcp', ports: '22/22', priority: 1 } as const;
    const start = plan()
      .vpc('vpc-1', ['10.0.0.0/16'])
      .securityGroup('sg-1', 'vpc-1', { rules: [{ ...rule, source: { securityGroup: 'sg-2' } }, rule] })
      .securityGroup('sg-2', 'vpc-1')
      .build();
    expect(mustApply(start, removeObjects(start, ['sg-2'])).securityGroups[0]?.rules).toEqual([rule]);
  });

  it('deletes every row of a repeated id, and two places of one object', () => {
    const start = plan()
      .vpc('x', ['10.0.0.0/16'])
      .vpc('x', ['10.1.0.0/16'])
      .accepted('CIDR102', ['x'])
      .accepted('CIDR102', ['x'])
      .at('x', 0, 0)
      .at('x', 1, 1)
      .build();
    const next = mustApply(start, removeObjects(start, ['x']));
    expect([next.vpcs, next.layout, next.accepted]).toEqual([[], [], []]);
  });

  it('leaves no reference dangling, and is taken back to the byte', () => {
    const choice = fc.constantFrom(...caseNames).chain((name) => {
      const ids = objectTables.flatMap((table) => casePlan(name)[table].map(({ id }) => id));
      return fc.record({ name: fc.constant(name), ids: fc.subarray(ids) });
    });
    fc.assert(
      fc.property(choice, ({ name, ids }) => {
        const start = casePlan(name);
        const patch = removeObjects(start, ids);
        const next = mustApply(start, patch);
        const left = objectIndex(next, objectTables);
        for (const table of objectTables) {
          for (const row of next[table]) {
            for (const { id } of referencesOf(table, row)) expect(left.has(id)).toBe(true);
          }
        }
        expect(ids.some((id) => left.has(id))).toBe(false);
        expect(planText(mustApply(next, invertPatch(patch)))).toBe(planText(start));
      }),
    );
  });
});
