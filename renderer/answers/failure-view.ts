import { create } from 'zustand';

/** What is taken to be switched off in the What-if panel: ids of objects and of regions. The plan knows nothing of it. */
interface FailureViewState {
  readonly off: ReadonlySet<string>;
}

const nothing: ReadonlySet<string> = new Set();

export const useFailureView = create<FailureViewState>(() => ({ off: nothing }));

export function toggleFailure(id: string): void {
  useFailureView.setState(({ off }) => {
    const next = new Set(off);
    if (!next.delete(id)) next.add(id);
    return { off: next };
  });
}

/** Takes exactly these to be off. */
export function failOnly(ids: readonly string[]): void {
  useFailureView.setState({ off: ids.length === 0 ? nothing : new Set(ids) });
}
