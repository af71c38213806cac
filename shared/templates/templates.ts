import { type Message, message } from '../messages/message.ts';
import type { Plan } from '../plan/plan.ts';
import { sameAccount } from './same-account.ts';
import { sharedPhysicalConnection } from './shared-physical-connection.ts';
import { twoAccounts } from './two-accounts.ts';

type TemplateName = 'section-08-same-account' | 'section-09-two-accounts' | 'section-10-shared-physical-connection';

/** A plan to start from. */
export interface Template {
  readonly name: TemplateName;
  readonly title: Message;
  readonly description: Message;
  /** A fresh copy each time. */
  readonly plan: () => Plan;
}

/** The three scenarios of the guide, designed to the end and not built: every route and rule that they ask for is there, nothing exists yet. */
export const templates: readonly Template[] = [
  {
    name: 'section-08-same-account',
    title: message('app:template.sameAccount.title'),
    description: message('app:template.sameAccount.description'),
    plan: sameAccount,
  },
  {
    name: 'section-09-two-accounts',
    title: message('app:template.twoAccounts.title'),
    description: message('app:template.twoAccounts.description'),
    plan: twoAccounts,
  },
  {
    name: 'section-10-shared-physical-connection',
    title: message('app:template.sharedPhysicalConnection.title'),
    description: message('app:template.sharedPhysicalConnection.description'),
    plan: sharedPhysicalConnection,
  },
];

/** The template of that name, or the only one whose name starts so (`section-08`); undefined when there is none or more than one. */
export function findTemplate(name: string): Template | undefined {
  const exact = templates.find((template) => template.name === name);
  if (exact) return exact;
  const [first, ...others] = templates.filter((template) => template.name.startsWith(name));
  return others.length === 0 ? first : undefined;
}
