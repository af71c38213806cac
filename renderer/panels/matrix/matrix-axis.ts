import { nameOf, type Network } from '../../../shared/network/network.ts';
import type { ReachEndpoint, Reachability } from '../../../shared/network/reach.ts';
import type { MatrixShow } from '../../answers/matrix-view.ts';
import { type CellLook, cellLook } from './cell-look.ts';

/** An endpoint as a row and a column of the matrix. */
export interface AxisEntry {
  /** Its place among all endpoints. */
  readonly at: number;
  readonly endpoint: ReachEndpoint;
  readonly name: string;
  /** What it lies in: the VPC of a vSwitch; empty for what stands for itself. */
  readonly inside: string;
  readonly account: string | undefined;
  readonly region: string | undefined;
}

interface AxisFilter {
  readonly filter: string;
  readonly account: string;
  readonly region: string;
  readonly show: MatrixShow;
}

/** All endpoints with what a header says of them. */
export function axisEntries({ network, endpoints }: Reachability): AxisEntry[] {
  return endpoints.map((endpoint, at) => {
    const vpc = network.vpcs.get(endpoint.router)?.row;
    return {
      at,
      endpoint,
      name: nameOf(network, endpoint.id),
      inside: endpoint.kind === 'vSwitch' ? nameOf(network, endpoint.router) : '',
      account: vpc?.account ?? accountOfDataCenter(network, endpoint.router),
      region: vpc?.region,
    };
  });
}

/** A data center belongs to nobody in the file; it is shown with the account that owns its first physical connection. */
function accountOfDataCenter(network: Network, id: string): string | undefined {
  return network.dataCenters.get(id)?.physicalConnections[0]?.row.account;
}

/** Rows and columns that a filter leaves: rows match it by themselves, columns are everything they are held against. */
export function filteredAxes(
  reachability: Reachability,
  entries: readonly AxisEntry[],
  { filter, account, region, show }: AxisFilter,
): { readonly rows: readonly AxisEntry[]; readonly columns: readonly AxisEntry[] } {
  const wanted = filter.trim().toLowerCase();
  const matching = entries.filter(
    (entry) =>
      (account === '' || entry.account === account) &&
      (region === '' || entry.region === region) &&
      (wanted === '' || wordsOf(reachability.network, entry).includes(wanted)),
  );
  if (show === 'all') return { rows: matching, columns: entries };
  const isHit = (row: AxisEntry, column: AxisEntry): boolean => shows(show, cellLook(reachability, row.at, column.at));
  const rows = matching.filter((row) => entries.some((column) => isHit(row, column)));
  return { rows, columns: entries.filter((column) => rows.some((row) => isHit(row, column))) };
}

/** Whether a cell is one of those that are wanted. */
export function shows(show: MatrixShow, look: CellLook): boolean {
  switch (show) {
    case 'all':
      return true;
    case 'one-way':
      return look === 'there' || look === 'back';
    case 'unreachable':
      return look === 'unreachable' || look === 'there' || look === 'back';
    case 'reachable':
    case 'partial':
    case 'undetermined':
      return look === show;
  }
}

function wordsOf(network: Network, { endpoint, name, inside }: AxisEntry): string {
  const vpc = network.vpcs.get(endpoint.router);
  const vSwitch = vpc?.vSwitches.find(({ row }) => row.id === endpoint.id);
  const blocks = vSwitch ? [vSwitch.row.cidr] : (vpc ?? network.dataCenters.get(endpoint.router))?.row.cidrs;
  return [name, inside, endpoint.id, ...(blocks ?? [])].join('\n').toLowerCase();
}
