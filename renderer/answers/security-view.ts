import { create } from 'zustand';

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
