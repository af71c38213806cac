import { useEffect, useState } from 'react';
import { diagramPages } from '../../../shared/export/diagram/pages.ts';
import { svgWithFonts } from '../../files/draw-png.ts';
import { type ExportJob, pageLayoutOf } from '../../exports/job.ts';
import { canBeTransparent } from '../../exports/kinds.ts';
import type { Prepared } from '../../exports/prepare-export.ts';
import { useTranslator } from '../../language/use-translator.ts';
import styles from './export-preview.module.css';

/** Files beyond these are counted. */
const mostListed = 12;

/** What would be saved: the drawing as it will look, the files by name, and what is to be known about them. */
export function ExportPreview({ job, ready, isDrawing }: ExportPreviewProps) {
  const { t, text } = useTranslator();
  const { files, remarks, svg } = ready;
  return (
    <>
      {isDrawing && svg !== undefined ? (
        <Drawing svg={svg} job={job} />
      ) : (
        <FileList paths={files.map(({ path }) => path)} />
      )}
      {remarks.length > 0 && (
        <div className={styles.remarks}>
          <h3 className={styles.heading}>{t('exportDialog:remarks')}</h3>
          <ul>
            {remarks.map((remark, at) => (
              <li key={at}>{text(remark)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

interface ExportPreviewProps {
  readonly job: ExportJob;
  readonly ready: Extract<Prepared, { kind: 'ready' }>;
  readonly isDrawing: boolean;
}

function Drawing({ svg, job }: { readonly svg: string; readonly job: ExportJob }) {
  const { t } = useTranslator();
  const { choices } = job;
  const url = usePicture(svg);
  const size = sizeOf(svg);
  const facts = (): string => {
    if (choices.target === 'png')
      return `${Math.round(size.width * choices.scale)} × ${Math.round(size.height * choices.scale)} px`;
    if (choices.target !== 'pdf') return '';
    const { rows, columns, viewBoxes } = diagramPages({ x: 0, y: 0, ...size }, pageLayoutOf(choices));
    return t('exportDialog:pages', { count: viewBoxes.length, rows, columns });
  };
  return (
    <figure className={styles.figure}>
      <div
        className={styles.stage}
        data-transparent={(choices.transparent && canBeTransparent(choices.target)) || undefined}
      >
        {url !== undefined && <img className={styles.picture} src={url} alt={t('exportDialog:preview')} />}
      </div>
      <figcaption className={styles.facts}>{facts()}</figcaption>
    </figure>
  );
}

/** A picture of the drawing, with the fonts that it will have; the one of before stays until then. */
function usePicture(svg: string): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    let wanted = true;
    let made: string | undefined;
    const show = (content: string): void => {
      if (!wanted) return;
      made = URL.createObjectURL(new Blob([content], { type: 'image/svg+xml' }));
      setUrl(made);
    };
    svgWithFonts(svg).then(show, () => show(svg));
    return () => {
      wanted = false;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [svg]);
  return url;
}

function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width = '1', height = '1'] = /\swidth="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

function FileList({ paths }: { readonly paths: readonly string[] }) {
  const { t } = useTranslator();
  const more = paths.length - mostListed;
  return (
    <div className={styles.files}>
      <h3 className={styles.heading}>{t('exportDialog:files', { count: paths.length })}</h3>
      <ul>
        {paths.slice(0, mostListed).map((path) => (
          <li key={path} className={styles.path}>
            {path}
          </li>
        ))}
        {more > 0 && <li>{t('exportDialog:more', { count: more })}</li>}
      </ul>
    </div>
  );
}
