import { describe, expect, it } from 'vitest';
import { message } from '../../shared/messages/message.ts';
import { createTranslator } from '../../shared/messages/translator.ts';

const none = { en: {}, 'zh-CN': {} };

describe('createTranslator', () => {
  it('fills placeholders, counts, and texts inside texts', () => {
    const english = createTranslator('en', none);
    expect(english.text(message('edits:add', { kind: message('kinds:vpcs'), name: 'a' }))).toBe('Add VPC a');
    expect(english.t('edits:removeMany', { count: 1 })).toBe('Delete 1 object');
    expect(english.t('edits:removeMany', { count: 2 })).toBe('Delete 2 objects');
  });

  it('speaks Chinese', () => {
    expect(createTranslator('zh-CN', none).t('edits:removeMany', { count: 1 })).toBe('删除 1 个对象');
  });

  it('inserts hostile values as they are, and never evaluates them', () => {
    const english = createTranslator('en', none);
    expect(english.t('edits:rename', { from: '{{to}} $t(kinds:vpcs)', to: '<b>&' })).toBe(
      'Rename {{to}} $t(kinds:vpcs) to <b>&',
    );
  });

  it('takes the texts of rules beside its own', () => {
    const rules = { en: { CIDR999: { message: 'no {{what}}' } }, 'zh-CN': {} };
    expect(createTranslator('en', rules).text({ key: 'CIDR999:message', params: { what: 'net' } })).toBe('no net');
    expect(createTranslator('zh-CN', rules).text({ key: 'CIDR999:message', params: { what: 'net' } })).toBe('no net');
  });
});
