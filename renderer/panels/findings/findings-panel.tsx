import { ShieldCheck } from 'lucide-react';
import { useDeferredValue, useMemo, useRef } from 'react';
import type { Analysis } from '../../../shared/analysis.ts';
import { rules } from '../../../shared/rules/registry.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useAnalysis } from '../../answers/analysis.ts';
import { findingGroups, sameFinding, useFindingList } from '../../answers/finding-list.ts';
import { useView } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { FindingDetails } from './finding-details.tsx';
import { FindingList } from './finding-list.tsx';
import { FindingsHeader } from './findings-header.tsx';
import styles from './findings-panel.module.css';

/** What is wrong with the plan: the findings on the left, the open one with its fixes on the right. */
export function FindingsPanel() {
  const translator = useTranslator();
  const analysis = useAnalysis();
  const view = useFindingList();
  const opened = useView(({ openFinding }) => openFinding);
  const groups = useMemo(() => findingGroups(analysis, view, translator), [analysis, view, translator]);
  const open = opened && sameFinding(analysis.findings, opened);
  // The arrow keys of the list stay at once; the details, which try out fixes, may follow a moment later.
  const details = useDeferredValue(
    useMemo(() => ({ analysis, open, gone: opened && !open }), [analysis, open, opened]),
  );
  const panel = useRef<HTMLDivElement>(null);
  useKeptFocus(panel);
  return (
    <div ref={panel} className={styles.panel} tabIndex={-1}>
      <FindingsHeader analysis={analysis} />
      {groups.length === 0 && !opened ? (
        <NothingListed analysis={analysis} />
      ) : (
        <div className={styles.columns}>
          {groups.length === 0 ? (
            <NothingListed analysis={analysis} />
          ) : (
            <FindingList analysis={analysis} groups={groups} open={open} />
          )}
          <FindingDetails analysis={details.analysis} finding={details.open} gone={details.gone !== undefined} />
        </div>
      )}
    </div>
  );
}

function NothingListed({ analysis }: { readonly analysis: Analysis }) {
  const { t, language } = useTranslator();
  const filtered = useFindingList(({ filter }) => filter.trim() !== '');
  const accepted = analysis.findings.length;
  const { pack } = analysis.network;
  if (filtered && accepted > 0) {
    return (
      <EmptyState title={t('findings:noMatch')}>
        <Button onClick={() => useFindingList.setState({ filter: '' })}>{t('findings:clearFilter')}</Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<ShieldCheck size={20} />}
      title={accepted > 0 ? t('findings:onlyAccepted', { count: accepted }) : t('findings:nonePlain')}
    >
      <p className={styles.checked}>{t('findings:checked', { count: rules.length, pack: pack.title[language] })}</p>
    </EmptyState>
  );
}
