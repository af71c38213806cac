import { type DialogRequest, useView } from '../store/view-store.ts';

/** Dialogs in which nothing is entered that is meant for the plan. */
const besidePlan: ReadonlySet<DialogRequest['kind']> = new Set(['settings', 'export', 'shortcuts', 'about']);

export interface Typing {
  /** Whether something was entered into the dialog that is open: the plan hears of it only when the dialog is confirmed. */
  readonly isInDialog: () => boolean;
}

/** Tells whether something was typed that the plan may not have heard of yet: into a field that has not been left since, or into a dialog that is open. */
export function watchTyping(tell: (typing: boolean) => void): Typing {
  let inField = false;
  let inDialog = false;
  let told = false;
  const set = (field: boolean, dialog: boolean): void => {
    inField = field;
    inDialog = dialog;
    if (told === (inField || inDialog)) return;
    told = !told;
    tell(told);
  };
  const isForPlan = (target: EventTarget | null): boolean => {
    const { dialog } = useView.getState();
    const isInside = target instanceof Element && target.closest('[role="dialog"]') !== null;
    return isInside && dialog !== undefined && !besidePlan.has(dialog.kind);
  };
  window.addEventListener('input', ({ target }) => set(true, inDialog || isForPlan(target)), true);
  // Behind whoever takes the text into the plan when its field is left.
  window.addEventListener('focusout', () => set(false, inDialog));
  useView.subscribe(({ dialog }) => {
    if (dialog === undefined && inDialog) set(inField, false);
  });
  return { isInDialog: () => inDialog };
}
