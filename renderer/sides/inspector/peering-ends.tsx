import { Spline, Table2 } from 'lucide-react';
import { isKnown, ownerOf } from '../../../shared/lifecycle/connection.ts';
import { nameOf, type Network } from '../../../shared/network/network.ts';
import type { PeeringRole } from '../../../shared/plan/edits/peering-draft.ts';
import { rowName } from '../../../shared/plan/routers.ts';
import type { Peering } from '../../../shared/plan/rows.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { CopiedId } from './copied-id.tsx';
import { EndStateWords } from '../../parts/lifecycle/end-state.tsx';
import { openRouteSettings } from '../../answers/routes-view.ts';
import { askForRouter } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { ObjectLink } from './object-link.tsx';
import styles from './peering-ends.module.css';

/** Who initiates to whom, and how far each end is; the signs are those of the line on the canvas. */
export function PeeringEnds({ network, peering }: { readonly network: Network; readonly peering: Peering }) {
  const { t } = useTranslator();
  return (
    <dl className={styles.ends}>
      {(['initiator', 'acceptor'] as const).map((role) => (
        <div key={role} className={styles.end}>
          <dt className={styles.role}>
            <span className={styles.sign} data-role={role} aria-hidden />
            {t(`dialogs:peering.${role}`)}
            <span className={styles.state}>
              <EndStateWords state={peering[role].state} />
            </span>
          </dt>
          <dd>
            <ObjectLink network={network} id={peering[role].router} />
            <EndIds network={network} peering={peering} role={role} />
            <Button
              tone="quiet"
              aria-label={t('routes:settingsOf', {
                end: t(`dialogs:peering.${role}`),
                router: nameOf(network, peering[role].router),
              })}
              disabledReason={network.objects.has(peering[role].router) ? undefined : t('inspector:peering.endMissing')}
              onClick={() => openRouteSettings(peering.id, peering[role].router)}
            >
              <Table2 size={14} aria-hidden />
              {t('routes:settings')}
            </Button>
            <Button
              tone="quiet"
              aria-label={t('canvas:otherRouterOf', { end: t(`dialogs:peering.${role}`) })}
              disabledReason={isBuilt(peering) ? t('edits:reconnectExisting', { name: rowName(peering) }) : undefined}
              onClick={() => askForRouter({ peering: peering.id, role })}
            >
              <Spline size={14} aria-hidden />
              {t('canvas:otherRouter')}
            </Button>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Whether an end exists in the cloud. */
function isBuilt({ initiator, acceptor }: Peering): boolean {
  return [initiator, acceptor].some(({ state }) => state !== 'planned');
}

/** The ids of the cloud that the other owner asks for: that of the interface, and across accounts that of the account. */
function EndIds({ network, peering, role }: EndIdsProps) {
  const { t } = useTranslator();
  const node = network.peerings.find(({ row }) => row === peering);
  const owner = node?.accountsDiffer === true ? ownerOf(network, node, role)?.uid : undefined;
  const { interfaceId } = peering[role];
  return (
    <>
      {isKnown(interfaceId) && <CopiedId label={t('fields:interfaceId')} id={interfaceId} />}
      {isKnown(owner) && <CopiedId label={t('fields:uid')} id={owner} />}
    </>
  );
}

interface EndIdsProps {
  readonly network: Network;
  readonly peering: Peering;
  readonly role: PeeringRole;
}
