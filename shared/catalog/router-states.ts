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
  'deleted',
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

/** The owner of each end suspends it, so that one is ahead of the other for a while (guide, section 5). */
const withdrawingStatePairs: readonly StatePair[] = [
  { initiator: 'activated', acceptor: 'suspending' },
  { initiator: 'suspending', acceptor: 'activated' },
  { initiator: 'activated', acceptor: 'suspended' },
  { initiator: 'suspended', acceptor: 'activated' },
  { initiator: 'suspending', acceptor: 'suspended' },
  { initiator: 'suspended', acceptor: 'suspending' },
];

const possiblePairs: ReadonlySet<string> = new Set(
  [...preparatoryStatePairs, ...guideStatePairs, ...withdrawingStatePairs].map((pair) =>
    pairKey(pair.initiator, pair.acceptor),
  ),
);

/** Whether the two ends of one peering can be in these states at the same time. What is left of a deleted one may be in any. */
export function isPossibleStatePair(initiator: EndState, acceptor: EndState): boolean {
  return initiator === 'deleted' || acceptor === 'deleted' || possiblePairs.has(pairKey(initiator, acceptor));
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
