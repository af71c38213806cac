import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { useTranslator } from '../../language/use-translator.ts';
import { useFileDrop } from '../../files/use-file-drop.ts';
import { useDocument } from '../../store/document-store.ts';
import { StartScreen } from '../start/start-screen.tsx';
import { Dialogs } from '../../dialogs/dialogs.tsx';
import { CommandPalette } from '../../sides/palette/command-palette.tsx';
import { closeDialog, useView } from '../../store/view-store.ts';
import { Notices } from './notices.tsx';
import { OverlayPart, Part } from './part.tsx';
import { Workspace } from './workspace.tsx';
import styles from './app.module.css';

/** The window: the start screen, or a plan with its panels; over both the dialogs, the command palette and the notices. */
export function App() {
  const { language, t } = useTranslator();
  const hasPlan = useDocument(({ plan }) => plan !== undefined);
  const dialog = useView((view) => view.dialog);
  const commandPalette = useView((view) => view.commandPalette);
  const fileDrop = useFileDrop();
  return (
    <CSPProvider disableStyleElements>
      <Tooltip.Provider>
        <div lang={language} className={styles.app} {...fileDrop}>
          <Part name={t('app:failed.window')} subject={hasPlan}>
            {hasPlan ? <Workspace /> : <StartScreen />}
          </Part>
          <OverlayPart subject={dialog} onClose={closeDialog}>
            <Dialogs />
          </OverlayPart>
          <OverlayPart subject={commandPalette} onClose={() => useView.setState({ commandPalette: 'closed' })}>
            <CommandPalette />
          </OverlayPart>
          <Notices />
        </div>
      </Tooltip.Provider>
    </CSPProvider>
  );
}
