import { CircleHelp, Gauge, Receipt } from 'lucide-react';
import { type ReactNode, useDeferredValue } from 'react';
import { totalText } from '../../../shared/export/quote/quote-document.ts';
import { quoteOf } from '../../../shared/pricing/quote.ts';
import { type Severity, severities } from '../../../shared/rules/finding.ts';
import { runCommand } from '../../commands/run-command.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useAnalysis } from '../../answers/analysis.ts';
import { isDocumentDirty, useDocument } from '../../store/document-store.ts';
import { openDrawer } from '../../store/open-drawer.ts';
import { showFindings } from '../../answers/finding-list.ts';
import { useViewWords } from '../../answers/network-view.ts';
import { quoteOverview } from '../../answers/quote.ts';
import { openInputsDrawer, openInputsOf } from '../../answers/runbook-view.ts';
import { useZoom, zoomPercent } from '../../store/zoom-store.ts';
import { ViewIcon } from '../../parts/symbols/view-icon.tsx';
import { SeverityIcon } from '../../parts/symbols/severity-icon.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { SelectionSummary } from './selection-summary.tsx';
import styles from './status-bar.module.css';

/** The bar at the foot of a plan: what is selected, what the checks say, whether it is saved, by which rules. */
export function StatusBar() {
  const { t } = useTranslator();
  return (
    <footer className={styles.bar} aria-label={t('app:status.label')}>
      <SelectionSummary />
      <FindingCounts />
      <ViewItem />
      <MonthlyPrice />
      <OpenInputCount />
      <Zoom />
      <SavedState />
      <RulePackName />
    </footer>
  );
}

const countTexts = {
  error: 'app:status.errors',
  warning: 'app:status.warnings',
  notice: 'app:status.notices',
} as const satisfies Record<Severity, string>;

function FindingCounts() {
  const { t } = useTranslator();
  const { counts, findings } = useAnalysis();
  const quota = findings.filter(({ rule, acceptance }) => rule.startsWith('QUOTA') && !acceptance).length;
  const words = severities.map((severity) => t(countTexts[severity], { count: counts[severity] }));
  const [errors = '', warnings = '', notices = ''] = words;
  const summary = t('app:status.findings', { errors, warnings, notices });
  return (
    <>
      <Item name={summary} onClick={() => showFindings('')}>
        {severities.map((severity) => (
          <span key={severity} className={styles.count} data-none={counts[severity] === 0}>
            <SeverityIcon severity={severity} size={13} />
            {counts[severity]}
          </span>
        ))}
      </Item>
      {quota > 0 && (
        <Item name={t('app:status.quota', { count: quota })} onClick={() => showFindings('QUOTA')}>
          <Gauge size={13} aria-hidden className={styles.quota} />
          {quota}
        </Item>
      )}
      <Announcement text={summary} />
    </>
  );
}

/** Read out when the counts change, and not while somebody is still typing. */
function Announcement({ text }: { readonly text: string }) {
  return (
    <span className="visually-hidden" role="status">
      {useDeferredValue(text)}
    </span>
  );
}

/** Which view canvas and panels show. */
function ViewItem() {
  const { view, words, switches } = useViewWords();
  return (
    <Item name={switches} onClick={() => runCommand('view.asItStands')}>
      <ViewIcon view={view} size={13} />
      {words}
    </Item>
  );
}

/** What the plan costs a month; computed when there is time for it. */
function MonthlyPrice() {
  const speak = useTranslator();
  const network = useDeferredValue(useAnalysis().network);
  const { items, terms } = quoteOf(network);
  if (items.length === 0) return null;
  const { month } = quoteOverview(network);
  const total = totalText(month.all, terms.currency, speak);
  return (
    <Item name={speak.t('quote:overlay.status', { total })} onClick={() => openDrawer('quote')}>
      <Receipt size={13} aria-hidden />
      {speak.t('quote:settings.outcome', { total })}
    </Item>
  );
}

/** How much of the plan nobody has told yet; computed when there is time for it. */
function OpenInputCount() {
  const { t } = useTranslator();
  const { length: count } = openInputsOf(useDeferredValue(useAnalysis().network));
  if (count === 0) return null;
  return (
    <Item name={t('openInputs:count', { count })} onClick={openInputsDrawer}>
      <CircleHelp size={13} aria-hidden />
      {count}
    </Item>
  );
}

function Zoom() {
  const { t } = useTranslator();
  const percent = useZoom(({ zoom }) => zoomPercent(zoom));
  return (
    <Item name={t('app:toolbar.zoomLevel', { percent })} onClick={() => runCommand('view.zoomReset')}>
      {percent}%
    </Item>
  );
}

function SavedState() {
  const { t } = useTranslator();
  const dirty = useDocument(isDocumentDirty);
  const hasFile = useDocument(({ file }) => file !== undefined);
  return (
    <span className={styles.text}>
      {dirty ? t('app:toolbar.unsaved') : hasFile ? t('app:status.saved') : t('app:status.neverSaved')}
    </span>
  );
}

function RulePackName() {
  const { t, language } = useTranslator();
  const title = useAnalysis().network.pack.title[language];
  return (
    <Item name={t('app:status.rulePack', { pack: title })} onClick={() => runCommand('plan.settings')}>
      <span className={styles.pack}>{title}</span>
    </Item>
  );
}

function Item({ name, onClick, children }: { name: string; onClick: () => void; children: ReactNode }) {
  return (
    <Tooltip text={name} side="top">
      <button type="button" className={styles.item} aria-label={name} onClick={onClick}>
        {children}
      </button>
    </Tooltip>
  );
}
