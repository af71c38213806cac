import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportTargets } from '../electron/cli/export-targets.ts';
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

describe('docs/command-line.md, which is written by hand', () => {
  it('names every target of `peerscape export`, and no other', () => {
    const row = read('docs/command-line.md')
      .split('\n')
      .find((line) => line.startsWith('| `peerscape export '));
    const [, listed = ''] = /writes a plan as (.+?);/.exec(row ?? '') ?? [];
    const named = [...listed.matchAll(/`([\w-]+)`/g)].map(([, target = '']) => target);
    expect(named.toSorted()).toEqual(exportTargets.toSorted());
  });
});
