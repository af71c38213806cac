import { excerpt } from '../messages/excerpt.ts';
import { type Message, message } from '../messages/message.ts';
import type { NextHopProblem } from './next-hops.ts';

/** Why a text names no next hop of a router, for people. */
export function nextHopProblem(problem: NextHopProblem, text: string): Message {
  switch (problem.code) {
    case 'nothing-named':
      return message('routes:paste.nothingNamed');
    case 'ambiguous':
      return message('routes:paste.ambiguous', { text: excerpt(text), count: problem.count });
    case 'not-attached':
      return message('routes:paste.notAttached', { text: excerpt(text) });
    case 'unknown':
      return message('routes:paste.unknown', { text: excerpt(text) });
  }
}
