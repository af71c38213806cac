import { insertables } from '../../commands/insert-object.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { Symbol } from '../../parts/symbols/symbol.tsx';
import { CommandButton } from './command-button.tsx';

/** A button for each kind of object that can be put on the canvas. */
export function InsertButtons() {
  const { t } = useTranslator();
  return insertables.map((kind) => (
    <CommandButton
      key={kind}
      id={`insert.${kind}`}
      name={t('app:toolbar.insertOne', { kind: t(`commands:insert.${kind}`) })}
      icon={<Symbol name={kind} />}
    />
  ));
}
