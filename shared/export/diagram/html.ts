import type { Analysis } from '../../analysis.ts';
import { palettes } from '../../diagram/palette.ts';
import type { Scene } from '../../diagram/scene.ts';
import type { Translator } from '../../messages/translator.ts';
import type { DiagramOptions } from './diagram-options.ts';
import { findingsHtml } from './html-findings.ts';
import { matrixHtml } from './html-matrix.ts';
import { pageScript, pageScriptHash } from './html-script.ts';
import { pageStyle } from './html-style.ts';
import { pageDrawing } from './page-drawing.ts';
import { element, xmlText } from './xml.ts';

/** A further part of the page: a runbook, a quote. */
export interface PageSection {
  /** Told to whoever looks for it, as `data-section`. */
  readonly id: string;
  readonly title: string;
  /** Markup whose maker has escaped every text in it. */
  readonly html: string;
  /** Rules of a style sheet for that markup alone. */
  readonly style?: string;
}

/**
 * Nothing is loaded and nothing runs but the page's own script. Styles may stand in the page, which holds no reference that one could use to
 * send anything away.
 */
const policy = [
  "default-src 'none'",
  `script-src 'sha256-${pageScriptHash}'`,
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** One page that works from a disk without any network: the diagram to pan and zoom, findings, reachability, and further parts. */
export function diagramHtml(
  analysis: Analysis,
  scene: Scene,
  options: DiagramOptions,
  speak: Translator,
  sections: readonly PageSection[] = [],
): string {
  const { t, language } = speak;
  const { network } = analysis;
  const name = options.titleBlock?.title ?? network.plan.name;
  const { svg, isReduced } = pageDrawing(scene, options, speak);
  const panels = [
    {
      id: 'diagram',
      title: t('diagram:page.diagram'),
      html: diagramPanel(svg, isReduced, findingsHtml(analysis, scene, speak), speak),
    },
    { id: 'matrix', title: t('diagram:page.matrix'), html: matrixHtml(network, speak) },
    ...sections,
  ].map((panel, at) => ({ ...panel, element: at === 0 ? 'diagram' : `panel-${at}` }));
  const tabs = panels.map(({ title, element: controls }, at) =>
    element(
      'button',
      { type: 'button', role: 'tab', id: `tab-${at}`, 'aria-controls': controls, 'aria-selected': 'false' },
      xmlText(title),
    ),
  );
  const bodies = panels.map(({ id, html, element: panel }, at) =>
    element(
      'section',
      { id: panel, role: 'tabpanel', 'aria-labelledby': `tab-${at}`, 'data-section': id },
      '\n',
      html,
      '\n',
    ),
  );
  const head = [
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, xmlText(name)),
    element('style', {}, [pageStyle(palettes[options.theme]), ...sections.map(({ style = '' }) => style)].join('')),
  ];
  const body = [
    element('header', {}, element('h1', {}, xmlText(name)), factsOf(options, speak)),
    element('nav', { role: 'tablist', 'aria-label': name }, ...tabs),
    element('main', {}, ...bodies.map((panel) => `\n${panel}`), '\n'),
    element('script', {}, pageScript),
  ];
  return `<!DOCTYPE html>\n${element('html', { lang: language }, '\n', element('head', {}, ...head.map((tag) => `\n${tag}`), '\n'), '\n', element('body', {}, ...body.map((tag) => `\n${tag}`), '\n'), '\n')}\n`;
}

function diagramPanel(svg: string, isReduced: boolean, findings: string, { t }: Translator): string {
  const button = (id: string, sign: string, label: string): string =>
    element('button', { type: 'button', id, title: label, 'aria-label': label }, sign);
  const zoom = element(
    'div',
    { id: 'zoom' },
    button('zoom-out', '−', t('diagram:page.zoomOut')),
    button('zoom-fit', '⤢', t('diagram:page.zoomFit')),
    button('zoom-in', '+', t('diagram:page.zoomIn')),
  );
  const stage = element(
    'div',
    { id: 'stage', tabindex: 0, role: 'group', 'aria-label': t('diagram:page.stage') },
    '\n',
    svg,
    '\n',
    zoom,
  );
  const note = isReduced ? element('p', { class: 'quiet' }, xmlText(t('diagram:page.reduced'))) : '';
  return `${stage}\n${element('aside', {}, note, findings)}`;
}

function factsOf({ titleBlock }: DiagramOptions, { t }: Translator): string {
  const facts = (['customer', 'author', 'date', 'version'] as const).flatMap((name) => {
    const value = titleBlock?.[name]?.trim() ?? '';
    if (value === '') return [];
    const [term, description] = [xmlText(t(`diagram:block.${name}`)), xmlText(value)];
    return [element('div', {}, element('dt', {}, term), element('dd', {}, description))];
  });
  return facts.length === 0 ? '' : element('dl', {}, ...facts);
}
