import { describe, expect, it } from 'vitest';
import { defaultRulePack } from '../../shared/catalog/rule-packs.ts';
import { compile } from '../../shared/network/compile.ts';
import { circumstances } from '../../shared/network/circumstances.ts';
import { byWeight, failureElements, failureOf, rankFailures } from '../../shared/network/failure.ts';
import type { Network } from '../../shared/network/network.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { plan } from '../support/plan-builder.ts';

const on = { state: 'activated' } as const;

/** vpc-1 and vpc-2 are peered; vpc-1 alone reaches the data center, by one VBR. */
function twoVpcsAndAnOffice(): Plan {
  return plan()
    .dataCenter('dc-1', ['172.16.0.0/16'])
    .physicalConnection('pc-1', { dataCenter: 'dc-1' })
    .vbr('vbr-1', { physicalConnection: 'pc-1', localGatewayIp: '192.168.0.1', region: 'cn-beijing' })
    .vpc('vpc-1', ['10.1.0.0/16'])
    .vpc('vpc-2', ['10.2.0.0/16'])
    .peering('peer-12', 'vpc-1', 'vpc-2', on)
    .peering('peer-v1', 'vbr-1', 'vpc-1', on)
    .route('vpc-1', '10.2.0.0/16', { peering: 'peer-12' })
    .route('vpc-2', '10.1.0.0/16', { peering: 'peer-12' })
    .route('vpc-1', '172.16.0.0/16', { peering: 'peer-v1' })
    .route('vbr-1', '172.16.0.0/16', { physicalConnection: 'pc-1' })
    .route('vbr-1', '10.1.0.0/16', { peering: 'peer-v1' })
    .route('dc-1', '10.1.0.0/16', { ip: '192.168.0.1' })
    .build();
}

function networkOf(made: Plan): Network {
  return compile(made, defaultRulePack, '2019-08-14');
}

describe('what can fail', () => {
  it('is every physical connection, VBR, peering, VPC and region', () => {
    expect(failureElements(networkOf(twoVpcsAndAnOffice())).map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'physicalConnection pc-1',
      'vbr vbr-1',
      'peering peer-12',
      'peering peer-v1',
      'vpc vpc-1',
      'vpc vpc-2',
      'region cn-beijing',
      'region cn-hangzhou',
    ]);
  });
});

describe('a failure', () => {
  it('loses the pairs that need what is off, there and back, and no others', () => {
    const { before, after, lost } = failureOf(
      networkOf(twoVpcsAndAnOffice()),
      circumstances({ without: new Set(['pc-1']) }),
    );
    expect(before.counts.reachable).toBe(4);
    expect(after.counts.reachable).toBe(2);
    expect(lost.pairs.map((pair) => pair.map((place) => before.endpoints[place]?.id))).toEqual([
      ['vpc-1', 'dc-1'],
      ['dc-1', 'vpc-1'],
    ]);
  });

  it('of several elements at once loses what each of them carries', () => {
    expect(
      failureOf(networkOf(twoVpcsAndAnOffice()), circumstances({ without: new Set(['vbr-1', 'vpc-2']) })).lost.count,
    ).toBe(4);
  });

  it('of nothing loses nothing', () => {
    const { before, after, lost } = failureOf(networkOf(twoVpcsAndAnOffice()), circumstances());
    expect(lost.count).toBe(0);
    expect(after.counts).toEqual(before.counts);
  });
});

describe('the ranking of failures', () => {
  it('tells pairs that an element carries from pairs that begin or end in it', () => {
    const ranked = [...rankFailures(networkOf(twoVpcsAndAnOffice()))].sort(byWeight);
    expect(ranked.map(({ element, lostElsewhere, lostWithin }) => [element.id, lostElsewhere, lostWithin])).toEqual([
      ['pc-1', 2, 0],
      ['vbr-1', 2, 0],
      ['peer-12', 2, 0],
      ['peer-v1', 2, 0],
      ['cn-beijing', 2, 0],
      ['vpc-1', 0, 4],
      ['cn-hangzhou', 0, 4],
      ['vpc-2', 0, 2],
    ]);
  });

  it('goes one element at a time', () => {
    const steps = rankFailures(networkOf(twoVpcsAndAnOffice()));
    expect(steps.next().value?.element).toEqual({ kind: 'physicalConnection', id: 'pc-1' });
  });
});
