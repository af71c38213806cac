import { useMemo } from 'react';
import type { Message } from '../../../shared/messages/message.ts';
import type { Network } from '../../../shared/network/network.ts';
import { canReconnect } from '../../../shared/plan/edits/reconnect-peering.ts';
import { reconnect } from '../../commands/reconnect.ts';
import { useAnalysis } from '../../answers/analysis.ts';
import type { PeeringEndRef } from '../../store/view-store.ts';
import { EndList, type Ends } from './end-list.tsx';

/** The routers that an end of a peering can be led to; of what a query finds besides it is said why not. */
export function OtherRouters({ end, query, onChosen }: OtherRoutersProps) {
  const { network } = useAnalysis();
  const ends = useMemo(() => routersFor(network, end), [network, end]);
  return (
    <EndList
      network={network}
      ends={ends}
      query={query}
      onChoose={(id) => {
        onChosen();
        reconnect(end.peering, end.role, id);
      }}
    />
  );
}

interface OtherRoutersProps {
  readonly end: PeeringEndRef;
  readonly query: string;
  /** Called before the end is led there. */
  readonly onChosen: () => void;
}

function routersFor({ plan }: Network, { peering, role }: PeeringEndRef): Ends {
  const legal: string[] = [];
  const illegal: { id: string; reason: Message }[] = [];
  for (const { id } of [...plan.vpcs, ...plan.vbrs]) {
    const judged = canReconnect(plan, peering, role, id);
    if (judged.ok) legal.push(id);
    else illegal.push({ id, reason: judged.error });
  }
  return { legal, illegal };
}
