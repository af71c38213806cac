import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange, type ArrangeOptions } from '../../shared/diagram/arrange.ts';
import { boundsOf, overlaps, type Rect } from '../../shared/diagram/geometry.ts';
import { sceneOf } from '../../shared/diagram/scene.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { caseNames, casePlan } from '../support/cases.ts';
import { plan, type PlanBuilder } from '../support/plan-builder.ts';
import { networkOf } from './network-of.ts';

type Named = Rect & { readonly id: string };

/** Where everything is once the plan is arranged. */
function arranged(drawn: Plan, options: Partial<ArrangeOptions> = {}): Named[] {
  const network = networkOf(drawn);
  const places = arrange(drawn, network, { pinned: new Set(), ...options });
  return sceneOf(drawn, network).nodes.map(({ id, x, y, width, height }) => ({
    id,
    x,
    y,
    width,
    height,
    ...places.get(id),
  }));
}

function overlapping(nodes: readonly Named[]): string[] {
  return nodes.flatMap((a, at) => nodes.slice(at + 1).flatMap((b) => (overlaps(a, b) ? [`${a.id} ${b.id}`] : [])));
}

function ratio(nodes: readonly Named[]): number {
  const { width, height } = boundsOf(nodes) ?? { width: 0, height: 1 };
  return Math.max(width / height, height / width);
}

function hubAndSpoke(spokes: number): PlanBuilder {
  const builder = plan()
    .dataCenter('dc', ['172.16.0.0/12'])
    .physicalConnection('pc', { dataCenter: 'dc' })
    .vbr('vbr', { physicalConnection: 'pc' });
  for (let at = 0; at < spokes; at++) builder.vpc(`vpc-${at}`, ['10.0.0.0/16']);
  builder.vpc('hub', ['10.200.0.0/16']).peering('up', 'vbr', 'hub');
  for (let at = 0; at < spokes; at++) builder.peering(`peer-${at}`, 'hub', `vpc-${at}`);
  return builder;
}

const randomPlan = fc
  .record({
    dataCenters: fc.nat(3),
    connections: fc.array(fc.nat(4), { maxLength: 6 }),
    vbrs: fc.array(fc.nat(7), { maxLength: 10 }),
    vpcs: fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.nat(5)), { maxLength: 25 }),
    notes: fc.nat(3),
    places: fc.array(fc.tuple(fc.integer({ min: -9, max: 30 }), fc.integer({ min: -9, max: 30 })), { maxLength: 40 }),
    pinned: fc.array(fc.nat(40), { maxLength: 8 }),
  })
  .map(({ dataCenters, connections, vbrs, vpcs, notes, places, pinned }) => {
    const builder = plan().account('acct-0').account('acct-1').account('acct-2');
    const ids: string[] = [];
    const named = (id: string): string => {
      ids.push(id);
      return id;
    };
    for (let at = 0; at < dataCenters; at++) builder.dataCenter(named(`dc-${at}`), ['172.16.0.0/12']);
    for (const [at, dc] of connections.entries())
      builder.physicalConnection(named(`pc-${at}`), { dataCenter: `dc-${dc}` });
    for (const [at, pc] of vbrs.entries()) builder.vbr(named(`vbr-${at}`), { physicalConnection: `pc-${pc}` });
    for (const [at, [region, account, switches]] of vpcs.entries()) {
      builder.vpc(named(`vpc-${at}`), ['10.0.0.0/16'], { region: `region-${region}`, account: `acct-${account}` });
      for (let number = 0; number < switches; number++)
        builder.vSwitch(`vsw-${at}-${number}`, `vpc-${at}`, '10.0.0.0/24');
    }
    for (let at = 0; at < notes; at++) builder.note(named(`note-${at}`), 'A note about this plan');
    for (const [at, [x, y]] of places.entries()) {
      const id = ids[at];
      if (id !== undefined) builder.at(id, x * 40, y * 40);
    }
    return { drawn: builder.build(), pinned: new Set(pinned.flatMap((at) => ids[at] ?? [])) };
  });

