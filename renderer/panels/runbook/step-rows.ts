import type { Message } from '../../../shared/messages/message.ts';
import { partyKey } from '../../../shared/runbook/party.ts';
import type { Phase, Runbook, Step } from '../../../shared/runbook/runbook.ts';

/** A step with what is shown of it in a list. */
export interface ListedStep {
  readonly step: Step;
  /** Its place in the whole runbook, whoever looks at it. */
  readonly number: number;
  readonly by: Message | undefined;
}

export type StepRow =
  | { readonly kind: 'phase'; readonly key: string; readonly phase: Phase; readonly count: number }
  | { readonly kind: 'step'; readonly at: number; readonly listed: ListedStep };

/** The steps that concern a party (empty: everybody), as their documents have them: what it does and what is handed to it. */
export function stepsOf({ steps, parties }: Runbook, party: string): ListedStep[] {
  const names = new Map(parties.map((one) => [partyKey(one.party), one.name]));
  return steps.flatMap((step, index) => {
    const { by, handOff } = step;
    const concerns =
      party === '' || partyKey(by) === party || (handOff !== undefined && partyKey(handOff.to) === party);
    return concerns ? [{ step, number: index + 1, by: names.get(partyKey(by)) }] : [];
  });
}

/** A heading wherever the phase changes: what is replaced goes back and forth. */
export function stepRows(listed: readonly ListedStep[]): StepRow[] {
  const rows: StepRow[] = [];
  let head: { kind: 'phase'; key: string; phase: Phase; count: number } | undefined;
  listed.forEach((one, at) => {
    const { phase } = one.step;
    if (head?.phase !== phase) {
      head = { kind: 'phase', key: `phase ${at}`, phase, count: 0 };
      rows.push(head);
    }
    head.count += 1;
    rows.push({ kind: 'step', at, listed: one });
  });
  return rows;
}
