import type { Message } from '../../messages/message.ts';
import type { Translator } from '../../messages/translator.ts';
import type { CallValue } from '../../runbook/api-call.ts';
import { marksOf } from '../../runbook/marks.ts';
import type { Party } from '../../runbook/party.ts';
import { placeId, type PlannedValue } from '../../runbook/place.ts';
import { commandLine } from './command-line.ts';
import { type RunbookDocument, runbookPage } from './runbook-page.ts';

/** A runbook for programs: ids and texts as they are. `account` is null where the network team does it. The keys are a contract. */
export function runbookJson(document: RunbookDocument, speak: Translator): string {
  const { runbook } = document;
  const page = runbookPage(document, speak);
  const marks = marksOf(document.plan);
  const texts = (messages: readonly Message[]): string[] => messages.map(speak.text);
  const report = {
    kind: runbook.kind,
    plan: runbook.plan,
    steps: page.sections
      .flatMap(({ steps }) => steps)
      .map(({ step, number, title, isDone, where }) => ({
        number,
        id: step.id,
        kind: step.kind,
        phase: step.phase,
        account: accountOf(step.by),
        region: step.region ?? null,
        subjects: step.subjects,
        after: step.after,
        title,
        do: texts(step.do),
        verify: texts(step.verify),
        undo: texts(step.undo),
        where: where ?? null,
        calls: step.calls.map((call) => ({
          product: call.product,
          action: call.action,
          parameters: Object.fromEntries(call.parameters.map(({ name, value }) => [name, known(value)])),
          line: commandLine(call, speak),
        })),
        commands: step.commands ?? null,
        inputs: values(step.inputs),
        outputs: values(step.outputs),
        mayBeDone: step.mayBeDone,
        handOff:
          step.handOff === undefined ? null : { number: step.handOff.number, toAccount: accountOf(step.handOff.to) },
        done: isDone,
      })),
    acceptance: page.tests.map(({ test, text, expected }) => ({
      id: test.id,
      kind: test.kind,
      account: accountOf(test.by),
      subjects: test.subjects,
      do: text,
      expected,
      result: marks.get(test.id)?.result ?? null,
    })),
    openInputs: page.open.map(({ id, label, askedOf, steps }) => ({ id, label, askedOf, steps })),
    remarks: page.remarks,
    losses:
      runbook.losses === undefined
        ? null
        : {
            count: runbook.losses.count,
            pairs: runbook.losses.pairs.map(({ from, to }) => ({ from: from.id, to: to.id })),
            saved: page.saved,
          },
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function accountOf(party: Party): string | null {
  return party.kind === 'account' ? party.id : null;
}

function known(value: CallValue): string | null {
  if (value.kind === 'text') return value.text;
  return value.kind === 'place' ? (value.value.value ?? null) : null;
}

function values(planned: readonly PlannedValue[]): { id: string; value: string | null }[] {
  return planned.map(({ place, value }) => ({ id: placeId(place), value: value ?? null }));
}
