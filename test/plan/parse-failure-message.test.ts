import { describe, expect, it } from 'vitest';
import { message } from '../../shared/messages/message.ts';
import { createTranslator } from '../../shared/messages/translator.ts';
import { parseFailureMessage } from '../../shared/plan/parse-failure-message.ts';
import type { ParseFailure } from '../../shared/plan/parse.ts';

const failures: readonly ParseFailure[] = [
  { code: 'empty' },
  { code: 'binary' },
  { code: 'not-json', line: 3, column: 7 },
  { code: 'merge-conflict', line: 158 },
  { code: 'not-a-plan' },
  { code: 'newer-version', version: 9 },
  { code: 'too-deep' },
  { code: 'invalid', path: 'vpcs[2].cidrs[0]', line: 41, fault: message('schema:otherForm') },
];

describe('parseFailureMessage', () => {
  it.each(['en', 'zh-CN'] as const)('has a sentence of its own for every failure in %s', (language) => {
    const { text } = createTranslator(language, { en: {}, 'zh-CN': {} });
    const sentences = failures.map((failure) => text(parseFailureMessage(failure)));
    expect(new Set(sentences).size).toBe(failures.length);
    for (const sentence of sentences) {
      expect(sentence).toMatch(language === 'en' ? /^[A-Z].*\.$/ : /\p{Script=Han}.*。$/u);
      expect(sentence).not.toContain('{{');
    }
  });

  it('tells the place in the file and both versions', () => {
    const { text } = createTranslator('en', { en: {}, 'zh-CN': {} });
    const sentences = failures.map((failure) => text(parseFailureMessage(failure))).join('\n');
    for (const part of ['Line 3, column 7:', 'version 9', 'up to version 1', 'Line 41: vpcs[2].cidrs[0]']) {
      expect(sentences).toContain(part);
    }
  });
});
