import { describe, expect, it } from 'vitest';
import { defaultRulePack } from '../../shared/catalog/rule-packs.ts';
import { createTranslator } from '../../shared/messages/translator.ts';
import { compile } from '../../shared/network/compile.ts';
import { mustApply } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { ruleTexts } from '../../shared/rules/rule-texts.ts';
import { enterRows, problemWords, type RowOutcome } from '../../shared/tables/enter-rows.ts';
import { tableRows } from '../../shared/tables/table-rows.ts';
import type { PlanTable } from '../../shared/tables/tables.ts';
import { plan } from '../support/plan-builder.ts';

const speak = createTranslator('en', ruleTexts);

/** A VBR and two VPCs, the first of which is peered with it. */
const start = plan()
  .account('acct-a', { name: 'Account A' })
  .account('acct-b', { name: 'Account B' })
  .physicalConnection('pc-1', { name: 'Line' })
  .vbr('vbr-1', { name: 'Edge', region: 'cn-beijing', physicalConnection: 'pc-1' })
  .vpc('vpc-a', ['10.0.0.0/16'], { name: 'Shop' })
  .vpc('vpc-b', ['10.1.0.0/16'], { name: 'Ledger', account: 'acct-b' })
  .vSwitch('vsw-a', 'vpc-a', '10.0.1.0/24', { name: 'app', zone: 'cn-hangzhou-b' })
  .vSwitch('vsw-b', 'vpc-b', '10.1.1.0/24', { name: 'app' })
  .securityGroup('sg-a', 'vpc-a', {
    name: 'web',
    rules: [
      { policy: 'accept', protocol: 'icmp', ports: '-1/-1', priority: 1, source: { cidr: '0.0.0.0/0' } },
      { policy: 'drop', protocol: 'tcp', ports: '22/22', priority: 2, source: { cidr: '10.0.0.0/8' } },
    ],
  })
  .instance('ecs-a', 'vsw-a', '10.0.1.10', { name: 'web', securityGroups: ['sg-a'] })
  .peering('peer-1', 'vbr-1', 'vpc-a', { name: 'Edge to Shop', billing: { method: 'pay-as-you-go' } })
  .route('vpc-a', '172.16.0.0/12', { peering: 'peer-1' })
  .build();

interface Entry {
  /** The place of the row; none for a new one. */
  readonly at?: number;
  readonly texts: Readonly<Record<string, string>>;
}

/** What becomes of entries in a table: the outcomes in words, and the plan afterwards. */
function entered(table: PlanTable, ...entries: readonly Entry[]): { readonly said: string[]; readonly plan: Plan } {
  const network = compile(start, defaultRulePack, '2019-08-14');
  const rows = tableRows(start, table);
  const { outcomes, patch } = enterRows(
    { network, speak },
    table,
    rows,
    entries.map(({ at, texts }) => ({ row: at === undefined ? undefined : rows[at], texts })),
  );
  return { said: outcomes.map(words), plan: mustApply(start, patch) };
}

function words(outcome: RowOutcome): string {
  if (outcome.kind === 'same') return 'same';
  const messages = outcome.kind === 'refused' ? outcome.problems.map(problemWords) : outcome.notes;
  return [outcome.kind, ...messages.map(speak.text)].join(' | ');
}

