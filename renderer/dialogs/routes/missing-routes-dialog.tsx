import { CircleAlert } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { clipped } from '../../../shared/diagram/card-text.ts';
import { message } from '../../../shared/messages/message.ts';
import type { Network } from '../../../shared/network/network.ts';
import { tableOwner } from '../../../shared/network/route-lookup.ts';
import { addRoutes } from '../../../shared/plan/edits/add-route.ts';
import { mustApply } from '../../../shared/plan/patch.ts';
import {
  type ImpossibleRoute,
  type MissingRoute,
  missingRoutes,
  type RouteOptions,
  type RouteScope,
} from '../../../shared/routing/missing-routes.ts';
import { nextHopText } from '../../../shared/routing/next-hops.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { analysisOf, useAnalysis } from '../../answers/analysis.ts';
import { objectWords } from '../../answers/canvas-objects.ts';
import { currentPlan, edit } from '../../store/document-store.ts';
import { ObjectIcon } from '../../parts/symbols/object-icon.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { impactOf } from '../impact/impact.ts';
import { ImpactStrip } from '../impact/impact-strip.tsx';
import styles from './routes-dialog.module.css';
import { scopesAround } from './route-scopes.ts';
import { type TickLine, TickList } from './tick-list.tsx';

type Granularity = NonNullable<RouteOptions['granularity']>;

const granularities = ['auto', 'block', 'vSwitch'] as const satisfies readonly Granularity[];

