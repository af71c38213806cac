import { newPlan, openWithDialog } from '../files/open-plan.ts';
import { savePlan } from '../files/save-plan.ts';
import { peerscape } from '../peerscape-api.ts';
import { useDocument } from '../store/document-store.ts';
import { dismissGoodNotices, openDialog } from '../store/view-store.ts';
import type { Handlers } from './handler.ts';
import { needsPlan } from './needs.ts';

export const fileCommands: Handlers<'file'> = {
  'file.new': { run: newPlan },
  'file.open': { run: openWithDialog },
  'file.startScreen': {
    run: async () => {
      if (useDocument.getState().plan !== undefined) await peerscape.windows.open({ show: 'startScreen' });
    },
  },
  'file.save': {
    refusal: needsPlan,
    run: async () => {
      await savePlan('save');
    },
  },
  'file.saveAs': {
    refusal: needsPlan,
    run: async () => {
      await savePlan('saveAs');
    },
  },
  'file.export': {
    refusal: needsPlan,
    run: () => {
      // What was saved a moment ago would cover the buttons.
      dismissGoodNotices();
      openDialog({ kind: 'export' });
    },
  },
  'file.settings': { run: () => openDialog({ kind: 'settings' }) },
  'file.close': { run: () => peerscape.windows.close() },
};
