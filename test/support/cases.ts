import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parsePlan } from '../../shared/plan/parse.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { deepFreeze } from './deep-freeze.ts';

const folder = new URL('../fixtures/cases/', import.meta.url);

/** The names of the guide's scenarios and of the plans with one fault each, without the extension. */
export const caseNames: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.peerscape'))
  .map((name) => basename(name, '.peerscape'))
  .sort();

export function caseText(name: string): string {
  return readFileSync(new URL(`${name}.peerscape`, folder), 'utf8');
}

/** The plan of a case, frozen. */
export function casePlan(name: string): Plan {
  const parsed = parsePlan(caseText(name));
  if (!parsed.ok) throw new Error(`${name}: ${parsed.error.code}`);
  return deepFreeze(parsed.value);
}
