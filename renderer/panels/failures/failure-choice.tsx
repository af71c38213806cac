import { useMemo, useRef, useState } from 'react';
import type { Language } from '../../../shared/messages/language.ts';
import type { FailureElement } from '../../../shared/network/failure.ts';
import type { Network } from '../../../shared/network/network.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useSwitchedOff } from '../../answers/failure-answer.ts';
import { failOnly, toggleFailure } from '../../answers/failure-view.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useVirtualRows } from '../../ui/use-virtual-rows.ts';
import { elementName } from './element-name.ts';
import styles from './failures-panel.module.css';

const rowHeight = 28;

const kinds = ['region', 'physicalConnection', 'vbr', 'vpc', 'peering'] as const;

type Row = { readonly kind: FailureElement['kind'] } | { readonly element: FailureElement; readonly name: string };

/** Everything that may fail, each with a switch. */
export function FailureChoice({ network, elements }: FailureChoiceProps) {
  const { t, language } = useTranslator();
  const off = useSwitchedOff();
  const [search, setSearch] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(network, elements, search, language), [network, elements, search, language]);
  const { height, inView } = useVirtualRows(box, rows.length, () => rowHeight);
  return (
    <section className={styles.column} aria-label={t('failures:elements')}>
      <div className={styles.head}>
        <TextInput
          className={styles.search ?? ''}
          type="search"
          aria-label={t('failures:search')}
          placeholder={t('failures:search')}
          value={search}
          onValue={setSearch}
        />
        {off.size > 0 && (
          <Button tone="quiet" onClick={() => failOnly([])}>
            {t('failures:restore')}
          </Button>
        )}
      </div>
      <div ref={box} className={styles.list}>
        {rows.length === 0 && <p className={styles.summary}>{t('failures:noMatch')}</p>}
        <ul className={styles.all} style={{ height }}>
          {inView.map(({ index, top }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const place = { transform: `translateY(${top}px)` };
            if ('kind' in row) {
              return (
                <li key={`kind ${row.kind}`} className={styles.kind} style={place}>
                  {t(`failures:kind.${row.kind}`)}
                </li>
              );
            }
            const { element, name } = row;
            const isOff = off.has(element.id);
            return (
              <li
                key={`${element.kind} ${element.id}`}
                className={styles.row}
                style={place}
                data-off={isOff || undefined}
                title={name}
              >
                <span className={styles.label}>
                  <Checkbox checked={isOff} label={name} onChecked={() => toggleFailure(element.id)} />
                </span>
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}

function rowsOf(
  network: Network,
  elements: readonly FailureElement[],
  search: string,
  language: Language,
): readonly Row[] {
  const wanted = search.trim().toLowerCase();
  const named = elements.map((element) => ({ element, name: elementName(network, element, language) }));
  const shown = named.filter(
    ({ element, name }) => name.toLowerCase().includes(wanted) || element.id.toLowerCase().includes(wanted),
  );
  return kinds.flatMap((kind): Row[] => {
    const own = shown.filter(({ element }) => element.kind === kind);
    return own.length === 0 ? [] : [{ kind }, ...own];
  });
}

interface FailureChoiceProps {
  readonly network: Network;
  readonly elements: readonly FailureElement[];
}
