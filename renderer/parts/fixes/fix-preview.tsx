import { Minus, Plus, Unplug } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { type Analysis, fixEffects } from '../../../shared/analysis.ts';
import { nameOf, type Network } from '../../../shared/network/network.ts';
import { summarisePatch } from '../../../shared/plan/patch-summary.ts';
import type { Finding, Fix } from '../../../shared/rules/finding.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { SeverityIcon } from '../symbols/severity-icon.tsx';
import styles from './fix-preview.module.css';

/** Longer lists are cut: a preview is read at a glance. */
const mostLines = 6;

/** What a fix would change in the plan, and which findings would go and come with it. */
export function FixPreview({ analysis, finding, fix }: FixPreviewProps) {
  const { t, text } = useTranslator();
  const { plan } = analysis.network;
  const lines = useMemo(() => summarisePatch(plan, fix.patch), [plan, fix]);
  const { findings, lost, broken, opened } = useMemo(() => fixEffects(analysis, fix), [analysis, fix]);
  const { cleared, added } = findings;
  const onlyThis = finding !== undefined && cleared.length === 1 && cleared[0] === finding;
  return (
    <div className={styles.preview} data-selectable>
      <ul aria-label={t('findings:preview')}>
        {lines.slice(0, mostLines).map((line, at) => (
          <li key={at} className={styles.line}>
            {text(line)}
          </li>
        ))}
        {lines.length > mostLines && (
          <li className={styles.more}>{t('findings:previewMore', { count: lines.length - mostLines })}</li>
        )}
      </ul>
      {cleared.length > 0 && (
        <p className={styles.effect} data-effect="clears">
          <Minus size={12} aria-hidden />
          {onlyThis ? t('findings:clearsOnly') : t('findings:clears', { count: cleared.length })}
        </p>
      )}
      {added.length > 0 && (
        <Effect what={t('findings:adds', { count: added.length })} icon={<Plus size={12} aria-hidden />}>
          {added.slice(0, mostLines).map((other, at) => (
            <li key={at} className={styles.added}>
              <SeverityIcon severity={other.severity} size={12} />
              <span className={styles.code}>{other.rule}</span> {text(other.message)}
            </li>
          ))}
        </Effect>
      )}
      <TakenAway what={t('findings:loses', { count: lost.count })} pairs={lost.pairs} network={analysis.network} />
      <TakenAway
        what={t('findings:breaks', { count: broken.length })}
        pairs={endsOf(broken)}
        network={analysis.network}
      />
      <TakenAway
        what={t('findings:opens', { count: opened.length })}
        pairs={endsOf(opened)}
        network={analysis.network}
      />
    </div>
  );

  function endsOf(intents: readonly string[]): Pair[] {
    return intents.flatMap((id) => plan.intents.filter((row) => row.id === id).map(({ from, to }): Pair => [from, to]));
  }
}

type Pair = readonly [from: string, to: string];

/** Pairs that a fix takes away or lets through, by the names of their ends; nothing where there are none. */
function TakenAway({
  what,
  pairs,
  network,
}: {
  readonly what: string;
  readonly pairs: readonly Pair[];
  readonly network: Network;
}) {
  const { t } = useTranslator();
  if (pairs.length === 0) return null;
  return (
    <Effect what={what} icon={<Unplug size={12} aria-hidden />}>
      {pairs.slice(0, mostLines).map(([from, to]) => (
        <li key={`${from} ${to}`} className={styles.added}>
          {t('findings:effectPair', { from: nameOf(network, from), to: nameOf(network, to) })}
        </li>
      ))}
    </Effect>
  );
}

function Effect({
  what,
  icon,
  children,
}: {
  readonly what: string;
  readonly icon: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <>
      <p className={styles.effect} data-effect="adds">
        {icon}
        {what}
      </p>
      <ul>{children}</ul>
    </>
  );
}

interface FixPreviewProps {
  readonly analysis: Analysis;
  readonly finding: Finding | undefined;
  readonly fix: Fix;
}
