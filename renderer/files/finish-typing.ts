import { canvasPort } from '../store/canvas-port.ts';

/**
 * Takes what stands in the field that is being typed in: of some the plan hears only when they are left, and what a user sees is what belongs into
 * the file. The keyboard stays in the field, or where the field was.
 */
export async function finishTyping(): Promise<void> {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  field.blur();
  // React takes a field away in a task of its own after the event.
  await Promise.resolve();
  if (document.activeElement !== document.body) return;
  if (field.isConnected) field.focus({ preventScroll: true });
  else canvasPort()?.focus();
}
