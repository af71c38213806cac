import { type DragEvent, useState } from 'react';
import { openDropped } from './open-plan.ts';

/** Takes files that are dragged in from outside, as properties of the element that takes them; components of the palette are not its business. */
export function useFileDrop() {
  const [over, setOver] = useState(false);
  return {
    'data-dropping': over || undefined,
    onDragOver: (event: DragEvent): void => {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    },
    onDragLeave: (): void => setOver(false),
    onDrop: (event: DragEvent): void => {
      setOver(false);
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      void openDropped(event.dataTransfer.files);
    },
  };
}
