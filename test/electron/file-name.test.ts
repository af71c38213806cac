import fc from 'fast-check';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasPlanExtension, planFileName, withPlanExtension } from '../../electron/file-name.ts';

describe('the file name of a plan', () => {
  it.each([
    ['Head office', 'Head office.peerscape'],
    ['北京专线', '北京专线.peerscape'],
    ['a.peerscape', 'a.peerscape'],
    ['../../etc/passwd', 'etc passwd.peerscape'],
    ['C:\\temp\\x', 'C temp x.peerscape'],
    ['a\u202egpj.b\u0000', 'a gpj.b.peerscape'],
    ['  ...  ', 'Untitled.peerscape'],
    ['NUL', 'Untitled.peerscape'],
    ['', 'Untitled.peerscape'],
  ])('made of %j is %j', (plan, name) => {
    expect(planFileName(plan, 'Untitled')).toBe(name);
  });

  it('is one name of at most 255 bytes, whatever the plan is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (plan) => {
        const name = planFileName(plan, 'Untitled');
        expect(basename(name)).toBe(name);
        expect(name).not.toMatch(/[\\:\0]/);
        expect(name.length).toBeGreaterThan('.peerscape'.length);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      }),
    );
  });
});

describe('the extension of a plan', () => {
  it('is added where there is none', () => {
    expect(withPlanExtension('/plans/v1.2')).toBe('/plans/v1.2.peerscape');
    expect(withPlanExtension('/plans/a.JSON')).toBe('/plans/a.JSON');
  });

  it.each([
    ['a.peerscape', true],
    ['a.PEERSCAPE', true],
    ['a.json', true],
    ['a.zip', false],
    ['.peerscape', false],
    ['', false],
  ])('decides that %j may be dropped: %s', (path, allowed) => {
    expect(hasPlanExtension(path)).toBe(allowed);
  });
});
