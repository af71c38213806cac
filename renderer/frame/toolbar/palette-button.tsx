import { Toolbar as Base } from '@base-ui/react/toolbar';
import { Command } from 'lucide-react';
import { runCommand } from '../../commands/run-command.ts';
import { useCommand } from '../../commands/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { CommandTip } from './command-button.tsx';
import styles from './toolbar.module.css';

/** Opens the command palette; its keys stand beside it, as they are the quickest way to everything else. */
export function PaletteButton() {
  const command = useCommand('edit.palette');
  return (
    <Base.Button
      render={
        <Button
          tone="quiet"
          className={styles.palette ?? ''}
          aria-label={command.title}
          tip={<CommandTip command={command} title={command.title} />}
          onClick={() => runCommand('edit.palette')}
        >
          <Command size={15} aria-hidden />
          <kbd className={styles.hint}>{command.keys}</kbd>
        </Button>
      }
    />
  );
}
