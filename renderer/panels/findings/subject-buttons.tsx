import type { Analysis } from '../../../shared/analysis.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { objectWords } from '../../answers/canvas-objects.ts';
import { jumpToSubject } from '../../answers/finding-list.ts';
import styles from './subject-buttons.module.css';

/** The objects that a finding is about; each leads to its object. */
export function SubjectButtons({ analysis, finding }: SubjectButtonsProps) {
  const { t, text } = useTranslator();
  const subjects = [...new Set(finding.subjects)];
  if (subjects.length === 0) return null;
  return (
    <ul className={styles.subjects} aria-label={t('findings:subjects')}>
      {subjects.map((id) => {
        const known = analysis.network.objects.has(id);
        if (!known) {
          return (
            <li key={id} className={styles.missing} title={t('findings:subjectMissing')}>
              {id}
              <span className="visually-hidden">{t('findings:subjectMissing')}</span>
            </li>
          );
        }
        const { kind, name } = objectWords(analysis.network, id);
        return (
          <li key={id} className={styles.item}>
            <button type="button" className={styles.subject} title={name} onClick={() => jumpToSubject(analysis, id)}>
              <span className={styles.kind}>{text(kind)}</span>
              <span className={styles.name}>{name}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

interface SubjectButtonsProps {
  readonly analysis: Analysis;
  readonly finding: Finding;
}
