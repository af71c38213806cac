import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../shared/messages/translator.ts';
import { message } from '../../shared/messages/message.ts';
import { mustApply } from '../../shared/plan/patch.ts';
import { acceptanceSheet } from '../../shared/runbook/acceptance.ts';
import { markStep, marksOf, progressOf } from '../../shared/runbook/marks.ts';
import { openInput } from '../../shared/runbook/open-inputs.ts';
import { placeId, writeAt } from '../../shared/runbook/place.ts';
import { buildRunbook, changeRunbook, decommissionRunbook } from '../../shared/runbook/plan-runbook.ts';
import { completionOf } from '../../shared/runbook/step-events.ts';
import { networkOf } from '../lifecycle/connections.ts';
import { casePlan } from '../support/cases.ts';
import { cpuTimeMs } from '../support/cpu-time.ts';
import { largePlan } from '../support/large-plan.ts';
import { plan } from '../support/plan-builder.ts';

const speak = createTranslator('en', { en: {}, 'zh-CN': {} });
const section9 = casePlan('section-09-two-accounts');

describe('the order of the guide', () => {
  it('of section 9: both ends, each added at the other, initiated, then routes, then security groups', () => {
    const { steps } = buildRunbook(networkOf(section9), 'nothing');
    expect(
      steps.filter(({ phase, kind }) => phase !== 'preparation' && kind !== 'hand-off').map(({ id }) => id),
    ).toEqual([
      'create/peer-1/initiator',
      'create/peer-1/acceptor',
      'add-peer/peer-1/acceptor',
      'add-peer/peer-1/initiator',
      'initiate/peer-1',
      'route/rte-1',
      'route/rte-2',
      'authorize/sg-1',
      'authorize/sg-2',
    ]);
  });

  it('of section 9: the interface of each end is handed to the other account before it is entered there', () => {
    const { steps } = buildRunbook(networkOf(section9), 'nothing');
    const handOffs = steps.flatMap(({ handOff, title }) =>
      handOff === undefined ? [] : [`H${handOff.number} ${speak.text(title)}`],
    );
    expect(handOffs).toEqual([
      'H1 Send the interface ID of the initiator VPC1 (Qingdao to Beijing) and the VRouter ID of VPC1 to Account B',
      'H2 Send the interface ID of the acceptor VPC2 (Qingdao to Beijing) and the VRouter ID of VPC2 to Account A',
      'H3 Tell Account A that this is done: Add the initiator VPC1 at the acceptor VPC2',
      'H4 Tell Account B that this is done: Initiate the connection Qingdao to Beijing',
    ]);
  });

  it('of section 8: within one account one step makes both ends, and nothing is handed over', () => {
    const { steps } = buildRunbook(networkOf(casePlan('section-08-same-account')), 'nothing');
    expect(steps.filter(({ phase }) => phase === 'connections').map(({ id }) => id)).toEqual(['create/peer-1']);
    expect(steps.some(({ handOff }) => handOff !== undefined)).toBe(false);
  });

  it('of section 5: routes of both ends, the initiator suspended, the acceptor suspended, deleted', () => {
    const { steps } = decommissionRunbook(networkOf(casePlan('section-08-same-account')), ['peer-1']);
    expect(steps.map(({ id }) => id)).toEqual([
      'remove-route/rte-1',
      'remove-route/rte-2',
      'suspend/peer-1/initiator',
      'suspend/peer-1/acceptor',
      'delete/peer-1',
    ]);
  });
});

describe('what exists', () => {
  it('is not made again where the plan says so, and is looked for first where it does not', () => {
    const { steps } = buildRunbook(networkOf(casePlan('section-10-shared-physical-connection')));
    expect(
      steps
        .map(({ kind }) => kind)
        .filter((kind) => ['create-vpc', 'create-vbr', 'create-peering', 'order-line'].includes(kind)),
    ).toEqual([]);
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.every(({ mayBeDone }) => mayBeDone)).toBe(true);
  });
});

/** The first row of a table that has one. */
function first<T>(rows: readonly T[]): T {
  const [row] = rows;
  if (row === undefined) throw new Error('no row');
  return row;
}

