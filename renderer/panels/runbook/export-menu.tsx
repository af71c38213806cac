import { Menu } from '@base-ui/react/menu';
import { ChevronDown, Download } from 'lucide-react';
import { useState } from 'react';
import { message } from '../../../shared/messages/message.ts';
import { useTranslator } from '../../language/use-translator.ts';
import type { ShownRunbook } from '../../answers/runbook-view.ts';
import { notify } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import menu from '../../ui/menu.module.css';
import { exportRunbook, type RunbookExport, runbookExports } from './export-runbook.ts';

/** The runbook as a file to send. */
export function ExportMenu({ shown, party }: ExportMenuProps) {
  const speak = useTranslator();
  const { t } = speak;
  const [writing, setWriting] = useState(false);
  const save = (format: RunbookExport): void => {
    if (shown === undefined) return;
    setWriting(true);
    exportRunbook(shown, party, format, speak)
      .catch((error: unknown) => notify('error', message('app:commandFailed', { reason: String(error) })))
      .finally(() => setWriting(false));
  };
  const reason = writing
    ? t('runbookPanel:exporting')
    : shown === undefined
      ? t('runbookPanel:nothingToExport')
      : undefined;
  return (
    <Menu.Root disabled={reason !== undefined}>
      <Menu.Trigger
        render={
          <Button disabledReason={reason}>
            <Download size={14} aria-hidden />
            {writing ? t('runbookPanel:exporting') : t('runbookPanel:export')}
            <ChevronDown size={13} aria-hidden />
          </Button>
        }
      />
      <Menu.Portal>
        <Menu.Positioner className={menu.positioner} sideOffset={4} align="end">
          <Menu.Popup className={menu.popup}>
            {runbookExports.map((format) => (
              <Menu.Item key={format} className={menu.item} onClick={() => save(format)}>
                {t(`runbookPanel:export.${format}`)}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

interface ExportMenuProps {
  readonly shown: ShownRunbook | undefined;
  /** The key of a party; empty for everybody. */
  readonly party: string;
}
