import { type Message, message } from '../messages/message.ts';
import { type BookFailure, bookFormatName, bookFormatVersion, type PlacedFault } from './parse-book.ts';

/** Why a text is no price book, one sentence for each fault; it leaves the file's name to whoever shows it. */
export function bookFailureMessages(failure: BookFailure): readonly Message[] {
  switch (failure.code) {
    case 'empty':
      return [message('app:parse.empty')];
    case 'binary':
      return [message('app:parse.binary')];
    case 'not-json':
      return [message('app:parse.notJson', { line: failure.line, column: failure.column })];
    case 'merge-conflict':
      return [message('app:parse.mergeConflict', { line: failure.line })];
    case 'not-a-book':
      return [message('quote:out.read.notABook', { format: bookFormatName })];
    case 'newer-version':
      return [message('quote:out.read.newerVersion', { version: failure.version, known: bookFormatVersion })];
    case 'too-deep':
      return [message('quote:out.read.tooDeep')];
    case 'invalid':
      return failure.faults.map(({ path, line, problem }) =>
        message('quote:out.fault.at', { path, line, fault: faultMessage(problem) }),
      );
  }
}

function faultMessage(problem: PlacedFault['problem']): Message {
  switch (problem.code) {
    case 'not-expected':
      return message('quote:out.fault.not-expected', { fault: problem.fault });
    case 'id-repeated':
      return message('quote:out.fault.id-repeated', { id: problem.id });
    case 'field-unused':
      return message('quote:out.fault.field-unused', { field: problem.field, item: itemWord(problem.item) });
    case 'per-not-periodic':
      return message('quote:out.fault.per-not-periodic', { per: problem.per, item: itemWord(problem.item) });
    case 'same-as-row':
      return message('quote:out.fault.same-as-row', { id: problem.id });
    case 'no-such-day':
      return message('quote:out.fault.no-such-day', { day: problem.day });
    case 'ends-before-start':
      return message('quote:out.fault.ends-before-start', { startsOn: problem.startsOn, endsOn: problem.endsOn });
  }
}

function itemWord(item: 'peering' | 'port' | 'extra'): string {
  return `"item": "${item}"`;
}
