import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { clipped } from '../../../shared/diagram/card-text.ts';
import { message } from '../../../shared/messages/message.ts';
import type { Network, TableOwner } from '../../../shared/network/network.ts';
import { tableOwner } from '../../../shared/network/route-lookup.ts';
import { pasteRoutes, type RoutePaste } from '../../../shared/plan/edits/paste-routes.ts';
import { mustApply } from '../../../shared/plan/patch.ts';
import { nextHopsOf, nextHopText } from '../../../shared/routing/next-hops.ts';
import { type PastedRoute, readPastedRoutes } from '../../../shared/routing/pasted-routes.ts';
import { beginningOf } from '../../../shared/routing/table-text.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { analysisOf, useAnalysis } from '../../answers/analysis.ts';
import { objectWords } from '../../answers/canvas-objects.ts';
import { currentPlan, edit } from '../../store/document-store.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { impactOf } from '../impact/impact.ts';
import { ImpactStrip } from '../impact/impact-strip.tsx';
import styles from './routes-dialog.module.css';
import { type TickLine, TickList } from './tick-list.tsx';

/** Shows what a pasted text comes to, row by row, and writes the rows that are ticked as one step. The text can be mended here. */
export function PasteRoutesDialog({ router, text: pasted, onClose }: PasteRoutesDialogProps) {
  const analysis = useAnalysis();
  const owner = tableOwner(analysis.network, router);
  if (owner === undefined) throw new Error(`no router ${router}`);
  const { t } = useTranslator();
  const { network } = analysis;
  const [{ text: entered, left }, setEntered] = useState(() => beginningOf(pasted));
  const [fallback, setFallback] = useState('');
  const [flipped, setFlipped] = useState<ReadonlySet<string>>(new Set());
  const area = useRef<HTMLTextAreaElement>(null);
  const list = useRef<HTMLDivElement>(null);

  const text = useDeferredValue(entered);
  const choices = nextHopsOf(network, owner);
  const fallbackHop = choices[Number(fallback || Number.NaN)]?.nextHop;
  const { routes, cut } = useMemo(
    () => readPastedRoutes(network, owner, text, fallbackHop),
    [network, owner, text, fallbackHop],
  );
  const ticked = useMemo(() => routes.filter((row) => isTicked(row, flipped)), [routes, flipped]);
  const paste = useMemo(() => pasteOf(ticked), [ticked]);
  const count = paste.add.length + paste.change.length;
  const leftOut = routes.filter(({ kind }) => kind === 'refused').length;
  const lines = useLines(network, owner, routes, flipped);
  const considered = useDeferredValue(paste);
  const impact = useMemo(() => {
    if (considered.add.length + considered.change.length === 0) return undefined;
    const { plan } = analysis.network;
    return impactOf(analysis, analysisOf(mustApply(plan, pasteRoutes(plan, considered))), []);
  }, [analysis, considered]);

  const toggle = (key: string): void => {
    const next = new Set(flipped);
    if (!next.delete(key)) next.add(key);
    setFlipped(next);
  };
  const toggleAll = (): void => {
    const possible = routes.filter(({ kind }) => kind === 'add' || kind === 'change');
    const wanted = ticked.length < possible.length;
    setFlipped(new Set(possible.filter((row) => (row.kind === 'add') !== wanted).map(keyOf)));
  };
  const { name } = objectWords(network, router);
  const apply = (): void => {
    if (count === 0) return;
    edit(message('routes:step.paste', { count, router: name }), pasteRoutes(currentPlan(), paste));
    onClose();
  };
  return (
    <Modal
      title={t('routes:paste.title', { name })}
      description={t('routes:paste.description')}
      closeLabel={t('dialogs:close')}
      width={720}
      initialFocus={() => (routes.length > 0 ? list.current : area.current)}
      onClose={onClose}
      onSubmit={apply}
      strip={impact && <ImpactStrip impact={impact} />}
      footer={
        <>
          <span className={styles.leftOut} role="status">
            {leftOut > 0 && t('routes:paste.leftOut', { count: leftOut })}
          </span>
          <Button onClick={onClose}>{t('dialogs:cancel')}</Button>
          <Button type="submit" tone="primary" disabledReason={count === 0 ? t('routes:paste.nothing') : undefined}>
            {t('routes:paste.apply', { count })}
          </Button>
        </>
      }
    >
      <div className={styles.source}>
        <Field label={t('routes:paste.text')} hint={t('routes:paste.textHint')} wide>
          {(control) => (
            <TextArea
              {...control}
              ref={area}
              rows={4}
              value={entered}
              onValue={(value) => setEntered(beginningOf(value))}
              spellCheck={false}
            />
          )}
        </Field>
        <Field label={t('routes:paste.fallback')}>
          {(control) => (
            <Select
              control={control}
              value={fallback}
              placeholder={t('routes:paste.noFallback')}
              options={choices.map((choice, at) => ({ value: String(at), label: clipped(choice.name) }))}
              onValue={setFallback}
            />
          )}
        </Field>
      </div>
      {routes.length === 0 ? (
        <p className={styles.nothing} role="status">
          {t('routes:paste.empty')}
        </p>
      ) : (
        <TickList
          label={t('routes:paste.preview')}
          lines={lines}
          list={list}
          onToggle={toggle}
          onToggleAll={toggleAll}
        />
      )}
      {left + cut > 0 && <p className={styles.about}>{t('routes:paste.cut', { count: left + cut })}</p>}
    </Modal>
  );
}

