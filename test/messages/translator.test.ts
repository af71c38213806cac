import { describe, expect, it } from 'vitest';
import { inSentence, message } from '../../shared/messages/message.ts';
import { createTranslator } from '../../shared/messages/translator.ts';

const none = { en: {}, 'zh-CN': {} };

describe('createTranslator', () => {
  it('fills placeholders, counts, and texts inside texts', () => {
    const english = createTranslator('en', none);
    expect(english.text(message('edits:add', { kind: message('kinds:vpcs'), name: 'a' }))).toBe('Add VPC a');
    expect(english.t('edits:removeMany', { count: 1 })).toBe('Delete 1 object');
    expect(english.t('edits:removeMany', { count: 2 })).toBe('Delete 2 objects');
  });

  it('takes the capital off a label within a sentence, and leaves abbreviations as they are', () => {
    const english = createTranslator('en', none);
    expect(english.text(message('fields:state.planned'))).toBe('Planned');
    expect(english.text(inSentence('fields:state.planned'))).toBe('planned');
    expect(english.text(inSentence('fields:vlan'))).toBe('VLAN ID');
    expect(english.text(inSentence('kinds:vSwitches'))).toBe('vSwitch');
    expect(createTranslator('zh-CN', none).text(inSentence('fields:state.planned'))).toBe('规划中');
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
