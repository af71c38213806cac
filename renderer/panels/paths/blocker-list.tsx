import { CircleCheck, OctagonX } from 'lucide-react';
import { useEffect, useId, useMemo, useRef } from 'react';
import { type Analysis, fixesForBlocker } from '../../../shared/analysis.ts';
import { blockerKey } from '../../../shared/network/blockers.ts';
import { nameOf, type Network } from '../../../shared/network/network.ts';
import type { Blocker } from '../../../shared/network/trace-types.ts';
import { AdmitButtons } from '../../parts/security/admit-buttons.tsx';
import { FixCard } from '../../parts/fixes/fix-card.tsx';
import { useTranslator } from '../../language/use-translator.ts';
import { openDialog } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { usePathView } from '../../answers/path-view.ts';
import styles from './blocker-list.module.css';
import { ObjectButton } from './object-button.tsx';

/** Everything that stands in the way, in the order in which a packet would meet it, with what mends it. */
export function BlockerList({ analysis, blockers }: BlockerListProps) {
  const { t } = useTranslator();
  const id = useId();
  const asked = usePathView(({ openBlocker }) => openBlocker);
  return (
    <section className={styles.blockers} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {blockers.length === 0 ? <CircleCheck size={14} aria-hidden className={styles.good} /> : null}
        {blockers.length === 0 ? t('paths:blockersNone') : t('paths:blockers', { count: blockers.length })}
      </h2>
      <ul className={styles.list}>
        {blockers.map((blocker, at) => {
          const key = blockerKey(blocker);
          const request = asked?.key === key ? asked : undefined;
          return (
            <BlockerItem
              key={key}
              analysis={analysis}
              blocker={blocker}
              request={request}
              // One preview costs an analysis of the plan: the one that was asked for, else the first.
              previewed={asked === undefined ? at === 0 : request !== undefined}
            />
          );
        })}
      </ul>
    </section>
  );
}

function BlockerItem({ analysis, blocker, request, previewed }: BlockerItemProps) {
  const { t, text } = useTranslator();
  const item = useRef<HTMLLIElement>(null);
  const fixes = useMemo(() => fixesForBlocker(analysis, blocker), [analysis, blocker]);
  useEffect(() => {
    if (request === undefined) return;
    item.current?.scrollIntoView({ block: 'nearest' });
    item.current?.focus({ preventScroll: true });
  }, [request]);
  return (
    <li ref={item} className={styles.item} tabIndex={-1} data-asked={request !== undefined || undefined}>
      <p className={styles.message} data-selectable>
        <OctagonX size={14} aria-hidden className={styles.icon} />
        <span>
          <span className={styles.code}>{blocker.rule}</span> {text(blocker.message)}
        </span>
      </p>
      <p className={styles.where}>
        <ObjectButton network={analysis.network} id={blocker.at} />
        <span className={styles.way}>{t(`paths:blockerWay.${blocker.direction}`)}</span>
      </p>
      {fixes.length === 0 ? (
        <NoFix network={analysis.network} blocker={blocker} />
      ) : (
        <ul className={styles.fixes}>
          {fixes.map((fix, at) => (
            // Fixes have no name of their own; for one blocker their order is their identity. A request opens the first one anew.
            <FixCard key={`${at} ${previewed}`} analysis={analysis} fix={fix} startsOpen={previewed && at === 0} />
          ))}
        </ul>
      )}
      <AdmitAct blocker={blocker} />
    </li>
  );
}

/** Where security groups stand in the way, they can let in more than what was asked about. */
function AdmitAct({ blocker: { cause } }: { readonly blocker: Blocker }) {
  if (cause.kind !== 'not-admitted') return null;
  const { instance, peer, direction, protocol } = cause;
  const [from, to] = direction === 'ingress' ? [peer, instance] : [instance, peer];
  const port = protocol === undefined || protocol.kind === 'icmp' ? {} : { port: protocol.port };
  return <AdmitButtons between={{ from, to, ...port }} />;
}

/** What a person can do where nothing mends it: a connection that is not built, or was withdrawn, has its states and ids. */
function NoFix({ network, blocker: { rule, at } }: { readonly network: Network; readonly blocker: Blocker }) {
  const { t } = useTranslator();
  if (rule !== 'LIFE403' || network.objects.get(at)?.table !== 'peerings')
    return <p className={styles.way}>{t('paths:blockerNoFix')}</p>;
  return (
    <Button onClick={() => openDialog({ kind: 'lifecycle', id: at })}>
      {t('findings:decide.lifecycle', { name: nameOf(network, at) })}
    </Button>
  );
}

interface BlockerListProps {
  readonly analysis: Analysis;
  readonly blockers: readonly Blocker[];
}

interface BlockerItemProps {
  readonly analysis: Analysis;
  readonly blocker: Blocker;
  /** Set while the canvas asks for this one; every request is another object. */
  readonly request: object | undefined;
  readonly previewed: boolean;
}
