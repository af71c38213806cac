import type { Severity } from '../../shared/rules/finding.ts';
import type { Io } from './io.ts';

type Ink = Severity | 'strong' | 'faint';

/** Colours a text that is already safe to print, or leaves it alone. */
export type Paint = (ink: Ink, text: string) => string;

/** Select Graphic Rendition, ECMA-48 8.3.117: bold red, yellow, cyan, bold, faint. */
const codes: Readonly<Record<Ink, string>> = { error: '1;31', warning: '33', notice: '36', strong: '1', faint: '2' };

/** Colours only for a person at a terminal who has not refused them (no-color.org: NO_COLOR with any content). */
export function paintFor({ stdout, environment }: Io): Paint {
  const wanted = stdout.isTerminal && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
  return wanted ? (ink, text) => `\u001b[${codes[ink]}m${text}\u001b[0m` : (_ink, text) => text;
}
