import type { schema as english } from '../en/schema.ts';
import type { Translation } from '../translation.ts';

export const schema: Translation<typeof english> = {
  missing: '缺失：此处应为{{what}}',
  'should.be': '应为{{what}}，而不是 {{found}}',
  tooLarge: '的数值过大，无法保存：最大约为 1.8e308',
  otherForm: '不符合此处要求的格式',

  'what.text': '文本',
  'what.filledText': '非空文本',
  'what.number': '数字',
  'what.wholeNumber': '整数',
  'what.above': '大于 {{limit}} 的数字',
  'what.from': '不小于 {{limit}} 的数字',
  'what.below': '小于 {{limit}} 的数字',
  'what.upTo': '不大于 {{limit}} 的数字',
  'what.yesOrNo': ' true 或 false',
  'what.list': '列表',
  'what.listFrom_other': '至少有 {{count}} 项的列表',
  'what.listUpTo_other': '至多有 {{count}} 项的列表',
  'what.fields': '包含字段的对象',
  'what.null': ' null',
  'what.day': '日期，例如 "2019-08-14"',
  'what.amount': '文本形式的金额，例如 "70.00"',
  'what.currency': '货币代码，例如 "USD"',
  'what.value': ' {{value}}',
  'what.either': '{{first}}或{{second}}',

  'found.emptyList': '空列表',
  'found.fields': '对象',
};
