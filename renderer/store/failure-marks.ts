import { useMemo } from 'react';
import { failureOf } from '../../shared/network/failure.ts';
import type { Network } from '../../shared/network/network.ts';
import { useAnalysis } from './analysis.ts';
import { isDrawerShowing } from './drawer.ts';
import { mostListed, useFailureView } from './failure-view.ts';
import { useSettings } from './settings-store.ts';

/** How an object of the canvas fares while something is switched off. */
export type FailureMark = 'off' | 'cut';

/** Marks by object id: what is off, by itself or with its region or its ends, and networks that lose a pair. */
export type FailureMarks = ReadonlyMap<string, FailureMark>;

/** What the canvas marks: nothing unless the What-if panel has switched something off. */
export function useFailureMarks(): FailureMarks | undefined {
  const showing = useSettings(() => isDrawerShowing('failures'));
  const { network } = useAnalysis();
  const off = useFailureView((state) => state.off);
  return useMemo(() => (showing && off.size > 0 ? failureMarks(network, off) : undefined), [showing, network, off]);
}

export function failureMarks(network: Network, off: ReadonlySet<string>): FailureMarks {
  const marks = new Map<string, FailureMark>();
  const { before, lost } = failureOf(network, off, mostListed);
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
