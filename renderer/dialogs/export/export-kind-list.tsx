import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { type WindowKind, wordsOf } from '../../exports/kinds.ts';
import { useTranslator } from '../../language/use-translator.ts';
import styles from './export-kind-list.module.css';

/** What a plan can be exported to, each with a sentence of what it is. */
export function ExportKindList({ kinds, chosen, onKind }: ExportKindListProps) {
  const { t, text } = useTranslator();
  return (
    <RadioGroup
      className={styles.list}
      aria-label={t('exportDialog:kinds')}
      value={chosen}
      onValueChange={(kind: WindowKind) => onKind(kind)}
    >
      {kinds.map((kind) => {
        const { name, about } = wordsOf(kind);
        return (
          <Radio.Root
            key={kind}
            value={kind}
            className={styles.kind}
            nativeButton
            render={<button type="button" />}
            aria-label={text(name)}
            aria-description={text(about)}
          >
            <span className={styles.name}>{text(name)}</span>
            <span className={styles.about}>{text(about)}</span>
          </Radio.Root>
        );
      })}
    </RadioGroup>
  );
}

interface ExportKindListProps {
  readonly kinds: readonly WindowKind[];
  readonly chosen: WindowKind;
  readonly onKind: (kind: WindowKind) => void;
}
