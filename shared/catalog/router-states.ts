import data from './data/status-map.json' with { type: 'json' };

/** The states of one end of a peering, in the words of the plan file. */
export const endStates = [
  'planned',
  'created',
  'connecting',
  'accepting',
  'activated',
  'suspending',
  'suspended',
  'activating',
] as const;

export type EndState = (typeof endStates)[number];

/** What the two ends of one peering can be at the same time. */
export interface StatePair {
  readonly initiator: EndState;
  readonly acceptor: EndState;
}

interface StateRow {
  readonly initiator: EndState | null;
  readonly acceptor: EndState | null;
  readonly guideStep: string | null;
  readonly apiInitiator: string;
  readonly apiAcceptor: string;
}

const rows = data.map as readonly StateRow[];

/** The rows of the guide's state table (section 1), in its order; its last step, established again, repeats the second row. */
export const guideStatePairs: readonly StatePair[] = rows.flatMap(({ initiator, acceptor, guideStep }) =>
  initiator === null || acceptor === null || guideStep === null ? [] : [{ initiator, acceptor }],
);

/** The pairs before the first row of that table: each side creates its interface for itself, in either order. */
const preparatoryStatePairs: readonly StatePair[] = [
  { initiator: 'planned', acceptor: 'planned' },
  { initiator: 'created', acceptor: 'planned' },
  { initiator: 'planned', acceptor: 'created' },
  { initiator: 'created', acceptor: 'created' },
];

const possiblePairs: ReadonlySet<string> = new Set(
  [...preparatoryStatePairs, ...guideStatePairs].map((pair) => pairKey(pair.initiator, pair.acceptor)),
);

/** Whether the two ends of one peering can be in these states at the same time. */
export function isPossibleStatePair(initiator: EndState, acceptor: EndState): boolean {
  return possiblePairs.has(pairKey(initiator, acceptor));
}

const apiStates: ReadonlyMap<EndState | null, string> = new Map(
  rows.flatMap((row) => [
    [row.initiator, row.apiInitiator],
    [row.acceptor, row.apiAcceptor],
  ]),
);

/** The API's word for the state of an end; undefined for one that is only planned, of which the cloud knows nothing. */
export function apiState(state: EndState): string | undefined {
  return apiStates.get(state);
}

function pairKey(initiator: EndState, acceptor: EndState): string {
  return `${initiator}/${acceptor}`;
}
