import type { ExportTarget } from '../../shared/export/exporter.ts';
import { type ExportChoices, exportChoicesSchema } from '../../shared/settings/export-choices.ts';

/** What the window exports: the targets of the command line, and what is drawn or printed from them. */
export type ExportKind = ExportChoices['target'];

/** The kinds in the order in which they are offered. */
export const exportKinds: readonly ExportKind[] = exportChoicesSchema.shape.target.options;

/** A picture is made of the drawing. */
export function targetOf(kind: ExportKind): ExportTarget {
  return kind === 'png' || kind === 'pdf' ? 'svg' : kind;
}

const drawings: ReadonlySet<ExportKind> = new Set(['svg', 'png', 'pdf', 'drawio', 'mermaid', 'html', 'report']);
const code: ReadonlySet<ExportKind> = new Set(['terraform', 'aliyun-cli', 'ros']);

export function isDrawing(kind: ExportKind): boolean {
  return drawings.has(kind);
}

export function isCode(kind: ExportKind): boolean {
  return code.has(kind);
}

/** Mermaid lays things out and says what they mean by itself. */
export function hasLegend(kind: ExportKind): boolean {
  return isDrawing(kind) && kind !== 'mermaid' && kind !== 'drawio';
}

export function canBeTransparent(kind: ExportKind): boolean {
  return kind === 'svg' || kind === 'png' || kind === 'drawio';
}
