import { type SaveFileRequest, saveFileSchema } from '../../shared/ipc/exports.ts';
import { type Message, message } from '../../shared/messages/message.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import type { ExportChoices } from '../../shared/settings/export-choices.ts';
import { drawPng } from '../files/draw-png.ts';
import { drawingFontFacesFor, drawingFonts, fontFacesFor } from '../files/font-faces.ts';
import type { ExportRequest } from '../files/save-export.ts';
import { reportPaper } from './job.ts';
import type { Prepared } from './prepare-export.ts';

/** What main is asked to save: the files as they are, or what is made of the drawing at last. */
export async function exportRequest(
  { files, planName }: Extract<Prepared, { kind: 'ready' }>,
  choices: ExportChoices,
): Promise<Result<ExportRequest, Message>> {
  const { target, scale, paper, orientation, reportAs } = choices;
  // A plan may be called what it wants; a file name is made of the beginning.
  const suggestedName = planName.slice(0, 800);
  const [first, ...others] = files;
  if (first === undefined) throw new Error('an export without files');
  if (target === 'png' && typeof first.content === 'string') {
    const drawn = await drawPng(first.content, scale);
    if (drawn.ok) return success({ kind: 'file', suggestedName, extension: 'png', content: drawn.value });
    const { mostScale } = drawn.error;
    return failure(
      mostScale === 0 ? message('exportDialog:tooLargeAtAll') : message('exportDialog:tooLarge', { scale, mostScale }),
    );
  }
  if (target === 'pdf' && typeof first.content === 'string') {
    const html = withStyle(first.content, await drawingFontFacesFor(first.content));
    // The document says the size of its pages itself, which goes before this one.
    const size = paper === 'Tabloid' ? 'A3' : paper;
    return success({ kind: 'pdf', html, suggestedName, page: { size, landscape: orientation === 'landscape' } });
  }
  if (target === 'report' && typeof first.content === 'string') {
    const html = withStyle(first.content, (await fontFacesFor(first.content)) + drawingFonts);
    if (reportAs === 'html') return success({ kind: 'file', suggestedName, extension: 'html', content: html });
    const size = reportPaper(choices) === 'letter' ? 'Letter' : 'A4';
    return success({ kind: 'pdf', html, suggestedName, page: { size, landscape: false } });
  }
  const extension = extensionOf(first.path);
  if (others.length > 0 || extension === undefined) return success({ kind: 'folder', files: [...files] });
  return success({ kind: 'file', suggestedName, extension, content: first.content });
}

/** The document says its style first, so nothing else can stand before the end of that. */
function withStyle(html: string, style: string): string {
  return html.replace('</style>', () => `${style}</style>`);
}

/** Of a file that can stand alone; what else there is goes into a folder. */
function extensionOf(path: string): SaveFileRequest['extension'] | undefined {
  const parsed = saveFileSchema.shape.extension.safeParse(path.slice(path.lastIndexOf('.') + 1));
  return parsed.success ? parsed.data : undefined;
}
