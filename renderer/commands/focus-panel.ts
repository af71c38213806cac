import { canvasPort } from '../store/canvas-port.ts';

const focusable = ':is(a[href], button, input, select, textarea, [tabindex]):not([tabindex="-1"])';

/** Moves the focus to the next panel of the window (`by` = 1) or the previous one, around the end. */
export function focusPanel(by: 1 | -1): void {
  // Not `data-panel`: the library of the resizable panels marks its own, nested, elements with that.
  const panels = [...document.querySelectorAll<HTMLElement>('[data-stop]')];
  const current = panels.findIndex((panel) => panel.contains(document.activeElement));
  const next = panels[(current < 0 && by < 0 ? panels.length - 1 : current + by + panels.length) % panels.length];
  if (next === undefined) return;
  if (next.dataset.stop === 'canvas') canvasPort()?.focus();
  else next.querySelector<HTMLElement>(focusable)?.focus();
}
