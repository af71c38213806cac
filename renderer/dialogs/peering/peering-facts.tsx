import { ArrowLeftRight } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import type { Message } from '../../../shared/messages/message.ts';
import type { PeeringChange, PeeringRole } from '../../../shared/plan/edits/peering-draft.ts';
import type { PeeringField, PeeringForm } from '../../../shared/plan/edits/peering-locks.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { mustFindRouter, rowName } from '../../../shared/plan/routers.ts';
import type { Peering } from '../../../shared/plan/rows.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { regionName } from '../../parts/fields/region-name.ts';
import { Button } from '../../ui/button.tsx';
import { EndHead } from './end-head.tsx';
import { FactCell, type WayTo } from './fact-cell.tsx';
import styles from './peering-facts.module.css';
import type { PeeringProblems } from './peering-problems.ts';

/**
 * What the two ends determine of the guide's form (sections 6 and 7), each with its reason and the way to what decides; and the ids that only the cloud
 * gives. What both ends have stands side by side.
 */
export function PeeringFacts({ plan, form, peering, localRole, problems, note, wayTo, onChange }: PeeringFactsProps) {
  const { t, text, language } = useTranslator();
  const { accountType, connectionType, initiator, routersToCreate } = form;
  const nameOf = (id: string): string => rowName(mustFindRouter(plan, id).row);
  const same = (value: string): string => value;

  const about = [
    accountType.shown && fact('accountType', accountType, (value) => t(`dialogs:peering.accountType.${value}`)),
    connectionType.shown &&
      fact('connectionType', connectionType, (value) => t(`dialogs:peering.connectionType.${value}`)),
    routersToCreate.shown &&
      routersToCreate.locked &&
      fact('routersToCreate', routersToCreate, (value) => t(`dialogs:peering.routersToCreate.${value}`)),
    initiator.shown &&
      initiator.locked &&
      fact('initiator', note === undefined ? initiator : { ...initiator, reason: note }, nameOf),
  ].filter((row) => row !== false);

  function fact<Value extends string>(
    name: 'accountType' | 'connectionType' | 'routersToCreate' | 'initiator',
    field: PeeringField<Value>,
    format: (value: Value) => string,
  ) {
    const label = t(`dialogs:peering.${name}`);
    return { label, cell: <FactCell label={label} field={field} format={format} oneLine wayTo={wayTo} /> };
  }

  const cellsOf = (role: PeeringRole): Readonly<Record<EndRow, ReactNode>> => {
    const side = role === localRole ? 'local' : 'peer';
    const router = mustFindRouter(plan, peering[role].router);
    const kind = router.kind === 'vpc' ? 'Vpc' : 'Vbr';
    const line = router.kind === 'vbr' ? router.row.physicalConnection : undefined;
    const error = (message: Parameters<typeof text>[0] | undefined) => message && text(message);
    const cell = (label: string, field: PeeringField<string>, more: Partial<Parameters<typeof FactCell>[0]> = {}) =>
      field.shown && <FactCell label={label} field={field} format={same} wayTo={wayTo} {...more} />;
    return {
      region: (
        <FactCell
          label={t(`dialogs:peering.${side}Region`)}
          field={form[`${side}Region`]}
          format={(id) => regionName(id, language)}
          wayTo={wayTo}
        />
      ),
      accessPoint: cell(t(`dialogs:peering.${side}AccessPoint`), form[`${side}AccessPoint`], {
        mono: true,
        onValue: (value) => line !== undefined && onChange({ field: 'accessPoint', physicalConnection: line, value }),
      }),
      router: (
        <FactCell
          label={t(`dialogs:peering.${side}${kind}`)}
          field={form[`${side}Router`]}
          format={nameOf}
          wayTo={wayTo}
        />
      ),
      cloudId: cell(t(`dialogs:peering.${side}${kind}Id`), form[`${side}CloudId`], {
        mono: true,
        error: error(problems.cloudId[role]),
        onValue: (value) => onChange({ field: 'cloudId', end: role, value }),
      }),
      accountUid: cell(t(`dialogs:peering.${side}AccountUid`), form[`${side}AccountUid`], {
        mono: true,
        error: error(problems.accountUid[role]),
        onValue: (value) => onChange({ field: 'accountUid', end: role, value }),
      }),
      interfaceId: cell(t(`dialogs:peering.${side}InterfaceId`), form[`${side}InterfaceId`], {
        mono: true,
        error: error(problems.interfaceId[role]),
        onValue: (value) => onChange({ field: 'interfaceId', end: role, value }),
      }),
    };
  };

  const cells = { initiator: cellsOf('initiator'), acceptor: cellsOf('acceptor') };
  const rows = endRows.filter((row) => cells.initiator[row] !== false || cells.acceptor[row] !== false);
  const head = about.length + 1;
  return (
    <section className={styles.facts} aria-label={t('dialogs:peering.facts')}>
      {about.map(({ label, cell }, at) => (
        <Fragment key={label}>
          <span className={styles.term} style={{ gridRow: at + 1 }} aria-hidden>
            {label}
          </span>
          <div className={styles.about} style={{ gridRow: at + 1 }}>
            {cell}
          </div>
        </Fragment>
      ))}
      <div className={styles.swap} style={{ gridRow: head }}>
        <Button
          tone="quiet"
          icon
          aria-label={t('dialogs:peering.swap')}
          tip={t('dialogs:peering.swap')}
          disabledReason={initiator.shown && initiator.locked && initiator.reason ? text(initiator.reason) : undefined}
          onClick={() => onChange({ field: 'initiator', value: peering.acceptor.router })}
        >
          <ArrowLeftRight size={14} aria-hidden />
        </Button>
      </div>
      {rows.map((row, at) => (
        <span key={row} className={styles.term} style={{ gridRow: head + at + 1 }} aria-hidden>
          {t(`dialogs:peering.row.${row}`)}
        </span>
      ))}
      {(['initiator', 'acceptor'] as const).map((role, end) => (
        <section key={role} className={styles.end} aria-label={t(`dialogs:peering.${role}`)}>
          <div className={styles.head} style={{ gridRow: head, gridColumn: end + 2 }}>
            <EndHead plan={plan} role={role} isLocal={role === localRole} router={peering[role].router} />
          </div>
          {rows.map((row, at) => (
            <div key={row} className={styles.cell} style={{ gridRow: head + at + 1, gridColumn: end + 2 }}>
              {cells[role][row] === false ? <span className={styles.none}>–</span> : cells[role][row]}
            </div>
          ))}
        </section>
      ))}
    </section>
  );
}

const endRows = ['region', 'accessPoint', 'router', 'cloudId', 'accountUid', 'interfaceId'] as const;

type EndRow = (typeof endRows)[number];

interface PeeringFactsProps {
  readonly plan: Plan;
  readonly form: PeeringForm;
  readonly peering: Peering;
  /** The end through which one looks at it. */
  readonly localRole: PeeringRole;
  readonly problems: PeeringProblems;
  /** Why the ends are not as they were drawn. */
  readonly note?: Message | undefined;
  readonly wayTo: WayTo;
  readonly onChange: (change: PeeringChange) => void;
}
