import { Check, CircleAlert, Info, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Finding } from '../../../shared/rules/finding.ts';
import type { QuotaUse } from '../../../shared/rules/quota/quota-use.ts';
import { useTranslator } from '../../language/use-translator.ts';
import type { Impact } from './impact.ts';
import { SeverityMark } from './severity-mark.tsx';
import styles from './impact-strip.module.css';

/** What the plan would say after OK: the findings that come, go and stay, and how much of the quotas is used; `aside` stands beside the findings. */
export function ImpactStrip({ impact, quotas = [], aside }: ImpactStripProps) {
  const { t } = useTranslator();
  const { added, cleared, kept } = impact;
  const counts = [
    added.length > 0 && t('dialogs:strip.summaryAdded', { count: added.length }),
    cleared.length > 0 && t('dialogs:strip.summaryCleared', { count: cleared.length }),
    kept.length > 0 && t('dialogs:strip.summaryKept', { count: kept.length }),
  ].filter((text) => text !== false);
  return (
    <section className={styles.strip} aria-label={t('dialogs:strip.title')}>
      <div className={aside === undefined ? undefined : styles.columns}>
        <div className={styles.column}>
          <p className={styles.summary} role="status">
            {counts.length === 0 ? (
              <>
                <Check size={14} aria-hidden className={styles.good} />
                {t('dialogs:strip.none')}
              </>
            ) : (
              counts.map((text) => <span key={text}>{text}</span>)
            )}
          </p>
          {counts.length > 0 && (
            // The list scrolls, so the keyboard must reach it.
            <ul className={styles.findings} tabIndex={0} aria-label={t('dialogs:strip.title')}>
              {added.map((finding) => (
                <Row key={keyOf(finding)} change="added" finding={finding} />
              ))}
              {cleared.map((finding) => (
                <Row key={keyOf(finding)} change="cleared" finding={finding} />
              ))}
              {kept.map((finding) => (
                <Row key={keyOf(finding)} change="kept" finding={finding} />
              ))}
            </ul>
          )}
        </div>
        {aside !== undefined && <div className={styles.column}>{aside}</div>}
      </div>
      {quotas.length > 0 && (
        <ul className={styles.quotas} aria-label={t('dialogs:strip.quotas')}>
          {quotas.map((use) => (
            <QuotaChip key={`${use.quota} ${use.owner}`} use={use} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface ImpactStripProps {
  readonly impact: Impact;
  readonly quotas?: readonly QuotaUse[];
  readonly aside?: ReactNode;
}

const marks = { added: Plus, cleared: Check, kept: undefined };

function Row({ change, finding }: { readonly change: 'added' | 'cleared' | 'kept'; readonly finding: Finding }) {
  const { t, text } = useTranslator();
  const Mark = marks[change];
  return (
    <li className={styles.finding} data-change={change}>
      <span className={styles.change}>
        {Mark && <Mark size={12} aria-hidden />}
        {t(`dialogs:strip.${change}`)}
      </span>
      <SeverityMark severity={finding.severity} />
      <span className={styles.code}>{finding.rule}</span>
      <span className={styles.message} data-selectable>
        {text(finding.message)}
      </span>
    </li>
  );
}

function QuotaChip({ use }: { readonly use: QuotaUse }) {
  const { t } = useTranslator();
  const { quota, name, used, limit } = use;
  const values = { name, used, limit: limit ?? t('dialogs:notPublished') };
  const label =
    quota === 'vpcsPerPhysicalConnection'
      ? t('dialogs:strip.quota.vpcsOnConnection', values)
      : t('dialogs:strip.quota.vpc', values);
  const level = limit === undefined || used < limit ? 'room' : used > limit ? 'over' : 'atLimit';
  return (
    <li className={styles.quota} data-level={level} title={`${t(`fields:quotas.${quota}`)}: ${label}`}>
      {level === 'over' && <CircleAlert size={12} role="img" aria-label={t('dialogs:strip.quota.over')} />}
      {level === 'atLimit' && <Info size={12} role="img" aria-label={t('dialogs:strip.quota.atLimit')} />}
      <span className={styles.quotaText}>{label}</span>
    </li>
  );
}

function keyOf({ rule, subjects, message }: Finding): string {
  return JSON.stringify([rule, subjects, message]);
}
