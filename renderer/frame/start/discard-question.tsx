import { useTranslator } from '../../language/use-translator.ts';
import { Button } from '../../ui/button.tsx';
import { Modal } from '../../ui/modal.tsx';

/** Asked once before work that was not saved goes. */
export function DiscardQuestion({
  name,
  onDiscard,
  onClose,
}: {
  readonly name: string;
  readonly onDiscard: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslator();
  return (
    <Modal
      title={t('start:discard.question', { name })}
      closeLabel={t('dialogs:close')}
      footer={
        <>
          <Button onClick={onClose}>{t('files:close.cancel')}</Button>
          <Button type="submit" tone="danger">
            {t('start:discard')}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={onDiscard}
    >
      <p>{t('start:discard.detail')}</p>
    </Modal>
  );
}
