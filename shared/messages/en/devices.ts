/** Configurations of routers, and what stands in their way. */
export const devices = {
  nothing: 'No data center of the plan stands behind a VBR, so there is no device to configure.',
  vendorMissing: 'Whose device stands in {{dataCenter}} is not said; choose one of {{vendors}}.',
  vendorUnknown:
    'The device of {{dataCenter}} is “{{vendor}}”, for which no configuration can be written; choose one of {{vendors}}.',
  vlanMissing: 'VBR {{vbr}} has no VLAN ID yet, so its sub-interface cannot be written.',
  vlanInvalid: 'VBR {{vbr}} has the VLAN ID {{vlan}}, which no device takes.',
  vlanTwice: 'VBRs {{vbr}} and {{other}} share a port with the VLAN ID {{vlan}}; the device could not tell them apart.',
  gatewaysMissing: 'VBR {{vbr}} lacks a gateway address or the mask length, so the device’s address is not known.',
  gatewaysMisfit: 'The gateway addresses of VBR {{vbr}} are no two addresses of one subnet.',
  subnetsOverlap: 'The subnets of VBRs {{vbr}} and {{other}} overlap; a device refuses the second one.',
  interfaceInvalid:
    'The name given to the port of {{connection}} is none that a device has: letters, digits and / . : - _ alone, 63 at most.',
  interfaceTwice: '{{connection}} and {{other}} are given one port.',
  destination: '{{dataCenter}} has a route to {{destination}}, which is no block that can be read.',
  nextHop:
    'The route of {{dataCenter}} to {{destination}} does not lead to the cloud-side address of exactly one of its VBRs.',
  tooManyWays: '{{dataCenter}} has more ways to {{destination}} than a device has preferences for.',
  placeholders_one: '{{count}} port has a placeholder for a name: replace it where the file says REPLACE.',
  placeholders_other: '{{count}} ports have placeholders for names: replace them where the files say REPLACE.',
  standby_one:
    '{{count}} route is a second way with a preference of its own. A device uses it once the first one’s interface is down; it does not notice a fault behind that.',
  standby_other:
    '{{count}} routes are second ways with preferences of their own. A device uses them once the first one’s interface is down; it does not notice a fault behind that.',
  probes:
    'Health checks over several VBRs need a /32 route to each probe’s source address by the VBR that it comes from. The plan does not hold those addresses, so they are not written.',
  readmeTitle: 'Device configuration: {{plan}}',
  readmeAbout:
    'Each file adds sub-interfaces and static routes to one router and removes nothing. Read it before you paste it. The next hop of every route is the address of a VBR on the cloud side.',
  files: 'Files:',
  connection: 'Physical connection',
  port: 'Port',
  placeholder: '{{name}} (placeholder, replace it)',
  vbr: 'VBR',
  vlan: 'VLAN',
  address: 'Address of the device',
  gateway: 'Address on the cloud side',
  'destination.column': 'Destination',
  'nextHop.column': 'Next hop',
  preference: 'Preference',
  first: 'first way',
  second: '{{preference}} (second way)',
  derived: '{{preference}} (standby, from the route table of the VBR)',
} as const;
