import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import type { ExportKind } from '../../exports/kinds.ts';
import { useTranslator } from '../../language/use-translator.ts';
import styles from './export-kind-list.module.css';

/** What a plan can be exported to, each with a sentence of what it is. */
export function ExportKindList({ kinds, chosen, onKind }: ExportKindListProps) {
  const { t } = useTranslator();
  return (
    <RadioGroup
      className={styles.list}
      aria-label={t('exportDialog:kinds')}
      value={chosen}
      onValueChange={(kind: ExportKind) => onKind(kind)}
    >
      {kinds.map((kind) => (
        <Radio.Root
          key={kind}
          value={kind}
          className={styles.kind}
          nativeButton
          render={<button type="button" />}
          aria-label={t(`exportDialog:kind.${kind}`)}
          aria-description={t(`exportDialog:about.${kind}`)}
        >
          <span className={styles.name}>{t(`exportDialog:kind.${kind}`)}</span>
          <span className={styles.about}>{t(`exportDialog:about.${kind}`)}</span>
        </Radio.Root>
      ))}
    </RadioGroup>
  );
}

interface ExportKindListProps {
  readonly kinds: readonly ExportKind[];
  readonly chosen: ExportKind;
  readonly onKind: (kind: ExportKind) => void;
}
