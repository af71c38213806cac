import { useState } from 'react';
import type { Finding } from '../../../shared/rules/finding.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { openFindingsDrawer } from '../../answers/finding-list.ts';
import { useView } from '../../store/view-store.ts';
import { SeverityIcon } from '../../parts/symbols/severity-icon.tsx';
import { Button } from '../../ui/button.tsx';
import styles from './finding-rows.module.css';
import { Section } from './section.tsx';

const shownAtFirst = 4;

/** What is wrong with the selection, in short; a click opens the finding in its panel. */
export function FindingRows({ findings }: { readonly findings: readonly Finding[] }) {
  const { t, text } = useTranslator();
  const [all, setAll] = useState(false);
  if (findings.length === 0) return null;
  const shown = all ? findings : findings.slice(0, shownAtFirst);
  const more = findings.length - shown.length;
  return (
    <Section title={t('inspector:findings.title')} count={findings.length}>
      <ul className={styles.list}>
        {shown.map((finding, at) => {
          const words = text(finding.message);
          const severity = t(`findings:severity.${finding.severity}`);
          return (
            <li key={`${finding.rule} ${at}`}>
              <button
                type="button"
                className={styles.finding}
                title={words}
                aria-label={t('inspector:findings.open', { severity, rule: finding.rule, message: words })}
                onClick={() => open(finding)}
              >
                <SeverityIcon severity={finding.severity} />
                <span className={styles.words}>
                  <span className={styles.code}>{finding.rule}</span> {words}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {more > 0 && (
        <Button tone="quiet" onClick={() => setAll(true)}>
          {t('inspector:findings.more', { count: more })}
        </Button>
      )}
    </Section>
  );
}

function open(finding: Finding): void {
  openFindingsDrawer();
  useView.setState({ openFinding: finding });
}
