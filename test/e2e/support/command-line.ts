import { execFile } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';

const commandLine = path.resolve(import.meta.dirname, '../../../build/peerscape.mjs');

/** Runs the command line under plain Node and reads the JSON that it writes; that there is something to complain about (exit code 1) is an answer. */
export function peerscapeJson(...args: readonly string[]): Promise<unknown> {
  const env = { ...process.env, LANG: 'en_US.UTF-8' };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [commandLine, ...args, '--format', 'json'], { env }, (error, out) => {
      if (error && error.code !== 1) reject(new Error(`${args.join(' ')} ended with ${error.code ?? 'a signal'}`));
      else resolve(JSON.parse(out));
    });
  });
}
