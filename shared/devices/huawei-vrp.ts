import { formatIpv4 } from '../net/ipv4.ts';
import { headerComments, portComment, routeLines, subinterfaceComment } from './comments.ts';
import { type Device, type Dialect, type StaticRoute, type Subinterface, subinterfacesOf } from './device.ts';

/** Domain guide, section 11: the AR and CE families; NE and ME say `vlan-type dot1q` instead of `dot1q termination vid`. */
export const huaweiVrp: Dialect = {
  vendor: 'huawei-vrp',
  system: 'Huawei VRP',
  portName: (number) => `GigabitEthernet0/0/${number}`,
  files: (device) => [
    {
      suffix: '.huawei-vrp.cfg',
      lines: [
        ...headerComments('Huawei VRP', device.name, 'Paste after "system-view".').map(comment),
        comment('NE and ME families: write "vlan-type dot1q" for "dot1q termination vid".'),
        ...device.ports.flatMap((port) => [
          '#',
          comment(portComment(port)),
          ...port.subinterfaces.flatMap((subinterface) => [
            comment(subinterfaceComment(subinterface)),
            ...(subinterface.vlan === 0
              ? [`interface ${port.name}`, addressLine(subinterface)]
              : [
                  `interface ${port.name}.${subinterface.vlan}`,
                  ` dot1q termination vid ${subinterface.vlan}`,
                  addressLine(subinterface),
                  ' arp broadcast enable',
                ]),
            'quit',
          ]),
        ]),
        '#',
        ...routeLines(device, comment, routeStaticLine),
      ],
    },
  ],
  removal: undoLines,
};

/** The form of VRP and of Comware, whose `undo ip route-static` takes what `ip route-static` was given (their command references). */
export function undoLines(device: Device): readonly string[] {
  return [
    ...device.routes.map((route) => `undo ${routeStaticLine(route)}`),
    ...subinterfacesOf(device).flatMap(({ port, subinterface: { vlan } }) =>
      vlan === 0 ? [`interface ${port.name}`, ' undo ip address', 'quit'] : [`undo interface ${port.name}.${vlan}`],
    ),
  ];
}

/** The form of VRP and of Comware. */
export function routeStaticLine({ destination: { first, prefix }, nextHop, preference }: StaticRoute): string {
  const standby = preference === undefined ? '' : ` preference ${preference}`;
  return `ip route-static ${formatIpv4(first)} ${prefix} ${formatIpv4(nextHop)}${standby}`;
}

function comment(text: string): string {
  return `# ${text}`;
}

function addressLine({ address, prefix }: Subinterface): string {
  return ` ip address ${formatIpv4(address)} ${prefix}`;
}
