import { message } from '../../messages/message.ts';
import type { Scene } from '../../diagram/scene.ts';
import type { ExportedFile, ExportInput, ExportOutcome } from '../exporter.ts';
import { diagramScene } from './diagram-scene.ts';
import type { DiagramOptions } from './diagram-options.ts';

type Parts = Pick<Extract<ExportOutcome, { kind: 'files' }>, 'files' | 'remarks'>;

/** Makes the scene and hands it to whoever writes files of it; a drawing of nothing is no file. */
export function drawingExport(
  input: ExportInput,
  options: DiagramOptions,
  write: (scene: Scene) => Parts,
): Generator<number, ExportOutcome, undefined> {
  // eslint-disable-next-line require-yield -- a single step
  return drawingSteps(input, options, function* (scene) {
    return write(scene);
  });
}

/** The same for files that are written in several steps, which yield how much of them is done, from 0 to 1. */
export function* drawingSteps(
  { analysis }: ExportInput,
  options: DiagramOptions,
  write: (scene: Scene) => Generator<number, Parts, undefined>,
): Generator<number, ExportOutcome, undefined> {
  yield 0;
  const scene = diagramScene(analysis, options);
  if (scene.nodes.length === 0) {
    const reason = message(options.selection === undefined ? 'diagram:nothingDrawn' : 'diagram:nothingSelected');
    return { kind: 'blocked', blockers: [{ reason, subjects: [] }] };
  }
  yield 0.3;
  const writing = write(scene);
  let written = writing.next();
  while (written.done !== true) {
    yield 0.3 + 0.7 * written.value;
    written = writing.next();
  }
  const { files, remarks } = written.value;
  yield 1;
  return { kind: 'files', files, remarks };
}

/** One file and nothing to remark. */
export function singleFile(path: string, content: string): Parts {
  const file: ExportedFile = { path, content };
  return { files: [file], remarks: [] };
}
