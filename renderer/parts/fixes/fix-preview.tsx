import { Minus, Plus } from 'lucide-react';
import { useMemo } from 'react';
import type { Analysis } from '../../../shared/analysis.ts';
import { mustApply } from '../../../shared/plan/patch.ts';
import { summarisePatch } from '../../../shared/plan/patch-summary.ts';
import type { Finding, Fix } from '../../../shared/rules/finding.ts';
import { findingChanges } from '../../../shared/rules/finding-changes.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { analysisOf } from '../../answers/analysis.ts';
import { SeverityIcon } from '../symbols/severity-icon.tsx';
import styles from './fix-preview.module.css';

/** Longer lists are cut: a preview is read at a glance. */
const mostLines = 6;

/** What a fix would change in the plan, and which findings would go and come with it. */
export function FixPreview({ analysis, finding, fix }: FixPreviewProps) {
  const { t, text } = useTranslator();
  const { plan } = analysis.network;
  const lines = useMemo(() => summarisePatch(plan, fix.patch), [plan, fix]);
  const { cleared, added } = useMemo(
    () => findingChanges(analysis.findings, analysisOf(mustApply(plan, fix.patch)).findings),
    [analysis, plan, fix],
  );
  const onlyThis = finding !== undefined && cleared.length === 1 && cleared[0] === finding;
  return (
    <div className={styles.preview} data-selectable>
      <ul aria-label={t('findings:preview')}>
        {lines.slice(0, mostLines).map((line, at) => (
          <li key={at} className={styles.line}>
            {text(line)}
          </li>
        ))}
        {lines.length > mostLines && (
          <li className={styles.more}>{t('findings:previewMore', { count: lines.length - mostLines })}</li>
        )}
      </ul>
      {cleared.length > 0 && (
        <p className={styles.effect} data-effect="clears">
          <Minus size={12} aria-hidden />
          {onlyThis ? t('findings:clearsOnly') : t('findings:clears', { count: cleared.length })}
        </p>
      )}
      {added.length > 0 && (
        <>
          <p className={styles.effect} data-effect="adds">
            <Plus size={12} aria-hidden />
            {t('findings:adds', { count: added.length })}
          </p>
          <ul>
            {added.slice(0, mostLines).map((other, at) => (
              <li key={at} className={styles.added}>
                <SeverityIcon severity={other.severity} size={12} />
                <span className={styles.code}>{other.rule}</span> {text(other.message)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

interface FixPreviewProps {
  readonly analysis: Analysis;
  readonly finding: Finding | undefined;
  readonly fix: Fix;
}
