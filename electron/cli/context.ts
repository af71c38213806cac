import type { Message } from '../../shared/messages/message.ts';
import type { Translator } from '../../shared/messages/translator.ts';
import type { Io } from './io.ts';
import { printable } from './printable.ts';

/** What every command gets: the outside, and the language to answer in. */
export interface Context {
  readonly io: Io;
  readonly speak: Translator;
}

/** Writes one sentence to standard error. */
export async function complain({ io, speak }: Context, problem: Message): Promise<void> {
  await io.stderr.write(`${printable(speak.text(problem))}\n`);
}
