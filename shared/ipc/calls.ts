/**
 * What a window may ask of the main process, by area. These names are the whole surface: the preload script builds
 * `window.peerscape` from them, and the contract has a schema for each. Without schemas, to keep the preload script small.
 */
export const calls = {
  app: ['info', 'ready', 'openExternal'],
  windows: ['start', 'open', 'close', 'answerSave', 'setTyping', 'answerTyping', 'editText'],
  documents: ['open', 'openRecent', 'openDropped', 'reload', 'save', 'showInFolder', 'setState'],
  exports: ['saveFile', 'saveFolder', 'savePdf', 'open', 'showInFolder'],
  prices: ['get', 'set', 'remove'],
  sources: ['open'],
  recents: ['list', 'remove', 'clear'],
  recovery: ['list', 'take', 'settle', 'discard', 'restore', 'prepare', 'begin', 'append', 'clear', 'showFolder'],
  settings: ['get', 'set'],
  clipboard: ['write', 'writePicture', 'read', 'readHtml'],
  menu: ['setState'],
} as const;

type Calls = typeof calls;

/** The name of a call, which is also its channel: `documents.open`. */
export type CallName = { [Area in keyof Calls]: `${Area}.${Calls[Area][number]}` }[keyof Calls];

/** Every call, in the order of the table. */
export const callNames: readonly CallName[] = Object.entries(calls).flatMap(([area, names]) =>
  names.map((name) => `${area}.${name}` as CallName),
);
