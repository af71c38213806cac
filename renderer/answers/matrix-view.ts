import { create } from 'zustand';

/** Which cells are wanted: those with a verdict, or those that traffic crosses in one direction alone. */
export const matrixShows = ['all', 'reachable', 'one-way', 'partial', 'unreachable', 'undetermined'] as const;

export type MatrixShow = (typeof matrixShows)[number];

/** How the matrix is looked at; kept while the panel is closed. */
interface MatrixViewState {
  readonly tab: 'pairs' | 'intents';
  /** Matches names, ids and blocks of endpoints. */
  readonly filter: string;
  /** Ids; empty for all. */
  readonly account: string;
  readonly region: string;
  readonly show: MatrixShow;
  /** The cell that is looked at, by the ids of its endpoints. */
  readonly cell: { readonly from: string; readonly to: string } | undefined;
}

export const useMatrixView = create<MatrixViewState>(() => ({
  tab: 'pairs',
  filter: '',
  account: '',
  region: '',
  show: 'all',
  cell: undefined,
}));
