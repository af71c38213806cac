import { defaultDiagramOptions, type DiagramOptions } from '../../shared/export/diagram/diagram-options.ts';
import { diagramScene } from '../../shared/export/diagram/diagram-scene.ts';
import { diagramTable } from '../../shared/export/diagram/diagram-table.ts';
import { diagramSvg } from '../../shared/export/diagram/svg.ts';
import { clipboardHtml, fragmentInHtml } from '../../shared/export/clipboard-html.ts';
import type { Scene } from '../../shared/diagram/scene.ts';
import { message } from '../../shared/messages/message.ts';
import { copyText } from '../../shared/plan/edits/copy-objects.ts';
import { drawPng } from '../files/draw-png.ts';
import { currentTranslator } from '../language/use-translator.ts';
import { peerscape } from '../peerscape-api.ts';
import { currentAnalysis } from '../answers/analysis.ts';
import { currentPlan } from '../store/document-store.ts';
import { notify, useView } from '../store/view-store.ts';

/** A picture of more objects is slower than a copy may be, and nobody could read it in a document. */
const mostDrawn = 300;

/** Pixels per unit: sharp on paper and on dense screens. */
const scale = 2;

/**
 * Puts the selected objects on the clipboard: for Peerscape as a part of a plan, for spreadsheets as a table, for documents as a drawing. The picture follows as soon
 * as it is drawn, unless something else was copied meanwhile, so that a paste right after the copy finds what it needs.
 */
export async function copySelection(): Promise<void> {
  const { selection } = useView.getState();
  const speak = currentTranslator();
  const fragment = copyText(currentPlan(), selection);
  const options = { ...defaultDiagramOptions, selection };
  const scene = diagramScene(currentAnalysis(), options);
  if (scene.nodes.length === 0) {
    await peerscape.clipboard.write({ text: fragment });
    return;
  }
  const svg = scene.nodes.length > mostDrawn ? undefined : svgOf(scene, options);
  const copied = { text: diagramTable(scene, speak), html: clipboardHtml(fragment, svg, scene, speak) };
  await peerscape.clipboard.write(copied);
  if (svg !== undefined) void addPicture(copied, fragment, svg);
}

async function addPicture(
  copied: { readonly text: string; readonly html: string },
  fragment: string,
  svg: string,
): Promise<void> {
  try {
    const drawn = await drawPng(svg, scale);
    if (!drawn.ok) return;
    const { html } = await peerscape.clipboard.readHtml();
    if (fragmentInHtml(html) === fragment) await peerscape.clipboard.write({ ...copied, png: drawn.value });
  } catch (error) {
    // The copy itself is on the clipboard.
    notify('info', message('app:commandFailed', { reason: String(error) }));
  }
}

/** Puts a picture alone on the clipboard, of the selection or of everything: where a table is there too, many programs paste that instead. */
export async function copyPicture(): Promise<void> {
  const { selection } = useView.getState();
  const options = { ...defaultDiagramOptions, ...(selection.length > 0 && { selection }) };
  const scene = diagramScene(currentAnalysis(), options);
  if (scene.nodes.length === 0) {
    notify('info', message(selection.length > 0 ? 'diagram:nothingSelected' : 'diagram:nothingDrawn'));
    return;
  }
  const svg = svgOf(scene, options);
  const sharp = await drawPng(svg, scale);
  const drawn = sharp.ok || sharp.error.mostScale < 1 ? sharp : await drawPng(svg, 1);
  if (!drawn.ok) {
    notify('error', message('exportDialog:tooLargeAtAll'));
    return;
  }
  await peerscape.clipboard.writePicture({ png: drawn.value });
  notify('good', message('exportDialog:copied'));
}

function svgOf(scene: Scene, options: DiagramOptions): string {
  return diagramSvg(scene, options, currentTranslator());
}
