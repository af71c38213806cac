import type { Grant } from '../../shared/ipc/documents.ts';
import { type Message, message } from '../../shared/messages/message.ts';
import { peerscape } from '../peerscape-api.ts';
import { notify, type NoticeAct } from '../store/view-store.ts';

/** What can be done with an export that was just written: shown among its files, and a page that one reads opened. */
export function exportActs(written: string, name: string, isRead: boolean): readonly NoticeAct[] {
  const show = async (act: Promise<boolean>): Promise<void> => {
    if (!(await act)) notify('error', message('files:notOpened', { name }));
  };
  const acts: NoticeAct[] = [{ label: showLabel, run: () => void show(peerscape.exports.showInFolder({ written })) }];
  return isRead
    ? [{ label: message('files:act.open'), run: () => void show(peerscape.exports.open({ written })) }, ...acts]
    : acts;
}

/** What can be done with a plan that was just written to a place of its own. */
export function planActs(grant: Grant): readonly NoticeAct[] {
  return [{ label: showLabel, run: () => void peerscape.documents.showInFolder({ grant }) }];
}

const showLabel: Message = message('files:act.showInFolder');
