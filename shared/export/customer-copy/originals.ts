import { formatCidr } from '../../net/cidr.ts';
import { formatIpv4 } from '../../net/ipv4.ts';
import type { AnyValue } from '../../plan/fields/field.ts';
import { tableFields } from '../../plan/fields/table-fields.ts';
import { eachText } from '../../plan/fields/texts.ts';
import { objectTables, type Plan } from '../../plan/plan.ts';
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
  const addAll = (part: CopyPart, ...kinds: readonly AnyValue['kind'][]): void => {
    for (const table of [...objectTables, 'accepted'] as const)
      for (const row of plan[table])
        eachText(tableFields[table], row, (kind, text) => kinds.includes(kind) && add(part, text));
  };
  addAll('uids', 'uid');
  addAll('ids', 'id', 'cloudId', 'reference');
  addAll('names', 'name');
  add('names', plan.name);
  for (const text of [plan.quote?.customer, plan.quote?.preparedBy]) add('names', text);
  addAll('notes', 'prose');
  addAll(flags.names ? 'names' : 'notes', 'person');
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
