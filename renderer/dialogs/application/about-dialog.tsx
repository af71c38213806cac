import { useRef } from 'react';
import { useTranslator } from '../../language/use-translator.ts';
import { useSettings } from '../../store/settings-store.ts';
import { Button } from '../../ui/button.tsx';
import { Modal } from '../../ui/modal.tsx';
import styles from './about-dialog.module.css';

/** What a packaged Peerscape carries of others, with their licences as their packages state them. */
const parts: readonly { readonly names: string; readonly licence: string }[] = [
  { names: 'Electron, React, React Flow, Base UI, Zustand, zod, i18next', licence: 'MIT' },
  { names: 'cmdk, jsonc-parser, react-resizable-panels, TanStack Virtual', licence: 'MIT' },
  { names: 'electron-store, electron-log, atomically, commander', licence: 'MIT' },
  { names: 'Lucide', licence: 'ISC' },
  { names: 'elkjs', licence: 'EPL-2.0' },
  { names: 'Inter, JetBrains Mono, Noto Sans SC', licence: 'SIL OFL 1.1' },
];

/** Which Peerscape this is, and what it is made of. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslator();
  const { version, electron, chromium } = useSettings(({ info }) => info);
  const close = useRef<HTMLButtonElement>(null);
  return (
    <Modal
      title={t('dialogs:about.title')}
      closeLabel={t('dialogs:close')}
      initialFocus={close}
      onClose={onClose}
      footer={
        <Button tone="primary" ref={close} onClick={onClose}>
          {t('dialogs:close')}
        </Button>
      }
    >
      <div className={styles.about} data-selectable>
        <p className={styles.version}>{t('dialogs:about.version', { version })}</p>
        <p>{t('dialogs:about.claim')}</p>
        <dl className={styles.facts}>
          <dt>{t('dialogs:about.licenceLabel')}</dt>
          <dd>{t('dialogs:about.licence')}</dd>
          <dt>{t('dialogs:about.electron')}</dt>
          <dd className={styles.mono}>{electron}</dd>
          <dt>{t('dialogs:about.chromium')}</dt>
          <dd className={styles.mono}>{chromium}</dd>
        </dl>
        <h3 className={styles.heading}>{t('dialogs:about.builtWith')}</h3>
        <ul className={styles.parts}>
          {parts.map(({ names, licence }) => (
            <li key={names} className={styles.part}>
              <span>{names}</span>
              <span className={styles.licence}>{licence}</span>
            </li>
          ))}
        </ul>
        <p className={styles.small}>{t('dialogs:about.trademark')}</p>
      </div>
    </Modal>
  );
}
