import { message } from '../../messages/message.ts';
import type { Translator } from '../../messages/translator.ts';
import {
  type ConnectionResource,
  type InterfaceResource,
  ofKind,
  type Presence,
  type Resource,
  type RouteResource,
} from '../resources/resource.ts';
import {
  type AccountCode,
  circuitName,
  existingLines,
  idName,
  routerName,
  routerTypeWord,
  stepName,
  tableName,
  uidHandoff,
  uidName,
  uidWord,
  word,
} from './account-code.ts';
import { building, ruleCall } from './building.ts';
import { prelude } from './prelude.ts';
import { ruleLines } from './rule-lines.ts';
import { script } from './script.ts';
import { call, onceGiven, quoted, variable } from './shell.ts';

/** The script that makes what a plan holds in one account, as far as it can be made when it runs; run again, it goes on. */
export function buildScript(code: AccountCode, speak: Translator): string {
  const { account, resources } = code;
  const interfaces = ofKind(resources, 'interface');
  const waiting = (key: string): string => speak.text(message('code:cli.waiting', { key }));
  return script(
    code,
    speak,
    [prelude(speak), building, ruleCall],
    [
      ['network', [...networkLines(resources)]],
      ['interfaces', interfaces.flatMap((end) => interfaceLines(end))],
      ['handoffs', handoffLines(code)],
      [
        'connections',
        inOrder(ofKind(resources, 'connection')).flatMap((connection) => connectionLines(connection, waiting)),
      ],
      ['routes', ofKind(resources, 'route').flatMap((route) => routeLines(route, waiting))],
      ['rules', ruleLines(ofKind(resources, 'securityRule'), account, 'ensure_rule', waiting)],
    ],
  );
}

function* networkLines(resources: readonly Resource[]): Generator<string> {
  for (const vpc of ofKind(resources, 'vpc')) {
    const words = [
      vpc.key,
      quoted(vpc.place.region),
      quoted(vpc.name),
      quoted(vpc.cidr),
      ...described(vpc.description),
    ];
    yield* vpc.presence.kind === 'existing' ? existingLines(vpc) : [call('ensure_vpc', ...words)];
  }
  for (const { place, vpc, cidr } of ofKind(resources, 'secondaryBlock'))
    yield call('ensure_block', quoted(place.region), variable(idName(vpc)), quoted(cidr));
  for (const vSwitch of ofKind(resources, 'vSwitch')) {
    const { key, place, vpc, cidr, zone, name, description, presence } = vSwitch;
    const where = [quoted(place.region), variable(idName(vpc)), quoted(cidr), word(zone), quoted(name)];
    yield call('ensure_vswitch', key, ...where, givenId(presence), ...described(description));
  }
  for (const group of ofKind(resources, 'securityGroup')) {
    const { key, place, vpc, name, description, presence } = group;
    const where = [quoted(place.region), variable(idName(vpc)), quoted(name)];
    yield call('ensure_group', key, ...where, givenId(presence), ...described(description));
  }
  for (const vbr of ofKind(resources, 'vbr')) {
    const { key, place, name, description, physicalConnection, vlan, localGatewayIp, peerGatewayIp, subnetMask } = vbr;
    const where = [quoted(place.region), quoted(name), variable(physicalConnection.key)];
    const addresses = [vlan, localGatewayIp, peerGatewayIp, subnetMask].map((value) => word(value));
    yield* vbr.presence.kind === 'existing'
      ? existingLines(vbr)
      : [call('ensure_vbr', key, ...where, ...addresses, ...described(description))];
  }
}

