import type { Fix } from '../../../shared/rules/finding.ts';
import { edit } from '../../store/document-store.ts';

/** Applies a fix as one step, which undo calls by the title of the fix. */
export function applyFix({ title, patch }: Fix): void {
  edit(title, patch);
}
