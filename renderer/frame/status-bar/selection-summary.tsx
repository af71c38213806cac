import { nameOf, type Network } from '../../../shared/network/network.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useAnalysis } from '../../answers/analysis.ts';
import { objectWords } from '../../answers/canvas-objects.ts';
import { useView } from '../../store/view-store.ts';
import styles from './status-bar.module.css';

/** What is selected: one object with what identifies it on the network, or how many. */
export function SelectionSummary() {
  const { t, text } = useTranslator();
  const { network } = useAnalysis();
  const selection = useView((view) => view.selection);
  const [id, ...others] = selection;
  if (id === undefined || !network.objects.has(id)) {
    return <span className={styles.selection}>{t('app:status.nothingSelected')}</span>;
  }
  if (others.length > 0) {
    return <span className={styles.selection}>{t('app:status.selected', { count: selection.length })}</span>;
  }
  const { kind, name } = objectWords(network, id);
  const about = aboutObject(network, id);
  return (
    <span className={styles.selection} title={name}>
      {text(kind)} <span className={styles.name}>{name}</span>
      {about !== '' && <span className={styles.about}>{about}</span>}
    </span>
  );
}

/** Blocks, VLAN, access point or the two ends, as the plan writes them. */
function aboutObject(network: Network, id: string): string {
  const object = network.objects.get(id);
  switch (object?.table) {
    case 'vpcs':
      return [object.row.region, ...object.row.cidrs].join(' · ');
    case 'dataCenters':
      return object.row.cidrs.join(' · ');
    case 'vbrs':
      return [object.row.region, ...(object.row.vlan === undefined ? [] : [`VLAN ${object.row.vlan}`])].join(' · ');
    case 'physicalConnections':
      return object.row.accessPoint ?? '';
    case 'vSwitches':
      return object.row.cidr;
    case 'instances':
    case 'hosts':
      return object.row.ip;
    case 'peerings':
      return `${nameOf(network, object.row.initiator.router)} → ${nameOf(network, object.row.acceptor.router)}`;
    case 'accounts':
      return object.row.uid ?? '';
    case 'securityGroups':
    case 'routes':
    case 'intents':
    case 'notes':
    case undefined:
      return '';
  }
}
