import { Window } from 'happy-dom';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { diagramHtml } from '../../../shared/export/diagram/html.ts';
import { mostNetworks } from '../../../shared/export/diagram/html-matrix.ts';
import pageScript from '../../../shared/export/diagram/interactive-page.js?raw';
import { casePlan } from '../../support/cases.ts';
import { largePlan } from '../../support/large-plan.ts';
import { drawn, english, goldenCases, richOptions } from './drawn.ts';

const pageOf = (...[built, options]: Parameters<typeof drawn>): string => {
  const made = drawn(built, options);
  return diagramHtml(made.analysis, made.scene, made.options, english, [
    { id: 'runbook', title: 'Runbook', html: '<h2>Step 1</h2>' },
  ]);
};

function parsed(html: string): Window['document'] {
  const { document } = new Window();
  document.write(html);
  return document;
}

describe('a diagram as a page', () => {
  it.each(goldenCases)('of the case %s is the reviewed one', async (name) => {
    const options = { ...richOptions, overlays: { ...richOptions.overlays, findings: false } };
    const { analysis, options: all, scene } = drawn(casePlan(name), options);
    // What the rules find is reviewed elsewhere.
    await expect(diagramHtml({ ...analysis, findings: [] }, scene, all, english)).toMatchFileSnapshot(
      `golden/${name}.html`,
    );
  });

  it('runs its own script alone and loads nothing', () => {
    const html = pageOf(casePlan('fault-one-way-route'), richOptions);
    const document = parsed(html);
    const scripts = [...document.querySelectorAll('script')];
    expect(scripts.map(({ textContent }) => textContent)).toEqual([pageScript]);
    const hash = createHash('sha256').update(pageScript).digest('base64');
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src 'sha256-${hash}'`);
    expect(document.querySelectorAll('link, img, iframe, object, embed, [src], a[href]')).toHaveLength(0);
    expect(
      html.match(/https?:\/\/[^"'\s<)]+/g)?.filter((address) => !address.startsWith('http://www.w3.org/')),
    ).toEqual([]);
  });

  it('lists the findings, each with the elements of the drawing that it is about', () => {
    const { analysis } = drawn(casePlan('fault-one-way-route'));
    const document = parsed(pageOf(casePlan('fault-one-way-route')));
    const items = [...document.querySelectorAll('.finding')];
    expect(items).toHaveLength(analysis.findings.length);
    const shown = items.flatMap((item) => (item.getAttribute('data-shows') ?? '').split(' ')).filter((id) => id !== '');
    expect(shown).toContain('edge-0');
    expect(shown.filter((id) => document.getElementById(id) === null)).toEqual([]);
    const rank = (item: (typeof items)[number]): number =>
      ['error', 'warning', 'notice', 'accepted'].findIndex((name) => item.classList.contains(name));
    expect(items.map(rank)).toEqual(items.map(rank).toSorted((a, b) => a - b));
  });

  it('says who reaches whom, and holds further parts', () => {
    const document = parsed(pageOf(casePlan('section-10-shared-physical-connection')));
    // Guide, section 10: both VPCs reach the data center and not each other; a VBR leads no peering into another one.
    const cells = [...document.querySelectorAll('.matrix tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map(({ className }) => className),
    );
    expect(cells).toEqual([
      ['self', 'unreachable', 'reachable'],
      ['unreachable', 'self', 'reachable'],
      ['reachable', 'reachable', 'self'],
    ]);
    expect(document.querySelector('[data-section="runbook"] h2')?.textContent).toBe('Step 1');
    expect([...document.querySelectorAll('[role="tab"]')].map(({ textContent }) => textContent)).toEqual([
      'Diagram',
      'Reachability',
      'Runbook',
    ]);
  });

  it('stays below 3 MB for 1,000 VPCs, and says what it leaves out', () => {
    const html = pageOf(largePlan(), richOptions);
    expect(Buffer.byteLength(html)).toBeLessThan(3_000_000);
    expect(html).toContain('the drawing leaves out the vSwitches');
    // 1,000 VPCs with three vSwitches each, and five data centers.
    expect(html).toContain(`the first ${mostNetworks} of 3005 networks`);
  });
});
