import { create } from 'zustand';

/** How the outline is looked at; kept while its tab is not shown. */
interface OutlineState {
  readonly filter: string;
  /** Branches that were opened or closed against their first state, by key. */
  readonly toggled: ReadonlySet<string>;
  /** The same while a filter holds, which opens branches by itself. */
  readonly toggledInFilter: ReadonlySet<string>;
}

export const useOutline = create<OutlineState>(() => ({
  filter: '',
  toggled: new Set(),
  toggledInFilter: new Set(),
}));

export function setFilter(filter: string): void {
  useOutline.setState({ filter, toggledInFilter: new Set() });
}

/** Opens closed branches and closes open ones. */
export function toggleBranches(keys: readonly string[]): void {
  useOutline.setState(({ filter, toggled, toggledInFilter }) =>
    filter.trim() === '' ? { toggled: flipped(toggled, keys) } : { toggledInFilter: flipped(toggledInFilter, keys) },
  );
}

function flipped(set: ReadonlySet<string>, keys: readonly string[]): ReadonlySet<string> {
  const next = new Set(set);
  for (const key of keys) if (!next.delete(key)) next.add(key);
  return next;
}
