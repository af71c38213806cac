import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react';
import type { Analysis } from '../../../shared/analysis.ts';
import { clipped } from '../../../shared/diagram/card-text.ts';
import { nameOf, type TableOwner } from '../../../shared/network/network.ts';
import type { Severity } from '../../../shared/rules/finding.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { subjectFindings } from '../../answers/subject-findings.ts';
import { jumpTo } from '../../store/view-store.ts';
import { ObjectIcon } from '../../parts/symbols/object-icon.tsx';
import { SeverityIcon } from '../../parts/symbols/severity-icon.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useVirtualRows } from '../../ui/use-virtual-rows.ts';
import styles from './router-list.module.css';
import { useRoutes } from './routes-store.ts';
import { routersOf } from './shown-router.ts';

const rowHeight = 26;

const tables = { vpc: 'vpcs', vbr: 'vbrs', dataCenter: 'dataCenters' } as const;

/** Everything that has a route table. Whichever is chosen is shown, and the canvas goes there. */
export function RouterList({ analysis, shown }: { readonly analysis: Analysis; readonly shown: string }) {
  const { t } = useTranslator();
  const { network } = analysis;
  const filter = useRoutes((state) => state.filter);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const routers = useMemo(() => {
    const wanted = filter.trim().toLowerCase();
    return routersOf(network).filter(({ row }) => wanted === '' || wordsOf(row).includes(wanted));
  }, [network, filter]);
  const worst = useMemo(() => worstByRouter(analysis), [analysis]);
  const { height, inView, scrollTo } = useVirtualRows(box, routers.length, () => rowHeight);
  const shownAt = routers.findIndex(({ row }) => row.id === shown);
  useEffect(() => {
    if (shownAt >= 0) scrollTo(shownAt);
  }, [scrollTo, shownAt]);

  const choose = (at: number): void => {
    const router = routers[Math.min(routers.length - 1, Math.max(0, at))];
    if (router !== undefined) jumpTo([router.row.id]);
  };
  const hear = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / rowHeight) - 1);
    const places: Readonly<Record<string, number>> = {
      ArrowDown: shownAt + 1,
      ArrowUp: shownAt < 0 ? routers.length - 1 : shownAt - 1,
      PageDown: shownAt + page,
      PageUp: shownAt - page,
      Home: 0,
      End: routers.length - 1,
    };
    const place = places[event.key];
    if (place === undefined) return;
    event.preventDefault();
    choose(place);
  };

  return (
    <div className={styles.panel}>
      <div className={styles.filter}>
        <TextInput
          type="search"
          value={filter}
          placeholder={t('routes:searchRouters')}
          aria-label={t('routes:searchRouters')}
          onValue={(value) => useRoutes.setState({ filter: value })}
          onKeyDown={(event) => event.key === 'ArrowDown' && box.current?.focus()}
        />
      </div>
      {routers.length === 0 ? (
        <EmptyState title={t('routes:noRouter')} />
      ) : (
        <div
          ref={box}
          className={styles.list}
          role="listbox"
          tabIndex={0}
          aria-label={t('routes:routers')}
          aria-activedescendant={shownAt < 0 ? undefined : `${id}-${shownAt}`}
          onKeyDown={hear}
        >
          <div className={styles.all} role="presentation" style={{ height }}>
            {inView.map(({ index, top }) => {
              const router = routers[index];
              if (router === undefined) return null;
              const { row, kind } = router;
              const name = nameOf(network, row.id);
              const count = network.routes.get(row.id)?.length ?? 0;
              const severity = worst.get(row.id);
              const label = t('routes:router', {
                kind: t(`kinds:${tables[kind]}`),
                name: clipped(name),
                entries: t('routes:entries', { count }),
              });
              return (
                <div
                  key={row.id}
                  id={`${id}-${index}`}
                  className={styles.row}
                  style={{ transform: `translateY(${top}px)` }}
                  role="option"
                  aria-selected={index === shownAt}
                  aria-setsize={routers.length}
                  aria-posinset={index + 1}
                  aria-label={severity === undefined ? label : t('routes:withFindings', { router: label })}
                  title={name}
                  onClick={() => choose(index)}
                >
                  <span className={styles.icon}>
                    <ObjectIcon table={tables[kind]} />
                  </span>
                  <span className={styles.name}>{clipped(name)}</span>
                  {severity !== undefined && <SeverityIcon severity={severity} size={12} />}
                  <span className={styles.count}>{count}</span>
                </div>
              );
            })}
          </div>
        </div>
      )}
    </div>
  );
}

function wordsOf(row: TableOwner['row']): string {
  return [row.id, row.name, ...('cidrs' in row ? row.cidrs : [])].join('\n').toLowerCase();
}

/** The severity of the worst finding about each router's routes. */
function worstByRouter(analysis: Analysis): ReadonlyMap<string, Severity> {
  const order = { error: 2, warning: 1, notice: 0 } as const;
  const worst = new Map<string, Severity>();
  const found = subjectFindings(analysis);
  for (const { id, router } of analysis.network.plan.routes) {
    const severity = found.get(id)?.[0]?.severity;
    const known = worst.get(router);
    if (severity !== undefined && (known === undefined || order[severity] > order[known])) worst.set(router, severity);
  }
  return worst;
}
