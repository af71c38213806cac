import { describe, expect, it } from 'vitest';
import { defaultRulePack } from '../../shared/catalog/rule-packs.ts';
import { formatCidr } from '../../shared/net/cidr.ts';
import { parseIpv4 } from '../../shared/net/ipv4.ts';
import { compile } from '../../shared/network/compile.ts';
import { endpointId, endpointInstance, findEndpoint, whereIs } from '../../shared/network/endpoints.ts';
import { plan } from '../support/plan-builder.ts';

const network = compile(
  plan()
    .dataCenter('dc', ['172.16.0.0/12', '10.3.0.0/16'])
    .host('host', 'dc', '172.16.5.5')
    .physicalConnection('pc', { dataCenter: 'dc' })
    .vbr('vbr', { physicalConnection: 'pc', localGatewayIp: '10.100.0.1', peerGatewayIp: '10.100.0.2' })
    .vpc('a', ['10.1.0.0/16'])
    .vpc('empty', ['10.2.0.0/16', '10.3.0.0/16'])
    .vSwitch('sw', 'a', '10.1.1.0/24')
    .instance('ecs', 'sw', '10.1.1.10')
    .instance('lost', 'nowhere', '10.1.1.11')
    .build(),
  defaultRulePack,
  '2019-08-14',
);

/** Kind, router and blocks of an end. */
function found(id: string): unknown {
  const end = findEndpoint(network, id);
  if (!end.ok) return end.error;
  const { kind, router, blocks } = end.value;
  return [kind, router?.row.id, blocks.map(formatCidr)];
}

function where(text: string) {
  const { owners, gateways } = whereIs(network, parseIpv4(text) ?? 0);
  return {
    owners: owners.map(({ router, delivers, vSwitch, instance, host }) => [
      router.row.id,
      delivers,
      ...[vSwitch?.row.id, instance?.id, host?.id].filter((id) => id !== undefined),
    ]),
    gateways: gateways.map(({ vbr, side }) => `${vbr.row.id} ${side}`),
  };
}

describe('an end of a path', () => {
  it.each([
    ['ecs', ['instance', 'a', ['10.1.1.10/32']]],
    ['host', ['host', 'dc', ['172.16.5.5/32']]],
    ['sw', ['vSwitch', 'a', ['10.1.1.0/24']]],
    // Only where vSwitches are can anything live.
    ['a', ['vpc', 'a', ['10.1.1.0/24']]],
    ['empty', ['vpc', 'empty', ['10.2.0.0/16', '10.3.0.0/16']]],
    ['dc', ['dataCenter', 'dc', ['172.16.0.0/12', '10.3.0.0/16']]],
    ['10.1.1.10', ['address', 'a', ['10.1.1.10/32']]],
    // In the VPC's block, but in no vSwitch; in two networks; nowhere.
    ['10.1.9.9', ['address', undefined, ['10.1.9.9/32']]],
    ['10.3.0.1', ['address', undefined, ['10.3.0.1/32']]],
    ['8.8.8.8', ['address', undefined, ['8.8.8.8/32']]],
    ['vbr', 'no-endpoint'],
    ['lost', 'no-endpoint'],
    ['nobody', 'unknown-object'],
    ['10.1.1', 'unknown-object'],
  ])('is found for %s', (id, expected) => {
    expect(found(id)).toEqual(expected);
  });

  it('is called by its id, or by its address', () => {
    for (const id of ['ecs', 'host', 'sw', 'a', 'dc', '10.1.1.10']) {
      const end = findEndpoint(network, id);
      expect(end.ok && endpointId(end.value)).toBe(id);
    }
  });

  it('has the security groups of the instance that has its address', () => {
    const end = findEndpoint(network, '10.1.1.10');
    expect(end.ok && endpointInstance(end.value)?.id).toBe('ecs');
    const vSwitch = findEndpoint(network, 'sw');
    expect(vSwitch.ok && endpointInstance(vSwitch.value)).toBeUndefined();
  });
});

describe('where an address is', () => {
  it.each([
    ['10.1.1.10', { owners: [['a', true, 'sw', 'ecs']], gateways: [] }],
    ['10.1.9.9', { owners: [['a', false]], gateways: [] }],
    ['172.16.5.5', { owners: [['dc', true, 'host']], gateways: [] }],
    [
      '10.3.0.1',
      {
        owners: [
          ['empty', true],
          ['dc', true],
        ],
        gateways: [],
      },
    ],
    ['10.100.0.1', { owners: [], gateways: ['vbr local'] }],
    ['10.100.0.2', { owners: [], gateways: ['vbr peer'] }],
    ['8.8.8.8', { owners: [], gateways: [] }],
  ])('is told for %s', (address, expected) => {
    expect(where(address)).toEqual(expected);
  });
});
