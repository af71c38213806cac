import { createSerialQueue } from './serial-queue.ts';

/**
 * The one queue for files that arrive from outside: our own command line, a second launch, the system's `open-file`.
 * Requests wait until the app can show windows, then they are served one by one, so that the second of two requests for one
 * file finds the window of the first.
 */
export interface OpenRequests {
  add(request: OpenRequest): void;
  /** From now on `serve` gets the requests; those that waited come first, as one. Settles when those are served. */
  start(serve: (request: OpenRequest) => Promise<void>): Promise<void>;
}

/** Files to open; none means that the user just started the app again. */
export interface OpenRequest {
  readonly paths: readonly string[];
}

/** `failed` hears of a request whose service threw; the next one is served all the same. */
export function createOpenRequests(failed: (error: unknown) => void): OpenRequests {
  const queue = createSerialQueue();
  const waiting: string[] = [];
  let run: ((request: OpenRequest) => Promise<void>) | undefined;
  return {
    add(request) {
      if (run) void run(request);
      else waiting.push(...request.paths);
    },
    start(serve) {
      run = (request) => queue(() => serve(request)).catch(failed);
      return run({ paths: [...new Set(waiting)] });
    },
  };
}
