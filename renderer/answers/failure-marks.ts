import { useMemo } from 'react';
import { isDrawerShowing } from '../store/drawer.ts';
import { type FailureAnswer, useFailureAnswer } from './failure-answer.ts';
import { useSettings } from '../store/settings-store.ts';

/** How an object of the canvas fares while something is switched off. */
export type FailureMark = 'off' | 'cut';

/** Marks by object id: what is off, by itself or with its region or its ends, and networks that lose a pair. */
export type FailureMarks = ReadonlyMap<string, FailureMark>;

/** What the canvas marks: nothing unless the What-if panel has switched something off. */
export function useFailureMarks(): FailureMarks | undefined {
  const showing = useSettings(() => isDrawerShowing('failures'));
  const answer = useFailureAnswer();
  return useMemo(() => (showing && answer !== undefined ? failureMarks(answer) : undefined), [showing, answer]);
}

export function failureMarks({ before, lost, off }: FailureAnswer): FailureMarks {
  const { network } = before;
  const marks = new Map<string, FailureMark>();
  for (const at of new Set(lost.pairs.flat())) {
    const router = before.endpoints[at]?.router;
    if (router !== undefined) marks.set(router, 'cut');
  }
  const isOff = (id: string): boolean => marks.get(id) === 'off';
  const turnOff = (id: string, region?: string): void => {
    if (off.has(id) || (region !== undefined && off.has(region))) marks.set(id, 'off');
  };
  for (const id of network.physicalConnections.keys()) turnOff(id);
  for (const { row } of [...network.vpcs.values(), ...network.vbrs.values()]) turnOff(row.id, row.region);
  for (const { row, initiator, acceptor } of network.peerings)
    if (off.has(row.id) || isOff(initiator.row.id) || isOff(acceptor.row.id)) marks.set(row.id, 'off');
  return marks;
}
