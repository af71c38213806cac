import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planText } from '../../shared/plan/canonical.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import { casePlan, caseText } from '../support/cases.ts';

const header = '"format": "peerscape", "version": 1, "name": "N", "rulePack": "r"';

function failureOf(text: string) {
  const parsed = parsePlan(text);
  return parsed.ok ? 'read' : parsed.error;
}

const codeOf = (text: string) => {
  const error = failureOf(text);
  return error === 'read' ? error : error.code;
};

describe('a text that is no plan', () => {
  it('is named: empty, binary, not JSON, not a plan, newer, too deep, invalid', () => {
    expect(failureOf('')).toEqual({ code: 'empty' });
    expect(failureOf(' \n\t')).toEqual({ code: 'empty' });
    expect(failureOf('PK\u0003\u0004\u0014\u0000')).toEqual({ code: 'binary' });
    expect(failureOf('{"format":\u0000"peerscape"}')).toEqual({ code: 'binary' });
    expect(failureOf('[]')).toEqual({ code: 'not-a-plan' });
    expect(failureOf('null')).toEqual({ code: 'not-a-plan' });
    expect(failureOf('"peerscape"')).toEqual({ code: 'not-a-plan' });
    expect(failureOf('{"format": "drawio", "version": 9}')).toEqual({ code: 'not-a-plan' });
    expect(failureOf('{"__proto__": {"format": "peerscape"}}')).toEqual({ code: 'not-a-plan' });
    expect(failureOf('{"format": "peerscape", "version": 2}')).toEqual({ code: 'newer-version', version: 2 });
    expect(failureOf(`{${header}, "x": ${'['.repeat(80)}${']'.repeat(80)}}`)).toEqual({ code: 'too-deep' });
  });

  it('is not JSON at a line and a column', () => {
    expect(failureOf('{\n  "format": "peerscape",\n  "version" 1\n}')).toEqual({
      code: 'not-json',
      line: 3,
      column: 13,
    });
    expect(failureOf('hello')).toEqual({ code: 'not-json', line: 1, column: 1 });
    expect(failureOf(`{\n${header},\n}`)).toMatchObject({ code: 'not-json', line: 3 });
    expect(codeOf(`{${header}} // comment`)).toBe('not-json');
    expect(codeOf(`{${header}}{}`)).toBe('not-json');
  });

  it('is invalid at a path and a line', () => {
    const text = (fields: string) => `{\n  ${header},\n${fields}\n}`;
    const vpc = '"id": "v", "name": "n", "account": "a", "region": "r"';
    expect(
      failureOf(text(`  "vpcs": [\n    { ${vpc}, "cidrs": [] },\n    { ${vpc}, "cidrs": ["x",\n 7] }\n  ]`)),
    ).toMatchObject({
      code: 'invalid',
      path: 'vpcs[1].cidrs[1]',
      line: 6,
    });
    expect(failureOf(text('  "vpcs":\n 7'))).toMatchObject({ code: 'invalid', path: 'vpcs', line: 4 });
    // What is absent is told by what it is absent from.
    expect(failureOf(text('  "notes": [\n    { "id": "n" }\n  ]'))).toMatchObject({ path: 'notes[0].text', line: 4 });
    expect(failureOf(text('  "notes": [\n    { "id": "", "text": "" }\n  ]'))).toMatchObject({
      path: 'notes[0].id',
      line: 4,
    });
    expect(failureOf(text('  "asOf": "14.8.2019"'))).toMatchObject({ path: 'asOf', line: 3 });
    expect(failureOf(text('  "layout": {\n "v": { "x": 1 } }'))).toMatchObject({ path: 'layout.v.y', line: 4 });
    expect(failureOf(text('  "quotas": { "peeringsPerVpc":\n { "v": -1 } }'))).toMatchObject({
      path: 'quotas.peeringsPerVpc.v',
      line: 4,
    });
    expect(failureOf('{"format": "peerscape", "version": 1}')).toMatchObject({
      code: 'invalid',
      path: 'name',
      line: 1,
    });
  });

  it('is invalid with a version that is none', () => {
    for (const version of ['"1"', '1.5', '-1', 'null', '[]', '1e999']) {
      expect(failureOf(`{\n"format": "peerscape",\n"version": ${version}\n}`)).toMatchObject({
        code: 'invalid',
        path: 'version',
        line: 3,
      });
    }
    expect(failureOf('{"format": "peerscape"}')).toMatchObject({ code: 'invalid', path: 'version', line: 1 });
  });

  it('is invalid with a number that nothing can write again', () => {
    expect(failureOf(`{${header},\n"later": [0,\n{ "x": 1e999 }]}`)).toMatchObject({ path: 'later[1].x', line: 3 });
    expect(codeOf(`{${header}, "later": 1e308}`)).toBe('read');
  });
});

