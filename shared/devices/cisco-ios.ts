import { dottedMask } from '../net/cidr.ts';
import { formatIpv4 } from '../net/ipv4.ts';
import { addressLine } from './address-line.ts';
import { headerComments, portComment, routeLines, subinterfaceComment } from './comments.ts';
import { type Dialect, type StaticRoute, subinterfacesOf } from './device.ts';

/** Domain guide, section 11: IOS takes dotted masks, never `/n`. */
export const ciscoIos: Dialect = {
  vendor: 'cisco-ios',
  system: 'Cisco IOS',
  portName: (number) => `GigabitEthernet0/0/${number}`,
  files: (device) => [
    {
      suffix: '.cisco-ios.cfg',
      lines: [
        ...headerComments('Cisco IOS', device.name, 'Paste after "configure terminal".').map(comment),
        ...device.ports.flatMap((port) => [
          '!',
          comment(portComment(port)),
          `interface ${port.name}`,
          ' no shutdown',
          ...port.subinterfaces.flatMap((subinterface) => [
            comment(subinterfaceComment(subinterface)),
            ...(subinterface.vlan === 0
              ? []
              : [`interface ${port.name}.${subinterface.vlan}`, ` encapsulation dot1Q ${subinterface.vlan}`]),
            addressLine(subinterface),
          ]),
        ]),
        '!',
        ...routeLines(device, comment, routeLine),
      ],
    },
  ],
  removal: (device) => [
    ...device.routes.map((route) => `no ${routeLine(route)}`),
    ...subinterfacesOf(device).flatMap(({ port, subinterface: { vlan } }) =>
      vlan === 0 ? [`interface ${port.name}`, ' no ip address'] : [`no interface ${port.name}.${vlan}`],
    ),
  ],
};

function comment(text: string): string {
  return `! ${text}`;
}

function routeLine({ destination: { first, prefix }, nextHop, preference }: StaticRoute): string {
  const distance = preference === undefined ? '' : ` ${preference}`;
  return `ip route ${formatIpv4(first)} ${dottedMask(prefix)} ${formatIpv4(nextHop)}${distance}`;
}
