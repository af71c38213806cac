import { ListTree, X } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { useTranslator } from '../../language/use-translator.ts';
import { useAnalysis } from '../../answers/analysis.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { outlineRows } from './outline-rows.ts';
import { setFilter, useOutline } from './outline-store.ts';
import { OutlineTree } from './outline-view.tsx';
import { outlineTree } from './outline-tree.ts';
import styles from './outline.module.css';

/** The left panel's second tab: everything that is in the plan, as a tree. */
export function Outline() {
  const translator = useTranslator();
  const { t } = translator;
  // Typing elsewhere must not wait for a tree of thousands.
  const analysis = useDeferredValue(useAnalysis());
  const { plan } = analysis.network;
  const { filter, toggled, toggledInFilter } = useOutline();
  const tree = useMemo(() => outlineTree(plan, translator), [plan, translator]);
  const filtered = filter.trim() !== '';
  const rows = useMemo(
    () => outlineRows(tree, filtered ? toggledInFilter : toggled, filter),
    [tree, filtered, toggledInFilter, toggled, filter],
  );
  if (tree.length === 0) return <EmptyState icon={<ListTree size={24} />} title={t('inspector:outline.empty')} />;
  return (
    <div className={styles.outline}>
      <div className={styles.filter}>
        <TextInput
          type="search"
          value={filter}
          placeholder={t('inspector:outline.filter')}
          aria-label={t('inspector:outline.filter')}
          onValue={setFilter}
        />
        {filtered && (
          <Button
            tone="quiet"
            icon
            className={styles.clear ?? ''}
            aria-label={t('inspector:outline.clear')}
            onClick={() => setFilter('')}
          >
            <X size={14} aria-hidden />
          </Button>
        )}
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t('inspector:outline.noMatch')} />
      ) : (
        <OutlineTree analysis={analysis} tree={tree} rows={rows} />
      )}
    </div>
  );
}