describe('an id called `__proto__`', () => {
  it('is one like others where it is a key: what stands there is held against the schema, and kept', () => {
    expect(failureOf(`{${header}, "layout": {\n"__proto__": 5 }}`)).toMatchObject({
      path: 'layout.__proto__',
      line: 2,
    });
    expect(failureOf(`{${header}, "layout": {"__proto__":\n{ "x": 1 } }}`)).toMatchObject({
      path: 'layout.__proto__.y',
    });
    expect(failureOf(`{${header}, "quotas": {"__proto__": null}}`)).toMatchObject({ path: 'quotas.__proto__' });
    expect(failureOf(`{${header}, "quotas": {"q": {"__proto__": "x"}}}`)).toMatchObject({ path: 'quotas.q.__proto__' });
    const parsed = parsePlan(`{${header}, "layout": {"__proto__": { "x": 1, "y": 2 }}}`);
    expect(parsed).toMatchObject({ ok: true, value: { layout: [{ id: '__proto__', x: 1, y: 2 }] } });
  });
});

describe('reading', () => {
  it('never throws on a plan cut off anywhere, and never takes it for one', () => {
    const text = planText(casePlan('section-08-just-drawn')).trimEnd();
    for (let length = 0; length < text.length; length += 1) {
      expect(['empty', 'not-json']).toContain(codeOf(text.slice(0, length)));
    }
  });

  it('never throws on a case with a character changed', () => {
    const text = caseText('section-08-just-drawn');
    const change = fc.record({
      at: fc.nat(text.length - 1),
      with: fc.oneof(fc.string({ maxLength: 3 }), fc.constant('\uD800')),
    });
    fc.assert(
      fc.property(change, (one) => {
        expect(() => parsePlan(text.slice(0, one.at) + one.with + text.slice(one.at + 1))).not.toThrow();
      }),
    );
  });

  it('never throws on JSON with anything anywhere', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('name', 'vpcs', 'layout', 'quotas', '__proto__'), fc.jsonValue()),
        (any) => {
          expect(() =>
            parsePlan(JSON.stringify({ format: 'peerscape', version: 1, rulePack: '', ...any })),
          ).not.toThrow();
        },
      ),
    );
  });

  it('never throws on 100,000 brackets, closed or not, in or before the error', () => {
    const open = '['.repeat(100_000);
    expect(codeOf(open)).toBe('too-deep');
    expect(codeOf(`{${header}, "x": ${open}${']'.repeat(100_000)}}`)).toBe('too-deep');
    expect(codeOf(`{"format": "peerscape", "version": "x", "x": ${open}${']'.repeat(100_000)}}`)).toBe('too-deep');
    expect(codeOf(`{"x": "${'['.repeat(1000)}", }`)).toBe('not-json');
    expect(codeOf(`{"x": "\\"${'['.repeat(1000)}", }`)).toBe('not-json');
  });

  it('keeps lone surrogates, repeated ids and dangling references: they are for the checks to tell', () => {
    const parsed = parsePlan(
      `{${header}, "notes": [{ "id": "a", "text": "\\ud800" }, { "id": "a", "text": "" }], "hosts": [{ "id": "h", "dataCenter": "nowhere", "name": "", "ip": "x" }]}`,
    );
    expect(parsed).toMatchObject({
      ok: true,
      value: { notes: [{ text: '\ud800' }, { id: 'a' }], hosts: [{ dataCenter: 'nowhere' }] },
    });
  });

  it('passes over a byte order mark, and over a carriage return before each line feed', () => {
    expect(codeOf(`\uFEFF{${header}}`)).toBe('read');
    expect(parsePlan(caseText('section-08-just-drawn').replaceAll('\n', '\r\n'))).toEqual(
      parsePlan(caseText('section-08-just-drawn')),
    );
    expect(failureOf('\uFEFF')).toEqual({ code: 'empty' });
  });

  it('takes the id of a place from its key, whatever the place says', () => {
    const parsed = parsePlan(`{${header}, "layout": { "v": { "id": "w", "x": 1, "y": 2 } }}`);
    expect(parsed).toMatchObject({ ok: true, value: { layout: [{ id: 'v', x: 1, y: 2 }] } });
  });
});
