import { formatCidr } from '../../net/cidr.ts';
import { formatIpv4 } from '../../net/ipv4.ts';
import { objectTables, type Plan } from '../../plan/plan.ts';
import { references, referencesOf } from '../../plan/references.ts';
import type { CopyFlags, CopyPart } from './copy-flags.ts';
import { addressesOf } from './plan-addresses.ts';

/** A text of the plan that a customer copy must not show. */
export interface Original {
  readonly part: CopyPart;
  readonly text: string;
}

/** Shorter texts stand in every document by chance. */
const shortest = 3;

/** The words of a plan that the flags ask to hide, each once; addresses are in `originalAddresses`. Texts too short to be told apart are left out. */
export function originalWords(plan: Plan, flags: CopyFlags): readonly Original[] {
  const found = new Map<string, Original>();
  const add = (part: CopyPart, text: string | undefined): void => {
    if (!flags[part] || text === undefined || text.trim().length < shortest || found.has(text)) return;
    found.set(text, { part, text });
  };
  for (const { uid } of plan.accounts) add('uids', uid);
  for (const table of objectTables)
    for (const row of plan[table]) {
      add('ids', row.id);
      if ('name' in row) add('names', row.name);
      if ('cloudId' in row) add('ids', row.cloudId);
    }
  for (const { table } of references)
    for (const row of plan[table]) for (const { id } of referencesOf(table, row)) add('ids', id);
  for (const { routerId } of plan.vpcs) add('ids', routerId);
  for (const { initiator, acceptor } of plan.peerings) {
    add('ids', initiator.interfaceId);
    add('ids', acceptor.interfaceId);
  }
  add('names', plan.name);
  for (const text of [plan.quote?.customer, plan.quote?.preparedBy]) add('names', text);
  for (const { note } of plan.intents) add('notes', note);
  for (const { text } of plan.notes) add('notes', text);
  for (const { reason, by } of plan.accepted) {
    add('notes', reason);
    add(flags.names ? 'names' : 'notes', by);
  }
  add('notes', plan.quote?.notes);
  // A price by itself is a number like any other; what tells where it is from does not occur by chance.
  for (const { rows } of plan.priceBooks)
    for (const { note, source } of rows) [note, source].forEach((text) => add('prices', text));
  return [...found.values()];
}

/** Every address and block of a plan as text; of a block the bare address as well, which is how devices write it. */
export function originalAddresses(plan: Plan): ReadonlySet<string> {
  const { addresses, blocks } = addressesOf(plan);
  return new Set([
    ...addresses.map(formatIpv4),
    ...blocks.flatMap((block) => [formatIpv4(block.first), formatCidr(block)]),
  ]);
}

/** The addresses and blocks in a text, as they are written there. */
export function addressesIn(text: string): string[] {
  return text.match(/(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?(?![\d.]*\d)/gu) ?? [];
}
