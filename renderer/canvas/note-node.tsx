import type { NodeProps } from '@xyflow/react';
import { type KeyboardEvent, memo, useState } from 'react';
import { message } from '../../shared/messages/message.ts';
import { changeFields } from '../../shared/plan/edits/change-object.ts';
import { useTranslator } from '../language/use-translator.ts';
import { canvasPort } from '../store/canvas-port.ts';
import { stopRenaming, useCanvas } from '../store/canvas-store.ts';
import { currentPlan, edit } from '../store/document-store.ts';
import { NodeMarks } from './card-node.tsx';
import type { ObjectNode } from './flow-elements.ts';
import { NodeHandles } from './node-handles.tsx';
import { useConnectable } from './use-connectable.ts';
import styles from './note-node.module.css';

/** A remark on the drawing; a double click or F2 edits it where it stands. */
export const NoteNode = memo(function NoteNode({ data: { node } }: NodeProps<ObjectNode>) {
  const { t } = useTranslator();
  const editing = useCanvas(({ renaming }) => renaming === node.id);
  const connectable = useConnectable(node.id);
  const isEmpty = node.lines.every((line) => line.kind !== 'text' || line.text.trim() === '');
  return (
    <div className={styles.note} data-connectable={connectable}>
      <NodeMarks node={node} />
      {editing ? (
        <NoteField id={node.id} />
      ) : (
        <div className={isEmpty ? styles.empty : styles.text}>
          {isEmpty
            ? t('canvas:noteEmpty')
            : node.lines.map((line, at) => (
                <div key={at} className={styles.line}>
                  {line.kind === 'text' ? line.text : ''}
                </div>
              ))}
        </div>
      )}
      <NodeHandles id={node.id} startable={false} />
    </div>
  );
});

function NoteField({ id }: { readonly id: string }) {
  const { t } = useTranslator();
  const [text, setText] = useState(() => textOf(id));
  const finish = (): void => {
    stopRenaming();
    edit(message('canvas:step.note'), changeFields(currentPlan(), 'notes', id, { text }));
  };
  const press = (event: KeyboardEvent): void => {
    // Commands are given from here, too: what is typed is saved with the plan.
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    // Enter is a new line here; Ctrl+Enter ends, as in every other text of several lines.
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) finish();
    else if (event.key === 'Escape') stopRenaming();
    else return;
    event.preventDefault();
    canvasPort()?.focus();
  };
  return (
    <textarea
      className={`${styles.field ?? ''} nodrag nopan nowheel nokey`}
      aria-label={t('canvas:noteText')}
      value={text}
      autoFocus
      onFocus={(event) => event.target.select()}
      onChange={(event) => setText(event.target.value)}
      onBlur={finish}
      onKeyDown={press}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  );
}

function textOf(id: string): string {
  return currentPlan().notes.find((row) => row.id === id)?.text ?? '';
}
