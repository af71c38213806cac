import { parseIpv4 } from '../net/ipv4.ts';
import type { DataCenterNode, Network, RouteNode, VbrNode } from '../network/network.ts';
import { dialectOf } from './dialects.ts';
import type { Device, Dialect, StaticRoute } from './device.ts';
import { portsOf } from './device-ports.ts';

/** The commands for one thing on the router of a data center, in the words of its vendor. */
export interface DeviceCommands {
  readonly system: string;
  readonly lines: readonly string[];
  /** What takes back what the lines do. */
  readonly undo: readonly string[];
}

/** What brings one VBR up on the router; undefined where the plan names no vendor that is known, or a value is missing or wrong. */
export function vbrCommands(network: Network, { row, physicalConnection }: VbrNode): DeviceCommands | undefined {
  const dataCenter = physicalConnection?.dataCenter;
  const dialect = dataCenter && dialectOf(dataCenter.row.device?.vendor ?? '');
  if (dataCenter === undefined || dialect === undefined) return undefined;
  const ports = portsOf(network, dataCenter, dialect, {}).ports.flatMap((port) => {
    const subinterfaces = port.subinterfaces.filter(({ vbr }) => vbr.id === row.id);
    return subinterfaces.length === 0 ? [] : [{ ...port, subinterfaces }];
  });
  return ports.length === 0 ? undefined : commandsOf(dialect, { name: dataCenter.row.name, ports, routes: [] });
}

/** What adds one entry to the router's table; undefined as above, and where its next hop is no gateway of one VBR. */
export function routeCommands(
  dataCenter: DataCenterNode,
  { destination, row, target }: RouteNode,
): DeviceCommands | undefined {
  const dialect = dialectOf(dataCenter.row.device?.vendor ?? '');
  const nextHop = parseIpv4(row.nextHop.ip ?? '');
  if (dialect === undefined || nextHop === undefined || target.kind !== 'gateway') return undefined;
  const route: StaticRoute = { destination, nextHop, vbr: target.vbr.row, preference: undefined, origin: 'planned' };
  return commandsOf(dialect, { name: dataCenter.row.name, ports: [], routes: [route] });
}

/** The commands that take a thing out, which the others put back. */
export function reversed({ system, lines, undo }: DeviceCommands): DeviceCommands {
  return { system, lines: undo, undo: lines };
}

/** What takes an old thing out, where its commands are known, and puts a new one in its place. */
export function inPlaceOf(old: DeviceCommands | undefined, { system, lines, undo }: DeviceCommands): DeviceCommands {
  if (old?.system !== system) return { system, lines, undo };
  return { system, lines: [...old.undo, ...lines], undo: [...undo, ...old.lines] };
}

/** What a person types: a configuration without its comments, which begin with one of two signs, and without what makes a script of it. */
function commandsOf(dialect: Dialect, device: Device): DeviceCommands {
  const isCommand = (line: string): boolean => !/^[!#]|^\s*$/u.test(line) && line !== 'set -eu';
  return {
    system: dialect.system,
    lines: dialect.files(device).flatMap(({ lines }) => lines.filter(isCommand)),
    undo: dialect.removal(device),
  };
}
