import { addressLine } from './address-line.ts';
import { headerComments, portComment, routeLines, subinterfaceComment } from './comments.ts';
import type { Dialect } from './device.ts';
import { routeStaticLine, undoLines } from './huawei-vrp.ts';

/** Domain guide, section 11. */
export const h3cComware: Dialect = {
  vendor: 'h3c-comware',
  system: 'H3C Comware',
  portName: (number) => `GigabitEthernet1/0/${number}`,
  files: (device) => [
    {
      suffix: '.h3c-comware.cfg',
      lines: [
        ...headerComments('H3C Comware', device.name, 'Paste after "system-view".').map(comment),
        ...device.ports.flatMap((port) => [
          '#',
          comment(portComment(port)),
          ...port.subinterfaces.flatMap((subinterface) => [
            comment(subinterfaceComment(subinterface)),
            ...(subinterface.vlan === 0
              ? [`interface ${port.name}`]
              : [`interface ${port.name}.${subinterface.vlan}`, ` vlan-type dot1q vid ${subinterface.vlan}`]),
            addressLine(subinterface),
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

function comment(text: string): string {
  return `# ${text}`;
}
