export const exports = {
  title: 'Export',
  'diagram.legend.objects': 'Objects',
  'diagram.legend.lines': 'Lines',
  'diagram.legend.accounts': 'Accounts',
  'diagram.legend.findings': 'Findings',
  'diagram.legend.more': '+{{count}} more',
  'diagram.line.planned': 'Planned or created',
  'diagram.line.connecting': 'Connecting or activating',
  'diagram.line.activated': 'Activated',
  'diagram.line.suspended': 'Suspended',
  'diagram.line.forbidden': 'Cannot exist as it is',
  'diagram.line.attachment': 'Physical attachment',
  'diagram.initiator': 'Initiator',
  'diagram.acceptor': 'Acceptor',
  'diagram.block.customer': 'Customer',
  'diagram.block.author': 'Author',
  'diagram.block.date': 'Date',
  'diagram.block.version': 'Version',
  'device.nothing': 'No data center of the plan stands behind a VBR, so there is no device to configure.',
  'device.vendorMissing': 'Whose device stands in {{dataCenter}} is not said; choose one of {{vendors}}.',
  'device.vendorUnknown':
    'The device of {{dataCenter}} is “{{vendor}}”, for which no configuration can be written; choose one of {{vendors}}.',
  'device.vlanMissing': 'VBR {{vbr}} has no VLAN ID yet, so its sub-interface cannot be written.',
  'device.vlanInvalid': 'VBR {{vbr}} has the VLAN ID {{vlan}}, which no device takes.',
  'device.vlanTwice':
    'VBRs {{vbr}} and {{other}} share a port with the VLAN ID {{vlan}}; the device could not tell them apart.',
  'device.gatewaysMissing':
    'VBR {{vbr}} lacks a gateway address or the mask length, so the device’s address is not known.',
  'device.gatewaysMisfit': 'The gateway addresses of VBR {{vbr}} are no two addresses of one subnet.',
  'device.subnetsOverlap': 'The subnets of VBRs {{vbr}} and {{other}} overlap; a device refuses the second one.',
  'device.interfaceInvalid':
    'The name given to the port of {{connection}} is none that a device has: letters, digits and / . : - _ alone, 63 at most.',
  'device.interfaceTwice': '{{connection}} and {{other}} are given one port.',
  'device.destination': '{{dataCenter}} has a route to {{destination}}, which is no block that can be read.',
  'device.nextHop':
    'The route of {{dataCenter}} to {{destination}} does not lead to the cloud-side address of exactly one of its VBRs.',
  'device.tooManyWays': '{{dataCenter}} has more ways to {{destination}} than a device has preferences for.',
  'device.placeholders_one': '{{count}} port has a placeholder for a name: replace it where the file says REPLACE.',
  'device.placeholders_other': '{{count}} ports have placeholders for names: replace them where the files say REPLACE.',
  'device.standby_one':
    '{{count}} route is a second way with a preference of its own. A device uses it once the first one’s interface is down; it does not notice a fault behind that.',
  'device.standby_other':
    '{{count}} routes are second ways with preferences of their own. A device uses them once the first one’s interface is down; it does not notice a fault behind that.',
  'device.probes':
    'Health checks over several VBRs need a /32 route to each probe’s source address by the VBR that it comes from. The plan does not hold those addresses, so they are not written.',
  'device.readmeTitle': 'Device configuration: {{plan}}',
  'device.readmeAbout':
    'Each file adds sub-interfaces and static routes to one router and removes nothing. Read it before you paste it. The next hop of every route is the address of a VBR on the cloud side.',
  'device.files': 'Files:',
  'device.connection': 'Physical connection',
  'device.port': 'Port',
  'device.placeholder': '{{name}} (placeholder, replace it)',
  'device.vbr': 'VBR',
  'device.vlan': 'VLAN',
  'device.address': 'Address of the device',
  'device.gateway': 'Address on the cloud side',
  'device.destination.column': 'Destination',
  'device.nextHop.column': 'Next hop',
  'device.preference': 'Preference',
  'device.first': 'first way',
  'device.second': '{{preference}} (second way)',
  'device.derived': '{{preference}} (standby, from the route table of the VBR)',
  'code.blocked.finding': '{{rule}}: {{text}}',
  'code.blocked.ruleProtocol':
    'Rule {{number}} of security group {{group}} is about a protocol that the cloud does not know; it knows tcp, udp, icmp, gre and all.',
  'code.blocked.rulePorts':
    'The ports of rule {{number}} of security group {{group}} can’t be written: tcp and udp take a range such as 443/443, everything else -1/-1.',
  'code.blocked.rulePriority':
    'Rule {{number}} of security group {{group}} needs a whole number from 1 to 100 as its priority.',
  'code.blocked.term':
    'Peering {{peering}} is a subscription without a term that can be bought; give it one, or make it pay-as-you-go.',
  'code.input.profile': 'Profile of the Aliyun command line on this computer that acts for account {{account}}',
  'code.input.vpc': 'Id of VPC {{vpc}}, which exists already (vpc-…)',
  'code.input.vbr': 'Id of VBR {{vbr}}, which is not made here (vbr-…)',
  'code.input.vSwitch': 'Id of vSwitch {{vSwitch}} of VPC {{vpc}} if it exists already (vsw-…); empty: it is created',
  'code.input.securityGroup':
    'Id of security group {{group}} of VPC {{vpc}} if it exists already (sg-…); empty: it is created',
  'code.input.zone': 'Zone of vSwitch {{vSwitch}}, in region {{region}}',
  'code.input.physicalConnection': 'Id of physical connection {{connection}}, on which VBR {{vbr}} lies (pc-…)',
  'code.input.vlan': 'VLAN ID of VBR {{vbr}}',
  'code.input.localGatewayIp': 'Gateway address of VBR {{vbr}} on the cloud side',
  'code.input.peerGatewayIp': 'Gateway address of VBR {{vbr}} on the customer side',
  'code.input.subnetMask': 'Subnet mask of the two gateway addresses of VBR {{vbr}}, such as 255.255.255.252',
  'code.input.initiator': 'Id of the initiator’s interface of peering {{peering}}, which exists already (ri-…)',
  'code.input.acceptor': 'Id of the acceptor’s interface of peering {{peering}}, which exists already (ri-…)',
  'code.output': 'Id of {{name}}',
  'code.byHand.physicalConnection':
    'Physical connection {{connection}}: ordered, paid for and installed by people; its id goes in as an input.',
  'code.byHand.dataCenter':
    'Data center {{dataCenter}}: its router is configured on site; the device configuration export writes what it needs.',
  'code.byHand.dataCenterRoutes_one': '{{count}} route entry of a data center.',
  'code.byHand.dataCenterRoutes_other': '{{count}} route entries of data centers.',
  'code.byHand.hosts_one': '{{count}} host of a data center.',
  'code.byHand.hosts_other': '{{count}} hosts of data centers.',
  'code.byHand.instances_one':
    '{{count}} instance: the plan knows neither its image nor its type. It still has to join its security groups.',
  'code.byHand.instances_other':
    '{{count}} instances: the plan knows neither their images nor their types. They still have to join their security groups.',
  'code.remark.finding': '{{rule}}: {{text}}',
  'code.remark.name':
    '“{{name}}” is no name that the cloud takes as it is; it is called “{{adapted}}” there, and its own name goes into the description where the resource has one.',
  'code.remark.vbrOfOthers':
    'VBR {{vbr}} lies on a physical connection of another account: the owner of the connection creates it for this account, and its id goes in as an input.',
  'code.remark.billingUnknown':
    'The plan does not say how peering {{peering}} is billed, so the cloud’s own default holds.',
  'code.remark.buys': 'Peering {{peering}} is a subscription: running the code buys and pays for it.',
  'code.remark.subscriptionSameRegion':
    'Both ends of {{peering}} lie in one region; the Terraform provider documents that subscriptions are refused there.',
  'code.remark.notActive': 'Peering {{peering}} exists and does not forward; the code leaves its state as it is.',
  'code.remark.mayExist_one':
    '{{count}} route entry or security rule belongs to something that exists. The plan does not hold whether the cloud has it already.',
  'code.remark.mayExist_other':
    '{{count}} route entries and security rules belong to what exists. The plan does not hold whether the cloud has them already.',
  'code.remark.nothing': 'Nothing of this plan is left for code to make.',
  'code.readme.use': 'How to use it',
  'code.readme.inputs': 'What it asks for',
  'code.readme.know': 'Worth knowing',
  'code.readme.byHand': 'Not built by code',
  'code.readme.remarks': 'Remarks',
  'code.readme.name': 'Name',
  'code.readme.meaning': 'Meaning',
  'code.readme.known': 'Known value',
  'code.terraform.title': 'Terraform: {{plan}}',
  'code.terraform.about':
    'One configuration for all accounts and regions of the plan. Only what does not exist yet is created; what exists is named by its id. Read `terraform plan` before you apply it.',
  'code.terraform.profiles':
    'Credentials are not in these files: every account has a profile of the Aliyun command line (`aliyun configure --profile NAME`), and a variable names it.',
  'code.terraform.order':
    'Each peering is connected at the acceptor first and at the initiator second; its routes follow. Destroying goes the other way round.',
  'code.terraform.suspended':
    '`alicloud_router_interface_connection` is deprecated and still needed: the newer resource does not connect. It activates a suspended interface again at the next refresh.',
  'code.terraform.import':
    'A route entry that the cloud has already stops `apply`; import it first: `terraform import alicloud_route_entry.NAME TABLE:ROUTER:DESTINATION:RouterInterface:INTERFACE`.',
  'code.terraform.names':
    'Resources are called after the permanent ids of the plan, so renaming an object in the plan never replaces it in the cloud.',
  'code.remark.namesake':
    'There is another “{{name}}” in the same place, so this one is called “{{adapted}}” in the cloud.',
  'code.terraform.valueNeeded': 'Give {{name}} a value.',
} as const;
