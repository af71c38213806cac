import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chipHeight, type Link } from '../../shared/diagram/links.ts';
import { type LabelPlace, placeLabels } from '../../shared/diagram/edge-labels.ts';
import { type Route, type RoutedNode, routeEdges } from '../../shared/diagram/edge-routing.ts';
import { elbowPath } from '../../shared/diagram/elbow-path.ts';
import { overlaps, type Point, type Rect, spanned } from '../../shared/diagram/geometry.ts';

const card = (id: string, x: number, y: number, height = 96): RoutedNode => ({ id, x, y, width: 208, height });
const link = (id: string, from: string, to: string): Link => ({
  id,
  kind: 'peering',
  from,
  to,
  state: 'planned',
  chip: { width: 120, height: chipHeight },
});

/** Cards of any height in the cells of a coarse grid, shifted within them, so that at least 48 units stay between them. */
const spacedNodes = fc
  .uniqueArray(
    fc.record({
      column: fc.nat(5),
      row: fc.nat(5),
      dx: fc.nat(10),
      dy: fc.nat(10),
      height: fc.constantFrom(48, 64, 96, 176),
    }),
    { minLength: 2, maxLength: 20, selector: ({ column, row }) => `${column}/${row}` },
  )
  .map((cells) =>
    cells.map(({ column, row, dx, dy, height }, at) =>
      card(`n${at}`, column * 336 + dx * 8, row * 304 + dy * 8, height),
    ),
  );

const spacedDrawing = spacedNodes.chain((nodes) =>
  fc
    .array(fc.tuple(fc.nat(nodes.length - 1), fc.nat(nodes.length - 1)), { minLength: 1, maxLength: 25 })
    .map((pairs) => ({ nodes, links: pairs.map(([from, to], at) => link(`e${at}`, `n${from}`, `n${to}`)) })),
);

/** Written apart from the code: whether an upright or level segment has a point strictly inside a rectangle. */
function runsThrough(a: Point, b: Point, { x, y, width, height }: Rect): boolean {
  if (a.x === b.x) return x < a.x && a.x < x + width && Math.min(a.y, b.y) < y + height && Math.max(a.y, b.y) > y;
  return y < a.y && a.y < y + height && Math.min(a.x, b.x) < x + width && Math.max(a.x, b.x) > x;
}

function segments(route: Route | undefined): [Point, Point][] {
  const path = route?.path ?? [];
  return path.slice(1).map((point, at) => [path[at] ?? point, point]);
}

function onBorder({ x, y }: Point, rect: Rect): boolean {
  const inside = x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height;
  const strictly = x > rect.x && x < rect.x + rect.width && y > rect.y && y < rect.y + rect.height;
  return inside && !strictly;
}

