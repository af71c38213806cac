import { Columns3, Plus } from 'lucide-react';
import { useRef } from 'react';
import { newScenario, scenarioLimit } from '../../commands/scenarios.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useWholePlan } from '../../store/document-store.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { ScenarioBoard } from './scenario-board.tsx';
import styles from './scenarios-panel.module.css';

/** The plan and its variants side by side: what each costs, breaks and changes. */
export function ScenariosPanel() {
  const plan = useWholePlan();
  const panel = useRef<HTMLDivElement>(null);
  useKeptFocus(panel);
  return (
    <div ref={panel} className={styles.panel} tabIndex={-1}>
      {plan.scenarios.length === 0 ? (
        <Empty />
      ) : (
        <ScenarioBoard
          plan={plan}
          corner={<NewScenarioButton />}
          onGone={() => window.setTimeout(() => panel.current?.focus())}
        />
      )}
    </div>
  );
}

function Empty() {
  const { t } = useTranslator();
  return (
    <EmptyState icon={<Columns3 size={20} />} title={t('scenarios:empty')}>
      <p className={styles.hint}>{t('scenarios:emptyHint')}</p>
      <Button tone="primary" onClick={newScenario}>
        {t('scenarios:new')}
      </Button>
    </EmptyState>
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
