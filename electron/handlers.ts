import { app, clipboard, nativeImage, type NativeImage, shell } from 'electron';
import type { AppInfo, WindowStart } from '../shared/ipc/contract.ts';
import type { DocumentState } from '../shared/ipc/documents.ts';
import { openChosenFile } from './chosen-file.ts';
import type { CloseGuard } from './close-guard.ts';
import type { Documents } from './documents.ts';
import { externalLink } from './external-links.ts';
import type { Exports } from './exports.ts';
import type { Handlers } from './ipc.ts';
import { log } from './log.ts';
import { noDocument, type PlanWindow, type WindowContent } from './plan-window.ts';
import type { PricesFile } from './prices-file.ts';
import type { Recovery } from './recovery.ts';
import type { Speech } from './speech.ts';
import { type AppStore, describeRecents } from './store.ts';
import type { UserDataProblems } from './user-data-problems.ts';
import type { Windows } from './windows.ts';

export interface Services {
  readonly windows: Windows;
  readonly documents: Documents;
  readonly exports: Exports;
  readonly prices: PricesFile;
  readonly recovery: Recovery;
  readonly closing: CloseGuard;
  readonly store: AppStore;
  readonly speech: Speech;
  readonly problems: UserDataProblems;
  readonly refreshMenu: () => void;
  readonly pageReady: (window: PlanWindow) => void;
}

/** What each call of a window does. */
export function createHandlers(services: Services): Handlers {
  const { windows, documents, exports, prices, recovery, closing, store, speech, refreshMenu, pageReady } = services;
  return {
    'app.info': () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      chromium: process.versions.chrome,
      platform: process.platform as AppInfo['platform'],
      systemLanguages: speech.systemLanguages(),
      language: speech.now().language,
    }),
    'app.ready': (window) => pageReady(window),
    'app.openExternal': async (_window, { url }) => {
      const link = externalLink(url);
      if (link === undefined) log.warn('refused to open outside:', url.slice(0, 200));
      else await shell.openExternal(link);
      return link !== undefined;
    },

    'windows.start': (window) => startOf(window, services),
    'windows.open': (_window, { show }) => void windows.open({ kind: show }),
    'windows.close': ({ browser }) => browser.close(),
    'windows.answerSave': (_window, { request, saved }) => closing.saveAnswered(request, saved),
    'windows.setTyping': (window, { typing }) => void (window.typing = typing),
    'windows.answerTyping': (window, { request, inDialog }) => {
      window.typingInDialog = inDialog;
      closing.typingAnswered(request);
    },
    'windows.editText': ({ browser }, { action }) => browser.webContents[action](),

    'documents.open': (window) => window.fileWork(() => documents.open(window)),
    'documents.openRecent': (window, { id }) => window.fileWork(() => documents.openRecent(window, id)),
    'documents.openDropped': (window, { path }) => window.fileWork(() => documents.openDropped(window, path)),
    'documents.reload': (window, { grant }) => window.fileWork(() => documents.reload(window, grant)),
    'documents.save': (window, request) => window.fileWork(() => documents.save(window, request)),
    'documents.showInFolder': ({ grants }, { grant }) => {
      shell.showItemInFolder(grants.fileOf(grant).path);
    },
    'documents.setState': (window, state) => showState(window, state),

    'exports.saveFile': (window, request) => window.fileWork(() => exports.saveFile(window, request)),
    'exports.saveFolder': (window, request) => window.fileWork(() => exports.saveFolder(window, request)),
    'exports.savePdf': (window, request) => window.fileWork(() => exports.savePdf(window, request)),

    'exports.open': (window, { written }) => exports.open(window, written),
    'exports.showInFolder': (window, { written }) => exports.showInFolder(window, written),

    'sources.open': (window, { as }) => window.fileWork(() => openChosenFile(as, window, store, speech)),

    'prices.get': () => prices.all(),
    'prices.set': (_window, { prices: given }) => prices.keep(given),
    'prices.remove': (_window, { id }) => prices.remove(id),

    'recents.list': () => describeRecents(store.recents()),
    'recents.remove': (_window, { id }) => store.removeRecent(id),
    'recents.clear': () => store.clearRecents(),

    ...recovery.handlers,

    'settings.get': () => store.settings(),
    'settings.set': (_window, change) => store.changeSettings(change),

    'clipboard.write': (_window, { text, html, png }) => {
      if (html === undefined && png === undefined) clipboard.writeText(text);
      else clipboard.write({ text, ...(html !== undefined && { html }), ...(png && { image: pictureOf(png) }) });
    },
    'clipboard.writePicture': (_window, { png }) => clipboard.write({ image: pictureOf(png) }),
    'clipboard.read': () => ({ text: clipboard.readText() }),
    'clipboard.readHtml': () => ({ html: clipboard.readHTML() }),

    'menu.setState': (window, state) => {
      window.menu = state;
      if (windows.current() === window) refreshMenu();
    },
  };
}

function pictureOf(png: Uint8Array): NativeImage {
  return nativeImage.createFromBuffer(Buffer.from(png));
}

/** The first load shows what the window was opened for; a later one (a reload after a crash) what the window held. */
async function startOf(window: PlanWindow, services: Services): Promise<WindowStart> {
  const content = await contentOf(window, services);
  return { ...content, userData: services.problems.untold() };
}

async function contentOf(window: PlanWindow, { documents, recovery }: Services): Promise<WindowContent> {
  const { start } = window;
  window.start = undefined;
  if (start) {
    window.listening = true;
    return start;
  }
  const document = await recovery.again(window);
  window.listening = true;
  if (document) return { content: { kind: 'recovered', document }, problems: [] };
  const { grant } = window.document;
  if (grant === null) return { content: { kind: 'startScreen' }, problems: [] };
  const reloaded = await documents.reload(window, grant);
  if (reloaded.ok) return { content: { kind: 'document', document: reloaded.value }, problems: [] };
  window.document = noDocument;
  return { content: { kind: 'startScreen' }, problems: [reloaded.error] };
}

function showState(window: PlanWindow, state: DocumentState): void {
  // A page that was not told yet what it shows believes that it shows nothing.
  if (!window.listening) return;
  const { browser, grants } = window;
  window.document = state;
  browser.setTitle(state.name === null ? 'Peerscape' : `${state.dirty ? '• ' : ''}${state.name} — Peerscape`);
  if (process.platform !== 'darwin') return;
  browser.setDocumentEdited(state.dirty);
  browser.setRepresentedFilename(state.grant === null ? '' : grants.fileOf(state.grant).path);
}
