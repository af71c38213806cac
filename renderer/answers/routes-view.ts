import { create } from 'zustand';
import { openDrawer } from '../store/open-drawer.ts';
import { select } from '../store/view-store.ts';

/** Which table of a peering was asked for; a new object is a new request. */
interface RoutesView {
  readonly asked: { readonly router: string } | undefined;
}

export const useRoutesView = create<RoutesView>(() => ({ asked: undefined }));

/** The guide's Route Settings: the route table at one end of a peering, with the peering selected. */
export function openRouteSettings(peering: string, router: string): void {
  select([peering]);
  useRoutesView.setState({ asked: { router } });
  openDrawer('routes');
}
