import { Command } from 'cmdk';
import { useMemo } from 'react';
import { findObjects, type FoundObject, vlanWords } from '../../../shared/network/find-objects.ts';
import type { Network } from '../../../shared/network/network.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useAnalysis } from '../../answers/analysis.ts';
import { objectWords } from '../../answers/canvas-objects.ts';
import { showFound } from '../../answers/found.ts';
import styles from './command-palette.module.css';

/** More would not be read: whoever sees them types on. */
const mostObjects = 50;

/** The objects that a query finds; choosing one selects it and brings it into view. */
export function FoundObjects({ query, onFound }: { readonly query: string; readonly onFound: () => void }) {
  const { t } = useTranslator();
  const { network } = useAnalysis();
  const found = useMemo(() => findObjects(network, query, mostObjects), [network, query]);
  if (found.length === 0) return null;
  return (
    <Command.Group heading={t('app:palette.objectGroup')} className={styles.group}>
      {found.map((one) => (
        <ObjectItem key={one.object.row.id} found={one} network={network} query={query.trim()} onFound={onFound} />
      ))}
    </Command.Group>
  );
}

function ObjectItem({ found, network, query, onFound }: ObjectItemProps) {
  const { t, text } = useTranslator();
  const { id } = found.object.row;
  const { kind, name } = objectWords(network, id);
  return (
    <Command.Item
      className={styles.item}
      value={`object ${id}`}
      onSelect={() => {
        onFound();
        showFound(query, id);
      }}
    >
      <span className={styles.menu}>{text(kind)}</span>
      <span className={styles.title} title={name}>
        {name}
      </span>
      {found.by !== 'words' && (
        <span className={styles.refusal}>
          {found.by === 'address'
            ? t('app:palette.contains', { address: query })
            : t('app:palette.overlaps', { block: query })}
        </span>
      )}
      <span className={styles.about}>{aboutObject(found.object)}</span>
    </Command.Item>
  );
}

function aboutObject({ table, row }: FoundObject['object']): string {
  switch (table) {
    case 'vpcs':
    case 'dataCenters':
      return row.cidrs.slice(0, 3).join(' ');
    case 'vSwitches':
      return row.cidr;
    case 'instances':
    case 'hosts':
      return row.ip;
    case 'routes':
      return row.destination;
    case 'vbrs':
      return row.vlan === undefined ? row.id : vlanWords(row.vlan);
    case 'accounts':
    case 'physicalConnections':
    case 'securityGroups':
    case 'peerings':
    case 'intents':
    case 'notes':
      return row.id;
  }
}

interface ObjectItemProps {
  readonly found: FoundObject;
  readonly network: Network;
  readonly query: string;
  readonly onFound: () => void;
}
