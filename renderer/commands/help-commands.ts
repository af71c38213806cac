import { openDialog } from '../store/view-store.ts';
import type { Handlers } from './handler.ts';

export const helpCommands: Handlers<'help'> = {
  'help.shortcuts': { run: () => openDialog({ kind: 'shortcuts' }) },
  'help.about': { run: () => openDialog({ kind: 'about' }) },
};
