import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { FindingCounts } from '../../shared/diagram/scene.ts';
import { countsWords } from '../../shared/diagram/words.ts';
import { severities, type Severity } from '../../shared/rules/finding.ts';
import { useTranslator } from '../language/use-translator.ts';
import { currentAnalysis } from '../answers/analysis.ts';
import { canvasFindings } from '../answers/canvas-objects.ts';
import { openFindingsDrawer } from '../answers/finding-list.ts';
import { useView } from '../store/view-store.ts';
import styles from './findings-badge.module.css';

const icons: Readonly<Record<Severity, typeof CircleAlert>> = {
  error: CircleAlert,
  warning: TriangleAlert,
  notice: Info,
};

/** How many findings an object has, in the colour and sign of the worst; a click opens that one in the panel. */
export function FindingsBadge({ id, counts }: { readonly id: string; readonly counts: FindingCounts }) {
  const translator = useTranslator();
  const worst = severities.find((severity) => counts[severity] > 0);
  if (worst === undefined) return null;
  const Icon = icons[worst];
  const total = counts.error + counts.warning + counts.notice;
  return (
    <button
      type="button"
      className={`${styles.badge ?? ''} nodrag nopan`}
      data-severity={worst}
      // Reached from the keyboard with the commands for the next and the previous finding; the node's own name says the counts.
      tabIndex={-1}
      aria-label={countsWords(counts, translator)}
      title={countsWords(counts, translator)}
      onClick={() => openWorstFinding(id)}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <Icon size={12} aria-hidden />
      <span>{total}</span>
    </button>
  );
}

function openWorstFinding(id: string): void {
  const [worst] = canvasFindings(currentAnalysis()).byObject.get(id) ?? [];
  if (worst === undefined) return;
  openFindingsDrawer();
  useView.setState({ openFinding: worst });
}
