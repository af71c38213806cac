import { type Analysis, decisionsFor } from '../../../shared/analysis.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { openDecision } from '../../answers/open-decision.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { Button } from '../../ui/button.tsx';
import styles from './decision-list.module.css';

/** What a person can decide about a finding: each a button that opens what it names. */
export function DecisionList({ analysis, finding }: { readonly analysis: Analysis; readonly finding: Finding }) {
  const { t, text } = useTranslator();
  const decisions = decisionsFor(analysis, finding);
  if (decisions.length === 0) return null;
  return (
    <ul className={styles.decisions} aria-label={t('findings:decisions')}>
      {decisions.map((decision, at) => (
        // Decisions have no name of their own; for one finding their order is their identity.
        <li key={at}>
          <Button onClick={() => openDecision(analysis.network, finding, decision.opens)}>
            {text(decision.title)}
          </Button>
        </li>
      ))}
    </ul>
  );
}
