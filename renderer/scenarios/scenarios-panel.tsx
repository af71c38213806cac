import { Columns3, Plus } from 'lucide-react';
import { newScenario, scenarioLimit } from '../commands/scenarios.ts';
import { useTranslator } from '../language/use-translator.ts';
import { useWholePlan } from '../store/document-store.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ScenarioBoard } from './scenario-board.tsx';
import styles from './scenarios-panel.module.css';

/** The plan and its variants side by side: what each costs, breaks and changes. */
export function ScenariosPanel() {
  const { t } = useTranslator();
  const plan = useWholePlan();
  if (plan.scenarios.length === 0)
    return (
      <EmptyState icon={<Columns3 size={20} />} title={t('scenarios:empty')}>
        <p className={styles.hint}>{t('scenarios:emptyHint')}</p>
        <Button tone="primary" onClick={newScenario}>
          {t('scenarios:new')}
        </Button>
      </EmptyState>
    );
  return (
    <div className={styles.panel}>
      <ScenarioBoard plan={plan} corner={<NewScenarioButton />} />
    </div>
  );
}

function NewScenarioButton() {
  const { t, text } = useTranslator();
  const limit = scenarioLimit(useWholePlan());
  return (
    <Button disabledReason={limit && text(limit)} onClick={newScenario}>
      <Plus size={14} aria-hidden />
      {t('scenarios:new')}
    </Button>
  );
}
