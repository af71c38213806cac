import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planText } from '../../shared/plan/canonical.ts';
import { startDraft } from '../../shared/plan/draft.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { arbitraryPlan } from '../support/arbitrary-plan.ts';
import { caseNames, casePlan, caseText } from '../support/cases.ts';
import { plan } from '../support/plan-builder.ts';

function read(text: string): Plan {
  const parsed = parsePlan(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** A JSON value with the fields of every object in one order, so that texts can be compared. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}

const meaning = (text: string): string => JSON.stringify(sorted(JSON.parse(text)));

describe('the canonical text', () => {
  it.each(caseNames)('of %s says what its file says, and saving it again changes no byte', (name) => {
    const text = planText(casePlan(name));
    expect(meaning(text)).toBe(meaning(caseText(name)));
    expect(planText(read(text))).toBe(text);
    expect(read(text)).toEqual(casePlan(name));
  });

  it('of any plan, hostile ids and names included, is read back as that text', () => {
    fc.assert(
      fc.property(arbitraryPlan, (one) => {
        const text = planText(one);
        expect(planText(read(text))).toBe(text);
      }),
    );
  });

  it('is two-space JSON in the order of the format, a row on a line, with a final newline', () => {
    const one = plan({ quotas: { peeringsPerVpc: { 'vpc-1': 9 } }, unknown: { zebra: [1, { a: null }] } })
      .at('vpc-1', 800, 320)
      .accepted('CIDR102', ['vpc-1'])
      .vpc('vpc-1', ['192.168.0.0/16'], { name: '杭州 "主"' })
      .build();
    expect(planText(one)).toBe(`{
  "format": "peerscape",
  "version": 1,
  "name": "Test",
  "rulePack": "express-connect-2019-08-14",
  "asOf": "2019-08-14",
  "accounts": [
    { "id": "acct-a", "name": "Account A" }
  ],
  "vpcs": [
    { "id": "vpc-1", "name": "杭州 \\"主\\"", "account": "acct-a", "region": "cn-hangzhou", "cidrs": ["192.168.0.0/16"] }
  ],
  "accepted": [
    { "rule": "CIDR102", "subjects": ["vpc-1"], "reason": "known" }
  ],
  "quotas": { "peeringsPerVpc": { "vpc-1": 9 } },
  "layout": {
    "vpc-1": { "x": 800, "y": 320 }
  },
  "zebra": [1, { "a": null }]
}
`);
  });

  it('breaks a row that does not fit in 120 columns with its comma, and only such a row', () => {
    // Indent 4, `{ "id": "n", "text": "` 22 and `" },` 4 leave 90 columns for the text.
    const note = (length: number) => planText(plan().note('n', 'x'.repeat(length)).note('m', '').build()).split('\n');
    const fits = note(90).find((line) => line.includes('xxx')) ?? '';
    expect(fits).toHaveLength(120);
    expect(note(91).filter((line) => line.includes('"n"') || line.includes('xxx'))).toEqual([
      '      "id": "n",',
      `      "text": "${'x'.repeat(91)}"`,
    ]);
  });

  it('keeps absent tables absent and empty ones empty', () => {
    const start = '{\n  "format": "peerscape",\n  "version": 1,\n  "name": "N",\n  "rulePack": "r"';
    for (const tables of ['', ',\n  "vpcs": []', ',\n  "hosts": [],\n  "routes": [],\n  "layout": {}']) {
      expect(planText(read(`${start}${tables}\n}\n`))).toBe(`${start}${tables}\n}\n`);
    }
    const emptied = startDraft(read(planText(plan().note('n', 't').build())));
    emptied.remove('notes', 'n');
    expect(planText(emptied.plan)).toContain('"notes": []');
  });

  it('writes fields in the order of the format whatever their order was, unknown ones behind them', () => {
    const text = planText(
      read(
        '{"vpcs":[{"later":1,"cidrs":[],"region":"r","account":"a","name":"n","id":"v"}],"rulePack":"p","name":"n","version":1,"format":"peerscape"}',
      ),
    );
    expect(text).toContain('{ "id": "v", "name": "n", "account": "a", "region": "r", "cidrs": [], "later": 1 }');
    expect(text.indexOf('"format"')).toBe(4);
  });

  it('keeps unknown fields on every level through an edit', () => {
    const file = JSON.stringify({
      format: 'peerscape',
      version: 1,
      name: 'N',
      rulePack: 'r',
      spelledOut: 'top',
      constructor: 1,
      vpcs: [{ id: 'v', name: 'n', account: 'a', region: 'r', cidrs: [], future: { deep: [{ er: 1 }] } }],
      peerings: [
        {
          id: 'p',
          name: 'n',
          initiator: { router: 'v', state: 'planned', future: 2 },
          acceptor: { router: 'v', state: 'planned' },
          bandwidthMbps: 2,
          billing: { method: 'subscription', term: { unit: 'month', count: 1, future: 3 }, future: 4 },
        },
      ],
      accepted: [{ rule: 'x', subjects: ['v'], reason: '', future: 5 }],
      layout: { v: { x: 1, y: 2, future: 6 } },
    });
    const draft = startDraft(read(file));
    draft.set('vpcs', 'v', { name: 'm' });
    draft.set('layout', 'v', { x: 3 });
    const expected = file.replace('"id":"v","name":"n"', '"id":"v","name":"m"').replace('"x":1', '"x":3');
    expect(meaning(planText(draft.plan))).toBe(meaning(expected));
  });

  it('keeps fields and ids that are called like parts of the language', () => {
    const text = `{
  "format": "peerscape",
  "version": 1,
  "name": "N",
  "rulePack": "__proto__",
  "notes": [
    { "id": "__proto__", "text": "a", "__proto__": { "polluted": 1 }, "toString": 2 },
    { "id": "constructor", "text": "b" }
  ],
  "quotas": { "__proto__": { "__proto__": 1 } },
  "layout": {
    "__proto__": { "x": 1, "y": 2 },
    "constructor": { "x": 3, "y": 4 }
  },
  "__proto__": { "polluted": true }
}
`;
    expect(planText(read(text))).toBe(text);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('is stable for ids that readers of JSON put first, and for an id placed twice', () => {
    const one = plan().at('b', 1, 1).at('10', 2, 2).at('2', 3, 3).at('b', 4, 4).build();
    const text = planText(one);
    expect(planText(read(text))).toBe(text);
    expect(text.match(/"(?:b|10|2)": .*\}/gu)).toEqual([
      '"2": { "x": 3, "y": 3 }',
      '"10": { "x": 2, "y": 2 }',
      '"b": { "x": 4, "y": 4 }',
    ]);
  });

  it('has whole numbers for places', () => {
    const text = planText(plan().at('a', 1.5, -0.4).at('b', -1.5, 1e3).build());
    expect(text).toContain('"a": { "x": 2, "y": 0 }');
    expect(text).toContain('"b": { "x": -1, "y": 1000 }');
  });

  it('brings a plan of version 0 to the present version', () => {
    const old = readFileSync(new URL('../fixtures/migrations/version-0.peerscape', import.meta.url), 'utf8');
    const { asOf, peerings, unknown } = read(old);
    expect(asOf).toBe('2019-08-14');
    expect(peerings.map(({ id }) => id)).toEqual(['peer-1']);
    expect(unknown).toEqual({ unheardOf: { kept: true } });
    expect(meaning(planText(read(old)))).toBe(
      meaning(
        old.replace('"version": 0', '"version": 1').replace('"date"', '"asOf"').replace('"connections"', '"peerings"'),
      ),
    );
  });
});
