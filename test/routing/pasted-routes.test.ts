import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRulePack } from '../../shared/catalog/rule-packs.ts';
import { compile } from '../../shared/network/compile.ts';
import type { Network, TableOwner } from '../../shared/network/network.ts';
import { tableOwner } from '../../shared/network/route-lookup.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { nextHopsOf, nextHopText } from '../../shared/routing/next-hops.ts';
import { readPastedRoutes } from '../../shared/routing/pasted-routes.ts';
import { writeTableText } from '../../shared/routing/table-text.ts';
import { plan } from '../support/plan-builder.ts';

function at(router: string, what: Plan): [Network, TableOwner] {
  const network = compile(what, defaultRulePack, '2019-08-14');
  const owner = tableOwner(network, router);
  if (owner === undefined) throw new Error(`no router ${router}`);
  return [network, owner];
}

/** A VBR between a data center and two VPCs that are called alike. */
const hybrid = plan()
  .dataCenter('dc-1', ['172.16.0.0/12'], { name: 'Head office' })
  .physicalConnection('pc-1', { name: 'Line 1', dataCenter: 'dc-1', cloudId: 'pc-cloud' })
  .vbr('vbr-1', { name: 'Edge', physicalConnection: 'pc-1', localGatewayIp: '10.100.0.1', peerGatewayIp: '10.100.0.2' })
  .vpc('vpc-1', ['192.168.0.0/16'], { name: 'Shop' })
  .vpc('vpc-2', ['10.0.0.0/16'], { name: 'Shop' })
  .peering('peer-1', 'vbr-1', 'vpc-1', {
    name: 'To shop one',
    initiator: { router: 'vbr-1', state: 'planned', interfaceId: 'ri-near' },
    acceptor: { router: 'vpc-1', state: 'planned', interfaceId: 'ri-far' },
  })
  .peering('peer-2', 'vbr-1', 'vpc-2', { name: 'To shop two' })
  .peering('peer-3', 'vpc-1', 'vpc-2', { name: 'Inner' })
  .route('vbr-1', '192.168.0.0/16', { peering: 'peer-1' })
  .route('vbr-1', '10.0.0.0/16', { peering: 'peer-2' })
  .build();

const [network, vbr] = at('vbr-1', hybrid);
const read = (text: string) => readPastedRoutes(network, vbr, text).routes;
const routed = (text: string) => read(text).map((row) => (row.kind === 'add' ? row.route.nextHop : row.kind));

