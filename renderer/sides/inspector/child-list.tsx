import { Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { clipped } from '../../../shared/diagram/card-text.ts';
import { type Message, message } from '../../../shared/messages/message.ts';
import type { Added } from '../../../shared/plan/edits/add-account.ts';
import { rowName } from '../../../shared/plan/routers.ts';
import type { Result } from '../../../shared/result.ts';
import { removeOrAsk } from '../../commands/remove.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { networkWith, useAnalysis } from '../../answers/analysis.ts';
import { objectWords } from '../../answers/canvas-objects.ts';
import { currentPlan, edit } from '../../store/document-store.ts';
import { subjectFindings } from '../../answers/subject-findings.ts';
import { notify } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { Fold } from './fold.tsx';
import styles from './inspector.module.css';
import { LongList } from './long-list.tsx';
import { Section } from './section.tsx';

/** Objects inside another one: a row each, that opens to its form; new ones open at once. */
export function ChildList<Row extends ChildRow>({
  title,
  rows,
  detail,
  none,
  addLabel,
  add,
  form,
}: ChildListProps<Row>) {
  const { t } = useTranslator();
  const findings = subjectFindings(useAnalysis());
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string, opened: boolean): void => {
    const others = [...open].filter((other) => other !== id);
    setOpen(new Set(opened ? [...others, id] : others));
  };
  const addOne = (): void => {
    const added = add(currentPlan());
    if (!added.ok) {
      notify('error', added.error);
      return;
    }
    const { id, patch } = added.value;
    edit(message('edits:add', objectWords(networkWith(patch), id)), patch);
    toggle(id, true);
  };
  return (
    <Section
      title={title}
      count={rows.length}
      actions={
        <Button tone="quiet" icon aria-label={addLabel} tip={addLabel} onClick={addOne}>
          <Plus size={15} aria-hidden />
        </Button>
      }
    >
      {rows.length === 0 ? (
        <p className={styles.note}>{none}</p>
      ) : (
        <LongList items={rows} least={lastOpen(rows, open) + 1}>
          {(row) => (
            <Fold
              key={row.id}
              name={clipped(rowName(row))}
              detail={detail(row)}
              findings={findings.get(row.id)}
              open={open.has(row.id)}
              onOpen={(opened) => toggle(row.id, opened)}
              actions={
                <Button
                  tone="quiet"
                  icon
                  aria-label={t('inspector:delete', { name: clipped(rowName(row)) })}
                  tip={t('inspector:delete', { name: clipped(rowName(row)) })}
                  onClick={() => removeOrAsk([row.id])}
                >
                  <Trash2 size={14} aria-hidden />
                </Button>
              }
            >
              {form(row)}
            </Fold>
          )}
        </LongList>
      )}
    </Section>
  );
}

function lastOpen(rows: readonly ChildRow[], open: ReadonlySet<string>): number {
  return rows.findLastIndex(({ id }) => open.has(id));
}

interface ChildRow {
  readonly id: string;
  readonly name: string;
}

interface ChildListProps<Row extends ChildRow> {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly detail: (row: Row) => ReactNode;
  /** What to do while there is none. */
  readonly none: string;
  readonly addLabel: string;
  readonly add: (plan: ReturnType<typeof currentPlan>) => Result<Added, Message>;
  readonly form: (row: Row) => ReactNode;
}
