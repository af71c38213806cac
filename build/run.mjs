import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { root } from './paths.mjs';
import { PlainFailure } from './plain-failure.mjs';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] the checkout when absent
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [show] let the child use this terminal instead of capturing what it prints
 * @property {boolean} [shell]
 * @property {number} [timeoutMs] after this the child and everything it started is killed
 */

/**
 * Runs a command to its end. The answer has its exit code (1 for a signal), its standard output, and both outputs in
 * the order they came. When this process ends first, the child and what it started end too.
 * @param {string} command @param {readonly string[]} args @param {RunOptions} [options]
 * @returns {Promise<{ code: number, stdout: string, output: string, timedOut: boolean }>}
 */
export function run(command, args, { cwd = root, env = process.env, show = false, shell = false, timeoutMs } = {}) {
  const ownGroup = process.platform !== 'win32';
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      shell,
      detached: ownGroup,
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let output = '';
    let timedOut = false;
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      stdout += text;
      output += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));

    /** @param {NodeJS.Signals} signal */
    const stop = (signal) => {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
      if (ownGroup) process.kill(-child.pid, signal);
      else child.kill(signal);
    };
    const onExit = () => stop('SIGTERM');
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            stop('SIGKILL');
          }, timeoutMs);
    const release = () => {
      clearTimeout(timer);
      process.off('exit', onExit);
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
    };
    process.on('exit', onExit);
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    child.on('error', (error) => {
      release();
      reject(
        'code' in error && error.code === 'ENOENT'
          ? new PlainFailure(`The program "${command}" is needed here and is not installed on this machine.`)
          : error,
      );
    });
    child.on('close', (code) => {
      release();
      resolve({ code: code ?? 1, stdout, output, timedOut });
    });
  });
}

/** npm's own pauses of 10 and 60 s between attempts make an absent network look like a hang. */
const briefRetries = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];

/**
 * Runs npm itself, so that the registry, proxy and certificates configured on this machine are honoured.
 * @param {readonly string[]} args
 */
export function npm(args) {
  const allArgs = [...args, ...briefRetries];
  const started = process.env['npm_execpath'] ?? '';
  if (path.basename(started) === 'npm-cli.js') return run(process.execPath, [started, ...allArgs]);
  return run('npm', allArgs, { shell: process.platform === 'win32' });
}
