// Code comes from one list of resources: what a plan holds, in the order in which it can be made, with places, needs and questions.
// Terraform, scripts and ROS templates only write it down. Keys come from ids and never from names, so that renaming an object replaces
// nothing in the cloud. What exists is told by ids and states; `rebuild` leaves these aside. What lies in a VPC that exists the plan can't
// tell, so the code asks. Findings that make code wrong stop all three exporters (`code-blockers.ts`); what the cloud may refuse is a
// remark once somebody accepted it.
import type { Message } from '../../messages/message.ts';

/** An account that resources lie in. Two accounts never share a key. */
export interface CodeAccount {
  readonly key: string;
  readonly name: string;
  /** Its uid, where the plan knows it. */
  readonly uid: string | undefined;
  /** Which profile of the caller's own configuration acts for it. */
  readonly profile: Input;
}

/** Where a resource lies: what a Terraform provider, an API call or a stack is bound to. */
export interface Place {
  readonly key: string;
  readonly account: CodeAccount;
  readonly region: string;
}

/** Something that the plan does not know and a person has to give; never a secret. */
export interface Input {
  readonly key: string;
  readonly type: 'text' | 'number';
  readonly about: Message;
  /** What the plan holds, where it holds something that still has to be confirmed. */
  readonly initial: string | undefined;
  /** Whether an empty answer means: it does not exist yet, create it. */
  readonly mayBeEmpty: boolean;
}

/** A value of the plan, or the question for it. */
export type Value<T extends string | number = string> =
  { readonly kind: 'known'; readonly value: T } | { readonly kind: 'input'; readonly input: Input };

/**
 * Whether the cloud has it. `asked`: the plan has no field that could say so (vSwitches and security groups of a VPC that exists), so the code
 * asks for the id of what exists and creates it where the answer is empty.
 */
export type Presence =
  | { readonly kind: 'planned' }
  | { readonly kind: 'existing'; readonly id: Value }
  | { readonly kind: 'asked'; readonly input: Input };

interface InPlace {
  /** ASCII, unique among all resources, and the same whatever the object is renamed to. */
  readonly key: string;
  readonly place: Place;
}

interface Named extends InPlace {
  /** The name that the cloud shows, adapted to what it allows. */
  readonly name: string;
  /** The plan's own name where the cloud does not allow it as it is. */
  readonly description: string | undefined;
}

export interface VpcResource extends Named {
  readonly kind: 'vpc';
  readonly presence: Presence;
  readonly cidr: string;
  /** The id of its router, `vrt-…`, where the plan knows it. */
  readonly routerId: string | undefined;
}

export interface SecondaryBlockResource extends InPlace {
  readonly kind: 'secondaryBlock';
  readonly vpc: VpcResource;
  readonly cidr: string;
}

export interface VSwitchResource extends Named {
  readonly kind: 'vSwitch';
  readonly presence: Presence;
  readonly vpc: VpcResource;
  readonly cidr: string;
  readonly zone: Value;
}

export interface VbrResource extends Named {
  readonly kind: 'vbr';
  readonly presence: Presence;
  readonly physicalConnection: Input;
  readonly vlan: Value<number>;
  readonly localGatewayIp: Value;
  readonly peerGatewayIp: Value;
  /** Dotted, as the API wants it. */
  readonly subnetMask: Value;
}

export type RouterResource = VpcResource | VbrResource;

export interface Payment {
  readonly method: 'pay-as-you-go' | 'subscription';
  readonly term: { readonly unit: 'month' | 'year'; readonly count: number } | undefined;
  readonly autoRenew: boolean | undefined;
}

/** One end of a peering. */
export interface InterfaceResource extends Named {
  readonly kind: 'interface';
  readonly role: 'initiator' | 'acceptor';
  readonly presence: Presence;
  readonly router: RouterResource;
  readonly opposite: RouterResource;
  readonly accountsDiffer: boolean;
  readonly spec: string;
  /** Of the VBR at this end, and at the other one. */
  readonly accessPoint: string | undefined;
  readonly oppositeAccessPoint: string | undefined;
  /** Undefined where the plan says nothing about it: the cloud's own default holds then. */
  readonly payment: Payment | undefined;
}

