import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { planJsonSchema } from '../shared/plan/file-schema.ts';
import { rules } from '../shared/rules/registry.ts';
import { rulesDocument } from '../shared/rules/rules-document.ts';

const read = (file: string): string => readFileSync(path.resolve(import.meta.dirname, '..', file), 'utf8');

describe('the documents that are generated (npm run docs)', () => {
  it('explain the rules as they are', () => {
    expect(read('RULES.md')).toBe(rulesDocument(rules));
  });

  it('publish the schema that files are read with', () => {
    expect(JSON.parse(read('shared/plan/plan.schema.json'))).toEqual(planJsonSchema());
  });
});
