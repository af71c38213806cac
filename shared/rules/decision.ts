import { type Message, message } from '../messages/message.ts';
import { nameOf, type Network } from '../network/network.ts';
import type { ObjectTable } from '../plan/plan.ts';

/** Something that only a person can decide about a finding, and what is opened so that they can do it on the spot. */
export interface Decision {
  readonly title: Message;
  readonly opens: Opening;
}

export type Opening =
  /** The form of an object, at the field with that label where one is named. */
  | { readonly kind: 'object'; readonly object: string; readonly field?: Message }
  | { readonly kind: 'dialog'; readonly dialog: DecisionDialog; readonly object: string }
  /** Where prices are filled in. */
  | { readonly kind: 'quote' }
  /** How the plan is quoted. */
  | { readonly kind: 'quoteSettings' }
  /** The settings of the plan, raised quotas among them. */
  | { readonly kind: 'planSettings' }
  /** An acceptance test, with its result. */
  | { readonly kind: 'test'; readonly test: string }
  /** The path between two objects. */
  | { readonly kind: 'path'; readonly from: string; readonly to: string }
  /** The reason for which the finding is accepted. */
  | { readonly kind: 'accept' };

/** Dialogs about one peering: its fields, its states and identities, which end pays. */
export type DecisionDialog = 'peering' | 'lifecycle' | 'comparePayers';

/** Opens an object at one of its fields. */
export function openField(network: Network, object: string, field: Message): Decision {
  const title = message('findings:decide.field', { field, name: nameOf(network, object) });
  return { title, opens: { kind: 'object', object, field } };
}

/** Everything about a way is seen along its path: every blocker, each with its own fix. */
export function openPath(network: Network, { from, to }: { readonly from: string; readonly to: string }): Decision {
  const title = message('findings:decide.path', { from: nameOf(network, from), to: nameOf(network, to) });
  return { title, opens: { kind: 'path', from, to } };
}

/** What can always be decided: each object has a form, and whatever is found can be accepted with a reason. */
export function usualDecisions(network: Network, subjects: readonly string[]): readonly Decision[] {
  const withForm = [...new Set(subjects)].filter((id) => {
    const object = network.objects.get(id);
    return object !== undefined && !withoutForm.includes(object.table);
  });
  return [
    ...withForm.slice(0, mostObjects).map((object): Decision => ({
      title: message('findings:decide.open', { name: nameOf(network, object) }),
      opens: { kind: 'object', object },
    })),
    { title: message('findings:decide.accept'), opens: { kind: 'accept' } },
  ];
}

/** More objects than these are no help: the finding names all of them. */
const mostObjects = 3;

/** Routes and intents are changed in their panels. */
const withoutForm: readonly ObjectTable[] = ['routes', 'intents'];
