import { describe, expect, it } from 'vitest';
import { endStates, guideStatePairs, isPossibleStatePair } from '../../shared/catalog/router-states.ts';
import { begun, settled, trafficFlows } from '../../shared/lifecycle/transitions.ts';

describe('the transitions', () => {
  it('run through the rows of the guide’s table in its order, and back to the established connection', () => {
    const way = [begun.initiate.to, settled[0]?.to, begun.suspend.to, settled[1]?.to, begun.activate.to];
    expect(way).toEqual(guideStatePairs);
    expect(settled[2]?.to).toEqual(guideStatePairs[1]);
  });

  it('begin where the one before ended', () => {
    expect(begun.initiate.to).toEqual(settled[0]?.from);
    expect(begun.suspend.from).toEqual(settled[0]?.to);
    expect(begun.suspend.to).toEqual(settled[1]?.from);
    expect(begun.activate.from).toEqual(settled[1]?.to);
    expect(begun.activate.to).toEqual(settled[2]?.from);
    for (const { from, to } of [...Object.values(begun), ...settled])
      for (const pair of [from, to]) expect(isPossibleStatePair(pair.initiator, pair.acceptor)).toBe(true);
  });

  it('let traffic pass in one pair of states alone: both ends activated', () => {
    const flowing = endStates.flatMap((initiator) =>
      endStates.flatMap((acceptor) => (trafficFlows({ initiator, acceptor }) ? [`${initiator}/${acceptor}`] : [])),
    );
    expect(flowing).toEqual(['activated/activated']);
  });
});
