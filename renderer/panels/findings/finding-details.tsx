import { ArrowRight } from 'lucide-react';
import { memo, type ReactNode, useMemo } from 'react';
import { type Analysis, fixesFor } from '../../../shared/analysis.ts';
import { citation } from '../../../shared/catalog/source.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { findRule } from '../../../shared/rules/registry.ts';
import { runCommand } from '../../commands/run-command.ts';
import { DecisionList } from '../../parts/fixes/decision-list.tsx';
import { FixCard } from '../../parts/fixes/fix-card.tsx';
import { useTranslator } from '../../language/use-translator.ts';
import { SeverityIcon } from '../../parts/symbols/severity-icon.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { acceptFindingDialog, withdraw } from './finding-actions.ts';
import styles from './finding-details.module.css';
import { SubjectButtons } from './subject-buttons.tsx';

/** One finding: what, why, how, on whose word, about what, and the fixes. */
export const FindingDetails = memo(function FindingDetails({ analysis, finding, gone }: FindingDetailsProps) {
  const { t } = useTranslator();
  return (
    <section className={styles.details} aria-label={t('findings:details')} tabIndex={-1}>
      {finding ? <Details analysis={analysis} finding={finding} /> : <NoDetails gone={gone} analysis={analysis} />}
    </section>
  );
});

function NoDetails({ gone, analysis }: { readonly gone: boolean; readonly analysis: Analysis }) {
  const { t } = useTranslator();
  const more = analysis.findings.some(({ acceptance }) => acceptance === undefined);
  return (
    <EmptyState title={gone ? t('findings:detailsGone') : t('findings:detailsNothing')}>
      {gone && more && (
        <Button onClick={() => runCommand('plan.nextFinding')}>
          {t('findings:nextFinding')}
          <ArrowRight size={14} aria-hidden />
        </Button>
      )}
    </EmptyState>
  );
}

function Details({ analysis, finding }: { readonly analysis: Analysis; readonly finding: Finding }) {
  const { t, text, language } = useTranslator();
  const rule = findRule(finding.rule);
  const fixes = useMemo(() => fixesFor(analysis, finding), [analysis, finding]);
  const { acceptance } = finding;
  return (
    <>
      <header className={styles.head}>
        <SeverityIcon severity={finding.severity} size={16} />
        <span className={styles.severity} data-severity={finding.severity}>
          {t(`findings:severity.${finding.severity}`)}
        </span>
        <span className={styles.code}>{finding.rule}</span>
        <h2 className={styles.title} title={rule?.texts[language].title}>
          {rule?.texts[language].title}
        </h2>
        {acceptance === undefined ? (
          <Button
            tone="quiet"
            disabledReason={finding.subjects.length === 0 ? t('findings:acceptCrash') : undefined}
            onClick={() => acceptFindingDialog(finding)}
          >
            {t('findings:accept')}
          </Button>
        ) : (
          <Button tone="quiet" onClick={() => withdraw(finding)}>
            {t('findings:withdraw')}
          </Button>
        )}
      </header>
      <p className={styles.message} data-selectable>
        {text(finding.message)}
      </p>
      {acceptance !== undefined && <AcceptanceNote acceptance={acceptance} />}
      <SubjectButtons analysis={analysis} finding={finding} />
      <div className={styles.columns}>
        {rule !== undefined && (
          <div>
            <Part title={t('findings:why')}>{rule.texts[language].why}</Part>
            <Part title={t('findings:how')}>{rule.texts[language].how}</Part>
            <Part title={t('findings:sources')}>
              <ul>
                {rule.sources.map((source) => (
                  <li key={citation(source, 'en')}>{citation(source, language)}</li>
                ))}
              </ul>
            </Part>
          </div>
        )}
        <div>
          <h3 className={styles.partTitle}>{fixes.length > 0 ? t('findings:fixes') : t('findings:decisions')}</h3>
          {fixes.length === 0 && <p className={styles.quiet}>{t('findings:noFix')}</p>}
          <ul className={styles.fixes}>
            {fixes.map((fix, at) => (
              // Fixes have no name of their own; for one finding their order is their identity.
              <FixCard key={at} analysis={analysis} finding={finding} fix={fix} startsOpen={at === 0} />
            ))}
          </ul>
          <DecisionList analysis={analysis} finding={finding} />
        </div>
      </div>
    </>
  );
}

function AcceptanceNote({ acceptance }: { readonly acceptance: NonNullable<Finding['acceptance']> }) {
  const { t } = useTranslator();
  const { reason, until, by } = acceptance;
  const parts = [
    t('findings:acceptedBecause', { reason }),
    ...(until === undefined ? [] : [t('findings:acceptedUntil', { date: until })]),
    ...(by === undefined ? [] : [t('findings:acceptedBy', { name: by })]),
  ];
  return (
    <p className={styles.quiet} data-selectable>
      {parts.join(' · ')}
    </p>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles.part} data-selectable>
      <h3 className={styles.partTitle}>{title}</h3>
      {children}
    </div>
  );
}

interface FindingDetailsProps {
  readonly analysis: Analysis;
  readonly finding: Finding | undefined;
  /** Whether a finding was open that the plan has no longer. */
  readonly gone: boolean;
}
