import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { messages } from '../../shared/messages/areas.ts';

const root = path.resolve(import.meta.dirname, '../..');

type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

const english: Texts = messages.en;
const chinese: Texts = messages['zh-CN'];

/** Every key as it is asked for, without the endings of plurals. */
const keys = [
  ...new Set(
    Object.entries(english).flatMap(([area, texts]) => Object.keys(texts).map((name) => singular(area, name))),
  ),
];

const sources = ['shared', 'renderer', 'electron']
  .flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => path.join(entry.parentPath, entry.name))
  .filter((file) => !/messages[\\/](en|zh-cn)[\\/]/.test(file))
  .map((file) => readFileSync(file, 'utf8').replace(/^import .*$/gm, ''));

describe('the texts', () => {
  it('are all asked for somewhere', () => {
    const literals = new Set(sources.flatMap((text) => [...text.matchAll(/'(\w+:[^'\n]+)'/g)].map(([, key]) => key)));
    const patterns = sources.flatMap(patternsIn);
    const words = new Set(
      sources.flatMap((text) => [/[\w-]+/g, /(?<=')[\w.-]+(?=')/g].flatMap((word) => text.match(word) ?? [])),
    );
    expect(literals.size).toBeGreaterThan(800);
    expect(patterns.length).toBeGreaterThan(100);
    const unused = keys.filter(
      (key) =>
        !literals.has(key) && !patterns.some((pattern) => holesOf(pattern, key)?.every((hole) => words.has(hole))),
    );
    expect(unused).toEqual([]);
  });

  it('are said once: two keys differ in one of the languages', () => {
    const said = new Map<string, Set<string>>();
    for (const [area, texts] of Object.entries(english))
      for (const [name, text] of Object.entries(texts)) {
        const theirs = chinese[area] ?? {};
        const both = JSON.stringify([text, theirs[name] ?? theirs[name.replace(/_one$/, '_other')]]);
        // The forms of one plural are one text.
        said.set(both, (said.get(both) ?? new Set()).add(singular(area, name)));
      }
    expect([...said].filter(([, names]) => names.size > 1).map(([text, names]) => [text, ...names])).toEqual([]);
  });
});

function singular(area: string, name: string): string {
  return `${area}:${name.replace(/_(one|other)$/, '')}`;
}

/** The keys that a source puts together, as patterns with a group for each hole; `kinds:${table}` is one. */
function patternsIn(source: string): RegExp[] {
  return [...source.matchAll(/`(\w+):([^`\n]*)`/g)]
    .filter(([, area = '']) => area in english)
    .map(([, area = '', name = '']) => {
      const parts = name.split(/((?:\$\{(?:[^{}]|\{[^}]*\})*\})+)/).map((part, at) => {
        if (at % 2 === 0) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
        // Where holes touch, nothing tells where one ends.
        return part.split('${').length > 2 ? '[\\w.-]+' : '([\\w.-]+)';
      });
      return new RegExp(`^${area}:${parts.join('')}$`);
    });
}

/** What stands in the holes of a pattern where a key fits it; a hole takes only words that stand in the sources themselves. */
function holesOf(pattern: RegExp, key: string): readonly string[] | undefined {
  return pattern.exec(key)?.slice(1);
}
