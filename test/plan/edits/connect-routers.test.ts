import { describe, expect, it } from 'vitest';
import type { Message } from '../../../shared/messages/message.ts';
import { createTranslator } from '../../../shared/messages/translator.ts';
import { attachObjects } from '../../../shared/plan/edits/attach-objects.ts';
import { canConnect } from '../../../shared/plan/edits/connect-routers.ts';
import { applyPatch, mustApply } from '../../../shared/plan/patch.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { hybridPlan, plannedPeering } from './hybrid-plan.ts';

const english = createTranslator('en', { en: {}, 'zh-CN': {} });

function connection(plan: Plan, from: string, to: string) {
  const result = canConnect(plan, from, to);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function refusal(plan: Plan, from: string, to: string) {
  const result = canConnect(plan, from, to);
  if (result.ok) throw new Error(`${from} was connected to ${to}`);
  return result.error;
}

function attached(plan: Plan, from: string, to: string): Plan {
  const drawn = connection(plan, from, to);
  if (drawn.kind === 'peering') throw new Error('a peering');
  return mustApply(plan, attachObjects(plan, drawn));
}

const said = (reason: Message): string => english.text(reason);

describe('a line between two routers', () => {
  it('makes the VPC that it begins at the initiator', () => {
    expect(connection(hybridPlan(), 'vpc-1', 'vpc-2')).toEqual({
      kind: 'peering',
      initiatorId: 'vpc-1',
      acceptorId: 'vpc-2',
      swapped: false,
      accountType: 'same',
      connectionType: 'vpc-to-vpc',
    });
  });

  it('makes the VBR the initiator, whichever end it begins at', () => {
    const drawn = { kind: 'peering', initiatorId: 'vbr-1', acceptorId: 'vpc-3' };
    expect(connection(hybridPlan(), 'vbr-1', 'vpc-3')).toMatchObject({ ...drawn, swapped: false });
    expect(connection(hybridPlan(), 'vpc-3', 'vbr-1')).toMatchObject({ ...drawn, swapped: true });
  });

  it('knows the account type and the connection type of its two ends', () => {
    expect(connection(hybridPlan(), 'vpc-1', 'vpc-3')).toMatchObject({ accountType: 'different' });
    expect(connection(hybridPlan(), 'vbr-1', 'vpc-2')).toMatchObject({
      accountType: 'same',
      connectionType: 'vbr-to-vpc',
    });
  });

  it('is refused between two VBRs and on one router', () => {
    expect(refusal(hybridPlan(), 'vbr-1', 'vbr-2').code).toBe('two-vbrs');
    expect(refusal(hybridPlan(), 'vpc-1', 'vpc-1').code).toBe('same-object');
  });

  it('is refused a second time in either direction, and the refusal names the peering', () => {
    const plan = hybridPlan({ peerings: [plannedPeering('vpc-1', 'vpc-2')] });
    for (const { code, reason } of [refusal(plan, 'vpc-1', 'vpc-2'), refusal(plan, 'vpc-2', 'vpc-1')]) {
      expect(code).toBe('already-peered');
      expect(said(reason)).toContain('Link');
    }
  });

  it('names an object without a name by its id', () => {
    expect(said(refusal(hybridPlan(), 'vpc-4', 'vpc-4').reason)).toBe('vpc-4 cannot be connected to itself.');
  });
});

describe('a line from the premises', () => {
  it('lets a physical connection end at a data center, drawn from either side', () => {
    for (const [from, to] of [
      ['dc-2', 'pc-2'],
      ['pc-2', 'dc-2'],
    ] as const) {
      expect(attached(hybridPlan(), from, to).physicalConnections[1]).toMatchObject({ id: 'pc-2', dataCenter: 'dc-2' });
    }
  });

  it('lets a VBR use a physical connection, and says what that replaces', () => {
    expect(attached(hybridPlan(), 'vbr-2', 'pc-2').vbrs[1]).toMatchObject({ id: 'vbr-2', physicalConnection: 'pc-2' });
    expect(connection(hybridPlan(), 'pc-2', 'vbr-1')).toMatchObject({ kind: 'attach-vbr', replaces: 'pc-1' });
    expect(connection(hybridPlan(), 'pc-1', 'dc-2')).toMatchObject({ kind: 'attach-data-center', replaces: 'dc-1' });
  });

  it('reaches a VBR over the only physical connection of the data center', () => {
    expect(connection(hybridPlan(), 'dc-1', 'vbr-2')).toEqual({
      kind: 'attach-vbr',
      vbrId: 'vbr-2',
      physicalConnectionId: 'pc-1',
    });
  });

  it('reaches a VBR over the physical connection that the VBR has and no data center uses', () => {
    const plan = attached(hybridPlan(), 'vbr-2', 'pc-2');
    expect(connection(plan, 'vbr-2', 'dc-2')).toEqual({
      kind: 'attach-data-center',
      dataCenterId: 'dc-2',
      physicalConnectionId: 'pc-2',
    });
  });

  it('is refused towards a VBR when no physical connection or more than one could be meant', () => {
    expect(refusal(hybridPlan(), 'dc-2', 'vbr-2').code).toBe('data-center-to-vbr');
    const two = attached(hybridPlan(), 'dc-1', 'pc-2');
    expect(refusal(two, 'vbr-2', 'dc-1').code).toBe('data-center-to-vbr');
  });

  it.each([
    ['dc-1', 'pc-1', 'already-attached'],
    ['vbr-1', 'pc-1', 'already-attached'],
    ['vbr-1', 'dc-1', 'already-attached'],
    ['dc-1', 'dc-2', 'two-data-centers'],
    ['pc-1', 'pc-2', 'two-physical-connections'],
    ['dc-1', 'vpc-1', 'data-center-to-vpc'],
    ['vpc-1', 'pc-1', 'physical-connection-to-vpc'],
    ['vpc-1', 'acct-a', 'not-connectable'],
    ['nothing', 'vpc-1', 'not-connectable'],
  ])('from %s to %s is refused: %s', (from, to, code) => {
    expect(refusal(hybridPlan(), from, to).code).toBe(code);
  });

  it('tells whoever draws a data center onto a VPC what to draw instead', () => {
    expect(said(refusal(hybridPlan(), 'vpc-1', 'dc-1').reason)).toBe(
      'Connect Head office to a physical connection, that one to a VBR, and the VBR to VPC 1; a data center does not reach a VPC directly.',
    );
  });

  it('changes nothing when it is drawn again after it was attached', () => {
    const drawn = connection(hybridPlan(), 'dc-2', 'pc-2');
    if (drawn.kind === 'peering') throw new Error('a peering');
    const plan = mustApply(hybridPlan(), attachObjects(hybridPlan(), drawn));
    expect(attachObjects(plan, drawn).changes).toEqual([]);
    expect(applyPatch(plan, attachObjects(plan, drawn))).toEqual({ ok: true, value: plan });
  });
});
