import { describe, expect, it } from 'vitest';
import { expressConnect2019 } from '../../../shared/catalog/packs/express-connect-2019-08-14.ts';
import { createTranslator } from '../../../shared/messages/translator.ts';
import { draftOf, type PeeringRole } from '../../../shared/plan/edits/peering-draft.ts';
import {
  type PeeringField,
  type PeeringForm,
  peeringForm,
  type ShownField,
} from '../../../shared/plan/edits/peering-locks.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Peering } from '../../../shared/plan/rows.ts';
import { hybridPlan, plannedPeering } from './hybrid-plan.ts';

const english = createTranslator('en', { en: {}, 'zh-CN': {} });

function formOf(peering: Peering, side: PeeringRole = 'initiator', plan: Plan = hybridPlan()): PeeringForm {
  return peeringForm(plan, expressConnect2019, { ...draftOf(peering), side });
}

function shown<Value>(field: PeeringField<Value>): ShownField<Value> {
  if (!field.shown) throw new Error('a hidden field');
  return field;
}

/** The value of a locked field and why it is locked. */
function lockOf<Value>(field: PeeringField<Value>): [Value | undefined, string] {
  const { value, locked, reason } = shown(field);
  if (!locked || reason === undefined) throw new Error('an open field');
  return [value, english.text(reason)];
}

/** The value of an open field and what may be chosen. */
function choiceOf<Value>(field: PeeringField<Value>): [Value | undefined, readonly Value[]] {
  const { value, options, locked } = shown(field);
  if (locked) throw new Error('a locked field');
  return [value, options];
}

const subscription = { method: 'subscription', term: { unit: 'month', count: 1 }, autoRenew: true } as const;

describe('two VPCs of one account', () => {
  const form = formOf(plannedPeering('vpc-1', 'vpc-2', { billing: subscription }));

  it('have both ends created together, the types following from the routers', () => {
    expect(lockOf(form.accountType)).toEqual(['same', 'Both ends belong to Account A.']);
    expect(lockOf(form.connectionType)).toEqual(['vpc-to-vpc', 'Both ends are VPCs.']);
    expect(lockOf(form.routersToCreate)).toEqual([
      'both',
      'One account: they are created together and connected automatically.',
    ]);
  });

  it('may be initiated from either end while nothing exists', () => {
    expect(choiceOf(form.initiator)).toEqual(['vpc-1', ['vpc-1', 'vpc-2']]);
  });

  it('choose among the pairs of states that can be while both ends are there', () => {
    const [value, pairs] = choiceOf(form.state);
    expect(value).toEqual({ initiator: 'planned', acceptor: 'planned' });
    expect(pairs.map(({ initiator, acceptor }) => `${initiator}/${acceptor}`)).toEqual([
      'planned/planned',
      'planned/created',
      'created/planned',
      'created/created',
      'connecting/accepting',
      'activated/activated',
      'activated/suspending',
      'activated/suspended',
      'suspending/activated',
      'suspending/suspending',
      'suspending/suspended',
      'suspended/activated',
      'suspended/suspending',
      'suspended/suspended',
      'activating/activating',
    ]);
  });

  it('keep their roles once an end exists', () => {
    const created = plannedPeering('vpc-1', 'vpc-2', { initiator: { router: 'vpc-1', state: 'created' } });
    expect(lockOf(formOf(created).initiator)).toEqual([
      'vpc-1',
      'An end that has been created keeps its role; to change it, delete both ends and create them again.',
    ]);
  });

  it('have the regions of their routers, and no access point', () => {
    expect(lockOf(form.localRegion)).toEqual(['cn-qingdao', 'The region is that of VPC 1.']);
    expect(lockOf(form.peerRegion)).toEqual(['cn-beijing', 'The region is that of VPC 2.']);
    expect(lockOf(form.localRouter)[0]).toBe('vpc-1');
    expect(lockOf(form.peerRouter)[0]).toBe('vpc-2');
    expect(form.localAccessPoint.shown || form.peerAccessPoint.shown).toBe(false);
  });

  it('need neither account ids nor interface ids of each other', () => {
    expect(
      form.localAccountUid.shown ||
        form.peerAccountUid.shown ||
        form.localInterfaceId.shown ||
        form.peerInterfaceId.shown,
    ).toBe(false);
  });

  it('show an interface id that the plan has all the same', () => {
    const end = { router: 'vpc-1', state: 'activated', interfaceId: 'ri-1' } as const;
    expect(choiceOf(formOf(plannedPeering('vpc-1', 'vpc-2', { initiator: end })).localInterfaceId)).toEqual([
      'ri-1',
      [],
    ]);
  });

  it('choose the bandwidth among those that the pack offers', () => {
    expect(choiceOf(form.bandwidth)).toEqual([2, [2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000]]);
  });

  it('show a bandwidth that is not offered as it is', () => {
    expect(choiceOf(formOf(plannedPeering('vpc-1', 'vpc-2', { bandwidthMbps: 3 })).bandwidth)[0]).toBe(3);
  });

  it('subscribe for 1 to 9 months or 1 to 3 years, and may renew automatically', () => {
    const [value, terms] = choiceOf(form.term);
    expect(value).toEqual({ unit: 'month', count: 1 });
    expect(terms.map(({ unit, count }) => `${count} ${unit}`)).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((count) => `${count} month`),
      ...[1, 2, 3].map((count) => `${count} year`),
    ]);
    expect(choiceOf(form.autoRenew)).toEqual([true, [true, false]]);
  });

  it('have no validity when they are pay-as-you-go', () => {
    const free = formOf(plannedPeering('vpc-1', 'vpc-2', { billing: { method: 'pay-as-you-go' } }));
    expect(choiceOf(free.billingMethod)).toEqual(['pay-as-you-go', ['subscription', 'pay-as-you-go']]);
    expect(free.term.shown || free.autoRenew.shown).toBe(false);
  });

  it('show billing that is not known as not known', () => {
    expect(choiceOf(formOf(plannedPeering('vpc-1', 'vpc-2')).billingMethod)[0]).toBeUndefined();
  });
});

