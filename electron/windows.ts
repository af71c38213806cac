import { BrowserWindow, nativeTheme, screen, type WebContents } from 'electron';
import { randomUUID } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { OpenDocument } from '../shared/ipc/documents.ts';
import type { EventName, Events } from '../shared/ipc/events.ts';
import type { FileError } from '../shared/ipc/file-error.ts';
import { createGrants } from './grants.ts';
import type { KnownFile } from './plan-file.ts';
import { noDocument, type PlanWindow, shownFile, tell, type WindowContent } from './plan-window.ts';
import { createSerialQueue } from './serial-queue.ts';
import type { AppStore } from './store.ts';
import { type Rectangle, smallestWindow, windowBounds } from './window-bounds.ts';

/** A file as it was read, on its way into a window. */
export interface ReadFile {
  readonly text: string;
  readonly file: KnownFile;
}

type Content = { readonly kind: 'startScreen' } | { readonly kind: 'newPlan' } | ({ readonly kind: 'file' } & ReadFile);

/** The windows of this run. */
export interface Windows {
  open(content: Content, problems?: readonly FileError[]): PlanWindow;
  all(): readonly PlanWindow[];
  /** The window of a page, or undefined for a page that is none of ours. */
  of(contents: WebContents): PlanWindow | undefined;
  /** The window that has the focus or had it last. */
  current(): PlanWindow | undefined;
  /** The window that shows a file. */
  showing(realPath: string): PlanWindow | undefined;
  tellAll<Name extends EventName>(name: Name, payload: Events[Name]): void;
  /** Hears of every new window before its page loads. */
  onOpen(listener: (window: PlanWindow) => void): void;
}

const cascadePx = 28;

export function createWindows(page: string, preload: string, store: AppStore): Windows {
  const windows = new Set<PlanWindow>();
  const listeners: ((window: PlanWindow) => void)[] = [];
  let last: PlanWindow | undefined;

  const current = (): PlanWindow | undefined => last ?? [...windows].at(-1);

  const open = (content: Content, problems: readonly FileError[] = []): PlanWindow => {
    const before = current();
    const bounds = before ? besides(before.browser.getNormalBounds()) : store.window().bounds;
    const browser = new BrowserWindow({
      ...windowBounds(bounds, workAreas()),
      minWidth: smallestWindow.width,
      minHeight: smallestWindow.height,
      show: false,
      title: 'Peerscape',
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#0f172a' : '#f8fafc', // no flash before the first paint
      webPreferences: {
        preload,
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
        disableBlinkFeatures: 'LinkPreconnect',
      },
    });
    const window: PlanWindow = {
      browser,
      grants: createGrants(randomUUID),
      fileWork: createSerialQueue(),
      start: undefined,
      listening: false,
      document: noDocument,
      typing: false,
      typingInDialog: false,
      menu: { enabled: {}, checked: {} },
      journalId: randomUUID(),
      takenJournal: undefined,
      journalKept: false,
      toldChange: undefined,
      mayClose: false,
    };
    window.start = { content: startContent(window, content), problems };
    windows.add(window);
    browser.webContents.on('render-process-gone', () => (window.listening = false));
    browser.on('focus', () => (last = window));
    browser.on('page-title-updated', (event) => event.preventDefault());
    browser.on('close', () => store.rememberWindow(browser.getNormalBounds(), browser.isMaximized()));
    browser.on('closed', () => {
      windows.delete(window);
      if (last === window) last = undefined;
    });
    browser.once('ready-to-show', () => browser.show());
    if (!before && store.window().maximized) browser.maximize();
    for (const listener of listeners) listener(window);
    void browser.loadURL(page);
    return window;
  };

  return {
    open,
    all: () => [...windows],
    of: (contents) => [...windows].find((window) => window.browser.webContents === contents),
    current,
    showing: (realPath) => [...windows].find((window) => shownFile(window)?.realPath === realPath),
    tellAll(name, payload) {
      for (const window of windows) tell(window, name, payload);
    },
    onOpen: (listener) => void listeners.push(listener),
  };
}

/**
 * Hands a file to a window: from now on that window shows it. If the text turns out to be no plan, the page says so by
 * `documents.setState`.
 */
export function handOver(window: PlanWindow, { text, file }: ReadFile): OpenDocument {
  const grant = window.grants.give(file);
  const name = basename(file.path);
  window.document = { grant, name, dirty: false, untouched: false };
  window.toldChange = undefined;
  return { grant, name, folder: dirname(file.path), text };
}

function startContent(window: PlanWindow, content: Content): WindowContent['content'] {
  return content.kind === 'file' ? { kind: 'document', document: handOver(window, content) } : content;
}

function workAreas(): readonly [Rectangle, ...Rectangle[]] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  return [primary.workArea, ...others.map((display) => display.workArea)];
}

function besides({ x, y, width, height }: Rectangle): Rectangle {
  return { x: x + cascadePx, y: y + cascadePx, width, height };
}
