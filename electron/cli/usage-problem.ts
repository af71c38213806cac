import type { CommanderError } from 'commander';
import { type Message, message } from '../../shared/messages/message.ts';

/** What is wrong with a command line. Commander tells it in English only, so the values are taken out of its sentence. */
export function usageProblem(error: CommanderError): Message {
  const problem = problemOf(error);
  const [, suggestion] = /\(Did you mean (?:one of )?(.+)\?\)$/.exec(error.message) ?? [];
  return suggestion === undefined
    ? message('cli:usage.seeHelp', { problem })
    : message('cli:usage.suggestion', { problem, suggestion });
}

function problemOf({ code, message: sentence }: CommanderError): Message {
  const [first = '', second = ''] = [...sentence.matchAll(/'([^']*)'/g)].map(([, quoted = '']) => quoted);
  switch (code) {
    case 'commander.unknownOption':
      return message('cli:usage.unknownOption', { value: first });
    case 'commander.unknownCommand':
      return message('cli:usage.unknownCommand', { value: first });
    case 'commander.missingArgument':
      return message('cli:usage.missingArgument', { value: first });
    case 'commander.excessArguments':
      return message('cli:usage.excessArguments');
    case 'commander.optionMissingArgument':
      return message('cli:usage.missingValue', { value: first });
    case 'commander.invalidArgument':
      return message('cli:usage.invalidValue', { option: first, value: second });
    case 'commander.missingMandatoryOptionValue':
      return message('cli:usage.missingOption', { value: first });
    default:
      return message('cli:usage.other', { value: sentence });
  }
}
