import { clipped } from '../../../shared/diagram/card-text.ts';
import { nameOf, type Network } from '../../../shared/network/network.ts';
import { openObject } from '../../answers/open-decision.ts';
import { openDialog } from '../../store/view-store.ts';
import type { WayTo } from './fact-cell.tsx';

/** Leaves the sheet for what determines a fact: the form of the object, or the list of accounts. Refused while something entered would be lost by it. */
export function wayToDeterminants(
  network: Network,
  { refusal, onLeave }: { readonly refusal: string | undefined; readonly onLeave: () => void },
): WayTo {
  return {
    nameOf: (id) => clipped(nameOf(network, id)),
    refusal,
    go: ({ id, field }) => {
      onLeave();
      if (network.objects.get(id)?.table === 'accounts') openDialog({ kind: 'accounts' });
      // The focus goes to the field once the sheet has given it back.
      else
        requestAnimationFrame(() => openObject(network, field === undefined ? { object: id } : { object: id, field }));
    },
  };
}