interface PasteRoutesDialogProps {
  readonly router: string;
  readonly text: string;
  readonly onClose: () => void;
}

function keyOf({ line, cells }: PastedRoute): string {
  return `${line} ${cells.join(' ')}`;
}

/** New routes are written unless one says otherwise; what stands in the table is changed only on demand. */
function isTicked(row: PastedRoute, flipped: ReadonlySet<string>): boolean {
  if (row.kind !== 'add' && row.kind !== 'change') return false;
  return (row.kind === 'add') !== flipped.has(keyOf(row));
}

function pasteOf(rows: readonly PastedRoute[]): RoutePaste {
  return {
    add: rows.flatMap((row) => (row.kind === 'add' ? [row.route] : [])),
    change: rows.flatMap((row) => (row.kind === 'change' ? [{ place: row.place, nextHop: row.route.nextHop }] : [])),
  };
}

function useLines(
  network: Network,
  owner: TableOwner,
  rows: readonly PastedRoute[],
  flipped: ReadonlySet<string>,
): readonly TickLine[] {
  const { t, text } = useTranslator();
  return useMemo(
    () =>
      rows.map((row): TickLine => {
        const known = row.kind === 'add' || row.kind === 'change';
        const what = t(`routes:paste.${row.kind}`);
        const note = row.kind === 'refused' ? text(row.reason) : known && row.note ? text(row.note) : '';
        const said = known
          ? [row.route.destination, clipped(nextHopText(network, owner, row.route.nextHop))]
          : [clipped(row.cells.join('  ')), ''];
        return {
          key: keyOf(row),
          ticked: known ? isTicked(row, flipped) : undefined,
          isHead: false,
          label: [t('routes:paste.line', { line: row.line }), what, ...said, note]
            .filter((part) => part !== '')
            .join(', '),
          content: (
            <>
              <span className={styles.line}>{row.line}</span>
              <span className={styles.kind} data-kind={row.kind}>
                {what}
              </span>
              <span className={known ? styles.destination : styles.cells} title={row.cells.join('\t').slice(0, 500)}>
                {said[0]}
              </span>
              {known && (
                <span className={styles.nextHop} title={said[1]}>
                  {said[1]}
                </span>
              )}
              {note !== '' && (
                <span className={styles.note} title={note}>
                  {note}
                </span>
              )}
            </>
          ),
        };
      }),
    [network, owner, rows, flipped, t, text],
  );
}
