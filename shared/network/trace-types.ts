import type { EndState } from '../catalog/router-states.ts';
import type { Message } from '../messages/message.ts';
import type { Cidr } from '../net/cidr.ts';
import type { Ipv4Range } from '../net/cidr-set.ts';
import type { Ipv4 } from '../net/ipv4.ts';
import type { Host, Instance, SecurityRule } from '../plan/rows.ts';
import type { RuleCode } from '../rule-code.ts';
import type { DataCenterNode, PeeringNode, TableOwner, VpcNode, VSwitchNode } from './network.ts';
import type { RouteLookup } from './route-lookup.ts';
import type { Verdict } from './verdict.ts';
import type { Standstill, View } from './view.ts';

/** What the traffic is. Without one, the question is whether the security groups admit any traffic at all. */
export type Protocol = { readonly kind: 'icmp' } | { readonly kind: 'tcp' | 'udp'; readonly port: number };

/** Where a packet comes from or goes to: an object of the plan, or a bare address. `router` is whose table decides there. */
export type Endpoint =
  | { readonly kind: 'instance'; readonly row: Instance; readonly router: VpcNode; readonly blocks: readonly Cidr[] }
  | { readonly kind: 'host'; readonly row: Host; readonly router: DataCenterNode; readonly blocks: readonly Cidr[] }
  | {
      readonly kind: 'vSwitch';
      readonly vSwitch: VSwitchNode;
      readonly router: VpcNode;
      readonly blocks: readonly Cidr[];
    }
  | { readonly kind: 'vpc'; readonly router: VpcNode; readonly blocks: readonly Cidr[] }
  | { readonly kind: 'dataCenter'; readonly router: DataCenterNode; readonly blocks: readonly Cidr[] }
  /** `router` is the one VPC or data center that owns the address; an address of several or of none has no router. */
  | {
      readonly kind: 'address';
      readonly address: Ipv4;
      readonly router: VpcNode | DataCenterNode | undefined;
      readonly blocks: readonly Cidr[];
    };

/** One packet's story, there and back. */
export interface Trace {
  readonly from: Endpoint;
  readonly to: Endpoint;
  readonly protocol: Protocol | undefined;
  /** How the plan is looked at. */
  readonly view: View;
  /** There and back. */
  readonly verdict: Verdict;
  readonly forward: Direction;
  /** The answer; security groups are stateful, so it needs routes alone. */
  readonly back: Direction;
  /** Everything that stands in the way in either direction, in the order in which a packet would meet it; none where reachable. */
  readonly blockers: readonly Blocker[];
}

export interface Direction {
  readonly verdict: Verdict;
  /** One leg for every group of addresses that fare alike, in address order; at least one unless an end has no address or no router. */
  readonly legs: readonly Leg[];
}

export interface Leg {
  readonly sources: readonly Ipv4Range[];
  readonly destinations: readonly Ipv4Range[];
  readonly hops: readonly Hop[];
  readonly outcome: 'delivered' | 'dropped' | 'undetermined';
  /** The security groups of the instances at the ends, where the leg was asked about them. */
  readonly security: readonly SecurityVerdict[];
}

/** What happens at one router. */
export interface Hop {
  readonly at: TableOwner;
  readonly lookup: RouteLookup;
  /** What the packet leaves over; absent where it is delivered or dropped. */
  readonly via?: Crossing;
}

export type Crossing =
  | {
      readonly kind: 'peering';
      readonly peering: PeeringNode;
      readonly initiator: EndState;
      readonly acceptor: EndState;
    }
  | { readonly kind: 'physicalConnection'; readonly id: string };

/** What the security groups of one instance say, and the rule that decided. */
export interface SecurityVerdict {
  readonly instance: string;
  readonly direction: 'ingress' | 'egress';
  readonly admitted: boolean;
  /** Undefined: no rule matched, so ingress is dropped and egress accepted. */
  readonly decidedBy: { readonly group: string; readonly at: number; readonly rule: SecurityRule } | undefined;
  /** The group whose members reach each other without a rule, where that is why it is admitted. */
  readonly asMemberOf?: string | undefined;
}

/** Something that keeps traffic from arriving. The finding's rule says why it matters; `blockerFixes` knows what mends it. */
export interface Blocker {
  readonly rule: RuleCode;
  /** The object where it sits. */
  readonly at: string;
  readonly direction: 'forward' | 'back';
  readonly message: Message;
  readonly cause: BlockerCause;
}

/** What exactly is wrong, as far as mending it needs to know. */
export type BlockerCause =
  /** No route at `router` to the destination; `over` is the peering, physical connection or VBR it would have to name. */
  | {
      readonly kind: 'no-route';
      readonly router: string;
      readonly destination: Cidr;
      readonly over: string | undefined;
    }
  /** A written route wins that leads away from the destination; `over` is what it would have to name for the block `wanted`. */
  | {
      readonly kind: 'wrong-route';
      readonly router: string;
      readonly route: string;
      /** That of the route entry. */
      readonly destination: Cidr;
      readonly over: string;
      readonly wanted: Cidr;
    }
  /** The winning route's next hop is not attached; `over` and `wanted` as above, undefined where no way leads through the router. */
  | {
      readonly kind: 'detached';
      readonly router: string;
      readonly route: string;
      readonly over: string | undefined;
      readonly wanted: Cidr | undefined;
    }
  | { readonly kind: 'not-active'; readonly peering: string; readonly why: Standstill }
  /** It arrives at a VPC over a peering and is not for it; `route` is the entry that sends it there, undefined where none does yet. */
  | { readonly kind: 'not-transitive'; readonly router: string; readonly route: string | undefined }
  /** A router on the way owns the same addresses and keeps the packet. */
  | { readonly kind: 'kept-locally'; readonly router: string; readonly destination: Cidr }
  /** No object has the address, or it lies in no vSwitch. */
  | { readonly kind: 'no-owner'; readonly address: Cidr }
  /** A VBR without a working way to a data center. */
  | { readonly kind: 'no-data-center'; readonly vbr: string }
  | {
      readonly kind: 'not-admitted';
      readonly instance: string;
      readonly peer: string;
      readonly direction: 'ingress' | 'egress';
      readonly protocol: Protocol | undefined;
    }
  /** `route` sends it back to where it came from; `over` and `wanted` as above, undefined where no way leads through the router. */
  | {
      readonly kind: 'loop';
      readonly router: string;
      readonly route: string;
      readonly over: string | undefined;
      readonly wanted: Cidr | undefined;
    }
  /** The guide does not say, or two objects answer to one address. */
  | { readonly kind: 'undetermined'; readonly why: Unknown; readonly route: string | undefined }
  | { readonly kind: 'switched-off'; readonly object: string }
  /** Nothing that is drawn joins the two. */
  | { readonly kind: 'no-connection'; readonly from: string; readonly to: string };

/** Why the model can't tell. */
export type Unknown =
  /** A VBR would have to pass traffic from one peering on to another: the guide does not say whether it does. */
  | 'between-peerings'
  /** Several VBRs of a data center have the gateway address that its route names. */
  | 'ambiguous-gateway'
  /** An end has no address that can be read. */
  | 'no-address'
  /** Several VPCs or data centers have the address. */
  | 'several-owners';
