import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
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

/** The path of a case. */
export function casePath(name: string): string {
  return fileURLToPath(new URL(`${name}.peerscape`, folder));
}

/** The plan of a case, frozen. */
export function casePlan(name: string): Plan {
  const parsed = parsePlan(caseText(name));
  if (!parsed.ok) throw new Error(`${name}: ${parsed.error.code}`);
  return deepFreeze(parsed.value);
}

const wrongFolder = new URL('../fixtures/cases-wrong/', import.meta.url);

/** The plans that once got a wrong answer, without the extension; those that are about the reading of files are left out. */
export const wrongCaseNames: readonly string[] = readdirSync(wrongFolder)
  .filter((name) => name.endsWith('.peerscape') && !['utf-16.peerscape', 'conflict-markers.peerscape'].includes(name))
  .map((name) => basename(name, '.peerscape'))
  .sort();

/** The bytes of a file that once got a wrong answer. */
export function wrongCaseBytes(file: string): Uint8Array {
  return readFileSync(new URL(file, wrongFolder));
}

/** The path of such a file. */
export function wrongCasePath(file: string): string {
  return fileURLToPath(new URL(file, wrongFolder));
}

/** A plan that once got a wrong answer, frozen. */
export function wrongCase(name: string): Plan {
  const parsed = parsePlan(readFileSync(new URL(`${name}.peerscape`, wrongFolder), 'utf8'));
  if (!parsed.ok) throw new Error(`${name}: ${parsed.error.code}`);
  return deepFreeze(parsed.value);
}
