import { Command } from 'cmdk';
import { useMemo } from 'react';
import { findObjects, type FoundObject } from '../../../shared/network/find-objects.ts';
import type { Network } from '../../../shared/network/network.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useAnalysis } from '../../answers/analysis.ts';
import { objectWords } from '../../answers/canvas-objects.ts';
import { showFound } from '../../answers/found.ts';
import { aboutObject } from './about-object.ts';
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

interface ObjectItemProps {
  readonly found: FoundObject;
  readonly network: Network;
  readonly query: string;
  readonly onFound: () => void;
}
