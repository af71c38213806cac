import { useReactFlow } from '@xyflow/react';
import type { DragEvent } from 'react';
import { insertableOf, insertableType, insertObject } from '../commands/insert-object.ts';
import { canvasPort } from '../store/canvas-port.ts';

/** Takes components that are dragged in from the palette, as properties of the element that takes them; files are not its business. */
export function useDropping() {
  const flow = useReactFlow();
  const over = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes(insertableType)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  };
  const drop = (event: DragEvent): void => {
    const kind = insertableOf(event.dataTransfer.getData(insertableType));
    if (kind === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    insertObject(kind, flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }));
    canvasPort()?.focus();
  };
  return { onDragOver: over, onDrop: drop };
}