describe('edges', () => {
  it('run straight between cards that are level', () => {
    const { routes } = routeEdges([card('a', 0, 0), card('b', 480, 0)], [link('ab', 'a', 'b')]);
    expect(routes.get('ab')).toMatchObject({
      path: [
        { x: 208, y: 48 },
        { x: 480, y: 48 },
      ],
      clear: true,
    });
  });

  it('go around a card that is in between', () => {
    const nodes = [card('a', 0, 0), card('wall', 400, -200, 500), card('b', 800, 0)];
    const route = routeEdges(nodes, [link('ab', 'a', 'b')]).routes.get('ab');
    expect(route?.clear).toBe(true);
    expect(route?.path.some(({ y }) => y < -200 || y > 300)).toBe(true);
  });

  it('lead from the first node to the second along the axes, in whole units, through no node, where nodes keep 48 apart', () => {
    fc.assert(
      fc.property(spacedDrawing, ({ nodes, links }) => {
        const { routes } = routeEdges(nodes, links);
        for (const { id, from, to } of links) {
          const route = routes.get(id);
          const [start, end] = [nodes.find((node) => node.id === from), nodes.find((node) => node.id === to)];
          if (!route || !start || !end) throw new Error(`no route for ${id}`);
          expect(onBorder(route.path[0] ?? { x: NaN, y: NaN }, start)).toBe(true);
          expect(onBorder(route.path.at(-1) ?? { x: NaN, y: NaN }, end)).toBe(true);
          expect(route.clear).toBe(true);
          for (const [a, b] of segments(route)) {
            expect(a.x === b.x || a.y === b.y).toBe(true);
            expect([a.x, a.y, b.x, b.y].every(Number.isInteger)).toBe(true);
            for (const node of nodes) expect(runsThrough(a, b, node), `${id} through ${node.id}`).toBe(false);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('end on their cards also where the order of lanes that crosses least has no room', () => {
    // The upright leg to `c` would cross least to the left of two that cannot get past the card.
    const rects = [
      ['a', 1408, 960, 48],
      ['b', 0, 1544, 176],
      ['c', 408, 616, 96],
      ['d', 736, 1536, 48],
      ['e', 48, 368, 48],
      ['f', 1744, 376, 64],
      ['g', 360, 1592, 176],
      ['h', 1008, 1560, 96],
      ['i', 1728, 984, 176],
      ['j', 1024, 640, 48],
      ['k', 1736, 1280, 96],
      ['l', 1400, 1296, 96],
      ['m', 1064, 1240, 176],
    ] as const;
    const nodes = rects.map(([id, x, y, height]) => ({ id, x, y, width: 208, height }));
    const links = [link('ab', 'a', 'b'), link('de', 'd', 'e'), link('bc', 'b', 'c')];
    const end = routeEdges(nodes, links).routes.get('bc')?.path.at(-1);
    expect(end && nodes[2] && onBorder(end, nodes[2])).toBe(true);
  });

  it('are never called clear when they run through a node, however the nodes lie', () => {
    const anyNodes = fc.array(fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 900 }) }), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(anyNodes, (places) => {
        const nodes = places.map(({ x, y }, at) => card(`n${at}`, x, y));
        const links = nodes.slice(1).map(({ id }, at) => link(`e${at}`, 'n0', id));
        for (const route of routeEdges(nodes, links).routes.values()) {
          const crosses = segments(route).some(([a, b]) => nodes.some((node) => runsThrough(a, b, node)));
          expect(route.clear).toBe(!crosses);
        }
      }),
    );
  });

  it('fan out between the same two nodes: no two of them share a segment', () => {
    for (const [x, y] of [
      [480, 0],
      [480, 400],
      [480, -400],
      [-480, 300],
      [40, 600],
    ] as const) {
      const links = ['p', 'q', 'r'].map((id, at) => (at === 1 ? link(id, 'b', 'a') : link(id, 'a', 'b')));
      const all = [...routeEdges([card('a', 0, 0), card('b', x, y)], links).routes.values()].map(segments);
      for (const [at, one] of all.entries()) {
        for (const [a, b] of one) {
          for (const [c, d] of all.slice(at + 1).flat()) {
            const [first, second] = [spanned(a, b), spanned(c, d)];
            const level = a.y === b.y && c.y === d.y && a.y === c.y;
            const upright = a.x === b.x && c.x === d.x && a.x === c.x;
            const shared =
              (level && first.x < second.x + second.width && second.x < first.x + first.width) ||
              (upright && first.y < second.y + second.height && second.y < first.y + first.height);
            expect(shared, `${x},${y}`).toBe(false);
          }
        }
      }
    }
  });

  it('from a node to itself are loops outside of it', () => {
    const path = routeEdges([card('a', 0, 0)], [link('aa', 'a', 'a')]).routes.get('aa')?.path ?? [];
    expect(path).toHaveLength(4);
    expect(path.every(({ x }) => x >= 208)).toBe(true);
  });

  it('end at nodes that are there', () => {
    expect(routeEdges([card('a', 0, 0)], [link('ab', 'a', 'b')]).routes).toEqual(new Map());
  });

  it('stay what they are when a node far away moves, and are clear when one moves onto them', () => {
    const nodes = [card('a', 0, 0), card('b', 800, 0), card('c', 0, 2000), card('d', 800, 2000)];
    const links = [link('ab', 'a', 'b'), link('cd', 'c', 'd')];
    const before = routeEdges(nodes, links);
    const moved = [...nodes.slice(0, 3), card('d', 800, 2400)];
    const after = routeEdges(moved, links, before);
    expect(after.routes.get('ab')).toBe(before.routes.get('ab'));
    expect(after.routes).toEqual(routeEdges(moved, links).routes);
    const onto = [...nodes.slice(0, 3), card('d', 400, 0)];
    const around = routeEdges(onto, links, before).routes.get('ab');
    expect(around?.clear).toBe(true);
    expect(around?.path).not.toEqual(before.routes.get('ab')?.path);
  });

  it('and their labels are the same after a change as from scratch, whatever has changed', () => {
    const change = fc.record({
      at: fc.nat(19),
      dx: fc.integer({ min: -20, max: 20 }),
      dy: fc.integer({ min: -20, max: 20 }),
      how: fc.constantFrom('moved', 'moved', 'gone', 'added', 'linked', 'unlinked'),
    });
    fc.assert(
      fc.property(spacedDrawing, fc.array(change, { minLength: 1, maxLength: 4 }), (drawing, changes) => {
        let { nodes, links } = drawing;
        let routing = routeEdges(nodes, links);
        let labelling = placeLabels(routing.nodes, links, routing.routes);
        for (const [number, { at, dx, dy, how }] of changes.entries()) {
          const node = nodes[at % nodes.length];
          if (!node) throw new Error('no node');
          const there = { ...node, x: node.x + dx * 8, y: node.y + dy * 8 };
          if (how === 'moved') nodes = nodes.map((other) => (other === node ? there : other));
          else if (how === 'gone') nodes = nodes.filter((other) => other !== node || nodes.length === 1);
          else if (how === 'added') nodes = [...nodes, { ...there, id: `new${number}` }];
          else if (how === 'linked') links = [...links, link(`new${number}`, node.id, nodes[0]?.id ?? node.id)];
          else links = links.slice(1);
          routing = routeEdges(nodes, links, routing);
          labelling = placeLabels(routing.nodes, links, routing.routes, labelling);
          const afresh = routeEdges(nodes, links);
          expect(routing.routes).toEqual(afresh.routes);
          expect(labelling.places).toEqual(placeLabels(afresh.nodes, links, afresh.routes).places);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('find their ways, however many look in vain', () => {
    // No two cards in line make many crossings, and the one in the middle is walled in by cards that touch.
    const nodes = Array.from({ length: 144 }, (_, at) =>
      card(`n${at}`, (at % 12) * 280 + ((at * 37) % 50), Math.floor(at / 12) * 170 + ((at * 29) % 50)),
    );
    const [x, y] = [5000, 900];
    const wall = [-1, 0, 1].flatMap((across) => [-1, 0, 1].map((down) => [across, down] as const));
    const walled = wall.map(([across, down]) => card(`w${across}/${down}`, x + across * 208, y + down * 96));
    const links = [
      ...Array.from({ length: 75 }, (_, at) => link(`vain${at}`, `n${at}`, 'w0/0')),
      ...Array.from({ length: 90 }, (_, at) => link(`e${at}`, `n${at}`, `n${(at * 31 + 50) % 144}`)),
    ];
    const { routes } = routeEdges([...nodes, ...walled], links);
    // So what one finds does not depend on the others, and is the same after a change as from scratch.
    expect(links.flatMap(({ id }) => (routes.get(id)?.clear === true ? [] : [id]))).toEqual(
      Array.from({ length: 75 }, (_, at) => `vain${at}`),
    );
  });

  it('have an elbow of at most four points while an end is dragged', () => {
    expect(elbowPath(card('a', 0, 0), card('b', 480, 200))).toEqual([
      { x: 208, y: 48 },
      { x: 344, y: 48 },
      { x: 344, y: 248 },
      { x: 480, y: 248 },
    ]);
    expect(elbowPath(card('a', 0, 0), card('b', 0, 400))).toEqual([
      { x: 104, y: 96 },
      { x: 104, y: 400 },
    ]);
  });
});

describe('labels of edges', () => {
  const placesIn = (nodes: readonly RoutedNode[], links: readonly Link[]): LabelPlace[] => {
    const routing = routeEdges(nodes, links);
    return [...placeLabels(routing.nodes, links, routing.routes).places.values()];
  };
  const rectsOf = (places: readonly LabelPlace[]): Rect[] =>
    places.flatMap((place) => (place.kind === 'label' ? [place.rect] : []));

  it('cover no node and no other label; each is there, if only as a dot', () => {
    fc.assert(
      fc.property(spacedDrawing, ({ nodes, links }) => {
        const places = placesIn(nodes, links);
        expect(places).toHaveLength(links.length);
        const rects = rectsOf(places);
        for (const [at, rect] of rects.entries()) {
          for (const node of nodes) expect(overlaps(rect, node), node.id).toBe(false);
          for (const other of rects.slice(at + 1)) expect(overlaps(rect, other)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('cover no node even where nodes touch and hide their edges', () => {
    const nodes = [card('a', 0, 0), card('b', 208, 0), card('c', 416, 0), card('d', 0, 96), card('e', 208, 96)];
    const links = [link('ab', 'a', 'b'), link('ac', 'a', 'c'), link('be', 'b', 'e')];
    for (const rect of rectsOf(placesIn(nodes, links)))
      for (const node of nodes) expect(overlaps(rect, node)).toBe(false);
  });

  it('become dots in the middle of their lines where there is no room', () => {
    const nodes = [card('a', 0, 0), card('b', 248, 0)];
    expect(placesIn(nodes, [link('ab', 'a', 'b')])).toEqual([{ kind: 'dot', at: { x: 228, y: 48 } }]);
  });

  it('lie in the middle of their lines where there is room', () => {
    const nodes = [card('a', 0, 0), card('b', 480, 0)];
    // Between 208 and 480 around y = 48: a chip of 120 by 24.
    expect(placesIn(nodes, [link('ab', 'a', 'b')])).toEqual([
      { kind: 'label', rect: { x: 284, y: 36, width: 120, height: 24 } },
    ]);
  });
});
