import { type Message, message } from '../messages/message.ts';
import type { RecomputeProblem } from './stored-quote.ts';

/** Why a stored quote does not come out again as it was, as a sentence for a user. */
export function recomputeMessage(problem: RecomputeProblem): Message {
  switch (problem.code) {
    case 'book-missing':
    case 'book-changed':
      return message(`quote:out.again.${problem.code}`, { id: problem.book.id, edition: problem.book.edition });
    case 'rule-pack-missing':
      return message('quote:out.again.rule-pack-missing', { rulePack: problem.rulePack });
    case 'item-unreadable':
      return message('quote:out.again.item-unreadable', { number: problem.at + 1 });
    case 'differs':
      return message('quote:out.again.differs');
  }
}
