import type { PeerscapeApi } from '../shared/ipc/api.ts';

declare global {
  interface Window {
    readonly peerscape: PeerscapeApi<File>;
  }
}

/** The main process, as the preload script shows it. */
export const peerscape = window.peerscape;
