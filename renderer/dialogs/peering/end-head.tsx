import { accountColorIndexes } from '../../../shared/diagram/account-colors.ts';
import type { PeeringRole } from '../../../shared/plan/edits/peering-draft.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { mustFindRouter, rowName } from '../../../shared/plan/routers.ts';
import { useTranslator } from '../../language/use-translator.ts';
import styles from './end-head.module.css';

/** The head of an end's column: its role with the canvas's mark, whether it is the local one, and its owner. */
export function EndHead({ plan, role, isLocal, router }: EndHeadProps) {
  const { t } = useTranslator();
  const { account: id } = mustFindRouter(plan, router).row;
  const account = plan.accounts.find((row) => row.id === id);
  const color = accountColorIndexes(plan.accounts).get(id);
  const owner = account === undefined ? id : rowName(account);
  return (
    <>
      <span className={styles.symbol} data-role={role} aria-hidden />
      <span className={styles.role}>{t(`dialogs:peering.${role}`)}</span>
      <span className={styles.side}>{t(isLocal ? 'dialogs:peering.local' : 'dialogs:peering.peer')}</span>
      <span className={styles.owner} title={owner}>
        {color !== undefined && (
          <span className={styles.swatch} style={{ background: `var(--account-${color})` }} aria-hidden />
        )}
        {owner}
      </span>
    </>
  );
}

interface EndHeadProps {
  readonly plan: Plan;
  readonly role: PeeringRole;
  readonly isLocal: boolean;
  /** Id of the router at this end. */
  readonly router: string;
}
