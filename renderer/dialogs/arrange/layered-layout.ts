import ELK from 'elkjs/lib/elk-api.js';
// The file as it was published, not bundled again: its licence (EPL-2.0) asks for changes to be marked.
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';
import { placesFromElk, toElkGraph } from '../../../shared/diagram/elk-graph.ts';
import { boundsOf, grown, onGrid, type Point } from '../../../shared/diagram/geometry.ts';
import { nextPlace } from '../../../shared/diagram/next-place.ts';
import { rectIndex } from '../../../shared/diagram/rect-index.ts';
import type { Scene, SceneNode } from '../../../shared/diagram/scene.ts';

/** A layout under way in its worker. */
export interface LayeredLayout {
  readonly places: Promise<ReadonlyMap<string, Point>>;
  /** Ends the worker; `places` is then never answered. */
  readonly stop: () => void;
}

/** Room kept around what stays, in units. */
const clearance = 24;

/** Lays out the movable nodes of a scene in layers, beginning where the first of them is now; nothing is put on what stays. */
export function layeredLayout(scene: Scene, movable: ReadonlySet<string>): LayeredLayout {
  const moving = scene.nodes.filter(({ id }) => movable.has(id));
  const edges = scene.edges.filter(({ from, to }) => movable.has(from) && movable.has(to));
  const elk = new ELK({ workerFactory: () => new Worker(workerUrl) });
  // A copy, as elkjs writes into what it is given.
  const graph = structuredClone(toElkGraph({ ...scene, nodes: moving, edges })) as Parameters<typeof elk.layout>[0];
  const places = elk.layout(graph).then((result) => {
    elk.terminateWorker();
    return beside(scene, moving, placesFromElk(result));
  });
  return { places, stop: () => elk.terminateWorker() };
}

function beside({ nodes }: Scene, moving: readonly SceneNode[], found: ReadonlyMap<string, Point>) {
  const start = boundsOf(moving) ?? { x: 0, y: 0 };
  const taken = rectIndex(nodes.filter(({ id }) => !found.has(id)));
  const places = new Map<string, Point>();
  for (const { id, width, height } of moving) {
    const at = found.get(id);
    if (at === undefined) continue;
    const wanted = { x: onGrid(at.x + start.x), y: onGrid(at.y + start.y), width, height };
    const place = taken.isFree(grown(wanted, clearance))
      ? { x: wanted.x, y: wanted.y }
      : nextPlace(taken, wanted, wanted, { gap: clearance });
    taken.add({ ...place, width, height });
    places.set(id, place);
  }
  return places;
}
