import { create } from 'zustand';
import { findObjects } from '../../shared/network/find-objects.ts';
import { type Message, message } from '../../shared/messages/message.ts';
import { canvasPort } from '../store/canvas-port.ts';
import { currentAnalysis } from './analysis.ts';
import { jumpToSubject } from './finding-list.ts';

interface Search {
  /** What was searched for last; empty before the first time. */
  readonly query: string;
  /** The hit that is shown. */
  readonly shown: string | undefined;
}

/** Hits that can be stepped through: more than that says that the search was too wide. */
const mostHits = 1000;

const useSearch = create<Search>(() => ({ query: '', shown: undefined }));

/** Shows a hit of a search in the middle of the canvas; the next step goes on from there. */
export function showFound(query: string, id: string): void {
  useSearch.setState({ query, shown: id });
  jumpToSubject(currentAnalysis(), id, 'middle');
  canvasPort()?.focus();
}

/** Shows the next hit (1) or the one before (-1) of the last search, around the end, in the plan as it is now. */
export function stepFound(by: 1 | -1): void {
  const { query, shown } = useSearch.getState();
  const hits = hitsOf(query);
  const at = hits.indexOf(shown ?? '');
  const next = hits[at < 0 && by < 0 ? hits.length - 1 : (at + by + hits.length) % hits.length];
  if (next !== undefined) showFound(query, next);
}

/** Why there is no next hit. */
export function foundRefusal(): Message | undefined {
  const { query } = useSearch.getState();
  if (query === '') return message('app:palette.notSought');
  return hitsOf(query).length === 0 ? message('app:palette.nothing', { query }) : undefined;
}

function hitsOf(query: string): string[] {
  return findObjects(currentAnalysis().network, query, mostHits).map(({ object }) => object.row.id);
}
