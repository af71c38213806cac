import { type KeyboardEvent, useState } from 'react';
import { message } from '../../shared/messages/message.ts';
import { renameObject } from '../../shared/plan/edits/change-object.ts';
import { useTranslator } from '../language/use-translator.ts';
import { currentAnalysis } from '../answers/analysis.ts';
import { canvasPort } from '../store/canvas-port.ts';
import { startRenaming, stopRenaming, useCanvas } from '../store/canvas-store.ts';
import { currentPlan, edit } from '../store/document-store.ts';
import styles from './node-title.module.css';

/** The name of a node; a double click or F2 makes it a field. */
export function NodeTitle({ id, title }: { readonly id: string; readonly title: string }) {
  const renaming = useCanvas((canvas) => canvas.renaming === id);
  if (renaming) return <TitleField id={id} />;
  return (
    <span
      className={styles.title}
      title={title}
      onDoubleClick={(event) => {
        event.stopPropagation();
        startRenaming(id);
      }}
    >
      {title}
    </span>
  );
}

function TitleField({ id }: { readonly id: string }) {
  const { t } = useTranslator();
  const [name, setName] = useState(() => nameInPlan(id));
  const finish = (): void => {
    stopRenaming();
    if (name.trim() !== '') rename(id, name.trim());
  };
  const press = (event: KeyboardEvent): void => {
    // Commands are given from here, too: what is typed is saved with the plan.
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') finish();
    else if (event.key === 'Escape') stopRenaming();
    else return;
    event.preventDefault();
    canvasPort()?.focus();
  };
  return (
    <input
      className={`${styles.field ?? ''} nodrag nopan nokey`}
      aria-label={t('canvas:newName')}
      value={name}
      autoFocus
      spellCheck={false}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setName(event.target.value)}
      onBlur={finish}
      onKeyDown={press}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  );
}

function nameInPlan(id: string): string {
  const row = currentAnalysis().network.objects.get(id)?.row;
  return row !== undefined && 'name' in row ? row.name : '';
}

function rename(id: string, to: string): void {
  const from = nameInPlan(id);
  if (to !== from) edit(message('edits:rename', { from, to }), renameObject(currentPlan(), id, to));
}
