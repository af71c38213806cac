import { fields } from './fields.ts';
import { kinds } from './kinds.ts';
import { words } from './words.ts';

/** Terraform, scripts of the command line and ROS templates, and what stands in their way. */
export const code = {
  finding: words.ruleAndText,
  'blocked.ruleProtocol':
    'Rule {{number}} of security group {{group}} is about a protocol that the cloud does not know; it knows tcp, udp, icmp, gre and all.',
  'blocked.rulePorts':
    'The ports of rule {{number}} of security group {{group}} can’t be written: tcp and udp take a range such as 443/443, everything else -1/-1.',
  'blocked.rulePriority':
    'Rule {{number}} of security group {{group}} needs a whole number from 1 to 100 as its priority.',
  'blocked.term':
    'Peering {{peering}} is a subscription without a term that can be bought; give it one, or make it pay-as-you-go.',
  'input.profile': 'Profile of the Aliyun command line on this computer that acts for account {{account}}',
  'input.vpc': 'Id of VPC {{vpc}}, which exists already (vpc-…)',
  'input.vbr': 'Id of VBR {{vbr}}, which is not made here (vbr-…)',
  'input.vSwitch': 'Id of vSwitch {{vSwitch}} of VPC {{vpc}} if it exists already (vsw-…); empty: it is created',
  'input.securityGroup':
    'Id of security group {{group}} of VPC {{vpc}} if it exists already (sg-…); empty: it is created',
  'input.zone': 'Zone of vSwitch {{vSwitch}}, in region {{region}}',
  'input.physicalConnection': 'Id of physical connection {{connection}}, on which VBR {{vbr}} lies (pc-…)',
  'input.vlan': 'VLAN ID of VBR {{vbr}}',
  'input.localGatewayIp': 'Gateway address of VBR {{vbr}} on the cloud side',
  'input.peerGatewayIp': 'Gateway address of VBR {{vbr}} on the customer side',
  'input.subnetMask': 'Subnet mask of the two gateway addresses of VBR {{vbr}}, such as 255.255.255.252',
  'input.initiator': 'Id of the initiator’s interface of peering {{peering}}, which exists already (ri-…)',
  'input.acceptor': 'Id of the acceptor’s interface of peering {{peering}}, which exists already (ri-…)',
  output: words.idOf,
  'byHand.physicalConnection':
    'Physical connection {{connection}}: ordered, paid for and installed by people; its id goes in as an input.',
  'byHand.dataCenter':
    'Data center {{dataCenter}}: its router is configured on site; the device configuration export writes what it needs.',
  'byHand.dataCenterRoutes_one': '{{count}} route entry of a data center.',
  'byHand.dataCenterRoutes_other': '{{count}} route entries of data centers.',
  'byHand.hosts_one': '{{count}} host of a data center.',
  'byHand.hosts_other': '{{count}} hosts of data centers.',
  'byHand.instances_one':
    '{{count}} instance: the plan knows neither its image nor its type. It still has to join its security groups.',
  'byHand.instances_other':
    '{{count}} instances: the plan knows neither their images nor their types. They still have to join their security groups.',
  'remark.name':
    '“{{name}}” is no name that the cloud takes as it is; it is called “{{adapted}}” there, and its own name goes into the description where the resource has one.',
  'remark.vbrOfOthers':
    'VBR {{vbr}} lies on a physical connection of another account: the owner of the connection creates it for this account, and its id goes in as an input.',
  'remark.billingUnknown': 'The plan does not say how peering {{peering}} is billed, so the cloud’s own default holds.',
  'remark.buys': 'Peering {{peering}} is a subscription: running the code buys and pays for it.',
  'remark.subscriptionSameRegion':
    'Both ends of {{peering}} lie in one region; the Terraform provider documents that subscriptions are refused there.',
  'remark.notActive': 'Peering {{peering}} exists and does not forward; the code leaves its state as it is.',
  'remark.mayExist_one':
    '{{count}} route entry or security rule belongs to something that exists. The plan does not hold whether the cloud has it already.',
  'remark.mayExist_other':
    '{{count}} route entries and security rules belong to what exists. The plan does not hold whether the cloud has them already.',
  'remark.nothing': 'Nothing of this plan is left for code to make.',
  'readme.use': 'How to use it',
  'readme.inputs': 'What it asks for',
  'readme.know': 'Worth knowing',
  'readme.byHand': 'Not built by code',
  'readme.remarks': 'Remarks',
  'readme.name': fields.name,
  'readme.meaning': 'Meaning',
  'readme.known': 'Known value',
  'terraform.title': 'Terraform: {{plan}}',
  'terraform.about':
    'One configuration for all accounts and regions of the plan. Only what does not exist yet is created; what exists is named by its id. Read `terraform plan` before you apply it.',
  'terraform.profiles':
    'Credentials are not in these files: every account has a profile of the Aliyun command line (`aliyun configure --profile NAME`), and a variable names it.',
  'terraform.order':
    'Each peering is connected at the acceptor first and at the initiator second; its routes follow. Destroying goes the other way round.',
  'terraform.suspended':
    '`alicloud_router_interface_connection` is deprecated and still needed: the newer resource does not connect. It activates a suspended interface again at the next refresh.',
  'terraform.import':
    'A route entry that the cloud has already stops `apply`; import it first: `terraform import alicloud_route_entry.NAME TABLE:ROUTER:DESTINATION:RouterInterface:INTERFACE`.',
  'terraform.names':
    'Resources are called after the permanent ids of the plan, so renaming an object in the plan never replaces it in the cloud.',
  'remark.namesake': 'There is another “{{name}}” in the same place, so this one is called “{{adapted}}” in the cloud.',
  'terraform.valueNeeded': 'Give {{name}} a value.',
  'cli.title': 'Aliyun command line: {{plan}}',
  'cli.about':
    'One script for every account builds its part, another one takes routes, peerings and security rules back.',
  'cli.account': kinds.accounts,
  'cli.build': 'Build',
  'cli.teardown': 'Take back',
  'cli.needs':
    'The scripts need `bash`, `jq` and `aliyun`, with a configured profile for each account. They hold no credentials and check that the profile belongs to the account.',
  'cli.dryRun':
    '`DRY_RUN=1 bash SCRIPT` looks things up and prints every call that would change something, without making it.',
  'cli.inputsFile':
    'Values come from the environment or from `inputs.sh` (`NAME=value`, one a line); `INPUTS_FILE` names another file.',
  'cli.again':
    'A script can be run again at any time: it finds what is there by its name and goes on. It ends with 75 while something waits for another account; run it again then.',
  'cli.stays':
    'Taking back leaves VPCs, VBRs, vSwitches and security groups: others may use them by now. Empty the hand-off folder before you build anew.',
  'cli.handoffs': 'Hand-offs between accounts',
  'cli.handoffsAbout':
    'Each is a file in the folder `handoff` (`HANDOFF_DIR` names another one) with one value in it. Copy it to whoever runs the other script, or set a variable of that name there. Run the scripts in turn, each until it ends with 0.',
  'cli.file': words.file,
  'cli.from': 'From',
  'cli.to': 'To',
  'cli.waiting': '{{key}} waits for the other account',
  'cli.text.missing': 'Missing:',
  'cli.text.several': 'Several things in the cloud have this name, so it is not known which one is meant:',
  'cli.text.noAnswer': 'The cloud gave no value for',
  'cli.text.created': 'Created:',
  'cli.text.exists': 'There already:',
  'cli.text.later': 'Later:',
  'cli.text.handoff': 'Hand over:',
  'cli.text.badHandoff': 'This hand-off holds no id:',
  'cli.text.wrongAccount': 'The profile does not belong to account',
  'cli.text.otherBlock': 'The VPC of that name has another block than the plan:',
  'cli.text.otherPeer': 'The interface knows another peer already:',
  'cli.text.otherNextHop': 'There is a route with another next hop already:',
  'cli.text.notActive': 'The interface cannot be connected in the state that it is in:',
  'cli.text.removed': 'Removed:',
  'cli.text.again': 'Something still waits for another account; run this script again after the hand-off.',
  'cli.text.done': 'Done.',
  'ros.title': 'Resource Orchestration Service: {{plan}}',
  'ros.about':
    'A stack lies in one account and one region, so the plan is cut into phases. Create the stacks in this order, each once all before it are complete.',
  'ros.order': 'Order',
  'ros.template': 'Template',
  'ros.region': fields.region,
  'ros.does': 'What it does',
  'ros.phase.network': 'Networks, security groups and router interfaces',
  'ros.phase.acceptors': 'Acceptors learn their initiators',
  'ros.phase.initiators': 'Initiators learn their acceptors and connect',
  'ros.phase.routes': 'Routes and security rules',
  'ros.oneStack': 'A parameter that is an output of another stack has the same name as that output.',
  'ros.reverse': 'Delete the stacks in the opposite order.',
  'ros.renewal':
    'Router interfaces have no auto-renewal in this service; where the plan wants it, turn it on in the console.',
  'ros.parameter': 'Parameter',
  'ros.value': 'Value',
  'ros.fromOutput': 'output {{output}} of {{template}}',
  'ros.fromPerson': 'to be given',
  'ros.uid': words.accountIdOf,
  'ros.handed.Id': words.idOf,
  'ros.handed.RouterId': 'Router ID of {{name}}: of a VPC its VRouter (vrt-…), of a VBR the VBR itself',
  'ros.handed.RouteTableId': 'Route table of {{name}} (vtb-…)',
  'ros.handed.VlanInterfaceId': 'Interface of {{name}} towards its physical connection (ri-…)',
} as const;
