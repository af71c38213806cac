import type { Message } from '../../messages/message.ts';
import type { Translator } from '../../messages/translator.ts';
import type { Network } from '../../network/network.ts';
import type { Plan } from '../../plan/plan.ts';
import type { StepMark } from '../../plan/rows.ts';
import type { AcceptanceTest } from '../../runbook/acceptance.ts';
import { marksOf } from '../../runbook/marks.ts';
import { type OpenInput, runbookInputs } from '../../runbook/open-inputs.ts';
import { type Party, partyKey, sameParty } from '../../runbook/party.ts';
import { placeId, type PlannedValue } from '../../runbook/place.ts';
import type { Phase, Runbook, Step } from '../../runbook/runbook.ts';
import { resultWords } from '../../plan/test-result.ts';
import { regionLine } from '../../diagram/words.ts';
import { commandLine } from './command-line.ts';
import { answererName } from './open-inputs-csv.ts';

/** What is written: a runbook with the marks of its plan, for everybody or for one party. */
export interface RunbookDocument {
  readonly runbook: Runbook;
  /** The plan with its ticks and results as they are now: a tick makes no new network. */
  readonly plan: Plan;
  /** What the plan means; it is asked what is left open. */
  readonly network: Network;
  /** What is asked beside it: prices. */
  readonly further?: readonly OpenInput[];
  readonly party?: Party | undefined;
}

/** A runbook in one language, laid out for people; every format writes the same page. Texts are not escaped yet. */
export interface RunbookPage {
  readonly title: string;
  readonly about: readonly string[];
  readonly lost: { readonly heading: string; readonly text: string; readonly pairs: readonly string[] } | undefined;
  readonly saved: readonly string[];
  readonly remarks: readonly string[];
  readonly open: readonly OpenLine[];
  readonly sections: readonly { readonly heading: string; readonly steps: readonly StepText[] }[];
  readonly tests: readonly TestLine[];
}

export interface OpenLine {
  readonly id: string;
  readonly label: string;
  readonly askedOf: string;
  readonly steps: readonly number[];
}

export interface StepText {
  readonly step: Step;
  readonly number: number;
  /** "H2" where it is a hand-off. */
  readonly handOff: string | undefined;
  readonly title: string;
  readonly isDone: boolean;
  /** What a mark says beside the tick. */
  readonly mark: readonly string[];
  readonly by: string;
  /** By name and id. */
  readonly region: string | undefined;
  readonly where: string | undefined;
  readonly waitsFor: readonly string[];
  readonly lists: readonly { readonly heading: string; readonly items: readonly string[] }[];
  readonly calls: readonly string[];
  /** What is typed on a router, under what it is for. */
  readonly commands: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}

export interface TestLine {
  readonly test: AcceptanceTest;
  readonly by: string;
  readonly text: string;
  readonly expected: string;
  readonly result: string;
}

export function runbookPage(document: RunbookDocument, speak: Translator): RunbookPage {
  const { runbook, plan, party } = document;
  const marks = marksOf(plan);
  const names = new Map(runbook.parties.map((one) => [partyKey(one.party), speak.text(one.name)]));
  const nameOfParty = (one: Party): string =>
    names.get(partyKey(one)) ?? (one.kind === 'account' ? one.id : speak.t('runbook:party.networkTeam'));
  const numbers = new Map(runbook.steps.map(({ id }, index) => [id, index + 1]));
  const handOffs = new Map(
    runbook.steps.flatMap(({ id, handOff }) =>
      handOff === undefined ? [] : [[id, speak.t('runbook:handOff.number', { number: handOff.number })] as const],
    ),
  );
  const concerns = ({ by, handOff }: Step): boolean =>
    party === undefined || sameParty(by, party) || (handOff !== undefined && sameParty(handOff.to, party));
  const steps = runbook.steps.filter(concerns);
  const texts = steps.map((step): StepText => {
    const mark = marks.get(step.id);
    return {
      step,
      number: numbers.get(step.id) ?? 0,
      handOff: handOffs.get(step.id),
      title: speak.text(step.title),
      isDone: mark?.done === true,
      mark: markTexts(mark, speak),
      by: nameOfParty(step.by),
      region: step.region && regionLine(step.region, speak),
      where: step.where && speak.text(step.where),
      waitsFor: step.after.flatMap((id) => handOffs.get(id) ?? numbers.get(id)?.toString() ?? []),
      lists: listsOf(step, speak),
      calls: step.calls.map((call) => commandLine(call, speak)),
      commands: commandsOf(step, speak),
    };
  });
  const tests = runbook.acceptance.filter(({ by }) => party === undefined || sameParty(by, party));
  const { losses } = runbook;
  const nothing = runbook.steps.length === 0 ? [speak.t('runbook:remark.nothing')] : [];
  return {
    title: speak.t(`runbook:doc.${runbook.kind}`, { name: runbook.plan }),
    about: [
      party === undefined ? speak.t('runbook:doc.forAll') : speak.t('runbook:doc.for', { party: nameOfParty(party) }),
      speak.t('runbook:doc.counts', {
        steps: speak.t('runbook:doc.steps', { count: steps.length }),
        handOffs: speak.t('runbook:doc.handOffs', { count: steps.filter(({ handOff }) => handOff).length }),
      }),
      ...(party === undefined ? [] : [speak.t('runbook:doc.numbers')]),
    ],
    lost: losses && {
      heading: speak.t('runbook:doc.lost'),
      text:
        losses.count === 0
          ? speak.t('runbook:doc.lost.nothing')
          : speak.t('runbook:doc.lost.count', { count: losses.count }),
      pairs: [
        ...losses.pairs.map(({ from, to }) => speak.t('runbook:doc.lost.pair', { from: from.name, to: to.name })),
        ...(losses.count > losses.pairs.length
          ? [speak.t('runbook:doc.lost.more', { count: losses.count - losses.pairs.length })]
          : []),
      ],
    },
    saved: (losses?.saved ?? []).map(speak.text),
    remarks: [...nothing, ...runbook.remarks.map(speak.text)],
    open: openLines(document, texts, speak),
    sections: inSections(texts, speak),
    tests: tests.map((test) => ({
      test,
      by: nameOfParty(test.by),
      text: speak.text(test.do),
      expected: speak.text(test.expected),
      result: resultOf(marks.get(test.id), speak),
    })),
  };
}