describe('a VBR and a VPC', () => {
  const form = formOf(plannedPeering('vbr-1', 'vpc-2'));

  it('have the VBR initiate, at the access point of its physical connection', () => {
    expect(lockOf(form.connectionType)).toEqual(['vbr-to-vpc', 'One of the ends is a VBR.']);
    expect(lockOf(form.initiator)).toEqual([
      'vbr-1',
      'VBR 1 must initiate: only a VBR can in a VBR-to-VPC connection.',
    ]);
    expect(lockOf(form.localAccessPoint)).toEqual(['ap-cn-beijing-dx-A', 'Where Line 1 of VBR 1 ends.']);
    expect(form.peerAccessPoint.shown).toBe(false);
  });

  it('leave the initiator open for the VBR alone when the plan has the VPC initiate', () => {
    const { initiator } = formOf(plannedPeering('vpc-2', 'vbr-1'));
    expect(choiceOf(initiator)).toEqual(['vpc-2', ['vbr-1']]);
  });

  it('say what is missing before the access point is known', () => {
    expect(lockOf(formOf(plannedPeering('vbr-2', 'vpc-2')).localAccessPoint)).toEqual([
      undefined,
      'VBR 2 has no physical connection yet; attach one to it.',
    ]);
  });

  it('may set the access point of a physical connection that has none, one of the region or any other', () => {
    const attached = hybridPlan({
      vbrs: [{ id: 'vbr-2', name: 'VBR 2', account: 'acct-a', region: 'cn-zhangjiakou', physicalConnection: 'pc-2' }],
    });
    const { localAccessPoint } = formOf(plannedPeering('vbr-2', 'vpc-2'), 'initiator', attached);
    expect(choiceOf(localAccessPoint)).toEqual([undefined, ['ap-cn-zhangjiakou-xrt-A']]);
    expect(english.text(shown(localAccessPoint).reason ?? { key: 'edits:add' })).toBe(
      'It is kept on Line 2, the physical connection that VBR 2 uses.',
    );
  });
});

