import { useMemo } from 'react';
import type { Analysis } from '../../../shared/analysis.ts';
import { nameOf, type PlanObject } from '../../../shared/network/network.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useAnalysis } from '../../answers/analysis.ts';
import { canvasFindings, objectWords } from '../../answers/canvas-objects.ts';
import { subjectFindings } from '../../answers/subject-findings.ts';
import { useView } from '../../store/view-store.ts';
import { ObjectIcon } from '../../parts/symbols/object-icon.tsx';
import { FindingRows } from './finding-rows.tsx';
import styles from './inspector.module.css';
import { ObjectForm } from './object-form.tsx';
import { PlanSummary } from './plan-summary.tsx';
import { Related } from './related.tsx';
import { SelectionKinds } from './selection-kinds.tsx';
import { useAskedField } from './use-asked-field.ts';

/** The right panel: what is selected, to be read and changed; while nothing is, the plan as a whole. */
export function Inspector() {
  const analysis = useAnalysis();
  const selection = useView((view) => view.selection);
  const panel = useAskedField();
  const objects = useMemo(
    () => selection.flatMap((id) => analysis.network.objects.get(id) ?? []),
    [analysis, selection],
  );
  return (
    <div ref={panel} className={styles.panel}>
      {objects.length === 0 ? (
        <PlanSummary analysis={analysis} />
      ) : (
        // What is half typed or unfolded belongs to these objects and goes with them.
        <Selected key={objects.map(({ row }) => row.id).join(' ')} analysis={analysis} objects={objects} />
      )}
    </div>
  );
}

function Selected({ analysis, objects }: { readonly analysis: Analysis; readonly objects: readonly PlanObject[] }) {
  const { network } = analysis;
  const [only, ...others] = objects;
  const findings = useMemo(() => findingsOf(analysis, objects), [analysis, objects]);
  return (
    <>
      <Head analysis={analysis} objects={objects} />
      <SelectionKinds objects={objects} />
      <FindingRows findings={findings} />
      <ObjectForm network={network} objects={objects} />
      {only !== undefined && others.length === 0 && <Related network={network} id={only.row.id} />}
    </>
  );
}

function Head({
  analysis: { network },
  objects,
}: {
  readonly analysis: Analysis;
  readonly objects: readonly PlanObject[];
}) {
  const { t, text } = useTranslator();
  const [first, ...others] = objects;
  if (first === undefined) return null;
  const alike = others.every(({ table }) => table === first.table);
  const { kind, name } = objectWords(network, first.row.id);
  return (
    <header className={styles.head}>
      {alike && (
        <span className={styles.symbol}>
          <ObjectIcon table={first.table} size={18} />
        </span>
      )}
      <h2 className={styles.heading}>
        {alike && <span className={styles.kind}>{text(kind)}</span>}
        {others.length === 0 ? (
          <span className={styles.title} title={nameOf(network, first.row.id)}>
            {name}
          </span>
        ) : (
          <span className={styles.title}>{t('inspector:several.title', { count: objects.length })}</span>
        )}
      </h2>
    </header>
  );
}

/** Findings about the objects and about what the canvas shows within them, each once, worst first. */
function findingsOf(analysis: Analysis, objects: readonly PlanObject[]): readonly Finding[] {
  const { byObject } = canvasFindings(analysis);
  const bySubject = subjectFindings(analysis);
  const [only, ...others] = objects;
  if (only === undefined) return [];
  if (others.length === 0) return byObject.get(only.row.id) ?? bySubject.get(only.row.id) ?? [];
  const found = new Set(objects.flatMap(({ row }) => byObject.get(row.id) ?? bySubject.get(row.id) ?? []));
  return analysis.findings.filter((finding) => found.has(finding));
}
