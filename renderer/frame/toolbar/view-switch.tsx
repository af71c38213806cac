import { Toolbar as Base } from '@base-ui/react/toolbar';
import { useShownView } from '../../answers/network-view.ts';
import { runCommand } from '../../commands/run-command.ts';
import { useCommand } from '../../commands/use-command.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { ViewIcon } from '../../parts/symbols/view-icon.tsx';
import { Button } from '../../ui/button.tsx';
import { CommandTip } from './command-button.tsx';
import styles from './toolbar.module.css';

/** Which of the two views canvas and panels show; pressed while it is the one that stands. */
export function ViewSwitch() {
  const { t } = useTranslator();
  const view = useShownView();
  const command = useCommand('view.asItStands');
  return (
    <Base.Button
      render={
        <Button
          tone="quiet"
          className={styles.view ?? ''}
          aria-label={command.title}
          pressed={command.checked}
          disabledReason={command.refusal}
          tip={<CommandTip command={command} title={command.title} />}
          onClick={() => runCommand('view.asItStands')}
        >
          <ViewIcon view={view} />
          <span className={styles.viewWords}>
            {view === 'designed' ? t('trace:view.designed') : t('trace:view.standing')}
          </span>
        </Button>
      }
    />
  );
}
