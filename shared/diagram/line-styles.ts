import type { Point } from './geometry.ts';
import type { View } from '../network/view.ts';
import { isStill, type Link, type LinkState } from './links.ts';

/** How a line is stroked, in units. */
export interface LineStyle {
  readonly width: number;
  /** Lengths of dashes and gaps; a solid line has none. */
  readonly dashes?: readonly number[];
  readonly roundCaps?: boolean;
  readonly opacity?: number;
}

/** Planned dashed, connecting dotted, activated solid, suspended dash-dot and dimmed; a forbidden one is solid and told by its colour and sign. */
const peeringLines: Readonly<Record<LinkState, LineStyle>> = {
  planned: { width: 1.75, dashes: [7, 5] },
  connecting: { width: 2.75, dashes: [0.1, 6], roundCaps: true },
  activated: { width: 1.75 },
  suspended: { width: 1.75, dashes: [10, 4, 1, 4], opacity: 0.7 },
  forbidden: { width: 1.75 },
};

/** What no packet crosses in the view that is drawn steps back. */
export const stillOpacity = 0.4;

const attachmentLine: LineStyle = { width: 3, roundCaps: true };

/** How the line of a link is stroked, for canvas and exports alike; its colour is a matter of the theme. */
export function lineStyle(link: Pick<Link, 'kind' | 'state' | 'still'>, view: View = 'designed'): LineStyle {
  const { kind, state } = link;
  if (kind === 'physical') return attachmentLine;
  return isStill(link, view) ? { ...peeringLines[state], opacity: stillOpacity } : peeringLines[state];
}

/** The radius of the dot on a line whose label has no room. */
export const dotRadius = 5;
/** The radius of the initiator's dot and of the acceptor's ring. */
export const endRadius = 4.5;

/** The middle of the mark at an end of a path: just outside of the node, which would hide half of it. */
export function endMark(end: Point | undefined, before: Point | undefined): Point | undefined {
  if (end === undefined || before === undefined) return undefined;
  return { x: end.x + Math.sign(before.x - end.x) * endRadius, y: end.y + Math.sign(before.y - end.y) * endRadius };
}
