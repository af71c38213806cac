import { describe, expect, it } from 'vitest';
import { type ExportDetails, noDetails } from '../../../renderer/answers/export-draft.ts';
import type { ExportJob, OfferedChoices } from '../../../renderer/exports/job.ts';
import { windowKinds } from '../../../renderer/exports/kinds.ts';
import { prepareJob } from '../../../renderer/exports/prepare-job.ts';
import { analyze } from '../../../shared/analysis.ts';
import { createTranslator } from '../../../shared/messages/translator.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { ruleTexts } from '../../../shared/rules/rule-texts.ts';
import { defaultExportChoices } from '../../../shared/settings/export-choices.ts';
import { plan } from '../../support/plan-builder.ts';

const shared = plan()
  .account('acct-a', { name: 'Account A', uid: '12345678' })
  .account('acct-b', { name: 'Account B', uid: '87654321' })
  .dataCenter('dc-1', ['172.16.0.0/12'], { name: 'Head office', device: { vendor: 'cisco-ios' } })
  .physicalConnection('pc-1', { account: 'acct-a', dataCenter: 'dc-1', accessPoint: 'ap-cn-beijing-dx-A' })
  .vbr('vbr-1', {
    account: 'acct-a',
    region: 'cn-beijing',
    physicalConnection: 'pc-1',
    vlan: 1000,
    localGatewayIp: '10.100.0.1',
    peerGatewayIp: '10.100.0.2',
    prefixLength: 30,
  })
  .vpc('vpc-a', ['10.10.0.0/16'], { name: 'VPC-A', account: 'acct-a', region: 'cn-beijing' })
  .vpc('vpc-b', ['192.168.0.0/16'], { name: 'VPC-B', account: 'acct-b', region: 'cn-hangzhou' })
  .peering('peer-a', 'vbr-1', 'vpc-a', { name: 'VBR to VPC-A' })
  .peering('peer-b', 'vbr-1', 'vpc-b', { name: 'VBR to VPC-B' })
  .build();
const backbone: Plan = { ...shared, name: 'Quarterly backbone' };
const speak = createTranslator('en', ruleTexts);

function prepared(of: Plan, choices: Partial<OfferedChoices>, details: Partial<ExportDetails> = {}) {
  const job: ExportJob = {
    analysis: analyze(of, '2019-08-14'),
    choices: { ...defaultExportChoices, target: 'svg', ...choices },
    details: { ...noDetails, ...details },
    selection: ['vpc-a'],
    today: '2019-08-14',
    speak,
  };
  return prepareJob(job, { signal: new AbortController().signal, onProgress: () => undefined });
}

async function ready(...args: Parameters<typeof prepared>) {
  const made = await prepared(...args);
  if (made.kind !== 'ready') throw new Error(JSON.stringify(made));
  return made;
}

const textOf = ({ files }: Awaited<ReturnType<typeof ready>>): string =>
  files.map(({ content }) => String(content)).join('\n');

describe('an export of the window', () => {
  it.each(windowKinds)('makes %s, and a drawing to look at where it is one', async (target) => {
    const made = await ready(backbone, { target });
    expect(made.files.length).toBeGreaterThan(0);
    const isDrawn = ['svg', 'png', 'pdf', 'drawio', 'mermaid', 'html', 'report'].includes(target);
    expect(made.svg?.includes('VPC-A') ?? false).toBe(isDrawn);
  });

  it('is light and shows everything unless it is asked for something else', async () => {
    const light = textOf(await ready(backbone, {}));
    expect(light).toContain('#f8fafb');
    expect(light).toContain('VPC-B');
    const dark = textOf(await ready(backbone, { theme: 'dark' }, { onlySelected: true }));
    expect(dark).toContain('#0c1219');
    expect(dark).not.toContain('VPC-B');
  });

  it('writes into the title block what was typed, and else what the plan says', async () => {
    const typed = { customer: 'Contoso', version: '1.2' };
    const svg = textOf(await ready(backbone, { titleBlock: true, author: 'Wang' }, { typed }));
    for (const words of ['Contoso', '1.2', 'Wang', '2019-08-14', backbone.name]) expect(svg).toContain(words);
  });

  it('hides names in a customer copy, that of the plan included, and still draws the selection', async () => {
    const copy = await ready(backbone, { customerCopy: true, titleBlock: true }, { onlySelected: true });
    expect(copy.planName).not.toBe(backbone.name);
    for (const original of ['VPC-A', '10.10.', backbone.name]) expect(textOf(copy)).not.toContain(original);
    expect(copy.svg).toContain('id="node-0"');
  });

  it('refuses a customer copy that still says something', async () => {
    const made = await prepared(backbone, { customerCopy: true, titleBlock: true, author: 'VPC-A' });
    expect(made.kind === 'leaking' && made.leaks).toContainEqual({ path: 'diagram.svg', text: 'VPC-A' });
  });

  it('shows no prices in a copy that hides them', async () => {
    const asked = { prices: true, target: 'html', customerCopy: true } as const;
    const hidden = textOf(await ready(backbone, asked));
    expect(hidden).not.toContain('/month');
    expect(hidden).not.toContain('data-section="quote"');
    const shown = textOf(await ready(backbone, { ...asked, copyParts: ['names'] }));
    expect(shown).toContain('/month');
    expect(shown).toContain('data-section="quote"');
  });

  it('tells the blockers of a copy by the names of the plan', async () => {
    const clash = plan()
      .account('acct-a')
      .vpc('vpc-1', ['10.1.0.0/16'], { name: 'Beijing' })
      .vpc('vpc-2', ['10.1.0.0/16'], { name: 'Hangzhou' })
      .peering('peer-1', 'vpc-1', 'vpc-2', { name: 'Link' })
      .build();
    const made = await prepared(clash, { target: 'terraform', customerCopy: true });
    const subjects = made.kind === 'blocked' ? made.blockers.flatMap((blocker) => blocker.subjects) : [];
    expect(subjects.length).toBeGreaterThan(0);
    expect(['vpc-1', 'vpc-2', 'peer-1']).toEqual(expect.arrayContaining([...new Set(subjects)]));
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    controller.abort(new Error('stopped'));
    const job: ExportJob = {
      analysis: analyze(backbone, '2019-08-14'),
      choices: { ...defaultExportChoices, target: 'svg' },
      details: noDetails,
      selection: [],
      today: '2019-08-14',
      speak,
    };
    await expect(prepareJob(job, { signal: controller.signal, onProgress: () => undefined })).rejects.toThrow(
      'stopped',
    );
  });
});
