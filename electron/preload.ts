import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { callNames, type calls } from '../shared/ipc/calls.ts';
import { type EventName, eventNames } from '../shared/ipc/events.ts';
import { guardPage } from './page-guard.ts';

// What this builds is typed as PeerscapeApi in shared/ipc/api.ts. The page gets functions with fixed names, never ipcRenderer itself: it can name neither a channel nor a path.
type Method = (input?: unknown) => Promise<unknown>;
const areas: Partial<Record<keyof typeof calls, Record<string, Method>>> = {};
for (const channel of callNames) {
  const [area, method] = channel.split('.') as [keyof typeof calls, string];
  (areas[area] ??= {})[method] = (input) => ipcRenderer.invoke(channel, input);
}

const api = {
  ...areas,
  documents: {
    ...areas.documents,
    // Only a File that the user dropped or chose has a path; one that the page made up yields an empty string, which main refuses.
    openDropped: (file: Parameters<typeof webUtils.getPathForFile>[0]) =>
      ipcRenderer.invoke('documents.openDropped', { path: webUtils.getPathForFile(file) }),
  },
  on(name: EventName, listener: (payload: unknown) => void) {
    if (!eventNames.includes(name)) throw new Error(`unknown event: ${name}`);
    const hear = (_event: unknown, payload: unknown) => listener(payload);
    ipcRenderer.on(name, hear);
    return () => void ipcRenderer.removeListener(name, hear);
  },
};

contextBridge.executeInMainWorld({ func: guardPage });
contextBridge.exposeInMainWorld('peerscape', api);
