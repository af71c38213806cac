import { type Message, message } from '../../messages/message.ts';
import { failure, type Result, success } from '../../result.ts';
import type { Plan } from '../plan.ts';
import {
  accountTypeOf,
  type AccountType,
  connectionTypeOf,
  type ConnectionType,
  findRouter,
  joins,
  type Router,
  rowName,
} from '../routers.ts';
import type { DataCenter, PhysicalConnection, Vbr } from '../rows.ts';
import type { Attachment } from './attach-objects.ts';

/** What a line from one object to another would make. */
export type Connection = PeeringConnection | Attachment;

export interface PeeringConnection {
  readonly kind: 'peering';
  readonly initiatorId: string;
  readonly acceptorId: string;
  /** The line was begun at the end that has to accept, so the ends change places. */
  readonly swapped: boolean;
  readonly accountType: AccountType;
  readonly connectionType: ConnectionType;
}

/** Why a line makes nothing, and what to do instead. */
export interface ConnectionRefusal {
  readonly code: ConnectionRefusalCode;
  readonly reason: Message;
}

type ConnectionRefusalCode =
  | 'not-connectable'
  | 'same-object'
  | 'two-vbrs'
  | 'already-peered'
  | 'already-attached'
  | 'two-data-centers'
  | 'two-physical-connections'
  | 'data-center-to-vbr'
  | 'data-center-to-vpc'
  | 'physical-connection-to-vpc';

/** Judges what a line from one object to another means: a peering, an attachment, or nothing, with the reason. */
export function canConnect(plan: Plan, fromId: string, toId: string): Result<Connection, ConnectionRefusal> {
  const from = findEnd(plan, fromId);
  const to = findEnd(plan, toId);
  if (from === undefined || to === undefined) return refused('not-connectable', message('edits:connectNothing'));
  if (fromId === toId) return refused('same-object', message('edits:connectSelf', { name: rowName(from.row) }));
  // From the premises to the cloud: only a peering has a direction, every other pair is the same both ways.
  if (from.kind === 'dataCenter') return withDataCenter(plan, from.row, to);
  if (to.kind === 'dataCenter') return withDataCenter(plan, to.row, from);
  if (from.kind === 'physicalConnection') return withPhysicalConnection(from.row, to);
  if (to.kind === 'physicalConnection') return withPhysicalConnection(to.row, from);
  return peering(plan, from, to);
}

/** Whether an object is of a kind that lines begin and end at. */
export function isConnectable(plan: Plan, id: string): boolean {
  return findEnd(plan, id) !== undefined;
}

type End =
  | Router
  | { readonly kind: 'dataCenter'; readonly row: DataCenter }
  | { readonly kind: 'physicalConnection'; readonly row: PhysicalConnection };

type Judgement = Result<Connection, ConnectionRefusal>;

function peering(plan: Plan, from: Router, to: Router): Judgement {
  const names = { first: rowName(from.row), second: rowName(to.row) };
  if (from.kind === 'vbr' && to.kind === 'vbr') return refused('two-vbrs', message('edits:connectVbrs', names));
  const existing = plan.peerings.find((row) => joins(row, from.row.id, to.row.id));
  if (existing !== undefined)
    return refused('already-peered', message('edits:connectAgain', { ...names, peering: rowName(existing) }));
  // Towards a VPC only a VBR can initiate (guide, section 7).
  const swapped = to.kind === 'vbr';
  const [initiator, acceptor] = swapped ? [to, from] : [from, to];
  return success({
    kind: 'peering',
    initiatorId: initiator.row.id,
    acceptorId: acceptor.row.id,
    swapped,
    accountType: accountTypeOf(initiator, acceptor),
    connectionType: connectionTypeOf(initiator, acceptor),
  });
}

function withDataCenter(plan: Plan, dataCenter: DataCenter, other: End): Judgement {
  const names = { first: rowName(dataCenter), second: rowName(other.row) };
  switch (other.kind) {
    case 'dataCenter':
      return refused('two-data-centers', message('edits:connectDataCenters', names));
    case 'physicalConnection':
      return attachDataCenter(dataCenter, other.row);
    case 'vbr':
      return throughPhysicalConnection(plan, dataCenter, other.row);
    case 'vpc':
      return refused('data-center-to-vpc', message('edits:connectDataCenterToVpc', names));
  }
}

function withPhysicalConnection(
  connection: PhysicalConnection,
  other: Exclude<End, { kind: 'dataCenter' }>,
): Judgement {
  const names = { first: rowName(connection), second: rowName(other.row) };
  switch (other.kind) {
    case 'physicalConnection':
      return refused('two-physical-connections', message('edits:connectPhysicalConnections', names));
    case 'vbr':
      return attachVbr(other.row, connection);
    case 'vpc':
      return refused('physical-connection-to-vpc', message('edits:connectPhysicalConnectionToVpc', names));
  }
}

/** A data center reaches a VBR over a physical connection: its only one, or the one that the VBR already has and nobody uses. */
function throughPhysicalConnection(plan: Plan, dataCenter: DataCenter, vbr: Vbr): Judgement {
  const own = plan.physicalConnections.filter((row) => row.dataCenter === dataCenter.id);
  const used = plan.physicalConnections.find((row) => row.id === vbr.physicalConnection);
  if (used !== undefined && own.includes(used)) return alreadyAttached(dataCenter, vbr);
  const [only, ...others] = own;
  if (only !== undefined && others.length === 0) return attachVbr(vbr, only);
  if (only === undefined && used !== undefined && used.dataCenter === undefined)
    return attachDataCenter(dataCenter, used);
  const names = { first: rowName(dataCenter), second: rowName(vbr) };
  return refused('data-center-to-vbr', message('edits:connectDataCenterToVbr', names));
}

function attachDataCenter(dataCenter: DataCenter, connection: PhysicalConnection): Judgement {
  if (connection.dataCenter === dataCenter.id) return alreadyAttached(dataCenter, connection);
  return success({
    kind: 'attach-data-center',
    dataCenterId: dataCenter.id,
    physicalConnectionId: connection.id,
    ...(connection.dataCenter === undefined ? {} : { replaces: connection.dataCenter }),
  });
}

function attachVbr(vbr: Vbr, connection: PhysicalConnection): Judgement {
  if (vbr.physicalConnection === connection.id) return alreadyAttached(connection, vbr);
  return success({
    kind: 'attach-vbr',
    vbrId: vbr.id,
    physicalConnectionId: connection.id,
    ...(vbr.physicalConnection === undefined ? {} : { replaces: vbr.physicalConnection }),
  });
}

function alreadyAttached(first: DataCenter | PhysicalConnection, second: PhysicalConnection | Vbr): Judgement {
  const names = { first: rowName(first), second: rowName(second) };
  return refused('already-attached', message('edits:connectAttached', names));
}

function refused(code: ConnectionRefusalCode, reason: Message): Judgement {
  return failure({ code, reason });
}

function findEnd(plan: Plan, id: string): End | undefined {
  const dataCenter = plan.dataCenters.find((row) => row.id === id);
  if (dataCenter !== undefined) return { kind: 'dataCenter', row: dataCenter };
  const connection = plan.physicalConnections.find((row) => row.id === id);
  if (connection !== undefined) return { kind: 'physicalConnection', row: connection };
  return findRouter(plan, id);
}