describe('two accounts', () => {
  const row = plannedPeering('vbr-1', 'vpc-3', { billing: subscription });

  it('create one end each, and one looks at either of them', () => {
    const form = formOf(row);
    expect(lockOf(form.accountType)).toEqual(['different', 'Account A initiates, Account B accepts.']);
    expect(choiceOf(form.routersToCreate)).toEqual(['initiator', ['initiator', 'acceptor']]);
    expect(english.text(shown(form.routersToCreate).reason ?? { key: 'edits:add' })).toBe(
      'Each owner creates one end; then the initiator initiates.',
    );
  });

  it('see the acceptor from its own side: free, pay-as-you-go, its bandwidth Default', () => {
    const form = formOf(row, 'acceptor');
    expect(lockOf(form.localRouter)[0]).toBe('vpc-3');
    expect(lockOf(form.peerRouter)[0]).toBe('vbr-1');
    expect(form.localAccessPoint.shown).toBe(false);
    expect(lockOf(form.peerAccessPoint)[0]).toBe('ap-cn-beijing-dx-A');
    expect(lockOf(form.bandwidth)).toEqual([
      'default',
      'The bandwidth of the acceptor is Default, because it takes that of the initiator.',
    ]);
    expect(lockOf(form.billingMethod)).toEqual([
      'pay-as-you-go',
      'An acceptor that is created separately is pay-as-you-go, and free of charge.',
    ]);
    expect(form.term.shown || form.autoRenew.shown).toBe(false);
  });

  it('show an acceptor with a subscription as it is, open for pay-as-you-go alone', () => {
    const wrong = { ...row, acceptor: { ...row.acceptor, billing: { method: 'subscription' as const } } };
    expect(choiceOf(formOf(wrong, 'acceptor').billingMethod)).toEqual(['subscription', ['pay-as-you-go']]);
  });

  it('ask for the account ids of both owners until they are known', () => {
    expect(choiceOf(formOf(row).peerAccountUid)).toEqual([undefined, []]);
    expect(choiceOf(formOf(row, 'acceptor').localAccountUid)).toEqual([undefined, []]);
    const entered = peeringForm(hybridPlan(), expressConnect2019, { ...draftOf(row), uids: { 'acct-b': '87654321' } });
    expect(choiceOf(entered.peerAccountUid)[0]).toBe('87654321');
    expect(lockOf(formOf(row, 'acceptor').peerAccountUid)).toEqual(['12345678', 'The account ID of Account A.']);
  });

  it('have an interface id to exchange once an end is created', () => {
    const form = formOf({ ...row, initiator: { router: 'vbr-1', state: 'created', interfaceId: 'ri-1' } });
    expect(choiceOf(form.localInterfaceId)).toEqual(['ri-1', []]);
    expect(lockOf(form.peerInterfaceId)).toEqual([undefined, 'It has no ID before it is created.']);
  });
});

it('every locked field of every form says why', () => {
  const rows = [
    ['vpc-1', 'vpc-2'],
    ['vpc-1', 'vpc-3'],
    ['vbr-1', 'vpc-2'],
    ['vbr-2', 'vpc-3'],
    ['vpc-3', 'vbr-1'],
    ['vbr-1', 'vbr-2'],
  ] as const;
  for (const [initiator, acceptor] of rows) {
    for (const side of ['initiator', 'acceptor'] as const) {
      const fields: PeeringField<unknown>[] = Object.values(formOf(plannedPeering(initiator, acceptor), side));
      expect(fields.length).toBe(22);
      for (const field of fields) if (field.shown && field.locked) expect(field.reason).toBeDefined();
    }
  }
});
