import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allFlags } from '../../../shared/export/customer-copy/copy-flags.ts';
import { customerCopy } from '../../../shared/export/customer-copy/customer-copy.ts';
import { findLeaks } from '../../../shared/export/customer-copy/find-leaks.ts';
import { defaultDiagramOptions } from '../../../shared/export/diagram/diagram-options.ts';
import { reportExporter } from '../../../shared/export/report/report-exporter.ts';
import { type ReportOptions, reportParts } from '../../../shared/export/report/report-options.ts';
import type { Language } from '../../../shared/messages/language.ts';
import { emptyPlan, type Plan } from '../../../shared/plan/plan.ts';
import { casePlan } from '../../support/cases.ts';
import { cpuTimeMs } from '../../support/cpu-time.ts';
import { largePlan } from '../../support/large-plan.ts';
import { plan } from '../../support/plan-builder.ts';
import { everyElement, type XmlElement, xmlTree } from '../diagram/xml-tree.ts';
import { hostileName } from '../hostile-names.ts';
import { filesOf, runExport, speakers, textOf } from '../run-export.ts';

function reportOf(of: Plan, options: Partial<ReportOptions> = {}, language: Language = 'en'): string {
  const outcome = runExport(reportExporter, of, { ...defaultDiagramOptions, ...options }, language);
  return textOf(filesOf(outcome), 'report.html');
}

function elementsOf(html: string): XmlElement[] {
  return everyElement(xmlTree(html));
}

/** The parts of a report, by the id that the contents link to. */
function partsOf(html: string): ReadonlyMap<string, XmlElement> {
  return new Map(
    elementsOf(html).flatMap((one) =>
      one.name === 'section' && one.attributes['class']?.startsWith('part ') === true
        ? [[one.attributes['id'] ?? '', one] as const]
        : [],
    ),
  );
}

function rowsOf(part: XmlElement | undefined): string[][] {
  const rows = part === undefined ? [] : everyElement([part]).filter(({ name }) => name === 'tr');
  return rows.map(({ children }) => children.map(({ text }) => text));
}

const section10 = casePlan('section-10-shared-physical-connection');
const titleBlock = { customer: 'Contoso', author: 'Li Wei', date: '2026-11-26', version: '1.0' };

const overlapping = casePlan('fault-overlap-vswitches');
const accepted: Plan = {
  ...overlapping,
  accepted: [
    {
      rule: 'CIDR201',
      subjects: overlapping.peerings.map(({ id }) => id),
      reason: 'Renumbering in Q3',
      until: '2019-12-31',
      by: 'Li Wei',
    },
  ],
};

