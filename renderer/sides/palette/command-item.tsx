import { Command } from 'cmdk';
import { Check } from 'lucide-react';
import { commands, type CommandId } from '../../../shared/commands/commands.ts';
import { useCommand } from '../../commands/use-command.ts';
import { useTranslator } from '../../language/use-translator.ts';
import styles from './command-palette.module.css';

/** A command of the palette. A refused one stays in its place, does nothing, and says why. */
export function CommandItem({ id, onRun }: { readonly id: CommandId; readonly onRun: (id: CommandId) => void }) {
  const { t } = useTranslator();
  const { title, keys, refusal, checked, detail } = useCommand(id);
  const menu = commands.find((command) => command.id === id)?.menu.name;
  const refused = refusal !== undefined;
  return (
    <Command.Item
      className={styles.item}
      value={id}
      data-refused={refused || undefined}
      onSelect={() => {
        if (!refused) onRun(id);
      }}
    >
      <span className={styles.menu}>{menu && t(`commands:menu.${menu}`)}</span>
      <span className={styles.title}>
        {title}
        {detail !== undefined && <span className={styles.detail}> {detail}</span>}
      </span>
      {refused && <span className={styles.refusal}>{refusal}</span>}
      {checked === true && <Check size={14} aria-hidden className={styles.checked} />}
      {keys !== undefined && <kbd className={styles.keys}>{keys}</kbd>}
    </Command.Item>
  );
}
