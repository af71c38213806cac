import { create } from 'zustand';

/** What the panel is asked; kept while it is closed, and while one goes from router to router. */
interface RoutesState {
  /** Narrows the list of routers. */
  readonly filter: string;
  /** The address whose winning route is looked for. */
  readonly address: string;
}

export const useRoutes = create<RoutesState>(() => ({ filter: '', address: '' }));
