import { create } from 'zustand';
import { openDrawer } from './drawer.ts';

/** Which security group the panel shows, kept while the panel is closed. */
interface SecurityViewState {
  /** Undefined, or gone from the plan: the first one that is listed. */
  readonly group: string | undefined;
  readonly filter: string;
}

export const useSecurityView = create<SecurityViewState>(() => ({ group: undefined, filter: '' }));

export function showSecurityGroup(group: string): void {
  useSecurityView.setState({ group });
}

/** Opens the panel at a security group; a filter that would hide it is taken off. */
export function openSecurityGroup(group: string): void {
  useSecurityView.setState({ group, filter: '' });
  openDrawer('security');
}
