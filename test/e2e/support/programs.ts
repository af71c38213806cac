import { execFileSync, spawnSync } from 'node:child_process';

/** What a program of the system says, or undefined on a machine that lacks the program. */
export function told(program: string, ...args: readonly string[]): string | undefined {
  if (spawnSync(program, ['-v']).error !== undefined) return undefined;
  return execFileSync(program, args, { encoding: 'utf8' });
}
