import { type PeerscapeApi } from '../shared/ipc/api.ts';

declare global {
  interface Window {
    /** Put there by the preload script; absent when the page runs outside of Electron. */
    readonly peerscape: PeerscapeApi<File>;
  }
}
