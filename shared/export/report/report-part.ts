import type { Message } from '../../messages/message.ts';
import type { ExportInput } from '../exporter.ts';
import type { ReportOptions } from './report-options.ts';

/** What the maker of a part gets. */
export interface PartInput extends ExportInput {
  readonly options: ReportOptions;
}

/** What stands below the heading of a part. */
export interface PartBody {
  /** Markup whose maker has escaped every text in it; headings in it are of level 3 and deeper. */
  readonly blocks: readonly string[];
  /** What is too much for paper. It is said above the part and again at the end of the report. */
  readonly leftOut?: readonly Message[];
  /** Whether it is rather wide than tall, and so printed on paper that lies. */
  readonly isWide?: boolean;
}

/** The first of a list, with what says how many are left out. */
export function firstOf<Item>(
  all: readonly Item[],
  most: number,
  cut: (counts: { readonly shown: number; readonly count: number }) => Message,
): { readonly shown: readonly Item[]; readonly leftOut: readonly Message[] } {
  if (all.length <= most) return { shown: all, leftOut: [] };
  return { shown: all.slice(0, most), leftOut: [cut({ shown: most, count: all.length })] };
}
