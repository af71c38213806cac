import { useRef } from 'react';
import { uiZoomSteps } from '../../../shared/settings/settings.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { changeSettings, useSettings } from '../../store/settings-store.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Select } from '../../ui/select.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import styles from './settings-dialog.module.css';

const themes = ['system', 'light', 'dark', 'high-contrast'] as const;
const languageChoices = ['system', 'en', 'zh-CN'] as const;
const wheels = ['zoom', 'pan'] as const;
const frameChoices = ['none', 'region', 'account', 'both'] as const;

/** What the user prefers; every choice is applied at once. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslator();
  const { theme, language, uiZoom, wheel, snap, minimap, frames } = useSettings(({ settings }) => settings);
  const rows = useRef<HTMLDivElement>(null);
  return (
    <Modal
      title={t('settings:title')}
      description={t('settings:appliedAtOnce')}
      closeLabel={t('dialogs:close')}
      width={560}
      initialFocus={() => rows.current?.querySelector<HTMLElement>('[role="radio"][aria-checked="true"]')}
      onClose={onClose}
      footer={
        <Button tone="primary" onClick={onClose}>
          {t('dialogs:close')}
        </Button>
      }
    >
      <div className={styles.rows} ref={rows}>
        <div className={styles.row}>
          <span aria-hidden>{t('settings:theme')}</span>
          <Segmented
            label={t('settings:theme')}
            value={theme}
            options={themes.map((value) => ({ value, label: t(`settings:theme.${value}`) }))}
            onValue={(value) => changeSettings({ theme: value })}
          />
        </div>
        <div className={styles.row}>
          <span aria-hidden>{t('settings:language')}</span>
          <Segmented
            label={t('settings:language')}
            value={language}
            options={languageChoices.map((value) => ({ value, label: t(`settings:language.${value}`) }))}
            onValue={(value) => changeSettings({ language: value })}
          />
        </div>
        <div className={styles.row}>
          <span aria-hidden>{t('settings:uiZoom')}</span>
          <Select
            control={{ 'aria-label': t('settings:uiZoom') }}
            value={String(uiZoom)}
            options={uiZoomSteps.map((percent) => ({
              value: String(percent),
              label: t('settings:percent', { percent }),
            }))}
            onValue={(value) => changeSettings({ uiZoom: Number(value) })}
          />
        </div>
        <div className={styles.row}>
          <span aria-hidden>{t('settings:wheel')}</span>
          <div>
            <Segmented
              label={t('settings:wheel')}
              value={wheel}
              options={wheels.map((value) => ({ value, label: t(`settings:wheel.${value}`) }))}
              onValue={(value) => changeSettings({ wheel: value })}
            />
            <p className={styles.hint}>{t('settings:wheelHint')}</p>
          </div>
        </div>
        <div className={styles.row}>
          <span aria-hidden>{t('settings:frames')}</span>
          <Segmented
            label={t('settings:frames')}
            value={frames}
            options={frameChoices.map((value) => ({ value, label: t(`settings:frames.${value}`) }))}
            onValue={(value) => changeSettings({ frames: value })}
          />
        </div>
        <div className={styles.row}>
          <span aria-hidden />
          <div className={styles.checks}>
            <Checkbox
              checked={snap}
              label={t('settings:snap')}
              onChecked={(checked) => changeSettings({ snap: checked })}
            />
            <Checkbox
              checked={minimap}
              label={t('settings:minimap')}
              onChecked={(checked) => changeSettings({ minimap: checked })}
            />
          </div>
        </div>
      </div>
    </Modal>
  );
}
