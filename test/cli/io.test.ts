import { setImmediate as nextTurn } from 'node:timers/promises';
import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { outputTo, processIo } from '../../electron/cli/io.ts';

describe('outputTo', () => {
  it('is done only when a slow reader has taken everything', async () => {
    const pipe = new PassThrough({ highWaterMark: 16 });
    const text = 'x'.repeat(100_000);
    let done = false;
    const writing = Promise.all([outputTo(pipe).write(text), outputTo(pipe).write('end')]).then(() => (done = true));
    await nextTurn();
    expect(done).toBe(false);
    let taken = '';
    pipe.on('data', (chunk: Buffer) => (taken += chunk.toString()));
    await writing;
    expect(taken).toBe(`${text}end`);
  });

  it('is quiet when the reader has gone', async () => {
    const output = outputTo(failing('EPIPE'));
    await expect(output.write('one')).resolves.toBeUndefined();
    await expect(output.write('two')).resolves.toBeUndefined();
  });

  it('does not hide any other failure', async () => {
    await expect(outputTo(failing('ENOSPC')).write('one')).rejects.toThrow('ENOSPC');
  });

  it('knows that a pipe is no terminal', () => {
    expect(outputTo(new PassThrough())).toMatchObject({ isTerminal: false, columns: undefined });
  });
});

describe('processIo', () => {
  it('tells the calendar date where the user is', () => {
    const before = new Date().toLocaleDateString('sv-SE'); // Swedish dates are ISO dates
    const { today } = processIo();
    const after = new Date().toLocaleDateString('sv-SE');
    expect([before, after]).toContain(today);
  });
});

function failing(code: string): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })) });
}
