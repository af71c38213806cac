import { message } from '../../../shared/messages/message.ts';
import { notify, useView } from '../../store/view-store.ts';

/**
 * Says what fails outside of the drawing of a part: in the answer to a key or the mouse, in a timer, in a promise that nobody waits for. It stays in
 * the console, from where main takes it into the log.
 */
export function sayDefects(): void {
  window.addEventListener('error', ({ error, message: text }) => {
    // Chromium reports so that an observer had more to tell than fits into one frame; nothing has failed.
    if (!text.startsWith('ResizeObserver loop')) sayDefect(error ?? text);
  });
  window.addEventListener('unhandledrejection', ({ reason }) => sayDefect(reason));
}

function sayDefect(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  const text = message('app:defect', { reason });
  // What fails with every frame is said once.
  const isSaid = useView
    .getState()
    .notices.some(({ text: { key, params } }) => key === text.key && params?.reason === reason);
  if (!isSaid) notify('error', text);
}