describe('pasted routes', () => {
  it('name their next hop by id, name, interface id or cloud id', () => {
    expect(routed('10.1.0.0/16\tpeer-1')).toEqual([{ peering: 'peer-1' }]);
    expect(routed('10.1.0.0/16\t to SHOP two ')).toEqual([{ peering: 'peer-2' }]);
    expect(routed('10.1.0.0/16\tri-near')).toEqual([{ peering: 'peer-1' }]);
    expect(routed('10.1.0.0/16\tri-far')).toEqual([{ peering: 'peer-1' }]);
    expect(routed('172.16.0.0/12\tpc-cloud')).toEqual([{ physicalConnection: 'pc-1' }]);
    expect(routed('172.16.0.0/12\tHead office')).toEqual([{ physicalConnection: 'pc-1' }]);
  });

  it('of a data center name the gateway address, or the VBR that has it', () => {
    const [, office] = at('dc-1', hybrid);
    const routes = (text: string) => readPastedRoutes(network, office, text).routes;
    for (const name of ['10.100.0.1', 'Edge', 'vbr-1'])
      expect(routes(`192.168.0.0/16\t${name}`)).toMatchObject([
        { kind: 'add', route: { nextHop: { ip: '10.100.0.1' } } },
      ]);
  });

  it('are found in whatever columns they stand', () => {
    expect(routed('rte-9,active,10.1.0.0/16,2019-08-14,To shop one')).toEqual([{ peering: 'peer-1' }]);
  });

  it('each say why they are not understood', () => {
    expect(read('10.1.0.0/16\tShop\n10.2.0.0/16\tInner\n10.3.0.0/16\tnobody\n10.4.0.0/16\nten\tpeer-1')).toMatchObject([
      { kind: 'refused', line: 1, reason: { key: 'routes:paste.ambiguous' } },
      { kind: 'refused', line: 2, reason: { key: 'routes:paste.notAttached' } },
      { kind: 'refused', line: 3, reason: { key: 'routes:paste.unknown' } },
      { kind: 'refused', line: 4, reason: { key: 'routes:paste.nothingNamed' } },
      { kind: 'refused', line: 5, reason: { key: 'routes:paste.notABlock' } },
    ]);
  });

  it('tell a heading from a mistake', () => {
    expect(read('Destination\tNext hop\n10.1.0.0/16\tpeer-1').map(({ kind }) => kind)).toEqual(['heading', 'add']);
  });

  it('with host bits set are the block that they lie in, and say so', () => {
    expect(read('10.1.2.3/16\tpeer-1')).toMatchObject([
      { kind: 'add', route: { destination: '10.1.0.0/16' }, note: { key: 'routes:paste.readAs' } },
    ]);
  });

  it('that the table has are the same or another next hop for an entry', () => {
    expect(read('192.168.0.0/16\tpeer-1\n10.0.0.0/16\tpeer-1')).toMatchObject([
      { kind: 'same' },
      { kind: 'change', place: 1, route: { nextHop: { peering: 'peer-1' } } },
    ]);
  });

  it('come once for each destination', () => {
    expect(read('10.1.0.0/16\tpeer-1\n10.1.0.0/16\tpeer-2')).toMatchObject([
      { kind: 'add' },
      { kind: 'refused', reason: { params: { line: 1 } } },
    ]);
  });

  it('take the next hop that is chosen for rows that name none', () => {
    const { routes } = readPastedRoutes(network, vbr, '10.1.0.0/16\n10.2.0.0/16\tpeer-2', { peering: 'peer-1' });
    expect(routes).toMatchObject([
      { route: { nextHop: { peering: 'peer-1' } } },
      { route: { nextHop: { peering: 'peer-2' } } },
    ]);
  });

  it('answer every row of any text', () => {
    const text = fc.array(fc.constantFrom('10.1.0.0/16', 'peer-1', '\t', '\n', ',', '"', ' ', 'x', '/', '9', ';'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, (parts) => {
        const rows = read(parts.join(''));
        expect(rows.map(({ line }) => line)).toEqual(rows.map((_, place) => place + 1));
      }),
    );
  });

  it('are the copied ones when those come back, whatever the next hops are called', () => {
    const name = fc.string({
      unit: fc.constantFrom('a', 'A', '"', '\t', '\n', ',', ';', ' ', '1', 'ר', '🚀'),
      maxLength: 6,
    });
    fc.assert(
      fc.property(name, name, (first, second) => {
        const [named, owner] = at(
          'vpc-0',
          plan()
            .vpc('vpc-0', ['10.0.0.0/16'])
            .vpc('vpc-1', ['10.1.0.0/16'])
            .vpc('vpc-2', ['10.2.0.0/16'])
            .peering('peer-1', 'vpc-0', 'vpc-1', { name: first })
            .peering('peer-2', 'vpc-0', 'vpc-2', { name: second })
            .build(),
        );
        const copied = nextHopsOf(named, owner).map(({ nextHop }, number) => [
          `10.${number + 1}.0.0/16`,
          nextHopText(named, owner, nextHop),
        ]);
        const back = readPastedRoutes(named, owner, writeTableText(copied)).routes;
        expect(back.map((row) => row.kind === 'add' && row.route.nextHop)).toEqual([
          { peering: 'peer-1' },
          { peering: 'peer-2' },
        ]);
      }),
    );
  });
});
