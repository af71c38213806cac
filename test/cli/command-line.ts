import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { main } from '../../electron/cli.ts';
import type { Io } from '../../electron/cli/io.ts';
import { caseText } from '../support/cases.ts';

/** What a run of the command line did. */
interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own for one test, with the command line running in it on the day of the guide's edition. */
export interface CommandLine {
  readonly folder: string;
  readonly run: (...argv: string[]) => Promise<Ran>;
  readonly write: (name: string, content: string | Uint8Array) => void;
  readonly read: (name: string) => string;
  /** Puts a case of the guide or a faulty one there, under its own name. */
  readonly useCase: (name: string) => string;
}

export function commandLine(
  options: Partial<Pick<Io, 'environment'>> & { readonly terminal?: boolean } = {},
): CommandLine {
  const folder = mkdtempSync(path.join(tmpdir(), 'peerscape-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const inFolder = (name: string): string => path.join(folder, name);
  return {
    folder,
    async run(...argv) {
      const said = { out: '', err: '' };
      const output = (name: keyof typeof said): Io['stdout'] => ({
        isTerminal: options.terminal ?? false,
        columns: undefined,
        write: (text) => Promise.resolve(void (said[name] += text)),
      });
      const code = await main(argv, {
        folder,
        environment: options.environment ?? {},
        today: '2019-08-14',
        stdout: output('out'),
        stderr: output('err'),
      });
      return { code, ...said };
    },
    write: (name, content) => writeFileSync(inFolder(name), content),
    read: (name) => readFileSync(inFolder(name), 'utf8'),
    useCase(name) {
      writeFileSync(inFolder(`${name}.peerscape`), caseText(name));
      return `${name}.peerscape`;
    },
  };
}
