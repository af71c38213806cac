import { Command } from 'cmdk';
import { useMemo } from 'react';
import type { Message } from '../../../shared/messages/message.ts';
import type { Network } from '../../../shared/network/network.ts';
import { canConnect } from '../../../shared/plan/edits/connect-routers.ts';
import { connect } from '../../commands/connect.ts';
import { connectableKinds, insertConnected } from '../../commands/insert-connected.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useAnalysis } from '../../answers/analysis.ts';
import styles from './command-palette.module.css';
import { EndList, type Ends } from './end-list.tsx';

/**
 * What an object can be connected to: what is there, then what can be made for it. What a query finds and it can't be connected to is listed with the
 * reason.
 */
export function ConnectionEnds({ from, query, onChosen }: ConnectionEndsProps) {
  const { t } = useTranslator();
  const { network } = useAnalysis();
  const ends = useMemo(() => endsFrom(network, from), [network, from]);
  const kinds = useMemo(() => connectableKinds(from), [from]);
  const made = kinds.filter((kind) => t(`canvas:new.${kind}`).toLowerCase().includes(query.trim().toLowerCase()));
  return (
    <EndList
      network={network}
      ends={ends}
      query={query}
      onChoose={(id) => {
        onChosen();
        connect(from, id);
      }}
    >
      {made.length > 0 && (
        <Command.Group heading={t('app:palette.newGroup')} className={styles.group}>
          {made.map((kind) => (
            <Command.Item
              key={kind}
              className={styles.item}
              value={`new ${kind}`}
              onSelect={() => {
                onChosen();
                insertConnected(from, kind);
              }}
            >
              <span className={styles.title}>{t(`canvas:new.${kind}`)}</span>
            </Command.Item>
          ))}
        </Command.Group>
      )}
    </EndList>
  );
}

interface ConnectionEndsProps {
  /** The object that is to be connected. */
  readonly from: string;
  readonly query: string;
  /** Called before the connection is made. */
  readonly onChosen: () => void;
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
