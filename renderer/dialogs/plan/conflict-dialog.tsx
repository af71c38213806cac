import { useRef } from 'react';
import { savePlan } from '../../files/save-plan.ts';
import { reloadPlan } from '../../files/reload-plan.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { Button } from '../../ui/button.tsx';
import { Modal } from '../../ui/modal.tsx';
import styles from './conflict-dialog.module.css';

/** The file was changed, moved or deleted by somebody else: nothing is overwritten or thrown away without being asked for. */
export function ConflictDialog({ change, name, onClose }: ConflictDialogProps) {
  const { t } = useTranslator();
  const saveAs = useRef<HTMLButtonElement>(null);
  const gone = change === 'gone';
  const decide = (action: () => Promise<unknown>): void => {
    // First: a save that fails may open this dialog again.
    onClose();
    void action();
  };
  return (
    <Modal
      title={
        <span className={styles.title}>
          {t(gone ? 'dialogs:conflict.goneTitle' : 'dialogs:conflict.title', { name })}
        </span>
      }
      closeLabel={t('dialogs:close')}
      width={560}
      initialFocus={saveAs}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('dialogs:conflict.later')}</Button>
          <Button
            disabledReason={gone ? t('dialogs:conflict.nothingToReload') : undefined}
            onClick={() => decide(reloadPlan)}
          >
            {t('dialogs:conflict.reload')}
          </Button>
          <Button onClick={() => decide(() => savePlan('save', true))}>
            {t(gone ? 'dialogs:conflict.write' : 'dialogs:conflict.overwrite')}
          </Button>
          <Button tone="primary" ref={saveAs} onClick={() => decide(() => savePlan('saveAs'))}>
            {t('dialogs:conflict.saveAs')}
          </Button>
        </>
      }
    >
      <p>{t(gone ? 'dialogs:conflict.gone' : 'dialogs:conflict.changed')}</p>
      {!gone && <p className={styles.loses}>{t('dialogs:conflict.reloadLoses')}</p>}
    </Modal>
  );
}

interface ConflictDialogProps {
  readonly change: 'changed' | 'gone';
  readonly name: string;
  readonly onClose: () => void;
}
