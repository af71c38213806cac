import { describe, expect, it } from 'vitest';
import { defaultRulePack } from '../../shared/catalog/rule-packs.ts';
import { compile } from '../../shared/network/compile.ts';
import { lostPairs, reach, reachability, type Reachability } from '../../shared/network/reach.ts';
import type { Verdict } from '../../shared/network/verdict.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { naiveReach } from '../bench/naive-reach.ts';
import { reachPlan } from '../bench/reach-plan.ts';
import { plan, type PlanBuilder } from '../support/plan-builder.ts';

const on = { state: 'activated' } as const;

function reachOf(made: Plan, without: readonly string[] = []): Reachability {
  return reach(compile(made, defaultRulePack, '2019-08-14'), { without: new Set(without) });
}

/** Both directions by themselves, then there and back. */
function verdicts(answer: Reachability, from: string, to: string): readonly Verdict[] {
  const [a, b] = [answer.indexOf(from), answer.indexOf(to)];
  if (a === undefined || b === undefined) throw new Error(`${from} or ${to} is no endpoint`);
  return [answer.forward(a, b), answer.forward(b, a), answer.verdict(a, b)];
}

/** Two peered VPCs with routes to each other. */
function twoVpcs(): PlanBuilder {
  return plan()
    .vpc('vpc-1', ['10.1.0.0/16'])
    .vpc('vpc-2', ['10.2.0.0/16'])
    .peering('peer-12', 'vpc-1', 'vpc-2', on)
    .route('vpc-1', '10.2.0.0/16', { peering: 'peer-12' })
    .route('vpc-2', '10.1.0.0/16', { peering: 'peer-12' });
}

describe('the endpoints of reachability', () => {
  it('are the vSwitches of each VPC, or the VPC where it has none, then the data centers', () => {
    const answer = reachOf(
      plan()
        .dataCenter('dc-1', ['172.16.0.0/16'])
        .vpc('vpc-1', ['10.1.0.0/16'])
        .vpc('vpc-2', ['10.0.0.0/16'])
        .vSwitch('vsw-b', 'vpc-2', '10.0.2.0/24')
        .vSwitch('vsw-a', 'vpc-2', '10.0.1.0/24')
        .build(),
    );
    expect(answer.endpoints).toEqual([
      { id: 'vpc-1', kind: 'vpc', router: 'vpc-1' },
      { id: 'vsw-b', kind: 'vSwitch', router: 'vpc-2' },
      { id: 'vsw-a', kind: 'vSwitch', router: 'vpc-2' },
      { id: 'dc-1', kind: 'dataCenter', router: 'dc-1' },
    ]);
    expect(answer.indexOf('vpc-2')).toBeUndefined();
  });

  it('are refused by a place that there is not', () => {
    expect(() => reachOf(twoVpcs().build()).verdict(0, 2)).toThrow(RangeError);
  });
});

