import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the focus in a place whose focused control goes away, as a finding does when it is fixed: `root` (with a `tabIndex` of -1) takes it,
 * so that the keyboard goes on from there and not from the top of the window.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  const inside = useRef(false);
  useEffect(() => {
    const note = ({ target }: Event): void => {
      inside.current = target instanceof Node && root.current?.contains(target) === true;
    };
    // A click beside every control takes the focus away too; that is what the user asked for.
    const events = ['focusin', 'pointerdown'] as const;
    for (const event of events) document.addEventListener(event, note, true);
    return () => {
      for (const event of events) document.removeEventListener(event, note, true);
    };
  }, [root]);
  useEffect(() => {
    if (inside.current && document.activeElement === document.body) root.current?.focus({ preventScroll: true });
  });
}
