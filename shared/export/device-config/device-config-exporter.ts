import { type Message, message } from '../../messages/message.ts';
import { type DataCenterNode, nameOf, type Network } from '../../network/network.ts';
import { vbrsOf } from '../../network/vbrs-of.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Blocker, ExportedFile, Exporter } from '../exporter.ts';
import { fileNamer } from '../file-names.ts';
import type { Device, Dialect } from '../../devices/device.ts';
import { type DeviceProblem, type InterfaceNames, portsOf } from '../../devices/device-ports.ts';
import { deviceReadme, type WrittenDevice } from './device-readme.ts';
import { routesOf } from './device-routes.ts';
import { deviceVendors, dialectOf } from '../../devices/dialects.ts';

export interface DeviceConfigOptions {
  /** The names of the device's ports by the id of the physical connection that ends there; placeholders stand for the others. */
  readonly interfaces?: InterfaceNames;
}

/** The configuration of the router in each data center behind a VBR: sub-interfaces and static routes, one file (FRRouting: two) for each. */
export const deviceConfigExporter: Exporter<DeviceConfigOptions> = {
  *run({ analysis, speak }, { interfaces = {} }) {
    const { network, findings } = analysis;
    const dataCenters = [...network.dataCenters.values()].filter((node) => vbrsOf(node).length > 0);
    const blockers: Blocker[] = [];
    const written: WrittenDevice[] = [];
    const files: ExportedFile[] = [];
    const nameFile = fileNamer();
    if (dataCenters.length === 0) blockers.push({ reason: message('devices:nothing'), subjects: [] });
    for (const [at, dataCenter] of dataCenters.entries()) {
      yield at / dataCenters.length;
      const { device, dialect, problems } = deviceOf(network, dataCenter, interfaces);
      blockers.push(...blockersOf(network, dataCenter, findings, problems));
      if (device === undefined || dialect === undefined) continue;
      const base = nameFile(device.name, 'data-center');
      const own = dialect
        .files(device)
        .map(({ suffix, lines }) => ({ path: `${base}${suffix}`, content: `${lines.join('\n')}\n` }));
      files.push(...own);
      written.push({ device, dialect, files: own.map(({ path }) => path) });
    }
    if (blockers.length > 0) return { kind: 'blocked', blockers };
    const remarks = remarksOn(written);
    return {
      kind: 'files',
      files: [...files, { path: 'README.md', content: deviceReadme(network, written, remarks, speak) }],
      remarks,
    };
  },
};

interface Attempt {
  readonly device?: Device;
  readonly dialect?: Dialect;
  readonly problems: readonly DeviceProblem[];
}

function deviceOf(network: Network, dataCenter: DataCenterNode, interfaces: InterfaceNames): Attempt {
  const { id, device } = dataCenter.row;
  const vendor = device?.vendor?.trim() ?? '';
  const dialect = dialectOf(vendor);
  if (dialect === undefined) {
    const names = { dataCenter: nameOf(network, id), vendors: deviceVendors.join(', ') };
    const reason =
      vendor === '' ? message('devices:vendorMissing', names) : message('devices:vendorUnknown', { ...names, vendor });
    return { problems: [{ rules: [], reason, subjects: [id] }] };
  }
  const { ports, problems } = portsOf(network, dataCenter, dialect, interfaces);
  const { routes, problems: routeProblems } = routesOf(network, dataCenter);
  return { device: { name: nameOf(network, id), ports, routes }, dialect, problems: [...problems, ...routeProblems] };
}

/** Rules whose errors leave the device without an address or a route that it needs, or with one that harms. */
const standInTheWay: ReadonlySet<string> = new Set([
  'FILE002',
  'CIDR101',
  'CIDR204',
  'CIDR205',
  'PEER307',
  'PEER308',
  'ROUTE503',
  'ROUTE504',
  'ROUTE507',
]);

/** Findings first, since those come with fixes; then what no finding says. An accepted finding stands in nobody's way by itself. */
function blockersOf(
  network: Network,
  dataCenter: DataCenterNode,
  findings: readonly Finding[],
  problems: readonly DeviceProblem[],
): Blocker[] {
  const { id } = dataCenter.row;
  const concerned = new Set([id, ...dataCenter.physicalConnections.map(({ row }) => row.id)]);
  for (const { row } of vbrsOf(dataCenter)) concerned.add(row.id);
  for (const { row } of network.routes.get(id) ?? []) concerned.add(row.id);
  for (const row of network.plan.routes) if (row.router === id) concerned.add(row.id);
  const found = findings.filter(
    ({ rule, severity, acceptance, subjects }) =>
      severity === 'error' &&
      acceptance === undefined &&
      standInTheWay.has(rule) &&
      subjects[0] !== undefined &&
      concerned.has(subjects[0]),
  );
  const isSaid = ({ rules, subjects: [first] }: DeviceProblem): boolean =>
    found.some(({ rule, subjects }) => rules.includes(rule) && subjects.includes(first));
  return [
    ...found.map((finding) => ({ finding, reason: finding.message, subjects: finding.subjects })),
    ...problems.filter((problem) => !isSaid(problem)).map(({ reason, subjects }) => ({ reason, subjects })),
  ];
}

function remarksOn(written: readonly WrittenDevice[]): Message[] {
  const placeholders = written.flatMap(({ device }) => device.ports.filter(({ isPlaceholder }) => isPlaceholder));
  const standby = written.flatMap(({ device }) => device.routes.filter(({ preference }) => preference !== undefined));
  const hasSeveral = written.some(
    ({ device }) => device.ports.flatMap(({ subinterfaces }) => subinterfaces).length > 1,
  );
  return [
    ...(placeholders.length > 0 ? [message('devices:placeholders', { count: placeholders.length })] : []),
    ...(standby.length > 0 ? [message('devices:standby', { count: standby.length })] : []),
    ...(hasSeveral ? [message('devices:probes')] : []),
  ];
}