describe('reach', () => {
  it('needs the way back for an answer, not for one way', () => {
    const made = plan()
      .vpc('vpc-1', ['10.1.0.0/16'])
      .vpc('vpc-2', ['10.2.0.0/16'])
      .peering('peer-12', 'vpc-1', 'vpc-2', on)
      .route('vpc-1', '10.2.0.0/16', { peering: 'peer-12' })
      .build();
    expect(verdicts(reachOf(made), 'vpc-1', 'vpc-2')).toEqual(['reachable', 'unreachable', 'unreachable']);
  });

  it('calls a pair partial when a route covers half of a block', () => {
    const made = plan()
      .vpc('vpc-1', ['10.1.0.0/16'])
      .vpc('vpc-2', ['10.2.0.0/16'])
      .peering('peer-12', 'vpc-1', 'vpc-2', on)
      .route('vpc-1', '10.2.128.0/17', { peering: 'peer-12' })
      .route('vpc-2', '10.0.0.0/8', { peering: 'peer-12' })
      .build();
    expect(verdicts(reachOf(made), 'vpc-1', 'vpc-2')).toEqual(['partial', 'reachable', 'partial']);
  });

  it('adds up routes that cover a block piece by piece', () => {
    const made = twoVpcs()
      .vpc('vpc-3', ['10.3.0.0/16', '10.4.0.0/16'])
      .peering('peer-13', 'vpc-1', 'vpc-3', on)
      .route('vpc-1', '10.3.0.0/17', { peering: 'peer-13' })
      .route('vpc-1', '10.3.128.0/17', { peering: 'peer-13' })
      .route('vpc-1', '10.4.0.0/16', { peering: 'peer-13' })
      .route('vpc-3', '10.1.0.0/16', { peering: 'peer-13' })
      .build();
    expect(verdicts(reachOf(made), 'vpc-1', 'vpc-3')).toEqual(['reachable', 'reachable', 'reachable']);
  });

  it('delivers at both ends of the address space', () => {
    const made = plan()
      .vpc('vpc-1', ['0.0.0.0/32'])
      .vpc('vpc-2', ['255.255.255.255/32'])
      .peering('peer-12', 'vpc-1', 'vpc-2', on)
      .route('vpc-1', '0.0.0.0/0', { peering: 'peer-12' })
      .route('vpc-2', '0.0.0.0/1', { peering: 'peer-12' })
      .build();
    expect(verdicts(reachOf(made), 'vpc-1', 'vpc-2')).toEqual(['reachable', 'reachable', 'reachable']);
  });

  it('can tell nothing of an endpoint without a readable block', () => {
    const answer = reachOf(twoVpcs().vpc('vpc-3', ['10.300.0.0/16']).build());
    expect(verdicts(answer, 'vpc-1', 'vpc-3')).toEqual(['undetermined', 'undetermined', 'undetermined']);
    expect(answer.counts).toEqual({ reachable: 2, partial: 0, unreachable: 0, undetermined: 4 });
  });

  it('never delivers the part of a vSwitch that lies outside its VPC', () => {
    const made = plan()
      .vpc('vpc-1', ['10.1.0.0/16'])
      .vpc('vpc-2', ['10.2.0.0/17'])
      .vSwitch('vsw-2', 'vpc-2', '10.2.0.0/16')
      .peering('peer-12', 'vpc-1', 'vpc-2', on)
      .route('vpc-1', '10.2.0.0/16', { peering: 'peer-12' })
      .route('vpc-2', '10.1.0.0/16', { peering: 'peer-12' })
      .build();
    expect(verdicts(reachOf(made), 'vpc-1', 'vsw-2')).toEqual(['partial', 'reachable', 'partial']);
  });

  it('does not guess what a VBR does between two of its peerings, and counts what it can not tell', () => {
    const made = plan()
      .vpc('vpc-1', ['10.1.0.0/16'])
      .vpc('vpc-2', ['10.2.0.0/16'])
      .vbr('vbr-1')
      .peering('peer-1', 'vbr-1', 'vpc-1', on)
      .peering('peer-2', 'vbr-1', 'vpc-2')
      .route('vpc-1', '10.2.0.0/16', { peering: 'peer-1' })
      .route('vbr-1', '10.2.0.0/16', { peering: 'peer-2' })
      .build();
    const answer = reachOf(made);
    expect(verdicts(answer, 'vpc-1', 'vpc-2')).toEqual(['undetermined', 'unreachable', 'unreachable']);
    expect(answer.counts).toEqual({ reachable: 0, partial: 0, unreachable: 2, undetermined: 0 });
  });

  it('drops what goes in circles over peerings between VBRs', () => {
    const builder = plan().vpc('vpc-1', ['10.1.0.0/16']);
    for (const number of [1, 2])
      builder
        .dataCenter(`dc-${number}`, [`172.${number}.0.0/16`])
        .physicalConnection(`pc-${number}a`, { dataCenter: `dc-${number}` })
        .physicalConnection(`pc-${number}b`, { dataCenter: `dc-${number}` })
        .vbr(`vbr-${number}a`, { physicalConnection: `pc-${number}a`, localGatewayIp: `192.168.${number}.1` })
        .vbr(`vbr-${number}b`, { physicalConnection: `pc-${number}b`, localGatewayIp: `192.168.${number}.5` })
        .route(`vbr-${number}b`, '10.0.0.0/8', { physicalConnection: `pc-${number}b` })
        .route(`dc-${number}`, '10.0.0.0/8', { ip: `192.168.${number}.1` });
    const made = builder
      .peering('peer-ab', 'vbr-1a', 'vbr-2b', on)
      .peering('peer-ba', 'vbr-2a', 'vbr-1b', on)
      .route('vbr-1a', '10.0.0.0/8', { peering: 'peer-ab' })
      .route('vbr-2a', '10.0.0.0/8', { peering: 'peer-ba' })
      .build();
    expect(verdicts(reachOf(made), 'dc-1', 'vpc-1')).toEqual(['unreachable', 'unreachable', 'unreachable']);
  });

  it('agrees with packets followed one by one in a plan of 205 endpoints and their transit', () => {
    const made = reachPlan(200);
    const answer = reachOf(made);
    expect(answer.counts.partial).toBeGreaterThan(0);
    expect(answer.counts.reachable).toBe(naiveReach(made));
    const listed = answer.endpoints.map((_, from) => answer.reachableFrom(from).length);
    expect(listed.reduce((sum, count) => sum + count, 0)).toBe(answer.counts.reachable);
  });

  it('stays exact and small where thousands of blocks are the same and every table cuts them', () => {
    const builder = plan();
    for (let number = 0; number < 600; number++) {
      builder.vpc(`vpc-${number}`, ['10.0.0.0/8']);
      if (number === 0) continue;
      builder.peering(`peer-${number}`, `vpc-${number - 1}`, `vpc-${number}`, on);
      for (let part = 0; part < 8; part++)
        builder.route(`vpc-${number}`, `10.${number % 256}.${part}.0/24`, { peering: `peer-${number}` });
    }
    expect(reachOf(builder.build()).counts).toEqual({
      reachable: 0,
      partial: 0,
      unreachable: 600 * 599,
      undetermined: 0,
    });
  });
});

describe('the reachability of a network', () => {
  it('is computed once', () => {
    const network = compile(twoVpcs().build(), defaultRulePack, '2019-08-14');
    expect(reachability(network)).toBe(reachability(network));
  });
});

describe('lost pairs', () => {
  it('are listed in ascending order, both directions, up to a limit', () => {
    const before = reachOf(twoVpcs().build());
    const after = reach(before.network, { without: new Set(['peer-12']) });
    expect(lostPairs(before, after)).toEqual({
      count: 2,
      pairs: [
        [0, 1],
        [1, 0],
      ],
    });
    expect(lostPairs(before, after, 1)).toEqual({ count: 2, pairs: [[0, 1]] });
    expect(lostPairs(after, before).count).toBe(0);
  });

  it('are found between different plans by the ids of the endpoints', () => {
    const before = reachOf(twoVpcs().build());
    const after = reachOf(plan().vpc('vpc-0', ['10.3.0.0/16']).vpc('vpc-1', ['10.1.0.0/16']).build());
    expect(lostPairs(before, after).count).toBe(2);
  });
});
