import { describe, expect, it } from 'vitest';
import { type EndState, endStates } from '../../shared/catalog/router-states.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { plan } from '../support/plan-builder.ts';
import { found } from './found.ts';

function inStates(initiator: EndState, acceptor: EndState, fields: { account?: string; ids?: boolean } = {}): Plan {
  const { account = 'acct-a', ids = false } = fields;
  return plan()
    .account('acct-a', { uid: '12345678' })
    .account('acct-b', { uid: '87654321' })
    .vpc('vpc-1', ['192.168.0.0/16'])
    .vpc('vpc-2', ['172.16.0.0/16'], { account })
    .peering('peer-1', 'vpc-1', 'vpc-2', {
      initiator: { router: 'vpc-1', state: initiator, ...(ids ? { interfaceId: 'ri-1' } : {}) },
      acceptor: { router: 'vpc-2', state: acceptor, ...(ids ? { interfaceId: 'ri-2' } : {}) },
    })
    .build();
}

/**
 * The guide's table (section 1), what comes before it, each side creating its end for itself, and one end suspended before the other (section 5);
 * where an end is deleted, the other may be in any state.
 */
const possible: readonly (readonly [EndState, EndState])[] = [
  ['planned', 'planned'],
  ['created', 'planned'],
  ['planned', 'created'],
  ['created', 'created'],
  ['connecting', 'accepting'],
  ['activated', 'activated'],
  ['suspending', 'suspending'],
  ['suspended', 'suspended'],
  ['activating', 'activating'],
  ['activated', 'suspending'],
  ['suspending', 'activated'],
  ['activated', 'suspended'],
  ['suspended', 'activated'],
  ['suspending', 'suspended'],
  ['suspended', 'suspending'],
  ...endStates.map((other) => ['deleted', other] as const),
  ...endStates.filter((other) => other !== 'deleted').map((other) => [other, 'deleted'] as const),
];

const allPairs = endStates.flatMap((initiator) => endStates.map((acceptor) => [initiator, acceptor] as const));
const isPossible = (pair: readonly [EndState, EndState]): boolean =>
  possible.some(([initiator, acceptor]) => initiator === pair[0] && acceptor === pair[1]);

const statesOf = ({ peerings: [row] }: Plan) => [row?.initiator.state, row?.acceptor.state];

describe('the states of the two ends', () => {
  it('are reported exactly when the guide knows no such pair', () => {
    for (const pair of allPairs) {
      expect([pair, found(inStates(...pair), 'LIFE401').length]).toEqual([pair, isPossible(pair) ? 0 : 1]);
    }
  });

  it('become a pair that the guide knows by each fix, and the interfaces stay', () => {
    for (const pair of allPairs.filter((one) => !isPossible(one))) {
      const fixes = found(inStates(...pair, { ids: true }), 'LIFE401')[0]?.fixes ?? [];
      expect(fixes.length).toBeGreaterThan(0);
      for (const { apply } of fixes) {
        const mended = apply();
        expect(possible).toContainEqual(statesOf(mended));
        expect(mended.peerings[0]).toMatchObject({
          initiator: { interfaceId: 'ri-1' },
          acceptor: { interfaceId: 'ri-2' },
        });
      }
    }
  });

  it.each<[EndState, EndState, (readonly [EndState, EndState])[]]>([
    [
      'activated',
      'created',
      [
        ['activated', 'activated'],
        ['created', 'created'],
      ],
    ],
    ['activated', 'activating', [['activated', 'activated']]],
    [
      'suspended',
      'created',
      [
        ['suspended', 'suspended'],
        ['created', 'created'],
      ],
    ],
    ['accepting', 'connecting', [['connecting', 'accepting']]],
    ['planned', 'accepting', [['planned', 'planned']]],
  ])(
    '%s and %s can become what the initiator says, or the last state both have reached',
    (initiator, acceptor, pairs) => {
      const fixes = found(inStates(initiator, acceptor), 'LIFE401')[0]?.fixes ?? [];
      expect(fixes.map(({ apply }) => statesOf(apply()))).toEqual(pairs);
      expect(fixes.some(({ safe }) => safe)).toBe(false);
    },
  );

  it('are no matter where both ends are one router', () => {
    const self = plan()
      .vpc('vpc-1', ['192.168.0.0/16'])
      .peering('peer-1', 'vpc-1', 'vpc-1', {
        initiator: { router: 'vpc-1', state: 'activated' },
        acceptor: { router: 'vpc-1', state: 'planned' },
      });
    expect(found(self.build(), 'LIFE401')).toEqual([]);
  });
});

