import { Copy } from 'lucide-react';
import { message } from '../../../shared/messages/message.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { peerscape } from '../../peerscape-api.ts';
import { notify } from '../../store/view-store.ts';
import styles from './copied-id.module.css';

/** An id of the cloud in its full length; one click puts it on the clipboard. */
export function CopiedId({ label, id }: { readonly label: string; readonly id: string }) {
  const { t } = useTranslator();
  const copy = async (): Promise<void> => {
    await peerscape.clipboard.write({ text: id });
    notify('good', message('inspector:id.copied', { label, id }));
  };
  return (
    <button
      type="button"
      className={styles.id}
      aria-label={t('inspector:id.copy', { label, id })}
      title={t('inspector:id.copy', { label, id })}
      onClick={() => void copy()}
    >
      <span className={styles.label}>{label}</span>
      <span className={styles.text}>{id}</span>
      <Copy size={12} aria-hidden className={styles.sign} />
    </button>
  );
}
