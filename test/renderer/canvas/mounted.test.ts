import { describe, expect, it } from 'vitest';
import { isCrowd, mostMounted, mostOfCrowd, mountedOf, nodesIn } from '../../../renderer/canvas/mounted.ts';
import { analyze } from '../../../shared/analysis.ts';
import { sceneOf } from '../../../shared/diagram/scene.ts';
import { plan } from '../../support/plan-builder.ts';

/** VPCs in a row, each 900 units behind the one before, the first of them peered with each of the others. */
function row(count: number) {
  const builder = plan();
  for (let at = 0; at < count; at += 1) builder.vpc(`vpc-${at}`, ['10.0.0.0/16']).at(`vpc-${at}`, 900 * at, 0);
  for (let at = 1; at < count; at += 1) builder.peering(`peer-${at}`, 'vpc-0', `vpc-${at}`);
  const built = builder.build();
  return sceneOf(built, analyze(built, '2019-08-14').network);
}

const few = row(20);
const crowd = row(mostMounted + 20);
const everywhere = { x: -2e6, y: -2e6, width: 4e6, height: 4e6 };
const last = `vpc-${mostMounted + 19}`;
const ids = (nodes: readonly { readonly id: string }[]): string[] => nodes.map(({ id }) => id);

describe('what of a scene is mounted', () => {
  it('is everything while that is not too much', () => {
    expect(isCrowd(few)).toBe(false);
    expect(mountedOf(few, undefined, [])).toBe(few);
  });

  it('is of a crowd what lies in the view, with the lines between', () => {
    const { nodes, edges } = mountedOf(crowd, { x: -100, y: -100, width: 2200, height: 400 }, []);
    expect(ids(nodes)).toEqual(['vpc-0', 'vpc-1', 'vpc-2']);
    expect(ids(edges)).toEqual(['peer-1', 'peer-2']);
  });

  it('is only what has to be where too much lies in the view, or none is known', () => {
    for (const view of [everywhere, undefined]) {
      expect(ids(mountedOf(crowd, view, ['vpc-7']).nodes)).toEqual(['vpc-7']);
      const both = mountedOf(crowd, view, ['peer-9', 'not-there']);
      expect([ids(both.nodes), ids(both.edges)]).toEqual([['vpc-0', 'vpc-9'], ['peer-9']]);
    }
  });

  it('is never more than the most of a crowd, whatever is selected: the first come first', () => {
    const { nodes } = mountedOf(crowd, everywhere, [last, ...ids(crowd.nodes)]);
    expect(nodes).toHaveLength(mostOfCrowd);
    expect(ids(nodes)).toContain(last);
  });
});

describe('the nodes in an area', () => {
  it('come in the order in which they lie on one another, or not at all where they are too many', () => {
    expect(ids(nodesIn(crowd.nodes, { x: 800, y: 0, width: 1200, height: 10 }) ?? [])).toEqual(['vpc-1', 'vpc-2']);
    expect(nodesIn(crowd.nodes, { x: 800, y: 0, width: 1200, height: 10 }, 1)).toBeUndefined();
    expect(nodesIn(crowd.nodes, everywhere, 5)).toBeUndefined();
    expect(nodesIn(crowd.nodes, everywhere)).toHaveLength(crowd.nodes.length);
  });
});
