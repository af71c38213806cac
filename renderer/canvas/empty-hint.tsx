import { LayoutTemplate } from 'lucide-react';
import { keysLabel } from '../commands/keymap.ts';
import { runCommand } from '../commands/run-command.ts';
import { useTranslator } from '../language/use-translator.ts';
import { useSettings } from '../store/settings-store.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import styles from './empty-hint.module.css';

/** What an empty canvas says: how to begin. */
export function EmptyHint() {
  const { t } = useTranslator();
  const platform = useSettings(({ info }) => info.platform);
  const paletteOpen = useSettings(({ settings }) => settings.paletteOpen);
  return (
    <div className={styles.hint}>
      <EmptyState icon={<LayoutTemplate size={28} strokeWidth={1.5} />} title={t('canvas:emptyTitle')}>
        <p>{t('canvas:emptyDrag', { keys: keysLabel('Alt+1', platform) })}</p>
        {!paletteOpen && (
          <div className={styles.action}>
            <Button onClick={() => runCommand('view.palette')}>{t('canvas:emptyOpenPalette')}</Button>
          </div>
        )}
      </EmptyState>
    </div>
  );
}
