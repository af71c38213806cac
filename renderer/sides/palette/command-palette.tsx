import { Dialog } from '@base-ui/react/dialog';
import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { CommandId } from '../../../shared/commands/commands.ts';
import { runCommand } from '../../commands/run-command.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useDocument } from '../../store/document-store.ts';
import { useView } from '../../store/view-store.ts';
import styles from './command-palette.module.css';
import { CommandItem } from './command-item.tsx';
import { ConnectionEnds } from './connection-ends.tsx';
import { FoundObjects } from './found-objects.tsx';
import { OtherRouters } from './other-routers.tsx';
import { rememberCommand, recentCommands, searchCommands } from './search-commands.ts';

/**
 * Everything that can be asked for and every object, by typing. Opened by Ctrl+K (commands and objects), Ctrl+F
 * (objects alone), Ctrl+Alt+L (what the selected object can be connected to) or from an end of a peering (the routers that it can be led to).
 */
export function CommandPalette() {
  const mode = useView(({ commandPalette }) => commandPalette);
  return mode === 'closed' ? null : <OpenPalette mode={mode} />;
}

type Mode = 'commands' | 'objects' | 'ends' | 'routers';

function OpenPalette({ mode }: { readonly mode: Mode }) {
  const { t } = useTranslator();
  const [query, setQuery] = useState('');
  const hasPlan = useDocument(({ plan }) => plan !== undefined);
  const [from] = useView(({ selection }) => selection);
  const end = useView(({ rerouted }) => rerouted);
  const label = t(`app:palette.${mode}`);
  // The focus is given back before a command runs: it may move the focus itself, or act on where it is.
  const [focusedBefore] = useState(() => document.activeElement);
  const leave = (): void => {
    flushSync(() => useView.setState({ commandPalette: 'closed' }));
    if (focusedBefore instanceof HTMLElement) focusedBefore.focus();
  };
  const run = (id: CommandId): void => {
    rememberCommand(id);
    leave();
    runCommand(id);
  };
  return (
    <Dialog.Root open onOpenChange={(open) => !open && leave()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup} finalFocus={false}>
          <Dialog.Title className="visually-hidden">{label}</Dialog.Title>
          <Command label={label} shouldFilter={false} loop className={styles.command}>
            <div className={styles.field}>
              <Search size={16} aria-hidden className={styles.glass} />
              <Command.Input
                className={styles.input}
                value={query}
                onValueChange={setQuery}
                spellCheck={false}
                placeholder={t(`app:palette.placeholder.${mode}`)}
              />
            </div>
            <Command.List className={styles.list} label={label}>
              {mode === 'commands' && <CommandGroups query={query} onRun={run} />}
              {(mode === 'commands' || mode === 'objects') && hasPlan && query.trim() !== '' && (
                <FoundObjects query={query} onFound={leave} />
              )}
              {mode === 'ends' && from !== undefined && <ConnectionEnds from={from} query={query} onChosen={leave} />}
              {mode === 'routers' && end && <OtherRouters end={end} query={query} onChosen={leave} />}
              <Command.Empty className={styles.empty}>
                <Nothing query={query.trim()} hasPlan={hasPlan} />
              </Command.Empty>
            </Command.List>
            <p className={styles.foot}>{t('app:palette.keysHint')}</p>
          </Command>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function CommandGroups({ query, onRun }: { readonly query: string; readonly onRun: (id: CommandId) => void }) {
  const { t } = useTranslator();
  const found = searchCommands(query, t);
  const recent = query.trim() === '' ? recentCommands() : [];
  const others = found.filter((id) => !recent.includes(id));
  const itemsOf = (ids: readonly CommandId[]) => ids.map((id) => <CommandItem key={id} id={id} onRun={onRun} />);
  return (
    <>
      {recent.length > 0 && (
        <Command.Group heading={t('app:palette.recent')} className={styles.group}>
          {itemsOf(recent)}
        </Command.Group>
      )}
      {others.length > 0 && (
        <Command.Group heading={t('app:palette.commandGroup')} className={styles.group}>
          {itemsOf(others)}
        </Command.Group>
      )}
    </>
  );
}

function Nothing({ query, hasPlan }: { readonly query: string; readonly hasPlan: boolean }) {
  const { t } = useTranslator();
  if (!hasPlan) return t('app:palette.noPlan');
  return query === '' ? t('app:palette.typeToFind') : t('app:palette.nothing', { query });
}
