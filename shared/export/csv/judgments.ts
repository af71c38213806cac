import { message } from '../../messages/message.ts';
import { nameOf } from '../../network/network.ts';
import type { Cell } from './cell.ts';
import { type InventoryTable, joined, tableOf } from './inventory.ts';

/** What Peerscape says about a plan, and every single address in it. */
export const judgmentTables: readonly InventoryTable[] = [
  tableOf('intents', 'report:table.intents', 'intents'),
  {
    file: 'findings',
    title: 'report:table.findings',
    columns: [
      'fields:rule',
      'csv:severity',
      'csv:finding',
      'fields:subjects',
      'csv:ids',
      'csv:accepted',
      'csv:acceptedUntil',
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
  addressTable(),
];

function addressTable(): InventoryTable {
  const ends = joined(['instances', 'hosts']);
  return {
    file: 'addresses',
    title: 'report:table.addresses',
    columns: ends.columns,
    rows: (analysis): Iterable<readonly Cell[]> => {
      const { network } = analysis;
      const gateway = (ip: string | undefined, kind: 'cloudSide' | 'deviceSide', id: string): Cell[][] =>
        ip === undefined ? [] : [[ip, message(`csv:${kind}`), nameOf(network, id), id, undefined]];
      return [
        ...ends.rows(analysis),
        ...network.plan.vbrs.flatMap(({ id, localGatewayIp, peerGatewayIp }) => [
          ...gateway(localGatewayIp, 'cloudSide', id),
          ...gateway(peerGatewayIp, 'deviceSide', id),
        ]),
      ];
    },
  };
}
