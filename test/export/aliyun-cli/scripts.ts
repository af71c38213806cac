import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { aliyunCliExporter } from '../../../shared/export/aliyun-cli/aliyun-cli-exporter.ts';
import type { CodeOptions } from '../../../shared/export/resources/resources-of.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { written } from '../code-export.ts';

/** Running scripts needs these programs; they are no dependencies of this project. */
export const canRunScripts = ['bash', 'jq'].every((name) => spawnSync(name, ['--version']).status === 0);

interface Call {
  readonly profile: string;
  readonly product: string;
  readonly api: string;
  readonly params: Readonly<Record<string, string>>;
}

export type Thing = Readonly<Record<string, unknown>> & { readonly kind: string };

/** The scripts of a plan in a folder of their own, beside a cloud that answers them. */
export interface ScriptRun {
  readonly folder: string;
  readonly accounts: readonly string[];
  /** Runs one script; the answer of `DRY_RUN=1` is on stdout. */
  readonly run: (
    script: string,
    environment?: Readonly<Record<string, string>>,
  ) => { status: number | null; out: string; err: string };
  /** Runs every account's script in turn until all of them are done, and says how many rounds that took. */
  readonly inTurns: (ending: '.sh' | '-teardown.sh') => number;
  /** The calls since the last time that this was asked. */
  readonly calls: () => Call[];
  readonly things: (kind: string) => Thing[];
}

/** Hands its words to the server and gives back what that says. */
const stub = String.raw`#!/usr/bin/env bash
exec 9<>"/dev/tcp/127.0.0.1/$FAKE_PORT"
printf '%s\0' "$@" >&9
printf '\0\0' >&9
IFS= read -r code <&9
IFS= read -r -d '' answer <&9 || true
if [ "$code" = 0 ]; then printf '%s' "$answer"; else printf '%s\n' "$answer" >&2; fi
exit "$code"
`;

/** Puts the scripts of a plan into a folder of their own, and starts a cloud for them. */
export async function startScripts(
  top: string,
  plan: Plan,
  options: CodeOptions = {},
  inputs: Readonly<Record<string, string>> = {},
): Promise<ScriptRun> {
  const folder = mkdtempSync(path.join(top, 'run-'));
  const cloudFile = path.join(folder, 'cloud.json');
  const programs = path.join(folder, 'bin');
  mkdirSync(programs);
  writeFileSync(path.join(programs, 'aliyun'), stub);
  chmodSync(path.join(programs, 'aliyun'), 0o755);
  const files = [...written(aliyunCliExporter, plan, options).files];
  for (const [file, content] of files) writeFileSync(path.join(folder, path.basename(file)), content);
  const accounts = files.flatMap(([file]) =>
    file.endsWith('-teardown.sh') ? [path.basename(file, '-teardown.sh')] : [],
  );
  const profiles = Object.fromEntries(
    accounts.map((key) => [
      `profile-${key}`,
      plan.accounts.find(({ id }) => id.replaceAll('-', '_') === key)?.uid ?? `9${key.length}99`,
    ]),
  );
  writeFileSync(cloudFile, JSON.stringify({ next: 1, profiles, things: {} }));
  const server = spawn(process.execPath, [path.join(import.meta.dirname, 'fake-aliyun.mjs'), cloudFile], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void server.stdin.end());
  const [port] = (await once(server.stdout, 'data')) as [Buffer];
  const environment: Record<string, string> = {
    PATH: `${programs}:${process.env['PATH'] ?? ''}`,
    HOME: folder,
    FAKE_PORT: port.toString(),
    ...Object.fromEntries(accounts.map((key) => [`${key}_profile`, `profile-${key}`])),
    ...inputs,
  };
  const run: ScriptRun['run'] = (script, more = {}) => {
    const { status, stdout, stderr } = spawnSync('bash', [script], {
      cwd: folder,
      env: { ...environment, ...more },
      encoding: 'utf8',
    });
    return { status, out: stdout, err: stderr };
  };
  let read = 0;
  return {
    folder,
    accounts,
    run,
    inTurns(ending) {
      for (let round = 1; round <= 6; round++) {
        const ends = accounts.map((account) => run(`${account}${ending}`));
        const broken = ends.find(({ status }) => status !== 0 && status !== 75);
        if (broken !== undefined) throw new Error(`${broken.status}: ${broken.err}`);
        if (ends.every(({ status }) => status === 0)) return round;
      }
      throw new Error('The scripts wait for each other for ever');
    },
    calls() {
      const log = `${cloudFile}.log`;
      const lines = existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : [];
      const fresh = lines.slice(read);
      read = lines.length;
      return fresh.map((line) => JSON.parse(line) as Call);
    },
    things: (kind) =>
      Object.values((JSON.parse(readFileSync(cloudFile, 'utf8')) as { things: Record<string, Thing> }).things).filter(
        (thing) => thing.kind === kind,
      ),
  };
}

/** Whether a call changes something. */
export function isChange({ api }: Pick<Call, 'api'>): boolean {
  return !/^(Describe|Get)/u.test(api);
}
