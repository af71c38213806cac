import type { PeerscapeApi } from '../../shared/ipc/api.ts';
import { defaultSettings } from '../../shared/settings/settings.ts';

type Parts = { readonly [Area in keyof PeerscapeApi<File>]?: Partial<PeerscapeApi<File>[Area]> };

/**
 * What tests of the window put in the place of the main process: it forgets settings and never speaks. To be imported before anything of
 * `renderer/`, which looks for it when it is loaded.
 */
const main: Parts = {
  settings: { set: () => Promise.resolve(defaultSettings) },
  prices: { get: () => Promise.resolve([]), set: () => Promise.resolve(), remove: () => Promise.resolve() },
};

Object.assign(window, { peerscape: { ...main, on: () => () => undefined } });
