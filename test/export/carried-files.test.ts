import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultDiagramOptions } from '../../shared/export/diagram/diagram-options.ts';
import { htmlExporter } from '../../shared/export/diagram/html-exporter.ts';
import { pageParts } from '../../shared/export/diagram/page-sections.ts';
import { defaultPageLayout } from '../../shared/export/diagram/pages.ts';
import { pagesExporter } from '../../shared/export/diagram/pages-exporter.ts';
import { reportExporter } from '../../shared/export/report/report-exporter.ts';
import { casePlan } from '../support/cases.ts';
import { filesOf, runExport } from './run-export.ts';

const folder = path.resolve(import.meta.dirname, '../../shared/export');
const carried = readdirSync(folder, { recursive: true, encoding: 'utf8' });

describe('the files that exports carry', () => {
  it('are shell where they say so: bash understands each of them', () => {
    const scripts = carried.filter((name) => name.endsWith('.sh'));
    expect(scripts.length).toBeGreaterThan(3);
    for (const name of scripts) {
      const { status, stderr } = spawnSync('bash', ['-n', path.join(folder, name)], { encoding: 'utf8' });
      expect([name, status, stderr]).toEqual([name, 0, '']);
    }
  });

  it('have no ends of lines but those of Unix: a carriage return breaks a script and changes the hash of a page', () => {
    const texts = carried.filter((name) => /\.(?:sh|css|js)$/.test(name));
    expect(texts.filter((name) => readFileSync(path.join(folder, name), 'utf8').includes('\r'))).toEqual([]);
  });

  it.each([
    ['interactive page', () => runExport(htmlExporter, hybrid, { ...defaultDiagramOptions, parts: pageParts })],
    [
      'drawing on pages',
      () => runExport(pagesExporter, hybrid, { ...defaultDiagramOptions, layout: defaultPageLayout }),
    ],
    ['report', () => runExport(reportExporter, hybrid, defaultDiagramOptions)],
  ])('name only custom properties that the document gives: %s', (_, exported) => {
    const html = filesOf(exported()).map(({ content }) => String(content));
    const styles = html.flatMap((text) => [...text.matchAll(/<style>([^<]*)/g)].map(([, style = '']) => style));
    const namesOf = (pattern: RegExp): string[] =>
      styles.flatMap((style) => [...style.matchAll(pattern)].map(([, name = '']) => name));
    const named = namesOf(/var\(--([\w-]+)/g);
    const given = namesOf(/^ {2}--([\w-]+):/gm);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !given.includes(name))).toEqual([]);
  });
});

const hybrid = casePlan('section-10-shared-physical-connection');
