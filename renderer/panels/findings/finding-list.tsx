import { type KeyboardEvent, memo, useEffect, useId, useMemo, useRef } from 'react';
import type { Analysis } from '../../../shared/analysis.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { type FindingGroup, showFinding, useFindingList } from '../../answers/finding-list.ts';
import { SeverityIcon } from '../../parts/symbols/severity-icon.tsx';
import { useVirtualRows } from '../../ui/use-virtual-rows.ts';
import { acceptFindingDialog, applyFirstFix } from './finding-actions.ts';
import styles from './finding-list.module.css';

const headHeight = 26;
const rowHeight = 28;

type Row =
  | { readonly kind: 'head'; readonly group: FindingGroup }
  | { readonly kind: 'finding'; readonly finding: Finding; readonly at: number };

/** The findings as one list with headings. Whichever is chosen is open, and the canvas and the inspector follow. */
export function FindingList({ analysis, groups, open }: FindingListProps) {
  const { t } = useTranslator();
  // How many there are of a severity says the status bar, which knows neither the filter nor what was accepted.
  const counted = useFindingList(
    ({ groupBy, filter, showAccepted }) => groupBy !== 'severity' || filter.trim() !== '' || showAccepted,
  );
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const { rows, findings } = useMemo(() => rowsOf(groups), [groups]);
  const openAt = open === undefined ? -1 : findings.indexOf(open);
  const { height, inView, scrollTo } = useVirtualRows(box, rows.length, (index) =>
    rows[index]?.kind === 'head' ? headHeight : rowHeight,
  );
  const openRow = rows.findIndex((row) => row.kind === 'finding' && row.at === openAt);
  useEffect(() => {
    // With the first finding its heading comes into view.
    if (openRow >= 0) scrollTo(openRow === 1 ? 0 : openRow);
  }, [scrollTo, openRow]);

  const choose = (at: number): void => {
    const finding = findings[Math.min(findings.length - 1, Math.max(0, at))];
    if (finding !== undefined) showFinding(analysis, finding);
  };
  const hear = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / rowHeight) - 1);
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => choose(openAt + 1),
      ArrowUp: () => choose(openAt < 0 ? findings.length - 1 : openAt - 1),
      PageDown: () => choose(openAt + page),
      PageUp: () => choose(openAt - page),
      Home: () => choose(0),
      End: () => choose(findings.length - 1),
      Enter: () => choose(openAt),
      ' ': () => choose(openAt),
      f: () => open && applyFirstFix(analysis, open),
      a: () => open && acceptFindingDialog(open),
    };
    const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <div
      ref={box}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={t('findings:list')}
      aria-description={t('findings:keys')}
      aria-activedescendant={openAt < 0 ? undefined : `${id}-${openAt}`}
      onKeyDown={hear}
    >
      <div className={styles.all} role="presentation" style={{ height }}>
        {inView.map(({ index, top }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const place = { transform: `translateY(${top}px)` };
          if (row.kind === 'head') {
            return (
              <div key={`head ${row.group.key}`} className={styles.head} style={place} role="presentation">
                <GroupHead group={row.group} counted={counted} />
              </div>
            );
          }
          return (
            <div
              key={row.at}
              id={`${id}-${row.at}`}
              className={styles.row}
              style={place}
              role="option"
              aria-selected={row.at === openAt}
              aria-setsize={findings.length}
              aria-posinset={row.at + 1}
              onClick={() => choose(row.at)}
            >
              <FindingRow finding={row.finding} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface GroupHeadProps {
  readonly group: FindingGroup;
  /** Whether it says how many findings are in it. */
  readonly counted: boolean;
}

const GroupHead = memo(function GroupHead({ group, counted }: GroupHeadProps) {
  const { text } = useTranslator();
  const title = text(group.title);
  return (
    <>
      <span className={styles.title} title={title}>
        {title}
      </span>
      {counted && <span className={styles.number}>{group.findings.length}</span>}
    </>
  );
});

const FindingRow = memo(function FindingRow({ finding }: { readonly finding: Finding }) {
  const { t, text } = useTranslator();
  const said = text(finding.message);
  return (
    <>
      <SeverityIcon severity={finding.severity} />
      <span className="visually-hidden">{t(`findings:severity.${finding.severity}`)}</span>
      <span className={styles.code}>{finding.rule}</span>
      <span className={styles.message} title={said}>
        {said}
      </span>
      {finding.acceptance !== undefined && <span className={styles.accepted}>{t('findings:accepted')}</span>}
    </>
  );
});

function rowsOf(groups: readonly FindingGroup[]): {
  readonly rows: readonly Row[];
  readonly findings: readonly Finding[];
} {
  const rows: Row[] = [];
  const findings: Finding[] = [];
  for (const group of groups) {
    rows.push({ kind: 'head', group });
    for (const finding of group.findings) {
      rows.push({ kind: 'finding', finding, at: findings.length });
      findings.push(finding);
    }
  }
  return { rows, findings };
}

interface FindingListProps {
  readonly analysis: Analysis;
  readonly groups: readonly FindingGroup[];
  readonly open: Finding | undefined;
}
