import { type DialogRequest, useView } from '../store/view-store.ts';

/** Dialogs in which nothing is entered that is meant for the plan. */
const besidePlan: ReadonlySet<DialogRequest['kind']> = new Set(['settings', 'export', 'shortcuts', 'about']);

export interface Typing {
  /** Whether something was entered into the dialog that is open: the plan hears of it only when the dialog is confirmed. */
  readonly isInDialog: () => boolean;
}

/** What is chosen instead of typed; lists stand outside of the dialog that they belong to. */
const choices = ':is([role="option"], [role="checkbox"], [role="radio"], [role="switch"])';

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
  const isForPlan = (target: EventTarget | null, place: string): boolean => {
    const { dialog } = useView.getState();
    const isThere = target instanceof Element && target.closest(place) !== null;
    return isThere && dialog !== undefined && !besidePlan.has(dialog.kind);
  };
  const choose = ({ target }: Event): void => set(inField, inDialog || isForPlan(target, choices));
  window.addEventListener('input', ({ target }) => set(true, inDialog || isForPlan(target, '[role="dialog"]')), true);
  window.addEventListener('click', choose, true);
  window.addEventListener('keydown', (event) => ['Enter', ' '].includes(event.key) && choose(event), true);
  // Behind whoever takes the text into the plan when its field is left.
  window.addEventListener('focusout', () => set(false, inDialog));
  useView.subscribe(({ dialog }) => {
    if (dialog === undefined && inDialog) set(inField, false);
  });
  return { isInDialog: () => inDialog };
}
