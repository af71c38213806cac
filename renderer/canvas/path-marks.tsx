import { OctagonX } from 'lucide-react';
import { blockerKey } from '../../shared/network/blockers.ts';
import type { Blocker } from '../../shared/network/trace-types.ts';
import { useTranslator } from '../language/use-translator.ts';
import type { NodeLight } from '../answers/path-lights.ts';
import { openBlocker } from '../answers/path-view.ts';
import { stepStyle } from './step-style.ts';
import styles from './path-marks.module.css';

/** What stands on a node of the path: its place in the way there and in the way back, and what blocks it here. */
export function PathMarks({ light }: { readonly light: NodeLight }) {
  const { t } = useTranslator();
  const { forward, back, blockers } = light;
  const label = [
    ...(forward.length > 0 ? [t('paths:mark.forward', { steps: forward.join(', ') })] : []),
    ...(back.length > 0 ? [t('paths:mark.back', { steps: back.join(', ') })] : []),
  ].join('; ');
  return (
    <span className={styles.marks}>
      {label !== '' && (
        <span className={styles.steps} role="img" aria-label={label} title={label}>
          {forward.length > 0 && (
            <span className={styles.step} data-direction="forward" style={stepStyle(forward[0])}>
              {forward.join('·')}
            </span>
          )}
          {back.length > 0 && (
            <span className={styles.step} data-direction="back" style={stepStyle(back[0])}>
              {back.join('·')}
            </span>
          )}
        </span>
      )}
      <BlockerMark blockers={blockers} />
    </span>
  );
}

/** What stops packets here; a click opens it with its fix in the panel. */
export function BlockerMark({ blockers }: { readonly blockers: readonly Blocker[] }) {
  const { t, text } = useTranslator();
  const [first] = blockers;
  if (first === undefined) return null;
  const label = t('paths:mark.blocked', { reasons: blockers.map(({ message }) => text(message)).join(' ') });
  return (
    <button
      type="button"
      className={`${styles.blocker ?? ''} nodrag nopan`}
      // Reached from the keyboard in the panel, which lists every blocker; the way back to here is its button to the object.
      tabIndex={-1}
      aria-label={label}
      title={label}
      onClick={(event) => {
        event.stopPropagation();
        openBlocker(blockerKey(first));
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <OctagonX size={13} aria-hidden />
      {blockers.length > 1 && blockers.length}
    </button>
  );
}
