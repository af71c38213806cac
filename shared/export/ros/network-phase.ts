import { message } from '../../messages/message.ts';
import {
  type CodePlan,
  type InterfaceResource,
  ofKind,
  type Presence,
  type RouterResource,
  type VbrResource,
} from '../resources/resource.ts';
import {
  asked,
  attributeOf,
  type Handed,
  handed,
  handedName,
  isMade,
  type Names,
  type RosValue,
  rosValue,
  type Template,
} from './template.ts';

/** The first stacks: networks and groups, and every interface, none of which needs what another stack makes. */
export function fillNetwork(template: Template, { resources: all }: CodePlan, names: Names): void {
  const resources = all.filter(({ place }) => place === template.place);
  const { resources: made } = template;
  for (const vpc of ofKind(resources, 'vpc')) {
    if (!isMade(vpc)) continue;
    const properties = { VpcName: vpc.name, Description: vpc.description, CidrBlock: vpc.cidr };
    made.set(names.of(vpc.key), { type: 'ALIYUN::ECS::VPC', properties });
  }
  for (const { key, vpc, cidr } of ofKind(resources, 'secondaryBlock')) {
    const properties = { VpcId: idOf(template, names, vpc), SecondaryCidrBlock: cidr };
    made.set(names.of(key), { type: 'ALIYUN::VPC::VpcCidrBlockAssociation', properties });
  }
  const blocks = ofKind(resources, 'secondaryBlock');
  for (const { key, presence, vpc, name, description, cidr, zone } of ofKind(resources, 'vSwitch')) {
    const properties = {
      VpcId: idOf(template, names, vpc),
      ZoneId: rosValue(template, names, zone),
      CidrBlock: cidr,
      VSwitchName: name,
      Description: description,
    };
    const dependsOn = blocks.filter((block) => block.vpc === vpc).map((block) => names.of(block.key));
    const condition = conditionOf(template, names, key, presence);
    made.set(names.of(key), { type: 'ALIYUN::ECS::VSwitch', properties, dependsOn, condition });
  }
  for (const { key, presence, vpc, name, description } of ofKind(resources, 'securityGroup')) {
    const properties = { VpcId: idOf(template, names, vpc), SecurityGroupName: name, Description: description };
    const condition = conditionOf(template, names, key, presence);
    made.set(names.of(key), { type: 'ALIYUN::ECS::SecurityGroup', properties, condition });
  }
  for (const vbr of ofKind(resources, 'vbr')) {
    if (isMade(vbr))
      made.set(names.of(vbr.key), {
        type: 'ALIYUN::VPC::VirtualBorderRouter',
        properties: vbrProperties(template, names, vbr),
      });
  }
  for (const end of ofKind(resources, 'interface')) {
    if (isMade(end))
      made.set(names.of(end.key), {
        type: 'ALIYUN::VPC::RouterInterface',
        properties: interfaceProperties(template, names, end),
      });
  }
}

/** What later stacks take from this one, and the ids that a person will look for. */
export function addOutputs(template: Template, needed: readonly Handed[], names: Names): void {
  for (const item of needed) {
    const { of, what } = item;
    if (of.place !== template.place || !isMade(of)) continue;
    const about = message(`code:ros.handed.${what}`, { name: of.name });
    template.outputs.set(handedName(names, of, what), { value: outputValue(names, item), about });
  }
}

function outputValue(names: Names, { of, what }: Handed): RosValue {
  const logicalId = names.of(of.key);
  switch (of.kind) {
    case 'interface':
      return attributeOf(logicalId, 'RouterInterfaceId');
    case 'securityGroup': {
      const id = attributeOf(logicalId, 'SecurityGroupId');
      const isAsked = of.presence.kind === 'asked';
      return isAsked ? { 'Fn::If': [names.of(of.key, 'IsNew'), id, { Ref: names.of(of.presence.input.key) }] } : id;
    }
    case 'vbr':
      return attributeOf(logicalId, what === 'RouteTableId' || what === 'VlanInterfaceId' ? what : 'VbrId');
    case 'vpc':
      return attributeOf(logicalId, what === 'RouteTableId' ? what : what === 'RouterId' ? 'VRouterId' : 'VpcId');
  }
}

function idOf(template: Template, names: Names, router: RouterResource): RosValue {
  if (!isMade(router)) return handed(template, names, { of: router, what: 'Id' });
  return attributeOf(names.of(router.key), router.kind === 'vpc' ? 'VpcId' : 'VbrId');
}

function routerIdOf(template: Template, names: Names, router: RouterResource): RosValue {
  if (!isMade(router)) return handed(template, names, { of: router, what: 'RouterId' });
  return attributeOf(names.of(router.key), router.kind === 'vpc' ? 'VRouterId' : 'VbrId');
}

/** Whether something is made that may be there: only where nobody gave its id. */
function conditionOf(template: Template, names: Names, key: string, presence: Presence): string | undefined {
  if (presence.kind !== 'asked') return undefined;
  const name = names.of(key, 'IsNew');
  template.conditions.set(name, { 'Fn::Equals': ['', asked(template, names, presence.input)] });
  return name;
}

function vbrProperties(template: Template, names: Names, vbr: VbrResource): Record<string, RosValue | undefined> {
  return {
    Name: vbr.name,
    Description: vbr.description,
    PhysicalConnectionId: asked(template, names, vbr.physicalConnection),
    VlanId: rosValue(template, names, vbr.vlan),
    LocalGatewayIp: rosValue(template, names, vbr.localGatewayIp),
    PeerGatewayIp: rosValue(template, names, vbr.peerGatewayIp),
    PeeringSubnetMask: rosValue(template, names, vbr.subnetMask),
  };
}

/** The peer is recorded by a later stack; here only what the cloud wants to know at once. */
function interfaceProperties(
  template: Template,
  names: Names,
  end: InterfaceResource,
): Record<string, RosValue | undefined> {
  const { opposite, payment } = end;
  const isHere = opposite.place === template.place;
  return {
    Name: end.name,
    Description: end.description,
    Role: end.role === 'initiator' ? 'InitiatingSide' : 'AcceptingSide',
    Spec: end.spec,
    RouterType: end.router.kind === 'vbr' ? 'VBR' : 'VRouter',
    RouterId: routerIdOf(template, names, end.router),
    AccessPointId: end.accessPoint,
    OppositeRegionId: opposite.place.region,
    OppositeRouterType: opposite.kind === 'vbr' ? 'VBR' : 'VRouter',
    OppositeRouterId: isHere ? routerIdOf(template, names, opposite) : undefined,
    OppositeInterfaceOwnerId: end.accountsDiffer ? opposite.place.account.uid : undefined,
    OppositeAccessPointId: end.oppositeAccessPoint,
    InstanceChargeType: payment === undefined ? undefined : chargeType[payment.method],
    PricingCycle: payment?.term === undefined ? undefined : payment.term.unit === 'year' ? 'Year' : 'Month',
    Period: payment?.term?.count,
    // Without it the order stays unpaid and the stack waits for ever.
    AutoPay: payment?.method === 'subscription' ? true : undefined,
  };
}

const chargeType = { 'pay-as-you-go': 'PostPaid', subscription: 'PrePaid' } as const;
