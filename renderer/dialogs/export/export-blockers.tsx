import type { Analysis } from '../../../shared/analysis.ts';
import type { Blocker } from '../../../shared/export/exporter.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { jumpToSubject, openFindingsDrawer, showFinding } from '../../answers/finding-list.ts';
import { Button } from '../../ui/button.tsx';
import styles from './export-problems.module.css';

/** What stands in the way of an export, each with a way to where it is mended. */
export function ExportBlockers({ analysis, blockers, onClose }: ExportBlockersProps) {
  const { t, text } = useTranslator();
  const show = ({ finding, subjects }: Blocker): void => {
    onClose();
    if (finding === undefined) {
      jumpToSubject(analysis, subjects[0]);
      return;
    }
    openFindingsDrawer();
    showFinding(analysis, finding);
  };
  const canShow = ({ finding, subjects: [first] }: Blocker): boolean =>
    finding !== undefined || (first !== undefined && analysis.network.objects.has(first));
  const words = t('exportDialog:blocked', { count: blockers.length });
  return (
    <div className={styles.problems}>
      <p className={styles.words}>{words}</p>
      <ul className={styles.list} aria-label={words} tabIndex={0}>
        {blockers.map((blocker, at) => (
          <li key={at} className={styles.line}>
            <span className={styles.text}>
              {blocker.finding !== undefined && <code className={styles.rule}>{blocker.finding.rule}</code>}
              {text(blocker.reason)}
            </span>
            {canShow(blocker) && <Button onClick={() => show(blocker)}>{t('exportDialog:jump')}</Button>}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ExportBlockersProps {
  readonly analysis: Analysis;
  readonly blockers: readonly Blocker[];
  readonly onClose: () => void;
}
