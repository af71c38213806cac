import { create } from 'zustand';
import { openDrawer } from '../store/open-drawer.ts';

/** Which security group the panel shows, kept while the panel is closed. */
interface SecurityViewState {
  /** Undefined, or gone from the plan: the first one that is listed. */
  readonly group: string | undefined;
  readonly filter: string;
  /** A rule that is to be seen and to have the focus, by its place; a new object is a new request. */
  readonly askedRule: { readonly group: string; readonly at: number } | undefined;
}

export const useSecurityView = create<SecurityViewState>(() => ({
  group: undefined,
  filter: '',
  askedRule: undefined,
}));

export function showSecurityGroup(group: string): void {
  useSecurityView.setState({ group });
}

/** Shows a rule of a security group in the panel, scrolled to and focused. */
export function showSecurityRule(group: string, at: number): void {
  useSecurityView.setState({ group, filter: '', askedRule: { group, at } });
  openDrawer('security');
}

/** What was asked for has been shown. */
export function forgetAskedRule(): void {
  useSecurityView.setState({ askedRule: undefined });
}
