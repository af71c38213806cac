import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../shared/analysis.ts';
import { allFlags, copyParts, flagsOf } from '../../../shared/export/customer-copy/copy-flags.ts';
import { customerCopy } from '../../../shared/export/customer-copy/customer-copy.ts';
import { findLeaks } from '../../../shared/export/customer-copy/find-leaks.ts';
import { planText } from '../../../shared/plan/canonical.ts';
import { parsePlan } from '../../../shared/plan/parse.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { arbitraryPlan } from '../../support/arbitrary-plan.ts';
import { caseNames, casePlan } from '../../support/cases.ts';
import { cpuTimeMs } from '../../support/cpu-time.ts';
import { largePlan } from '../../support/large-plan.ts';
import { plan } from '../../support/plan-builder.ts';
import { speakers } from '../run-export.ts';
import { meaningOf } from './meaning.ts';

const today = '2019-08-14';
const copy = (of: Plan, flags = allFlags): Plan => customerCopy(of, flags, speakers.en).plan;

describe('a customer copy', () => {
  it.each(caseNames)('of %s shows none of the originals and means the same', (name) => {
    const of = casePlan(name);
    const made = copy(of);
    expect(findLeaks(of, allFlags, planText(made))).toEqual([]);
    expect(meaningOf(analyze(made, today))).toEqual(meaningOf(analyze(of, today)));
  });

  it('of any plan means the same', () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.subarray([...copyParts]), (of, parts) => {
        const made = copy(of, flagsOf(parts));
        expect(meaningOf(analyze(made, today))).toEqual(meaningOf(analyze(of, today)));
      }),
      { numRuns: 200 },
    );
  });

  it('of a large plan means the same, and is made in seconds', () => {
    const of = largePlan();
    const started = cpuTimeMs();
    const made = copy(of);
    expect(cpuTimeMs() - started).toBeLessThan(10_000);
    expect(findLeaks(of, allFlags, planText(made))).toEqual([]);
    expect(meaningOf(analyze(made, today))).toEqual(meaningOf(analyze(of, today)));
  });

  it('is a plan that can be saved and read again', () => {
    fc.assert(
      fc.property(arbitraryPlan, (of) => {
        const made = copy(of);
        const read = parsePlan(planText(made));
        expect(read.ok && planText(read.value)).toBe(planText(made));
      }),
      { numRuns: 100 },
    );
  });

  it('is the same every time, and gives each object its own alias, in the order of the plan', () => {
    const of = casePlan('section-10-shared-physical-connection');
    const made = copy(of);
    expect(planText(copy(of))).toBe(planText(made));
    expect(made.vpcs.map(({ name }) => name)).toEqual(['VPC 1', 'VPC 2']);
    // "Account A" and "Account B" are what is to be hidden.
    expect(made.accounts.map(({ name }) => name)).toEqual(['Account C', 'Account D']);
    expect(customerCopy(of, allFlags, speakers['zh-CN']).plan.vpcs[0]?.name).toBe('专有网络 (VPC) 1');
    expect(made.name).toBe('Plan');
  });

  it('hides what its flags name, and nothing else', () => {
    const of = casePlan('section-10-shared-physical-connection');
    const rows = (made: Plan) => [made.accounts, made.vpcs, made.vbrs, made.routes, made.peerings, made.intents];
    expect(rows(copy(of, flagsOf([])))).toEqual(rows(of));
    const [first] = copy(of, flagsOf(['uids'])).accounts;
    expect(first).toMatchObject({ id: 'acct-a', name: 'Account A' });
    expect(first?.uid).toMatch(/^\d{16}$/u);
    const renumbered = copy(of, flagsOf(['addresses']));
    expect(renumbered.vpcs.map(({ id, name }) => [id, name])).toEqual(of.vpcs.map(({ id, name }) => [id, name]));
    expect(renumbered.vpcs[0]?.cidrs[0]).toMatch(/^10\.\d+\.0\.0\/16$/u);
    expect(renumbered.vpcs[0]?.cidrs).not.toEqual(of.vpcs[0]?.cidrs);
  });

  it('keeps no name that tells what another flag hides', () => {
    const of = plan()
      .account('acct-a', { name: 'Contoso', uid: '1234567890123456' })
      .vpc('vpc-x', ['10.1.0.0/16'], { name: 'net 10.1.0.0/16' })
      .vpc('vpc-y', ['10.9.0.0/16'], { name: 'of 1234567890123456', cloudId: 'vpc-1234567890123456' })
      .intent('int', 'vpc-x', 'vpc-y', { note: 'asked for by Contoso' })
      .build();
    const made = copy(of, flagsOf(['addresses', 'uids']));
    expect(made.vpcs.map(({ name }) => name)).toEqual(['VPC 1', 'VPC 2']);
    expect(made.vpcs[1]?.cloudId).toBe('vpc-00000001');
    expect(made.accounts[0]?.name).toBe('Contoso');
    expect(made.intents[0]?.note).toBe('asked for by Contoso');
    expect(copy(of, flagsOf(['names'])).intents[0]?.note).toBeUndefined();
  });

  it('moves whole private ranges, too, where there is room', () => {
    const of = plan().vpc('a', ['192.168.0.0/16']).vpc('b', ['172.16.0.0/12']).vpc('c', ['10.1.0.0/16']).build();
    const blocks = copy(of).vpcs.map(({ cidrs }) => cidrs[0] ?? '');
    expect(blocks.map((text) => text.slice(text.indexOf('/')))).toEqual(['/16', '/12', '/16']);
    for (const text of blocks) expect(text).toMatch(/^10\./u);
    expect(new Set([...blocks, '192.168.0.0/16', '172.16.0.0/12', '10.1.0.0/16']).size).toBe(6);
  });

  it('keeps distances in a block: what is inside stays inside, the first and last addresses stay what they are', () => {
    const of = plan()
      .vpc('a', ['192.168.0.0/16'])
      .vSwitch('s', 'a', '192.168.3.0/24')
      .instance('first', 's', '192.168.3.0')
      .instance('usable', 's', '192.168.3.77')
      .instance('last', 's', '192.168.3.255')
      .build();
    const made = copy(of);
    const [subnet = ''] = made.vSwitches.map(({ cidr }) => cidr.slice(0, cidr.lastIndexOf('.')));
    expect(made.instances.map(({ ip }) => ip.slice(0, ip.lastIndexOf('.')))).toEqual([subnet, subnet, subnet]);
    expect(made.instances.map(({ ip }) => ip.slice(ip.lastIndexOf('.')))).toEqual(['.0', expect.any(String), '.255']);
  });

  it('drops fields that this version does not know, and the records of the work', () => {
    const base = casePlan('section-10-shared-physical-connection');
    const secret = { ticket: 'SEC-4711' };
    const of = {
      ...base,
      unknown: secret,
      vpcs: base.vpcs.map((row) => ({ ...row, ...secret })),
      routes: base.routes.map((row) => ({ ...row, nextHop: { ...row.nextHop, ...secret } })),
      scenarios: [{ id: 's', name: 'SEC-4711', changes: [] }],
      steps: [{ id: 'SEC-4711', done: true }],
    } as Plan;
    expect(planText(copy(of, flagsOf([])))).not.toContain('4711');
  });
});

