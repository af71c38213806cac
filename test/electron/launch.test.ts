import { describe, expect, it } from 'vitest';
import { filesToOpen } from '../../electron/launch-arguments.ts';
import { createOpenRequests, type OpenRequest } from '../../electron/open-requests.ts';

describe('the files of a command line', () => {
  it.each([
    [
      'the packaged app',
      ['/opt/peerscape', 'a.peerscape', '/plans/b.peerscape'],
      ['/home/a.peerscape', '/plans/b.peerscape'],
    ],
    ['an app that is not packaged', ['electron', '--no-sandbox', '/app', 'a.peerscape'], ['/home/a.peerscape']],
    ['a test driver', ['electron', '--inspect=0', '-r', '/driver/loader.js', '/app', '--user-data-dir=/tmp/x'], []],
    ['a name that looks like an option', ['/opt/peerscape', '--', '-plan.peerscape'], ['/home/-plan.peerscape']],
    ['nothing', ['/opt/peerscape'], []],
    ['an empty word', ['/opt/peerscape', ''], []],
  ])('are found behind %s', (_what, argv, files) => {
    expect(filesToOpen(argv, '/home', '/app')).toEqual(files);
  });

  it('does not take the app for a file when it is named relative to the folder', () => {
    expect(filesToOpen(['electron', '.', 'a.peerscape'], '/app', '/app')).toEqual(['/app/a.peerscape']);
  });
});

describe('requests to open files', () => {
  const noFailure = (error: unknown) => {
    throw error;
  };

  it('wait until the app has started and then come as one, each file once', async () => {
    const requests = createOpenRequests(noFailure);
    const served: OpenRequest[] = [];
    requests.add({ paths: ['a', 'b'] });
    requests.add({ paths: ['b'] });
    requests.add({ paths: [] });
    await requests.start((request) => Promise.resolve(void served.push(request)));
    expect(served).toEqual([{ paths: ['a', 'b'] }]);
  });

  it('ask for a window even when no file was named', async () => {
    const served: OpenRequest[] = [];
    await createOpenRequests(noFailure).start((request) => Promise.resolve(void served.push(request)));
    expect(served).toEqual([{ paths: [] }]);
  });

  it('are served one after the other in their order', async () => {
    const requests = createOpenRequests(noFailure);
    const events: string[] = [];
    const turns = new Map<string, () => void>();
    const started = requests.start(async ({ paths }) => {
      const [path = 'start'] = paths;
      events.push(`begin ${path}`);
      if (path !== 'start') await new Promise<void>((resolve) => turns.set(path, resolve));
      events.push(`end ${path}`);
    });
    requests.add({ paths: ['first'] });
    requests.add({ paths: ['second'] });
    await started;
    await expect.poll(() => turns.has('first')).toBe(true);
    expect(turns.has('second')).toBe(false);
    turns.get('first')?.();
    await expect.poll(() => turns.has('second')).toBe(true);
    expect(events).toEqual(['begin start', 'end start', 'begin first', 'end first', 'begin second']);
  });

  it('go on after one that failed', async () => {
    const failures: unknown[] = [];
    const served: string[] = [];
    const requests = createOpenRequests((error) => failures.push(error));
    await requests.start(({ paths }) => {
      if (paths[0] === 'bad') return Promise.reject(new Error('no window'));
      served.push(...paths);
      return Promise.resolve();
    });
    requests.add({ paths: ['bad'] });
    requests.add({ paths: ['good'] });
    await expect.poll(() => served).toEqual(['good']);
    expect(failures).toHaveLength(1);
  });
});
