import { message } from '../../messages/message.ts';
import type { Translator } from '../../messages/translator.ts';
import { type ConnectionResource, type InterfaceResource, ofKind, type Resource } from '../resources/resource.ts';
import {
  type AccountCode,
  circuitName,
  existingLines,
  idName,
  routerName,
  stepName,
  tableName,
} from './account-code.ts';
import { removing, ruleCall } from './building.ts';
import { prelude } from './prelude.ts';
import { ruleLines } from './rule-lines.ts';
import { script } from './script.ts';
import { call, onceGiven, quoted, variable } from './shell.ts';

/**
 * The script that takes back routes, peerings and security rules in one account, in the order of the guide's section 5: the routes of both ends,
 * then both ends suspended, then both deleted. VPCs, VBRs, vSwitches and groups stay: others may use them by now.
 */
export function teardownScript(code: AccountCode, speak: Translator): string {
  const { account, resources } = code;
  const connections = ofKind(resources, 'connection');
  const waiting = (key: string): string => speak.text(message('code:cli.waiting', { key }));
  return script(
    code,
    speak,
    [prelude(speak), removing, ruleCall],
    [
      ['network', [...lookingLines(resources)]],
      [
        'routes',
        ofKind(resources, 'route')
          .toReversed()
          .map(({ place, router, destination, via }) => {
            const hop = via === 'physicalConnection' ? circuitName(router) : idName(via);
            const words = [quoted(place.region), variable(tableName(router)), quoted(destination), variable(hop)];
            return call('remove_route', ...words);
          }),
      ],
      [
        'handoffs',
        connections.filter(({ of }) => of.accountsDiffer).map(({ of }) => call('give', stepName(of, 'unused'), 'yes')),
      ],
      ['peerings', peeringLines(connections, waiting)],
      ['rules', ruleLines(ofKind(resources, 'securityRule').toReversed(), account, 'remove_rule', waiting)],
    ],
  );
}

function* lookingLines(resources: readonly Resource[]): Generator<string> {
  for (const vpc of ofKind(resources, 'vpc')) {
    const words = [vpc.key, quoted(vpc.place.region), quoted(vpc.name), quoted(vpc.cidr)];
    yield* vpc.presence.kind === 'existing' ? existingLines(vpc) : [call('look_vpc', ...words)];
  }
  for (const vbr of ofKind(resources, 'vbr')) {
    const words = [vbr.key, quoted(vbr.place.region), quoted(vbr.name), variable(vbr.physicalConnection.key)];
    yield* vbr.presence.kind === 'existing' ? existingLines(vbr) : [call('look_vbr', ...words)];
  }
  for (const group of ofKind(resources, 'securityGroup')) {
    const given = group.presence.kind === 'asked' ? variable(group.presence.input.key) : "''";
    yield call(
      'look_group',
      group.key,
      quoted(group.place.region),
      variable(idName(group.vpc)),
      quoted(group.name),
      given,
    );
  }
  for (const end of ofKind(resources, 'interface')) {
    const words = [end.key, quoted(end.place.region), variable(routerName(end.router)), quoted(end.name)];
    yield* end.presence.kind === 'existing' ? existingLines(end) : [call('look_interface', ...words)];
  }
}

/** All ends are suspended before any is deleted; an end of another account is waited for at every step. */
function peeringLines(connections: readonly ConnectionResource[], waiting: (key: string) => string): string[] {
  const initiators = connections.filter(({ of }) => of.role === 'initiator');
  const acceptors = connections.filter(({ of }) => of.role === 'acceptor');
  const act = (action: string, { place, key }: InterfaceResource): string =>
    call(action, quoted(place.region), variable(`${key}__id`));
  const suspended = (end: InterfaceResource): string[] => [
    act('suspend', end),
    ...(end.accountsDiffer ? [call('give', stepName(end, 'suspended'), 'yes')] : []),
  ];
  const removed = (end: InterfaceResource): string[] =>
    end.presence.kind === 'existing' ? [] : [act('remove_interface', end)];
  return [
    ...initiators.flatMap(({ of, with: peer }) =>
      onceGiven(of.accountsDiffer ? [stepName(peer, 'unused')] : [], waiting(of.key), suspended(of)),
    ),
    ...acceptors.flatMap(({ of, with: peer }) =>
      of.accountsDiffer
        ? onceGiven([stepName(peer, 'suspended')], waiting(of.key), [...suspended(of), ...removed(of)])
        : suspended(of),
    ),
    ...acceptors.flatMap(({ of }) => (of.accountsDiffer ? [] : removed(of))),
    ...initiators.flatMap(({ of, with: peer }) => {
      const lines = removed(of);
      if (lines.length === 0) return [];
      return onceGiven(of.accountsDiffer ? [stepName(peer, 'suspended')] : [], waiting(of.key), lines);
    }),
  ];
}
