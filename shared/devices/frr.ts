import { formatIpv4 } from '../net/ipv4.ts';
import { slashRouteLine } from './cisco-nxos.ts';
import { headerComments, portComment, routeLines, subinterfaceComment } from './comments.ts';
import { type Dialect, subinterfacesOf } from './device.ts';
import { linkRemovalLine, linuxInterface, linuxPortName, vlanScript } from './linux.ts';

/** FRRouting routes as the guide writes it (section 11), but VLAN interfaces are the kernel's: they are a script of their own. */
export const frr: Dialect = {
  vendor: 'frr',
  system: 'FRRouting',
  portName: linuxPortName,
  files: (device) => [
    { suffix: '.frr-vlans.sh', lines: vlanScript(device) },
    {
      suffix: '.frr.conf',
      lines: [
        ...headerComments(
          'FRRouting',
          device.name,
          'Load with "vtysh -f" after the script of the VLAN interfaces.',
        ).map(comment),
        ...subinterfacesOf(device).flatMap(({ port, subinterface }) => [
          '!',
          comment(portComment(port)),
          comment(subinterfaceComment(subinterface)),
          `interface ${linuxInterface(port, subinterface)}`,
          ` ip address ${formatIpv4(subinterface.address)}/${subinterface.prefix}`,
          'exit',
        ]),
        '!',
        ...routeLines(device, comment, slashRouteLine),
      ],
    },
  ],
  // The daemon lets go of an address before the kernel drops the interface that has it.
  removal: (device) => [
    ...device.routes.map((route) => `no ${slashRouteLine(route)}`),
    ...subinterfacesOf(device).flatMap(({ port, subinterface }) => [
      `interface ${linuxInterface(port, subinterface)}`,
      ` no ip address ${formatIpv4(subinterface.address)}/${subinterface.prefix}`,
      'exit',
    ]),
    ...subinterfacesOf(device).flatMap(({ port, subinterface }) =>
      subinterface.vlan === 0 ? [] : [linkRemovalLine(port, subinterface)],
    ),
  ],
};

function comment(text: string): string {
  return `! ${text}`;
}
