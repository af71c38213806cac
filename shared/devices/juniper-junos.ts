import { formatCidr } from '../net/cidr.ts';
import { formatIpv4 } from '../net/ipv4.ts';
import { headerComments, portComment, routeLines, subinterfaceComment } from './comments.ts';
import { type Dialect, type Port, type StaticRoute, subinterfacesOf } from './device.ts';

/** Domain guide, section 11: `set` commands; a destination with host bits is refused, which a block of a plan never has. */
export const juniperJunos: Dialect = {
  vendor: 'juniper-junos',
  system: 'Juniper Junos',
  portName: (number) => `ge-0/0/${number}`,
  files: (device) => [
    {
      suffix: '.juniper-junos.set',
      lines: [
        ...headerComments('Juniper Junos', device.name, 'Load with "load set", then "commit check" and "commit".').map(
          comment,
        ),
        ...device.ports.flatMap((port) => [
          comment(portComment(port)),
          ...(isTagged(port) ? [`set interfaces ${port.name} vlan-tagging`] : []),
          ...port.subinterfaces.flatMap(({ vlan, address, prefix, ...rest }) => [
            comment(subinterfaceComment({ vlan, address, prefix, ...rest })),
            ...(vlan === 0 ? [] : [`set interfaces ${port.name} unit ${vlan} vlan-id ${vlan}`]),
            `set interfaces ${port.name} unit ${vlan} family inet address ${formatIpv4(address)}/${prefix}`,
          ]),
        ]),
        ...routeLines(device, comment, routeLine),
      ],
    },
  ],
  // The whole destination: one whose last next hop was deleted alone stays behind, and `commit` refuses it.
  removal: (device) => [
    ...device.routes.map(({ destination }) => `delete routing-options static route ${formatCidr(destination)}`),
    ...subinterfacesOf(device).map(({ port, subinterface: { vlan } }) => `delete interfaces ${port.name} unit ${vlan}`),
  ],
};

function comment(text: string): string {
  return `# ${text}`;
}

function isTagged({ subinterfaces }: Port): boolean {
  return subinterfaces.some(({ vlan }) => vlan !== 0);
}

/** A second way stands beside the first as a qualified next hop; static routes have preference 5 of themselves. */
function routeLine({ destination, nextHop, preference }: StaticRoute): string {
  const route = `set routing-options static route ${formatCidr(destination)}`;
  return preference === undefined
    ? `${route} next-hop ${formatIpv4(nextHop)}`
    : `${route} qualified-next-hop ${formatIpv4(nextHop)} preference ${preference}`;
}
