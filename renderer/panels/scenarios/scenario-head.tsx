import { Menu } from '@base-ui/react/menu';
import { Ellipsis } from 'lucide-react';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Scenario } from '../../../shared/plan/rows.ts';
import { askToPromote, duplicate, mend, remove, scenarioLimit } from '../../commands/scenarios.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { leaveScenario, openScenario } from '../../store/scenario-mode.ts';
import { openDialog } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import menu from '../../ui/menu.module.css';
import styles from './scenario-head.module.css';

/** The head of a scenario's column: its name, and what can be done with it. */
export function ScenarioHead({ plan, scenario, fits, isOpen, onGone }: ScenarioHeadProps) {
  const { t, text } = useTranslator();
  const { name, note } = scenario;
  const limit = scenarioLimit(plan);
  const refusal = fits ? undefined : t('scenarios:openRefused');
  return (
    <div className={styles.head}>
      <div className={styles.title}>
        <span className={styles.name} title={name}>
          {name}
        </span>
        <Menu.Root>
          <Menu.Trigger
            render={
              <Button tone="quiet" icon aria-label={t('scenarios:actions', { name })}>
                <Ellipsis size={14} aria-hidden />
              </Button>
            }
          />
          <Menu.Portal>
            <Menu.Positioner className={menu.positioner} sideOffset={4} align="end">
              <Menu.Popup className={menu.popup}>
                <Item onClick={() => openDialog({ kind: 'describeScenario', id: scenario.id })}>
                  {t('scenarios:rename')}
                </Item>
                <Item refusal={limit && text(limit)} onClick={() => duplicate(scenario)}>
                  {t('scenarios:duplicate')}
                </Item>
                {!fits && <Item onClick={() => mend(scenario)}>{t('scenarios:mend')}</Item>}
                <Menu.Separator className={menu.separator} />
                <Item
                  onClick={() => {
                    remove(scenario);
                    onGone();
                  }}
                >
                  {t('scenarios:remove')}
                </Item>
              </Menu.Popup>
            </Menu.Positioner>
          </Menu.Portal>
        </Menu.Root>
      </div>
      {note !== undefined && (
        <p className={styles.note} title={note}>
          {note}
        </p>
      )}
      <div className={styles.buttons}>
        {isOpen ? (
          <Button tone="primary" onClick={leaveScenario}>
            {t('scenarios:banner.back')}
          </Button>
        ) : (
          <Button
            aria-label={t('scenarios:openNamed', { name })}
            disabledReason={refusal}
            tip={t('scenarios:openTip')}
            onClick={() => openScenario(scenario.id)}
          >
            {t('scenarios:open')}
          </Button>
        )}
        <Button
          tone="quiet"
          aria-label={t('scenarios:promoteNamed', { name })}
          disabledReason={refusal}
          onClick={() => askToPromote(scenario)}
        >
          {t('scenarios:promote')}
        </Button>
      </div>
    </div>
  );
}

interface ScenarioHeadProps {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly fits: boolean;
  readonly isOpen: boolean;
  readonly onGone: () => void;
}

/** A refused item stays in the menu and says why. */
function Item({ refusal, onClick, children }: ItemProps) {
  return (
    <Menu.Item
      className={menu.item}
      disabled={refusal !== undefined}
      aria-description={refusal}
      title={refusal}
      onClick={onClick}
    >
      {children}
    </Menu.Item>
  );
}

interface ItemProps {
  readonly refusal?: string | undefined;
  readonly onClick: () => void;
  readonly children: string;
}