describe('a report', () => {
  it.each(['en', 'zh-CN'] as const)('of the guide, section 10, is the reviewed one: %s', async (language) => {
    await expect(reportOf(section10, { titleBlock, legend: true }, language)).toMatchFileSnapshot(
      `golden/section-10.${language}.html`,
    );
  });

  it('says on its cover for whom it is and what it rests on', () => {
    const head = rowsOf(elementsOf(reportOf(section10, { titleBlock })).find(({ name }) => name === 'header'));
    const facts = new Map(head.map(([label = '', value = '']) => [label, value]));
    expect(Object.fromEntries(facts)).toMatchObject({
      Customer: 'Contoso',
      Author: 'Li Wei',
      Date: '2026-11-26',
      Version: '1.0',
      'As of': '2019-08-14',
      'Rule pack': 'express-connect-2019-08-14',
    });
    expect(facts.get('Price books')).toMatch(/, edition 2019-08-14, SHA-256 [0-9a-f]{64}$/u);
  });

  it('has one title, headings in order, and contents that lead to every part', () => {
    const all = elementsOf(reportOf(accepted));
    const levels = all.flatMap(({ name }) => (/^h[1-6]$/u.test(name) ? [Number(name[1])] : []));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    levels.slice(1).forEach((level, at) => expect(level - (levels[at] ?? 0)).toBeLessThanOrEqual(1));
    const ids = all.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const links = all.flatMap(({ name, attributes }) => (name === 'a' ? [attributes['href'] ?? ''] : []));
    for (const part of [...reportParts, 'leftOut']) expect(links).toContain(`#part-${part}`);
    expect(links.filter((link) => !ids.includes(link.slice(1)))).toEqual([]);
  });

  it('runs nothing and fetches nothing', () => {
    const html = reportOf(section10);
    expect(html).toContain('content="default-src &#39;none&#39;; style-src');
    expect(html.match(/https?:\/\/[^"'\s<)]+/gu)?.filter((url) => !url.startsWith('http://www.w3.org/'))).toEqual([]);
    expect(html).not.toMatch(/<script|<link|url\(|@import/iu);
  });

  it('keeps accepted findings, with the reason, until when and by whom, apart from those that count', () => {
    const findings = partsOf(reportOf(accepted)).get('part-findings');
    const row = rowsOf(findings).find(([rule]) => rule === 'Error · CIDR201');
    expect(row?.slice(-3)).toEqual(['Renumbering in Q3', '2019-12-31', 'Li Wei']);
    const open = elementsOf(reportOf(accepted)).filter(({ attributes }) => attributes['class']?.startsWith('finding '));
    expect(open.map(({ text }) => text).filter((text) => text.includes('CIDR201'))).toEqual([]);
    expect(open.map(({ text }) => text).some((text) => text.includes('INTENT901'))).toBe(true);
  });

  it('tells what the guide’s section 10 is made of and what reaches what', () => {
    const parts = partsOf(reportOf(section10));
    const inventory = rowsOf(parts.get('part-inventory'));
    expect(inventory).toContainEqual(['Account B', '87654321']);
    expect(inventory.some((row) => row.includes('172.16.0.0/12') && row.includes('pc-AAA'))).toBe(true);
    // Both VPCs reach the data center and not each other.
    expect(
      rowsOf(parts.get('part-matrix'))
        .slice(1)
        .map((row) => row.slice(1).join('')),
    ).toEqual(['○●', '○●', '●●']);
    expect(
      rowsOf(parts.get('part-intents'))
        .slice(1)
        .map((row) => row.slice(-2)),
    ).toEqual([
      ['Must reach', 'as meant'],
      ['Must reach', 'as meant'],
      ['Must reach', 'as meant'],
    ]);
    expect(parts.get('part-runbook')?.text).toContain('Acceptance sheet');
    expect(parts.get('part-quote')?.text).toContain('Account A (12345678)');
    // Nobody publishes what 2 Mbit/s between Beijing and Hangzhou cost: it is asked of sales.
    const asked = rowsOf(parts.get('part-openInputs')).map(([, askedOf]) => askedOf);
    expect(asked.filter((who) => who === 'Sales')).toHaveLength(1);
    expect(parts.get('part-leftOut')?.text).toContain('Nothing: every part is here, and complete.');
  });

  it('holds the parts that are asked for, and names the others', () => {
    const parts = partsOf(reportOf(section10, { parts: ['runbook', 'diagram'] }));
    expect([...parts.keys()]).toEqual(['part-diagram', 'part-runbook', 'part-leftOut']);
    expect(parts.get('part-leftOut')?.text).toContain(
      'Not asked for: Inventory · Findings · Reachability · Intents · Quote · Open inputs.',
    );
    // What steps still need is then said in the runbook; a finished plan leaves nothing open.
    expect(parts.get('part-runbook')?.text).not.toContain('Still to be filled in');
    const asking: Plan = { ...section10, accounts: section10.accounts.map(({ uid: _uid, ...row }) => row) };
    const asked = partsOf(reportOf(asking, { parts: ['runbook', 'diagram'] }));
    expect(asked.get('part-runbook')?.text).toContain('Still to be filled in');
    expect(reportOf(section10, { parts: ['diagram'] })).not.toMatch(/USD|SHA-256/u);
  });

  it('is set for the paper that is asked for, what is wide on paper that lies', () => {
    expect(reportOf(section10, { paper: 'letter' })).toContain('size: letter landscape');
    expect(reportOf(section10)).toContain('size: A4 landscape');
    expect(partsOf(reportOf(section10)).get('part-diagram')?.attributes['class']).toBe('part diagram wide');
  });

  it('is made of an empty plan too', () => {
    const parts = partsOf(reportOf(emptyPlan({ name: 'New', rulePack: 'express-connect-2019-08-14' })));
    expect(parts.get('part-diagram')?.text).toContain('Nothing in this plan can be drawn yet.');
    expect(parts.get('part-inventory')?.text).toContain('There is nothing in this plan yet.');
    expect(parts.get('part-intents')?.text).toContain('The plan has no intents.');
  });

  it('of 1,000 VPCs takes seconds, and says where it stops', () => {
    const started = cpuTimeMs();
    const large = largePlan();
    const html = reportOf(large);
    expect(cpuTimeMs() - started).toBeLessThan(30_000);
    const told = partsOf(html).get('part-leftOut')?.text ?? '';
    // 1,000 VPCs with three vSwitches each, and five data centers.
    expect(told).toContain('the first 60 of 3005 networks');
    expect(told).toContain('vSwitches: the first 300 of 3000 rows.');
    expect(told).toContain(`Peering connections: the first 300 of ${large.peerings.length} rows.`);
    expect(told).toContain('The comparison of billing methods shows the first 200 of');
    expect(told).toMatch(/The runbook shows the first 200 of \d{4,} steps\./u);
    expect(told).toMatch(/printed at [\d.]+ % of its size/u);
    expect(told).toContain('leaves out the vSwitches');
  });
});

describe('a report of a customer copy', () => {
  it('shows none of the originals, neither prices nor notes', () => {
    const of: Plan = {
      ...section10,
      notes: [{ id: 'note-1', text: 'Margin is forty percent' }],
      intents: section10.intents.map((intent) => ({ ...intent, note: 'Board wants this by May' })),
      accepted: [{ rule: 'BILL801', subjects: ['peer-b'], reason: 'Offer of Acme pending', by: 'Zhao Min' }],
      quote: { customer: 'Globex Corporation', preparedBy: 'Zhao Min', notes: 'Discount by phone' },
    };
    const copy = customerCopy(of, allFlags, speakers.en).plan;
    const parts = reportParts.filter((part) => part !== 'quote');
    const html = reportOf(copy, { parts });
    expect(findLeaks(of, allFlags, html)).toEqual([]);
    expect(html).not.toMatch(/\d\.\d\d USD/u);
    // The scan sees them where the plan itself is written.
    const texts = findLeaks(of, allFlags, reportOf(of)).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['Globex Corporation', 'Zhao Min', 'Board wants this by May']));
  });
});

describe('hostile names in a report', () => {
  const named = (name: string): Plan =>
    plan({ name })
      .account('acct-a', { name, uid: name })
      .account('acct-b', { name })
      .dataCenter('dc-1', ['172.16.0.0/12'], { name, device: { vendor: name } })
      .physicalConnection('pc-1', { name, dataCenter: 'dc-1', cloudId: name, accessPoint: name })
      .vbr('vbr-1', { name, region: name, physicalConnection: 'pc-1', vlan: 7, localGatewayIp: name })
      .vpc('vpc-1', ['192.168.0.0/16'], { name, account: 'acct-b', routerId: name, cloudId: name })
      .vSwitch('vsw-1', 'vpc-1', '192.168.1.0/24', { name, zone: name })
      .securityGroup('sg-1', 'vpc-1', {
        name,
        rules: [{ policy: 'accept', protocol: name, ports: name, priority: 1, source: { cidr: name } }],
      })
      .instance('ecs-1', 'vsw-1', name, { name, securityGroups: ['sg-1'] })
      .peering('peer-1', 'vbr-1', 'vpc-1', { name })
      .route('vpc-1', '172.16.0.0/12', { peering: 'peer-1' })
      .intent('int-1', 'ecs-1', 'dc-1', { protocol: name, note: name })
      .row('accepted', { rule: 'ROUTE502', subjects: ['vbr-1'], reason: name, by: name })
      .row('steps', { id: 'create/vpc-1', done: true, by: name, note: name, result: name })
      .build();

  it('are text and nothing else: the document stays well-formed and runs nothing', () => {
    fc.assert(
      fc.property(hostileName, fc.constantFrom<Language>('en', 'zh-CN'), (name, language) => {
        const block = { title: name, customer: name, author: name, date: name, version: name };
        const elements = elementsOf(reportOf(named(name), { titleBlock: block, legend: true }, language));
        expect(elements.length).toBeGreaterThan(200);
        for (const { name: tag, attributes } of elements) {
          expect(['script', 'img', 'link', 'iframe', 'object', 'foreignObject', 'image']).not.toContain(tag);
          for (const [attribute, value] of Object.entries(attributes)) {
            expect(attribute).not.toMatch(/^on|^src/u);
            if (attribute.endsWith('href')) expect(value).toMatch(/^#/u);
          }
        }
        // The one style sheet is Peerscape's own.
        const styles = elements.filter(({ name: tag }) => tag === 'style').map(({ text }) => text);
        expect(styles).toEqual(
          elementsOf(reportOf(named('x'))).flatMap((one) => (one.name === 'style' ? [one.text] : [])),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('survive where they can be shown', () => {
    const name = '<b>"A" & \'B\'</b> 中文 👩‍👩‍👧‍👦';
    const all = elementsOf(reportOf(named(name)));
    expect(all.find(({ name: tag }) => tag === 'h1')?.text).toBe(name);
    expect(rowsOf(partsOf(reportOf(named(name))).get('part-inventory')).some((row) => row.includes(name))).toBe(true);
  });
});
