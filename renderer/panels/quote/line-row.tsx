import { ChevronRight, Crosshair, Scale } from 'lucide-react';
import { memo, useId } from 'react';
import { bookText } from '../../../shared/catalog/price-books.ts';
import { quantityText } from '../../../shared/export/quote/line-texts.ts';
import { amountText } from '../../../shared/export/quote/quote-document.ts';
import type { Network } from '../../../shared/network/network.ts';
import type { Quote } from '../../../shared/pricing/quote.ts';
import type { QuoteLine } from '../../../shared/pricing/quote-line.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { turnLine } from '../../answers/quote.ts';
import { jumpTo, openDialog } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { Amount } from './amount.tsx';
import { MissingPrice } from './missing-price.tsx';
import styles from './quote-lines.module.css';

/** One line: what it is and what it costs; open, with everything that its amount follows from. */
export const LineRow = memo(function LineRow({ network, quote, line, rowKey, open }: LineRowProps) {
  const speak = useTranslator();
  const { t, text } = speak;
  const id = useId();
  const { currency } = quote.terms;
  const { description, from, to, list, discount, amount, waived, assumed } = line;
  const what = text(description);
  return (
    <div className={styles.line} data-open={open || undefined}>
      <button
        type="button"
        className={styles.summary}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => turnLine(rowKey)}
      >
        <ChevronRight size={14} aria-hidden className={styles.chevron} />
        <span className={styles.what} title={what}>
          {what}
        </span>
        <span className={styles.period}>{t('quote:panel.period', { from, to })}</span>
        <span className={styles.number}>{quantityText(line, speak)}</span>
        <span className={styles.number}>{list === null ? '' : amountText(list, currency)}</span>
        <span className={styles.number}>
          {discount === undefined
            ? ''
            : discount.kind === 'percent'
              ? t('quote:panel.offPercent', { value: discount.value })
              : `−${amountText(discount.off, currency)}`}
        </span>
        <span className={styles.number}>
          {assumed !== undefined && <abbr title={t('quote:out.assumed')}>≈</abbr>}
          <Amount value={amount} currency={currency} waived={waived !== null} />
        </span>
      </button>
      {open && (
        <div id={id} className={styles.details}>
          {line.unknown !== undefined && line.item !== undefined && (
            <MissingPrice quote={quote} item={line.item} none={line.unknown} />
          )}
          <Explanation line={line} />
          <Actions network={network} line={line} />
        </div>
      )}
    </div>
  );
});

/** The steps by which an amount came about, and the row that it was priced by. */
function Explanation({ line }: { readonly line: QuoteLine }) {
  const { t, text, language } = useTranslator();
  const { priced, why, discount } = line;
  return (
    <div className={styles.why} data-selectable>
      <h4 className={styles.whyTitle}>{t('quote:panel.howComputed')}</h4>
      <ol>
        {why.map((step, at) => (
          // Steps have no name of their own; their order is their identity.
          <li key={at}>{text(step)}</li>
        ))}
        {discount?.reason !== undefined && discount.reason !== '' && (
          <li>{t('quote:why.reason', { reason: discount.reason })}</li>
        )}
      </ol>
      {priced !== undefined && (
        <dl className={styles.facts}>
          <dt>{t('quote:out.column.row')}</dt>
          <dd>
            {t('quote:panel.rowOf', {
              row: priced.row.id,
              book: bookText(priced.book.name, language),
              edition: priced.book.edition,
            })}
          </dd>
          <dt>{t('quote:panel.source')}</dt>
          <dd>{priced.row.source}</dd>
        </dl>
      )}
    </div>
  );
}

function Actions({ network, line: { item, peering } }: { readonly network: Network; readonly line: QuoteLine }) {
  const { t } = useTranslator();
  const subject = item !== undefined && network.objects.has(item.id) ? item.id : undefined;
  const node = network.peerings.find(({ row }) => row.id === peering);
  if (subject === undefined) return null;
  return (
    <div className={styles.lineActions}>
      <Button tone="quiet" onClick={() => jumpTo([subject])}>
        <Crosshair size={14} aria-hidden />
        {t('quote:panel.showObject')}
      </Button>
      {node?.accountsDiffer === true && (
        <Button tone="quiet" onClick={() => openDialog({ kind: 'comparePayers', peering: node.row.id })}>
          <Scale size={14} aria-hidden />
          {t('quote:panel.compareEnds')}
        </Button>
      )}
    </div>
  );
}

interface LineRowProps {
  readonly network: Network;
  readonly quote: Quote;
  readonly line: QuoteLine;
  readonly rowKey: string;
  readonly open: boolean;
}
