import { Plus, Trash2 } from 'lucide-react';
import { quotaNames } from '../../../shared/catalog/rule-pack.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import form from '../form/form.module.css';
import { optionsOf } from '../form/object-options.ts';
import {
  isQuotaName,
  nextRaisedQuota,
  quotaOwners,
  type RaisedQuota,
  raisedQuotaProblem,
} from './raised-quota-draft.ts';
import styles from './raised-quota-list.module.css';

/** The quotas that were raised beyond the pack, one line each. */
export function RaisedQuotaList({ plan, list, onList }: RaisedQuotaListProps) {
  const { t } = useTranslator();
  const next = nextRaisedQuota(plan, list);
  const replace = (at: number, row: RaisedQuota): void => onList(list.with(at, row));
  const problems = { limit: t('dialogs:numberInvalid'), repeated: t('dialogs:plan.raisedAgain') };
  return (
    <section className={form.section}>
      <h3 className={form.heading}>{t('dialogs:plan.raised')}</h3>
      {list.length === 0 && <p className={form.note}>{t('dialogs:plan.raisedNone')}</p>}
      <ul>
        {list.map((row, at) => {
          const problem = raisedQuotaProblem(list, at);
          return (
            // A line has no id; it is known by its place, and lines only come at the end.
            <li key={at} className={styles.row}>
              <Field label={t('dialogs:plan.raisedQuota')}>
                {(control) => (
                  <Select
                    control={control}
                    value={row.quota}
                    placeholder={row.quota}
                    options={quotaNames.map((value) => ({ value, label: t(`dialogs:plan.quota.${value}`) }))}
                    onValue={(quota) => replace(at, { ...row, quota, object: quotaOwners(plan, quota)[0]?.id ?? '' })}
                  />
                )}
              </Field>
              <Field label={t('dialogs:plan.raisedObject')}>
                {(control) => (
                  <Select
                    control={control}
                    value={row.object}
                    placeholder={isQuotaName(row.quota) ? t('dialogs:notSet') : row.object}
                    options={optionsOf(quotaOwners(plan, row.quota), row.object)}
                    onValue={(object) => replace(at, { ...row, object })}
                  />
                )}
              </Field>
              <Field label={t('dialogs:plan.raisedLimit')} error={problem && problems[problem]}>
                {(control) => (
                  <TextInput
                    {...control}
                    mono
                    inputMode="numeric"
                    value={row.limit}
                    onValue={(limit) => replace(at, { ...row, limit })}
                  />
                )}
              </Field>
              <Button
                tone="quiet"
                icon
                className={styles.remove ?? ''}
                aria-label={t('dialogs:plan.raisedRemove')}
                onClick={() => onList(list.toSpliced(at, 1))}
              >
                <Trash2 size={14} aria-hidden />
              </Button>
            </li>
          );
        })}
      </ul>
      <Button
        className={styles.add ?? ''}
        disabledReason={next === undefined ? t('dialogs:plan.raisedNoObject') : undefined}
        onClick={() => next !== undefined && onList([...list, next])}
      >
        <Plus size={14} aria-hidden />
        {t('dialogs:plan.raisedAdd')}
      </Button>
    </section>
  );
}

interface RaisedQuotaListProps {
  readonly plan: Plan;
  readonly list: readonly RaisedQuota[];
  readonly onList: (list: readonly RaisedQuota[]) => void;
}
