import type { View } from './view.ts';

/** Under what packets travel: how the plan is looked at, and what is switched off. */
export interface Circumstances {
  readonly view: View;
  /** Ids of peerings, VPCs, VBRs, physical connections, data centers and regions. */
  readonly without: ReadonlySet<string>;
}

/** As designed, with nothing switched off, but for what is said. */
export function circumstances({
  view = 'designed',
  without = nothing,
}: { readonly view?: View | undefined; readonly without?: ReadonlySet<string> | undefined } = {}): Circumstances {
  return { view, without };
}

const nothing: ReadonlySet<string> = new Set();
