import { Dialog } from '@base-ui/react/dialog';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { arrange } from '../../../shared/diagram/arrange.ts';
import type { Point } from '../../../shared/diagram/geometry.ts';
import { type Scene, sceneOf } from '../../../shared/diagram/scene.ts';
import { message } from '../../../shared/messages/message.ts';
import { moveObjects } from '../../../shared/plan/edits/move-objects.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useAnalysis } from '../../answers/analysis.ts';
import { canvasPort } from '../../store/canvas-port.ts';
import { propose } from '../../store/canvas-store.ts';
import { currentPlan, edit } from '../../store/document-store.ts';
import { useView } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import styles from './arrange-dialog.module.css';
import { type LayeredLayout, layeredLayout } from './layered-layout.ts';

type How = 'peerscape' | 'layered';
type What = 'all' | 'selection';
type Places = ReadonlyMap<string, Point>;
type Outcome =
  | { readonly kind: 'working' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'ready'; readonly places: Places };

/** Lets the user choose a layout while the canvas shows it. It stands beside the plan, not over it; the plan changes when it is applied. */
export function ArrangeDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslator();
  const { network } = useAnalysis();
  const selection = useView((view) => view.selection);
  const base = useMemo(() => sceneOf(currentPlan(), network), [network]);
  const selected = useMemo(() => new Set(selection), [selection]);
  const selectedCount = base.nodes.filter(({ id }) => selected.has(id)).length;
  const [how, setHow] = useState<How>('peerscape');
  const [what, setWhat] = useState<What>(selectedCount > 1 ? 'selection' : 'all');
  const { movable, pinned } = useMemo(
    () => partsOf(base, what === 'selection' ? selected : undefined),
    [base, what, selected],
  );
  const { outcome, stop } = useLayout(base, how, movable);
  const applied = useRef(false);
  useProposal(outcome, applied);

  const apply = (): void => {
    if (outcome.kind !== 'ready') return;
    edit(message('canvas:step.arrange'), moveObjects(currentPlan(), outcome.places));
    applied.current = true;
    onClose();
  };
  return (
    <Dialog.Root open modal={false} disablePointerDismissal onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Popup className={styles.popup}>
          <form
            className={styles.form}
            onSubmit={(event) => {
              event.preventDefault();
              apply();
            }}
          >
            <Dialog.Title className={styles.title}>{t('canvas:step.arrange')}</Dialog.Title>
            <Dialog.Description className={styles.quiet}>{t('canvas:arrangeDescription')}</Dialog.Description>
            <Segmented<How>
              label={t('canvas:arrangeHow')}
              value={how}
              onValue={setHow}
              options={[
                { value: 'peerscape', label: t('canvas:arrangeHow.peerscape') },
                { value: 'layered', label: t('canvas:arrangeHow.layered') },
              ]}
            />
            <p className={styles.quiet}>{t(`canvas:arrangeAbout.${how}`)}</p>
            {selectedCount > 0 && (
              <Segmented<What>
                label={t('canvas:arrangeWhat')}
                value={what}
                onValue={setWhat}
                options={[
                  { value: 'all', label: t('canvas:arrangeWhat.all') },
                  { value: 'selection', label: t('canvas:arrangeWhat.selection') },
                ]}
              />
            )}
            {pinned > 0 && <p className={styles.quiet}>{t('canvas:arrangePinned', { count: pinned })}</p>}
            <div role="status" className={styles.status}>
              {outcome.kind === 'working' && (
                <>
                  <progress className={styles.progress} aria-label={t('canvas:step.arrange')} />
                  <span className={styles.working}>{t('canvas:arrangeWorking', { count: movable.size })}</span>
                  <Button onClick={stop}>{t('canvas:arrangeStop')}</Button>
                </>
              )}
              {outcome.kind === 'failed' && <p>{t('canvas:arrangeFailed', { reason: outcome.reason })}</p>}
              {outcome.kind === 'stopped' && <p>{t('canvas:arrangeStopped')}</p>}
            </div>
            <div className={styles.buttons}>
              <Button onClick={onClose}>{t('canvas:cancel')}</Button>
              <Button
                type="submit"
                tone="primary"
                disabledReason={outcome.kind === 'ready' ? undefined : t('canvas:arrangeNotReady')}
              >
                {t('canvas:arrangeApply')}
              </Button>
            </div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** What may move, and how many pinned objects stay that would otherwise. */
function partsOf({ nodes }: Scene, selected: ReadonlySet<string> | undefined) {
  const asked = nodes.filter(({ id }) => selected === undefined || selected.has(id));
  const movable = new Set(asked.flatMap(({ id, pinned }) => (pinned ? [] : [id])));
  return { movable, pinned: asked.length - movable.size };
}

function useLayout(base: Scene, how: How, movable: ReadonlySet<string>) {
  const { network } = useAnalysis();
  const immediate = useMemo((): Outcome | undefined => {
    if (how !== 'peerscape') return undefined;
    const pinned = new Set(base.nodes.flatMap(({ id }) => (movable.has(id) ? [] : [id])));
    const selection = movable.size < base.nodes.length - pinned.size ? movable : undefined;
    return { kind: 'ready', places: arrange(currentPlan(), network, { pinned, selection }) };
  }, [base, how, movable, network]);
  // An answer counts for the objects it was asked for.
  const [answer, setAnswer] = useState<{ readonly asked: ReadonlySet<string>; readonly outcome: Outcome }>();
  const running = useRef<LayeredLayout>(undefined);
  useEffect(() => {
    if (how !== 'layered') return undefined;
    const layout = layeredLayout(base, movable);
    running.current = layout;
    let wanted = true;
    const tell = (outcome: Outcome): void => {
      if (wanted) setAnswer({ asked: movable, outcome });
    };
    layout.places.then(
      (places) => tell({ kind: 'ready', places }),
      (error: unknown) => tell({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      wanted = false;
      layout.stop();
    };
  }, [base, how, movable]);
  const stop = (): void => {
    running.current?.stop();
    setAnswer({ asked: movable, outcome: { kind: 'stopped' } });
  };
  const answered = answer?.asked === movable ? answer.outcome : undefined;
  return { outcome: immediate ?? answered ?? ({ kind: 'working' } as const), stop };
}

/** Shows the outcome on the canvas for as long as the dialog is there. Where it was not applied, the canvas is left as it was found. */
function useProposal(outcome: Outcome, applied: RefObject<boolean>): void {
  // Before the outcome is shown for the first time.
  useEffect(() => {
    const before = canvasPort()?.view();
    const wasApplied = (): boolean => applied.current;
    return () => {
      propose(undefined);
      if (!wasApplied() && before) canvasPort()?.show(before);
    };
  }, [applied]);
  const places = outcome.kind === 'ready' ? outcome.places : undefined;
  useEffect(() => {
    propose(places);
    // In the next frame the canvas has the scene to fit.
    const frame = requestAnimationFrame(() => canvasPort()?.fit());
    return () => cancelAnimationFrame(frame);
  }, [places]);
}
