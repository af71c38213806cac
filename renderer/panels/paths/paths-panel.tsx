import { Waypoints } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslator } from '../../language/use-translator.ts';
import { useAnalysis } from '../../answers/analysis.ts';
import { usePathAnswer } from '../../answers/path-trace.ts';
import { stopPicking, usePathView } from '../../answers/path-view.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { BlockerList } from './blocker-list.tsx';
import { PathDirection } from './path-direction.tsx';
import { PathQuestion } from './path-question.tsx';
import { PathVerdict } from './path-verdict.tsx';
import styles from './paths-panel.module.css';

/** Can A reach B? The question, the verdict, the way there and back hop by hop, and everything that stands in the way with its fixes. */
export function PathsPanel() {
  const analysis = useAnalysis();
  const { network } = analysis;
  const answer = usePathAnswer();
  const panel = useRef<HTMLDivElement>(null);
  useKeptFocus(panel);
  // Nobody waits for an end any more once the panel is left.
  useEffect(() => stopPicking, []);
  const { trace } = answer;
  return (
    <div ref={panel} className={styles.panel} tabIndex={-1} onKeyDown={leavePicking}>
      <PathQuestion network={network} answer={answer} />
      {trace === undefined ? (
        <NoTrace portMissing={answer.port !== undefined} />
      ) : (
        <div className={styles.answer}>
          <PathVerdict network={network} trace={trace} />
          <div className={styles.columns} data-clear={trace.blockers.length === 0 || undefined}>
            <PathDirection network={network} trace={trace} direction="forward" />
            <PathDirection network={network} trace={trace} direction="back" />
            <BlockerList analysis={analysis} blockers={trace.blockers} />
          </div>
        </div>
      )}
    </div>
  );
}

/** Escape leaves the picking of an end from here, too; a list or menu that is open takes it first. */
function leavePicking(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented || usePathView.getState().picking === undefined) return;
  event.stopPropagation();
  stopPicking();
}

/** What is still missing from the question. */
function NoTrace({ portMissing }: { readonly portMissing: boolean }) {
  const { t } = useTranslator();
  const asked = usePathView(({ from, to }) => from !== '' && to !== '');
  return (
    <EmptyState icon={<Waypoints size={20} />} title={asked && portMissing ? t('paths:portNeeded') : t('paths:empty')}>
      {!asked && <p className={styles.how}>{t('paths:emptyHow')}</p>}
    </EmptyState>
  );
}
