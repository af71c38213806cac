import { describe, expect, it } from 'vitest';
import { rules } from '../../shared/rules/registry.ts';
import { rulesDocument } from '../../shared/rules/rules-document.ts';

const document = rulesDocument(rules);

describe('the document of all checks', () => {
  it('has a line in the table and a chapter for every rule, linked', () => {
    const lines = document.split('\n');
    for (const { code, name, texts } of rules) {
      const anchor = `${code}-${name}`.toLowerCase();
      expect(lines.filter((line) => line.startsWith(`| [${code}](#${anchor}) | ${name} |`))).toHaveLength(1);
      expect(lines.filter((line) => line === `## ${code} ${name}`)).toHaveLength(1);
      expect(document).toContain(texts.en.why);
      expect(document).toContain(texts.en.how);
    }
  });

  it('shows every example and cites every source', () => {
    for (const { examples, sources } of rules) {
      for (const { shows } of [...examples.bad, ...examples.good]) expect(document).toContain(`- ${shows}`);
      if (sources.some((source) => source.document === 'guide-2019-08-14'))
        expect(document).toContain('guide (2019-08-14)');
    }
  });

  it('has no placeholder left and ends with one newline', () => {
    expect(document).not.toMatch(/\{\{|undefined|\n\n\n|[^\n]$|\n\n$/);
  });
});
