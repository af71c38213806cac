import { Menu } from '@base-ui/react/menu';
import { Check, ChevronDown, FileCode, FileText, ShieldPlus, Target } from 'lucide-react';
import { useMemo } from 'react';
import { endpointId } from '../../../shared/network/endpoints.ts';
import type { Network } from '../../../shared/network/network.ts';
import type { Trace } from '../../../shared/network/trace-types.ts';
import type { Verdict } from '../../../shared/network/verdict.ts';
import { traceMarkdown, tracePlainText } from '../../../shared/paths/trace-text.ts';
import type { Intent } from '../../../shared/plan/rows.ts';
import { hasInstances } from '../../../shared/rules/sec/ends-admission.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { admitActs } from '../../parts/security/admit-acts.ts';
import { ViewName } from '../../parts/symbols/view-name.tsx';
import { VerdictIcon } from '../../parts/symbols/verdict-icon.tsx';
import { openDialog } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import menu from '../../ui/menu.module.css';
import { copyPath, intentOf, keepAsIntent } from './path-actions.ts';
import { endWords, verdictSentence } from './path-words.ts';
import styles from './path-verdict.module.css';

/** The answer in one line, and what can be done with it. */
export function PathVerdict({ network, trace }: { readonly network: Network; readonly trace: Trace }) {
  const translator = useTranslator();
  const { t, text } = translator;
  const sentence = useMemo(() => text(verdictSentence(network, trace)), [network, trace, text]);
  return (
    <div className={styles.verdict}>
      <p className={styles.said} role="status" data-selectable>
        <VerdictIcon verdict={trace.verdict} size={18} />
        <strong className={styles.word} data-verdict={trace.verdict}>
          {t(`paths:verdict.${trace.verdict}`)}
        </strong>
        <span className={styles.sentence} title={sentence}>
          {sentence}
        </span>
      </p>
      <ViewName />
      <AdmitMenu trace={trace} />
      <IntentControl network={network} trace={trace} />
      <Button
        icon
        tone="quiet"
        aria-label={t('paths:copyText')}
        tip={t('paths:copyText')}
        onClick={() => void copyPath(tracePlainText(network, trace, translator))}
      >
        <FileText size={15} aria-hidden />
      </Button>
      <Button
        icon
        tone="quiet"
        aria-label={t('paths:copyMarkdown')}
        tip={t('paths:copyMarkdown')}
        onClick={() => void copyPath(traceMarkdown(network, trace, translator))}
      >
        <FileCode size={15} aria-hidden />
      </Button>
    </div>
  );
}

/** What the security groups at the two ends are to let in. */
function AdmitMenu({ trace: { from, to, protocol } }: { readonly trace: Trace }) {
  const { t, text } = useTranslator();
  const hasGroups = hasInstances(from) || hasInstances(to);
  const button = (
    <Button disabledReason={hasGroups ? undefined : t('paths:admitNobody')}>
      <ShieldPlus size={14} aria-hidden />
      {t('security:admit')}
      <ChevronDown size={13} aria-hidden />
    </Button>
  );
  if (!hasGroups) return button;
  const port = protocol === undefined || protocol.kind === 'icmp' ? {} : { port: protocol.port };
  const between = { from: endpointId(from), to: endpointId(to), ...port };
  return (
    <Menu.Root>
      <Menu.Trigger render={button} />
      <Menu.Portal>
        <Menu.Positioner className={menu.positioner} sideOffset={4} align="end">
          <Menu.Popup className={menu.popup}>
            {admitActs.map(({ title, traffic }) => (
              <Menu.Item
                key={traffic}
                className={menu.item}
                onClick={() => openDialog({ kind: 'admit', between, traffic })}
              >
                {text(title)}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** What the plan means about this pair, or the way to say so. */
function IntentControl({ network, trace }: { readonly network: Network; readonly trace: Trace }) {
  const { t } = useTranslator();
  const known = intentOf(network.plan, trace);
  const bare = [trace.from, trace.to].find(({ kind }) => kind === 'address');
  const reason = bare && t('paths:keepAddress', { address: endWords(network, bare) });
  const button = (
    <Button disabledReason={reason}>
      <Target size={14} aria-hidden />
      {known ? t(`paths:intent.${known.expect}`) : t('paths:keep')}
      {known && <span className={styles.kept}>{t(`paths:intent.${standing(known.expect, trace.verdict)}`)}</span>}
      <ChevronDown size={13} aria-hidden />
    </Button>
  );
  if (reason !== undefined) return button;
  return (
    <Menu.Root>
      <Menu.Trigger render={button} />
      <Menu.Portal>
        <Menu.Positioner className={menu.positioner} sideOffset={4} align="end">
          <Menu.Popup className={menu.popup}>
            {(['reachable', 'unreachable'] as const).map((expect) => (
              <Menu.Item key={expect} className={menu.item} onClick={() => keepAsIntent(network, trace, expect)}>
                <span className={styles.mark}>{known?.expect === expect && <Check size={14} aria-hidden />}</span>
                {t(`paths:intent.${expect}`)}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** Only what is reachable as a whole keeps “must reach”, only what is not at all keeps “must not reach”. */
function standing(expect: Intent['expect'], verdict: Verdict): 'holds' | 'contradicted' | 'open' {
  if (verdict === 'undetermined') return 'open';
  return verdict === expect ? 'holds' : 'contradicted';
}
