import { words } from './words.ts';

/** Native dialogs, the parts of the native menu that are no commands, and what went wrong with a file. */
export const files = {
  planFiles: 'Peerscape plans',
  allFiles: 'All files',
  untitled: 'Untitled',
  'menu.openRecent': 'Open recent',
  'menu.clearRecent': 'Clear recent plans',
  'menu.quit': 'Quit',
  'menu.services': 'Services',
  'menu.hide': 'Hide Peerscape',
  'menu.hideOthers': 'Hide others',
  'menu.unhide': 'Show all',
  'menu.window': 'Window',
  'menu.minimize': 'Minimize',
  'menu.front': 'Bring all to front',
  'close.question': 'Save the changes to “{{name}}”?',
  'close.detail': 'Changes that are not saved are lost.',
  'close.dialogFirst':
    'The dialog that is open holds what is not in the plan yet. Confirm or cancel it, then close the window.',
  'close.save': words.save,
  'close.dontSave': 'Don’t save',
  'close.cancel': words.cancel,
  'act.open': words.open,
  'act.showInFolder': words.showInFolder,
  notOpened: '“{{name}}” could not be opened: it is not where it was written, or no program is known for it.',
  exported: 'Saved “{{name}}”.',
  'replace.question': '“{{name}}” already exists. Replace it?',
  'replace.replace': 'Replace',
  'replace.files_one': '{{count}} file in “{{folder}}” exists already and differs. Replace it?',
  'replace.files_other': '{{count}} files in “{{folder}}” exist already and differ. Replace them?',
  'replace.more': words.andOthers,
  'crash.question': 'This window stopped working.',
  'crash.kept':
    'Peerscape kept the unsaved changes, except perhaps those of the last second. Reload the window to go on.',
  'crash.notKept': 'Its unsaved changes could not be kept; the file on disk is as it was last saved.',
  'crash.saved': 'Nothing was unsaved in it. Reload the window to go on.',
  'crash.reload': 'Reload',
  'crash.close': words.closeWindow,
  'fatal.title': 'Peerscape has to close',
  'fatal.kept': 'Something unexpected happened. Unsaved changes were kept and are offered at the next start.',
  'fatal.notKept':
    'Something unexpected happened. Unsaved changes could not be kept; the files on disk are as they were last saved.',
  'fatal.saved': 'Something unexpected happened. Nothing was unsaved.',
  'notKept.everything':
    'Settings, recent plans, your prices and unsaved changes are not kept: {{reason}}. Plans can still be opened and saved.',
  'notKept.settings': 'Settings and recent plans are not kept: {{reason}}.',
  'notKept.prices': 'Prices that you fill in are not kept for other plans: {{reason}}.',
  'notKept.journals': 'Unsaved changes are not kept for after a crash: {{reason}}. Save your plan often.',
  'keptAgain.journals': 'Unsaved changes are kept again.',
  'reason.disk-full': 'the disk with Peerscape’s own data is full',
  'reason.read-only': 'the disk with Peerscape’s own data is read-only',
  'reason.no-permission': 'Peerscape has no permission for the folder of its own data',
  'reason.unwritable': 'the folder of Peerscape’s own data cannot be written',
  'setAside.settings':
    'Some of the settings or recent plans could not be read; they were set aside in the folder of Peerscape’s own data, and the rest is used.',
  'setAside.prices':
    'Some of the prices that you filled in could not be read; they were set aside in the folder of Peerscape’s own data, and the rest is used.',
  'setAside.journals':
    'Unsaved changes of an earlier run are damaged and cannot be offered; they were set aside in the folder of unsaved work.',
  'error.not-found': '“{{name}}” is no longer there. It may have been moved, renamed or deleted; nothing was changed.',
  'error.no-permission':
    'You do not have permission for “{{name}}”; nothing was changed. Ask its owner, or save under another name or in another folder.',
  'error.too-large':
    '“{{name}}” is larger than {{limit}} MB, the limit for a plan, and was not read. Check that it is the right file.',
  tableTooLarge:
    '“{{name}}” is larger than {{limit}} MB, far more than such a table comes to, and was not read. Check that it is the right file.',
  tooManyDrawn:
    'It has {{objects}} objects to draw; a window draws up to {{most}}. On the command line, “peerscape check” reads all of it.',
  tooManyAdded:
    'Nothing was changed: the plan would have {{objects}} objects to draw, and a window draws up to {{most}}. Add fewer, or begin another plan.',
  'error.not-utf8': '“{{name}}” is not a text file (UTF-8), so it is not a plan; nothing was changed.',
  'error.wrong-extension': '“{{name}}” was not opened: a plan ends in .peerscape or .json.',
  'error.is-a-folder': '“{{name}}” is a folder. Choose a plan file inside it.',
  'error.not-a-file': '“{{name}}” is not a regular file and was not read.',
  'error.busy': 'Another program is using “{{name}}”; nothing was changed. Try again when it has finished.',
  'error.unreadable':
    '“{{name}}” could not be read; nothing was changed. Check that its disk or network folder is available.',
  'error.changed-on-disk':
    '“{{name}}” was changed by another program since you opened it. It was not overwritten, and your changes are kept here.',
  'error.gone-from-disk':
    '“{{name}}” was moved or deleted since you opened it. Your changes are kept here; save to write the file again.',
  'error.open-elsewhere': '“{{name}}” is open in another window and was not overwritten. Choose another name.',
  'error.folder-missing': 'The folder of “{{name}}” is not there; nothing was saved. Choose another folder.',
  'error.read-only': '“{{name}}” is on a disk that is read-only; nothing was saved. Choose another folder.',
  'error.disk-full':
    'There is no room left on the disk to save “{{name}}”. The file was left as it was; make room, or choose another disk.',
  'error.leads-outside':
    '“{{name}}” is a link that leads out of the folder you chose; nothing was saved there. Remove the link, or choose another folder.',
  'error.unwritable':
    '“{{name}}” could not be saved. The file was left as it was, and your changes are kept here; choose another folder.',
} as const;