describe('arranging a plan', () => {
  it('puts a data center, its physical connection, its VBR and the VPC behind it in one row from left to right', () => {
    const nodes = arranged(hubAndSpoke(0).build());
    expect(nodes.toSorted((a, b) => a.x - b.x).map(({ id }) => id)).toEqual(['dc', 'pc', 'vbr', 'hub']);
    expect(new Set(nodes.map(({ y, height }) => y + height / 2)).size).toBe(1);
  });

  it('leaves room for every edge of the guide to go around the others', () => {
    for (const name of caseNames) {
      const drawn = { ...casePlan(name), layout: [] };
      for (const { path } of sceneOf(drawn, networkOf(drawn)).edges) expect(path.length, name).toBeLessThanOrEqual(6);
    }
  });

  it('lets nothing overlap', () => {
    fc.assert(
      fc.property(randomPlan, ({ drawn }) => {
        expect(overlapping(arranged(drawn))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('moves no pinned object, and puts nothing on top of one', () => {
    fc.assert(
      fc.property(randomPlan, ({ drawn, pinned }) => {
        const before = sceneOf(drawn, networkOf(drawn)).nodes;
        const after = arranged(drawn, { pinned });
        const stayed = after.filter(({ id }) => pinned.has(id));
        expect(stayed.map(({ id, x, y }) => ({ id, x, y }))).toEqual(
          before.filter(({ id }) => pinned.has(id)).map(({ id, x, y }) => ({ id, x, y })),
        );
        const already = new Set(overlapping(stayed));
        expect(overlapping(after).filter((pair) => !already.has(pair))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('arranges a selection where it is and leaves the rest alone', () => {
    const builder = plan();
    for (let at = 0; at < 9; at++) builder.vpc(`vpc-${at}`, ['10.0.0.0/16']).at(`vpc-${at}`, 4000 + at * 40, at * 200);
    const drawn = builder.build();
    const places = arrange(drawn, networkOf(drawn), {
      pinned: new Set(['vpc-1']),
      selection: new Set(['vpc-0', 'vpc-1', 'vpc-2', 'vpc-3']),
    });
    expect([...places.keys()]).toEqual(['vpc-0', 'vpc-2', 'vpc-3']);
    expect(places.get('vpc-0')).toEqual({ x: 4000, y: 0 });
  });

  it('keeps a hub with 300 spokes in the shape of a page, the hub first', () => {
    const nodes = arranged(hubAndSpoke(300).build());
    expect(ratio(nodes)).toBeLessThan(2.5);
    const vpcs = nodes.filter(({ id }) => id === 'hub' || id.startsWith('vpc'));
    const hub = vpcs.find(({ id }) => id === 'hub');
    expect(hub?.x).toBe(Math.min(...vpcs.map(({ x }) => x)));
    expect(hub?.y).toBe(Math.min(...vpcs.map(({ y }) => y)));
  });

  it('keeps a physical connection with 300 VBRs in the shape of a page', () => {
    const builder = plan().dataCenter('dc', []).physicalConnection('pc', { dataCenter: 'dc' });
    for (let at = 0; at < 300; at++) builder.vbr(`vbr-${at}`, { physicalConnection: 'pc' });
    expect(ratio(arranged(builder.build()))).toBeLessThan(4);
  });

  it('keeps regions, and accounts in them, apart', () => {
    const builder = plan().account('acct-0').account('acct-1');
    for (let at = 0; at < 40; at++)
      builder.vpc(`vpc-${at}`, [], { region: `region-${at % 3}`, account: `acct-${at % 2}` });
    const drawn = builder.build();
    const places = new Map(arranged(drawn).map((node) => [node.id, node]));
    const blocks = new Map<string, Named[]>();
    for (const { id, region, account } of drawn.vpcs) {
      const place = places.get(id);
      const block = blocks.get(region + account) ?? [];
      if (place) blocks.set(region + account, [...block, place]);
    }
    const frames = [...blocks].map(([id, members]) => ({ id, ...(boundsOf(members) as Rect) }));
    expect(frames).toHaveLength(6);
    expect(overlapping(frames)).toEqual([]);
  });

  it('keeps a note where it was when that place is free', () => {
    const drawn = plan().vpc('a', []).note('note', 'here').at('a', 0, 0).at('note', 2000, 2000).build();
    expect(arranged(drawn).find(({ id }) => id === 'note')).toMatchObject({ x: 2000, y: 2000 });
  });

  it('puts every object on the grid, and the same plan at the same places', () => {
    const drawn = hubAndSpoke(30).build();
    const nodes = arranged(drawn);
    for (const { x, y } of nodes) expect([Math.abs(x % 8), Math.abs(y % 8)]).toEqual([0, 0]);
    expect(arranged(drawn)).toEqual(nodes);
  });
});
