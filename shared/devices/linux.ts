import { formatCidr } from '../net/cidr.ts';
import { formatIpv4 } from '../net/ipv4.ts';
import { headerComments, portComment, routeLines, subinterfaceComment } from './comments.ts';
import {
  type Device,
  type Dialect,
  type Port,
  type StaticRoute,
  type Subinterface,
  subinterfacesOf,
} from './device.ts';

/** Domain guide, section 11: iproute2. What it sets is gone after a restart. */
export const linux: Dialect = {
  vendor: 'linux',
  system: 'Linux',
  portName: linuxPortName,
  files: (device) => [
    {
      suffix: '.linux.sh',
      lines: [
        '#!/bin/sh',
        ...headerComments(
          'Linux',
          device.name,
          'Run as root; a restart forgets it, and a second run stops at once.',
        ).map(comment),
        'set -eu',
        ...device.ports.flatMap((port) => [
          '',
          comment(portComment(port)),
          `ip link set ${port.name} up`,
          ...port.subinterfaces.flatMap((subinterface) => [
            comment(subinterfaceComment(subinterface)),
            ...vlanLines(port, subinterface),
            `ip addr add ${formatIpv4(subinterface.address)}/${subinterface.prefix} dev ${linuxInterface(port, subinterface)}`,
            ...(subinterface.vlan === 0 ? [] : [`ip link set ${linuxInterface(port, subinterface)} up`]),
          ]),
        ]),
        '',
        ...routeLines(device, comment, routeLine),
      ],
    },
  ],
  removal: (device) => [
    ...device.routes.map((route) => `ip route del ${routeWords(route)}`),
    ...subinterfacesOf(device).map(({ port, subinterface }) =>
      subinterface.vlan === 0
        ? `ip addr del ${formatIpv4(subinterface.address)}/${subinterface.prefix} dev ${port.name}`
        : linkRemovalLine(port, subinterface),
    ),
  ],
};

/** Takes the VLAN interface of a VBR with its addresses. */
export function linkRemovalLine(port: Port, subinterface: Subinterface): string {
  return `ip link del ${linuxInterface(port, subinterface)}`;
}

export function linuxPortName(number: number): string {
  return `eth${number}`;
}

/** The interface of a VBR: `eth1.1000`; one called after its number where that has more than the 15 signs that the kernel takes. */
export function linuxInterface(port: Port, { vlan }: Subinterface): string {
  if (vlan === 0) return port.name;
  const name = `${port.name}.${vlan}`;
  return name.length <= longestLinuxName ? name : `port${port.number}.${vlan}`;
}

const longestLinuxName = 15;

/** The script that makes the VLAN interfaces alone, for a routing daemon that knows addresses and routes. */
export function vlanScript(device: Device): readonly string[] {
  return [
    '#!/bin/sh',
    ...headerComments('Linux', device.name, 'Run as root before FRRouting is told the addresses.').map(comment),
    'set -eu',
    ...device.ports.flatMap((port) => [
      comment(portComment(port)),
      `ip link set ${port.name} up`,
      ...port.subinterfaces.flatMap((subinterface) =>
        subinterface.vlan === 0
          ? []
          : [...vlanLines(port, subinterface), `ip link set ${linuxInterface(port, subinterface)} up`],
      ),
    ]),
  ];
}

function comment(text: string): string {
  return `# ${text}`;
}

function vlanLines(port: Port, subinterface: Subinterface): string[] {
  const { vlan } = subinterface;
  if (vlan === 0) return [];
  return [`ip link add link ${port.name} name ${linuxInterface(port, subinterface)} type vlan id ${vlan}`];
}

function routeLine(route: StaticRoute): string {
  return `ip route add ${routeWords(route)}`;
}

function routeWords({ destination, nextHop, preference }: StaticRoute): string {
  const metric = preference === undefined ? '' : ` metric ${preference}`;
  return `${formatCidr(destination)} via ${formatIpv4(nextHop)}${metric}`;
}
