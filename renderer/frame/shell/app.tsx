import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { useTranslator } from '../../language/use-translator.ts';
import { useFileDrop } from '../../files/use-file-drop.ts';
import { useDocument } from '../../store/document-store.ts';
import { StartScreen } from '../start/start-screen.tsx';
import { Dialogs } from '../../dialogs/dialogs.tsx';
import { CommandPalette } from '../../sides/palette/command-palette.tsx';
import { Notices } from './notices.tsx';
import { Workspace } from './workspace.tsx';
import styles from './app.module.css';

/** The window: the start screen, or a plan with its panels; over both the dialogs, the command palette and the notices. */
export function App() {
  const { language } = useTranslator();
  const hasPlan = useDocument(({ plan }) => plan !== undefined);
  const fileDrop = useFileDrop();
  return (
    <CSPProvider disableStyleElements>
      <Tooltip.Provider>
        <div lang={language} className={styles.app} {...fileDrop}>
          {hasPlan ? <Workspace /> : <StartScreen />}
          <Dialogs />
          <CommandPalette />
          <Notices />
        </div>
      </Tooltip.Provider>
    </CSPProvider>
  );
}
