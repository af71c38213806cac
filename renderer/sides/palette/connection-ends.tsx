import { Command } from 'cmdk';
import { useMemo } from 'react';
import type { Message } from '../../../shared/messages/message.ts';
import { nameOf, type Network } from '../../../shared/network/network.ts';
import { canConnect } from '../../../shared/plan/edits/connect-routers.ts';
import { connect } from '../../commands/connect.ts';
import { connectableKinds, insertConnected } from '../../commands/insert-connected.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useAnalysis } from '../../answers/analysis.ts';
import { objectWords } from '../../answers/canvas-objects.ts';
import styles from './command-palette.module.css';
import { aboutObject } from './about-object.ts';

/** More would not be read: whoever sees them types on. */
const mostEnds = 50;

/**
 * What an object can be connected to: what is there, then what can be made for it. What a query finds and it can't be connected to is listed with the
 * reason.
 */
export function ConnectionEnds({ from, query, onChosen }: ConnectionEndsProps) {
  const { t } = useTranslator();
  const { network } = useAnalysis();
  const wanted = query.trim().toLowerCase();
  const { legal, illegal } = useMemo(() => endsFrom(network, from), [network, from]);
  const kinds = useMemo(() => connectableKinds(from), [from]);
  const isWanted = (id: string): boolean => wordsOf(network, id).includes(wanted);
  const choose = (act: () => void) => (): void => {
    onChosen();
    act();
  };
  const found = legal.filter(isWanted).slice(0, mostEnds);
  const refused = wanted === '' ? [] : illegal.filter(({ id }) => isWanted(id)).slice(0, mostEnds);
  const made = kinds.filter((kind) => t(`canvas:new.${kind}`).toLowerCase().includes(wanted));
  return (
    <>
      {found.length > 0 && (
        <Command.Group heading={t('app:palette.objectGroup')} className={styles.group}>
          {found.map((id) => (
            <End key={id} network={network} id={id} onSelect={choose(() => void connect(from, id))} />
          ))}
        </Command.Group>
      )}
      {made.length > 0 && (
        <Command.Group heading={t('app:palette.newGroup')} className={styles.group}>
          {made.map((kind) => (
            <Command.Item
              key={kind}
              className={styles.item}
              value={`new ${kind}`}
              onSelect={choose(() => insertConnected(from, kind))}
            >
              <span className={styles.title}>{t(`canvas:new.${kind}`)}</span>
            </Command.Item>
          ))}
        </Command.Group>
      )}
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

interface ConnectionEndsProps {
  /** The object that is to be connected. */
  readonly from: string;
  readonly query: string;
  /** Called before the connection is made. */
  readonly onChosen: () => void;
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

interface Ends {
  readonly legal: readonly string[];
  readonly illegal: readonly { readonly id: string; readonly reason: Message }[];
}

function endsFrom({ plan }: Network, from: string): Ends {
  const legal: string[] = [];
  const illegal: { id: string; reason: Message }[] = [];
  for (const { id } of [...plan.vpcs, ...plan.vbrs, ...plan.physicalConnections, ...plan.dataCenters]) {
    if (id === from) continue;
    const judged = canConnect(plan, from, id);
    if (judged.ok) legal.push(id);
    else illegal.push({ id, reason: judged.error.reason });
  }
  return { legal, illegal };
}

/** What a search looks in, in lower case. */
function wordsOf(network: Network, id: string): string {
  const object = network.objects.get(id);
  return `${nameOf(network, id)} ${id} ${object === undefined ? '' : aboutObject(object)}`.toLowerCase();
}
