import { describe, expect, it } from 'vitest';
import { languages } from '../../shared/messages/language.ts';
import { citation, guide, sourceDocuments } from '../../shared/catalog/source.ts';

describe('sources', () => {
  it('are cited in the language of the reader', () => {
    expect(citation(guide(3), 'en')).toBe('Express Connect peering connections guide (2019-08-14), section 3');
    expect(citation(guide(3), 'zh-CN')).toBe('高速通道对等连接指南（2019-08-14），第 3 节');
  });

  it('keep the name of a place in the document as it is', () => {
    const source = { document: 'openapi-meta', at: 'CreateVSwitch' } as const;
    expect(citation(source, 'en')).toBe('Alibaba Cloud OpenAPI reference (2026-04-21), CreateVSwitch');
    expect(citation(source, 'zh-CN')).toBe('阿里云 OpenAPI 参考（2026-04-21），CreateVSwitch');
  });

  it('have a title in every language, a date, and only https addresses', () => {
    for (const [id, document] of Object.entries(sourceDocuments)) {
      for (const language of languages) expect(document.title[language], id).not.toBe('');
      expect(document.date, id).toMatch(/^20\d\d(-\d\d){0,2}$/);
      if (document.url !== undefined) expect(new URL(document.url).protocol, id).toBe('https:');
    }
  });
});