function commandsOf({ commands }: Step, speak: Translator): StepText['commands'] {
  if (commands === undefined) return [];
  const { system, lines, undo } = commands;
  return [
    { heading: speak.t('runbook:device.commands', { system }), lines },
    { heading: speak.t('runbook:device.undo', { system }), lines: undo },
  ];
}

function resultOf(mark: StepMark | undefined, speak: Translator): string {
  const words = resultWords(mark?.result);
  const result = words === undefined || typeof words === 'string' ? words : speak.text(words);
  return [result, ...(result === undefined ? [] : [mark?.on]), mark?.note]
    .filter((part) => part !== undefined && part !== '')
    .join(' – ');
}

function markTexts(mark: StepMark | undefined, speak: Translator): string[] {
  if (mark === undefined) return [];
  const { on, by, result, note } = mark;
  const line = (key: 'result' | 'note', text: string): string =>
    speak.t('runbook:doc.value', { what: speak.t(`runbook:doc.${key}`), value: text });
  return [
    ...(mark.done === true ? [speak.t('runbook:doc.doneMark', { on: on ?? '', by: by ?? '' }).trim()] : []),
    ...(result === undefined ? [] : [line('result', result)]),
    ...(note === undefined ? [] : [line('note', note)]),
  ];
}

function listsOf(step: Step, speak: Translator): StepText['lists'] {
  const given = (values: readonly PlannedValue[]): Message[] =>
    values.map(({ label: what, value }) => ({
      key: 'runbook:doc.value',
      params: { what, value: value ?? { key: 'runbook:unknown' } },
    }));
  const lists = [
    ['do', [...(step.mayBeDone ? [{ key: 'runbook:doc.mayBeDone' } as const] : []), ...step.do]],
    // A hand-off says what it gives in what is done.
    ['inputs', step.handOff === undefined ? given(step.inputs) : []],
    ['outputs', given(step.outputs)],
    ['verify', step.verify],
    ['undo', step.undo],
  ] as const;
  return lists
    .filter(([, items]) => items.length > 0)
    .map(([name, items]) => ({ heading: speak.t(`runbook:doc.${name}`), items: items.map(speak.text) }));
}

/** What somebody has to find out, with the steps shown here that need it; for one party what it is asked, and what its steps need. */
function openLines(
  { runbook, network, further, party }: RunbookDocument,
  shown: readonly StepText[],
  speak: Translator,
): OpenLine[] {
  const needed = new Map<string, number[]>();
  for (const { step, number } of shown)
    for (const { place } of step.inputs) {
      const numbers = needed.get(placeId(place));
      if (numbers === undefined) needed.set(placeId(place), [number]);
      else if (numbers.at(-1) !== number) numbers.push(number);
    }
  return runbookInputs(network, runbook, further).flatMap(({ id, label, askedOf }) => {
    const steps = needed.get(id) ?? [];
    const concerns = party === undefined || steps.length > 0 || (askedOf.kind !== 'sales' && sameParty(askedOf, party));
    return concerns ? [{ id, label: speak.text(label), askedOf: answererName(network, askedOf, speak), steps }] : [];
  });
}

/** A heading wherever the phase changes: what is replaced goes back and forth. */
function inSections(texts: readonly StepText[], speak: Translator): RunbookPage['sections'] {
  const sections: { phase: Phase; heading: string; steps: StepText[] }[] = [];
  for (const text of texts) {
    const last = sections.at(-1);
    if (last?.phase === text.step.phase) last.steps.push(text);
    else sections.push({ phase: text.step.phase, heading: speak.t(`runbook:phase.${text.step.phase}`), steps: [text] });
  }
  return sections;
}
