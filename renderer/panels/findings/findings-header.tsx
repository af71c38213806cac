import { Search, Wand2 } from 'lucide-react';
import { type Analysis, safeFixCount } from '../../../shared/analysis.ts';
import { runCommand } from '../../commands/run-command.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { findingGroupings, useFindingList } from '../../answers/finding-list.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import styles from './findings-header.module.css';

/** How findings are listed, and all safe fixes at once; how many there are says the status bar. */
export function FindingsHeader({ analysis }: { readonly analysis: Analysis }) {
  const { t } = useTranslator();
  const { groupBy, filter, showAccepted } = useFindingList();
  const accepted = analysis.findings.filter(({ acceptance }) => acceptance !== undefined).length;
  return (
    <div className={styles.header}>
      <Segmented
        label={t('findings:groupBy')}
        value={groupBy}
        options={findingGroupings.map((value) => ({ value, label: t(`findings:groupBy.${value}`) }))}
        onValue={(value) => useFindingList.setState({ groupBy: value })}
      />
      <div className={styles.filter}>
        <Search size={13} aria-hidden className={styles.glass} />
        <TextInput
          className={styles.input}
          type="search"
          aria-label={t('findings:filter')}
          placeholder={t('findings:filter')}
          value={filter}
          onValue={(value) => useFindingList.setState({ filter: value })}
        />
      </div>
      {(accepted > 0 || showAccepted) && (
        <Checkbox
          checked={showAccepted}
          label={t('findings:showAccepted', { count: accepted })}
          onChecked={(checked) => useFindingList.setState({ showAccepted: checked })}
        />
      )}
      <FixAllButton analysis={analysis} />
    </div>
  );
}

function FixAllButton({ analysis }: { readonly analysis: Analysis }) {
  const { t } = useTranslator();
  const { count, more } = safeFixCount(analysis);
  const said = more ? `${count}+` : String(count);
  const title = more && count === 0 ? t('findings:fixAllSafeUncounted') : t('findings:fixAllSafe', { count: said });
  return (
    <Button
      className={styles.fixAll ?? ''}
      aria-label={title}
      tip={title}
      disabledReason={count === 0 && !more ? t('findings:noSafeFix') : undefined}
      onClick={() => runCommand('plan.fixAll')}
    >
      <Wand2 size={14} aria-hidden />
      <span className={styles.fixAllLong}>{title}</span>
      <span className={styles.fixAllShort} aria-hidden>
        {more && count === 0 ? '…' : said}
      </span>
    </Button>
  );
}