describe('the scan for leaks', () => {
  const of = casePlan('section-10-shared-physical-connection');

  it.each([
    ['a name', 'see VPC-Beijing here', 'names'],
    ['a name as a slug', 'resource "x" "vpc_beijing" {', 'names'],
    ['an id', 'id=pc-aaa', 'ids'],
    ['an interface id', '<b>ri-1234567</b>', 'ids'],
    ['an account id', '--owner 87654321', 'uids'],
    ['a block', 'cidr="10.10.0.0/16"', 'addresses'],
    ['a block in the words of a device', 'ip route 10.10.0.0 255.255.0.0', 'addresses'],
    ['a single address', 'ping 172.16.5.5.', 'addresses'],
  ])('sees %s', (_what, text, part) => {
    expect(findLeaks(of, allFlags, text).map((leak) => leak.part)).toContain(part);
  });

  it('asks for nothing that no flag names', () => {
    expect(findLeaks(of, flagsOf([]), planText(of))).toEqual([]);
    expect(new Set(findLeaks(of, flagsOf(['uids']), planText(of)).map(({ part }) => part))).toEqual(new Set(['uids']));
  });

  it('finds every name and address of a plan in the plan itself', () => {
    const found = new Set(findLeaks(of, allFlags, planText(of)).map(({ text }) => text));
    for (const text of ['ERP', 'ECS a', 'VBR to VPC-A', 'vbr-12345678', '12345678', '10.100.0.1', '10.10.1.0/24'])
      expect(found).toContain(text);
  });

  it('takes no example in Peerscape’s own sentences for an address of the plan, and sees the address anywhere else', () => {
    const of = casePlan('section-10-shared-physical-connection');
    const hint = speakers.en.t('openInputs:hint.address');
    expect(hint).toContain('10.100.0.1');
    expect(findLeaks(of, allFlags, `<td>${hint}</td>`)).toEqual([]);
    expect(findLeaks(of, allFlags, `<td>${hint}</td><td>10.100.0.1</td>`)).toEqual([
      { part: 'addresses', text: '10.100.0.1' },
    ]);
  });

  it('takes no part of a longer word or address for a leak', () => {
    expect(findLeaks(of, allFlags, 'VPC-Beijing2 110.100.0.1 10.100.0.10 10.10.1.0.5 ERPs')).toEqual([]);
  });
});