/** The other router is named here only within the account; across accounts it is recorded later. */
function interfaceLines(end: InterfaceResource): string[] {
  if (end.presence.kind === 'existing') return existingLines(end);
  const { opposite, payment } = end;
  const isOwn = opposite.place.account === end.place.account;
  const flags = [
    '--Role',
    end.role === 'initiator' ? 'InitiatingSide' : 'AcceptingSide',
    '--Spec',
    quoted(end.spec),
    '--RouterType',
    routerTypeWord(end.router),
    '--OppositeRegionId',
    quoted(opposite.place.region),
    '--OppositeRouterType',
    routerTypeWord(opposite),
    ...(isOwn ? ['--OppositeRouterId', variable(routerName(opposite))] : []),
    ...(isOwn || opposite.place.account.uid === undefined
      ? []
      : ['--OppositeInterfaceOwnerId', quoted(opposite.place.account.uid)]),
    ...optional('--AccessPointId', end.accessPoint),
    ...optional('--OppositeAccessPointId', end.oppositeAccessPoint),
    ...optional('--InstanceChargeType', payment === undefined ? undefined : chargeType[payment.method]),
    ...(payment?.term === undefined
      ? []
      : [
          '--PricingCycle',
          payment.term.unit === 'year' ? 'Year' : 'Month',
          '--Period',
          String(payment.term.count),
          // Without it the order stays unpaid and the interface is never made.
          '--AutoPay',
          'true',
        ]),
    ...(payment?.autoRenew === undefined ? [] : ['--AutoRenew', String(payment.autoRenew)]),
    ...described(end.description),
  ];
  const where = [quoted(end.place.region), variable(routerName(end.router)), quoted(end.name)];
  return [call('ensure_interface', end.key, ...where, ...flags)];
}

const chargeType = { 'pay-as-you-go': 'PostPaid', subscription: 'PrePaid' } as const;

/** What the other accounts' scripts need of this one. */
function handoffLines({ account, resources, namedElsewhere }: AccountCode): string[] {
  const ends = ofKind(resources, 'connection').filter(({ of }) => of.accountsDiffer);
  const routers = new Set(ends.map(({ of }) => of.router));
  const groups = ofKind(resources, 'securityGroup').filter((group) => namedElsewhere.has(group));
  const own = [
    ...[...routers].map((router) => routerName(router)),
    ...ends.map(({ of }) => idName(of)),
    ...groups.map((group) => idName(group)),
  ].map((name) => call('give', name, variable(name)));
  const isAsked = account.uid === undefined && own.length > 0;
  return isAsked ? [call('give', uidName(account), variable('uid')), ...own] : own;
}

/** Acceptors first, whoever they belong to. */
function inOrder(connections: readonly ConnectionResource[]): ConnectionResource[] {
  const isAcceptors = ({ after }: ConnectionResource): boolean => after === undefined;
  return [...connections.filter(isAcceptors), ...connections.filter((connection) => !isAcceptors(connection))];
}

function connectionLines({ of, with: peer, place }: ConnectionResource, waiting: (key: string) => string): string[] {
  const { account, region } = place;
  const other = peer.place.account;
  const isInitiator = of.role === 'initiator';
  const needed =
    other === account
      ? []
      : [
          idName(peer),
          routerName(peer.router),
          ...uidHandoff(other, account),
          ...(isInitiator ? [stepName(peer, 'recorded')] : []),
        ];
  const own = [quoted(region), variable(idName(of))];
  const theirs = [
    variable(idName(peer)),
    uidWord(other, account),
    routerTypeWord(peer.router),
    variable(routerName(peer.router)),
  ];
  return onceGiven(needed, waiting(of.key), [
    call('record_peer', ...own, ...theirs),
    ...(isInitiator ? [call('connect', ...own)] : []),
    ...(!isInitiator && other !== account ? [call('give', stepName(of, 'recorded'), 'yes')] : []),
  ]);
}

/** An entry comes once the peering that it uses forwards: at once where this script connects it, else when the other account has. */
function routeLines(
  { router, destination, via, after, name, place }: RouteResource,
  waiting: (key: string) => string,
): string[] {
  const hop = variable(via === 'physicalConnection' ? circuitName(router) : idName(via));
  const words = [quoted(place.region), variable(tableName(router)), quoted(destination), hop, quoted(name)];
  const line = call('ensure_route', ...words);
  if (via === 'physicalConnection' || after === undefined) return [line];
  return [
    `if ${call('is_active', quoted(place.region), variable(idName(via)))}; then`,
    `  ${line}`,
    'else',
    `  ${call('later', quoted(waiting(name)))}`,
    'fi',
  ];
}

function givenId(presence: Presence): string {
  return presence.kind === 'asked' ? variable(presence.input.key) : "''";
}

function described(description: string | undefined): string[] {
  return optional('--Description', description);
}

function optional(flag: string, value: string | undefined): string[] {
  return value === undefined ? [] : [flag, quoted(value)];
}
