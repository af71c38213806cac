import { describe, expect, it } from 'vitest';
import type { Language } from '../../shared/messages/language.ts';
import { createTranslator } from '../../shared/messages/translator.ts';
import { acceptFinding, withdrawAcceptance } from '../../shared/plan/edits/accept-finding.ts';
import { changeHeader, raiseQuota } from '../../shared/plan/edits/change-header.ts';
import { changeFields } from '../../shared/plan/edits/change-object.ts';
import { removeObjects } from '../../shared/plan/edits/remove-objects.ts';
import { swapEnds } from '../../shared/plan/edits/swap-ends.ts';
import { startDraft } from '../../shared/plan/draft.ts';
import { emptyPatch, type Patch } from '../../shared/plan/patch.ts';
import { summarisePatch } from '../../shared/plan/patch-summary.ts';
import { plan } from '../support/plan-builder.ts';

const office = plan()
  .account('acct-a', { name: 'Account A' })
  .account('acct-b', { name: 'Account B' })
  .vpc('vpc-1', ['10.0.0.1/16'], { name: 'Office' })
  .vpc('vpc-2', ['10.1.0.0/16', '10.2.0.0/16'], { name: 'Shop' })
  .vbr('vbr-1', { name: 'Edge' })
  .vSwitch('vsw-1', 'vpc-1', '10.0.0.0/24', { name: 'Desks' })
  .peering('peer-1', 'vpc-1', 'vbr-1', { name: 'Line' })
  .accepted('CIDR202', ['vpc-1'], { reason: 'for a week' })
  .at('vpc-1', 0, 0)
  .at('vpc-2', 400, 0)
  .build();

function summary(patch: Patch, language: Language = 'en'): string[] {
  const { text } = createTranslator(language, { en: {}, 'zh-CN': {} });
  return summarisePatch(office, patch).map(text);
}

describe('the summary of a patch', () => {
  it('says nothing of a patch that does nothing', () => {
    expect(summary(emptyPatch)).toEqual([]);
  });

  it('names object, field, and the value before and after', () => {
    const patch = changeFields(office, 'vpcs', 'vpc-1', { cidrs: ['10.0.0.0/16'] });
    expect(summary(patch)).toEqual(['VPC Office: CIDR blocks 10.0.0.1/16 → 10.0.0.0/16']);
  });

  it('speaks Chinese too', () => {
    const patch = changeFields(office, 'vpcs', 'vpc-1', { cidrs: ['10.0.0.0/16'] });
    expect(summary(patch, 'zh-CN')).toEqual(['专有网络 (VPC) Office：网段 10.0.0.1/16 → 10.0.0.0/16']);
  });

  it('says which blocks a list gains or loses', () => {
    const more = changeFields(office, 'vpcs', 'vpc-2', { cidrs: ['10.1.0.0/16', '10.2.0.0/16', '10.3.0.0/16'] });
    const fewer = changeFields(office, 'vpcs', 'vpc-2', { cidrs: ['10.1.0.0/16'] });
    expect(summary(more)).toEqual(['VPC Shop: CIDR blocks + 10.3.0.0/16']);
    expect(summary(fewer)).toEqual(['VPC Shop: CIDR blocks − 10.2.0.0/16']);
  });

  it('shows what had no value, or has none afterwards, as none', () => {
    const given = changeFields(office, 'vbrs', 'vbr-1', { vlan: 1000 });
    expect(summary(given)).toEqual(['VBR Edge: VLAN ID none → 1000']);
  });

  it('calls objects by their names, not by their ids', () => {
    const patch = changeFields(office, 'vpcs', 'vpc-1', { account: 'acct-b' });
    expect(summary(patch)).toEqual(['VPC Office: account Account A → Account B']);
  });

  it('takes a name for a name even when an object has that id', () => {
    const patch = changeFields(office, 'vpcs', 'vpc-1', { name: 'vpc-2' });
    expect(summary(patch)).toEqual(['VPC Office: name Office → vpc-2']);
  });

  it('follows a record to the fields that differ', () => {
    expect(summary(swapEnds(office, 'peer-1'))).toEqual([
      'Peering connection Line: initiator, router Office → Edge',
      'Peering connection Line: acceptor, router Edge → Office',
    ]);
  });

  it('says states and billing methods in the words of the language', () => {
    const ends = changeFields(office, 'peerings', 'peer-1', { acceptor: { router: 'vbr-1', state: 'activated' } });
    expect(summary(ends)).toEqual(['Peering connection Line: acceptor, state planned → activated']);
    expect(summary(ends, 'zh-CN')).toEqual(['对等连接 Line：接受端，状态 规划中 → 已激活']);
  });

  it('lists what goes with a deleted object, and not its place on the canvas', () => {
    expect(summary(removeObjects(office, ['vpc-1'])).toSorted()).toEqual([
      'Delete Peering connection Line',
      'Delete VPC Office',
      'Delete vSwitch Desks',
      'Withdraw the acceptance of CIDR202 for Office',
    ]);
  });

  it('names an added object as it will be called', () => {
    const draft = startDraft(office);
    draft.add('vpcs', { id: 'vpc-9', name: 'Lab', account: 'acct-a', region: 'cn-beijing', cidrs: ['10.9.0.0/16'] });
    draft.add('layout', { id: 'vpc-9', x: 0, y: 0 });
    expect(summary(draft.patch())).toEqual(['Add VPC Lab']);
  });

  it('calls a route entry and an intent, which have no name, by what they are about', () => {
    const draft = startDraft(office);
    draft.add('routes', { id: 'rte-9', router: 'vpc-1', destination: '10.8.0.0/16', nextHop: { peering: 'peer-1' } });
    draft.add('intents', { id: 'int-9', from: 'vsw-1', to: 'vpc-2', expect: 'reachable' });
    expect(summary(draft.patch())).toEqual(['Add Route entry 10.8.0.0/16 (Office)', 'Add Intent Desks → Shop']);
  });

  it('counts moves instead of listing coordinates', () => {
    const draft = startDraft(office);
    draft.set('layout', 'vpc-1', { x: 8 });
    draft.set('layout', 'vpc-2', { y: 8 });
    expect(summary(draft.patch())).toEqual(['Move 2 objects on the canvas']);
  });

  it('says what a plan says about itself', () => {
    expect(summary(changeHeader(office, { rulePack: 'express-connect-2026' }))).toEqual([
      'Plan: rule pack express-connect-2019-08-14 → express-connect-2026',
    ]);
  });

  it('says for which object a quota is raised', () => {
    expect(summary(raiseQuota(office, 'peeringsPerVpc', 'vpc-1', 6))).toEqual([
      'Plan: raised quota, peering connections per VPC, Office none → 6',
    ]);
  });

  it('says what is accepted and why, and what no longer is', () => {
    const accept = acceptFinding(office, { rule: 'CIDR201', subjects: ['peer-1', 'vpc-1'], reason: 'moving out' });
    expect(summary(accept)).toEqual(['Accept CIDR201 for Line, Office: moving out']);
    const [entry] = office.accepted;
    if (entry === undefined) throw new Error('the plan has an acceptance');
    expect(summary(withdrawAcceptance(office, entry))).toEqual(['Withdraw the acceptance of CIDR202 for Office']);
  });
});
