import { peerscape } from '../peerscape-api.ts';
import { isDocumentDirty, isUntouched, useDocument } from '../store/document-store.ts';

let told = '';

/** Tells main about this window's plan if that changed: for the title, the question on close, and where files open. */
export function tellMain(): void {
  const state = useDocument.getState();
  const now = {
    grant: state.file?.grant ?? null,
    // A name longer than this is no title.
    name: (state.scenario?.base ?? state.plan)?.name.slice(0, 1000) ?? null,
    dirty: isDocumentDirty(state),
    untouched: isUntouched(),
  };
  if (told === JSON.stringify(now)) return;
  told = JSON.stringify(now);
  void peerscape.documents.setState(now);
}

/** Tells main in any case: it takes a document that it handed over for shown until it hears otherwise. */
export function correctMain(): void {
  told = '';
  tellMain();
}
