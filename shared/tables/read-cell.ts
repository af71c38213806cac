import { writtenForms } from '../catalog/written-forms.ts';
import { excerpt } from '../messages/excerpt.ts';
import { type Message, message } from '../messages/message.ts';
import type { Translator } from '../messages/translator.ts';
import type { Network } from '../network/network.ts';
import { tableOwner } from '../network/route-lookup.ts';
import { type AddressProblem, cidrProblem, ipProblem } from '../plan/fields/address-problem.ts';
import { enteredText } from '../plan/fields/entered-text.ts';
import type { AnyValue } from '../plan/fields/field.ts';
import { failure, type Result, success } from '../result.ts';
import { nextHopProblem } from '../routing/next-hop-problem.ts';
import { readNextHop } from '../routing/next-hops.ts';
import { termText, yesNo } from './cell-text.ts';
import { objectNames } from './object-names.ts';
import type { CellValue } from './table-columns.ts';
import type { Values } from './values.ts';

/** Why a text can't stand in a cell, and what was probably meant. */
export type CellProblem = AddressProblem;

export type CellReading = Result<unknown, CellProblem>;

/** Where a cell is read: names are those of the plan, words those of the language, and next hops those of the row's router. */
export interface CellPlace {
  readonly network: Network;
  readonly speak: Translator;
  readonly row: Values;
}

/** Reads a text, which is not empty, as a value of this kind. */
export function readCell(kind: CellValue, text: string, place: CellPlace): CellReading {
  switch (kind.kind) {
    case 'nextHop':
      return readHop(text, place);
    case 'term':
      return readTerm(text, place.speak);
    case 'list':
      return readList(kind.of, text, place);
    case 'reference':
      return said(objectNames(place.network.plan).find(text, kind.to));
    case 'choice':
      return readChoice(kind.words, text, place.speak);
    case 'yesNo':
      return readYesNo(text, place.speak);
    case 'block':
      return judged(text, cidrProblem(text));
    case 'address':
      return judged(text, ipProblem(text));
    case 'integer':
      return /^\d{1,9}$/u.test(text) ? success(Number(text)) : refused(message('dialogs:numberInvalid'));
    case 'number':
    case 'bandwidth':
      return /^\d{1,15}(?:\.\d{1,9})?$/u.test(text) && (kind.kind === 'number' || Number(text) > 0)
        ? success(Number(text))
        : refused(message('dialogs:line.bandwidthInvalid'));
    case 'date':
      return writtenForms.day.test(text)
        ? success(text)
        : refused(message('books:refused.day', { text: excerpt(text) }));
    default:
      return success(enteredText(kind, text));
  }
}

function readHop(text: string, { network, row: { router } }: CellPlace): CellReading {
  const owner = typeof router === 'string' ? tableOwner(network, router) : undefined;
  if (owner === undefined) return refused(message('books:refused.missing', { words: message('fields:router') }));
  const read = readNextHop(network, owner, text);
  return read.ok ? read : refused(nextHopProblem(read.error, text));
}

function readTerm(text: string, speak: Translator): CellReading {
  const count = Number(/\d{1,4}/u.exec(text)?.[0]);
  const unit = (['month', 'year'] as const).find(
    (each) =>
      text === `${count} ${each}` || text.toLowerCase() === termText(speak, { unit: each, count }).toLowerCase(),
  );
  return unit === undefined || count < 1
    ? refused(message('books:refused.term', { text: excerpt(text) }))
    : success({ unit, count });
}

function readList(kind: AnyValue, text: string, place: CellPlace): CellReading {
  const items: unknown[] = [];
  for (const item of text.split(kind.kind === 'block' ? /[,;，；、\s]+/u : /[,;\n]/u)) {
    if (item.trim() === '') continue;
    const read = readCell(kind, item.trim(), place);
    if (!read.ok) return refused(read.error.sentence);
    items.push(read.value);
  }
  return success(items);
}

function readChoice(
  words: Extract<AnyValue, { kind: 'choice' }>['words'],
  text: string,
  speak: Translator,
): CellReading {
  const wanted = text.toLowerCase();
  const found = Object.entries(words).find(([value, word]) => value === text || speak.t(word).toLowerCase() === wanted);
  return found === undefined
    ? notAWord(
        text,
        Object.values(words).map((word) => speak.t(word)),
      )
    : success(found[0]);
}

function readYesNo(text: string, speak: Translator): CellReading {
  const wanted = text.toLowerCase();
  // Spreadsheets write the second of each for a cell that is true or not.
  if (wanted === yesNo(speak, true).toLowerCase() || wanted === 'true') return success(true);
  if (wanted === yesNo(speak, false).toLowerCase() || wanted === 'false') return success(false);
  return notAWord(text, [yesNo(speak, true), yesNo(speak, false)]);
}

function notAWord(text: string, possible: readonly string[]): CellReading {
  return refused(message('books:refused.notAWord', { text: excerpt(text), words: possible.join(', ') }));
}

function judged(text: string, problem: CellProblem | undefined): CellReading {
  return problem === undefined ? success(text) : failure(problem);
}

function said(found: Result<string, Message>): CellReading {
  return found.ok ? found : refused(found.error);
}

function refused(sentence: Message): CellReading {
  return failure({ sentence, correction: undefined });
}
