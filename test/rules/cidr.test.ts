import { describe, expect, it } from 'vitest';
import { analyze, fixesFor } from '../../shared/analysis.ts';
import { mustApply } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { cpuTimeMs } from '../support/cpu-time.ts';
import { plan } from '../support/plan-builder.ts';

const today = '2019-08-14';

function found(of: Plan): string[] {
  return analyze(of, today)
    .findings.filter(({ rule }) => rule.startsWith('CIDR'))
    .map(({ rule, subjects }) => `${rule} ${subjects.join(' ')}`);
}

describe('one cause is one finding', () => {
  it('a block that cannot be read is in no other check', () => {
    const broken = plan()
      .vpc('vpc-a', ['192.168.0.0/33'])
      .vSwitch('vsw-a', 'vpc-a', '192.168.1.0/24')
      .vpc('vpc-b', ['192.168.0.0/16'])
      .peering('peer-1', 'vpc-a', 'vpc-b')
      .build();
    // The vSwitch can be read, so that its overlap with the peer is certain.
    expect(found(broken)).toEqual(['CIDR101 vpc-a', 'CIDR201 peer-1 vpc-a vpc-b']);
  });

  it('a reserved block is not also outside the permitted ranges', () => {
    expect(found(plan().vpc('vpc-a', ['169.254.0.0/16']).build())).toEqual(['CIDR106 vpc-a']);
  });

  it('a self-peering overlaps nothing', () => {
    expect(found(plan().vpc('vpc-a', ['10.0.0.0/16']).peering('peer-1', 'vpc-a', 'vpc-a').build())).toEqual([]);
  });
});

describe('many equal blocks', () => {
  it('yield as many findings as blocks, not as pairs', () => {
    const builder = plan().vpc('hub', ['172.16.0.0/16']);
    for (let at = 0; at < 100; at += 1) {
      builder.vpc(`vpc-${at}`, ['10.0.0.0/16']).peering(`peer-${at}`, 'hub', `vpc-${at}`);
      builder.vSwitch(`vsw-${at}`, 'hub', '172.16.0.0/24');
    }
    const rules = found(builder.build()).map((finding) => finding.slice(0, 'CIDR203'.length));
    expect(rules.filter((rule) => rule === 'CIDR104')).toHaveLength(99);
    expect(rules.filter((rule) => rule === 'CIDR203')).toHaveLength(99);
  });
});

describe('an object with very many blocks', () => {
  const many = (count: number): string[] =>
    Array.from({ length: count }, (_, at) => `${(at >> 16) + 11}.${(at >> 8) & 255}.${at & 255}.0/24`);

  it.each(['vpc', 'data center'])('is checked in time that grows with their number alone: a %s', (kind) => {
    const built = (count: number) =>
      (kind === 'vpc' ? plan().vpc('a', many(count)) : plan().dataCenter('a', many(count))).build();
    const timed = (count: number): number => {
      const network = built(count);
      const start = cpuTimeMs();
      found(network);
      return cpuTimeMs() - start;
    };
    // In turn, and the best of each: a process that is short of memory makes any one of them slow.
    const rounds = Array.from({ length: 3 }, () => ({ few: timed(5000), many: timed(30_000) }));
    const best = (key: 'few' | 'many') => Math.min(...rounds.map((round) => round[key]));
    // As pairs they took 36 times as long.
    expect(best('many')).toBeLessThan(20 * Math.max(20, best('few')));
  });
});

describe('a pack that permits public ranges', () => {
  it('accepts a public block, and still proposes a private one', () => {
    const pack = { rulePack: 'express-connect-2026' };
    expect(found(plan(pack).vpc('vpc-a', ['8.8.0.0/16']).build())).toEqual([]);
    const before = analyze(
      plan(pack).vpc('vpc-a', ['8.8.0.0/16']).vpc('vpc-b', ['8.8.0.0/16']).peering('p', 'vpc-a', 'vpc-b').build(),
      today,
    );
    const [fix] = before.findings.filter(({ rule }) => rule === 'CIDR201').flatMap((one) => fixesFor(before, one));
    const after = mustApply(before.network.plan, fix?.patch ?? { changes: [] });
    // The first /16 of RFC 1918, its smallest range first.
    expect(after.vpcs.map(({ cidrs }) => cidrs[0])).toEqual(['8.8.0.0/16', '192.168.0.0/16']);
  });
});

describe('a VPC that is renumbered', () => {
  it('gets no block that a route entry leads to: it would lead out of the VPC itself', () => {
    const before = analyze(
      plan()
        .vpc('vpc-a', ['10.0.0.0/16'])
        .vpc('vpc-b', ['10.0.0.0/16'])
        .peering('p', 'vpc-a', 'vpc-b')
        .route('vpc-a', '192.168.0.0/16', { peering: 'p' })
        .build(),
      today,
    );
    const fixes = before.findings.filter(({ rule }) => rule === 'CIDR201').flatMap((one) => fixesFor(before, one));
    const blocks = fixes.map(({ patch }) => mustApply(before.network.plan, patch).vpcs.map(({ cidrs }) => cidrs[0]));
    // The smallest range first is 192.168.0.0/16, to which the entry leads, then 172.16.0.0/16 and on.
    expect(blocks).toContainEqual(['172.16.0.0/16', '10.0.0.0/16']);
    expect(blocks.flat()).not.toContain('192.168.0.0/16');
  });
});

describe('the safe correction of a block', () => {
  it.each([
    ['192.168.7.9/16', '192.168.0.0/16'],
    [' 10.0.0.0/8 ', '10.0.0.0/8'],
  ])('of %j is %s', (text, corrected) => {
    const before = analyze(plan().vpc('vpc-a', [text]).build(), today);
    const [fix] = before.findings.flatMap((finding) => fixesFor(before, finding));
    expect(fix?.safe).toBe(true);
    expect(mustApply(before.network.plan, fix?.patch ?? { changes: [] }).vpcs[0]?.cidrs).toEqual([corrected]);
  });

  it.each(['192.168.0.0', '010.0.0.0/8', '10.0.0.0/33', ''])('of %j is not guessed', (text) => {
    const before = analyze(plan().vpc('vpc-a', [text]).build(), today);
    expect(before.findings.map(({ rule }) => rule)).toEqual(['CIDR101']);
    expect(before.findings.flatMap((finding) => fixesFor(before, finding))).toEqual([]);
  });
});
