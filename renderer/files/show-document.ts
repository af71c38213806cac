import type { OpenDocument, RecoveredDocument } from '../../shared/ipc/documents.ts';
import { showText } from './show-text.ts';

/** Shows a file that main handed over. */
export function showDocument({ grant, name, folder, text }: OpenDocument): void {
  showText(text, name, { file: { grant, name, folder } });
}

/** Recovered work is unsaved, whether or not it has a file. */
export function showRecovered({ grant, name, folder, text }: RecoveredDocument): void {
  showText(
    text,
    name,
    grant === null ? { unsaved: true } : { unsaved: true, file: { grant, name, folder: folder ?? '' } },
  );
}
