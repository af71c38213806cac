import type { BrowserWindow } from 'electron';
import type { DocumentState } from '../shared/ipc/documents.ts';
import type { MenuState, WindowStart } from '../shared/ipc/contract.ts';
import type { EventName, Events } from '../shared/ipc/events.ts';
import type { Grants } from './grants.ts';
import type { KnownFile } from './plan-file.ts';
import type { SerialQueue } from './serial-queue.ts';

/** What a window is opened for. */
export type WindowContent = Omit<WindowStart, 'userData'>;

/** One window and what main knows of the plan in it. */
export interface PlanWindow {
  readonly browser: BrowserWindow;
  readonly grants: Grants;
  /** Reads, writes and checks of this window's files, one at a time. */
  readonly fileWork: SerialQueue;
  /** What the page shows when it has loaded; undefined once it was told, so that a second load is a reload. */
  start: WindowContent | undefined;
  /** Whether the page knows what it shows, so that it hears events and its own word about its plan counts. */
  listening: boolean;
  document: DocumentState;
  /** Whether something stands in a field that the plan may not have heard of. */
  typing: boolean;
  /** Whether, when the page was last asked, something stood in a dialog that is not confirmed. */
  typingInDialog: boolean;
  menu: MenuState;
  /** The journal of the work in this window. */
  journalId: string;
  /** The journal that the page is trying to open; it becomes the window's own when the page has. */
  takenJournal: string | undefined;
  /** Whether the last that was written to the journal got there. */
  journalKept: boolean;
  /** The change on disk that the window was told of last, so that it hears of each only once. */
  toldChange: string | undefined;
  /** The user was asked about unsaved changes and agreed that the window goes. */
  mayClose: boolean;
}

/** A window that shows no plan. */
export const noDocument: DocumentState = { grant: null, name: null, dirty: false, untouched: true };

/** The file that a window shows, if any. */
export function shownFile({ document, grants }: PlanWindow): KnownFile | undefined {
  return document.grant === null ? undefined : grants.fileOf(document.grant);
}

/** What became of the changes in a window that are in no file. */
export function unsavedIn({ document, journalKept }: PlanWindow): 'saved' | 'kept' | 'notKept' {
  return !document.dirty ? 'saved' : journalKept ? 'kept' : 'notKept';
}

/** Tells one window; a window that is gone hears nothing. */
export function tell<Name extends EventName>({ browser }: PlanWindow, name: Name, payload: Events[Name]): void {
  if (!browser.isDestroyed()) browser.webContents.send(name, payload);
}

/** Brings a window to the front, wherever it was. */
export function bringToFront({ browser }: PlanWindow): void {
  if (browser.isMinimized()) browser.restore();
  browser.show();
  browser.focus();
}
