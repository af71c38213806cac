import { Toolbar as Base } from '@base-ui/react/toolbar';
import { runCommand } from '../../commands/run-command.ts';
import { useCommand } from '../../commands/use-command.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useZoom, zoomPercent } from '../../store/zoom-store.ts';
import { Button } from '../../ui/button.tsx';
import { CommandTip } from './command-button.tsx';
import styles from './toolbar.module.css';

/** The zoom in percent; a click brings the actual size back. */
export function ZoomLevel() {
  const { t } = useTranslator();
  const percent = useZoom(({ zoom }) => zoomPercent(zoom));
  const command = useCommand('view.zoomReset');
  return (
    <Base.Button
      render={
        <Button
          tone="quiet"
          className={styles.zoom ?? ''}
          aria-label={t('app:toolbar.zoomLevel', { percent })}
          disabledReason={command.refusal}
          tip={<CommandTip command={command} title={command.title} />}
          onClick={() => runCommand('view.zoomReset')}
        >
          {percent}%
        </Button>
      }
    />
  );
}
