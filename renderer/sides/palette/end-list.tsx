import { Command } from 'cmdk';
import type { ReactNode } from 'react';
import type { Message } from '../../../shared/messages/message.ts';
import { nameOf, type Network } from '../../../shared/network/network.ts';
import { objectWords } from '../../answers/canvas-objects.ts';
import { useTranslator } from '../../language/use-translator.ts';
import styles from './command-palette.module.css';
import { aboutObject } from './about-object.ts';

/** What a line can end at, and what it can't, with the reason. */
export interface Ends {
  readonly legal: readonly string[];
  readonly illegal: readonly { readonly id: string; readonly reason: Message }[];
}

/** More would not be read: whoever sees them types on. */
const mostEnds = 50;

/** The objects that a line can end at; between them and what a query finds besides, with why it can't end there, is room for more. */
export function EndList({ network, ends: { legal, illegal }, query, onChoose, children }: EndListProps) {
  const { t } = useTranslator();
  const wanted = query.trim().toLowerCase();
  const isWanted = (id: string): boolean => wordsOf(network, id).includes(wanted);
  const found = legal.filter(isWanted).slice(0, mostEnds);
  const refused = wanted === '' ? [] : illegal.filter(({ id }) => isWanted(id)).slice(0, mostEnds);
  return (
    <>
      {found.length > 0 && (
        <Command.Group heading={t('app:palette.objectGroup')} className={styles.group}>
          {found.map((id) => (
            <End key={id} network={network} id={id} onSelect={() => onChoose(id)} />
          ))}
        </Command.Group>
      )}
      {children}
      {refused.length > 0 && (
        <Command.Group heading={t('app:palette.refusedGroup')} className={styles.group}>
          {refused.map(({ id, reason }) => (
            <End key={id} network={network} id={id} reason={reason} />
          ))}
        </Command.Group>
      )}
    </>
  );
}

interface EndListProps {
  readonly network: Network;
  readonly ends: Ends;
  readonly query: string;
  readonly onChoose: (id: string) => void;
  readonly children?: ReactNode;
}

function End({ network, id, reason, onSelect }: EndProps) {
  const { text } = useTranslator();
  const { kind, name } = objectWords(network, id);
  const object = network.objects.get(id);
  return (
    <Command.Item
      className={styles.item}
      value={`end ${id}`}
      disabled={reason !== undefined}
      {...(onSelect && { onSelect })}
    >
      <span className={styles.menu}>{text(kind)}</span>
      <span className={styles.title} title={name}>
        {name}
      </span>
      {reason !== undefined && (
        <span className={styles.refusal} title={text(reason)}>
          {text(reason)}
        </span>
      )}
      <span className={styles.about}>{object && aboutObject(object)}</span>
    </Command.Item>
  );
}

interface EndProps {
  readonly network: Network;
  readonly id: string;
  /** Why it can't be connected. */
  readonly reason?: Message;
  readonly onSelect?: () => void;
}

/** What a search looks in, in lower case. */
function wordsOf(network: Network, id: string): string {
  const object = network.objects.get(id);
  return `${nameOf(network, id)} ${id} ${object === undefined ? '' : aboutObject(object)}`.toLowerCase();
}
