import { Unplug } from 'lucide-react';
import { useMemo } from 'react';
import { failureElements } from '../../../shared/network/failure.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useAnalysis } from '../../answers/analysis.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureChoice } from './failure-choice.tsx';
import { FailureOutcome } from './failure-outcome.tsx';
import { FailureRanking } from './failure-ranking.tsx';
import styles from './failures-panel.module.css';

/** What if it fails: switch things off and see who no longer reaches whom. The plan is not touched. */
export function FailuresPanel() {
  const { t } = useTranslator();
  const { network } = useAnalysis();
  const elements = useMemo(() => failureElements(network), [network]);
  if (elements.length === 0) return <EmptyState icon={<Unplug size={20} />} title={t('failures:empty')} />;
  return (
    <div className={styles.columns}>
      <FailureChoice network={network} elements={elements} />
      <FailureOutcome network={network} />
      <FailureRanking network={network} elements={elements} />
    </div>
  );
}