describe('a change', () => {
  const before = plan()
    .vpc('hub', ['10.0.0.0/16'])
    .vpc('old', ['10.1.0.0/16'])
    .vpc('far', ['10.2.0.0/16'])
    .peering('peer-old', 'hub', 'old', { state: 'activated' })
    .route('hub', '10.2.0.0/16', { peering: 'peer-old' })
    .build();

  it('moves a route when the new connection is up, and takes the old connection down last', () => {
    const after = {
      ...before,
      peerings: [{ ...first(before.peerings), id: 'peer-new', acceptor: { router: 'far', state: 'planned' as const } }],
      routes: [{ ...first(before.routes), nextHop: { peering: 'peer-new' } }],
    };
    expect(changeRunbook(networkOf(before), networkOf(after)).steps.map(({ id }) => id)).toEqual([
      'create/peer-new',
      'remove-route/rte-1',
      'route/rte-1',
      'suspend/peer-old/initiator',
      'suspend/peer-old/acceptor',
      'delete/peer-old',
    ]);
  });

  it('makes new what cannot be changed in place: swapped roles need the old connection gone first', () => {
    const peering = first(before.peerings);
    const after = {
      ...before,
      peerings: [{ ...peering, initiator: peering.acceptor, acceptor: peering.initiator }],
    };
    const { steps, remarks } = changeRunbook(networkOf(before), networkOf(after));
    expect(steps.map(({ id }) => id)).toEqual([
      'remove-route/rte-1',
      'suspend/peer-old/initiator',
      'suspend/peer-old/acceptor',
      'delete/peer-old',
      'create/peer-old',
      'route/rte-1',
    ]);
    expect(remarks.map(speak.text)).toContain('peer-old is made new: what differs in it cannot be changed in place.');
  });

  it('changes a bandwidth in place, without touching a route', () => {
    const after = { ...before, peerings: before.peerings.map((row) => ({ ...row, bandwidthMbps: 200 })) };
    const { steps, losses } = changeRunbook(networkOf(before), networkOf(after));
    expect(steps.map(({ id }) => id)).toEqual(['bandwidth/peer-old']);
    expect(losses).toBeUndefined();
  });

  it('from a plan that is only drawn is a build', () => {
    const drawn = casePlan('section-08-just-drawn');
    const { steps } = changeRunbook(networkOf(drawn), networkOf(drawn));
    expect(steps.map(({ id }) => id)).toEqual(buildRunbook(networkOf(drawn)).steps.map(({ id }) => id));
  });
});

describe('a decommission', () => {
  it('of a connection behind a VBR takes the routes of all sides out before: VPC, VBR and data center', () => {
    const { steps } = decommissionRunbook(networkOf(casePlan('section-10-shared-physical-connection')), ['peer-b']);
    const suspended = steps.findIndex(({ id }) => id === 'suspend/peer-b/initiator');
    const before = steps.slice(0, suspended).map(({ id }) => id);
    for (const route of ['rte-2', 'rte-5', 'rte-7']) expect(before).toContain(`remove-route/${route}`);
    // VPC-A stays connected, and so do its routes.
    expect(steps.map(({ id }) => id)).not.toContain('remove-route/rte-6');
  });

  it('names the pairs that are lost, and what is saved by whoever knows prices', () => {
    const { losses } = decommissionRunbook(networkOf(section9), ['peer-1'], (peerings) =>
      peerings.map(({ name }) => message('runbook:handOff.isDone', { step: name })),
    );
    expect(losses?.count).toBe(2);
    expect(losses?.pairs.map(({ from, to }) => `${from.name} > ${to.name}`)).toEqual([
      'vSwitch 1 > vSwitch 2',
      'vSwitch 2 > vSwitch 1',
    ]);
    expect(losses?.saved.map(speak.text)).toEqual(['Done: Qingdao to Beijing']);
  });

  it('of a physical connection takes its VBRs and their connections along, and leaves the VPCs', () => {
    const { steps } = decommissionRunbook(networkOf(casePlan('section-10-shared-physical-connection')), ['pc-AAA']);
    const kinds = new Set(steps.map(({ kind }) => kind));
    expect(kinds).toContain('delete-vbr');
    expect(kinds).toContain('delete-line');
    expect(kinds).not.toContain('delete-vpc');
    expect(steps.at(-1)?.id).toBe('delete/pc-AAA');
  });
});

describe('an id', () => {
  it('that the plan by itself does not ask for can be answered all the same', () => {
    const place = { table: 'peerings', id: 'peer-1', field: 'acceptorInterface' } as const;
    const drawn = casePlan('section-08-just-drawn');
    const answer = openInput(networkOf(drawn), place).answer(drawn, 'ri-2');
    expect(answer.ok && mustApply(drawn, answer.value).peerings[0]?.acceptor.interfaceId).toBe('ri-2');
  });

  it('that is typed once is in every step that needs it', () => {
    const blank = {
      ...section9,
      peerings: section9.peerings.map(({ initiator, acceptor, ...row }) => ({
        ...row,
        initiator: { router: initiator.router, state: 'planned' as const },
        acceptor: { router: acceptor.router, state: 'planned' as const },
      })),
    };
    const place = { table: 'peerings', id: 'peer-1', field: 'initiatorInterface' } as const;
    const typed = mustApply(blank, writeAt(blank, place, 'ri-typed'));
    const uses = buildRunbook(networkOf(typed)).steps.flatMap(({ id, inputs, outputs }) =>
      [...inputs, ...outputs].flatMap((value) =>
        placeId(value.place) === placeId(place) ? [`${id} ${value.value}`] : [],
      ),
    );
    expect(uses.length).toBeGreaterThan(4);
    expect(uses.every((use) => use.endsWith('ri-typed'))).toBe(true);
  });
});

