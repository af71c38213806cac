import { statesOf } from '../../../shared/lifecycle/connection.ts';
import { applyEvent } from '../../../shared/lifecycle/events.ts';
import type { LifecycleEvent, Refusal } from '../../../shared/lifecycle/lifecycle-event.ts';
import { message } from '../../../shared/messages/message.ts';
import type { Network, PeeringNode } from '../../../shared/network/network.ts';
import { clipped } from '../../../shared/diagram/card-text.ts';
import { rowName } from '../../../shared/plan/routers.ts';
import type { Patch } from '../../../shared/plan/patch.ts';
import type { Result } from '../../../shared/result.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { eventWords } from '../../parts/lifecycle/action-words.ts';
import { LifecycleFacts } from '../../parts/lifecycle/lifecycle-facts.tsx';
import { currentAnalysis } from '../../answers/analysis.ts';
import { edit } from '../../store/document-store.ts';
import { openDialog } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { LifecycleNext } from './lifecycle-next.tsx';
import { Section } from './section.tsx';

/** Where a peering stands in its life, and what can be done with it now; every action is one step. */
export function PeeringLifecycle({ network, node }: { readonly network: Network; readonly node: PeeringNode }) {
  const { t } = useTranslator();
  const { row } = node;
  return (
    <Section
      title={t('lifecycle:title')}
      actions={
        <Button tone="quiet" onClick={() => openDialog({ kind: 'lifecycle', id: row.id })}>
          {t('lifecycle:simulate')}
        </Button>
      }
    >
      <LifecycleFacts network={network} node={node} states={statesOf(row)} />
      <LifecycleNext network={network} node={node} onEvent={(event) => happen(node, event)} />
    </Section>
  );
}

function happen({ row }: PeeringNode, event: LifecycleEvent): Result<Patch, Refusal> {
  const patch = applyEvent(currentAnalysis().network, row.id, event);
  if (patch.ok) {
    const action = eventWords(event, statesOf(row));
    edit(message('lifecycle:step', { action, name: clipped(rowName(row)) }), patch.value);
  }
  return patch;
}
