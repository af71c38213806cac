import { Toolbar as Base } from '@base-ui/react/toolbar';
import { memo, type ReactElement } from 'react';
import type { CommandId } from '../../../shared/commands/commands.ts';
import { runCommand } from '../../commands/run-command.ts';
import { type ShownCommand, useCommand } from '../../commands/use-command.ts';
import { Button } from '../../ui/button.tsx';
import styles from './toolbar.module.css';

/** A button of the toolbar for a command: its tip says the title, what it would act on, and the keys; a refused one says why. */
export const CommandButton = memo(function CommandButton({ id, icon, name }: CommandButtonProps) {
  const command = useCommand(id);
  const title = name ?? command.title;
  return (
    <Base.Button
      render={
        <Button
          tone="quiet"
          icon
          aria-label={title}
          pressed={command.checked}
          disabledReason={command.refusal && `${title}. ${command.refusal}`}
          tip={<CommandTip command={command} title={title} />}
          onClick={() => runCommand(id)}
        >
          {icon}
        </Button>
      }
    />
  );
});

/** What a control says about its command while the pointer rests on it. */
export function CommandTip({ command, title }: { readonly command: ShownCommand; readonly title: string }) {
  return (
    <>
      {command.detail === undefined ? title : `${title}: ${command.detail}`}
      {command.keys !== undefined && <kbd className={styles.keys}>{command.keys}</kbd>}
    </>
  );
}

interface CommandButtonProps {
  readonly id: CommandId;
  readonly icon: ReactElement;
  /** What the button is called where the command's title says too little by itself. */
  readonly name?: string;
}
