import { CommanderError } from 'commander';
import { createTranslator } from '../shared/messages/translator.ts';
import { ruleTexts } from '../shared/rules/rule-texts.ts';
import { complain, type Context } from './cli/context.ts';
import { exitCode, type ExitCode } from './cli/exit-code.ts';
import { type Io, processIo } from './cli/io.ts';
import { languageOf } from './cli/language.ts';
import { createProgram } from './cli/program.ts';
import { usageProblem } from './cli/usage-problem.ts';

/** Runs the command line and resolves to its exit code, when everything it had to say is written. */
export async function main(argv: readonly string[], io: Io = processIo()): Promise<number> {
  const context: Context = { io, speak: createTranslator(languageOf(argv, io.environment), ruleTexts) };
  let code: ExitCode = exitCode.fine;
  const said = { out: '', err: '' };
  const program = createProgram(context, (ended) => (code = ended), {
    writeOut: (text) => void (said.out += text),
    writeErr: (text) => void (said.err += text),
    outputError: () => undefined,
    getOutHelpWidth: () => io.stdout.columns ?? 80,
    getErrHelpWidth: () => io.stderr.columns ?? 80,
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    await io.stdout.write(said.out);
    await io.stderr.write(said.err);
    if (error.exitCode === 0) return exitCode.fine;
    if (said.err === '') await complain(context, usageProblem(error));
    return exitCode.usage;
  }
  return code;
}
