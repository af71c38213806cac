import { peeringsAt } from '../../shared/diagram/neighbours.ts';
import type { SceneEdge } from '../../shared/diagram/scene.ts';

/** Where somebody who walks along lines is: on a node, or on a line that was entered from one of its ends. */
export interface Walk {
  readonly at: string;
  /** The end from which the line was entered. */
  readonly from?: string;
}

export type Turn = 'on' | 'back' | 'next' | 'previous';

/**
 * One step along the lines: from a node onto its first one, on a line on to its other end or back to where one came from, or to the next or the previous
 * line of that end. Undefined where there is no such step.
 */
export function follow(edges: readonly SceneEdge[], { at, from }: Walk, turn: Turn): Walk | undefined {
  const line = edges.find(({ id, kind }) => kind === 'peering' && id === at);
  if (line === undefined) {
    const lines = peeringsAt(edges, at);
    const entered = turn === 'on' || turn === 'next' ? lines[0] : lines.at(-1);
    return entered && { at: entered.id, from: at };
  }
  // A line that was selected by other means, or leads elsewhere by now, is entered from its initiator.
  const start = from === line.to ? line.to : line.from;
  const end = start === line.from ? line.to : line.from;
  if (turn === 'on') return { at: end };
  if (turn === 'back') return { at: start };
  const lines = peeringsAt(edges, start);
  const place = lines.indexOf(line) + (turn === 'next' ? 1 : -1);
  const other = lines[(place + lines.length) % lines.length];
  return other && { at: other.id, from: start };
}
