import { message } from '../../messages/message.ts';
import { judgeIntents } from '../../network/intents.ts';
import { nameOf } from '../../network/network.ts';
import { type Cell, terms } from './cell.ts';
import type { InventoryTable } from './inventory.ts';

/** What Peerscape says about a plan, and every single address in it. */
export const judgmentTables: readonly InventoryTable[] = [
  {
    file: 'intents',
    title: 'report:table.intents',
    columns: [
      'exports:csv.id',
      'exports:csv.from',
      'exports:csv.to',
      'exports:csv.protocol',
      'exports:csv.expected',
      'exports:csv.outcome',
      'exports:csv.note',
    ],
    rows({ network }) {
      const outcomes = new Map(judgeIntents(network).map(({ intent, outcome }) => [intent, outcome]));
      return network.plan.intents.map((intent) => [
        intent.id,
        nameOf(network, intent.from),
        nameOf(network, intent.to),
        intent.protocol,
        terms.expectation(intent.expect),
        terms.outcome(outcomes.get(intent) ?? 'undetermined'),
        intent.note,
      ]);
    },
  },
  {
    file: 'findings',
    title: 'report:table.findings',
    columns: [
      'exports:csv.rule',
      'exports:csv.severity',
      'exports:csv.finding',
      'exports:csv.objects',
      'exports:csv.ids',
      'exports:csv.accepted',
      'exports:csv.acceptedUntil',
    ],
    rows: ({ network, findings }) =>
      findings.map(({ rule, severity, message: said, subjects, acceptance }) => [
        rule,
        message(`cli:severity.${severity}`),
        said,
        subjects.map((id) => nameOf(network, id)).join('; '),
        subjects.join(' '),
        acceptance?.reason,
        acceptance?.until,
      ]),
  },
  {
    file: 'addresses',
    title: 'report:table.addresses',
    columns: ['exports:csv.address', 'exports:csv.kind', 'exports:csv.name', 'exports:csv.id', 'exports:csv.within'],
    rows: ({ network }): Cell[][] => {
      const { instances, hosts, vbrs } = network.plan;
      const gateway = (ip: string | undefined, kind: 'cloudSide' | 'deviceSide', id: string): Cell[][] =>
        ip === undefined ? [] : [[ip, message(`exports:csv.${kind}`), nameOf(network, id), id, undefined]];
      return [
        ...instances.map(({ ip, id, name, vSwitch }) => [
          ip,
          message('kinds:instances'),
          name,
          id,
          nameOf(network, vSwitch),
        ]),
        ...hosts.map(({ ip, id, name, dataCenter }) => [
          ip,
          message('kinds:hosts'),
          name,
          id,
          nameOf(network, dataCenter),
        ]),
        ...vbrs.flatMap(({ id, localGatewayIp, peerGatewayIp }) => [
          ...gateway(localGatewayIp, 'cloudSide', id),
          ...gateway(peerGatewayIp, 'deviceSide', id),
        ]),
      ];
    },
  },
];