describe('initiating between two accounts', () => {
  it('is too early in every state past created while an interface is not known', () => {
    for (const state of endStates) {
      const early = state !== 'planned' && state !== 'created';
      expect([state, found(inStates(state, state, { account: 'acct-b' }), 'LIFE402').length]).toEqual([
        state,
        early ? 1 : 0,
      ]);
      expect(found(inStates(state, state, { account: 'acct-b', ids: true }), 'LIFE402')).toEqual([]);
      expect(found(inStates(state, state), 'LIFE402')).toEqual([]);
    }
  });

  it('names the interfaces that are not known and can be taken back to created', () => {
    const [finding] = found(inStates('connecting', 'accepting', { account: 'acct-b' }), 'LIFE402');
    expect(finding?.message).toBe(
      'peer-1 joins two accounts and was initiated, but the interface of vpc-1 and that of vpc-2 is not known to the other side.',
    );
    expect(finding?.fixes.map(({ apply }) => statesOf(apply()))).toEqual([['created', 'created']]);
  });
});

describe('routes over a peering', () => {
  const routed = (initiator: EndState, acceptor: EndState, fields: { account?: string; ids?: boolean } = {}): Plan => ({
    ...inStates(initiator, acceptor, fields),
    routes: [
      { id: 'rte-1', router: 'vpc-1', destination: '172.16.0.0/16', nextHop: { peering: 'peer-1' } },
      { id: 'rte-2', router: 'vpc-2', destination: '192.168.0.0/16', nextHop: { peering: 'peer-1' } },
    ],
  });

  /** Whether somebody withdrew the connection: what is merely not built yet is no finding. */
  const isWithdrawn = (states: readonly EndState[]): boolean =>
    states.some((state) => state === 'suspending' || state === 'suspended' || state === 'deleted');

  it('are reported once, with the peering first, where an end is suspended or deleted, and only there', () => {
    for (const [initiator, acceptor] of allPairs) {
      const findings = found(routed(initiator, acceptor), 'LIFE403');
      expect([initiator, acceptor, findings.map(({ subjects }) => subjects)]).toEqual([
        initiator,
        acceptor,
        isWithdrawn([initiator, acceptor]) ? [['peer-1', 'rte-1', 'rte-2']] : [],
      ]);
    }
  });

  it('are used once the peering is activated again, or built anew where an end is deleted; both are offered, neither is safe', () => {
    for (const [initiator, acceptor] of possible.filter(isWithdrawn)) {
      const [finding] = found(routed(initiator, acceptor), 'LIFE403');
      const isGone = initiator === 'deleted' || acceptor === 'deleted';
      expect([initiator, acceptor, statesOf(finding?.fixes[0]?.apply() ?? inStates(initiator, acceptor))]).toEqual([
        initiator,
        acceptor,
        isGone ? ['planned', 'planned'] : ['activated', 'activated'],
      ]);
      expect(finding?.fixes.some(({ safe }) => safe)).toBe(false);
    }
  });

  it('can go as well', () => {
    const [finding] = found(routed('suspended', 'suspended'), 'LIFE403');
    expect(finding?.fixes.map(({ title }) => title)).toEqual([
      'Activate peer-1',
      'Delete the route entries that lead over peer-1',
    ]);
    expect(finding?.fixes[1]?.apply().routes).toEqual([]);
  });

  it('over what is built anew have interfaces that do not exist yet: the old ids are gone', () => {
    const mended = found(routed('deleted', 'suspended', { ids: true }), 'LIFE403')[0]?.fixes[0]?.apply();
    expect(mended?.peerings[0]).toMatchObject({
      initiator: { router: 'vpc-1', state: 'planned' },
      acceptor: { router: 'vpc-2', state: 'planned' },
    });
    expect(Object.keys({ ...mended?.peerings[0]?.initiator, ...mended?.peerings[0]?.acceptor })).not.toContain(
      'interfaceId',
    );
  });

  it('get the ones that are missing on the other side with the activation', () => {
    const oneSided = routed('suspended', 'suspended');
    const fixes = found({ ...oneSided, routes: oneSided.routes.slice(0, 1) }, 'LIFE403')[0]?.fixes;
    expect(fixes?.[0]?.title).toBe('Activate peer-1 and add the route entries that are missing around it');
    expect(fixes?.[0]?.apply().routes.map(({ router, destination }) => `${router} ${destination}`)).toEqual([
      'vpc-1 172.16.0.0/16',
      'vpc-2 192.168.0.0/16',
    ]);
  });
});