describe('what a step does to its peering', () => {
  it('is a change of states that the guards of the lifecycle allow, or the reason why not', () => {
    const fresh = {
      ...section9,
      peerings: section9.peerings.map((row) => ({
        ...row,
        initiator: { ...row.initiator, state: 'planned' as const },
        acceptor: { ...row.acceptor, state: 'planned' as const },
      })),
    };
    const { steps } = buildRunbook(networkOf(fresh));
    const step = (id: string) => first(steps.filter((one) => one.id === id));
    const early = completionOf(networkOf(fresh), step('initiate/peer-1'));
    expect(early.ok ? '' : early.error.code).toBe('not-created');
    const done = completionOf(networkOf(fresh), step('create/peer-1/initiator'));
    expect(done.ok && mustApply(fresh, done.value).peerings[0]?.initiator.state).toBe('created');
  });
});

describe('the acceptance sheet', () => {
  it('has the intents in the order of the plan, and a bandwidth test for each physical connection', () => {
    const sheet = acceptanceSheet(networkOf(casePlan('section-10-shared-physical-connection')));
    expect(sheet.map(({ id, do: what, expected }) => [id, speak.text(what), speak.text(expected)])).toEqual([
      ['test/int-1', 'Ping from ERP (172.16.5.5) to ECS b (192.168.1.10)', 'Answers come back'],
      ['test/int-2', 'Ping from ECS b (192.168.1.10) to ERP (172.16.5.5)', 'Answers come back'],
      ['test/int-3', 'Ping from ERP (172.16.5.5) to ECS a (10.10.1.10)', 'Answers come back'],
      [
        'test/bandwidth/pc-AAA',
        'Measure the bandwidth of the physical connection pc-AAA in both directions',
        'Close to 1 Gbit/s',
      ],
    ]);
  });
});

describe('marks', () => {
  it('are kept in the plan, counted, changed and taken back', () => {
    const runbook = buildRunbook(networkOf(section9), 'nothing');
    const ticked = mustApply(section9, markStep(section9, 'create/vpc-1', { done: true, on: '2019-09-01', by: 'Li' }));
    const tested = mustApply(ticked, markStep(ticked, 'test/int-1', { result: '4 of 4, 31 ms' }));
    expect(progressOf(tested, runbook)).toEqual({ steps: runbook.steps.length, done: 1, tests: 2, results: 1 });
    expect(marksOf(tested).get('create/vpc-1')).toEqual({ id: 'create/vpc-1', done: true, on: '2019-09-01', by: 'Li' });
    const back = mustApply(tested, markStep(tested, 'create/vpc-1', { done: false, on: undefined, by: '' }));
    expect(back.steps).toEqual([{ id: 'test/int-1', result: '4 of 4, 31 ms' }]);
    expect(markStep(back, 'nobody', { done: false }).changes).toEqual([]);
  });
});

/** The blocks /20 of 10.0.0.0/8, one after another. */
function block(at: number): string {
  return `10.${at >> 4}.${(at & 15) << 4}.0/20`;
}

describe('a plan of 1,000 VPCs', () => {
  it('makes its runbook within seconds', () => {
    const network = networkOf(largePlan());
    const start = cpuTimeMs();
    const { steps } = buildRunbook(network, 'nothing');
    // Each VPC, vSwitch, peering and route entry is at least one step: 1,000 + 3,000 + 2,005 + 4,000.
    expect(steps.length).toBeGreaterThan(10_000);
    expect(cpuTimeMs() - start).toBeLessThan(8_000);
  });

  it('takes no longer per peering where one VPC has thousands of them', () => {
    // Fewer than the 4,096 blocks /20 of 10.0.0.0/8. Going through the hub’s table for each of its entries took 15 s.
    const spokes = Array.from({ length: 4000 }, (_, at) => ({ id: `spoke-${at}`, cidr: block(at + 1) }));
    const star = spokes.reduce(
      (of, { id, cidr }) =>
        of
          .vpc(id, [cidr])
          .peering(`to-${id}`, 'hub', id)
          .route('hub', cidr, { peering: `to-${id}` })
          .route(id, block(0), { peering: `to-${id}` }),
      plan()
        .account('acct-a')
        .vpc('hub', [block(0)]),
    );
    const network = networkOf(star.build());
    const start = cpuTimeMs();
    const { steps } = buildRunbook(network, 'nothing');
    // 4,001 VPCs, 4,000 peerings and two route entries for each.
    expect(steps.filter(({ kind }) => kind !== 'hand-off')).toHaveLength(4001 + 4000 + 8000);
    expect(cpuTimeMs() - start).toBeLessThan(8_000);
  });
});
