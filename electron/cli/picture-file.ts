import type { ExportedFile } from '../../shared/export/exporter.ts';
import type { PreparedExport } from '../../shared/export/prepare-export.ts';
import { type Message, message } from '../../shared/messages/message.ts';
import { failure, type Result, success } from '../../shared/result.ts';

type Files = Extract<PreparedExport, { kind: 'files' }>;

/** How many characters that can't be drawn are named. */
const mostNamed = 20;

/** The drawings of an export with each of them as PNG, too, at so many pixels per unit. */
export async function withPicture(prepared: Files, scale: number): Promise<Result<Files, Message>> {
  const { diagramPng } = await import('./diagram-png.ts');
  const pictures: ExportedFile[] = [];
  const undrawn = new Set<string>();
  for (const { path, content } of prepared.files) {
    if (typeof content !== 'string' || !path.endsWith('.svg')) continue;
    const drawn = await diagramPng(content, scale);
    if (!drawn.ok) {
      const { mostScale } = drawn.error;
      return failure(
        mostScale === 0 ? message('cli:export.pngTooLarge') : message('cli:export.pngScale', { scale, mostScale }),
      );
    }
    pictures.push({ path: path.replace(/\.svg$/, '.png'), content: drawn.value.png });
    for (const character of drawn.value.undrawn) undrawn.add(character);
  }
  const named = [...undrawn].slice(0, mostNamed).join(' ');
  const remarks = undrawn.size === 0 ? [] : [message('cli:export.undrawn', { count: undrawn.size, characters: named })];
  return success({ ...prepared, files: [...prepared.files, ...pictures], remarks: [...prepared.remarks, ...remarks] });
}
