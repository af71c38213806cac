import { describe, expect, it } from 'vitest';
import { addRoutes } from '../../../shared/plan/edits/add-route.ts';
import { changeRoute } from '../../../shared/plan/edits/change-route.ts';
import { pasteRoutes } from '../../../shared/plan/edits/paste-routes.ts';
import { invertPatch, mustApply } from '../../../shared/plan/patch.ts';
import type { NextHop } from '../../../shared/plan/rows.ts';
import { plan } from '../../support/plan-builder.ts';

const two = plan()
  .vpc('vpc-1', ['10.1.0.0/16'])
  .route('vpc-1', '10.2.0.0/16', { peering: 'peer-1' })
  .route('vpc-1', '10.3.0.0/16', { peering: 'peer-2' })
  .build();

const fresh = { router: 'vpc-1', destination: '10.9.0.0/16', nextHop: { peering: 'peer-1' } };

describe('editing route entries', () => {
  it('adds them at the end with ids of their own', () => {
    const { routes } = mustApply(two, addRoutes(two, [fresh, { ...fresh, destination: '10.8.0.0/16' }]));
    expect(routes.map(({ id }) => id)).toEqual(['rte-1', 'rte-2', 'rte-3', 'rte-4']);
    expect(routes[2]).toEqual({ id: 'rte-3', ...fresh });
  });

  it('adds them before another one', () => {
    const { routes } = mustApply(two, addRoutes(two, [fresh], 1));
    expect(routes.map(({ destination }) => destination)).toEqual(['10.2.0.0/16', '10.9.0.0/16', '10.3.0.0/16']);
  });

  it('changes the entry at a place, also where ids repeat', () => {
    const [first] = two.routes;
    if (first === undefined) throw new Error('no route');
    const faulty = { ...two, routes: [first, { ...first, destination: '10.4.0.0/16' }] };
    const { routes } = mustApply(faulty, changeRoute(faulty, 1, { destination: '10.5.0.0/16' }));
    expect(routes.map(({ destination }) => destination)).toEqual(['10.2.0.0/16', '10.5.0.0/16']);
  });

  it('is no change where nothing is different', () => {
    expect(changeRoute(two, 0, { destination: '10.2.0.0/16', nextHop: { peering: 'peer-1' } }).changes).toEqual([]);
  });

  it('replaces the whole next hop, and keeps what this version does not know', () => {
    const nextHop = { peering: 'peer-1', weight: 3 } as NextHop;
    const from = { ...two, routes: [{ ...fresh, id: 'rte-1', nextHop }] };
    const { routes } = mustApply(from, changeRoute(from, 0, { nextHop: { physicalConnection: 'pc-1' } }));
    expect(routes[0]?.nextHop).toEqual({ physicalConnection: 'pc-1', weight: 3 });
  });

  it('pastes changed and new entries as one patch that can be taken back', () => {
    const patch = pasteRoutes(two, { add: [fresh], change: [{ place: 1, nextHop: { peering: 'peer-1' } }] });
    const after = mustApply(two, patch);
    expect(after.routes.map(({ nextHop }) => nextHop.peering)).toEqual(['peer-1', 'peer-1', 'peer-1']);
    expect(mustApply(after, invertPatch(patch))).toEqual(two);
  });
});
