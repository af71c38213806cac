import { Lock } from 'lucide-react';
import { accountColorIndexes } from '../../../shared/diagram/account-colors.ts';
import type { PeeringChange, PeeringRole } from '../../../shared/plan/edits/peering-draft.ts';
import type { PeeringForm } from '../../../shared/plan/edits/peering-locks.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { type Router, rowName } from '../../../shared/plan/routers.ts';
import { useTranslator } from '../../language/use-translator.ts';
import type { PeeringProblems } from './peering-problems.ts';
import { TextField } from './peering-field.tsx';
import { regionName } from '../../parts/fields/region-name.ts';
import styles from './peering-dialog.module.css';

/** One end of the peering form, in the order of the guide's form: region, access point, router, ids. */
export function PeeringEnd({ plan, role, local, router, form, problems, onChange }: PeeringEndProps) {
  const { t, text, language } = useTranslator();
  const account = plan.accounts.find(({ id }) => id === router.row.account);
  const color = accountColorIndexes(plan.accounts).get(router.row.account);
  const side = local ? 'local' : 'peer';
  const kind = router.kind === 'vpc' ? 'Vpc' : 'Vbr';
  const error = (message: Parameters<typeof text>[0] | undefined) => message && text(message);
  const lock =
    role === 'initiator' && form.initiator.shown && form.initiator.locked ? form.initiator.reason : undefined;
  const connection = router.kind === 'vbr' ? router.row.physicalConnection : undefined;
  const name = rowName(router.row);
  return (
    <section className={styles.end} aria-label={t(`dialogs:peering.${role}`)}>
      <header className={styles.endHead}>
        <span className={styles.endRole}>
          <span className={styles.symbol} data-role={role} aria-hidden />
          {t(`dialogs:peering.${role}`)}
        </span>
        <span className={styles.side}>{t(`dialogs:peering.${side}`)}</span>
        <span className={styles.endName} title={name}>
          {name}
        </span>
        <span className={styles.endAccount} title={account?.name ?? router.row.account}>
          {color !== undefined && (
            <span className={styles.swatch} style={{ background: `var(--account-${color})` }} aria-hidden />
          )}
          {account === undefined ? router.row.account : rowName(account)}
        </span>
      </header>
      {lock && (
        <p className={styles.lock}>
          <Lock size={11} aria-hidden /> {text(lock)}
        </p>
      )}
      <div className={styles.endFields}>
        <TextField
          label={t(`dialogs:peering.${side}Region`)}
          field={form[`${side}Region`]}
          format={(id) => regionName(id, language)}
          onValue={() => undefined}
        />
        <TextField
          label={t(`dialogs:peering.${side}AccessPoint`)}
          field={form[`${side}AccessPoint`]}
          mono
          onValue={(value) =>
            connection !== undefined && onChange({ field: 'accessPoint', physicalConnection: connection, value })
          }
        />
        <TextField
          label={t(`dialogs:peering.${side}${kind}`)}
          field={form[`${side}Router`]}
          format={() => name}
          onValue={() => undefined}
        />
        <TextField
          label={t(`dialogs:peering.${side}${kind}Id`)}
          field={form[`${side}CloudId`]}
          mono
          error={error(problems.cloudId[role])}
          onValue={(value) => onChange({ field: 'cloudId', end: role, value })}
        />
        {!local && (
          <TextField
            label={t('dialogs:peering.peerAccountUid')}
            field={form.peerAccountUid}
            mono
            error={error(problems.peerAccountUid)}
            onValue={(value) => onChange({ field: 'peerAccountUid', value })}
          />
        )}
        <TextField
          label={t(`dialogs:peering.${side}InterfaceId`)}
          field={form[`${side}InterfaceId`]}
          mono
          error={error(problems.interfaceId[role])}
          onValue={(value) => onChange({ field: 'interfaceId', end: role, value })}
        />
      </div>
    </section>
  );
}

interface PeeringEndProps {
  readonly plan: Plan;
  readonly role: PeeringRole;
  readonly local: boolean;
  readonly router: Router;
  readonly form: PeeringForm;
  readonly problems: PeeringProblems;
  readonly onChange: (change: PeeringChange) => void;
}
