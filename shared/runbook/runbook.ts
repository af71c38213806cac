import type { DeviceCommands } from '../devices/commands.ts';
import type { LifecycleAction } from '../lifecycle/lifecycle-event.ts';
import type { Message } from '../messages/message.ts';
import type { AcceptanceTest } from './acceptance.ts';
import type { ApiCall } from './api-call.ts';
import type { Losses } from './losses.ts';
import type { Party } from './party.ts';
import type { PlannedValue } from './place.ts';

/** The ordered way from what is there to a plan (build, change), or to a plan without some of its objects (decommission). */
export interface Runbook {
  readonly kind: 'build' | 'change' | 'decommission';
  /** The name of the plan. */
  readonly plan: string;
  /** Everybody who has something to do, with the name that documents give them. */
  readonly parties: readonly { readonly party: Party; readonly name: Message }[];
  /** In an order in which they can be done one after another; a step's number is its place. */
  readonly steps: readonly Step[];
  readonly acceptance: readonly AcceptanceTest[];
  /** What the steps do not say by themselves: what is left out and why, what is made new and why. */
  readonly remarks: readonly Message[];
  /** What is given up on the way; only where something is removed. */
  readonly losses?: Losses;
}

export const phases = ['preparation', 'connections', 'routes', 'security', 'removal'] as const;

export type Phase = (typeof phases)[number];

export type StepKind =
  | 'order-line'
  | 'connect-line'
  | 'enable-line'
  | 'create-vbr'
  | 'configure-device'
  | 'create-vpc'
  | 'add-cidr'
  | 'create-v-switch'
  | 'create-group'
  | 'create-instance'
  | 'create-peering'
  | 'add-peer'
  | 'initiate'
  | 'await'
  | 'activate'
  | 'change-bandwidth'
  | 'change-billing'
  | 'renew'
  | 'change-vbr'
  | 'add-route'
  | 'authorize'
  | 'remove-route'
  | 'suspend'
  | 'delete-peering'
  | 'revoke'
  | 'delete-instance'
  | 'delete-group'
  | 'delete-v-switch'
  | 'remove-cidr'
  | 'delete-vpc'
  | 'delete-vbr'
  | 'remove-device'
  | 'delete-line'
  | 'hand-off';

/** One thing that one party does. Every step has every field, so that ten thousands of them are alike to whoever goes through them. */
export interface Step {
  /** Made of the action and the ids of its objects, so that what is ticked stays ticked when the plan is edited. */
  readonly id: string;
  readonly kind: StepKind;
  readonly phase: Phase;
  readonly by: Party;
  readonly region: string | undefined;
  /** Ids of the objects that it is about, the first the one to jump to. */
  readonly subjects: readonly string[];
  /** Ids of the steps that have to be done before. */
  readonly after: readonly string[];
  readonly title: Message;
  readonly do: readonly Message[];
  readonly verify: readonly Message[];
  readonly undo: readonly Message[];
  /** The way through the console, in the guide's words. */
  readonly where: Message | undefined;
  /** The same as calls of the API, in their order; none where there is no such call or its arguments are not in the plan. */
  readonly calls: readonly ApiCall[];
  /** The same as commands for the router of a data center; none where the plan does not say whose router it is, or what they need. */
  readonly commands: DeviceCommands | undefined;
  /** What has to be known when the step comes. */
  readonly inputs: readonly PlannedValue[];
  /** What becomes known by it. */
  readonly outputs: readonly PlannedValue[];
  /** Nothing in the plan tells whether this is done already: look first. */
  readonly mayBeDone: boolean;
  /** What it does to a peering, in the words of its lifecycle. */
  readonly lifecycle: { readonly peering: string; readonly actions: readonly LifecycleAction[] } | undefined;
  readonly handOff: HandOff | undefined;
}

/** What one party tells another one. */
export interface HandOff {
  /** Counts from 1, in the order of the steps. */
  readonly number: number;
  readonly to: Party;
  /** The values that are handed over; none where it is only said that something is done. */
  readonly gives: readonly PlannedValue[];
}
