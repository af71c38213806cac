import type { Message } from '../../../shared/messages/message.ts';
import type { Runbook } from '../../../shared/runbook/runbook.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import styles from './runbook-overview.module.css';

/** What the steps do not say by themselves: what is lost and saved, and what is left out and why. */
export function RunbookOverview({ runbook: { remarks, losses } }: { readonly runbook: Runbook }) {
  const { t } = useTranslator();
  if (remarks.length === 0 && losses === undefined) return <EmptyState title={t('runbookPanel:pick')} />;
  return (
    <div className={styles.overview} data-selectable>
      {losses !== undefined && (
        <>
          <h3 className={styles.title}>{t('runbook:doc.lost')}</h3>
          <p>
            {losses.count === 0 ? t('runbook:doc.lost.nothing') : t('runbook:doc.lost.count', { count: losses.count })}
          </p>
          <ul className={styles.pairs}>
            {losses.pairs.map(({ from, to }) => (
              <li key={JSON.stringify([from.id, to.id])}>
                {t('runbook:doc.lost.pair', { from: from.name, to: to.name })}
              </li>
            ))}
            {losses.count > losses.pairs.length && (
              <li>{t('runbook:doc.lost.more', { count: losses.count - losses.pairs.length })}</li>
            )}
          </ul>
          <Sentences title={t('runbook:doc.saved')} items={losses.saved} />
        </>
      )}
      <Sentences title={t('runbook:doc.remarks')} items={remarks} />
    </div>
  );
}

function Sentences({ title, items }: { readonly title: string; readonly items: readonly Message[] }) {
  const { text } = useTranslator();
  if (items.length === 0) return null;
  return (
    <>
      <h3 className={styles.title}>{title}</h3>
      <ul>
        {items.map((item, at) => (
          // Sentences have no name of their own; their order is their identity.
          <li key={at}>{text(item)}</li>
        ))}
      </ul>
    </>
  );
}
