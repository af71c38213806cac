import { type MouseEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Analysis } from '../../../shared/analysis.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { canvasFindings } from '../../answers/canvas-objects.ts';
import { subjectFindings } from '../../answers/subject-findings.ts';
import { jumpTo, select, useView } from '../../store/view-store.ts';
import { branchesTo, type OutlineRow } from './outline-rows.ts';
import { toggleBranches } from './outline-store.ts';
import type { OutlineNode } from './outline-tree.ts';
import { useVirtualRows } from '../../ui/use-virtual-rows.ts';
import { idsBetween, withOrWithout } from './tree-selection.ts';
import { OutlineLine } from './outline-line.tsx';
import styles from './outline.module.css';
import { useTreeKeys } from './use-tree-keys.ts';

const rowHeight = 26;

/**
 * The outline as a tree of which only the lines in view exist. It holds the focus itself and points at the active line, so that the focus
 * survives scrolling; the selection is that of the window.
 */
export function OutlineTree({ analysis, tree, rows }: OutlineTreeProps) {
  const { t } = useTranslator();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const selection = useView((view) => view.selection);
  const selected = useMemo(() => new Set(selection), [selection]);
  const [activeKey, setActiveKey] = useState<string>();
  const activeAt = Math.max(
    0,
    rows.findIndex(({ node }) => node.key === activeKey),
  );
  const { height, inView, scrollTo } = useVirtualRows(box, rows.length, () => rowHeight);

  const goTo = (at: number): void => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, at))];
    if (row === undefined) return;
    setActiveKey(row.node.key);
    scrollTo(rows.indexOf(row));
  };
  const hear = useTreeKeys({ rows, activeAt, goTo, page: () => pageOf(box.current) });

  // What is selected elsewhere is looked up here, too.
  const latest = useRef({ tree, rows });
  useEffect(() => {
    latest.current = { tree, rows };
  });
  useEffect(
    () =>
      useView.subscribe((view, before) => {
        const [wanted] = view.selection;
        const busy = box.current?.contains(document.activeElement) ?? false;
        if (view.selection === before.selection || wanted === undefined || busy) return;
        const branches = branchesTo(latest.current.tree, wanted);
        setActiveKey(branches.at(-1)?.key);
        toggleBranches(closedAmong(branches.slice(0, -1), latest.current.rows));
      }),
    [],
  );
  const wantedAt = activeKey === undefined ? -1 : activeAt;
  useEffect(() => {
    if (wantedAt >= 0 && box.current?.contains(document.activeElement) === false) scrollTo(wantedAt);
  }, [scrollTo, wantedAt]);

  const click = (event: MouseEvent, at: number): void => {
    const row = rows[at];
    if (row === undefined) return;
    const chosen = row.node.id;
    if (chosen === undefined) toggle(row);
    else if (event.shiftKey) select(idsBetween(rows, activeAt, at));
    else if (event.ctrlKey || event.metaKey) select(withOrWithout(selection, chosen));
    else jumpTo([chosen]);
    // A range grows from where it began.
    if (!event.shiftKey) setActiveKey(row.node.key);
  };

  const { byObject } = canvasFindings(analysis);
  const bySubject = subjectFindings(analysis);
  return (
    <div
      ref={box}
      className={styles.tree}
      role="tree"
      tabIndex={0}
      aria-label={t('inspector:outline.label')}
      aria-description={t('inspector:outline.keys')}
      aria-multiselectable
      aria-activedescendant={`${id}-${activeAt}`}
      onKeyDown={hear}
    >
      <div role="presentation" className={styles.all} style={{ height }}>
        {inView.map(({ index, top }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const { node } = row;
          return (
            <div
              key={node.key}
              id={`${id}-${index}`}
              className={styles.line}
              style={{ transform: `translateY(${top}px)`, paddingLeft: 4 + (row.level - 1) * 14 }}
              role="treeitem"
              aria-level={row.level}
              aria-setsize={row.siblings}
              aria-posinset={row.position}
              aria-expanded={node.children.length > 0 ? row.open : undefined}
              aria-selected={node.id === undefined ? undefined : selected.has(node.id)}
              data-active={index === activeAt || undefined}
              onClick={(event) => click(event, index)}
            >
              <OutlineLine
                node={node}
                open={row.open}
                findings={node.id === undefined ? undefined : (byObject.get(node.id) ?? bySubject.get(node.id))}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function toggle({ node }: OutlineRow): void {
  if (node.children.length > 0) toggleBranches([node.key]);
}

function closedAmong(branches: readonly OutlineNode[], rows: readonly OutlineRow[]): string[] {
  const open = new Set(rows.filter((row) => row.open).map(({ node }) => node.key));
  return branches.filter(({ key }) => !open.has(key)).map(({ key }) => key);
}

function pageOf(box: HTMLElement | null): number {
  return Math.max(1, Math.floor((box?.clientHeight ?? 0) / rowHeight) - 1);
}

interface OutlineTreeProps {
  readonly analysis: Analysis;
  readonly tree: readonly OutlineNode[];
  readonly rows: readonly OutlineRow[];
}
