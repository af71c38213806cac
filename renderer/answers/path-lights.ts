import type { Network } from '../../shared/network/network.ts';
import type { Blocker, Crossing, Direction, Hop, Leg, Trace } from '../../shared/network/trace-types.ts';
import { shownAs } from '../../shared/diagram/finding-marks.ts';

/** How a node of the canvas takes part in the path that is shown. */
export interface NodeLight {
  /** Which routers it is on the way there and on the way back, from 1; a packet may meet one twice, and an end it never reaches not at all. */
  readonly forward: readonly number[];
  readonly back: readonly number[];
  readonly blockers: readonly Blocker[];
}

/** One direction along an edge. */
export interface EdgeLane {
  /** The router that the packet comes from, from 1. */
  readonly step: number;
  /** Whether it goes the way the edge is drawn: from the initiator, from the data center. */
  readonly along: boolean;
}

/** How an edge of the canvas takes part in the path that is shown. */
export interface EdgeLight {
  readonly forward: EdgeLane | undefined;
  readonly back: EdgeLane | undefined;
  readonly blockers: readonly Blocker[];
}

/** What the canvas lights up of a trace; everything else steps back. */
export interface PathLights {
  readonly nodes: ReadonlyMap<string, NodeLight>;
  readonly peerings: ReadonlyMap<string, EdgeLight>;
  /** By the id of what is attached, as the scene has it. */
  readonly attachments: ReadonlyMap<string, EdgeLight>;
}

/** The leg of a direction that is looked at; undefined when the direction has none. */
export function shownLeg({ legs }: Direction, at: number): Leg | undefined {
  return legs[at] ?? legs[0];
}

/** The lights of the legs that are looked at, the ends of the path, and its blockers where the canvas shows them. */
export function pathLights(
  network: Network,
  trace: Trace,
  leg: { readonly forward: number; readonly back: number },
): PathLights {
  const nodes = new Map<string, { forward: number[]; back: number[]; blockers: Blocker[] }>();
  const peerings: EdgeLights = new Map();
  const attachments: EdgeLights = new Map();
  const nodeLight = (id: string) => entryOf(nodes, id, () => ({ forward: [], back: [], blockers: [] }));
  const edgeLight = (lights: EdgeLights, id: string) =>
    entryOf(lights, id, () => ({ forward: undefined, back: undefined, blockers: [] }));

  for (const { router } of [trace.from, trace.to]) if (router !== undefined) nodeLight(router.row.id);
  for (const direction of ['forward', 'back'] as const) {
    const hops = shownLeg(trace[direction], leg[direction])?.hops ?? [];
    hops.forEach((hop, index) => {
      const step = index + 1;
      nodeLight(hop.at.row.id)[direction].push(step);
      if (hop.via === undefined) return;
      const next = hops[step];
      if (hop.via.kind === 'peering') {
        edgeLight(peerings, hop.via.peering.row.id)[direction] ??= {
          step,
          along: hop.via.peering.initiator === hop.at,
        };
        return;
      }
      nodeLight(hop.via.id);
      for (const id of attachmentsOf(hop, hop.via, next))
        edgeLight(attachments, id)[direction] ??= { step, along: hop.at.kind === 'dataCenter' };
    });
  }
  for (const blocker of trace.blockers) {
    const shown = shownAs(network, blocker.at);
    if (shown === undefined) continue;
    const lights = network.objects.get(shown)?.table === 'peerings' ? edgeLight(peerings, shown) : nodeLight(shown);
    lights.blockers.push(blocker);
  }
  return { nodes, peerings, attachments };
}

/** The two lines between a VBR and its data center: that of the VBR and that of the physical connection, each named after what is attached. */
function attachmentsOf(hop: Hop, via: Crossing & { kind: 'physicalConnection' }, next: Hop | undefined): string[] {
  const vbr = [hop.at, next?.at].find((router) => router?.kind === 'vbr');
  return vbr === undefined ? [via.id] : [vbr.row.id, via.id];
}

type EdgeLights = Map<string, { forward: EdgeLane | undefined; back: EdgeLane | undefined; blockers: Blocker[] }>;

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
