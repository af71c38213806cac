import { useEffect, useRef, useState } from 'react';
import type { ExportJob } from './job.ts';
import { type Prepared, prepareJob } from './prepare-job.ts';

export type Preparation =
  | { readonly kind: 'working'; readonly done: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'prepared'; readonly prepared: Prepared };

/** Whoever types a title does not want a file after every letter. Milliseconds. */
const settle = 150;

/** Prepares an export whenever it is described anew; `stop` ends that, `again` begins once more. The last answer is kept until the next one is there. */
export function usePrepared(job: ExportJob) {
  const [run, setRun] = useState(0);
  const [answer, setAnswer] = useState<{ readonly of: ExportJob; readonly run: number; readonly got: Preparation }>();
  const [last, setLast] = useState<Prepared>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    const tell = (got: Preparation): void => {
      if (signal.aborted) return;
      setAnswer({ of: job, run, got });
      if (got.kind === 'prepared') setLast(got.prepared);
    };
    const timer = setTimeout(() => {
      prepareJob(job, { signal, onProgress: (done) => tell({ kind: 'working', done }) }).then(
        (prepared) => tell({ kind: 'prepared', prepared }),
        (error: unknown) => tell({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }),
      );
    }, settle);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [job, run]);
  const current = answer?.of === job && answer.run === run ? answer.got : undefined;
  return {
    preparation: current ?? ({ kind: 'working', done: 0 } satisfies Preparation),
    last,
    stop: (): void => {
      running.current?.abort();
      setAnswer({ of: job, run, got: { kind: 'stopped' } });
    },
    again: (): void => setRun((before) => before + 1),
  };
}
