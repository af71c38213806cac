import { Menu } from '@base-ui/react/menu';
import { ChevronDown, Download } from 'lucide-react';
import { useState } from 'react';
import { message } from '../../../shared/messages/message.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useAnalysis } from '../../answers/analysis.ts';
import { notify } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import menu from '../../ui/menu.module.css';
import { exportQuote, type QuoteExport, quoteExports } from './export-quote.ts';

/** The quote as a file to send. */
export function ExportMenu() {
  const speak = useTranslator();
  const { t } = speak;
  const analysis = useAnalysis();
  const [writing, setWriting] = useState(false);
  const save = (format: QuoteExport): void => {
    setWriting(true);
    exportQuote(analysis, format, speak)
      .catch((error: unknown) => notify('error', message('app:commandFailed', { reason: String(error) })))
      .finally(() => setWriting(false));
  };
  return (
    <Menu.Root>
      <Menu.Trigger
        render={
          <Button disabledReason={writing ? t('quote:panel.exporting') : undefined}>
            <Download size={14} aria-hidden />
            {writing ? t('quote:panel.exporting') : t('quote:panel.export')}
            <ChevronDown size={13} aria-hidden />
          </Button>
        }
      />
      <Menu.Portal>
        <Menu.Positioner className={menu.positioner} sideOffset={4} align="end">
          <Menu.Popup className={menu.popup}>
            {quoteExports.map((format) => (
              <Menu.Item key={format} className={menu.item} onClick={() => save(format)}>
                {t(`quote:panel.export.${format}`)}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
