import { neverConnected } from '../lifecycle/transitions.ts';
import { statesOf } from '../lifecycle/connection.ts';
import { type Message, message } from '../messages/message.ts';
import type { Network } from '../network/network.ts';
import type { Patch } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
import { failure, type Result, success } from '../result.ts';
import { hintFor, readAnswer } from './answers.ts';
import { evidence } from './evidence.ts';
import { type Party, partyKey } from './party.ts';
import { knowerOf, type Place, placeId, placeLabel, valueAt, writeAt } from './place.ts';
import type { Runbook } from './runbook.ts';
import { interfaceOf } from './site.ts';

/** Something that nobody has told the plan yet. */
export interface OpenInput {
  readonly id: string;
  /** Where the answer goes; undefined where it goes somewhere else than into an object of the plan (a price). */
  readonly place?: Place;
  readonly label: Message;
  readonly askedOf: Answerer;
  /** Ids of the objects that it is about, the first the one to jump to. */
  readonly subjects: readonly string[];
  /** What an answer looks like. */
  readonly hint: Message;
  /** The change that an answer makes to a plan, which may have had other answers since; or why it is none. */
  readonly answer: (plan: Plan, text: string) => Result<Patch, Message>;
}

export type Answerer = Party | { readonly kind: 'sales' };

/** The longest answer that is read: ids and addresses are far shorter. */
const mostCharacters = 200;

/**
 * Everything that a plan leaves open, each once, in the order of its tables; `further` inputs (prices) come after them. What is needed by nothing
 * that is still to be done is not asked for.
 */
export function openInputs(network: Network, further: readonly OpenInput[] = []): OpenInput[] {
  const open = openPlaces(network).filter((place) => valueAt(network, place) === undefined);
  const byId = new Map(open.map((place) => [placeId(place), place]));
  return [...[...byId.values()].map((place) => openInput(network, place)), ...further];
}

/**
 * The list that goes with a runbook: what the plan leaves open, and what else its steps need that nobody has told and no step yields. A step that may be
 * done already asks for nothing.
 */
export function runbookInputs(
  network: Network,
  { steps }: Pick<Runbook, 'steps'>,
  further: readonly OpenInput[] = [],
): OpenInput[] {
  const inputs = openInputs(network);
  const listed = new Set(inputs.map(({ id }) => id));
  const yielded = new Set(steps.flatMap(({ outputs }) => outputs.map(({ place }) => placeId(place))));
  for (const { phase, inputs: needed } of steps.filter(({ mayBeDone }) => !mayBeDone))
    for (const { place, value } of needed) {
      const id = placeId(place);
      // What is taken down has its ids from before, and no step yields those.
      if (value !== undefined || listed.has(id) || (yielded.has(id) && phase !== 'removal')) continue;
      listed.add(id);
      inputs.push(openInput(network, place));
    }
  return [...inputs, ...further];
}

/** An open input for a place that a step of a runbook needs, whether the plan by itself asks for it or not. */
export function openInput(network: Network, place: Place): OpenInput {
  return {
    id: placeId(place),
    place,
    label: placeLabel(network, place),
    askedOf: knowerOf(network, place),
    subjects: [place.id],
    hint: hintFor(network, place),
    answer(plan, given) {
      const text = given.trim();
      if (text === '') return failure(message('openInputs:refused.empty'));
      if (text.length > mostCharacters)
        return failure(message('openInputs:refused.tooLong', { limit: mostCharacters }));
      const value = readAnswer(network, plan, place, text);
      return value.ok ? success(writeAt(plan, place, value.value)) : value;
    },
  };
}

/** Open inputs by who has to answer them, in the order in which these are first asked. */
export function byAnswerer(
  inputs: readonly OpenInput[],
): readonly { readonly askedOf: Answerer; readonly inputs: readonly OpenInput[] }[] {
  const groups = new Map<string, { askedOf: Answerer; inputs: OpenInput[] }>();
  for (const input of inputs) {
    const { askedOf } = input;
    const key = askedOf.kind === 'sales' ? 'sales' : partyKey(askedOf);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { askedOf, inputs: [input] });
    else group.inputs.push(input);
  }
  return [...groups.values()];
}

function openPlaces(network: Network): Place[] {
  const there = evidence(network);
  const across = network.peerings.filter(({ accountsDiffer }) => accountsDiffer);
  const toConnect = across.filter(({ row }) => neverConnected(statesOf(row)));
  const owners = new Set([
    ...across.flatMap(({ initiator, acceptor }) => [initiator.row.account, acceptor.row.account]),
    ...foreignOwners(network),
  ]);
  const routers = new Set(toConnect.flatMap(({ initiator, acceptor }) => [initiator, acceptor]));
  return [
    ...network.plan.accounts
      .filter(({ id }) => owners.has(id))
      .map(({ id }): Place => ({ table: 'accounts', id, field: 'uid' })),
    ...[...network.physicalConnections.values()].flatMap(({ row: { id }, vbrs }): Place[] => [
      ...(vbrs.some((vbr) => there(vbr.row.id) === 'absent')
        ? [{ table: 'physicalConnections', id, field: 'cloudId' } as const]
        : []),
      { table: 'physicalConnections', id, field: 'accessPoint' },
    ]),
    ...[...network.vbrs.values()].flatMap((vbr): Place[] => [
      ...(routers.has(vbr) ? [{ table: 'vbrs', id: vbr.row.id, field: 'cloudId' } as const] : []),
      ...(['vlan', 'localGatewayIp', 'peerGatewayIp', 'prefixLength'] as const).map((field): Place => ({
        table: 'vbrs',
        id: vbr.row.id,
        field,
      })),
    ]),
    ...[...network.vpcs.values()].flatMap((vpc): Place[] => [
      ...(routers.has(vpc) ? [{ table: 'vpcs', id: vpc.row.id, field: 'routerId' } as const] : []),
      ...vpc.vSwitches.map(({ row: { id } }): Place => ({ table: 'vSwitches', id, field: 'zone' })),
    ]),
    // Across accounts each owner has to be told the interface of the other (guide, section 9).
    ...across.flatMap(({ row: { id } }) => [interfaceOf(id, 'initiator'), interfaceOf(id, 'acceptor')]),
  ];
}

/** Accounts whose security groups a rule of another account names: the rule needs their ID (guide, section 9). */
function foreignOwners({ vpcs, objects }: Network): string[] {
  return [...vpcs.values()].flatMap((vpc) =>
    vpc.securityGroups.flatMap(({ rules }) =>
      rules.flatMap(({ source }) => {
        if (source?.securityGroup === undefined || source.cidr !== undefined) return [];
        const group = objects.get(source.securityGroup);
        const owner =
          source.account ?? (group?.table === 'securityGroups' ? vpcs.get(group.row.vpc)?.row.account : undefined);
        return owner === undefined || owner === vpc.row.account ? [] : [owner];
      }),
    ),
  );
}
