import type { ReactNode, Ref } from 'react';
import { useTranslator } from '../../language/use-translator.ts';
import { Button } from '../../ui/button.tsx';
import styles from './form.module.css';

/** The buttons that end a dialog: cancel, and the one that Enter presses. `start` stands at the other side. */
export function DialogButtons({ start, confirm, danger = false, confirmRef, onCancel }: DialogButtonsProps) {
  const { t } = useTranslator();
  return (
    <>
      {start !== undefined && <div className={styles.footerStart}>{start}</div>}
      <Button onClick={onCancel}>{t('dialogs:cancel')}</Button>
      <Button type="submit" tone={danger ? 'danger' : 'primary'} ref={confirmRef}>
        {confirm ?? t('dialogs:ok')}
      </Button>
    </>
  );
}

interface DialogButtonsProps {
  readonly start?: ReactNode;
  /** What the primary button says; "OK" where nothing is given. */
  readonly confirm?: ReactNode;
  readonly danger?: boolean;
  readonly confirmRef?: Ref<HTMLButtonElement>;
  readonly onCancel: () => void;
}
