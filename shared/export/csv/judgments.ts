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
    columns: ['csv:id', 'csv:from', 'csv:to', 'csv:protocol', 'csv:expected', 'csv:outcome', 'csv:note'],
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
    columns: ['csv:rule', 'csv:severity', 'csv:finding', 'csv:objects', 'csv:ids', 'csv:accepted', 'csv:acceptedUntil'],
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
    columns: ['csv:address', 'csv:kind', 'csv:name', 'csv:id', 'csv:within'],
    rows: ({ network }): Cell[][] => {
      const { instances, hosts, vbrs } = network.plan;
      const gateway = (ip: string | undefined, kind: 'cloudSide' | 'deviceSide', id: string): Cell[][] =>
        ip === undefined ? [] : [[ip, message(`csv:${kind}`), nameOf(network, id), id, undefined]];
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