describe('texts that are entered in rows', () => {
  it('are read by the kind of their field: names of objects, lists, words, numbers, places', () => {
    const vpcs = entered('vpcs', { at: 0, texts: { account: 'account b', cidrs: '10.0.0.0/16, 10.9.0.0/16' } });
    expect(vpcs.said).toEqual(['change']);
    expect(vpcs.plan.vpcs[0]).toEqual({ ...start.vpcs[0], account: 'acct-b', cidrs: ['10.0.0.0/16', '10.9.0.0/16'] });
    const vbrs = entered('vbrs', {
      at: 0,
      texts: { vlan: '1000', region: 'China (Shanghai)', physicalConnection: '' },
    });
    expect(vbrs.plan.vbrs[0]).toMatchObject({ vlan: 1000, region: 'cn-shanghai' });
    expect(vbrs.plan.vbrs[0]).not.toHaveProperty('physicalConnection');
    const rules = entered('securityRules', { at: 1, texts: { policy: 'Accept', 'source.securityGroup': 'web' } });
    expect(rules.plan.securityGroups[0]?.rules).toEqual([
      start.securityGroups[0]?.rules[0],
      { ...start.securityGroups[0]?.rules[1], policy: 'accept', source: { securityGroup: 'sg-a' } },
    ]);
    const instances = entered('instances', { at: 0, texts: { securityGroups: '' } });
    expect(instances.plan.instances[0]).not.toHaveProperty('securityGroups');
  });

  it('change nothing where they say what is there', () => {
    expect(entered('peerings', { at: 0, texts: { name: 'Edge to Shop', 'billing.term': '' } }).said).toEqual(['same']);
  });

  it.each([
    ['vpcs', { cidrs: '10.0.0.1/16' }, 'CIDR blocks: The address is not the first one of its block.'],
    ['vpcs', { name: ' ' }, 'Name: It is needed.'],
    ['vpcs', { account: 'Nobody' }, 'Account: Nothing that could stand here is called “Nobody”.'],
    ['vSwitches', { vpc: 'Ledger' }, 'VPC: What a row is part of is given once.'],
    ['vbrs', { vlan: 'ten' }, 'VLAN ID: Enter a whole number.'],
    ['peerings', { bandwidthMbps: '0' }, 'Bandwidth (Mbit/s): Enter the bandwidth'],
    ['peerings', { 'initiator.state': 'Gone' }, 'Initiator: State: “Gone” is not known here.'],
    ['peerings', { 'initiator.state': 'Activated' }, 'The two ends cannot be Activated and Planned at the same time.'],
    ['peerings', { 'initiator.interfaceId': 'ri-1' }, 'It has no ID before it is created.'],
    ['peerings', { 'billing.term': '3 months' }, 'Pay-as-you-go has neither a term nor a renewal.'],
    ['routes', { nextHop: 'Ledger' }, 'Next hop: Nothing that this router touches is called “Ledger”.'],
  ] as const)('are refused in %s with the reason: %j', (table, texts, reason) => {
    const { said, plan: after } = entered(table, { at: 0, texts });
    expect(said).toEqual([expect.stringContaining(reason)]);
    expect(after).toEqual(start);
  });

  it('bring along what belongs to a way of billing', () => {
    const { plan: after } = entered('peerings', { at: 0, texts: { 'billing.method': 'Subscription' } });
    expect(after.peerings[0]?.billing).toEqual({
      method: 'subscription',
      term: { unit: 'month', count: 1 },
      autoRenew: true,
    });
    const threeYears = { 'billing.method': 'Subscription', 'billing.term': '3 years', 'billing.autoRenew': 'no' };
    expect(entered('peerings', { at: 0, texts: threeYears }).plan.peerings[0]?.billing).toEqual({
      method: 'subscription',
      term: { unit: 'year', count: 3 },
      autoRenew: false,
    });
  });

  it('make new rows with what was not said, each under an id and a name of its own', () => {
    const vpcs = entered('vpcs', { texts: { name: 'Shop' } }, { texts: { name: 'Shop', cidrs: '10.7.0.0/16' } });
    expect(vpcs.said).toEqual(['add | Called Shop (2), as Shop is taken.', 'add | Called Shop (3), as Shop is taken.']);
    expect(vpcs.plan.vpcs.slice(2)).toEqual([
      { id: 'vpc-1', name: 'Shop (2)', account: 'acct-b', region: 'cn-hangzhou', cidrs: [expect.any(String)] },
      { id: 'vpc-2', name: 'Shop (3)', account: 'acct-b', region: 'cn-hangzhou', cidrs: ['10.7.0.0/16'] },
    ]);
    // Names are unique within what a row is part of: each VPC may have a vSwitch "app" already.
    const vSwitches = entered('vSwitches', { texts: { name: 'web', vpc: 'Ledger', cidr: '10.1.2.0/24' } });
    expect(vSwitches.plan.vSwitches[2]).toEqual({ id: 'vsw-1', vpc: 'vpc-b', name: 'web', cidr: '10.1.2.0/24' });
    expect(entered('vSwitches', { texts: { name: 'web' } }).said).toEqual([
      'refused | VPC: It is needed. | CIDR block: It is needed.',
    ]);
    const rules = entered('securityRules', { texts: { group: 'web', protocol: 'tcp', ports: '443/443' } });
    expect(rules.plan.securityGroups[0]?.rules[2]).toEqual({
      direction: 'ingress',
      policy: 'accept',
      protocol: 'tcp',
      ports: '443/443',
      priority: 1,
      source: { cidr: '0.0.0.0/0' },
    });
    const routes = entered('routes', { texts: { router: 'Shop', destination: '192.168.0.0/16', nextHop: 'Edge' } });
    expect(routes.plan.routes[1]).toEqual({
      id: 'rte-2',
      router: 'vpc-a',
      destination: '192.168.0.0/16',
      nextHop: { peering: 'peer-1' },
    });
  });

  it('give a row another name that is free, and say so where the wanted one is a sibling’s', () => {
    const renamed = entered('vpcs', { at: 1, texts: { name: 'Shop' } });
    expect(renamed.said).toEqual(['change | Called Shop (2), as Shop is taken.']);
    expect(renamed.plan.vpcs.map(({ name }) => name)).toEqual(['Shop', 'Shop (2)']);
    // Two rows may change names with each other, and a vSwitch has its siblings in its VPC alone.
    const swapped = entered('vpcs', { at: 0, texts: { name: 'Ledger' } }, { at: 1, texts: { name: 'Shop' } });
    expect(swapped.plan.vpcs.map(({ name }) => name)).toEqual(['Ledger', 'Shop']);
    const kept = entered('vpcs', { at: 0, texts: { name: 'Ledger' } }, { at: 1, texts: { name: 'Shop', cidrs: 'x' } });
    expect(kept.plan.vpcs.map(({ name }) => name)).toEqual(['Ledger (2)', 'Ledger']);
    expect(entered('vSwitches', { at: 0, texts: { name: 'web' } }, { at: 1, texts: { name: 'web' } }).said).toEqual([
      'change',
      'change',
    ]);
  });

  it('lose their control characters', () => {
    const { plan: after } = entered(
      'vpcs',
      { at: 0, texts: { name: 'Of\u0000fi\u0007ce\u001b' } },
      { texts: { name: 'B\u0001' } },
    );
    expect(after.vpcs.map(({ name }) => name)).toEqual(['Office', 'Ledger', 'B']);
    expect(entered('vpcs', { at: 0, texts: { name: '\u0000 ' } }).said).toEqual(['refused | Name: It is needed.']);
  });

  it('separate blocks by full-width signs, too', () => {
    const { plan: after } = entered('vpcs', {
      at: 0,
      texts: { cidrs: '10.0.0.0/16，10.8.0.0/16、10.9.0.0/16；10.7.0.0/16' },
    });
    expect(after.vpcs[0]?.cidrs).toEqual(['10.0.0.0/16', '10.8.0.0/16', '10.9.0.0/16', '10.7.0.0/16']);
  });

  it('make a peering only where a line could, planned and nothing more', () => {
    const ends = (initiator: string, acceptor: string) => ({
      texts: { 'initiator.router': initiator, 'acceptor.router': acceptor },
    });
    const { said, plan: after } = entered(
      'peerings',
      ends('Edge', 'Ledger'),
      ends('Ledger', 'Edge'),
      ends('Edge', 'Shop'),
      ends('Edge', 'Ledger'),
      ends('Shop', 'Shop'),
    );
    expect(said[0]).toBe('add');
    expect(after.peerings[1]).toMatchObject({
      initiator: { router: 'vbr-1', state: 'planned' },
      acceptor: { router: 'vpc-b', state: 'planned' },
      billing: { method: 'pay-as-you-go' },
    });
    expect(after.peerings).toHaveLength(2);
    expect(said.slice(1).map((line) => line.split(' |')[0])).toEqual(['refused', 'refused', 'refused', 'refused']);
  });
});