/** Shows exactly which routes the tables of a scope lack, and adds those that stay ticked as one step. */
export function MissingRoutesDialog({ asked, onClose }: MissingRoutesDialogProps) {
  const { t, text } = useTranslator();
  const analysis = useAnalysis();
  const { network } = analysis;
  const scopes = useMemo(() => scopesAround(network, asked), [network, asked]);
  const [scopeName, setScopeName] = useState(() => scopeNameOf(asked));
  const [granularity, setGranularity] = useState<Granularity>('auto');
  const [summarise, setSummarise] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const list = useRef<HTMLDivElement>(null);

  const scope = scopes.find(({ value }) => value === scopeName)?.scope ?? 'plan';
  const { routes, impossible } = useMemo(
    () => missingRoutes(network, scope, { granularity, summarise }),
    [network, scope, granularity, summarise],
  );
  const chosen = useMemo(() => routes.filter((route) => !left.has(keyOf(route))), [routes, left]);
  const lines = useLines(network, routes, left);
  // Ticking stays at once while what it comes to follows a moment later.
  const considered = useDeferredValue(chosen);
  const impact = useMemo(() => {
    if (considered.length === 0) return undefined;
    const { plan } = analysis.network;
    return impactOf(analysis, analysisOf(mustApply(plan, addRoutes(plan, considered))), []);
  }, [analysis, considered]);

  const toggle = (key: string): void => {
    const keys = keysUnder(routes, key);
    const next = new Set(left);
    const allTicked = keys.every((one) => !left.has(one));
    for (const one of keys)
      if (allTicked) next.add(one);
      else next.delete(one);
    setLeft(next);
  };
  const toggleAll = (): void => setLeft(chosen.length === routes.length ? new Set(routes.map(keyOf)) : new Set());
  const apply = (): void => {
    if (chosen.length === 0) return;
    edit(message('routes:step.addMissing', { count: chosen.length }), addRoutes(currentPlan(), chosen));
    onClose();
  };
  const refusal =
    routes.length === 0
      ? t('routes:missing.nothing')
      : chosen.length === 0
        ? t('routes:missing.noneTicked')
        : undefined;
  return (
    <Modal
      title={t('routes:missing.title')}
      description={t('routes:missing.description')}
      closeLabel={t('dialogs:close')}
      width={720}
      initialFocus={list}
      onClose={onClose}
      onSubmit={apply}
      strip={impact && <ImpactStrip impact={impact} />}
      footer={
        <>
          <Button onClick={onClose}>{t('dialogs:cancel')}</Button>
          <Button type="submit" tone="primary" disabledReason={refusal}>
            {t('routes:missing.apply', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <div className={styles.options}>
        {scopes.length > 1 && (
          <Segmented
            label={t('routes:missing.scope')}
            value={scopeName}
            options={scopes.map(({ value, title }) => ({ value, label: text(title) }))}
            onValue={setScopeName}
          />
        )}
        <Segmented
          label={t('routes:missing.granularity')}
          value={granularity}
          options={granularities.map((value) => ({ value, label: t(`routes:missing.granularity.${value}`) }))}
          onValue={setGranularity}
        />
        <p className={styles.about}>{t(`routes:missing.about.${granularity}`)}</p>
        <Checkbox
          checked={summarise}
          label={t('routes:missing.summarise')}
          note={t('routes:missing.summariseAbout')}
          onChecked={setSummarise}
        />
      </div>
      {routes.length === 0 ? (
        <p className={styles.nothing} role="status">
          {t('routes:missing.nothing')}
        </p>
      ) : (
        <TickList
          label={t('routes:missing.list')}
          lines={lines}
          list={list}
          onToggle={toggle}
          onToggleAll={toggleAll}
        />
      )}
      {impossible.length > 0 && <Impossible impossible={impossible} />}
    </Modal>
  );
}

interface MissingRoutesDialogProps {
  readonly asked: RouteScope;
  readonly onClose: () => void;
}

function scopeNameOf(scope: RouteScope): 'plan' | 'peering' | 'router' | 'table' {
  if (scope === 'plan') return 'plan';
  return 'peering' in scope ? 'peering' : 'router' in scope ? 'router' : 'table';
}

/** A table never gets a destination twice. */
function keyOf({ router, destination }: MissingRoute): string {
  return `${destination} ${router}`;
}

const headKey = (router: string): string => `all ${router}`;

/** The routes that a line stands for: its own, or those of a router. */
function keysUnder(routes: readonly MissingRoute[], key: string): readonly string[] {
  return routes.filter((route) => keyOf(route) === key || headKey(route.router) === key).map(keyOf);
}

function useLines(network: Network, routes: readonly MissingRoute[], left: ReadonlySet<string>): readonly TickLine[] {
  const { t } = useTranslator();
  return useMemo(() => {
    const byRouter = new Map<string, MissingRoute[]>();
    for (const route of routes) {
      const own = byRouter.get(route.router);
      if (own) own.push(route);
      else byRouter.set(route.router, [route]);
    }
    return [...byRouter].flatMap(([router, own]): TickLine[] => {
      const owner = tableOwner(network, router);
      const object = network.objects.get(router);
      if (owner === undefined || object === undefined) return [];
      const { name } = objectWords(network, router);
      const ticked = own.filter((route) => !left.has(keyOf(route))).length;
      return [
        {
          key: headKey(router),
          ticked: ticked === 0 ? false : ticked === own.length ? true : 'mixed',
          isHead: true,
          label: t('routes:missing.all', { name }),
          content: (
            <>
              <ObjectIcon table={object.table} />
              <span className={styles.name}>{name}</span>
              <span className={styles.quiet}>{own.length}</span>
            </>
          ),
        },
        ...own.map((route): TickLine => {
          const nextHop = clipped(nextHopText(network, owner, route.nextHop));
          return {
            key: keyOf(route),
            ticked: !left.has(keyOf(route)),
            isHead: false,
            label: t('routes:missing.one', { destination: route.destination, nextHop }),
            content: (
              <>
                <span className={styles.destination}>{route.destination}</span>
                <span className={styles.nextHop} title={nextHop}>
                  {nextHop}
                </span>
              </>
            ),
          };
        }),
      ];
    });
  }, [network, routes, left, t]);
}

/** Longer lists are cut: there is one cause behind most of them. */
const mostReasons = 20;

function Impossible({ impossible }: { readonly impossible: readonly ImpossibleRoute[] }) {
  const { t, text } = useTranslator();
  return (
    <details className={styles.impossible}>
      <summary>
        <CircleAlert size={14} aria-hidden className={styles.warning} />
        {t('routes:missing.impossible', { count: impossible.length })}
      </summary>
      <ul>
        {impossible.slice(0, mostReasons).map(({ reason }, at) => (
          <li key={at} data-selectable>
            {text(reason)}
          </li>
        ))}
        {impossible.length > mostReasons && (
          <li>{t('findings:previewMore', { count: impossible.length - mostReasons })}</li>
        )}
      </ul>
    </details>
  );
}
