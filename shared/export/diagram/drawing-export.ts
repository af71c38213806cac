import { message } from '../../messages/message.ts';
import type { Scene } from '../../diagram/scene.ts';
import type { ExportedFile, ExportInput, ExportOutcome } from '../exporter.ts';
import { diagramScene } from './diagram-scene.ts';
import type { DiagramOptions } from './diagram-options.ts';

type Parts = Pick<Extract<ExportOutcome, { kind: 'files' }>, 'files' | 'remarks'>;

/** Makes the scene and hands it to whoever writes files of it; a drawing of nothing is no file. */
export function* drawingExport(
  { analysis }: ExportInput,
  options: DiagramOptions,
  write: (scene: Scene) => Parts,
): Generator<number, ExportOutcome, undefined> {
  yield 0;
  const scene = diagramScene(analysis, options);
  if (scene.nodes.length === 0) {
    const reason = message(
      options.selection === undefined ? 'exports:diagram.nothingDrawn' : 'exports:diagram.nothingSelected',
    );
    return { kind: 'blocked', blockers: [{ reason, subjects: [] }] };
  }
  yield 0.5;
  const { files, remarks } = write(scene);
  yield 1;
  return { kind: 'files', files, remarks };
}

/** One file and nothing to remark. */
export function singleFile(path: string, content: string): Parts {
  const file: ExportedFile = { path, content };
  return { files: [file], remarks: [] };
}
