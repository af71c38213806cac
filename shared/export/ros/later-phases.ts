import { type CodePlan, type ConnectionResource, ofKind, type RouterResource } from '../resources/resource.ts';
import { type Handed, handed, type Names, type RosValue, type Template, uidValue } from './template.ts';

/** Everything that needs what another stack made comes through here, so that the other stack can give it out. */
export interface Later {
  readonly template: Template;
  readonly names: Names;
  readonly needed: Handed[];
}

/** The second stacks: every acceptor learns which interface its initiator is. */
export function fillAcceptors(later: Later, { resources }: CodePlan): void {
  for (const connection of connectionsIn(later, ofKind(resources, 'connection'))) {
    if (connection.of.role === 'acceptor') addBinding(later, connection);
  }
}

/** The third stacks: every initiator learns which interface its acceptor is, then connects. */
export function fillInitiators(later: Later, { resources }: CodePlan): void {
  const { template, names } = later;
  for (const connection of connectionsIn(later, ofKind(resources, 'connection'))) {
    if (connection.of.role === 'acceptor') continue;
    const binding = addBinding(later, connection);
    const properties = {
      RouterInterfaceId: take(later, { of: connection.of, what: 'Id' }),
      OppositeInterfaceId: take(later, { of: connection.with, what: 'Id' }),
    };
    const name = names.of(connection.key);
    template.resources.set(name, {
      type: 'ALIYUN::VPC::PeeringRouterInterfaceConnection',
      properties,
      dependsOn: [binding],
    });
  }
}

/** The last stacks: routes, once every peering forwards, and what the security groups admit. */
export function fillRoutes(later: Later, { resources }: CodePlan): void {
  const { template, names } = later;
  const last = new Map<RouterResource, string>();
  for (const { key, place, router, destination, via } of ofKind(resources, 'route')) {
    if (place !== template.place) continue;
    const previous = last.get(router);
    const properties = {
      RouteTableId: take(later, { of: router, what: 'RouteTableId' }),
      DestinationCidrBlock: destination,
      NextHopType: 'RouterInterface',
      NextHopId: take(
        later,
        via === 'physicalConnection' ? { of: router, what: 'VlanInterfaceId' } : { of: via, what: 'Id' },
      ),
    };
    const name = names.of(key);
    // One after another in every table: two changes of a router at once get TaskConflict.
    template.resources.set(name, {
      type: 'ALIYUN::ECS::Route',
      properties,
      dependsOn: previous === undefined ? [] : [previous],
    });
    last.set(router, name);
  }
  addRules(later, ofKind(resources, 'securityRule'));
}

function addRules(later: Later, rules: ReturnType<typeof ofKind<'securityRule'>>): void {
  const { template, names } = later;
  for (const { key, place, group, direction, policy, protocol, ports, priority, peer } of rules) {
    if (place !== template.place) continue;
    const side = direction === 'egress' ? 'Dest' : 'Source';
    const properties: Record<string, RosValue | undefined> = {
      SecurityGroupId: take(later, { of: group, what: 'Id' }),
      IpProtocol: protocol,
      PortRange: ports,
      Policy: policy,
      Priority: priority,
      NicType: 'intranet',
      ...('cidr' in peer
        ? { [`${side}CidrIp`]: peer.cidr }
        : {
            [`${side}GroupId`]: take(later, { of: peer.group, what: 'Id' }),
            ...(peer.group.place.account !== place.account && {
              [`${side}GroupOwnerId`]: uidValue(template, names, peer.group.place.account),
            }),
          }),
    };
    const type = `ALIYUN::ECS::SecurityGroup${direction === 'egress' ? 'Egress' : 'Ingress'}`;
    template.resources.set(names.of(key), { type, properties });
  }
}

function connectionsIn({ template }: Later, connections: readonly ConnectionResource[]): readonly ConnectionResource[] {
  return connections.filter(({ place }) => place === template.place);
}

function addBinding(later: Later, { key, of, with: peer }: ConnectionResource): string {
  const { template, names } = later;
  const name = names.of(key, 'Binding');
  const properties = {
    RouterInterfaceId: take(later, { of, what: 'Id' }),
    OppositeInterfaceId: take(later, { of: peer, what: 'Id' }),
    ...(of.accountsDiffer && {
      OppositeInterfaceOwnerId: uidValue(template, names, peer.place.account),
      OppositeRouterId: take(later, { of: peer.router, what: 'RouterId' }),
    }),
  };
  template.resources.set(name, { type: 'ALIYUN::VPC::PeeringRouterInterfaceBinding', properties });
  return name;
}

function take({ template, names, needed }: Later, item: Handed): RosValue {
  needed.push(item);
  return handed(template, names, item);
}
