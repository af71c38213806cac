import { Fragment, type ReactNode } from 'react';
import type { Plan } from '../../../shared/plan/plan.ts';
import { priceTerms } from '../../../shared/scenarios/compare.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useShownView } from '../../answers/network-view.ts';
import { ViewName } from '../../parts/symbols/view-name.tsx';
import { useDocument } from '../../store/document-store.ts';
import { ChangesCell } from './changes-cell.tsx';
import { FindingsCell, PairsCell, PriceCell, QuotasCell } from './fact-cells.tsx';
import { QuickChange } from './quick-change.tsx';
import { ScenarioHead } from './scenario-head.tsx';
import styles from './scenario-board.module.css';
import { useComparison } from './use-comparison.ts';

/** A table with a column for the plan and one for each scenario. */
export function ScenarioBoard({ plan, corner, onGone }: ScenarioBoardProps) {
  const { t } = useTranslator();
  const view = useShownView();
  const board = useComparison(plan, view);
  const openId = useDocument(({ scenario }) => scenario?.id);
  const columns = plan.scenarios.map((scenario, at) => ({
    key: `${at} ${scenario.id}`,
    scenario,
    compared: board.scenarios[at],
  }));
  const row = (label: string, own: ReactNode, cell: (column: (typeof columns)[number]) => ReactNode) => (
    <tr>
      <th scope="row" className={styles.label}>
        {label}
      </th>
      <td className={styles.own}>{own}</td>
      {columns.map((column) => (
        <td key={column.key} data-open={column.scenario.id === openId || undefined}>
          {cell(column)}
        </td>
      ))}
    </tr>
  );
  const facts = board.plan;
  return (
    <table className={styles.board} aria-label={t('scenarios:board')} aria-busy={!board.complete}>
      <thead>
        <tr>
          <td className={styles.corner}>
            {corner}
            <ViewName />
          </td>
          <th scope="col" className={styles.own}>
            <span className={styles.name}>{t('scenarios:thePlan')}</span>
          </th>
          {columns.map(({ key, scenario, compared }) => (
            <th key={key} scope="col" data-open={scenario.id === openId || undefined}>
              <ScenarioHead
                plan={plan}
                scenario={scenario}
                fits={compared === undefined || compared.effect !== undefined}
                isOpen={scenario.id === openId}
                onGone={onGone}
              />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {priceTerms.map((term) => (
          <Fragment key={term}>
            {row(t(`scenarios:row.${term}`), facts && <PriceCell price={facts.price} term={term} />, ({ compared }) => {
              if (compared === undefined || facts === undefined) return null;
              if (compared.effect !== undefined)
                return <PriceCell price={compared.effect.facts.price} before={facts.price} term={term} />;
              return term === 'month' ? <p className={styles.unfit}>{t('scenarios:notFitting')}</p> : null;
            })}
          </Fragment>
        ))}
        {row(
          t('scenarios:findings'),
          facts && <FindingsCell facts={facts} />,
          ({ compared }) =>
            compared?.effect && <FindingsCell facts={compared.effect.facts} changes={compared.effect.findings} />,
        )}
        {row(
          t('scenarios:pairs'),
          facts && <PairsCell facts={facts} />,
          ({ compared }) => compared?.effect && facts && <PairsCell facts={facts} effect={compared.effect} />,
        )}
        {row(t('scenarios:effect'), null, ({ compared }) => compared && <ChangesCell compared={compared} />)}
        {row(
          t('scenarios:quotas'),
          facts && <QuotasCell facts={facts} />,
          ({ compared }) => compared?.effect && <QuotasCell facts={compared.effect.facts} />,
        )}
        {plan.peerings.length > 0 &&
          row(
            t('scenarios:quick'),
            null,
            ({ scenario, compared }) =>
              compared?.effect &&
              scenario.id !== openId && <QuickChange scenario={scenario} variant={compared.effect.facts.analysis} />,
          )}
      </tbody>
    </table>
  );
}

interface ScenarioBoardProps {
  readonly plan: Plan;
  /** What stands where the headings of columns and rows meet. */
  readonly corner: ReactNode;
  /** A column was deleted from its own menu: the focus has nowhere to go back to once the menu is closed. */
  readonly onGone: () => void;
}
