import documentStyle from './printed-document.css?raw';

/** What documents are printed on. */
export const paperChoices = ['a4', 'letter'] as const;

export type Paper = (typeof paperChoices)[number];

/** The name of a paper in CSS Paged Media. */
export function pageSize(paper: Paper): string {
  return paper === 'a4' ? 'A4' : 'letter';
}

/**
 * What all printed documents look like, on a screen and on paper, with page numbers (CSS Paged Media, margin boxes); black on white, whatever
 * the theme. Without a paper it is up to the printer. Their parts add rules of their own, each below its class.
 */
export function printStyle(paper: Paper | undefined, fontFaces: string): string {
  return `${fontFaces}${paper === undefined ? '' : `@page { size: ${pageSize(paper)}; }\n`}${documentStyle}`;
}