/** Records the other end at an interface; at an initiator it also connects. */
export interface ConnectionResource extends InPlace {
  readonly kind: 'connection';
  readonly of: InterfaceResource;
  readonly with: InterfaceResource;
  /** The acceptor's, which comes first; undefined for the acceptor's own. */
  readonly after: ConnectionResource | undefined;
}

export interface RouteResource extends InPlace {
  readonly kind: 'route';
  readonly name: string;
  readonly router: RouterResource;
  readonly destination: string;
  /** The interface of this router, or a VBR's physical connection. */
  readonly via: InterfaceResource | 'physicalConnection';
  /** The initiator's connection of the peering that it uses, where that is still to come. */
  readonly after: ConnectionResource | undefined;
  /** The entry before it in the same table, where changes must not come at once (VBRs). */
  readonly previous: RouteResource | undefined;
}

export interface SecurityGroupResource extends Named {
  readonly kind: 'securityGroup';
  readonly presence: Presence;
  readonly vpc: VpcResource;
}

export interface SecurityRuleResource extends InPlace {
  readonly kind: 'securityRule';
  readonly group: SecurityGroupResource;
  readonly direction: 'ingress' | 'egress';
  readonly policy: 'accept' | 'drop';
  readonly protocol: 'tcp' | 'udp' | 'icmp' | 'gre' | 'all';
  readonly ports: string;
  readonly priority: number;
  readonly peer: { readonly cidr: string } | { readonly group: SecurityGroupResource };
}

export type Resource =
  | VpcResource
  | SecondaryBlockResource
  | VSwitchResource
  | SecurityGroupResource
  | VbrResource
  | InterfaceResource
  | ConnectionResource
  | RouteResource
  | SecurityRuleResource;

/** What a plan is as code, before any language: a resource comes after everything that it needs. */
export interface CodePlan {
  readonly name: string;
  readonly accounts: readonly CodeAccount[];
  readonly places: readonly Place[];
  readonly resources: readonly Resource[];
  readonly inputs: readonly Input[];
  /** What the plan holds and code can't build. */
  readonly byHand: readonly Message[];
  readonly remarks: readonly Message[];
}

/** The resources of one kind, in their order. */
export function ofKind<K extends Resource['kind']>(
  resources: readonly Resource[],
  kind: K,
): readonly Extract<Resource, { readonly kind: K }>[] {
  return resources.filter((resource): resource is Extract<Resource, { readonly kind: K }> => resource.kind === kind);
}

/** What a resource needs to be there first, nearest first. */
export function needsOf(resource: Resource): readonly Resource[] {
  switch (resource.kind) {
    case 'vpc':
    case 'vbr':
      return [];
    case 'secondaryBlock':
    case 'vSwitch':
    case 'securityGroup':
      return [resource.vpc];
    case 'interface':
      return resource.presence.kind === 'existing' ? [] : [resource.router, resource.opposite];
    case 'connection':
      return present([resource.of, resource.with, resource.of.router, resource.with.router, resource.after]);
    case 'route': {
      const { via } = resource;
      return present([
        resource.router,
        via === 'physicalConnection' ? undefined : via,
        resource.after,
        resource.previous,
      ]);
    }
    case 'securityRule':
      return present([resource.group, 'group' in resource.peer ? resource.peer.group : undefined]);
  }
}

/** Whether the code has to do something about it: everything but what exists. */
export function isToBeMade(resource: Resource): boolean {
  return !('presence' in resource) || resource.presence.kind !== 'existing';
}

/** The questions that a resource asks itself. */
export function inputsOf(resource: Resource): readonly Input[] {
  const asked: Input[] = [];
  const ask = (value: Value | Value<number>): void => {
    if (value.kind === 'input') asked.push(value.input);
  };
  if ('presence' in resource) {
    if (resource.presence.kind === 'existing') ask(resource.presence.id);
    if (resource.presence.kind === 'asked') asked.push(resource.presence.input);
  }
  if (resource.kind === 'vSwitch') ask(resource.zone);
  if (resource.kind === 'vbr' && resource.presence.kind === 'planned') {
    asked.push(resource.physicalConnection);
    [resource.localGatewayIp, resource.peerGatewayIp, resource.subnetMask, resource.vlan].forEach(ask);
  }
  return asked;
}

function present(list: readonly (Resource | undefined)[]): readonly Resource[] {
  return list.filter((resource) => resource !== undefined);
}
