import process from 'node:process';
import type { Writable } from 'node:stream';
import { errnoOf } from '../file-failure.ts';

/** Everything that a command touches outside of files. */
export interface Io {
  /** The folder that relative paths start from. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The ISO date that counts where a plan has no `asOf`. */
  readonly today: string;
  readonly stdout: Output;
  readonly stderr: Output;
}

export interface Output {
  readonly isTerminal: boolean;
  /** Width of the terminal; undefined where it has none. */
  readonly columns: number | undefined;
  /** Resolves when the text has left the process; a reader that is gone (EPIPE) wants no more, which is no failure. */
  readonly write: (text: string) => Promise<void>;
}

/** The process as a command sees it. */
export function processIo(): Io {
  return {
    folder: process.cwd(),
    environment: process.env,
    today: localDate(new Date()),
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
  };
}

/** The output that a stream of the process is: what is written is passed on complete, however slow its reader. */
export function outputTo(stream: Writable & { readonly isTTY?: boolean; readonly columns?: number }): Output {
  let readerGone = false;
  // The write that met the error reports it; unheard, the event would end the process.
  stream.on('error', () => undefined);
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns,
    write: (text) =>
      new Promise((resolve, reject) => {
        if (readerGone || text === '') {
          resolve();
          return;
        }
        stream.write(text, (error) => {
          readerGone = errnoOf(error) === 'EPIPE';
          if (error && !readerGone) reject(error);
          else resolve();
        });
      }),
  };
}

/** The calendar date where the user is, as people mean it by "today". */
function localDate(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
