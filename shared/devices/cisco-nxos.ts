import { formatCidr } from '../net/cidr.ts';
import { formatIpv4 } from '../net/ipv4.ts';
import { headerComments, portComment, routeLines, subinterfaceComment } from './comments.ts';
import { type Dialect, type StaticRoute, type Subinterface, subinterfacesOf } from './device.ts';

/** Domain guide, section 11: the guide's own `ip route 192.168.0.0/16 10.100.0.1` is the form of NX-OS, whose ports switch until told otherwise. */
export const ciscoNxos: Dialect = {
  vendor: 'cisco-nxos',
  system: 'Cisco NX-OS',
  portName: (number) => `Ethernet1/${number}`,
  files: (device) => [
    {
      suffix: '.cisco-nxos.cfg',
      lines: [
        ...headerComments('Cisco NX-OS', device.name, 'Paste after "configure terminal".').map(comment),
        ...device.ports.flatMap((port) => [
          '!',
          comment(portComment(port)),
          `interface ${port.name}`,
          '  no switchport',
          '  no shutdown',
          ...port.subinterfaces.flatMap((subinterface) => [
            comment(subinterfaceComment(subinterface)),
            ...(subinterface.vlan === 0
              ? [addressLine(subinterface)]
              : [
                  `interface ${port.name}.${subinterface.vlan}`,
                  `  encapsulation dot1q ${subinterface.vlan}`,
                  addressLine(subinterface),
                  '  no shutdown',
                ]),
          ]),
        ]),
        '!',
        ...routeLines(device, comment, slashRouteLine),
      ],
    },
  ],
  removal: (device) => [
    ...device.routes.map((route) => `no ${slashRouteLine(route)}`),
    ...subinterfacesOf(device).flatMap(({ port, subinterface: { vlan } }) =>
      vlan === 0 ? [`interface ${port.name}`, '  no ip address'] : [`no interface ${port.name}.${vlan}`],
    ),
  ],
};

/** The form of NX-OS and of FRRouting; the last number is the administrative distance. */
export function slashRouteLine({ destination, nextHop, preference }: StaticRoute): string {
  const distance = preference === undefined ? '' : ` ${preference}`;
  return `ip route ${formatCidr(destination)} ${formatIpv4(nextHop)}${distance}`;
}

function comment(text: string): string {
  return `! ${text}`;
}

function addressLine({ address, prefix }: Subinterface): string {
  return `  ip address ${formatIpv4(address)}/${prefix}`;
}
