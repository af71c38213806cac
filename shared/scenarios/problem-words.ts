import { message, type Message } from '../messages/message.ts';
import { objectTables } from '../plan/plan.ts';
import type { ScenarioProblem } from '../plan/variant.ts';

/** Says why a scenario does not fit its plan. */
export function scenarioProblemMessage(problem: ScenarioProblem): Message {
  if (problem.code === 'change-unreadable')
    return message('scenarios:problem.unreadable', { number: problem.index + 1 });
  const { code, table, key } = problem;
  const isObject = objectTables.find((name) => name === table);
  const about = { kind: isObject === undefined ? message('scenarios:problem.row') : message(`kinds:${isObject}`), key };
  switch (code) {
    case 'row-missing':
      return message('scenarios:problem.missing', about);
    case 'row-taken':
      return message('scenarios:problem.taken', about);
    case 'row-invalid':
      return message('scenarios:problem.invalid', about);
  }
}
